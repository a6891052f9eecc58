#include "lab/statistics.h"

#include <algorithm>
#include <cmath>

#include "lab/streams.h"

namespace anemone::lab {

double mean(std::span<const double> values) {
  if (values.empty()) return 0;
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  const double place = share * static_cast<double>(values.size() - 1);
  const auto low = static_cast<std::size_t>(place);
  const std::size_t high = std::min(low + 1, values.size() - 1);
  const double part = place - static_cast<double>(low);
  return values[low] + part * (values[high] - values[low]);
}

double worst_tenth_mean(std::vector<double> values) {
  if (values.empty()) return 0;
  std::ranges::sort(values, std::ranges::greater{});
  const std::size_t count = std::max<std::size_t>((values.size() + 5) / 10, 1);
  return mean(std::span{values}.first(count));
}

Resamples::Resamples(std::size_t size, std::size_t count) : size_(size), count_(count) {
  constexpr PhiloxKey kKey = {2026, 1};
  indices_.reserve(size * count);
  std::uint64_t block = 0;
  PhiloxCounter words{};
  for (std::size_t i = 0; i < size * count; ++i) {
    if (i % 4 == 0) {
      words = philox4x32_10(
          {static_cast<std::uint32_t>(block), static_cast<std::uint32_t>(block >> 32U), 0, 0},
          kKey);
      ++block;
    }
    // By multiplication; the bias is under size / 2^32.
    indices_.push_back(static_cast<std::uint32_t>((std::uint64_t{words[i % 4]} * size) >> 32U));
  }
}

Interval Resamples::interval_of_mean(std::span<const double> values) const {
  if (values.empty() || count_ == 0) return {};
  std::vector<double> means;
  means.reserve(count_);
  for (std::size_t r = 0; r < count_; ++r) {
    double sum = 0;
    for (const std::uint32_t index : resample(r)) sum += values[index];
    means.push_back(sum / static_cast<double>(size_));
  }
  return {quantile(means, 0.025), quantile(means, 0.975)};
}

std::vector<Point> lower_left_hull(std::vector<Point> points) {
  std::ranges::sort(points, [](const Point& a, const Point& b) {
    return a.harm < b.harm || (a.harm == b.harm && a.sessions < b.sessions);
  });
  std::vector<Point> hull;
  for (const Point& point : points) {
    // More harm is only worth something for fewer sessions.
    if (!hull.empty() && point.sessions >= hull.back().sessions) continue;
    while (hull.size() >= 2) {
      const Point& a = hull[hull.size() - 2];
      const Point& b = hull.back();
      const double turn = (b.harm - a.harm) * (point.sessions - a.sessions) -
                          (b.sessions - a.sessions) * (point.harm - a.harm);
      if (turn > 0) break;
      hull.pop_back();
    }
    hull.push_back(point);
  }
  return hull;
}

double sessions_at(std::span<const Point> hull, double harm) {
  if (hull.empty()) return 0;
  if (harm <= hull.front().harm) return hull.front().sessions;
  for (std::size_t i = 1; i < hull.size(); ++i) {
    if (harm > hull[i].harm) continue;
    const double part = (harm - hull[i - 1].harm) / (hull[i].harm - hull[i - 1].harm);
    return hull[i - 1].sessions + part * (hull[i].sessions - hull[i - 1].sessions);
  }
  return hull.back().sessions;
}

}  // namespace anemone::lab
