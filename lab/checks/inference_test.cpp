// Ways of keeping a belief about the limit, measured side by side (docs/adr/0032): the grid,
// particle filters of several sizes, and one normal distribution kept by matching its moments
// ("assumed density"). Same model, same practices: climbs of 40 practices drawn from the model
// itself. Printed: how far the chance of going over the limit one step further up is from a grid
// five times as fine, and the time for one practice.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

#include "core/testing/practice_runs.h"
#include "core/testing/reference_belief.h"

namespace {

using namespace anemone;
using pacing::chance_of_at_least;
using pacing::Grid;
using pacing::LimitBelief;
using testing::Chance;

constexpr pacing::Hypothesis kPerson{2.0, 0.8};
constexpr int kPractices = 40;
constexpr double kMove = 0.05;

struct Practice {
  double position = 0;
  int pain = 0;
};

double chance_of(int pain, double distance) {
  const double more = pain < 10 ? chance_of_at_least(pain + 1, distance, kPerson) : 0;
  return chance_of_at_least(pain, distance, kPerson) - more;
}

std::vector<Practice> climb(Chance& chance) {
  std::vector<Practice> practices;
  double limit = pacing::kFirstLimit + pacing::kFirstLimitSpread * chance.normal();
  double position = 0;
  for (int i = 0; i < kPractices; ++i) {
    const double felt = pacing::kPainAtLimit + kPerson.steepness * (position - limit) +
                        chance.logistic_noise(kPerson.noise);
    const int pain = static_cast<int>(std::clamp(std::round(felt), 0.0, 10.0));
    practices.push_back({position, pain});
    if (pain <= 1 && i % 2 == 1) position = std::min(position + 1, 6.0);
    if (pain > 3) position = std::max(position - 1, 0.0);
    limit += kMove + chance.two_sided(pacing::kDiffusion);
  }
  return practices;
}

// The engine's own filter.
class OnGrid {
 public:
  explicit OnGrid(Chance&) : belief_(Grid::around(0, 6), kPerson) {}
  void happen(const Practice& p) {
    belief_.condition({.position = p.position, .pain = p.pain});
    belief_.shift(kMove);
    belief_.diffuse(pacing::kDiffusion);
  }
  [[nodiscard]] double over(double position) const { return belief_.over(position, 3, 0); }

 private:
  LimitBelief belief_;
};

class Particles {
 public:
  Particles(Chance& chance, std::size_t count) : chance_(chance), limits_(count) {
    for (double& limit : limits_) {
      limit = pacing::kFirstLimit + pacing::kFirstLimitSpread * chance_.normal();
    }
  }
  void happen(const Practice& p) {
    std::vector<double> until(limits_.size());
    double sum = 0;
    for (std::size_t i = 0; i < limits_.size(); ++i) {
      sum += chance_of(p.pain, p.position - limits_[i]);
      until[i] = sum;
    }
    std::vector<double> kept(limits_.size());
    const double first = chance_.share();
    std::size_t from = 0;
    for (std::size_t i = 0; i < kept.size(); ++i) {
      const double at = (static_cast<double>(i) + first) / static_cast<double>(kept.size()) * sum;
      while (from + 1 < until.size() && until[from] < at) ++from;
      kept[i] = limits_[from] + kMove + chance_.two_sided(pacing::kDiffusion);
    }
    limits_.swap(kept);
  }
  [[nodiscard]] double over(double position) const {
    double sum = 0;
    for (const double limit : limits_) sum += chance_of_at_least(4, position - limit, kPerson);
    return sum / static_cast<double>(limits_.size());
  }

