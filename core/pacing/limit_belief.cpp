#include "core/pacing/limit_belief.h"

#include <algorithm>

#include "core/base/numbers.h"

namespace anemone::pacing {
namespace {

constexpr double kBelow = 4;  // steps of the grid below the lowest position …
constexpr double kAbove = 3;  // … and above the highest
// What is impossible on the grid's resolution is kept barely possible, so that no run of reports,
// however odd, leaves a belief in nothing.
constexpr double kLeast = 1e-200;

// The pain felt beyond which a report says at least `pain` (rounding: 4 is said from 3.5 on).
double felt_from(double pain) { return std::min(pain, 10.0) - 0.5; }

// The odds against a pain of at least so much, for every limit of the grid: 1 / (1 + odds) is
// chance_of_at_least, 1 / (1 + 1 / odds) the chance of less. Neither is ever the difference of two
// numbers close to 1, which would lose what a later report may need. Between neighbours e^x changes
// by one factor, so that the exponential itself is needed once in a block only.
class OddsAgainst {
 public:
  OddsAgainst(const Grid& grid, const Hypothesis& person, double position, double pain, double day)
      : person_(person),
        position_(position),
        never_less_(pain <= 0),
        from_(felt_from(pain) - day),
        grid_(grid),
        factor_(exp_of(person.steepness * Grid::kSpacing / person.noise)) {}

  // To be asked for 0, 1, 2, … in order.
  double at(int cell) {
    if (never_less_) return 0;
    constexpr int kBlock = 16;
    if (cell % kBlock == 0) {
      const double felt = kPainAtLimit + person_.steepness * (position_ - grid_.at(cell));
      odds_ = exp_of((from_ - felt) / person_.noise);
    } else {
      odds_ *= factor_;
    }
    return odds_;
  }

 private:
  Hypothesis person_;
  double position_;
  bool never_less_;
  double from_;
  Grid grid_;
  double factor_;
  double odds_ = 0;
};

}  // namespace

Grid Grid::around(double lowest, double highest) {
  return between(lowest - kBelow, highest + kAbove);
}

Grid Grid::between(double first, double last) {
  return {first, static_cast<int>((last - first) / kSpacing) + 1};
}

double chance_of_at_least(double pain, double distance, const Hypothesis& person, double day) {
  if (pain <= 0) return 1;  // no report is below 0, none above 10
  const double felt = kPainAtLimit + person.steepness * distance + day;
  return logistic((felt - felt_from(pain)) / person.noise);
}

LimitBelief::LimitBelief(const Grid& grid, const Hypothesis& person)
    : grid_(grid), person_(person), weights_(static_cast<std::size_t>(grid.cells)) {
  for (int i = 0; i < grid_.cells; ++i) {
    const double z = (grid_.at(i) - kFirstLimit) / kFirstLimitSpread;
    weights_[static_cast<std::size_t>(i)] = exp_of(-z * z / 2);
  }
  scratch_.resize(weights_.size());
  normalise();
}

void LimitBelief::normalise() {
  double sum = 0;
  for (const double weight : weights_) sum += weight;
  for (double& weight : weights_) weight = std::max(weight / sum, kLeast);
}

void LimitBelief::condition(const Report& report) {
  if (!report.pain) return;
  const double pain = *report.pain;
  const bool exactly = !report.at_least && pain < 10;
  if (pain <= report.low) {
    // At least so little: every report says that.
    if (exactly) condition_at_most(report.position, report.low, 1);
    return;
  }
  OddsAgainst as_much(grid_, person_, report.position, pain, 0);
  OddsAgainst more(grid_, person_, report.position, pain + 1, 0);
  for (int i = 0; i < grid_.cells; ++i) {
    // For the logistic, P(a <= h < b) is P(h >= a) P(h < b) times a number without L in it.
    double unlikely = 1 + as_much.at(i);
    if (exactly) unlikely *= 1 + 1 / more.at(i);
    const double likelihood = 1 / unlikely;
    weights_[static_cast<std::size_t>(i)] *= std::max(likelihood, kLeast);
  }
  normalise();
}

void LimitBelief::condition_at_most(double position, double pain, int times) {
  OddsAgainst more(grid_, person_, position, pain + 1, 0);
  for (int i = 0; i < grid_.cells; ++i) {
    const double once = 1 / (1 + 1 / more.at(i));
    double& weight = weights_[static_cast<std::size_t>(i)];
    for (int time = 0; time < times; ++time) weight *= std::max(once, kLeast);
  }
  normalise();
}

void LimitBelief::shift(double by) {
  // By whole cells, the rest shared between two neighbours. What leaves the grid is let go.
  const double cells = by / Grid::kSpacing;
  int whole = static_cast<int>(cells);
  if (cells < whole) --whole;
  const double rest = cells - whole;
  const auto from = [&](int cell) {
    return cell >= 0 && cell < grid_.cells ? weights_[static_cast<std::size_t>(cell)] : 0;
  };
  for (int i = 0; i < grid_.cells; ++i) {
    scratch_[static_cast<std::size_t>(i)] =
        (1 - rest) * from(i - whole) + rest * from(i - whole - 1);
  }
  weights_.swap(scratch_);
  normalise();
}

void LimitBelief::diffuse(double scale) {
  // The discrete two-sided exponential that falls as steeply, as two running sums. Its variance is
  // smaller than the continuous one's by at most a sixth of a squared cell.
  const double rho = exp_of(-Grid::kSpacing / scale);
  double running = 0;
  for (std::size_t i = 0; i < weights_.size(); ++i) {
    running = weights_[i] + rho * running;
    scratch_[i] = running;
  }
  running = 0;
  for (std::size_t i = weights_.size(); i-- > 0;) {
    scratch_[i] += rho * running;
    running = weights_[i] + rho * running;
  }
  weights_.swap(scratch_);
  normalise();
}

double LimitBelief::over(double position, double limit, double day) const {
  OddsAgainst over(grid_, person_, position, limit + 1, day);
  double sum = 0;
  for (int i = 0; i < grid_.cells; ++i) {
    sum += weights_[static_cast<std::size_t>(i)] / (1 + over.at(i));
  }
  return sum;
}

double LimitBelief::expected_pain(double position, double day) const {
  double sum = 0;
  for (int pain = 1; pain <= 10; ++pain) {
    OddsAgainst as_much(grid_, person_, position, pain, day);
    for (int i = 0; i < grid_.cells; ++i) {
      sum += weights_[static_cast<std::size_t>(i)] / (1 + as_much.at(i));
    }
  }
  return sum;
}

}  // namespace anemone::pacing
