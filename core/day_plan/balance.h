// How the last two weeks were spread over the four strands of mission M7. Days without anything are
// not counted: rest is no gap.
#pragma once

#include <vector>

#include "core/ladder/practices.h"

namespace anemone::day_plan {

inline constexpr int kBalanceDays = 14;  // design

// How many things were done in each strand on the last kBalanceDays calendar days, today included.
struct Balance {
  int learn = 0;     // understanding
  int floor = 0;     // breathing and letting go
  int exposure = 0;  // practices of a step
  int mind = 0;      // thoughts, words, people
};

[[nodiscard]] Balance balance_of(const journal::History& history,
                                 const std::vector<ladder::Practice>& practices);

}  // namespace anemone::day_plan
