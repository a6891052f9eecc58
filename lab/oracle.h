// The oracle: what could be had by one who knows the person from inside. It is bound by the same
// guardrails and takes the largest allowed step whose chance of more pain than the limit is at most
// alpha; where no step is that safe, the smallest. It knows all that is lasting and the context of
// the day, not the luck of the day. It is greedy: it weighs the next practice and plans none after
// it, so it shows what knowing the person is worth, not the best that could be had.
#pragma once

#include "lab/person.h"
#include "lab/policy.h"

namespace anemone::lab {

// The person must outlive the policy.
[[nodiscard]] std::unique_ptr<Policy> oracle(const Person& person, double alpha);

}  // namespace anemone::lab
