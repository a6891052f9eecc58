// What a policy remembers must never show: at every moment of a life the policy that has followed
// it says what one says that reads the whole journal anew.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>

#include "core/advice/advise.h"
#include "core/pacing/bayesian_policy.h"
#include "core/testing/properties.h"

namespace anemone::advice {
namespace {

using testing::RandomHistory;

struct Said {
  decision::Kind kind;
  int rung;
  int minutes;
  std::map<std::string_view, double> belief;
  double over_limit;
  friend bool operator==(const Said&, const Said&) = default;
};

Said said_by(pacing::Policy& policy, const journal::Journal& journal, Moment now) {
  const auto history = journal::read_history(journal, now);
  const auto situation = guardrails::situation_of(history);
  const auto suggestion = advise(situation, policy);
  return {suggestion.main.kind, suggestion.main.rung, suggestion.main.minutes, suggestion.belief,
          suggestion.predicted ? suggestion.predicted->over_limit : -1};
}

struct Memory {
  static constexpr int kCases = 1'000;
  static constexpr std::array<std::string_view, 1> kVariants = {""};
  // In most lives there comes a moment with something to believe.
  static constexpr int kSpeaksOfPercent = 50;

  Memory(const RandomHistory& lived, std::size_t /*variant*/) : life(lived) {}
  const RandomHistory& life;
};

PROPERTY(Memory, a_policy_that_followed_a_life_says_what_one_says_that_reads_it_anew) {
  bool believed = false;
  auto entries = testing::entries_of(it.life);
  // One entry may come late, as from another device.
  if (entries.size() > 2 && dice.evenly(0, 3) == 0) {
    const auto late =
        static_cast<std::size_t>(dice.evenly(0, static_cast<int>(entries.size()) - 1));
    std::swap(entries[late], entries.back());
  }
  pacing::BayesianPolicy follows;
  journal::Journal journal;
  Moment now = entries.front().at;
  for (const auto& entry : entries) {
    if (entry.at.seconds > now.seconds) now = entry.at;
    journal.add(entry);
    pacing::BayesianPolicy anew;
    const Said here = said_by(follows, journal, now);
    RC_ASSERT(bool{here == said_by(anew, journal, now)});
    believed = believed || !here.belief.empty();
  }
  return believed;
}

}  // namespace
}  // namespace anemone::advice
