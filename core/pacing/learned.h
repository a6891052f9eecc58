// The learning policy: among the allowed steps the highest one whose chance of going over the
// person's limit stays under a bound (a chance constraint, as in escalation with overdose control),
// judged by what her own practices have taught (person_belief.h).
//
//   few practices yet    never further than the printed rule; the belief can only hold it back
//   then                 the belief decides, within the guardrails
//   a pain that stays    recognised, no larger step, and the suggestion to have it looked at
//
// A worse report never leads to a larger step (learned_properties_test.cpp; why: docs/adr/0031).
#pragma once

#include <optional>
#include <vector>

#include "core/pacing/person_belief.h"
#include "core/pacing/policy.h"

namespace anemone::pacing {

// The bounds: for a step that was not comfortable before, and for one that was. Chosen in the lab
// for the bars of docs/lab; awaits clinical sign-off.
inline constexpr double kMostRiskNew = 0.10;
inline constexpr double kMostRiskKnown = 0.15;
// So many practices are few.
inline constexpr int kFewPractices = 4;
// Where even the smallest open step has more chance than the bound.
inline constexpr int kCarefulMinutes = 5;

class Learned final : public Policy {
 public:
  [[nodiscard]] std::string_view name() const override { return "learned"; }
  [[nodiscard]] Proposal propose(const Input& input) override;

 private:
  class Weighing;

  // What was absorbed, to go on from there when nothing before has changed.
  struct Absorbed {
    std::vector<double> positions;
    std::optional<double> baseline;
    std::size_t baseline_after = 0;  // practices before the baseline was set
    std::vector<Fact> facts;
    PersonBelief belief;
    double mid_before = 0;  // the middle of the limit before the last practice
  };

  const Absorbed& absorb(const Input& input);

  std::optional<Absorbed> absorbed_;
};

}  // namespace anemone::pacing
