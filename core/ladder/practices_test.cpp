// What each practice says about comfort, and that editing the path keeps the history honest.
#include "core/ladder/practices.h"

#include <gtest/gtest.h>

#include <string>

#include "core/testing/journal_builder.h"

namespace anemone::ladder {
namespace {

using testing::At;
using testing::JournalBuilder;
using testing::Seen;
using testing::step;
using testing::trainer;

// A journal with one practice on day 1, and that practice.
Practice only_practice(const Json& changes, double limit = 3) {
  JournalBuilder told;
  told.trainers(0, {12, 16, 20}).limit(0, limit).session(1, "t2", changes);
  const Seen seen{told, 2};
  Practice practice = seen.situation.practices.at(0);
  practice.session = nullptr;  // it dies with the journal
  practice.entry = nullptr;
  return practice;
}
// "comfortable", "over", "hard" and "unclear", as far as they hold.
std::string said(const Json& changes, double limit = 3) {
  const Practice practice = only_practice(changes, limit);
  std::string text;
  const auto add = [&](bool holds, const char* word) {
    if (holds) text += (text.empty() ? "" : " ") + std::string{word};
  };
  add(practice.comfortable, "comfortable");
  add(practice.over_limit, "over");
  add(practice.hard, "hard");
  add(practice.unclear, "unclear");
  return text;
}

// ---- one practice ---------------------------------------------------------------------------

TEST(Practice, is_comfortable_when_finished_or_freely_stopped_within_the_limit_and_in_control) {
  EXPECT_EQ(said({{"pain", 0}}), "comfortable");
  EXPECT_EQ(said({{"pain", 3}}), "comfortable");
  EXPECT_EQ(said({{"pain", 3}, {"ended", "stopped"}}), "comfortable");
  // Stopping is praised exactly like finishing; fear and tension do not undo comfort.
  EXPECT_EQ(said({{"pain", 1}, {"fear", 9}, {"tension", 9}, {"minutes", 1}}), "comfortable");
}

TEST(Practice, is_over_the_limit_just_above_it) {
  EXPECT_EQ(said({{"pain", 3.1}}), "over");
  EXPECT_EQ(said({{"pain", 3.01}}), "over");
  EXPECT_EQ(said({{"pain", 5.9}}), "over");
}

TEST(Practice, is_measured_by_the_persons_own_lower_limit) {
  EXPECT_EQ(said({{"pain", 2}}, 2), "comfortable");
  EXPECT_EQ(said({{"pain", 2.1}}, 2), "over");
  EXPECT_EQ(said({{"pain", 0}}, 0), "comfortable");
  EXPECT_EQ(said({{"pain", 1}}, 0), "over");
}

TEST(Practice, is_never_measured_by_a_limit_above_3) {
  EXPECT_EQ(said({{"pain", 3}}, 8), "comfortable");
  EXPECT_EQ(said({{"pain", 4}}, 8), "over");
}

TEST(Practice, is_hard_from_pain_of_6_or_a_painful_end_or_lost_control) {
  EXPECT_EQ(said({{"pain", 6}}), "over hard");
  EXPECT_EQ(said({{"pain", 1}, {"ended", "stopped_pain"}}), "hard");
  EXPECT_EQ(said({{"pain", 1}, {"in_control", false}}), "hard");
  // One bad answer is enough, whatever the others leave out.
  EXPECT_EQ(said({{"pain", nullptr}, {"in_control", nullptr}, {"ended", "stopped_pain"}}), "hard");
  EXPECT_EQ(said({{"pain", nullptr}, {"in_control", false}, {"ended", nullptr}}), "hard");
}

TEST(Practice, is_neither_comfortable_nor_hard_while_something_was_not_said) {
  EXPECT_EQ(said({{"pain", nullptr}}), "unclear");
  EXPECT_EQ(said({{"in_control", nullptr}}), "unclear");
  EXPECT_EQ(said({{"ended", nullptr}}), "unclear");
  EXPECT_EQ(said({{"pain", nullptr}, {"in_control", nullptr}, {"ended", nullptr}}), "unclear");
  // What was said still counts against it.
  EXPECT_EQ(said({{"pain", 4}, {"in_control", nullptr}}), "over");
}

TEST(Practice, that_contradicts_itself_is_read_by_its_worse_half) {
  EXPECT_EQ(said({{"pain", 0}, {"ended", "stopped_pain"}}), "hard");
  EXPECT_EQ(said({{"pain", 9}, {"ended", "finished"}, {"in_control", true}}), "over hard");
}

TEST(Practice, dated_in_the_future_is_never_comfortable) {
  JournalBuilder told;
  told.trainers(0, {12}).session(5, "t1");
  EXPECT_TRUE(Seen(told, 5).situation.practices.at(0).comfortable);
  const Seen before{told, 4};
  EXPECT_FALSE(before.situation.practices.at(0).comfortable);
  EXPECT_TRUE(before.situation.practices.at(0).unclear);
  EXPECT_EQ(before.comfort("t1").comfortable, 0);
}

// ---- comfort on a step ----------------------------------------------------------------------

TEST(StepProgress, is_counted_per_step_and_knows_the_last_word) {
  JournalBuilder told;
  told.trainers(0, {12, 16, 20})
      .sessions({1, 2}, "t1")
      .session(3, "t2")
      .session(5, "t2", {{"pain", 5}})
      .session(8, "t1");
  const Seen seen{told, 9};
  EXPECT_EQ(seen.comfort("t1").sessions, 3);
  EXPECT_EQ(seen.comfort("t1").comfortable, 3);
  EXPECT_TRUE(seen.comfort("t1").last_comfortable);
  EXPECT_EQ(seen.comfort("t2").sessions, 2);
  EXPECT_EQ(seen.comfort("t2").comfortable, 1);
  EXPECT_FALSE(seen.comfort("t2").last_comfortable);
  EXPECT_EQ(seen.comfort("t3").sessions, 0);
  EXPECT_EQ(seen.situation.largest_comfortable, 1);
}

TEST(StepProgress, of_nothing_is_none) {
  const Seen seen{JournalBuilder{}.trainers(0, {12, 16}), 1};
  EXPECT_EQ(seen.situation.largest_comfortable, kNoRung);
  EXPECT_FALSE(seen.comfort("t1").last_comfortable);
}

TEST(Baseline, counts_as_comfortable_twice) {
  const Seen seen{JournalBuilder{}.trainers(0, {12, 16, 20}).baseline(0, "t2"), 1};
  EXPECT_EQ(seen.comfort("t2").comfortable, 2);
  EXPECT_TRUE(seen.comfort("t2").last_comfortable);
  EXPECT_EQ(seen.comfort("t2").sessions, 0);
  EXPECT_EQ(seen.comfort("t1").comfortable, 0);
  EXPECT_EQ(seen.situation.largest_comfortable, 1);
}

TEST(Baseline, and_comfortable_sessions_add_up) {
  JournalBuilder told;
  told.trainers(0, {12, 16}).baseline(0, "t1").session(1, "t1");
  const Seen seen{told, 2};
  EXPECT_EQ(seen.comfort("t1").comfortable, 3);
  EXPECT_EQ(seen.comfort("t1").sessions, 1);
}

TEST(Baseline, holds_until_a_session_on_it_says_otherwise) {
  for (const Json& otherwise : {Json{{"pain", 3.5}}, Json{{"pain", 8}}, Json{{"in_control", false}},
                                Json{{"ended", "stopped_pain"}}, Json{{"pain", nullptr}}}) {
    JournalBuilder told;
    told.trainers(0, {12, 16, 20}).baseline(0, "t2").session(1, "t2", otherwise);
    const Seen seen{told, 4};
    EXPECT_EQ(seen.comfort("t2").comfortable, 0) << otherwise;
    EXPECT_FALSE(seen.comfort("t2").last_comfortable) << otherwise;
    EXPECT_EQ(seen.situation.largest_comfortable, kNoRung) << otherwise;
  }
  // It does not come back by itself.
  JournalBuilder told;
  told.trainers(0, {12, 16}).baseline(0, "t1").session(1, "t1", {{"pain", 5}}).session(4, "t1");
  EXPECT_EQ(Seen(told, 5).comfort("t1").comfortable, 1);
}

TEST(Baseline, is_not_questioned_by_a_session_on_another_step) {
  JournalBuilder told;
  told.trainers(0, {12, 16, 20}).baseline(0, "t2").session(1, "t3", {{"pain", 5}});
  EXPECT_EQ(Seen(told, 4).comfort("t2").comfortable, 2);
}

TEST(Baseline, said_after_a_bad_session_is_the_newer_word) {
  JournalBuilder told;
  told.trainers(0, {12, 16}).session(1, "t1", {{"pain", 5}}).baseline(30, "t1");
  const Seen seen{told, 31};
  EXPECT_EQ(seen.comfort("t1").comfortable, 2);
  EXPECT_TRUE(seen.comfort("t1").last_comfortable);
}

TEST(Baseline, moves_with_the_last_time_it_was_set) {
  JournalBuilder told;
  told.trainers(0, {12, 16, 20}).baseline(0, "t3").baseline(1, "t1");
  const Seen seen{told, 2};
  EXPECT_EQ(seen.comfort("t3").comfortable, 0);
  EXPECT_EQ(seen.comfort("t1").comfortable, 2);
}

TEST(Baseline, on_a_step_that_left_the_path_says_nothing) {
  JournalBuilder told;
  told.trainers(0, {12, 16}).baseline(0, "t2").path(1, {trainer("t1", 12)});
  const Seen seen{told, 2};
  EXPECT_EQ(seen.comfort("t1").comfortable, 0);
}

TEST(Baseline, of_a_trainer_that_was_swapped_for_a_larger_one_says_nothing) {
  JournalBuilder told;
  told.trainers(0, {12, 16}).baseline(0, "t1").path(1, {trainer("t1", 15), trainer("t2", 16)});
  EXPECT_EQ(Seen(told, 2).comfort("t1").comfortable, 0);
}

// ---- a path that changes --------------------------------------------------------------------

TEST(EditedPath, a_step_that_was_renamed_keeps_its_history) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12, {{"label", "small"}})})
      .sessions({1, 2, 3}, "t1")
      .path(4, {trainer("t1", 12, {{"label", "the friendly one"}})});
  const Seen seen{told, 5};
  EXPECT_EQ(seen.comfort("t1").comfortable, 3);
  EXPECT_TRUE(seen.comfort("t1").last_comfortable);
}

