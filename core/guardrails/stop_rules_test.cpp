// Table A, rule by rule: where it must speak, where it must not yet, and where it clears.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/testing/journal_builder.h"

namespace anemone::guardrails {
namespace {

using decision::Kind;
using decision::Pause;
using decision::Urgency;
using testing::At;
using testing::JournalBuilder;
using testing::Seen;
using testing::step;
using testing::trainer;

// Look, three trainers, and a partner step; two comfortable sessions on t1 behind them.
JournalBuilder practising() {
  JournalBuilder told;
  told.path(0, {step("look", "look"), trainer("t1", 12), trainer("t2", 16), trainer("t3", 20),
                step("partner", "partner_penetration")})
      .baseline(0, "t1")
      .session(1, "t1");
  return told;
}

std::vector<std::string> codes(std::initializer_list<const char*> list) {
  return {list.begin(), list.end()};
}

void expect_care(const Seen& seen, Urgency urgency, Pause paused) {
  EXPECT_EQ(seen.suggestion.main.kind, Kind::SeekCare);
  EXPECT_EQ(seen.suggestion.main.urgency, urgency);
  EXPECT_EQ(seen.suggestion.paused, paused);
}
void expect_practice_goes_on(const Seen& seen) {
  EXPECT_EQ(seen.suggestion.main.kind, Kind::Practice);
  EXPECT_EQ(seen.suggestion.paused, Pause::None);
  EXPECT_TRUE(seen.suggestion.clear_with.empty());
}

// "Paused = only breathing, release (outside), learning, talking and care are suggested."
void expect_only_gentle_beside(const Seen& seen) {
  for (const auto& option : seen.suggestion.alternatives) {
    EXPECT_NE(option.kind, Kind::Practice);
    EXPECT_NE(option.kind, Kind::Rest);
  }
}

// ---- every sign there is --------------------------------------------------------------------

struct Expected {
  std::string_view rule;
  Urgency urgency;
  Pause paused;
};
constexpr Expected kExpected[] = {{"G01", Urgency::Emergency, Pause::All},
                                  {"G02", Urgency::SameDay, Pause::All},
                                  {"G03", Urgency::Soon, Pause::Insertion},
                                  {"G04", Urgency::Soon, Pause::Insertion},
                                  {"G05", Urgency::Routine, Pause::Insertion}};

TEST(Signs, each_pauses_and_sends_to_care_as_its_rule_says_until_it_was_cleared) {
  int seen_signs = 0;
  for (const auto& symptom : all_symptoms()) {
    const auto* expected = std::ranges::find(kExpected, symptom.rule, &Expected::rule);
    if (expected == std::end(kExpected)) continue;
    SCOPED_TRACE(symptom.code);
    ++seen_signs;
    auto told = practising();
    told.symptom(2, symptom.code);
    {
      const Seen seen{told, 3};
      expect_care(seen, expected->urgency, expected->paused);
      EXPECT_TRUE(seen.spoke(symptom.rule));
      EXPECT_EQ(seen.suggestion.clear_with, codes({std::string{symptom.code}.c_str()}));
      expect_only_gentle_beside(seen);
      EXPECT_EQ(seen.allowed("t1"), 0);
      EXPECT_EQ(seen.allowed("look") > 0, expected->paused == Pause::Insertion);
    }
    // A week alone does not clear it.
    expect_care(Seen(told, 10), expected->urgency, expected->paused);
    // Who may clear it: a clinician, and the person themselves only where the table lets them.
    auto self = told;
    self.cleared(10, symptom.code, "self");
    const bool by_self = symptom.cleared_by == ClearedBy::Self;
    EXPECT_EQ(Seen(self, 11).suggestion.paused == Pause::None, by_self);
    told.cleared(10, symptom.code);
    expect_practice_goes_on(Seen(told, 11));
    EXPECT_FALSE(Seen(told, 11).spoke(symptom.rule));
    // And it can come again.
    told.symptom(12, symptom.code);
    expect_care(Seen(told, 13), expected->urgency, expected->paused);
  }
  EXPECT_EQ(seen_signs, 39);
}

TEST(Signs, count_from_wherever_they_were_reported) {
  auto by_checkin = practising();
  by_checkin.checkin(2, {{"pain_now", 0}, {"symptoms", {"fever"}}});
  expect_care(Seen(by_checkin, 3), Urgency::SameDay, Pause::All);
  auto by_session = practising();
  by_session.session(3, "t1", {{"numbness", true}});
  expect_care(Seen(by_session, 4), Urgency::Emergency, Pause::All);
  EXPECT_EQ(Seen(by_session, 4).suggestion.clear_with, codes({"numbness"}));
}

TEST(Signs, clearing_one_leaves_the_others) {
  auto told = practising();
  told.symptom(2, "fever").symptom(2, "discharge_unusual").cleared(3, "fever");
  const Seen seen{told, 4};
  expect_care(seen, Urgency::Soon, Pause::Insertion);
  EXPECT_EQ(seen.suggestion.clear_with, codes({"discharge_unusual"}));
}

TEST(Signs, a_clearing_before_the_report_clears_nothing) {
  auto told = practising();
  told.cleared(1, "fever").symptom(2, "fever");
  expect_care(Seen(told, 3), Urgency::SameDay, Pause::All);
}

TEST(Signs, the_most_protective_wins_and_all_are_named) {
  auto told = practising();
  told.symptom(2, "pregnancy")
      .symptom(2, "discharge_unusual")
      .symptom(2, "fever")
      .symptom(2, "cannot_pass_urine");
  const Seen seen{told, 3};
  expect_care(seen, Urgency::Emergency, Pause::All);
  for (const auto* rule : {"G01", "G02", "G03", "G05"}) EXPECT_TRUE(seen.spoke(rule)) << rule;
  EXPECT_EQ(seen.suggestion.clear_with,
            codes({"cannot_pass_urine", "fever", "discharge_unusual", "pregnancy"}));
  for (const auto* reason : {"emergency_sign", "same_day_sign", "soon_sign", "ask_first"}) {
    EXPECT_NE(seen.reason(reason), nullptr) << reason;
  }
}

// ---- G01, G02 -------------------------------------------------------------------------------

TEST(G01, in_an_emergency_there_is_one_thing_to_do) {
  auto told = practising();
  told.symptom(2, "pelvic_pain_severe");
  const Seen seen{told, 2};
  expect_care(seen, Urgency::Emergency, Pause::All);
  EXPECT_TRUE(seen.suggestion.alternatives.empty());
  EXPECT_NE(seen.reason("emergency_sign"), nullptr);
}

TEST(G01, danger_from_others_or_from_oneself_shows_support) {
  for (const auto* sign : {"danger_now", "suicide_about_to_act"}) {
    auto told = practising();
    told.symptom(2, sign);
    EXPECT_TRUE(Seen(told, 2).suggestion.support) << sign;
  }
  auto told = practising();
  told.symptom(2, "cannot_pass_urine");
  EXPECT_FALSE(Seen(told, 2).suggestion.support);
}

TEST(G02, care_today_leaves_room_for_breathing_and_nothing_else) {
  auto told = practising();
  told.symptom(2, "fever");
  const Seen seen{told, 2};
  ASSERT_EQ(seen.suggestion.alternatives.size(), 1U);
  EXPECT_TRUE(seen.offers(Kind::Breathe));
}

TEST(G02, after_an_assault_support_is_shown) {
  auto told = practising();
  told.symptom(2, "sexual_assault_recent");
  EXPECT_TRUE(Seen(told, 2).suggestion.support);
  auto fever = practising();
  fever.symptom(2, "fever");
  EXPECT_FALSE(Seen(fever, 2).suggestion.support);
}

// ---- G04 ------------------------------------------------------------------------------------

const Json kBleeding{{"bleeding", true}};
const Json kBurning{{"burning", true}};
const Json kOver{{"pain", 3.1}};

TEST(G04, bleeding_twice_in_14_days_pauses_insertion_until_it_was_checked) {
  auto told = practising();
  told.session(10, "t1", kBleeding);
  expect_practice_goes_on(Seen(told, 12));
  told.session(24, "t1", kBleeding);
  const Seen seen{told, 26};
  expect_care(seen, Urgency::Soon, Pause::Insertion);
  EXPECT_EQ(seen.suggestion.clear_with, codes({"bleeding_repeated"}));
  EXPECT_EQ(seen.figure("bleeding_repeated", "sessions"), 2);
  EXPECT_EQ(seen.figure("bleeding_repeated", "days"), 14);
  told.cleared(30, "bleeding_repeated");
  EXPECT_EQ(Seen(told, 31).suggestion.paused, Pause::None);
}

TEST(G04, bleeding_twice_15_days_apart_does_not_pause) {
  auto told = practising();
  told.session(10, "t1", kBleeding).session(17, "t1").session(25, "t1", kBleeding);
  EXPECT_FALSE(Seen(told, 27).spoke("G04"));
}

TEST(G04, bleeding_on_the_same_day_twice_pauses) {
  auto told = practising();
  told.session({10, 10}, "look", kBleeding).session({10, 19}, "t1", kBleeding);
  EXPECT_TRUE(Seen(told, 11).spoke("G04"));
}

TEST(G04, a_pattern_that_was_there_stays_until_it_was_checked_even_after_good_practice) {
  auto told = practising();
  told.sessions({10, 12}, "t1", kBleeding).sessions({20, 30, 40, 50, 60}, "t1");
  expect_care(Seen(told, 61), Urgency::Soon, Pause::Insertion);
}

TEST(G04, only_a_clinician_clears_a_pattern) {
  auto told = practising();
  told.sessions({10, 12}, "t1", kBleeding).cleared(13, "bleeding_repeated", "self");
  EXPECT_TRUE(Seen(told, 14).spoke("G04"));
}

TEST(G04, after_clearing_the_pattern_begins_anew) {
  auto told = practising();
  told.sessions({10, 12}, "t1", kBleeding).cleared(13, "bleeding_repeated");
  told.session(16, "t1", kBleeding);
  EXPECT_FALSE(Seen(told, 18).spoke("G04"));
  told.session(20, "t1", kBleeding);
  EXPECT_TRUE(Seen(told, 22).spoke("G04"));
}

TEST(G04, clearing_another_pattern_does_not_clear_this_one) {
  auto told = practising();
  told.sessions({10, 12}, "t1", kBleeding).cleared(13, "burning_repeated");
  EXPECT_TRUE(Seen(told, 14).spoke("G04"));
}

TEST(G04, burning_in_3_of_the_last_5_pauses_and_in_2_does_not) {
  auto told = practising();
  told.session(10, "t1", kBurning).session(12, "t1").session(14, "t1", kBurning).session(16, "t1");
  EXPECT_FALSE(Seen(told, 18).spoke("G04"));
  auto third = told;
  third.session(18, "t1", kBurning);
  const Seen seen{third, 20};
  expect_care(seen, Urgency::Soon, Pause::Insertion);
  EXPECT_EQ(seen.suggestion.clear_with, codes({"burning_repeated"}));
  EXPECT_EQ(seen.figure("burning_repeated", "sessions"), 3);
  EXPECT_EQ(seen.figure("burning_repeated", "of"), 5);
  // The first of the three lies six sessions back: not of the last five.
  told.session(18, "t1").session(20, "t1", kBurning);
  EXPECT_FALSE(Seen(told, 22).spoke("G04"));
  third.cleared(21, "burning_repeated");
  EXPECT_FALSE(Seen(third, 22).spoke("G04"));
}

TEST(G04, over_the_limit_in_3_of_the_last_5_pauses_and_in_2_does_not) {
  auto told = practising();
  told.session(10, "t1", kOver).session(13, "t1", kOver);
  EXPECT_FALSE(Seen(told, 16).spoke("G04"));
  auto third = told;
  third.session(16, "t1", kOver);
  const Seen seen{third, 20};
  expect_care(seen, Urgency::Soon, Pause::Insertion);
  EXPECT_EQ(seen.suggestion.clear_with, codes({"over_limit_repeated"}));
  EXPECT_EQ(seen.figure("over_limit_repeated", "limit"), 3);
  // Spread wider than five sessions.
  told.sessions({16, 18, 20, 22}, "t1").session(24, "t1", kOver);
  EXPECT_FALSE(Seen(told, 27).spoke("G04"));
  third.cleared(21, "over_limit_repeated");
  EXPECT_FALSE(Seen(third, 22).spoke("G04"));
}

TEST(G04, pain_at_the_limit_is_not_over_it) {
  auto told = practising();
  told.sessions({10, 12, 14}, "t1", {{"pain", 3}});
  EXPECT_FALSE(Seen(told, 16).spoke("G04"));
  auto lower = practising();
  lower.limit(2, 2).sessions({10, 12, 14}, "t1", {{"pain", 3}});
  EXPECT_TRUE(Seen(lower, 16).spoke("G04"));
}

// ---- G05 ------------------------------------------------------------------------------------

TEST(G05, a_reason_to_ask_first_waits_for_a_clinicians_word) {
  auto told = practising();
  told.symptom(2, "postpartum");
  const Seen seen{told, 3};
  expect_care(seen, Urgency::Routine, Pause::Insertion);
  EXPECT_NE(seen.reason("ask_first"), nullptr);
  for (const Kind kind : {Kind::Breathe, Kind::Release, Kind::Learn, Kind::Talk}) {
    EXPECT_TRUE(seen.offers(kind));
  }
  told.noted(3, "postpartum").cleared(3, "postpartum", "self");
  expect_care(Seen(told, 4), Urgency::Routine, Pause::Insertion);
}

// ---- G06, G07 -------------------------------------------------------------------------------

TEST(G06, under_another_regime_there_is_no_ladder_and_the_rest_stays_open) {
  for (const auto* sign :
       {"pelvic_radiotherapy", "vaginoplasty", "vaginal_agenesis", "injection_under_anaesthesia"}) {
    SCOPED_TRACE(sign);
    auto told = practising();
    told.symptom(2, sign);
    const Seen seen{told, 3};
    EXPECT_TRUE(seen.spoke("G06"));
    EXPECT_EQ(seen.largest_allowed(), "");
    EXPECT_NE(seen.reason("other_regime"), nullptr);
    EXPECT_EQ(seen.suggestion.paused, Pause::All);
    EXPECT_NE(seen.suggestion.main.kind, Kind::SeekCare);
    EXPECT_NE(seen.suggestion.main.kind, Kind::Practice);
    EXPECT_EQ(seen.suggestion.clear_with, codes({sign}));
    told.cleared(4, sign);
    EXPECT_FALSE(Seen(told, 5).spoke("G06"));
    EXPECT_EQ(Seen(told, 5).suggestion.main.kind, Kind::Practice);
  }
}

TEST(G07, under_18_is_for_learning_breathing_and_care_only) {
  auto told = practising();
  told.symptom(2, "under_18");
  const Seen seen{told, 3};
  EXPECT_TRUE(seen.spoke("G07"));
  EXPECT_EQ(seen.suggestion.main.kind, Kind::Learn);
  EXPECT_EQ(seen.suggestion.paused, Pause::All);
  EXPECT_EQ(seen.suggestion.clear_with, codes({"under_18"}));
  EXPECT_EQ(seen.largest_allowed(), "");
  for (const auto& option : seen.suggestion.alternatives) {
    EXPECT_TRUE(option.kind == Kind::Breathe || option.kind == Kind::SeekCare);
  }
  EXPECT_TRUE(seen.offers(Kind::SeekCare));
  told.cleared(4, "under_18", "self");
  EXPECT_EQ(Seen(told, 5).suggestion.main.kind, Kind::Practice);
}

TEST(G07, an_emergency_comes_first_for_everyone) {
  auto told = practising();
  told.symptom(2, "under_18").symptom(2, "cannot_pass_urine");
  expect_care(Seen(told, 3), Urgency::Emergency, Pause::All);
}

TEST(G07, a_soon_sign_adds_care_and_no_release_or_talk) {
  auto told = practising();
  told.symptom(2, "under_18").symptom(2, "skin_changes");
  const Seen seen{told, 3};
  expect_care(seen, Urgency::Soon, Pause::All);
  for (const auto& option : seen.suggestion.alternatives) {
    EXPECT_TRUE(option.kind == Kind::Breathe || option.kind == Kind::Learn);
  }
}

// ---- G08 ------------------------------------------------------------------------------------

TEST(G08, harm_by_another_person_takes_partner_steps_off_and_shows_support) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12), trainer("t2", 28),
                step("finger", "partner_finger", {{"challenge", 29}}),
                step("partner", "partner_penetration")})
      .baseline(0, "partner");
  EXPECT_EQ(Seen(told, 1).step(), "partner");
  told.symptom(1, "harm_by_other");
  const Seen seen{told, 1};
  EXPECT_TRUE(seen.spoke("G08"));
  EXPECT_TRUE(seen.suggestion.support);
  EXPECT_NE(seen.reason("harm_by_other"), nullptr);
  EXPECT_EQ(seen.allowed("partner"), 0);
  EXPECT_EQ(seen.allowed("finger"), 0);
  EXPECT_EQ(seen.step(), "t2");
  // Their own practice goes on; nothing is asked of them.
  EXPECT_EQ(seen.suggestion.paused, Pause::None);
  EXPECT_EQ(seen.suggestion.clear_with, codes({"harm_by_other"}));
  for (const auto& option : seen.suggestion.alternatives) {
    EXPECT_TRUE(option.rung == ladder::kNoRung || !seen.ladder().at(option.rung).partner);
  }
  told.cleared(2, "harm_by_other", "self");
  EXPECT_FALSE(Seen(told, 3).suggestion.support);
  EXPECT_EQ(Seen(told, 3).step(), "partner");
}

