// What must hold of every suggestion, whatever the life behind it (pacing.md, "What it must be").
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/advice/advise.h"
#include "core/pacing/bayesian_policy.h"
#include "core/pacing/printed_rule.h"
#include "core/testing/properties.h"

namespace anemone::advice {
namespace {

using testing::Dice;
using testing::Event;
using testing::EventKind;
using testing::RandomHistory;

// A suggestion without its pointers into the journal, to be compared.
struct Seen {
  decision::Kind kind = decision::Kind::Rest;
  int rung = ladder::kNoRung;
  int minutes = 0;
  std::vector<std::string_view> rules;
  std::vector<std::string_view> reasons;
  friend bool operator==(const Seen&, const Seen&) = default;

  // How much it asks of the person: the rung of a practice, nothing otherwise.
  [[nodiscard]] int demand() const {
    return kind == decision::Kind::Practice ? rung : ladder::kNoRung;
  }
};

Seen seen(pacing::Policy& policy, const journal::Journal& journal, Moment now) {
  const auto history = journal::read_history(journal, now);
  const auto situation = guardrails::situation_of(history);
  const auto suggestion = advise(situation, policy);
  Seen seen{suggestion.main.kind,
            suggestion.main.rung,
            suggestion.main.minutes,
            suggestion.guardrails,
            {}};
  for (const auto& reason : suggestion.reasons) seen.reasons.push_back(reason.code);
  return seen;
}

// Any one session of a life, the last one more often than others; none where there is none or the
// future holds one.
Event* some_session(RandomHistory& life, Dice& dice) {
  if (life.future_event >= 0) return nullptr;
  std::vector<Event*> sessions;
  for (Event& event : life.events) {
    if (event.what == EventKind::Session) sessions.push_back(&event);
  }
  if (sessions.empty()) return nullptr;
  const auto count = static_cast<int>(sessions.size());
  return sessions[static_cast<std::size_t>(std::min(dice.evenly(0, 2 * count), count - 1))];
}

// A life, and what is suggested after it. Each property holds for each policy.
class Advice {
 public:
  static constexpr int kCases = 2'000;
  static constexpr int kSpeaksOfPercent = 50;
  static constexpr std::array<std::string_view, 2> kVariants = {"printed_rule", "learned"};

  Advice(const RandomHistory& life, std::size_t variant) : life_(life), variant_(variant) {}

  [[nodiscard]] const RandomHistory& life() const { return life_; }
  [[nodiscard]] const Seen& as_it_was() {
    if (!as_it_was_) as_it_was_ = after(life_);
    return *as_it_was_;
  }
  // After another life, by the same policy.
  [[nodiscard]] Seen after(const RandomHistory& life) const {
    return after(testing::journal_of(life), testing::now_of(life));
  }
  [[nodiscard]] Seen after(const journal::Journal& journal, Moment now) const {
    if (kVariants[variant_] == "learned") {
      pacing::BayesianPolicy policy;
      return seen(policy, journal, now);
    }
    pacing::PrintedRule policy;
    return seen(policy, journal, now);
  }

  // A change of one session that must not lead to a larger step.
  template <typename Change>
  [[nodiscard]] bool never_asks_more(Dice& dice, Change make_worse) {
    RandomHistory worse = life_;
    Event* session = some_session(worse, dice);
    if (session == nullptr) return false;
    make_worse(*session);
    RC_ASSERT(after(worse).demand() <= as_it_was().demand());
    return true;
  }

