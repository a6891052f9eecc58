// The policies to compare with, on journals told in days.
#include <gtest/gtest.h>

#include "core/pacing/printed_rule.h"
#include "core/testing/journal_builder.h"
#include "lab/policies/app.h"
#include "lab/policies/others.h"
#include "lab/policies/paper.h"
#include "lab/registry.h"

namespace anemone::lab {
namespace {

using decision::Kind;
using testing::JournalBuilder;

JournalBuilder told() {
  JournalBuilder journal;
  journal.trainers(0, {10, 14, 18, 22, 26}).goal(0, "t5");
  return journal;
}

Json fine() { return {{"pain", 1}, {"in_control", true}, {"ended", "finished"}}; }
Json sore() { return {{"pain", 5}, {"in_control", true}, {"ended", "finished"}}; }

Advice advice_of(Policy& policy, const JournalBuilder& journal, int day) {
  const journal::Journal written = journal.journal();
  return policy.advise({written, testing::now(day)});
}

std::string step_of(Policy& policy, const JournalBuilder& journal, int day) {
  const Advice advice = advice_of(policy, journal, day);
  return advice.kind == Kind::Practice ? advice.step : std::string{"none"};
}

TEST(Paper, is_used_every_second_day_at_most) {
  const auto rule = unguarded(std::make_unique<pacing::PrintedRule>(3));
  auto journal = told();
  EXPECT_EQ(step_of(*rule, journal, 1), "t1");
  journal.session(1, "t1", fine());
  EXPECT_EQ(step_of(*rule, journal, 1), "none");
  EXPECT_EQ(step_of(*rule, journal, 2), "none");
  EXPECT_EQ(step_of(*rule, journal, 3), "t1");
}

TEST(Paper, knows_no_guardrail) {
  const auto paper = unguarded(std::make_unique<pacing::PrintedRule>(1));
  const auto app = guarded(std::make_unique<pacing::PrintedRule>(1));
  auto journal = told();
  journal.session(1, "t1", fine());
  // One comfortable practice opens the next step on paper, never in the app (G23).
  EXPECT_EQ(step_of(*paper, journal, 3), "t2");
  EXPECT_EQ(step_of(*app, journal, 3), "t1");
  // A sign that pauses practice is not on the sheet.
  journal.symptom(4, "fever");
  EXPECT_EQ(step_of(*paper, journal, 5), "t2");
  const Advice care = advice_of(*app, journal, 5);
  EXPECT_EQ(care.kind, Kind::SeekCare);
  EXPECT_EQ(care.clear_with, std::vector<std::string>{"fever"});
}

TEST(Paper, one_size_a_week_whatever_happens_but_never_two_at_once_nor_beyond_the_goal) {
  const auto policy = one_size_a_week();
  auto journal = told();
  EXPECT_EQ(step_of(*policy, journal, 0), "t1");
  journal.session(0, "t1", sore());
  EXPECT_EQ(step_of(*policy, journal, 6), "t1");
  EXPECT_EQ(step_of(*policy, journal, 7), "t2");
  EXPECT_EQ(step_of(*policy, journal, 21), "t2");
  journal.session(21, "t2", sore()).session(28, "t3", sore()).session(35, "t4", sore());
  EXPECT_EQ(step_of(*policy, journal, 60), "t5");
  journal.session(60, "t5", sore());
  EXPECT_EQ(step_of(*policy, journal, 90), "t5");
}

TEST(Paper, doing_nothing_never_practises) {
  const auto policy = do_nothing();
  EXPECT_EQ(step_of(*policy, told(), 3), "none");
}

TEST(Others, the_staircase_goes_one_up_and_two_down) {
  const auto policy = unguarded(std::make_unique<Staircase>());
  auto journal = told();
  EXPECT_EQ(step_of(*policy, journal, 0), "t1");
  journal.session(0, "t1", fine());
  EXPECT_EQ(step_of(*policy, journal, 2), "t2");
  journal.session(2, "t2", fine()).session(4, "t3", fine()).session(6, "t4", sore());
  EXPECT_EQ(step_of(*policy, journal, 8), "t2");
  journal.session(8, "t2", sore());
  EXPECT_EQ(step_of(*policy, journal, 10), "t1");
}

TEST(Others, fixed_ewoc_climbs_while_it_goes_well_and_never_above_what_hurt) {
  auto journal = told();
  const auto good = guarded(std::make_unique<FixedEwoc>());
  EXPECT_EQ(step_of(*good, journal, 1), "t1");
  for (int day = 1; day <= 21; day += 2) journal.session(day, "t1", fine());
  EXPECT_EQ(step_of(*good, journal, 25), "t2");

  auto painful = told();
  for (int day = 1; day <= 9; day += 2) painful.session(day, "t1", fine());
  painful.session(11, "t2", sore()).session(15, "t1", fine()).session(17, "t1", fine());
  const auto policy = guarded(std::make_unique<FixedEwoc>());
  EXPECT_EQ(step_of(*policy, painful, 20), "t1");
}

TEST(Others, what_ewoc_remembers_never_shows) {
  auto journal = told();
  const auto old = guarded(std::make_unique<FixedEwoc>());
  for (int day = 1; day <= 41; day += 2) {
    journal.session(day, day < 20 ? "t1" : "t2", day % 10 == 1 ? sore() : fine());
    const auto fresh = guarded(std::make_unique<FixedEwoc>());
    ASSERT_EQ(step_of(*old, journal, day + 2), step_of(*fresh, journal, day + 2)) << day;
  }
  // Another journal, as if the device had changed hands.
  const auto fresh = guarded(std::make_unique<FixedEwoc>());
  EXPECT_EQ(step_of(*old, told(), 50), step_of(*fresh, told(), 50));
}

TEST(Others, the_cheater_never_leaves_the_lowest_step) {
  const auto policy = guarded(std::make_unique<Cheater>());
  auto journal = told();
  for (int day = 1; day <= 31; day += 2) journal.session(day, "t1", fine());
  EXPECT_EQ(step_of(*policy, journal, 34), "t1");
}

TEST(Registry, has_every_policy_of_the_tables_once_and_all_printed_rules) {
  for (const auto* name :
       {"do_nothing", "one_size_a_week", "leaflet_1", "leaflet_2", "leaflet_3", "leaflet_5",
        "staircase", "ewoc_fixed", "cheater", "learned", "oracle_0.05", "bound_leaflet_3"}) {
    const auto found = std::ranges::count(all_policies(), name, &PolicySpec::name);
    EXPECT_EQ(found, 1) << name;
    const auto table = *choose_policies("table");
    EXPECT_EQ(std::ranges::count(table, name, &PolicySpec::name), 1) << name;
  }
  for (int n = 1; n <= kMostPrintedSessions; ++n) {
    EXPECT_TRUE(choose_policies("leaflet_" + std::to_string(n)).has_value());
    EXPECT_TRUE(choose_policies("bound_leaflet_" + std::to_string(n)).has_value());
  }
  EXPECT_FALSE(choose_policies("leaflet_99").has_value());
  EXPECT_FALSE(choose_policies("learned,").value_or(std::vector<PolicySpec>{}).size() > 1);
  const auto two = choose_policies("learned,leaflet_2");
  ASSERT_TRUE(two.has_value());
  EXPECT_EQ((*two)[1].name, "leaflet_2");
}

}  // namespace
}  // namespace anemone::lab
