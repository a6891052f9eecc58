#include "core/day_plan/balance.h"

namespace anemone::day_plan {

Balance balance_of(const journal::History& history,
                   const std::vector<ladder::Practice>& practices) {
  const auto lately = [&](Day day) { return history.today - day < kBalanceDays; };
  Balance balance;
  for (const auto& gentle : history.gentle) {
    if (!lately(day_of(gentle.at))) continue;
    switch (gentle->kind) {
      case entries::GentleKind::Breathe:
      case entries::GentleKind::Release:
        ++balance.floor;
        break;
      case entries::GentleKind::Learn:
        ++balance.learn;
        break;
      case entries::GentleKind::Talk:
        ++balance.mind;
        break;
    }
  }
  for (const auto& practice : practices) {
    if (!practice.in_future && lately(practice.day)) ++balance.exposure;
  }
  return balance;
}

}  // namespace anemone::day_plan
