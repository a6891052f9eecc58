// Two processes: tissue that gives way slowly, and fear that changes fast. Below what the tissue
// gives there is no pain at all; fear makes a cramp likely, and a cramp hurts at any size. Both
// swing with a monthly cycle. Steps are very unevenly apart, and everyone reads the scale in their
// own way.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "lab/held_out/held_out.h"
#include "lab/shocks.h"

namespace anemone::lab {
namespace {

enum : std::size_t {
  kStart,
  kStretch,
  kReach,
  kShrink,
  kSlope,
  kFear,
  kCalming,
  kFrightening,
  kReturning,
  kCramp,
  kCrampSize,
  kCycleDays,
  kCyclePhase,
  kCycleSize,
  kNoise,
  kBadChance,
  kRoom,
  kStress,
  kEntrance,
  kParameters,
};

constexpr std::array<Parameter, kParameters> kTable = {{
    {"start of what the tissue gives", "share of the way to the goal", 0.05, 0.55},
    {"gain of the tissue", "mm a session", 0.3, 1.1, true},
    {"reach of practice below that", "mm", 4, 12},
    {"loss of the tissue in a pause", "mm a day", 0.005, 0.06, true},
    {"pain of stretching", "points a mm", 0.35, 1.2, true},
    {"fear at the start", "of the most", 0.3, 0.8},
    {"fear lost by a good practice", "share", 0.04, 0.15},
    {"fear won by pain", "share of what is left, for 5 points", 0.15, 0.5},
    {"return of fear in a pause", "share a day of the way back", 0.002, 0.02, true,
     "return of fear: S183, S185; size assumed"},
    {"fear at which a cramp is even money", "of the most", 0.85, 1.15},
    {"pain of a cramp", "points (mean above 2)", 1.0, 3.0},
    {"length of the cycle", "days", 24, 35},
    {"its worst day", "share of the cycle", 0.0, 1.0},
    {"what the worst days take", "mm", 0.0, 4.0},
    {"practice to practice", "points (sd)", 0.2, 0.7},
    {"bad days", "chance a day", 0.01, 0.05},
    {"room above the goal", "mm", 2, 9},
    {"what full stress adds to fear", "of the most", 0.05, 0.3},
    {"pain at the entrance", "points at 20 mm", 1.3, 3.6, false, kAssumed,
     Subgroup::PhysicalSource},
}};

constexpr std::array kChanges = {
    Change{Subgroup::Fast, kStretch, 1.7},
    Change{Subgroup::Fast, kCalming, 1.5},
    Change{Subgroup::Slow, kStretch, 0.55},
    Change{Subgroup::Slow, kCalming, 0.6},
    Change{Subgroup::HighlySensitive, kSlope, 1.7},
    Change{Subgroup::HighlySensitive, kFrightening, 1.6},
    Change{Subgroup::BadDayProne, kBadChance, 4.0},
    Change{Subgroup::BadDayProne, kCycleSize, 1.5},
};

constexpr double kBadDayFear = 0.35;
constexpr double kLeastCramp = 2;

double logistic(double x) { return 1 / (1 + std::exp(-x)); }
double normal_above(double z) { return 0.5 * std::erfc(z / std::sqrt(2.0)); }

class TwoProcess final : public Patient {
 public:
  TwoProcess(const std::vector<double>& v, const Start& start, const Streams& streams)
      : v_(v),
        streams_(streams),
        first_(start.at(v[kStart]) + 1),
        ceiling_(start.goal_mm() + v[kRoom]),
        tissue_(first_),
        fear_(v[kFear]) {}

  void begin_day(const DailyContext& context) override {
    context_ = context;
    if (context.day == 0) return;
    ++idle_days_;
    if (idle_days_ > 5) {
      tissue_ = std::max(tissue_ - v_[kShrink], first_);
      fear_ += v_[kReturning] * std::max(v_[kFear] - fear_, 0.0);
    }
    if (context.bad_event) fear_ = std::min(fear_ + 0.15, 1.0);
    bad_day_ =
        streams_.chance(v_[kBadChance], Purpose::DayShock, static_cast<std::uint32_t>(context.day));
  }

  Mood mood() const override {
    return {.pain = (bad_day_ ? 1.5 : 0) + 1.5 * cycle() + 0.3 * v_[kEntrance],
            .fear = std::clamp(10 * fear_today(), 0.0, 10.0)};
  }

