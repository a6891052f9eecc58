#include "core/views/comfort.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace anemone::views {
namespace {

using Belief = std::map<std::string_view, double>;
constexpr int kNone = -1;
const std::vector<Place> kFive(5);
const Place kAside{.aside = true};
const Place kBeyond{.beyond_goal = true};

Belief belief(double low, double mid, double high) {
  return {{"low", low}, {"mid", mid}, {"high", high}, {"practices", 14}, {"last_change", 0.2}};
}
std::string reach(double mid, const std::vector<Place>& places = kFive, int today = 1) {
  const auto found = comfort_picture(belief(mid - 1, mid, mid + 1), places, today);
  const std::string text = std::string{found->reach} + " " + std::to_string(found->at);
  return found->reach == "between" ? text + " " + std::to_string(found->next) : text;
}

TEST(Comfort, is_not_shown_where_the_policy_does_not_say_it) {
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  EXPECT_FALSE(comfort_picture({{"comfortable", 1}, {"needed", 3}}, kFive, 0));
  EXPECT_FALSE(comfort_picture({}, kFive, 0));
  EXPECT_FALSE(comfort_picture({{"low", 1}, {"mid", 2}}, kFive, 0));
  EXPECT_FALSE(comfort_picture(belief(kNan, 2, 3), kFive, 0));
  EXPECT_FALSE(comfort_picture(belief(1, 2, kInfinity), kFive, 0));
}

TEST(Comfort, is_not_shown_when_its_points_contradict_each_other_or_without_steps) {
  EXPECT_FALSE(comfort_picture(belief(3, 2, 4), kFive, 0));
  EXPECT_FALSE(comfort_picture(belief(1, 5, 4), kFive, 0));
  EXPECT_FALSE(comfort_picture(belief(1, 2, 3), {}, kNone));
  EXPECT_FALSE(comfort_picture(belief(0, 0, 0), std::vector{kAside}, kNone));
}

TEST(Comfort, is_shown_without_what_was_left_out) {
  const auto found = comfort_picture({{"low", 1}, {"mid", 2}, {"high", 3}}, kFive, kNone);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->low, 1);
  EXPECT_EQ(found->mid, 2);
  EXPECT_EQ(found->high, 3);
  EXPECT_FALSE(found->practices);
  EXPECT_EQ(found->change, "");
}

TEST(Comfort, is_named_after_the_step_it_is_around_or_the_two_it_lies_between) {
  EXPECT_EQ(reach(2), "around 2");
  EXPECT_EQ(reach(2.29), "around 2");
  EXPECT_EQ(reach(1.71), "around 2");
  EXPECT_EQ(reach(2.5), "between 2 3");
  EXPECT_EQ(reach(0), "around 0");
  EXPECT_EQ(reach(4), "around 4");
}

TEST(Comfort, may_lie_beyond_both_ends) {
  EXPECT_EQ(reach(-0.29), "around 0");
  EXPECT_EQ(reach(-0.31), "below 0");
  EXPECT_EQ(reach(-7), "below 0");
  EXPECT_EQ(reach(4.29), "around 4");
  EXPECT_EQ(reach(4.31), "beyond 4");
  EXPECT_EQ(reach(40), "beyond 4");
}

TEST(Comfort, works_on_a_path_of_one_step) {
  const std::vector<Place> one(1);
  EXPECT_EQ(reach(-1, one), "below 0");
  EXPECT_EQ(reach(0, one), "around 0");
  EXPECT_EQ(reach(1, one), "beyond 0");
}

TEST(Comfort, passes_over_steps_put_aside_but_never_over_the_one_for_today) {
  const std::vector<Place> some = {{}, {}, kAside, {}};
  EXPECT_EQ(reach(2, some), "between 1 3");
  EXPECT_EQ(reach(2.8, some), "around 3");
  EXPECT_EQ(reach(2, some, 2), "around 2");
}

TEST(Comfort, shows_nothing_past_the_goal_or_put_aside_at_the_end) {
  const std::vector<Place> places = {{}, kAside, {}, kBeyond, kBeyond};
  EXPECT_EQ(comfort_picture(belief(1, 2, 3), places, 0)->shown, 3);
  EXPECT_EQ(comfort_picture(belief(1, 2, 3), places, 3)->shown, 4);
  EXPECT_EQ(reach(4, places), "beyond 2");
}

TEST(Comfort, says_how_sure_it_is_by_the_width) {
  const auto sure = [](double low, double mid, double high) {
    return comfort_picture(belief(low, mid, high), kFive, 1)->sure;
  };
  EXPECT_EQ(sure(1.5, 2, 3), "fairly");
  EXPECT_EQ(sure(1, 2, 3), "roughly");
  EXPECT_EQ(sure(0, 2, 3.5), "not_yet");
}

TEST(Comfort, says_what_the_last_practice_changed_from_the_second_one_on) {
  const auto change = [](double last_change, double practices = 5) {
    Belief said = belief(1, 2, 3);
    said["last_change"] = last_change;
    said["practices"] = practices;
    return comfort_picture(said, kFive, 0)->change;
  };
  EXPECT_EQ(change(0.05), "same");
  EXPECT_EQ(change(-0.05), "same");
  EXPECT_EQ(change(0.2), "further");
  EXPECT_EQ(change(0.5), "much_further");
  EXPECT_EQ(change(-0.2), "back");
  EXPECT_EQ(change(-0.5), "far_back");
  EXPECT_EQ(change(-0.9, 1), "");
  EXPECT_EQ(change(0, 0), "");
}

}  // namespace
}  // namespace anemone::views
