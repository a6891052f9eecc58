#include "lab/tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace anemone::lab {
namespace {

constexpr double kPercent = 100;

// A failed write is for whoever owns the file to ask of it at the end.
template <typename... Values>
void print(std::FILE* file, fmt::format_string<Values...> format, Values&&... values) {
  std::fputs(fmt::format(format, std::forward<Values>(values)...).c_str(), file);
}

bool in_tables(std::string_view policy) {
  const auto spec = std::ranges::find(all_policies(), policy, &PolicySpec::name);
  return spec == all_policies().end() || spec->group == PolicyGroup::Table;
}

void print_figures(const Summary& summary, std::string_view family, std::string_view subgroup,
                   bool all, std::FILE* file) {
  bool first = true;
  for (const Figures& f : summary.figures) {
    if (f.family != family || f.subgroup != subgroup || (!all && !in_tables(f.policy))) continue;
    if (first) {
      print(file, "\n{}{}{}: {} virtual patients\n", family, subgroup == kAll ? "" : ", ",
            subgroup == kAll ? "" : subgroup, f.patients);
      print(file,
            "{:18} {:>20} {:>6} {:>6} {:>6} | {:>5} {:>5} {:>5} | {:>18} {:>18} {:>5} {:>5}\n",
            "policy", "over limit % (95 %)", "worst", "p90", "said", "hard", "left", "care",
            "reached % (95 %)", "sessions (95 %)", "days", "viol");
      first = false;
    }
    const auto interval = [](const std::optional<Interval>& i, double times, int digits) {
      if (!i) return std::string{};
      return fmt::format("({:.{}f}-{:.{}f})", times * i->low, digits, times * i->high, digits);
    };
    print(file,
          "{:18} {:>6.1f} {:>13} {:>6.1f} {:>6.1f} {:>6.1f} | {:>5.2f} {:>5.1f} {:>5.2f} | "
          "{:>5.1f} {:>12} {:>6.1f} {:>11} {:>5.0f} {:>5}\n",
          f.policy, kPercent * f.over_felt, interval(f.over_felt_interval, kPercent, 1),
          kPercent * f.over_felt_worst_tenth, kPercent * f.over_felt_p90,
          kPercent * f.over_reported, f.setbacks, kPercent * f.dropped, f.care_visits,
          kPercent * f.reached, interval(f.reached_interval, kPercent, 0), f.sessions_to_goal,
          interval(f.sessions_interval, 1, 1), f.days_to_goal, f.violations);
  }
}

void print_differences(const Summary& summary, std::string_view family, std::FILE* file) {
  bool first = true;
  for (const Difference& d : summary.differences) {
    if (d.family != family || !in_tables(d.policy)) continue;
    if (d.figure != "over_felt" && d.figure != "reached" && d.figure != "sessions_to_goal")
      continue;
    if (first) {
      print(file, "\n{}: less {}, patient by patient (95 %)\n", family, d.against);
      first = false;
    }
    const bool share = d.figure != "sessions_to_goal";
    const double times = share ? kPercent : 1;
    print(file, "{:18} {:16} {:>+7.1f}{} ({:+.1f} to {:+.1f})\n", d.policy, d.figure,
          times * d.mean, share ? " %" : "  ", times * d.interval.low, times * d.interval.high);
  }
}

std::string percent(const std::optional<double>& share) {
  return share ? fmt::format("{:.0f} %", kPercent * *share) : std::string{"none"};
}

void print_gaps(const Summary& summary, std::string_view family, std::FILE* file) {
  bool first = true;
  for (const Gap& g : summary.gaps) {
    if (g.family != family) continue;
    if (first) {
      print(file,
            "\n{}: at equal harm, from the frontier of printed rules to the oracle's\n"
            "{:18} {:8} {:>7} {:>9} {:>9} {:>9} {:>8} {:>16} {:>10}\n",
            family, "policy", "frontier", "harm %", "sessions", "frontier", "oracle", "closed",
            "(95 %)", "to 0.05");
      first = false;
    }
    std::string closed_interval;
    if (g.closed_interval) {
      closed_interval = fmt::format("({:.0f} to {:.0f})", kPercent * g.closed_interval->low,
                                    kPercent * g.closed_interval->high);
    }
    print(file, "{:18} {:8} {:>7.1f} {:>9.1f} {:>9.1f} {:>9.1f} {:>8} {:>16} {:>10}\n", g.policy,
          g.frontier, kPercent * g.harm, g.sessions, g.frontier_sessions, g.oracle_sessions,
          percent(g.closed), closed_interval, percent(g.closed_to_usual_oracle));
  }
}

void print_bars(const Summary& summary, std::FILE* file) {
  if (summary.bars.empty()) return;
  print(file, "\nThe bars\n");
  for (const Bar& bar : summary.bars) {
    print(file, "{:6}  {:14} {:26} {:>8}  wanted {} {:.2f}\n", bar.met() ? "met" : "MISSED",
          bar.family, bar.bar, bar.value ? fmt::format("{:.3f}", *bar.value) : "none",
          bar.at_most ? "at most " : "at least", bar.wanted);
  }
}

constexpr std::string_view kLegend = R"(
over limit: share of practices with more pain than 3 of 10 as felt, a mean over patients; worst: the
same in the worst tenth of patients; p90: nine of ten patients have less; said: as the app was told.
hard: practices a patient with pain of 6 or more, stopped for pain, or out of control. left: % who
gave up. care: visits a patient because practice was paused. reached: % with two comfortable
practices on the goal's step within 365 days and 150 practices. sessions, days: until then; those
who do not get there count as 150 and 365. viol: suggestions that break a guardrail.
leaflet_N is the rule on paper, without guardrails; bound_leaflet_N the same rule within them.
)";

constexpr std::string_view kLimitations = R"(
Limitations. The patients are made up: nearly every number in them is assumed and drawn over a wide
range (docs/lab/parameters.md), since nobody has published such figures. How people report, follow
advice and give up is assumed too. That a policy does well on them shows that its reasoning holds up
when people differ from what it expects; it does not show what will happen to a person. The intervals
tell the luck of this sample of virtual patients, not doubt about the models.
Virtual patients. No clinical evidence.
)";

}  // namespace

void print_tables(const Summary& summary, bool with_frontiers, bool with_subgroups,
                  std::FILE* file) {
  std::vector<std::string> families = summary.run.families;
  if (families.size() > 1) families.emplace_back(kAll);
  for (const std::string& family : families) {
    print_figures(summary, family, kAll, with_frontiers, file);
    if (with_subgroups && family != kAll) {
      for (std::size_t s = 0; s < kSubgroups; ++s) {
        print_figures(summary, family, name_of(static_cast<Subgroup>(s)), with_frontiers, file);
      }
    }
    print_differences(summary, family, file);
    print_gaps(summary, family, file);
  }
  print_bars(summary, file);
  print(file, "{}{}", kLegend, kLimitations);
}

}  // namespace anemone::lab
