// Errors: what went wrong (a code from schema/codes.json) and where (a field path).
//
// 1. An Error never holds what a person wrote: the field path is made of schema names and indexes
//    only.
// 2. Codes are never reused. schema/codes.json declares them; a test compares the two lists.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace anemone {

enum class ErrorCode {
  BadJson,
  TooLong,
  NotAnObject,
  MissingField,
  WrongType,
  OutOfRange,
  BadValue,
  BadTime,
  UnknownStep,
  DuplicateStep,
  ConflictingId,
  UnknownOp,
  UnknownJournal,
  AlreadyOpen,
  TooMany,
  VaultUnavailable,
  VaultLocked,
  VaultWrongSecret,
  VaultBadCode,
  VaultCorrupt,
  VaultTruncated,
  VaultUnsupported,
  VaultChainBroken,
  VaultWrongVault,
  VaultWeakParameters,
};

// The code's name on the wire, such as "out_of_range".
[[nodiscard]] std::string_view error_code_name(ErrorCode code);

// Every code there is, in the order of the enum.
[[nodiscard]] std::span<const ErrorCode> all_error_codes();

struct Error {
  ErrorCode code = ErrorCode::BadValue;
  std::string field;

  friend bool operator==(const Error&, const Error&) = default;
};

// The same error seen from one level further out: `prefix` + `error.field`, joined as a path.
[[nodiscard]] Error within(std::string_view prefix, Error error);

}  // namespace anemone
