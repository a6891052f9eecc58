// The triage against what is written down elsewhere: the questions in knowledge/en/check.json, the
// codes in schema/codes.json, the guardrails of the signs, and the sources of knowledge/.
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/embedded.h"
#include "core/base/json.h"
#include "core/guardrails/symptoms.h"
#include "core/triage/questions.h"
#include "core/triage/triage.h"
#include "tests/files.h"

namespace anemone::triage {
namespace {

Json read_json(const char* path) { return Json::parse(tests::read_file(path), nullptr, false); }

std::vector<std::string> words(std::string_view list) {
  std::vector<std::string> found;
  for_each_word(list, [&](std::string_view word) { found.emplace_back(word); });
  return found;
}

std::vector<Finding> all_findings() {
  std::vector<Finding> all;
  for (const auto& rule : option_rules()) all.push_back(rule.finding);
  for (const auto& rule : combination_rules()) all.push_back(rule.finding);
  for (const auto& finding : number_findings()) all.push_back(finding);
  return all;
}

TEST(CheckQuestions, are_those_that_are_written_down_in_their_order) {
  const Json written = read_json("knowledge/en/check.json");
  std::set<std::string> sections;
  for (const Json& section : written["sections"]) {
    sections.insert(section["id"].get<std::string>());
    EXPECT_FALSE(section["for"].empty());
  }
  ASSERT_EQ(written["questions"].size(), all_questions().size());
  std::size_t at = 0;
  for (const Json& question : written["questions"]) {
    const Question& ours = all_questions()[at++];
    const std::string type = question["type"].get<std::string>();
    EXPECT_EQ(question["id"].get<std::string>(), ours.id);
    EXPECT_TRUE(sections.contains(question["section"].get<std::string>()));
    EXPECT_FALSE(question["text"].get<std::string>().empty());
    std::vector<std::string> options;
    for (const Json& option : question.value("options", Json::array())) {
      options.push_back(option["id"].is_number() ? option["id"].dump()
                                                 : option["id"].get<std::string>());
      EXPECT_FALSE(option["text"].get<std::string>().empty());
    }
    switch (ours.type) {
      case AnswerType::Choices:
        EXPECT_EQ(type, "choices") << ours.id;
        EXPECT_EQ(options, words(ours.options)) << ours.id;
        break;
      case AnswerType::Choice:
        EXPECT_EQ(type, "choice") << ours.id;
        EXPECT_EQ(options, words(ours.options)) << ours.id;
        break;
      case AnswerType::Rating:
        EXPECT_EQ(type, "choice") << ours.id;
        EXPECT_EQ(options, (std::vector<std::string>{"0", "1", "2", "3"})) << ours.id;
        break;
      case AnswerType::YesNo:
        EXPECT_EQ(type, "yes_no") << ours.id;
        break;
      case AnswerType::Scale:
        EXPECT_EQ(type, "scale") << ours.id;
        break;
    }
  }
}

TEST(CheckQuestions, in_the_program_are_those_of_the_repository) {
  EXPECT_EQ(cli::questionnaire(), tests::read_file("knowledge/en/check.json"));
}

TEST(CheckCodes, are_the_declared_ones_and_each_declared_one_is_used) {
  const Json codes = read_json("schema/codes.json");
  std::set<std::string> reasons;
  std::set<std::string> conditions;
  std::set<std::string> professions;
  for (const Finding& finding : all_findings()) {
    const std::string code{finding.code};
    if (guardrails::find_symptom(code) == nullptr) reasons.insert(code);
    for (const auto& word : words(finding.differentials)) conditions.insert(word);
    for (const auto& word : words(finding.referrals)) professions.insert(word);
  }
  const auto declared = [&](const char* list) { return codes[list].get<std::set<std::string>>(); };
  EXPECT_EQ(reasons, declared("check_reasons"));
  EXPECT_EQ(conditions, declared("conditions"));
  EXPECT_EQ(professions, declared("professions"));
  for (const auto& reason : reasons) EXPECT_FALSE(codes["symptoms"].contains(reason)) << reason;
}

// A sign is never less urgent in the triage than in the guardrails that act on it.
TEST(CheckCodes, of_signs_are_at_least_as_urgent_as_their_guardrail) {
  const std::map<std::string, std::pair<Urgency, Practice>, std::less<>> least = {
      {"G01", {Urgency::Emergency, Practice::Pause}}, {"G02", {Urgency::SameDay, Practice::Pause}},
      {"G03", {Urgency::Soon, Practice::Pause}},      {"G04", {Urgency::Soon, Practice::Pause}},
      {"G05", {Urgency::Routine, Practice::Pause}},   {"G06", {Urgency::Routine, Practice::Pause}},
      {"G07", {Urgency::Routine, Practice::Pause}},   {"G08", {Urgency::Routine, Practice::GoOn}},
      {"G09", {Urgency::SameDay, Practice::Pause}},   {"G10", {Urgency::Routine, Practice::GoOn}},
      {"G11", {Urgency::Routine, Practice::GoOn}},    {"G27", {Urgency::SelfCare, Practice::GoOn}},
  };
  std::set<std::string_view> used;
  for (const Finding& finding : all_findings()) {
    const auto* symptom = guardrails::find_symptom(finding.code);
    if (symptom == nullptr) continue;
    used.insert(finding.code);
    const auto& [urgency, practice] = least.find(symptom->rule)->second;
    EXPECT_GE(finding.urgency, urgency) << finding.code;
    if (practice == Practice::Pause) EXPECT_EQ(finding.practice, practice) << finding.code;
  }
  for (const auto& symptom : guardrails::all_symptoms()) {
    EXPECT_TRUE(used.contains(symptom.code)) << symptom.code << " cannot be said in the triage";
  }
}

TEST(CheckSources, are_listed_and_none_is_weak) {
  const Json sources = read_json("knowledge/sources.json");
  for (const Finding& finding : all_findings()) {
    if (finding.source == "mission" || finding.source == "design") continue;
    const std::string id{finding.source};
    ASSERT_TRUE(sources.contains(id)) << finding.code << " leans on " << id;
    EXPECT_NE(sources[id]["class"], "C") << finding.code << " leans on " << id;
  }
}

// What rests on no source of its own is named under its level in the safety case.
TEST(CheckSources, what_has_none_awaits_sign_off_by_name) {
  const std::string page = tests::read_file("docs/safety-case.md");
  const auto row = [&](const char* id) {
    const std::size_t at = page.find(std::string{"\n| "} + id + " | ");
    return at == std::string::npos ? std::string{} : page.substr(at, page.find('\n', at + 1) - at);
  };
  const std::string levels = row("D32");
  const std::string unsure = row("D33");
  const auto part = [&](Urgency urgency) {
    static constexpr std::array<std::string_view, 5> kHeads = {
        "self-care: ", "routine: ", "soon: ", "same day: ", "emergency: "};
    const std::size_t at = levels.find(kHeads[static_cast<std::size_t>(urgency)]);
    EXPECT_NE(at, std::string::npos);
    return levels.substr(at, levels.find(';', at) - at);
  };
  for (const Finding& finding : all_findings()) {
    if (finding.source != "design") continue;
    const std::string quoted = '`' + std::string{finding.code} + '`';
    const bool named = part(finding.urgency).contains(quoted) || unsure.contains(quoted);
    EXPECT_TRUE(named) << finding.code << " as " << urgency_name(finding.urgency);
  }
}

TEST(CheckSources, are_shown_with_every_reason_on_the_page_of_the_format) {
  const std::string page = tests::read_file("docs/formats/check.md");
  static constexpr std::array<std::string_view, 5> kRows = {
      "\n| self-care | ", "\n| routine | ", "\n| soon | ", "\n| same day | ", "\n| emergency | "};
  for (const Finding& finding : all_findings()) {
    const std::size_t row = page.find(kRows[static_cast<std::size_t>(finding.urgency)]);
    ASSERT_NE(row, std::string::npos);
    const std::string text = page.substr(row, page.find('\n', row + 1) - row);
    const std::size_t at = text.find('`' + std::string{finding.code} + '`');
    ASSERT_NE(at, std::string::npos) << finding.code;
    EXPECT_TRUE(text.substr(at, text.find(';', at) - at).contains(finding.source)) << finding.code;
  }
}

}  // namespace
}  // namespace anemone::triage
