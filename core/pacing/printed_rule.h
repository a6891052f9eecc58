// The printed rule: "the next size after 3 comfortable sessions, back one after pain".
//
// What leaflets and vendors print, in its common form; facts §1.2 lists them and finds no schedule
// that is shown to be best (S5), so the number is a design choice. It treats everyone alike; it is
// the first policy and the measure for every later one.
#pragma once

#include "core/pacing/policy.h"

namespace anemone::pacing {

inline constexpr int kPrintedRuleSessions = 3;
// A practice beyond the first on its step; the guardrails cap it (G26: 5 to 15 minutes, S10,
// S24-S28).
inline constexpr int kUsualMinutes = 10;

class PrintedRule final : public Policy {
 public:
  // `sessions`: how many comfortable ones open the next step, at least 1.
  explicit PrintedRule(int sessions = kPrintedRuleSessions) : sessions_(sessions) {}
  [[nodiscard]] std::string_view name() const override { return "printed_rule"; }
  [[nodiscard]] Proposal propose(const Input& input) override;

 private:
  int sessions_;
};

}  // namespace anemone::pacing
