// What the app notices (mission M13): five pitfalls, said kindly and never a block.
#pragma once

#include <string_view>
#include <vector>

#include "core/decision/decision.h"
#include "core/guardrails/situation.h"

namespace anemone::guardrails {

// `code`: "P1" to "P5". Figures: P1 steps, weeks; P2 sessions, of; P3 weeks.
using Pitfall = decision::Reason;

// A notice that the person has read (care.noted with its code in lower case, "p3") rests for
// four weeks; P3 is said once.
[[nodiscard]] std::vector<Pitfall> pitfalls_of(const Situation& situation);

}  // namespace anemone::guardrails
