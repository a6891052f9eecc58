#include "core/views/over_time.h"

#include "core/guardrails/rules.h"

namespace anemone::views {
namespace {

// On each side of a row.
constexpr std::size_t kReach = 2;

std::optional<double> mean_of(const Reported& row) {
  if (row.first && row.second) return (*row.first + *row.second) / 2;
  return row.first ? row.first : row.second;
}

}  // namespace

std::vector<Smoothed> over_time(std::span<const Reported> rows) {
  std::vector<Smoothed> smoothed(rows.size());
  for (std::size_t i = 1; i < rows.size(); ++i) {
    smoothed[i].after_break = rows[i].day - rows[i - 1].day >= guardrails::kBreakDays;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::size_t from = i;
    while (from > 0 && i - from < kReach && !smoothed[from].after_break) --from;
    std::size_t to = i;
    while (to + 1 < rows.size() && to - i < kReach && !smoothed[to + 1].after_break) ++to;
    double sum = 0;
    int count = 0;
    for (std::size_t at = from; at <= to; ++at) {
      if (const auto said = mean_of(rows[at])) {
        sum += *said;
        ++count;
      }
    }
    if (count > 0) smoothed[i].wave = sum / count;
  }
  return smoothed;
}

}  // namespace anemone::views
