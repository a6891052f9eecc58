// Moments and days, without a clock: every time comes in from outside as RFC 3339 text with a zone.
//
// A Moment is an instant (seconds since 1970-01-01T00:00:00Z, years 1 to 9999) together with the
// zone the person was in, because "which day was it" is a question about their calendar, not about
// UTC.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace anemone {

// A calendar day, counted from 1970-01-01 (which is day 0). Differences are whole days.
struct Day {
  std::int64_t number = 0;
  friend auto operator<=>(const Day&, const Day&) = default;
  friend std::int64_t operator-(Day a, Day b) { return a.number - b.number; }
};

struct Moment {
  std::int64_t seconds = 0;         // since the epoch, UTC; fractions are cut off
  std::int32_t offset_minutes = 0;  // east of UTC, -1439 to 1439

  // Two moments are compared as instants; the zone plays no part.
  friend bool operator==(const Moment& a, const Moment& b) { return a.seconds == b.seconds; }
  friend auto operator<=>(const Moment& a, const Moment& b) { return a.seconds <=> b.seconds; }
};

inline constexpr std::int64_t kSecondsPerDay = 86'400;

// "2026-01-05T20:10:00Z", "2026-01-05T21:10:00.5+01:00". Error: BadTime (field left empty).
[[nodiscard]] Result<Moment> parse_moment(std::string_view text);

// "2026-01-05" as a day. Error: BadTime.
[[nodiscard]] Result<Day> parse_day(std::string_view text);

// The person's calendar day at that moment. `rollover_hour` (0-23): the hour at which their day
// begins.
[[nodiscard]] Day day_of(Moment moment, int rollover_hour = 0);

[[nodiscard]] std::string format_day(Day day);

}  // namespace anemone
