// docs/lab/parameters.md from the tables themselves: every number of a virtual person, with its
// source or the word "assumed".
#pragma once

#include <string>

namespace anemone::lab {

[[nodiscard]] std::string parameters_page(bool held_out);

}  // namespace anemone::lab
