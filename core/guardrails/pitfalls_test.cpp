// Table C: what the app notices, when it must, when it must not yet, and when it rests.
#include "core/guardrails/pitfalls.h"

#include <gtest/gtest.h>

#include <string>

#include "core/testing/journal_builder.h"

namespace anemone::guardrails {
namespace {

using testing::JournalBuilder;
using testing::Seen;
using testing::step;
using testing::trainer;

JournalBuilder five_trainers() { return JournalBuilder{}.trainers(0, {12, 16, 20, 24, 28}); }
std::string on_day(int day) { return format_day(Day{testing::kDayZero + day}); }
bool pitfalls(const JournalBuilder& told, int day, std::string_view code) {
  return Seen(told, day).notice(code) != nullptr;
}

TEST(Pitfalls, of_a_quiet_journal_are_none) {
  EXPECT_TRUE(Seen(JournalBuilder{}, 1).suggestion.pitfalls.empty());
  auto told = five_trainers();
  told.sessions({1, 3, 5}, "t1");
  EXPECT_TRUE(Seen(told, 7).suggestion.pitfalls.empty());
}

TEST(Pitfalls, never_change_the_suggestion) {
  auto plain = five_trainers();
  plain.goal(0, "t5").sessions({1, 3, 5}, "t1");
  auto noticed = five_trainers();
  noticed.goal(0, "t5", {{"by_date", on_day(14)}})
      .sessions({1, 3, 5}, "t1", {{"squeezed", true}, {"note", "I must"}});
  const Seen before{plain, 7};
  const Seen after{noticed, 7};
  EXPECT_TRUE(after.notice("P1") && after.notice("P4") && after.notice("P5"));
  EXPECT_EQ(after.step(), before.step());
  EXPECT_EQ(after.suggestion.main.minutes, before.suggestion.main.minutes);
  EXPECT_EQ(after.suggestion.guardrails, before.suggestion.guardrails);
}

// ---- P1 -------------------------------------------------------------------------------------

TEST(P1, a_date_that_needs_more_than_one_new_step_a_week_is_noticed) {
  auto told = five_trainers();
  told.baseline(0, "t2").goal(0, "t5", {{"by_date", on_day(20)}});  // three steps in 20 days
  const Seen seen{told, 0};
  ASSERT_NE(seen.notice("P1"), nullptr);
  EXPECT_EQ(seen.notice("P1")->figures.at("steps"), 3);
  EXPECT_EQ(seen.notice("P1")->figures.at("weeks"), 3);
  auto enough = five_trainers();
  enough.baseline(0, "t2").goal(0, "t5", {{"by_date", on_day(21)}});
  EXPECT_FALSE(pitfalls(enough, 0, "P1"));
  EXPECT_TRUE(pitfalls(enough, 1, "P1"));  // a day later it has become too close
}

TEST(P1, without_a_date_or_after_it_or_at_the_goal_there_is_nothing_to_notice) {
  auto no_date = five_trainers();
  no_date.goal(0, "t5");
  EXPECT_FALSE(pitfalls(no_date, 1, "P1"));
  auto past = five_trainers();
  past.goal(0, "t5", {{"by_date", on_day(10)}});
  EXPECT_TRUE(pitfalls(past, 10, "P1"));
  EXPECT_FALSE(pitfalls(past, 11, "P1"));
  auto there = five_trainers();
  there.baseline(0, "t5").goal(0, "t5", {{"by_date", on_day(1)}});
  EXPECT_FALSE(pitfalls(there, 0, "P1"));
}

TEST(P1, steps_that_are_skipped_need_no_week) {
  const Json skipped{{"skipped", true}};
  JournalBuilder told;
  told.path(0, {trainer("t1", 12), trainer("t2", 16, skipped), trainer("t3", 20, skipped),
                trainer("t4", 24)})
      .baseline(0, "t1")
      .goal(0, "t4", {{"by_date", on_day(7)}});
  EXPECT_FALSE(pitfalls(told, 0, "P1"));
}

// ---- P2 -------------------------------------------------------------------------------------

TEST(P2, most_practices_begun_in_fear_are_noticed) {
  auto told = five_trainers();
  told.sessions({1, 4, 7}, "t1", {{"fear", 7}});
  EXPECT_FALSE(pitfalls(told, 8, "P2"));  // three say little
  told.session(10, "t1", {{"fear", 2}});
  const Seen seen{told, 11};
  ASSERT_NE(seen.notice("P2"), nullptr);
  EXPECT_EQ(seen.notice("P2")->figures.at("sessions"), 3);
  EXPECT_EQ(seen.notice("P2")->figures.at("of"), 4);
}

TEST(P2, half_is_not_most_and_fear_just_under_7_is_not_7) {
  auto half = five_trainers();
  half.sessions({1, 4}, "t1", {{"fear", 9}}).sessions({7, 10}, "t1", {{"fear", 2}});
  EXPECT_FALSE(pitfalls(half, 11, "P2"));
  auto under = five_trainers();
  under.sessions({1, 4, 7, 10}, "t1", {{"fear", 6.9}});
  EXPECT_FALSE(pitfalls(under, 11, "P2"));
}

TEST(P2, stress_of_the_same_day_before_practice_counts_and_after_it_does_not) {
  auto before = five_trainers();
  auto after = five_trainers();
  for (const int day : {1, 4, 7, 10}) {
    before.checkin({day, 18}, {{"stress", 7}}).session({day, 19}, "t1");
    after.session({day, 19}, "t1").checkin({day, 20}, {{"stress", 9}});
  }
  EXPECT_TRUE(pitfalls(before, 11, "P2"));
  EXPECT_FALSE(pitfalls(after, 11, "P2"));
}

TEST(P2, calmer_practice_since_clears_it_and_reading_it_rests_it_for_four_weeks) {
  auto told = five_trainers();
  told.sessions({1, 4, 7, 10}, "t1", {{"fear", 8}});
  auto calmer = told;
  calmer.sessions({13, 16, 19}, "t1", {{"fear", 2}});
  EXPECT_FALSE(pitfalls(calmer, 20, "P2"));
  told.noted(11, "p2");
  EXPECT_FALSE(pitfalls(told, 12, "P2"));
  EXPECT_FALSE(pitfalls(told, 38, "P2"));
  EXPECT_TRUE(pitfalls(told, 39, "P2"));
}

// ---- P3 -------------------------------------------------------------------------------------

TEST(P3, shame_carried_alone_for_three_weeks_is_noticed_once) {
  auto told = five_trainers();
  told.selfcheck(1, {{"shame", true}, {"told_someone", false}});
  EXPECT_FALSE(pitfalls(told, 21, "P3"));
  const Seen seen{told, 22};
  ASSERT_NE(seen.notice("P3"), nullptr);
  EXPECT_EQ(seen.notice("P3")->figures.at("weeks"), 3);
  told.noted(22, "p3");
  EXPECT_FALSE(pitfalls(told, 23, "P3"));
  EXPECT_FALSE(pitfalls(told, 400, "P3"));
}

TEST(P3, nothing_is_said_where_no_shame_was_named_or_someone_was_told) {
  auto no_shame = five_trainers();
  no_shame.selfcheck(1, {{"shame", false}});
  EXPECT_FALSE(pitfalls(no_shame, 60, "P3"));
  auto skipped = five_trainers();
  skipped.selfcheck(1, Json::object());
  EXPECT_FALSE(pitfalls(skipped, 60, "P3"));
  auto told_someone = five_trainers();
  told_someone.selfcheck(1, {{"shame", true}}).selfcheck(30, {{"told_someone", true}});
  EXPECT_TRUE(pitfalls(told_someone, 29, "P3"));
  EXPECT_FALSE(pitfalls(told_someone, 31, "P3"));
  auto talked = five_trainers();
  talked.selfcheck(1, {{"shame", true}}).gentle(10, "talk");
  EXPECT_FALSE(pitfalls(talked, 60, "P3"));
  auto borrowed = five_trainers();
  borrowed.selfcheck(1, {{"shame", true}}).gentle(10, "talk", "words");
  EXPECT_FALSE(pitfalls(borrowed, 60, "P3"));
  auto breathed = five_trainers();
  breathed.selfcheck(1, {{"shame", true}}).gentle(10, "breathe");
  EXPECT_TRUE(pitfalls(breathed, 60, "P3"));
}

TEST(P3, what_is_done_for_oneself_tells_nobody) {
  for (const auto* activity : {"thought_record", "self_compassion", "fear_ladder", "agreement",
                               "closeness", "small_goal", "visit", "a_tool_of_2031"}) {
    auto told = five_trainers();
    told.selfcheck(1, {{"shame", true}}).gentle(10, "talk", activity);
    EXPECT_TRUE(pitfalls(told, 60, "P3")) << activity;
  }
}

// ---- P4 -------------------------------------------------------------------------------------

TEST(P4, squeezing_without_letting_go_is_noticed_for_two_weeks) {
  auto told = five_trainers();
  told.session(1, "t1", {{"squeezed", true}});
  EXPECT_TRUE(pitfalls(told, 2, "P4"));
  EXPECT_TRUE(pitfalls(told, 14, "P4"));
  EXPECT_FALSE(pitfalls(told, 15, "P4"));
}

TEST(P4, squeezing_with_letting_go_is_fine) {
  auto told = five_trainers();
  told.session(1, "t1", {{"squeezed", true}, {"released", true}});
  EXPECT_FALSE(pitfalls(told, 2, "P4"));
}

TEST(P4, a_kegel_step_is_noticed_until_it_is_skipped_or_was_read) {
  JournalBuilder told;
  told.path(0, {step("k", "other", {{"label", "my KEGELS"}}), trainer("t1", 12)});
  EXPECT_TRUE(pitfalls(told, 1, "P4"));
  auto skipped = told;
  skipped.path(2, {step("k", "other", {{"label", "Kegel"}, {"skipped", true}}), trainer("t1", 12)});
  EXPECT_FALSE(pitfalls(skipped, 3, "P4"));
  told.noted(2, "p4");
  EXPECT_FALSE(pitfalls(told, 29, "P4"));
  EXPECT_TRUE(pitfalls(told, 30, "P4"));
}

// ---- P5 -------------------------------------------------------------------------------------

TEST(P5, a_note_that_makes_it_a_test_is_noticed_for_two_weeks) {
  auto told = five_trainers();
  told.session(1, "t1", {{"note", "It MUST work by Friday"}});
  EXPECT_TRUE(pitfalls(told, 2, "P5"));
  EXPECT_TRUE(pitfalls(told, 14, "P5"));
  EXPECT_FALSE(pitfalls(told, 15, "P5"));
  EXPECT_TRUE(pitfalls(five_trainers().session(1, "t1", {{"note", "I have to do this"}}), 2, "P5"));
}

TEST(P5, the_same_letters_inside_another_word_are_not_noticed) {
  auto told = five_trainers();
  told.session(1, "t1", {{"note", "we improved, utmost calm, mustard on toast"}});
  EXPECT_FALSE(pitfalls(told, 2, "P5"));
}

TEST(P5, a_step_named_as_a_duty_is_noticed) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12), step("x", "other", {{"label", "prove that I can"}})});
  EXPECT_TRUE(pitfalls(told, 1, "P5"));
}

TEST(P5, under_18_nothing_is_said_of_it) {
  auto told = five_trainers();
  told.session(1, "t1", {{"note", "I must"}}).symptom(2, "under_18");
  EXPECT_FALSE(pitfalls(told, 2, "P5"));
  told.cleared(3, "under_18", "self");
  EXPECT_TRUE(pitfalls(told, 4, "P5"));
}

TEST(P5, a_date_with_a_partner_is_noticed_and_a_date_of_her_own_is_not) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12), step("pp", "partner_penetration")});
  auto own = told;
  own.goal(0, "t1", {{"by_date", on_day(300)}});
  EXPECT_FALSE(pitfalls(own, 1, "P5"));
  auto no_date = told;
  no_date.goal(0, "pp");
  EXPECT_FALSE(pitfalls(no_date, 1, "P5"));
  told.goal(0, "pp", {{"by_date", on_day(300)}});
  EXPECT_TRUE(pitfalls(told, 1, "P5"));
  // Once penetration is off the table there is nothing to say.
  told.pause_penetration(2);
  EXPECT_FALSE(pitfalls(told, 3, "P5"));
}

}  // namespace
}  // namespace anemone::guardrails
