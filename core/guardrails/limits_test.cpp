// Table B, rule by rule: where it must speak, where it must not yet, and where it clears. The same
// rules over random lives: table_b_properties_test.cpp.
#include <gtest/gtest.h>

#include <string>

#include "core/testing/journal_builder.h"

namespace anemone::guardrails {
namespace {

using decision::Kind;
using testing::At;
using testing::JournalBuilder;
using testing::Seen;
using testing::step;
using testing::trainer;

JournalBuilder five_trainers() { return JournalBuilder{}.trainers(0, {12, 16, 20, 24, 28}); }

// t1 and t2 comfortable many times over, t3 open; the last practice was on day 9.
JournalBuilder settled() {
  auto told = five_trainers();
  told.sessions({1, 2, 3}, "t1").sessions({5, 7, 9}, "t2");
  return told;
}

bool no_practice(const Seen& seen) {
  if (seen.suggestion.main.kind == Kind::Practice || seen.offers(Kind::Practice)) return false;
  return true;
}

// ---- G20 ------------------------------------------------------------------------------------

TEST(G20, the_limit_is_3_unless_it_was_set_lower) {
  EXPECT_EQ(Seen(five_trainers(), 1).situation.limit, entries::Rating{30});
  for (const auto& [set, in_force] :
       {std::pair{0.0, 0}, {2.5, 25}, {3.0, 30}, {3.1, 30}, {10.0, 30}}) {
    auto told = five_trainers();
    told.limit(0, set);
    const Seen seen{told, 1};
    EXPECT_EQ(seen.situation.limit, entries::Rating{in_force}) << set;
    EXPECT_EQ(seen.spoke("G20"), set > 3) << set;
    EXPECT_EQ(seen.figure("limit_capped", "limit"), set > 3 ? 3 : -1) << set;
  }
}

TEST(G20, a_limit_set_again_is_in_force_from_then_on) {
  auto told = five_trainers();
  told.limit(0, 9).limit(1, 1);
  EXPECT_FALSE(Seen(told, 2).spoke("G20"));
  EXPECT_EQ(Seen(told, 2).situation.limit, entries::Rating{10});
}

// ---- G21 ------------------------------------------------------------------------------------

TEST(G21, after_over_limit_the_next_practice_is_no_larger) {
  auto told = settled();
  EXPECT_EQ(Seen(told, 11).largest_allowed(), "t3");
  told.session(11, "t2", {{"pain", 3.1}});
  const Seen seen{told, 13};
  EXPECT_TRUE(seen.spoke("G21"));
  EXPECT_EQ(seen.largest_allowed(), "t2");
  EXPECT_DOUBLE_EQ(seen.figure("after_over_limit", "pain"), 3.1);
  EXPECT_EQ(seen.figure("after_over_limit", "limit"), 3);
}

TEST(G21, pain_at_the_limit_is_comfortable) {
  auto told = settled();
  told.session(11, "t2", {{"pain", 3}});
  EXPECT_FALSE(Seen(told, 13).spoke("G21"));
  EXPECT_EQ(Seen(told, 13).largest_allowed(), "t3");
}

TEST(G21, after_pain_of_6_a_painful_end_or_lost_control_at_most_the_step_below) {
  for (const Json& hard :
       {Json{{"pain", 6}}, Json{{"ended", "stopped_pain"}}, Json{{"in_control", false}}}) {
    auto told = settled();
    told.session(11, "t2", hard);
    const Seen seen{told, 14};
    EXPECT_TRUE(seen.spoke("G21")) << hard;
    EXPECT_EQ(seen.largest_allowed(), "t1") << hard;
    EXPECT_NE(seen.reason("after_hard_session"), nullptr) << hard;
  }
}

TEST(G21, just_under_6_allows_the_same_step_again) {
  auto told = settled();
  told.session(11, "t2", {{"pain", 5.9}});
  EXPECT_EQ(Seen(told, 14).largest_allowed(), "t2");
}

TEST(G21, an_unclear_report_is_read_as_over_the_limit) {
  for (const auto* field : {"pain", "in_control", "ended"}) {
    auto told = settled();
    told.session(11, "t2", {{field, nullptr}});
    const Seen seen{told, 13};
    EXPECT_TRUE(seen.spoke("G21")) << field;
    EXPECT_NE(seen.reason("report_unclear"), nullptr) << field;
    EXPECT_EQ(seen.largest_allowed(), "t2") << field;
  }
}

TEST(G21, a_good_practice_clears_it) {
  auto told = settled();
  told.session(11, "t2", {{"pain", 7}}).session(14, "t1");
  const Seen seen{told, 16};
  EXPECT_FALSE(seen.spoke("G21"));
  EXPECT_EQ(seen.largest_allowed(), "t2");  // G23: its last one was not comfortable
}

TEST(G21, the_step_below_is_the_one_below_that_is_not_skipped) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12), trainer("t2", 16, {{"skipped", true}}), trainer("t3", 20)})
      .baseline(0, "t1")
      .session(1, "t3", {{"pain", 7}});
  EXPECT_EQ(Seen(told, 4).largest_allowed(), "t1");
}

