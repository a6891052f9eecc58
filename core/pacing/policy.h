// Pacing: among what the guardrails allow, which step and for how long.
//
// A policy is a pure function of what the app has seen. It never sees the journal itself, nor any
// hidden state of a virtual patient; the lab hands it the same Input as the app does.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/pacing/advice.h"

namespace anemone::pacing {

struct Input {
  const path::Ladder& ladder;
  const std::vector<path::Practice>& practices;  // in order
  const std::vector<path::Comfort>& comfort;     // one a rung
  std::optional<int> baseline;                   // the rung that felt fine when it was set …
  Moment baseline_at;                            // … and when that was
  std::optional<int> goal;
  entries::Rating limit;
  const Bounds& bounds;  // allows at least one rung
};

// What can be said beforehand about a practice; absent where there is nothing to say it from.
struct Prediction {
  double pain_mean = 0;   // 0 to 10
  double over_limit = 0;  // probability
};

struct Proposal {
  int rung = path::kNoRung;
  int minutes = 0;
  std::vector<Reason> reasons;  // at least one
  std::optional<Prediction> predicted;
  // The policy's own account of what it believes, shown to the person in plain words.
  std::map<std::string_view, double> belief;
};

struct Policy {
  std::string_view name;
  Proposal (*propose)(const Input&);
};

}  // namespace anemone::pacing
