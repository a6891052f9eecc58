#include "core/base/error.h"

#include <array>

namespace anemone {
namespace {

constexpr std::array kCodes = {
    std::pair{ErrorCode::BadJson, std::string_view{"bad_json"}},
    std::pair{ErrorCode::TooLong, std::string_view{"too_long"}},
    std::pair{ErrorCode::NotAnObject, std::string_view{"not_an_object"}},
    std::pair{ErrorCode::MissingField, std::string_view{"missing_field"}},
    std::pair{ErrorCode::WrongType, std::string_view{"wrong_type"}},
    std::pair{ErrorCode::OutOfRange, std::string_view{"out_of_range"}},
    std::pair{ErrorCode::BadValue, std::string_view{"bad_value"}},
    std::pair{ErrorCode::BadTime, std::string_view{"bad_time"}},
    std::pair{ErrorCode::UnknownStep, std::string_view{"unknown_step"}},
    std::pair{ErrorCode::DuplicateStep, std::string_view{"duplicate_step"}},
    std::pair{ErrorCode::ConflictingId, std::string_view{"conflicting_id"}},
    std::pair{ErrorCode::UnknownOp, std::string_view{"unknown_op"}},
    std::pair{ErrorCode::UnknownJournal, std::string_view{"unknown_journal"}},
    std::pair{ErrorCode::AlreadyOpen, std::string_view{"already_open"}},
    std::pair{ErrorCode::TooMany, std::string_view{"too_many"}},
    std::pair{ErrorCode::VaultUnavailable, std::string_view{"vault_unavailable"}},
    std::pair{ErrorCode::VaultLocked, std::string_view{"vault_locked"}},
    std::pair{ErrorCode::VaultWrongSecret, std::string_view{"vault_wrong_secret"}},
    std::pair{ErrorCode::VaultBadCode, std::string_view{"vault_bad_code"}},
    std::pair{ErrorCode::VaultCorrupt, std::string_view{"vault_corrupt"}},
    std::pair{ErrorCode::VaultTruncated, std::string_view{"vault_truncated"}},
    std::pair{ErrorCode::VaultUnsupported, std::string_view{"vault_unsupported"}},
    std::pair{ErrorCode::VaultChainBroken, std::string_view{"vault_chain_broken"}},
    std::pair{ErrorCode::VaultWrongVault, std::string_view{"vault_wrong_vault"}},
    std::pair{ErrorCode::VaultWeakParameters, std::string_view{"vault_weak_parameters"}},
};

constexpr auto kOnlyCodes = [] {
  std::array<ErrorCode, kCodes.size()> codes{};
  for (std::size_t i = 0; i < kCodes.size(); ++i) {
    codes[i] = kCodes[i].first;
  }
  return codes;
}();

static_assert(static_cast<std::size_t>(ErrorCode::VaultWeakParameters) + 1 == kCodes.size());

}  // namespace

std::string_view error_code_name(ErrorCode code) {
  return kCodes[static_cast<std::size_t>(code)].second;
}

std::span<const ErrorCode> all_error_codes() { return kOnlyCodes; }

Error within(std::string_view prefix, Error error) {
  if (error.field.empty()) {
    error.field = std::string{prefix};
  } else if (error.field.front() == '[') {
    error.field = std::string{prefix} + error.field;
  } else {
    error.field = std::string{prefix} + "." + error.field;
  }
  return error;
}

}  // namespace anemone