 private:
  const RandomHistory& life_;
  std::size_t variant_;
  std::optional<Seen> as_it_was_;
};

PROPERTY(Advice, more_pain_never_leads_to_a_larger_step) {
  return it.never_asks_more(dice, [&](Event& session) {
    // What was not said is read as more than the limit, less than hard.
    session.pain = std::min(10, std::max(session.pain, 3) + dice.evenly(1, 8));
  });
}

PROPERTY(Advice, more_fear_or_tension_never_leads_to_a_larger_step) {
  return it.never_asks_more(dice, [&](Event& session) {
    // More of what was said: a practice without a word on fear says nothing about it.
    if (session.fear >= 0) session.fear = std::min(10, session.fear + dice.evenly(0, 6));
    if (session.tension >= 0) session.tension = std::min(10, session.tension + dice.evenly(1, 6));
  });
}

PROPERTY(Advice, losing_control_never_leads_to_a_larger_step) {
  return it.never_asks_more(dice, [](Event& session) { session.in_control = 0; });
}

PROPERTY(Advice, ending_because_of_pain_never_leads_to_a_larger_step) {
  return it.never_asks_more(dice, [](Event& session) { session.ended = 2; });
}

PROPERTY(Advice, bleeding_or_burning_never_leads_to_a_larger_step) {
  return it.never_asks_more(dice, [](Event& session) {
    session.bleeding = true;
    session.burning = true;
  });
}

PROPERTY(Advice, leaving_out_how_it_was_never_leads_to_a_larger_step) {
  RandomHistory life = it.life();
  Event* session = some_session(life, dice);
  if (session == nullptr) return false;
  // Good under every limit: hiding a bad report is another matter.
  session->pain = 0;
  session->in_control = 1;
  session->ended = dice.evenly(0, 2);
  const int before = it.after(life).demand();
  const int which = dice.evenly(0, 3);
  if (which == 0) session->pain = -1;
  if (which == 1) session->in_control = -1;
  if (which == 2) session->ended = -1;
  RC_ASSERT(it.after(life).demand() <= before);
  return true;
}

PROPERTY(Advice, a_sign_never_leads_to_a_larger_step) {
  RandomHistory life = it.life();
  Event sign;
  sign.what = EventKind::Sign;
  sign.hours_later = 0;
  sign.code = dice.evenly(0, 100);
  life.events.push_back(sign);
  RC_ASSERT(it.after(life).demand() <= it.as_it_was().demand());
  return true;
}

PROPERTY(Advice, a_harder_day_never_leads_to_a_larger_step) {
  RandomHistory life = it.life();
  if (life.future_event >= 0) return false;
  // A check-in just now; -1 is a figure that was not given.
  Event today;
  today.what = EventKind::Checkin;
  today.hours_later = life.hours_to_now;
  life.hours_to_now = 0;
  today.pain = dice.evenly(-1, 6);
  today.fear = dice.evenly(-1, 11);
  today.tension = dice.evenly(-1, 11);
  life.events.push_back(today);
  const int before = it.after(life).demand();
  Event& harder = life.events.back();
  harder.pain = std::min(10, harder.pain + dice.evenly(0, 4));
  harder.fear = std::min(10, harder.fear + dice.evenly(0, 4));
  harder.tension = std::min(10, harder.tension + dice.evenly(0, 6));
  RC_ASSERT(it.after(life).demand() <= before);
  return true;
}

PROPERTY(Advice, the_calendar_does_not_matter_only_the_days_between) {
  const int days = dice.evenly(-20'000, 20'000);
  Moment now = testing::now_of(it.life());
  now.seconds += days * kSecondsPerDay;
  RC_ASSERT(bool{it.after(testing::journal_of(it.life(), days), now) == it.as_it_was()});
  return true;
}

PROPERTY(Advice, the_order_of_arrival_and_repetition_do_not_matter) {
  auto entries = testing::entries_of(it.life());
  // Two devices hand over what they have, some of it twice, in any order.
  const auto twice = entries;
  entries.insert(entries.end(), twice.begin(), twice.begin() + static_cast<long>(twice.size() / 2));
  for (int i = static_cast<int>(entries.size()); i > 1; --i) {
    std::swap(entries[static_cast<std::size_t>(i - 1)],
              entries[static_cast<std::size_t>(dice.evenly(0, i))]);
  }
  journal::Journal journal;
  for (auto& entry : entries) journal.add(std::move(entry));
  RC_ASSERT(bool{it.after(journal, testing::now_of(it.life())) == it.as_it_was()});
  return true;
}

PROPERTY(Advice, after_a_hard_practice_the_next_one_is_smaller_until_it_was_made) {
  RandomHistory life = it.life();
  life.future_event = -1;
  Event hard;
  hard.step = dice.evenly(0, 10);
  hard.pain = 7;
  hard.hours_later = 24;
  life.events.push_back(hard);
  life.hours_to_now = dice.evenly(0, 4000);
  const int rung = hard.step % static_cast<int>(life.steps.size());
  // The step below that is not skipped; the lowest step itself once the next time has passed.
  const auto journal = testing::journal_of(life);
  const auto history = journal::read_history(journal, testing::now_of(life));
  const int below = ladder::Ladder{history}.below(rung);
  RC_ASSERT(it.after(life).demand() <= (below == ladder::kNoRung ? rung : below));
  return true;
}

}  // namespace
}  // namespace anemone::advice
