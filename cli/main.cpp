// The program `anemone`: one subcommand a file.
//
// A subcommand lives in cli/<name>.h and cli/<name>.cpp, declares
//   namespace anemone::cli { void add_<name>(CLI::App& app, int& exit_code); }
// and is listed below; a line here is all it takes. Exit codes are the same everywhere: 0 success,
// 1 input that cannot be accepted (set through `exit_code`) or an answer that could not be written
// (found here, for all of them), 2 wrong usage.
#include <fcntl.h>
#include <unistd.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cerrno>
#include <csignal>
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

// From here on the three standard streams are open. The number of one that was closed would be
// given to the next file that is opened, and answers would go into a journal. What takes its place
// here lets nothing through.
bool hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) != -1 || errno != EBADF) continue;
    if (::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) != stream) return false;
  }
  return true;
}

// Whether all that was meant for standard output has left. Some file systems tell it at the close.
bool all_written() {
  const bool flushed = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  return ::close(STDOUT_FILENO) == 0 && flushed;
}

}  // namespace

int main(int argc, char** argv) {
  if (!hold_standard_streams()) return kUnacceptable;
  // A closed pipe and a limit on the size of files are failed writes like any other.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  int exit_code = kUnacceptable;
  try {
    exit_code = run(argc, argv);
  } catch (const std::exception&) {
    // What an exception says may hold what a person wrote, so it is not printed.
    std::fputs("anemone: gave up on an unexpected failure\n", stderr);
  }
  if (!all_written()) {
    std::fputs("anemone: the answer could not be written\n", stderr);
    if (exit_code == 0) exit_code = kUnacceptable;
  }
  return exit_code;
}
