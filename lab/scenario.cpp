#include "lab/scenario.h"

#include <array>
#include <cmath>

namespace anemone::lab {
namespace {

enum : std::size_t {
  kAvailable,
  kStressfulWeek,
  kStressSize,
  kIllness,
  kIllDays,
  kBreak,
  kBreakDays,
  kAppointment,
  kAppointmentHurts,
  kCareDays,
  kParameters,
};

constexpr std::array<Parameter, kParameters> kTable = {{
    {"days with time and place for practice", "share", 0.3, 0.85, false,
     "spread assumed; adherence in studies 25-89 %: S48"},
    {"stressful weeks", "share", 0.05, 0.25},
    {"stress of such a week", "of the most", 0.3, 1.0},
    {"falling ill", "chance a day", 0.002, 0.008},
    {"days ill", "days", 2, 7},
    {"a broken-off month", "chance in the year", 0.0, 0.5},
    {"length of it", "days", 20, 45},
    {"an appointment with an examination", "chance in the year", 0.1, 0.6},
    {"it hurts", "chance", 0.1, 0.6},
    {"from being asked to see someone to being cleared", "days (mean)", 7, 28},
}};

constexpr std::uint32_t kStream = 1;

}  // namespace

std::span<const Parameter> scenario_parameters() { return kTable; }

Scenario::Scenario(const Streams& streams)
    : values_(draw_parameters(kTable, {}, Subgroup::Typical, streams, kStream)), streams_(streams) {
  if (streams.chance(values_[kBreak], Purpose::Break, 0)) {
    break_from_ = 20 + static_cast<int>(250 * streams.uniform(Purpose::Break, 1));
    break_days_ = static_cast<int>(values_[kBreakDays]);
  }
  if (streams.chance(values_[kAppointment], Purpose::Appointment, 0)) {
    appointment_ = 20 + static_cast<int>(300 * streams.uniform(Purpose::Appointment, 1));
    appointment_hurts_ = streams.chance(values_[kAppointmentHurts], Purpose::Appointment, 2);
  }
  int well_from = 0;
  for (int day = 0; day < kDays; ++day) {
    const bool falls =
        streams.chance(values_[kIllness], Purpose::Illness, static_cast<std::uint32_t>(day));
    if (falls) well_from = std::max(well_from, day + static_cast<int>(values_[kIllDays]));
    ill_.push_back(day < well_from);
  }
}

DailyContext Scenario::context(int day) const {
  const auto week = static_cast<std::uint32_t>(day / 7);
  double stress = 0.2 * streams_.uniform(Purpose::Stress, week, 1);
  if (streams_.chance(values_[kStressfulWeek], Purpose::Stress, week))
    stress = values_[kStressSize];
  // The days before an appointment weigh on one.
  const int before = appointment_ ? *appointment_ - day : -1;
  if (before >= 0 && before < 7) stress = std::max(stress, 0.6);
  return {.day = day,
          .stress = stress,
          .ill = ill_[static_cast<std::size_t>(day)],
          .bad_event = before == 0 && appointment_hurts_};
}

bool Scenario::away(int day) const {
  const bool broken_off = break_from_ && day >= *break_from_ && day < *break_from_ + break_days_;
  return broken_off || ill_[static_cast<std::size_t>(day)] ||
         (appointment_ && day == *appointment_);
}

bool Scenario::available(int day) const {
  return streams_.chance(values_[kAvailable], Purpose::Available, static_cast<std::uint32_t>(day));
}

int Scenario::days_to_clearing(int visit) const {
  const double wait =
      values_[kCareDays] *
      (0.4 + 0.6 * streams_.exponential(Purpose::Care, static_cast<std::uint32_t>(visit)));
  return 2 + static_cast<int>(std::min(wait, 90.0));
}

}  // namespace anemone::lab
