#include "core/journal/device_clock.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace anemone::journal {
namespace {

Moment later(Moment clock, std::int64_t seconds) {
  clock.seconds += seconds;
  return clock;
}

// By how much the last entry that counts is ahead of the clock; below 0 where it is behind.
std::int64_t ahead_of(const Journal& journal, Moment clock) {
  const auto& all = journal.entries();
  const auto after =
      std::ranges::upper_bound(all, later(clock, kMostAhead), {}, &entries::Entry::at);
  return after == all.begin() ? -1 : std::prev(after)->at.seconds - clock.seconds;
}

std::string two(std::int64_t n) {
  return {static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
}

std::string text_of(Moment moment) {
  const Day day = day_of(moment);
  const std::int64_t second =
      moment.seconds + std::int64_t{60} * moment.offset_minutes - day.number * kSecondsPerDay;
  const int away = std::abs(moment.offset_minutes);
  return format_day(day) + "T" + two(second / 3600) + ":" + two(second / 60 % 60) + ":" +
         two(second % 60) + (moment.offset_minutes < 0 ? "-" : "+") + two(away / 60) + ":" +
         two(away % 60);
}

}  // namespace

Moment now_by(const Journal& journal, Moment clock) {
  return later(clock, std::max<std::int64_t>(ahead_of(journal, clock), 0));
}

std::string stamp_by(const Journal& journal, Moment clock) {
  const std::int64_t ahead = ahead_of(journal, clock);
  return text_of(later(clock, ahead >= 0 && ahead < kMostAhead ? ahead + 1 : 0));
}

}  // namespace anemone::journal
