#include "core/views/over_time.h"

#include <gtest/gtest.h>

namespace anemone::views {
namespace {

Reported on(std::int64_t day, std::optional<double> first = std::nullopt) {
  return {.day = Day{day}, .first = first, .second = std::nullopt};
}

TEST(OverTime, names_a_break_from_fourteen_days_on) {
  const auto rows = over_time(std::vector{on(0), on(13), on(27)});
  EXPECT_FALSE(rows[0].after_break);
  EXPECT_FALSE(rows[1].after_break);
  EXPECT_TRUE(rows[2].after_break);
}

TEST(OverTime, smooths_within_and_never_across_a_break) {
  const auto rows = over_time(std::vector{on(0, 0), on(1, 2), on(31, 10)});
  EXPECT_EQ(rows[0].wave, 1);
  EXPECT_EQ(rows[1].wave, 1);
  EXPECT_EQ(rows[2].wave, 10);
}

TEST(OverTime, leaves_out_what_was_not_said) {
  const auto rows = over_time(std::vector{on(0), on(31, 4)});
  EXPECT_FALSE(rows[0].wave);
  EXPECT_EQ(rows[1].wave, 4);
}

TEST(OverTime, looks_at_two_on_each_side) {
  const auto rows = over_time(std::vector{on(0, 0), on(1, 0), on(2, 0), on(3, 0), on(4, 10)});
  EXPECT_EQ(rows[1].wave, 0);
  EXPECT_EQ(rows[2].wave, 2);
  EXPECT_EQ(rows[4].wave, 10.0 / 3);
}

TEST(OverTime, counts_both_figures_of_a_row_as_one) {
  const std::vector<Reported> rows = {{Day{0}, 2.0, 6.0}, {Day{1}, std::nullopt, 10.0}};
  EXPECT_EQ(over_time(rows)[0].wave, 7);
}

TEST(OverTime, of_nothing_is_nothing) { EXPECT_TRUE(over_time({}).empty()); }

}  // namespace
}  // namespace anemone::views
