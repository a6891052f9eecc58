// Compiled by lab_policy_sees_no_patient.test.ts, never linked: policies as anybody might write
// them, which compile, and, with FORBIDDEN, the lines that one would have to write to look inside a
// person. Each of those lines must be an error of its own.
#include "core/pacing/policy.h"
#include "lab/policy.h"

namespace anemone::lab {
namespace {

class Pacing final : public pacing::Policy {
 public:
  [[nodiscard]] std::string_view name() const override { return "curious"; }
  [[nodiscard]] pacing::Proposal propose(const pacing::Input& input) override {
    pacing::Proposal proposal;
    proposal.rung = input.bounds.lowest_allowed();
#ifdef FORBIDDEN
    if (input.patient != nullptr) proposal.rung = 0;
#endif
    return proposal;
  }
};

class Curious final : public Policy {
 public:
  Advice advise(const Seen& seen) override {
    Advice advice;
    advice.minutes = static_cast<int>(seen.journal.entries().size());
#ifdef FORBIDDEN
    advice.minutes = seen.patient->chance_over({}, 3) < 0.1 ? 10 : 5;
    advice.minutes = dynamic_cast<const Patient*>(&seen) == nullptr ? 5 : 10;
    advice.minutes = seen.luck.uniform(1, 0) < 0.5 ? 5 : 10;
    seen.journal.add({});
#endif
    return advice;
  }
};

}  // namespace

const void* use() {
  static Pacing pacing;
  static Curious curious;
  return static_cast<const void*>(curious.advise({{}, {}}).step.empty() ? &pacing : nullptr);
}

}  // namespace anemone::lab
