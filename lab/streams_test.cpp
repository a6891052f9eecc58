#include "lab/streams.h"

#include <gtest/gtest.h>

#include <cmath>

namespace anemone::lab {
namespace {

// kat_vectors of Random123 (D. E. Shaw Research), philox4x32 with 10 rounds.
TEST(Streams, philox_gives_the_published_words) {
  EXPECT_EQ(philox4x32_10({0, 0, 0, 0}, {0, 0}),
            (PhiloxCounter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  constexpr std::uint32_t kOnes = 0xffffffff;
  EXPECT_EQ(philox4x32_10({kOnes, kOnes, kOnes, kOnes}, {kOnes, kOnes}),
            (PhiloxCounter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(
      philox4x32_10({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
      (PhiloxCounter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Streams, a_draw_depends_on_what_it_is_for_and_on_nothing_drawn_before) {
  const Streams streams{7, 3};
  const double first = streams.uniform(Purpose::DayShock, 12);
  for (std::uint32_t i = 0; i < 100; ++i) (void)streams.normal(Purpose::SessionShock, i);
  EXPECT_EQ(streams.uniform(Purpose::DayShock, 12), first);
  EXPECT_EQ(Streams(7, 3).uniform(Purpose::DayShock, 12), first);
  EXPECT_NE(streams.uniform(Purpose::DayShock, 13), first);
  EXPECT_NE(streams.uniform(Purpose::DayShock, 12, 1), first);
  EXPECT_NE(streams.uniform(Purpose::SessionShock, 12), first);
  EXPECT_NE(Streams(7, 4).uniform(Purpose::DayShock, 12), first);
  EXPECT_NE(Streams(8, 3).uniform(Purpose::DayShock, 12), first);
  // The seed has 64 bits, and the upper ones count.
  EXPECT_NE(Streams(7 + (std::uint64_t{1} << 40U), 3).uniform(Purpose::DayShock, 12), first);
}

TEST(Streams, draws_have_the_moments_of_their_distribution) {
  const Streams streams{1, 1};
  constexpr int kDraws = 40'000;
  double uniform = 0;
  double normal = 0;
  double normal_squared = 0;
  double exponential = 0;
  for (std::uint32_t i = 0; i < kDraws; ++i) {
    const double u = streams.uniform(Purpose::Report, i);
    ASSERT_GT(u, 0);
    ASSERT_LT(u, 1);
    uniform += u;
    const double z = streams.normal(Purpose::Report, i, 1);
    normal += z;
    normal_squared += z * z;
    exponential += streams.exponential(Purpose::Report, i, 2);
  }
  // Four standard errors each.
  const double error = 4 / std::sqrt(kDraws);
  EXPECT_NEAR(uniform / kDraws, 0.5, error / std::sqrt(12.0));
  EXPECT_NEAR(normal / kDraws, 0, error);
  EXPECT_NEAR(normal_squared / kDraws, 1, error * std::sqrt(2.0));
  EXPECT_NEAR(exponential / kDraws, 1, error);
}

TEST(Streams, a_chance_comes_about_as_often_as_it_says) {
  const Streams streams{5, 9};
  int happened = 0;
  constexpr int kDraws = 20'000;
  for (std::uint32_t i = 0; i < kDraws; ++i) happened += streams.chance(0.07, Purpose::Stop, i);
  EXPECT_NEAR(static_cast<double>(happened) / kDraws, 0.07, 4 * std::sqrt(0.07 * 0.93 / kDraws));
  EXPECT_FALSE(streams.chance(0, Purpose::Stop, 1));
  EXPECT_TRUE(streams.chance(1, Purpose::Stop, 1));
}

}  // namespace
}  // namespace anemone::lab
