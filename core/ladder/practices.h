// Practices: the logged sessions as the ladder of today sees them, each with what it says about
// comfort. guardrails.md, "Words":
//   over limit    peak pain above the person's limit
//   comfortable   finished or freely stopped, pain at or under the limit, in control
//   hard          pain of 6 or more, or ended because of pain, or not in control
// What was not said is neither comfortable nor hard (`unclear`): it never opens a larger step.
#pragma once

#include <string>
#include <vector>

#include "core/ladder/ladder.h"

namespace anemone::ladder {

// The limit nobody can raise: G20, facts S10 and S24-S28.
inline constexpr entries::Rating kHighestLimit{30};
// Pain from which one practice asks for a step down and two days' rest: G21 and G24.
inline constexpr entries::Rating kHardPain{60};
// What the step of `baseline.set` counts for until a session on it says otherwise.
inline constexpr int kBaselineCounts = 2;
// A step is comfortable after so many comfortable practices of it, the last included: G23.
inline constexpr int kComfortableFirst = 2;

struct Practice {
  const entries::Entry* entry = nullptr;
  const entries::SessionLogged* session = nullptr;
  Moment at;  // as logged
  Day day;    // the person's calendar day; today for one that is dated in the future (G31)
  bool in_future = false;

  // The rung of its step, or, when that step has left the ladder, the highest rung that is no
  // more challenging than it was. `on_ladder` tells which.
  int rung = kNoRung;
  bool on_ladder = false;
  bool insertion = true;

  bool comfortable = false;
  bool over_limit = false;
  bool hard = false;
  bool unclear = false;
  // It was a practice of the step as it is now: on the ladder, of the same kind, and at least as
  // challenging and as large then (a trainer that was swapped for a larger one starts anew).
  bool same_step = false;
  // It also counts towards comfort on its rung: comfortable, and of the step as it is now.
  bool counts = false;

  [[nodiscard]] bool freely_ended() const {
    return session->ended && *session->ended != entries::Ended::StoppedPain;
  }
};

// The person's limit today: theirs, but never above kHighestLimit.
[[nodiscard]] entries::Rating limit_of(const journal::History& history);

// All sessions, in order; those dated in the future come last and are never comfortable.
[[nodiscard]] std::vector<Practice> practices_of(const journal::History& history,
                                                 const Ladder& ladder);

// The last practice that a rung of today's ladder can be found for; null where there is none.
[[nodiscard]] const Practice* last_placed(const std::vector<Practice>& practices);

// What is known of comfort on one rung.
struct StepProgress {
  int sessions = 0;     // of the step as it is now
  int comfortable = 0;  // baseline included
  bool last_comfortable = false;

  [[nodiscard]] bool reached() const {
    return comfortable >= kComfortableFirst && last_comfortable;
  }
};

// One Comfort a rung, the baseline included.
[[nodiscard]] std::vector<StepProgress> comfort_of(const journal::History& history,
                                                   const Ladder& ladder,
                                                   const std::vector<Practice>& practices);

// The highest rung that has ever been comfortable; kNoRung when none has.
[[nodiscard]] int largest_comfortable(const std::vector<StepProgress>& comfort);

}  // namespace anemone::ladder
