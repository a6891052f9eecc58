// A first ladder, from looking and touching outside to the person's own goal, with their own
// trainers. A proposal to change at will; the size of the steps is theirs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/entries/entry.h"
#include "schema/ladder.h"

namespace anemone::ladder {

struct Template {
  std::vector<entries::Step> steps;
  std::optional<std::string> goal;  // the step; absent for less pain and fear, nothing else
};

// The id of the exam played through with nothing inside, which is a step of kind touch_outside.
inline constexpr std::string_view kMockExam = "mock_exam";
// How much harder than what is outside before it that counts; the next kind lies far above.
inline constexpr double kMockExamAbove = 0.5;

// `trainers`: steps of kind trainer, in any order, ids not yet given. Ids of the result are
// "look", "finger", "trainer_1", … and unique. On the way to an exam there is a mock_exam, after
// touch outside and before every step inside; the speculum, put in by the person, is the goal.
[[nodiscard]] Template path_template(TemplateGoal goal, std::vector<entries::Step> trainers);

}  // namespace anemone::ladder
