// What a form means: nothing that was not said, and each sign of danger as an entry of its own.
#include "core/entries/drafts.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace anemone::entries {
namespace {

Json draft(const std::string& type, const Json& data) { return {{"type", type}, {"data", data}}; }
std::vector<std::string> types(const Json& drafts) {
  std::vector<std::string> all;
  for (const Json& each : drafts) all.push_back(each["type"]);
  return all;
}
std::string refused(const Result<Json>& made) {
  if (made) return "";
  return std::string{error_code_name(made.error().code)} + " " + made.error().field;
}

// ---- The log ---------------------------------------------------------------------------------

// As the form gives it where nothing was said.
Json empty_log() {
  return {{"step", "a"},
          {"practice", nullptr},
          {"minutes", nullptr},
          {"expected_pain", nullptr},
          {"pain", nullptr},
          {"fear", nullptr},
          {"tension", nullptr},
          {"in_control", nullptr},
          {"ended", nullptr},
          {"bleeding", false},
          {"bleeding_heavy", false},
          {"bleeding_over_24h", false},
          {"burning", false},
          {"numbness", false},
          {"squeezed", false},
          {"released", false},
          {"note", "  "}};
}
Json log_of(const Json& said) {
  Json answers = empty_log();
  answers.update(said);
  const auto made = log_drafts(answers);
  EXPECT_TRUE(made.has_value()) << refused(made);
  return made ? *made : Json::array({draft("", Json::object())});
}

TEST(LogDrafts, leave_out_what_was_not_said) {
  const Json only_the_step = Json::array({draft("session.logged", {{"step", "a"}})});
  EXPECT_EQ(log_of(Json::object()), only_the_step);
  EXPECT_EQ(*log_drafts({{"step", "a"}}), only_the_step);
}

TEST(LogDrafts, keep_a_zero_and_a_no) {
  const Json said{{"pain", 0}, {"fear", 0}, {"in_control", false}, {"minutes", 0}};
  Json data = said;
  data["step"] = "a";
  EXPECT_EQ(log_of(said)[0]["data"], data);
}

TEST(LogDrafts, keep_what_was_said_under_the_names_of_the_entry) {
  const Json said{{"practice", "p1"},   {"minutes", 7},   {"pain", 2},
                  {"fear", 4},          {"tension", 3},   {"expected_pain", 5},
                  {"ended", "stopped"}, {"burning", true}};
  Json data = said;
  data["step"] = "a";
  EXPECT_EQ(log_of(said), Json::array({draft("session.logged", data)}));
}

TEST(LogDrafts, report_heavy_or_long_bleeding_and_numbness_as_signs_of_their_own) {
  const Json drafts = log_of({{"bleeding", true},
                              {"bleeding_heavy", true},
                              {"bleeding_over_24h", true},
                              {"numbness", true},
                              {"practice", "p1"}});
  EXPECT_EQ(drafts,
            Json::array(
                {draft("session.logged",
                       {{"step", "a"}, {"bleeding", true}, {"numbness", true}, {"practice", "p1"}}),
                 draft("symptom.reported", {{"symptom", "bleeding_heavy"}}),
                 draft("symptom.reported", {{"symptom", "bleeding_over_24h"}}),
                 draft("symptom.reported", {{"symptom", "numbness"}})}));
}

TEST(LogDrafts, say_whether_letting_go_followed_only_where_muscles_were_squeezed) {
  EXPECT_EQ(log_of({{"released", true}})[0]["data"], (Json{{"step", "a"}}));
  EXPECT_EQ(log_of({{"squeezed", true}})[0]["data"],
            (Json{{"step", "a"}, {"squeezed", true}, {"released", false}}));
}

TEST(LogDrafts, do_not_report_heavy_bleeding_once_bleeding_was_taken_back) {
  EXPECT_EQ(log_of({{"bleeding_heavy", true}}).size(), 1U);
  EXPECT_EQ(log_of({{"bleeding_over_24h", true}}).size(), 1U);
}

TEST(LogDrafts, keep_a_note_without_the_blanks_around_it) {
  EXPECT_EQ(log_of({{"note", " \n\t warm  bath \r\v\f"}})[0]["data"]["note"], "warm  bath");
  // No-break, ideographic and thin blanks, a line separator and a byte order mark count as well.
  EXPECT_EQ(log_of({{"note", "\u00A0\u3000\u2009\u2028\uFEFFé…\uFEFF \u205F"}})[0]["data"]["note"],
            "é…");
  EXPECT_FALSE(log_of({{"note", "\u00A0 \u3000"}})[0]["data"].contains("note"));
}

TEST(LogDrafts, refuse_what_is_no_answer_and_never_drop_a_sign) {
  EXPECT_EQ(refused(log_drafts(3)), "not_an_object ");
  EXPECT_EQ(refused(log_drafts(Json::object())), "missing_field step");
  EXPECT_EQ(refused(log_drafts({{"step", nullptr}})), "missing_field step");
  for (const std::string name : {"bleeding", "bleeding_heavy", "bleeding_over_24h", "burning",
                                 "numbness", "squeezed", "released"}) {
    EXPECT_EQ(refused(log_drafts({{"step", "a"}, {name, "yes"}})), "wrong_type " + name);
  }
  EXPECT_EQ(refused(log_drafts({{"step", "a"}, {"note", 3}})), "wrong_type note");
}

// ---- The set-up ------------------------------------------------------------------------------

const Json kLaid{{"steps", {{{"id", "a"}, {"kind", "look"}}, {{"id", "b"}, {"kind", "tampon"}}}},
                 {"goal", {{"step", "b"}}}};

Json setup_of(const Json& said) {
  Json answers{{"reason", "everyday"},
               {"reason_words", " swimming "},
               {"goal_words", ""},
               {"under_18", nullptr},
               {"symptoms", {"pain_on_touch"}},
               {"baseline", "a"},
               {"limit", 2},
               {"pause", false}};
  answers.update(said);
  const auto made = setup_drafts(answers, kLaid);
  EXPECT_TRUE(made.has_value()) << refused(made);
  return made ? *made : Json::array();
}
using Types = std::vector<std::string>;

TEST(SetupDrafts, write_what_was_said) {
  EXPECT_EQ(setup_of(Json::object()),
            Json::array({draft("reason.set", {{"reason", "everyday"}, {"words", "swimming"}}),
                         draft("path.set", {{"steps", kLaid["steps"]}}),
                         draft("goal.set", {{"step", "b"}}), draft("baseline.set", {{"step", "a"}}),
                         draft("limit.set", {{"pain", 2}}),
                         draft("symptom.reported", {{"symptom", "pain_on_touch"}})}));
}

TEST(SetupDrafts, write_nothing_for_what_was_skipped) {
  const Json skipped = setup_of({{"reason", nullptr},
                                 {"reason_words", " "},
                                 {"baseline", nullptr},
                                 {"limit", nullptr},
                                 {"symptoms", Json::array()}});
  EXPECT_EQ(types(skipped), (Types{"path.set", "goal.set"}));
  EXPECT_EQ(types(*setup_drafts(Json::object(), kLaid)), (Types{"path.set", "goal.set"}));
}

TEST(SetupDrafts, keep_words_without_a_choice_and_words_of_the_goal) {
  const Json drafts = setup_of({{"reason", nullptr}, {"goal_words", " a swim "}});
  EXPECT_EQ(drafts[0], draft("reason.set", {{"words", "swimming"}}));
  EXPECT_EQ(drafts[2], draft("goal.set", {{"step", "b"}, {"words", "a swim"}}));
}

TEST(SetupDrafts, forget_a_baseline_that_the_path_does_not_have) {
  EXPECT_EQ(types(setup_of({{"baseline", "gone"}})),
            (Types{"reason.set", "path.set", "goal.set", "limit.set", "symptom.reported"}));
}

TEST(SetupDrafts, lay_no_ladder_under_18) {
  const Json drafts = setup_of({{"under_18", true}, {"pause", true}});
  EXPECT_EQ(types(drafts), (Types{"reason.set", "symptom.reported", "symptom.reported"}));
  EXPECT_EQ(drafts[1]["data"], (Json{{"symptom", "under_18"}}));
}

TEST(SetupDrafts, take_penetration_off_the_table_when_they_ask) {
  EXPECT_EQ(setup_of({{"pause", true}})[5], draft("pause_penetration.set", {{"on", true}}));
}

TEST(SetupDrafts, refuse_what_is_no_answer) {
  EXPECT_EQ(refused(setup_drafts(nullptr, kLaid)), "not_an_object ");
  const auto with = [](const char* name, const Json& value) {
    return refused(setup_drafts({{name, value}}, kLaid));
  };
  EXPECT_EQ(with("under_18", "yes"), "wrong_type under_18");
  EXPECT_EQ(with("pause", 1), "wrong_type pause");
  EXPECT_EQ(with("reason_words", 1), "wrong_type reason_words");
  EXPECT_EQ(with("goal_words", 1), "wrong_type goal_words");
  EXPECT_EQ(with("symptoms", "fever"), "wrong_type symptoms");
}

}  // namespace
}  // namespace anemone::entries
