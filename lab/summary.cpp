#include "lab/summary.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace anemone::lab {
namespace {

double share_over(const Outcome& o, int over) {
  return o.sessions == 0 ? 0 : static_cast<double>(over) / o.sessions;
}
double over_felt(const Outcome& o) { return share_over(o, o.over_felt); }
double over_reported(const Outcome& o) { return share_over(o, o.over_reported); }
double setbacks(const Outcome& o) { return o.setbacks; }
double reached(const Outcome& o) { return o.reached ? 1 : 0; }
double dropped(const Outcome& o) { return o.dropped ? 1 : 0; }
double sessions_to_goal(const Outcome& o) { return o.sessions_to_goal; }
double days_to_goal(const Outcome& o) { return o.days_to_goal; }
double sessions(const Outcome& o) { return o.sessions; }
double care_visits(const Outcome& o) { return o.care_visits; }

using Figure = double (*)(const Outcome&);

// The same patients in the same order for every policy: outcomes[policy][patient].
struct Group {
  std::string family;
  std::string subgroup;
  std::map<std::string, std::vector<Outcome>, std::less<>> outcomes;

  [[nodiscard]] std::vector<double> values(std::string_view policy, Figure figure) const {
    std::vector<double> values;
    for (const Outcome& outcome : outcomes.find(policy)->second) values.push_back(figure(outcome));
    return values;
  }
  [[nodiscard]] bool has(std::string_view policy) const { return outcomes.contains(policy); }
  [[nodiscard]] std::size_t patients() const {
    return outcomes.empty() ? 0 : outcomes.begin()->second.size();
  }
};

// Lives sorted into one group: of all families, of one family, or of one subgroup of one.
Group group_of(const Results& results, std::string_view family, std::string_view subgroup) {
  Group group{std::string{family}, std::string{subgroup}, {}};
  for (const LifeRecord& life : results.lives) {
    if (family != kAll && life.family != family) continue;
    if (subgroup != kAll && life.subgroup != subgroup) continue;
    group.outcomes[life.policy].push_back(life.outcome);
  }
  return group;
}

Figures figures_of(const Group& group, const std::string& policy, const Resamples* resamples) {
  const auto of = [&](Figure figure) { return group.values(policy, figure); };
  const auto interval = [&](Figure figure) {
    return resamples == nullptr ? std::nullopt
                                : std::optional{resamples->interval_of_mean(of(figure))};
  };
  Figures figures;
  figures.family = group.family;
  figures.subgroup = group.subgroup;
  figures.policy = policy;
  figures.patients = group.outcomes.find(policy)->second.size();
  figures.over_felt = mean(of(over_felt));
  figures.over_felt_interval = interval(over_felt);
  figures.over_felt_p90 = quantile(of(over_felt), 0.9);
  figures.over_felt_worst_tenth = worst_tenth_mean(of(over_felt));
  figures.over_reported = mean(of(over_reported));
  figures.setbacks = mean(of(setbacks));
  figures.dropped = mean(of(dropped));
  figures.reached = mean(of(reached));
  figures.reached_interval = interval(reached);
  figures.sessions_to_goal = mean(of(sessions_to_goal));
  figures.sessions_interval = interval(sessions_to_goal);
  figures.days_to_goal = mean(of(days_to_goal));
  figures.sessions = mean(of(sessions));
  figures.care_visits = mean(of(care_visits));
  for (const Outcome& o : group.outcomes.find(policy)->second) figures.violations += o.violations;
  return figures;
}

void add_differences(const Group& group, const std::string& policy, const Resamples& resamples,
                     std::vector<Difference>& differences) {
  struct Named {
    std::string_view name;
    Figure figure;
  };
  constexpr std::array kFigures = {
      Named{"over_felt", over_felt},
      Named{"setbacks", setbacks},
      Named{"dropped", dropped},
      Named{"reached", reached},
      Named{"sessions_to_goal", sessions_to_goal},
  };
  for (const auto& [name, figure] : kFigures) {
    auto values = group.values(policy, figure);
    const auto others = group.values(kUsualRule, figure);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] -= others[i];
    differences.push_back({.family = group.family,
                           .policy = policy,
                           .against = std::string{kUsualRule},
                           .figure = std::string{name},
                           .mean = mean(values),
                           .interval = resamples.interval_of_mean(values)});
  }
}

