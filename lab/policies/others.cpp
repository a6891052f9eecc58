#include "lab/policies/others.h"

#include <algorithm>
#include <cmath>

#include "core/pacing/printed_rule.h"

namespace anemone::lab {
namespace {

using ladder::kNoRung;
using pacing::Input;
using pacing::Proposal;

Proposal at(const Input& input, int rung, std::string_view reason) {
  rung = input.bounds.highest_allowed(rung);
  if (rung == kNoRung) rung = input.bounds.lowest_allowed();
  Proposal proposal;
  proposal.rung = rung;
  proposal.minutes = std::min(pacing::kUsualMinutes, input.bounds.minutes_at(rung));
  proposal.reasons.push_back({reason, {}});
  return proposal;
}

}  // namespace

Proposal Staircase::propose(const Input& input) {
  if (input.practices.empty()) return at(input, input.baseline.value_or(0), "start_here");
  const ladder::Practice& last = input.practices.back();
  const int here = std::max(last.rung, 0);
  if (last.comfortable) {
    const int most = input.goal.value_or(input.ladder.size() - 1);
    return at(input, std::min(here + 1, most), "next_step_ready");
  }
  if (last.over_limit || last.hard) return at(input, std::max(here - 2, 0), "back_after_hard");
  return at(input, here, "stay_to_settle");
}

void FixedEwoc::start_over(const Input& input) {
  const double low = input.ladder.at(0).challenge - 4;
  const double high = input.ladder.at(input.ladder.size() - 1).challenge + 8;
  for (std::size_t i = 0; i < kPlaces; ++i) {
    places_[i] = low + (high - low) * static_cast<double>(i) / (kPlaces - 1);
  }
  for (std::size_t j = 0; j < kSlopes; ++j) {
    slopes_[j] = 0.15 * std::pow(2.0, static_cast<double>(j) / 2);  // 0.15 to 1.2 a mm
  }
  log_weights_.fill(0);
  taken_in_ = 0;
  first_ = input.practices.empty() ? std::string{} : input.practices.front().entry->id;
}

void FixedEwoc::take_in(const Input& input) {
  for (; taken_in_ < input.practices.size(); ++taken_in_) {
    const ladder::Practice& practice = input.practices[taken_in_];
    if (practice.rung == kNoRung || practice.unclear) continue;
    const bool over = practice.over_limit || practice.hard;
    const double mm = input.ladder.at(practice.rung).challenge;
    for (std::size_t i = 0; i < kPlaces; ++i) {
      for (std::size_t j = 0; j < kSlopes; ++j) {
        const double up = slopes_[j] * (mm - places_[i]);
        log_weights_[i * kSlopes + j] -= std::log1p(std::exp(over ? -up : up));
      }
    }
  }
}

Proposal FixedEwoc::propose(const Input& input) {
  constexpr double kTolerated = 0.15;  // share over the limit that a step may have …
  constexpr double kBound = 0.25;      // … and how likely it may be that it has more
  const bool other = input.practices.size() < taken_in_ || first_.empty() ||
                     (!input.practices.empty() && input.practices.front().entry->id != first_);
  if (other) start_over(input);
  take_in(input);

  const double most = *std::ranges::max_element(log_weights_);
  const double tolerated_logit = std::log(kTolerated / (1 - kTolerated));
  int chosen = kNoRung;
  for (int rung = 0; rung < input.ladder.size(); ++rung) {
    if (!input.bounds.allows(rung)) continue;
    const double mm = input.ladder.at(rung).challenge;
    double sum = 0;
    double too_much = 0;
    for (std::size_t i = 0; i < kPlaces; ++i) {
      for (std::size_t j = 0; j < kSlopes; ++j) {
        const double weight = std::exp(log_weights_[i * kSlopes + j] - most);
        sum += weight;
        if (slopes_[j] * (mm - places_[i]) > tolerated_logit) too_much += weight;
      }
    }
    if (too_much <= kBound * sum) chosen = rung;
  }
  return at(input, chosen, chosen == kNoRung ? "start_lowest" : "next_step_ready");
}

Proposal Cheater::propose(const Input& input) { return at(input, 0, "stay_to_settle"); }

}  // namespace anemone::lab
