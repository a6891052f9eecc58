// Role 2 of 5, the reporter: what of it reaches the app. Rounded, noisy, sometimes forgotten, by
// some always too low or too high.
#pragma once

#include <optional>
#include <vector>

#include "core/entries/entry.h"
#include "lab/parameters.h"
#include "lab/patient.h"

namespace anemone::lab {

[[nodiscard]] std::span<const Parameter> reporter_parameters();

class Reporter {
 public:
  // `own_scale`: they bend the scale, so that the same pain is a low number for one and a high one
  // for another.
  Reporter(const Streams& streams, Subgroup subgroup, bool own_scale);

  // Nothing where they forget to write it down at all.
  [[nodiscard]] std::optional<entries::SessionLogged> session(const std::string& step,
                                                              double minutes, const Felt& felt,
                                                              entries::Ended ended,
                                                              std::uint32_t session) const;
  // Nothing on days without a check-in.
  [[nodiscard]] std::optional<entries::CheckinLogged> checkin(const Mood& mood,
                                                              const DailyContext& context) const;

 private:
  [[nodiscard]] entries::Rating rate(double felt, double times, double luck) const;

  std::vector<double> values_;
  Streams streams_;
  double step_;  // of their scale: whole points, halves or tenths
  bool checks_in_;
  double bend_ = 1;
};

}  // namespace anemone::lab
