// Safety is the marker (mission M18): the first figure about progress is how safe and in control
// practice has felt, not how large or how fast.
#pragma once

#include <vector>

#include "core/ladder/practices.h"

namespace anemone::views {

// The last practices that the figure looks at. One session says little (facts §0.6).
inline constexpr int kSafetyWindow = 10;

struct Safety {
  int of = 0;  // how many practices there are to look at, at most kSafetyWindow
  int in_control = 0;
  int within_limit = 0;
  int stopped_freely = 0;
};

// What was not said counts neither as control nor as within the limit.
[[nodiscard]] Safety safety_of(const std::vector<ladder::Practice>& practices);

}  // namespace anemone::views
