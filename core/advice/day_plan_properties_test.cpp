// What must hold of the choice among the strands in any life (core/day_plan/day_plan.h), read
// straight from what was told and from the suggestion.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>

#include "core/advice/advise.h"
#include "core/pacing/bayesian_policy.h"
#include "core/pacing/printed_rule.h"
#include "core/testing/properties.h"

namespace anemone::advice {
namespace {

using decision::Kind;
using testing::Event;
using testing::EventKind;
using testing::RandomHistory;

// A suggestion with all that it is about; it points into itself, so it stays where it was made.
struct Advised {
  journal::Journal journal;
  journal::History history;
  Situation situation;
  pacing::PrintedRule policy;
  Suggestion suggestion;

  explicit Advised(const RandomHistory& life, int shift_days = 0)
      : journal(testing::journal_of(life, shift_days)),
        history(journal::read_history(journal, shifted(testing::now_of(life), shift_days))),
        situation(guardrails::situation_of(history)),
        suggestion(advise(situation, policy)) {}
  Advised(const Advised&) = delete;
  Advised& operator=(const Advised&) = delete;

  static Moment shifted(Moment now, int days) {
    now.seconds += days * kSecondsPerDay;
    return now;
  }

  [[nodiscard]] std::vector<Option> options() const {
    std::vector<Option> all = suggestion.alternatives;
    all.insert(all.begin(), suggestion.main);
    return all;
  }
  [[nodiscard]] bool offers(Kind kind) const {
    return std::ranges::any_of(options(), [&](const Option& o) { return o.kind == kind; });
  }
  [[nodiscard]] bool names(std::string_view activity) const {
    return std::ranges::any_of(options(), [&](const Option& o) { return o.activity == activity; });
  }
};

// A life, and what is suggested after it.
class Strands {
 public:
  static constexpr int kCases = 2'000;
  static constexpr int kSpeaksOfPercent = 2;
  static constexpr std::array<std::string_view, 1> kVariants = {""};

  Strands(const RandomHistory& life, std::size_t /*variant*/) : life_(life) {}

  [[nodiscard]] const RandomHistory& life() const { return life_; }
  [[nodiscard]] const Advised& as_it_was() {
    if (!as_it_was_) as_it_was_.emplace(life_);
    return *as_it_was_;
  }

