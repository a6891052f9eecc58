#include "lab/policies/paper.h"

#include <algorithm>
#include <utility>

#include "core/guardrails/situation.h"

namespace anemone::lab {
namespace {

using guardrails::Situation;
using ladder::kNoRung;
using ladder::Practice;

constexpr int kEverySecondDay = 2;
constexpr int kMinutes = 10;
constexpr std::int64_t kWeek = 7;

Advice rest() { return {}; }

bool rest_day(const Situation& s) {
  return s.last() != nullptr && s.today() - s.last()->day < kEverySecondDay;
}

int largest_tried(const Situation& s) {
  int largest = kNoRung;
  for (const Practice& practice : s.practices) largest = std::max(largest, practice.rung);
  return largest;
}

int baseline_of(const Situation& s) {
  return s.history.baseline ? s.ladder.find((*s.history.baseline)->step) : kNoRung;
}

// The highest step the sheet ever lets them take next.
int highest_next(const Situation& s) {
  const int from = std::max({largest_tried(s), baseline_of(s), kNoRung});
  return std::min(from + 1, s.goal.value_or(s.ladder.size() - 1));
}

Advice practise(const Situation& s, int rung, std::vector<std::string> reasons) {
  Advice advice;
  advice.kind = decision::Kind::Practice;
  advice.rung = rung;
  advice.step = s.ladder.at(rung).step->id;
  advice.minutes = kMinutes;
  advice.reasons = std::move(reasons);
  return advice;
}

class Paper final : public Policy {
 public:
  explicit Paper(std::unique_ptr<pacing::Policy> rule) : rule_(std::move(rule)) {}

  Advice advise(const Seen& seen) override {
    const journal::History history = journal::read_history(seen.journal, seen.now);
    const Situation s = guardrails::situation_of(history);
    if (rest_day(s)) return rest();
    decision::Bounds bounds{std::vector<int>(static_cast<std::size_t>(s.ladder.size()), 0)};
    for (int rung = 0; rung <= highest_next(s); ++rung) {
      bounds.minutes[static_cast<std::size_t>(rung)] = kMinutes;
    }
    const int baseline = baseline_of(s);
    const pacing::Proposal proposal =
        rule_->propose({.ladder = s.ladder,
                        .practices = s.practices,
                        .comfort = s.comfort,
                        .baseline = baseline == kNoRung ? std::nullopt : std::optional{baseline},
                        .baseline_at = s.history.baseline ? s.history.baseline->at : Moment{},
                        .goal = s.goal,
                        .limit = s.limit,
                        .bounds = bounds,
                        .today = s.today(),
                        .check_in = {}});
    if (proposal.rung == kNoRung) return rest();
    std::vector<std::string> reasons;
    for (const auto& reason : proposal.reasons) reasons.emplace_back(reason.code);
    return practise(s, proposal.rung, std::move(reasons));
  }

 private:
  std::unique_ptr<pacing::Policy> rule_;
};

class OneSizeAWeek final : public Policy {
 public:
  Advice advise(const Seen& seen) override {
    const journal::History history = journal::read_history(seen.journal, seen.now);
    const Situation s = guardrails::situation_of(history);
    if (rest_day(s)) return rest();
    const int first = std::max(baseline_of(s), 0);
    const std::int64_t weeks =
        s.practices.empty() ? 0 : (s.today() - s.practices.front().day) / kWeek;
    return practise(s, std::min(first + static_cast<int>(weeks), highest_next(s)), {});
  }
};

class DoNothing final : public Policy {
 public:
  Advice advise(const Seen&) override { return rest(); }
};

}  // namespace

std::unique_ptr<Policy> unguarded(std::unique_ptr<pacing::Policy> rule) {
  return std::make_unique<Paper>(std::move(rule));
}
std::unique_ptr<Policy> one_size_a_week() { return std::make_unique<OneSizeAWeek>(); }
std::unique_ptr<Policy> do_nothing() { return std::make_unique<DoNothing>(); }

}  // namespace anemone::lab
