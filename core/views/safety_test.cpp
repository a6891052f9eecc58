#include "core/views/safety.h"

#include <gtest/gtest.h>

#include "core/testing/journal_builder.h"

namespace anemone::views {
namespace {

using testing::JournalBuilder;
using testing::Seen;

Safety safety(const JournalBuilder& told, int day = 200) {
  return safety_of(Seen(told, day).situation.practices);
}

TEST(Safety, of_nothing_is_nothing) {
  const Safety none = safety(JournalBuilder{});
  EXPECT_EQ(none.of, 0);
  EXPECT_EQ(none.in_control + none.within_limit + none.stopped_freely, 0);
}

TEST(Safety, counts_control_the_limit_and_stopping_each_on_its_own) {
  auto told = JournalBuilder{}.trainers(0, {12});
  told.session(1, "t1")
      .session(2, "t1", {{"ended", "stopped"}})
      .session(4, "t1", {{"pain", 5}})
      .session(7, "t1", {{"in_control", false}})
      .session(10, "t1", {{"ended", "stopped_pain"}, {"pain", 2}});
  const Safety safe = safety(told);
  EXPECT_EQ(safe.of, 5);
  EXPECT_EQ(safe.in_control, 4);
  EXPECT_EQ(safe.within_limit, 4);
  EXPECT_EQ(safe.stopped_freely, 1);  // stopping because of pain was not free
}

TEST(Safety, what_was_not_said_is_neither_control_nor_within_the_limit) {
  auto told = JournalBuilder{}.trainers(0, {12});
  told.session(1, "t1", {{"pain", nullptr}, {"in_control", nullptr}, {"ended", nullptr}});
  const Safety safe = safety(told);
  EXPECT_EQ(safe.of, 1);
  EXPECT_EQ(safe.in_control + safe.within_limit + safe.stopped_freely, 0);
}

TEST(Safety, looks_at_the_last_ten_only) {
  auto told = JournalBuilder{}.trainers(0, {12});
  for (int i = 0; i < 5; ++i) told.session(i, "t1", {{"in_control", false}, {"pain", 8}});
  for (int i = 5; i < 15; ++i) told.session(i, "t1");
  Safety safe = safety(told);
  EXPECT_EQ(safe.of, kSafetyWindow);
  EXPECT_EQ(safe.in_control, 10);
  EXPECT_EQ(safe.within_limit, 10);
  told.session(20, "t1", {{"in_control", false}});
  safe = safety(told);
  EXPECT_EQ(safe.of, 10);
  EXPECT_EQ(safe.in_control, 9);
}

TEST(Safety, does_not_depend_on_the_size_of_the_step) {
  auto small = JournalBuilder{}.trainers(0, {12, 30});
  auto large = small;
  small.sessions({1, 3}, "t1");
  large.sessions({1, 3}, "t2");
  EXPECT_EQ(safety(small).in_control, safety(large).in_control);
  EXPECT_EQ(safety(small).within_limit, safety(large).within_limit);
}

TEST(Safety, is_measured_by_the_persons_own_limit) {
  auto told = JournalBuilder{}.trainers(0, {12});
  told.session(1, "t1", {{"pain", 2}});
  EXPECT_EQ(safety(told).within_limit, 1);
  told.limit(2, 1);
  EXPECT_EQ(safety(told).within_limit, 0);
}

}  // namespace
}  // namespace anemone::views
