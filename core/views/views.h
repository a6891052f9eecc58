// The views: each screen as one fold over the journal, described in docs/formats/core-call.md.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/views/encode.h"

namespace anemone::views {

// today, path, journey, care.
[[nodiscard]] bool is_view(std::string_view name);

// Those asked for, by name, all from one reading and one advice (none where no view shows it). A
// name that is none is left out.
[[nodiscard]] Json views_of(const guardrails::Situation& situation, pacing::Policy& policy,
                            std::span<const std::string> names);

[[nodiscard]] Json today_view(const guardrails::Situation& situation,
                              const advice::Suggestion& suggestion);
[[nodiscard]] Json path_view(const guardrails::Situation& situation,
                             const advice::Suggestion& suggestion);
[[nodiscard]] Json journey_view(const guardrails::Situation& situation);
[[nodiscard]] Json care_view(const guardrails::Situation& situation);

}  // namespace anemone::views
