// Errors: what went wrong (a code from schema/codes.json) and where (a field path).
//
// 1. An Error never holds what a person wrote: the field path is made of schema names and indexes
//    only.
// 2. Codes are never reused. schema/codes.json declares them, and what is here is made from it:
//    ErrorCode, and error_code_name, its name on the wire, such as "out_of_range".
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "schema/base.h"

namespace anemone {

struct Error {
  ErrorCode code = ErrorCode::BadValue;
  std::string field;

  friend bool operator==(const Error&, const Error&) = default;
};

// The same error seen from one level further out: `prefix` + `error.field`, joined as a path.
[[nodiscard]] Error within(std::string_view prefix, Error error);

}  // namespace anemone
