// One life: one person with one policy for a year, or until they reach their goal, leave, or have
// practised 150 times.
#pragma once

#include <cstdio>
#include <optional>
#include <string>

#include "lab/person.h"
#include "lab/registry.h"

namespace anemone::lab {

inline constexpr int kMostSessions = 150;
// The goal is reached with the second comfortable session on its step, as felt.
inline constexpr int kComfortableAtGoal = 2;

// What came of it. Counts are of practices; `felt` is what they felt, `reported` what the app
// heard.
struct Outcome {
  int sessions = 0;
  int over_felt = 0;
  int over_reported = 0;
  int setbacks = 0;  // pain of 6 or more, stopped for pain, or out of control
  bool reached = false;
  bool dropped = false;
  int sessions_to_goal = kMostSessions;  // those who do not get there count as the most
  int days_to_goal = 0;
  int days = 0;         // lived with the policy
  int care_visits = 0;  // practice was paused until a clinician had a look
  int violations = 0;   // suggestions that break a guardrail

  friend bool operator==(const Outcome&, const Outcome&) = default;
};

// `trace`: where to print each day, if anywhere.
[[nodiscard]] Outcome live(std::uint64_t seed, const Family& family, std::uint32_t patient,
                           const PolicySpec& spec, std::optional<Subgroup> subgroup = std::nullopt,
                           std::FILE* trace = nullptr);

}  // namespace anemone::lab
