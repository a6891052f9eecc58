#include "core/path/ladder.h"

#include <algorithm>

namespace anemone::path {

double own_challenge(const entries::Step& step) {
  const auto& kind = entries::traits(step.kind);
  if (step.challenge) return *step.challenge;
  if (!step.diameter_mm) return kind.floor_mm;
  return kind.partner ? std::max(*step.diameter_mm, kind.floor_mm) : *step.diameter_mm;
}

Ladder::Ladder(const journal::History& history) {
  if (history.paths.empty()) return;
  double previous = 0;
  for (const auto& step : history.paths.back()->steps) {
    const auto& kind = entries::traits(step.kind);
    const bool placed_by_order = !step.challenge && !step.diameter_mm;
    const double own = own_challenge(step);
    const double challenge = placed_by_order ? std::max(own, previous) : own;
    rungs_.push_back({&step, challenge, kind.insertion, kind.partner, step.skipped});
    previous = challenge;
  }
  // Equal challenge: the person's order, which is the order of the steps in memory.
  std::ranges::sort(rungs_, [](const Rung& a, const Rung& b) {
    return a.challenge != b.challenge ? a.challenge < b.challenge : a.step < b.step;
  });
}

int Ladder::find(std::string_view step) const {
  for (int i = 0; i < size(); ++i) {
    if (at(i).step->id == step) return i;
  }
  return kNoRung;
}

int Ladder::below(int rung) const {
  for (int i = rung - 1; i >= 0; --i) {
    if (!at(i).skipped) return i;
  }
  return kNoRung;
}

int Ladder::above(int rung) const {
  for (int i = rung + 1; i < size(); ++i) {
    if (!at(i).skipped) return i;
  }
  return kNoRung;
}

int Ladder::at_most(double challenge) const {
  int found = kNoRung;
  for (int i = 0; i < size() && at(i).challenge <= challenge; ++i) found = i;
  return found;
}

const entries::Step* definition_at(const journal::History& history, std::string_view step,
                                   Moment when) {
  const entries::Step* found = nullptr;
  for (const auto& path : history.paths) {
    if (path.at > when && found != nullptr) break;
    for (const auto& candidate : path->steps) {
      if (candidate.id == step) found = &candidate;
    }
  }
  return found;
}

}  // namespace anemone::path
