// A limit that moves: up to some size practice is comfortable, and pain rises beyond it. Comfort
// moves the limit up, pain moves it down, a pause lets it slide back to where it came from.
#include <algorithm>
#include <array>
#include <cmath>

#include "lab/families/families.h"
#include "lab/shocks.h"

namespace anemone::lab {
namespace {

enum : std::size_t {
  kStart,
  kSlope,
  kSoftness,
  kBase,
  kLearn,
  kReach,
  kSetback,
  kFade,
  kRoom,
  kDay,
  kBadChance,
  kBadSize,
  kSession,
  kStress,
  kFear,
  kEntrance,
  kParameters,
};

constexpr std::array<Parameter, kParameters> kTable = {{
    {"start of comfort", "share of the way to the goal", 0.0, 0.5},
    {"steepness of pain beyond the limit", "points a mm", 0.3, 1.3, true},
    {"softness of the limit", "mm", 0.5, 2.0},
    {"pain below the limit", "points", 0.0, 0.8},
    {"gain of a comfortable practice", "mm a session", 0.4, 1.5, true},
    {"reach of practice below the limit", "mm", 4, 14},
    {"loss by pain", "mm a point over the limit", 0.1, 0.6, true},
    {"slide back in a pause", "mm a day", 0.02, 0.12, true},
    {"room above the goal", "mm", 2, 10},
    {"day to day", "mm (sd)", 0.4, 1.6, true},
    {"bad days", "chance a day", 0.01, 0.05},
    {"size of a bad day", "mm (mean)", 2, 7},
    {"practice to practice", "mm (sd)", 0.3, 1.0},
    {"what full stress takes", "mm", 0.5, 3.0},
    {"fear of the unfamiliar", "points a mm above the limit", 0.2, 0.6},
    {"pain at the entrance", "points at 20 mm", 1.3, 3.6, false, kAssumed,
     Subgroup::PhysicalSource},
}};

constexpr std::array kChanges = {
    Change{Subgroup::Fast, kLearn, 2.0},
    Change{Subgroup::Slow, kLearn, 0.5},
    Change{Subgroup::HighlySensitive, kSlope, 1.8},
    Change{Subgroup::HighlySensitive, kSetback, 2.0},
    Change{Subgroup::HighlySensitive, kStress, 1.5},
    Change{Subgroup::BadDayProne, kBadChance, 4.0},
    Change{Subgroup::BadDayProne, kDay, 1.4},
};

constexpr int kFadesAfterDays = 4;

class MovingLimit final : public ShockedPatient {
 public:
  MovingLimit(const std::vector<double>& v, const Start& start, const Streams& streams)
      : ShockedPatient({v[kDay], v[kBadChance], v[kBadSize], v[kSession]}, streams),
        v_(v),
        first_(start.at(v[kStart])),
        ceiling_(start.goal_mm() + v[kRoom]),
        limit_(first_) {}

 protected:
  double pain_at(const Exposure& exposure, double shock) const override {
    const double beyond = this->beyond(exposure, shock);
    // Softplus: nothing well below the limit, a straight rise well above it.
    const double excess = v_[kSoftness] * std::log1p(std::exp(beyond / v_[kSoftness]));
    return v_[kBase] + entrance_pain(v_[kEntrance], exposure) + v_[kSlope] * excess;
  }
  double fear_at(const Exposure& exposure, double shock) const override {
    return 2.5 + v_[kFear] * beyond(exposure, shock) + 2 * context().stress;
  }
  double soreness(double shock) const override { return 0.5 * (shock - 2) + 0.3 * v_[kEntrance]; }
  double burning_chance() const override { return v_[kEntrance] > 0 ? 0.25 : 0.01; }

  void learn(const Exposure& exposure, double pain) override {
    if (pain > kLimit) {
      limit_ -= v_[kSetback] * (pain - kLimit);
    } else {
      // What is far inside the limit teaches little.
      const double inside = std::max(limit_ - exposure.demand_mm, 0.0);
      const double close = std::exp(-inside / v_[kReach]);
      limit_ += v_[kLearn] * close * std::sqrt(exposure.minutes / kUsualMinutes);
    }
    limit_ = std::clamp(limit_, first_ - 4, ceiling_);
  }
  void pass_night(int idle_days) override {
    if (idle_days > kFadesAfterDays && limit_ > first_) limit_ -= v_[kFade];
    if (context().bad_event) limit_ -= 2;
  }

 private:
  [[nodiscard]] double beyond(const Exposure& exposure, double shock) const {
    return exposure.demand_mm + shock + v_[kStress] * context().stress - limit_;
  }

  std::vector<double> v_;
  double first_;
  double ceiling_;
  double limit_;
};

}  // namespace

Family moving_limit_family() {
  return {.name = "moving_limit",
          .held_out = false,
          .uneven_steps = false,
          .own_scales = false,
          .parameters = kTable,
          .changes = kChanges,
          .make = make_patient<MovingLimit>};
}

}  // namespace anemone::lab
