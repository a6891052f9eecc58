// The belief about a person once more: slow, plain, written from the words of core/pacing/model.h
// and without a look at how the engine does it, to hold the engine against. Test-only.
//
// PlainLimit can be asked for two things:
//   Fine        the model itself: a grid so fine that its error is small beside the engine's, the
//               two-sided exponential with its true share in every cell
//   AsEngine    the engine's own grid and its own discrete steps, but every transition as one big
//               sum over all pairs of cells: what the engine must match to rounding
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/pacing/model.h"
#include "core/pacing/person_belief.h"

namespace anemone::testing {

using Real = long double;

// P(logistic noise of that scale keeps the pain that is felt below `felt`), and its opposite; both
// without taking a difference of numbers close to one.
[[nodiscard]] inline Real share_below(Real felt, Real middle, Real noise) {
  return 1 / (1 + std::exp(-(felt - middle) / noise));
}
[[nodiscard]] inline Real share_above(Real felt, Real middle, Real noise) {
  return 1 / (1 + std::exp((felt - middle) / noise));
}

// P(low <= felt < high); an absent bound is none.
[[nodiscard]] inline Real share_between(std::optional<Real> low, std::optional<Real> high,
                                        Real middle, Real noise) {
  if (!low && !high) return 1;
  if (!low) return share_below(*high, middle, noise);
  if (!high) return share_above(*low, middle, noise);
  if (middle > *high) {
    return share_below(*high, middle, noise) - share_below(*low, middle, noise);
  }
  return share_above(*low, middle, noise) - share_above(*high, middle, noise);
}

// What a report says about the pain that was felt. Said is round(felt), held to 0..10: 3 is said
// from 2.5 to 3.5, 0 from anything below 0.5, 10 from anything above 9.5.
struct Felt {
  std::optional<Real> low;
  std::optional<Real> high;
};
[[nodiscard]] inline Felt felt_when_said(double pain, bool at_least) {
  Felt felt;
  if (pain > 0) felt.low = std::min<Real>(pain, 10) - 0.5L;
  if (!at_least && pain < 10) felt.high = std::min<Real>(pain + 1, 10) - 0.5L;
  return felt;
}

[[nodiscard]] inline Real chance_of_saying(double pain, bool at_least, Real middle, Real noise) {
  const Felt felt = felt_when_said(pain, at_least);
  return share_between(felt.low, felt.high, middle, noise);
}

// How far a practice moves the limit, from the words in model.h.
[[nodiscard]] inline double plain_movement(const pacing::Observation& observation, int in_a_row) {
  const double hard = observation.hard ? pacing::kHardSetback : 0;
  if (!observation.report.pain) return -hard;
  const double pain = *observation.report.pain;
  if (pain > 3) return -std::min(pacing::kSetback * (pain - 3), pacing::kMostSetback) - hard;
  if (observation.report.at_least) return -hard;  // perhaps it was not comfortable
  return pacing::kGain * std::pow(pacing::kGainFades, in_a_row - 1) *
             (1 - pain / pacing::kOverEveryLimit) -
         hard;
}

class PlainLimit {
 public:
  enum class Kind { Fine, AsEngine };
  static constexpr int kFiner = 5;  // fine cells in one of the engine's

  PlainLimit(const pacing::Grid& grid, const pacing::Hypothesis& person, Kind kind)
      : kind_(kind), person_(person) {
    const int finer = kind == Kind::Fine ? kFiner : 1;
    spacing_ = static_cast<Real>(pacing::Grid::kSpacing) / finer;
    // The same stretch of positions: every cell of the engine is cut into `finer` equal ones.
    first_ = static_cast<Real>(grid.first) - spacing_ * (finer - 1) / 2;
    share_.resize(static_cast<std::size_t>(grid.cells * finer));
    for (std::size_t i = 0; i < share_.size(); ++i) {
      const Real z = (at(i) - pacing::kFirstLimit) / pacing::kFirstLimitSpread;
      share_[i] = std::exp(-z * z / 2);
    }
    to_one();
  }

