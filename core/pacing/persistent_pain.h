// A pain that practice does not move (pacing.md; facts §3: it may have a source of its own, which
// someone should look at). Recognised by counting, not by fitting a course: a worse report can only
// bring it closer, never explain it away.
#pragma once

#include <optional>
#include <vector>

#include "core/pacing/person_belief.h"
#include "core/pacing/policy.h"

namespace anemone::pacing {

// Of the last practices (12 at most, 8 at least) over three weeks or more, so many hurt that with
// 95 % certainty more than half of their practices do, and none of them was a comfortable one on a
// step larger than any before. Design; awaits clinical sign-off.
struct PersistentPain {
  int practices = 0;  // that hurt: pain of kPainAtLimit or more …
  int of = 0;         // … of so many
  int weeks = 0;

  [[nodiscard]] decision::Reason reason() const;
};

// `observations`: one a practice of the input, in order.
[[nodiscard]] std::optional<PersistentPain> persistent_pain(
    const Input& input, const std::vector<Observation>& observations);

// P(more than half of all their practices hurt | `hurt` of `of` did), every share equally likely
// before. 0 <= hurt <= of.
[[nodiscard]] double chance_most_hurt(int hurt, int of);

}  // namespace anemone::pacing
