#include "core/vault/code.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace anemone::vault {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

rc::Gen<RecoverySecret> any_secret() {
  return rc::gen::container<RecoverySecret>(rc::gen::arbitrary<std::uint8_t>());
}

TEST(RecoveryCode, by_hand) {
  // 19 zero bytes: 30 characters of 0, then two that end with the check byte.
  EXPECT_EQ(write_recovery_code(RecoverySecret{}).substr(0, 35),
            "0000-0000-0000-0000-0000-0000-0000-");
  RecoverySecret counting{};
  for (std::size_t i = 0; i < counting.size(); ++i) counting[i] = static_cast<std::uint8_t>(i);
  // 00000 00000 00000 10000 00100 00000 11000 00100 …
  EXPECT_EQ(write_recovery_code(counting).substr(0, 10), "000G-40R4-");
}

RC_GTEST_PROP(RecoveryCode, reads_back_however_it_was_copied, ()) {
  const auto secret = *any_secret();
  const std::string code = write_recovery_code(secret);
  RC_ASSERT(code.size() == 39U);
  std::string copied;
  for (char c : code) {
    if (c == '-' && *rc::gen::arbitrary<bool>()) c = *rc::gen::element(' ', '\n', '\t', '-');
    if (c == '0') c = *rc::gen::element('0', 'O', 'o');
    if (c == '1') c = *rc::gen::element('1', 'I', 'i', 'L', 'l');
    if (c >= 'A' && c <= 'Z' && *rc::gen::arbitrary<bool>()) c = static_cast<char>(c + 32);
    copied.push_back(c);
    if (*rc::gen::inRange(0, 8) == 0) copied.push_back(' ');
  }
  const auto back = read_recovery_code(copied);
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == secret);
  RC_ASSERT(looks_like_recovery_code(copied) ||
            std::ranges::count_if(copied, [](char c) { return c >= '0' && c <= '9'; }) < 2);
}

// Not a sample: all 32 places times 31 other characters, and all pairs of places.
TEST(RecoveryCode, every_single_wrong_character_and_every_swap_is_caught) {
  for (int seed = 0; seed < 20; ++seed) {
    RecoverySecret secret{};
    std::uint32_t state = static_cast<std::uint32_t>(seed) * 2'654'435'761U + 1;
    for (auto& byte : secret) {
      state = state * 1'664'525U + 1'013'904'223U;
      byte = static_cast<std::uint8_t>(state >> 24U);
    }
    std::string code = write_recovery_code(secret);
    std::erase(code, '-');
    for (std::size_t i = 0; i < code.size(); ++i) {
      for (const char other : kAlphabet) {
        if (other == code[i]) continue;
        std::string wrong = code;
        wrong[i] = other;
        const auto read = read_recovery_code(wrong);
        ASSERT_FALSE(read);
        ASSERT_EQ(read.error().code, ErrorCode::VaultBadCode);
      }
      for (std::size_t k = i + 1; k < code.size(); ++k) {
        if (code[i] == code[k]) continue;
        std::string wrong = code;
        std::swap(wrong[i], wrong[k]);
        ASSERT_FALSE(read_recovery_code(wrong));
      }
    }
  }
}

TEST(RecoveryCode, a_character_too_few_or_too_many_is_caught) {
  const std::string code = write_recovery_code(RecoverySecret{1, 2, 3});
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] == '-') continue;
    std::string shorter = code;
    shorter.erase(i, 1);
    EXPECT_FALSE(read_recovery_code(shorter));
    std::string longer = code;
    longer.insert(i, 1, '7');
    EXPECT_FALSE(read_recovery_code(longer));
  }
  EXPECT_FALSE(read_recovery_code(""));
  EXPECT_FALSE(read_recovery_code(code + "\xC3\xA9"));
  EXPECT_FALSE(read_recovery_code("U" + code.substr(1)));
}

RC_GTEST_PROP(RecoveryCode, no_text_makes_it_fail, (const std::string& text)) {
  const auto read = read_recovery_code(text);
  RC_ASSERT((!read.has_value() || looks_like_recovery_code(text)));
}

TEST(RecoveryCode, a_passphrase_is_not_taken_for_a_mistyped_code) {
  EXPECT_FALSE(looks_like_recovery_code("seven slow breaths before the sea"));
  EXPECT_FALSE(looks_like_recovery_code("abcdefghjkmnpqrstvwxyzabcdefghjk"));
  EXPECT_FALSE(looks_like_recovery_code("hunter2"));
  EXPECT_TRUE(looks_like_recovery_code("4PQ1-9Q6D-3V98-H6BA-CDQZ-YE31-CTFA-PS8"));
}

}  // namespace
}  // namespace anemone::vault
