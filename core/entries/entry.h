// Entries: everything a person does, as values. schema/entries.schema.json is the contract; kinds
// and what they imply are made from it.
//
// 1. An entry is never edited. What this build does not know (types, versions, fields) is kept in
//    `source` and given back unchanged.
// 2. Ratings are whole tenths, 0 to 100 for 0.0 to 10.0.
// 3. An absent optional means "not said", which is never the same as zero.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/json.h"
#include "core/base/time.h"
#include "schema/entries.h"

namespace anemone::entries {

// 0 (none) to 10 (the most), kept to a tenth.
struct Rating {
  int tenths = 0;
  friend auto operator<=>(const Rating&, const Rating&) = default;
  [[nodiscard]] double value() const { return tenths / 10.0; }
};

[[nodiscard]] constexpr const StepKindTraits& traits(StepKind kind) {
  return kStepKinds[static_cast<std::size_t>(kind)];
}

struct Step {
  std::string id;
  StepKind kind = StepKind::Other;
  std::optional<double> diameter_mm;
  std::optional<double> length_mm;
  std::optional<std::string> label;
  std::optional<double> challenge;
  bool skipped = false;
};

struct PathSet {
  std::vector<Step> steps;
};
struct BaselineSet {
  std::string step;
};
struct GoalSet {
  std::optional<std::string> step;  // absent: less pain and fear, nothing else
  std::optional<std::string> words;
  std::optional<Day> by_date;
};
struct ReasonSet {
  std::optional<std::string> reason;
  std::optional<std::string> words;
};
struct LimitSet {
  Rating pain;
};
struct LadderOpened {
  bool on = false;
};

struct SessionLogged {
  std::string step;
  std::optional<double> minutes;
  std::optional<Rating> pain;
  std::optional<Rating> fear;
  std::optional<Rating> tension;
  std::optional<Rating> expected_pain;
  std::optional<bool> in_control;
  std::optional<Ended> ended;
  bool bleeding = false;
  bool burning = false;
  bool numbness = false;
  bool squeezed = false;
  bool released = false;
  std::optional<std::string> note;
  std::optional<std::string> practice;
};
struct PracticeStarted {
  std::string step;
  std::optional<double> minutes;
};
struct PracticeDropped {
  std::string practice;
};
struct GentleLogged {
  GentleKind kind = GentleKind::Breathe;
  std::optional<std::string> reading;   // which one was read
  std::optional<std::string> activity;  // a code; those this build does not know are kept
};
struct CheckinLogged {
  std::optional<Rating> pain_now;
  std::optional<Rating> fear_now;
  std::optional<Rating> stress;
  std::optional<Energy> energy;
  std::optional<double> minutes;  // the time they have, 1 to 1440
  std::vector<std::string> symptoms;
};
struct SymptomReported {
  std::string symptom;
};
struct Phq4Logged {
  int total = 0;  // 0 to 12
};
struct SelfcheckAnswered {
  std::optional<bool> shame;
  std::optional<bool> told_someone;
};
struct CareCleared {
  std::vector<std::string> symptoms;
  bool by_clinician = false;
};
struct CareNoted {
  std::vector<std::string> codes;
};
struct PausePenetrationSet {
  bool on = false;
};
struct ClinicianPlanSet {
  int sessions_per_week = 0;
  std::optional<int> minutes;
};
// A page of the person's notebook: what they want to say at a visit, their terms for an exam, their
// own figures of costs. The content stays in the entry's source; no rule reads it.
struct PageSet {
  std::string page;
};
// One of many cards, such as a thought record. The content stays in the entry's source; no rule
// reads it.
struct CardKept {
  std::string card;
  std::optional<std::string> replaces;  // id of the card whose place it takes
  bool away = false;                    // out of sight, with all that it replaced
};
// What the person expects of a practice, before it.
struct PredictionMade {
  std::string step;
  std::optional<std::string> practice;
  std::optional<std::string> belief;  // a code; the beliefs themselves live in knowledge/
  std::optional<std::string> words;
  std::optional<Rating> pain;
  std::optional<Rating> sure;
};
// What came of it. The last one of a prediction wins.
struct PredictionMet {
  std::string prediction;
  std::optional<Happened> happened;
  std::optional<Rating> sure;
  std::optional<std::string> words;
};
struct Unknown {};

using Payload = std::variant<Unknown, PathSet, BaselineSet, GoalSet, ReasonSet, LimitSet,
                             LadderOpened, SessionLogged, PracticeStarted, PracticeDropped,
                             GentleLogged, CheckinLogged, SymptomReported, Phq4Logged,
                             SelfcheckAnswered, CareCleared, CareNoted, PausePenetrationSet,
                             ClinicianPlanSet, PageSet, CardKept, PredictionMade, PredictionMet>;

struct Entry {
  std::string id;
  Moment at;
  std::string device;
  Payload payload;
  Json source;  // the entry as it came
};

}  // namespace anemone::entries
