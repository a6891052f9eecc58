#include "lab/registry.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/pacing/bayesian_policy.h"
#include "core/pacing/printed_rule.h"
#include "lab/oracle.h"
#include "lab/policies/app.h"
#include "lab/policies/others.h"
#include "lab/policies/paper.h"

namespace anemone::lab {
namespace {

constexpr std::array kAlphas = {0.01, 0.02, 0.035, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3};

template <typename Pacing>
std::unique_ptr<Policy> app(int) {
  return guarded(std::make_unique<Pacing>());
}
template <typename Pacing>
std::unique_ptr<Policy> paper(int) {
  return unguarded(std::make_unique<Pacing>());
}
std::unique_ptr<Policy> printed(int sessions) {
  return unguarded(std::make_unique<pacing::PrintedRule>(sessions));
}
std::unique_ptr<Policy> printed_bound(int sessions) {
  return guarded(std::make_unique<pacing::PrintedRule>(sessions));
}

std::vector<PolicySpec> list_policies() {
  std::vector<PolicySpec> list;
  const auto add = [&](std::string name, std::unique_ptr<Policy> (*make)(int)) {
    list.push_back({.name = std::move(name), .make = make});
  };
  add("do_nothing", [](int) { return do_nothing(); });
  add("one_size_a_week", [](int) { return one_size_a_week(); });
  add("staircase", paper<Staircase>);
  add(std::string{kFixedEwoc}, app<FixedEwoc>);
  add("cheater", app<Cheater>);
  add(std::string{kOurs}, app<pacing::BayesianPolicy>);
  for (int n = 1; n <= kMostPrintedSessions; ++n) {
    const bool in_tables = n <= 3 || n == 5;
    list.push_back({.name = fmt::format("leaflet_{}", n),
                    .group = in_tables ? PolicyGroup::Table : PolicyGroup::Printed,
                    .make = printed,
                    .sessions = n});
  }
  for (int n = 1; n <= kMostPrintedSessions; ++n) {
    list.push_back({.name = fmt::format("bound_leaflet_{}", n),
                    .group = n == 3 ? PolicyGroup::Table : PolicyGroup::Bound,
                    .make = printed_bound,
                    .sessions = n});
  }
  for (const double alpha : kAlphas) {
    std::string name = fmt::format("oracle_{}", alpha);
    const bool in_tables = name == kUsualOracle;
    list.push_back({.name = std::move(name),
                    .group = in_tables ? PolicyGroup::Table : PolicyGroup::Oracle,
                    .alpha = alpha});
  }
  return list;
}

}  // namespace

std::span<const PolicySpec> all_policies() {
  static const std::vector<PolicySpec> list = list_policies();
  return list;
}

std::optional<std::vector<PolicySpec>> choose_policies(std::string_view names) {
  std::vector<PolicySpec> chosen;
  if (names == "all" || names == "table") {
    for (const PolicySpec& spec : all_policies()) {
      if (names == "all" || spec.group == PolicyGroup::Table) chosen.push_back(spec);
    }
    return chosen;
  }
  while (!names.empty()) {
    const std::size_t comma = std::min(names.find(','), names.size());
    const std::string_view name = names.substr(0, comma);
    names.remove_prefix(std::min(comma + 1, names.size()));
    const auto found = std::ranges::find(all_policies(), name, &PolicySpec::name);
    if (found == all_policies().end()) return std::nullopt;
    chosen.push_back(*found);
  }
  return chosen;
}

std::unique_ptr<Policy> make_policy(const PolicySpec& spec, const Person& person) {
  return spec.make == nullptr ? oracle(person, spec.alpha) : spec.make(spec.sessions);
}

}  // namespace anemone::lab
