// The views, field by field as docs/formats/core-call.md has them.
#include "core/views/views.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "core/pacing/printed_rule.h"
#include "core/testing/journal_builder.h"

namespace anemone::views {
namespace {

using testing::At;
using testing::JournalBuilder;
using testing::Seen;
using testing::step;
using testing::trainer;

Json today(const JournalBuilder& told, const At& at) {
  Seen seen(told, at);
  return today_view(seen.situation, seen.suggestion);
}
Json path(const JournalBuilder& told, const At& at) {
  Seen seen(told, at);
  return path_view(seen.situation, seen.suggestion);
}
Json journey(const JournalBuilder& told, const At& at) {
  return journey_view(Seen(told, at).situation);
}
std::set<std::string> keys(const Json& json) {
  std::set<std::string> names;
  for (const auto& [name, value] : json.items()) names.insert(name);
  return names;
}
const Json& step_of(const Json& view, const std::string& id) {
  static const Json kNone;
  for (const Json& json : view["steps"]) {
    if (json["id"] == id) return json;
  }
  return kNone;
}

JournalBuilder two_trainers() { return JournalBuilder{}.trainers(0, {12, 16}); }

// ---- today ----------------------------------------------------------------------------------

TEST(TodayView, of_an_empty_journal_says_what_is_not_there) {
  const Json view = today(JournalBuilder{}, 0);
  EXPECT_EQ(keys(view), (std::set<std::string>{"balance", "checkin", "comfort", "hygiene_due",
                                               "last_session", "open_practice", "practised_today",
                                               "sessions", "strands", "suggestion"}));
  EXPECT_TRUE(view["checkin"].is_null() && view["open_practice"].is_null());
  EXPECT_TRUE(view["last_session"].is_null() && view["comfort"].is_null());
  EXPECT_EQ(view["practised_today"], false);
  EXPECT_EQ(view["hygiene_due"], false);
  EXPECT_EQ(view["sessions"], 0);
  EXPECT_EQ(view["suggestion"]["kind"], "breathe");
}

TEST(TodayView, shows_all_of_todays_check_ins_together_and_not_yesterdays) {
  auto told = two_trainers();
  told.checkin({1, 8},
               {{"pain_now", 2}, {"fear_now", 3.5}, {"stress", 5}, {"symptoms", {"panic"}}});
  EXPECT_EQ(today(told, 1)["checkin"], (Json{{"at", "2026-01-06T08:00:00Z"},
                                             {"pain_now", 2},
                                             {"fear_now", 3.5},
                                             {"stress", 5},
                                             {"symptoms", Json::array({"panic"})}}));
  told.checkin({1, 9}, {{"fear_now", 1}, {"energy", "low"}, {"minutes", 3}})
      .checkin({1, 10}, {{"energy", "some"}, {"symptoms", {"panic", "fever"}}});
  // Of each thing what was said last; every sign, once; what was not said is absent.
  EXPECT_EQ(today(told, 1)["checkin"], (Json{{"at", "2026-01-06T10:00:00Z"},
                                             {"pain_now", 2},
                                             {"fear_now", 1},
                                             {"stress", 5},
                                             {"energy", "some"},
                                             {"minutes", 3},
                                             {"symptoms", Json::array({"panic", "fever"})}}));
  EXPECT_TRUE(today(told, 2)["checkin"].is_null());
  told.checkin({2, 9}, {{"minutes", 20}});
  EXPECT_EQ(today(told, 2)["checkin"],
            (Json{{"at", "2026-01-07T09:00:00Z"}, {"minutes", 20}, {"symptoms", Json::array()}}));
}

// By the date that is written in it, it is yesterday's; by the clock it is a quarter of an hour
// ahead.
TEST(TodayView, shows_a_check_in_from_another_zone_that_the_suggestion_goes_by) {
  JournalBuilder told;
  told.trainers(0, {12, 16}).checkin({1, 18, 45, "-05:00"}, {{"fear_now", 9}});
  const Json view = today(told, {2, 0, 30, "+01:00"});
  EXPECT_EQ(view["suggestion"]["reasons"][0]["code"], "checkin_fear");
  EXPECT_EQ(
      view["checkin"],
      (Json{{"at", "2026-01-06T18:45:00-05:00"}, {"fear_now", 9}, {"symptoms", Json::array()}}));
}

TEST(TodayView, offers_to_finish_a_practice_begun_within_the_last_day) {
  auto told = two_trainers();
  told.named("p1").started({1, 20}, "t1");
  const Json open = today(told, {2, 19})["open_practice"];
  EXPECT_EQ(open["id"], "p1");
  EXPECT_EQ(open["step"], "t1");
  EXPECT_EQ(open["minutes"], 10);
  EXPECT_EQ(open["at"], "2026-01-06T20:00:00Z");
  EXPECT_FALSE(today(told, {2, 20})["open_practice"].is_null());
  EXPECT_TRUE(today(told, {2, 21})["open_practice"].is_null());
  EXPECT_FALSE(open.contains("prediction"));
  auto expecting = told;
  expecting.named("g1").entry("2026-01-06T20:01:00Z", "prediction.made",
                              {{"step", "t1"}, {"practice", "p1"}, {"pain", 5}});
  EXPECT_EQ(today(expecting, {1, 21})["open_practice"]["prediction"], "g1");
  auto dropped = told;
  dropped.dropped({1, 21}, "p1");
  EXPECT_TRUE(today(dropped, {1, 22})["open_practice"].is_null());
  auto logged = told;
  logged.session({1, 21}, "t1", {{"practice", "p1"}});
  EXPECT_TRUE(today(logged, {1, 22})["open_practice"].is_null());
}

TEST(TodayView, names_one_next_thing_of_the_floor_and_of_the_mind_beside_the_suggestion) {
  const Json view = today(two_trainers(), 0);
  EXPECT_EQ(keys(view["strands"]), (std::set<std::string>{"floor", "mind"}));
  auto young = two_trainers();
  young.symptom(0, "under_18");
  std::set<std::string> seen;
  for (int day = 1; day < 13; ++day) seen.insert(today(young, day)["strands"]["mind"]);
  EXPECT_EQ(seen, (std::set<std::string>{"self_compassion", "thought_record", "words"}));
}

TEST(TodayView, an_open_practice_can_be_gone_on_with_for_an_hour) {
  auto told = two_trainers();
  told.started({1, 20}, "t1");
  EXPECT_EQ(today(told, {1, 20, 30})["open_practice"]["goes_on_minutes"], 60);
  // Just now may lie a moment ahead; what is further ahead was not begun now.
  auto ahead = two_trainers();
  ahead.entry("2026-01-06T20:00:02Z", "practice.started", {{"step", "t1"}});
  EXPECT_TRUE(today(ahead, {1, 20})["open_practice"].contains("goes_on_minutes"));
  EXPECT_FALSE(today(told, {1, 19, 55})["open_practice"].contains("goes_on_minutes"));
}

TEST(TodayView, says_where_it_is_comfortable_only_where_the_policy_does) {
  auto told = two_trainers();
  told.sessions({1, 3}, "t1");
  EXPECT_TRUE(today(told, 5)["comfort"].is_null()) << "the printed rule knows no limit";
  Seen seen(told, 5);
  seen.suggestion.belief = {
      {"low", 0.2}, {"mid", 0.5}, {"high", 2.4}, {"practices", 2}, {"last_change", 0.1004}};
  EXPECT_EQ(today_view(seen.situation, seen.suggestion)["comfort"], (Json{{"low", 0.2},
                                                                          {"mid", 0.5},
                                                                          {"high", 2.4},
                                                                          {"shown", 2},
                                                                          {"reach", "between"},
                                                                          {"step", "t1"},
                                                                          {"next", "t2"},
                                                                          {"sure", "roughly"},
                                                                          {"change", "further"},
                                                                          {"practices", 2}}));
}

TEST(TodayView, the_hygiene_card_is_due_before_the_first_practice_of_a_kind) {
  JournalBuilder told;
  told.path(0, {step("tip", "fingertip"), trainer("t1", 12), trainer("t2", 16)}).goal(0, "t2");
  EXPECT_EQ(today(told, 1)["hygiene_due"], true);
  told.sessions({1, 3, 5}, "tip");
  EXPECT_EQ(today(told, 7)["suggestion"]["step"], "t1");
  EXPECT_EQ(today(told, 7)["hygiene_due"], true);
  told.sessions({7, 9, 11}, "t1");
  EXPECT_EQ(today(told, 14)["suggestion"]["step"], "t2");
  EXPECT_EQ(today(told, 14)["hygiene_due"], false);  // a trainer was used before
}

TEST(TodayView, knows_the_last_session_and_whether_it_was_today) {
  auto told = two_trainers();
  told.session(1, "t1", {{"note", "calm"}, {"bleeding", true}, {"expected_pain", 6}});
  const Json view = today(told, 1);
  EXPECT_EQ(view["practised_today"], true);
  EXPECT_EQ(view["sessions"], 1);
  const Json& session = view["last_session"];
  EXPECT_EQ(session["at"], "2026-01-06T19:00:00Z");
  EXPECT_EQ(session["day"], "2026-01-06");
  EXPECT_EQ(session["step"], "t1");
  EXPECT_EQ(session["kind"], "trainer");
  EXPECT_EQ(session["diameter_mm"], 12);
  EXPECT_EQ(session["minutes"], 10);
  EXPECT_EQ(session["pain"], 1);
  EXPECT_EQ(session["fear"], 2);
  EXPECT_EQ(session["expected_pain"], 6);
  EXPECT_EQ(session["in_control"], true);
  EXPECT_EQ(session["ended"], "finished");
  EXPECT_EQ(session["comfortable"], true);
  EXPECT_EQ(session["flags"], Json::array({"bleeding"}));
  EXPECT_EQ(session["note"], "calm");
  EXPECT_FALSE(session.contains("tension"));
  EXPECT_EQ(today(told, 2)["practised_today"], false);
}

TEST(TodayView, a_session_is_of_the_day_it_was_for_the_person) {
  auto told = two_trainers();
  told.session({1, 0, 30, "+13:00"}, "t1");
  EXPECT_EQ(today(told, 3)["last_session"]["day"], "2026-01-06");
}

// ---- path -----------------------------------------------------------------------------------

TEST(PathView, of_an_empty_journal_says_what_is_not_there) {
  const Json view = path(JournalBuilder{}, 0);
  EXPECT_EQ(view["steps"], Json::array());
  EXPECT_EQ(view["raw_steps"], Json::array());
  EXPECT_TRUE(view["suggested"].is_null() && view["goal"].is_null());
  EXPECT_TRUE(view["baseline"].is_null() && view["reason"].is_null());
  EXPECT_EQ(view["limit"], 3);
  EXPECT_EQ(view["pause_penetration"], false);
  EXPECT_EQ(view["ladder_open"], true);
}

TEST(PathView, shows_the_steps_in_order_and_keeps_the_raw_ones_as_they_were_written) {
  JournalBuilder told;
  told.path(0, {trainer("t2", 16.5, {{"length_mm", 90}, {"label", "blue"}, {"colour", "blue"}}),
                trainer("t1", 12), step("pp", "partner_penetration")});
  const Json view = path(told, 1);
  ASSERT_EQ(view["steps"].size(), 3U);
  EXPECT_EQ(view["steps"][0]["id"], "t1");
  EXPECT_EQ(view["steps"][1]["id"], "t2");
  EXPECT_EQ(view["steps"][1]["diameter_mm"], 16.5);
  EXPECT_EQ(view["steps"][1]["length_mm"], 90);
  EXPECT_EQ(view["steps"][1]["label"], "blue");
  EXPECT_EQ(view["steps"][1]["challenge"], 16.5);
  EXPECT_EQ(view["steps"][2]["challenge"], 30);
  EXPECT_EQ(view["steps"][2]["partner"], true);
  EXPECT_EQ(view["steps"][0]["insertion"], true);
  EXPECT_EQ(view["raw_steps"], told.json()[0]["data"]["steps"]);
  EXPECT_EQ(view["suggested"], "t1");
}

TEST(PathView, says_of_each_step_how_far_it_has_come) {
  auto told = JournalBuilder{}.trainers(0, {12, 16, 20, 24});
  told.sessions({1, 3}, "t1").session(5, "t2").session(7, "t2", {{"pain", 5}});
  const Json view = path(told, 10);
  EXPECT_EQ(step_of(view, "t1")["state"], "comfortable");
  EXPECT_EQ(step_of(view, "t1")["sessions"], 2);
  EXPECT_EQ(step_of(view, "t1")["comfortable"], 2);
  EXPECT_EQ(step_of(view, "t2")["state"], "started");
  EXPECT_EQ(step_of(view, "t2")["last"]["pain"], 5);
  EXPECT_EQ(step_of(view, "t3")["state"], "ahead");
  EXPECT_TRUE(step_of(view, "t3")["last"].is_null());
  // Once comfortable twice, one bad day says "started" again.
  told.session(11, "t1", {{"pain", 4}});
  EXPECT_EQ(step_of(path(told, 12), "t1")["state"], "started");
}

TEST(PathView, marks_goal_baseline_skipped_and_what_lies_beyond) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12, {{"skipped", true}}), trainer("t2", 16), trainer("t3", 20)})
      .goal(0, "t2", {{"words", "a cup, one day"}, {"by_date", "2026-06-01"}})
      .baseline(0, "t2")
      .limit(0, 1.5)
      .entry("2026-01-05T08:00:00Z", "reason.set", {{"reason", "exam"}, {"words", "in May"}});
  const Json view = path(told, 1);
  EXPECT_EQ(step_of(view, "t1")["skipped"], true);
  EXPECT_EQ(step_of(view, "t2")["is_goal"], true);
  EXPECT_EQ(step_of(view, "t2")["is_baseline"], true);
  EXPECT_EQ(step_of(view, "t2")["beyond_goal"], false);
  EXPECT_EQ(step_of(view, "t3")["beyond_goal"], true);
  EXPECT_EQ(step_of(view, "t3")["is_goal"], false);
  EXPECT_EQ(view["goal"],
            (Json{{"step", "t2"}, {"words", "a cup, one day"}, {"by_date", "2026-06-01"}}));
  EXPECT_EQ(view["reason"], (Json{{"reason", "exam"}, {"words", "in May"}}));
  EXPECT_EQ(view["baseline"], "t2");
  EXPECT_EQ(view["limit"], 1.5);
}

