// Role 1 of 5, the patient: hidden dynamics. What practice feels like, and what it changes.
//
// Nobody but the runner, the reporter and the oracle knows a patient; a policy never does
// (tests/lab_policy_sees_no_patient.cpp must not compile). Sizes in millimetres of diameter, pain
// and fear 0 to 10.
#pragma once

#include <cstdint>

namespace anemone::lab {

// The most pain that is still comfortable: everyone's limit in the lab (guardrail G20).
inline constexpr double kLimit = 3;
// A practice of so many minutes teaches in full.
inline constexpr double kUsualMinutes = 10;

// What one practice asks of the body.
struct Exposure {
  double demand_mm = 0;  // what the step truly is, also where the person gave it no size
  double minutes = 0;
  bool insertion = true;
};

// What a day brings from outside.
struct DailyContext {
  int day = 0;
  double stress = 0;  // 0 none to 1 the most
  bool ill = false;
  bool bad_event = false;  // such as an examination that hurt
};

// What is felt; nobody has reported it yet.
struct Felt {
  double pain = 0;
  double fear = 0;  // before
  double tension = 0;
  bool in_control = true;
  bool burning = false;
  bool bleeding = false;
};

// Before a practice.
struct Mood {
  double pain = 0;
  double fear = 0;
};

class Patient {
 public:
  virtual ~Patient() = default;

  // Once a day, in order, whether or not they practise: the night passes, the day begins.
  virtual void begin_day(const DailyContext& context) = 0;
  [[nodiscard]] virtual Mood mood() const = 0;
  // The `session`-th practice of this life, counted from 0.
  virtual Felt practise(const Exposure& exposure, std::uint32_t session) = 0;
  // For the oracle: how likely more pain than `limit` is, for one who knows all that is lasting in
  // them and what the day is like, but not what chance the day and the practice bring.
  [[nodiscard]] virtual double chance_over(const Exposure& exposure, double limit) const = 0;

 protected:
  Patient() = default;
  Patient(const Patient&) = default;
  Patient& operator=(const Patient&) = default;
};

}  // namespace anemone::lab