TEST(EditedPath, a_trainer_swapped_for_a_larger_one_under_the_same_id_starts_anew) {
  JournalBuilder told;
  told.trainers(0, {12, 16, 20})
      .sessions({1, 2, 3}, "t1")
      .path(4, {trainer("t1", 14), trainer("t2", 16), trainer("t3", 20)});
  const Seen seen{told, 5};
  EXPECT_EQ(seen.comfort("t1").comfortable, 0);
  EXPECT_FALSE(seen.comfort("t1").last_comfortable);
  EXPECT_EQ(seen.comfort("t1").sessions, 0);
  EXPECT_EQ(seen.situation.largest_comfortable, kNoRung);
  // The practices themselves stay what they were.
  EXPECT_TRUE(seen.situation.practices.at(0).comfortable);
  EXPECT_FALSE(seen.situation.practices.at(0).counts);
}

TEST(EditedPath, a_trainer_swapped_for_a_smaller_one_keeps_its_comfort) {
  JournalBuilder told;
  told.trainers(0, {14}).sessions({1, 2}, "t1").path(3, {trainer("t1", 12)});
  EXPECT_EQ(Seen(told, 4).comfort("t1").comfortable, 2);
}

TEST(EditedPath, sessions_on_the_new_size_count_from_the_swap_on) {
  JournalBuilder told;
  told.trainers(0, {12})
      .sessions({1, 2}, "t1")
      .path(3, {trainer("t1", 20)})
      .session(4, "t1")
      .session(5, "t1");
  EXPECT_EQ(Seen(told, 6).comfort("t1").comfortable, 2);
}

