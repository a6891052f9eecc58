// One number made of the bits of many results: exp and logistic over their whole range, and the
// beliefs about a person after a long life. Compiled for this machine and for WebAssembly it must
// be the same (same_bits.ts compares).
#include <bit>
#include <cstdint>

#include "core/base/numbers.h"
#include "core/pacing/person_belief.h"

namespace {

using namespace anemone;

class Bits {
 public:
  void take(double value) {
    hash_ = (hash_ ^ std::bit_cast<std::uint64_t>(value)) * 0x9E3779B97F4A7C15U;
    hash_ ^= hash_ >> 29U;
  }
  [[nodiscard]] std::uint64_t all() const { return hash_; }

 private:
  std::uint64_t hash_ = 1;
};

class Numbers {
 public:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  int below(int bound) { return static_cast<int>(next() % static_cast<std::uint64_t>(bound)); }
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(next() >> 11U) * 0x1p-53;
  }

 private:
  std::uint64_t state_ = 20'260'105;
};

}  // namespace

extern "C" [[gnu::visibility("default"), gnu::used]] std::uint64_t bits_of_results() {
  Bits bits;
  Numbers numbers;
  for (int i = 0; i < 200'000; ++i) {
    const double x = i % 2 == 0 ? numbers.between(-710, 710) : numbers.between(-5, 5);
    bits.take(exp_of(x));
    bits.take(logistic(x));
  }
  pacing::PersonBelief belief(pacing::Grid::around(-2, 9));
  std::int64_t day = 20'458;
  for (int i = 0; i < 1000; ++i) {
    pacing::Observation observation;
    day += numbers.below(20) == 0 ? numbers.below(400) : numbers.below(4);
    observation.day = day;
    observation.report.position = numbers.below(10) - 1;
    if (numbers.below(10) > 0) observation.report.pain = numbers.below(11);
    observation.report.at_least = numbers.below(8) == 0;
    observation.hard = numbers.below(12) == 0;
    observation.over_limit = observation.report.pain.value_or(0) > 3;
    belief.update(observation);
    const double position = numbers.between(-2, 9);
    bits.take(belief.over(position, 3));
    bits.take(belief.expected_pain(position));
    bits.take(belief.range().mid);
  }
  return bits.all();
}

#ifndef __wasm__
#include <fmt/core.h>

int main() { fmt::print("{}\n", bits_of_results()); }
#endif