// ---- G09 ------------------------------------------------------------------------------------

TEST(G09, thoughts_of_suicide_or_self_harm_come_before_practice_that_day) {
  for (const auto* sign : {"suicidal_thoughts", "self_harm"}) {
    SCOPED_TRACE(sign);
    auto told = practising();
    told.symptom({3, 9}, sign);
    const Seen seen{told, 3};
    expect_care(seen, Urgency::SameDay, Pause::All);
    EXPECT_TRUE(seen.suggestion.support);
    EXPECT_NE(seen.reason("crisis_thoughts"), nullptr);
    EXPECT_EQ(seen.largest_allowed(), "");
    expect_practice_goes_on(Seen(told, {4, 8}));
    // A clinician's word lifts it the same day, their own does not.
    auto self = told;
    self.cleared({3, 12}, sign, "self");
    EXPECT_TRUE(Seen(self, 3).spoke("G09"));
    told.cleared({3, 12}, sign);
    EXPECT_FALSE(Seen(told, 3).spoke("G09"));
  }
}

TEST(G09, a_phq4_of_6_suggests_someone_to_talk_to_and_of_5_does_not) {
  auto told = practising();
  told.phq4(3, {2, 1, 1, 1});
  expect_practice_goes_on(Seen(told, 3));
  told.phq4({3, 19}, {2, 2, 1, 1});
  const Seen seen{told, 3};
  expect_care(seen, Urgency::Soon, Pause::All);
  EXPECT_TRUE(seen.suggestion.support);
  EXPECT_EQ(seen.figure("phq4_high", "score"), 6);
  // A better answer later that day does not take it back.
  told.phq4({3, 20}, {0, 0, 0, 0});
  EXPECT_TRUE(Seen(told, 3).spoke("G09"));
  expect_practice_goes_on(Seen(told, 4));
}

