// Role 4 of 5, the scenario: what life brings from outside, whatever anybody advises.
//
// Everything is fixed by the patient's luck and the day; a day's context is the same for every
// policy.
#pragma once

#include <optional>
#include <vector>

#include "lab/parameters.h"
#include "lab/patient.h"

namespace anemone::lab {

inline constexpr int kDays = 365;

[[nodiscard]] std::span<const Parameter> scenario_parameters();

class Scenario {
 public:
  explicit Scenario(const Streams& streams);

  [[nodiscard]] DailyContext context(int day) const;
  // A month broken off, or ill in bed: no practice, whatever is suggested.
  [[nodiscard]] bool away(int day) const;
  // Time and place for practice today.
  [[nodiscard]] bool available(int day) const;
  // Days from being asked to see someone until a clinician has said that practice may go on.
  [[nodiscard]] int days_to_clearing(int visit) const;

 private:
  std::vector<double> values_;
  Streams streams_;
  std::optional<int> break_from_;
  int break_days_ = 0;
  std::optional<int> appointment_;
  bool appointment_hurts_ = false;
  std::vector<bool> ill_;
};

}  // namespace anemone::lab
