// The learning policy: among the allowed steps the highest one whose chance of going over the
// person's limit stays under a bound (a chance constraint, as in escalation with overdose control),
// judged by what their own practices have taught (person_belief.h).
//
//   few practices yet    never further than the printed rule; the belief can only hold it back
//   then                 the belief decides, within the guardrails
//   a pain that stays    recognised, no larger step, and the suggestion to have it looked at
//
// A worse report never leads to a larger step (core/advice/advice_properties_test.cpp; why:
// docs/adr/0032).
#pragma once

#include <optional>
#include <vector>

#include "core/pacing/person_belief.h"
#include "core/pacing/policy.h"

namespace anemone::pacing {

// The bounds on the chance of going over the limit, chosen in the lab for the bars of docs/lab;
// they await clinical sign-off. A step that was comfortable before may have a little more than one
// that was not: going back and forth between known steps teaches nothing. Most practices are on
// known steps and nearly all harm happens there, so the bounds are tight there rather than on new
// ones, which cost one practice each and are what leads on.
inline constexpr double kMostRiskKnown = 0.10;
// A step where their last practice was comfortable, or that they say feels fine: no step back from
// there for a mere suspicion, and no further back than needed after a hard practice above.
inline constexpr double kMostRiskStaying = 0.15;
inline constexpr double kMostRiskNew = 0.06;
// With each comfortable practice on the step below, beyond the two that guardrail G23 asks for, the
// bound for the next step grows by this factor, up to a most while it was never practised, then up
// to that of a known one.
inline constexpr int kAlreadyAsked = 2;
inline constexpr double kPatience = 1.15;
inline constexpr double kMostRiskEver = 0.4;
// After so many comfortable ones in a row the next step is offered whatever the belief, for it may
// be the belief that is wrong: twice as many where it was practised before, and as many more for
// each further time it was too much there or above. (The printed rule offers it after 3.)
inline constexpr int kTryAfter = 10;
// With few practices the printed rule leads; only a chance above this holds it back. Before any
// practice nothing does: what they say feels fine is their own word.
inline constexpr double kMostRiskFew = 0.10;
// So many practices are few: as many as the printed rule itself wants before it goes on.
inline constexpr int kFewPractices = 3;
// A pain that stays even on the smallest step: one careful try in so many days, until someone has
// looked at it or it has eased.
inline constexpr int kDaysBetweenTries = 14;
// After so many days with no practice at or inside the opening, the smallest step inside that was
// comfortable before is offered again, in good time before guardrail G28 takes it for a break.
// Comfort outside says little about inside, so the belief alone might wait there for ever.
inline constexpr int kDaysOutside = 10;
// Where even the smallest open step has more chance than the bound.
inline constexpr int kCarefulMinutes = 5;

class BayesianPolicy final : public Policy {
 public:
  [[nodiscard]] std::string_view name() const override { return "learned"; }
  [[nodiscard]] Proposal propose(const Input& input) override;

 private:
  class StepSelector;

  // What was absorbed, to go on from there when nothing before has changed.
  struct Filtered {
    std::vector<double> positions;
    double comfortable = 0;  // pain up to which practice is plainly comfortable
    std::optional<double> baseline;
    std::size_t baseline_after = 0;  // practices before the baseline was set
    std::vector<Observation> observations;
    PersonBelief belief;
    double last_change = 0;  // of the middle of the comfortable place, by the last practice
  };

  const Filtered& update(const Input& input);

  std::optional<Filtered> filtered_;
};

}  // namespace anemone::pacing
