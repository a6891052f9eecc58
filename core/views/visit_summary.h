// What the journal can say at a visit (mission M6): what was practised, how it went, what changed.
// Counts over all that was logged and can be placed on today's path; no judgement.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/ladder/practices.h"

namespace anemone::views {

// "At first" and "lately" are means over so many reports: one report says little (facts §0.6). They
// are told only where there are more than that, so that they are not the same ones.
inline constexpr std::size_t kReports = 3;

// Means of reports of 0 to 10.
struct Change {
  double first = 0;
  double last = 0;
};

struct StepSummary {
  int rung = ladder::kNoRung;
  int sessions = 0;  // of the step as it is on today's path
  int comfortable = 0;
  Day first;
  Day last;
  std::optional<Change> pain;
  std::optional<Change> fear;
};

struct Summary {
  std::optional<Day> from;  // the first day something was practised
  int practices = 0;
  int over_limit = 0;
  int stopped_for_pain = 0;
  int bleeding = 0;
  int burning = 0;
  // By entries::GentleKind.
  std::array<int, 4> gentle{};
  std::vector<StepSummary> steps;  // from the smallest step up; only those that were practised
};

// Practices dated in the future are left out: they have not happened.
[[nodiscard]] Summary summary_of(const journal::History& history, const ladder::Ladder& ladder,
                                 const std::vector<ladder::Practice>& practices);

}  // namespace anemone::views
