// The suggestion as a whole: section D of guardrails.md, what is offered where practice is not, and
// that no policy gets past the bounds.
#include "core/advice/advise.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/testing/journal_builder.h"
#include "core/testing/random_history.h"

namespace anemone::advice {
namespace {

using decision::Kind;
using testing::JournalBuilder;
using testing::Seen;
using testing::step;
using testing::trainer;

JournalBuilder five_trainers() { return JournalBuilder{}.trainers(0, {12, 16, 20, 24, 28}); }

// Main and alternatives, as "practice t2 10, breathing, rest".
std::string offers(const Seen& seen) {
  static constexpr std::array<std::string_view, 7> kNames = {
      "practice", "breathe", "release", "rest", "learn", "talk", "seek_care"};
  std::string text;
  const auto add = [&](const Option& option) {
    const auto kind = kNames[static_cast<std::size_t>(option.kind)];
    text +=
        (text.empty() ? "" : ", ") + std::string{option.activity.empty() ? kind : option.activity};
    if (option.kind == Kind::Practice) {
      text += " " + seen.step_of(option) + " " + std::to_string(option.minutes);
    }
  };
  add(seen.suggestion.main);
  for (const auto& option : seen.suggestion.alternatives) add(option);
  return text;
}

// ---- D: with every practice something smaller, and not today --------------------------------

TEST(Advise, a_practice_comes_with_a_smaller_one_breathing_and_rest) {
  auto told = five_trainers();
  told.baseline(0, "t3").sessions({1, 3}, "t2");
  EXPECT_EQ(offers(Seen(told, 5)),
            "practice t2 10, practice t1 5, self_compassion, breathing, rest");
}

TEST(Advise, at_the_lowest_step_breathing_is_the_smaller_one) {
  EXPECT_EQ(offers(Seen(five_trainers(), 1)), "practice t1 5, reading, breathing, rest");
}

TEST(Advise, the_smaller_one_passes_over_what_is_skipped_or_off_the_table) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12), trainer("t2", 16, {{"skipped", true}}),
                step("pf", "partner_finger", {{"challenge", 18}}), trainer("t3", 20)})
      .baseline(0, "t3")
      .pause_penetration(0);
  EXPECT_EQ(offers(Seen(told, 1)), "practice t3 5, practice t1 5, reading, breathing, rest");
}

TEST(Advise, every_practice_in_any_life_has_a_smaller_offer_and_not_today_and_a_reason) {
  EXPECT_TRUE(testing::check_property(1'000, [] {
    const auto life = *rc::gen::arbitrary<testing::RandomHistory>();
    const auto journal = testing::journal_of(life);
    const auto history = journal::read_history(journal, testing::now_of(life));
    const auto situation = guardrails::situation_of(history);
    pacing::PrintedRule policy;
    const auto suggestion = advise(situation, policy);
    RC_ASSERT(!suggestion.reasons.empty());
    const auto has = [&](Kind kind) {
      return suggestion.main.kind == kind ||
             std::ranges::any_of(suggestion.alternatives,
                                 [&](const Option& option) { return option.kind == kind; });
    };
    bool any_practice = suggestion.main.kind == Kind::Practice;
    for (const Option& option : suggestion.alternatives) {
      if (option.kind != Kind::Practice) continue;
      any_practice = true;
      if (suggestion.main.kind == Kind::Practice) RC_ASSERT(option.rung < suggestion.main.rung);
    }
    if (any_practice) {
      RC_ASSERT(has(Kind::Breathe));
      RC_ASSERT(has(Kind::Rest));
    }
    // What pauses leaves nothing but gentle things and care.
    if (suggestion.paused == decision::Pause::All) RC_ASSERT(!any_practice);
  }));
}

// ---- what is offered where practice is not --------------------------------------------------

TEST(Advise, an_empty_journal_is_met_with_something_gentle_and_the_reason) {
  const Seen seen{JournalBuilder{}, 1};
  EXPECT_EQ(offers(seen), "breathing, reading, thought_record, rest");
  ASSERT_EQ(seen.suggestion.reasons.size(), 1U);
  EXPECT_EQ(seen.suggestion.reasons[0].code, "no_path");
}

TEST(Advise, an_empty_path_is_no_path) {
  EXPECT_NE(Seen(JournalBuilder{}.path(0, {}), 1).reason("no_path"), nullptr);
}

TEST(Advise, a_path_of_skipped_steps_only_is_met_with_something_gentle) {
  JournalBuilder told;
  told.path(0, {trainer("t1", 12, {{"skipped", true}})});
  const Seen seen{told, 1};
  EXPECT_EQ(offers(seen), "reading, words, letting_go, breathing, rest");
  EXPECT_FALSE(seen.suggestion.reasons.empty());
}

TEST(Advise, practised_today_is_rest_first) {
  auto told = five_trainers();
  told.session({1, 9}, "t1");
  EXPECT_EQ(offers(Seen(told, 1)), "rest, aftercare, breathing, reading");
}

