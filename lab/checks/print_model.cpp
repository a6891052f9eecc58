// Prints the constants of core/pacing/model.h as JSON, so that other programs need no copy of them.
#include <fmt/core.h>

#include "core/base/json.h"
#include "core/pacing/model.h"

int main() {
  using namespace anemone::pacing;
  const anemone::Json model = {
      {"pain_at_limit", kPainAtLimit},
      {"first_limit", kFirstLimit},
      {"first_limit_spread", kFirstLimitSpread},
      {"steepness_of", kSteepness},
      {"steepness_prior", kSteepnessPrior},
      {"noise_of", kNoise},
      {"noise_prior", kNoisePrior},
      {"first_pain_at_none", kFirstPainAtNone},
      {"first_pain_per_steepness", kFirstPainPerSteepness},
      {"first_pain_noise", kFirstPainNoise},
      {"over_limit_share", kOverLimitShare},
  };
  fmt::print("{}\n", model.dump());
}
