#include "cli/export.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cerrno>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/api/desk.h"
#include "core/vault/bytes.h"
#include "vault_sodium/sodium.h"

namespace anemone::cli {
namespace {

constexpr std::size_t kMostFileBytes = std::size_t{256} << 20U;
constexpr std::size_t kMostSecretBytes = 4096;

struct Options {
  std::string file;
  std::string format = "journal";
  std::string out;
  std::string secret_file;
};

void complain(std::string_view what) { fmt::print(stderr, "anemone export: {}\n", what); }

// An open file that closes itself.
class Handle {
 public:
  explicit Handle(int number) : number_(number) {}
  ~Handle() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool good() const { return number_ >= 0; }

 private:
  int number_;
};

// Everything up to `most` bytes; nothing when it is longer or cannot be read.
std::optional<std::string> read_all(int number, std::size_t most) {
  std::string out;
  std::array<char, 1 << 16> buffer{};
  for (;;) {
    const ssize_t count = ::read(number, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) return out;
    out.append(buffer.data(), static_cast<std::size_t>(count));
    if (out.size() > most) return std::nullopt;
  }
}

// The first line, without its end.
std::optional<std::string> first_line(int number) {
  auto text = read_all(number, kMostSecretBytes);
  if (!text) return std::nullopt;
  const auto end = text->find('\n');
  if (end != std::string::npos) text->resize(end);
  if (!text->empty() && text->back() == '\r') text->pop_back();
  return text;
}

// Turns the terminal's echo off for as long as it lives.
class Silence {
 public:
  explicit Silence(int terminal) : terminal_(terminal) {
    quiet_ = ::tcgetattr(terminal_, &before_) == 0;
    if (!quiet_) return;
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    quiet_ = ::tcsetattr(terminal_, TCSAFLUSH, &silent) == 0;
  }
  ~Silence() {
    if (quiet_) ::tcsetattr(terminal_, TCSAFLUSH, &before_);
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
  [[nodiscard]] bool quiet() const { return quiet_; }

 private:
  int terminal_;
  termios before_{};
  bool quiet_ = false;
};

std::optional<std::string> ask_on_terminal() {
  const Handle terminal{::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)};
  if (!terminal.good()) return std::nullopt;
  constexpr std::string_view kPrompt = "Passphrase or recovery code: ";
  std::string secret;
  {
    const Silence silence{terminal.number()};
    // Never typed into the open: without silence nothing is asked.
    if (!silence.quiet()) return std::nullopt;
    (void)!::write(terminal.number(), kPrompt.data(), kPrompt.size());
    for (char c = 0; secret.size() < kMostSecretBytes;) {
      const ssize_t count = ::read(terminal.number(), &c, 1);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0 || c == '\n') break;
      secret.push_back(c);
    }
  }
  (void)!::write(terminal.number(), "\n", 1);
  return secret;
}

std::optional<std::string> secret_of(const Options& options) {
  if (!options.secret_file.empty() && options.secret_file != "-") {
    const Handle file{::open(options.secret_file.c_str(), O_RDONLY | O_CLOEXEC)};
    return file.good() ? first_line(file.number()) : std::nullopt;
  }
  if (options.secret_file.empty() && ::isatty(STDIN_FILENO) != 0) return ask_on_terminal();
  return first_line(STDIN_FILENO);
}

bool write_all(int number, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(number, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// The journal in its own order. What this version cannot read comes last, as it is: an export drops
// nothing. Adds to `damage` what was set aside.
std::string journal_lines(const Json& entries, Json& damage) {
  api::Desk desk;
  const Json opened =
      desk.answer({{"op", "open"}, {"id", "export"}, {"entries", entries}, {"kindly", true}});
  const Json answer = desk.answer({{"op", "journal"}, {"id", "export"}});
  std::string out;
  if (const auto ordered = answer.find("entries"); ordered != answer.end()) {
    for (const Json& entry : *ordered) out += to_text(entry) + "\n";
  }
  if (const auto aside = opened.find("set_aside"); aside != opened.end()) {
    for (const Json& item : *aside) {
      out += to_text(entries[item["index"].get<std::size_t>()]) + "\n";
      damage.push_back({{"code", item["code"]}, {"entries", 0}});
    }
  }
  return out;
}

void explain(std::string_view code) {
  if (code == "vault_wrong_secret") {
    complain("this passphrase or recovery code does not open the file");
  } else if (code == "vault_bad_code") {
    complain("the recovery code has a typing error");
  } else {
    complain(fmt::format("the file cannot be opened: {}", code));
  }
}

int export_file(const Options& options) {
  const Handle file{::open(options.file.c_str(), O_RDONLY | O_CLOEXEC)};
  const auto bytes =
      file.good() ? read_all(file.number(), kMostFileBytes) : std::optional<std::string>{};
  if (!bytes) {
    complain("the file cannot be read");
    return 1;
  }
  auto secret = secret_of(options);
  if (!secret || secret->empty()) {
    complain("no passphrase or recovery code was given");
    return 1;
  }
  api::VaultDesk vault{vault_sodium::primitives()};
  Json request{{"op", "vault.open_file"},
               {"file", vault::to_base64(vault::as_bytes(*bytes))},
               {"secret", *secret}};
  auto answer = vault.handle("vault.open_file", request);
  auto* copy = request["secret"].get_ptr<std::string*>();
  vault::wipe({reinterpret_cast<std::uint8_t*>(copy->data()), copy->size()});
  vault::wipe({reinterpret_cast<std::uint8_t*>(secret->data()), secret->size()});
  if ((*answer)["ok"] != true) {
    explain((*answer)["error"]["code"].get_ref<const std::string&>());
    return 1;
  }

  Json damage = (*answer)["damage"];
  const std::string lines = journal_lines((*answer)["entries"], damage);
  if (options.out.empty()) {
    if (!write_all(STDOUT_FILENO, lines)) {
      complain("the journal could not be written");
      return 1;
    }
  } else {
    // Plain text: for this person only, and never over something that is there.
    const Handle out{
        ::open(options.out.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)};
    if (!out.good()) {
      complain(errno == EEXIST ? "--out: there is a file of that name already"
                               : "--out: the file cannot be written");
      return 1;
    }
    if (!write_all(out.number(), lines) || ::fsync(out.number()) != 0) {
      complain("--out: the file could not be written to its end");
      return 1;
    }
  }
  for (const Json& item : damage) {
    complain(fmt::format("damaged: {}, entries lost: {}",
                         item["code"].get_ref<const std::string&>(),
                         item["entries"].get<std::uint64_t>()));
  }
  return damage.empty() ? 0 : 1;
}

}  // namespace

void add_export(CLI::App& app, int& exit_code) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "export",
      "Open a sealed file with its passphrase or recovery code and write it out in plain");
  command->add_option("file", options->file, "The sealed file")
      ->required()
      ->check(CLI::ExistingFile);
  command
      ->add_option("--format", options->format,
                   "journal: one entry a line, as JSON (the only format)")
      ->check(CLI::IsMember({"journal"}))
      ->capture_default_str();
  command->add_option("--out", options->out,
                      "Write to this new file (readable by you alone) instead of standard output");
  command->add_option(
      "--secret-file", options->secret_file,
      "Read the passphrase or recovery code from the first line of this file, - for "
      "standard input. Without it you are asked on the terminal; where there is "
      "none, standard input is read");
  command->footer(
      "The secret is never an argument, because others on this machine can see those.\n"
      "The journal that comes out is not protected. Exit code 1 also means that parts were "
      "damaged;\nwhat could be opened was written all the same.");
  command->callback([options, &exit_code] { exit_code = export_file(*options); });
}

}  // namespace anemone::cli
