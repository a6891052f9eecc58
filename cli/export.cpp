#include "cli/export.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <array>
#include <cerrno>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/say.h"
#include "core/base/json.h"
#include "core/entries/decode.h"
#include "core/journal/journal.h"
#include "core/vault/vault.h"
#include "vault_sodium/sodium.h"

namespace anemone::cli {
namespace {

// More is taken for a mistake in the file's name: a million entries have less.
constexpr std::size_t kMostFileBytes = std::size_t{1} << 30U;
constexpr std::size_t kMostSecretBytes = 4096;

struct Options {
  std::string file;
  std::string format = "journal";
  std::string out;
  std::string secret_file;
};

void complain(std::string_view what) { say(stderr, "anemone export: {}\n", what); }

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

enum class Read { Whole, TooLong, Failed };

// Appends everything there is to read, unless it is more than `most` bytes.
Read read_all(int number, std::size_t most, std::string& out) {
  std::array<char, 1 << 16> buffer{};
  for (;;) {
    const ssize_t count = ::read(number, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return Read::Failed;
    if (count == 0) return Read::Whole;
    out.append(buffer.data(), static_cast<std::size_t>(count));
    if (out.size() > most) return Read::TooLong;
  }
}

// A sealed file. Its size, where it has one, is judged before anything is read.
Read read_sealed(const std::string& name, std::string& out) {
  const Handle file{::open(name.c_str(), O_RDONLY | O_CLOEXEC)};
  struct stat info{};
  if (!file.good() || ::fstat(file.number(), &info) != 0) return Read::Failed;
  if (S_ISREG(info.st_mode)) {
    const auto size = static_cast<std::size_t>(info.st_size);
    if (size > kMostFileBytes) return Read::TooLong;
    out.reserve(size);
  }
  return read_all(file.number(), kMostFileBytes, out);
}

// The first line, without its end.
std::optional<std::string> first_line(int number) {
  std::string text;
  if (read_all(number, kMostSecretBytes, text) != Read::Whole) return std::nullopt;
  const auto end = text.find('\n');
  if (end != std::string::npos) text.resize(end);
  if (!text.empty() && text.back() == '\r') text.pop_back();
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

// Collects lines and writes them in large pieces.
class Lines {
 public:
  explicit Lines(int number) : number_(number) {}
  [[nodiscard]] bool put(std::string_view line) {
    pending_.append(line).push_back('\n');
    return pending_.size() < kPiece || flush();
  }
  [[nodiscard]] bool flush() {
    const bool written = write_all(number_, pending_);
    pending_.clear();
    return written;
  }

 private:
  static constexpr std::size_t kPiece = std::size_t{1} << 16U;
  int number_;
  std::string pending_;
};

// What a sealed file holds, as lines that are ready to be written.
struct Readable {
  // Its entries keep nothing but their place in the order and their line, which is their source:
  // parsed entries would take many times the memory.
  journal::Journal journal;
  std::vector<std::string> aside;  // what this version cannot read, as it is
  // What was wrong, and how many entries each cost.
  std::vector<std::pair<ErrorCode, std::uint64_t>> damage;
};

// An export drops nothing: what this version cannot read is set aside and named.
Readable read_entries(vault::Opened opened) {
  Readable out;
  std::map<ErrorCode, std::uint64_t> sums;
  std::vector<ErrorCode> refusals;
  for (const vault::Fault& fault : opened.faults) sums[fault.code] += fault.entries;
  for (std::string& text : opened.texts) {
    auto source = parse_json(std::exchange(text, {}), vault::kMostPlainBytes);
    if (!source || !source->is_object()) {
      // Sealed by someone with the key, yet no entry: named, never passed on.
      ++sums[ErrorCode::BadJson];
      continue;
    }
    std::string line = to_text(*source);
    auto entry = entries::decode_entry(std::move(*source));
    if (!entry) {
      refusals.push_back(entry.error().code);
      out.aside.push_back(std::move(line));
      continue;
    }
    if (const entries::Entry* present = out.journal.find(entry->id)) {
      const auto& known = present->source.get_ref<const std::string&>();
      const auto content = parse_json(known, known.size());
      if (content && *content == entry->source) continue;  // the same once more
      refusals.push_back(ErrorCode::ConflictingId);
      out.aside.push_back(std::move(line));
      continue;
    }
    out.journal.add({.id = std::move(entry->id),
                     .at = entry->at,
                     .device = std::move(entry->device),
                     .payload = entries::Unknown{},
                     .source = std::move(line)});
  }
  out.damage.assign(sums.begin(), sums.end());
  for (const ErrorCode code : refusals) out.damage.emplace_back(code, 0);
  return out;
}

// The journal in its own order, and last what was set aside.
bool write_lines(const Readable& read, int number) {
  Lines lines{number};
  for (const entries::Entry& entry : read.journal.entries()) {
    if (!lines.put(entry.source.get_ref<const std::string&>())) return false;
  }
  for (const std::string& line : read.aside) {
    if (!lines.put(line)) return false;
  }
  return lines.flush();
}

// Into a new file. Plain text: for this person only, never over something that is there, and
// nothing of it stays behind that is not the whole.
bool write_new_file(const Readable& read, const std::string& name) {
  const Handle out{
      ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)};
  if (!out.good()) {
    complain(errno == EEXIST ? "--out: there is a file of that name already"
                             : "--out: the file cannot be written");
    return false;
  }
  if (write_lines(read, out.number()) && ::fsync(out.number()) == 0) return true;
  const bool removed = ::unlink(name.c_str()) == 0;
  complain(removed ? "--out: the file could not be written to its end and was removed"
                   : "--out: the file could not be written to its end; a part of it is left");
  return false;
}

void explain(ErrorCode code) {
  if (code == ErrorCode::VaultWrongSecret) {
    complain("this passphrase or recovery code does not open the file");
  } else if (code == ErrorCode::VaultBadCode) {
    complain("the recovery code has a typing error");
  } else {
    complain(fmt::format("the file cannot be opened: {}", error_code_name(code)));
  }
}

// What the secret opens. The file's bytes go with the call.
Result<vault::Opened> open_sealed(const std::string& bytes, std::string_view secret) {
  const vault::Primitives* primitives = vault_sodium::primitives();
  if (primitives == nullptr) return fail(ErrorCode::VaultUnavailable);
  const vault::View file = vault::as_bytes(bytes);
  ANEMONE_TRY(parts, vault::read_file(file));
  ANEMONE_TRY(vault, vault::Vault::unlock(*primitives, parts.header, parts.slots, secret));
  return vault.open_backup(file, parts);
}

int export_file(const Options& options) {
  std::string bytes;
  const Read read = read_sealed(options.file, bytes);
  if (read != Read::Whole) {
    complain(read == Read::TooLong ? "the file is larger than 1 GiB, the most that is read"
                                   : "the file cannot be read");
    return 1;
  }
  auto secret = secret_of(options);
  if (!secret || secret->empty()) {
    complain("no passphrase or recovery code was given");
    return 1;
  }
  auto opened = open_sealed(std::exchange(bytes, {}), *secret);
  vault::wipe({reinterpret_cast<std::uint8_t*>(secret->data()), secret->size()});
  if (!opened) {
    explain(opened.error().code);
    return 1;
  }

  const Readable readable = read_entries(std::move(*opened));
  if (!options.out.empty()) {
    if (!write_new_file(readable, options.out)) return 1;
  } else if (!write_lines(readable, STDOUT_FILENO)) {
    complain("the journal could not be written");
    return 1;
  }
  for (const auto& [code, entries] : readable.damage) {
    complain(fmt::format("damaged: {}, entries lost: {}", error_code_name(code), entries));
  }
  return readable.damage.empty() ? 0 : 1;
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
