// The journal read once, from the standpoint of one moment: what was said, by kind, in order.
//
// An entry dated after `now` is read in the more protective way (guardrail G31): what warns or
// restricts counts at once, what would loosen something waits until its date has come. Of two
// limits, pauses or openings of the same second the more protective one holds.
//
// A History points into the journal it was read from and lives no longer than it, unchanged.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/journal/journal.h"

namespace anemone::journal {

template <typename T>
struct At {
  Moment at;
  const entries::Entry* entry = nullptr;
  const T* value = nullptr;  // its payload
  bool in_future = false;

  const T* operator->() const { return value; }
};

// A sign the person reported, wherever they reported it (on its own, in a check-in, with a
// session).
struct Sign {
  Moment at;
  std::string code;
  const entries::Entry* entry = nullptr;
};

struct Clearing {
  Moment at;
  std::string code;
  bool by_clinician = false;
};

// What was expected of a practice, and what came of it.
struct Prediction {
  At<entries::PredictionMade> made;
  std::optional<At<entries::PredictionMet>> met;
};

struct History {
  Moment now;
  Day today;

  std::vector<At<entries::PathSet>> paths;
  std::vector<At<entries::PathSet>> paths_ahead;  // dated after now: they only tell what a step is
  std::optional<At<entries::BaselineSet>> baseline;
  std::optional<At<entries::GoalSet>> goal;
  std::optional<At<entries::ReasonSet>> reason;
  std::optional<At<entries::LimitSet>> limit;
  std::optional<At<entries::ClinicianPlanSet>> plan;
  bool ladder_opened = false;
  bool penetration_paused = false;
  std::optional<Moment> penetration_paused_at;  // since when; of the last time where it is over

  std::vector<At<entries::SessionLogged>> sessions;
  std::vector<At<entries::PracticeStarted>> open_practices;  // neither logged nor dropped
  std::vector<At<entries::GentleLogged>> gentle;
  std::vector<At<entries::CheckinLogged>> checkins;
  std::vector<At<entries::Phq4Logged>> phq4;
  std::vector<At<entries::SelfcheckAnswered>> selfchecks;
  std::map<std::string, At<entries::PageSet>> pages;  // the last of each, none from the future
  std::vector<At<entries::CardKept>> cards;  // not replaced, not put away, none from the future
  std::vector<Prediction> predictions;       // none from the future

  std::vector<Sign> signs;
  std::vector<Clearing> clearings;  // care.cleared
  std::vector<Clearing> noted;      // care.noted
};

[[nodiscard]] History read_history(const Journal& journal, Moment now);

}  // namespace anemone::journal
