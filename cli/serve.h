// `anemone serve`: the web app on an address of this machine.
#pragma once

#include <CLI/App.hpp>

namespace anemone::cli {

// Adds the subcommand; it serves until SIGINT or SIGTERM and sets `exit_code` to 1 where the
// folder or the address cannot be used.
void add_serve(CLI::App& app, int& exit_code);

}  // namespace anemone::cli
