// A third opinion about the limit: a bootstrap particle filter with a million particles on the
// practices of limit.json, drawn straight from the sentences of core/pacing/model.h, beside the
// engine and the stored reference from JAGS. Prints a table; exit 1 where the filter and the engine
// differ by more than half a cell of the engine's grid and the Monte-Carlo error.
//
// particles_test [PARTICLES]
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "core/testing/limit_data.h"
#include "core/testing/practice_runs.h"

namespace {

using namespace anemone;
using pacing::Grid;
using pacing::LimitBelief;
using testing::Chance;
using testing::Happening;

struct Figures {
  double mean = 0;
  double p05 = 0;
  double p50 = 0;
  double p95 = 0;
};

class Particles {
 public:
  Particles(std::size_t count, const pacing::Hypothesis& person) : person_(person), limits_(count) {
    for (double& limit : limits_) {
      limit = pacing::kFirstLimit + pacing::kFirstLimitSpread * chance_.normal();
    }
  }

  void happen(const Happening& happening) {
    for (double& limit : limits_) {
      if (happening.wait > 0) limit += chance_.two_sided(happening.wait);
      limit -= happening.fall;
    }
    if (happening.baseline || happening.report.pain) keep_by_chance(happening);
    for (double& limit : limits_) {
      limit += happening.move;
      if (happening.spread > 0) limit += chance_.two_sided(happening.spread);
    }
  }

  [[nodiscard]] Figures figures() const {
    std::vector<double> sorted = limits_;
    std::ranges::sort(sorted);
    double sum = 0;
    for (const double limit : sorted) sum += limit;
    const auto point = [&](double share) {
      return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size()))];
    };
    return {sum / static_cast<double>(sorted.size()), point(0.05), point(0.5), point(0.95)};
  }

 private:
  // Which of 0 … 10 would be said of a practice at that position, drawn.
  int said_at(double position, double limit) {
    const double felt = pacing::kPainAtLimit + person_.steepness * (position - limit) +
                        chance_.logistic_noise(person_.noise);
    return static_cast<int>(std::clamp(std::floor(felt + 0.5), 0.0, 10.0));
  }
  [[nodiscard]] double chance_of(const Happening& happening, double limit) const {
    const double position = happening.baseline.value_or(happening.report.position);
    const auto below = [&](double felt) {
      const double middle = pacing::kPainAtLimit + person_.steepness * (position - limit);
      return 1 / (1 + std::exp((middle - felt) / person_.noise));
    };
    if (happening.baseline) {
      const double once = below(pacing::kPainAtLimit + 0.5);
      return once * once;
    }
    const double pain = *happening.report.pain;
    const double low = pain <= 0 ? 0 : below(pain - 0.5);
    const double high = happening.report.at_least || pain >= 10 ? 1 : below(pain + 0.5);
    return high - low;
  }
  // Systematic resampling by the chance of what was said.
  void keep_by_chance(const Happening& happening) {
    std::vector<double> sums(limits_.size());
    double sum = 0;
    for (std::size_t i = 0; i < limits_.size(); ++i)
      sums[i] = sum += chance_of(happening, limits_[i]);
    const double step = sum / static_cast<double>(limits_.size());
    double at = step * chance_.share();
    std::vector<double> kept;
    kept.reserve(limits_.size());
    for (std::size_t i = 0; kept.size() < limits_.size() && i < limits_.size(); at += step) {
      while (i + 1 < sums.size() && sums[i] < at) ++i;
      kept.push_back(limits_[i]);
    }
    limits_ = std::move(kept);
  }

  Chance chance_{20'260'105};
  pacing::Hypothesis person_;
  std::vector<double> limits_;
};

Figures figures_of(const Grid& grid, const LimitBelief& belief) {
  Figures figures;
  const auto point = [&](double share) {
    double sum = 0;
    for (int i = 0; i < grid.cells; ++i) {
      const double here = belief.weights()[static_cast<std::size_t>(i)];
      if (sum + here >= share) return grid.at(i) + Grid::kSpacing * ((share - sum) / here - 0.5);
      sum += here;
    }
    return grid.at(grid.cells - 1);
  };
  for (int i = 0; i < grid.cells; ++i) {
    figures.mean += belief.weights()[static_cast<std::size_t>(i)] * grid.at(i);
  }
  figures.p05 = point(0.05);
  figures.p50 = point(0.5);
  figures.p95 = point(0.95);
  return figures;
}

void print(const char* name, const Figures& figures) {
  fmt::print("  {:10} {:8.3f} {:8.3f} {:8.3f} {:8.3f}\n", name, figures.mean, figures.p05,
             figures.p50, figures.p95);
}

}  // namespace

int main(int count, char** arguments) {
  const auto particles = static_cast<std::size_t>(count > 1 ? std::atol(arguments[1]) : 1'000'000L);
  const testing::LimitData data = testing::read_limit_data();
  if (data.happenings.empty() || particles == 0) {
    fmt::print(stderr, "usage: particles_test [PARTICLES], in a checked-out repository\n");
    return 2;
  }
  const Json reference = testing::read_limit_reference();
  Particles filter(particles, data.person);
  LimitBelief belief(data.grid, data.person);
  // Four standard errors of a point at 5 % whose density is no lower than 0.05 a step.
  const double error = 4 * std::sqrt(0.0475 / static_cast<double>(particles)) / 0.05;
  double worst = 0;
  fmt::print("{:20} mean       5 %     50 %     95 %\n", "limit, in steps");
  for (std::size_t i = 0; i < data.happenings.size(); ++i) {
    filter.happen(data.happenings[i]);
    testing::happen(belief, data.happenings[i]);
    const Figures drawn = filter.figures();
    const Figures engine = figures_of(data.grid, belief);
    for (const double apart : {drawn.mean - engine.mean, drawn.p05 - engine.p05,
                               drawn.p50 - engine.p50, drawn.p95 - engine.p95}) {
      worst = std::max(worst, std::fabs(apart));
    }
    if (!reference.is_object()) continue;
    for (const Json& look : reference["looks"]) {
      if (look["after"] != i + 1) continue;
      fmt::print("after {} practices\n", i + 1);
      print("particles", drawn);
      print("engine", engine);
      const auto value = [&](const char* name) { return look[name]["value"].get<double>(); };
      print("JAGS", {value("mean"), value("p05"), value("p50"), value("p95")});
    }
  }
  const double allowed = Grid::kSpacing / 2 + error;
  fmt::print("{} particles and the engine: at most {:.3f} apart (allowed {:.3f})\n", particles,
             worst, allowed);
  return worst < allowed ? 0 : 1;
}
