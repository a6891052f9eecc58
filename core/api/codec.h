// Values to the JSON of docs/formats/core-call.md; what a view shows is in core/views/encode.h.
#pragma once

#include "core/base/json.h"
#include "core/triage/check.h"

namespace anemone::api {

// CheckResult of docs/formats/check.md.
[[nodiscard]] Json check_result_to_json(const triage::CheckResult& result);

// {"error":{"code":…,"field":…},"ok":false}
[[nodiscard]] Json error_to_json(const Error& error);

}  // namespace anemone::api
