#include "core/triage/triage.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/triage/questions.h"

namespace anemone::triage {
namespace {

std::vector<std::string> words(std::string_view list) {
  std::vector<std::string> found;
  for_each_word(list, [&](std::string_view word) { found.emplace_back(word); });
  return found;
}

// One thing that was answered: a question, and the number of its option or its value.
using Tick = std::pair<int, int>;

constexpr const char* kCalming = "seen";

const Question& question_of(const Tick& tick) {
  const auto all = all_questions();
  return all[static_cast<std::size_t>(tick.first) % all.size()];
}

// Adds a tick to answers; where one answer is all there can be, the first one stays.
void answer(Json& answers, const Tick& tick) {
  const Question& question = question_of(tick);
  const std::string id{question.id};
  const auto options = words(question.options);
  switch (question.type) {
    case AnswerType::Choices:
      if (!answers.contains(id)) answers[id] = Json::array();
      answers[id].push_back(options[static_cast<std::size_t>(tick.second) % options.size()]);
      return;
    case AnswerType::Choice:
      if (!answers.contains(id)) {
        answers[id] = options[static_cast<std::size_t>(tick.second) % options.size()];
      }
      return;
    case AnswerType::YesNo:
      if (answers.contains(id)) return;
      answers[id] = tick.second % 3 == 2 ? Json("not_sure") : Json(tick.second % 3 == 1);
      return;
    case AnswerType::Scale:
      if (!answers.contains(id)) answers[id] = tick.second % 11;
      return;
    case AnswerType::Rating:
      if (!answers.contains(id)) answers[id] = tick.second % 4;
      return;
  }
}

Json answers_of(const std::vector<Tick>& ticks) {
  Json answers = Json::object();
  for (const Tick& tick : ticks) answer(answers, tick);
  return answers;
}

rc::Gen<std::vector<Tick>> some_ticks() {
  return rc::gen::container<std::vector<Tick>>(rc::gen::pair(
      rc::gen::inRange(0, static_cast<int>(all_questions().size())), rc::gen::inRange(0, 1000)));
}

TriageResult checked(const Json& answers) {
  const auto result = triage(answers);
  EXPECT_TRUE(result.has_value()) << answers.dump() << " " << result.error().field;
  return result ? *result : TriageResult{};
}

TriageResult checked(const char* text) { return checked(Json::parse(text, nullptr, false)); }

std::set<std::string> codes_of(const TriageResult& result) {
  std::set<std::string> codes;
  for (const auto& reason : result.reasons) codes.emplace(reason.code);
  return codes;
}

// At least as careful: as urgent, paused where the other is, and every reason there.
bool as_careful(const TriageResult& one, const TriageResult& other) {
  return one.urgency >= other.urgency &&
         !(one.practice == Practice::GoOn && other.practice == Practice::Pause) &&
         std::ranges::includes(codes_of(one), codes_of(other));
}

RC_GTEST_PROP(Check, any_answer_more_never_calms, ()) {
  const auto ticks = *some_ticks();
  const Tick more = *rc::gen::pair(rc::gen::inRange(0, static_cast<int>(all_questions().size())),
                                   rc::gen::inRange(0, 1000));
  RC_PRE(question_of(more).id != kCalming);
  Json answers = answers_of(ticks);
  const auto before = checked(answers);
  answer(answers, more);
  RC_ASSERT(as_careful(checked(answers), before));
}

RC_GTEST_PROP(Check, what_is_left_out_never_alarms, ()) {
  const Json answers = answers_of(*some_ticks());
  Json kept = Json::object();
  for (const auto& [id, said] : answers.items()) {
    if (id != kCalming && *rc::gen::arbitrary<bool>()) continue;
    kept[id] = said;
    if (!said.is_array()) continue;
    kept[id] = Json::array();
    for (const Json& option : said) {
      if (*rc::gen::arbitrary<bool>()) kept[id].push_back(option);
    }
  }
  RC_ASSERT(as_careful(checked(answers), checked(kept)));
}

RC_GTEST_PROP(Check, only_that_a_clinician_looked_calms_and_only_from_routine, ()) {
  auto ticks = *some_ticks();
  std::erase_if(ticks, [](const Tick& tick) { return question_of(tick).id == kCalming; });
  Json answers = answers_of(ticks);
  const auto without = checked(answers);
  answers["seen"] = "named_or_treated";
  const auto with = checked(answers);
  RC_ASSERT(with.practice == without.practice);
  RC_ASSERT(with.urgency == without.urgency ||
            (without.urgency == Urgency::Routine && with.urgency == Urgency::SelfCare));
  for (const char* other : {"nobody", "long_ago_or_changed", "no_answer", "not_sure"}) {
    answers["seen"] = other;
    RC_ASSERT(as_careful(checked(answers), without));
  }
}

RC_GTEST_PROP(Check, none_of_these_beside_a_sign_changes_nothing, ()) {
  Json answers = answers_of(*some_ticks());
  const auto before = checked(answers);
  for (auto& [id, ticked] : answers.items()) {
    if (ticked.is_array() && has_word(find_question(id)->options, "none")) {
      ticked.push_back("none");
    }
  }
  const auto after = checked(answers);
  RC_ASSERT(after.urgency == before.urgency);
  RC_ASSERT(after.practice == before.practice);
  RC_ASSERT(codes_of(after) == codes_of(before));
}

RC_GTEST_PROP(Check, order_repetition_and_null_change_nothing, ()) {
  Json answers = answers_of(*some_ticks());
  const auto before = checked(answers);
  for (auto& [id, ticked] : answers.items()) {
    if (!ticked.is_array()) continue;
    Json turned = Json::array();
    for (auto it = ticked.rbegin(); it != ticked.rend(); ++it) turned.push_back(*it);
    for (const Json& each : ticked) turned.push_back(each);
    ticked = turned;
  }
  for (const Question& question : all_questions()) {
    if (!answers.contains(std::string{question.id})) answers[std::string{question.id}] = nullptr;
  }
  const auto after = checked(answers);
  RC_ASSERT(after.urgency == before.urgency);
  RC_ASSERT(after.practice == before.practice);
  RC_ASSERT(after.differentials == before.differentials);
  RC_ASSERT(after.referrals == before.referrals);
}

// ---- What was said before --------------------------------------------------------------------

TriageResult result_of(Urgency urgency, const std::vector<std::string_view>& codes) {
  TriageResult result;
  result.urgency = urgency;
  if (urgency >= Urgency::Soon) result.practice = Practice::Pause;
  for (const auto code : codes) result.reasons.push_back({code, "S33"});
  return result;
}

TEST(Together, the_more_urgent_wins_in_either_order_and_a_pause_stays) {
  using enum Urgency;
  for (const Urgency before : {SelfCare, Routine, Soon, SameDay, Emergency}) {
    for (const Urgency after : {SelfCare, Routine, Soon, SameDay, Emergency}) {
      const auto both = together(result_of(before, {}), result_of(after, {}));
      EXPECT_EQ(both.urgency, std::max(before, after));
      EXPECT_EQ(both.now, after);
      const bool pause = before >= Soon || after >= Soon;
      EXPECT_EQ(both.practice, pause ? Practice::Pause : Practice::GoOn);
    }
  }
}

TEST(Together, has_every_reason_once_the_more_urgent_first) {
  const auto told = result_of(Urgency::SameDay, {"fever", "skin_changes"});
  const auto now = result_of(Urgency::Emergency, {"numbness", "fever"});
  const std::vector<std::string> order{"numbness", "fever", "skin_changes"};
  const auto codes = [](const TriageResult& result) {
    std::vector<std::string> all;
    for (const auto& reason : result.reasons) all.emplace_back(reason.code);
    return all;
  };
  EXPECT_EQ(codes(together(told, now)), order);
  EXPECT_EQ(codes(together(now, told)), order);
}

RC_GTEST_PROP(Together, nothing_that_was_said_is_taken_back, ()) {
  const auto told = checked(answers_of(*some_ticks()));
  const auto now = checked(answers_of(*some_ticks()));
  const auto both = together(told, now);
  for (const TriageResult* part : {&told, &now}) {
    RC_ASSERT(as_careful(both, *part));
    for (const auto& reason : part->reasons) {
      RC_ASSERT(std::ranges::count(both.reasons, reason.code, &TriageReason::code) == 1);
    }
    for (const auto word : part->differentials)
      RC_ASSERT(std::ranges::count(both.differentials, word) == 1);
    for (const auto word : part->referrals)
      RC_ASSERT(std::ranges::count(both.referrals, word) == 1);
  }
  RC_ASSERT(both.now == now.urgency);
}

// Any value at all: judged or refused with a field that begins with "answers".
Json any_json(int depth) {
  const int kind = *rc::gen::inRange(0, depth > 0 ? 9 : 6);
  switch (kind) {
    case 0:
      return nullptr;
    case 1:
      return *rc::gen::arbitrary<bool>();
    case 2:
      return *rc::gen::arbitrary<int>();
    case 3:
      return *rc::gen::arbitrary<double>();
    case 4:
      return *rc::gen::arbitrary<std::string>();
    case 5:
      return *rc::gen::elementOf(words(find_question("bleeding")->options));
    case 6: {
      Json list = Json::array();
      const int size = *rc::gen::inRange(0, 4);
      for (int i = 0; i < size; ++i) list.push_back(any_json(depth - 1));
      return list;
    }
    default: {
      Json object = Json::object();
      const int size = *rc::gen::inRange(0, 4);
      for (int i = 0; i < size; ++i) {
        const auto all = all_questions();
        const auto at =
            static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(all.size())));
        const bool ours = *rc::gen::inRange(0, 5) > 0;
        object[ours ? std::string{all[at].id} : *rc::gen::arbitrary<std::string>()] =
            any_json(depth - 1);
      }
      return object;
    }
  }
}

