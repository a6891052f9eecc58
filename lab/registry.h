// Which policies there are, and for which table. Only an oracle is ever given a person.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lab/person.h"
#include "lab/policy.h"

namespace anemone::lab {

enum class PolicyGroup {
  Table,    // in every table
  Printed,  // the frontier of the rules on paper
  Bound,    // … and of the same rules within the guardrails
  Oracle,   // the frontier of the oracle
};

struct PolicySpec {
  std::string name;
  PolicyGroup group = PolicyGroup::Table;
  std::unique_ptr<Policy> (*make)(int sessions) = nullptr;  // null: an oracle
  int sessions = 0;                                         // of a printed rule
  double alpha = 0;                                         // of an oracle
};

inline constexpr int kMostPrintedSessions = 14;
inline constexpr std::string_view kUsualRule = "leaflet_3";
inline constexpr std::string_view kUsualRuleBound = "bound_leaflet_3";
inline constexpr std::string_view kFixedEwoc = "ewoc_fixed";
inline constexpr std::string_view kOurs = "learned";
inline constexpr std::string_view kUsualOracle = "oracle_0.05";

[[nodiscard]] std::span<const PolicySpec> all_policies();
// "all", "table" (without the frontiers), or names with commas. Nothing when a name is unknown.
[[nodiscard]] std::optional<std::vector<PolicySpec>> choose_policies(std::string_view names);
[[nodiscard]] std::unique_ptr<Policy> make_policy(const PolicySpec& spec, const Person& person);

}  // namespace anemone::lab
