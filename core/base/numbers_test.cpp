#include "core/base/numbers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace anemone {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

// ---- The same bits everywhere -------------------------------------------------------------------
// Worked out by the compiler here and by the processor (or WebAssembly) in use: equal, or the build
// or the test below fails. The values are the ones of the first machine, checked against long
// double references below.

struct Bits {
  double x;
  double exp_of;
  double logistic;
};

constexpr Bits kBits[] = {
    {0.0, 0x1p+0, 0x1p-1},
    {-0.0, 0x1p+0, 0x1p-1},
    {1.0, 0x1.5bf0a8b14576ap+1, 0x1.764d4f5d5a2bdp-1},
    {-1.0, 0x1.78b56362cef38p-2, 0x1.136561454ba86p-2},
    {0.5, 0x1.a61298e1e069cp+0, 0x1.3eb2fd4d34391p-1},
    {-0.5, 0x1.368b2fc6f960ap-1, 0x1.829a0565978dfp-2},
    {0.1, 0x1.1aec7b35a00d4p+0, 0x1.0cca12729afb8p-1},
    {10.0, 0x1.5829dcf95056p+14, 0x1.fffa0cb346f89p-1},
    {-10.0, 0x1.7cd79b5647c9ap-15, 0x1.7cd32e41dd95fp-15},
    {100.0, 0x1.3494a9b171bf5p+144, 0x1p+0},
    {-100.0, 0x1.a8c1f14e2af5dp-145, 0x1.a8c1f14e2af5dp-145},
    {699.5, 0x1.1f0df6d72215ep+1009, 0x1p+0},
    {-699.5, 0x1.c89c2e339b392p-1010, 0x1.c89c2e339b392p-1010},
    {700.0, 0x1.d945df4f8ec8ep+1009, 0x1p+0},
    // Where the remainder is as large as it gets: half of ln 2.
    {0x1.62e42fefa39efp-2, 0x1.6a09e667f3bccp+0, 0x1.2bec333018867p-1},
    {-37.25, 0x1.3278bcd70e981p-54, 0x1.3278bcd70e981p-54},
};

constexpr bool same_bits(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

constexpr bool all_bits_agree() {
  for (const Bits& bits : kBits) {
    if (!same_bits(exp_of(bits.x), bits.exp_of)) return false;
    if (!same_bits(logistic(bits.x), bits.logistic)) return false;
  }
  return true;
}
static_assert(all_bits_agree());

// The edges.
static_assert(same_bits(exp_of(-700), 0.0));
static_assert(same_bits(exp_of(-1e300), 0.0));
static_assert(same_bits(exp_of(-kInfinity), 0.0));
static_assert(same_bits(exp_of(kNan), 0.0));
static_assert(same_bits(exp_of(700.001), exp_of(700)));
static_assert(same_bits(exp_of(kInfinity), exp_of(700)));
static_assert(exp_of(-699.999) > 0);
static_assert(same_bits(logistic(kInfinity), 1.0));
static_assert(same_bits(logistic(-kInfinity), 0.0));
static_assert(same_bits(logistic(-700), 0.0));

TEST(Numbers, the_running_program_finds_the_bits_of_the_compiler) {
  for (const Bits& bits : kBits) {
    const volatile double x = bits.x;  // not worked out in advance
    EXPECT_TRUE(same_bits(exp_of(x), bits.exp_of)) << bits.x;
    EXPECT_TRUE(same_bits(logistic(x), bits.logistic)) << bits.x;
  }
}

// ---- Against long double
// -------------------------------------------------------------------------

// Distance in units in the last place of the true value.
double places_apart(double value, long double truth) {
  const auto near = static_cast<double>(truth);
  const double unit = std::nextafter(near, kInfinity) - near;
  return static_cast<double>(std::fabs(value - truth) / unit);
}

// Numbers over the whole range, most of them where a belief asks, all powers of two and the places
// where the remainder changes sides.
std::vector<double> many() {
  std::vector<double> xs;
  std::mt19937_64 random(20'260'105);
  const auto between = [&](double low, double high) {
    return low + (high - low) * static_cast<double>(random() >> 11U) * 0x1p-53;
  };
  for (int i = 0; i < 100'000; ++i) {
    xs.push_back(between(-699.9, 699.9));
    xs.push_back(between(-40, 40));
    xs.push_back(between(-1, 1));
  }
  for (double small = 1; small > 1e-300; small /= 2) {
    xs.push_back(small);
    xs.push_back(-small);
  }
  for (int k = -1009; k < 1009; ++k) {
    const double turn = (k + 0.5) * 0.69314718055994530942;
    for (const double x : {std::nextafter(turn, -kInfinity), turn, std::nextafter(turn, kInfinity)})
      xs.push_back(x);
  }
  return xs;
}

TEST(Numbers, exp_is_within_two_units_in_the_last_place) {
  double worst = 0;
  for (const double x : many()) {
    worst = std::max(worst, places_apart(exp_of(x), std::exp(static_cast<long double>(x))));
  }
  EXPECT_LT(worst, 2);
  RecordProperty("worst", std::to_string(worst));
}

TEST(Numbers, logistic_is_within_four_units_in_the_last_place_and_adds_up_to_one) {
  double worst = 0;
  for (const double x : many()) {
    const long double truth = 1 / (1 + std::exp(-static_cast<long double>(x)));
    worst = std::max(worst, places_apart(logistic(x), truth));
    EXPECT_NEAR(logistic(x) + logistic(-x), 1, 3e-16) << x;
  }
  EXPECT_LT(worst, 4);
  RecordProperty("worst", std::to_string(worst));
}

TEST(Numbers, more_never_gives_less_beyond_one_unit_in_the_last_place) {
  auto xs = many();
  std::ranges::sort(xs);
  for (std::size_t i = 1; i < xs.size(); ++i) {
    const double before = exp_of(xs[i - 1]);
    EXPECT_GE(exp_of(xs[i]), std::nextafter(before, 0)) << xs[i];
    // Wherever the true values differ by more than the error of both, the order is the true one.
    if (xs[i] - xs[i - 1] > 1e-15) {
      EXPECT_GE(exp_of(xs[i]), before) << xs[i];
      EXPECT_GE(logistic(xs[i]), logistic(xs[i - 1])) << xs[i];
    }
  }
}

}  // namespace
}  // namespace anemone
