// Good days and bad days, and practices that differ on the same day: what the families share.
#pragma once

#include <span>
#include <vector>

#include "lab/patient.h"
#include "lab/streams.h"

namespace anemone::lab {

// In the unit of the family. Heavy-tailed: now and then a day is bad out of all proportion.
struct ShockShape {
  double day_sd = 0;
  double bad_chance = 0;  // of a bad day
  double bad_size = 0;    // mean of what a bad day adds
  double session_sd = 0;
};

[[nodiscard]] double day_shock(const ShockShape& shape, const Streams& streams, std::uint32_t day);
[[nodiscard]] double session_shock(const ShockShape& shape, const Streams& streams,
                                   std::uint32_t session);

// A pain at the entrance with its own source: there at every insertion, more with more room asked,
// and not moved by practice. `at_20_mm`: points at that size, 0 for most people.
[[nodiscard]] double entrance_pain(double at_20_mm, const Exposure& exposure);

// A patient whose pain never falls with the sum of the day's and the practice's shock.
class ShockedPatient : public Patient {
 public:
  ShockedPatient(const ShockShape& shape, const Streams& streams)
      : shape_(shape), streams_(streams) {}

  void begin_day(const DailyContext& context) final;
  [[nodiscard]] Mood mood() const final;
  Felt practise(const Exposure& exposure, std::uint32_t session) final;
  [[nodiscard]] double chance_over(const Exposure& exposure, double limit) const final;

 protected:
  // May exceed 0 to 10; what is felt is cut there.
  [[nodiscard]] virtual double pain_at(const Exposure& exposure, double shock) const = 0;
  [[nodiscard]] virtual double fear_at(const Exposure& exposure, double shock) const = 0;
  // What stays of it. `pain` as felt.
  virtual void learn(const Exposure& exposure, double pain) = 0;
  // One night; `idle_days` since the last practice.
  virtual void pass_night(int idle_days) = 0;
  // Fear and soreness on getting up, at a shock; `typical_mm` gives fear something to be about.
  [[nodiscard]] virtual double soreness(double shock) const = 0;
  // Burning now and then, for a pain that has its own source.
  [[nodiscard]] virtual double burning_chance() const { return 0.01; }

  [[nodiscard]] const DailyContext& context() const { return context_; }
  [[nodiscard]] const Streams& streams() const { return streams_; }

 private:
  ShockShape shape_;
  Streams streams_;
  DailyContext context_;
  double day_shock_ = 0;
  int last_practice_ = -1;
  Exposure last_exposure_{.demand_mm = 12, .minutes = 10, .insertion = true};
  mutable std::vector<double> sorted_shocks_;  // made when the oracle first asks
};

}  // namespace anemone::lab