RC_GTEST_PROP(Check, any_value_is_judged_or_refused_at_its_field, ()) {
  Json answers = answers_of(*some_ticks());
  const auto all = all_questions();
  const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(all.size())));
  answers[std::string{all[at].id}] = any_json(2);
  for (const Json& each : {answers, any_json(3)}) {
    const auto result = triage(each);
    if (!result) RC_ASSERT(result.error().field.starts_with("answers"));
  }
}

TEST(Check, nothing_said_is_self_care) {
  const auto result = checked("{}");
  EXPECT_EQ(result.urgency, Urgency::SelfCare);
  EXPECT_EQ(result.practice, Practice::GoOn);
  EXPECT_TRUE(result.reasons.empty());
  EXPECT_TRUE(result.referrals.empty());
}

TEST(Check, refuses_at_the_field_and_repeats_nothing_that_was_written) {
  const auto refused = [](const char* text) {
    const auto result = triage(Json::parse(text, nullptr, false));
    return result ? Error{} : result.error();
  };
  EXPECT_EQ(refused("[]"), (Error{ErrorCode::NotAnObject, "answers"}));
  EXPECT_EQ(refused(R"({"no_such":[]})"), (Error{ErrorCode::BadValue, "answers.no_such"}));
  EXPECT_EQ(refused(R"({"My secret":true})"), (Error{ErrorCode::BadValue, "answers"}));
  EXPECT_EQ(refused(R"({"bleeding":"none"})"), (Error{ErrorCode::WrongType, "answers.bleeding"}));
  EXPECT_EQ(refused(R"({"bleeding":["none","x"]})"),
            (Error{ErrorCode::BadValue, "answers.bleeding[1]"}));
  EXPECT_EQ(refused(R"({"bleeding":[null]})"),
            (Error{ErrorCode::WrongType, "answers.bleeding[0]"}));
  EXPECT_EQ(refused(R"({"age":["18_39"]})"), (Error{ErrorCode::WrongType, "answers.age"}));
  EXPECT_EQ(refused(R"({"age":""})"), (Error{ErrorCode::BadValue, "answers.age"}));
  EXPECT_EQ(refused(R"({"age":"under_18 18_39"})"), (Error{ErrorCode::BadValue, "answers.age"}));
  EXPECT_EQ(refused(R"({"shame":"yes"})"), (Error{ErrorCode::BadValue, "answers.shame"}));
  EXPECT_EQ(refused(R"({"shame":1})"), (Error{ErrorCode::WrongType, "answers.shame"}));
  EXPECT_EQ(refused(R"({"worst_pain":11})"), (Error{ErrorCode::OutOfRange, "answers.worst_pain"}));
  EXPECT_EQ(refused(R"({"worst_pain":"7"})"), (Error{ErrorCode::WrongType, "answers.worst_pain"}));
  EXPECT_EQ(refused(R"({"phq4_down":4})"), (Error{ErrorCode::OutOfRange, "answers.phq4_down"}));
  EXPECT_EQ(refused(R"({"phq4_down":-1})"), (Error{ErrorCode::OutOfRange, "answers.phq4_down"}));
  EXPECT_EQ(refused(R"({"phq4_down":1.5})"), (Error{ErrorCode::BadValue, "answers.phq4_down"}));
  for (const char* wrong : {"4", "-", "", "22", "two", " 2"}) {
    EXPECT_EQ(refused((R"({"phq4_down":")" + std::string{wrong} + "\"}").c_str()),
              (Error{ErrorCode::BadValue, "answers.phq4_down"}))
        << wrong;
  }
  EXPECT_EQ(refused(R"({"phq4_down":true})"), (Error{ErrorCode::WrongType, "answers.phq4_down"}));
}

