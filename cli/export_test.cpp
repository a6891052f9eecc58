// `anemone export` as a person meets it: the real program on files that were sealed natively and in
// the browser.
#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <pty.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "cli/testing.h"
#include "core/base/json.h"
#include "core/vault/vault.h"
#include "tests/files.h"
#include "vault_sodium/sodium.h"

namespace anemone::cli {
namespace {

using testing::contents;
using testing::Folder;
using testing::put;

constexpr const char* kProgram = ANEMONE_BINARY_DIR "/anemone";
constexpr const char* kNative = ANEMONE_SOURCE_DIR "/testdata/vault/native.anemone";
constexpr const char* kBrowser = ANEMONE_SOURCE_DIR "/testdata/vault/browser.anemone";
constexpr const char* kPassphrase = "seven slow breaths";

struct Outcome {
  int exit_code = -1;
  std::string out;
  std::string err;
};

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
    EXPECT_NE(end, std::string::npos) << "a line that is cut off";
    if (end == std::string::npos) break;
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

// Entries sealed by two devices into one file that the passphrase opens.
void seal(const std::string& path, const std::vector<std::string>& one,
          const std::vector<std::string>& other = {}) {
  const auto vault = vault::Vault::create(*vault_sodium::primitives());
  ASSERT_TRUE(vault.has_value());
  const auto slot = vault->add_passphrase(kPassphrase, vault::kLeastCost);
  ASSERT_TRUE(slot.has_value());
  std::vector<vault::Chain> chains;
  for (const auto* texts : {&one, &other}) {
    const auto device = vault->begin_device();
    ASSERT_TRUE(device.has_value());
    auto sealed = vault->seal(device->head, *texts);
    ASSERT_TRUE(sealed.has_value());
    chains.push_back({device->id, std::move(sealed->entries), std::move(sealed->head)});
  }
  const auto file = vault->write_backup({*slot}, chains);
  ASSERT_TRUE(file.has_value());
  put(path, {file->begin(), file->end()});
}

std::string entry(const std::string& id, int day, const std::string& type, const Json& data) {
  return to_text({{"id", id},
                  {"at", fmt::format("20{:02}-{:02}-{:02}T20:10:00Z", 10 + day / 336,
                                     day / 28 % 12 + 1, day % 28 + 1)},
                  {"device", "phone"},
                  {"type", type},
                  {"data", data}});
}

TEST(Export, orders_what_several_devices_wrote_and_puts_last_what_it_cannot_read) {
  const Folder folder;
  const std::string a = entry("a", 1, "moon.seen", {{"x", 1}});
  const std::string b = entry("b", 2, "moon.seen", Json::object());
  const std::string c = entry("c", 3, "moon.seen", Json::object());
  const std::string later = entry("later", 0, "gentle.logged", {{"kind", "dance"}});
  const std::string other_a = entry("a", 1, "moon.seen", {{"x", 2}});
  seal(folder.file("two"), {c, later, a, "[1]"},
       {other_a, b, entry("a", 1, "moon.seen", {{"x", 1.0}}), c});
  const Outcome outcome = run(folder, {folder.file("two")}, kPassphrase);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.out, a + "\n" + b + "\n" + c + "\n" + later + "\n" + other_a + "\n");
  EXPECT_EQ(outcome.err,
            "anemone export: damaged: bad_json, entries lost: 1\n"
            "anemone export: damaged: bad_value, entries lost: 0\n"
            "anemone export: damaged: conflicting_id, entries lost: 0\n");
}

// As many entries as twenty years of use leave, the latest first, and more pages than fit into one
// core call (kMaxRequestBytes).
TEST(Export, opens_a_long_life_in_any_order) {
  const Folder folder;
  std::vector<std::string> texts;
  std::vector<std::string> expected;
  for (int i = 0; i < 40'000; ++i) {
    expected.push_back(fmt::format("e{:05}", i));
    texts.push_back(entry(expected.back(), i / 2, "gentle.logged", {{"kind", "breathe"}}));
  }
  std::ranges::reverse(texts);
  const std::string words(60'000, 'w');
  std::vector<std::string> pages;
  for (int i = 0; i < 1100; ++i) {
    expected.push_back(fmt::format("p{:04}", i));
    pages.push_back(entry(expected.back(), 25'000 + i, "page.set",
                          {{"page", "visit"}, {"content", {{"words", words}}}}));
  }
  seal(folder.file("long"), texts, pages);
  ASSERT_GT(std::filesystem::file_size(folder.file("long")), std::uintmax_t{64} << 20U);
  const Outcome outcome = run(folder, {folder.file("long")}, kPassphrase);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(ids(outcome.out), expected);
}

TEST(Export, names_the_limit_of_a_file_that_is_too_large) {
  const Folder folder;
  put(folder.file("large"), "ANMB");
  // Holes take no room, and the size is judged before anything is read.
  std::filesystem::resize_file(folder.file("large"), (std::uintmax_t{1} << 30U) + 1);
  const Outcome outcome = run(folder, {folder.file("large")}, kPassphrase);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.err, "anemone export: the file is larger than 1 GiB, the most that is read\n");
}

// A limit on the size of files does what a full disk does: a write in the middle fails.
TEST(Export, leaves_nothing_behind_of_a_file_that_could_not_be_written_to_its_end) {
  const Folder folder;
  std::vector<std::string> texts;
  for (int i = 0; i < 3000; ++i) {
    texts.push_back(entry(fmt::format("e{:04}", i), i, "gentle.logged", {{"kind", "breathe"}}));
  }
  seal(folder.file("sealed"), texts);
  const std::string out = folder.file("journal.ndjson");
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  rlimit small = before;
  small.rlim_cur = 100'000;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);  // the program inherits it
  const Outcome outcome = run(folder, {folder.file("sealed"), "--out", out}, kPassphrase);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.err,
            "anemone export: --out: the file could not be written to its end and was removed\n");
  EXPECT_FALSE(std::filesystem::exists(out));
  EXPECT_EQ(run(folder, {folder.file("sealed"), "--out", out}, kPassphrase).exit_code, 0);
  EXPECT_EQ(ids(contents(out)).size(), texts.size());
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
