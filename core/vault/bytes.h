// Bytes and the few things the vault does with them: whole numbers (little endian), hex, base64,
// comparison that takes the same time whatever differs, and wiping.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace anemone::vault {

using Bytes = std::vector<std::uint8_t>;
using View = std::span<const std::uint8_t>;
using MutableView = std::span<std::uint8_t>;

[[nodiscard]] inline View as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// Appends to a byte string, lowest byte first.
class Writer {
 public:
  explicit Writer(std::size_t expected = 0) { out_.reserve(expected); }
  Writer& bytes(View view) {
    out_.insert(out_.end(), view.begin(), view.end());
    return *this;
  }
  Writer& text(std::string_view view) { return bytes(as_bytes(view)); }
  Writer& u8(std::uint8_t value) {
    out_.push_back(value);
    return *this;
  }
  Writer& zeros(std::size_t count) {
    out_.resize(out_.size() + count, 0);
    return *this;
  }
  Writer& u32(std::uint32_t value) { return number(value, 4); }
  Writer& u64(std::uint64_t value) { return number(value, 8); }
  [[nodiscard]] Bytes take() { return std::move(out_); }

 private:
  Writer& number(std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i) {
      out_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
    return *this;
  }
  Bytes out_;
};

// Reads from the front. Every read checks the length first; one that does not fit yields zeros and
// leaves ok() false for good, so a format can be read straight down and judged once.
class Reader {
 public:
  explicit Reader(View view) : rest_(view) {}
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }
  View bytes(std::size_t count) {
    if (!ok_ || count > rest_.size()) {
      ok_ = false;
      return {};
    }
    const View front = rest_.first(count);
    rest_ = rest_.subspan(count);
    return front;
  }
  template <std::size_t N>
  std::array<std::uint8_t, N> array() {
    std::array<std::uint8_t, N> out{};
    const View front = bytes(N);
    for (std::size_t i = 0; i < front.size(); ++i) out[i] = front[i];
    return out;
  }
  std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
  std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
  std::uint64_t u64() { return number(8); }

 private:
  std::uint64_t number(std::size_t size) {
    const View front = bytes(size);
    std::uint64_t value = 0;
    for (std::size_t i = front.size(); i > 0; --i) value = (value << 8U) | front[i - 1];
    return value;
  }
  View rest_;
  bool ok_ = true;
};

// Equal length and content, in a time that depends on the length alone.
[[nodiscard]] bool equal_in_constant_time(View a, View b);

// Overwrites with zeros in a way the compiler may not leave out.
void wipe(MutableView bytes);

[[nodiscard]] std::string to_hex(View bytes);
// Lower-case hex of exactly `bytes` bytes, or nothing.
[[nodiscard]] std::optional<Bytes> from_hex(std::string_view text, std::size_t bytes);

[[nodiscard]] std::string to_base64(View bytes);
// Standard alphabet, padded, no white space and no stray bits: one text for one value, or nothing.
[[nodiscard]] std::optional<Bytes> from_base64(std::string_view text);

}  // namespace anemone::vault
