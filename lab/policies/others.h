// Pacing rules to compare with, each a few lines: a staircase, fixed-bound EWOC, and a cheater.
#pragma once

#include <array>
#include <string>

#include "core/pacing/policy.h"

namespace anemone::lab {

// 1-up/2-down: one step up after a comfortable session, two down after pain.
class Staircase final : public pacing::Policy {
 public:
  [[nodiscard]] std::string_view name() const override { return "staircase"; }
  [[nodiscard]] pacing::Proposal propose(const pacing::Input& input) override;
};

// Escalation with overdose control, as in phase-I trials (Babb, Rogatko and Zacks 1998): a logistic
// curve of "over the limit" against challenge, one fixed curve for the whole life (no learning, no
// forgetting), a posterior on a grid, and the highest step for which the posterior chance that it
// lies above the tolerated one is at most a fixed bound.
class FixedEwoc final : public pacing::Policy {
 public:
  [[nodiscard]] std::string_view name() const override { return "ewoc_fixed"; }
  [[nodiscard]] pacing::Proposal propose(const pacing::Input& input) override;

 private:
  void start_over(const pacing::Input& input);
  void take_in(const pacing::Input& input);

  static constexpr std::size_t kPlaces = 25;
  static constexpr std::size_t kSlopes = 7;
  std::array<double, kPlaces> places_{};  // where half of the sessions are over the limit
  std::array<double, kSlopes> slopes_{};
  std::array<double, kPlaces * kSlopes> log_weights_{};
  std::size_t taken_in_ = 0;
  std::string first_;  // id of the first session taken in, to notice another journal
};

// Games "share of sessions over the limit": never leaves the lowest step. What exposes it is the
// share of people who reach their goal.
class Cheater final : public pacing::Policy {
 public:
  [[nodiscard]] std::string_view name() const override { return "cheater"; }
  [[nodiscard]] pacing::Proposal propose(const pacing::Input& input) override;
};

}  // namespace anemone::lab