TEST(G21, after_a_hard_practice_on_the_lowest_step_there_is_no_insertion_next_time) {
  auto told = five_trainers();
  told.session(1, "t1", {{"pain", 6}});
  for (const int day : {2, 3, 4, 5}) {
    const Seen seen{told, day};
    EXPECT_TRUE(no_practice(seen)) << day;
    EXPECT_NE(seen.reason("no_insertion_next_time"), nullptr) << day;
  }
  // The next time is over: something gentle was done instead, or enough days have gone.
  EXPECT_EQ(Seen(told, 6).step(), "t1");
  auto gentle = told;
  gentle.gentle(4);
  EXPECT_TRUE(no_practice(Seen(gentle, 3)));
  EXPECT_EQ(Seen(gentle, 5).step(), "t1");
}

TEST(G21, the_next_time_passes_after_two_days_at_the_earliest_also_without_pain) {
  auto told = five_trainers();
  told.session(1, "t1", {{"in_control", false}}).gentle(2);
  EXPECT_TRUE(no_practice(Seen(told, 3)));
  EXPECT_EQ(Seen(told, 4).step(), "t1");
}

TEST(G21, something_gentle_before_the_hard_practice_is_not_the_next_time) {
  auto told = five_trainers();
  told.gentle(0).session(1, "t1", {{"pain", 6}});
  EXPECT_TRUE(no_practice(Seen(told, 4)));
}

TEST(G21, something_gentle_before_the_rest_is_over_does_not_shorten_it) {
  auto told = five_trainers();
  told.session(1, "t1", {{"pain", 6}}).gentle(2);
  EXPECT_TRUE(no_practice(Seen(told, 3)));
}

TEST(G21, a_hard_practice_on_a_removed_step_counts_for_the_step_below_it) {
  auto told = settled();
  told.session(11, "t3", {{"pain", 7}})
      .path(12, {trainer("t1", 12), trainer("t2", 16), trainer("t4", 24)});
  const Seen seen{told, 14};
  EXPECT_EQ(seen.largest_allowed(), "t1");
}

// ---- G22, G23 -------------------------------------------------------------------------------

TEST(G22, never_more_than_one_step_above_the_largest_comfortable_one) {
  EXPECT_EQ(Seen(five_trainers(), 1).largest_allowed(), "t1");
  auto told = five_trainers();
  told.baseline(0, "t3");
  const Seen seen{told, 1};
  EXPECT_TRUE(seen.spoke("G22"));
  EXPECT_EQ(seen.largest_allowed(), "t4");
  EXPECT_EQ(seen.allowed("t5"), 0);
  EXPECT_GT(seen.allowed("t1"), 0);
}

TEST(G22, has_nothing_to_say_at_the_top) {
  auto told = five_trainers();
  told.baseline(0, "t4");
  EXPECT_FALSE(Seen(told, 1).spoke("G22"));
  EXPECT_EQ(Seen(told, 1).largest_allowed(), "t5");
}

TEST(G22, passes_over_skipped_steps) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12), trainer("t2", 16, {{"skipped", true}}), trainer("t3", 20),
                trainer("t4", 24)})
      .baseline(0, "t1");
  const Seen seen{told, 1};
  EXPECT_EQ(seen.largest_allowed(), "t3");
  EXPECT_EQ(seen.allowed("t2"), 0);
}