TEST(Advise, after_high_fear_breathing_comes_first_even_on_a_rest_day) {
  auto told = five_trainers();
  told.session(1, "t1", {{"pain", 5}}).checkin(2, {{"fear_now", 9}});
  EXPECT_EQ(offers(Seen(told, 2)), "breathing, letting_go, grounding, self_compassion, rest");
}

TEST(Advise, rest_days_lead_to_the_strand_least_visited) {
  auto told = five_trainers();
  told.sessions({1, 2, 3, 4}, "t1");  // the week is full
  std::string mains;
  for (int i = 0; i < 4; ++i) {
    const Seen seen{told, 6};
    mains += std::string{seen.suggestion.main.activity} + " ";
    const auto kind = seen.suggestion.main.kind;
    told.gentle({6, 9 + i},
                kind == Kind::Learn  ? "learn"
                : kind == Kind::Talk ? "talk"
                                     : "breathe",
                seen.suggestion.main.activity);
  }
  EXPECT_EQ(mains, "self_compassion stretches reading breathing ");
}

TEST(Advise, with_the_ladder_closed_the_other_strands_take_turns_and_nothing_is_pushed) {
  auto told = five_trainers();
  told.less_pain(0);
  EXPECT_EQ(offers(Seen(told, 1)), "reading, words, letting_go, breathing, rest");
  told.gentle(1);
  EXPECT_EQ(offers(Seen(told, 2)), "reading, fear_ladder, stretches, breathing, rest");
  told.gentle(2, "talk");
  EXPECT_EQ(offers(Seen(told, 3)), "reading, letting_go, thought_record, breathing, rest");
}

TEST(Advise, routine_care_stands_first_and_what_it_stands_before_stays_within_reach) {
  auto told = five_trainers();
  told.baseline(0, "t2").symptom(1, "fertility_treatment");
  EXPECT_EQ(offers(Seen(told, 1)),
            "seek_care, practice t2 5, practice t1 5, reading, breathing, rest");
}

TEST(Advise, routine_care_on_a_rest_day_keeps_the_rest_day) {
  auto told = five_trainers();
  told.session(1, "t1", {{"pain", 5}}).symptom({1, 20}, "fertility_treatment");
  const Seen seen{told, 2};
  EXPECT_EQ(seen.suggestion.main.kind, Kind::SeekCare);
  EXPECT_FALSE(seen.offers(Kind::Practice));
}

// ---- reasons --------------------------------------------------------------------------------

TEST(Advise, the_reason_for_the_step_comes_first) {
  const Seen seen{five_trainers(), 1};
  ASSERT_EQ(seen.suggestion.reasons.size(), 2U);
  EXPECT_EQ(seen.suggestion.reasons[0].code, "start_lowest");
  EXPECT_EQ(seen.suggestion.reasons[1].code, "first_time_short");
  EXPECT_EQ(seen.figure("first_time_short", "minutes"), 5);
}

TEST(Advise, the_rules_that_spoke_are_named_in_the_order_of_the_table) {
  auto told = five_trainers();
  told.goal(0, "t3").limit(0, 9).session(1, "t1", {{"pain", 7}}).symptom(2, "fever");
  const Seen seen{told, 2};
  const auto& ids = seen.suggestion.guardrails;
  EXPECT_TRUE(std::ranges::is_sorted(ids));
  for (const auto* id : {"G02", "G20", "G21", "G22", "G24", "G26", "G30"}) {
    EXPECT_TRUE(seen.spoke(id)) << id;
  }
}

// ---- the bounds hold whatever the policy answers --------------------------------------------

using Propose = pacing::Proposal (*)(const pacing::Input&);

class Scripted final : public pacing::Policy {
 public:
  explicit Scripted(Propose propose) : propose_(propose) {}
  [[nodiscard]] std::string_view name() const override { return "test"; }
  [[nodiscard]] pacing::Proposal propose(const pacing::Input& input) override {
    return propose_(input);
  }

 private:
  Propose propose_;
};

Suggestion with_policy(const JournalBuilder& told, int day, Propose propose) {
  const Seen seen{told, day};
  Scripted policy{propose};
  return advise(seen.situation, policy);
}

TEST(Advise, a_policy_that_asks_for_the_top_gets_no_more_than_is_allowed) {
  auto told = five_trainers();
  told.baseline(0, "t2").session(1, "t2");
  const auto suggestion = with_policy(told, 3, [](const pacing::Input& input) {
    return pacing::Proposal{input.ladder.size() - 1, 600, {{"stay_to_settle", {}}}, {}, {}};
  });
  EXPECT_EQ(suggestion.main.kind, Kind::Practice);
  EXPECT_EQ(suggestion.main.rung, 2);
  EXPECT_EQ(suggestion.main.minutes, guardrails::kFirstTimeMinutes);
}

TEST(Advise, a_policy_that_answers_nonsense_does_no_harm) {
  for (const int rung : {-7, 99}) {
    static int answer;
    answer = rung;
    const auto suggestion = with_policy(five_trainers(), 1, [](const pacing::Input&) {
      return pacing::Proposal{answer, -5, {{"stay_to_settle", {}}}, {}, {}};
    });
    EXPECT_FALSE(suggestion.reasons.empty());
    if (suggestion.main.kind == Kind::Practice) {
      EXPECT_EQ(suggestion.main.rung, 0);
      EXPECT_GE(suggestion.main.minutes, 1);
    }
  }
}

