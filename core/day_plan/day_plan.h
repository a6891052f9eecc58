// Today's plan among the strands (mission M7, M13, M14): what leads, what stands beside it, and
// why. day_plan.cpp holds it as a closed table of rules; the first that holds leads.
//
// 1. Total: whatever was told, something is chosen.
// 2. It works within what the guardrails and pacing leave: it can put a practice aside or shorten
//    it, and can never make one or make one larger. The guardrails look at its answer once more.
// 3. Less time, less energy or more stress never lead to a larger or longer practice.
// 4. No date has any say in which step is proposed.
// 5. It judges by days that have passed between things, never by the calendar.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/day_plan/activities.h"
#include "core/day_plan/balance.h"
#include "core/decision/today_report.h"

namespace anemone::day_plan {

// Stress of a check-in from which nothing of the ladder is suggested that day (facts: none; design,
// beside G27's fear of 8).
inline constexpr entries::Rating kHighStress{80};
// With less time than this there is no practice of a step: the least that G26 knows.
inline constexpr int kLeastPractice = 5;
// How many days ahead their own date comes first on days without practice.
inline constexpr int kDateNear = 14;
// What a pitfall or a date brings up waits so many days once it was done.
inline constexpr int kSteeringRests = 7;
// Something done in so many days waits while its strand has something else.
inline constexpr std::int64_t kLatelyDays = 7;
// A strand comes up more rarely after so many things of other strands since its own last one.
inline constexpr std::int64_t kPassedOver = 4;
// A guided activity without any word on time.
inline constexpr int kUsualLength = 10;

// One thing to do. `rung` goes with Practice, `urgency` with SeekCare, `activity` with the kinds
// that have one (empty: none); `minutes` with Practice and where the activity is guided (0: none).
struct Option {
  decision::Kind kind = decision::Kind::Rest;
  int rung = ladder::kNoRung;
  int minutes = 0;
  std::optional<decision::Urgency> urgency = std::nullopt;
  std::string_view activity = {};
};

// All that the plan looks at. What the guardrails found comes in as it is.
struct DayInput {
  const journal::History& history;
  const std::vector<ladder::Practice>& practices;
  decision::Said said;  // pain and fear are the guardrails' own and not looked at

  std::optional<decision::Urgency> urgency;  // something to be seen by someone comes first
  bool crisis = false;                       // G09
  bool young = false;                        // G07
  bool panic = false;                        // G27, by a sign …
  bool calm_first = false;                   // … or by any of what it looks at
  bool paused = false;                       // something waits until it was checked
  bool practised = false;                    // G25: one practice is enough for a day
  bool with_partner = false;                 // told of, and of no harm by anyone
  std::vector<std::string_view> pitfalls;    // noticed: "P1" … "P5"

  // What pacing proposes within the guardrails; absent where nothing of the ladder is open today.
  std::optional<Option> practice;
  // The next smaller one that is open.
  std::optional<Option> smaller;
};

enum class Lead { Care, Practice, Rest, Gentle };
// How the activities that a rule names are put in order.
enum class Order {
  AsNamed,       // those already done today last
  LongestAgo,    // the one not done for longest first
  UntilDone,     // as named; the rule rests for kSteeringRests days once each was done
  LeastVisited,  // none is named: the strand least visited, the activity not done for longest
};

struct Rule {
  std::string_view id;
  std::string_view condition;  // in words, for the reader of the table
  std::string_view says;
  std::string_view ground;  // facts and sources, a guardrail, mission, or design
  bool (*holds)(const DayInput&);

  Lead lead = Lead::Gentle;
  Order order = Order::AsNamed;
  std::array<std::string_view, 5> named = {};  // activities, of which those that fit are offered
  bool others = false;    // one of each strand that is not there yet stands beside it
  bool practice = false;  // a practice that was proposed stays within reach, as it is
  bool smaller = false;   // … or smaller
  std::optional<decision::Reason> (*reason)(const DayInput&) = nullptr;
};
[[nodiscard]] std::span<const Rule> all_rules();

struct DayPlan {
  std::string_view rule;  // id of the one that led
  Option main;
  std::vector<Option> alternatives;
  std::vector<decision::Reason> reasons;  // of the plan; may be empty
};
[[nodiscard]] DayPlan plan_day(const DayInput& today);

// Whether an activity may stand anywhere in today's answer.
[[nodiscard]] bool fits(const Activity& activity, const DayInput& today);

}  // namespace anemone::day_plan
