#include "core/vault/bytes.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace anemone::vault {
namespace {

TEST(Base64, published_vectors) {
  // RFC 4648, section 10.
  const std::pair<std::string_view, std::string_view> cases[] = {{"", ""},
                                                                 {"f", "Zg=="},
                                                                 {"fo", "Zm8="},
                                                                 {"foo", "Zm9v"},
                                                                 {"foob", "Zm9vYg=="},
                                                                 {"fooba", "Zm9vYmE="},
                                                                 {"foobar", "Zm9vYmFy"}};
  for (const auto& [plain, text] : cases) {
    EXPECT_EQ(to_base64(as_bytes(plain)), text);
    const auto back = from_base64(text);
    ASSERT_TRUE(back);
    EXPECT_EQ(std::string(back->begin(), back->end()), plain);
  }
}

TEST(Base64, has_one_text_for_one_value) {
  for (const auto* bad : {"Z", "Zg", "Zg=", "Zh==", "Zm9=", "Zg==Zg==", "Zg=a", "====", "=",
                          "Zm 9v", "Zm9v\n", "Zm9-", "Z===", "Zm9v=", "\xC3\xA9\xC3\xA9"}) {
    EXPECT_FALSE(from_base64(bad)) << bad;
  }
}

RC_GTEST_PROP(Base64, reads_back_what_it_wrote, (const Bytes& bytes)) {
  RC_ASSERT(from_base64(to_base64(bytes)) == bytes);
}

RC_GTEST_PROP(Base64, what_it_reads_it_would_write_the_same, (const std::string& text)) {
  const auto bytes = from_base64(text);
  RC_ASSERT((!bytes || to_base64(*bytes) == text));
}

RC_GTEST_PROP(Hex, reads_back_what_it_wrote, (const Bytes& bytes)) {
  RC_ASSERT(from_hex(to_hex(bytes), bytes.size()) == bytes);
}

TEST(Hex, wants_exactly_its_length_and_lower_case) {
  EXPECT_TRUE(from_hex("00ff", 2));
  for (const auto* bad : {"00f", "00ff00", "00FF", "00g0", ""}) {
    EXPECT_FALSE(from_hex(bad, 2)) << bad;
  }
}

RC_GTEST_PROP(Numbers, are_lowest_byte_first_and_read_back,
              (std::uint32_t a, std::uint64_t b, std::uint8_t c)) {
  const Bytes bytes = Writer{}.u32(a).u64(b).u8(c).take();
  RC_ASSERT(bytes.size() == 13U);
  RC_ASSERT(bytes[0] == (a & 255U));
  Reader reader{bytes};
  RC_ASSERT(reader.u32() == a);
  RC_ASSERT(reader.u64() == b);
  RC_ASSERT(reader.u8() == c);
  RC_ASSERT((reader.ok() && reader.left() == 0U));
}

RC_GTEST_PROP(Reader, never_reads_past_the_end_and_stays_refused, (const Bytes& bytes)) {
  Reader reader{bytes};
  const auto size = *rc::gen::inRange<std::size_t>(bytes.size() + 1, bytes.size() + 100);
  RC_ASSERT(reader.bytes(size).empty());
  RC_ASSERT(!reader.ok());
  RC_ASSERT(reader.u8() == 0U);
  RC_ASSERT(reader.u64() == 0U);
  RC_ASSERT(!reader.ok());
}

RC_GTEST_PROP(ConstantTime, agrees_with_plain_comparison, (const Bytes& a, const Bytes& b)) {
  RC_ASSERT(equal_in_constant_time(a, b) == (a == b));
  RC_ASSERT(equal_in_constant_time(a, a));
  if (a.empty()) return;
  Bytes other = a;
  other[*rc::gen::inRange<std::size_t>(0, a.size())] ^= 1U;
  RC_ASSERT(!equal_in_constant_time(a, other));
}

TEST(Wipe, leaves_zeros) {
  Bytes secret{1, 2, 3};
  wipe(secret);
  EXPECT_EQ(secret, (Bytes{0, 0, 0}));
}

}  // namespace
}  // namespace anemone::vault
