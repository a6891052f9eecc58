// The triage: answers in; how urgent it is, and why, out. It describes and points, and it never
// diagnoses.
//
// 1. Total: any JSON value is judged or refused, with the field named and nothing of what was
//    written repeated (a question id that is not shaped like one is not repeated either).
// 2. The most urgent finding is the urgency. "None of these" beside a sign changes nothing.
// 3. Monotone: one more sign never lowers the urgency and never lifts a pause, and an answer that
//    is left out never raises it. One answer alone can calm, and only one finding: that a clinician
//    has looked and named it or treats it (`seen`: `named_or_treated`), which takes "nobody has
//    looked at this difficulty yet" away.
// 4. A skipped question says nothing.
//
// The tables are in triage.cpp. Levels and grounds in words: docs/formats/check.md.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "schema/decision.h"
#include "schema/triage.h"

namespace anemone::triage {

using decision::Urgency;

// What one answer, or several together, mean.
struct Finding {
  std::string_view code;  // a symptom or a check_reason of schema/codes.json
  Urgency urgency;
  std::string_view source;  // an S-id of the facts, "mission" or "design"
  Practice practice;
  std::string_view differentials;  // codes "conditions", with a blank between
  std::string_view referrals;      // codes "professions", with a blank between
};

// One option of one question. The marks of `yes_no` are "yes" and "not_sure".
struct OptionRule {
  std::string_view question;
  std::string_view option;
  Finding finding;
};

// Answers that mean more together: at least one mark ("question.option") of each group, and none of
// `unless`. Empty groups are not there.
struct CombinationRule {
  std::string_view name;  // for readers and tests
  Finding finding;
  std::string_view first;
  std::string_view second;
  std::string_view third = {};
  std::string_view unless = {};
};

[[nodiscard]] std::span<const OptionRule> option_rules();
[[nodiscard]] std::span<const CombinationRule> combination_rules();
// What the scale, the PHQ-4 and nothing else can set off.
[[nodiscard]] std::span<const Finding> number_findings();

struct TriageReason {
  std::string_view code;
  std::string_view source;
};

struct TriageResult {
  Urgency urgency = Urgency::SelfCare;
  Practice practice = Practice::GoOn;
  std::vector<TriageReason> reasons;            // the most urgent first; each code once
  std::vector<std::string_view> differentials;  // in the order of the reasons that name them
  std::vector<std::string_view> referrals;
  Urgency now = Urgency::SelfCare;  // of the last answers alone; never above `urgency`
};

// Errors: NotAnObject, BadValue (unknown question or option), WrongType, OutOfRange; fields
// "answers", "answers.<question>" or "answers.<question>[<index>]".
[[nodiscard]] Result<TriageResult> triage(const Json& answers);

// What was said already, together with what the answers say now: the more urgent of the two wins,
// and nothing that was said is dropped, whatever was passed over or taken back meanwhile.
[[nodiscard]] TriageResult together(const TriageResult& told, const TriageResult& now);

// A result as it was given out before. Errors: NotAnObject, MissingField, WrongType, BadValue (a
// word that no result has); fields such as "told.reasons[0].code".
[[nodiscard]] Result<TriageResult> read_result(const Json& told);

// "answers.<key>" where the key is shaped like an id, else "answers": anything else may be what
// somebody wrote.
[[nodiscard]] std::string field_of(std::string_view key);

}  // namespace anemone::triage
