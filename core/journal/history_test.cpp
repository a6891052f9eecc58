// The fold: what was said, and what an entry dated after now may do (guardrail G31): warn and
// restrict at once, loosen only when its date has come.
#include "core/journal/history.h"

#include <gtest/gtest.h>

#include "core/testing/journal_builder.h"

namespace anemone::journal {
namespace {

using entries::GentleKind;
using testing::At;
using testing::JournalBuilder;

struct Read {
  Journal journal;
  History history;
  Read(const JournalBuilder& told, const At& at)
      : journal(told.journal()), history(read_history(journal, testing::now(at))) {}
};

TEST(History, the_last_word_on_each_setting_holds) {
  JournalBuilder told;
  told.trainers(0, {12, 16, 20})
      .limit(0, 2)
      .limit(1, 3)
      .baseline(0, "t1")
      .baseline(1, "t2")
      .goal(0, "t2")
      .goal(1, "t3")
      .plan(0, 5)
      .plan(1, 6)
      .pause_penetration(0)
      .pause_penetration(1, false)
      .ladder_opened(0)
      .ladder_opened(1, false)
      .entry("2026-01-05T08:00:00Z", "reason.set", {{"reason", "exam"}})
      .entry("2026-01-06T08:00:00Z", "reason.set", {{"words", "my own"}});
  const Read read{told, 2};
  EXPECT_EQ((*read.history.limit)->pain, entries::Rating{30});
  EXPECT_EQ((*read.history.baseline)->step, "t2");
  EXPECT_EQ((*read.history.goal)->step, "t3");
  EXPECT_EQ((*read.history.plan)->sessions_per_week, 6);
  EXPECT_EQ((*read.history.reason)->words, "my own");
  EXPECT_FALSE(read.history.penetration_paused);
  EXPECT_FALSE(read.history.ladder_opened);
}

TEST(History, of_an_empty_journal_nothing_is_known_but_the_day) {
  const Read read{JournalBuilder{}, 3};
  EXPECT_EQ(read.history.today.number, testing::kDayZero + 3);
  EXPECT_TRUE(read.history.paths.empty() && read.history.sessions.empty());
  EXPECT_FALSE(read.history.limit || read.history.goal || read.history.baseline);
}

TEST(History, today_is_the_persons_day_where_she_asks_from) {
  const Read read{JournalBuilder{}, {3, 1, 0, "+13:00"}};
  EXPECT_EQ(read.history.today.number, testing::kDayZero + 3);
}

TEST(History, signs_are_gathered_from_wherever_they_were_reported) {
  JournalBuilder told;
  told.trainers(0, {12})
      .symptom(1, "fever")
      .checkin(2, {{"symptoms", {"panic", "discharge_unusual"}}})
      .session(3, "t1", {{"numbness", true}});
  const Read read{told, 4};
  ASSERT_EQ(read.history.signs.size(), 4U);
  EXPECT_EQ(read.history.signs[0].code, "fever");
  EXPECT_EQ(read.history.signs[1].code, "panic");
  EXPECT_EQ(read.history.signs[2].code, "discharge_unusual");
  EXPECT_EQ(read.history.signs[3].code, "numbness");
}

TEST(History, a_practice_is_open_until_it_was_logged_or_dropped) {
  JournalBuilder told;
  told.trainers(0, {12})
      .named("p1")
      .started(1, "t1")
      .named("p2")
      .started(2, "t1")
      .named("p3")
      .started(3, "t1")
      .session({3, 20}, "t1", {{"practice", "p1"}})
      .dropped({3, 21}, "p2");
  const Read read{told, 4};
  ASSERT_EQ(read.history.open_practices.size(), 1U);
  EXPECT_EQ(read.history.open_practices[0].entry->id, "p3");
}

TEST(History, gentle_practices_keep_their_kind) {
  JournalBuilder told;
  told.gentle(1, "release").gentle(2, "talk");
  const Read read{told, 3};
  ASSERT_EQ(read.history.gentle.size(), 2U);
  EXPECT_EQ(read.history.gentle[0]->kind, GentleKind::Release);
  EXPECT_EQ(read.history.gentle[1]->kind, GentleKind::Talk);
}

// ---- dated after now ------------------------------------------------------------------------

TEST(FutureDated, what_loosens_waits_until_its_date_has_come) {
  JournalBuilder told;
  told.trainers(0, {12, 16})
      .limit(0, 2)
      .baseline(0, "t1")
      .goal(0, "t1")
      .pause_penetration(0)
      .named("p1")
      .started(0, "t1")
      .limit(5, 3)
      .baseline(5, "t2")
      .goal(5, "t2")
      .pause_penetration(5, false)
      .ladder_opened(5)
      .trainers(5, {12, 16, 20})
      .plan(5, 7, 30)
      .cleared(5, "fever")
      .noted(5, "p3")
      .gentle(5)
      .dropped(5, "p1");
  {
    const Read before{told, 4};
    EXPECT_EQ((*before.history.limit)->pain, entries::Rating{20});
    EXPECT_EQ((*before.history.baseline)->step, "t1");
    EXPECT_EQ((*before.history.goal)->step, "t1");
    EXPECT_TRUE(before.history.penetration_paused);
    EXPECT_FALSE(before.history.ladder_opened);
    EXPECT_EQ(before.history.paths.size(), 1U);
    EXPECT_FALSE(before.history.plan.has_value());
    EXPECT_TRUE(before.history.clearings.empty());
    EXPECT_TRUE(before.history.noted.empty());
    EXPECT_TRUE(before.history.gentle.empty());
    EXPECT_EQ(before.history.open_practices.size(), 1U);
  }
  const Read after{told, 5};
  EXPECT_EQ((*after.history.limit)->pain, entries::Rating{30});
  EXPECT_EQ((*after.history.baseline)->step, "t2");
  EXPECT_EQ((*after.history.goal)->step, "t2");
  EXPECT_FALSE(after.history.penetration_paused);
  EXPECT_TRUE(after.history.ladder_opened);
  EXPECT_EQ(after.history.paths.size(), 2U);
  EXPECT_TRUE(after.history.plan.has_value());
  EXPECT_EQ(after.history.clearings.size(), 1U);
  EXPECT_EQ(after.history.noted.size(), 1U);
  EXPECT_EQ(after.history.gentle.size(), 1U);
  EXPECT_TRUE(after.history.open_practices.empty());
}

TEST(FutureDated, what_warns_or_restricts_counts_at_once) {
  JournalBuilder told;
  told.trainers(0, {12, 16})
      .ladder_opened(0)
      .limit(5, 1)
      .pause_penetration(5)
      .ladder_opened(5, false)
      .symptom(5, "fever")
      .checkin(5, {{"fear_now", 9}, {"symptoms", {"panic"}}})
      .phq4(5, {3, 3, 0, 0})
      .started(5, "t1")
      .session(6, "t1", {{"pain", 8}, {"numbness", true}});
  const Read read{told, 4};
  EXPECT_EQ((*read.history.limit)->pain, entries::Rating{10});
  EXPECT_TRUE(read.history.penetration_paused);
  EXPECT_FALSE(read.history.ladder_opened);
  EXPECT_EQ(read.history.signs.size(), 3U);
  EXPECT_EQ(read.history.checkins.size(), 1U);
  EXPECT_EQ(read.history.phq4.size(), 1U);
  EXPECT_EQ(read.history.open_practices.size(), 1U);
  ASSERT_EQ(read.history.sessions.size(), 1U);
  EXPECT_TRUE(read.history.sessions[0].in_future);
}

TEST(FutureDated, a_pause_ahead_is_not_undone_by_a_lifting_further_ahead) {
  JournalBuilder told;
  told.pause_penetration(5).pause_penetration(6, false).limit(5, 1).limit(6, 3);
  const Read read{told, 4};
  EXPECT_TRUE(read.history.penetration_paused);
  EXPECT_EQ((*read.history.limit)->pain, entries::Rating{10});
}

// ---- said twice in the same second, as by two devices (G31: contradictory) ------------------

TEST(SameSecond, of_two_limits_the_lower_holds) {
  for (const bool lower_first : {true, false}) {
    JournalBuilder told;
    told.device("a").limit(0, lower_first ? 1 : 3).device("b").limit(0, lower_first ? 3 : 1);
    EXPECT_EQ((*Read(told, 1).history.limit)->pain, entries::Rating{10});
  }
}

TEST(SameSecond, of_pausing_and_lifting_the_pause_holds) {
  for (const bool pause_first : {true, false}) {
    JournalBuilder told;
    told.device("a").pause_penetration(0, pause_first);
    told.device("b").pause_penetration(0, !pause_first);
    EXPECT_TRUE(Read(told, 1).history.penetration_paused);
  }
}

TEST(SameSecond, of_opening_and_closing_the_ladder_closing_holds) {
  for (const bool open_first : {true, false}) {
    JournalBuilder told;
    told.device("a").ladder_opened(0, open_first);
    told.device("b").ladder_opened(0, !open_first);
    EXPECT_FALSE(Read(told, 1).history.ladder_opened);
  }
}

}  // namespace
}  // namespace anemone::journal