TEST(Check, an_answer_to_the_phq4_may_be_the_number_or_the_id_of_its_option) {
  const TriageResult by_number = checked(R"({"phq4_nervous":3,"phq4_down":3})");
  const TriageResult by_id = checked(R"({"phq4_nervous":"3","phq4_down":"3"})");
  EXPECT_EQ(by_number.urgency, Urgency::Soon);
  EXPECT_EQ(by_id.urgency, by_number.urgency);
  EXPECT_EQ(by_id.practice, by_number.practice);
}

TEST(Check, the_bounds_of_the_phq4) {
  const auto phq4 = [](int nervous, int worry, int interest, int down) {
    return checked(Json{{"phq4_nervous", nervous},
                        {"phq4_worry", worry},
                        {"phq4_interest", interest},
                        {"phq4_down", down}});
  };
  EXPECT_EQ(phq4(2, 0, 2, 0).urgency, Urgency::SelfCare);
  EXPECT_EQ(phq4(2, 1, 0, 0).urgency, Urgency::Routine);
  EXPECT_EQ(phq4(0, 0, 1, 2).urgency, Urgency::Routine);
  EXPECT_EQ(phq4(2, 1, 1, 1).urgency, Urgency::Routine);
  EXPECT_EQ(phq4(2, 1, 1, 2).urgency, Urgency::Soon);
  EXPECT_EQ(phq4(2, 1, 1, 2).practice, Practice::Pause);
  EXPECT_EQ(checked(R"({"phq4_nervous":3,"phq4_worry":3})").urgency, Urgency::Soon);
}

