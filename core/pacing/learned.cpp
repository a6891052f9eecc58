#include "core/pacing/learned.h"

#include <algorithm>

#include "core/pacing/printed_rule.h"
#include "core/pacing/scale.h"

namespace anemone::pacing {
namespace {

using path::kNoRung;
using path::Practice;

double position_of(const std::vector<double>& positions, int rung) {
  // A step that has left the ladder and lay below all of it.
  if (rung == kNoRung) return positions.front() - 1;
  return positions[static_cast<std::size_t>(rung)];
}

Fact fact_of(const Practice& practice, const std::vector<double>& positions) {
  const entries::SessionLogged& session = *practice.session;
  Fact fact;
  fact.day = practice.day.number;
  fact.over_limit = practice.over_limit;
  fact.hard = session.ended == entries::Ended::StoppedPain || session.in_control == false;
  fact.report.position = position_of(positions, practice.rung);

  const bool warned = session.bleeding || session.burning || session.numbness;
  const bool all_said = session.in_control && session.ended && !practice.in_future;
  if (session.pain) fact.report.pain = session.pain->value();
  if (fact.hard) fact.report.pain = std::max(fact.report.pain.value_or(0), kOverEveryLimit);
  if (warned) fact.report.pain = std::max(fact.report.pain.value_or(0), kPainAtLimit);
  fact.report.at_least = fact.hard || warned || !all_said;
  return fact;
}

// What the check-in adds to the pain to expect today, in points.
double burden_of(const CheckIn& today) {
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

}  // namespace

const Learned::Absorbed& Learned::absorb(const Input& input) {
  auto positions = positions_of(input.ladder);
  std::vector<Fact> facts;
  facts.reserve(input.practices.size());
  std::size_t baseline_after = 0;
  for (const Practice& practice : input.practices) {
    facts.push_back(fact_of(practice, positions));
    if (practice.at < input.baseline_at) ++baseline_after;
  }
  std::optional<double> baseline;
  if (input.baseline) baseline = position_of(positions, *input.baseline);

  const bool goes_on = absorbed_ && absorbed_->positions == positions &&
                       absorbed_->baseline == baseline &&
                       (!baseline || absorbed_->baseline_after == baseline_after) &&
                       absorbed_->facts.size() <= facts.size() &&
                       std::equal(absorbed_->facts.begin(), absorbed_->facts.end(), facts.begin());
  if (!goes_on) {
    const Grid grid = Grid::around(positions.front(), positions.back());
    absorbed_ = Absorbed{std::move(positions), baseline, baseline_after, {}, PersonBelief{grid}, 0};
    if (baseline && baseline_after == 0) absorbed_->belief.absorb_baseline(*baseline);
    absorbed_->mid_before = absorbed_->belief.range().mid;
  }
  for (std::size_t i = absorbed_->facts.size(); i < facts.size(); ++i) {
    if (i + 1 == facts.size()) absorbed_->mid_before = absorbed_->belief.range().mid;
    absorbed_->belief.absorb(facts[i]);
    absorbed_->facts.push_back(facts[i]);
    if (baseline && i + 1 == baseline_after) absorbed_->belief.absorb_baseline(*baseline);
  }
  return *absorbed_;
}

Proposal Learned::propose(const Input& input) {
  Proposal proposal;
  if (!input.bounds.any()) return proposal;
  const Absorbed& absorbed = absorb(input);
  PersonBelief belief = absorbed.belief;
  belief.wait_until(input.today.number);
  const double burden = burden_of(input.check_in);
  const double limit = input.limit.value();
  const auto risk = [&](int rung) {
    return belief.over(position_of(absorbed.positions, rung), limit, burden);
  };
  const auto most_risk = [&](int rung) {
    const bool known = input.comfort[static_cast<std::size_t>(rung)].comfortable > 0;
    return known ? kMostRiskKnown : kMostRiskNew;
  };

  int top = input.ladder.size() - 1;
  if (static_cast<int>(input.practices.size()) < kFewPractices) {
    top = PrintedRule{}.propose(input).rung;
  }
  int rung = input.bounds.highest_allowed(top);
  if (rung == kNoRung) rung = input.bounds.lowest_allowed();
  double chance = risk(rung);
  while (chance > most_risk(rung)) {
    const int lower = input.bounds.highest_allowed(rung - 1);
    if (lower == kNoRung) break;
    rung = lower;
    chance = risk(rung);
  }
  proposal.rung = rung;
  const bool within = chance <= most_risk(rung);
  proposal.minutes = std::min(within ? kUsualMinutes : 5, input.bounds.minutes_at(rung));
  proposal.predicted =
      Prediction{belief.expected_pain(position_of(absorbed.positions, rung), burden), chance};
  proposal.reasons.push_back({"within_your_limit", {{"over_limit", chance}}});
  const Range range = belief.range();
  proposal.belief = {{"low", range.low}, {"mid", range.mid}, {"high", range.high}};
  return proposal;
}

}  // namespace anemone::pacing