  void said(const pacing::Report& report) {
    if (!report.pain) return;
    const bool exactly = !report.at_least && *report.pain < 10;
    if (*report.pain <= report.low) {
      if (exactly) at_most(report.position, report.low);  // these are not told apart
      return;
    }
    for (std::size_t i = 0; i < share_.size(); ++i) {
      share_[i] *= chance_of_saying(*report.pain, report.at_least, middle(report.position, i),
                                    person_.noise);
    }
    to_one();
  }
  // A practice there would be said to be at most that.
  void at_most(double position, double pain) {
    for (std::size_t i = 0; i < share_.size(); ++i) {
      Real chance = 0;
      for (int said = 0; said <= pain; ++said) {
        chance += chance_of_saying(said, false, middle(position, i), person_.noise);
      }
      share_[i] *= chance;
    }
    to_one();
  }
  // From every cell to the two that lie around where it goes.
  void move(double by) {
    std::vector<Real> moved(share_.size(), 0);
    for (std::size_t from = 0; from < share_.size(); ++from) {
      const Real to = static_cast<Real>(from) + by / spacing_;
      const Real left = std::floor(to);
      put(moved, left, share_[from] * (left + 1 - to));
      put(moved, left + 1, share_[from] * (to - left));
    }
    share_ = moved;
    to_one();
  }
  void spread(double scale) {
    // Where a cell's share goes, by distance.
    std::vector<Real> goes(share_.size());
    for (std::size_t d = 0; d < goes.size(); ++d) {
      const Real distance = static_cast<Real>(d) * spacing_;
      if (kind_ == Kind::AsEngine) {
        goes[d] = std::exp(-distance / scale);
      } else if (d == 0) {
        goes[d] = 1 - std::exp(-spacing_ / 2 / scale);
      } else {
        goes[d] = (std::exp(-(distance - spacing_ / 2) / scale) -
                   std::exp(-(distance + spacing_ / 2) / scale)) /
                  2;
      }
    }
    std::vector<Real> after(share_.size(), 0);
    for (std::size_t from = 0; from < share_.size(); ++from) {
      for (std::size_t to = 0; to < share_.size(); ++to) {
        after[to] += share_[from] * goes[from < to ? to - from : from - to];
      }
    }
    share_ = after;
    to_one();
  }

  [[nodiscard]] Real at(std::size_t cell) const {
    return first_ + spacing_ * static_cast<Real>(cell);
  }
  [[nodiscard]] Real spacing() const { return spacing_; }
  [[nodiscard]] const std::vector<Real>& shares() const { return share_; }
  [[nodiscard]] double mean() const {
    Real sum = 0;
    for (std::size_t i = 0; i < share_.size(); ++i) sum += share_[i] * at(i);
    return static_cast<double>(sum);
  }
  // The position below which that share lies, each cell's share spread evenly over the cell.
  [[nodiscard]] double quantile(double share) const {
    Real sum = 0;
    for (std::size_t i = 0; i < share_.size(); ++i) {
      if (sum + share_[i] >= share) {
        return static_cast<double>(at(i) + spacing_ * ((share - sum) / share_[i] - 0.5L));
      }
      sum += share_[i];
    }
    return static_cast<double>(at(share_.size() - 1));
  }
  [[nodiscard]] double over(double position, double limit, double day) const {
    Real sum = 0;
    for (std::size_t i = 0; i < share_.size(); ++i) {
      sum +=
          share_[i] * chance_of_saying(limit + 1, true, middle(position, i) + day, person_.noise);
    }
    return static_cast<double>(sum);
  }
  [[nodiscard]] double expected_pain(double position, double day) const {
    Real sum = 0;
    for (std::size_t i = 0; i < share_.size(); ++i) {
      for (int pain = 0; pain <= 10; ++pain) {
        sum += share_[i] * pain *
               chance_of_saying(pain, false, middle(position, i) + day, person_.noise);
      }
    }
    return static_cast<double>(sum);
  }

 private:
  [[nodiscard]] Real middle(double position, std::size_t cell) const {
    return pacing::kPainAtLimit + person_.steepness * (position - at(cell));
  }
  static void put(std::vector<Real>& into, Real cell, Real share) {
    if (cell >= 0 && cell < static_cast<Real>(into.size())) {
      into[static_cast<std::size_t>(cell)] += share;
    }
  }
  void to_one() {
    Real sum = 0;
    for (const Real share : share_) sum += share;
    for (Real& share : share_) share /= sum;
  }

  Kind kind_;
  pacing::Hypothesis person_;
  Real spacing_ = 0;
  Real first_ = 0;
  std::vector<Real> share_;
};

// One after another: what happens to the limit of a person whose practices these are.
struct PlainSteps {
  // In this order: a wait of `days` with its fall, a report, a movement.
  static double wait_scale(double days) {
    return std::min(pacing::kDailyDiffusion * days, pacing::kMostFall);
  }
  static double wait_fall(double days) {
    return std::clamp(pacing::kDailyFall * (days - pacing::kBreakBegins), 0.0, pacing::kMostFall);
  }
};

// The two small modules, each over its own list, and the limits under each pair.
class PlainPerson {
 public:
  PlainPerson(const pacing::Grid& grid, PlainLimit::Kind kind) {
    for (const double steepness : pacing::kSteepness) {
      for (const double noise : pacing::kNoise) {
        limits_.emplace_back(grid, pacing::Hypothesis{steepness, noise}, kind);
      }
    }
    steepness_.assign(pacing::kSteepnessPrior.begin(), pacing::kSteepnessPrior.end());
    noise_.assign(pacing::kNoisePrior.begin(), pacing::kNoisePrior.end());
  }

