// What must hold of every suggestion, whatever the life behind it (pacing.md, "What it must be").
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "core/advice/advise.h"
#include "core/pacing/learned.h"
#include "core/pacing/printed_rule.h"
#include "core/testing/random_journal.h"

namespace anemone::advice {
namespace {

using testing::Event;
using testing::Life;
using testing::What;

// A suggestion without its pointers into the journal, to be compared.
struct Seen {
  decision::Kind kind;
  int rung;
  int minutes;
  std::vector<std::string_view> rules;
  std::vector<std::string_view> reasons;
  friend bool operator==(const Seen&, const Seen&) = default;
};

template <typename Policy>
Seen seen(const journal::Journal& journal, Moment now) {
  const auto history = journal::read_history(journal, now);
  const auto situation = guardrails::situation_of(history);
  Policy policy;
  const auto suggestion = advise(situation, policy);
  Seen seen{suggestion.main.kind,
            suggestion.main.rung,
            suggestion.main.minutes,
            suggestion.guardrails,
            {}};
  for (const auto& reason : suggestion.reasons) seen.reasons.push_back(reason.code);
  return seen;
}

template <typename Policy>
Seen seen(const Life& life) {
  return seen<Policy>(testing::journal_of(life), testing::now_of(life));
}

// How much a suggestion asks of the person: the rung of a practice, nothing otherwise.
int demand(const Seen& seen) {
  return seen.kind == decision::Kind::Practice ? seen.rung : ladder::kNoRung;
}

// Any one session of a life, the last one more often than others; none where there is none or the
// future holds one.
Event* some_session(Life& life) {
  if (life.future_event >= 0) return nullptr;
  std::vector<Event*> sessions;
  for (Event& event : life.events) {
    if (event.what == What::Session) sessions.push_back(&event);
  }
  if (sessions.empty()) return nullptr;
  const auto count = static_cast<int>(sessions.size());
  return sessions[static_cast<std::size_t>(std::min(*testing::evenly(0, 2 * count), count - 1))];
}

template <typename Policy, typename Change>
void expect_never_more_demanding(Change make_worse) {
  ASSERT_TRUE(testing::holds(testing::lives() / 10, [&] {
    Life life = *rc::gen::arbitrary<Life>();
    Event* session = some_session(life);
    RC_PRE(bool{session != nullptr});
    const int before = demand(seen<Policy>(life));
    make_worse(*session);
    RC_ASSERT(demand(seen<Policy>(life)) <= before);
  }));
}

// Each property holds for each policy. (Named by tags: the core has no run-time type information,
// which the test framework would ask the policies for.)
struct ByPrintedRule {
  using Policy = pacing::PrintedRule;
};
struct ByLearned {
  using Policy = pacing::Learned;
};
template <typename Tag>
class Advice : public ::testing::Test {};
using Policies = ::testing::Types<ByPrintedRule, ByLearned>;
TYPED_TEST_SUITE(Advice, Policies, );

TYPED_TEST(Advice, more_pain_never_leads_to_a_larger_step) {
  expect_never_more_demanding<typename TypeParam::Policy>([](Event& session) {
    // What was not said is read as more than the limit, less than hard.
    session.pain = std::min(10, std::max(session.pain, 3) + *testing::evenly(1, 8));
  });
}

TYPED_TEST(Advice, more_fear_or_tension_never_leads_to_a_larger_step) {
  expect_never_more_demanding<typename TypeParam::Policy>([](Event& session) {
    // More of what was said: a practice without a word on fear says nothing about it.
    if (session.fear >= 0) session.fear = std::min(10, session.fear + *testing::evenly(0, 6));
    if (session.tension >= 0) {
      session.tension = std::min(10, session.tension + *testing::evenly(1, 6));
    }
  });
}

TYPED_TEST(Advice, losing_control_never_leads_to_a_larger_step) {
  expect_never_more_demanding<typename TypeParam::Policy>(
      [](Event& session) { session.in_control = 0; });
}

TYPED_TEST(Advice, ending_because_of_pain_never_leads_to_a_larger_step) {
  expect_never_more_demanding<typename TypeParam::Policy>(
      [](Event& session) { session.ended = 2; });
}

TYPED_TEST(Advice, bleeding_or_burning_never_leads_to_a_larger_step) {
  expect_never_more_demanding<typename TypeParam::Policy>([](Event& session) {
    session.bleeding = true;
    session.burning = true;
  });
}

TYPED_TEST(Advice, leaving_out_how_it_was_never_leads_to_a_larger_step) {
  ASSERT_TRUE(testing::holds(testing::lives() / 10, [] {
    Life life = *rc::gen::arbitrary<Life>();
    Event* session = some_session(life);
    RC_PRE(bool{session != nullptr});
    // Good under every limit: hiding a bad report is another matter.
    session->pain = 0;
    session->in_control = 1;
    session->ended = *testing::evenly(0, 2);
    const int before = demand(seen<typename TypeParam::Policy>(life));
    const int which = *testing::evenly(0, 3);
    if (which == 0) session->pain = -1;
    if (which == 1) session->in_control = -1;
    if (which == 2) session->ended = -1;
    RC_ASSERT(demand(seen<typename TypeParam::Policy>(life)) <= before);
  }));
}

TYPED_TEST(Advice, a_sign_never_leads_to_a_larger_step) {
  ASSERT_TRUE(testing::holds(testing::lives() / 10, [] {
    Life life = *rc::gen::arbitrary<Life>();
    const int before = demand(seen<typename TypeParam::Policy>(life));
    Event sign;
    sign.what = What::Sign;
    sign.hours_later = 0;
    sign.code = *testing::evenly(0, 100);
    life.events.push_back(sign);
    RC_ASSERT(demand(seen<typename TypeParam::Policy>(life)) <= before);
  }));
}

TYPED_TEST(Advice, a_harder_day_never_leads_to_a_larger_step) {
  ASSERT_TRUE(testing::holds(testing::lives() / 10, [] {
    Life life = *rc::gen::arbitrary<Life>();
    RC_PRE(life.future_event < 0);
    // A check-in just now; -1 is a figure that was not given.
    Event today;
    today.what = What::Checkin;
    today.hours_later = life.hours_to_now;
    life.hours_to_now = 0;
    today.pain = *testing::evenly(-1, 6);
    today.fear = *testing::evenly(-1, 11);
    today.tension = *testing::evenly(-1, 11);
    life.events.push_back(today);
    const int before = demand(seen<typename TypeParam::Policy>(life));
    Event& harder = life.events.back();
    harder.pain = std::min(10, harder.pain + *testing::evenly(0, 4));
    harder.fear = std::min(10, harder.fear + *testing::evenly(0, 4));
    harder.tension = std::min(10, harder.tension + *testing::evenly(0, 6));
    RC_ASSERT(demand(seen<typename TypeParam::Policy>(life)) <= before);
  }));
}

TYPED_TEST(Advice, the_calendar_does_not_matter_only_the_days_between) {
  ASSERT_TRUE(testing::holds(testing::lives() / 10, [] {
    const Life life = *rc::gen::arbitrary<Life>();
    const int days = *testing::evenly(-20'000, 20'000);
    Moment now = testing::now_of(life);
    const Seen here = seen<typename TypeParam::Policy>(testing::journal_of(life), now);
    now.seconds += days * kSecondsPerDay;
    RC_ASSERT(bool{seen<typename TypeParam::Policy>(testing::journal_of(life, days), now) == here});
  }));
}

TYPED_TEST(Advice, the_order_of_arrival_and_repetition_do_not_matter) {
  ASSERT_TRUE(testing::holds(testing::lives() / 10, [] {
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
    RC_ASSERT(bool{seen<typename TypeParam::Policy>(journal, testing::now_of(life)) ==
                   seen<typename TypeParam::Policy>(life)});
  }));
}

TYPED_TEST(Advice, after_a_hard_practice_the_next_one_is_smaller_until_it_was_made) {
  ASSERT_TRUE(testing::holds(testing::lives() / 10, [] {
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
    const int below = ladder::Ladder{history}.below(rung);
    RC_ASSERT(demand(seen<typename TypeParam::Policy>(life)) <=
              (below == ladder::kNoRung ? rung : below));
  }));
}

}  // namespace
}  // namespace anemone::advice
