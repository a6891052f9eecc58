// Tolerance in levels, and fatigue: what the body bears goes up and down in whole levels, by chance
// after what happened; every practice tires it for some days; and now and then a flare begins that
// lasts several. Pain multiplies instead of adding up.
#include <algorithm>
#include <array>
#include <cmath>

#include "lab/held_out/held_out.h"
#include "lab/shocks.h"

namespace anemone::lab {
namespace {

enum : std::size_t {
  kStart,
  kBand,
  kNeeded,
  kFall,
  kFatigue,
  kRecovery,
  kFlare,
  kFlareDays,
  kFlareSize,
  kAtCapacity,
  kGrowth,
  kSpread,
  kSpike,
  kLapse,
  kRoom,
  kStress,
  kEntrance,
  kParameters,
};

constexpr std::array<Parameter, kParameters> kTable = {{
    {"start of tolerance", "share of the way to the goal", 0.0, 0.5},
    {"one level", "mm", 1.5, 4.5},
    {"comfortable practices for the next level", "sessions (mean)", 2.0, 6.0, true},
    {"level lost by pain", "chance", 0.1, 0.5},
    {"tiring by one practice", "mm", 0.1, 1.0},
    {"rest until half of that is gone", "days", 1.0, 4.0},
    {"a flare begins", "chance a day", 0.004, 0.02},
    {"length of a flare", "days (mean)", 2, 6},
    {"what a flare takes", "mm", 2, 6},
    {"pain at the edge of tolerance", "points", 0.6, 1.4},
    {"growth of pain beyond it", "a mm (log)", 0.2, 0.5},
    {"spread of pain", "log (sd)", 0.15, 0.4},
    {"pain out of nowhere", "chance a practice", 0.002, 0.02},
    {"level lost in a pause", "chance a day, after 10", 0.005, 0.03},
    {"room above the goal", "mm", 2, 8},
    {"what full stress takes", "mm", 0.5, 3},
    {"pain at the entrance", "points at 20 mm", 1.3, 3.6, false, kAssumed,
     Subgroup::PhysicalSource},
}};

constexpr std::array kChanges = {
    Change{Subgroup::Fast, kNeeded, 0.5},
    Change{Subgroup::Slow, kNeeded, 2.0},
    Change{Subgroup::HighlySensitive, kFall, 1.6},
    Change{Subgroup::HighlySensitive, kGrowth, 1.5},
    Change{Subgroup::HighlySensitive, kStress, 1.5},
    Change{Subgroup::BadDayProne, kFlare, 3.0},
    Change{Subgroup::BadDayProne, kSpike, 3.0},
};

constexpr double kHardPain = 6;
constexpr int kLapsesAfterDays = 10;

double normal_above(double z) { return 0.5 * std::erfc(z / std::sqrt(2.0)); }

class Tolerance final : public Patient {
 public:
  Tolerance(const std::vector<double>& v, const Start& start, const Streams& streams)
      : v_(v),
        streams_(streams),
        first_(start.at(v[kStart]) + 2.5),
        highest_(static_cast<int>(std::ceil((start.goal_mm() + v[kRoom] - first_) / v[kBand]))) {}

  void begin_day(const DailyContext& context) override {
    context_ = context;
    if (context.day == 0) return;
    ++idle_days_;
    fatigue_ *= std::exp2(-1 / v_[kRecovery]);
    if (in_flare_) {
      in_flare_ = !chance(1 / v_[kFlareDays], kFlareEnds);
    } else {
      in_flare_ = chance(v_[kFlare], kFlareBegins) || (context.ill && chance(0.2, kFlareIll));
    }
    if (context.bad_event) level_ -= 1;
    if (idle_days_ > kLapsesAfterDays && level_ > 0 && chance(v_[kLapse], kLapses)) --level_;
  }

  Mood mood() const override {
    const double pain = in_flare_ ? 1.5 : 0.2 * fatigue_;
    return {.pain = pain + 0.3 * v_[kEntrance],
            .fear = std::clamp(6 - 0.6 * level_ + 2 * context_.stress + (in_flare_ ? 1 : 0), 0.0,
                               10.0)};
  }