TEST(PathView, shows_what_is_off_the_table_by_her_word_or_by_harm) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12), step("pf", "partner_finger")});
  EXPECT_EQ(step_of(path(told, 1), "pf")["off_table"], false);
  auto paused = told;
  paused.pause_penetration(0);
  EXPECT_EQ(step_of(path(paused, 1), "pf")["off_table"], true);
  EXPECT_EQ(step_of(path(paused, 1), "t1")["off_table"], false);
  EXPECT_EQ(path(paused, 1)["pause_penetration"], true);
  auto harm = told;
  harm.symptom(0, "harm_by_other");
  EXPECT_EQ(step_of(path(harm, 1), "pf")["off_table"], true);
  EXPECT_EQ(path(harm, 1)["pause_penetration"], false);
}

TEST(PathView, says_since_when_penetration_is_off_the_table) {
  auto told = two_trainers().pause_penetration(3);
  EXPECT_TRUE(path(told, 2)["pause_since"] == "2026-01-07") << "a pause dated ahead holds at once";
  EXPECT_EQ(path(told, 9)["pause_since"], "2026-01-08");
  told.pause_penetration(5);
  EXPECT_EQ(path(told, 9)["pause_since"], "2026-01-08") << "said twice, it began once";
  told.pause_penetration(10, false);
  EXPECT_TRUE(path(told, 11)["pause_since"].is_null());
  told.pause_penetration(20);
  EXPECT_EQ(path(told, 21)["pause_since"], "2026-01-25");
}

