// What each check shows, and its measured result: docs/lab/mathematics.md.
#include "core/pacing/person_belief.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/testing/limit_data.h"
#include "core/testing/practice_runs.h"
#include "core/testing/reference_belief.h"

namespace anemone::pacing {
namespace {

using testing::Chance;
using testing::PlainLimit;
using testing::PlainPerson;
using testing::Real;

constexpr double kCell = Grid::kSpacing;

Observation practice(std::int64_t day, double position, double pain) {
  Observation observation;
  observation.day = day;
  observation.report.position = position;
  observation.report.pain = pain;
  observation.over_limit = pain > 3;
  return observation;
}

// The points of the mixture of all hypotheses, each cell's share spread evenly over its cell. Where
// practice gives that pain lies at its own distance from the limit under each steepness.
Range range_of(const PlainPerson& person, double pain = kPainAtLimit) {
  const auto share_below = [&](Real position) {
    Real sum = 0;
    for (std::size_t h = 0; h < person.limits().size(); ++h) {
      const PlainLimit& limit = person.limits()[h];
      const Real steepness = kSteepness[h / kNoise.size()];
      const Real as_limit = position - (pain - kPainAtLimit) / steepness;
      Real below = 0;
      for (std::size_t cell = 0; cell < limit.shares().size(); ++cell) {
        const Real from = limit.at(cell) - limit.spacing() / 2;
        below += limit.shares()[cell] * std::clamp<Real>((as_limit - from) / limit.spacing(), 0, 1);
      }
      sum += person.steepness_shares()[h / kNoise.size()] *
             person.noise_shares()[h % kNoise.size()] * below;
    }
    return sum;
  };
  const auto point = [&](Real share) {
    Real low = -50;
    Real high = 50;
    for (int halving = 0; halving < 40; ++halving) {
      const Real middle = (low + high) / 2;
      (share_below(middle) < share ? low : high) = middle;
    }
    return static_cast<double>(low);
  };
  return {point(0.05L), point(0.5L), point(0.95L)};
}

// ---- The plain version
// ---------------------------------------------------------------------------

struct Both {
  PersonBelief engine;
  PlainPerson plain;
  Both(const Grid& grid, PlainLimit::Kind kind) : engine(grid), plain(grid, kind) {}
};

template <typename Look>
void live(Chance& chance, PlainLimit::Kind kind, int practices, Look look) {
  const Grid grid = Grid::around(-2, 7);
  Both both(grid, kind);
  const auto observations = testing::any_facts(chance, practices, 7);
  const int baseline = chance.whole(-practices, practices - 1);
  for (int i = 0; i < practices; ++i) {
    if (i == baseline) {
      const double position = chance.whole(-1, 6);
      const double pain = chance.whole(1, 3);
      both.engine.absorb_baseline(position, pain);
      both.plain.baseline(position, pain);
    }
    both.engine.update(observations[static_cast<std::size_t>(i)]);
    both.plain.practice(observations[static_cast<std::size_t>(i)]);
    look(both);
  }
  const int days = chance.whole(1, 60);
  both.engine.predict_to(observations.back().day + days);
  both.plain.wait(days);
  look(both);
}

TEST(PersonBelief, is_the_plain_version_to_rounding) {
  Chance chance(11);
  for (int run = 0; run < testing::runs(10, "ANEMONE_PLAIN_RUNS"); ++run) {
    live(chance, PlainLimit::Kind::AsEngine, 12, [&](const Both& both) {
      EXPECT_NEAR(both.engine.steepness(), both.plain.steepness(), 1e-9);
      EXPECT_NEAR(both.engine.noise(), both.plain.noise(), 1e-9);
      const double position = chance.between(-2, 7);
      const double day = chance.between(0, 3);
      EXPECT_NEAR(both.engine.over(position, 3, day), both.plain.over(position, 3, day), 1e-9);
      // Hypotheses of less than a thousandth are left out of the pain to expect.
      const double most_left_out = 10e-3 * static_cast<double>(kSteepness.size() * kNoise.size());
      const double plain = both.plain.expected_pain(position, day);
      EXPECT_LE(both.engine.expected_pain(position, day), plain + 1e-9);
      EXPECT_GE(both.engine.expected_pain(position, day), plain - most_left_out);
      const Range engine = both.engine.range();
      const Range range = range_of(both.plain);
      EXPECT_NEAR(engine.low, range.low, 1e-6);
      EXPECT_NEAR(engine.mid, range.mid, 1e-6);
      EXPECT_NEAR(engine.high, range.high, 1e-6);
    });
  }
}

TEST(PersonBelief, is_the_model_itself_to_within_a_cell) {
  Chance chance(12);
  for (int run = 0; run < testing::runs(1, "ANEMONE_PERSON_FINE_RUNS"); ++run) {
    int looks = 0;
    live(chance, PlainLimit::Kind::Fine, 15, [&](const Both& both) {
      if (++looks % 4 != 0) return;
      const Range engine = both.engine.range();
      const Range range = range_of(both.plain);
      EXPECT_NEAR(engine.low, range.low, kCell);
      EXPECT_NEAR(engine.mid, range.mid, kCell);
      EXPECT_NEAR(engine.high, range.high, kCell);
      const double pain = chance.between(0.5, 5);
      const Range there = range_of(both.plain, pain);
      EXPECT_NEAR(both.engine.range(pain).low, there.low, kCell);
      EXPECT_NEAR(both.engine.range(pain).mid, there.mid, kCell);
      EXPECT_NEAR(both.engine.range(pain).high, there.high, kCell);
      for (double position = -2; position <= 7; position += 3) {
        EXPECT_NEAR(both.engine.over(position, 3, 0), both.plain.over(position, 3, 0), 0.05);
      }
    });
  }
}

// ---- Order
// ---------------------------------------------------------------------------------------

// One report made worse, in one of the ways in which it can be.
Observation worse_than(Observation observation, int how, Chance& chance) {
  switch (how % 5) {
    case 0:
      if (observation.report.pain) {
        observation.report.pain =
            std::min(10.0, *observation.report.pain + chance.whole(1, 40) / 10.0);
        observation.over_limit = observation.over_limit || *observation.report.pain > 3;
      }
      return observation;
    case 1:
      if (observation.report.pain) observation.report.at_least = true;
      return observation;
    case 2:
      observation.hard = true;
      return observation;
    case 3:
      observation.over_limit = true;
      return observation;
    default:
      observation.hard = true;
      observation.over_limit = true;
      observation.report.pain = std::max(observation.report.pain.value_or(0), kOverEveryLimit);
      observation.report.at_least = true;
      return observation;
  }
}

constexpr double kRounding = 1e-11;

TEST(PersonBelief, a_worse_report_never_lowers_the_chance_to_go_over_the_limit) {
  Chance chance(13);
  int differ = 0;
  double lowered = 0;
  const int runs = testing::runs(1500, "ANEMONE_ORDER_RUNS");
  for (int run = 0; run < runs; ++run) {
    const Grid grid = Grid::around(-2, 9);
    const auto better = testing::any_facts(chance, chance.whole(1, 14), 9);
    auto worse = better;
    const auto which =
        static_cast<std::size_t>(chance.whole(0, static_cast<int>(better.size()) - 1));
    worse[which] = worse_than(better[which], run, chance);
    if (worse == better) continue;
    PersonBelief a(grid);
    PersonBelief b(grid);
    const int baseline = chance.whole(-10, 10);
    for (std::size_t i = 0; i < better.size(); ++i) {
      if (static_cast<int>(i) == baseline) {
        a.absorb_baseline(2);
        b.absorb_baseline(2);
      }
      a.update(better[i]);
      b.update(worse[i]);
    }
    if (run % 3 == 0) {
      const std::int64_t until = better.back().day + chance.whole(0, 400);
      a.predict_to(until);
      b.predict_to(until);
    }
    for (double position = -2; position <= 9; position += 0.5) {
      const double limit = chance.whole(1, 6);
      const double day = chance.between(0, 4);
      const double good = a.over(position, limit, day);
      const double bad = b.over(position, limit, day);
      lowered = std::max(lowered, good - bad);
      ASSERT_GE(bad, good - kRounding)
          << "run " << run << ", practice " << which << ", position " << position;
      if (bad > good + 1e-6) ++differ;
    }
    ASSERT_GE(b.steepness(), a.steepness() - kRounding);
    ASSERT_GE(b.noise(), a.noise() - kRounding);
  }
  // The reports did matter.
  EXPECT_GT(differ, runs);
  RecordProperty("lowered", testing::figure(lowered));
}

TEST(PersonBelief, saying_nothing_is_never_better_than_saying_that_nothing_hurt) {
  Chance chance(14);
  for (int run = 0; run < testing::runs(400, "ANEMONE_ORDER_RUNS"); ++run) {
    auto good = testing::any_facts(chance, 8, 9);
    const auto which = static_cast<std::size_t>(chance.whole(0, 7));
    good[which].report.pain = 0;
    good[which].report.at_least = false;
    auto silent = good;
    silent[which].report.pain.reset();
    const Grid grid = Grid::around(-2, 9);
    PersonBelief a(grid);
    PersonBelief b(grid);
    for (const Observation& observation : good) a.update(observation);
    for (const Observation& observation : silent) b.update(observation);
    for (double position = -2; position <= 9; ++position) {
      ASSERT_GE(b.over(position, 3), a.over(position, 3) - kRounding) << "run " << run;
    }
  }
}

TEST(PersonBelief, a_larger_step_a_lower_limit_and_a_worse_day_are_never_safer) {
  Chance chance(15);
  for (int run = 0; run < testing::runs(200, "ANEMONE_ORDER_RUNS"); ++run) {
    PersonBelief belief(Grid::around(-2, 9));
    for (const Observation& observation : testing::any_facts(chance, chance.whole(0, 12), 9)) {
      belief.update(observation);
    }
    const double position = chance.between(-2, 9);
    const double limit = chance.whole(1, 8);
    const double day = chance.between(0, 3);
    const double here = belief.over(position, limit, day);
    ASSERT_GE(belief.over(position + chance.between(0, 2), limit, day), here - kRounding);
    ASSERT_GE(belief.over(position, limit - chance.between(0, 1), day), here - kRounding);
    ASSERT_GE(belief.over(position, limit, day + chance.between(0, 2)), here - kRounding);
    ASSERT_GE(belief.expected_pain(position + 1, day), belief.expected_pain(position, day));
    const Range range = belief.range();
    ASSERT_LT(range.low, range.mid);
    ASSERT_LT(range.mid, range.high);
    // More pain lies further up.
    const double pain = chance.between(0, 6);
    const Range here_lies = belief.range(pain);
    const Range more_lies = belief.range(pain + chance.between(0.2, 3));
    ASSERT_GE(more_lies.low, here_lies.low - kRounding);
    ASSERT_GE(more_lies.mid, here_lies.mid - kRounding);
    ASSERT_GE(more_lies.high, here_lies.high - kRounding);
  }
}

TEST(PersonBelief, only_differences_of_days_matter) {
  Chance chance(16);
  const auto observations = testing::any_facts(chance, 15, 6);
  PersonBelief a(Grid::around(-2, 6));
  PersonBelief b(Grid::around(-2, 6));
  for (Observation observation : observations) {
    a.update(observation);
    observation.day -= 30'000;
    b.update(observation);
  }
  a.predict_to(observations.back().day + 9);
  b.predict_to(observations.back().day + 9 - 30'000);
  // Days before the last practice change nothing.
  b.predict_to(observations.front().day - 30'000);
  for (double position = -2; position <= 6; ++position) {
    EXPECT_EQ(a.over(position, 3), b.over(position, 3));
  }
}

// ---- Extremes
// ------------------------------------------------------------------------------------

void expect_sound(const PersonBelief& belief, const std::string& what) {
  for (const double position : {-1000.0, -2.0, 0.0, 2.0, 5.0, 1000.0}) {
    const double over = belief.over(position, 3);
    ASSERT_TRUE(over >= 0 && over <= 1 + 1e-9) << what;
    const double pain = belief.expected_pain(position);
    ASSERT_TRUE(pain >= 0 && pain <= 10 + 1e-9) << what;
  }
  const Range range = belief.range();
  ASSERT_TRUE(range.low <= range.mid && range.mid <= range.high) << what;
  ASSERT_TRUE(range.low > -10 && range.high < 20) << what;
  ASSERT_GE(belief.steepness(), kSteepness.front() - 1e-9) << what;
  ASSERT_LE(belief.steepness(), kSteepness.back() + 1e-9) << what;
  ASSERT_GE(belief.noise(), kNoise.front() - 1e-9) << what;
  ASSERT_LE(belief.noise(), kNoise.back() + 1e-9) << what;
}

TEST(PersonBelief, five_thousand_practices_of_any_kind_leave_a_sound_belief) {
  const int practices = testing::runs(5000, "ANEMONE_EXTREME_PRACTICES");
  struct Kind {
    const char* name;
    Observation (*observation)(int, std::int64_t);
  };
  const Kind kinds[] = {
      {"all tens", [](int, std::int64_t day) { return practice(day, 0, 10); }},
      {"all zeros, ever higher",
       [](int i, std::int64_t day) { return practice(day, 0.01 * i, 0); }},
      {"all tens, ever higher",
       [](int i, std::int64_t day) { return practice(day, 0.01 * i, 10); }},
      {"in turn", [](int i, std::int64_t day) { return practice(day, i % 6, i % 2 * 10); }},
      {"far outside",
       [](int i, std::int64_t day) { return practice(day, i % 2 == 0 ? 1e6 : -1e6, i % 11); }},
  };
  for (const Kind& kind : kinds) {
    PersonBelief belief(Grid::around(0, 5));
    std::int64_t day = 20'458;
    for (int i = 0; i < practices; ++i) {
      day += i % 3 == 0 ? 0 : i % 100 == 1 ? 10'957 : i % 3;
      belief.update(kind.observation(i, day));
      if (i % 1000 == 0) expect_sound(belief, kind.name);
    }
    expect_sound(belief, kind.name);
    belief.predict_to(day + 1'000'000);
    expect_sound(belief, kind.name);
  }
}

// ---- Calibration of the two modules
// --------------------------------------------------------------

struct BayesianPolicy {
  double belief;
  int run;
  double truth;
};

// Truth and belief of many people: sorted by belief and cut into groups of equal size, in each
// group the mean of the truth is the mean of the belief. The sum of the squared differences in
// standard errors: chi-square with as many degrees of freedom as groups.
double miscalibration(std::vector<BayesianPolicy> people) {
  constexpr std::size_t kGroups = 10;
  // The order of equal beliefs must not know the truth.
  std::ranges::sort(people, [](const BayesianPolicy& a, const BayesianPolicy& b) {
    return a.belief != b.belief ? a.belief < b.belief : a.run < b.run;
  });
  double sum = 0;
  for (std::size_t group = 0; group < kGroups; ++group) {
    const std::size_t from = people.size() * group / kGroups;
    const std::size_t to = people.size() * (group + 1) / kGroups;
    const auto n = static_cast<double>(to - from);
    double difference = 0;
    double squares = 0;
    for (std::size_t i = from; i < to; ++i) {
      const double d = people[i].truth - people[i].belief;
      difference += d / n;
      squares += d * d / n;
    }
    sum += difference * difference / (squares / n);
  }
  return sum;
}
// Above it once in ten thousand times: chi-square with 10 degrees of freedom.
constexpr double kMiscalibrated = 35.6;

// `said_more` and `over_times`: what is done to the reports before the belief hears of them.
struct Heard {
  double said_more = 0;
  double over_times = 1;
};

struct Calibration {
  double steepness;
  double noise;
};

Calibration calibration(std::uint64_t seed, int runs, const Heard& heard) {
  Chance chance(seed);
  std::vector<BayesianPolicy> steepness;
  std::vector<BayesianPolicy> noise;
  for (int run = 0; run < runs; ++run) {
    const std::size_t i = chance.one_of(kSteepnessPrior);
    const std::size_t j = chance.one_of(kNoisePrior);
    // The modules do not look at the limit, so its grid may be small here.
    PersonBelief belief(Grid{-1, 2});
    const int practices = chance.whole(2, 12);
    double highest = 0;
    for (int at = 0; at < practices; ++at) {
      Observation observation;
      const bool first = at > 0 && chance.happens(0.6);
      if (first) highest += 1;
      observation.report.position = first || chance.happens(0.5) ? highest : highest - 1;
      const double expected = kFirstPainAtNone + kFirstPainPerSteepness * kSteepness[i];
      const double felt = expected + chance.logistic_noise(kFirstPainNoise);
      const double said = std::clamp(std::floor(felt + 0.5), 0.0, 10.0);
      const int ends_at = chance.whole(2, 6);
      observation.report.at_least = chance.happens(0.2) && said >= ends_at;
      if (!chance.happens(0.1))
        observation.report.pain = observation.report.at_least ? ends_at : said;
      if (observation.report.pain) {
        observation.report.pain = std::min(10.0, *observation.report.pain + heard.said_more);
      }
      observation.over_limit = chance.happens(kOverLimitShare[j] * heard.over_times);
      belief.update(observation);
    }
    steepness.push_back({belief.steepness(), run, kSteepness[i]});
    noise.push_back({belief.noise(), run, kNoise[j]});
  }
  return {miscalibration(steepness), miscalibration(noise)};
}

TEST(PersonBelief, steepness_and_noise_are_on_average_what_is_believed_of_them) {
  const auto found = calibration(17, testing::runs(10'000, "ANEMONE_CALIBRATION_RUNS"), Heard{});
  EXPECT_LT(found.steepness, kMiscalibrated);
  EXPECT_LT(found.noise, kMiscalibrated);
  RecordProperty("steepness", testing::figure(found.steepness));
  RecordProperty("noise", testing::figure(found.noise));
}

TEST(PersonBelief, and_wrong_reports_would_be_noticed) {
  constexpr int kRuns = 4000;  // enough for both
  const double steepness = calibration(18, kRuns, Heard{1, 1}).steepness;
  const double noise = calibration(19, kRuns, Heard{0, 2}).noise;
  EXPECT_GT(steepness, 2 * kMiscalibrated);
  EXPECT_GT(noise, 2 * kMiscalibrated);
  RecordProperty("steepness", testing::figure(steepness));
  RecordProperty("noise", testing::figure(noise));
}

// ---- JAGS
// ----------------------------------------------------------------------------------------

TEST(PersonBelief, a_long_chain_in_jags_finds_the_same_steepness_and_noise) {
  const Json data = testing::read_checks_file("modules.json", nullptr);
  const Json reference = testing::read_modules_reference();
  ASSERT_TRUE(data.is_object() && reference.is_object());
  const Json& made_for = reference["model"];
  const bool same = made_for["steepness_of"] == Json(kSteepness) &&
                    made_for["steepness_prior"] == Json(kSteepnessPrior) &&
                    made_for["noise_of"] == Json(kNoise) &&
                    made_for["noise_prior"] == Json(kNoisePrior) &&
                    made_for["first_pain_at_none"] == kFirstPainAtNone &&
                    made_for["first_pain_per_steepness"] == kFirstPainPerSteepness &&
                    made_for["first_pain_noise"] == kFirstPainNoise &&
                    made_for["over_limit_share"] == Json(kOverLimitShare);
  ASSERT_TRUE(same) << "model.h has changed since the reference was made: make checks STORE=1";

  PersonBelief belief(Grid::around(0, 5));
  std::int64_t day = 0;
  double highest = -1;
  for (const Json& each : data["practices"]) {
    Observation observation;
    observation.day = day += 2;
    observation.report.position = each["position"];
    if (each.contains("pain")) observation.report.pain = each["pain"].get<double>();
    observation.report.at_least = each.value("at_least", false);
    observation.over_limit = each.value("over_limit", false);
    ASSERT_EQ(each.value("first", false), highest >= 0 && observation.report.position > highest);
    highest = std::max(highest, observation.report.position);
    belief.update(observation);
  }
  const auto expect = [&](const char* name, double engine) {
    const double error = reference[name]["mean"]["error"];
    EXPECT_LT(error, 0.01);
    EXPECT_GT(reference[name]["effective"], 10'000);
    EXPECT_NEAR(engine, reference[name]["mean"]["value"].get<double>(), 4 * error + 1e-5) << name;
  };
  expect("steepness", belief.steepness());
  expect("noise", belief.noise());
}

}  // namespace
}  // namespace anemone::pacing
