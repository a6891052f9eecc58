// The advice: guardrails, then pacing within them, then the guardrails again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/guardrails/notices.h"
#include "core/guardrails/rules.h"
#include "core/pacing/policy.h"

namespace anemone::guardrails {

// One thing to do. `rung` and `minutes` go with Practice, `urgency` with SeekCare.
struct Option {
  pacing::Kind kind = pacing::Kind::Rest;
  int rung = path::kNoRung;
  int minutes = 0;
  std::optional<pacing::Urgency> urgency = std::nullopt;
};

struct Suggestion {
  Option main;
  std::vector<Option> alternatives;  // with a practice: something smaller, and not today
  std::vector<pacing::Reason> reasons;
  std::vector<std::string_view> guardrails;  // ids of the rules that spoke
  std::vector<std::string> clear_with;
  pacing::Pause paused = pacing::Pause::None;
  bool support = false;
  std::vector<Notice> notices;
  std::optional<pacing::Prediction> predicted;
  std::map<std::string_view, double> belief;
  std::string_view policy;
};

// Total: every situation gets a suggestion with at least one reason.
[[nodiscard]] Suggestion advise(const Situation& situation, pacing::Policy& policy);

}  // namespace anemone::guardrails