TEST(PathView, names_the_partner_steps_that_stand_below_one_of_the_persons_own) {
  const Json p1 = step("p1", "partner_finger", {{"challenge", 14}});
  const Json p2 = step("p2", "partner_finger", {{"challenge", 18}});
  const auto between = [](const std::vector<Json>& steps) {
    return path(JournalBuilder{}.path(0, steps), 1)["partner_between"];
  };
  EXPECT_EQ(between({trainer("t1", 12), p1, trainer("t2", 16), p2}), Json::array({"p1"}));
  EXPECT_EQ(between({p1, p2, trainer("t3", 20)}), Json::array({"p1", "p2"}));
  EXPECT_EQ(between({trainer("t1", 12), p1, p2}), Json::array());
  const Json aside{{"skipped", true}};
  EXPECT_EQ(between({trainer("t1", 12), p1, trainer("t2", 16, aside)}), Json::array());
  Json set_aside = p1;
  set_aside.update(aside);
  EXPECT_EQ(between({set_aside, p2, trainer("t3", 20)}), Json::array({"p2"}));
}

TEST(PathView, says_where_a_step_off_the_table_stands_in_the_way) {
  const Json off = step("p", "partner_finger", {{"challenge", 20}});
  const Json done = trainer("t1", 12);
  const Json own = trainer("t3", 24);
  const auto told = [](const std::vector<Json>& steps) {
    return JournalBuilder{}.path(0, steps).baseline(0, "t1").pause_penetration(0);
  };
  const auto stands = [](const JournalBuilder& journal) {
    return path(journal, 1)["pause_in_the_way"] == true;
  };
  EXPECT_TRUE(stands(told({done, off, own})));
  const Json between = trainer("t2", 16);
  Json between_aside = between;
  between_aside["skipped"] = true;
  EXPECT_TRUE(stands(told({done, between_aside, off, own})));
  // It is the last one, something else comes first, it was set aside, or the rest is beyond.
  EXPECT_FALSE(stands(told({done, off})));
  EXPECT_FALSE(stands(told({done, between, off, own})));
  Json off_aside = off;
  off_aside["skipped"] = true;
  EXPECT_FALSE(stands(told({done, off_aside, own})));
  EXPECT_FALSE(stands(told({done, off, own}).goal(0, "p")));
  // Nothing is comfortable yet, or nothing is off the table.
  EXPECT_FALSE(stands(JournalBuilder{}.path(0, {done, off, own}).pause_penetration(0)));
  EXPECT_FALSE(stands(told({done, off, own}).pause_penetration(1, false)));
}