TEST(Advise, a_policy_is_not_asked_on_a_day_without_practice) {
  auto told = five_trainers();
  told.session(1, "t1", {{"pain", 8}});
  static bool asked;
  asked = false;
  const auto suggestion = with_policy(told, 2, [](const pacing::Input&) {
    asked = true;
    return pacing::Proposal{};
  });
  EXPECT_FALSE(asked);
  EXPECT_NE(suggestion.main.kind, Kind::Practice);
}

TEST(Advise, a_policy_sees_the_baseline_only_while_it_holds) {
  static std::optional<int> baseline;
  const auto look = [](const pacing::Input& input) {
    baseline = input.baseline;
    return pacing::Proposal{0, 5, {{"stay_to_settle", {}}}, {}, {}};
  };
  auto told = five_trainers();
  told.baseline(0, "t2");
  std::ignore = with_policy(told, 1, look);
  EXPECT_EQ(baseline, 1);
  told.session(1, "t2");
  std::ignore = with_policy(told, 3, look);
  EXPECT_EQ(baseline, 1);
  told.session(3, "t2", {{"pain", 5}});
  std::ignore = with_policy(told, 6, look);
  EXPECT_EQ(baseline, std::nullopt);
}

// ---- the guardrails have the last word on the choice as well ---------------------------------

Suggestion reckless(const Seen& seen) {
  Suggestion suggestion;
  suggestion.main = {.kind = Kind::Practice, .rung = seen.ladder().size() - 1, .minutes = 60};
  suggestion.alternatives = {{.kind = Kind::Practice, .rung = 0, .minutes = 60},
                             {.kind = Kind::Talk, .activity = "closeness"},
                             {.kind = Kind::Learn, .activity = "reading"},
                             {.kind = Kind::Practice, .rung = 99, .minutes = 5},
                             {.kind = Kind::Rest}};
  enforce(suggestion, seen.situation, seen.verdict);
  return suggestion;
}

TEST(Hold, takes_away_steps_that_are_not_open_and_shortens_those_that_are) {
  const auto held = reckless(Seen(five_trainers(), 1));
  EXPECT_EQ(held.main.kind, Kind::Rest);
  ASSERT_EQ(held.alternatives.size(), 3U);
  EXPECT_EQ(held.alternatives[0].rung, 0);
  EXPECT_EQ(held.alternatives[0].minutes, guardrails::kFirstTimeMinutes);
  EXPECT_EQ(held.alternatives[1].activity, "reading");
}

TEST(Hold, takes_away_what_needs_a_partner_where_none_was_told_of_or_harm_was) {
  auto with = five_trainers();
  with.pause_penetration(0);
  EXPECT_EQ(reckless(Seen(with, 1)).alternatives[1].activity, "closeness");
  with.symptom(1, "harm_by_other");
  EXPECT_EQ(reckless(Seen(with, 1)).alternatives[1].activity, "reading");
}

TEST(Hold, leaves_no_step_on_a_rest_day_and_nothing_but_learning_under_18) {
  auto hurt = five_trainers();
  hurt.session(1, "t1", {{"pain", 5}});
  for (const auto& option : reckless(Seen(hurt, 2)).alternatives) {
    EXPECT_NE(option.kind, Kind::Practice);
  }
  auto young = five_trainers();
  young.symptom(1, "under_18");
  const auto held = reckless(Seen(young, 2));
  ASSERT_EQ(held.alternatives.size(), 1U);
  EXPECT_EQ(held.alternatives[0].activity, "reading");
}

TEST(Hold, puts_care_first_whatever_was_chosen) {
  auto soon = five_trainers();
  soon.symptom(1, "skin_changes");
  EXPECT_EQ(reckless(Seen(soon, 2)).main.kind, Kind::SeekCare);
  auto emergency = five_trainers();
  emergency.symptom(1, "cannot_pass_urine");
  EXPECT_EQ(reckless(Seen(emergency, 2)).main.urgency, decision::Urgency::Emergency);
  EXPECT_TRUE(reckless(Seen(emergency, 2)).alternatives.empty());
}

// ---- what is said of the day, with the pace left alone ---------------------------------------

TEST(AdvisePace, knows_nothing_of_stress_energy_and_time_and_is_else_the_same) {
  auto told = five_trainers();
  told.sessions({1, 3}, "t1");
  const auto pace = [&] {
    const Seen seen{told, 5};
    pacing::PrintedRule policy;
    return advise_pace(seen.situation, policy);
  };
  const auto plain = pace();
  EXPECT_EQ(plain.main.kind, Kind::Practice);
  EXPECT_EQ(plain.main.minutes, Seen(told, 5).suggestion.main.minutes);
  told.checkin(5, {{"stress", 10}, {"energy", "low"}, {"minutes", 3}});
  EXPECT_EQ(pace().main.rung, plain.main.rung);
  EXPECT_NE(Seen(told, 5).suggestion.main.kind, Kind::Practice);
}

}  // namespace
}  // namespace anemone::advice
