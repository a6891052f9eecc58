// Figures over time as a picture shows them: it goes in waves, and a break parts them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/time.h"

namespace anemone::views {

// Two figures of one day, 0 to 10; absent where they were not said.
struct Reported {
  Day day;
  std::optional<double> first;
  std::optional<double> second;
};

struct Smoothed {
  // So many days lie between it and the one before that it is a break (guardrails::kBreakDays).
  bool after_break = false;
  // The mean of what was said in the five around it; those beyond a break do not pull. Absent where
  // nothing was said.
  std::optional<double> wave;
};

// One a row; the rows are in order of time.
[[nodiscard]] std::vector<Smoothed> over_time(std::span<const Reported> rows);

}  // namespace anemone::views
