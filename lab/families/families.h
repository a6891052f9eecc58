// The families of patients, each in a file of its own.
#pragma once

#include "lab/person.h"

namespace anemone::lab {

[[nodiscard]] Family moving_limit_family();
[[nodiscard]] Family threat_family();
[[nodiscard]] Family waves_family();

}  // namespace anemone::lab
