#include "core/pacing/persistent_pain.h"

#include <algorithm>

namespace anemone::pacing {
namespace {

constexpr std::size_t kOfLast = 12;
constexpr std::size_t kAtLeast = 8;
constexpr std::int64_t kDays = 21;
constexpr double kSure = 0.95;

}  // namespace

double chance_most_hurt(int hurt, int of) {
  // The tail of a Beta distribution at one half, as a sum of binomial chances.
  double term = 1;  // (of + 1 choose j) / 2^(of + 1)
  for (int i = 0; i <= of; ++i) term /= 2;
  double sum = 0;
  for (int j = 0; j <= hurt; ++j) {
    sum += term;
    term *= static_cast<double>(of + 1 - j) / (j + 1);
  }
  return sum;
}

std::optional<PersistentPain> persistent_pain(const Input& input,
                                              const std::vector<Observation>& observations) {
  const std::size_t end = observations.size();
  if (end < kAtLeast) return std::nullopt;
  const std::size_t begin = end > kOfLast ? end - kOfLast : 0;
  const std::int64_t days = observations[end - 1].day - observations[begin].day;
  if (days < kDays) return std::nullopt;

  int largest = ladder::kNoRung;  // practised before, comfortably or not
  for (std::size_t i = 0; i < begin; ++i) largest = std::max(largest, input.practices[i].rung);
  PersistentPain found;
  for (std::size_t i = begin; i < end; ++i) {
    const ladder::Practice& practice = input.practices[i];
    // A new step became comfortable. (Among their very first practices every step is new.)
    if (begin > 0 && practice.counts && practice.rung > largest) return std::nullopt;
    if (observations[i].report.pain >= kPainAtLimit) ++found.practices;
  }
  found.of = static_cast<int>(end - begin);
  found.weeks = static_cast<int>(days / 7);
  if (chance_most_hurt(found.practices, found.of) < kSure) return std::nullopt;
  return found;
}

decision::Reason PersistentPain::reason() const {
  return {"pain_stays",
          {{"practices", practices}, {"of", of}, {"weeks", weeks}, {"pain", kPainAtLimit}}};
}

}  // namespace anemone::pacing
