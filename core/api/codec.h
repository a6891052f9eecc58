// Values to the JSON of docs/formats/core-call.md; what a view shows is in core/views/encode.h.
#pragma once

#include "core/base/json.h"
#include "core/triage/triage.h"

namespace anemone::api {

// CheckResult of docs/formats/check.md.
[[nodiscard]] Json triage_result_to_json(const triage::TriageResult& result);

// {"error":{"code":…,"field":…},"ok":false}
[[nodiscard]] Json error_to_json(const Error& error);

}  // namespace anemone::api
