// The numbers a virtual patient is made of: one table for each family, from which patients are
// drawn and docs/lab/parameters.md is written.
//
// No study gives such numbers for trainer practice (facts §7.2, "Usable parameters"), so nearly all
// are assumed and drawn over wide ranges; `ground` says so for each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lab/streams.h"

namespace anemone::lab {

enum class Subgroup : std::uint8_t {
  Typical,
  Fast,
  Slow,
  HighlySensitive,
  PhysicalSource,  // a pain at the entrance that practice does not move
  BadDayProne,
  UnderReporter,
};
inline constexpr std::size_t kSubgroups = 7;
[[nodiscard]] std::string_view name_of(Subgroup subgroup);
[[nodiscard]] std::optional<Subgroup> subgroup_from_name(std::string_view name);
// Four of every ten patients are typical, one in ten of each other subgroup.
[[nodiscard]] Subgroup subgroup_of(std::uint32_t patient);

struct Parameter {
  std::string_view name;
  std::string_view unit;
  double low = 0;
  double high = 0;
  bool logarithmic = false;  // drawn evenly on a logarithmic scale
  std::string_view ground = "assumed";
  std::optional<Subgroup> only = std::nullopt;  // 0 for everyone else
};

// A subgroup's parameter is so many times what the same luck would have given a typical patient.
struct Change {
  Subgroup who;
  std::size_t parameter;
  double times;
};

inline constexpr std::string_view kAssumed = "assumed";

// One value for each parameter. `stream` keeps tables apart that are drawn for the same patient.
[[nodiscard]] std::vector<double> draw_parameters(std::span<const Parameter> parameters,
                                                  std::span<const Change> changes,
                                                  Subgroup subgroup, const Streams& streams,
                                                  std::uint32_t stream);

}  // namespace anemone::lab
