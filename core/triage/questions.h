// The questions of the self-check and of the triage: a closed table of ids, types and options.
// Their words are in knowledge/en/check.json; a test holds the two together.
//
// How each type is answered in JSON:
//   choices  an array of option ids, empty or not
//   choice   one option id
//   yes_no   true, false or "not_sure"
//   scale    a number from 0 to 10
//   rating   a whole number from 0 to 3 (the items of the PHQ-4)
// null, or no answer at all, is a question that was skipped.
#pragma once

#include <span>
#include <string_view>

namespace anemone::triage {

enum class AnswerType { Choices, Choice, YesNo, Scale, Rating };

struct Question {
  std::string_view id;
  AnswerType type;
  std::string_view options;  // ids with a blank between; empty where the type says it all
};

inline constexpr double kScaleMost = 10;
inline constexpr int kRatingMost = 3;

[[nodiscard]] std::span<const Question> all_questions();
[[nodiscard]] const Question* find_question(std::string_view id);

// Whether `word` is one of the words of `list`, which has a blank between each two.
[[nodiscard]] bool has_word(std::string_view list, std::string_view word);

// Calls `each` with every word of `list`.
template <typename Each>
void for_each_word(std::string_view list, Each each) {
  while (!list.empty()) {
    const std::size_t end = list.find(' ');
    each(list.substr(0, end));
    list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 1);
  }
}

}  // namespace anemone::triage
