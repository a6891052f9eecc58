// Pacing: among what the guardrails allow, which step and for how long.
//
// A policy judges by what the app has seen and by nothing else. It never sees the journal itself,
// nor any hidden state of a virtual patient; the lab hands it the same Input as the app does.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/decision/decision.h"
#include "core/decision/today_report.h"
#include "core/ladder/practices.h"

namespace anemone::pacing {

struct Input {
  const ladder::Ladder& ladder;
  const std::vector<ladder::Practice>& practices;    // in order
  const std::vector<ladder::StepProgress>& comfort;  // one a rung
  std::optional<int> baseline;                       // the rung that felt fine when it was set …
  Moment baseline_at;                                // … and when that was
  std::optional<int> goal;
  entries::Rating limit;
  const decision::Bounds& bounds;  // allows at least one rung
  Day today;
  decision::Said check_in;  // how today is so far
};

// What can be said beforehand about a practice; absent where there is nothing to say it from.
struct Prediction {
  double pain_mean = 0;   // 0 to 10
  double over_limit = 0;  // probability
};

struct Proposal {
  int rung = ladder::kNoRung;
  int minutes = 0;
  std::vector<decision::Reason> reasons;  // at least one
  std::optional<Prediction> predicted;
  // The policy's own account of what it believes, shown to the person in plain words.
  std::map<std::string_view, double> belief;
  // Practice looks unable to move the pain, so that it should be looked at.
  bool pain_stays = false;
};

// The same Input always gets the same Proposal. A policy may keep what it has worked out from one
// Input to the next, to be quick; it never keeps anything that an Input did not tell.
class Policy {
 public:
  virtual ~Policy() = default;
  [[nodiscard]] virtual std::string_view name() const = 0;
  [[nodiscard]] virtual Proposal propose(const Input& input) = 0;

 protected:
  Policy() = default;
  Policy(const Policy&) = default;
  Policy(Policy&&) = default;
  Policy& operator=(const Policy&) = default;
  Policy& operator=(Policy&&) = default;
};

}  // namespace anemone::pacing
