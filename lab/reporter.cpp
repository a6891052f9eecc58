#include "lab/reporter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace anemone::lab {
namespace {

enum : std::size_t {
  kScale,
  kNoise,
  kUnder,
  kForgetsSession,
  kForgetsField,
  kChecksIn,
  kCheckinShare,
  kBend,
  kParameters,
};

constexpr std::array<Parameter, kParameters> kTable = {{
    {"use of the scale", "times what is felt", 0.85, 1.15},
    {"noise of a rating", "points (sd)", 0.1, 0.6},
    {"what an under-reporter says", "times what is felt", 0.5, 0.75, false, kAssumed,
     Subgroup::UnderReporter},
    {"a practice never written down", "chance", 0.0, 0.06},
    {"a field left out", "chance", 0.0, 0.04},
    {"checks in before practice at all", "even chance over 0.3", 0.0, 1.0},
    {"days with a check-in, of those", "share", 0.4, 1.0},
    {"bend of the scale, in families with scales of their own", "power", 0.75, 1.35, true},
}};

constexpr std::uint32_t kStream = 2;

}  // namespace

std::span<const Parameter> reporter_parameters() { return kTable; }

Reporter::Reporter(const Streams& streams, Subgroup subgroup, bool own_scale)
    : values_(draw_parameters(kTable, {}, subgroup, streams, kStream)), streams_(streams) {
  if (subgroup != Subgroup::UnderReporter) values_[kUnder] = 1;
  const double u = streams.uniform(Purpose::Traits, kStream);
  step_ = u < 0.7 ? 1 : u < 0.9 ? 0.5 : 0.1;
  checks_in_ = values_[kChecksIn] > 0.3;
  if (own_scale) bend_ = values_[kBend];
}

entries::Rating Reporter::rate(double felt, double times, double luck) const {
  const double bent = bend_ == 1 ? felt : 10 * std::pow(felt / 10, bend_);
  const double said = bent * times + values_[kNoise] * luck;
  const double rounded = step_ * std::round(std::clamp(said, 0.0, 10.0) / step_);
  return {static_cast<int>(std::lround(10 * rounded))};
}

std::optional<entries::SessionLogged> Reporter::session(const std::string& step, double minutes,
                                                        const Felt& felt, entries::Ended ended,
                                                        std::uint32_t session) const {
  std::uint32_t which = 0;
  const auto u = [&] { return streams_.uniform(Purpose::Report, session, which++); };
  const auto luck = [&] { return streams_.normal(Purpose::Report, session, which++); };
  const auto said = [&](auto value) {
    return u() < values_[kForgetsField] ? std::nullopt : std::optional{value};
  };
  if (u() < values_[kForgetsSession]) return std::nullopt;
  const double low = values_[kScale] * values_[kUnder];
  entries::SessionLogged logged;
  logged.step = step;
  logged.minutes = minutes;
  logged.pain = said(rate(felt.pain, low, luck()));
  logged.fear = said(rate(felt.fear, low, luck()));
  logged.tension = said(rate(felt.tension, low, luck()));
  logged.in_control = said(felt.in_control);
  logged.ended = said(ended);
  logged.burning = felt.burning;
  logged.bleeding = felt.bleeding;
  return logged;
}

std::optional<entries::CheckinLogged> Reporter::checkin(const Mood& mood,
                                                        const DailyContext& context) const {
  const auto day = static_cast<std::uint32_t>(context.day);
  if (!checks_in_ || !streams_.chance(values_[kCheckinShare], Purpose::Checkin, day)) {
    return std::nullopt;
  }
  const double low = values_[kScale] * values_[kUnder];
  entries::CheckinLogged logged;
  logged.pain_now = rate(mood.pain, low, streams_.normal(Purpose::Checkin, day, 1));
  logged.fear_now = rate(mood.fear, low, streams_.normal(Purpose::Checkin, day, 2));
  logged.stress = rate(10 * context.stress, 1, streams_.normal(Purpose::Checkin, day, 3));
  return logged;
}

}  // namespace anemone::lab
