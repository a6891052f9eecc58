// A policy as the app runs it: the journal is read, the guardrails judge, and the policy chooses
// within their bounds, by exactly the product's own calls.
#pragma once

#include "lab/policy.h"

namespace anemone::lab {

[[nodiscard]] std::unique_ptr<Policy> guarded(std::unique_ptr<pacing::Policy> pacing);

}  // namespace anemone::lab
