#include "core/decision/today_report.h"

#include <algorithm>

namespace anemone::decision {
namespace {

void raise(std::optional<entries::Rating>& to, std::optional<entries::Rating> said) {
  if (said && (!to || *said > *to)) to = said;
}

template <typename T>
void replace(std::optional<T>& last, const std::optional<T>& said) {
  if (said) last = said;
}

}  // namespace

TodayReport today_report(const journal::History& history) {
  TodayReport report;
  std::optional<Moment> energy_at;
  std::optional<Moment> minutes_at;
  const auto take = [](auto& word, std::optional<Moment>& word_at, const auto& said,
                       const auto& checkin) {
    if (!said) return;
    const bool careful = checkin.in_future || word_at == checkin.at;
    word = word && careful ? std::min(*word, *said) : *said;
    word_at = checkin.at;
  };
  for (const auto& checkin : history.checkins) {
    if (!checkin.in_future && day_of(checkin.at) < history.today) continue;
    report.latest = checkin.entry;
    raise(report.counts.pain, checkin->pain_now);
    raise(report.counts.fear, checkin->fear_now);
    raise(report.counts.stress, checkin->stress);
    take(report.counts.energy, energy_at, checkin->energy, checkin);
    take(report.counts.minutes, minutes_at, checkin->minutes, checkin);
    replace(report.last.pain, checkin->pain_now);
    replace(report.last.fear, checkin->fear_now);
    replace(report.last.stress, checkin->stress);
    replace(report.last.energy, checkin->energy);
    replace(report.last.minutes, checkin->minutes);
    for (const std::string& code : checkin->symptoms) {
      const bool known = std::ranges::find(report.signs, code) != report.signs.end();
      if (!known) report.signs.push_back(code);
    }
  }
  return report;
}

}  // namespace anemone::decision
