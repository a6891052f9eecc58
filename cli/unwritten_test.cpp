// An answer that could not be written is no success: the real program, every subcommand of it, into
// a full disk, a closed output and a pipe that nobody reads.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "cli/testing.h"
#include "core/base/json.h"

namespace anemone::cli {
namespace {

using testing::contents;
using testing::Folder;
using testing::put;

constexpr const char* kProgram = ANEMONE_BINARY_DIR "/anemone";
constexpr const char* kJournal = ANEMONE_SOURCE_DIR "/testdata/journals/first-weeks.ndjson";
constexpr const char* kSealed = ANEMONE_SOURCE_DIR "/testdata/vault/native.anemone";
constexpr const char* kSecret = "seven slow breaths";

enum class Output { ToFile, FullDisk, Closed, PipeNobodyReads, PipeNobodyReadsIgnored };

struct Outcome {
  int exit_code = -1;  // -1: ended by a signal
  std::string out;
  std::string err;
};

struct Call {
  std::vector<std::string> arguments;
  std::string input;
};

// Two ends of a pipe; the reading one is closed.
int pipe_nobody_reads() {
  int ends[2] = {-1, -1};
  EXPECT_EQ(::pipe2(ends, O_CLOEXEC), 0);
  ::close(ends[0]);
  return ends[1];
}

// Runs the program with `stream` (1 or 2) leading to `output`, and the other one to a file.
Outcome run(const Folder& folder, const Call& call, Output output, int stream = STDOUT_FILENO) {
  put(folder.file("in"), call.input);
  // Should it not end by itself, it is ended, with exit code 124.
  std::vector<std::string> arguments = {"/usr/bin/timeout", "60", kProgram};
  arguments.insert(arguments.end(), call.arguments.begin(), call.arguments.end());
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  constexpr int kNew = O_WRONLY | O_CREAT | O_TRUNC;
  posix_spawn_file_actions_addopen(&actions, 0, folder.file("in").c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, folder.file("out").c_str(), kNew, 0600);
  posix_spawn_file_actions_addopen(&actions, 2, folder.file("err").c_str(), kNew, 0600);
  int pipe = -1;
  switch (output) {
    case Output::ToFile:
      break;
    case Output::FullDisk:
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/full", O_WRONLY, 0);
      break;
    case Output::Closed:
      posix_spawn_file_actions_addclose(&actions, stream);
      break;
    case Output::PipeNobodyReads:
    case Output::PipeNobodyReadsIgnored:
      pipe = pipe_nobody_reads();
      posix_spawn_file_actions_adddup2(&actions, pipe, stream);
      break;
  }
  const auto before = ::signal(
      SIGPIPE, output == Output::PipeNobodyReadsIgnored ? SIG_IGN : SIG_DFL);  // as it is inherited
  pid_t child = 0;
  Outcome outcome;
  if (::posix_spawn(&child, arguments[0].c_str(), &actions, nullptr, argv.data(), environ) == 0) {
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status)) outcome.exit_code = WEXITSTATUS(status);
  }
  ::signal(SIGPIPE, before);
  posix_spawn_file_actions_destroy(&actions);
  if (pipe >= 0) ::close(pipe);
  outcome.out = contents(folder.file("out"));
  outcome.err = contents(folder.file("err"));
  return outcome;
}

std::string words(const Call& call) {
  std::string out;
  for (const std::string& argument : call.arguments) out += " " + argument;
  return out;
}

Call small_run() {
  return {{"lab", "run", "--patients", "1", "--families", "waves", "--policies", "leaflet_3", "-j",
           "1", "--bars-for", "leaflet_3"},
          ""};
}

// One call at least of every subcommand that answers on standard output.
std::vector<Call> all_calls(const Folder& folder) {
  Call lab_run = small_run();
  Call with_file = lab_run;
  with_file.arguments.insert(with_file.arguments.end(), {"-o", folder.file("results")});
  EXPECT_EQ(run(folder, with_file, Output::ToFile).exit_code, 0);
  return {
      {{"--help"}, ""},
      {{"--version"}, ""},
      {{"advise", "--help"}, ""},
      {{"advise", "--journal", kJournal, "--now", "2026-03-01T20:00:00Z"}, ""},
      {{"advise", "--now", "2026-03-01T20:00:00Z"}, contents(kJournal)},
      {{"advise", "--stream"}, "{\"op\":\"version\"}\n"},
      {{"check"}, "{\"age\":\"18_39\"}"},
      {{"check", "--questions"}, ""},
      {{"export", kSealed}, kSecret},
      lab_run,
      with_file,
      {{"lab", "run", "--trace", "waves:slow:0:leaflet_3"}, ""},
      {{"lab", "compare", folder.file("results")}, ""},
      {{"lab", "parameters"}, ""},
      {{"lab", "run", "--help"}, ""},
      {{"serve", "--help"}, ""},
  };
}

