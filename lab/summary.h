// The figures of a set of results, harm first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lab/results.h"
#include "lab/statistics.h"

namespace anemone::lab {

inline constexpr std::string_view kAll = "all";

// One policy in one group of patients.
struct Figures {
  std::string family;    // or "all"
  std::string subgroup;  // or "all"
  std::string policy;
  std::size_t patients = 0;
  // Intervals only for whole families.
  double over_felt = 0;  // mean share of sessions over the limit, a patient
  std::optional<Interval> over_felt_interval;
  double over_felt_p90 = 0;          // ninth tenth of the patients' shares
  double over_felt_worst_tenth = 0;  // mean share of the worst tenth of patients
  double over_reported = 0;
  double setbacks = 0;  // a patient
  double dropped = 0;   // share of patients
  double reached = 0;   // share of patients
  std::optional<Interval> reached_interval;
  double sessions_to_goal = 0;  // restricted mean
  std::optional<Interval> sessions_interval;
  double days_to_goal = 0;  // restricted mean
  double sessions = 0;
  double care_visits = 0;
  int violations = 0;
};

// Ours less the other, patient by patient.
struct Difference {
  std::string family;
  std::string policy;
  std::string against;
  std::string figure;  // "over_felt", "reached", "sessions_to_goal", "setbacks", "dropped"
  double mean = 0;
  Interval interval;
};

struct FrontierPoint {
  std::string policy;
  Point at;
  bool on_hull = false;
};
struct Frontier {
  std::string family;
  std::string of;  // "printed", "bound" or "oracle"
  std::vector<FrontierPoint> points;
};

// How much of the way from the frontier of the printed rules to the oracle's a policy goes, at its
// own harm. `closed` is absent where the two frontiers are less than half a session apart. Worked
// out for the policy that has to meet the bars and for a few to compare it with.
struct Gap {
  std::string family;
  std::string policy;
  std::string frontier;  // "printed" or "bound"
  double harm = 0;
  double sessions = 0;
  double frontier_sessions = 0;
  double oracle_sessions = 0;
  std::optional<double> closed;
  std::optional<Interval> closed_interval;
  std::optional<double> closed_to_usual_oracle;  // by its own sessions, whatever its harm
};

struct Bar {
  std::string family;
  std::string bar;
  std::string policy;
  std::optional<double> value;  // absent where it could not be worked out
  double wanted = 0;
  bool at_most = true;  // else at least
  [[nodiscard]] bool met() const {
    return value && (at_most ? *value <= wanted : *value >= wanted);
  }
};

struct Summary {
  RunInfo run;
  std::vector<Figures> figures;
  std::vector<Difference> differences;
  std::vector<Frontier> frontiers;
  std::vector<Gap> gaps;
  std::vector<Bar> bars;
};

// `bars_for`: the policy that has to meet the bars.
[[nodiscard]] Summary summarise(const Results& results, std::string_view bars_for,
                                std::size_t resamples = 1000);

}  // namespace anemone::lab