  Felt practise(const Exposure& exposure, std::uint32_t session) override {
    const double luck = streams_.normal(Purpose::SessionShock, session);
    Felt felt;
    felt.pain = middle(exposure) * std::exp(v_[kSpread] * luck);
    if (streams_.chance(v_[kSpike], Purpose::SessionShock, session, 1)) {
      felt.pain = std::max(felt.pain, 4 + 4 * streams_.uniform(Purpose::SessionShock, session, 2));
    }
    felt.pain = std::min(felt.pain, 10.0);
    felt.fear =
        std::clamp(4 + 0.4 * (exposure.demand_mm - capacity()) + 2 * context_.stress, 0.0, 10.0);
    felt.tension = std::clamp(0.5 * felt.fear + 0.5 * felt.pain, 0.0, 10.0);
    felt.in_control = felt.pain < 7.5 || !streams_.chance(0.5, Purpose::SessionSign, session, 0);
    const bool own_source = v_[kEntrance] > 0 && felt.pain > 1.5;
    felt.burning = streams_.chance(own_source ? 0.25 : 0.01, Purpose::SessionSign, session, 1);
    felt.bleeding = streams_.chance(felt.pain > 5 ? 0.03 : 0.001, Purpose::SessionSign, session, 2);
    learn(exposure, felt.pain, session);
    return felt;
  }

  double chance_over(const Exposure& exposure, double limit) const override {
    const double z = std::log(limit / middle(exposure)) / v_[kSpread];
    const double spike = limit < 4 ? v_[kSpike] : 0;
    return spike + (1 - spike) * normal_above(z);
  }

 private:
  enum Event : std::uint32_t { kFlareBegins, kFlareEnds, kFlareIll, kLapses };
  [[nodiscard]] bool chance(double probability, Event event) const {
    return streams_.chance(probability, Purpose::DayEvent, static_cast<std::uint32_t>(context_.day),
                           event);
  }
  // Rested and on a calm day.
  [[nodiscard]] double tolerated() const { return first_ + v_[kBand] * level_; }
  [[nodiscard]] double capacity() const {
    return tolerated() - fatigue_ - (in_flare_ ? v_[kFlareSize] : 0) -
           v_[kStress] * context_.stress;
  }
  [[nodiscard]] double middle(const Exposure& exposure) const {
    const double beyond = std::min(exposure.demand_mm - capacity(), 12.0);
    return v_[kAtCapacity] * std::exp(v_[kGrowth] * beyond) +
           entrance_pain(v_[kEntrance], exposure) + 0.01;
  }

  void learn(const Exposure& exposure, double pain, std::uint32_t session) {
    idle_days_ = 0;
    fatigue_ += v_[kFatigue] * exposure.minutes / kUsualMinutes;
    if (pain > kLimit) {
      if (streams_.chance(v_[kFall], Purpose::SessionSign, session, 5)) --level_;
      if (pain >= kHardPain) fatigue_ += v_[kFatigue];
    } else if (exposure.demand_mm > tolerated() - 2.5 * v_[kBand] && level_ < highest_) {
      const double dose = std::sqrt(std::min(exposure.minutes / kUsualMinutes, 1.5));
      if (streams_.chance(dose / v_[kNeeded], Purpose::SessionSign, session, 6)) ++level_;
    }
    level_ = std::max(level_, -1);
  }

  std::vector<double> v_;
  Streams streams_;
  DailyContext context_;
  double first_;
  int highest_;
  int level_ = 0;
  double fatigue_ = 0;
  bool in_flare_ = false;
  int idle_days_ = 0;
};

}  // namespace

Family tolerance_family() {
  return {.name = "tolerance",
          .held_out = true,
          .uneven_steps = false,
          .own_scales = false,
          .parameters = kTable,
          .changes = kChanges,
          .make = make_patient<Tolerance>};
}

}  // namespace anemone::lab
