// `anemone lab run|compare|report`: pacing policies on virtual patients.
#pragma once

#include <CLI/App.hpp>

namespace anemone::cli {

void add_lab(CLI::App& app, int& exit_code);

}  // namespace anemone::cli
