// schema/codes.json declares every code that crosses a boundary, and the core's tables are made
// from it when the build is configured: are they fresh, and did schema/generate_cpp.mjs read it
// right? schema/codes.test.ts looks at the other documents and at the codes of reasons.
#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/day_plan/activities.h"
#include "core/entries/decode.h"
#include "core/guardrails/rules.h"
#include "core/guardrails/symptoms.h"
#include "tests/files.h"

namespace anemone {
namespace {

Json codes() { return Json::parse(tests::read_file("schema/codes.json"), nullptr, false); }

std::set<std::string> keys(const Json& object) {
  std::set<std::string> names;
  for (const auto& [name, value] : object.items()) {
    if (name != "$comment") names.insert(name);
  }
  return names;
}

TEST(Codes, errors_are_the_declared_ones_each_once) {
  const std::set<std::string> here{kErrorCodeNames.begin(), kErrorCodeNames.end()};
  EXPECT_EQ(here.size(), kErrorCodeNames.size());
  EXPECT_EQ(here, keys(codes()["errors"]));
}

TEST(Codes, step_kinds_imply_what_is_declared) {
  const Json declared = codes()["step_kinds"];
  std::set<std::string> here;
  for (std::size_t i = 0; i < entries::kStepKinds.size(); ++i) {
    const auto& kind = entries::kStepKinds[i];
    EXPECT_EQ(static_cast<std::size_t>(kind.kind), i) << kind.name << " is out of order";
    EXPECT_EQ(entries::step_kind_from_name(kind.name), kind.kind);
    here.insert(std::string{kind.name});
    const Json& facts = declared[std::string{kind.name}];
    ASSERT_TRUE(facts.is_object()) << kind.name << " is not declared";
    EXPECT_EQ(facts["insertion"].get<bool>(), kind.insertion) << kind.name;
    EXPECT_EQ(facts["partner"].get<bool>(), kind.partner) << kind.name;
    EXPECT_EQ(facts["floor_mm"].get<double>(), kind.floor_mm) << kind.name;
  }
  EXPECT_EQ(here, keys(declared));
}

TEST(Codes, symptoms_set_off_and_are_cleared_as_declared) {
  const Json declared = codes()["symptoms"];
  std::set<std::string> here;
  for (const auto& symptom : guardrails::all_symptoms()) {
    const std::string code{symptom.code};
    EXPECT_TRUE(here.insert(code).second) << code << " twice";
    EXPECT_EQ(guardrails::find_symptom(code), &symptom);
    const Json& facts = declared[code];
    ASSERT_TRUE(facts.is_object()) << code << " is not declared";
    EXPECT_EQ(facts["rule"].get<std::string>(), symptom.rule) << code;
    const bool by_clinician = symptom.cleared_by == guardrails::ClearedBy::Clinician;
    EXPECT_EQ(facts["clears"].get<std::string>(), by_clinician ? "clinician" : "self") << code;
    EXPECT_EQ(facts.value("days", 0), symptom.one_day ? 1 : 0) << code;
  }
  EXPECT_EQ(here, keys(declared));
  EXPECT_EQ(guardrails::find_symptom("no_such_symptom"), nullptr);
}

TEST(Codes, activities_are_of_their_kind_guided_and_with_a_partner_as_declared) {
  const Json declared = codes()["activities"];
  static constexpr std::array<std::string_view, 7> kKinds = {
      "practice", "breathe", "release", "rest", "learn", "talk", "seek_care"};
  std::set<std::string> here;
  for (const auto& activity : day_plan::all_activities()) {
    const std::string code{activity.code};
    EXPECT_TRUE(here.insert(code).second) << code << " twice";
    EXPECT_EQ(day_plan::find_activity(code), &activity);
    const Json& facts = declared[code];
    ASSERT_TRUE(facts.is_object()) << code << " is not declared";
    EXPECT_EQ(facts["kind"].get<std::string>(), kKinds[static_cast<std::size_t>(activity.kind)])
        << code;
    EXPECT_EQ(facts.value("minutes", 0), activity.longest) << code;
    EXPECT_EQ(facts.value("partner", false), activity.partner) << code;
  }
  EXPECT_EQ(here, keys(declared));
  EXPECT_EQ(day_plan::find_activity("no_such_activity"), nullptr);
}

TEST(Codes, guardrails_are_the_declared_ones_in_their_order) {
  std::vector<std::string> here;
  for (const auto& rule : guardrails::all_rules()) {
    here.emplace_back(rule.id);
    EXPECT_FALSE(rule.condition.empty()) << rule.id;
    EXPECT_FALSE(rule.effect.empty()) << rule.id;
    EXPECT_FALSE(rule.ground.empty()) << rule.id;
  }
  EXPECT_EQ(here, codes()["guardrails"].get<std::vector<std::string>>());
}

}  // namespace
}  // namespace anemone
