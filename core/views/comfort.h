// Where the comfortable limit probably lies, in the words of the small picture on Today: how far it
// reaches among the steps, how sure that is, and what the last practice changed. Works in places on
// the path: 0 is its first step, 2.5 half way between the third and the fourth.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string_view>

namespace anemone::views {

// One step of the path, as far as the picture minds.
struct Place {
  bool aside = false;        // skipped, or off the table
  bool beyond_goal = false;  // not shown at the end
};

struct ComfortPicture {
  // 5 %, 50 % and 95 % point of the limit, in this order of size.
  double low = 0;
  double mid = 0;
  double high = 0;
  int shown = 0;  // so many places from the first on are worth showing

  // Up to where it is probably comfortable: below, around or beyond the place `at`, or between it
  // and the place `next`. Never a place put aside, but for today's own.
  std::string_view reach = {};
  int at = 0;
  int next = 0;

  std::string_view sure = {};    // "fairly", "roughly" or "not_yet"
  std::string_view change = {};  // empty before the second practice: all of it is still new
  // How many it was drawn from, where that is known.
  std::optional<double> practices = std::nullopt;
};

// `belief` as the policy says it, to thousandths; `today`: the place suggested, kNoRung for none.
// Nothing where the policy says nothing of the kind, or there is no place to show it on.
[[nodiscard]] std::optional<ComfortPicture> comfort_picture(
    const std::map<std::string_view, double>& belief, std::span<const Place> places, int today);

}  // namespace anemone::views
