// The program `anemone`: one subcommand a file.
//
// A subcommand lives in cli/<name>.h and cli/<name>.cpp, declares
//   namespace anemone::cli { void add_<name>(CLI::App& app, int& exit_code); }
// and is listed below; a line here is all it takes. Exit codes are the same everywhere: 0 success,
// 1 input that cannot be accepted (set through `exit_code`), 2 wrong usage.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdio>
#include <exception>

#include "cli/advise.h"
#include "cli/check.h"
#include "cli/export.h"
#include "cli/lab.h"
#include "cli/serve.h"

namespace {

constexpr int kUnacceptable = 1;
constexpr int kWrongUsage = 2;

int run(int argc, char** argv) {
  int exit_code = 0;
  CLI::App app{"Anemone: a private companion. Safety sets the pace.", "anemone"};
  app.set_version_flag("--version", "anemone " ANEMONE_VERSION);
  app.require_subcommand(1);

  anemone::cli::add_serve(app, exit_code);
  anemone::cli::add_advise(app, exit_code);
  anemone::cli::add_check(app, exit_code);
  anemone::cli::add_export(app, exit_code);
  anemone::cli::add_lab(app, exit_code);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // Asking for help or the version ends here as well, and is no mistake.
    return app.exit(error) == 0 ? 0 : kWrongUsage;
  }
  return exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception&) {
    // What an exception says may hold what a person wrote, so it is not printed.
    std::fputs("anemone: gave up on an unexpected failure\n", stderr);
    return kUnacceptable;
  }
}
