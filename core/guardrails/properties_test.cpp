// What must hold of every suggestion, whatever the life behind it (pacing.md, "What it must be").
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "core/guardrails/advise.h"
#include "core/pacing/printed_rule.h"
#include "core/testing/random_journal.h"

namespace anemone::guardrails {
namespace {

using testing::Event;
using testing::Life;
using testing::What;

// A suggestion without its pointers into the journal, to be compared.
struct Seen {
  pacing::Kind kind;
  int rung;
  int minutes;
  std::vector<std::string_view> rules;
  std::vector<std::string_view> reasons;
  friend bool operator==(const Seen&, const Seen&) = default;
};

Seen seen(const journal::Journal& journal, Moment now) {
  const auto history = journal::read_history(journal, now);
  const auto situation = situation_of(history);
  pacing::PrintedRule policy;
  const auto suggestion = advise(situation, policy);
  Seen seen{suggestion.main.kind,
            suggestion.main.rung,
            suggestion.main.minutes,
            suggestion.guardrails,
            {}};
  for (const auto& reason : suggestion.reasons) seen.reasons.push_back(reason.code);
  return seen;
}

Seen seen(const Life& life) { return seen(testing::journal_of(life), testing::now_of(life)); }

// How much a suggestion asks of the person: the rung of a practice, nothing otherwise.
int demand(const Seen& seen) {
  return seen.kind == pacing::Kind::Practice ? seen.rung : path::kNoRung;
}

// The last session of a life; none where there is none or the future holds one.
Event* last_session(Life& life) {
  if (life.future_event >= 0) return nullptr;
  for (auto it = life.events.rbegin(); it != life.events.rend(); ++it) {
    if (it->what == What::Session) return &*it;
  }
  return nullptr;
}

template <typename Change>
void expect_never_more_demanding(Change make_worse) {
  ASSERT_TRUE(testing::holds(testing::lives() / 5, [&] {
    Life life = *rc::gen::arbitrary<Life>();
    Event* last = last_session(life);
    RC_PRE(bool{last != nullptr});
    const int before = demand(seen(life));
    make_worse(*last);
    RC_ASSERT(demand(seen(life)) <= before);
  }));
}

TEST(Advice, more_pain_never_leads_to_a_larger_step) {
  expect_never_more_demanding([](Event& last) {
    // What was not said is read as more than the limit, less than hard.
    last.pain = std::min(10, std::max(last.pain, 3) + *testing::evenly(1, 8));
  });
}

TEST(Advice, losing_control_never_leads_to_a_larger_step) {
  expect_never_more_demanding([](Event& last) { last.in_control = 0; });
}

TEST(Advice, ending_because_of_pain_never_leads_to_a_larger_step) {
  expect_never_more_demanding([](Event& last) { last.ended = 2; });
}

TEST(Advice, bleeding_or_burning_never_leads_to_a_larger_step) {
  expect_never_more_demanding([](Event& last) {
    last.bleeding = true;
    last.burning = true;
  });
}

TEST(Advice, leaving_out_how_it_was_never_leads_to_a_larger_step) {
  ASSERT_TRUE(testing::holds(testing::lives() / 5, [] {
    Life life = *rc::gen::arbitrary<Life>();
    Event* last = last_session(life);
    RC_PRE(bool{last != nullptr});
    // Good under every limit: hiding a bad report is another matter.
    last->pain = 0;
    last->in_control = 1;
    last->ended = *testing::evenly(0, 2);
    const int before = demand(seen(life));
    const int which = *testing::evenly(0, 3);
    if (which == 0) last->pain = -1;
    if (which == 1) last->in_control = -1;
    if (which == 2) last->ended = -1;
    RC_ASSERT(demand(seen(life)) <= before);
  }));
}

TEST(Advice, a_sign_never_leads_to_a_larger_step) {
  ASSERT_TRUE(testing::holds(testing::lives() / 5, [] {
    Life life = *rc::gen::arbitrary<Life>();
    const int before = demand(seen(life));
    Event sign;
    sign.what = What::Sign;
    sign.hours_later = 0;
    sign.code = *testing::evenly(0, 100);
    life.events.push_back(sign);
    RC_ASSERT(demand(seen(life)) <= before);
  }));
}

TEST(Advice, the_calendar_does_not_matter_only_the_days_between) {
  ASSERT_TRUE(testing::holds(testing::lives() / 5, [] {
    const Life life = *rc::gen::arbitrary<Life>();
    const int days = *testing::evenly(-20'000, 20'000);
    Moment now = testing::now_of(life);
    const Seen here = seen(testing::journal_of(life), now);
    now.seconds += days * kSecondsPerDay;
    RC_ASSERT(bool{seen(testing::journal_of(life, days), now) == here});
  }));
}

TEST(Advice, the_order_of_arrival_and_repetition_do_not_matter) {
  ASSERT_TRUE(testing::holds(testing::lives() / 5, [] {
    const Life life = *rc::gen::arbitrary<Life>();
    auto entries = testing::entries_of(life);
    // Two devices hand over what they have, some of it twice, in any order.
    const auto twice = entries;
    entries.insert(entries.end(), twice.begin(),
                   twice.begin() + static_cast<long>(twice.size() / 2));
    const auto seed = *rc::gen::arbitrary<std::uint32_t>();
    for (std::size_t i = entries.size(); i > 1; --i) {
      std::swap(entries[i - 1], entries[(seed * std::uint64_t{2'654'435'761} + i * 40'503) % i]);
    }
    journal::Journal journal;
    for (auto& entry : entries) journal.add(std::move(entry));
    RC_ASSERT(bool{seen(journal, testing::now_of(life)) == seen(life)});
  }));
}

TEST(Advice, after_a_hard_practice_the_next_one_is_smaller_until_it_was_made) {
  ASSERT_TRUE(testing::holds(testing::lives() / 5, [] {
    Life life = *rc::gen::arbitrary<Life>();
    life.future_event = -1;
    Event hard;
    hard.step = *testing::evenly(0, 10);
    hard.pain = 7;
    hard.hours_later = 24;
    life.events.push_back(hard);
    life.hours_to_now = *testing::evenly(0, 4000);
    const int rung = hard.step % static_cast<int>(life.steps.size());
    // The step below that is not skipped; the lowest step itself once the next time has passed.
    const auto journal = testing::journal_of(life);
    const auto history = journal::read_history(journal, testing::now_of(life));
    const int below = path::Ladder{history}.below(rung);
    RC_ASSERT(demand(seen(life)) <= (below == path::kNoRung ? rung : below));
  }));
}

}  // namespace
}  // namespace anemone::guardrails
