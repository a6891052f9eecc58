// The words that all judges share: what can be suggested, how urgent, what is paused, why, and how
// far a day is open. Pacing, the plan of the day, the guardrails and the triage speak them and do
// not know each other; core/advice puts together what they say.
//
// The core speaks in codes and figures (schema/codes.json); the sentences live in knowledge/.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ladder/ladder.h"
#include "schema/decision.h"

namespace anemone::decision {

// Why, with the figures behind it. `code` is one of schema/codes.json "reasons".
struct Reason {
  std::string_view code;
  std::map<std::string_view, double> figures;
};

// How long each rung may be practised at most today, in minutes; 0: not today. Made by the
// guardrails, obeyed by every policy and enforced again on whatever a policy answers.
struct Bounds {
  std::vector<int> minutes;

  [[nodiscard]] bool allows(int rung) const {
    return rung >= 0 && rung < static_cast<int>(minutes.size()) &&
           minutes[static_cast<std::size_t>(rung)] > 0;
  }
  [[nodiscard]] int minutes_at(int rung) const {
    return allows(rung) ? minutes[static_cast<std::size_t>(rung)] : 0;
  }
  // The highest allowed rung at or under `rung`; ladder::kNoRung when there is none.
  [[nodiscard]] int highest_allowed(int rung) const {
    int found =
        rung < static_cast<int>(minutes.size()) ? rung : static_cast<int>(minutes.size()) - 1;
    while (found >= 0 && !allows(found)) --found;
    return found < 0 ? ladder::kNoRung : found;
  }
  // ladder::kNoRung when nothing is allowed.
  [[nodiscard]] int lowest_allowed() const {
    for (int rung = 0; rung < static_cast<int>(minutes.size()); ++rung) {
      if (allows(rung)) return rung;
    }
    return ladder::kNoRung;
  }
  [[nodiscard]] bool any() const { return lowest_allowed() != ladder::kNoRung; }
};

}  // namespace anemone::decision
