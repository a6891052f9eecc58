#include "core/pacing/scale.h"

#include <algorithm>

namespace anemone::pacing {
namespace {

// Bounds that keep one odd distance from deciding everything.
constexpr double kLeastDistance = 0.5;
constexpr double kMostDistance = 1.6;
// What is outside is far easier than what is inside.
constexpr double kOutside = 1;

int first_inside(const ladder::Ladder& ladder) {
  int rung = 0;
  while (rung < ladder.size() && !ladder.at(rung).insertion) ++rung;
  return rung;
}

// The usual distance between two steps inside; 0 where there is none.
double usual_distance(const ladder::Ladder& ladder) {
  std::vector<double> distances;
  for (int rung = first_inside(ladder) + 1; rung < ladder.size(); ++rung) {
    const double distance = ladder.at(rung).challenge - ladder.at(rung - 1).challenge;
    if (distance > 0) distances.push_back(distance);
  }
  if (distances.empty()) return 0;
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::ranges::nth_element(distances, middle);
  return *middle;
}

}  // namespace

std::vector<double> positions_of(const ladder::Ladder& ladder) {
  const int inside = first_inside(ladder);
  const double unit = usual_distance(ladder);
  std::vector<double> positions;
  for (int rung = 0; rung < ladder.size(); ++rung) {
    if (rung <= inside) {
      positions.push_back(rung == inside ? 0 : rung - inside - kOutside);
      continue;
    }
    const double distance = ladder.at(rung).challenge - ladder.at(rung - 1).challenge;
    const double steps = unit > 0 ? distance / unit : 1;
    positions.push_back(positions.back() + std::clamp(steps, kLeastDistance, kMostDistance));
  }
  return positions;
}

double coordinate_of(const std::vector<double>& positions, double position) {
  const auto above = std::ranges::upper_bound(positions, position);
  const auto index = static_cast<double>(above - positions.begin());
  if (above == positions.begin()) return position - positions.front();
  const double below = *(above - 1);
  if (above == positions.end()) return index - 1 + (position - below);
  return index - 1 + (position - below) / (*above - below);
}

}  // namespace anemone::pacing
