// `anemone advise`: one suggestion for a journal, or many journals side by side in a stream.
#pragma once

#include <CLI/App.hpp>

namespace anemone::cli {

// Adds the subcommand; sets `exit_code` to 1 for a journal that cannot be accepted.
void add_advise(CLI::App& app, int& exit_code);

}  // namespace anemone::cli
