// What each check shows, and its measured result: docs/lab/mathematics.md.
#include "core/pacing/limit_belief.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/testing/limit_data.h"
#include "core/testing/practice_runs.h"
#include "core/testing/reference_belief.h"

namespace anemone::pacing {
namespace {

using testing::Chance;
using testing::PlainLimit;

constexpr double kCell = Grid::kSpacing;

double mean_of(const Grid& grid, const LimitBelief& belief) {
  double sum = 0;
  for (int i = 0; i < grid.cells; ++i) {
    sum += belief.weights()[static_cast<std::size_t>(i)] * grid.at(i);
  }
  return sum;
}

// The position below which that share lies, each cell's share spread evenly over the cell.
double quantile_of(const Grid& grid, const LimitBelief& belief, double share) {
  double sum = 0;
  for (int i = 0; i < grid.cells; ++i) {
    const double here = belief.weights()[static_cast<std::size_t>(i)];
    if (sum + here >= share) return grid.at(i) + kCell * ((share - sum) / here - 0.5);
    sum += here;
  }
  return grid.at(grid.cells - 1);
}

Report report(double position, double pain, bool at_least = false) {
  Report said;
  said.position = position;
  said.pain = pain;
  said.at_least = at_least;
  return said;
}

std::vector<Hypothesis> hypotheses() {
  std::vector<Hypothesis> all;
  for (const double steepness : kSteepness) {
    for (const double noise : kNoise) all.push_back({steepness, noise});
  }
  return all;
}

// ---- The plain version
// ---------------------------------------------------------------------------

TEST(LimitBelief, is_the_plain_sum_over_all_pairs_of_cells_to_rounding) {
  Chance chance(1);
  const Grid grid = Grid::around(-2, 7);
  const auto all = hypotheses();
  double worst = 0;
  for (int run = 0; run < testing::runs(75, "ANEMONE_PLAIN_RUNS"); ++run) {
    const Hypothesis& person = all[static_cast<std::size_t>(run) % all.size()];
    const auto observations = testing::any_facts(chance, 20, 7);
    LimitBelief engine(grid, person);
    PlainLimit plain(grid, person, PlainLimit::Kind::AsEngine);
    for (std::size_t i = 0; i < observations.size(); ++i) {
      if (chance.happens(0.05)) {
        const double position = chance.whole(-2, 7);
        engine.condition_at_most(position, kPainAtLimit, 2);
        plain.at_most(position, kPainAtLimit);
        plain.at_most(position, kPainAtLimit);
      }
      testing::follow(engine, observations, i);
      testing::follow(plain, observations, i);
      for (std::size_t cell = 0; cell < plain.shares().size(); ++cell) {
        const auto share = static_cast<double>(plain.shares()[cell]);
        worst = std::max(worst, std::fabs(engine.weights()[cell] - share));
        // In the far tails as well, which a later report may ask for.
        ASSERT_NEAR(engine.weights()[cell] / share, 1, 1e-10) << "run " << run << " cell " << cell;
      }
      const double position = chance.between(-2, 7);
      const double limit = chance.whole(0, 9);
      const double day = chance.between(0, 3);
      ASSERT_NEAR(engine.over(position, limit, day), plain.over(position, limit, day), 1e-12);
      ASSERT_NEAR(engine.expected_pain(position, day), plain.expected_pain(position, day), 1e-11);
    }
  }
  EXPECT_LT(worst, 1e-13);
}

// The grid against the model itself. One movement by a part of a cell adds at most kCell^2 / 4 to
// the variance, one diffusion takes away at most kCell^2 / 6, the cells themselves stand for
// kCell^2 / 12; a practice with the wait before it has two of each. So a variance V of the limit is
// off by about kCell^2 / 2 at most, a point of the distribution at z standard deviations by
// z kCell^2 / (4 sqrt V), and V does not fall much below 2 kDiffusion^2: a tenth for z = 1.645. We
// allow half a cell (a tenth) for what is a mean and a whole one for the points and the distance
// between the distributions. A chance then differs by no more than the steepest slope of it times
// that distance.
TEST(LimitBelief, is_the_model_itself_to_within_a_cell) {
  Chance chance(2);
  const Grid grid = Grid::around(-2, 7);
  const auto all = hypotheses();
  double squares = 0;
  int looks = 0;
  double worst_mean = 0;
  double worst_point = 0;
  double worst_over = 0;
  for (int run = 0; run < testing::runs(15, "ANEMONE_FINE_RUNS"); ++run) {
    const Hypothesis& person = all[static_cast<std::size_t>(run) % all.size()];
    const auto observations = testing::any_facts(chance, 20, 7);
    LimitBelief engine(grid, person);
    PlainLimit fine(grid, person, PlainLimit::Kind::Fine);
    for (std::size_t i = 0; i < observations.size(); ++i) {
      testing::follow(engine, observations, i);
      testing::follow(fine, observations, i);
      const double apart = std::fabs(mean_of(grid, engine) - fine.mean());
      squares += apart * apart;
      ++looks;
      worst_mean = std::max(worst_mean, apart);
      for (const double share : {0.05, 0.5, 0.95}) {
        worst_point = std::max(worst_point,
                               std::fabs(quantile_of(grid, engine, share) - fine.quantile(share)));
      }
      for (int position = -2; position <= 7; position += 3) {
        const double over = std::fabs(engine.over(position, 3, 0) - fine.over(position, 3, 0));
        EXPECT_LT(over, person.steepness / person.noise / 4 * kCell);
        worst_over = std::max(worst_over, over);
        // Pain changes with the limit no faster than its steepness, and a little for rounding.
        EXPECT_NEAR(engine.expected_pain(position, 0), fine.expected_pain(position, 0),
                    1.2 * person.steepness * kCell);
      }
    }
  }
  const double typical = std::sqrt(squares / looks);
  EXPECT_LT(typical, kCell / 8);
  EXPECT_LT(worst_mean, kCell * 0.75);
  EXPECT_LT(worst_point, kCell);
  RecordProperty("typical_mean", testing::figure(typical));
  RecordProperty("worst_mean", testing::figure(worst_mean));
  RecordProperty("worst_point", testing::figure(worst_point));
  RecordProperty("worst_over", testing::figure(worst_over));
}

TEST(LimitBelief, the_chance_at_a_point_is_the_logistic_share) {
  for (const Hypothesis& person : hypotheses()) {
    for (double distance = -6; distance < 6; distance += 0.37) {
      const double middle = kPainAtLimit + person.steepness * distance + 0.4;
      EXPECT_EQ(chance_of_at_least(0, distance, person, 0.4), 1);
      for (int pain = 1; pain <= 10; ++pain) {
        EXPECT_NEAR(
            chance_of_at_least(pain, distance, person, 0.4),
            static_cast<double>(testing::chance_of_saying(pain, true, middle, person.noise)),
            1e-14);
      }
    }
  }
}

// ---- Order
// ---------------------------------------------------------------------------------------

// How far the worse belief fails to give each higher limit relatively less weight than the better
// one does: 0 where it never fails. Limits that are kept barely possible by the engine (1e-200) and
// have nothing of the model in them are left out.
double disorder(const LimitBelief& better, const LimitBelief& worse) {
  constexpr double kNothing = 1e-150;
  double most = 0;
  double below = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < better.weights().size(); ++i) {
    if (std::min(better.weights()[i], worse.weights()[i]) < kNothing) continue;
    const double here = worse.weights()[i] / better.weights()[i];
    most = std::max(most, here / below - 1);
    below = here;
  }
  return most;
}

enum class Worse { MorePain, AtLeast, Hard, Stopped, kinds };

// One report made worse, in one way.
Observation worse_than(Observation observation, Worse how, Chance& chance) {
  switch (how) {
    case Worse::MorePain:
      if (observation.report.pain) {
        observation.report.pain =
            std::min(10.0, *observation.report.pain + chance.whole(1, 40) / 10.0);
      }
      break;
    case Worse::AtLeast:
      if (observation.report.pain) observation.report.at_least = true;
      break;
    case Worse::Hard:
      observation.hard = true;
      break;
    default:
      observation.hard = true;
      observation.report.pain = std::max(observation.report.pain.value_or(0), kOverEveryLimit);
      observation.report.at_least = true;
  }
  return observation;
}

// Rounding only: some hundred operations, each of which is off by a unit or two in the 16th place.
constexpr double kRounding = 1e-12;

// Symptom: "1, or more" on an easy step, from someone who says 1 everywhere, put their limit below
// it.
TEST(LimitBelief, at_least_as_little_as_is_not_told_apart_tells_nothing) {
  const Grid grid = Grid::around(-2, 5);
  for (const Hypothesis& person : hypotheses()) {
    const LimitBelief before(grid, person);
    for (const double pain : {0.0, 1.0, 2.0, 3.0}) {
      LimitBelief after = before;
      Report unclear = report(-2, pain, true);
      unclear.low = 2;
      after.condition(unclear);
      EXPECT_EQ(after.weights() == before.weights(), pain <= 2) << pain;
    }
  }
}

TEST(LimitBelief, a_worse_report_keeps_every_higher_limit_relatively_less_likely) {
  Chance chance(3);
  const auto all = hypotheses();
  double most = 0;
  for (int run = 0; run < testing::runs(3000, "ANEMONE_ORDER_RUNS"); ++run) {
    const Grid grid = Grid::around(-2, chance.whole(3, 20));
    const Hypothesis& person = all[static_cast<std::size_t>(run) % all.size()];
    const auto better = testing::any_facts(chance, chance.whole(1, 16), 9);
    auto worse = better;
    const auto which =
        static_cast<std::size_t>(chance.whole(0, static_cast<int>(better.size()) - 1));
    const auto how = static_cast<Worse>(run % static_cast<int>(Worse::kinds));
    worse[which] = worse_than(better[which], how, chance);
    LimitBelief a(grid, person);
    LimitBelief b(grid, person);
    for (std::size_t i = 0; i < better.size(); ++i) {
      testing::follow(a, better, i);
      testing::follow(b, worse, i);
      most = std::max(most, disorder(a, b));
      ASSERT_LT(most, kRounding) << "run " << run << ", practice " << i;
    }
    for (const double share : {0.05, 0.5, 0.95}) {
      ASSERT_LE(quantile_of(grid, b, share), quantile_of(grid, a, share) + 1e-9);
    }
    for (double position = -2; position <= 9; ++position) {
      ASSERT_GE(b.over(position, 3, 0.5), a.over(position, 3, 0.5) - kRounding);
      ASSERT_GE(b.expected_pain(position, 0), a.expected_pain(position, 0) - kRounding);
    }
  }
  RecordProperty("most", testing::figure(most));
}

TEST(LimitBelief, each_single_step_keeps_an_order_that_is_there) {
  Chance chance(4);
  const Grid grid = Grid::around(-2, 9);
  const auto all = hypotheses();
  for (int run = 0; run < testing::runs(2000, "ANEMONE_ORDER_RUNS"); ++run) {
    const Hypothesis& person = all[static_cast<std::size_t>(run) % all.size()];
    LimitBelief better(grid, person);
    LimitBelief worse(grid, person);
    worse.condition(report(chance.whole(-2, 9), chance.whole(1, 10), true));
    const double by = chance.between(-3, 3);
    better.shift(std::max(by, 0.0));
    worse.shift(std::min(by, 0.0));
    ASSERT_LT(disorder(better, worse), kRounding);

    const auto together = [&](const auto& step) {
      step(better);
      step(worse);
      EXPECT_LT(disorder(better, worse), kRounding);
    };
    const double amount = chance.between(-2, 2);
    together([&](LimitBelief& belief) { belief.shift(amount); });
    const double scale = chance.between(0.005, 1.5);
    together([&](LimitBelief& belief) { belief.diffuse(scale); });
    const double position = chance.whole(-2, 9);
    together([&](LimitBelief& belief) { belief.condition_at_most(position, kPainAtLimit, 2); });
    const int days = chance.whole(0, 12'000);
    together([&](LimitBelief& belief) { testing::wait_days(belief, days); });
    ASSERT_FALSE(::testing::Test::HasFailure()) << "run " << run;
  }
}

TEST(LimitBelief, saying_nothing_is_never_better_than_saying_that_nothing_hurt) {
  Chance chance(5);
  const Grid grid = Grid::around(-2, 9);
  const auto all = hypotheses();
  for (int run = 0; run < testing::runs(2000, "ANEMONE_ORDER_RUNS"); ++run) {
    const Hypothesis& person = all[static_cast<std::size_t>(run) % all.size()];
    auto good = testing::any_facts(chance, 8, 9);
    const auto which = static_cast<std::size_t>(chance.whole(0, 7));
    good[which].report.pain = 0;
    good[which].report.at_least = false;
    auto silent = good;
    silent[which].report.pain.reset();
    LimitBelief a(grid, person);
    LimitBelief b(grid, person);
    for (std::size_t i = 0; i < good.size(); ++i) {
      testing::follow(a, good, i);
      testing::follow(b, silent, i);
    }
    ASSERT_LT(disorder(a, b), kRounding) << "run " << run;
  }
}

// An order that is not kept would be seen: the same comparison with the two reports exchanged.
TEST(LimitBelief, the_check_of_order_is_able_to_fail) {
  const Grid grid = Grid::around(0, 5);
  LimitBelief better(grid, {2, 0.8});
  LimitBelief worse(grid, {2, 0.8});
  better.condition(report(1, 4));
  worse.condition(report(1, 3));
  EXPECT_GT(disorder(better, worse), 1e-3);
}

// Two reports that contradict each other: the far tail that the first leaves is all that the second
// finds. Taken as a difference of two chances near 1 the tail was lost, and the belief off by 0.2
// (steepness 3, noise 0.45: 10 said at -2, then 0 at 7).
TEST(LimitBelief, contradicting_reports_lose_nothing) {
  const Grid grid = Grid::around(-2, 7);
  for (const Hypothesis& person : hypotheses()) {
    for (const auto& [first, said, second, then] :
         {std::array{-2.0, 10.0, 7.0, 0.0}, std::array{-2.0, 2.0, 7.0, 0.0},
          std::array{7.0, 0.0, 3.0, 3.0}, std::array{-2.0, 10.0, 7.0, 1.0}}) {
      LimitBelief engine(grid, person);
      PlainLimit plain(grid, person, PlainLimit::Kind::AsEngine);
      engine.condition(report(first, said));
      plain.said(report(first, said));
      engine.diffuse(kDiffusion);
      plain.spread(kDiffusion);
      engine.condition(report(second, then));
      plain.said(report(second, then));
      for (std::size_t cell = 0; cell < plain.shares().size(); ++cell) {
        EXPECT_NEAR(engine.weights()[cell], static_cast<double>(plain.shares()[cell]), 1e-13)
            << person.steepness << ' ' << person.noise;
      }
    }
  }
}

// ---- Extremes
// ------------------------------------------------------------------------------------

void expect_sound(const LimitBelief& belief, const std::string& what) {
  double sum = 0;
  for (const double weight : belief.weights()) {
    ASSERT_TRUE(std::isfinite(weight) && weight > 0) << what;
    sum += weight;
  }
  ASSERT_NEAR(sum, 1, 1e-12) << what;
  for (const double position : {-1e6, -50.0, 0.0, 3.0, 50.0, 1e6}) {
    const double over = belief.over(position, 3, 0);
    ASSERT_TRUE(over >= 0 && over <= 1 + 1e-12) << what;
    const double pain = belief.expected_pain(position, 0);
    ASSERT_TRUE(pain >= 0 && pain <= 10 + 1e-9) << what;
  }
}

TEST(LimitBelief, five_thousand_practices_of_any_kind_leave_a_sound_belief) {
  const int practices = testing::runs(5000, "ANEMONE_EXTREME_PRACTICES");
  struct Kind {
    const char* name;
    Observation (*observation)(int);
  };
  const auto at = [](double position, double pain, bool at_least = false) {
    Observation observation;
    observation.report = report(position, pain, at_least);
    return observation;
  };
  static const auto make = at;
  const Kind kinds[] = {
      {"all tens", [](int) { return make(0, 10); }},
      {"all zeros", [](int) { return make(5, 0); }},
      {"in turn", [](int i) { return make(2, i % 2 == 0 ? 0 : 10); }},
      {"tens below, zeros above", [](int i) { return i % 2 == 0 ? make(0, 10) : make(5, 0); }},
      {"far outside", [](int i) { return make(i % 2 == 0 ? 1000 : -1000, i % 11); }},
      {"far outside, against all sense",
       [](int i) { return make(i % 2 == 0 ? 1e6 : -1e6, i % 2 == 0 ? 0 : 10); }},
      {"at least ten", [](int) { return make(0, 10, true); }},
      {"nothing said",
       [](int) {
         Observation observation = make(0, 0);
         observation.report.pain.reset();
         observation.hard = true;
         return observation;
       }},
  };
  for (const Kind& kind : kinds) {
    for (const Hypothesis& person : {Hypothesis{kSteepness.back(), kNoise.front()},
                                     Hypothesis{kSteepness.front(), kNoise.back()}}) {
      LimitBelief belief(Grid::around(0, 5), person);
      for (int i = 0; i < practices; ++i) {
        // Zero days, a few, and 30 years.
        testing::wait_days(belief, i % 3 == 0 ? 0 : i % 100 == 1 ? 10'957 : i % 3);
        const Observation observation = kind.observation(i);
        belief.condition(observation.report);
        belief.shift(testing::plain_movement(observation, i + 1));
        belief.diffuse(kDiffusion);
        if (i % 500 == 0 || i < 5) expect_sound(belief, kind.name);
      }
      expect_sound(belief, kind.name);
    }
  }
}

// ---- Calibration
// ---------------------------------------------------------------------------------

enum class Wrong { Nothing, PainOneMore, HalfTheNoise, NoDiffusion };

// What may stand for the truth: the engine's own discrete steps, for which every share must be even
// to any number of runs; or the model's continuous ones, from which the grid differs a little.
enum class Truth { OnTheGrid, Continuous };

// A limit that is drawn, lives, is practised at and reported about; then the share of the belief
// below it. Nothing where it has left the grid (the belief is one about limits that have not).
std::optional<double> share_below_truth(Chance& chance, const Hypothesis& person, Truth kind,
                                        Wrong wrong) {
  const Grid grid = Grid::around(-6, 5);  // so wide that few limits leave it
  Hypothesis thought = person;
  if (wrong == Wrong::HalfTheNoise) thought.noise /= 2;
  LimitBelief belief(grid, thought);
  const bool discrete = kind == Truth::OnTheGrid;
  // In cells; whole where discrete.
  double truth = discrete
                     ? static_cast<double>(chance.one_of(belief.weights()))
                     : (kFirstLimit + kFirstLimitSpread * chance.normal() - grid.first) / kCell;
  bool inside = true;
  const auto keep_inside = [&] { inside = inside && truth > -0.5 && truth < grid.cells - 0.5; };
  const auto diffuse = [&](double scale) {
    if (discrete) {
      const double falls = -scale / kCell;
      truth += std::floor(falls * std::log(chance.share())) -
               std::floor(falls * std::log(chance.share()));
    } else {
      truth += chance.two_sided(scale) / kCell;
    }
    keep_inside();
    if (wrong != Wrong::NoDiffusion) belief.diffuse(scale);
  };
  const auto move = [&](double by) {
    const double to = by / kCell;
    if (discrete)
      truth += std::floor(to) + (chance.happens(to - std::floor(to)) ? 1 : 0);
    else
      truth += to;
    keep_inside();
    belief.shift(by);
  };
  keep_inside();

  int in_a_row = 0;
  double last = 0;
  double next = chance.whole(-1, 2);
  for (int practice = 0; practice < 12; ++practice) {
    const int days = practice == 0         ? 0
                     : chance.happens(0.1) ? chance.whole(8, 90)
                                           : chance.whole(0, 7);
    if (days > 0) {
      diffuse(testing::PlainSteps::wait_scale(days));
      if (testing::PlainSteps::wait_fall(days) > 0) move(-testing::PlainSteps::wait_fall(days));
    }
    Observation observation;
    observation.report.position = next;
    in_a_row = practice > 0 && next == last ? in_a_row + 1 : 1;
    last = next;
    const double felt = kPainAtLimit + person.steepness * (last - grid.first - kCell * truth) +
                        chance.logistic_noise(person.noise);
    const double said = std::clamp(std::floor(felt + 0.5), 0.0, 10.0);
    observation.hard = chance.happens(0.05);
    // Some are ended at a figure that was set before, and say no more than that it was reached.
    const int ends_at = chance.whole(2, 7);
    if (!chance.happens(0.1)) {
      observation.report.at_least = chance.happens(0.3) && said >= ends_at;
      observation.report.pain = observation.report.at_least ? ends_at : said;
    }
    Report heard = observation.report;
    if (wrong == Wrong::PainOneMore && heard.pain) heard.pain = std::min(*heard.pain + 1, 10.0);
    belief.condition(heard);
    const double by = testing::plain_movement(observation, in_a_row);
    if (by != 0) move(by);
    diffuse(kDiffusion);
    // Up and down as people go, and now and then anywhere.
    if (observation.hard || observation.report.pain.value_or(0) > 3)
      next = std::max(next - 1, -2.0);
    else if (chance.happens(0.4))
      next = std::min(next + 1, 5.0);
    if (chance.happens(0.1)) next = chance.whole(-1, 4);
  }
  if (!inside) return std::nullopt;
  const auto cell = static_cast<std::size_t>(std::floor(truth + 0.5));
  double below = 0;
  for (std::size_t i = 0; i < cell; ++i) below += belief.weights()[i];
  const double within = discrete ? chance.share() : truth + 0.5 - static_cast<double>(cell);
  return std::clamp(below + belief.weights()[cell] * within, 0.0, 1.0);
}

std::vector<double> shares_below_truth(std::uint64_t seed, int runs, Truth kind, Wrong wrong) {
  Chance chance(seed);
  const auto all = hypotheses();
  std::vector<double> shares;
  for (int run = 0; run < runs; ++run) {
    const auto share =
        share_below_truth(chance, all[static_cast<std::size_t>(run) % all.size()], kind, wrong);
    if (share) shares.push_back(*share);
  }
  return shares;
}

double share_inside_90(const std::vector<double>& shares) {
  const auto inside =
      std::ranges::count_if(shares, [](double share) { return share > 0.05 && share < 0.95; });
  return static_cast<double>(inside) / static_cast<double>(shares.size());
}

// Above these once in ten thousand times when all is well: chi-square with 19 degrees of freedom,
// and Kolmogorov's distance. The seed is fixed, so it is once for all.
constexpr int kBins = 20;
constexpr double kChiSquare = 51.1;
constexpr double kDistance = 2.23;

TEST(LimitBelief, the_truth_lies_anywhere_in_the_belief_with_equal_chance) {
  const int runs = testing::runs(9000, "ANEMONE_CALIBRATION_RUNS");
  const auto shares = shares_below_truth(6, runs, Truth::OnTheGrid, Wrong::Nothing);
  EXPECT_GT(shares.size(), static_cast<std::size_t>(runs) * 3 / 4);
  EXPECT_LT(testing::chi_square(shares, kBins), kChiSquare);
  EXPECT_LT(testing::largest_distance(shares), kDistance);
  RecordProperty("chi_square", testing::figure(testing::chi_square(shares, kBins)));
  RecordProperty("distance", testing::figure(testing::largest_distance(shares)));
  RecordProperty("inside_90", testing::figure(share_inside_90(shares)));
}

TEST(LimitBelief, and_under_each_hypothesis_alone) {
  std::uint64_t seed = 100;
  for (const Hypothesis& person : hypotheses()) {
    Chance chance(++seed);
    std::vector<double> shares;
    const int runs = testing::runs(9000, "ANEMONE_CALIBRATION_RUNS") / 15;
    for (int run = 0; run < runs; ++run) {
      const auto share = share_below_truth(chance, person, Truth::OnTheGrid, Wrong::Nothing);
      if (share) shares.push_back(*share);
    }
    EXPECT_LT(testing::chi_square(shares, kBins), kChiSquare)
        << person.steepness << ' ' << person.noise;
    EXPECT_LT(testing::largest_distance(shares), kDistance)
        << person.steepness << ' ' << person.noise;
  }
}

// Against the model's own continuous steps the grid costs something. How much: the 90 % interval
// holds the truth nearly as often as it says.
TEST(LimitBelief, the_grid_costs_little_of_the_calibration) {
  const int runs = testing::runs(9000, "ANEMONE_CALIBRATION_RUNS");
  const auto shares = shares_below_truth(7, runs, Truth::Continuous, Wrong::Nothing);
  // Four standard errors, and two of a hundred for the grid.
  const double error = 4 * std::sqrt(0.09 / static_cast<double>(shares.size()));
  EXPECT_NEAR(share_inside_90(shares), 0.9, 0.02 + error);
  RecordProperty("inside_90", testing::figure(share_inside_90(shares)));
  RecordProperty("distance", testing::figure(testing::largest_distance(shares)));
}

TEST(LimitBelief, a_wrong_likelihood_is_noticed) {
  constexpr int kRuns = 4000;  // enough for each of them
  for (const Wrong wrong : {Wrong::PainOneMore, Wrong::HalfTheNoise, Wrong::NoDiffusion}) {
    const auto shares = shares_below_truth(8, kRuns, Truth::OnTheGrid, wrong);
    EXPECT_GT(testing::chi_square(shares, kBins), 2 * kChiSquare) << static_cast<int>(wrong);
    RecordProperty("chi_square_" + std::to_string(static_cast<int>(wrong)),
                   std::to_string(testing::chi_square(shares, kBins)));
  }
}

// ---- JAGS
// ----------------------------------------------------------------------------------------

// A long Markov chain on the same practices, written in another language by other people's program
// (lab/checks/limit.jags), kept with its errors. `make checks` makes it anew where JAGS is.
TEST(LimitBelief, a_long_chain_in_jags_finds_the_same_limit) {
  const testing::LimitData data = testing::read_limit_data();
  ASSERT_GT(data.happenings.size(), 25U);
  const Json reference = testing::read_limit_reference();
  ASSERT_TRUE(reference.is_object()) << "lab/checks/limit.reference.json";
  const Json& made_for = reference["model"];
  ASSERT_EQ(made_for["pain_at_limit"], kPainAtLimit) << "model.h has changed: make checks";
  ASSERT_EQ(made_for["first_limit"], kFirstLimit) << "model.h has changed: make checks";
  ASSERT_EQ(made_for["first_limit_spread"], kFirstLimitSpread)
      << "model.h has changed: make checks";

  LimitBelief belief(data.grid, data.person);
  std::size_t looked = 0;
  for (std::size_t i = 0; i < data.happenings.size(); ++i) {
    testing::happen(belief, data.happenings[i]);
    for (const Json& look : reference["looks"]) {
      if (look["after"] != i + 1) continue;
      ++looked;
      EXPECT_GT(look["effective"].get<double>(), 2000);
      const auto expect = [&](const char* name, double engine, double allowed) {
        const double chain = look[name]["value"];
        const double error = look[name]["error"];
        EXPECT_LT(error, kCell / 4) << name << " after " << i + 1;
        EXPECT_NEAR(engine, chain, allowed + 4 * error) << name << " after " << i + 1;
      };
      expect("mean", mean_of(data.grid, belief), kCell / 4);
      expect("p05", quantile_of(data.grid, belief, 0.05), kCell / 4);
      expect("p50", quantile_of(data.grid, belief, 0.5), kCell / 4);
      expect("p95", quantile_of(data.grid, belief, 0.95), kCell / 4);
    }
  }
  EXPECT_EQ(looked, reference["looks"].size());
  EXPECT_GE(looked, 5U);
}

}  // namespace
}  // namespace anemone::pacing
