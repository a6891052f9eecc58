// Runs of practices for the checks of the belief: chance that is the same on every machine, and
// random observations. Test-only.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "core/pacing/model.h"
#include "core/pacing/person_belief.h"
#include "core/testing/reference_belief.h"

namespace anemone::testing {

// The generator's numbers are fixed by the standard; what is made of them is fixed here.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : random_(seed) {}

  // In (0, 1).
  double share() { return (static_cast<double>(random_() >> 11U) + 0.5) * 0x1p-53; }
  bool happens(double probability) { return share() < probability; }
  double between(double low, double high) { return low + (high - low) * share(); }
  int whole(int low, int high) {
    return low + static_cast<int>(random_() % static_cast<std::uint64_t>(high - low + 1));
  }
  double normal() {
    return std::sqrt(-2 * std::log(share())) * std::cos(6.283185307179586 * share());
  }
  double logistic_noise(double scale) {
    const double u = share();
    return scale * std::log(u / (1 - u));
  }
  double two_sided(double scale) {
    const double size = -scale * std::log(share());
    return happens(0.5) ? size : -size;
  }
  template <typename Shares>
  std::size_t one_of(const Shares& shares) {
    double rest = share();
    for (std::size_t i = 0; i + 1 < shares.size(); ++i) {
      rest -= static_cast<double>(shares[i]);
      if (rest < 0) return i;
    }
    return shares.size() - 1;
  }

 private:
  std::mt19937_64 random_;
};

// How long a check may take: the normal run's number, or the one of `make checks`.
[[nodiscard]] inline int runs(int normally, const char* variable) {
  const char* asked = variable != nullptr ? std::getenv(variable) : nullptr;
#ifdef ANEMONE_SANITIZED
  normally = std::max(normally / 20, 1);
#endif
  return asked != nullptr ? std::atoi(asked) : normally;
}

// Practices as people might report them, and as nobody would: any pain on any step, gaps from none
// to years, some without a figure, some with "at least".
[[nodiscard]] inline std::vector<pacing::Observation> any_facts(Chance& chance, int practices,
                                                                double highest_step) {
  std::vector<pacing::Observation> observations;
  std::int64_t day = 20'458;
  const double low = chance.happens(0.3) ? chance.whole(1, 2) : 0;  // what they say of no pain
  for (int i = 0; i < practices; ++i) {
    pacing::Observation observation;
    if (chance.happens(0.85))
      day += chance.whole(0, 4);
    else
      day += chance.whole(5, chance.happens(0.1) ? 4000 : 60);
    observation.day = day;
    observation.report.low = low;
    const bool same = i > 0 && chance.happens(0.5);
    observation.report.position = same ? observations.back().report.position
                                       : chance.whole(-2, static_cast<int>(highest_step));
    if (chance.happens(0.9)) {
      observation.report.pain = chance.happens(0.7) ? chance.whole(0, 4) : chance.whole(0, 10);
      observation.report.at_least = chance.happens(0.15);
    }
    observation.hard = chance.happens(0.1);
    observation.over_limit = observation.report.pain.value_or(0) > 3 || chance.happens(0.05);
    observations.push_back(observation);
  }
  return observations;
}

// The same practices seen by one limit alone: what happens to it, one thing after another. `Limit`
// is the engine's or the plain one.
inline void absorb_report(pacing::LimitBelief& limit, const pacing::Report& report) {
  limit.condition(report);
}
inline void absorb_report(PlainLimit& limit, const pacing::Report& report) { limit.said(report); }
inline void move_by(pacing::LimitBelief& limit, double by) { limit.shift(by); }
inline void move_by(PlainLimit& limit, double by) { limit.move(by); }
inline void spread_by(pacing::LimitBelief& limit, double scale) { limit.diffuse(scale); }
inline void spread_by(PlainLimit& limit, double scale) { limit.spread(scale); }

template <typename Limit>
void wait_days(Limit& limit, double days) {
  if (days <= 0) return;
  spread_by(limit, PlainSteps::wait_scale(days));
  const double fall = PlainSteps::wait_fall(days);
  if (fall > 0) move_by(limit, -fall);
}

[[nodiscard]] inline int in_a_row(const std::vector<pacing::Observation>& observations,
                                  std::size_t which) {
  int count = 1;
  while (which > 0 &&
         observations[which - 1].report.position == observations[which].report.position) {
    ++count;
    --which;
  }
  return count;
}

template <typename Limit>
void follow(Limit& limit, const std::vector<pacing::Observation>& observations, std::size_t which) {
  const pacing::Observation& observation = observations[which];
  if (which > 0)
    wait_days(limit, static_cast<double>(observation.day - observations[which - 1].day));
  absorb_report(limit, observation.report);
  const double by = plain_movement(observation, in_a_row(observations, which));
  if (by != 0) move_by(limit, by);
  spread_by(limit, pacing::kDiffusion);
}

// A measured figure, for the report of a run.
[[nodiscard]] inline std::string figure(double value) { return fmt::format("{:.3g}", value); }

// ---- Whether shares of truth are even
// -------------------------------------------------------------

// Chi-square of shares in (0, 1) that should be even, over so many bins.
[[nodiscard]] inline double chi_square(const std::vector<double>& shares, int bins) {
  std::vector<int> counts(static_cast<std::size_t>(bins), 0);
  for (const double share : shares) {
    const int bin = std::min(static_cast<int>(share * bins), bins - 1);
    ++counts[static_cast<std::size_t>(bin)];
  }
  const double expected = static_cast<double>(shares.size()) / bins;
  double sum = 0;
  for (const int count : counts) sum += (count - expected) * (count - expected) / expected;
  return sum;
}
// The largest distance between the shares' distribution and the even one, times the root of their
// number (Kolmogorov): above 2.23 once in ten thousand times.
[[nodiscard]] inline double largest_distance(std::vector<double> shares) {
  std::ranges::sort(shares);
  const auto n = static_cast<double>(shares.size());
  double most = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto rank = static_cast<double>(i);
    most = std::max({most, (rank + 1) / n - shares[i], shares[i] - rank / n});
  }
  return most * std::sqrt(n);
}

}  // namespace anemone::testing
