// Values to the JSON of docs/formats/core-call.md and back.
#pragma once

#include <string_view>

#include "core/advice/advise.h"
#include "core/base/json.h"
#include "core/triage/check.h"

namespace anemone::api {

[[nodiscard]] Json step_to_json(const entries::Step& step);
[[nodiscard]] Json session_to_json(const ladder::Practice& practice, const ladder::Ladder& ladder);
[[nodiscard]] Json suggestion_to_json(const advice::Suggestion& suggestion,
                                      const ladder::Ladder& ladder);

// CheckResult of docs/formats/check.md.
[[nodiscard]] Json check_result_to_json(const triage::CheckResult& result);

// {"error":{"code":…,"field":…},"ok":false}
[[nodiscard]] Json error_to_json(const Error& error);

// Whole numbers without a point, as a person would write them.
[[nodiscard]] Json number(double value);

}  // namespace anemone::api
