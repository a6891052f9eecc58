#include "core/day_plan/balance.h"

#include <gtest/gtest.h>

#include "core/testing/journal_builder.h"

namespace anemone::day_plan {
namespace {

using testing::At;
using testing::JournalBuilder;
using testing::Seen;

Balance seen_on(const At& at, const JournalBuilder& life) {
  const Seen seen(life, at);
  return balance_of(seen.history, seen.situation.practices);
}

TEST(Balance, of_an_empty_journal_is_nothing) {
  const Balance balance = seen_on(0, JournalBuilder{});
  EXPECT_EQ(balance.learn + balance.floor + balance.exposure + balance.mind, 0);
}

TEST(Balance, counts_each_thing_in_its_strand) {
  const Balance balance = seen_on(5, JournalBuilder{}
                                         .trainers(0, {12})
                                         .sessions({1, 3}, "t1")
                                         .gentle(1, "breathe", "breathing")
                                         .gentle(2, "release", "body_scan")
                                         .gentle(2, "release")
                                         .read(3, "body")
                                         .gentle(4, "talk", "thought_record"));
  EXPECT_EQ(balance.exposure, 2);
  EXPECT_EQ(balance.floor, 3);
  EXPECT_EQ(balance.learn, 1);
  EXPECT_EQ(balance.mind, 1);
}

TEST(Balance, looks_back_over_fourteen_days_with_today) {
  const auto life = JournalBuilder{}.gentle(0, "talk", "words");
  EXPECT_EQ(seen_on(13, life).mind, 1);
  EXPECT_EQ(seen_on(14, life).mind, 0);
}

TEST(Balance, does_not_count_what_is_dated_ahead) {
  const Balance balance =
      seen_on(0, JournalBuilder{}.trainers(0, {12}).session(3, "t1").gentle(3, "talk", "words"));
  EXPECT_EQ(balance.exposure + balance.mind, 0);
}

}  // namespace
}  // namespace anemone::day_plan
