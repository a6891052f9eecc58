// Where the steps of a ladder lie for the model: positions in units of this person's usual distance
// between two steps, so that millimetres and their own numbers mean the same to it.
#pragma once

#include <vector>

#include "core/ladder/ladder.h"

namespace anemone::pacing {

// One position a rung, never falling: the first step at or inside the opening lies at 0, those
// outside from two units below it on downwards, one unit apart. Distances above are shares of the
// median one, within bounds, so that one far step does not dwarf the others and a step of equal
// size is still a step.
[[nodiscard]] std::vector<double> positions_of(const ladder::Ladder& ladder);

// A position on the person's own ladder: 0 the lowest step, 1.5 halfway between the next two;
// beyond the ends one more for each unit. `positions`: at least one.
[[nodiscard]] double coordinate_of(const std::vector<double>& positions, double position);

}  // namespace anemone::pacing
