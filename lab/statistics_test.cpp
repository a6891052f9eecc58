// Against values worked out by hand.
#include "lab/statistics.h"

#include <gtest/gtest.h>

#include <cmath>

#include "lab/streams.h"

namespace anemone::lab {
namespace {

TEST(Statistics, mean_and_quantiles) {
  EXPECT_EQ(mean(std::vector<double>{}), 0);
  EXPECT_EQ(mean(std::vector<double>{1, 2, 6}), 3);
  EXPECT_EQ(quantile({}, 0.5), 0);
  EXPECT_EQ(quantile({7}, 0.9), 7);
  EXPECT_EQ(quantile({4, 1, 3, 2}, 0.5), 2.5);
  EXPECT_EQ(quantile({4, 1, 3, 2}, 0), 1);
  EXPECT_EQ(quantile({4, 1, 3, 2}, 1), 4);
  EXPECT_DOUBLE_EQ(quantile({0, 10}, 0.9), 9);
  // The ninth tenth of 0 to 10 lies at 9.
  EXPECT_EQ(quantile({10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0}, 0.9), 9);
}

TEST(Statistics, the_worst_tenth_are_the_highest) {
  EXPECT_EQ(worst_tenth_mean({}), 0);
  EXPECT_EQ(worst_tenth_mean({1, 5, 2}), 5);
  std::vector<double> values;
  for (int i = 1; i <= 20; ++i) values.push_back(i);
  EXPECT_EQ(worst_tenth_mean(values), 19.5);
}

TEST(Statistics, a_bootstrap_interval_is_as_wide_as_theory_says) {
  const Streams streams{3, 3};
  std::vector<double> values;
  for (std::uint32_t i = 0; i < 400; ++i) values.push_back(streams.normal(Purpose::Report, i));
  const Resamples resamples{values.size(), 2000};
  const Interval interval = resamples.interval_of_mean(values);
  const double standard_error = 1 / std::sqrt(400.0);
  EXPECT_NEAR((interval.high - interval.low) / (2 * 1.96 * standard_error), 1, 0.12);
  EXPECT_NEAR((interval.high + interval.low) / 2, mean(values), 0.2 * standard_error);
}

TEST(Statistics, a_bootstrap_of_what_does_not_vary_has_no_width) {
  const Resamples resamples{50, 100};
  const Interval interval = resamples.interval_of_mean(std::vector<double>(50, 2.5));
  EXPECT_EQ(interval.low, 2.5);
  EXPECT_EQ(interval.high, 2.5);
}

TEST(Statistics, resamples_are_always_the_same_and_stay_in_range) {
  const Resamples once{37, 20};
  const Resamples again{37, 20};
  std::vector<int> seen(37, 0);
  for (std::size_t r = 0; r < once.count(); ++r) {
    ASSERT_TRUE(std::ranges::equal(once.resample(r), again.resample(r)));
    for (const std::uint32_t index : once.resample(r)) {
      ASSERT_LT(index, 37U);
      ++seen[index];
    }
  }
  for (const int times : seen) EXPECT_GT(times, 0);
}

TEST(Statistics, the_hull_keeps_what_no_mix_of_others_beats) {
  // (0.2, 50) lies above the line from (0.1, 60) to (0.3, 30); (0.4, 35) costs more for less.
  const auto hull =
      lower_left_hull({{0.3, 30}, {0.1, 60}, {0.2, 50}, {0.4, 35}, {0.0, 150}, {0.1, 70}});
  ASSERT_EQ(hull.size(), 3U);
  EXPECT_EQ(hull[0].harm, 0.0);
  EXPECT_EQ(hull[1].harm, 0.1);
  EXPECT_EQ(hull[1].sessions, 60);
  EXPECT_EQ(hull[2].harm, 0.3);
}

TEST(Statistics, along_the_hull_in_straight_lines_and_level_beyond_its_ends) {
  const std::vector<Point> hull = {{0.1, 60}, {0.3, 30}};
  EXPECT_DOUBLE_EQ(sessions_at(hull, 0.2), 45);
  EXPECT_DOUBLE_EQ(sessions_at(hull, 0.1), 60);
  EXPECT_DOUBLE_EQ(sessions_at(hull, 0.3), 30);
  EXPECT_EQ(sessions_at(hull, 0.05), 60);
  EXPECT_EQ(sessions_at(hull, 0.9), 30);
  EXPECT_EQ(sessions_at({}, 0.9), 0);
}

}  // namespace
}  // namespace anemone::lab