TEST(Unwritten, an_answer_that_could_not_be_written_is_exit_code_1_and_one_line) {
  const Folder folder;
  for (const Call& call : all_calls(folder)) {
    const Outcome good = run(folder, call, Output::ToFile);
    EXPECT_EQ(good.exit_code, 0) << words(call) << good.err;
    EXPECT_FALSE(good.out.empty()) << words(call);
    EXPECT_EQ(good.err, "") << words(call);
    for (const Output output : {Output::FullDisk, Output::Closed, Output::PipeNobodyReads,
                                Output::PipeNobodyReadsIgnored}) {
      const Outcome bad = run(folder, call, output);
      EXPECT_EQ(bad.exit_code, 1) << words(call) << ", output " << static_cast<int>(output);
      EXPECT_EQ(std::ranges::count(bad.err, '\n'), 1) << words(call) << "\n" << bad.err;
      EXPECT_NE(bad.err.find("could not be written"), std::string::npos) << words(call);
    }
  }
}

TEST(Unwritten, what_needs_no_standard_output_goes_well_without_it) {
  const Folder folder;
  Call lab_run = small_run();
  lab_run.arguments.insert(lab_run.arguments.end(), {"-o", folder.file("results")});
  ASSERT_EQ(run(folder, lab_run, Output::ToFile).exit_code, 0);
  put(folder.file("page"), "/*ANEMONE-LAB-DATA*/null");
  const std::string page = folder.file("report.html");
  const Call report{
      {"lab", "report", folder.file("results"), "--page", folder.file("page"), "-o", page}, ""};
  for (const Output output : {Output::FullDisk, Output::Closed}) {
    const Outcome outcome = run(folder, report, output);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_NE(contents(page).find("\"record\":\"run\""), std::string::npos);

    const std::string out = folder.file("journal");
    std::filesystem::remove(out);
    const Outcome exported = run(folder, {{"export", kSealed, "--out", out}, kSecret}, output);
    EXPECT_EQ(exported.exit_code, 0) << exported.err;
    EXPECT_EQ(std::ranges::count(contents(out), '\n'), 3);
  }
}

TEST(Unwritten, a_report_for_a_full_disk_is_exit_code_1) {
  const Folder folder;
  Call lab_run = small_run();
  lab_run.arguments.insert(lab_run.arguments.end(), {"-o", folder.file("results")});
  ASSERT_EQ(run(folder, lab_run, Output::ToFile).exit_code, 0);
  put(folder.file("page"), "/*ANEMONE-LAB-DATA*/null");
  const Outcome report = run(
      folder,
      {{"lab", "report", folder.file("results"), "--page", folder.file("page"), "-o", "/dev/full"},
       ""},
      Output::ToFile);
  EXPECT_EQ(report.exit_code, 1);
  EXPECT_EQ(report.err, "anemone: -o: the file cannot be written\n");
  lab_run.arguments.back() = "/dev/full";
  EXPECT_EQ(run(folder, lab_run, Output::ToFile).exit_code, 1);
}

// The number of a closed output is given to the next file that is opened. Tables once went into the
// file of results that way.
TEST(Unwritten, a_closed_output_does_not_lead_into_a_file_that_is_opened_later) {
  const Folder folder;
  Call lab_run = small_run();
  lab_run.arguments.insert(lab_run.arguments.end(), {"-o", folder.file("results")});
  ASSERT_EQ(run(folder, lab_run, Output::ToFile).exit_code, 0);
  const std::string results = contents(folder.file("results"));
  EXPECT_EQ(run(folder, lab_run, Output::Closed).exit_code, 1);
  EXPECT_EQ(contents(folder.file("results")), results);

  const std::string journal = folder.file("journal");
  put(journal, contents(kJournal));
  EXPECT_EQ(run(folder, {{"advise", "--journal", journal}, ""}, Output::Closed).exit_code, 1);
  EXPECT_EQ(contents(journal), contents(kJournal));
}

// Messages have nowhere to go then; they must not go into a journal.
TEST(Unwritten, a_closed_error_output_changes_nothing_else) {
  const Folder folder;
  for (const Output output : {Output::FullDisk, Output::Closed}) {
    const Call good{{"advise", "--journal", kJournal, "--now", "2026-03-01T20:00:00Z"}, ""};
    EXPECT_EQ(run(folder, good, output, STDERR_FILENO).exit_code, 0);
    put(folder.file("bad"), "{\"id\":1}\n");
    const Call bad{{"advise", "--journal", folder.file("bad")}, ""};
    EXPECT_EQ(run(folder, bad, output, STDERR_FILENO).exit_code, 1);
    EXPECT_EQ(contents(folder.file("bad")), "{\"id\":1}\n");
  }
}

// A server that cannot say where it is, or that others can reach it, does not begin.
TEST(Unwritten, a_server_that_cannot_say_where_it_is_does_not_serve) {
  const Folder folder;
  std::filesystem::create_directory(folder.file("web"));
  put(folder.file("web/index.html"), "<p>hello</p>");
  for (const char* address : {"127.0.0.1:0", "0.0.0.0:0"}) {
    const Call serve{{"serve", "--listen", address, "--web", folder.file("web")}, ""};
    for (const Output output : {Output::FullDisk, Output::Closed, Output::PipeNobodyReads}) {
      EXPECT_EQ(run(folder, serve, output, STDERR_FILENO).exit_code, 1) << address;
    }
  }
}

}  // namespace
}  // namespace anemone::cli
