#include "core/ladder/template.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "core/ladder/ladder.h"

namespace anemone::ladder {
namespace {

using entries::Step;
using entries::StepKind;

// The kind of step a goal ends in, where it is not already among the common first steps.
std::optional<StepKind> last_kind(TemplateGoal goal) {
  switch (goal) {
    case TemplateGoal::Tampon:
      return StepKind::Tampon;
    case TemplateGoal::Cup:
      return StepKind::Cup;
    case TemplateGoal::Exam:
      return StepKind::Speculum;
    case TemplateGoal::Toy:
      return StepKind::Toy;
    case TemplateGoal::PartnerFinger:
      return StepKind::PartnerFinger;
    case TemplateGoal::Partner:
      return StepKind::PartnerPenetration;
    case TemplateGoal::LessPain:
    case TemplateGoal::Touch:
    case TemplateGoal::Finger:
    case TemplateGoal::Trainer:
      return std::nullopt;
  }
  return std::nullopt;
}

Step plain(StepKind kind) {
  Step step;
  step.kind = kind;
  step.id = std::string{entries::traits(kind).name};
  return step;
}

// An exam played through with nothing inside: a kind of touch outside, a little harder than touch
// alone, so that it comes after it and before every step inside.
Step mock_exam() {
  Step step = plain(StepKind::TouchOutside);
  step.id = kMockExam;
  step.challenge = entries::traits(StepKind::TouchOutside).floor_mm + kMockExamAbove;
  return step;
}

}  // namespace

Template path_template(TemplateGoal goal, std::vector<Step> trainers) {
  std::vector<Step> inside;  // at or inside the opening, in order of challenge
  for (Step& trainer : trainers) {
    trainer.kind = StepKind::Trainer;
    const auto place = std::ranges::upper_bound(inside, own_challenge(trainer), {}, own_challenge);
    inside.insert(place, std::move(trainer));
  }
  for (std::size_t i = 0; i < inside.size(); ++i) {
    inside[i].id = "trainer_" + std::to_string(i + 1);
  }
  Template result;
  if (goal == TemplateGoal::Trainer && !inside.empty()) result.goal = inside.back().id;

  const auto thicker_than_a_fingertip = std::ranges::find_if(inside, [](const Step& step) {
    return own_challenge(step) >= entries::traits(StepKind::Fingertip).floor_mm;
  });
  inside.insert(thicker_than_a_fingertip, plain(StepKind::Fingertip));
  // A step without a size comes after the first trainer that is at least as large as its kind's
  // floor, so nobody climbs past their goal to reach it; without such a trainer it comes last.
  const auto place_after_as_large = [&](StepKind kind) {
    const double floor_mm = entries::traits(kind).floor_mm;
    auto place = std::ranges::find_if(
        inside, [&](const Step& step) { return own_challenge(step) >= floor_mm; });
    if (place != inside.end()) ++place;
    inside.insert(place, plain(kind));
  };
  place_after_as_large(StepKind::Finger);
  if (const auto kind = last_kind(goal)) {
    const bool last = *kind == StepKind::Toy || *kind == StepKind::PartnerPenetration;
    if (last) {
      inside.push_back(plain(*kind));
    } else {
      place_after_as_large(*kind);
    }
    result.goal = std::string{entries::traits(*kind).name};
  } else if (goal == TemplateGoal::Touch) {
    result.goal = "touch_outside";
  } else if (goal != TemplateGoal::LessPain && !result.goal) {
    result.goal = "finger";
  }

  result.steps = {plain(StepKind::Look), plain(StepKind::TouchOutside)};
  if (goal == TemplateGoal::Exam) result.steps.push_back(mock_exam());
  std::ranges::move(inside, std::back_inserter(result.steps));
  return result;
}

}  // namespace anemone::ladder