// ---- G10, G11 -------------------------------------------------------------------------------

TEST(G10, other_causes_are_named_first_once_and_block_nothing) {
  for (const auto* sign :
       {"pain_mainly_outside", "pain_on_touch", "burning_entrance_3_months", "dryness_weeks"}) {
    SCOPED_TRACE(sign);
    JournalBuilder told;
    told.trainers(0, {12, 16}).symptom(1, sign);
    const Seen seen{told, 1};
    EXPECT_TRUE(seen.spoke("G10"));
    EXPECT_EQ(seen.suggestion.main.kind, Kind::SeekCare);
    EXPECT_EQ(seen.suggestion.main.urgency, Urgency::Routine);
    EXPECT_EQ(seen.suggestion.paused, Pause::None);
    EXPECT_NE(seen.reason("other_causes_first"), nullptr);
    // What it stands before is still within reach.
    ASSERT_FALSE(seen.suggestion.alternatives.empty());
    EXPECT_EQ(seen.step_of(seen.suggestion.alternatives.front()), "t1");

    EXPECT_TRUE(Seen(told, 7).spoke("G10"));
    EXPECT_FALSE(Seen(told, 8).spoke("G10"));  // a week has gone
    auto read = told;
    read.noted(2, sign);
    EXPECT_FALSE(Seen(read, 3).spoke("G10"));
    auto went_on = told;
    went_on.session(2, "t1");
    EXPECT_FALSE(Seen(went_on, 4).spoke("G10"));
    auto checked = told;
    checked.cleared(2, sign, "self");
    EXPECT_FALSE(Seen(checked, 3).spoke("G10"));
  }
}

