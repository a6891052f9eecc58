// The printed rule on whole journals, as a person would meet it: "the next size after 3 comfortable
// sessions, back one after pain".
#include "core/pacing/printed_rule.h"

#include <gtest/gtest.h>

#include <string>

#include "core/testing/journal_builder.h"

namespace anemone::pacing {
namespace {

using testing::At;
using testing::JournalBuilder;
using testing::Seen;
using testing::trainer;

JournalBuilder five_trainers() { return JournalBuilder{}.trainers(0, {12, 16, 20, 24, 28}); }

// What is suggested on that day, and why first.
std::string told_on(const JournalBuilder& told, const At& at) {
  const Seen seen{told, at};
  return seen.step() + " " + std::string{seen.suggestion.reasons.front().code};
}

TEST(PrintedRule, begins_at_the_lowest_step) {
  EXPECT_EQ(told_on(five_trainers(), 1), "t1 start_lowest");
}

TEST(PrintedRule, begins_at_what_already_feels_fine) {
  EXPECT_EQ(told_on(five_trainers().baseline(0, "t3"), 1), "t3 start_here");
}

TEST(PrintedRule, takes_the_next_step_after_three_comfortable_sessions) {
  auto told = five_trainers();
  told.session(1, "t1");
  EXPECT_EQ(told_on(told, 3), "t1 stay_to_settle");
  EXPECT_EQ(Seen(told, 3).figure("stay_to_settle", "comfortable"), 1);
  EXPECT_EQ(Seen(told, 3).figure("stay_to_settle", "needed"), 3);
  told.session(3, "t1");
  EXPECT_EQ(told_on(told, 5), "t1 stay_to_settle");
  told.session(5, "t1", {{"ended", "stopped"}, {"minutes", 2}});  // stopping counts like finishing
  EXPECT_EQ(told_on(told, 7), "t2 next_step_ready");
  EXPECT_EQ(Seen(told, 7).figure("next_step_ready", "comfortable"), 3);
}

TEST(PrintedRule, takes_five_minutes_the_first_time_and_ten_after) {
  auto told = five_trainers();
  EXPECT_EQ(Seen(told, 1).suggestion.main.minutes, 5);
  told.sessions({1, 3}, "t1");
  EXPECT_EQ(Seen(told, 5).suggestion.main.minutes, 10);
  told.session(5, "t1");
  EXPECT_EQ(Seen(told, 7).step(), "t2");
  EXPECT_EQ(Seen(told, 7).suggestion.main.minutes, 5);
}

TEST(PrintedRule, moves_on_from_the_baseline_after_one_good_session) {
  // The baseline counts as comfortable twice.
  auto told = five_trainers().baseline(0, "t2");
  told.session(1, "t2");
  EXPECT_EQ(told_on(told, 3), "t3 next_step_ready");
}

TEST(PrintedRule, goes_back_one_after_pain_over_the_limit) {
  auto told = five_trainers();
  told.baseline(0, "t2").session(1, "t2").session(3, "t3", {{"pain", 4}});
  EXPECT_EQ(told_on(told, 5), "t2 back_after_hard");
  EXPECT_EQ(Seen(told, 5).figure("back_after_hard", "pain"), 4);
}

TEST(PrintedRule, goes_back_one_after_a_painful_end_or_lost_control) {
  for (const Json& hard : {Json{{"ended", "stopped_pain"}}, Json{{"in_control", false}}}) {
    auto told = five_trainers();
    told.baseline(0, "t2").session(1, "t3", hard);
    EXPECT_EQ(told_on(told, 4), "t2 back_after_hard") << hard;
  }
}

TEST(PrintedRule, begins_to_count_again_after_pain) {
  auto told = five_trainers();
  told.sessions({1, 3, 5}, "t1").session(7, "t2", {{"pain", 5}}).session(9, "t1");
  EXPECT_EQ(told_on(told, 11), "t1 stay_to_settle");
  EXPECT_EQ(Seen(told, 11).figure("stay_to_settle", "comfortable"), 1);
  told.sessions({11, 13}, "t1");
  EXPECT_EQ(told_on(told, 15), "t2 next_step_ready");
}

TEST(PrintedRule, does_not_count_a_baseline_from_before_the_pain) {
  auto told = five_trainers();
  told.baseline(0, "t2").session(1, "t3", {{"pain", 4}}).session(4, "t2");
  EXPECT_EQ(told_on(told, 6), "t2 stay_to_settle");
  EXPECT_EQ(Seen(told, 6).figure("stay_to_settle", "comfortable"), 1);
}

TEST(PrintedRule, stays_where_it_is_after_an_unclear_report) {
  auto told = five_trainers();
  told.baseline(0, "t1").session(1, "t2").session(3, "t2", {{"pain", nullptr}});
  EXPECT_EQ(told_on(told, 5), "t2 stay_to_settle");
  EXPECT_EQ(Seen(told, 5).figure("stay_to_settle", "comfortable"), 0);
}

TEST(PrintedRule, begins_anew_where_the_baseline_turned_out_to_be_too_much) {
  // Nothing has been comfortable then, and nothing may be more than one step above that (G22).
  auto told = five_trainers();
  told.baseline(0, "t3").session(1, "t3", {{"pain", 5}});
  EXPECT_EQ(Seen(told, 4).step(), "t1");
}

TEST(PrintedRule, stays_at_the_goal_once_it_is_comfortable) {
  auto told = five_trainers();
  told.goal(0, "t2").baseline(0, "t2").session(1, "t2");
  EXPECT_EQ(told_on(told, 3), "t2 goal_comfortable");
  told.session(3, "t2").session(5, "t2");
  EXPECT_EQ(told_on(told, 7), "t2 goal_comfortable");
}

TEST(PrintedRule, stays_at_the_top_where_there_is_no_next_step) {
  auto told = JournalBuilder{}.trainers(0, {12, 16});
  told.baseline(0, "t2").sessions({1, 3, 5}, "t2");
  EXPECT_EQ(told_on(told, 7), "t2 stay_to_settle");
}

TEST(PrintedRule, passes_over_a_skipped_step_on_the_way_up_and_down) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12), trainer("t2", 16, {{"skipped", true}}), trainer("t3", 20)})
      .sessions({1, 3, 5}, "t1");
  EXPECT_EQ(told_on(told, 7), "t3 next_step_ready");
  told.session(7, "t3", {{"pain", 4}});
  EXPECT_EQ(told_on(told, 9), "t1 back_after_hard");
}

