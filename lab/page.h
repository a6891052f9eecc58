// What the report page is given (docs/formats/lab-report.md): the figures of summarise() as JSON,
// put into the page's one empty place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lab/summary.h"

namespace anemone::lab {

// {"records":[…]}
[[nodiscard]] Json page_data(const Results& results, const Summary& summary);

// Nothing unless the page has its empty place exactly once.
[[nodiscard]] std::optional<std::string> fill_page(std::string_view page, const Json& data);

}  // namespace anemone::lab
