// `anemone export`: opens a sealed file with the passphrase or the recovery code, without any
// browser or server, and writes the journal out as plain text.
#pragma once

#include <CLI/App.hpp>

namespace anemone::cli {

// Adds the subcommand. Sets `exit_code` to 1 where the file or the secret cannot be accepted, and
// also where parts of the file were damaged: what could be opened is written all the same.
void add_export(CLI::App& app, int& exit_code);

}  // namespace anemone::cli
