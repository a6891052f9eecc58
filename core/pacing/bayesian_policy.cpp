#include "core/pacing/bayesian_policy.h"

#include <algorithm>

#include "core/pacing/persistent_pain.h"
#include "core/pacing/printed_rule.h"
#include "core/pacing/scale.h"

namespace anemone::pacing {
namespace {

using ladder::kNoRung;
using ladder::Practice;

double position_of(const std::vector<double>& positions, int rung) {
  // A step that has left the ladder and lay below all of it.
  if (rung == kNoRung) return positions.front() - 1;
  return positions[static_cast<std::size_t>(rung)];
}

// A little below their limit; up to here practice is plainly comfortable.
double plainly_comfortable(entries::Rating limit) { return std::max(limit.value() - 1, 0.0); }

Observation observation_of(const Practice& practice, const std::vector<double>& positions,
                           entries::Rating limit) {
  const entries::SessionLogged& session = *practice.session;
  Observation observation;
  observation.day = practice.day.number;
  observation.over_limit = practice.over_limit;
  observation.hard = session.ended == entries::Ended::StoppedPain || session.in_control == false;
  observation.report.position = position_of(positions, practice.rung);

  const bool warned = session.bleeding || session.burning || session.numbness;
  const bool all_said = session.in_control && session.ended && !practice.in_future;
  if (session.pain) observation.report.pain = session.pain->value();
  if (observation.hard)
    observation.report.pain = std::max(observation.report.pain.value_or(0), kOverEveryLimit);
  if (warned) observation.report.pain = std::max(observation.report.pain.value_or(0), kPainAtLimit);
  observation.report.at_least = observation.hard || warned || !all_said;
  // Nothing is too little to be told apart where the body gave a sign of its own.
  observation.report.low = warned ? 0 : plainly_comfortable(limit);
  return observation;
}

// What the check-in adds to the pain to expect today, in points.
double burden_of(const decision::Said& today) {
  constexpr double kPerPain = 0.5;
  constexpr double kPerFear = 0.15;
  constexpr double kUsualFear = 4;
  constexpr double kPerStress = 0.1;
  constexpr double kUsualStress = 5;
  double burden = 0;
  if (today.pain) burden += kPerPain * today.pain->value();
  if (today.fear) burden += kPerFear * std::max(today.fear->value() - kUsualFear, 0.0);
  if (today.stress) burden += kPerStress * std::max(today.stress->value() - kUsualStress, 0.0);
  return burden;
}

bool tried_lately(const Input& input) {
  return std::ranges::any_of(input.practices, [&](const Practice& practice) {
    return practice.insertion && input.today - practice.day < kDaysBetweenTries;
  });
}

int comfortable_on(const Input& input, int rung) {
  return rung == kNoRung ? 0 : input.comfort[static_cast<std::size_t>(rung)].comfortable;
}

// The smallest open step inside, where they have practised outside only for long enough and that
// step was comfortable before; kNoRung otherwise. It goes by days, by steps and by what was
// comfortable there, so no worse report opens it.
int inside_again(const Input& input) {
  const auto last =
      std::ranges::find_if(input.practices.rbegin(), input.practices.rend(), &Practice::insertion);
  if (last == input.practices.rend() || input.today - last->day < kDaysOutside) return kNoRung;
  int rung = 0;
  while (rung < input.ladder.size() &&
         !(input.ladder.at(rung).insertion && input.bounds.allows(rung))) {
    ++rung;
  }
  return rung < input.ladder.size() && comfortable_on(input, rung) > 0 ? rung : kNoRung;
}

// "1 in N", from 2 to kRare.
double one_in(double chance) {
  constexpr double kRare = 50;
  if (chance * kRare <= 1) return kRare;
  return std::max(2.0, static_cast<double>(static_cast<int>(1 / chance + 0.5)));
}

struct Recent {
  int comfortable = 0;
  int of = 0;
};

// The last practices on that rung, five at most.
Recent recent_on(const Input& input, int rung) {
  constexpr int kLast = 5;
  Recent recent;
  for (auto it = input.practices.rbegin(); it != input.practices.rend(); ++it) {
    if (recent.of == kLast) break;
    if (it->rung != rung || !it->same_step) continue;
    ++recent.of;
    recent.comfortable += it->counts ? 1 : 0;
  }
  return recent;
}

// Comfortable practices on `rung` since any last went over the limit or was hard.
int streak_on(const Input& input, int rung) {
  int streak = 0;
  for (auto it = input.practices.rbegin(); it != input.practices.rend(); ++it) {
    if (it->over_limit || it->hard) break;
    if (it->rung == rung && it->counts) ++streak;
  }
  return streak;
}

// How often it was too much on that rung or above.
int too_much_from(const Input& input, int rung) {
  return static_cast<int>(std::ranges::count_if(input.practices, [&](const Practice& practice) {
    return practice.rung >= rung && (practice.over_limit || practice.hard);
  }));
}

// What they say feels fine, or where their last practice was comfortable.
bool last_comfortable_on(const Input& input, int rung) {
  return input.baseline == rung || input.comfort[static_cast<std::size_t>(rung)].last_comfortable;
}

// What fear and tension of the last practices near that rung, or above, add to the pain to expect.
double guarding_near(const Input& input, int rung) {
  constexpr int kLast = 3;
  struct Mean {
    double sum = 0;
    int of = 0;
    void add(const std::optional<entries::Rating>& said) {
      if (!said) return;
      sum += said->value();
      ++of;
    }
    [[nodiscard]] double beyond(double middle) const { return of == 0 ? 0 : sum / of - middle; }
  };
  Mean fear;
  Mean tension;
  const int from = input.ladder.below(rung);
  int seen = 0;
  for (auto it = input.practices.rbegin(); it != input.practices.rend() && seen < kLast; ++it) {
    if (it->rung < from) continue;
    ++seen;
    fear.add(it->session->fear);
    tension.add(it->session->tension);
  }
  return std::clamp(
      kPainPerFear * fear.beyond(kMiddleFear) + kPainPerTension * tension.beyond(kMiddleTension),
      kLeastGuarding, kMostGuarding);
}

}  // namespace

const BayesianPolicy::Filtered& BayesianPolicy::update(const Input& input) {
  auto positions = positions_of(input.ladder);
  std::vector<Observation> observations;
  observations.reserve(input.practices.size());
  std::size_t baseline_after = 0;
  for (const Practice& practice : input.practices) {
    observations.push_back(observation_of(practice, positions, input.limit));
    if (practice.at < input.baseline_at) ++baseline_after;
  }
  std::optional<double> baseline;
  if (input.baseline) baseline = position_of(positions, *input.baseline);

  const double comfortable = plainly_comfortable(input.limit);
  const bool goes_on = filtered_ && filtered_->positions == positions &&
                       filtered_->comfortable == comfortable && filtered_->baseline == baseline &&
                       (!baseline || filtered_->baseline_after == baseline_after) &&
                       filtered_->observations.size() <= observations.size() &&
                       std::equal(filtered_->observations.begin(), filtered_->observations.end(),
                                  observations.begin());
  if (!goes_on) {
    const Grid grid = Grid::around(positions.front(), positions.back());
    filtered_ = Filtered{.positions = std::move(positions),
                         .comfortable = comfortable,
                         .baseline = baseline,
                         .baseline_after = baseline_after,
                         .observations = {},
                         .belief = PersonBelief{grid}};
    if (baseline && baseline_after == 0) filtered_->belief.absorb_baseline(*baseline, comfortable);
  }
  for (std::size_t i = filtered_->observations.size(); i < observations.size(); ++i) {
    PersonBelief& belief = filtered_->belief;
    belief.predict_to(observations[i].day);
    const bool last = i + 1 == observations.size();
    const double before = last ? belief.range(comfortable).mid : 0;
    belief.update(observations[i]);
    filtered_->observations.push_back(observations[i]);
    if (last) filtered_->last_change = belief.range(comfortable).mid - before;
    if (baseline && i + 1 == baseline_after) belief.absorb_baseline(*baseline, comfortable);
  }
  return *filtered_;
}

// Everything one suggestion is weighed with.
class BayesianPolicy::StepSelector {
 public:
  StepSelector(const Input& input, const Filtered& filtered, bool few)
      : input_(input), filtered_(filtered), few_(few), belief_(filtered.belief) {
    belief_.predict_to(input.today.number);
  }

