// The strands at a glance, beside today's answer: one next thing of each.
#pragma once

#include <span>
#include <string_view>

#include "core/day_plan/day_plan.h"

namespace anemone::day_plan {

// The activity of that strand: what today's answer names among its alternatives; else one of a few
// that assume nobody else, in turn by the day. What is suggested itself (`main`) is not said twice.
// `young`: nothing that leads to steps takes a turn (G07).
[[nodiscard]] std::string_view next_beside(const Option& main, std::span<const Option> alternatives,
                                           Strand strand, bool young, Day today);

}  // namespace anemone::day_plan
