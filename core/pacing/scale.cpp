#include "core/pacing/scale.h"

#include <algorithm>

namespace anemone::pacing {
namespace {

// Bounds that keep one odd distance from deciding everything.
constexpr double kLeastDistance = 0.5;
constexpr double kMostDistance = 1.6;
// What is outside is far easier than what is inside.
constexpr double kOutside = 1;

int first_inside(const path::Ladder& ladder) {
  int rung = 0;
  while (rung < ladder.size() && !ladder.at(rung).insertion) ++rung;
  return rung;
}

// The usual distance between two steps inside; 0 where there is none.
double usual_distance(const path::Ladder& ladder) {
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

std::vector<double> positions_of(const path::Ladder& ladder) {
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

double challenge_at(const path::Ladder& ladder, const std::vector<double>& positions,
                    double position) {
  const int inside = first_inside(ladder);
  const double unit = usual_distance(ladder);
  const auto first = positions.begin() + inside;
  const auto above = std::upper_bound(first, positions.end(), position);
  if (above == first) return ladder.at(inside).challenge + unit * (position - *first);
  const auto rung = static_cast<int>(above - positions.begin()) - 1;
  const double here = ladder.at(rung).challenge;
  const double beyond = position - positions[static_cast<std::size_t>(rung)];
  if (above == positions.end()) return here + unit * beyond;
  const double step = *above - positions[static_cast<std::size_t>(rung)];
  return here + (ladder.at(rung + 1).challenge - here) * beyond / step;
}

}  // namespace anemone::pacing
