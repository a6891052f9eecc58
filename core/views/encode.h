// What views and suggestions are made of, as the JSON of docs/formats/core-call.md.
#pragma once

#include "core/advice/advise.h"
#include "core/base/json.h"

namespace anemone::views {

[[nodiscard]] Json step_to_json(const entries::Step& step);
[[nodiscard]] Json session_to_json(const ladder::Practice& practice, const ladder::Ladder& ladder);
[[nodiscard]] Json suggestion_to_json(const advice::Suggestion& suggestion,
                                      const ladder::Ladder& ladder);

// Whole numbers without a point, as a person would write them.
[[nodiscard]] Json number(double value);
// Figures that people and scripts compare are rounded once, to thousandths.
[[nodiscard]] double thousandths(double value);
[[nodiscard]] Json rounded(double value);

}  // namespace anemone::views