  [[nodiscard]] double position(int rung) const { return position_of(filtered_.positions, rung); }
  // `burden`: what today adds. `guarded`: with what their fear and tension of late add.
  [[nodiscard]] double risk(int rung, double burden, bool guarded = true) const {
    const double guarding = guarded ? guarding_near(input_, rung) : 0;
    return belief_.over(position(rung), input_.limit.value(), burden + guarding);
  }
  // The most risk that rung may have; never less for a rung with more comfort. Patience grows with
  // each comfortable practice on the step below: a belief may be wrong, and only a try can show it.
  [[nodiscard]] double most_risk(int rung) const {
    if (input_.practices.empty()) return 1;
    if (few_) return kMostRiskFew;
    const bool practised = input_.comfort[static_cast<std::size_t>(rung)].sessions > 0;
    const int streak = streak_on(input_, input_.ladder.below(rung));
    const int too_much = std::max(too_much_from(input_, rung), practised ? 1 : 0);
    if (streak >= kTryAfter * (1 + too_much)) return 1;
    double most = kMostRiskNew;
    for (int i = kAlreadyAsked; i < streak; ++i) most *= kPatience;
    if (!practised) return std::min(most, kMostRiskEver);
    return comfortable_on(input_, rung) > 0 ? kMostRiskKnown : std::min(most, kMostRiskKnown);
  }
  // Whether that rung is within its bound. Where the last practice was comfortable the usual limit
  // is what counts: the lower theirs is, the less a suspicion is a reason to step back.
  [[nodiscard]] bool within(int rung, double burden, bool guarded = true) const {
    const double guarding = guarded ? guarding_near(input_, rung) : 0;
    const bool may_stay = last_comfortable_on(input_, rung) &&
                          belief_.over(position(rung), ladder::kHighestLimit.value(),
                                       burden + guarding) <= kMostRiskStaying;
    return may_stay || risk(rung, burden, guarded) <= most_risk(rung);
  }
  // Whether patience alone opens that rung.
  [[nodiscard]] bool only_to_try(int rung) const { return most_risk(rung) >= 1; }
  // The highest open rung up to `top` within the bound; the lowest open one where none is.
  [[nodiscard]] int choose(int top, double burden, bool guarded = true) const {
    int rung = input_.bounds.highest_allowed(top);
    if (rung == kNoRung) return input_.bounds.lowest_allowed();
    while (!within(rung, burden, guarded)) {
      const int lower = input_.bounds.highest_allowed(rung - 1);
      if (lower == kNoRung) break;
      rung = lower;
    }
    return rung;
  }
  [[nodiscard]] const PersonBelief& belief() const { return belief_; }