TEST(G22, a_step_reached_in_one_painful_leap_opens_nothing) {
  auto told = five_trainers();
  told.sessions({1, 3}, "t1").session(5, "t5", {{"pain", 5}});
  EXPECT_EQ(Seen(told, 8).largest_allowed(), "t2");
}

TEST(G23, a_new_step_only_after_two_comfortable_sessions_on_the_step_below) {
  auto told = five_trainers();
  told.session(1, "t1");
  EXPECT_TRUE(Seen(told, 3).spoke("G23"));
  EXPECT_EQ(Seen(told, 3).largest_allowed(), "t1");
  told.session(3, "t1");
  EXPECT_EQ(Seen(told, 5).largest_allowed(), "t2");
}

TEST(G23, the_last_one_below_must_have_been_comfortable) {
  auto told = five_trainers();
  told.sessions({1, 3, 5}, "t1").session(7, "t1", {{"pain", 3.5}});
  EXPECT_EQ(Seen(told, 9).largest_allowed(), "t1");
  told.session(9, "t1");
  EXPECT_EQ(Seen(told, 11).largest_allowed(), "t2");
}

TEST(G23, an_unclear_one_is_not_comfortable) {
  auto told = five_trainers();
  told.session(1, "t1").session(3, "t1", {{"in_control", nullptr}});
  EXPECT_EQ(Seen(told, 5).largest_allowed(), "t1");
}

TEST(G23, a_step_that_was_comfortable_before_is_not_new) {
  auto told = settled();
  told.session(11, "t1", {{"pain", 3.5}}).session(13, "t1");
  // t2 was comfortable; one bad and one good practice on t1 do not make it new again.
  EXPECT_GT(Seen(told, 15).allowed("t2"), 0);
}

TEST(G23, an_inserted_step_must_settle_before_what_lies_above) {
  auto told = five_trainers();
  told.sessions({1, 3, 5}, "t1")
      .path(6, {trainer("t1", 12), trainer("between", 14), trainer("t2", 16)});
  EXPECT_EQ(Seen(told, 7).largest_allowed(), "between");
}

TEST(G23, a_larger_trainer_under_the_same_id_must_settle_again) {
  auto told = settled();
  told.path(10, {trainer("t1", 12), trainer("t2", 19), trainer("t3", 20)});
  const Seen seen{told, 11};
  EXPECT_EQ(seen.largest_allowed(), "t2");
  EXPECT_EQ(seen.allowed("t2"), kFirstTimeMinutes);
}

// ---- G24 ------------------------------------------------------------------------------------

TEST(G24, a_day_without_insertion_after_over_limit) {
  auto told = settled();
  told.session(11, "t2", {{"pain", 4}});
  const Seen rest{told, 12};
  EXPECT_TRUE(rest.spoke("G24"));
  EXPECT_TRUE(no_practice(rest));
  EXPECT_EQ(rest.figure("rest_after_pain", "days"), 1);
  EXPECT_FALSE(Seen(told, 13).spoke("G24"));
  EXPECT_EQ(Seen(told, 13).suggestion.main.kind, Kind::Practice);
}

TEST(G24, two_days_after_pain_of_6_and_one_just_under) {
  auto told = settled();
  told.session(11, "t2", {{"pain", 6}});
  EXPECT_EQ(Seen(told, 12).figure("rest_after_pain", "days"), 2);
  EXPECT_EQ(Seen(told, 13).figure("rest_after_pain", "days"), 1);
  EXPECT_TRUE(no_practice(Seen(told, 13)));
  EXPECT_FALSE(Seen(told, 14).spoke("G24"));
  auto under = settled();
  under.session(11, "t2", {{"pain", 5.9}});
  EXPECT_FALSE(Seen(under, 13).spoke("G24"));
}

TEST(G24, a_painful_end_and_an_unclear_report_rest_a_day_as_well) {
  for (const Json& report : {Json{{"ended", "stopped_pain"}}, Json{{"pain", nullptr}}}) {
    auto told = settled();
    told.session(11, "t2", report);
    EXPECT_TRUE(Seen(told, 12).spoke("G24")) << report;
    EXPECT_FALSE(Seen(told, 13).spoke("G24")) << report;
  }
}