TEST(PathView, knows_of_a_partner_only_from_what_she_said) {
  EXPECT_EQ(path(JournalBuilder{}, 0)["with_partner"], false);
  EXPECT_EQ(path(two_trainers(), 0)["with_partner"], false);
  EXPECT_EQ(path(two_trainers().pause_penetration(1), 2)["with_partner"], true);
  EXPECT_EQ(
      path(two_trainers().pause_penetration(1).pause_penetration(2, false), 3)["with_partner"],
      true);
  const auto with = JournalBuilder{}.path(0, {trainer("t1", 12), step("p", "partner_finger")});
  EXPECT_EQ(path(with, 1)["with_partner"], true);
  EXPECT_EQ(path(JournalBuilder{with}.symptom(1, "harm_by_other"), 1)["with_partner"], false);
  const auto skipped = JournalBuilder{}.path(
      0, {trainer("t1", 12), step("p", "partner_finger", {{"skipped", true}})});
  EXPECT_EQ(path(skipped, 1)["with_partner"], false);
}

TEST(PathView, with_less_pain_as_the_goal_says_whether_the_ladder_is_open) {
  auto told = two_trainers();
  told.less_pain(0);
  EXPECT_EQ(path(told, 1)["goal"], (Json{{"kind", "less_pain"}}));
  EXPECT_EQ(path(told, 1)["ladder_open"], false);
  EXPECT_TRUE(path(told, 1)["suggested"].is_null());
  told.ladder_opened(1);
  EXPECT_EQ(path(told, 1)["ladder_open"], true);
  EXPECT_EQ(path(told, 1)["suggested"], "t1");
}

// ---- journey --------------------------------------------------------------------------------

// Four steps, one of them outside; the third is suggested with a smaller one beside it.
class StepsByHand : public ::testing::Test {
 protected:
  StepsByHand()
      : seen_(JournalBuilder{}.path(0, {step("look", "look"), trainer("t1", 12), trainer("t2", 16),
                                        trainer("t3", 20)}),
              1) {
    seen_.suggestion.main = {.kind = decision::Kind::Practice, .rung = 2, .minutes = 12};
    seen_.suggestion.alternatives = {{.kind = decision::Kind::Practice, .rung = 1, .minutes = 8}};
    seen_.suggestion.paused = decision::Pause::None;
  }
  [[nodiscard]] std::vector<Json> all(const char* fact) const {
    std::vector<Json> facts;
    const Json view = path_view(seen_.situation, seen_.suggestion);
    for (const Json& one : view["steps"]) facts.push_back(one[fact]);
    return facts;
  }
  Seen seen_;
};

TEST_F(StepsByHand, are_gentler_or_further_than_the_suggestion) {
  EXPECT_EQ(all("standing"), (std::vector<Json>{"gentler", "gentler", "suggested", "further"}));
  seen_.suggestion.main = {.kind = decision::Kind::Rest};
  EXPECT_EQ(all("standing"), std::vector<Json>(4, "another_day"));
}

TEST_F(StepsByHand, take_the_suggested_minutes_and_few_for_anything_else) {
  EXPECT_EQ(all("minutes"), (std::vector<Json>{5, 8, 12, 5}));
}

