// `anemone check`: answers to the questionnaire in, how urgent it is and why out.
#pragma once

#include <CLI/App.hpp>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/base/result.h"

namespace anemone::cli {

// Adds the subcommand; sets `exit_code` to 1 for answers that cannot be accepted.
void add_check(CLI::App& app, int& exit_code);

// Answers are refused above this many bytes: all questions answered take less than 4 KiB.
inline constexpr std::size_t kMaxAnswersBytes = std::size_t{1} << 20U;

struct AnswersError {
  std::size_t line;  // from 1: where the text stops being JSON, or where the field stands
  Error error;
};

// The answers in `text`. Besides what is no JSON, a question that is answered twice is refused: the
// second answer would silently take the first one back.
[[nodiscard]] std::expected<Json, AnswersError> read_answers(std::string_view text);

// The line on which the question of an error's field ("answers.<id>…") is answered; 1 if nowhere.
[[nodiscard]] std::size_t line_of(std::string_view text, std::string_view field);

}  // namespace anemone::cli