// ---- frontiers --------------------------------------------------------------------------------

// One policy's two figures, patient by patient.
struct Track {
  std::string policy;
  std::vector<double> harm;
  std::vector<double> sessions;
};

Track track_of(const Group& group, std::string_view policy) {
  return {std::string{policy}, group.values(policy, over_felt),
          group.values(policy, sessions_to_goal)};
}

std::vector<Track> tracks_of(const Group& group, std::string_view prefix) {
  std::vector<Track> tracks;
  for (const PolicySpec& spec : all_policies()) {
    if (!spec.name.starts_with(prefix) || !group.has(spec.name)) continue;
    tracks.push_back(track_of(group, spec.name));
  }
  return tracks;
}

// The mean over all patients, or over one resample of them.
double mean_of(const std::vector<double>& values, std::span<const std::uint32_t> resample) {
  if (resample.empty()) return mean(values);
  double sum = 0;
  for (const std::uint32_t index : resample) sum += values[index];
  return sum / static_cast<double>(resample.size());
}

Point point_of(const Track& track, std::span<const std::uint32_t> resample) {
  return {mean_of(track.harm, resample), mean_of(track.sessions, resample)};
}

std::vector<Point> hull_of(const std::vector<Track>& tracks,
                           std::span<const std::uint32_t> resample) {
  std::vector<Point> points;
  for (const Track& track : tracks) points.push_back(point_of(track, resample));
  return lower_left_hull(std::move(points));
}

Frontier frontier_of(const Group& group, std::string_view of, const std::vector<Track>& tracks) {
  Frontier frontier{group.family, std::string{of}, {}};
  const auto hull = hull_of(tracks, {});
  for (const Track& track : tracks) {
    const Point at = point_of(track, {});
    const bool on_hull = std::ranges::any_of(hull, [&](const Point& corner) {
      return corner.harm == at.harm && corner.sessions == at.sessions;
    });
    frontier.points.push_back({track.policy, at, on_hull});
  }
  return frontier;
}

struct Ends {
  double frontier;
  double oracle;
};
std::optional<double> closed_of(const Ends& ends, double sessions) {
  constexpr double kLeastGap = 0.5;  // sessions; under it there is nothing to close
  const double gap = ends.frontier - ends.oracle;
  if (gap < kLeastGap) return std::nullopt;
  return (ends.frontier - sessions) / gap;
}

Gap gap_of(const Group& group, std::string_view policy, std::string_view of,
           const std::vector<Track>& printed, const std::vector<Track>& oracles,
           const Resamples& resamples) {
  const Track ours = track_of(group, policy);
  const auto ends_at = [&](double harm, std::span<const std::uint32_t> resample) {
    return Ends{sessions_at(hull_of(printed, resample), harm),
                sessions_at(hull_of(oracles, resample), harm)};
  };
  const Point at = point_of(ours, {});
  const Ends ends = ends_at(at.harm, {});
  Gap gap{.family = group.family,
          .policy = std::string{policy},
          .frontier = std::string{of},
          .harm = at.harm,
          .sessions = at.sessions,
          .frontier_sessions = ends.frontier,
          .oracle_sessions = ends.oracle,
          .closed = closed_of(ends, at.sessions),
          .closed_interval = std::nullopt,
          .closed_to_usual_oracle = std::nullopt};
  if (group.has(kUsualOracle)) {
    const double usual = point_of(track_of(group, kUsualOracle), {}).sessions;
    gap.closed_to_usual_oracle = closed_of({ends.frontier, usual}, at.sessions);
  }
  std::vector<double> again;
  for (std::size_t r = 0; r < resamples.count(); ++r) {
    const auto resample = resamples.resample(r);
    const Point there = point_of(ours, resample);
    if (const auto closed = closed_of(ends_at(there.harm, resample), there.sessions)) {
      again.push_back(*closed);
    }
  }
  // Where the gap vanishes in some resamples, an interval of the rest would flatter.
  if (again.size() == resamples.count() && !again.empty()) {
    gap.closed_interval = {quantile(again, 0.025), quantile(again, 0.975)};
  }
  return gap;
}

