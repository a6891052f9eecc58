#include "core/base/json.h"

#include <cmath>
#include <cstdint>

namespace anemone {
namespace {

// Counts brackets outside strings; the parser proper judges everything else.
bool deeper_than(std::string_view text, int limit) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') {
        ++i;
      } else if (c == '"') {
        in_string = false;
      }
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > limit) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

}  // namespace

Result<Json> parse_json(std::string_view text, std::size_t max_bytes) {
  if (text.size() > max_bytes) return fail(ErrorCode::TooLong);
  if (deeper_than(text, kMaxJsonDepth)) return fail(ErrorCode::BadJson);
  // The parser takes a zero byte for the end of its input and would not look at what follows.
  if (text.find('\0') != std::string_view::npos) return fail(ErrorCode::BadJson);
  Json value = Json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
  if (value.is_discarded()) return fail(ErrorCode::BadJson);
  return value;
}

std::string to_text(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json number(double value) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (std::floor(value) == value && std::fabs(value) < kExact) {
    return static_cast<std::int64_t>(value);
  }
  return value;
}

}  // namespace anemone
