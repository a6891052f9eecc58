// Learned threat: the body expects danger of a size, fear follows the expectation, the muscle
// guards with the fear, and guarding is what hurts. Practice that ends well does not erase the old
// expectation; it lays a second, inhibiting one beside it, which fades. So fear returns after a
// pause (spontaneous recovery), in another setting (renewal) and after a bad event (reinstatement):
// facts §7.2, S183 and S185. Both spread to sizes nearby (a generalisation gradient).
#include <algorithm>
#include <array>
#include <cmath>

#include "lab/families/families.h"
#include "lab/shocks.h"

namespace anemone::lab {
namespace {

enum : std::size_t {
  kStart,
  kEdge,
  kExcitation,
  kInhibition,
  kGradient,
  kForget,
  kRenewal,
  kReinstatement,
  kGuard,
  kFirmness,
  kMechanical,
  kDay,
  kBadChance,
  kBadSize,
  kSession,
  kStress,
  kEntrance,
  kParameters,
};

constexpr std::string_view kRates =
    "assumed; toy code uses 0.05-0.3 without justification, facts §7.2";
constexpr std::string_view kReturn = "return of fear and its kinds: S183, S185; size assumed";

constexpr std::array<Parameter, kParameters> kTable = {{
    {"start of comfort", "share of the way to the goal", 0.0, 0.5},
    {"width of the edge of fear", "mm", 1.5, 4.0},
    {"learning of danger", "share of the error", 0.05, 0.3, true, kRates},
    {"learning of safety", "share of the error", 0.08, 0.35, true, kRates},
    {"generalisation to other sizes", "mm (sd)", 5, 11},
    {"fading of learned safety", "share a day", 0.0003, 0.003, true, kReturn},
    {"return of fear after a pause", "share of learned safety", 0.02, 0.15, false, kReturn},
    {"return of fear after a bad event", "of full threat", 0.05, 0.25, false, kReturn},
    {"threat at which the body guards half", "of full threat", 0.5, 0.7},
    {"suddenness of guarding", "of full threat", 0.12, 0.2},
    {"pain of full guarding", "points", 6, 10},
    {"day to day", "of full threat (sd)", 0.03, 0.1, true},
    {"bad days", "chance a day", 0.01, 0.05},
    {"size of a bad day", "of full threat (mean)", 0.1, 0.4},
    {"practice to practice", "of full threat (sd)", 0.02, 0.06},
    {"what full stress adds", "of full threat", 0.05, 0.2},
    {"pain at the entrance", "points at 20 mm", 1.3, 3.6, false, kAssumed,
     Subgroup::PhysicalSource},
}};

constexpr std::array kChanges = {
    Change{Subgroup::Fast, kInhibition, 1.8},
    Change{Subgroup::Slow, kInhibition, 0.5},
    Change{Subgroup::HighlySensitive, kExcitation, 1.8},
    Change{Subgroup::HighlySensitive, kReinstatement, 1.8},
    Change{Subgroup::HighlySensitive, kStress, 1.5},
    Change{Subgroup::HighlySensitive, kMechanical, 1.25},
    Change{Subgroup::BadDayProne, kBadChance, 4.0},
    Change{Subgroup::BadDayProne, kDay, 1.4},
};

// Pain of one point teaches no danger, pain of five all there is. So more pain than the limit is
// worse than expected nearly everywhere.
constexpr double kNoDanger = 1;
constexpr double kFullDanger = 5;
constexpr int kPauseDays = 7;

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

class Threat final : public ShockedPatient {
 public:
  Threat(const std::vector<double>& v, const Start& start, const Streams& streams)
      : ShockedPatient({v[kDay], v[kBadChance], v[kBadSize], v[kSession]}, streams), v_(v) {
    const double edge = start.at(v[kStart]) + 2;
    for (std::size_t i = 0; i < kNodes; ++i) {
      danger_[i] = logistic((size_of(i) - edge) / v_[kEdge]);
    }
  }

 protected:
  double pain_at(const Exposure& exposure, double shock) const override {
    const double guarding = logistic((fear_of(exposure, shock) - v_[kGuard]) / v_[kFirmness]);
    // A guarded muscle hurts more the more room is asked of it.
    const double load = 0.6 + 0.4 * std::min(exposure.demand_mm / 25, 1.6);
    return entrance_pain(v_[kEntrance], exposure) + v_[kMechanical] * load * guarding * guarding;
  }
  double fear_at(const Exposure& exposure, double shock) const override {
    return 10 * fear_of(exposure, shock);
  }
  double soreness(double shock) const override { return 6 * (shock - 0.15) + 0.3 * v_[kEntrance]; }
  double burning_chance() const override { return v_[kEntrance] > 0 ? 0.25 : 0.01; }

  // Rescorla-Wagner: what changes an expectation is the error of it.
  void learn(const Exposure& exposure, double pain) override {
    const double outcome = std::clamp((pain - kNoDanger) / (kFullDanger - kNoDanger), 0.0, 1.0);
    const double error = outcome - std::clamp(threat(exposure.demand_mm), 0.0, 1.0);
    const double dose = std::sqrt(std::min(exposure.minutes / kUsualMinutes, 1.5));
    for (std::size_t i = 0; i < kNodes; ++i) {
      const double near = similarity(exposure.demand_mm, size_of(i));
      if (error > 0) {
        danger_[i] = std::min(danger_[i] + v_[kExcitation] * near * error, 1.2);
      } else {
        safety_[i] = std::min(safety_[i] - v_[kInhibition] * near * error * dose, 1.2);
      }
    }
  }
  void pass_night(int idle_days) override {
    double keep = 1 - v_[kForget];
    if (idle_days == kPauseDays || idle_days == 4 * kPauseDays) keep -= v_[kRenewal];
    for (double& safety : safety_) safety *= keep;
    if (!context().bad_event) return;
    for (double& danger : danger_) danger = std::min(danger + 0.5 * v_[kReinstatement], 1.2);
  }

 private:
  static constexpr std::size_t kNodes = 24;
  static double size_of(std::size_t node) { return 2.0 * static_cast<double>(node); }

  [[nodiscard]] double similarity(double a, double b) const {
    const double apart = (a - b) / v_[kGradient];
    return std::exp(-0.5 * apart * apart);
  }
  // Between the nodes in a straight line.
  [[nodiscard]] double threat(double mm) const {
    const double place = std::clamp(mm / 2, 0.0, static_cast<double>(kNodes) - 1.001);
    const auto node = static_cast<std::size_t>(place);
    const double part = place - static_cast<double>(node);
    return (1 - part) * (danger_[node] - safety_[node]) +
           part * (danger_[node + 1] - safety_[node + 1]);
  }
  [[nodiscard]] double fear_of(const Exposure& exposure, double shock) const {
    return std::clamp(threat(exposure.demand_mm), 0.0, 1.0) + shock +
           v_[kStress] * context().stress;
  }

  std::vector<double> v_;
  std::array<double, kNodes> danger_{};
  std::array<double, kNodes> safety_{};
};

}  // namespace

Family threat_family() {
  return {.name = "threat",
          .held_out = false,
          .uneven_steps = false,
          .own_scales = false,
          .parameters = kTable,
          .changes = kChanges,
          .make = make_patient<Threat>};
}

}  // namespace anemone::lab
