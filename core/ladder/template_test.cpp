#include "core/ladder/template.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/testing/journal_builder.h"
#include "core/testing/random_history.h"
#include "core/views/encode.h"

namespace anemone::ladder {
namespace {

using entries::Step;
using entries::StepKind;
using testing::JournalBuilder;
using testing::Seen;

constexpr std::array kAllGoals = {"less_pain", "touch", "finger", "trainer",        "tampon",
                                  "cup",       "exam",  "toy",    "partner_finger", "partner"};

std::vector<Step> trainers(const std::vector<double>& sizes) {
  std::vector<Step> steps;
  for (const double mm : sizes) {
    Step step;
    step.kind = StepKind::Trainer;
    step.diameter_mm = mm;
    steps.push_back(step);
  }
  return steps;
}
Template made(std::string_view goal, const std::vector<double>& sizes) {
  return path_template(*template_goal_from_name(goal), trainers(sizes));
}
std::string ids(const Template& path) {
  std::string text;
  for (const Step& step : path.steps) text += (text.empty() ? "" : " ") + step.id;
  return text;
}
// A journal that begins with this template.
JournalBuilder begun_with(const Template& path) {
  std::vector<Json> steps;
  for (const Step& step : path.steps) steps.push_back(views::step_to_json(step));
  JournalBuilder told;
  told.path(0, steps);
  if (path.goal) {
    told.goal(0, *path.goal);
  } else {
    told.less_pain(0).ladder_opened(0);
  }
  return told;
}

TEST(Template, begins_outside_for_every_goal) {
  for (const auto* goal : kAllGoals) {
    const Template path = made(goal, {16, 12});
    const std::size_t outside = goal == std::string_view{"exam"} ? 3 : 2;
    ASSERT_GT(path.steps.size(), outside);
    EXPECT_EQ(path.steps[0].kind, StepKind::Look) << goal;
    EXPECT_EQ(path.steps[1].kind, StepKind::TouchOutside) << goal;
    EXPECT_EQ(path.steps[outside].kind, StepKind::Fingertip) << goal;
    EXPECT_EQ(made(goal, {}).steps[outside].kind, StepKind::Fingertip) << goal;
  }
}

TEST(Template, plays_an_exam_through_before_anything_goes_in_on_the_way_to_an_exam_alone) {
  for (const auto* goal : kAllGoals) {
    for (const std::vector<double>& sizes : {std::vector<double>{}, std::vector<double>{5, 30}}) {
      const Template path = made(goal, sizes);
      const auto exam = std::ranges::find(path.steps, kMockExam, &Step::id);
      ASSERT_EQ(exam != path.steps.end(), goal == std::string_view{"exam"}) << goal;
      if (exam == path.steps.end()) continue;
      EXPECT_EQ(exam->kind, StepKind::TouchOutside);
      const Seen seen{begun_with(path), 1};
      const int rung = seen.ladder().find(kMockExam);
      EXPECT_EQ(rung, seen.ladder().find("touch_outside") + 1);
      EXPECT_FALSE(seen.ladder().at(rung).insertion);
      EXPECT_TRUE(seen.ladder().at(rung + 1).insertion);
    }
  }
}

TEST(Template, ends_where_the_goal_says) {
  EXPECT_EQ(made("less_pain", {12}).goal, std::nullopt);
  EXPECT_EQ(made("touch", {12}).goal, "touch_outside");
  EXPECT_EQ(made("finger", {12}).goal, "finger");
  EXPECT_EQ(made("trainer", {16, 24, 12}).goal, "trainer_3");
  EXPECT_EQ(made("trainer", {}).goal, "finger");
  EXPECT_EQ(made("tampon", {12}).goal, "tampon");
  EXPECT_EQ(made("cup", {12}).goal, "cup");
  EXPECT_EQ(made("exam", {12}).goal, "speculum");
  EXPECT_EQ(made("toy", {12}).goal, "toy");
  EXPECT_EQ(made("partner_finger", {12}).goal, "partner_finger");
  EXPECT_EQ(made("partner", {12}).goal, "partner_penetration");
  EXPECT_FALSE(template_goal_from_name("marriage").has_value());
  EXPECT_FALSE(template_goal_from_name("").has_value());
}

TEST(Template, takes_the_trainers_in_any_order_and_names_them_by_size) {
  const Template path = made("partner", {28, 12, 20, 16});
  EXPECT_EQ(ids(path),
            "look touch_outside fingertip trainer_1 trainer_2 finger trainer_3 trainer_4 "
            "partner_penetration");
  EXPECT_EQ(path.steps[3].diameter_mm, 12);
  EXPECT_EQ(path.steps[7].diameter_mm, 28);
}

TEST(Template, puts_the_goal_as_soon_as_a_trainer_is_as_large) {
  EXPECT_EQ(ids(made("tampon", {10, 13, 20})),
            "look touch_outside fingertip trainer_1 trainer_2 tampon trainer_3 finger");
  EXPECT_EQ(ids(made("exam", {16, 22, 30})),
            "look touch_outside mock_exam fingertip trainer_1 finger trainer_2 speculum trainer_3");
  EXPECT_EQ(ids(made("cup", {10})), "look touch_outside fingertip trainer_1 finger cup");
}

TEST(Template, puts_a_trainer_thinner_than_a_fingertip_before_it) {
  EXPECT_EQ(ids(made("tampon", {5, 13})),
            "look touch_outside trainer_1 fingertip trainer_2 tampon finger");
}

TEST(Template, keeps_size_length_and_name_of_each_trainer) {
  Step blue;
  blue.kind = StepKind::Trainer;
  blue.diameter_mm = 20;
  blue.length_mm = 80;
  blue.label = "blue";
  const Template path = path_template(TemplateGoal::Trainer, {blue});
  const auto it = std::ranges::find(path.steps, "trainer_1", &Step::id);
  ASSERT_NE(it, path.steps.end());
  EXPECT_EQ(it->length_mm, 80);
  EXPECT_EQ(it->label, "blue");
}

TEST(Template, for_every_goal_and_all_trainers_is_a_path_in_the_order_it_is_shown) {
  EXPECT_TRUE(testing::check_property(600, [] {
    const std::string goal =
        *rc::gen::element<std::string>("less_pain", "touch", "finger", "trainer", "tampon", "cup",
                                       "exam", "toy", "partner_finger", "partner");
    const auto tenths = *rc::gen::container<std::vector<int>>(rc::gen::inRange(50, 450));
    std::vector<double> sizes;
    for (const int tenth : tenths) sizes.push_back(tenth / 10.0);
    const Template path = made(goal, sizes);

    std::set<std::string> unique;
    for (const Step& step : path.steps) RC_ASSERT(unique.insert(step.id).second);
    if (path.goal) RC_ASSERT(unique.contains(*path.goal));

    const Seen seen{begun_with(path), 1};
    RC_ASSERT(seen.ladder().size() == static_cast<int>(path.steps.size()));
    double last_size = 0;
    for (std::size_t i = 0; i < path.steps.size(); ++i) {
      const Step& shown = path.steps[i];
      // Equal in challenge may change places, smaller before larger may not.
      const auto place = static_cast<std::size_t>(seen.ladder().find(shown.id));
      RC_ASSERT(seen.ladder().rungs()[place].challenge == seen.ladder().rungs()[i].challenge);
      if (shown.kind != StepKind::Trainer) continue;
      RC_ASSERT(*shown.diameter_mm >= last_size);
      last_size = *shown.diameter_mm;
    }
  }));
}

// The whole way, all comfortable: practice follows the advice every second day.
TEST(Template, leads_to_every_goal_by_the_advice_alone_and_never_beyond_it) {
  for (const auto* goal : kAllGoals) {
    const Template path = made(goal, {24, 12, 20, 16, 28});
    JournalBuilder told = begun_with(path);
    const std::string last = path.goal ? *path.goal : path.steps.back().id;
    std::set<std::string> practised;
    int day = 0;
    for (; day < 250 && !practised.contains(last); day += 2) {
      const Seen seen{told, {day, 12}};
      if (seen.step().empty()) continue;
      practised.insert(seen.step());
      told.session(day, seen.step());
    }
    EXPECT_TRUE(practised.contains(last)) << goal;
    // Nothing above the goal was practised on the way.
    const Seen seen{told, day};
    for (const auto& id : practised) {
      EXPECT_LE(seen.ladder().find(id), seen.ladder().find(last)) << goal << ": " << id;
    }
  }
}

}  // namespace
}  // namespace anemone::ladder
