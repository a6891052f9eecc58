#include "core/base/time.h"

#include <gtest/gtest.h>

#include <string>

#include "core/testing/random_history.h"

namespace anemone {
namespace {

constexpr std::int64_t kFirstDay = -719'162;  // 0001-01-01
constexpr std::int64_t kLastDay = 2'932'896;  // 9999-12-31

std::string two_digits(int n) {
  return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
}

// ---- moments --------------------------------------------------------------------------------

TEST(Moment, the_epoch_is_zero_and_the_zone_is_taken_off) {
  EXPECT_EQ(parse_moment("1970-01-01T00:00:00Z")->seconds, 0);
  EXPECT_EQ(parse_moment("1970-01-01T01:00:00+01:00")->seconds, 0);
  EXPECT_EQ(parse_moment("1969-12-31T18:30:00-05:30")->seconds, 0);
  EXPECT_EQ(parse_moment("1970-01-01T01:00:00+01:00")->offset_minutes, 60);
  EXPECT_EQ(parse_moment("1969-12-31T18:30:00-05:30")->offset_minutes, -330);
}

TEST(Moment, known_instants_are_read_as_other_programs_read_them) {
  // `date -u -d … +%s`
  EXPECT_EQ(parse_moment("2026-01-05T20:10:00Z")->seconds, 1'767'643'800);
  EXPECT_EQ(parse_moment("2000-02-29T12:00:00Z")->seconds, 951'825'600);
  EXPECT_EQ(parse_moment("1900-03-01T00:00:00Z")->seconds, -2'203'891'200);
  EXPECT_EQ(parse_moment("2038-01-19T03:14:08Z")->seconds, 2'147'483'648);
}

TEST(Moment, the_same_instant_in_two_zones_is_equal) {
  EXPECT_EQ(*parse_moment("2026-01-05T20:10:00Z"), *parse_moment("2026-01-05T21:10:00+01:00"));
  EXPECT_LT(*parse_moment("2026-01-05T20:10:00+02:00"), *parse_moment("2026-01-05T19:10:00Z"));
}

TEST(Moment, fractions_are_cut_off_and_small_letters_are_allowed) {
  EXPECT_EQ(*parse_moment("2026-01-05T20:10:00.999999999Z"), *parse_moment("2026-01-05T20:10:00Z"));
  EXPECT_EQ(*parse_moment("2026-01-05t20:10:00z"), *parse_moment("2026-01-05T20:10:00Z"));
}

TEST(Moment, a_leap_second_is_the_second_after) {
  EXPECT_EQ(*parse_moment("2016-12-31T23:59:60Z"), *parse_moment("2017-01-01T00:00:00Z"));
}

TEST(Moment, february_29_is_a_day_in_leap_years_only) {
  for (const auto* leap : {"2024-02-29", "2000-02-29", "1600-02-29", "0004-02-29"}) {
    EXPECT_TRUE(parse_day(leap).has_value()) << leap;
  }
  for (const auto* common : {"2026-02-29", "1900-02-29", "2100-02-29", "0001-02-29"}) {
    EXPECT_FALSE(parse_day(common).has_value()) << common;
  }
  EXPECT_EQ(*parse_day("2024-03-01") - *parse_day("2024-02-28"), 2);
  EXPECT_EQ(*parse_day("2100-03-01") - *parse_day("2100-02-28"), 1);
}

TEST(Moment, what_is_no_moment_is_refused) {
  for (const auto* text : {
           "",
           "2026-01-05",                                      // no time
           "2026-01-05T20:10:00",                             // no zone
           "2026-01-05 20:10:00Z",                            // a blank
           "2026-01-05T20:10Z",                               // no seconds
           "2026-01-05T24:00:00Z",                            // hour 24
           "2026-01-05T20:60:00Z",                            // minute 60
           "2026-01-05T20:10:61Z",                            // second 61
           "2026-13-05T20:10:00Z",                            // month 13
           "2026-00-05T20:10:00Z",                            // month 0
           "2026-01-00T20:10:00Z",                            // day 0
           "2026-04-31T20:10:00Z",                            // April 31
           "0000-01-05T20:10:00Z",                            // year 0
           "-026-01-05T20:10:00Z",                            // a sign
           "2026-01-05T20:10:00.Z",                           // a fraction without digits
           "2026-01-05T20:10:00,5Z",                          // a comma
           "2026-01-05T20:10:00+0100",                        // a zone without a colon
           "2026-01-05T20:10:00+24:00",                       // a zone of a day
           "2026-01-05T20:10:00+01:60",                       // a zone with 60 minutes
           "2026-01-05T20:10:00+01:0",                        // cut off
           "2026-01-05T20:10:00 +01:00",                      // a blank
           "2026-01-05T20:10:00ZZ",                           // more than one zone
           "2026-01-05T20:10:00Z\n",                          // a trailing newline
           " 2026-01-05T20:10:00Z",                           // a leading blank
           "2026-01-05T2\xD9\xA0:10:00Z",                     // digits of another script
           "2026-01-05T20:10:00.1234567890123456789012345Z",  // absurdly long
       }) {
    const auto moment = parse_moment(text);
    ASSERT_FALSE(moment.has_value()) << text;
    EXPECT_EQ(moment.error(), (Error{ErrorCode::BadTime, ""})) << text;
  }
}

TEST(Moment, any_text_is_read_or_refused_but_never_harms) {
  EXPECT_TRUE(testing::check_property(2000, [](const std::string& text) {
    const auto moment = parse_moment(text);
    const auto day = parse_day(text);
    if (!moment) RC_ASSERT(moment.error().code == ErrorCode::BadTime);
    if (!day) RC_ASSERT(day.error().code == ErrorCode::BadTime);
  }));
}

// ---- days -----------------------------------------------------------------------------------

TEST(Day, what_is_no_day_is_refused) {
  for (const auto* text : {"", "2026-01-5", "2026-1-05", "2026-01-05Z", "2026/01/05", "20260105",
                           "2026-02-30", "0000-12-31", "2026-01-32", "abcd-ef-gh"}) {
    EXPECT_FALSE(parse_day(text).has_value()) << text;
  }
}

TEST(Day, the_first_and_the_last_day_keep_their_names) {
  EXPECT_EQ(parse_day("0001-01-01")->number, kFirstDay);
  EXPECT_EQ(parse_day("9999-12-31")->number, kLastDay);
  EXPECT_EQ(format_day(Day{kFirstDay}), "0001-01-01");
  EXPECT_EQ(format_day(Day{kLastDay}), "9999-12-31");
  EXPECT_EQ(format_day(Day{0}), "1970-01-01");
}

TEST(Day, each_of_400_years_of_days_follows_the_one_before) {
  Day day = *parse_day("1999-12-31");
  for (int i = 0; i < 146'097; ++i) {
    const auto again = parse_day(format_day(day));
    ASSERT_TRUE(again.has_value()) << format_day(day);
    ASSERT_EQ(*again, day) << format_day(day);
    ++day.number;
  }
  EXPECT_EQ(format_day(day), "2399-12-31");  // the calendar repeats after 400 years
}

TEST(Day, what_is_written_is_read_again) {
  EXPECT_TRUE(testing::check_property(2000, []() {
    const Day day{*rc::gen::inRange<std::int64_t>(kFirstDay, kLastDay + 1)};
    const auto again = parse_day(format_day(day));
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == day);
  }));
}

TEST(Day, a_moment_lies_on_the_day_it_names_whatever_its_zone) {
  EXPECT_TRUE(testing::check_property(2000, []() {
    const Day day{*rc::gen::inRange<std::int64_t>(kFirstDay, kLastDay + 1)};
    const int minute_of_day = *rc::gen::inRange(0, 1440);
    const int zone = *rc::gen::inRange(-1439, 1440);
    const int away = zone < 0 ? -zone : zone;
    const std::string text = format_day(day) + "T" + two_digits(minute_of_day / 60) + ":" +
                             two_digits(minute_of_day % 60) + ":30" + (zone < 0 ? "-" : "+") +
                             two_digits(away / 60) + ":" + two_digits(away % 60);
    const auto moment = parse_moment(text);
    RC_ASSERT(moment.has_value());
    RC_ASSERT(moment->offset_minutes == zone);
    RC_ASSERT(day_of(*moment) == day);
    // Their day may begin later than midnight: then the small hours belong to the day before.
    const int rollover = *rc::gen::inRange(0, 24);
    const std::int64_t expected = day.number - (minute_of_day / 60 < rollover ? 1 : 0);
    RC_ASSERT(day_of(*moment, rollover).number == expected);
  }));
}

TEST(Day, summer_time_moves_the_clock_and_not_the_day) {
  // Berlin, the night of 2026-03-29: 01:59:59+01:00 is followed by 03:00:00+02:00.
  const auto before = *parse_moment("2026-03-29T01:59:59+01:00");
  const auto after = *parse_moment("2026-03-29T03:00:00+02:00");
  EXPECT_EQ(after.seconds - before.seconds, 1);
  EXPECT_EQ(format_day(day_of(before)), "2026-03-29");
  EXPECT_EQ(format_day(day_of(after)), "2026-03-29");
  // The day of the change has 23 hours, the one in autumn 25; each is one day.
  const auto last_evening = *parse_moment("2026-03-28T23:30:00+01:00");
  const auto this_evening = *parse_moment("2026-03-29T23:30:00+02:00");
  EXPECT_EQ(this_evening.seconds - last_evening.seconds, 23 * 3600);
  EXPECT_EQ(day_of(this_evening) - day_of(last_evening), 1);
  const auto autumn_before = *parse_moment("2026-10-24T23:30:00+02:00");
  const auto autumn_after = *parse_moment("2026-10-25T23:30:00+01:00");
  EXPECT_EQ(autumn_after.seconds - autumn_before.seconds, 25 * 3600);
  EXPECT_EQ(day_of(autumn_after) - day_of(autumn_before), 1);
}

TEST(Day, the_same_instant_can_lie_on_different_days) {
  const auto here = *parse_moment("2026-01-06T00:30:00+13:00");
  const auto there = *parse_moment("2026-01-05T01:30:00-10:00");
  EXPECT_EQ(here, there);
  EXPECT_EQ(day_of(here) - day_of(there), 1);
}

TEST(Day, before_1970_days_do_not_slip_by_one) {
  EXPECT_EQ(day_of(*parse_moment("1969-12-31T23:59:59Z")).number, -1);
  EXPECT_EQ(day_of(*parse_moment("1969-12-31T00:00:00Z")).number, -1);
  EXPECT_EQ(day_of(*parse_moment("1969-12-30T23:59:59Z")).number, -2);
  EXPECT_EQ(day_of(*parse_moment("1970-01-01T00:00:00Z"), 4).number, -1);
}

}  // namespace
}  // namespace anemone
