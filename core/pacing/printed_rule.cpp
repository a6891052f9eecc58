#include "core/pacing/printed_rule.h"

#include <algorithm>

namespace anemone::pacing {
namespace {

using ladder::kNoRung;
using ladder::Practice;

// Comfortable practices on `rung` since anything last went otherwise.
int streak_on(const Input& input, int rung) {
  int streak = 0;
  bool reached_trouble = false;
  Moment since{};
  for (auto it = input.practices.rbegin(); it != input.practices.rend(); ++it) {
    if (!it->comfortable) {
      reached_trouble = true;
      since = it->at;
      break;
    }
    if (it->rung == rung && it->counts) ++streak;
  }
  const bool baseline_counts =
      input.baseline == rung && (!reached_trouble || input.baseline_at > since);
  return streak + (baseline_counts ? ladder::kBaselineCounts : 0);
}

struct Target {
  int rung;
  decision::Reason reason;
  int streak = 0;
};

Target target_of(const Input& input, int needed) {
  const Practice* last = ladder::last_placed(input.practices);
  const bool baseline_newer = input.baseline && (last == nullptr || input.baseline_at > last->at);
  if (baseline_newer) {
    return {*input.baseline, {"start_here", {}}, streak_on(input, *input.baseline)};
  }
  const int lowest = input.ladder.above(kNoRung);  // of those they have not skipped
  if (last == nullptr) return {lowest, {"start_lowest", {}}};

  if (last->over_limit || last->hard) {
    const int down = input.ladder.below(last->rung);
    decision::Reason reason{"back_after_hard", {}};
    if (last->over_limit) reason.figures["pain"] = last->session->pain->value();
    return {down == kNoRung ? lowest : down, reason};
  }
  const int streak = streak_on(input, last->rung);
  const int up = input.ladder.above(last->rung);
  if (input.goal == last->rung && streak >= needed) {
    return {last->rung, {"goal_comfortable", {{"comfortable", streak}}}, streak};
  }
  if (streak >= needed && up != kNoRung) {
    return {up, {"next_step_ready", {{"comfortable", streak}}}, streak};
  }
  return {last->rung, {"stay_to_settle", {{"comfortable", streak}, {"needed", needed}}}, streak};
}

// From the last sessions on the very step: their mean, and the share over the limit with half a
// session of each outcome added (Jeffreys' prior), so that few sessions never read as certainty.
std::optional<Prediction> prediction_for(const Input& input, int rung) {
  constexpr int kLast = 5;
  double sum = 0;
  int count = 0;
  int over = 0;
  for (auto it = input.practices.rbegin(); it != input.practices.rend() && count < kLast; ++it) {
    if (!it->same_step || it->rung != rung || !it->session->pain) continue;
    sum += it->session->pain->value();
    over += it->over_limit ? 1 : 0;
    ++count;
  }
  if (count == 0) return std::nullopt;
  return Prediction{sum / count, (over + 0.5) / (count + 1.0)};
}

}  // namespace

Proposal PrintedRule::propose(const Input& input) {
  const int needed = sessions_;
  Target target = target_of(input, needed);
  int rung = input.bounds.highest_allowed(target.rung);
  // Skipped or off the table, and so is all below: the lowest step that is open.
  if (rung == kNoRung) rung = input.bounds.lowest_allowed();

  Proposal proposal;
  proposal.rung = rung;
  if (rung == kNoRung) return proposal;
  if (rung != target.rung) {
    // The guardrails say why it is less; of the rule's own reason only "how settled" stays true.
    target.streak = std::min(streak_on(input, rung), needed);
    target.reason = {"stay_to_settle", {{"comfortable", target.streak}, {"needed", needed}}};
  }
  proposal.minutes = std::min(kUsualMinutes, input.bounds.minutes_at(rung));
  proposal.reasons.push_back(std::move(target.reason));
  proposal.predicted = prediction_for(input, rung);
  proposal.belief = {{"comfortable", target.streak}, {"needed", needed}};
  return proposal;
}

}  // namespace anemone::pacing