TEST(G10, said_again_later_it_is_named_again) {
  JournalBuilder told;
  told.trainers(0, {12, 16}).symptom(1, "dryness_weeks").noted(1, "dryness_weeks");
  EXPECT_FALSE(Seen(told, 2).spoke("G10"));
  told.symptom(40, "dryness_weeks");
  EXPECT_TRUE(Seen(told, 41).spoke("G10"));
}

// Two practices a week, `weeks` long, all on t1.
JournalBuilder steady_on_t1(int weeks) {
  auto told = JournalBuilder{}.trainers(0, {12, 16, 20});
  for (int week = 0; week < weeks; ++week) {
    told.session(1 + 7 * week, "t1", {{"fear", 5}}).session(4 + 7 * week, "t1", {{"fear", 5}});
  }
  return told;
}

TEST(G11, twelve_weeks_of_steady_practice_without_change_suggest_a_specialist) {
  EXPECT_FALSE(Seen(steady_on_t1(12), 84).spoke("G11"));
  const auto told = steady_on_t1(13);
  const Seen seen{told, 85};
  EXPECT_TRUE(seen.spoke("G11"));
  EXPECT_EQ(seen.suggestion.main.kind, Kind::SeekCare);
  EXPECT_EQ(seen.suggestion.main.urgency, Urgency::Routine);
  EXPECT_EQ(seen.suggestion.paused, Pause::None);
  EXPECT_EQ(seen.figure("no_change_12_weeks", "weeks"), 12);
  EXPECT_GE(seen.figure("no_change_12_weeks", "sessions"), 24);
}

