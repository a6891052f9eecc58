#include "core/vault/code.h"

#include <optional>

namespace anemone::vault {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kCharacters = 32;
constexpr std::size_t kGroup = 4;

constexpr std::uint8_t check_of(View secret) {
  std::uint8_t crc = 0xFF;
  for (const std::uint8_t byte : secret) {
    crc = static_cast<std::uint8_t>(crc ^ byte);
    for (int bit = 0; bit < 8; ++bit) {
      const bool high = (crc & 0x80U) != 0;
      crc = static_cast<std::uint8_t>(crc << 1U);
      if (high) crc = static_cast<std::uint8_t>(crc ^ 0x1DU);
    }
  }
  return crc;
}

bool is_separator(char c) { return c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r'; }

std::optional<unsigned> value_of(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'O') c = '0';
  if (c == 'I' || c == 'L') c = '1';
  const auto at = kAlphabet.find(c);
  if (at == std::string_view::npos) return std::nullopt;
  return static_cast<unsigned>(at);
}

}  // namespace

std::string write_recovery_code(const RecoverySecret& secret) {
  std::array<std::uint8_t, kRecoveryBytes + 1> bytes{};
  for (std::size_t i = 0; i < secret.size(); ++i) bytes[i] = secret[i];
  bytes.back() = check_of(secret);

  std::string out;
  std::uint32_t buffer = 0;
  unsigned bits = 0;
  std::size_t written = 0;
  for (const std::uint8_t byte : bytes) {
    buffer = (buffer << 8U) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      if (written > 0 && written % kGroup == 0) out.push_back('-');
      out.push_back(kAlphabet[(buffer >> bits) & 31U]);
      ++written;
    }
    buffer &= (1U << bits) - 1U;
  }
  wipe(bytes);
  return out;
}

Result<RecoverySecret> read_recovery_code(std::string_view text) {
  std::array<std::uint8_t, kRecoveryBytes + 1> bytes{};
  std::uint32_t buffer = 0;
  unsigned bits = 0;
  std::size_t read = 0;
  std::size_t filled = 0;
  for (const char c : text) {
    if (is_separator(c)) continue;
    const auto value = value_of(c);
    if (!value || read == kCharacters) return fail(ErrorCode::VaultBadCode);
    ++read;
    buffer = (buffer << 5U) | *value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[filled++] = static_cast<std::uint8_t>(buffer >> bits);
      buffer &= (1U << bits) - 1U;
    }
  }
  if (read != kCharacters) return fail(ErrorCode::VaultBadCode);
  RecoverySecret secret{};
  for (std::size_t i = 0; i < secret.size(); ++i) secret[i] = bytes[i];
  const bool fits = check_of(secret) == bytes.back();
  wipe(bytes);
  if (!fits) return fail(ErrorCode::VaultBadCode);
  return secret;
}

bool looks_like_recovery_code(std::string_view text) {
  std::size_t characters = 0;
  std::size_t digits = 0;
  for (const char c : text) {
    if (is_separator(c)) continue;
    if (!value_of(c)) return false;
    ++characters;
    if (c >= '0' && c <= '9') ++digits;
  }
  return characters >= kCharacters - 4 && characters <= kCharacters + 4 && digits >= 2;
}

}  // namespace anemone::vault
