#include "cli/check.h"

#include <fmt/format.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <set>

#include "cli/embedded.h"
#include "cli/say.h"
#include "core/api/codec.h"
#include "core/triage/triage.h"

namespace anemone::cli {
namespace {

struct Options {
  std::string answers = "-";
  bool questions = false;
};

std::size_t line_at(std::string_view text, std::size_t position) {
  const auto before = text.substr(0, std::min(position, text.size()));
  return 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
}

// Follows a text without building anything: where it breaks, and which key of the outermost object
// comes twice.
class Scan : public nlohmann::json_sax<Json> {
 public:
  std::size_t position = 0;
  std::string twice;

  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(number_integer_t /*value*/) override { return true; }
  bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
  bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return true; }
  bool string(string_t& /*value*/) override { return true; }
  bool binary(binary_t& /*value*/) override { return true; }
  bool start_object(std::size_t /*size*/) override { return ++depth_ <= kMaxJsonDepth; }
  bool end_object() override { return --depth_ >= 0; }
  bool start_array(std::size_t /*size*/) override { return ++depth_ <= kMaxJsonDepth; }
  bool end_array() override { return --depth_ >= 0; }
  bool key(string_t& name) override {
    if (depth_ == 1 && !seen_.insert(name).second) twice = name;
    return true;
  }
  bool parse_error(std::size_t at, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*what*/) override {
    position = at;
    return false;
  }

 private:
  int depth_ = 0;
  std::set<std::string> seen_;
};

// One line on standard error: which line, which field, what is wrong. Nothing of the answers.
void report(std::size_t line, const Error& error) {
  say(stderr, "anemone: line {}: {}: {}\n", line, error.field, error_code_name(error.code));
}

int print_questions() {
  // Written into the program from a file that a test parses.
  const Json questions = Json::parse(questionnaire(), nullptr, false);
  say(stdout, "{}\n", questions.dump(2));
  return 0;
}

int judge(const std::string& path) {
  const bool standard_input = path == "-";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file{
      standard_input ? stdin : std::fopen(path.c_str(), "rb"),
      [](std::FILE* f) { return f == stdin ? 0 : std::fclose(f); }};
  if (!file) {
    say(stderr, "anemone: --answers: the file cannot be opened\n");
    return 1;
  }
  std::string text;
  std::array<char, 64UL * 1024> piece{};
  while (text.size() <= kMaxAnswersBytes) {
    const std::size_t got = std::fread(piece.data(), 1, piece.size(), file.get());
    if (got == 0) break;
    text.append(piece.data(), got);
  }
  if (std::ferror(file.get()) != 0) {
    say(stderr, "anemone: --answers: the file cannot be read\n");
    return 1;
  }
  const auto answers = read_answers(text);
  if (!answers.has_value()) {
    report(answers.error().line, answers.error().error);
    return 1;
  }
  const auto result = triage::triage(*answers);
  if (!result) {
    report(line_of(text, result.error().field), result.error());
    return 1;
  }
  say(stdout, "{}\n", to_text(api::triage_result_to_json(*result)));
  return 0;
}

}  // namespace

std::expected<Json, AnswersError> read_answers(std::string_view text) {
  constexpr std::string_view kField = "answers";
  const auto refused = [](std::size_t line, ErrorCode code, std::string_view field) {
    return std::unexpected(AnswersError{line, fail(code, field)});
  };
  auto json = parse_json(text, kMaxAnswersBytes);
  if (!json && json.error().code == ErrorCode::TooLong) {
    return refused(1, ErrorCode::TooLong, kField);
  }
  Scan scan;
  const bool whole = Json::sax_parse(text, &scan);
  if (!json || !whole) return refused(line_at(text, scan.position), ErrorCode::BadJson, kField);
  if (!scan.twice.empty()) {
    // Named only where it is a question of ours.
    const std::string field = triage::field_of(scan.twice);
    return refused(line_of(text, field), ErrorCode::BadValue, field);
  }
  return std::move(*json);
}

std::size_t line_of(std::string_view text, std::string_view field) {
  const std::size_t dot = field.find('.');
  if (dot == std::string_view::npos) return 1;
  const auto id = field.substr(dot + 1, field.find('[') - dot - 1);
  // The last place: of a question that is answered twice it is the second answer.
  const std::size_t at = text.rfind('"' + std::string{id} + '"');
  return at == std::string_view::npos ? 1 : line_at(text, at);
}

void add_check(CLI::App& app, int& exit_code) {
  auto* command = app.add_subcommand(
      "check", "How soon somebody should look, and why: answers to the questionnaire in, JSON out");
  command->footer(
      "First `anemone check --questions`: it prints every question with its id, its type and its\n"
      "options, and how each type is answered. Then answer what applies, for example\n"
      "  echo '{\"age\":\"18_39\",\"fever\":\"fever\",\"discharge\":[\"smell_or_colour\"]}' | "
      "anemone check\n"
      "Any question can be left out or be null. The answer is one line:\n"
      "  urgency   emergency, same_day, soon, routine or self_care\n"
      "  reasons   what was said and counted, the most urgent first, each with its source\n"
      "  consider  what may be worth asking about; never a diagnosis\n"
      "  see       whom to see\n"
      "  practice  go_on, or pause until somebody has looked\n"
      "Exit code 0, or 1 with one line on standard error that names the line and the field, or 2\n"
      "for wrong usage.");
  const auto options = std::make_shared<Options>();
  auto* answers = command
                      ->add_option("--answers", options->answers,
                                   "The answers: one JSON object; - for standard input")
                      ->type_name("FILE|-")
                      ->capture_default_str();
  command->add_flag("--questions", options->questions, "Print the whole questionnaire and end")
      ->excludes(answers);
  command->callback([options, &exit_code] {
    exit_code = options->questions ? print_questions() : judge(options->answers);
  });
}

}  // namespace anemone::cli
