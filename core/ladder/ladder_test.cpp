#include "core/ladder/ladder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/testing/journal_builder.h"
#include "core/testing/random_history.h"

namespace anemone::ladder {
namespace {

using testing::At;
using testing::JournalBuilder;
using testing::step;
using testing::trainer;

struct Climb {
  journal::Journal journal;
  journal::History history;
  Ladder ladder;
  explicit Climb(const JournalBuilder& told, const At& at = 100)
      : journal(told.journal()),
        history(journal::read_history(journal, testing::now(at))),
        ladder(history) {}
  explicit Climb(const std::vector<Json>& steps) : Climb(JournalBuilder{}.path(0, steps)) {}

  [[nodiscard]] std::string order() const {
    std::string text;
    for (const Rung& rung : ladder.rungs()) text += (text.empty() ? "" : " ") + rung.step->id;
    return text;
  }
};

// ---- order ----------------------------------------------------------------------------------

TEST(Ladder, trainers_typed_in_any_order_stand_by_size) {
  EXPECT_EQ(
      Climb({trainer("c", 24), trainer("a", 12), trainer("d", 28.5), trainer("b", 16)}).order(),
      "a b c d");
}

TEST(Ladder, no_order_of_typing_puts_a_larger_trainer_before_a_smaller_one) {
  EXPECT_TRUE(testing::check_property(500, [] {
    const auto sizes = *rc::gen::container<std::vector<int>>(rc::gen::inRange(5, 60));
    std::vector<Json> steps;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      const std::string id = "s" + std::to_string(i);
      switch (*rc::gen::inRange(0, 4)) {
        case 0:
          steps.push_back(step(id, "other"));
          break;
        case 1:
          steps.push_back(step(id, "partner_finger", {{"diameter_mm", sizes[i]}}));
          break;
        default:
          steps.push_back(trainer(id, sizes[i]));
      }
    }
    const Climb climb{steps};
    RC_ASSERT(climb.ladder.size() == static_cast<int>(steps.size()));
    double last_trainer = 0;
    double last = 0;
    for (const Rung& rung : climb.ladder.rungs()) {
      RC_ASSERT(rung.challenge >= last);
      last = rung.challenge;
      if (rung.step->kind != entries::StepKind::Trainer) continue;
      RC_ASSERT(*rung.step->diameter_mm >= last_trainer);
      last_trainer = *rung.step->diameter_mm;
    }
  }));
}

TEST(Ladder, equal_sizes_keep_the_persons_order) {
  EXPECT_EQ(Climb({trainer("firm", 16), trainer("soft", 16), trainer("a", 12)}).order(),
            "a firm soft");
  EXPECT_EQ(Climb({trainer("soft", 16), trainer("firm", 16), trainer("a", 12)}).order(),
            "a soft firm");
}

TEST(Ladder, a_step_without_a_size_keeps_its_place_after_the_step_before_it) {
  EXPECT_EQ(
      Climb({trainer("t1", 12), trainer("t2", 25), step("tampon", "tampon"), trainer("t3", 30)})
          .order(),
      "t1 t2 tampon t3");
  // It moves with the step that it follows.
  EXPECT_EQ(Climb({trainer("t3", 30), step("after", "other"), trainer("t1", 12)}).order(),
            "t1 t3 after");
}

TEST(Ladder, a_step_without_a_size_is_never_easier_than_its_kind) {
  EXPECT_EQ(
      Climb({step("partner", "partner_penetration"), trainer("t1", 25), trainer("t2", 32)}).order(),
      "t1 partner t2");
  EXPECT_EQ(Climb({step("cup", "cup"), trainer("t1", 12), trainer("t2", 24)}).order(), "t1 cup t2");
}

TEST(Ladder, the_persons_own_number_wins_over_size_kind_and_place) {
  const Climb climb{{trainer("t1", 12), trainer("thin_but_long", 13, {{"challenge", 40}}),
                     trainer("t2", 30),
                     step("partner", "partner_penetration", {{"challenge", 1}})}};
  EXPECT_EQ(climb.order(), "partner t1 t2 thin_but_long");
  EXPECT_EQ(climb.ladder.at(0).challenge, 1);
  EXPECT_EQ(climb.ladder.at(3).challenge, 40);
}

TEST(Ladder, a_size_typed_for_a_partner_step_never_makes_it_easier_than_its_kind) {
  EXPECT_EQ(Climb({step("partner", "partner_penetration", {{"diameter_mm", 5}}),
                   step("finger_of_partner", "partner_finger", {{"diameter_mm", 5}}),
                   trainer("t1", 12), trainer("t2", 28)})
                .order(),
            "t1 finger_of_partner t2 partner");
  EXPECT_EQ(own_challenge(entries::Step{.id = "p",
                                        .kind = entries::StepKind::PartnerPenetration,
                                        .diameter_mm = 45,
                                        .length_mm = {},
                                        .label = {},
                                        .challenge = {}}),
            45);
}

TEST(Ladder, what_lies_outside_comes_before_what_goes_inside_however_it_was_typed) {
  EXPECT_EQ(Climb({trainer("t1", 10), step("fingertip", "fingertip"),
                   step("touch", "touch_outside"), step("look", "look")})
                .order(),
            "look touch t1 fingertip");
  // Not even the person's own number puts what is outside above what goes inside.
  EXPECT_EQ(Climb({step("touch", "touch_outside", {{"challenge", 50}}), trainer("t1", 10)}).order(),
            "touch t1");
}

TEST(Ladder, knows_what_is_insertion_and_what_is_a_partners) {
  const Climb climb{{step("look", "look"), step("touch", "touch_outside"), step("tip", "fingertip"),
                     trainer("t", 12), step("pf", "partner_finger"), step("o", "other"),
                     step("pp", "partner_penetration")}};
  const auto at = [&](const char* id) { return climb.ladder.at(climb.ladder.find(id)); };
  EXPECT_FALSE(at("look").insertion || at("touch").insertion);
  for (const auto* inside : {"tip", "t", "pf", "o", "pp"}) {
    EXPECT_TRUE(at(inside).insertion) << inside;
  }
  EXPECT_TRUE(at("pf").partner && at("pp").partner);
  EXPECT_FALSE(at("o").partner || at("t").partner || at("tip").partner);
}

TEST(Ladder, an_empty_or_missing_path_is_an_empty_ladder) {
  EXPECT_TRUE(Climb(JournalBuilder{}).ladder.empty());
  EXPECT_TRUE(Climb(std::vector<Json>{}).ladder.empty());
  EXPECT_EQ(Climb(JournalBuilder{}).ladder.find("t1"), kNoRung);
  EXPECT_EQ(Climb(JournalBuilder{}).ladder.above(kNoRung), kNoRung);
  EXPECT_EQ(Climb(JournalBuilder{}).ladder.at_most(true, 1e6), kNoRung);
}

// ---- neighbours -----------------------------------------------------------------------------

TEST(Ladder, below_and_above_pass_over_skipped_steps) {
  const Json skipped{{"skipped", true}};
  const Climb climb{{trainer("t1", 10, skipped), trainer("t2", 12), trainer("t3", 14, skipped),
                     trainer("t4", 16), trainer("t5", 18, skipped)}};
  EXPECT_EQ(climb.ladder.above(kNoRung), 1);
  EXPECT_EQ(climb.ladder.above(1), 3);
  EXPECT_EQ(climb.ladder.above(3), kNoRung);
  EXPECT_EQ(climb.ladder.below(3), 1);
  EXPECT_EQ(climb.ladder.below(1), kNoRung);
  EXPECT_EQ(climb.ladder.below(kNoRung), kNoRung);
}

TEST(Ladder, at_most_is_the_highest_rung_that_is_no_harder) {
  const Climb climb{
      {trainer("t1", 10), trainer("t2", 12), trainer("also_t2", 12), trainer("t3", 14)}};
  EXPECT_EQ(climb.ladder.at_most(true, 9.9), kNoRung);
  EXPECT_EQ(climb.ladder.at_most(true, 10), 0);
  EXPECT_EQ(climb.ladder.at_most(true, 12), 2);
  EXPECT_EQ(climb.ladder.at_most(true, 13.9), 2);
  EXPECT_EQ(climb.ladder.at_most(true, 200), 3);
}

// ---- what a step was, when ------------------------------------------------------------------

TEST(Definition, is_the_one_of_the_path_in_force_then) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12)}).path(10, {trainer("t1", 20), trainer("t2", 24)});
  const Climb climb{told};
  const auto size = [&](const char* id, const At& at) {
    const auto found = definition_at(climb.history, id, testing::now(at)).step;
    return found == nullptr ? 0 : *found->diameter_mm;
  };
  EXPECT_EQ(size("t1", 0), 12);
  EXPECT_EQ(size("t1", 9), 12);
  EXPECT_EQ(size("t1", {10, 7, 59}), 12);
  EXPECT_EQ(size("t1", {10, 8}), 20);
  EXPECT_EQ(size("t1", -5), 12);  // before any path: the first that has it
  EXPECT_EQ(size("t2", 0), 24);   // before it was there: the first that has it
  EXPECT_EQ(size("t9", 20), 0);   // no path has it
}

