// What the person said of today, read once from the day's check-ins, for all who judge by it and
// for the screen that shows it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/journal/history.h"

namespace anemone::decision {

// Absent where nothing was said.
struct Said {
  std::optional<entries::Rating> pain;
  std::optional<entries::Rating> fear;
  std::optional<entries::Rating> stress;
  std::optional<entries::Energy> energy;
  std::optional<double> minutes;  // the time they have
};

struct TodayReport {
  // What judges go by: the worst pain, fear and stress, and the last word on energy and time. Of a
  // word dated ahead, or of the same second as another, whichever asks for less (G31).
  Said counts;
  // What is shown: the last word on each.
  Said last;
  std::vector<std::string_view> signs;     // every one, each once
  const entries::Entry* latest = nullptr;  // the last check-in; null where there is none
};

// A check-in dated ahead is of today, whatever day it is where it was written: it counts at once
// (G31).
[[nodiscard]] TodayReport today_report(const journal::History& history);

}  // namespace anemone::decision