TEST_F(StepsByHand, are_not_begun_while_they_are_paused) {
  seen_.suggestion.main = {.kind = decision::Kind::SeekCare};
  seen_.suggestion.paused = decision::Pause::Insertion;
  EXPECT_EQ(all("standing"), (std::vector<Json>{"another_day", "paused", "paused", "paused"}));
  seen_.suggestion.paused = decision::Pause::All;
  EXPECT_EQ(all("standing"), std::vector<Json>(4, "paused"));
}

TEST(PathView, a_step_off_the_table_is_not_begun) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12), step("p", "partner_penetration")}).pause_penetration(0);
  EXPECT_EQ(step_of(path(told, 1), "p")["standing"], "paused");
  EXPECT_EQ(step_of(path(told, 1), "t1")["standing"], "suggested");
}

TEST(JourneyView, shows_safety_first_figures_and_every_session_in_order) {
  auto told = two_trainers();
  told.session(3, "t1", {{"ended", "stopped"}}).session(1, "t1").gentle(2).gentle(2, "talk");
  const Json view = journey(told, 4);
  EXPECT_EQ(view["safety"],
            (Json{{"of", 2}, {"in_control", 2}, {"within_limit", 2}, {"stopped_freely", 1}}));
  ASSERT_EQ(view["sessions"].size(), 2U);
  EXPECT_EQ(view["sessions"][0]["day"], "2026-01-06");
  EXPECT_EQ(view["sessions"][1]["ended"], "stopped");
  EXPECT_EQ(view["gentle"], 2);
  EXPECT_EQ(view["largest_comfortable"], "t1");
}

TEST(JourneyView, of_an_empty_journal_is_empty_and_not_an_error) {
  const Json view = journey(JournalBuilder{}, 0);
  EXPECT_EQ(view["safety"]["of"], 0);
  EXPECT_EQ(view["sessions"], Json::array());
  EXPECT_EQ(view["gentle"], 0);
  EXPECT_TRUE(view["largest_comfortable"].is_null());
}

TEST(JourneyView, tells_what_was_expected_and_what_came_of_it) {
  auto told = two_trainers();
  told.named("p1").started({1, 18}, "t1");
  told.named("g1").entry("2026-01-06T18:01:00Z", "prediction.made",
                         {{"step", "t1"},
                          {"practice", "p1"},
                          {"belief", "hurts"},
                          {"words", "That it burns."},
                          {"pain", 7},
                          {"sure", 8}});
  told.session({1, 19}, "t1", {{"practice", "p1"}, {"pain", 2}});
  told.entry("2026-01-06T19:01:00Z", "prediction.met", {{"prediction", "g1"}, {"happened", "yes"}});
  told.entry("2026-01-06T19:02:00Z", "prediction.met",
             {{"prediction", "g1"}, {"happened", "no"}, {"sure", 5}, {"words", "It passed."}});
  told.named("g2").entry("2026-01-08T18:00:00Z", "prediction.made", {{"step", "gone"}});
  told.named("g3").entry("2026-02-08T18:00:00Z", "prediction.made", {{"step", "t1"}});
  const Json expected = Json::array({{{"id", "g1"},
                                      {"at", "2026-01-06T18:01:00Z"},
                                      {"day", "2026-01-06"},
                                      {"step", "t1"},
                                      {"kind", "trainer"},
                                      {"diameter_mm", 12},
                                      {"belief", "hurts"},
                                      {"words", "That it burns."},
                                      {"pain", 7},
                                      {"sure", 8},
                                      {"met",
                                       {{"at", "2026-01-06T19:02:00Z"},
                                        {"happened", "no"},
                                        {"sure", 5},
                                        {"words", "It passed."},
                                        {"pain", 2}}},
                                      {"noted", true},
                                      {"came", 2}},
                                     {{"id", "g2"},
                                      {"at", "2026-01-08T18:00:00Z"},
                                      {"day", "2026-01-08"},
                                      {"step", "gone"},
                                      {"met", nullptr},
                                      {"noted", false}}});
  EXPECT_EQ(journey(told, 9)["predictions"], expected) << "the one dated ahead is left out";
}

TEST(JourneyView, shows_predictions_in_pictures_only_where_there_are_a_few) {
  auto told = two_trainers();
  const auto told_one = [&](int day) {
    told.named("g" + std::to_string(day))
        .entry(At(day, 18).text(18), "prediction.made",
               {{"step", "t1"}, {"belief", "hurt"}, {"pain", 6}, {"sure", 8}})
        .session({day, 19}, "t1", {{"pain", 2}})
        .entry(At(day, 20).text(20), "prediction.met",
               {{"prediction", "g" + std::to_string(day)}, {"happened", "no"}, {"sure", 5}});
  };
  for (const int day : {1, 3, 5}) told_one(day);
  EXPECT_TRUE(journey(told, 6)["pain"].is_null() && journey(told, 6)["sure"].is_null());
  told_one(19);
  const Json view = journey(told, 20);
  EXPECT_EQ(view["past"],
            Json::array({{{"belief", "hurt"}, {"of", 4}, {"happened", 0}, {"partly", 0}}}));
  EXPECT_EQ(view["pain"]["of"], 4);
  EXPECT_EQ(view["pain"]["expected"], 6);
  EXPECT_EQ(view["pain"]["came"], 2);
  EXPECT_EQ(view["pain"]["rows"][3], (Json{{"id", "g19"},
                                           {"at", "2026-01-24T18:00:00Z"},
                                           {"day", "2026-01-24"},
                                           {"before", 6},
                                           {"after", 2},
                                           {"after_break", true},
                                           {"wave", 4}}));
  EXPECT_EQ(keys(view["sure"]), (std::set<std::string>{"about", "of", "rows"}));
  EXPECT_EQ(view["sure"]["rows"][0]["wave"], 6.5);
  for (const int day : {21, 23}) told_one(day);
  const Json sure = journey(told, 24)["sure"];
  EXPECT_EQ(sure["of"], 6);
  EXPECT_EQ(sure["first"], 8);
  EXPECT_EQ(sure["last"], 8);
  EXPECT_EQ(sure["changed"], false);
}

