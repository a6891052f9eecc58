// `anemone export` as a person meets it: the real program on files that were sealed natively and in
// the browser.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <pty.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "tests/files.h"

namespace anemone::cli {
namespace {

constexpr const char* kProgram = ANEMONE_BINARY_DIR "/anemone";
constexpr const char* kNative = ANEMONE_SOURCE_DIR "/testdata/vault/native.anemone";
constexpr const char* kBrowser = ANEMONE_SOURCE_DIR "/testdata/vault/browser.anemone";
constexpr const char* kPassphrase = "seven slow breaths";

struct Outcome {
  int exit_code = -1;
  std::string out;
  std::string err;
};

// A folder that goes with the test.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "anemone-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string file(const char* name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>{file}, {}};
}

void put(const std::string& path, const std::string& bytes) {
  std::ofstream{path, std::ios::binary} << bytes;
}

Outcome run(const Folder& folder, std::vector<std::string> arguments, const std::string& input) {
  put(folder.file("in"), input);
  arguments.insert(arguments.begin(), {kProgram, "export"});
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, folder.file("in").c_str(), O_RDONLY, 0);
  constexpr int kNew = O_WRONLY | O_CREAT | O_TRUNC;
  posix_spawn_file_actions_addopen(&actions, 1, folder.file("stdout").c_str(), kNew, 0600);
  posix_spawn_file_actions_addopen(&actions, 2, folder.file("stderr").c_str(), kNew, 0600);
  pid_t child = 0;
  Outcome outcome;
  if (::posix_spawn(&child, kProgram, &actions, nullptr, argv.data(), environ) == 0) {
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status)) outcome.exit_code = WEXITSTATUS(status);
  }
  posix_spawn_file_actions_destroy(&actions);
  outcome.out = contents(folder.file("stdout"));
  outcome.err = contents(folder.file("stderr"));
  return outcome;
}

std::vector<std::string> ids(const std::string& lines) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < lines.size();) {
    const auto end = lines.find('\n', at);
    const auto entry = parse_json(std::string_view{lines}.substr(at, end - at), 1U << 20U);
    EXPECT_TRUE(entry.has_value());
    if (entry) out.push_back((*entry)["id"].get<std::string>());
    at = end + 1;
  }
  return out;
}

TEST(Export, opens_a_file_that_was_sealed_natively) {
  const Folder folder;
  const Outcome outcome = run(folder, {kNative}, std::string{kPassphrase} + "\n");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(ids(outcome.out), (std::vector<std::string>{"e1", "e2", "e3"}));
  EXPECT_EQ(outcome.out.substr(0, outcome.out.find('\n')),
            R"({"at":"2026-01-05T20:10:00+01:00","data":{"note":"café","pain":2,"step":"t1"},)"
            R"("device":"d0d1d2d3d4d5d6d7d8d9dadbdcdddedf","id":"e1","type":"session.logged"})");
  EXPECT_TRUE(outcome.err.empty());
}

TEST(Export, opens_a_file_that_was_sealed_in_the_browser) {
  const Folder folder;
  const Outcome outcome = run(folder, {kBrowser, "--format", "journal"}, kPassphrase);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(ids(outcome.out), (std::vector<std::string>{"id-1", "id-2", "id-3", "id-4"}));
  EXPECT_NE(outcome.out.find("Sérénité — 海"), std::string::npos);
}

TEST(Export, opens_with_the_recovery_code_as_it_was_copied) {
  const Folder folder;
  // The code of docs/formats/vault.md.
  for (const char* code :
       {"M2GT-58X4-MPKA-FA59-NANT-SBDE-NYRB-3CQG", "m2gt58x4mpkafa59nantsbdenyrb3cqg\r\n"}) {
    const Outcome outcome = run(folder, {kNative}, code);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(ids(outcome.out).size(), 3U);
  }
  const Outcome typo = run(folder, {kNative}, "M2GT-58X4-MPKA-FA59-NANT-SBDE-NYRB-3CQH");
  EXPECT_EQ(typo.exit_code, 1);
  EXPECT_NE(typo.err.find("typing error"), std::string::npos);
}

TEST(Export, takes_the_secret_from_a_file) {
  const Folder folder;
  put(folder.file("secret"), std::string{kPassphrase} + "\nsomething else\n");
  EXPECT_EQ(run(folder, {kNative, "--secret-file", folder.file("secret")}, "").exit_code, 0);
  EXPECT_EQ(run(folder, {kNative, "--secret-file", "-"}, kPassphrase).exit_code, 0);
  EXPECT_EQ(run(folder, {kNative, "--secret-file", folder.file("none")}, "").exit_code, 1);
}