TEST(G24, a_comfortable_practice_needs_no_rest_day) {
  auto told = settled();
  told.session(11, "t2", {{"pain", 3}});
  EXPECT_FALSE(Seen(told, 12).spoke("G24"));
}

TEST(G24, a_better_practice_in_between_does_not_shorten_the_rest) {
  auto told = settled();
  told.session(11, "t2", {{"pain", 8}}).session(12, "t1");
  EXPECT_TRUE(Seen(told, 13).spoke("G24"));
}

TEST(G24, pain_outside_the_opening_rests_the_opening_too) {
  JournalBuilder told;
  told.path(0, {step("touch", "touch_outside"), trainer("t1", 12)})
      .session(1, "touch", {{"pain", 4}});
  const Seen seen{told, 2};
  EXPECT_TRUE(seen.spoke("G24"));
  EXPECT_EQ(seen.allowed("t1"), 0);
  // A rest day is a rest day, although what lies outside would be allowed.
  EXPECT_TRUE(no_practice(seen));
}

// ---- G25 ------------------------------------------------------------------------------------

TEST(G25, one_practice_a_day_is_enough) {
  auto told = settled();
  told.session({11, 9}, "t2");
  const Seen seen{told, 11};
  EXPECT_TRUE(seen.spoke("G25"));
  EXPECT_NE(seen.reason("practised_today"), nullptr);
  EXPECT_TRUE(no_practice(seen));
  EXPECT_EQ(seen.suggestion.main.kind, Kind::Rest);
  EXPECT_EQ(Seen(told, 12).suggestion.main.kind, Kind::Practice);
}

TEST(G25, after_midnight_it_is_still_the_same_evening) {
  auto told = five_trainers();
  told.session({11, 23, 30}, "t1");
  EXPECT_TRUE(no_practice(Seen(told, {12, 0, 30})));
  EXPECT_TRUE(no_practice(Seen(told, {12, 11, 29})));
  EXPECT_EQ(Seen(told, {12, 11, 30}).suggestion.main.kind, Kind::Practice);
}

TEST(G25, four_in_seven_days_fill_the_week) {
  auto told = five_trainers();
  told.sessions({1, 3, 5}, "t1");
  EXPECT_FALSE(Seen(told, 6).spoke("G25"));
  told.session(6, "t1");
  const Seen full{told, 7};
  EXPECT_TRUE(full.spoke("G25"));
  EXPECT_TRUE(no_practice(full));
  EXPECT_EQ(full.figure("week_is_full", "sessions"), 4);
  EXPECT_EQ(full.figure("week_is_full", "days"), 7);
  // On day 8 the practice of day 1 is seven days old.
  EXPECT_FALSE(Seen(told, 8).spoke("G25"));
}

TEST(G25, what_lies_outside_the_opening_does_not_fill_the_week) {
  JournalBuilder told;
  told.path(0, {step("touch", "touch_outside"), trainer("t1", 12)})
      .sessions({1, 2, 3, 4, 5}, "touch");
  EXPECT_FALSE(Seen(told, 6).spoke("G25"));
  EXPECT_EQ(Seen(told, 6).suggestion.main.kind, Kind::Practice);
}

TEST(G25, a_clinicians_plan_may_set_more_or_fewer) {
  auto told = five_trainers();
  told.sessions({1, 3, 5, 6}, "t1");
  auto more = told;
  more.plan(6, 5);
  EXPECT_FALSE(Seen(more, 7).spoke("G25"));
  auto fewer = five_trainers();
  fewer.plan(0, 2).sessions({1, 3}, "t1");
  EXPECT_TRUE(Seen(fewer, 5).spoke("G25"));
  EXPECT_FALSE(Seen(fewer, 8).spoke("G25"));
}

TEST(G25, no_plan_allows_two_on_one_day) {
  auto told = five_trainers();
  told.plan(0, 7).session({1, 8}, "t1");
  EXPECT_TRUE(no_practice(Seen(told, 1)));
}

TEST(G25, a_practice_that_was_begun_and_never_logged_counts) {
  auto told = five_trainers();
  told.named("p1").started({1, 9}, "t1");
  EXPECT_TRUE(no_practice(Seen(told, 1)));
  auto dropped = told;
  dropped.dropped({1, 10}, "p1");
  EXPECT_EQ(Seen(dropped, 1).suggestion.main.kind, Kind::Practice);
  // Logged, it is one practice and not two.
  told.session({1, 10}, "t1", {{"practice", "p1"}});
  EXPECT_EQ(Seen(told, 2).situation.insertions.size(), 1U);
}

