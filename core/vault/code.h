// The printed recovery code: 152 random bits and 8 check bits, written as 32 characters in 8 groups
// of 4, in Crockford's base 32 (no I, L, O or U).
//
// 1. Reading forgives case, spaces, dashes, O for 0, and I or L for 1.
// 2. The check is a CRC whose polynomial (x^8+x^4+x^3+x^2+1) is primitive. It therefore catches
//    every single wrong character and every swap of two characters; anything worse slips through
//    once in 256. It tells a typing error from a wrong code and is no part of the secrecy.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/vault/bytes.h"

namespace anemone::vault {

inline constexpr std::size_t kRecoveryBytes = 19;
using RecoverySecret = std::array<std::uint8_t, kRecoveryBytes>;

// "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ"
[[nodiscard]] std::string write_recovery_code(const RecoverySecret& secret);

// Error: VaultBadCode when there are not 32 characters, one is none of the alphabet, or the check
// does not fit.
[[nodiscard]] Result<RecoverySecret> read_recovery_code(std::string_view text);

// Whether a secret that opened nothing was meant as a recovery code, so that the person can be told
// of a typing error: only characters of a code, about as many of them, and digits among them.
[[nodiscard]] bool looks_like_recovery_code(std::string_view text);

}  // namespace anemone::vault
