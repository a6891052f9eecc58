#include "lab/person.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace anemone::lab {
namespace {

using entries::StepKind;

// What the ladder is drawn from, one number for each use.
enum Draw : std::uint32_t {
  kCount,
  kLowest,
  kHighest,
  kGoal,
  kNumbers,  // gave numbers of their own instead of sizes
  kOutside,
  kFinger,
  kBaseline,
  kBaselineRung,
};

constexpr double kNumbersShare = 0.12;
constexpr double kOutsideShare = 0.25;
constexpr double kFingerShare = 0.3;
constexpr double kBaselineShare = 0.35;

double in_tenths(double mm) { return std::round(10 * mm) / 10; }

Tread outside(std::string id, StepKind kind, double demand_mm) {
  Tread tread;
  tread.step.id = std::move(id);
  tread.step.kind = kind;
  tread.demand_mm = demand_mm;
  tread.insertion = false;
  return tread;
}

// Four to nine steps inside, of 10 to 35 mm, unevenly apart.
Start draw_start(const Streams& streams, bool uneven) {
  const auto draw = [&](Draw what) { return streams.uniform(Purpose::Start, what); };
  Start start;
  if (draw(kOutside) < kOutsideShare) {
    start.treads.push_back(outside("look", StepKind::Look, 0));
    start.treads.push_back(outside("touch", StepKind::TouchOutside, 2));
  }
  start.first_inside = static_cast<int>(start.treads.size());

  const int count = 4 + static_cast<int>(6 * draw(kCount));
  const double lowest = 10 + 5 * draw(kLowest);
  const double highest = 24 + 11 * draw(kHighest);
  std::vector<double> gaps;
  double sum = 0;
  for (int i = 1; i < count; ++i) {
    const double u = streams.uniform(Purpose::Ladder, static_cast<std::uint32_t>(i));
    gaps.push_back(uneven ? std::exp(2 * u) : 0.4 + u);
    sum += gaps.back();
  }
  const bool numbers = draw(kNumbers) < kNumbersShare;
  const bool finger = draw(kFinger) < kFingerShare;
  double mm = lowest;
  for (int i = 0; i < count; ++i) {
    if (i > 0) mm += gaps[static_cast<std::size_t>(i - 1)] / sum * (highest - lowest);
    Tread tread;
    tread.demand_mm = in_tenths(mm);
    tread.step.id = fmt::format("s{}", i + 1);
    // A fingertip has no size of its own on their path; it asks what it asks.
    if (i == 0 && finger) {
      tread.step.kind = StepKind::Fingertip;
    } else {
      tread.step.kind = StepKind::Trainer;
      if (!numbers) tread.step.diameter_mm = tread.demand_mm;
    }
    if (numbers) tread.step.challenge = 10 + 3 * i;
    start.treads.push_back(std::move(tread));
  }
  const int last = static_cast<int>(start.treads.size()) - 1;
  const double below = draw(kGoal);
  start.goal = last - (below < 0.15 ? 2 : below < 0.35 ? 1 : 0);
  return start;
}

// The step that already feels fine, where they name one: the largest that would keep under the
// limit nine times in ten, and for some one step too many or too few.
std::optional<int> draw_baseline(const Start& start, const Patient& patient,
                                 const Streams& streams) {
  if (streams.uniform(Purpose::Start, kBaseline) >= kBaselineShare) return std::nullopt;
  int fine = -1;
  for (int rung = 0; rung < start.goal; ++rung) {
    const Tread& tread = start.treads[static_cast<std::size_t>(rung)];
    const Exposure exposure{tread.demand_mm, 10, tread.insertion};
    if (patient.chance_over(exposure, 3) <= 0.1) fine = rung;
  }
  const double wrong = streams.uniform(Purpose::Start, kBaselineRung);
  if (wrong < 0.1) ++fine;
  if (wrong > 0.8) --fine;
  if (fine < 0 || fine >= start.goal) return std::nullopt;
  return fine;
}

}  // namespace

const Family* find_family(std::string_view name) {
  for (const Family& family : all_families()) {
    if (family.name == name) return &family;
  }
  return nullptr;
}

Person make_person(std::uint64_t seed, const Family& family, std::uint32_t number,
                   std::optional<Subgroup> subgroup) {
  constexpr std::uint32_t kPatientsAFamily = 1U << 24U;
  const auto place = static_cast<std::uint32_t>(&family - all_families().data());
  Person person{.number = number,
                .subgroup = subgroup.value_or(subgroup_of(number)),
                .streams = Streams{seed, place * kPatientsAFamily + number},
                .own_scale = family.own_scales,
                .start = {},
                .patient = nullptr};
  person.start = draw_start(person.streams, family.uneven_steps);
  const auto values =
      draw_parameters(family.parameters, family.changes, person.subgroup, person.streams, 0);
  person.patient = family.make(values, person.start, person.streams);
  person.patient->begin_day({});
  person.start.baseline = draw_baseline(person.start, *person.patient, person.streams);
  return person;
}

}  // namespace anemone::lab
