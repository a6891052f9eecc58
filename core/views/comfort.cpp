#include "core/views/comfort.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace anemone::views {
namespace {

// So much of the way from one step to the next still counts as being around a step.
constexpr double kNear = 0.3;
// Widths of the middle 90 %, in places.
constexpr double kFairlySure = 1.5;
constexpr double kRoughlySure = 3;
// Changes of the middle by one practice, in places.
constexpr double kSomeChange = 0.1;
constexpr double kMuchChange = 0.5;

std::optional<double> figure(const std::map<std::string_view, double>& belief,
                             std::string_view name) {
  const auto found = belief.find(name);
  if (found == belief.end() || !std::isfinite(found->second)) return std::nullopt;
  return found->second;
}

// What lies past the goal, or is put aside at the end, is left out; today's place never is.
int worth_showing(std::span<const Place> places, int today) {
  for (int at = static_cast<int>(places.size()) - 1; at >= 0; --at) {
    const Place& place = places[static_cast<std::size_t>(at)];
    if (at == today || !(place.aside || place.beyond_goal)) return at + 1;
  }
  return 0;
}

// `open` in order, and not empty.
void set_reach(ComfortPicture& picture, const std::vector<int>& open) {
  const auto around = [&](std::string_view reach, int at) {
    picture.reach = reach;
    picture.at = at;
  };
  if (picture.mid < open.front() - kNear) return around("below", open.front());
  if (picture.mid > open.back() + kNear) return around("beyond", open.back());
  const auto above = std::ranges::find_if(open, [&](int at) { return at > picture.mid; });
  const int before = above == open.begin() ? open.front() : *std::prev(above);
  const int after = above == open.end() ? open.back() : *above;
  const double way = after > before ? (picture.mid - before) / (after - before) : 0;
  if (way <= kNear) return around("around", before);
  if (way >= 1 - kNear) return around("around", after);
  around("between", before);
  picture.next = after;
}

std::string_view change_of(double moved) {
  if (std::fabs(moved) < kSomeChange) return "same";
  if (moved > 0) return moved < kMuchChange ? "further" : "much_further";
  return moved > -kMuchChange ? "back" : "far_back";
}

}  // namespace

std::optional<ComfortPicture> comfort_picture(const std::map<std::string_view, double>& belief,
                                              std::span<const Place> places, int today) {
  const auto low = figure(belief, "low");
  const auto mid = figure(belief, "mid");
  const auto high = figure(belief, "high");
  if (!low || !mid || !high || *low > *mid || *mid > *high) return std::nullopt;
  ComfortPicture picture{.low = *low, .mid = *mid, .high = *high};
  picture.shown = worth_showing(places, today);
  std::vector<int> open;
  for (int at = 0; at < picture.shown; ++at) {
    if (at == today || !places[static_cast<std::size_t>(at)].aside) open.push_back(at);
  }
  if (open.empty()) return std::nullopt;
  set_reach(picture, open);
  const double width = *high - *low;
  picture.sure = width <= kFairlySure ? "fairly" : width <= kRoughlySure ? "roughly" : "not_yet";
  picture.practices = figure(belief, "practices");
  const auto moved = figure(belief, "last_change");
  if (moved && picture.practices.value_or(2) >= 2) picture.change = change_of(*moved);
  return picture;
}

}  // namespace anemone::views
