#include "core/ladder/ladder.h"

#include <algorithm>
#include <tuple>

namespace anemone::ladder {

double own_challenge(const entries::Step& step) {
  const auto& kind = entries::traits(step.kind);
  if (step.challenge) return *step.challenge;
  if (!step.diameter_mm) return kind.floor_mm;
  return kind.partner ? std::max(*step.diameter_mm, kind.floor_mm) : *step.diameter_mm;
}

std::vector<double> challenges_of(const entries::PathSet& path) {
  std::vector<double> challenges;
  double before = 0;  // of the step before, among those inside
  for (const auto& step : path.steps) {
    const bool inside = entries::traits(step.kind).insertion;
    const bool placed_by_order = inside && !step.challenge && !step.diameter_mm;
    const double own = own_challenge(step);
    challenges.push_back(placed_by_order ? std::max(own, before) : own);
    if (inside) before = challenges.back();
  }
  return challenges;
}

Ladder::Ladder(const journal::History& history) {
  if (history.paths.empty()) return;
  const entries::PathSet& path = *history.paths.back().value;
  const auto challenges = challenges_of(path);
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    const entries::Step& step = path.steps[i];
    const auto& kind = entries::traits(step.kind);
    rungs_.push_back({&step, challenges[i], kind.insertion, kind.partner, step.skipped});
  }
  // Equal challenge: the person's order, which is the order of the steps in memory.
  std::ranges::sort(rungs_, [](const Rung& a, const Rung& b) {
    return std::tie(a.insertion, a.challenge, a.step) < std::tie(b.insertion, b.challenge, b.step);
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

int Ladder::at_most(bool insertion, double challenge) const {
  int found = kNoRung;
  for (int i = 0; i < size(); ++i) {
    const Rung& rung = at(i);
    if (std::tie(rung.insertion, rung.challenge) > std::tie(insertion, challenge)) break;
    found = i;
  }
  return found;
}

Definition definition_at(const journal::History& history, std::string_view step, Moment when) {
  Definition found;
  for (const auto* paths : {&history.paths, &history.paths_ahead}) {
    for (const auto& path : *paths) {
      if (path.at > when && found.step != nullptr) break;
      const auto& steps = path->steps;
      const auto it = std::ranges::find(steps, step, &entries::Step::id);
      if (it == steps.end()) continue;
      found.step = &*it;
      found.challenge = challenges_of(*path.value)[static_cast<std::size_t>(it - steps.begin())];
    }
  }
  return found;
}

}  // namespace anemone::ladder
