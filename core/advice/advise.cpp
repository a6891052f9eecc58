#include "core/advice/advise.h"

#include <algorithm>
#include <array>
#include <utility>

namespace anemone::advice {
namespace {

using decision::Kind;
using decision::Urgency;
using ladder::kNoRung;

// The policy's answer, held to the bounds once more whatever it was.
pacing::Proposal propose(const Situation& s, const decision::Bounds& bounds,
                         pacing::Policy& policy) {
  std::optional<int> baseline;
  Moment baseline_at;
  if (s.history.baseline) {
    const int rung = s.ladder.find((*s.history.baseline)->step);
    baseline_at = s.history.baseline->at;
    const bool holds = rung != kNoRung && [&] {
      int counted = 0;
      for (const auto& practice : s.practices) {
        counted += practice.on_ladder && practice.rung == rung && practice.counts ? 1 : 0;
      }
      return s.comfort[static_cast<std::size_t>(rung)].comfortable > counted;
    }();
    if (holds) baseline = rung;
  }
  pacing::Proposal proposal = policy.propose({.ladder = s.ladder,
                                              .practices = s.practices,
                                              .comfort = s.comfort,
                                              .baseline = baseline,
                                              .baseline_at = baseline_at,
                                              .goal = s.goal,
                                              .limit = s.limit,
                                              .bounds = bounds,
                                              .today = s.today(),
                                              .check_in = s.report.counts});
  proposal.rung = bounds.highest_allowed(proposal.rung);
  proposal.minutes = std::min(proposal.minutes, bounds.minutes_at(proposal.rung));
  if (proposal.minutes < 1) proposal.rung = kNoRung;  // a practice of no time is none
  return proposal;
}

// The next smaller step that is open today.
std::optional<Option> smaller_than(const decision::Bounds& bounds, const Option& practice) {
  const int smaller = bounds.highest_allowed(practice.rung - 1);
  if (smaller == kNoRung) return std::nullopt;
  const int minutes = std::min(practice.minutes, bounds.minutes_at(smaller));
  return Option{.kind = Kind::Practice, .rung = smaller, .minutes = minutes};
}

// A pain that practice does not move comes first after each practice, until it was read or a week
// has gone without one. (Not "since it was first noticed": a worse report is noticed sooner, and
// would so be asked about less.)
bool ask_about_pain(const Situation& s) {
  constexpr std::int64_t kReadHolds = 28;  // days
  const auto noted = s.last_noted("pain_stays");
  if (noted && s.today() - day_of(*noted) < kReadHolds) return false;
  return s.last() != nullptr && s.today() - s.last()->day < guardrails::kAskDays;
}

day_plan::DayInput today_of(const Situation& s, const Verdict& verdict,
                            const std::vector<Pitfall>& pitfalls, decision::Said said) {
  day_plan::DayInput today{.history = s.history,
                           .practices = s.practices,
                           .said = said,
                           .urgency = verdict.urgency,
                           .crisis = verdict.crisis,
                           .young = verdict.only_learning,
                           .panic = !s.signs_of("G27").empty(),
                           .calm_first = verdict.calm_first,
                           .paused = verdict.pause != decision::Pause::None,
                           .practised = verdict.practised,
                           .with_partner = s.with_partner(),
                           .pitfalls = {},
                           .practice = std::nullopt,
                           .smaller = std::nullopt};
  for (const Pitfall& notice : pitfalls) today.pitfalls.push_back(notice.code);
  return today;
}

bool allowed(const Option& option, const Situation& s, const Verdict& verdict) {
  if (option.kind == Kind::Practice) {
    return !verdict.urgency && !verdict.rest_day && verdict.bounds.allows(option.rung) &&
           option.minutes >= 1;
  }
  const day_plan::Activity* activity = day_plan::find_activity(option.activity);
  if (activity != nullptr && activity->partner && !s.with_partner()) return false;
  if (!verdict.only_learning) return true;
  return option.kind == Kind::Learn || option.kind == Kind::Breathe ||
         option.kind == Kind::SeekCare;
}

Suggestion advise(const Situation& s, pacing::Policy& policy, decision::Said said) {
  Verdict verdict = judge(s);
  Suggestion suggestion;
  suggestion.guardrails = verdict.fired;
  suggestion.clear_with = verdict.clear_with;
  suggestion.paused = verdict.pause;
  suggestion.support = verdict.support;
  suggestion.pitfalls = pitfalls_of(s);
  suggestion.policy = policy.name();
  auto& reasons = suggestion.reasons;

  day_plan::DayInput today = today_of(s, verdict, suggestion.pitfalls, said);
  std::optional<pacing::Proposal> proposal;
  bool pain_stays = false;
  if (!verdict.urgency && !verdict.rest_day && verdict.bounds.any()) {
    proposal = propose(s, verdict.bounds, policy);
    pain_stays = proposal->pain_stays && ask_about_pain(s);
    if (proposal->rung != kNoRung) {
      today.practice = {
          .kind = Kind::Practice, .rung = proposal->rung, .minutes = proposal->minutes};
      today.smaller = smaller_than(verdict.bounds, *today.practice);
    }
  }

  day_plan::DayPlan choice = day_plan::plan_day(today);
  suggestion.chosen_by = choice.rule;
  suggestion.main = choice.main;
  suggestion.alternatives = std::move(choice.alternatives);
  enforce(suggestion, s, verdict);

  // A routine suggestion to see someone comes first once; what it stood before stays within reach.
  const bool ask = (verdict.ask_once || pain_stays) && !verdict.urgency;
  const bool practice = suggestion.main.kind == Kind::Practice;
  if (ask) {
    suggestion.alternatives.insert(suggestion.alternatives.begin(), suggestion.main);
    suggestion.main = {.kind = Kind::SeekCare, .urgency = Urgency::Routine};
  }

  // Reasons for a step are no reasons where it was put aside; why there is none always is one.
  if (proposal && (practice || proposal->rung == kNoRung)) reasons = std::move(proposal->reasons);
  if (practice) {
    if (s.comfort[static_cast<std::size_t>(proposal->rung)].sessions == 0) {
      reasons.push_back(
          {"first_time_short", {{"minutes", static_cast<double>(today.practice->minutes)}}});
    }
    suggestion.predicted = proposal->predicted;
    suggestion.belief = std::move(proposal->belief);
  }
  const auto add = [&](std::vector<decision::Reason>& more) {
    std::ranges::move(more, std::back_inserter(reasons));
  };
  if (ask) add(verdict.reasons);
  add(choice.reasons);
  if (!ask) add(verdict.reasons);
  if (s.ladder.empty() && !verdict.urgency) reasons.push_back({"no_path", {}});
  if (reasons.empty()) reasons.push_back({"not_today_rest", {}});
  return suggestion;
}

}  // namespace

Suggestion advise(const Situation& s, pacing::Policy& policy) {
  return advise(s, policy, s.report.counts);
}

Suggestion advise_pace(const Situation& s, pacing::Policy& policy) {
  return advise(s, policy, decision::Said{});
}

void enforce(Suggestion& suggestion, const Situation& s, const Verdict& verdict) {
  const auto within = [&](Option& option) {
    if (option.kind == Kind::Practice) {
      option.minutes = std::min(option.minutes, verdict.bounds.minutes_at(option.rung));
    }
    return allowed(option, s, verdict);
  };
  if (!within(suggestion.main)) suggestion.main = {.kind = Kind::Rest};
  std::erase_if(suggestion.alternatives, [&](Option& option) { return !within(option); });
  if (verdict.urgency) {
    suggestion.main = {.kind = Kind::SeekCare, .urgency = verdict.urgency};
    if (verdict.urgency == Urgency::Emergency) suggestion.alternatives.clear();
  }
}

}  // namespace anemone::advice
