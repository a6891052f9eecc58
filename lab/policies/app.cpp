#include "lab/policies/app.h"

#include <utility>

#include "core/advice/advise.h"
#include "core/guardrails/situation.h"

namespace anemone::lab {
namespace {

using decision::Kind;

class AppPolicy final : public Policy {
 public:
  explicit AppPolicy(std::unique_ptr<pacing::Policy> pacing) : pacing_(std::move(pacing)) {}

  Advice advise(const Seen& seen) override {
    const journal::History history = journal::read_history(seen.journal, seen.now);
    const guardrails::Situation situation = guardrails::situation_of(history);
    const advice::Suggestion suggestion = advice::advise_pace(situation, *pacing_);
    advice::Option option = suggestion.main;
    Advice advice;
    advice.predicted = suggestion.predicted;
    for (const auto& reason : suggestion.reasons) advice.reasons.emplace_back(reason.code);
    if (option.kind == Kind::SeekCare && suggestion.paused == decision::Pause::None) {
      // See someone, and go on: what it stood before is the first alternative.
      advice.to_read = advice.reasons;
      if (!suggestion.alternatives.empty()) option = suggestion.alternatives.front();
    }
    advice.kind = option.kind;
    if (suggestion.paused != decision::Pause::None) advice.clear_with = suggestion.clear_with;
    if (option.kind == Kind::Practice) {
      advice.step = situation.ladder.at(option.rung).step->id;
      advice.rung = option.rung;
      advice.minutes = option.minutes;
    }
    return advice;
  }

 private:
  std::unique_ptr<pacing::Policy> pacing_;
};

}  // namespace

std::unique_ptr<Policy> guarded(std::unique_ptr<pacing::Policy> pacing) {
  return std::make_unique<AppPolicy>(std::move(pacing));
}

}  // namespace anemone::lab
