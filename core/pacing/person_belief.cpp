#include "core/pacing/person_belief.h"

#include <algorithm>

#include "core/base/numbers.h"

namespace anemone::pacing {
namespace {

constexpr std::size_t kNoises = kNoise.size();

// How far the limit moves after that practice, in steps. Never further up for a worse report.
double movement(const Observation& observation, int in_a_row) {
  constexpr double kUsualLimit = 3;
  const Report& report = observation.report;
  if (!report.pain) return observation.hard ? -kHardSetback : 0;
  const double over = *report.pain - kUsualLimit;
  double by = 0;
  if (over > 0) {
    by = -std::min(kSetback * over, kMostSetback);
  } else if (!report.at_least) {
    double gain = kGain;
    for (int i = 1; i < in_a_row; ++i) gain *= kGainFades;
    by = gain * (1 - *report.pain / kOverEveryLimit);
  }
  return observation.hard ? by - kHardSetback : by;
}

template <std::size_t N>
void normalise(std::array<double, N>& weights) {
  double sum = 0;
  for (const double weight : weights) sum += weight;
  for (double& weight : weights) weight = std::max(weight / sum, 1e-12);
}

}  // namespace

PersonBelief::PersonBelief(const Grid& grid) : grid_(grid) {
  limits_.reserve(kSteepness.size() * kNoises);
  for (const double steepness : kSteepness) {
    for (const double noise : kNoise) limits_.emplace_back(grid, Hypothesis{steepness, noise});
  }
}

void PersonBelief::predict_to(std::int64_t day) {
  if (!any_ || day <= last_day_) return;
  const auto days = static_cast<double>(day - last_day_);
  const double fall = std::min(kDailyFall * std::max(days - kBreakBegins, 0.0), kMostFall);
  for (LimitBelief& limit : limits_) {
    limit.diffuse(std::min(kDailyDiffusion * days, kMostFall));
    if (fall > 0) limit.shift(-fall);
  }
  last_day_ = day;
}

void PersonBelief::absorb_baseline(double position, double pain) {
  // "At most 2" is "not at least 3": the same order, from the other side.
  for (LimitBelief& limit : limits_) limit.condition_at_most(position, pain, 2);
  highest_ = std::max(highest_.value_or(position), position);
}

void PersonBelief::update(const Observation& observation) {
  predict_to(observation.day);
  const Report& report = observation.report;
  in_a_row_ = any_ && report.position == last_position_ ? in_a_row_ + 1 : 1;
  const bool first_up_here = highest_ && report.position > *highest_;

  if (first_up_here && report.pain) {
    for (std::size_t i = 0; i < kSteepness.size(); ++i) {
      const double expected = kFirstPainAtNone + kFirstPainPerSteepness * kSteepness[i];
      const Hypothesis plain{1, kFirstPainNoise};
      double likelihood = chance_of_at_least(*report.pain, expected - kPainAtLimit, plain);
      if (!report.at_least && *report.pain < 10) {
        likelihood -= chance_of_at_least(*report.pain + 1, expected - kPainAtLimit, plain);
      }
      steepness_[i] *= std::max(likelihood, 1e-12);
    }
    normalise(steepness_);
  }
  for (std::size_t j = 0; j < kNoises; ++j) {
    noise_[j] *= observation.over_limit ? kOverLimitShare[j] : 1 - kOverLimitShare[j];
  }
  normalise(noise_);

  const double by = movement(observation, in_a_row_);
  for (LimitBelief& limit : limits_) {
    limit.condition(report);
    if (by != 0) limit.shift(by);
    limit.diffuse(kDiffusion);
  }
  highest_ = std::max(highest_.value_or(report.position), report.position);
  last_position_ = report.position;
  last_day_ = any_ ? std::max(last_day_, observation.day) : observation.day;
  any_ = true;
}

double PersonBelief::over(double position, double limit, double day) const {
  // chance[i][j] for hypothesis (i, j), raised to the largest of all gentler ones.
  std::array<std::array<double, kNoises>, kSteepness.size()> chance{};
  double sum = 0;
  for (std::size_t i = 0; i < kSteepness.size(); ++i) {
    for (std::size_t j = 0; j < kNoises; ++j) {
      double here = limits_[i * kNoises + j].over(position, limit, day);
      if (i > 0) here = std::max(here, chance[i - 1][j]);
      if (j > 0) here = std::max(here, chance[i][j - 1]);
      chance[i][j] = here;
      sum += steepness_[i] * noise_[j] * here;
    }
  }
  return sum;
}

double PersonBelief::expected_pain(double position, double day) const {
  double sum = 0;
  for (std::size_t i = 0; i < kSteepness.size(); ++i) {
    for (std::size_t j = 0; j < kNoises; ++j) {
      const double weight = steepness_[i] * noise_[j];
      if (weight < 1e-3) continue;
      sum += weight * limits_[i * kNoises + j].expected_pain(position, day);
    }
  }
  return sum;
}

Range PersonBelief::range(double pain) const {
  // Under each hypothesis the place of that pain lies at its own distance from the limit. A cell's
  // weight is spread evenly over the cell, so that the points move smoothly.
  std::array<double, kSteepness.size()> beyond{};
  for (std::size_t i = 0; i < kSteepness.size(); ++i) {
    beyond[i] = (pain - kPainAtLimit) / kSteepness[i];
  }
  const double lowest = *std::ranges::min_element(beyond) - Grid::kSpacing;
  const double highest = *std::ranges::max_element(beyond) + Grid::kSpacing;
  const Grid places = Grid::between(grid_.first + lowest, grid_.at(grid_.cells) + highest);
  std::vector<double> weights(static_cast<std::size_t>(places.cells) + 1);
  for (std::size_t i = 0; i < kSteepness.size(); ++i) {
    const double cells = (grid_.first + beyond[i] - places.first) / Grid::kSpacing;
    const auto whole = static_cast<std::size_t>(cells);
    const double rest = cells - static_cast<double>(whole);
    for (std::size_t j = 0; j < kNoises; ++j) {
      const double share = steepness_[i] * noise_[j];
      const auto& limits = limits_[i * kNoises + j].weights();
      for (std::size_t cell = 0; cell < limits.size(); ++cell) {
        weights[whole + cell] += share * limits[cell] * (1 - rest);
        weights[whole + cell + 1] += share * limits[cell] * rest;
      }
    }
  }
  Range range;
  double sum = 0;
  for (int cell = 0; cell < places.cells; ++cell) {
    const double before = sum;
    sum += weights[static_cast<std::size_t>(cell)];
    const auto pass = [&](double share, double& point) {
      if (before >= share || sum < share) return;
      point = places.at(cell) + Grid::kSpacing * ((share - before) / (sum - before) - 0.5);
    };
    pass(0.05, range.low);
    pass(0.5, range.mid);
    pass(0.95, range.high);
  }
  return range;
}

double PersonBelief::steepness() const {
  double sum = 0;
  for (std::size_t i = 0; i < kSteepness.size(); ++i) sum += steepness_[i] * kSteepness[i];
  return sum;
}

double PersonBelief::noise() const {
  double sum = 0;
  for (std::size_t j = 0; j < kNoises; ++j) sum += noise_[j] * kNoise[j];
  return sum;
}

}  // namespace anemone::pacing