 private:
  const RandomHistory& life_;
  std::optional<Advised> as_it_was_;
};

// Adds a check-in just now.
Event& check_in(RandomHistory& life) {
  life.future_event = -1;
  Event now;
  now.what = EventKind::Checkin;
  now.hours_later = life.hours_to_now;
  now.pain = 0;
  now.fear = 0;
  now.tension = -1;
  life.hours_to_now = 0;
  life.events.push_back(now);
  return life.events.back();
}

PROPERTY(Strands, a_distressed_check_in_never_leads_to_exposure_anywhere) {
  RandomHistory life = it.life();
  Event& now = check_in(life);
  switch (dice.evenly(0, 3)) {
    case 0:
      now.tension = dice.evenly(8, 11);
      break;
    case 1:
      now.fear = dice.evenly(8, 11);
      break;
    default:
      now.pain = dice.evenly(4, 11);
      break;
  }
  now.energy = dice.evenly(-1, 3);
  now.minutes = dice.one_of({-1, 3, 10, 20});
  const Advised advised{life};
  RC_ASSERT(!advised.offers(Kind::Practice));
  // Nor anything that is about steps, dates or somebody else's wishes.
  for (const auto* activity : {"fear_ladder", "small_goal", "closeness", "agreement"}) {
    RC_ASSERT(!advised.names(activity));
  }
  return true;
}

PROPERTY(Strands, with_3_minutes_there_is_no_practice_and_with_more_none_longer) {
  RandomHistory life = it.life();
  const int minutes = dice.one_of({1, 2, 3, 4, 5, 7, 10, 14, 20});
  check_in(life).minutes = minutes;
  const Advised advised{life};
  RC_ASSERT(minutes > 4 || !advised.offers(Kind::Practice));
  for (const Option& option : advised.options()) RC_ASSERT(option.minutes <= minutes);
  return true;
}

PROPERTY(Strands, with_little_energy_no_practice_leads) {
  RandomHistory life = it.life();
  check_in(life);
  const int before = [&] {
    const Advised advised{life};
    const Option& main = advised.suggestion.main;
    return main.kind == Kind::Practice ? main.rung * 100 + main.minutes : 0;
  }();
  life.events.back().energy = 0;
  const Advised advised{life};
  // Only smaller ones stay within reach.
  for (const Option& option : advised.options()) {
    if (option.kind != Kind::Practice || before == 0) continue;
    RC_ASSERT(option.rung * 100 + option.minutes < before);
  }
  RC_ASSERT(advised.suggestion.main.kind != Kind::Practice);
  return true;
}

// What an answer asks for at most: its largest rung, and the longest it is practised for.
struct Demand {
  int rung = ladder::kNoRung;
  int minutes = 0;
};
Demand demand(const Advised& advised) {
  Demand most;
  for (const Option& option : advised.options()) {
    if (option.kind != Kind::Practice) continue;
    most.rung = std::max(most.rung, option.rung);
    most.minutes = std::max(most.minutes, option.minutes);
  }
  return most;
}

PROPERTY(Strands, less_time_less_energy_or_more_stress_never_lead_to_a_larger_or_longer_practice) {
  RandomHistory life = it.life();
  check_in(life);
  Event& now = life.events.back();
  now.tension = dice.evenly(-1, 11);
  now.energy = dice.evenly(-1, 3);
  now.minutes = dice.one_of({-1, 4, 5, 6, 9, 10, 12, 20});
  const Demand before = demand(Advised{life});
  Event& worse = life.events.back();
  worse.tension = std::min(10, worse.tension + dice.evenly(0, 8));
  if (worse.energy < 0) worse.energy = dice.evenly(-1, 3);
  worse.energy = worse.energy > 0 ? worse.energy - dice.evenly(0, 2) : worse.energy;
  const int less = dice.one_of({1, 3, 4, 5, 6, 9, 10, 12});
  if (worse.minutes < 0 || less < worse.minutes) worse.minutes = less;
  const Demand after = demand(Advised{life});
  RC_ASSERT(after.rung <= before.rung);
  RC_ASSERT(after.minutes <= before.minutes);
  return true;
}

PROPERTY(Strands, on_the_day_of_a_hard_practice_and_the_day_after_something_kind_comes_first) {
  static const std::set<std::string_view> kKind = {"aftercare", "self_compassion", "breathing",
                                                   "grounding", "body_scan",       "letting_go"};
  RandomHistory life = it.life();
  life.future_event = -1;
  Event hard;
  hard.step = dice.evenly(0, 10);
  switch (dice.evenly(0, 3)) {
    case 0:
      hard.pain = dice.evenly(6, 11);
      break;
    case 1:
      hard.in_control = 0;
      break;
    default:
      hard.ended = 2;
      break;
  }
  life.events.push_back(hard);
  const auto today = day_of(testing::now_of({life.steps, life.events, 0, -1})).number;
  life.hours_to_now = dice.evenly(0, 48);
  if (day_of(testing::now_of(life)).number - today > 1) return false;
  const Advised advised{life};
  const Option& main = advised.suggestion.main;
  RC_ASSERT(!advised.offers(Kind::Practice));
  if (main.kind == Kind::SeekCare) {
    // With someone to see first, what it stands before is kind too.
    if (advised.suggestion.paused != decision::Pause::None) return true;
    RC_ASSERT(!advised.suggestion.alternatives.empty());
    const Option& next = advised.suggestion.alternatives.front();
    RC_ASSERT(next.kind == Kind::Rest || kKind.contains(next.activity));
    return true;
  }
  if (!advised.situation.signs_of("G07").empty()) return true;  // learning, breathing and care only
  RC_ASSERT(main.kind == Kind::Rest || kKind.contains(main.activity));
  return true;
}

PROPERTY(Strands, a_date_never_changes_the_step_nor_how_long_it_takes) {
  RandomHistory life = it.life();
  Event goal;
  goal.what = dice.one_of({EventKind::Goal, EventKind::LessPain});
  goal.step = dice.evenly(0, 10);
  goal.hours_later = 0;
  life.events.push_back(goal);
  const auto practices = [](const Advised& advised) {
    std::vector<std::pair<int, int>> steps;
    for (const Option& option : advised.options()) {
      if (option.kind == Kind::Practice) steps.emplace_back(option.rung, option.minutes);
    }
    return steps;
  };
  const auto before = practices(Advised{life});
  life.events.back().days_ahead = dice.one_of({1, 2, 5, 14, 30, 100});
  RC_ASSERT(bool{practices(Advised{life}) == before});
  return true;
}

PROPERTY(Strands, nothing_of_the_ladder_where_it_is_paused_and_nothing_inside_where_that_is) {
  const Advised& advised = it.as_it_was();
  for (const Option& option : advised.options()) {
    if (option.kind != Kind::Practice) continue;
    RC_ASSERT(advised.suggestion.paused != decision::Pause::All);
    RC_ASSERT(advised.suggestion.paused == decision::Pause::None ||
              !advised.situation.ladder.at(option.rung).insertion);
  }
  if (advised.suggestion.paused == decision::Pause::None) return true;
  for (const auto* activity : {"closeness", "stretches", "fear_ladder", "small_goal"}) {
    RC_ASSERT(!advised.names(activity));
  }
  return true;
}

PROPERTY(Strands, nothing_about_a_partner_without_one_told_of_nor_after_harm_nor_under_18) {
  const Advised& advised = it.as_it_was();
  const Situation& s = advised.situation;
  if (!advised.names("agreement") && !advised.names("closeness")) return false;
  RC_ASSERT(s.signs_of("G08").empty());
  RC_ASSERT(s.signs_of("G07").empty());
  const bool on_path = std::ranges::any_of(
      s.ladder.rungs(), [](const ladder::Rung& rung) { return rung.partner && !rung.skipped; });
  const bool ever_paused = std::ranges::any_of(it.life().events, [](const Event& event) {
    return event.what == EventKind::Pause && event.on;
  });
  RC_ASSERT(on_path || ever_paused);
  return true;
}

PROPERTY(Strands, under_18_there_is_learning_breathing_and_care) {
  RandomHistory life = it.life();
  Event young;
  young.what = EventKind::Sign;
  young.hours_later = 0;
  const auto& signs = testing::some_signs();
  young.code = static_cast<int>(std::ranges::find(signs, "under_18") - signs.begin());
  life.events.push_back(young);
  life.future_event = -1;
  const Advised advised{life};
  for (const Option& option : advised.options()) {
    RC_ASSERT(option.kind == Kind::Learn || option.kind == Kind::Breathe ||
              option.kind == Kind::SeekCare);
  }
  RC_ASSERT(advised.offers(Kind::SeekCare));
  for (const auto& notice : advised.suggestion.pitfalls) RC_ASSERT(notice.code != "P5");
  return true;
}

PROPERTY(Strands, a_crisis_leaves_breathing_grounding_a_reading_and_words) {
  static const std::set<std::string_view> kBeside = {"breathing", "grounding", "reading", "words"};
  RandomHistory life = it.life();
  Event crisis;
  crisis.what = EventKind::Phq4;
  crisis.pain = dice.evenly(6, 13);
  crisis.hours_later = life.hours_to_now;
  life.hours_to_now = 0;
  life.events.push_back(crisis);
  life.future_event = -1;
  const Advised advised{life};
  RC_ASSERT(advised.suggestion.main.kind == Kind::SeekCare);
  RC_ASSERT(advised.suggestion.support);
  for (const Option& option : advised.suggestion.alternatives) {
    RC_ASSERT(kBeside.contains(option.activity));
  }
  return true;
}

PROPERTY(Strands, every_answer_has_rest_within_reach_or_is_care_and_names_what_it_means) {
  const Advised& advised = it.as_it_was();
  RC_ASSERT(advised.offers(Kind::Rest) || advised.offers(Kind::SeekCare));
  RC_ASSERT(!advised.suggestion.reasons.empty());
  RC_ASSERT(advised.suggestion.main.urgency != decision::Urgency::Emergency ||
            advised.suggestion.alternatives.empty());
  std::set<std::string_view> named;
  for (const Option& option : advised.options()) {
    const auto* activity = day_plan::find_activity(option.activity);
    // Each gentle thing is one that exists, of its kind, and stands there once.
    RC_ASSERT((activity != nullptr) == day_plan::strand_of(option.kind).has_value());
    if (activity == nullptr) continue;
    RC_ASSERT(bool{activity->kind == option.kind});
    RC_ASSERT(named.insert(option.activity).second);
    RC_ASSERT(option.minutes == 0 || std::ranges::count(day_plan::kLengths, option.minutes) == 1);
    RC_ASSERT(option.minutes == 0 || activity->guided());
  }
  return true;
}

PROPERTY(Strands, only_the_days_between_things_count) {
  const int days = dice.evenly(-20'000, 20'000);
  const auto said = [](const Advised& advised) {
    std::string text{advised.suggestion.chosen_by};
    for (const Option& option : advised.options()) {
      text += " " + std::to_string(static_cast<int>(option.kind)) + std::string{option.activity} +
              std::to_string(option.minutes);
    }
    return text;
  };
  RC_ASSERT(said(Advised{it.life(), days}) == said(it.as_it_was()));
  return true;
}

// Nothing said of stress, energy and time: a practice is what pacing proposes, as ever.
PROPERTY(Strands, where_nothing_is_said_of_the_day_a_practice_stays_what_it_was) {
  RandomHistory life = it.life();
  for (Event& event : life.events) {
    if (event.what != EventKind::Checkin) continue;
    event.tension = -1;
    event.energy = -1;
    event.minutes = -1;
  }
  const Advised advised{life};
  pacing::PrintedRule policy;
  const Suggestion pace = advise_pace(advised.situation, policy);
  RC_ASSERT(bool{pace.main.kind == advised.suggestion.main.kind});
  RC_ASSERT(pace.main.rung == advised.suggestion.main.rung);
  RC_ASSERT(pace.main.minutes == advised.suggestion.main.minutes);
  // The bounds alone decide whether there is a practice.
  const Verdict verdict = judge(advised.situation);
  const bool open = !verdict.urgency && !verdict.rest_day && verdict.bounds.any();
  RC_ASSERT(open == (advised.offers(Kind::Practice)));
  return true;
}

}  // namespace
}  // namespace anemone::advice
