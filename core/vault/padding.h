// Padding: what is sealed comes in few sizes, so that a size tells little about what was written.
//
// A padded text is its length (4 bytes, little endian), the text, and zeros up to a size that is
// Padmé's (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with
// PURBs", 2019) but never under kLeastPaddedBytes. The floor is chosen so that a session without a
// long note, a check-in and a reported sign all come out alike. Padmé adds at most 12 % above it.
#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/vault/bytes.h"

namespace anemone::vault {

inline constexpr std::size_t kLeastPaddedBytes = 512;
inline constexpr std::size_t kLengthBytes = 4;
// The longest text that is sealed: the longest journal line that is read at all.
inline constexpr std::size_t kMostPlainBytes = std::size_t{1} << 20U;

// The padded size of `size` bytes, the length field among them.
[[nodiscard]] std::size_t padded_size(std::size_t size);

// Error: TooLong above kMostPlainBytes.
[[nodiscard]] Result<Bytes> pad(std::string_view text);

// Error: VaultCorrupt when the length does not fit or the rest is not zeros.
[[nodiscard]] Result<std::string> unpad(View padded);

}  // namespace anemone::vault
