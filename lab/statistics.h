// Means, quantiles and bootstrap intervals. Nothing here knows what the figures are about.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace anemone::lab {

// 0 of nothing.
[[nodiscard]] double mean(std::span<const double> values);
// Linear between the order statistics (type 7). 0 of nothing.
[[nodiscard]] double quantile(std::vector<double> values, double share);
// The mean of the highest tenth, at least one value.
[[nodiscard]] double worst_tenth_mean(std::vector<double> values);

struct Interval {
  double low = 0;
  double high = 0;
};

// Resamples of the same patients for every figure: `count` times `size` indices below `size`.
// By Philox with a fixed seed, so the same figures always get the same interval.
class Resamples {
 public:
  Resamples(std::size_t size, std::size_t count);
  // Percentile interval (2.5 % to 97.5 %) of the mean.
  [[nodiscard]] Interval interval_of_mean(std::span<const double> values) const;
  [[nodiscard]] std::span<const std::uint32_t> resample(std::size_t which) const {
    return {indices_.data() + which * size_, size_};
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::size_t size_;
  std::size_t count_;
  std::vector<std::uint32_t> indices_;
};

struct Point {
  double harm = 0;
  double sessions = 0;
};

// The lower-left convex hull, in order of harm: what a mix of the given policies can have with the
// fewest sessions.
[[nodiscard]] std::vector<Point> lower_left_hull(std::vector<Point> points);
// Along the hull in straight lines; beyond an end, the value there.
[[nodiscard]] double sessions_at(std::span<const Point> hull, double harm);

}  // namespace anemone::lab
