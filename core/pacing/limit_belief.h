// Where one person's limit lies, as a probability on a fine grid, under one hypothesis about them
// steepness and noise (model.h). Exact filtering: predict, then condition on the report.
//
// Everything here keeps one order: a belief that gives every higher limit relatively more weight
// stays ahead of another through every update with the same or a worse report (likelihood-ratio
// order; all densities are log-concave). That is why a worse report never raises what is suggested.
#pragma once

#include <optional>
#include <vector>

#include "core/pacing/model.h"

namespace anemone::pacing {

// The grid of limits that are thought possible. Spacing in steps.
struct Grid {
  double first = 0;
  int cells = 0;

  static constexpr double kSpacing = 0.2;
  // From below the lowest of those positions to above the highest.
  [[nodiscard]] static Grid around(double lowest, double highest);
  [[nodiscard]] static Grid between(double first, double last);
  [[nodiscard]] double at(int cell) const { return first + kSpacing * cell; }
};

// What one practice said about the pain at its step: exactly `pain`, or at least that (when it was
// ended because of pain, control was lost, or something was left unsaid); nothing where absent.
// Reports up to `low` are not told apart: many people have a little pain at every step, or say 1
// for what others call 0, and that tells nothing about the next one. So "at least" that little
// tells nothing at all: a practice with something left unsaid is no sign of a lower limit.
struct Report {
  double position = 0;
  std::optional<double> pain;
  bool at_least = false;
  double low = 0;
  friend bool operator==(const Report&, const Report&) = default;
};

// P(a practice at that distance above the limit gives at least this pain on a day that adds `day`).
[[nodiscard]] double chance_of_at_least(double pain, double distance, const Hypothesis& person,
                                        double day = 0);

class LimitBelief {
 public:
  LimitBelief(const Grid& grid, const Hypothesis& person);

  void condition(const Report& report);
  // So many practices at `position` with no more than `pain`.
  void condition_at_most(double position, double pain, int times);
  // `by` in steps, positive or negative, less than the whole grid.
  void shift(double by);
  // Two-sided exponential of that scale, in steps.
  void diffuse(double scale);

  // Chance that pain at `position` exceeds `limit`.
  [[nodiscard]] double over(double position, double limit, double day) const;
  [[nodiscard]] double expected_pain(double position, double day) const;

  [[nodiscard]] const std::vector<double>& weights() const { return weights_; }
  [[nodiscard]] const Hypothesis& person() const { return person_; }

 private:
  void normalise();

  Grid grid_;
  Hypothesis person_;
  std::vector<double> weights_;  // sum 1
  std::vector<double> scratch_;
};

}  // namespace anemone::pacing
