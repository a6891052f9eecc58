// What the lab promises of its lives: the same luck for everybody, an oracle that is what it says,
// guardrails that hold, a cheater that is found out, subgroups that differ as they are named.
#include "lab/simulation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "lab/runner.h"
#include "lab/scenario.h"

namespace anemone::lab {
namespace {

#ifdef ANEMONE_SANITIZED
constexpr std::uint32_t kPatients = 12;
#else
constexpr std::uint32_t kPatients = 60;
#endif
constexpr bool kEnough = kPatients > 30;  // for claims about averages

PolicySpec policy(std::string_view name) { return (*choose_policies(name)).front(); }

struct Sum {
  double sessions = 0;
  double over_felt = 0;
  double over_reported = 0;
  double setbacks = 0;
  double reached = 0;
  double to_goal = 0;
  int violations = 0;
};

Sum sum_of(const Family& family, std::string_view name, std::optional<Subgroup> subgroup) {
  Sum sum;
  const PolicySpec spec = policy(name);
  for (std::uint32_t patient = 0; patient < kPatients; ++patient) {
    const Outcome o = live(11, family, patient, spec, subgroup);
    sum.sessions += o.sessions;
    sum.over_felt += o.over_felt;
    sum.over_reported += o.over_reported;
    sum.setbacks += o.setbacks;
    sum.reached += o.reached ? 1 : 0;
    sum.to_goal += o.sessions_to_goal;
    sum.violations += o.violations;
  }
  return sum;
}

// The practices of one life, as its trace tells them: "day 12 #3 step 1 of 4 (14.1 mm, 10 min)
// pain".
std::vector<std::string> practices_of(const Family& family, std::uint32_t patient,
                                      std::string_view name) {
  char* text = nullptr;
  std::size_t size = 0;
  std::FILE* file = open_memstream(&text, &size);
  (void)live(11, family, patient, policy(name), std::nullopt, file);
  std::fclose(file);
  const std::unique_ptr<char, decltype(&std::free)> owner{text, std::free};
  std::vector<std::string> lines;
  std::string_view rest{text, size};
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    // What was suggested and felt; not what the policy thought of it.
    if (line.contains('#')) lines.emplace_back(line.substr(0, line.find("  says")));
  }
  return lines;
}

TEST(Simulation, two_policies_meet_the_same_luck_on_the_same_person) {
  for (const Family& family : all_families()) {
    int same = 0;
    for (std::uint32_t patient = 0; patient < 10; ++patient) {
      const auto four = practices_of(family, patient, "leaflet_4");
      const auto five = practices_of(family, patient, "leaflet_5");
      const std::size_t both = std::min(four.size(), five.size());
      // They advise alike until four comfortable sessions open the next step for one of them; until
      // then, day by day, the same is felt.
      for (std::size_t i = 0; i < both && four[i] == five[i]; ++i) ++same;
      ASSERT_FALSE(four.empty());
      EXPECT_EQ(four[0], five[0]);
    }
    EXPECT_GE(same, 30) << family.name;
  }
}

TEST(Simulation, is_the_same_every_time) {
  const Family& family = *find_family("waves");
  const Outcome once = live(5, family, 3, policy("learned"));
  EXPECT_EQ(once, live(5, family, 3, policy("learned")));
  EXPECT_GT(once.sessions, 0);
}

TEST(Runner, the_number_of_threads_does_not_matter) {
  RunPlan plan{.seed = 4, .patients = 6, .families = {}, .policies = {}, .jobs = 1};
  plan.families = {find_family("threat"), find_family("waves")};
  plan.policies = *choose_policies("leaflet_3,learned,oracle_0.05");
  std::size_t told = 0;
  const Results one = run(plan, [&](std::size_t done, std::size_t of) {
    EXPECT_LE(done, of);
    told = done;
  });
  EXPECT_EQ(told, one.lives.size());
  plan.jobs = 3;
  const Results three = run(plan, [](std::size_t, std::size_t) {});
  ASSERT_EQ(one.lives.size(), 36U);
  ASSERT_EQ(three.lives.size(), 36U);
  for (std::size_t i = 0; i < one.lives.size(); ++i) {
    EXPECT_EQ(one.lives[i].policy, three.lives[i].policy);
    EXPECT_EQ(one.lives[i].patient, three.lives[i].patient);
    EXPECT_EQ(one.lives[i].outcome, three.lives[i].outcome);
  }
}

// Fresh copies of the same person, each with luck of their own, practise once.
TEST(Oracle, what_it_takes_for_a_chance_is_how_often_it_happens) {
  constexpr std::uint32_t kCopies = 1500;
  for (const Family& family : all_families()) {
    double predicted = 0;
    double happened = 0;
    int practices = 0;
    for (std::uint32_t patient = 0; patient < 10; ++patient) {
      const Person person = make_person(21, family, patient);
      const auto values =
          draw_parameters(family.parameters, family.changes, person.subgroup, person.streams, 0);
      const auto& treads = person.start.treads;
      const Tread& tread = treads[patient % treads.size()];
      const Exposure exposure{tread.demand_mm, 10, tread.insertion};
      for (std::uint32_t copy = 0; copy < kCopies / 10; ++copy) {
        const auto again = family.make(values, person.start, Streams{99, 1000 * patient + copy});
        again->begin_day({.day = 0});
        again->begin_day({.day = 1});
        predicted += again->chance_over(exposure, kLimit);
        happened += again->practise(exposure, 0).pain > kLimit ? 1 : 0;
        ++practices;
      }
    }
    const double p = predicted / practices;
    EXPECT_GT(p, 0.05) << family.name;
    EXPECT_LT(p, 0.95) << family.name;
    // Four standard errors, and one percent for the sums it is worked out by.
    EXPECT_NEAR(happened / practices, p, 4 * std::sqrt(p * (1 - p) / practices) + 0.01)
        << family.name;
  }
}

TEST(Oracle, keeps_to_its_alpha_over_whole_lives) {
  for (const Family& family : all_families()) {
    const Sum sum = sum_of(family, "oracle_0.05", Subgroup::Typical);
    // Also counted: the smallest step where none is that safe, and steps they took too far
    // themselves.
    EXPECT_LT(sum.over_felt / sum.sessions, kEnough ? 0.06 : 0.12) << family.name;
  }
}

TEST(Simulation, within_the_guardrails_no_suggestion_breaks_one_and_the_watch_is_awake) {
  for (const Family& family : all_families()) {
    for (const auto* name :
         {"learned", "bound_leaflet_1", "bound_leaflet_3", "ewoc_fixed", "cheater", "oracle_0.3"}) {
      EXPECT_EQ(sum_of(family, name, std::nullopt).violations, 0) << family.name << " " << name;
    }
    EXPECT_GT(sum_of(family, "one_size_a_week", std::nullopt).violations, 0) << family.name;
  }
}

TEST(Simulation, doing_nothing_harms_nobody_and_helps_nobody) {
  const Sum sum = sum_of(*find_family("threat"), "do_nothing", std::nullopt);
  EXPECT_EQ(sum.sessions, 0);
  EXPECT_EQ(sum.reached, 0);
  EXPECT_EQ(sum.to_goal, kPatients * kMostSessions);
}

TEST(Simulation, the_cheater_wins_on_harm_and_is_found_out_by_who_reaches_the_goal) {
  for (const Family& family : all_families()) {
    const Sum cheater = sum_of(family, "cheater", Subgroup::Typical);
    const Sum usual = sum_of(family, "leaflet_3", Subgroup::Typical);
    EXPECT_LT(cheater.over_felt / cheater.sessions, usual.over_felt / usual.sessions)
        << family.name;
    EXPECT_LE(cheater.reached, 0.1 * kPatients) << family.name;
    EXPECT_GE(usual.reached, 0.5 * kPatients) << family.name;
  }
}

TEST(Subgroups, differ_in_the_way_they_are_named) {
  for (const Family& family : all_families()) {
    if (!kEnough) break;
    const auto with = [&](Subgroup subgroup) { return sum_of(family, "leaflet_3", subgroup); };
    const auto share = [](const Sum& sum) { return sum.over_felt / sum.sessions; };
    const Sum typical = with(Subgroup::Typical);
    EXPECT_LT(with(Subgroup::Fast).to_goal, typical.to_goal) << family.name;
    EXPECT_GT(with(Subgroup::Slow).to_goal, typical.to_goal) << family.name;
    EXPECT_GT(share(with(Subgroup::HighlySensitive)), share(typical)) << family.name;
    EXPECT_LT(with(Subgroup::PhysicalSource).reached, 0.6 * typical.reached) << family.name;
    // Where steps come slowly, it is the days that make the harm.
    EXPECT_GT(share(sum_of(family, "leaflet_9", Subgroup::BadDayProne)),
              1.2 * share(sum_of(family, "leaflet_9", Subgroup::Typical)))
        << family.name;
    const Sum under = with(Subgroup::UnderReporter);
    EXPECT_LT(under.over_reported / under.over_felt,
              0.75 * typical.over_reported / typical.over_felt)
        << family.name;
  }
}

// The families are of use only where the usual rule is neither hopeless nor without harm.
TEST(Families, the_usual_rule_does_about_as_well_as_assumed) {
  for (const Family& family : all_families()) {
    const Sum sum = sum_of(family, "leaflet_3", Subgroup::Typical);
    if (!kEnough) continue;
    EXPECT_GE(sum.over_felt / sum.sessions, 0.04) << family.name;
    EXPECT_LE(sum.over_felt / sum.sessions, 0.20) << family.name;
    EXPECT_GE(sum.reached / kPatients, 0.6) << family.name;
  }
}

TEST(Scenario, a_day_is_the_same_whoever_asks_and_a_year_has_hard_weeks) {
  int stressful = 0;
  int away = 0;
  int available = 0;
  constexpr int kPeople = 50;
  for (std::uint32_t patient = 0; patient < kPeople; ++patient) {
    const Scenario one{Streams{3, patient}};
    const Scenario again{Streams{3, patient}};
    for (int day = kDays - 1; day >= 0; --day) {
      ASSERT_EQ(one.context(day).stress, again.context(day).stress);
      ASSERT_EQ(one.away(day), again.away(day));
      stressful += one.context(day).stress > 0.3 ? 1 : 0;
      away += one.away(day) ? 1 : 0;
      available += one.available(day) ? 1 : 0;
    }
    EXPECT_GE(one.days_to_clearing(0), 2);
    EXPECT_LE(one.days_to_clearing(0), 92);
  }
  const double days = kPeople * kDays;
  EXPECT_GT(stressful / days, 0.05);
  EXPECT_LT(stressful / days, 0.3);
  EXPECT_GT(away / days, 0.01);
  EXPECT_LT(away / days, 0.15);
  EXPECT_NEAR(available / days, 0.575, 0.08);
}

TEST(Person, ladders_are_as_described_and_stand_in_the_order_of_the_app) {
  bool numbers = false;
  bool outside = false;
  bool baseline = false;
  for (const Family& family : all_families()) {
    for (std::uint32_t patient = 0; patient < 60; ++patient) {
      const Start start = make_person(1, family, patient).start;
      const auto inside = start.treads.size() - static_cast<std::size_t>(start.first_inside);
      EXPECT_GE(inside, 4U);
      EXPECT_LE(inside, 9U);
      EXPECT_GT(start.goal, start.first_inside);
      EXPECT_LT(start.goal, static_cast<int>(start.treads.size()));
      entries::PathSet path;
      for (const Tread& tread : start.treads) {
        path.steps.push_back(tread.step);
        numbers = numbers || tread.step.challenge.has_value();
      }
      outside = outside || start.first_inside == 2;
      baseline = baseline || start.baseline.has_value();
      const auto challenges = ladder::challenges_of(path);
      EXPECT_TRUE(std::ranges::is_sorted(challenges));
      EXPECT_TRUE(std::ranges::is_sorted(start.treads, {}, &Tread::demand_mm));
    }
  }
  EXPECT_TRUE(numbers && outside && baseline);
}

}  // namespace
}  // namespace anemone::lab
