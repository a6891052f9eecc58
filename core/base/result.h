// Result<T>: a value, or an Error. The core throws nothing.
//
// Thin over std::expected: discarding one is a warning wherever it is returned, and value(), which
// aborts when exceptions are off, does not exist. Ask has_value() or operator bool first, then use
// `*` or `->`.
#pragma once

#include <expected>
#include <type_traits>
#include <utility>

#include "core/base/error.h"

namespace anemone {

template <typename T>
class [[nodiscard]] Result : private std::expected<T, Error> {
  using Base = std::expected<T, Error>;

 public:
  using Base::Base;
  using Base::has_value;
  using Base::operator bool;
  using Base::error;
  using Base::operator*;

  Result(Error error) : Base(std::unexpect, std::move(error)) {}  // NOLINT: implicit on purpose

  auto operator->()
    requires(!std::is_void_v<T>)
  {
    return Base::operator->();
  }
  auto operator->() const
    requires(!std::is_void_v<T>)
  {
    return Base::operator->();
  }
};

[[nodiscard]] inline Error fail(ErrorCode code, std::string_view field = {}) {
  return Error{code, std::string{field}};
}

}  // namespace anemone

// Leaves the function with the error of `expression`, or binds its value to `name`.
#define ANEMONE_TRY(name, expression)                 \
  auto name##_result = (expression);                  \
  if (!name##_result) return (name##_result).error(); \
  auto& name = *name##_result

// The same for a Result<void>.
#define ANEMONE_CHECK(expression)                                        \
  if (auto anemone_result = (expression); !anemone_result.has_value()) { \
    return anemone_result.error();                                       \
  }
