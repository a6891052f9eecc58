// Random histories for property tests: a list of events that RapidCheck makes and shrinks, and the
// journal they become. Test-only.
#pragma once

#include <rapidcheck.h>

#include <cstdint>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "core/journal/journal.h"

namespace anemone::testing {

enum class EventKind {
  Session,
  Checkin,
  Sign,
  Cleared,
  Pause,
  Baseline,
  Limit,
  Goal,
  LessPain,
  LadderOpened,
  Skip,
  Gentle,
  Plan,
  Started,
  Phq4,
};

// One thing that happened. -1 means "not said" where a report can be missing.
struct Event {
  EventKind what = EventKind::Session;
  int hours_later = 24;  // after the event before
  int step = 0;
  int pain = 0;
  int fear = 0;
  int tension = 0;  // of a check-in: stress
  int in_control = 1;
  int ended = 0;  // 0 finished, 1 stopped, 2 stopped_pain
  bool bleeding = false;
  bool burning = false;
  int code = 0;  // index into a list of signs
  bool on = true;
  int energy = -1;     // of a check-in: 0 low, 1 some, 2 good
  int minutes = -1;    // of a check-in: the time they have
  int activity = -1;   // of something gentle: index into all there are; -1: its kind alone
  int days_ahead = 0;  // of a goal: its date, so many days later; 0: none
};

struct RandomHistory {
  std::vector<entries::Step> steps;  // in order of challenge
  std::vector<Event> events;
  int hours_to_now = 24;  // after the last event
  int future_event = -1;  // this event is dated a week after now, when it exists
};

// Codes a random history may report, over all rules of table A and one that nobody knows.
[[nodiscard]] const std::vector<std::string>& some_signs();

// Seconds since the epoch of every event, and of now.
[[nodiscard]] std::vector<std::int64_t> times_of(const RandomHistory& life);
[[nodiscard]] Moment now_of(const RandomHistory& life);

// `shift_days` moves every date.
[[nodiscard]] std::vector<entries::Entry> entries_of(const RandomHistory& life, int shift_days = 0);
[[nodiscard]] journal::Journal journal_of(const RandomHistory& life, int shift_days = 0);

[[nodiscard]] rc::Gen<RandomHistory> any_life();

// Evenly from [from, to), whatever the size of the case: RapidCheck's own inRange keeps to the low
// end of a range while cases are small, and high fear would never be tried.
[[nodiscard]] inline rc::Gen<int> evenly(int from, int to) {
  return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(from, to));
}

// So that a counterexample can be read.
void showValue(const Event& event, std::ostream& out);
void showValue(const RandomHistory& life, std::ostream& out);

// How many histories a property sees: so many in the normal run, or what ANEMONE_LIVES sets for all
// of them, for a long run and for sanitizers.
[[nodiscard]] int case_count(int usual);

// What random cases begin with: always the same, or what ANEMONE_SEED sets.
[[nodiscard]] std::uint64_t seed();

struct Checked {
  bool held = false;
  std::string report;  // as RapidCheck words it, with the shrunk counterexample
};

// Whether a property holds on so many cases.
template <typename Property>
[[nodiscard]] Checked checked(int cases, Property property) {
  rc::detail::TestParams params;
  params.seed = seed();
  params.maxSuccess = cases;
  params.maxSize = 40;
  const auto result = rc::detail::checkTestable(property, rc::detail::TestMetadata{}, params);
  std::ostringstream report;
  rc::detail::printResultMessage(result, report);
  return {result.template is<rc::detail::SuccessResult>(), std::move(report).str()};
}

// The same; the counterexample is printed when it does not.
template <typename Property>
[[nodiscard]] bool check_property(int cases, Property property) {
  const auto [held, report] = checked(cases, std::move(property));
  if (!held) std::cerr << report << '\n';
  return held;
}

}  // namespace anemone::testing

namespace rc {
template <>
struct Arbitrary<anemone::testing::RandomHistory> {
  static Gen<anemone::testing::RandomHistory> arbitrary() { return anemone::testing::any_life(); }
};
}  // namespace rc
