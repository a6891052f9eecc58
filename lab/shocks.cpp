#include "lab/shocks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace anemone::lab {
namespace {

constexpr std::uint32_t kBad = 1;
constexpr std::uint32_t kBadSize = 2;

// The same standard luck for every patient, so that only its size differs. Enough of it that a
// chance is known to about half a percent.
struct StandardShock {
  double day;
  double bad;  // a day is bad when this is under its chance
  double bad_size;
  double session;
};
constexpr std::size_t kShocks = 2048;

const std::array<StandardShock, kShocks>& standard_shocks() {
  static const auto shocks = [] {
    const Streams streams{20'458, 0};
    std::array<StandardShock, kShocks> made{};
    for (std::uint32_t i = 0; i < kShocks; ++i) {
      made[i] = {.day = streams.normal(Purpose::Quadrature, i, 0),
                 .bad = streams.uniform(Purpose::Quadrature, i, 1),
                 .bad_size = streams.exponential(Purpose::Quadrature, i, 2),
                 .session = streams.normal(Purpose::Quadrature, i, 3)};
    }
    return made;
  }();
  return shocks;
}

std::vector<double> sorted_shocks_of(const ShockShape& shape) {
  std::vector<double> shocks;
  shocks.reserve(kShocks);
  for (const StandardShock& standard : standard_shocks()) {
    const double bad = standard.bad < shape.bad_chance ? shape.bad_size * standard.bad_size : 0;
    shocks.push_back(shape.day_sd * standard.day + bad + shape.session_sd * standard.session);
  }
  std::ranges::sort(shocks);
  return shocks;
}

}  // namespace

double day_shock(const ShockShape& shape, const Streams& streams, std::uint32_t day) {
  double shock = shape.day_sd * streams.normal(Purpose::DayShock, day);
  if (streams.chance(shape.bad_chance, Purpose::DayShock, day, kBad)) {
    shock += shape.bad_size * streams.exponential(Purpose::DayShock, day, kBadSize);
  }
  return shock;
}

double session_shock(const ShockShape& shape, const Streams& streams, std::uint32_t session) {
  return shape.session_sd * streams.normal(Purpose::SessionShock, session);
}

double entrance_pain(double at_20_mm, const Exposure& exposure) {
  return exposure.insertion ? at_20_mm * exposure.demand_mm / 20 : 0;
}

void ShockedPatient::begin_day(const DailyContext& context) {
  if (context.day > 0) pass_night(context.day - last_practice_);
  context_ = context;
  day_shock_ = day_shock(shape_, streams_, static_cast<std::uint32_t>(context.day));
}

Mood ShockedPatient::mood() const {
  return {.pain = std::clamp(soreness(day_shock_), 0.0, 10.0),
          .fear = std::clamp(fear_at(last_exposure_, day_shock_), 0.0, 10.0)};
}

Felt ShockedPatient::practise(const Exposure& exposure, std::uint32_t session) {
  const double shock = day_shock_ + session_shock(shape_, streams_, session);
  Felt felt;
  felt.pain = std::clamp(pain_at(exposure, shock), 0.0, 10.0);
  felt.fear = std::clamp(fear_at(exposure, shock), 0.0, 10.0);
  felt.tension = std::clamp(0.6 * felt.fear + 0.4 * felt.pain, 0.0, 10.0);
  // Control goes with much pain and fear together.
  const double lost = 1 / (1 + std::exp(-(felt.pain + 0.5 * felt.fear - 11) / 0.8));
  felt.in_control = !streams_.chance(lost, Purpose::SessionSign, session, 0);
  if (exposure.insertion) {
    const double burning = felt.pain > 1.5 ? burning_chance() : 0;
    felt.burning = streams_.chance(burning, Purpose::SessionSign, session, 1);
    const double bleeding = felt.pain > 5 ? 0.03 : 0.001;
    felt.bleeding = streams_.chance(bleeding, Purpose::SessionSign, session, 2);
  }
  learn(exposure, felt.pain);
  last_practice_ = context_.day;
  last_exposure_ = exposure;
  return felt;
}

double ShockedPatient::chance_over(const Exposure& exposure, double limit) const {
  if (sorted_shocks_.empty()) sorted_shocks_ = sorted_shocks_of(shape_);
  const auto first = std::ranges::partition_point(
      sorted_shocks_, [&](double shock) { return pain_at(exposure, shock) <= limit; });
  return static_cast<double>(sorted_shocks_.end() - first) /
         static_cast<double>(sorted_shocks_.size());
}

}  // namespace anemone::lab
