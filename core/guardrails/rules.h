// The guardrails: a closed table of rules. Each is one pure predicate over the situation with one
// effect; effects combine, and the most protective wins. rules.cpp holds the table; guardrails.md's
// grounds are repeated there beside each rule.
//
// 1. Total: no journal, however odd, makes a rule fail.
// 2. A rule can pause, cap or replace a suggestion; none can ever make one larger.
// 3. Pacing works within the combined bounds, and the bounds are enforced again on its answer.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/decision/decision.h"
#include "core/guardrails/situation.h"

namespace anemone::guardrails {

// G24: days without insertion after pain over the limit, and after pain of 6 or more.
inline constexpr int kRestAfterOverLimit = 1;
inline constexpr int kRestAfterHardPain = 2;
// G25: insertion practices in any 7 days, without a clinician's plan (S34, S25).
inline constexpr int kPracticesAWeek = 4;
// G26: minutes (S10, S24-S28).
inline constexpr int kFirstTimeMinutes = 5;
inline constexpr int kMostMinutes = 15;
// G28: a break begins after so many days, and costs one rung more for every so many further ones.
inline constexpr int kBreakDays = 14;
inline constexpr int kBreakFurtherDays = 30;

// How long a routine suggestion to see someone stands first if the person neither reads it away
// nor goes on.
inline constexpr int kAskDays = 7;

struct Effect {
  decision::Pause pause = decision::Pause::None;
  std::optional<decision::Urgency> urgency;
  // See someone, but practice goes on (G10, G11): shown first, once.
  bool ask_once = false;
  std::vector<std::string> clear_with;  // codes a care.cleared must name
  bool support = false;                 // show discreet support
  bool only_learning = false;           // G07: learning, breathing and care, nothing else
  // Most minutes a rung may be practised today; absent: no restriction from this rule.
  std::optional<decision::Bounds> bounds;
  std::vector<decision::Reason> reasons;
  // Why no insertion today, when that is all: shapes what is suggested instead.
  bool rest_day = false;
  bool calm_first = false;  // G27: the check-in asks for calm
  bool practised = false;   // G25: one practice is enough for a day
  bool crisis = false;      // G09: contact comes first
};

struct Rule {
  std::string_view id;
  std::string_view condition;  // guardrails.md in a few words, for the reader of the table
  std::string_view effect;
  std::string_view ground;
  std::optional<Effect> (*apply)(const Situation&);
};

[[nodiscard]] std::span<const Rule> all_rules();

// Every rule's effect, combined.
struct Verdict {
  decision::Pause pause = decision::Pause::None;
  std::optional<decision::Urgency> urgency;  // of what pauses or comes first
  bool ask_once = false;
  std::vector<std::string> clear_with;
  bool support = false;
  bool only_learning = false;
  bool rest_day = false;
  bool calm_first = false;
  bool practised = false;
  bool crisis = false;
  decision::Bounds bounds;
  std::vector<decision::Reason> reasons;
  std::vector<std::string_view> fired;  // ids, in the order of the table
};

[[nodiscard]] Verdict judge(const Situation& situation);

}  // namespace anemone::guardrails
