#include "core/guardrails/advise.h"

#include <algorithm>
#include <array>
#include <utility>

namespace anemone::guardrails {
namespace {

using pacing::Kind;
using pacing::Urgency;
using path::kNoRung;

Option just(Kind kind) { return {.kind = kind}; }

// What the day offers beside the ladder: one of the other strands, in turn (mission M7). It moves
// on with each gentle practice logged and each day since the last practice, never with the
// calendar.
std::vector<Kind> gentle_in_turn(const Situation& s, std::vector<Kind> kinds) {
  std::int64_t turn = static_cast<std::int64_t>(s.history.gentle.size());
  if (s.last() != nullptr) turn += std::max<std::int64_t>(s.today() - s.last()->day, 0);
  std::ranges::rotate(kinds, kinds.begin() + turn % static_cast<std::int64_t>(kinds.size()));
  return kinds;
}

void suggest_gentle(Suggestion& suggestion, const std::vector<Kind>& kinds) {
  suggestion.main = just(kinds.front());
  for (std::size_t i = 1; i < kinds.size(); ++i) {
    suggestion.alternatives.push_back(just(kinds[i]));
  }
}

void suggest_care(Suggestion& suggestion, const Verdict& verdict) {
  const Urgency urgency = *verdict.urgency;
  suggestion.main = {.kind = Kind::SeekCare, .urgency = urgency};
  // In an emergency there is one thing to do.
  if (urgency == Urgency::Emergency) return;
  suggestion.alternatives.push_back(just(Kind::Breathe));
  if (verdict.only_learning) {
    suggestion.alternatives.push_back(just(Kind::Learn));
    return;
  }
  if (urgency == Urgency::SameDay) return;
  suggestion.alternatives.push_back(just(Kind::Release));
  suggestion.alternatives.push_back(just(Kind::Learn));
  suggestion.alternatives.push_back(just(Kind::Talk));
}

// The policy's answer, held to the bounds once more whatever it was.
pacing::Proposal propose(const Situation& s, const pacing::Bounds& bounds, pacing::Policy& policy) {
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
                                              .check_in = s.check_in_of_today()});
  proposal.rung = bounds.highest_allowed(proposal.rung);
  proposal.minutes = std::min(proposal.minutes, bounds.minutes_at(proposal.rung));
  if (proposal.minutes < 1) proposal.rung = kNoRung;  // a practice of no time is none
  return proposal;
}

// With every practice: something smaller, and not today (guardrails.md D).
std::vector<Option> beside_practice(const pacing::Bounds& bounds, const Option& practice) {
  std::vector<Option> alternatives;
  const int smaller = bounds.highest_allowed(practice.rung - 1);
  if (smaller != kNoRung) {
    const int minutes = std::min(practice.minutes, bounds.minutes_at(smaller));
    alternatives.push_back({.kind = Kind::Practice, .rung = smaller, .minutes = minutes});
  }
  alternatives.push_back(just(Kind::Breathe));
  alternatives.push_back(just(Kind::Rest));
  return alternatives;
}

// A pain that practice does not move comes first after each practice, until it was read or a week
// has gone without one. (Not "since it was first noticed": a worse report is noticed sooner, and
// would so be asked about less.)
bool ask_about_pain(const Situation& s) {
  constexpr std::int64_t kReadHolds = 28;  // days
  const auto noted = s.last_noted("pain_stays");
  if (noted && s.today() - day_of(*noted) < kReadHolds) return false;
  return s.last() != nullptr && s.today() - s.last()->day < kAskDays;
}

void suggest_rest_day(Suggestion& suggestion, const Situation& s, const Verdict& verdict) {
  const bool practised_today = std::ranges::any_of(
      verdict.reasons, [](const auto& reason) { return reason.code == "practised_today"; });
  if (verdict.calm_first) {
    suggest_gentle(suggestion, {Kind::Breathe, Kind::Release, Kind::Talk, Kind::Rest});
  } else if (practised_today) {
    suggest_gentle(suggestion, {Kind::Rest, Kind::Breathe, Kind::Learn});
  } else {
    auto kinds = gentle_in_turn(s, {Kind::Release, Kind::Breathe, Kind::Learn, Kind::Talk});
    kinds.push_back(Kind::Rest);
    suggest_gentle(suggestion, kinds);
  }
}

void suggest_without_practice(Suggestion& suggestion, const Situation& s, const Verdict& verdict) {
  if (verdict.only_learning) {
    suggest_gentle(suggestion, {Kind::Learn, Kind::Breathe});
    suggestion.alternatives.push_back({.kind = Kind::SeekCare, .urgency = Urgency::Routine});
    return;
  }
  if (verdict.rest_day) {
    suggest_rest_day(suggestion, s, verdict);
    return;
  }
  auto kinds = gentle_in_turn(s, {Kind::Breathe, Kind::Release, Kind::Learn, Kind::Talk});
  kinds.push_back(Kind::Rest);
  suggest_gentle(suggestion, kinds);
}

}  // namespace

Suggestion advise(const Situation& s, pacing::Policy& policy) {
  Verdict verdict = judge(s);
  Suggestion suggestion;
  suggestion.guardrails = verdict.fired;
  suggestion.clear_with = verdict.clear_with;
  suggestion.paused = verdict.pause;
  suggestion.support = verdict.support;
  suggestion.notices = notices_of(s);
  suggestion.policy = policy.name();

  bool pain_stays = false;
  if (verdict.urgency) {
    suggest_care(suggestion, verdict);
  } else if (!verdict.rest_day && verdict.bounds.any()) {
    pacing::Proposal proposal = propose(s, verdict.bounds, policy);
    pain_stays = proposal.pain_stays && ask_about_pain(s);
    if (proposal.rung == kNoRung) {
      suggestion.reasons = std::move(proposal.reasons);
      suggest_without_practice(suggestion, s, verdict);
    } else {
      suggestion.main = {
          .kind = Kind::Practice, .rung = proposal.rung, .minutes = proposal.minutes};
      suggestion.alternatives = beside_practice(verdict.bounds, suggestion.main);
      suggestion.reasons = std::move(proposal.reasons);
      if (s.comfort[static_cast<std::size_t>(proposal.rung)].sessions == 0) {
        suggestion.reasons.push_back(
            {"first_time_short", {{"minutes", static_cast<double>(proposal.minutes)}}});
      }
      suggestion.predicted = proposal.predicted;
      suggestion.belief = std::move(proposal.belief);
    }
  } else {
    suggest_without_practice(suggestion, s, verdict);
  }
  std::ranges::move(verdict.reasons, std::back_inserter(suggestion.reasons));

  // A routine suggestion to see someone comes first once; what it stood before stays within reach.
  if ((verdict.ask_once || pain_stays) && !verdict.urgency) {
    suggestion.alternatives.insert(suggestion.alternatives.begin(), suggestion.main);
    suggestion.main = {.kind = Kind::SeekCare, .urgency = Urgency::Routine};
  }
  if (s.ladder.empty() && !verdict.urgency) suggestion.reasons.push_back({"no_path", {}});
  if (suggestion.reasons.empty()) suggestion.reasons.push_back({"not_today_rest", {}});
  return suggestion;
}

}  // namespace anemone::guardrails
