// Random streams by counter: what luck a virtual patient has is a function of who they are and of
// what it is for, never of how often anybody drew before. So two policies meet the same luck on the
// same patient (common random numbers), whatever the order and on however many threads.
//
// Philox4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"), checked
// against the published vectors. Key: the seed. Counter: patient, purpose, index, which.
#pragma once

#include <array>
#include <cstdint>

namespace anemone::lab {

using PhiloxCounter = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

[[nodiscard]] PhiloxCounter philox4x32_10(PhiloxCounter counter, PhiloxKey key);

// What a draw is for. The numbers are part of the results: never reuse or renumber one.
enum class Purpose : std::uint32_t {
  Parameter = 1,  // by parameter
  Ladder = 2,     // by step
  Start = 3,
  Traits = 4,         // of reporter, behaviour and scenario, by trait
  DayShock = 10,      // by day
  SessionShock = 11,  // by session
  DayEvent = 12,      // by day
  Leap = 13,          // by leap
  SessionSign = 14,   // by session
  Stress = 20,        // by week
  Illness = 21,       // by day
  Break = 22,
  Appointment = 23,
  Care = 24,        // by visit
  Available = 30,   // by day
  Overreach = 31,   // by session
  Stop = 32,        // by session
  Dropout = 33,     // by session
  Gentle = 34,      // by day
  Checkin = 40,     // by day
  Report = 41,      // by session
  Quadrature = 50,  // for the oracle's own sums
};

class Streams {
 public:
  Streams(std::uint64_t seed, std::uint32_t patient);

  // In (0, 1), never at an end.
  [[nodiscard]] double uniform(Purpose purpose, std::uint32_t index, std::uint32_t which = 0) const;
  // Mean 0, variance 1.
  [[nodiscard]] double normal(Purpose purpose, std::uint32_t index, std::uint32_t which = 0) const;
  // Mean 1.
  [[nodiscard]] double exponential(Purpose purpose, std::uint32_t index,
                                   std::uint32_t which = 0) const;
  [[nodiscard]] bool chance(double probability, Purpose purpose, std::uint32_t index,
                            std::uint32_t which = 0) const {
    return uniform(purpose, index, which) < probability;
  }

 private:
  [[nodiscard]] PhiloxCounter block(Purpose purpose, std::uint32_t index,
                                    std::uint32_t which) const;
  PhiloxKey key_;
  std::uint32_t patient_;
};

}  // namespace anemone::lab
