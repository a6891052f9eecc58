#include "core/pacing/scale.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/testing/journal_builder.h"
#include "core/testing/random_history.h"

namespace anemone::pacing {
namespace {

using testing::JournalBuilder;
using testing::step;
using testing::trainer;

struct Climb {
  journal::Journal journal;
  journal::History history;
  ladder::Ladder ladder;
  std::vector<double> positions;
  explicit Climb(const std::vector<Json>& steps)
      : journal(JournalBuilder{}.path(0, steps).journal()),
        history(journal::read_history(journal, testing::now(100))),
        ladder(history),
        positions(positions_of(ladder)) {}

  [[nodiscard]] int first_inside() const {
    int rung = 0;
    while (rung < ladder.size() && !ladder.at(rung).insertion) ++rung;
    return rung;
  }
  [[nodiscard]] bool any_inside() const { return first_inside() < ladder.size(); }
};

Climb trainers(const std::vector<double>& sizes) {
  std::vector<Json> steps;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    steps.push_back(trainer("t" + std::to_string(i), sizes[i]));
  }
  return Climb(steps);
}

using Positions = std::vector<double>;

// The bounds of a distance, and how far outside lies from inside, as the scale itself shows them.
double least_distance() { return trainers({10, 20, 30, 30.01}).positions.back() - 2; }
double most_distance() { return trainers({10, 20, 30, 200}).positions.back() - 2; }
double outside_distance() {
  return -Climb({step("o", "touch_outside"), trainer("a", 12)}).positions.front();
}

TEST(Scale, its_bounds_lie_around_one_step) {
  EXPECT_GT(least_distance(), 0.1);
  EXPECT_LT(least_distance(), 0.75);
  EXPECT_GT(most_distance(), 1.25);
  EXPECT_LT(most_distance(), 4);
  EXPECT_GE(outside_distance(), 1);
}

TEST(Scale, evenly_growing_trainers_lie_one_apart_whatever_their_sizes) {
  EXPECT_EQ(trainers({10, 12, 14, 16}).positions, (Positions{0, 1, 2, 3}));
  EXPECT_EQ(trainers({10, 15, 20, 25}).positions, (Positions{0, 1, 2, 3}));
}

TEST(Scale, what_is_outside_lies_one_apart_below_the_opening) {
  const double outside = outside_distance();
  const Climb climb({step("l", "look"), step("o", "touch_outside"), trainer("a", 12),
                     trainer("b", 16), trainer("c", 20)});
  EXPECT_EQ(climb.positions, (Positions{-outside - 1, -outside, 0, 1, 2}));
  const Climb only({step("l", "look"), step("o", "touch_outside")});
  EXPECT_EQ(only.positions, (Positions{-outside - 1, -outside}));
}

TEST(Scale, a_distance_is_a_share_of_the_usual_one_within_bounds) {
  // Distances 3, 4, 4, 5, 60: the usual one is 4; the last is held to the bound.
  EXPECT_EQ(trainers({10, 13, 17, 21, 26, 86}).positions,
            (Positions{0, 0.75, 1.75, 2.75, 4, 4 + most_distance()}));
  // A step of nearly equal size is still a step.
  EXPECT_EQ(trainers({10, 14, 18, 18.1}).positions, (Positions{0, 1, 2, 2 + least_distance()}));
}

TEST(Scale, one_step_or_only_equal_ones_still_have_positions) {
  EXPECT_EQ(trainers({12}).positions, (Positions{0}));
  EXPECT_EQ(trainers({12, 12, 12}).positions, (Positions{0, 1, 2}));
  EXPECT_EQ(Climb(std::vector<Json>{}).positions, Positions{});
}

std::vector<Json> any_steps(double factor, const std::vector<int>& kinds) {
  std::vector<Json> steps;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const std::string id = "s" + std::to_string(i);
    if (kinds[i] < 12) {
      steps.push_back(step(id, kinds[i] < 6 ? "look" : "touch_outside"));
    } else {
      steps.push_back(step(id, "trainer", {{"challenge", kinds[i] * factor}}));
    }
  }
  return steps;
}

std::vector<int> any_kinds() {
  // The full range from the first case on.
  return *rc::gen::container<std::vector<int>>(
      rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 60)));
}

TEST(Scale, positions_rise_by_bounded_distances_on_any_ladder) {
  EXPECT_TRUE(testing::check_property(500, [] {
    const Climb climb(any_steps(1, any_kinds()));
    RC_ASSERT(static_cast<int>(climb.positions.size()) == climb.ladder.size());
    for (std::size_t i = 1; i < climb.positions.size(); ++i) {
      const double apart = climb.positions[i] - climb.positions[i - 1];
      const bool at_opening = static_cast<int>(i) == climb.first_inside();
      RC_ASSERT(apart > least_distance() - 1e-9);
      RC_ASSERT(apart < (at_opening ? outside_distance() : most_distance()) + 1e-9);
    }
    if (climb.any_inside()) {
      RC_ASSERT(climb.positions[static_cast<std::size_t>(climb.first_inside())] == 0);
    }
  }));
}

TEST(Scale, other_units_change_no_position) {
  EXPECT_TRUE(testing::check_property(300, [] {
    const auto kinds = any_kinds();
    // A power of two, so that nothing is lost to rounding.
    RC_ASSERT(Climb(any_steps(1, kinds)).positions == Climb(any_steps(0.25, kinds)).positions);
  }));
}

TEST(Scale, the_coordinate_of_a_step_is_its_place_on_the_ladder_and_grows_between) {
  EXPECT_TRUE(testing::check_property(500, [] {
    const Climb climb(any_steps(1, any_kinds()));
    RC_PRE(climb.any_inside());
    const auto at = [&](double position) { return coordinate_of(climb.positions, position); };
    for (int rung = climb.first_inside(); rung < climb.ladder.size(); ++rung) {
      RC_ASSERT(std::abs(at(climb.positions[static_cast<std::size_t>(rung)]) - rung) < 1e-9);
    }
    double before = at(-5);
    for (double position = -5; position < climb.positions.back() + 3; position += 0.05) {
      const double here = at(position);
      RC_ASSERT(here >= before - 1e-9);
      before = here;
    }
  }));
}

TEST(Scale, beyond_its_ends_the_usual_distance_goes_on) {
  const Climb climb = trainers({10, 14, 18, 22});
  EXPECT_EQ(coordinate_of(climb.positions, -1), -1);
  EXPECT_EQ(coordinate_of(climb.positions, 0.5), 0.5);
  EXPECT_EQ(coordinate_of(climb.positions, 3), 3);
  EXPECT_EQ(coordinate_of(climb.positions, 4.5), 4.5);
  const Climb uneven = trainers({10, 14, 16, 20});
  EXPECT_EQ(coordinate_of(uneven.positions, 1.25), 1.5);
  const Climb one = trainers({12});
  EXPECT_EQ(coordinate_of(one.positions, -2), -2);
  EXPECT_EQ(coordinate_of(one.positions, 2), 2);
}

}  // namespace
}  // namespace anemone::pacing
