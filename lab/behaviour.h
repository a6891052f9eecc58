// Role 3 of 5, the behaviour: what they do with a suggestion. Mostly follows it; now and then
// skips it, overreaches, stops early; some leave for good, after pain or after long standing still.
#pragma once

#include <vector>

#include "core/entries/entry.h"
#include "lab/parameters.h"
#include "lab/patient.h"

namespace anemone::lab {

[[nodiscard]] std::span<const Parameter> behaviour_parameters();

class Behaviour {
 public:
  explicit Behaviour(const Streams& streams);

  // Takes the next larger step instead.
  [[nodiscard]] bool overreaches(std::uint32_t session) const;
  // How a practice of such pain ends.
  [[nodiscard]] entries::Ended ends(const Felt& felt, std::uint32_t session) const;
  // Of a practice that was not finished.
  [[nodiscard]] double minutes_until_stopped(double planned, std::uint32_t session) const;
  // Something gentle on a day without practice.
  [[nodiscard]] bool something_gentle(int day) const;
  // Leaves after this practice. `days_without_change` since a larger step last went well.
  [[nodiscard]] bool drops_out(const Felt& felt, double limit, int days_without_change,
                               std::uint32_t session) const;

 private:
  std::vector<double> values_;
  Streams streams_;
};

}  // namespace anemone::lab
