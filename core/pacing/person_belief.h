// What is believed about one person: where their limit lies, how steeply pain rises beyond it, and
// how unruly their days are (model.h). One practice updates it in constant time.
//
// The limit is filtered under every hypothesis about steepness and noise. How much each hypothesis
// counts is learned from two plain figures of their own, not from how well its limit fitted:
//   steepness  from the pain of first practices on a step higher than any before
//   noise      from how often practices, of any step, went over the limit
// (a "cut" between modules: evidence flows down, not back). Explaining one report away by another
// would make worse reports lead to bolder steps; this way none can.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/pacing/limit_belief.h"

namespace anemone::pacing {

// One practice, as far as the belief cares.
struct Observation {
  std::int64_t day = 0;  // calendar day; only differences matter
  Report report;
  bool over_limit = false;
  bool hard = false;  // ended because of pain, or not in control
  friend bool operator==(const Observation&, const Observation&) = default;
};

// Where the limit lies: three points of its distribution, as positions.
struct Range {
  double low = 0;   // 5 %
  double mid = 0;   // 50 %
  double high = 0;  // 95 %
};

class PersonBelief {
 public:
  explicit PersonBelief(const Grid& grid);

  void update(const Observation& observation);
  // The step that already feels fine: twice a report of no more than `pain`.
  void absorb_baseline(double position, double pain = kPainAtLimit);
  // Up to a day without practice; days before the last practice change nothing.
  void predict_to(std::int64_t day);

  // Chance that a practice at `position` goes over `limit` (0-10), never smaller for a steeper or
  // more unruly hypothesis than for a gentler one. `day`: what today adds to the pain.
  [[nodiscard]] double over(double position, double limit, double day = 0) const;
  [[nodiscard]] double expected_pain(double position, double day = 0) const;
  // Where practice on an ordinary day gives a pain of about `pain`.
  [[nodiscard]] Range range(double pain = kPainAtLimit) const;

  [[nodiscard]] double steepness() const;
  [[nodiscard]] double noise() const;

 private:
  Grid grid_;
  std::vector<LimitBelief> limits_;  // steepness by steepness, noise within
  std::array<double, kSteepness.size()> steepness_ = kSteepnessPrior;
  std::array<double, kNoise.size()> noise_ = kNoisePrior;
  bool any_ = false;
  std::int64_t last_day_ = 0;
  double last_position_ = 0;
  std::optional<double> highest_;  // position practised or said to feel fine
  int in_a_row_ = 0;               // practices on the same step, the last one included
};

}  // namespace anemone::pacing