// Symptom: with the lowest step skipped, no practice was ever suggested.
TEST(PrintedRule, begins_at_the_lowest_step_that_is_not_skipped) {
  JournalBuilder told;
  told.path(0, {testing::step("look", "look", {{"skipped", true}}), trainer("t1", 12),
                trainer("t2", 16)});
  EXPECT_EQ(told_on(told, 1), "t1 start_lowest");
  EXPECT_EQ(Seen(told, 1).suggestion.main.minutes, 5);
}

// Symptom: as above, for ever after one hard practice on the lowest step that is not skipped.
TEST(PrintedRule, comes_back_to_the_lowest_step_that_is_not_skipped) {
  JournalBuilder told;
  told.path(0, {testing::step("look", "look", {{"skipped", true}}), trainer("t1", 12),
                trainer("t2", 16)})
      .session(1, "t1", {{"pain", 4}});
  EXPECT_EQ(told_on(told, 4), "t1 back_after_hard");
}

// Symptom: once the lowest step was practised and then skipped, no practice was suggested any more.
TEST(PrintedRule, takes_the_lowest_open_step_where_its_own_and_all_below_are_closed) {
  JournalBuilder told;
  told.trainers(0, {12, 16, 20})
      .session(1, "t1")
      .path(2, {trainer("t1", 12, {{"skipped", true}}), trainer("t2", 16), trainer("t3", 20)});
  EXPECT_EQ(told_on(told, 3), "t2 stay_to_settle");
  EXPECT_EQ(Seen(told, 3).suggestion.main.minutes, 5);
}

