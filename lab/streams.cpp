#include "lab/streams.h"

#include <cmath>
#include <numbers>

namespace anemone::lab {
namespace {

constexpr std::uint32_t kMultiplier0 = 0xD2511F53;
constexpr std::uint32_t kMultiplier1 = 0xCD9E8D57;
constexpr std::uint32_t kWeyl0 = 0x9E3779B9;  // golden ratio
constexpr std::uint32_t kWeyl1 = 0xBB67AE85;  // sqrt(3) - 1
constexpr int kRounds = 10;

struct Product {
  std::uint32_t high;
  std::uint32_t low;
};
Product multiply(std::uint32_t a, std::uint32_t b) {
  const std::uint64_t product = std::uint64_t{a} * b;
  return {static_cast<std::uint32_t>(product >> 32U), static_cast<std::uint32_t>(product)};
}

// 52 bits, in the middle of their interval.
double to_uniform(std::uint32_t high, std::uint32_t low) {
  const std::uint64_t bits = (std::uint64_t{high} << 20U) | (low >> 12U);
  return (static_cast<double>(bits) + 0.5) * 0x1p-52;
}

}  // namespace

PhiloxCounter philox4x32_10(PhiloxCounter counter, PhiloxKey key) {
  for (int round = 0; round < kRounds; ++round) {
    const Product a = multiply(kMultiplier0, counter[0]);
    const Product b = multiply(kMultiplier1, counter[2]);
    counter = {b.high ^ counter[1] ^ key[0], b.low, a.high ^ counter[3] ^ key[1], a.low};
    key[0] += kWeyl0;
    key[1] += kWeyl1;
  }
  return counter;
}

Streams::Streams(std::uint64_t seed, std::uint32_t patient)
    : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)},
      patient_(patient) {}

PhiloxCounter Streams::block(Purpose purpose, std::uint32_t index, std::uint32_t which) const {
  return philox4x32_10({patient_, static_cast<std::uint32_t>(purpose), index, which}, key_);
}

double Streams::uniform(Purpose purpose, std::uint32_t index, std::uint32_t which) const {
  const auto words = block(purpose, index, which);
  return to_uniform(words[0], words[1]);
}

double Streams::normal(Purpose purpose, std::uint32_t index, std::uint32_t which) const {
  const auto words = block(purpose, index, which);
  const double radius = std::sqrt(-2 * std::log(to_uniform(words[0], words[1])));
  return radius * std::cos(2 * std::numbers::pi * to_uniform(words[2], words[3]));
}

double Streams::exponential(Purpose purpose, std::uint32_t index, std::uint32_t which) const {
  return -std::log(uniform(purpose, index, which));
}

}  // namespace anemone::lab