TEST(Export, writes_a_new_file_for_this_person_only) {
  const Folder folder;
  const std::string out = folder.file("journal.ndjson");
  const Outcome first = run(folder, {kNative, "--out", out}, kPassphrase);
  EXPECT_EQ(first.exit_code, 0) << first.err;
  EXPECT_TRUE(first.out.empty());
  EXPECT_EQ(ids(contents(out)).size(), 3U);
  struct stat info{};
  ASSERT_EQ(::stat(out.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0600U);
  put(out, "precious");
  EXPECT_EQ(run(folder, {kNative, "--out", out}, kPassphrase).exit_code, 1);
  EXPECT_EQ(contents(out), "precious");
}

TEST(Export, a_wrong_secret_gives_nothing_away) {
  const Folder folder;
  for (const char* secret : {"eight slow breaths", "", "\n"}) {
    const Outcome outcome = run(folder, {kNative}, secret);
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_TRUE(outcome.out.empty());
    EXPECT_FALSE(outcome.err.empty());
    EXPECT_EQ(outcome.err.find("eight"), std::string::npos);
  }
}

TEST(Export, a_damaged_file_gives_what_is_whole_and_says_what_is_not) {
  const Folder folder;
  std::string bytes = contents(kNative);
  const auto second = bytes.find("ANME", bytes.find("ANME") + 4);
  ASSERT_NE(second, std::string::npos);
  bytes[second + 300] = static_cast<char>(bytes[second + 300] ^ 1);
  put(folder.file("damaged"), bytes);
  const Outcome damaged = run(folder, {folder.file("damaged")}, kPassphrase);
  EXPECT_EQ(damaged.exit_code, 1);
  EXPECT_EQ(ids(damaged.out), (std::vector<std::string>{"e1", "e3"}));
  EXPECT_NE(damaged.err.find("vault_corrupt, entries lost: 1"), std::string::npos);

  put(folder.file("cut"), contents(kNative).substr(0, second));
  const Outcome cut = run(folder, {folder.file("cut")}, kPassphrase);
  EXPECT_EQ(cut.exit_code, 1);
  EXPECT_EQ(ids(cut.out), (std::vector<std::string>{"e1"}));
  EXPECT_NE(cut.err.find("vault_truncated"), std::string::npos);

  put(folder.file("other"), "a shopping list");
  EXPECT_EQ(run(folder, {folder.file("other")}, kPassphrase).exit_code, 1);
}

TEST(Export, wrong_usage_is_told_apart) {
  const Folder folder;
  EXPECT_EQ(run(folder, {}, "").exit_code, 2);
  EXPECT_EQ(run(folder, {folder.file("none")}, kPassphrase).exit_code, 2);
  EXPECT_EQ(run(folder, {kNative, "--format", "fhir"}, kPassphrase).exit_code, 2);
  EXPECT_EQ(run(folder, {kNative, "--passphrase", "x"}, "").exit_code, 2);
  const Outcome help = run(folder, {"--help"}, "");
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_NE(help.out.find("--secret-file"), std::string::npos);
}

// On a real terminal: what is typed must not be shown.
TEST(Export, asks_on_the_terminal_without_showing_what_is_typed) {
  int terminal = -1;
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
  ASSERT_GE(child, 0);
  if (child == 0) {
    ::execl(kProgram, kProgram, "export", kNative, nullptr);
    ::_exit(127);
  }
  std::string shown;
  std::array<char, 4096> buffer{};
  bool typed = false;
  for (;;) {
    const ssize_t count = ::read(terminal, buffer.data(), buffer.size());
    if (count <= 0) break;
    shown.append(buffer.data(), static_cast<std::size_t>(count));
    if (!typed && shown.find("recovery code: ") != std::string::npos) {
      const std::string secret = std::string{kPassphrase} + "\n";
      ASSERT_EQ(::write(terminal, secret.data(), secret.size()),
                static_cast<ssize_t>(secret.size()));
      typed = true;
    }
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ::close(terminal);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << shown;
  EXPECT_EQ(shown.find("breaths"), std::string::npos);
  EXPECT_NE(shown.find("\"id\":\"e3\""), std::string::npos);
}

}  // namespace
}  // namespace anemone::cli
