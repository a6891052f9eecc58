#include "lab/behaviour.h"

#include <algorithm>
#include <array>

namespace anemone::lab {
namespace {

enum : std::size_t {
  kOverreach,
  kStopsAt,
  kStopsAnyway,
  kGentle,
  kPainDropout,
  kTediumDropout,
  kParameters,
};

constexpr std::string_view kDropout = "size assumed; 8-27 % left before the end: S1, S61, S62, S78";

constexpr std::array<Parameter, kParameters> kTable = {{
    {"takes the next larger step instead", "chance a practice", 0.0, 0.04},
    {"pain at which they stop", "points", 3.5, 6.5},
    {"stops early without pain", "chance a practice", 0.0, 0.06},
    {"something gentle on another day", "chance a day", 0.0, 0.4},
    {"leaves after pain", "chance a point over the limit", 0.001, 0.015, true, kDropout},
    {"leaves for tedium", "chance a practice, 6 weeks after the last change", 0.0005, 0.008, true,
     kDropout},
}};

constexpr std::uint32_t kStream = 3;
constexpr int kPatienceDays = 42;

}  // namespace

std::span<const Parameter> behaviour_parameters() { return kTable; }

Behaviour::Behaviour(const Streams& streams)
    : values_(draw_parameters(kTable, {}, Subgroup::Typical, streams, kStream)),
      streams_(streams) {}

bool Behaviour::overreaches(std::uint32_t session) const {
  return streams_.chance(values_[kOverreach], Purpose::Overreach, session);
}

entries::Ended Behaviour::ends(const Felt& felt, std::uint32_t session) const {
  // At the very threshold some go on a little.
  const double threshold = values_[kStopsAt] + 0.5 * streams_.normal(Purpose::Stop, session, 1);
  if (felt.pain > threshold) return entries::Ended::StoppedPain;
  if (streams_.chance(values_[kStopsAnyway], Purpose::Stop, session))
    return entries::Ended::Stopped;
  return entries::Ended::Finished;
}

double Behaviour::minutes_until_stopped(double planned, std::uint32_t session) const {
  return std::max(1.0, planned * streams_.uniform(Purpose::Stop, session, 2));
}

bool Behaviour::something_gentle(int day) const {
  return streams_.chance(values_[kGentle], Purpose::Gentle, static_cast<std::uint32_t>(day));
}

bool Behaviour::drops_out(const Felt& felt, double limit, int days_without_change,
                          std::uint32_t session) const {
  const double pain = values_[kPainDropout] * std::max(felt.pain - limit, 0.0);
  const double tedium = days_without_change > kPatienceDays ? values_[kTediumDropout] : 0;
  return streams_.chance(pain, Purpose::Dropout, session, 0) ||
         streams_.chance(tedium, Purpose::Dropout, session, 1);
}

}  // namespace anemone::lab
