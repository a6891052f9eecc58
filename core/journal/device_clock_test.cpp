// The clock of the device that writes: an order of its own within a second, and no way ahead.
#include "core/journal/device_clock.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/testing/journal_builder.h"

namespace anemone::journal {
namespace {

constexpr Moment kClock{.seconds = 1'800'000'000, .offset_minutes = 60};

// A journal with an entry at each of these seconds from the clock on.
Journal with_entries(const std::vector<std::int64_t>& ahead) {
  Journal journal;
  for (const std::int64_t each : ahead) {
    entries::Entry entry;
    entry.id = std::to_string(each);
    entry.at = {.seconds = kClock.seconds + each};
    journal.add(entry);
  }
  return journal;
}
std::int64_t now_after(const std::vector<std::int64_t>& ahead) {
  return now_by(with_entries(ahead), kClock).seconds - kClock.seconds;
}
std::int64_t next_after(const std::vector<std::int64_t>& ahead) {
  const auto stamp = parse_moment(stamp_by(with_entries(ahead), kClock));
  return stamp.has_value() ? stamp->seconds - kClock.seconds : INT64_MIN;
}

TEST(DeviceClock, is_the_clock_where_nothing_was_written_in_this_second) {
  EXPECT_EQ(next_after({}), 0);
  EXPECT_EQ(next_after({-1, -3600}), 0);
  EXPECT_EQ(now_after({}), 0);
  EXPECT_EQ(now_after({-1}), 0);
}

TEST(DeviceClock, gives_what_is_written_within_one_second_a_second_of_its_own) {
  EXPECT_EQ(next_after({0}), 1);
  EXPECT_EQ(next_after({-5, 0, 1, 2}), 3);
}

TEST(DeviceClock, is_never_before_what_was_just_written) {
  EXPECT_EQ(now_after({0, 1, 2}), 2);
  EXPECT_EQ(now_after({kMostAhead}), kMostAhead);
}

TEST(DeviceClock, counts_on_where_it_was_set_back_a_little) {
  EXPECT_EQ(next_after({60}), 61);
  EXPECT_EQ(next_after({kMostAhead - 1}), kMostAhead);
}

TEST(DeviceClock, is_believed_again_where_it_was_set_back_far) {
  EXPECT_EQ(next_after({kMostAhead}), 0);
  EXPECT_EQ(next_after({kMostAhead + 1, 86'400}), 0);
  EXPECT_EQ(now_after({kMostAhead + 1}), 0);
  // And what is written then counts on from there.
  EXPECT_EQ(next_after({86'400, 0}), 1);
}

TEST(DeviceClock, writes_moments_in_its_own_zone_and_to_the_second) {
  for (const std::string text :
       {"2026-01-05T21:10:59+01:00", "2026-01-05T00:00:00-03:30", "2025-12-31T23:59:59+05:45",
        "1969-12-31T23:59:59+00:00", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59-23:59"}) {
    EXPECT_EQ(stamp_by({}, *parse_moment(text)), text);
  }
  EXPECT_EQ(stamp_by({}, *parse_moment("2026-01-05T20:10:00.9Z")), "2026-01-05T20:10:00+00:00");
  EXPECT_EQ(now_by(with_entries({3}), kClock).offset_minutes, 60);
}

}  // namespace
}  // namespace anemone::journal