TEST(G25, a_practice_on_a_step_that_left_the_path_counts) {
  auto told = five_trainers();
  told.session({1, 9}, "t1").path({1, 10}, {trainer("t2", 16)});
  EXPECT_TRUE(no_practice(Seen(told, 1)));
}

TEST(G25, the_same_week_in_another_time_zone_is_as_full) {
  auto told = five_trainers();
  for (const int day : {1, 3, 5, 6}) told.session({day, 19, 0, "+13:00"}, "t1");
  EXPECT_TRUE(Seen(told, {7, 19, 0, "-08:00"}).spoke("G25"));
}

// ---- G26 ------------------------------------------------------------------------------------

TEST(G26, five_minutes_the_first_time_and_fifteen_at_most) {
  auto told = five_trainers();
  EXPECT_EQ(Seen(told, 1).allowed("t1"), 5);
  EXPECT_NE(Seen(told, 1).reason("first_time_short"), nullptr);
  told.session(1, "t1");
  EXPECT_EQ(Seen(told, 3).allowed("t1"), 15);
  EXPECT_EQ(Seen(told, 3).reason("first_time_short"), nullptr);
}

TEST(G26, the_first_time_on_the_baseline_is_short_too) {
  auto told = five_trainers();
  told.baseline(0, "t3");
  EXPECT_EQ(Seen(told, 1).suggestion.main.minutes, 5);
}

TEST(G26, a_clinicians_plan_may_set_up_to_thirty_and_the_first_time_stays_short) {
  auto told = five_trainers();
  told.sessions({1, 3}, "t1").plan(4, 4, 30);
  EXPECT_EQ(Seen(told, 5).allowed("t1"), 30);
  EXPECT_EQ(Seen(told, 5).allowed("t2"), 5);
  // It sets how long at most; a shorter one is obeyed.
  told.plan(5, 4, 3);
  EXPECT_EQ(Seen(told, 6).allowed("t1"), 3);
  EXPECT_EQ(Seen(told, 6).allowed("t2"), 3);
  EXPECT_LE(Seen(told, 6).suggestion.main.minutes, 3);
}

// ---- G27 ------------------------------------------------------------------------------------

TEST(G27, a_check_in_with_pain_over_the_limit_means_no_insertion_today) {
  auto told = settled();
  told.checkin(11, {{"pain_now", 3}, {"fear_now", 7.9}});
  EXPECT_FALSE(Seen(told, 11).spoke("G27"));
  told.checkin({11, 19}, {{"pain_now", 3.5}});
  const Seen seen{told, 11};
  EXPECT_TRUE(seen.spoke("G27"));
  EXPECT_DOUBLE_EQ(seen.figure("checkin_pain", "pain"), 3.5);
  EXPECT_EQ(seen.figure("checkin_pain", "limit"), 3);
  EXPECT_TRUE(no_practice(seen));
  EXPECT_EQ(seen.suggestion.main.kind, Kind::Breathe);
  EXPECT_TRUE(seen.offers(Kind::Release) && seen.offers(Kind::Talk));
  EXPECT_FALSE(Seen(told, 12).spoke("G27"));  // tomorrow is another day
}

TEST(G27, her_own_lower_limit_holds_for_the_check_in_as_well) {
  auto told = settled();
  told.limit(10, 1).checkin(11, {{"pain_now", 1.5}});
  EXPECT_TRUE(Seen(told, 11).spoke("G27"));
}

TEST(G27, fear_of_8_or_panic_means_no_insertion_today) {
  auto fear = settled();
  fear.checkin(11, {{"fear_now", 8}});
  EXPECT_EQ(Seen(fear, 11).figure("checkin_fear", "fear"), 8);
  EXPECT_TRUE(no_practice(Seen(fear, 11)));
  auto panic = settled();
  panic.checkin(11, {{"fear_now", 2}, {"symptoms", {"panic"}}});
  EXPECT_NE(Seen(panic, 11).reason("checkin_panic"), nullptr);
  EXPECT_TRUE(no_practice(Seen(panic, 11)));
  EXPECT_FALSE(Seen(panic, 12).spoke("G27"));
}

