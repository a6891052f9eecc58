// What reaches the app, and what they do with what it says.
#include <gtest/gtest.h>

#include <cmath>

#include "lab/behaviour.h"
#include "lab/reporter.h"

namespace anemone::lab {
namespace {

constexpr std::uint32_t kPeople = 60;
constexpr std::uint32_t kSessions = 60;

struct Said {
  double pain = 0;
  int ratings = 0;
  int missing = 0;
  int unwritten = 0;
  int whole = 0;
};

Said told_of(double pain, Subgroup subgroup, bool own_scale = false) {
  Said said;
  for (std::uint32_t person = 0; person < kPeople; ++person) {
    const Reporter reporter{Streams{6, person}, subgroup, own_scale};
    for (std::uint32_t session = 0; session < kSessions; ++session) {
      const auto logged =
          reporter.session("s1", 10, {.pain = pain}, entries::Ended::Finished, session);
      if (!logged) {
        ++said.unwritten;
      } else if (!logged->pain) {
        ++said.missing;
      } else {
        EXPECT_GE(logged->pain->tenths, 0);
        EXPECT_LE(logged->pain->tenths, 100);
        said.pain += logged->pain->value();
        ++said.ratings;
        said.whole += logged->pain->tenths % 10 == 0 ? 1 : 0;
      }
    }
  }
  return said;
}

TEST(Reporter, says_about_what_is_felt_in_whole_points_and_forgets_now_and_then) {
  const Said said = told_of(5, Subgroup::Typical);
  const double reports = kPeople * kSessions;
  EXPECT_NEAR(said.pain / said.ratings, 5, 0.25);
  EXPECT_GT(said.whole, 0.6 * said.ratings);
  EXPECT_LT(said.whole, said.ratings);
  EXPECT_NEAR(said.unwritten / reports, 0.03, 0.015);
  EXPECT_NEAR(said.missing / reports, 0.02, 0.012);
}

TEST(Reporter, an_under_reporter_says_less_than_she_feels) {
  const Said typical = told_of(5, Subgroup::Typical);
  const Said under = told_of(5, Subgroup::UnderReporter);
  EXPECT_LT(under.pain / under.ratings, 0.75 * typical.pain / typical.ratings);
  EXPECT_GT(under.pain / under.ratings, 0.5 * typical.pain / typical.ratings);
}

TEST(Reporter, whoever_has_a_scale_of_her_own_differs_from_others) {
  const auto spread = [](bool own_scale) {
    double sum = 0;
    double squares = 0;
    for (std::uint32_t person = 0; person < kPeople; ++person) {
      const Reporter reporter{Streams{6, person}, Subgroup::Typical, own_scale};
      double pain = 0;
      for (std::uint32_t s = 0; s < kSessions; ++s) {
        const auto logged = reporter.session("s1", 10, {.pain = 4}, entries::Ended::Finished, s);
        if (logged && logged->pain) pain += logged->pain->value() / kSessions;
      }
      sum += pain;
      squares += pain * pain;
    }
    return std::sqrt(squares / kPeople - sum * sum / kPeople / kPeople);
  };
  EXPECT_GT(spread(true), 1.3 * spread(false));
}

TEST(Reporter, some_check_in_on_most_days_and_some_never) {
  int never = 0;
  int often = 0;
  for (std::uint32_t person = 0; person < kPeople; ++person) {
    const Reporter reporter{Streams{6, person}, Subgroup::Typical, false};
    int days = 0;
    for (int day = 0; day < 100; ++day) {
      const auto checkin = reporter.checkin({.pain = 1, .fear = 4}, {.day = day, .stress = 0.5});
      days += checkin ? 1 : 0;
      if (checkin) EXPECT_TRUE(checkin->pain_now && checkin->fear_now && checkin->stress);
    }
    never += days == 0 ? 1 : 0;
    often += days > 35 ? 1 : 0;
  }
  EXPECT_GT(never, 5);
  EXPECT_GT(often, 25);
  EXPECT_GE(never + often, 55);
}

TEST(Behaviour, stops_when_it_hurts_and_seldom_otherwise) {
  int stopped_at_seven = 0;
  int stopped_at_two = 0;
  int overreached = 0;
  for (std::uint32_t person = 0; person < kPeople; ++person) {
    const Behaviour behaviour{Streams{6, person}};
    for (std::uint32_t s = 0; s < kSessions; ++s) {
      stopped_at_seven += behaviour.ends({.pain = 7}, s) == entries::Ended::StoppedPain ? 1 : 0;
      stopped_at_two += behaviour.ends({.pain = 1.5}, s) == entries::Ended::StoppedPain ? 1 : 0;
      overreached += behaviour.overreaches(s) ? 1 : 0;
      const double minutes = behaviour.minutes_until_stopped(10, s);
      EXPECT_GE(minutes, 1);
      EXPECT_LE(minutes, 10);
    }
  }
  const double practices = kPeople * kSessions;
  EXPECT_GT(stopped_at_seven / practices, 0.9);
  EXPECT_EQ(stopped_at_two, 0);
  EXPECT_NEAR(overreached / practices, 0.02, 0.01);
}

TEST(Behaviour, pain_and_long_standing_still_make_people_leave) {
  int calm = 0;
  int pained = 0;
  int bored = 0;
  for (std::uint32_t person = 0; person < kPeople; ++person) {
    const Behaviour behaviour{Streams{6, person}};
    for (std::uint32_t s = 0; s < kSessions; ++s) {
      calm += behaviour.drops_out({.pain = 2}, 3, 10, s) ? 1 : 0;
      pained += behaviour.drops_out({.pain = 8}, 3, 10, s) ? 1 : 0;
      bored += behaviour.drops_out({.pain = 2}, 3, 60, s) ? 1 : 0;
    }
  }
  EXPECT_EQ(calm, 0);
  EXPECT_GT(pained, 20);
  EXPECT_GT(bored, 2);
}

}  // namespace
}  // namespace anemone::lab
