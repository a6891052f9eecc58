// JSON at the edge of the core: nlohmann-json, used without exceptions, with the limits it does not
// have of its own. Keys come out sorted, so the same value always has the same bytes.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace anemone {

using Json = nlohmann::json;

// Deeper values are refused: writing JSON out recurses, and nothing of ours needs more than a few
// levels.
inline constexpr int kMaxJsonDepth = 64;

// One JSON value from UTF-8 text of at most `max_bytes`. Errors: TooLong, BadJson.
[[nodiscard]] Result<Json> parse_json(std::string_view text, std::size_t max_bytes);

// Compact text with sorted keys. Bytes that are not UTF-8 are replaced, never thrown on.
[[nodiscard]] std::string to_text(const Json& value);

// Whole numbers without a point, as a person would write them.
[[nodiscard]] Json number(double value);

}  // namespace anemone
