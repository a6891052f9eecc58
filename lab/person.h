// A whole virtual person at the start: their path and goal, the patient in their body, and the
// seeds of how they report, behave and live. Made from (seed, family, patient) alone.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/entries/entry.h"
#include "lab/parameters.h"
#include "lab/patient.h"
#include "lab/streams.h"

namespace anemone::lab {

// One step of their path, from the lowest up. The app sees `step`, never `demand_mm`.
struct Tread {
  entries::Step step;
  double demand_mm = 0;
  bool insertion = true;
};

struct Start {
  std::vector<Tread> treads;  // lowest first
  int first_inside = 0;
  int goal = 0;
  std::optional<int> baseline;

  [[nodiscard]] double goal_mm() const { return treads[static_cast<std::size_t>(goal)].demand_mm; }
  [[nodiscard]] double lowest_mm() const {
    return treads[static_cast<std::size_t>(first_inside)].demand_mm;
  }
  // Where their comfort begins: `share` of the way from the lowest step inside to the goal.
  [[nodiscard]] double at(double share) const {
    return lowest_mm() + share * (goal_mm() - lowest_mm());
  }
};

// A family: one idea of what the hidden dynamics are.
struct Family {
  std::string_view name;
  bool held_out = false;      // never looked at while a policy is being tuned
  bool uneven_steps = false;  // ladders with very different distances between steps
  bool own_scales = false;    // everyone bends the scale of pain in their own way
  std::span<const Parameter> parameters;
  std::span<const Change> changes;
  std::unique_ptr<Patient> (*make)(const std::vector<double>& values, const Start& start,
                                   const Streams& streams);
};
// What `make` is for most families.
template <typename OfFamily>
[[nodiscard]] std::unique_ptr<Patient> make_patient(const std::vector<double>& values,
                                                    const Start& start, const Streams& streams) {
  return std::make_unique<OfFamily>(values, start, streams);
}
[[nodiscard]] std::span<const Family> all_families();
[[nodiscard]] const Family* find_family(std::string_view name);

struct Person {
  std::uint32_t number = 0;
  Subgroup subgroup = Subgroup::Typical;
  Streams streams;
  bool own_scale = false;
  Start start;
  std::unique_ptr<Patient> patient;
};

[[nodiscard]] Person make_person(std::uint64_t seed, const Family& family, std::uint32_t number,
                                 std::optional<Subgroup> subgroup = std::nullopt);

}  // namespace anemone::lab