TEST(JourneyView, smooths_pain_and_fear_of_the_sessions_and_parts_them_at_a_break) {
  auto told = two_trainers();
  told.session(1, "t1", {{"pain", 0}, {"fear", 1}})
      .session(2, "t1", {{"pain", 2}, {"fear", nullptr}})
      .session(20, "t1", {{"pain", nullptr}, {"fear", nullptr}});
  const Json sessions = journey(told, 21)["sessions"];
  EXPECT_EQ(sessions[0]["wave"], 1.25);
  EXPECT_EQ(sessions[1]["wave"], 1.25);
  EXPECT_FALSE(sessions[2].contains("wave"));
  EXPECT_EQ(sessions[1]["after_break"], false);
  EXPECT_EQ(sessions[2]["after_break"], true);
}

TEST(JourneyView, a_session_whose_step_left_the_path_is_still_there_without_its_size) {
  auto told = two_trainers();
  told.session(1, "t2").path(2, {trainer("t1", 12)});
  const Json view = journey(told, 3);
  ASSERT_EQ(view["sessions"].size(), 1U);
  EXPECT_EQ(view["sessions"][0]["step"], "t2");
  EXPECT_FALSE(view["sessions"][0].contains("kind"));
  EXPECT_FALSE(view["sessions"][0].contains("diameter_mm"));
}

TEST(JourneyView, a_break_takes_nothing_away) {
  auto told = two_trainers();
  told.sessions({1, 3, 5}, "t1");
  EXPECT_EQ(journey(told, 6), journey(told, 500));
}

// ---- the suggestion as JSON -----------------------------------------------------------------

TEST(SuggestionJson, has_the_fields_of_the_contract) {
  auto told = two_trainers();
  told.sessions({1, 3}, "t1", {{"pain", 1}});
  const Seen seen{told, 5};
  const Json json = suggestion_to_json(seen.suggestion, seen.ladder());
  EXPECT_EQ(json["kind"], "practice");
  EXPECT_EQ(json["step"], "t1");
  EXPECT_EQ(json["minutes"], 10);
  EXPECT_EQ(json["alternatives"],
            Json::array({{{"kind", "talk"}, {"activity", "self_compassion"}, {"minutes", 10}},
                         {{"kind", "breathe"}, {"activity", "breathing"}, {"minutes", 10}},
                         {{"kind", "rest"}}}));
  EXPECT_EQ(json["reasons"][0],
            (Json{{"code", "stay_to_settle"}, {"figures", {{"comfortable", 2}, {"needed", 3}}}}));
  EXPECT_TRUE(json["guardrails"].is_array() && json["notices"].is_array());
  EXPECT_EQ(json["paused"], "none");
  EXPECT_EQ(json["support"], false);
  EXPECT_EQ(json["predicted"], (Json{{"pain_mean", 1}, {"over_limit", 0.167}}));
  EXPECT_EQ(json["belief"], (Json{{"policy", "printed_rule"}, {"comfortable", 2}, {"needed", 3}}));
  EXPECT_FALSE(json.contains("urgency") || json.contains("clear_with"));
}

Json suggested(const JournalBuilder& told, const At& at) {
  const Seen seen{told, at};
  return suggestion_to_json(seen.suggestion, seen.ladder());
}
std::set<std::string> flags(const JournalBuilder& told, const At& at) {
  std::set<std::string> all = keys(suggested(told, at));
  std::erase_if(all, [](const std::string& name) {
    return name != "young" && name != "own_plan" && !name.starts_with("crisis") &&
           name != "waits_for_pain";
  });
  return all;
}

TEST(SuggestionJson, names_what_the_rules_mean_where_they_speak) {
  using Flags = std::set<std::string>;
  EXPECT_EQ(flags(two_trainers(), 1), Flags{});
  EXPECT_EQ(flags(two_trainers().symptom(1, "under_18"), 1), Flags{"young"});
  EXPECT_EQ(flags(two_trainers().symptom(1, "vaginoplasty"), 1), Flags{"own_plan"});
}

TEST(SuggestionJson, speaks_of_a_crisis_alone_only_where_nothing_of_the_body_asks_for_today) {
  using Flags = std::set<std::string>;
  const auto dark = two_trainers().symptom(1, "suicidal_thoughts");
  const Flags alone{"crisis", "crisis_only"};
  EXPECT_EQ(flags(dark, 1), alone);
  EXPECT_EQ(flags(JournalBuilder{dark}.symptom(1, "skin_changes"), 1), alone);
  EXPECT_EQ(flags(JournalBuilder{dark}.symptom(1, "fever"), 1), Flags{"crisis"});
  EXPECT_EQ(flags(JournalBuilder{dark}.symptom(1, "numbness"), 1), Flags{"crisis"});
  EXPECT_EQ(flags(two_trainers().symptom(1, "fever"), 1), Flags{});
  EXPECT_EQ(flags(two_trainers().phq4(1, {3, 3, 0, 0}), 1), Flags{"crisis"});
}

