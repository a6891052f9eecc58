#include "core/views/safety.h"

#include <algorithm>
#include <span>

namespace anemone::views {

Safety safety_of(const std::vector<ladder::Practice>& practices) {
  const auto count = std::min<std::size_t>(practices.size(), kSafetyWindow);
  Safety safety;
  safety.of = static_cast<int>(count);
  for (const auto& practice : std::span{practices}.last(count)) {
    if (practice.session->in_control == true) ++safety.in_control;
    if (practice.session->pain && !practice.over_limit) ++safety.within_limit;
    if (practice.session->ended == entries::Ended::Stopped) ++safety.stopped_freely;
  }
  return safety;
}

}  // namespace anemone::views