TEST(G27, a_calmer_check_in_later_that_day_does_not_take_it_back) {
  auto told = settled();
  told.checkin({11, 8}, {{"fear_now", 9}}).checkin({11, 20}, {{"fear_now", 1}});
  EXPECT_TRUE(Seen(told, 11).spoke("G27"));
}

TEST(G27, a_check_in_that_says_nothing_forbids_nothing) {
  auto told = settled();
  told.checkin(11, Json::object());
  EXPECT_FALSE(Seen(told, 11).spoke("G27"));
}

// ---- G28 ------------------------------------------------------------------------------------

TEST(G28, thirteen_days_are_no_break_and_fourteen_begin_one_step_lower) {
  auto told = five_trainers();
  told.baseline(0, "t3").session(1, "t3");
  EXPECT_FALSE(Seen(told, 14).spoke("G28"));
  const Seen seen{told, 15};
  EXPECT_TRUE(seen.spoke("G28"));
  EXPECT_EQ(seen.largest_allowed(), "t2");
  EXPECT_EQ(seen.figure("back_after_break", "days"), 14);
}

TEST(G28, each_further_thirty_days_cost_one_step_more_down_to_the_lowest) {
  auto told = five_trainers();
  told.baseline(0, "t4").session(1, "t4");
  EXPECT_EQ(Seen(told, 15).largest_allowed(), "t3");
  EXPECT_EQ(Seen(told, 44).largest_allowed(), "t3");
  EXPECT_EQ(Seen(told, 45).largest_allowed(), "t2");
  EXPECT_EQ(Seen(told, 75).largest_allowed(), "t1");
  EXPECT_EQ(Seen(told, 3000).largest_allowed(), "t1");
  EXPECT_EQ(Seen(told, 3000).suggestion.main.kind, Kind::Practice);
}

TEST(G28, one_step_less_is_one_that_is_not_skipped) {
  const Json skipped{{"skipped", true}};
  JournalBuilder told;
  told.path(0,
            {trainer("t1", 12), trainer("t2", 16), trainer("t3", 20, skipped), trainer("t4", 24)})
      .baseline(0, "t4")
      .session(1, "t4");
  EXPECT_EQ(Seen(told, 15).largest_allowed(), "t2");
  EXPECT_EQ(Seen(told, 45).largest_allowed(), "t1");
}

// Symptom: with the lowest step skipped, nothing was suggested any more after a long break.
TEST(G28, the_lowest_step_that_is_not_skipped_is_always_left) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12, {{"skipped", true}}), trainer("t2", 16), trainer("t3", 20)})
      .session(1, "t2");
  for (const int day : {15, 45, 400}) {
    EXPECT_EQ(Seen(told, day).largest_allowed(), "t2") << day;
    EXPECT_EQ(Seen(told, day).step(), "t2") << day;
  }
}

TEST(G28, the_first_practice_after_it_ends_the_break) {
  auto told = five_trainers();
  told.baseline(0, "t3").session(1, "t3").session(30, "t2");
  EXPECT_FALSE(Seen(told, 32).spoke("G28"));
}

TEST(G28, practice_outside_the_opening_does_not_end_a_break_from_insertion) {
  JournalBuilder told;
  told.path(0, {step("touch", "touch_outside"), trainer("t1", 12), trainer("t2", 16)})
      .baseline(0, "t2")
      .session(1, "t2")
      .sessions({8, 15}, "touch");
  EXPECT_TRUE(Seen(told, 16).spoke("G28"));
}

// Two steps outside below two inside; a fortnight since the last practice inside, on day 1.
JournalBuilder back_to_what_is_outside() {
  JournalBuilder told;
  told.path(-20, {step("look", "look"), step("touch", "touch_outside"), step("finger", "fingertip"),
                  trainer("t1", 12)})
      .sessions({-12, -10}, "look")
      .sessions({-8, -6}, "touch")
      .session(1, "finger");
  return told;
}

