#include "core/views/visit_summary.h"

#include <gtest/gtest.h>

#include "core/testing/journal_builder.h"

namespace anemone::views {
namespace {

using testing::At;
using testing::JournalBuilder;
using testing::Seen;

Summary summary(const JournalBuilder& told, const At& at = 200) {
  const Seen seen(told, at);
  return summary_of(seen.history, seen.situation.ladder, seen.situation.practices);
}

TEST(VisitSummary, of_nothing_is_nothing) {
  const Summary none = summary(JournalBuilder{});
  EXPECT_FALSE(none.from);
  EXPECT_EQ(none.practices + none.over_limit + none.bleeding + none.burning, 0);
  EXPECT_TRUE(none.steps.empty());
}

TEST(VisitSummary, leaves_out_what_has_not_happened_yet) {
  auto told = JournalBuilder{}.trainers(0, {12});
  told.session(1, "t1").session(9, "t1", {{"bleeding", true}}).gentle(9);
  const Summary seen = summary(told, 5);
  EXPECT_EQ(seen.practices, 1);
  EXPECT_EQ(seen.bleeding, 0);
  EXPECT_EQ(seen.gentle[0], 0);
  ASSERT_EQ(seen.steps.size(), 1U);
  EXPECT_EQ(seen.steps[0].sessions, 1);
}

TEST(VisitSummary, tells_of_change_only_where_first_and_last_are_not_the_same_reports) {
  auto told = JournalBuilder{}.trainers(0, {12});
  told.sessions({1, 3, 5}, "t1", {{"pain", 3}});
  EXPECT_FALSE(summary(told).steps[0].pain);
  told.session(7, "t1", {{"pain", 0}});
  const auto change = summary(told).steps[0].pain;
  ASSERT_TRUE(change);
  EXPECT_DOUBLE_EQ(change->first, 3);
  EXPECT_DOUBLE_EQ(change->last, 2);
}

TEST(VisitSummary, what_was_not_said_is_not_counted_as_zero) {
  auto told = JournalBuilder{}.trainers(0, {12});
  told.sessions({1, 3, 5, 7}, "t1", {{"pain", 4}, {"fear", nullptr}});
  const auto step = summary(told).steps[0];
  ASSERT_TRUE(step.pain);
  EXPECT_DOUBLE_EQ(step.pain->last, 4);
  EXPECT_FALSE(step.fear);
}

TEST(VisitSummary, a_step_that_left_the_path_counts_in_all_and_is_not_listed) {
  auto told = JournalBuilder{}.trainers(0, {12, 16});
  told.session(1, "t1").session(3, "t2");
  told.path(5, {testing::trainer("t1", 12)});
  const Summary seen = summary(told);
  EXPECT_EQ(seen.practices, 2);
  ASSERT_EQ(seen.steps.size(), 1U);
  EXPECT_EQ(seen.steps[0].sessions, 1);
}

}  // namespace
}  // namespace anemone::views
