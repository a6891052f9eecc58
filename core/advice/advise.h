// The advice: puts together what the judges say. The one file to read first; advise.cpp follows
// this order.
//
// 1. Guardrails (core/guardrails/rules.h): what is paused, how urgent it is to see someone, and for
//    how long each step is open today.
// 2. Pitfalls (core/guardrails/pitfalls.h): what is noticed and said, and never blocks.
// 3. The policy (core/pacing/policy.h): which of the open steps, and for how long. Not asked where
//    nothing is open. Its answer is cut to the bounds.
// 4. The day's plan (core/day_plan/day_plan.h): what leads today and what stands beside it; it can
//    put the practice aside or shorten it, and never make one.
// 5. Guardrails once more (`enforce`): whatever the others put there, what is not allowed goes.
// 6. A routine suggestion to see someone comes first once; what it stood before stays beside it.
//
// None of the judges knows another: they share the words of core/decision, and what one finds is
// handed to the next here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/day_plan/day_plan.h"
#include "core/guardrails/pitfalls.h"
#include "core/guardrails/rules.h"
#include "core/pacing/policy.h"

namespace anemone::advice {

using day_plan::Option;
using guardrails::Pitfall;
using guardrails::Situation;
using guardrails::Verdict;

struct Suggestion {
  Option main;
  std::vector<Option> alternatives;  // with a practice: something smaller, and not today
  std::string_view chosen_by;        // the rule of the day plan that led, "T1" …
  std::vector<decision::Reason> reasons;
  std::vector<std::string_view> guardrails;  // ids of the rules that spoke
  std::vector<std::string> clear_with;
  decision::Pause paused = decision::Pause::None;
  bool support = false;
  std::vector<Pitfall> pitfalls;
  std::optional<pacing::Prediction> predicted;
  std::map<std::string_view, double> belief;
  std::string_view policy;
};

// Total: every situation gets a suggestion with at least one reason.
[[nodiscard]] Suggestion advise(const Situation& situation, pacing::Policy& policy);

// The same without what the day plan makes of stress, energy and time, which can only put a
// practice aside or shorten it: for the lab, which tries the pace and nothing else.
[[nodiscard]] Suggestion advise_pace(const Situation& situation, pacing::Policy& policy);

// The last word: takes away whatever the verdict does not allow, whoever put it there.
void enforce(Suggestion& suggestion, const Situation& situation, const Verdict& verdict);

}  // namespace anemone::advice
