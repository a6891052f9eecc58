// Today's choice rule by rule, through whole journals; what must hold of any life is in
// core/advice/day_plan_properties_test.cpp.
#include "core/day_plan/day_plan.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/testing/journal_builder.h"

namespace anemone::day_plan {
namespace {

using decision::Kind;
using testing::JournalBuilder;
using testing::Seen;
using testing::step;
using testing::trainer;

std::string on_day(int day) { return format_day(Day{testing::kDayZero + day}); }

JournalBuilder five_trainers() { return JournalBuilder{}.trainers(0, {12, 16, 20, 24, 28}); }

// t2 is what pacing proposes on day 5, t1 the smaller one.
JournalBuilder practising() {
  auto told = five_trainers();
  told.baseline(0, "t3").sessions({1, 3}, "t2");
  return told;
}

// Nothing of the ladder is open on day 6: the week is full.
JournalBuilder full_week() {
  auto told = five_trainers();
  told.sessions({1, 2, 3, 4}, "t1");
  return told;
}

std::string name_of(const Seen& seen, const Option& option) {
  if (option.kind == Kind::Practice) return seen.step_of(option);
  if (option.kind == Kind::SeekCare) return "care";
  return option.kind == Kind::Rest ? "rest" : std::string{option.activity};
}

// "T13: body_scan 10 | breathing 10, t1 5, rest", without minutes where there are none.
std::string answer(const Seen& seen) {
  const auto one = [&](const Option& option) {
    return name_of(seen, option) + (option.minutes > 0 ? " " + std::to_string(option.minutes) : "");
  };
  std::string text = std::string{seen.suggestion.chosen_by} + ": " + one(seen.suggestion.main);
  std::string_view before = " | ";
  for (const auto& option : seen.suggestion.alternatives) {
    text += std::string{before} + one(option);
    before = ", ";
  }
  return text;
}
std::string answer(const JournalBuilder& told, int day) { return answer(Seen(told, day)); }

std::string first_reason(const JournalBuilder& told, int day) {
  return std::string{Seen(told, day).suggestion.reasons.front().code};
}
std::string main_of(const JournalBuilder& told, int day) {
  const Seen seen(told, day);
  return name_of(seen, seen.suggestion.main);
}
bool offers(const JournalBuilder& told, int day, std::string_view name) {
  const Seen seen(told, day);
  if (name_of(seen, seen.suggestion.main) == name) return true;
  return std::ranges::any_of(seen.suggestion.alternatives,
                             [&](const Option& option) { return name_of(seen, option) == name; });
}

// ---- the table ------------------------------------------------------------------------------

TEST(Rules, are_numbered_in_order_and_say_what_they_are_and_why) {
  int number = 0;
  for (const Rule& rule : all_rules()) {
    EXPECT_EQ(rule.id, "T" + std::to_string(++number));
    for (const auto text : {rule.condition, rule.says, rule.ground}) {
      EXPECT_FALSE(text.empty()) << rule.id;
    }
    for (const auto code : rule.named) {
      if (!code.empty()) EXPECT_NE(find_activity(code), nullptr) << rule.id << " " << code;
    }
    EXPECT_EQ(rule.order == Order::LeastVisited, rule.lead == Lead::Gentle && rule.named[0].empty())
        << rule.id;
  }
}

TEST(Activities, of_every_strand_come_up_by_themselves) {
  std::set<Strand> strands;
  for (const Activity& activity : all_activities()) {
    ASSERT_TRUE(strand_of(activity.kind)) << activity.code;
    if (activity.in_turn && !activity.partner) strands.insert(*strand_of(activity.kind));
  }
  EXPECT_EQ(strands.size(), 3U);
}

// ---- T1 to T5: care first --------------------------------------------------------------------

TEST(T1, an_emergency_leaves_one_thing_to_do) {
  auto told = practising();
  told.symptom(5, "cannot_pass_urine");
  EXPECT_EQ(answer(told, 5), "T1: care");
}

TEST(T2, in_a_crisis_contact_comes_first_and_beside_it_what_holds) {
  auto told = practising();
  told.symptom(5, "suicidal_thoughts");
  EXPECT_EQ(answer(told, 5), "T2: care | breathing 10, grounding 10, words, reading");
  auto heavy = practising();
  heavy.phq4(5, {2, 2, 1, 1});
  EXPECT_EQ(answer(heavy, 5), "T2: care | breathing 10, grounding 10, words, reading");
}

TEST(T3, a_sign_for_today_leaves_breathing) {
  auto told = practising();
  told.symptom(5, "fever");
  EXPECT_EQ(answer(told, 5), "T3: care | breathing 10");
}

TEST(T4, another_sign_leaves_gentle_things_and_the_visit) {
  for (const auto* sign : {"skin_changes", "pregnancy", "a_sign_of_2031"}) {
    auto told = practising();
    told.symptom(5, sign);
    EXPECT_EQ(answer(told, 5), "T4: care | breathing 10, letting_go 10, reading, visit") << sign;
  }
}

TEST(T5, under_18_there_is_reading_breathing_and_who_can_help) {
  auto told = practising();
  told.pause_penetration(0).symptom(5, "under_18");
  EXPECT_EQ(answer(told, 5), "T5: reading | breathing 10, grounding 10, care");
  told.read(5, "body");
  EXPECT_EQ(answer(told, 5), "T5: breathing 10 | grounding 10, reading, care");
  // Care that comes first leaves no talk and no release either.
  told.symptom(6, "skin_changes");
  EXPECT_EQ(answer(told, 6), "T4: care | breathing 10, reading");
}

// The choice keeps to it by itself, also where the guardrails would not look once more.
TEST(T5, under_18_nothing_else_fits_whatever_leads) {
  const Seen seen{practising(), 5};
  DayInput today{.history = seen.history,
                 .practices = seen.situation.practices,
                 .said = {},
                 .urgency = decision::Urgency::Soon,
                 .young = true,
                 .with_partner = true,
                 .pitfalls = {"P5"},
                 .practice = std::nullopt,
                 .smaller = std::nullopt};
  for (const bool crisis : {false, true}) {
    today.crisis = crisis;
    for (const auto& option : plan_day(today).alternatives) {
      EXPECT_TRUE(option.kind == Kind::Breathe || option.kind == Kind::Learn) << option.activity;
    }
  }
  for (const Activity& activity : all_activities()) {
    if (activity.partner || activity.kind == Kind::Talk) EXPECT_FALSE(fits(activity, today));
  }
}

// ---- T6 to T8: a day that asks for calm ------------------------------------------------------

TEST(T6, panic_is_met_with_grounding) {
  auto told = practising();
  told.checkin(5, {{"symptoms", {"panic"}}});
  EXPECT_EQ(answer(told, 5),
            "T6: grounding 10 | breathing 10, self_compassion 10, letting_go 10, rest");
  EXPECT_EQ(first_reason(told, 5), "checkin_panic");
}

TEST(T7, fear_of_8_or_pain_over_the_limit_is_met_with_breathing) {
  for (const Json& checkin : {Json{{"fear_now", 8}}, Json{{"pain_now", 3.5}}}) {
    auto told = practising();
    told.checkin(5, checkin);
    EXPECT_EQ(answer(told, 5),
              "T7: breathing 10 | letting_go 10, grounding 10, self_compassion 10, rest");
  }
}

TEST(T7, what_was_done_today_comes_last_and_when_all_of_it_was_rest_is_enough) {
  auto told = practising();
  told.checkin(5, {{"fear_now", 9}}).gentle(5, "breathe", "breathing");
  EXPECT_EQ(answer(told, 5),
            "T7: letting_go 10 | grounding 10, self_compassion 10, breathing 10, rest");
  told.gentle(5, "release", "letting_go")
      .gentle(5, "breathe", "grounding")
      .gentle(5, "talk", "self_compassion");
  EXPECT_EQ(answer(told, 5),
            "T7: rest | breathing 10, letting_go 10, grounding 10, self_compassion 10");
}

TEST(T8, stress_of_8_puts_a_practice_aside_for_the_day) {
  auto told = practising();
  told.checkin(5, {{"stress", 7.9}});
  EXPECT_EQ(Seen(told, 5).suggestion.main.kind, Kind::Practice);
  told.checkin(5, {{"stress", 8}});
  EXPECT_EQ(answer(told, 5),
            "T8: breathing 10 | body_scan 10, grounding 10, self_compassion 10, rest");
  EXPECT_EQ(first_reason(told, 5), "calm_first_stress");
  EXPECT_EQ(Seen(told, 5).figure("calm_first_stress", "stress"), 8);
  // A better word later that day does not take it back; the next day is another.
  told.checkin({5, 20}, {{"stress", 1}});
  EXPECT_EQ(Seen(told, 5).suggestion.chosen_by, "T8");
  EXPECT_EQ(Seen(told, 6).suggestion.main.kind, Kind::Practice);
}

TEST(T8, also_where_someone_to_see_comes_first) {
  auto told = practising();
  told.symptom(5, "fertility_treatment").checkin(5, {{"stress", 9}});
  EXPECT_EQ(answer(told, 5),
            "T8: care | breathing 10, body_scan 10, grounding 10, self_compassion 10, rest");
  EXPECT_EQ(first_reason(told, 5), "specialist_time_pressure");
}

// ---- T9, T10: after a hard practice ----------------------------------------------------------

TEST(T9, on_the_day_of_a_hard_practice_something_kind_comes_first) {
  for (const Json& hard :
       {Json{{"pain", 6}}, Json{{"in_control", false}}, Json{{"ended", "stopped_pain"}}}) {
    auto told = practising();
    told.session(5, "t2", hard);
    EXPECT_EQ(answer(told, 5),
              "T9: aftercare 10 | self_compassion 10, breathing 10, grounding 10, rest");
    EXPECT_EQ(first_reason(told, 5), "kind_after_hard");
  }
}

TEST(T10, the_day_after_as_well_and_then_no_longer) {
  auto told = practising();
  told.session(5, "t2", {{"pain", 7}});
  EXPECT_EQ(answer(told, 6),
            "T10: self_compassion 10 | breathing 10, body_scan 10, grounding 10, rest");
  EXPECT_NE(Seen(told, 7).suggestion.chosen_by, "T10");
  // Pain over the limit that is not hard asks for a rest day and for nothing more.
  auto over = practising();
  over.session(5, "t2", {{"pain", 5}});
  EXPECT_EQ(Seen(over, 6).suggestion.chosen_by, "T22");
}

TEST(T10, a_hard_step_outside_is_hard_as_well) {
  JournalBuilder told;
  told.path(0, {step("look", "look"), step("touch", "touch_outside"), trainer("t1", 12)});
  told.session(1, "look", {{"in_control", false}});
  EXPECT_EQ(main_of(told, 1), "aftercare");
  EXPECT_EQ(main_of(told, 2), "self_compassion");
  EXPECT_NE(Seen(told, 3).suggestion.chosen_by, "T10");
}

TEST(T10, nothing_that_asks_much_stands_beside_it) {
  auto told = practising();
  told.pause_penetration(0).session(5, "t2", {{"pain", 8}});
  for (const int day : {5, 6}) {
    for (const auto* name : {"t1", "closeness", "thought_record", "fear_ladder", "stretches"}) {
      EXPECT_FALSE(offers(told, day, name)) << name;
    }
  }
}

// ---- T11: rest -------------------------------------------------------------------------------

TEST(T11, after_a_practice_of_today_rest_is_the_suggestion) {
  auto told = practising();
  told.session(5, "t2");
  EXPECT_EQ(answer(told, 5), "T11: rest | aftercare 10, breathing 10, reading");
  EXPECT_EQ(first_reason(told, 5), "practised_today");
}

// ---- T12, T13: time and energy ---------------------------------------------------------------

TEST(T12, with_3_minutes_there_is_something_short_and_no_practice) {
  auto told = practising();
  told.checkin(5, {{"minutes", 3}});
  const Seen seen{told, 5};
  EXPECT_EQ(seen.suggestion.chosen_by, "T12");
  EXPECT_EQ(seen.suggestion.reasons.front().code, "little_time");
  EXPECT_EQ(seen.figure("little_time", "minutes"), 3);
  EXPECT_EQ(answer(seen), "T12: self_compassion 3 | body_scan 3, breathing 3, rest");
}

TEST(T12, also_with_a_partner_and_on_a_day_without_practice) {
  auto told = full_week();
  told.pause_penetration(0).checkin(6, {{"minutes", 3}});
  const Seen seen{told, 6};
  EXPECT_EQ(seen.suggestion.chosen_by, "T12");
  for (const auto& option : seen.suggestion.alternatives) EXPECT_LE(option.minutes, 3);
  EXPECT_FALSE(offers(told, 6, "closeness"));
}

TEST(T13, with_little_energy_something_gentle_leads_and_only_a_smaller_practice_stands_beside) {
  auto told = practising();
  told.checkin(5, {{"energy", "low"}});
  EXPECT_EQ(answer(told, 5), "T13: body_scan 10 | breathing 10, self_compassion 10, t1 5, rest");
  EXPECT_EQ(first_reason(told, 5), "little_energy");
  for (const auto* energy : {"some", "good"}) {
    auto more = practising();
    more.checkin(5, {{"energy", energy}});
    EXPECT_EQ(main_of(more, 5), "t2") << energy;
  }
}

TEST(T13, what_was_not_done_for_longest_comes_first) {
  auto told = practising();
  told.gentle(2, "breathe", "breathing")
      .gentle(4, "release", "body_scan")
      .checkin(5, {{"energy", "low"}});
  EXPECT_EQ(main_of(told, 5), "self_compassion");
  told.gentle({4, 21}, "talk", "self_compassion")
      .gentle({4, 21}, "release", "letting_go")
      .read({4, 21}, "body");
  EXPECT_EQ(main_of(told, 5), "breathing");
}

TEST(T13, at_the_lowest_step_only_a_shorter_one_is_smaller) {
  auto first = five_trainers();
  first.checkin(1, {{"energy", "low"}});
  EXPECT_FALSE(Seen(first, 1).offers(Kind::Practice));  // five minutes are the least there is
  auto known = five_trainers();
  known.session(1, "t1").checkin(3, {{"energy", "low"}});
  const Seen seen{known, 3};
  ASSERT_TRUE(seen.offers(Kind::Practice));
  EXPECT_EQ(answer(seen), "T13: body_scan 10 | breathing 10, self_compassion 10, t1 5, rest");
}

TEST(T13, nothing_that_is_work_stands_beside_it) {
  auto told = practising();
  told.gentle(1, "talk", "self_compassion").gentle(2, "release", "body_scan").read(3, "body");
  told.checkin(5, {{"energy", "low"}});
  EXPECT_EQ(answer(told, 5), "T13: breathing 10 | letting_go 10, self_compassion 10, t1 5, rest");
}

// ---- T14: a day between -----------------------------------------------------------------------

TEST(T14, who_does_other_things_too_has_a_day_between_two_practices_inside) {
  auto told = five_trainers();
  told.baseline(0, "t3").sessions({1, 3}, "t2");
  told.gentle(2, "release", "body_scan");
  EXPECT_EQ(main_of(told, 4), "reading") << "the day after a practice";
  EXPECT_EQ(first_reason(told, 4), "spaced_inside");
  EXPECT_EQ(main_of(told, 5), "t2") << "the day after that";
}

TEST(T14, the_practice_stays_beside_it_as_it_was) {
  auto told = five_trainers();
  told.baseline(0, "t3").sessions({1, 3}, "t2");
  const auto without = Seen(told, 4).suggestion.main;
  told.gentle(2, "release", "body_scan");
  const auto beside = Seen(told, 4).suggestion.alternatives.front();
  EXPECT_EQ(beside.rung, without.rung);
  EXPECT_EQ(beside.minutes, without.minutes);
}

TEST(T14, outside_two_days_may_follow_each_other) {
  const auto look =
      JournalBuilder{}.path(0, {step("look", "look"), step("touch", "touch_outside")});
  auto told = look;
  told.read(0, "body").session(1, "look");
  EXPECT_EQ(main_of(told, 2), "look");
  told.session(2, "look");
  EXPECT_EQ(first_reason(told, 3), "spaced_outside");
  EXPECT_TRUE(offers(told, 3, "look"));
  EXPECT_EQ(main_of(told, 4), "look");
}

TEST(T14, after_a_day_inside_it_is_a_day_between_whichever_step_comes_next) {
  JournalBuilder told;
  told.path(0, {step("look", "look"), trainer("t1", 12)}).read(0, "body");
  told.sessions({1, 3}, "look").session(4, "t1");
  ASSERT_NE(Seen(told, 5).suggestion.alternatives.front().rung, ladder::kNoRung);
  EXPECT_EQ(first_reason(told, 5), "spaced_inside");
}

TEST(T14, who_wants_the_steps_only_is_not_kept_from_them) {
  auto told = five_trainers();
  told.baseline(0, "t3").sessions({1, 3}, "t2");
  EXPECT_EQ(main_of(told, 4), "t2") << "nothing else was ever done";
  told.gentle(2, "breathe");
  EXPECT_EQ(main_of(told, 4), "t2") << "what names no activity says nothing of what she takes up";
  auto long_ago = five_trainers();
  long_ago.baseline(0, "t3").read(0, "body").sessions({14, 16}, "t2");
  EXPECT_EQ(main_of(long_ago, 17), "t2");
}

// ---- T15: practice ---------------------------------------------------------------------------

TEST(T15, practice_stays_what_it_was_and_the_strand_least_visited_stands_beside_it) {
  auto told = practising();
  EXPECT_EQ(answer(told, 5), "T15: t2 10 | t1 5, self_compassion 10, breathing 10, rest");
  told.gentle(4, "learn");
  EXPECT_EQ(answer(told, 5), "T15: t2 10 | t1 5, stretches 10, breathing 10, rest");
  told.gentle(4, "talk");
  EXPECT_EQ(answer(told, 5), "T15: t2 10 | t1 5, grounding 10, breathing 10, rest");
}

TEST(T15, it_takes_no_longer_than_she_has) {
  auto told = practising();
  told.checkin({5, 8}, {{"minutes", 10}});
  EXPECT_EQ(Seen(told, 5).suggestion.main.minutes, 10);
  EXPECT_EQ(Seen(told, 5).reason("time_bounds_practice"), nullptr);
  told.checkin({5, 9}, {{"minutes", 7.5}});
  const Seen seen{told, 5};
  EXPECT_EQ(answer(seen), "T15: t2 7 | t1 5, self_compassion 3, breathing 3, rest");
  EXPECT_EQ(seen.figure("time_bounds_practice", "minutes"), 7);
  EXPECT_NE(seen.suggestion.reasons.front().code, "time_bounds_practice");
  told.checkin({5, 10}, {{"minutes", 60}});
  EXPECT_EQ(answer(told, 5), "T15: t2 10 | t1 5, self_compassion 10, breathing 20, rest");
}

// ---- T16 to T21: what the app noticed --------------------------------------------------------

TEST(T16, a_near_date_leads_to_the_visit_and_to_a_small_goal_and_never_to_a_larger_step) {
  auto told = full_week();
  told.goal(0, "t5", {{"by_date", on_day(20)}});
  EXPECT_EQ(answer(told, 6), "T16: visit | small_goal, body_scan 10, reading, breathing 10, rest");
  EXPECT_EQ(first_reason(told, 6), "date_near");
  EXPECT_EQ(Seen(told, 6).figure("date_near", "days"), 14);
  told.gentle(6, "talk", "visit");
  EXPECT_EQ(main_of(told, 6), "small_goal");
  told.gentle(6, "talk", "small_goal");
  EXPECT_NE(Seen(told, 6).suggestion.chosen_by, "T16");
  // On a day of practice the step is what it would be without any date.
  auto without = practising();
  auto with = practising();
  without.goal(4, "t5");
  with.goal(4, "t5", {{"by_date", on_day(6)}});
  EXPECT_EQ(Seen(with, 5).step(), Seen(without, 5).step());
}

TEST(T16, a_date_further_away_or_gone_says_nothing) {
  for (const int day : {21, 5}) {
    auto told = full_week();
    told.less_pain(0).entry("2026-01-06T08:00:00Z", "goal.set",
                            {{"kind", "less_pain"}, {"by_date", on_day(day)}});
    EXPECT_NE(Seen(told, 6).suggestion.chosen_by, "T16") << day;
  }
}

TEST(T17, too_near_a_date_leads_to_a_smaller_goal) {
  auto told = full_week();
  told.goal(0, "t5", {{"by_date", on_day(30)}});
  ASSERT_NE(Seen(told, 6).notice("P1"), nullptr);
  EXPECT_EQ(main_of(told, 6), "small_goal");
  EXPECT_EQ(first_reason(told, 6), "pitfall_p1");
}

TEST(T18, practice_in_fear_leads_to_breathing) {
  auto told = five_trainers();
  told.sessions({1, 2, 3, 4}, "t1", {{"fear", 7}}).gentle(4, "release");
  ASSERT_NE(Seen(told, 6).notice("P2"), nullptr);
  EXPECT_EQ(main_of(told, 6), "breathing");
  EXPECT_EQ(first_reason(told, 6), "pitfall_p2");
}

TEST(T19, shame_that_nobody_knows_of_leads_to_words) {
  auto told = five_trainers();
  told.selfcheck(1, {{"shame", true}}).sessions({25, 26, 27, 28}, "t1");
  ASSERT_NE(Seen(told, 30).notice("P3"), nullptr);
  EXPECT_EQ(main_of(told, 30), "words");
  EXPECT_EQ(first_reason(told, 30), "pitfall_p3");
  told.gentle(30, "talk", "words");
  EXPECT_NE(main_of(told, 31), "words");
}

TEST(T20, squeezing_alone_leads_to_letting_go) {
  auto told = five_trainers();
  told.sessions({1, 2, 3, 4}, "t1", {{"squeezed", true}}).gentle(4, "breathe");
  EXPECT_EQ(main_of(told, 6), "letting_go");
  EXPECT_EQ(first_reason(told, 6), "pitfall_p4");
}

TEST(T21, a_test_leads_to_an_agreement_where_there_is_a_partner_else_to_a_reading) {
  auto told = five_trainers();
  told.sessions({1, 2, 3, 4}, "t1", {{"note", "I must"}}).gentle(4, "breathe");
  EXPECT_EQ(main_of(told, 6), "reading");
  EXPECT_EQ(first_reason(told, 6), "pitfall_p5");
  JournalBuilder with;
  with.path(0, {trainer("t1", 12), step("p", "partner_finger")})
      .sessions({1, 2, 3, 4}, "t1", {{"note", "I must"}});
  EXPECT_EQ(main_of(with, 6), "agreement");
  EXPECT_TRUE(offers(with, 6, "closeness"));
}

TEST(Steering, rests_a_week_once_it_was_done_and_comes_again) {
  auto told = five_trainers();
  told.less_pain(0).sessions({1, 4, 7, 10}, "t1", {{"fear", 9}});
  told.gentle(12, "breathe", "breathing").gentle(12, "breathe", "grounding");
  EXPECT_NE(Seen(told, 18).suggestion.chosen_by, "T18");
  EXPECT_EQ(Seen(told, 19).suggestion.chosen_by, "T18");
}

// ---- T22: balance ----------------------------------------------------------------------------

TEST(T22, the_strand_least_visited_leads_and_says_so) {
  auto told = full_week();
  told.gentle(2, "breathe").gentle(3, "breathe").read(3, "body").read(4, "body");
  told.gentle(4, "talk", "words");
  const Seen seen{told, 6};
  EXPECT_EQ(seen.suggestion.chosen_by, "T22");
  EXPECT_EQ(seen.suggestion.main.kind, Kind::Talk);
  EXPECT_EQ(seen.figure("balance_mind", "days"), 14);
  EXPECT_NE(seen.reason("week_is_full"), nullptr);
}

// Forty days of who does the first thing that they do not leave out; what was suggested first.
std::vector<std::string> forty_days(JournalBuilder told, std::string_view leaves_out) {
  std::vector<std::string> suggested;
  for (int day = 1; day <= 40; ++day) {
    const Seen seen{told, day};
    suggested.emplace_back(seen.suggestion.main.activity);
    std::vector options = seen.suggestion.alternatives;
    options.insert(options.begin(), seen.suggestion.main);
    for (const Option& option : options) {
      const Activity* activity = find_activity(option.activity);
      if (activity == nullptr || activity->code == leaves_out) continue;
      if (leaves_out == "talk" && activity->kind == Kind::Talk) continue;
      const std::string_view kind = activity->kind == Kind::Talk      ? "talk"
                                    : activity->kind == Kind::Learn   ? "learn"
                                    : activity->kind == Kind::Release ? "release"
                                                                      : "breathe";
      told.gentle(day, kind, activity->code);
      break;
    }
  }
  return suggested;
}
std::ptrdiff_t count_of(const std::vector<std::string>& suggested, std::string_view code) {
  return std::ranges::count(suggested, code);
}

TEST(T22, in_a_strand_everything_comes_up_in_turn) {
  auto told = five_trainers();
  told.less_pain(0);
  const auto suggested = forty_days(told, "");
  for (const auto* code : {"thought_record", "self_compassion", "fear_ladder", "small_goal",
                           "words", "breathing", "letting_go", "body_scan", "stretches"}) {
    EXPECT_GE(count_of(suggested, code), 1) << code;
    EXPECT_LE(count_of(suggested, code), 6) << code;
  }
  for (std::size_t i = 1; i < suggested.size(); ++i) {
    EXPECT_NE(suggested[i], suggested[i - 1]) << "on day " << i + 1;
  }
}

TEST(T22, what_she_leaves_out_does_not_come_up_each_time) {
  auto told = five_trainers();
  told.less_pain(0);
  const auto suggested = forty_days(told, "words");
  EXPECT_GE(count_of(suggested, "words"), 1);
  EXPECT_LE(count_of(suggested, "words"), 6);
}

TEST(T22, a_strand_that_she_passes_over_comes_up_more_rarely_and_does_come_up) {
  auto told = five_trainers();
  told.less_pain(0);
  const auto of_mind = [](const std::string& code) {
    const Activity* activity = find_activity(code);
    return activity != nullptr && activity->kind == Kind::Talk;
  };
  const auto talks = std::ranges::count_if(forty_days(told, "talk"), of_mind);
  EXPECT_GE(talks, 8);
  EXPECT_LE(talks, 17);
}

TEST(T22, nothing_done_at_all_is_no_reason_and_the_strands_take_turns) {
  auto told = five_trainers();
  told.less_pain(0);
  std::set<Kind> kinds;
  for (int day = 0; day < 3; ++day) {
    const Seen seen{told, day};
    kinds.insert(seen.suggestion.main.kind);
    EXPECT_EQ(seen.suggestion.reasons.front().code, "ladder_closed");
  }
  EXPECT_EQ(kinds.size(), 3U);
}

TEST(T22, older_entries_stand_for_what_their_kind_was_then) {
  auto old = five_trainers();
  auto now = five_trainers();
  old.less_pain(0).gentle(1, "breathe").gentle(1, "release").gentle(1, "talk").gentle(1, "learn");
  now.less_pain(0)
      .gentle(1, "breathe", "breathing")
      .gentle(1, "release", "letting_go")
      .gentle(1, "talk", "words")
      .gentle(1, "learn", "reading");
  for (int day = 1; day < 9; ++day) EXPECT_EQ(answer(old, day), answer(now, day));
}

// ---- partners --------------------------------------------------------------------------------

TEST(Partner, agreement_and_closeness_come_up_only_where_she_told_of_one) {
  const auto ever_named = [](JournalBuilder told) {
    std::set<std::string> named;
    told.less_pain(0);
    for (int day = 1; day < 40; ++day) {
      const Seen seen{told, day};
      for (const auto& option : seen.suggestion.alternatives) named.emplace(option.activity);
      named.emplace(seen.suggestion.main.activity);
      if (seen.suggestion.main.kind == Kind::Talk) {
        told.gentle(day, "talk", seen.suggestion.main.activity);
      } else {
        told.gentle(day, "learn").gentle(day, "release", "body_scan");
      }
    }
    return std::pair{named.contains("agreement"), named.contains("closeness")};
  };
  using Named = std::pair<bool, bool>;
  EXPECT_EQ(ever_named(five_trainers()), (Named{false, false}));
  EXPECT_EQ(ever_named(five_trainers().pause_penetration(0)), (Named{true, true}));
  EXPECT_EQ(ever_named(five_trainers().pause_penetration(0).pause_penetration(1, false)),
            (Named{true, true}));
  EXPECT_EQ(ever_named(five_trainers().pause_penetration(0).symptom(0, "harm_by_other")),
            (Named{false, false}));
}

}  // namespace
}  // namespace anemone::day_plan