TEST(PrintedRule, after_a_break_takes_what_the_guardrails_allow_and_says_so) {
  auto told = five_trainers();
  told.baseline(0, "t3").session(1, "t3");
  const Seen seen{told, 20};
  EXPECT_EQ(seen.step(), "t2");
  EXPECT_NE(seen.reason("back_after_break"), nullptr);
  EXPECT_EQ(seen.figure("back_after_break", "days"), 19);
  // Of the rule's own reason only "how settled" stays true.
  EXPECT_EQ(seen.reason("next_step_ready"), nullptr);
  EXPECT_NE(seen.reason("stay_to_settle"), nullptr);
}

TEST(PrintedRule, follows_a_session_on_a_smaller_step_than_suggested) {
  auto told = five_trainers();
  told.baseline(0, "t3").session(1, "t1");
  EXPECT_EQ(told_on(told, 3), "t1 stay_to_settle");
}

TEST(PrintedRule, a_new_baseline_is_the_newer_word) {
  auto told = five_trainers();
  told.session(1, "t1").baseline(2, "t3");
  EXPECT_EQ(told_on(told, 3), "t3 start_here");
}

TEST(PrintedRule, after_a_removed_step_goes_on_from_the_step_below) {
  auto told = five_trainers();
  told.baseline(0, "t2").session(1, "t3").path(2, {trainer("t1", 12), trainer("t2", 16)});
  EXPECT_EQ(Seen(told, 3).step(), "t2");
}

// ---- what it says beforehand ----------------------------------------------------------------

TEST(Prediction, is_absent_before_the_first_session_on_a_step) {
  EXPECT_FALSE(Seen(five_trainers(), 1).suggestion.predicted.has_value());
}

TEST(Prediction, is_the_mean_of_the_last_five_on_the_step_and_never_certain) {
  auto told = five_trainers();
  for (const auto& [day, pain] : {std::pair{1, 3}, {3, 0}, {5, 1}, {9, 1}, {13, 2}, {17, 1}}) {
    told.session(day, "t1", {{"pain", pain}});
  }
  // A rest day and a skipped next step keep the suggestion at t1.
  told.goal(0, "t1");
  const Seen seen{told, 20};
  ASSERT_EQ(seen.step(), "t1");
  ASSERT_TRUE(seen.suggestion.predicted.has_value());
  EXPECT_DOUBLE_EQ(seen.suggestion.predicted->pain_mean, 1.0);       // of 0 1 1 2 1
  EXPECT_DOUBLE_EQ(seen.suggestion.predicted->over_limit, 0.5 / 6);  // none of five, plus a half
}

TEST(Prediction, counts_what_went_over_the_limit) {
  auto told = five_trainers();
  told.session(1, "t1", {{"pain", 5}}).session(4, "t1", {{"pain", 1}});
  const Seen seen{told, 6};
  ASSERT_EQ(seen.step(), "t1");
  EXPECT_DOUBLE_EQ(seen.suggestion.predicted->pain_mean, 3.0);
  EXPECT_DOUBLE_EQ(seen.suggestion.predicted->over_limit, 1.5 / 3);
}

TEST(Prediction, does_not_read_a_larger_trainer_from_a_smaller_one) {
  auto told = JournalBuilder{}.trainers(0, {12});
  told.sessions({1, 3}, "t1").path(4, {trainer("t1", 20)});
  EXPECT_FALSE(Seen(told, 5).suggestion.predicted.has_value());
}

TEST(Belief, names_the_policy_and_how_settled_the_step_is) {
  auto told = five_trainers();
  told.sessions({1, 3}, "t1");
  const Seen seen{told, 5};
  EXPECT_EQ(seen.suggestion.policy, "printed_rule");
  EXPECT_EQ(seen.suggestion.belief.at("comfortable"), 2);
  EXPECT_EQ(seen.suggestion.belief.at("needed"), kPrintedRuleSessions);
}

}  // namespace
}  // namespace anemone::pacing
