// The views: each screen as one fold over the journal, described in docs/formats/core-call.md.
#pragma once

#include "core/views/encode.h"

namespace anemone::views {

[[nodiscard]] Json today_view(const guardrails::Situation& situation, pacing::Policy& policy);
[[nodiscard]] Json path_view(const guardrails::Situation& situation, pacing::Policy& policy);
[[nodiscard]] Json journey_view(const guardrails::Situation& situation);
[[nodiscard]] Json care_view(const guardrails::Situation& situation);

}  // namespace anemone::views
