#include "core/base/time.h"

#include <array>
#include <optional>

namespace anemone {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Reads exactly `count` digits at `position`; the caller has checked the length.
std::optional<int> digits(std::string_view text, std::size_t position, std::size_t count) {
  int value = 0;
  for (std::size_t i = position; i < position + count; ++i) {
    if (!is_digit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

constexpr bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

constexpr int days_in_month(int year, int month) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// Days from 1970-01-01 in the proleptic Gregorian calendar, years 1 to 9999: whole years by the
// leap-year rule, then whole months, then days.
constexpr std::int64_t days_from_civil(int year, int month, int day) {
  const std::int64_t before = year - 1;
  std::int64_t days = before * 365 + before / 4 - before / 100 + before / 400;
  for (int m = 1; m < month; ++m) {
    days += days_in_month(year, m);
  }
  constexpr std::int64_t kEpoch = 719'162;  // days before 1970-01-01 counted the same way
  return days + day - 1 - kEpoch;
}
static_assert(days_from_civil(1970, 1, 1) == 0);
static_assert(days_from_civil(2000, 3, 1) == 11'017);

// The floor of a / b for b > 0 (C++ division cuts towards zero).
constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - ((a % b != 0 && a < 0) ? 1 : 0);
}

std::optional<std::int64_t> civil_day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  if (*year < 1 || *month < 1 || *month > 12) return std::nullopt;
  if (*day < 1 || *day > days_in_month(*year, *month)) return std::nullopt;
  return days_from_civil(*year, *month, *day);
}

std::optional<int> zone_minutes(std::string_view zone) {
  if (zone == "Z" || zone == "z") return 0;
  if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') {
    return std::nullopt;
  }
  const auto hours = digits(zone, 1, 2);
  const auto minutes = digits(zone, 4, 2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  const int total = *hours * 60 + *minutes;
  return zone[0] == '-' ? -total : total;
}

}  // namespace

Result<Moment> parse_moment(std::string_view text) {
  const Error bad = fail(ErrorCode::BadTime);
  if (text.size() < 20 || text.size() > 40) return bad;
  const auto day = civil_day(text);
  if (!day || (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':') {
    return bad;
  }
  const auto hour = digits(text, 11, 2);
  const auto minute = digits(text, 14, 2);
  const auto second = digits(text, 17, 2);
  // 60 is a leap second: a real moment, read as the second after 59.
  if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return bad;

  std::size_t position = 19;
  if (text[position] == '.') {
    ++position;
    const std::size_t first = position;
    while (position < text.size() && is_digit(text[position])) ++position;
    if (position == first) return bad;
  }
  const auto offset = zone_minutes(text.substr(position));
  if (!offset) return bad;

  Moment moment;
  moment.seconds = *day * kSecondsPerDay + *hour * 3600 + *minute * 60 + *second - *offset * 60;
  moment.offset_minutes = *offset;
  return moment;
}

Result<Day> parse_day(std::string_view text) {
  if (text.size() != 10) return fail(ErrorCode::BadTime);
  const auto day = civil_day(text);
  if (!day) return fail(ErrorCode::BadTime);
  return Day{*day};
}

Day day_of(Moment moment, int rollover_hour) {
  const std::int64_t local = moment.seconds + std::int64_t{60} * moment.offset_minutes -
                             std::int64_t{3600} * rollover_hour;
  return Day{floor_div(local, kSecondsPerDay)};
}

std::string format_day(Day day) {
  // Walk years, then months: days are few thousand, and this runs once a line shown.
  int year = 1;
  std::int64_t left = day.number + 719'162;
  if (left < 0) return "0001-01-01";
  const std::int64_t cycles = left / 146'097;  // days in 400 years
  year += static_cast<int>(cycles * 400);
  left -= cycles * 146'097;
  while (left >= (is_leap(year) ? 366 : 365)) {
    left -= is_leap(year) ? 366 : 365;
    ++year;
  }
  int month = 1;
  while (left >= days_in_month(year, month)) {
    left -= days_in_month(year, month);
    ++month;
  }
  const int date = static_cast<int>(left) + 1;
  const auto two = [](int n) {
    return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
  };
  return two(year / 100 % 100) + two(year % 100) + "-" + two(month) + "-" + two(date);
}

}  // namespace anemone