  void baseline(double position, double pain) {
    for (PlainLimit& limit : limits_) {
      limit.at_most(position, pain);
      limit.at_most(position, pain);
    }
    known(position);
  }
  void wait(double days) {
    if (days <= 0) return;
    for (PlainLimit& limit : limits_) {
      limit.spread(PlainSteps::wait_scale(days));
      if (PlainSteps::wait_fall(days) > 0) limit.move(-PlainSteps::wait_fall(days));
    }
  }
  void practice(const pacing::Observation& observation) {
    if (last_) wait(static_cast<double>(observation.day - day_));
    const pacing::Report& report = observation.report;
    const bool first_up_here = highest_ && report.position > *highest_;
    if (first_up_here && report.pain) {
      for (std::size_t i = 0; i < steepness_.size(); ++i) {
        steepness_[i] *= chance_of_saying(
            *report.pain, report.at_least,
            pacing::kFirstPainAtNone + pacing::kFirstPainPerSteepness * pacing::kSteepness[i],
            pacing::kFirstPainNoise);
      }
      to_one(steepness_);
    }
    for (std::size_t j = 0; j < noise_.size(); ++j) {
      noise_[j] *=
          observation.over_limit ? pacing::kOverLimitShare[j] : 1 - pacing::kOverLimitShare[j];
    }
    to_one(noise_);
    in_a_row_ = last_ && *last_ == report.position ? in_a_row_ + 1 : 1;
    for (PlainLimit& limit : limits_) {
      limit.said(report);
      const double by = plain_movement(observation, in_a_row_);
      if (by != 0) limit.move(by);
      limit.spread(pacing::kDiffusion);
    }
    known(report.position);
    day_ = last_ ? std::max(day_, observation.day) : observation.day;
    last_ = report.position;
  }

  // Each hypothesis counts with the largest chance of those that are no steeper and no noisier.
  [[nodiscard]] double over(double position, double limit, double day) const {
    std::vector<double> chances;
    for (const PlainLimit& each : limits_) chances.push_back(each.over(position, limit, day));
    Real sum = 0;
    for (std::size_t i = 0; i < steepness_.size(); ++i) {
      for (std::size_t j = 0; j < noise_.size(); ++j) {
        double most = 0;
        for (std::size_t a = 0; a <= i; ++a) {
          for (std::size_t b = 0; b <= j; ++b) {
            most = std::max(most, chances[a * noise_.size() + b]);
          }
        }
        sum += steepness_[i] * noise_[j] * most;
      }
    }
    return static_cast<double>(sum);
  }
  [[nodiscard]] double expected_pain(double position, double day) const {
    Real sum = 0;
    for (std::size_t i = 0; i < steepness_.size(); ++i) {
      for (std::size_t j = 0; j < noise_.size(); ++j) {
        sum +=
            steepness_[i] * noise_[j] * limits_[i * noise_.size() + j].expected_pain(position, day);
      }
    }
    return static_cast<double>(sum);
  }
  [[nodiscard]] double steepness() const { return middle_of(steepness_, pacing::kSteepness); }
  [[nodiscard]] double noise() const { return middle_of(noise_, pacing::kNoise); }
  [[nodiscard]] const std::vector<PlainLimit>& limits() const { return limits_; }
  [[nodiscard]] const std::vector<Real>& steepness_shares() const { return steepness_; }
  [[nodiscard]] const std::vector<Real>& noise_shares() const { return noise_; }

 private:
  static void to_one(std::vector<Real>& shares) {
    Real sum = 0;
    for (const Real share : shares) sum += share;
    for (Real& share : shares) share /= sum;
  }
  template <typename Values>
  static double middle_of(const std::vector<Real>& shares, const Values& values) {
    Real sum = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) sum += shares[i] * values[i];
    return static_cast<double>(sum);
  }
  void known(double position) { highest_ = std::max(highest_.value_or(position), position); }

  std::vector<PlainLimit> limits_;
  std::vector<Real> steepness_;
  std::vector<Real> noise_;
  std::optional<double> highest_;
  std::optional<double> last_;
  std::int64_t day_ = 0;
  int in_a_row_ = 0;
};

}  // namespace anemone::testing