TEST(G11, twenty_four_practices_in_twelve_weeks_are_steady_and_one_less_is_not) {
  auto told = JournalBuilder{}.trainers(0, {12, 16});
  told.session(0, "t1");
  for (int i = 1; i <= 23; ++i) told.session(3 * i, "t1");
  EXPECT_FALSE(Seen(told, 84).spoke("G11"));
  told.session(72, "t1");
  EXPECT_TRUE(Seen(told, 84).spoke("G11"));
}

TEST(G11, it_steps_back_when_it_was_read) {
  auto told = steady_on_t1(13);
  told.noted({85, 9}, "no_change_12_weeks");
  const Seen seen{told, 86};
  EXPECT_NE(seen.suggestion.main.kind, Kind::SeekCare);
}

TEST(G11, practice_that_is_not_steady_is_no_standstill) {
  auto told = JournalBuilder{}.trainers(0, {12, 16, 20});
  for (int week = 0; week < 14; ++week) told.session(1 + 7 * week, "t1");
  EXPECT_FALSE(Seen(told, 93).spoke("G11"));
}

TEST(G11, a_larger_step_that_became_comfortable_is_a_change) {
  auto told = steady_on_t1(13);
  told.session({50, 12}, "t2");
  EXPECT_FALSE(Seen(told, 92).spoke("G11"));
}