TEST(SuggestionJson, says_that_the_steps_wait_where_a_pain_stays_on_the_gentlest_one) {
  Seen seen{two_trainers(), 1};
  seen.suggestion.main = {.kind = decision::Kind::Breathe, .activity = "breathing"};
  const auto waits = [&] {
    return suggestion_to_json(seen.suggestion, seen.ladder()).contains("waits_for_pain");
  };
  seen.suggestion.reasons = {};
  EXPECT_FALSE(waits());
  seen.suggestion.reasons = {{"pain_stays", {}}};
  EXPECT_TRUE(waits());
  seen.suggestion.main = {.kind = decision::Kind::Practice, .rung = 0, .minutes = 5};
  EXPECT_FALSE(waits());
}

TEST(SuggestionJson, files_a_read_routine_suggestion_under_its_reasons_and_signs) {
  const Json asks = suggested(two_trainers().symptom(1, "pain_on_touch"), 1);
  ASSERT_EQ(asks["kind"], "seek_care");
  const auto codes = asks["note_with"].get<std::vector<std::string>>();
  const std::set<std::string> filed(codes.begin(), codes.end());
  EXPECT_EQ(filed.size(), codes.size());
  EXPECT_EQ(asks["reasons"][0]["code"], codes[0]);
  EXPECT_TRUE(filed.contains("other_causes_first") && filed.contains("pain_on_touch"));
  EXPECT_TRUE(filed.contains("dryness_weeks"));
  EXPECT_FALSE(filed.contains("fever") || filed.contains("fertility_treatment"));
  // What pauses is cleared and not read away; a step is neither.
  EXPECT_FALSE(suggested(two_trainers().symptom(1, "fever"), 1).contains("note_with"));
  EXPECT_FALSE(suggested(two_trainers(), 1).contains("note_with"));
}

TEST(SuggestionJson, lets_be_taken_back_what_was_said_about_oneself) {
  for (const char* code : {"under_18", "harm_by_other"}) {
    EXPECT_EQ(suggested(two_trainers().symptom(1, code), 1)["clear_with"], Json::array({code}));
  }
}

TEST(SuggestionJson, of_care_says_how_urgent_and_what_clears_it) {
  auto told = two_trainers();
  told.symptom(1, "fever");
  const Seen seen{told, 1};
  const Json json = suggestion_to_json(seen.suggestion, seen.ladder());
  EXPECT_EQ(json["kind"], "seek_care");
  EXPECT_EQ(json["urgency"], "same_day");
  EXPECT_EQ(json["clear_with"], Json::array({"fever"}));
  EXPECT_EQ(json["paused"], "all");
  EXPECT_FALSE(json.contains("step") || json.contains("minutes") || json.contains("predicted"));
}

TEST(Number, whole_ones_are_written_without_a_point) {
  EXPECT_EQ(to_text(number(3.0)), "3");
  EXPECT_EQ(to_text(number(-2.0)), "-2");
  EXPECT_EQ(to_text(number(2.5)), "2.5");
  EXPECT_EQ(to_text(number(0.0)), "0");
  EXPECT_EQ(to_text(number(1e300)), "1e+300");
}

// ---- care -----------------------------------------------------------------------------------

Json care(const JournalBuilder& told, const At& at) { return care_view(Seen(told, at).situation); }

TEST(CareView, of_an_empty_journal_says_what_is_not_there) {
  const Json view = care(JournalBuilder{}, 0);
  EXPECT_EQ(keys(view), (std::set<std::string>{"cards", "pages", "phq4", "read", "selfcheck",
                                               "signs", "visit"}));
  EXPECT_TRUE(view["selfcheck"].is_null() && view["phq4"].is_null());
  EXPECT_TRUE(view["pages"].empty() && view["pages"].is_object());
  EXPECT_TRUE(view["read"].empty() && view["read"].is_object());
  EXPECT_TRUE(view["signs"].empty() && view["signs"].is_array());
  EXPECT_TRUE(view["visit"]["from"].is_null());
  EXPECT_EQ(view["visit"]["practices"], 0);
  EXPECT_EQ(view["visit"]["to"], "2026-01-05");
}

TEST(CareView, gives_back_the_last_self_check_phq4_and_pages_as_they_were_said) {
  const Json answers{{"shame", true}, {"hard", {"tampon", "exam"}}};
  auto told = two_trainers()
                  .selfcheck(1, {{"shame", false}})
                  .selfcheck(2, answers)
                  .phq4(2, {1, 0, 2, 0})
                  .page(1, "exam_card", {{"terms", {"slow"}}})
                  .page(3, "exam_card", {{"terms", {"slow", "stop"}}})
                  .page(2, "costs", {{"currency", "EUR"}})
                  .read(1, "causes")
                  .read(4, "causes");
  const Json view = care(told, 5);
  EXPECT_EQ(view["selfcheck"]["answers"], answers);
  EXPECT_EQ(view["phq4"]["total"], 3);
  EXPECT_EQ(view["pages"]["exam_card"]["content"], (Json{{"terms", {"slow", "stop"}}}));
  EXPECT_EQ(view["pages"]["costs"]["content"]["currency"], "EUR");
  EXPECT_EQ(view["read"]["causes"], "2026-01-09T20:00:00Z");
}

