// The learning policy on whole journals, as a person would meet it.
#include "core/pacing/bayesian_policy.h"

#include <gtest/gtest.h>

#include <string>

#include "core/advice/advise.h"
#include "core/pacing/persistent_pain.h"
#include "core/testing/journal_builder.h"

namespace anemone::pacing {
namespace {

using testing::At;
using testing::JournalBuilder;
using testing::step;
using testing::trainer;

JournalBuilder five_trainers() { return JournalBuilder{}.trainers(0, {12, 16, 20, 24, 28}); }

// What the learning policy says on that day.
struct Told {
  journal::Journal journal;
  journal::History history;
  guardrails::Situation situation;
  BayesianPolicy policy;
  advice::Suggestion said;

  Told(const JournalBuilder& builder, const At& at)
      : journal(builder.journal()),
        history(journal::read_history(journal, testing::now(at))),
        situation(guardrails::situation_of(history)),
        said(advice::advise(situation, policy)) {}
  Told(const Told&) = delete;
  Told& operator=(const Told&) = delete;

  [[nodiscard]] std::string step() const {
    if (said.main.kind != decision::Kind::Practice) return "none";
    return situation.ladder.at(said.main.rung).step->id;
  }
  [[nodiscard]] const decision::Reason* reason(std::string_view code) const {
    for (const decision::Reason& given : said.reasons) {
      if (given.code == code) return &given;
    }
    return nullptr;
  }
  [[nodiscard]] double figure(std::string_view code, std::string_view name) const {
    const decision::Reason* given = reason(code);
    return given != nullptr && given->figures.contains(name) ? given->figures.at(name) : -1;
  }
  [[nodiscard]] double belief(std::string_view name) const { return said.belief.at(name); }
};

Json calm(double pain) { return {{"pain", pain}, {"fear", 1}, {"tension", 1}}; }

// Practices every second day from `day` on; the day after the last one and a day's rest.
int practise(JournalBuilder& told, int day, const std::string& on, int times, const Json& how) {
  for (int i = 0; i < times; ++i, day += 2) told.session(day, on, how);
  return day;
}

// How many comfortable practices on t2 it takes until t3 is offered.
int practices_before_the_next_step(const Json& how) {
  auto told = five_trainers();
  int day = practise(told, 1, "t1", 4, calm(0));
  for (int times = 1; times < 30; ++times) {
    day = practise(told, day, "t2", 1, how);
    if (Told(told, day).step() == "t3") return times;
  }
  return 30;
}

TEST(BayesianPolicy, begins_where_the_printed_rule_begins) {
  EXPECT_EQ(Told(five_trainers(), 1).step(), "t1");
  const Told told{five_trainers().baseline(0, "t3"), 1};
  EXPECT_EQ(told.step(), "t3");
  EXPECT_NE(told.reason("start_here"), nullptr);
  EXPECT_EQ(told.figure("few_practices_yet", "practices"), 0);
}

TEST(BayesianPolicy, starts_where_it_feels_fine_whatever_the_limit) {
  for (const int limit : {0, 1, 2, 3}) {
    auto builder = five_trainers();
    builder.limit(0, limit).baseline(0, "t2");
    EXPECT_EQ(Told(builder, 1).step(), "t2") << limit;
    builder.session(1, "t2", calm(0));
    EXPECT_EQ(Told(builder, 3).step(), "t2") << limit;
  }
}

TEST(BayesianPolicy, predicts_nothing_before_the_first_practice) {
  EXPECT_FALSE(Told(five_trainers().baseline(0, "t3"), 1).said.predicted.has_value());
  auto told = five_trainers();
  practise(told, 1, "t1", 1, calm(1));
  EXPECT_TRUE(Told(told, 3).said.predicted.has_value());
}

TEST(BayesianPolicy, goes_on_sooner_the_easier_it_was) {
  const int easy = practices_before_the_next_step({{"pain", 0}, {"fear", 0}, {"tension", 0}});
  const int afraid = practices_before_the_next_step({{"pain", 0}, {"fear", 6}, {"tension", 5}});
  const int painful = practices_before_the_next_step({{"pain", 3}, {"fear", 3}, {"tension", 3}});
  EXPECT_LE(easy, 4);
  EXPECT_LT(easy, afraid);
  EXPECT_LT(afraid, painful + 1);
  EXPECT_LE(painful, kTryAfter);
}

TEST(BayesianPolicy, offers_a_try_when_long_comfort_speaks_against_its_own_doubt) {
  auto told = five_trainers();
  int day = practise(told, 1, "t1", 2, calm(0));
  day = practise(told, day, "t2", 1, {{"pain", 7}, {"fear", 8}, {"tension", 8}});
  day = practise(told, day + 2, "t1", kTryAfter, {{"pain", 1}, {"fear", 8}, {"tension", 8}});
  EXPECT_EQ(Told(told, day).step(), "t1");  // it was too much once: twice as long
  day = practise(told, day, "t1", kTryAfter, {{"pain", 1}, {"fear", 8}, {"tension", 8}});
  EXPECT_EQ(Told(told, day).step(), "t2");
}

TEST(BayesianPolicy, says_how_it_went_here_and_what_the_chance_is) {
  auto told = five_trainers();
  int day = practise(told, 1, "t1", 3, calm(0));
  day = practise(told, day, "t2", 2, {{"pain", 2}, {"fear", 4}, {"tension", 4}});
  const Told said{told, day};
  ASSERT_EQ(said.step(), "t2");
  EXPECT_EQ(said.said.reasons.front().code, "within_limit");
  EXPECT_EQ(said.figure("within_limit", "comfortable"), 2);
  EXPECT_EQ(said.figure("within_limit", "of"), 2);
  EXPECT_GE(said.figure("within_limit", "one_in"), 2);
  EXPECT_GE(said.figure("larger_too_soon", "one_in"), 2);
  EXPECT_LE(said.figure("larger_too_soon", "one_in"), said.figure("within_limit", "one_in"));
}

TEST(BayesianPolicy, believes_further_up_after_comfort_and_further_down_after_pain) {
  auto told = five_trainers();
  int day = practise(told, 1, "t1", 4, calm(0));
  const Told before{told, day};
  auto good = told;
  practise(good, day, "t2", 1, calm(0));
  auto bad = told;
  practise(bad, day, "t2", 1, {{"pain", 5}, {"fear", 5}, {"tension", 5}});
  const Told after_good{good, day + 4};
  const Told after_bad{bad, day + 4};
  EXPECT_GT(after_good.belief("mid"), before.belief("mid"));
  EXPECT_LT(after_bad.belief("mid"), before.belief("mid"));
  EXPECT_GT(after_good.belief("last_change"), 0);
  EXPECT_LT(after_bad.belief("last_change"), 0);
  EXPECT_LT(after_good.belief("low"), after_good.belief("mid"));
  EXPECT_LT(after_good.belief("mid"), after_good.belief("high"));
  EXPECT_EQ(after_good.belief("practices"), 5);
}

TEST(BayesianPolicy, is_less_sure_after_a_break_and_after_a_report_without_figures) {
  auto told = five_trainers();
  const int day = practise(told, 1, "t1", 6, calm(0));
  const auto width = [](const Told& said) { return said.belief("high") - said.belief("low"); };
  EXPECT_GT(width(Told(told, day + 60)), width(Told(told, day)));
  EXPECT_LT(Told(told, day + 60).belief("mid"), Told(told, day).belief("mid"));

  auto said = told;
  said.session(day, "t1", calm(0));
  auto unsaid = told;
  unsaid.session(day, "t1", {{"pain", nullptr}, {"fear", nullptr}, {"tension", nullptr}});
  EXPECT_GT(width(Told(unsaid, day + 3)), width(Told(said, day + 3)));
}

TEST(BayesianPolicy, asks_for_less_on_a_day_that_began_heavy) {
  // A step that is just open on an ordinary day.
  for (int times = 1; times < 20; ++times) {
    auto told = five_trainers();
    const int day = practise(told, practise(told, 1, "t1", 4, calm(0)), "t2", times, calm(1));
    if (Told(told, day).step() != "t3") continue;
    told.checkin(At{day, 8}, {{"pain_now", 3}, {"fear_now", 7.9}, {"stress", 7.9}});
    const Told heavy{told, day};
    EXPECT_TRUE(heavy.step() == "t2" || heavy.step() == "t1") << heavy.step();
    EXPECT_NE(heavy.reason("heavier_day"), nullptr);
    return;
  }
  FAIL() << "the next step was never open";
}

TEST(BayesianPolicy, recognises_a_pain_that_practice_does_not_move) {
  auto told = five_trainers();
  int day = practise(told, 1, "t1", 3, calm(1));
  day = practise(told, day, "t2", 8, {{"pain", 2}, {"fear", 2}, {"tension", 2}});
  EXPECT_EQ(Told(told, day).reason("pain_stays"), nullptr);  // t2 became comfortable just now
  day = practise(told, day, "t2", 5, {{"pain", 2}, {"fear", 2}, {"tension", 2}});
  const Told first{told, day};
  ASSERT_NE(first.reason("pain_stays"), nullptr);
  EXPECT_EQ(first.figure("pain_stays", "of"), 12);
  // First: have it looked at. Beside it practice goes on, no further than before.
  EXPECT_EQ(first.said.main.kind, decision::Kind::SeekCare);
  EXPECT_EQ(first.said.main.urgency, decision::Urgency::Routine);
  EXPECT_EQ(first.said.alternatives.front().kind, decision::Kind::Practice);
  EXPECT_LE(first.said.alternatives.front().rung, 1);
  // Read once, it does not come first again; it stays among the reasons.
  told.noted(At{day, 12}, "pain_stays");
  const Told read{told, At{day, 13}};
  EXPECT_EQ(read.said.main.kind, decision::Kind::Practice);
  EXPECT_NE(read.reason("pain_stays"), nullptr);
  // And when it eases, it is gone.
  day = practise(told, day, "t2", 6, calm(0));
  EXPECT_EQ(Told(told, day).reason("pain_stays"), nullptr);
}

TEST(BayesianPolicy, tries_a_pain_that_stays_on_the_smallest_step_rarely) {
  auto told = five_trainers();
  int day = 1;
  // Within the limit, so that no stop rule speaks; and unruly enough to be over it now and then.
  for (int i = 0; i < 12; ++i, day += 3) {
    told.session(day, "t1", {{"pain", i % 4 == 3 ? 4 : 3}, {"fear", 4}, {"tension", 5}});
  }
  told.noted(day, "pain_stays");
  const Told soon{told, day + 1};
  ASSERT_NE(soon.reason("pain_stays"), nullptr);
  EXPECT_EQ(soon.step(), "none");
  const Told later{told, day + kDaysBetweenTries};
  EXPECT_EQ(later.step(), "t1");
  EXPECT_LE(later.said.main.minutes, kCarefulMinutes);
}

JournalBuilder two_outside_and_trainers() {
  return JournalBuilder{}.path(0, {step("look", "look"), step("touch", "touch_outside"),
                                   trainer("t1", 12), trainer("t2", 16), trainer("t3", 20)});
}

TEST(BayesianPolicy, comes_back_inside_before_days_outside_become_a_break) {
  auto told = two_outside_and_trainers();
  int day = practise(told, 1, "look", 2, calm(0));
  day = practise(told, day, "touch", 2, calm(0));
  day = practise(told, day, "t1", 3, calm(1));
  told.session(day, "t2", {{"pain", 5}, {"fear", 3}, {"tension", 3}});
  const int inside = day;
  for (day += 3; day < inside + kDaysOutside; day += 2) told.session(day, "touch", calm(1));
  const Told again{told, inside + kDaysOutside};
  EXPECT_EQ(again.step(), "t1");
  EXPECT_EQ(again.reason("back_after_break"), nullptr);
}

TEST(BayesianPolicy, does_not_come_back_inside_for_the_days_alone_where_it_was_never_comfortable) {
  auto told = two_outside_and_trainers();
  int day = practise(told, 1, "look", 2, calm(0));
  day = practise(told, day, "touch", 3, calm(0));
  told.session(day, "t1", {{"pain", 7}, {"fear", 9}, {"tension", 9}, {"ended", "stopped_pain"}});
  const int inside = day;
  for (day += 3; day < inside + kDaysOutside; day += 2) told.session(day, "touch", calm(1));
  EXPECT_EQ(Told(told, inside + kDaysOutside).step(), "touch");
}

TEST(BayesianPolicy, what_was_left_unsaid_on_an_easy_step_is_no_sign_of_pain) {
  auto told = two_outside_and_trainers();
  int day = practise(told, 1, "look", 2, calm(1));
  day = practise(told, day, "touch", 3, calm(1));
  const Told before{told, day};
  told.session(day, "touch", {{"pain", 1}, {"fear", 1}, {"tension", 1}, {"ended", nullptr}});
  const Told after{told, day + 2};
  EXPECT_NEAR(after.belief("mid"), before.belief("mid"), 0.1);
  EXPECT_NEAR(after.belief("low"), before.belief("low"), 0.5);
}

TEST(PersistentPain, is_counted_with_the_certainty_that_it_claims) {
  EXPECT_NEAR(chance_most_hurt(0, 0), 0.5, 1e-12);
  EXPECT_NEAR(chance_most_hurt(1, 1), 0.75, 1e-12);   // 1 - 1/4
  EXPECT_NEAR(chance_most_hurt(2, 2), 0.875, 1e-12);  // 1 - 1/8
  EXPECT_NEAR(chance_most_hurt(9, 12), 0.9539, 5e-5);
  EXPECT_NEAR(chance_most_hurt(8, 12), 0.8666, 5e-5);
  for (int hurt = 0; hurt < 12; ++hurt) {
    EXPECT_LT(chance_most_hurt(hurt, 12), chance_most_hurt(hurt + 1, 12));
  }
}

}  // namespace
}  // namespace anemone::pacing
