#include "core/decision/today_report.h"

#include <gtest/gtest.h>

#include "core/testing/journal_builder.h"

namespace anemone::decision {
namespace {

using testing::JournalBuilder;
using testing::Seen;

Said counts(const JournalBuilder& told, int day) { return Seen(told, day).situation.report.counts; }

TEST(TodayReport, counts_the_worst_stress_and_the_last_word_on_energy_and_time) {
  JournalBuilder told;
  told.checkin({5, 8}, {{"stress", 6}, {"energy", "low"}, {"minutes", 3}})
      .checkin({5, 12}, {{"stress", 2}, {"energy", "good"}, {"minutes", 20}});
  const Said said = counts(told, 5);
  EXPECT_EQ(said.stress, entries::Rating{60});
  EXPECT_EQ(said.energy, entries::Energy::Good);
  EXPECT_EQ(said.minutes, 20);
  // Of the same second whichever asks for less.
  told.checkin({5, 12}, {{"energy", "some"}, {"minutes", 10}});
  EXPECT_EQ(counts(told, 5).energy, entries::Energy::Some);
  EXPECT_EQ(counts(told, 5).minutes, 10);
  // Dated ahead: it counts where it asks for less, and only there.
  told.checkin({7, 8}, {{"energy", "good"}, {"minutes", 3}});
  EXPECT_EQ(counts(told, 5).energy, entries::Energy::Some);
  EXPECT_EQ(counts(told, 5).minutes, 3);
  // Yesterday's says nothing of today.
  EXPECT_EQ(counts(JournalBuilder{}.checkin(4, {{"minutes", 3}}), 5).minutes, std::nullopt);
}

TEST(TodayReport, shows_the_last_word_where_the_worst_counts) {
  JournalBuilder told;
  told.checkin({5, 8}, {{"pain_now", 7}, {"fear_now", 9}, {"symptoms", {"fever"}}})
      .checkin({5, 12}, {{"pain_now", 1}, {"symptoms", {"fever", "numbness"}}});
  const Seen seen(told, 5);
  const TodayReport& report = seen.situation.report;
  EXPECT_EQ(report.counts.pain, entries::Rating{70});
  EXPECT_EQ(report.last.pain, entries::Rating{10});
  EXPECT_EQ(report.last.fear, entries::Rating{90});
  EXPECT_EQ(report.signs, (std::vector<std::string_view>{"fever", "numbness"}));
  ASSERT_NE(report.latest, nullptr);
  EXPECT_EQ(report.latest->source["at"], "2026-01-10T12:00:00Z");
}

TEST(TodayReport, is_empty_on_a_day_without_a_check_in) {
  JournalBuilder told;
  told.checkin(4, {{"pain_now", 7}});
  const Seen seen(told, 5);
  const TodayReport& report = seen.situation.report;
  EXPECT_EQ(report.latest, nullptr);
  EXPECT_EQ(report.counts.pain, std::nullopt);
  EXPECT_TRUE(report.signs.empty());
}

}  // namespace
}  // namespace anemone::decision