TEST(Definition, of_a_step_that_only_a_path_still_ahead_has_is_found_there) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12)}).path(50, {trainer("t1", 30), trainer("t2", 24)});
  const Climb climb{told, 10};
  EXPECT_EQ(climb.ladder.size(), 1);
  EXPECT_EQ(*definition_at(climb.history, "t2", testing::now(10)).step->diameter_mm, 24);
  EXPECT_EQ(*definition_at(climb.history, "t1", testing::now(10)).step->diameter_mm, 12);
}

TEST(Definition, tells_the_challenge_the_step_had_in_its_place) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12), step("tampon", "tampon"), trainer("t2", 24)})
      .path(10, {trainer("t1", 12), trainer("t2", 24), step("tampon", "tampon")});
  const Climb climb{told};
  EXPECT_EQ(definition_at(climb.history, "tampon", testing::now(5)).challenge, 12);
  EXPECT_EQ(definition_at(climb.history, "tampon", testing::now(15)).challenge, 24);
}

TEST(Definition, of_a_removed_step_is_the_last_it_had) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12)}).path(5, {trainer("t1", 14)}).path(10, {trainer("t2", 24)});
  const Climb climb{told};
  EXPECT_EQ(*definition_at(climb.history, "t1", testing::now(20)).step->diameter_mm, 14);
}

}  // namespace
}  // namespace anemone::ladder