 private:
  Chance& chance_;
  std::vector<double> limits_;
};

// One normal distribution; its moments after each report by summing over 41 points.
class OneNormal {
 public:
  explicit OneNormal(Chance&) {}
  void happen(const Practice& p) {
    double weight = 0;
    double first = 0;
    double second = 0;
    each([&](double limit, double share) {
      const double w = share * chance_of(p.pain, p.position - limit);
      weight += w;
      first += w * limit;
      second += w * limit * limit;
    });
    mean_ = first / weight;
    variance_ = second / weight - mean_ * mean_;
    mean_ += kMove;
    variance_ += 2 * pacing::kDiffusion * pacing::kDiffusion;
  }
  [[nodiscard]] double over(double position) const {
    double sum = 0;
    double shares = 0;
    each([&](double limit, double share) {
      sum += share * chance_of_at_least(4, position - limit, kPerson);
      shares += share;
    });
    return sum / shares;
  }

 private:
  template <typename Use>
  void each(Use use) const {
    const double deviation = std::sqrt(variance_);
    for (int i = -20; i <= 20; ++i) {
      const double z = 0.25 * i;
      use(mean_ + z * deviation, std::exp(-z * z / 2));
    }
  }
  double mean_ = pacing::kFirstLimit;
  double variance_ = pacing::kFirstLimitSpread * pacing::kFirstLimitSpread;
};

// Each cell's own sum, five times as fine: slow and obvious.
class FineGrid {
 public:
  FineGrid() {
    for (double limit = -4; limit <= 10; limit += kCell) {
      limits_.push_back(limit);
      const double z = (limit - pacing::kFirstLimit) / pacing::kFirstLimitSpread;
      shares_.push_back(std::exp(-z * z / 2));
    }
  }
  void happen(const Practice& p) {
    std::vector<double> next(shares_.size());
    for (std::size_t i = 0; i < shares_.size(); ++i) {
      const double share = shares_[i] * chance_of(p.pain, p.position - limits_[i]);
      for (std::size_t j = 0; j < next.size(); ++j) {
        const double way = std::abs(limits_[j] - limits_[i] - kMove);
        next[j] += share * std::exp(-way / pacing::kDiffusion);
      }
    }
    double sum = 0;
    for (const double share : next) sum += share;
    for (double& share : next) share /= sum;
    shares_.swap(next);
  }
  [[nodiscard]] double over(double position) const {
    double sum = 0;
    double shares = 0;
    for (std::size_t i = 0; i < shares_.size(); ++i) {
      sum += shares_[i] * chance_of_at_least(4, position - limits_[i], kPerson);
      shares += shares_[i];
    }
    return sum / shares;
  }

 private:
  static constexpr double kCell = Grid::kSpacing / 5;
  std::vector<double> limits_;
  std::vector<double> shares_;
};

template <typename Make>
void measure(const char* name, const std::vector<std::vector<Practice>>& climbs,
             const std::vector<double>& right, Make make) {
  double sum = 0;
  double most = 0;
  std::size_t next = 0;
  std::chrono::duration<double> spent{};
  for (const auto& climb : climbs) {
    auto belief = make();
    for (const Practice& practice : climb) {
      const auto begin = std::chrono::steady_clock::now();
      belief.happen(practice);
      spent += std::chrono::steady_clock::now() - begin;
      const double off = std::abs(belief.over(practice.position + 1) - right[next++]);
      sum += off;
      most = std::max(most, off);
    }
  }
  const auto count = static_cast<double>(right.size());
  fmt::print("{:22}  off by {:.4f} typically, {:.3f} at most   {:8.1f} us a practice\n", name,
             sum / count, most, spent.count() / count * 1e6);
}

}  // namespace

int main() {
  Chance chance{20'261'122};
  std::vector<std::vector<Practice>> climbs;
  for (int i = 0; i < 50; ++i) climbs.push_back(climb(chance));
  std::vector<double> right;
  for (const auto& climb : climbs) {
    FineGrid fine;
    for (const Practice& practice : climb) {
      fine.happen(practice);
      right.push_back(fine.over(practice.position + 1));
    }
  }
  measure("grid, 0.2 steps", climbs, right, [&] { return OnGrid{chance}; });
  for (const std::size_t count : {100U, 1000U, 10'000U, 100'000U}) {
    measure(fmt::format("particles, {}", count).c_str(), climbs, right,
            [&] { return Particles{chance, count}; });
  }
  measure("one normal", climbs, right, [&] { return OneNormal{chance}; });
}
