#include "cli/advise.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <ctime>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "cli/lines.h"
#include "cli/say.h"
#include "core/api/codec.h"
#include "core/api/core_service.h"
#include "core/entries/decode.h"

namespace anemone::cli {
namespace {

struct Options {
  std::string journal = "-";
  std::string now;
  bool stream = false;
};

Moment clock_now() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {.seconds = now, .offset_minutes = static_cast<std::int32_t>(local.tm_gmtoff / 60)};
}

// One line on standard error: which line, which field, what is wrong. No journal text.
void report(std::size_t line, const Error& error) {
  const std::string field = error.field.empty() ? "(line)" : error.field;
  say(stderr, "anemone: line {}: {}: {}\n", line, field, error_code_name(error.code));
}

// A journal, and the line on which each entry stood first.
struct Numbered {
  journal::Journal journal;
  std::map<std::string, std::size_t> lines;  // by entry id
};

// The first line of all whose entries are such.
template <typename Such>
std::optional<std::size_t> first_line(const Numbered& read, Such such) {
  std::optional<std::size_t> first;
  for (const entries::Entry& entry : read.journal.entries()) {
    if (!such(entry)) continue;
    const std::size_t line = read.lines.at(entry.id);
    if (!first || line < *first) first = line;
  }
  return first;
}

// Reads a whole journal, or reports the first line that cannot be accepted.
std::optional<Numbered> read_journal(std::FILE* file) {
  Numbered read;
  LineReader lines{file, entries::kMaxEntryBytes};
  while (auto line = lines.next()) {
    if (line->too_long) {
      report(line->number, fail(ErrorCode::TooLong));
      return std::nullopt;
    }
    if (line->text.find_first_not_of(" \t") == std::string::npos) continue;
    auto entry = entries::decode_line(line->text);
    if (!entry) {
      report(line->number, entry.error());
      return std::nullopt;
    }
    read.lines.emplace(entry->id, line->number);
    if (read.journal.add(std::move(*entry)) == journal::Journal::Added::Conflict) {
      report(line->number, fail(ErrorCode::ConflictingId, "id"));
      return std::nullopt;
    }
  }
  // The order of lines does not matter: a path may come after the sessions on it.
  const auto stranger = first_line(read, [&](const entries::Entry& entry) {
    return !journal::check_references(read.journal, entry).has_value();
  });
  if (stranger) {
    report(*stranger, fail(ErrorCode::UnknownStep, "data.step"));
    return std::nullopt;
  }
  return read;
}

// Guardrail G31: what is dated in the future is read in the more protective way, and said.
void warn_about_future(const Numbered& read, Moment now) {
  const auto line = first_line(read, [&](const entries::Entry& entry) { return entry.at > now; });
  if (!line) return;
  say(stderr, "anemone: line {}: at: date_in_future: read in the more protective way\n", *line);
}

int advise_journal(const Options& options) {
  Moment now = clock_now();
  if (!options.now.empty()) now = *parse_moment(options.now);  // checked with the options

  const bool standard_input = options.journal == "-";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file{
      standard_input ? stdin : std::fopen(options.journal.c_str(), "rb"),
      [](std::FILE* f) { return f == stdin ? 0 : std::fclose(f); }};
  if (!file) {
    say(stderr, "anemone: --journal: the file cannot be opened\n");
    return 1;
  }
  const auto read = read_journal(file.get());
  if (!read) return 1;
  if (std::ferror(file.get()) != 0) {
    say(stderr, "anemone: --journal: the file cannot be read\n");
    return 1;
  }
  warn_about_future(*read, now);
  say(stdout, "{}\n", to_text(api::suggest(read->journal, now)));
  return 0;
}

int advise_stream() {
  api::CoreService service;
  LineReader lines{stdin, api::kMaxRequestBytes};
  while (const auto line = lines.next()) {
    const std::string answer = line->too_long
                                   ? to_text(api::error_to_json(fail(ErrorCode::TooLong)))
                                   : service.handle(line->text);
    // A reader that has gone away ends the stream.
    if (!say(stdout, "{}\n", answer) || std::fflush(stdout) != 0) return 1;
  }
  return 0;
}

std::string check_time(const std::string& text) {
  return parse_moment(text).has_value()
             ? std::string{}
             : "not a time with a zone, such as 2026-01-07T20:00:00+01:00";
}

}  // namespace

void add_advise(CLI::App& app, int& exit_code) {
  auto* command = app.add_subcommand("advise", "One suggestion for a journal, with its reasons");
  const auto options = std::make_shared<Options>();
  auto* journal = command
                      ->add_option("--journal", options->journal,
                                   "The journal: NDJSON, one entry a line; - for standard input")
                      ->type_name("FILE|-")
                      ->capture_default_str();
  auto* now = command
                  ->add_option("--now", options->now,
                               "The moment to advise for, RFC 3339 with a zone; default: the clock")
                  ->type_name("TIME")
                  ->check(CLI::Validator(check_time, "TIME"));
  command
      ->add_flag("--stream", options->stream,
                 "Answer one JSON request a line until end of input; see docs/formats/core-call.md")
      ->excludes(journal)
      ->excludes(now);
  command->callback([options, &exit_code] {
    exit_code = options->stream ? advise_stream() : advise_journal(*options);
  });
}

}  // namespace anemone::cli
