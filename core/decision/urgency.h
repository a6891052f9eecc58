// How soon somebody should look. One scale for the triage and the guardrails.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace anemone::decision {

// In order: a larger one wins. A suggestion to see someone is never SelfCare.
enum class Urgency { SelfCare, Routine, Soon, SameDay, Emergency };

// As schema/api.schema.json has it.
[[nodiscard]] constexpr std::string_view urgency_name(Urgency urgency) {
  constexpr std::array<std::string_view, 5> kNames = {"self_care", "routine", "soon", "same_day",
                                                      "emergency"};
  return kNames[static_cast<std::size_t>(urgency)];
}

}  // namespace anemone::decision