TEST(Check, together_they_mean_more) {
  const auto urgency = [](const char* text) { return checked(text).urgency; };
  EXPECT_EQ(urgency(R"({"pregnant":"maybe"})"), Urgency::Routine);
  EXPECT_EQ(urgency(R"({"belly_pain":["one_sided"]})"), Urgency::Soon);
  EXPECT_EQ(urgency(R"({"pregnant":"not_sure","belly_pain":["one_sided"]})"), Urgency::SameDay);
  EXPECT_EQ(urgency(R"({"periods":["late"],"bleeding":["between_periods"]})"), Urgency::SameDay);
  EXPECT_EQ(urgency(R"({"pregnant":"yes","with_belly_pain":["shoulder_tip"]})"),
            Urgency::Emergency);
  EXPECT_EQ(urgency(R"({"pregnant":"yes","other":["faint_without_pain"]})"), Urgency::Emergency);
  EXPECT_EQ(urgency(R"({"fever":"high_fever"})"), Urgency::SameDay);
  EXPECT_EQ(urgency(R"({"fever":"high_fever","belly_pain":["long_ache"]})"), Urgency::Emergency);
  EXPECT_EQ(urgency(R"({"where":["deep"],"discharge":["smell_or_colour"]})"), Urgency::SameDay);
  EXPECT_EQ(urgency(R"({"life_stage":["menopause"],"bleeding":["after_practice_light"]})"),
            Urgency::Soon);
  EXPECT_EQ(urgency(R"({"bleeding":["after_practice_light"]})"), Urgency::SelfCare);
  const auto burning = checked(R"({"feels":["burning"],"where":["entrance"],"how_long":"months"})");
  EXPECT_TRUE(codes_of(burning).contains("burning_entrance_3_months"));
}

