#include "core/decision/decision.h"

#include <gtest/gtest.h>

namespace anemone::decision {
namespace {

TEST(Bounds, know_the_highest_allowed_rung_at_or_under_another) {
  const Bounds bounds{{0, 15, 0, 5, 0}};
  EXPECT_EQ(bounds.highest_allowed(4), 3);
  EXPECT_EQ(bounds.highest_allowed(3), 3);
  EXPECT_EQ(bounds.highest_allowed(2), 1);
  EXPECT_EQ(bounds.highest_allowed(0), ladder::kNoRung);
  EXPECT_EQ(bounds.highest_allowed(ladder::kNoRung), ladder::kNoRung);
  EXPECT_EQ(bounds.highest_allowed(99), 3);
  EXPECT_EQ(bounds.highest_allowed(-7), ladder::kNoRung);
  EXPECT_EQ(bounds.lowest_allowed(), 1);
  EXPECT_TRUE(bounds.any());
}

TEST(Bounds, allow_nothing_outside_the_ladder) {
  const Bounds bounds{{5}};
  EXPECT_TRUE(bounds.allows(0));
  EXPECT_FALSE(bounds.allows(-1));
  EXPECT_FALSE(bounds.allows(1));
  EXPECT_EQ(bounds.minutes_at(0), 5);
  EXPECT_EQ(bounds.minutes_at(1), 0);
  EXPECT_EQ(bounds.minutes_at(-1), 0);
}

TEST(Bounds, of_no_ladder_or_of_a_closed_one_allow_nothing) {
  EXPECT_FALSE(Bounds{}.any());
  EXPECT_FALSE((Bounds{{0, 0}}).any());
  EXPECT_EQ(Bounds{}.highest_allowed(3), ladder::kNoRung);
  EXPECT_EQ((Bounds{{0, 0}}).lowest_allowed(), ladder::kNoRung);
}

}  // namespace
}  // namespace anemone::decision
