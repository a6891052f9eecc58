#include "lab/oracle.h"

#include <algorithm>

#include "core/pacing/printed_rule.h"
#include "lab/policies/app.h"

namespace anemone::lab {
namespace {

class Oracle final : public pacing::Policy {
 public:
  Oracle(const Person& person, double alpha) : person_(person), alpha_(alpha) {}
  [[nodiscard]] std::string_view name() const override { return "oracle"; }

  [[nodiscard]] pacing::Proposal propose(const pacing::Input& input) override {
    pacing::Proposal proposal;
    for (int rung = input.ladder.size() - 1; rung >= 0; --rung) {
      if (!input.bounds.allows(rung)) continue;
      // The rungs of the ladder are the treads of the person, in the same order.
      const Tread& tread = person_.start.treads[static_cast<std::size_t>(rung)];
      const int minutes = std::min(pacing::kUsualMinutes, input.bounds.minutes_at(rung));
      const Exposure exposure{tread.demand_mm, static_cast<double>(minutes), tread.insertion};
      const double over = person_.patient->chance_over(exposure, input.limit.value());
      proposal.rung = rung;
      proposal.minutes = minutes;
      proposal.predicted = pacing::Prediction{.pain_mean = 0, .over_limit = over};
      if (over <= alpha_) break;
    }
    proposal.reasons.push_back({"next_step_ready", {}});
    return proposal;
  }

 private:
  const Person& person_;
  double alpha_;
};

}  // namespace

std::unique_ptr<Policy> oracle(const Person& person, double alpha) {
  return guarded(std::make_unique<Oracle>(person, alpha));
}

}  // namespace anemone::lab