// ---- bars -------------------------------------------------------------------------------------

// pacing.md, "The bars", as far as a run of the lab can show them.
void add_bars(const Group& group, std::string_view policy, const Summary& summary, bool held_out,
              std::vector<Bar>& bars) {
  const auto figures = [&](std::string_view name) {
    return figures_of(group, std::string{name}, nullptr);
  };
  const Figures ours = figures(policy);
  const auto add = [&](std::string bar, std::optional<double> value, double wanted, bool at_most) {
    bars.push_back({group.family, std::move(bar), std::string{policy}, value, wanted, at_most});
  };
  if (group.has(kUsualRule)) {
    const Figures usual = figures(kUsualRule);
    std::optional<double> ratio;
    if (usual.over_felt > 0) ratio = ours.over_felt / usual.over_felt;
    add("over_limit_to_usual_rule", ratio, 0.5, true);
    add("reached_less_usual_rule", ours.reached - usual.reached, 0, false);
  }
  for (const Gap& gap : summary.gaps) {
    if (gap.family != group.family || gap.policy != policy) continue;
    add("gap_closed_" + gap.frontier, gap.closed, held_out ? 0.6 : 0.75, false);
  }
  add("worst_tenth_over_limit", ours.over_felt_worst_tenth, 0.12, true);
  add("violations", ours.violations, 0, true);
}

}  // namespace

Summary summarise(const Results& results, std::string_view bars_for, std::size_t count) {
  Summary summary;
  summary.run = results.run;
  std::vector<std::string> families = results.run.families;
  if (families.size() > 1) families.emplace_back(kAll);

  for (const std::string& family : families) {
    const Group group = group_of(results, family, kAll);
    const Resamples resamples{group.patients(), count};
    for (const std::string& policy : results.run.policies) {
      summary.figures.push_back(figures_of(group, policy, &resamples));
      if (policy != kUsualRule && group.has(kUsualRule)) {
        add_differences(group, policy, resamples, summary.differences);
      }
    }
    const auto printed = tracks_of(group, "leaflet_");
    const auto bound = tracks_of(group, "bound_leaflet_");
    const auto oracles = tracks_of(group, "oracle_");
    summary.frontiers.push_back(frontier_of(group, "printed", printed));
    summary.frontiers.push_back(frontier_of(group, "bound", bound));
    summary.frontiers.push_back(frontier_of(group, "oracle", oracles));
    for (const std::string_view policy : {bars_for, kUsualRule, kUsualRuleBound, kFixedEwoc}) {
      if (!group.has(policy) || oracles.empty()) continue;
      if (!printed.empty()) {
        summary.gaps.push_back(gap_of(group, policy, "printed", printed, oracles, resamples));
      }
      if (!bound.empty()) {
        summary.gaps.push_back(gap_of(group, policy, "bound", bound, oracles, resamples));
      }
    }
    if (group.has(bars_for)) {
      const auto is_held_out = [](const std::string& name) {
        const Family* known = find_family(name);
        return known != nullptr && known->held_out;
      };
      const bool held_out =
          std::ranges::all_of(results.run.families, is_held_out) || is_held_out(family);
      add_bars(group, bars_for, summary, held_out, summary.bars);
    }
    if (family == kAll) continue;
    for (std::size_t s = 0; s < kSubgroups; ++s) {
      const Group part = group_of(results, family, name_of(static_cast<Subgroup>(s)));
      for (const auto& [policy, outcomes] : part.outcomes) {
        summary.figures.push_back(figures_of(part, policy, nullptr));
      }
    }
  }
  return summary;
}

}  // namespace anemone::lab
