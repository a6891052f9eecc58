// The clock of the device that holds a journal, as the journal counts on from it.
//
// 1. What is written one after the other stands in that order, also within one second: each writing
//    gets a second of its own, because moments are compared in seconds.
// 2. Now is never before what was just written.
// 3. What lies further ahead of the clock than it may count on was written before the clock was set
//    back, or by another clock that is wrong: then this clock is believed again.
#pragma once

#include "core/journal/journal.h"

namespace anemone::journal {

// How far, in seconds, moments may run ahead of the clock: longer than a person writes faster than
// once a second, and too short to matter to a rule.
inline constexpr std::int64_t kMostAhead = 120;

// The moment by which to judge.
[[nodiscard]] Moment now_by(const Journal& journal, Moment clock);

// The moment for what is written now, in the zone of the clock: "2026-01-05T21:10:00+01:00".
[[nodiscard]] std::string stamp_by(const Journal& journal, Moment clock);

}  // namespace anemone::journal
