// Runs lives on all cores. What comes out depends on the seed and never on the number of threads.
#pragma once

#include <functional>

#include "lab/results.h"

namespace anemone::lab {

struct RunPlan {
  std::uint64_t seed = 1;
  std::uint32_t patients = 0;  // of each family
  std::vector<const Family*> families;
  std::vector<PolicySpec> policies;
  unsigned jobs = 1;
};

// `progress`: told now and then, from the calling thread, how many lives are done of how many.
[[nodiscard]] Results run(const RunPlan& plan,
                          const std::function<void(std::size_t, std::size_t)>& progress);

}  // namespace anemone::lab
