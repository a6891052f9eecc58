#include "core/vault/padding.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace anemone::vault {
namespace {

TEST(Padding, sizes_by_hand) {
  // Padmé worked by hand: 600 has exponent 9, which takes 4 bits to write; the lowest 5 bits go.
  EXPECT_EQ(padded_size(0), 512U);
  EXPECT_EQ(padded_size(512), 512U);
  EXPECT_EQ(padded_size(513), 544U);
  EXPECT_EQ(padded_size(600), 608U);
  EXPECT_EQ(padded_size(608), 608U);
  EXPECT_EQ(padded_size(1025), 1088U);
  EXPECT_EQ(padded_size(4000), 4096U);
  EXPECT_EQ(padded_size(100'000), 100'352U);
}

TEST(Padding, everything_small_comes_out_alike) {
  // The longest of the short entries: a session with every figure and a two-line note, its ids and
  // times written in full.
  constexpr std::string_view kSession =
      R"({"at":"2026-01-05T20:10:00+01:00","data":{"bleeding":false,"burning":false,"ended":"finished",)"
      R"("expected_pain":4.5,"fear":10,"in_control":true,"minutes":10,"note":"Breathing out helped. )"
      R"(I will try the pillow next time.","numbness":false,"pain":10,"practice":)"
      R"("0b8e4b1e-8c1b-4d5e-9a8e-2f3a1c5d7e9f","step":"t1","tension":10},"device":)"
      R"("00112233445566778899aabbccddeeff","id":"7c9e6679-7425-40de-944b-e07fc1f90ae7",)"
      R"("type":"session.logged"})";
  constexpr std::string_view kSign =
      R"({"at":"2026-01-05T20:10:00+01:00","data":{"symptom":"fever"},"device":)"
      R"("00112233445566778899aabbccddeeff","id":"7c9e6679-7425-40de-944b-e07fc1f90ae7",)"
      R"("type":"symptom.reported"})";
  const auto session = pad(kSession);
  const auto sign = pad(kSign);
  ASSERT_TRUE(session && sign);
  EXPECT_EQ(session->size(), sign->size());
  EXPECT_EQ(session->size(), kLeastPaddedBytes);
}

TEST(Padding, comes_in_few_sizes_and_costs_little) {
  std::set<std::size_t> sizes;
  for (std::size_t size = 0; size <= kMostPlainBytes; size += 7) {
    const std::size_t padded = padded_size(size);
    ASSERT_GE(padded, size);
    if (size > kLeastPaddedBytes) {
      ASSERT_LE(static_cast<double>(padded), 1.12 * static_cast<double>(size)) << size;
    }
    ASSERT_EQ(padded_size(padded), padded);
    sizes.insert(padded);
  }
  EXPECT_LT(sizes.size(), 300U);
}

RC_GTEST_PROP(Padding, reads_back_what_it_padded, (const std::string& text)) {
  const auto padded = pad(text);
  RC_ASSERT(padded.has_value());
  RC_ASSERT(padded->size() == padded_size(kLengthBytes + text.size()));
  const auto back = unpad(*padded);
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == text);
}

RC_GTEST_PROP(Padding, no_bytes_make_it_fail, (const Bytes& bytes)) {
  const auto text = unpad(bytes);
  RC_ASSERT(!text.has_value());  // short of the floor, every one of them is refused
  RC_ASSERT(text.error().code == ErrorCode::VaultCorrupt);
}

TEST(Padding, refuses_what_it_would_not_have_written) {
  auto good = pad("abc");
  ASSERT_TRUE(good);
  const auto refused = [&](auto change) {
    Bytes bytes = *good;
    change(bytes);
    return !unpad(bytes).has_value();
  };
  EXPECT_TRUE(refused([](Bytes& b) { b.back() = 1; }));
  EXPECT_TRUE(refused([](Bytes& b) { b[7] = 1; }));
  EXPECT_TRUE(refused([](Bytes& b) { b.pop_back(); }));
  EXPECT_TRUE(refused([](Bytes& b) { b.push_back(0); }));
  EXPECT_TRUE(refused([](Bytes& b) { b[3] = 0xFF; }));
  EXPECT_TRUE(refused([](Bytes& b) { b[1] = 3; }));
}

TEST(Padding, has_a_longest_text) {
  EXPECT_TRUE(pad(std::string(kMostPlainBytes, 'x')));
  const auto refused = pad(std::string(kMostPlainBytes + 1, 'x'));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::TooLong);
}

}  // namespace
}  // namespace anemone::vault