TEST(G11, where_the_goal_is_reached_nothing_needs_to_change) {
  auto told = steady_on_t1(13);
  told.goal(0, "t1");
  EXPECT_FALSE(Seen(told, 92).spoke("G11"));
}

TEST(G11, time_pressure_suggests_a_specialist_once_and_blocks_nothing) {
  for (const auto* sign : {"penetration_impossible_exam_needed", "fertility_treatment"}) {
    SCOPED_TRACE(sign);
    auto told = practising();
    EXPECT_FALSE(Seen(told, 3).spoke("G11"));
    told.symptom(3, sign);
    const Seen seen{told, 4};
    EXPECT_TRUE(seen.spoke("G11"));
    EXPECT_EQ(seen.suggestion.main.urgency, Urgency::Routine);
    EXPECT_NE(seen.reason("specialist_time_pressure"), nullptr);
    EXPECT_EQ(seen.suggestion.paused, Pause::None);
    EXPECT_TRUE(seen.offers(Kind::Practice));
    told.noted(4, sign);
    expect_practice_goes_on(Seen(told, 5));
  }
}

TEST(AskOnce, never_stands_before_a_pause) {
  auto told = practising();
  told.symptom(2, "dryness_weeks").symptom(2, "fever");
  expect_care(Seen(told, 2), Urgency::SameDay, Pause::All);
  EXPECT_FALSE(Seen(told, 2).offers(Kind::Practice));
}

