// Families that no policy is tuned on: `anemone lab run --held-out`. Whoever works on a policy
// looks at what comes of them once, when it is done, and never in here.
#pragma once

#include "lab/person.h"

namespace anemone::lab {

[[nodiscard]] Family tolerance_family();
[[nodiscard]] Family two_process_family();

}  // namespace anemone::lab