TEST(EditedPath, a_larger_trainer_starts_anew_also_where_the_persons_own_number_hides_its_size) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12, {{"challenge", 5}})})
      .baseline(0, "t1")
      .sessions({1, 2}, "t1")
      .path(3, {trainer("t1", 30, {{"challenge", 5}})});
  EXPECT_EQ(Seen(told, 4).comfort("t1").comfortable, 0);
}

TEST(EditedPath, a_step_that_was_moved_up_starts_anew_and_one_that_was_moved_down_does_not) {
  JournalBuilder up;
  up.path(0, {trainer("t1", 12), step("tampon", "tampon"), trainer("t2", 24)})
      .sessions({1, 2}, "tampon")
      .path(3, {trainer("t1", 12), trainer("t2", 24), step("tampon", "tampon")});
  EXPECT_EQ(Seen(up, 4).comfort("tampon").comfortable, 0);
  JournalBuilder down;
  down.path(0, {trainer("t1", 12, {{"challenge", 30}})})
      .sessions({1, 2}, "t1")
      .path(3, {trainer("t1", 12, {{"challenge", 20}})});
  EXPECT_EQ(Seen(down, 4).comfort("t1").comfortable, 2);
}

TEST(EditedPath, a_step_that_became_another_kind_under_the_same_id_starts_anew) {
  JournalBuilder told;
  told.path(0, {trainer("x", 32)})
      .sessions({1, 2}, "x")
      .path(3, {step("x", "partner_penetration")});
  EXPECT_EQ(Seen(told, 4).comfort("x").comfortable, 0);
}