// ---- what nobody knows ----------------------------------------------------------------------

TEST(G31, a_sign_that_no_rule_knows_is_read_as_soon_and_cleared_by_a_clinician) {
  auto told = practising();
  told.symptom(2, "purple_spots");
  const Seen seen{told, 3};
  expect_care(seen, Urgency::Soon, Pause::Insertion);
  EXPECT_TRUE(seen.spoke("G31"));
  EXPECT_NE(seen.reason("unknown_sign"), nullptr);
  EXPECT_EQ(seen.suggestion.clear_with, codes({"purple_spots"}));
  auto self = told;
  self.cleared(3, "purple_spots", "self");
  EXPECT_TRUE(Seen(self, 4).spoke("G31"));
  told.cleared(3, "purple_spots");
  expect_practice_goes_on(Seen(told, 4));
}

TEST(G31, a_sign_dated_ahead_counts_at_once_and_a_clearing_dated_ahead_waits) {
  auto told = practising();
  told.symptom(20, "fever");
  expect_care(Seen(told, 3), Urgency::SameDay, Pause::All);
  auto cleared = practising();
  cleared.symptom(2, "fever").cleared(20, "fever");
  expect_care(Seen(cleared, 3), Urgency::SameDay, Pause::All);
  expect_practice_goes_on(Seen(cleared, {20, 22}));
}

TEST(G31, of_a_report_and_a_clearing_in_the_same_second_the_report_stands) {
  auto told = practising();
  told.symptom({2, 12}, "fever").cleared({2, 12}, "fever");
  expect_care(Seen(told, 3), Urgency::SameDay, Pause::All);
}

TEST(G31, panic_and_crisis_dated_ahead_count_today) {
  auto panic = practising();
  panic.symptom(20, "panic");
  EXPECT_TRUE(Seen(panic, 3).spoke("G27"));
  auto crisis = practising();
  crisis.symptom(20, "suicidal_thoughts");
  EXPECT_TRUE(Seen(crisis, 3).spoke("G09"));
  auto phq4 = practising();
  phq4.phq4(20, {3, 3, 3, 3});
  EXPECT_TRUE(Seen(phq4, 3).spoke("G09"));
}

}  // namespace
}  // namespace anemone::guardrails
