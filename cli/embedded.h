// Files of the repository that are part of the program (cmake/AnemoneBuild.cmake, anemone_embed).
#pragma once

#include <string_view>

namespace anemone::cli {

// knowledge/en/check.json
[[nodiscard]] std::string_view questionnaire();

}  // namespace anemone::cli