TEST(CareView, leaves_out_what_is_dated_in_the_future) {
  auto told = two_trainers()
                  .selfcheck(1, {{"a", 1}})
                  .selfcheck(9, {{"a", 2}})
                  .page(1, "visit", {{"a", 1}})
                  .page(9, "visit", {{"a", 2}})
                  .read(9, "causes");
  const Json view = care(told, 5);
  EXPECT_EQ(view["selfcheck"]["answers"]["a"], 1);
  EXPECT_EQ(view["pages"]["visit"]["content"]["a"], 1);
  EXPECT_TRUE(view["read"].empty());
}

TEST(CareView, shows_of_each_chain_of_cards_the_last_the_newest_first) {
  auto told = two_trainers();
  told.named("a").card(1, "thought_record", {{"n", 1}});
  told.named("b").card(2, "experiment", {{"n", 2}});
  told.named("a2").card(3, "thought_record", {{"n", 3}}, {{"replaces", "a"}});
  told.card(40, "experiment", {{"n", 9}}, {{"replaces", "b"}});
  const auto ids = [&](const At& at) {
    std::string text;
    for (const Json& card : care(told, at)["cards"]) text += card["id"].get<std::string>() + " ";
    return text;
  };
  EXPECT_EQ(ids(5), "a2 b ");
  EXPECT_EQ(care(told, 5)["cards"][0], (Json{{"id", "a2"},
                                             {"at", "2026-01-08T21:00:00Z"},
                                             {"card", "thought_record"},
                                             {"content", {{"n", 3}}}}));
  told.named("b2").card(6, "experiment", Json::object(), {{"replaces", "b"}, {"away", true}});
  EXPECT_EQ(ids(7), "a2 ") << "put away";
  told.named("b3").card(8, "experiment", {{"n", 2}}, {{"replaces", "b2"}});
  EXPECT_EQ(ids(9), "b3 a2 ") << "and taken out again";
}

TEST(CareView, names_signs_until_they_are_cleared_with_the_time_of_their_last_report) {
  auto told = two_trainers()
                  .symptom(1, "discharge_unusual")
                  .symptom(3, "discharge_unusual")
                  .symptom(2, "pregnancy");
  Json view = care(told, 4);
  ASSERT_EQ(view["signs"].size(), 2U);
  EXPECT_EQ(view["signs"][0],
            (Json{{"code", "discharge_unusual"}, {"at", "2026-01-08T18:30:00Z"}}));
  told.cleared(4, "discharge_unusual");
  view = care(told, 4);
  ASSERT_EQ(view["signs"].size(), 1U);
  EXPECT_EQ(view["signs"][0]["code"], "pregnancy");
}

TEST(CareView, tells_for_a_visit_what_was_practised_and_how_it_went) {
  auto told = two_trainers().limit(0, 2).gentle(1).gentle(2, "release").read(3, "causes");
  told.session(4, "t1", {{"pain", 5}, {"ended", "stopped_pain"}, {"burning", true}})
      .session(7, "t1", {{"pain", 2}, {"fear", 6}})
      .session(9, "t1", {{"pain", 2}})
      .session(11, "t1", {{"pain", 0}})
      .session(13, "t2", {{"bleeding", true}});
  const Json visit = care(told, 20)["visit"];
  EXPECT_EQ(visit["from"], "2026-01-06");
  EXPECT_EQ(visit["to"], "2026-01-25");
  EXPECT_EQ(visit["practices"], 5);
  EXPECT_EQ(visit["over_limit"], 1);
  EXPECT_EQ(visit["stopped_for_pain"], 1);
  EXPECT_EQ(visit["bleeding"], 1);
  EXPECT_EQ(visit["burning"], 1);
  EXPECT_EQ(visit["gentle"], (Json{{"breathe", 1}, {"release", 1}, {"learn", 1}, {"talk", 0}}));
  EXPECT_EQ(visit["limit"], 2);
  ASSERT_EQ(visit["steps"].size(), 2U);
  EXPECT_EQ(visit["steps"][0], (Json{{"id", "t1"},
                                     {"kind", "trainer"},
                                     {"diameter_mm", 12},
                                     {"sessions", 4},
                                     {"comfortable", 3},
                                     {"first", "2026-01-09"},
                                     {"last", "2026-01-16"},
                                     {"pain_first", 3},
                                     {"pain_last", 1.3},
                                     {"fear_first", 3.3},
                                     {"fear_last", 3.3}}));
  // One report is no change.
  EXPECT_FALSE(visit["steps"][1].contains("pain_first"));
}

// ---- several at once --------------------------------------------------------------------------

// Counts how often it is asked.
class Counting final : public pacing::Policy {
 public:
  int asked = 0;
  [[nodiscard]] std::string_view name() const override { return "counting"; }
  [[nodiscard]] pacing::Proposal propose(const pacing::Input& input) override {
    ++asked;
    return rule_.propose(input);
  }

 private:
  pacing::PrintedRule rule_;
};

TEST(Views, of_one_reading_ask_the_policy_once_and_only_where_one_shows_the_suggestion) {
  const Seen seen(two_trainers(), 1);
  Counting policy;
  const std::vector<std::string> all = {"today", "path", "journey", "care"};
  EXPECT_EQ(views_of(seen.situation, policy, all).size(), 4U);
  EXPECT_EQ(policy.asked, 1);
  const std::vector<std::string> records = {"journey", "care"};
  EXPECT_EQ(views_of(seen.situation, policy, records).size(), 2U);
  EXPECT_EQ(policy.asked, 1);
}

}  // namespace
}  // namespace anemone::views