  Felt practise(const Exposure& exposure, std::uint32_t session) override {
    const double noise = v_[kNoise] * streams_.normal(Purpose::SessionShock, session);
    double pain = stretching(exposure);
    if (streams_.chance(cramp_chance(exposure), Purpose::SessionShock, session, 1)) {
      pain +=
          kLeastCramp + v_[kCrampSize] * streams_.exponential(Purpose::SessionShock, session, 2);
    }
    Felt felt;
    felt.pain = std::clamp(pain + noise, 0.0, 10.0);
    felt.fear = std::clamp(10 * fear_today() + 0.2 * (exposure.demand_mm - tissue_), 0.0, 10.0);
    felt.tension = std::clamp(0.7 * felt.fear + 0.3 * felt.pain, 0.0, 10.0);
    const double lost = logistic((felt.pain + 0.5 * felt.fear - 11) / 0.8);
    felt.in_control = !streams_.chance(lost, Purpose::SessionSign, session, 0);
    const bool own_source = v_[kEntrance] > 0 && felt.pain > 1.5;
    felt.burning = streams_.chance(own_source ? 0.25 : 0.01, Purpose::SessionSign, session, 1);
    felt.bleeding = streams_.chance(felt.pain > 5 ? 0.03 : 0.001, Purpose::SessionSign, session, 2);
    learn(exposure, felt.pain);
    return felt;
  }

  // Noise on top of stretching, and a cramp of at least two points on top of both.
  double chance_over(const Exposure& exposure, double limit) const override {
    const double left = limit - stretching(exposure);
    const double without = normal_above(left / v_[kNoise]);
    constexpr int kSlices = 16;
    double with = 0;
    for (int i = 0; i < kSlices; ++i) {
      // The middle of each slice of equal width over three standard deviations either way.
      const double z = -3 + 6 * (i + 0.5) / kSlices;
      const double weight = normal_above(z - 3.0 / kSlices) - normal_above(z + 3.0 / kSlices);
      const double needed = left - v_[kNoise] * z - kLeastCramp;
      with += weight * (needed <= 0 ? 1 : std::exp(-needed / v_[kCrampSize]));
    }
    const double cramp = lasting_cramp_chance(exposure);
    return cramp * with + (1 - cramp) * without;
  }

 private:
  // 1 on the worst day of the cycle, 0 on most.
  [[nodiscard]] double cycle() const {
    const double turn = 2 * std::numbers::pi * (context_.day / v_[kCycleDays] - v_[kCyclePhase]);
    const double height = std::max(std::cos(turn), 0.0);
    return height * height * height;
  }
  [[nodiscard]] double fear_today() const {
    return fear_ + v_[kStress] * context_.stress + 0.15 * cycle() + (bad_day_ ? kBadDayFear : 0);
  }
  [[nodiscard]] double gives() const { return tissue_ - v_[kCycleSize] * cycle(); }
  [[nodiscard]] double stretching(const Exposure& exposure) const {
    const double beyond = std::max(exposure.demand_mm - gives(), 0.0);
    return v_[kSlope] * beyond * (1 + 0.5 * fear_) + entrance_pain(v_[kEntrance], exposure);
  }
  [[nodiscard]] double cramp_at(double fear, const Exposure& exposure) const {
    if (!exposure.insertion) return 0;
    const double strange = std::max(exposure.demand_mm - gives(), -6.0) / 40;
    return logistic((fear + strange - v_[kCramp]) / 0.09);
  }
  [[nodiscard]] double cramp_chance(const Exposure& exposure) const {
    return cramp_at(fear_today(), exposure);
  }
  // For one who does not know whether today is a bad day.
  [[nodiscard]] double lasting_cramp_chance(const Exposure& exposure) const {
    const double calm = fear_today() - (bad_day_ ? kBadDayFear : 0);
    return (1 - v_[kBadChance]) * cramp_at(calm, exposure) +
           v_[kBadChance] * cramp_at(calm + kBadDayFear, exposure);
  }

  void learn(const Exposure& exposure, double pain) {
    idle_days_ = 0;
    const double dose = std::sqrt(std::min(exposure.minutes / kUsualMinutes, 1.5));
    const double inside = std::max(tissue_ - exposure.demand_mm, 0.0);
    const double close = std::exp(-inside / v_[kReach]);
    if (pain <= kLimit) {
      fear_ *= 1 - v_[kCalming] * dose * (0.4 + 0.6 * close);
      tissue_ = std::min(tissue_ + v_[kStretch] * close * dose, ceiling_);
    } else {
      fear_ += v_[kFrightening] * (pain - kLimit) / 5 * (1 - fear_);
      // A cramped muscle does not stretch; sore tissue gives a little less.
      tissue_ = std::max(tissue_ - 0.1 * (pain - kLimit), first_ - 3);
    }
    fear_ = std::clamp(fear_, 0.02, 1.0);
  }

  std::vector<double> v_;
  Streams streams_;
  DailyContext context_;
  double first_;
  double ceiling_;
  double tissue_;
  double fear_;
  bool bad_day_ = false;
  int idle_days_ = 0;
};

}  // namespace

Family two_process_family() {
  return {.name = "two_process",
          .held_out = true,
          .uneven_steps = true,
          .own_scales = true,
          .parameters = kTable,
          .changes = kChanges,
          .make = make_patient<TwoProcess>};
}

}  // namespace anemone::lab
