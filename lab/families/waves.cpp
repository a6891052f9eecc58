// Waves: practice is banked where nobody sees it, and released in a leap. Between leaps there is a
// plateau; after pain or in hard weeks part of the last leap may be lost. Pain does not shrink bit
// by bit: below the wall there is little, at the wall it is there at once.
#include <algorithm>
#include <array>
#include <cmath>

#include "lab/families/families.h"
#include "lab/shocks.h"

namespace anemone::lab {
namespace {

enum : std::size_t {
  kStart,
  kBase,
  kWall,
  kSteep,
  kFull,
  kLeap,
  kReach,
  kSpill,
  kRelapse,
  kStressRelapse,
  kRoom,
  kDay,
  kBadChance,
  kBadSize,
  kSession,
  kStress,
  kEntrance,
  kParameters,
};

constexpr std::string_view kPlateaus = "plateaus are common: S177 (clinic opinion); size assumed";
constexpr std::string_view kPartial = "partial return under stress: S176 (opinion); size assumed";

constexpr std::array<Parameter, kParameters> kTable = {{
    {"start of comfort", "share of the way to the goal", 0.0, 0.5},
    {"pain below the wall", "points", 0.0, 1.0},
    {"pain at the wall", "points", 4.0, 9.0},
    {"thickness of the wall", "mm", 1.0, 4.0},
    {"practice banked before a leap", "sessions (mean)", 3, 10, true, kPlateaus},
    {"size of a leap", "mm (mean)", 2, 6},
    {"practice that is banked at all", "mm below the wall", 4, 12},
    {"banked practice lost by pain", "share", 0.05, 0.4},
    {"relapse after pain", "chance", 0.03, 0.2, false, kPartial},
    {"relapse in a hard week", "chance a day", 0.003, 0.02, false, kPartial},
    {"room above the goal", "mm", 2, 10},
    {"day to day", "mm (sd)", 0.4, 1.4, true},
    {"bad days", "chance a day", 0.01, 0.05},
    {"size of a bad day", "mm (mean)", 2, 7},
    {"practice to practice", "mm (sd)", 0.3, 1.0},
    {"what full stress takes", "mm", 0.5, 2.5},
    {"pain at the entrance", "points at 20 mm", 1.3, 3.6, false, kAssumed,
     Subgroup::PhysicalSource},
}};

constexpr std::array kChanges = {
    Change{Subgroup::Fast, kFull, 0.5},
    Change{Subgroup::Slow, kFull, 1.8},
    Change{Subgroup::HighlySensitive, kWall, 1.3},
    Change{Subgroup::HighlySensitive, kRelapse, 2.0},
    Change{Subgroup::HighlySensitive, kStress, 1.6},
    Change{Subgroup::BadDayProne, kBadChance, 4.0},
    Change{Subgroup::BadDayProne, kDay, 1.4},
};

class Waves final : public ShockedPatient {
 public:
  Waves(const std::vector<double>& v, const Start& start, const Streams& streams)
      : ShockedPatient({v[kDay], v[kBadChance], v[kBadSize], v[kSession]}, streams),
        v_(v),
        first_(start.at(v[kStart]) + 1),
        ceiling_(start.goal_mm() + v[kRoom]),
        wall_(first_) {
    fill_anew();
  }

 protected:
  double pain_at(const Exposure& exposure, double shock) const override {
    const double into = exposure.demand_mm + shock + v_[kStress] * context().stress - wall_;
    const double part = std::clamp(into / v_[kSteep], 0.0, 1.0);
    // Beyond the wall it goes on rising, slowly.
    const double beyond = std::max(into - v_[kSteep], 0.0);
    return v_[kBase] + entrance_pain(v_[kEntrance], exposure) +
           v_[kWall] * part * part * (3 - 2 * part) + 0.3 * beyond + 0.12 * std::max(shock, -2.0);
  }
  double fear_at(const Exposure& exposure, double shock) const override {
    return 3 + 0.35 * (exposure.demand_mm - wall_) + 0.4 * shock + 2 * context().stress;
  }
  double soreness(double shock) const override { return 0.5 * (shock - 2) + 0.3 * v_[kEntrance]; }
  double burning_chance() const override { return v_[kEntrance] > 0 ? 0.25 : 0.01; }

  void learn(const Exposure& exposure, double pain) override {
    if (pain > kLimit) {
      banked_ *= 1 - v_[kSpill];
      if (streams().chance(v_[kRelapse], Purpose::DayEvent, day(), 0)) relapse();
      return;
    }
    const double below = wall_ - exposure.demand_mm;
    if (below > v_[kReach]) return;
    banked_ += std::min(exposure.minutes / kUsualMinutes, 1.2);
    if (banked_ < full_) return;
    last_leap_ = v_[kLeap] * (0.4 + 0.6 * streams().exponential(Purpose::Leap, leaps_, 1));
    wall_ = std::min(wall_ + last_leap_, ceiling_);
    ++leaps_;
    fill_anew();
  }
  void pass_night(int idle_days) override {
    // A long pause empties the bank before it costs ground.
    if (idle_days > 10) banked_ *= 0.97;
    if (idle_days == 30) relapse();
    const double hard = context().stress > 0.5 ? v_[kStressRelapse] : 0;
    if (context().bad_event || streams().chance(hard, Purpose::DayEvent, day(), 1)) relapse();
  }

 private:
  [[nodiscard]] std::uint32_t day() const { return static_cast<std::uint32_t>(context().day); }
  // How long the next plateau is: of very different length.
  void fill_anew() {
    banked_ = 0;
    full_ = v_[kFull] * (0.35 + 0.65 * streams().exponential(Purpose::Leap, leaps_, 0));
  }
  void relapse() {
    wall_ = std::max(wall_ - 0.6 * last_leap_, first_ - 2);
    last_leap_ *= 0.4;
  }

  std::vector<double> v_;
  double first_;
  double ceiling_;
  double wall_;
  double banked_ = 0;
  double full_ = 0;
  double last_leap_ = 0;
  std::uint32_t leaps_ = 0;
};

}  // namespace

Family waves_family() {
  return {.name = "waves",
          .held_out = false,
          .uneven_steps = false,
          .own_scales = false,
          .parameters = kTable,
          .changes = kChanges,
          .make = make_patient<Waves>};
}

}  // namespace anemone::lab