TEST(CheckTables, name_only_questions_and_options_that_exist) {
  std::set<std::string> marks;
  for (const Question& question : all_questions()) {
    std::set<std::string> ids;
    for (const auto& option : words(question.options)) {
      EXPECT_TRUE(ids.insert(option).second) << question.id << " " << option;
      marks.insert(std::string{question.id} + "." + option);
    }
    if (question.type == AnswerType::YesNo) marks.insert(std::string{question.id} + ".yes");
  }
  std::set<std::string> ruled;
  for (const OptionRule& rule : option_rules()) {
    const std::string mark = std::string{rule.question} + "." + std::string{rule.option};
    EXPECT_TRUE(marks.contains(mark)) << mark;
    EXPECT_TRUE(ruled.insert(mark + " " + std::string{rule.finding.code}).second) << mark;
  }
  for (const CombinationRule& rule : combination_rules()) {
    EXPECT_FALSE(rule.first.empty()) << rule.name;
    for (const auto group : {rule.first, rule.second, rule.third, rule.unless}) {
      for (const auto& mark : words(group)) EXPECT_TRUE(marks.contains(mark)) << mark;
    }
    // What calms may take back no more than a routine word.
    if (!rule.unless.empty()) {
      EXPECT_EQ(rule.unless, "seen.named_or_treated") << rule.name;
      EXPECT_EQ(rule.finding.urgency, Urgency::Routine) << rule.name;
      EXPECT_EQ(rule.finding.practice, Practice::GoOn) << rule.name;
    }
  }
}

TEST(CheckTables, what_is_soon_or_sooner_pauses_practice) {
  const auto held = [](const Finding& finding) {
    if (finding.urgency >= Urgency::Soon) {
      EXPECT_EQ(finding.practice, Practice::Pause) << finding.code;
      EXPECT_FALSE(finding.referrals.empty()) << finding.code;
    }
    if (finding.urgency >= Urgency::Routine)
      EXPECT_FALSE(finding.referrals.empty()) << finding.code;
    if (finding.urgency == Urgency::Emergency) {
      EXPECT_TRUE(finding.referrals.starts_with("emergency")) << finding.code;
    }
  };
  for (const auto& rule : option_rules()) held(rule.finding);
  for (const auto& rule : combination_rules()) held(rule.finding);
  for (const auto& finding : number_findings()) held(finding);
}

TEST(CheckTables, not_sure_about_a_strong_sign_is_never_nothing) {
  for (const char* id : {"belly_pain", "with_belly_pain", "fever", "nerves", "urine", "bleeding",
                         "pregnancy_signs", "dark_thoughts", "other", "discharge", "skin"}) {
    const bool list = find_question(id)->type == AnswerType::Choices;
    const auto result = checked(Json{{id, list ? Json::array({"not_sure"}) : Json("not_sure")}});
    EXPECT_GE(result.urgency, Urgency::Soon) << id;
    EXPECT_EQ(result.practice, Practice::Pause) << id;
  }
  EXPECT_EQ(checked(R"({"safety":["not_sure"]})").urgency, Urgency::Routine);
}

}  // namespace
}  // namespace anemone::triage
