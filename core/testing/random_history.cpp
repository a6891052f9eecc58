#include "core/testing/random_history.h"

#include <algorithm>
#include <cstdlib>
#include <ostream>

#include "core/day_plan/activities.h"

namespace anemone::testing {
namespace {

constexpr std::int64_t kStart = 1'767'261'600;  // 2026-01-01T10:00:00Z
constexpr std::int64_t kHour = 3600;

using entries::Entry;
using entries::Payload;
using entries::Rating;

std::optional<Rating> rating(int value) {
  if (value < 0) return std::nullopt;
  return Rating{value * 10};
}

Payload gentle_of(const Event& event) {
  using entries::GentleKind;
  entries::GentleLogged gentle;
  const auto activities = day_plan::all_activities();
  const auto count = static_cast<int>(activities.size());
  if (event.activity < 0 || event.activity >= count) {
    gentle.kind = static_cast<GentleKind>(std::max(event.fear, 0) % 4);
    return gentle;
  }
  const auto& activity = activities[static_cast<std::size_t>(event.activity)];
  gentle.activity = std::string{activity.code};
  for (const auto kind :
       {GentleKind::Breathe, GentleKind::Release, GentleKind::Learn, GentleKind::Talk}) {
    if (day_plan::kind_of(kind) == activity.kind) gentle.kind = kind;
  }
  return gentle;
}

// `at`: when it happens, in seconds.
Payload payload_of(const Event& event, const RandomHistory& life, std::int64_t at) {
  const auto step_at = static_cast<std::size_t>(event.step) % life.steps.size();
  const std::string& step = life.steps[step_at].id;
  const auto& signs = some_signs();
  const std::string& sign = signs[static_cast<std::size_t>(event.code) % signs.size()];
  switch (event.what) {
    case EventKind::Session: {
      entries::SessionLogged session;
      session.step = step;
      session.minutes = 10;
      session.pain = rating(event.pain);
      session.fear = rating(event.fear);
      session.tension = rating(event.tension);
      if (event.in_control >= 0) session.in_control = event.in_control > 0;
      if (event.ended >= 0) session.ended = static_cast<entries::Ended>(event.ended);
      session.bleeding = event.bleeding;
      session.burning = event.burning;
      return session;
    }
    case EventKind::Checkin: {
      entries::CheckinLogged checkin;
      checkin.pain_now = rating(event.pain);
      checkin.fear_now = rating(event.fear);
      checkin.stress = rating(event.tension);
      if (event.energy >= 0) checkin.energy = static_cast<entries::Energy>(event.energy);
      if (event.minutes > 0) checkin.minutes = event.minutes;
      if (event.burning) checkin.symptoms = {sign};
      return checkin;
    }
    case EventKind::Sign:
      return entries::SymptomReported{sign};
    case EventKind::Cleared:
      return entries::CareCleared{event.on ? signs : std::vector{sign}, event.in_control > 0};
    case EventKind::Pause:
      return entries::PausePenetrationSet{event.on};
    case EventKind::Baseline:
      return entries::BaselineSet{step};
    case EventKind::Limit:
      return entries::LimitSet{rating(std::max(event.pain, 0)).value_or(Rating{})};
    case EventKind::Goal:
    case EventKind::LessPain: {
      entries::GoalSet goal;
      if (event.what == EventKind::Goal) goal.step = step;
      if (event.days_ahead > 0) {
        goal.by_date = Day{day_of({.seconds = at, .offset_minutes = 0}).number + event.days_ahead};
      }
      return goal;
    }
    case EventKind::LadderOpened:
      return entries::LadderOpened{event.on};
    case EventKind::Skip: {
      entries::PathSet path{life.steps};
      path.steps[step_at].skipped = event.on;
      return path;
    }
    case EventKind::Gentle:
      return gentle_of(event);
    case EventKind::Plan:
      return entries::ClinicianPlanSet{std::max(1, event.fear % 8), 5 + event.pain * 2};
    case EventKind::Started:
      return entries::PracticeStarted{step, 10};
    case EventKind::Phq4:
      return entries::Phq4Logged{std::max(0, event.pain)};
  }
  return entries::Unknown{};
}

Entry entry_at(std::int64_t seconds, std::string id, Payload payload) {
  Entry entry;
  entry.id = std::move(id);
  entry.at = {.seconds = seconds, .offset_minutes = 0};
  entry.device = "d";
  entry.source = {{"id", entry.id}};
  entry.payload = std::move(payload);
  return entry;
}

rc::Gen<Event> any_event() {
  using rc::gen::element;
  using rc::gen::set;
  using rc::gen::weightedElement;
  return rc::gen::build<Event>(
      set(&Event::what, weightedElement<EventKind>({{40, EventKind::Session},
                                                    {6, EventKind::Checkin},
                                                    {2, EventKind::Sign},
                                                    {4, EventKind::Cleared},
                                                    {2, EventKind::Pause},
                                                    {2, EventKind::Baseline},
                                                    {1, EventKind::Limit},
                                                    {2, EventKind::Goal},
                                                    {1, EventKind::LessPain},
                                                    {1, EventKind::LadderOpened},
                                                    {2, EventKind::Skip},
                                                    {8, EventKind::Gentle},
                                                    {1, EventKind::Plan},
                                                    {2, EventKind::Started},
                                                    {1, EventKind::Phq4}})),
      set(&Event::hours_later, weightedElement<int>({{3, 0},
                                                     {4, 5},
                                                     {20, 24},
                                                     {10, 30},
                                                     {15, 48},
                                                     {8, 72},
                                                     {3, 170},
                                                     {2, 400},
                                                     {1, 1500}})),
      set(&Event::step, evenly(0, 10)),
      set(&Event::pain,
          weightedElement<int>(
              {{6, 0}, {8, 1}, {8, 2}, {8, 3}, {3, 4}, {2, 5}, {2, 6}, {1, 8}, {1, 10}, {1, -1}})),
      set(&Event::fear, evenly(-1, 11)), set(&Event::tension, evenly(-1, 11)),
      set(&Event::in_control, weightedElement<int>({{20, 1}, {2, 0}, {1, -1}})),
      set(&Event::ended, weightedElement<int>({{20, 0}, {6, 1}, {2, 2}, {1, -1}})),
      set(&Event::bleeding, weightedElement<bool>({{20, false}, {1, true}})),
      set(&Event::burning, weightedElement<bool>({{12, false}, {1, true}})),
      set(&Event::code, evenly(0, 100)),
      set(&Event::on, weightedElement<bool>({{2, true}, {1, false}})),
      set(&Event::energy, evenly(-1, 3)),
      set(&Event::minutes, element(-1, -1, -1, 1, 3, 5, 7, 10, 20, 90)),
      set(&Event::activity, evenly(-1, static_cast<int>(day_plan::all_activities().size()))),
      set(&Event::days_ahead, element(0, 0, 1, 3, 10, 15, 40, 200)));
}

std::vector<entries::Step> some_steps(int trainers, bool outside, bool partner) {
  std::vector<entries::Step> steps;
  const auto add = [&](std::string id, entries::StepKind kind, std::optional<double> mm) {
    entries::Step step;
    step.id = std::move(id);
    step.kind = kind;
    step.diameter_mm = mm;
    steps.push_back(std::move(step));
  };
  if (outside) {
    add("look", entries::StepKind::Look, std::nullopt);
    add("touch", entries::StepKind::TouchOutside, std::nullopt);
  }
  for (int i = 0; i < trainers; ++i) {
    add("t" + std::to_string(i + 1), entries::StepKind::Trainer, 10.0 + 3 * i);
  }
  if (partner) add("partner", entries::StepKind::PartnerPenetration, std::nullopt);
  return steps;
}

}  // namespace

const std::vector<std::string>& some_signs() {
  static const std::vector<std::string> kSigns = {"fever",
                                                  "leg_weakness",
                                                  "skin_changes",
                                                  "bleeding_repeated",
                                                  "burning_repeated",
                                                  "over_limit_repeated",
                                                  "pregnancy",
                                                  "vaginoplasty",
                                                  "under_18",
                                                  "harm_by_other",
                                                  "suicidal_thoughts",
                                                  "pain_on_touch",
                                                  "fertility_treatment",
                                                  "panic",
                                                  "a_sign_from_the_future"};
  return kSigns;
}

std::vector<std::int64_t> times_of(const RandomHistory& life) {
  std::vector<std::int64_t> times;
  std::int64_t at = kStart;
  for (const Event& event : life.events) {
    at += event.hours_later * kHour;
    times.push_back(at);
  }
  const std::int64_t now = at + life.hours_to_now * kHour;
  const auto future = static_cast<std::size_t>(life.future_event);
  if (life.future_event >= 0 && future < times.size()) times[future] = now + 7 * 24 * kHour;
  return times;
}

Moment now_of(const RandomHistory& life) {
  std::int64_t at = kStart;
  for (const Event& event : life.events) at += event.hours_later * kHour;
  return {.seconds = at + life.hours_to_now * kHour, .offset_minutes = 0};
}

std::vector<Entry> entries_of(const RandomHistory& life, int shift_days) {
  const std::int64_t shift = shift_days * kSecondsPerDay;
  std::vector<Entry> entries;
  entries.push_back(entry_at(kStart + shift, "path", entries::PathSet{life.steps}));
  const auto times = times_of(life);
  for (std::size_t i = 0; i < life.events.size(); ++i) {
    // Ids in the order of the events, so that events of one second keep it.
    std::string number = std::to_string(i);
    number.insert(0, 6 - number.size(), '0');
    entries.push_back(entry_at(times[i] + shift, "q" + number,
                               payload_of(life.events[i], life, times[i] + shift)));
  }
  return entries;
}

journal::Journal journal_of(const RandomHistory& life, int shift_days) {
  journal::Journal journal;
  for (auto& entry : entries_of(life, shift_days)) journal.add(std::move(entry));
  return journal;
}

rc::Gen<RandomHistory> any_life() {
  const auto steps = rc::gen::apply(some_steps, evenly(1, 8), rc::gen::arbitrary<bool>(),
                                    rc::gen::arbitrary<bool>());
  return rc::gen::build<RandomHistory>(
      rc::gen::set(&RandomHistory::steps, steps),
      rc::gen::set(&RandomHistory::events, rc::gen::container<std::vector<Event>>(any_event())),
      rc::gen::set(&RandomHistory::hours_to_now, rc::gen::weightedElement<int>({{2, 0},
                                                                                {3, 1},
                                                                                {3, 13},
                                                                                {10, 24},
                                                                                {6, 48},
                                                                                {6, 72},
                                                                                {6, 120},
                                                                                {2, 360},
                                                                                {1, 2000}})),
      rc::gen::set(&RandomHistory::future_event,
                   rc::gen::weightedElement<int>({{12, -1}, {1, 0}, {1, 3}})));
}

int case_count(int usual) {
  const char* set = std::getenv("ANEMONE_LIVES");
  return set == nullptr ? usual : std::max(1, std::atoi(set));
}

std::uint64_t seed() {
  const char* set = std::getenv("ANEMONE_SEED");
  return set == nullptr ? 20'260'105 : std::strtoull(set, nullptr, 10);
}

void showValue(const Event& event, std::ostream& out) {
  out << "\n  {what " << static_cast<int>(event.what) << ", +" << event.hours_later << "h, step "
      << event.step << ", pain " << event.pain << ", fear " << event.fear << ", tension "
      << event.tension << ", control " << event.in_control << ", ended " << event.ended
      << ", bleeding " << event.bleeding << ", burning " << event.burning << ", code " << event.code
      << ", on " << event.on << ", energy " << event.energy << ", minutes " << event.minutes
      << ", activity " << event.activity << ", days ahead " << event.days_ahead << "}";
}

void showValue(const RandomHistory& life, std::ostream& out) {
  out << life.steps.size() << " steps from " << life.steps.front().id << " to "
      << life.steps.back().id << ", now " << life.hours_to_now << "h after, in the future "
      << life.future_event;
  for (const Event& event : life.events) showValue(event, out);
}

}  // namespace anemone::testing