// Symptom: after a fortnight away from what is inside, only looking was suggested any more, for
// ever, however comfortable it was: only practice inside ends the break, and none was open.
TEST(G28, from_steps_outside_each_comfortable_practice_leads_one_step_up_until_the_break_ends) {
  auto told = back_to_what_is_outside();
  EXPECT_EQ(Seen(told, 50).largest_allowed(), "look");
  told.session(50, "look");
  EXPECT_EQ(Seen(told, 51).largest_allowed(), "touch");
  told.session(51, "touch");
  EXPECT_EQ(Seen(told, 52).largest_allowed(), "finger");
  EXPECT_TRUE(Seen(told, 52).spoke("G28"));
  told.session(52, "finger");
  EXPECT_FALSE(Seen(told, 54).spoke("G28"));
}

TEST(G28, thirteen_days_after_a_comfortable_practice_outside_it_goes_on_and_after_fourteen_anew) {
  auto told = back_to_what_is_outside();
  told.session(20, "touch");
  EXPECT_EQ(Seen(told, 33).largest_allowed(), "finger");
  EXPECT_EQ(Seen(told, 34).largest_allowed(), "look");
}

TEST(G28, a_practice_outside_that_was_not_comfortable_opens_nothing_more) {
  for (const Json& report :
       {Json{{"pain", 4}}, Json{{"in_control", false}}, Json{{"pain", nullptr}}}) {
    auto told = back_to_what_is_outside();
    told.session(16, "look");
    EXPECT_EQ(Seen(told, 17).largest_allowed(), "touch");
    told.session(17, "touch", report);
    EXPECT_EQ(Seen(told, 18).largest_allowed(), "look") << report;
  }
}

TEST(G28, after_a_comfortable_practice_outside_a_skipped_step_is_passed_over) {
  JournalBuilder told;
  told.path(-20, {step("look", "look"), step("touch", "touch_outside", {{"skipped", true}}),
                  step("finger", "fingertip"), trainer("t1", 12)})
      .session(-2, "look")
      .session(1, "finger");
  EXPECT_EQ(Seen(told, 15).largest_allowed(), "look");
  told.session(15, "look");
  EXPECT_EQ(Seen(told, 16).largest_allowed(), "finger");
}

TEST(G28, a_comfortable_practice_on_a_step_that_has_left_the_path_opens_nothing_more) {
  auto told = back_to_what_is_outside();
  told.session(16, "touch");
  EXPECT_EQ(Seen(told, 18).largest_allowed(), "finger");
  told.path(17, {step("look", "look"), step("finger", "fingertip"), trainer("t1", 12)});
  EXPECT_EQ(Seen(told, 18).largest_allowed(), "look");
}

TEST(G28, a_baseline_set_long_ago_and_never_practised_begins_lower) {
  auto told = five_trainers();
  told.baseline(0, "t3");
  EXPECT_FALSE(Seen(told, 13).spoke("G28"));
  EXPECT_EQ(Seen(told, 14).largest_allowed(), "t2");
}

TEST(G28, without_anything_to_go_back_from_there_is_no_break) {
  EXPECT_FALSE(Seen(five_trainers(), 100).spoke("G28"));
  EXPECT_EQ(Seen(five_trainers(), 100).step(), "t1");
}

// ---- G29 ------------------------------------------------------------------------------------

JournalBuilder with_partner_steps() {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12), step("pf", "partner_finger"), trainer("t2", 28),
                step("pp", "partner_penetration")})
      .baseline(0, "pp");
  return told;
}

TEST(G29, off_the_table_means_no_partner_step_anywhere_until_she_lifts_it) {
  auto told = with_partner_steps();
  EXPECT_FALSE(Seen(told, 1).spoke("G29"));
  EXPECT_EQ(Seen(told, 1).step(), "pp");
  told.pause_penetration(1);
  const Seen seen{told, 1};
  EXPECT_TRUE(seen.spoke("G29"));
  EXPECT_EQ(seen.step(), "t2");
  EXPECT_EQ(seen.allowed("pf"), 0);
  EXPECT_EQ(seen.allowed("pp"), 0);
  for (const auto& option : seen.suggestion.alternatives) {
    EXPECT_TRUE(option.rung == ladder::kNoRung || !seen.ladder().at(option.rung).partner);
  }
  told.pause_penetration(2, false);
  EXPECT_EQ(Seen(told, 3).step(), "pp");
}

