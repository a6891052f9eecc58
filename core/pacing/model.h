// The model of a person that the learning policy reasons with. All of it is assumed: facts §7.2
// finds no published learning parameters for trainer practice, so the values are wide and were
// chosen for robustness over very different virtual patients (docs/adr/0032). The lab's patients
// are built differently on purpose.
//
// Positions are in *steps*: one unit is the usual distance between two neighbouring steps of the
// person's own ladder (Scale). Pain is 0 to 10.
//
//   limit L       where practice on an ordinary day gives a pain of about kPainAtLimit
//   pain          round(h), held to 0..10, with h = kPainAtLimit + steepness * (x - L) + day + e
//                 for a practice at position x; e is logistic with scale `noise`; `day` is what the
//                 check-in and the fear and tension of the last practices add (0 for past reports)
//   after one     L moves by kGain for a comfortable practice (less for each further one in a row
//                 on the same step), falls after a painful one, and diffuses (two-sided
//                 exponential, so that leaps are possible)
//   over days     L diffuses further, and falls slowly in a break (return of fear, S183)
//
// Two things are unknown besides L: how steep pain rises beyond it, and how unruly the days are.
// Why they are learned apart from L, and what that buys (a worse report can never lead to a larger
// step): docs/adr/0032.
#pragma once

#include <array>

namespace anemone::pacing {

// What tells the steps of one person's ladder from another's.
struct Hypothesis {
  double steepness;  // pain per step beyond the limit
  double noise;      // scale of the logistic day-to-day noise, in points of pain
};

inline constexpr double kPainAtLimit = 2;

inline constexpr std::array<double, 5> kSteepness{0.8, 1.3, 2.0, 3.0, 4.5};
inline constexpr std::array<double, 5> kSteepnessPrior{0.10, 0.25, 0.30, 0.22, 0.13};
inline constexpr std::array<double, 3> kNoise{0.45, 0.8, 1.4};
inline constexpr std::array<double, 3> kNoisePrior{0.35, 0.4, 0.25};

// The limit before any report: normal, around a little above the lowest step inside.
inline constexpr double kFirstLimit = 0.5;
inline constexpr double kFirstLimitSpread = 1.5;

// How far one comfortable practice moves the limit, at first and with each further one on the same
// step, and how far a painful one sets it back for each point over 3.
inline constexpr double kGain = 0.07;
inline constexpr double kGainFades = 0.85;
inline constexpr double kSetback = 0.25;
inline constexpr double kMostSetback = 0.6;
inline constexpr double kHardSetback = 0.4;  // ended because of pain, or not in control

// Scale of the diffusion, in steps: after each practice, and for each day between two.
inline constexpr double kDiffusion = 0.12;
inline constexpr double kDailyDiffusion = 0.01;
// In a break: a fall for each day beyond the first week, down to a floor.
inline constexpr int kBreakBegins = 7;
inline constexpr double kDailyFall = 0.015;
inline constexpr double kMostFall = 1.0;

// First practices on a new step: the pain a steepness leads to expect there, and how surely.
inline constexpr double kFirstPainAtNone = -0.6;
inline constexpr double kFirstPainPerSteepness = 0.75;
inline constexpr double kFirstPainNoise = 1.0;

// How often a practice goes over the limit with each noise, whatever the step.
inline constexpr std::array<double, 3> kOverLimitShare{0.03, 0.08, 0.2};

// Fear and tension of the last practices near a step say how guarded the body is there, beyond what
// the pain has shown yet: each point away from the middle counts so much in points of pain, within
// bounds. The upper bound is the tighter one: many people are afraid at every step.
inline constexpr double kPainPerFear = 0.3;
inline constexpr double kMiddleFear = 2.2;
inline constexpr double kPainPerTension = 0.3;
inline constexpr double kMiddleTension = 1.8;
inline constexpr double kLeastGuarding = -1.5;
inline constexpr double kMostGuarding = 0.5;

// Pain from which a report is over every limit (guardrail G20).
inline constexpr double kOverEveryLimit = 4;

}  // namespace anemone::pacing
