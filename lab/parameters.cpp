#include "lab/parameters.h"

#include <array>
#include <cmath>

namespace anemone::lab {
namespace {

constexpr std::array<std::string_view, kSubgroups> kNames = {
    "typical",         "fast",          "slow",          "highly_sensitive",
    "physical_source", "bad_day_prone", "under_reporter"};

}  // namespace

std::string_view name_of(Subgroup subgroup) { return kNames[static_cast<std::size_t>(subgroup)]; }

std::optional<Subgroup> subgroup_from_name(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<Subgroup>(i);
  }
  return std::nullopt;
}

Subgroup subgroup_of(std::uint32_t patient) {
  constexpr std::uint32_t kTypicalOfTen = 4;
  const std::uint32_t place = patient % 10;
  return place < kTypicalOfTen ? Subgroup::Typical
                               : static_cast<Subgroup>(place - kTypicalOfTen + 1);
}

std::vector<double> draw_parameters(std::span<const Parameter> parameters,
                                    std::span<const Change> changes, Subgroup subgroup,
                                    const Streams& streams, std::uint32_t stream) {
  std::vector<double> values;
  values.reserve(parameters.size());
  for (const Parameter& parameter : parameters) {
    const auto index = static_cast<std::uint32_t>(values.size());
    const double u = streams.uniform(Purpose::Parameter, index, stream);
    double value = parameter.logarithmic
                       ? parameter.low * std::pow(parameter.high / parameter.low, u)
                       : parameter.low + (parameter.high - parameter.low) * u;
    if (parameter.only && *parameter.only != subgroup) value = 0;
    values.push_back(value);
  }
  for (const Change& change : changes) {
    if (change.who == subgroup) values[change.parameter] *= change.times;
  }
  return values;
}

}  // namespace anemone::lab
