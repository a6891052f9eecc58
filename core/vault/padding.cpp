#include "core/vault/padding.h"

#include <bit>

namespace anemone::vault {

std::size_t padded_size(std::size_t size) {
  if (size <= kLeastPaddedBytes) return kLeastPaddedBytes;
  // Padmé: keep only as many leading bits of the size as its exponent needs to be written down.
  const auto exponent = static_cast<unsigned>(std::bit_width(size)) - 1U;
  const auto kept = static_cast<unsigned>(std::bit_width(exponent));
  const std::size_t mask = (std::size_t{1} << (exponent - kept)) - 1;
  return (size + mask) & ~mask;
}

Result<Bytes> pad(std::string_view text) {
  if (text.size() > kMostPlainBytes) return fail(ErrorCode::TooLong);
  const std::size_t size = padded_size(kLengthBytes + text.size());
  return Writer{size}
      .u32(static_cast<std::uint32_t>(text.size()))
      .text(text)
      .zeros(size - kLengthBytes - text.size())
      .take();
}

Result<std::string> unpad(View padded) {
  Reader reader{padded};
  const std::size_t length = reader.u32();
  const View text = reader.bytes(length);
  if (!reader.ok() || length > kMostPlainBytes) return fail(ErrorCode::VaultCorrupt);
  if (padded.size() != padded_size(kLengthBytes + length)) return fail(ErrorCode::VaultCorrupt);
  for (const std::uint8_t byte : reader.bytes(reader.left())) {
    if (byte != 0) return fail(ErrorCode::VaultCorrupt);
  }
  return std::string{text.begin(), text.end()};
}

}  // namespace anemone::vault