TEST(G29, a_path_without_partner_steps_is_not_touched) {
  auto told = five_trainers();
  told.pause_penetration(0);
  EXPECT_FALSE(Seen(told, 1).spoke("G29"));
  EXPECT_EQ(Seen(told, 1).step(), "t1");
}

TEST(G29, a_pause_dated_ahead_counts_at_once_and_a_lifting_waits) {
  auto told = with_partner_steps();
  told.pause_penetration(9);
  EXPECT_TRUE(Seen(told, 1).spoke("G29"));
  auto lifted = with_partner_steps();
  lifted.pause_penetration(0).pause_penetration(9, false);
  EXPECT_TRUE(Seen(lifted, 1).spoke("G29"));
  EXPECT_FALSE(Seen(lifted, 9).spoke("G29"));
}

// ---- G30 ------------------------------------------------------------------------------------

TEST(G30, nothing_lies_beyond_the_goal) {
  auto told = five_trainers();
  told.goal(0, "t2").baseline(0, "t2");
  const Seen seen{told, 1};
  EXPECT_TRUE(seen.spoke("G30"));
  EXPECT_EQ(seen.largest_allowed(), "t2");
  told.sessions({1, 3, 5}, "t2");
  EXPECT_EQ(Seen(told, 7).step(), "t2");
  told.goal(7, "t5");
  EXPECT_FALSE(Seen(told, 7).spoke("G30"));
  EXPECT_EQ(Seen(told, 7).step(), "t3");
}

TEST(G30, a_goal_lowered_brings_the_suggestion_down) {
  auto told = settled();
  told.goal(10, "t1");
  EXPECT_EQ(Seen(told, 11).step(), "t1");
}

TEST(G30, with_less_pain_as_the_goal_the_ladder_opens_only_by_her_own_hand) {
  auto told = five_trainers();
  told.less_pain(0);
  const Seen closed{told, 1};
  EXPECT_TRUE(closed.spoke("G30"));
  EXPECT_NE(closed.reason("ladder_closed"), nullptr);
  EXPECT_TRUE(no_practice(closed));
  EXPECT_EQ(closed.suggestion.paused, decision::Pause::None);
  told.ladder_opened(1);
  EXPECT_EQ(Seen(told, 1).step(), "t1");
  told.ladder_opened(2, false);
  EXPECT_TRUE(no_practice(Seen(told, 2)));
  told.ladder_opened(3).ladder_opened(9, false);  // dated ahead: closing counts at once
  EXPECT_TRUE(no_practice(Seen(told, 3)));
}

TEST(G30, a_goal_whose_step_was_removed_reaches_as_far_as_it_did) {
  auto told = five_trainers();
  told.goal(0, "t3").baseline(0, "t4").path(
      1, {trainer("t1", 12), trainer("t2", 16), trainer("t4", 24), trainer("t5", 28)});
  EXPECT_EQ(Seen(told, 2).largest_allowed(), "t2");
}

TEST(G30, a_goal_on_a_step_of_a_path_still_ahead_reaches_as_far_as_that_step) {
  auto told = five_trainers();
  told.baseline(0, "t4").path(9, {trainer("t1", 12), trainer("new", 18)}).goal(1, "new");
  EXPECT_EQ(Seen(told, 2).largest_allowed(), "t2");
}

// ---- G31 ------------------------------------------------------------------------------------

TEST(G31, a_practice_dated_ahead_counts_as_todays) {
  auto told = settled();
  told.session(30, "t2");
  const Seen seen{told, 11};
  EXPECT_TRUE(seen.spoke("G31"));
  EXPECT_NE(seen.reason("date_in_future"), nullptr);
  EXPECT_TRUE(no_practice(seen));
}

TEST(G31, two_reports_of_one_practice_are_read_by_the_worse_one) {
  // The same practice logged on two devices, in the same second.
  for (const bool worse_first : {true, false}) {
    auto told = settled();
    told.device("a").session(11, "t2", {{"pain", worse_first ? 7 : 1}});
    told.device("b").session(11, "t2", {{"pain", worse_first ? 1 : 7}});
    const Seen seen{told, 14};
    EXPECT_EQ(seen.largest_allowed(), "t1") << worse_first;
    EXPECT_FALSE(seen.comfort("t2").last_comfortable) << worse_first;
  }
}

}  // namespace
}  // namespace anemone::guardrails