TEST(EditedPath, a_removed_step_speaks_for_the_step_below) {
  JournalBuilder told;
  told.trainers(0, {12, 16, 20})
      .session(1, "t2", {{"pain", 8}})
      .path(3, {trainer("t1", 12), trainer("t3", 20)});
  const Seen seen{told, 4};
  const Practice& practice = seen.situation.practices.at(0);
  EXPECT_FALSE(practice.on_ladder);
  EXPECT_EQ(practice.rung, seen.ladder().find("t1"));
  EXPECT_TRUE(practice.hard);
  // It earns the step below no comfort, even when it was fine.
  JournalBuilder fine;
  fine.trainers(0, {12, 16, 20})
      .sessions({1, 2}, "t2")
      .path(3, {trainer("t1", 12), trainer("t3", 20)});
  EXPECT_EQ(Seen(fine, 4).comfort("t1").comfortable, 0);
  EXPECT_EQ(Seen(fine, 4).situation.largest_comfortable, kNoRung);
}

TEST(EditedPath, a_removed_step_that_was_the_lowest_lies_below_all) {
  JournalBuilder told;
  told.trainers(0, {12, 16}).session(1, "t1").path(3, {trainer("t2", 16)});
  const Seen seen{told, 4};
  EXPECT_EQ(seen.situation.practices.at(0).rung, kNoRung);
}

TEST(EditedPath, an_inserted_step_moves_the_others_and_takes_nothing_from_them) {
  JournalBuilder told;
  told.trainers(0, {12, 20})
      .sessions({1, 2}, "t1")
      .session(3, "t2")
      .path(4, {trainer("t1", 12), trainer("between", 16), trainer("t2", 20)});
  const Seen seen{told, 5};
  EXPECT_EQ(seen.comfort("t1").comfortable, 2);
  EXPECT_EQ(seen.comfort("between").comfortable, 0);
  EXPECT_EQ(seen.comfort("t2").comfortable, 1);
  EXPECT_EQ(seen.situation.practices.at(2).rung, 2);
}

TEST(EditedPath, a_skipped_step_keeps_its_history) {
  JournalBuilder told;
  told.trainers(0, {12, 16})
      .sessions({1, 2}, "t1")
      .path(3, {trainer("t1", 12, {{"skipped", true}}), trainer("t2", 16)});
  const Seen seen{told, 4};
  EXPECT_EQ(seen.comfort("t1").comfortable, 2);
  EXPECT_EQ(seen.situation.practices.at(0).rung, 0);
}

TEST(EditedPath, a_step_removed_and_brought_back_has_its_history_again) {
  JournalBuilder told;
  told.trainers(0, {12, 16})
      .sessions({1, 2}, "t1")
      .path(3, {trainer("t2", 16)})
      .trainers(5, {12, 16});
  EXPECT_EQ(Seen(told, 6).comfort("t1").comfortable, 2);
}

}  // namespace
}  // namespace anemone::ladder