 private:
  const Input& input_;
  const Filtered& filtered_;
  bool few_;
  PersonBelief belief_;
};

Proposal BayesianPolicy::propose(const Input& input) {
  Proposal proposal;
  if (!input.bounds.any()) return proposal;
  const Filtered& filtered = update(input);
  const int practices = static_cast<int>(input.practices.size());
  const bool few = practices < kFewPractices;
  const StepSelector selector{input, filtered, few};
  const double burden = burden_of(input.check_in);

  const auto stays = persistent_pain(input, filtered.observations);
  Proposal printed;
  int top = input.ladder.size() - 1;
  if (few) {
    printed = PrintedRule{}.propose(input);
    top = printed.rung;
  }
  if (stays) {
    // No further than what was comfortable; nothing was: the lowest open step.
    top = std::min(top, ladder::largest_comfortable(input.comfort));
  }
  int rung = selector.choose(top, burden);
  if (const int inside = inside_again(input);
      inside > rung && inside <= top && !stays && selector.risk(inside, burden) <= kMostRiskEver) {
    rung = inside;
  }
  const double chance = selector.risk(rung, burden);
  const bool within = selector.within(rung, burden);
  proposal.pain_stays = stays.has_value();
  if (stays && !within && input.ladder.at(rung).insertion && tried_lately(input)) {
    proposal.reasons.push_back(stays->reason());
    return proposal;
  }

  proposal.rung = rung;
  proposal.minutes =
      std::min(within ? kUsualMinutes : kCarefulMinutes, input.bounds.minutes_at(rung));
  if (practices > 0) {
    proposal.predicted =
        Prediction{selector.belief().expected_pain(selector.position(rung), burden), chance};
  }

  // First why this step.
  auto& reasons = proposal.reasons;
  const Practice* last = ladder::last_placed(input.practices);
  const Recent recent = recent_on(input, rung);
  const bool smaller = last != nullptr && rung < last->rung;
  const double chance_at_last = smaller ? selector.risk(last->rung, burden) : 0;
  const bool back_for_comfort = smaller && !selector.within(last->rung, burden);
  const decision::Reason within_limit{
      "within_limit",
      {{"comfortable", recent.comfortable}, {"of", recent.of}, {"one_in", one_in(chance)}}};
  if (few && rung == printed.rung) {
    reasons = std::move(printed.reasons);
  } else if (smaller && (last->over_limit || last->hard)) {
    reasons.push_back({"back_after_hard", {}});
    if (last->over_limit) reasons.back().figures["pain"] = last->session->pain->value();
  } else if (!within && input.ladder.at(rung).insertion) {
    reasons.push_back({"least_of_all", {{"one_in", one_in(chance)}}});
  } else if (back_for_comfort) {
    reasons.push_back({"back_to_comfort", {{"one_in", one_in(chance_at_last)}}});
    if (recent.of > 0) reasons.push_back(within_limit);
  } else if (input.goal == rung && recent.comfortable > 0) {
    reasons.push_back({"goal_comfortable", {{"comfortable", comfortable_on(input, rung)}}});
  } else if (recent.comfortable > 0) {
    reasons.push_back(within_limit);
  } else if (input.baseline == rung) {
    reasons.push_back({"start_here", {}});
  } else if (const int below = input.ladder.below(rung); below == kNoRung) {
    reasons.push_back(recent.of > 0 ? within_limit : decision::Reason{"start_lowest", {}});
  } else if (selector.only_to_try(rung)) {
    reasons.push_back(
        {"time_to_try", {{"comfortable", streak_on(input, below)}, {"one_in", one_in(chance)}}});
  } else {
    reasons.push_back(
        {"next_within_limit",
         {{"comfortable", comfortable_on(input, below)}, {"one_in", one_in(chance)}}});
  }

  // Then what held it back.
  if (stays) reasons.push_back(stays->reason());
  if (burden > 0 && selector.choose(top, 0) > rung) reasons.push_back({"heavier_day", {}});
  if (selector.choose(top, burden, false) > rung) reasons.push_back({"guarded_lately", {}});
  if (few) {
    reasons.push_back({"few_practices_yet", {{"practices", practices}, {"needed", kFewPractices}}});
  } else if (!stays && !back_for_comfort) {
    const int next = input.ladder.above(rung);
    if (next != kNoRung && input.bounds.allows(next)) {
      reasons.push_back({"larger_too_soon", {{"one_in", one_in(selector.risk(next, burden))}}});
    }
  }

  const auto coordinate = [&](double at) { return coordinate_of(filtered.positions, at); };
  const Range range = selector.belief().range(filtered.comfortable);
  proposal.belief = {
      {"low", coordinate(range.low)},        {"mid", coordinate(range.mid)},
      {"high", coordinate(range.high)},      {"practices", practices},
      {"last_change", filtered.last_change}, {"steepness", selector.belief().steepness()},
      {"noise", selector.belief().noise()},
  };
  return proposal;
}

}  // namespace anemone::pacing
