// Advice on a sheet of paper: a rule without the app's guardrails. Used by the same person with the
// same limit of 3, at most every second day as leaflets say (facts S25, S34), never beyond the goal
// and never more than one step larger than the largest step tried so far.
#pragma once

#include "lab/policy.h"

namespace anemone::lab {

// Any pacing policy as a sheet of paper would give it.
[[nodiscard]] std::unique_ptr<Policy> unguarded(std::unique_ptr<pacing::Policy> rule);
// The next size every week, whatever happens.
[[nodiscard]] std::unique_ptr<Policy> one_size_a_week();
[[nodiscard]] std::unique_ptr<Policy> do_nothing();

}  // namespace anemone::lab
