// The situation: all that the guardrails look at, worked out once from the journal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decision/today_report.h"
#include "core/guardrails/symptoms.h"
#include "core/ladder/practices.h"

namespace anemone::guardrails {

struct Situation {
  const journal::History& history;
  ladder::Ladder ladder;
  std::vector<ladder::Practice> practices;
  std::vector<ladder::StepProgress> comfort;  // one a rung
  entries::Rating limit;
  int largest_comfortable = ladder::kNoRung;
  std::optional<int> goal;  // the rung nothing may go beyond; kNoRung when all lie beyond it
  bool goal_is_less_pain = false;
  // Every practice at or inside the opening, also those begun and never logged.
  struct Insertion {
    Moment at;
    Day day;
  };
  std::vector<Insertion> insertions;
  std::vector<std::string> active_signs;  // reported and not cleared, in the order of report
  decision::TodayReport report;           // what was said of today

  [[nodiscard]] Day today() const { return history.today; }
  [[nodiscard]] const ladder::Practice* last() const {
    return practices.empty() ? nullptr : &practices.back();
  }
  // The active signs of one rule; `unknown_signs` for codes that no rule knows.
  [[nodiscard]] std::vector<std::string> signs_of(std::string_view rule) const;
  [[nodiscard]] std::vector<std::string> unknown_signs() const;
  // They told of a partner: a partner kind among the steps they have not skipped, or penetration
  // was ever off the table. Never where harm by someone was reported (G08).
  [[nodiscard]] bool with_partner() const;
  // When that code was last cleared by someone who may clear it.
  [[nodiscard]] std::optional<Moment> last_cleared(std::string_view code) const;
  // When that code was last read by the person (care.noted) or cleared.
  [[nodiscard]] std::optional<Moment> last_noted(std::string_view code) const;
};

[[nodiscard]] Situation situation_of(const journal::History& history);

}  // namespace anemone::guardrails
