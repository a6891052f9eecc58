// The advice: guardrails, then pacing within them, then the choice among the strands, then the
// guardrails again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/day_plan/choice.h"
#include "core/guardrails/notices.h"
#include "core/guardrails/rules.h"
#include "core/pacing/policy.h"

namespace anemone::guardrails {

using day_plan::Option;

struct Suggestion {
  Option main;
  std::vector<Option> alternatives;  // with a practice: something smaller, and not today
  std::string_view chosen_by;        // the rule of the choice that led, "T1" …
  std::vector<decision::Reason> reasons;
  std::vector<std::string_view> guardrails;  // ids of the rules that spoke
  std::vector<std::string> clear_with;
  decision::Pause paused = decision::Pause::None;
  bool support = false;
  std::vector<Notice> notices;
  std::optional<pacing::Prediction> predicted;
  std::map<std::string_view, double> belief;
  std::string_view policy;
};

// Total: every situation gets a suggestion with at least one reason.
[[nodiscard]] Suggestion advise(const Situation& situation, pacing::Policy& policy);

// The same without what the choice makes of stress, energy and time, which can only put a practice
// aside or shorten it: for the lab, which tries the pace and nothing else.
[[nodiscard]] Suggestion advise_pace(const Situation& situation, pacing::Policy& policy);

// The last word: takes away whatever the verdict does not allow, whoever put it there.
void hold(Suggestion& suggestion, const Situation& situation, const Verdict& verdict);

}  // namespace anemone::guardrails
