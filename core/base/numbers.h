// Arithmetic that gives the same bits everywhere. The standard library's exp differs in its last
// bits between glibc and wasi-libc; a belief that differs in its last bits may one day suggest
// another step. Only +, -, *, / and bit moves are used here, which IEEE 754 fixes exactly.
#pragma once

#include <bit>
#include <cstdint>

namespace anemone {

// e^x to within 2 units in the last place for |x| < 700; 0 below -700, e^700 above.
[[nodiscard]] constexpr double exp_of(double x) {
  constexpr double kFar = 700;
  if (!(x > -kFar)) return 0;
  if (x > kFar) x = kFar;
  // x = k ln 2 + r with |r| <= ln 2 / 2; ln 2 in two parts, so that r keeps all its bits.
  constexpr double kLn2High = 6.93147180369123816490e-01;
  constexpr double kLn2Low = 1.90821492927058770002e-10;
  constexpr double kOverLn2 = 1.44269504088896338700e+00;
  const double scaled = x * kOverLn2;
  const auto k = static_cast<std::int64_t>(scaled + (scaled < 0 ? -0.5 : 0.5));
  const double r = (x - static_cast<double>(k) * kLn2High) - static_cast<double>(k) * kLn2Low;
  // Taylor to the 13th power, the smallest term first.
  double sum = 1;
  for (int n = 13; n >= 1; --n) sum = 1 + sum * r / n;
  return sum * std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52U);
}

// 1 / (1 + e^-x): the share of a standard logistic variable that lies below x.
[[nodiscard]] constexpr double logistic(double x) {
  if (x >= 0) return 1 / (1 + exp_of(-x));
  const double e = exp_of(x);
  return e / (1 + e);
}

}  // namespace anemone
