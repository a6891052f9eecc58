// What can be done without any step of the ladder, and which of the four strands of mission M7 it
// belongs to. What is true of each is made from schema/codes.json "activities".
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/decision/decision.h"
#include "core/journal/history.h"
#include "schema/day_plan.h"

namespace anemone::day_plan {

// Exposure, the fourth strand, is practice of a step: pacing's and the guardrails' own.
enum class Strand { Floor, Understanding, Mind };

struct Activity : ActivityFacts {
  bool in_turn = true;  // comes up by itself; others only where a rule names them

  [[nodiscard]] bool guided() const { return longest > 0; }
};

// How long a guided activity may take, in minutes.
inline constexpr int kLengths[] = {3, 10, 20};

// Within a strand in the order in which they come up where nothing else decides.
[[nodiscard]] std::span<const Activity> all_activities();
// Null for a code that this build does not know.
[[nodiscard]] const Activity* find_activity(std::string_view code);

// Breathe and Release are Floor, Learn is Understanding, Talk is Mind. Of the other kinds: none.
[[nodiscard]] std::optional<Strand> strand_of(decision::Kind kind);
[[nodiscard]] decision::Kind kind_of(entries::GentleKind kind);

// What was done; of an entry that names no activity the one its kind stands for. May be a code that
// this build does not know.
[[nodiscard]] std::string_view activity_of(const entries::GentleLogged& gentle);

}  // namespace anemone::day_plan
