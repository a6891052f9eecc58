#include "lab/simulation.h"

#include <fmt/format.h>

#include <algorithm>

#include "lab/behaviour.h"
#include "lab/guardrail_monitor.h"
#include "lab/reporter.h"
#include "lab/scenario.h"

namespace anemone::lab {
namespace {

using decision::Kind;
using entries::Ended;

constexpr std::int64_t kFirstDay = 20'458;  // 2026-01-05, a Monday
enum Hour { kSetup = 8, kCare = 10, kCheckin = 18, kAsk = 19, kPractice = 20, kGentle = 21 };

// Their journal, written as the app writes it.
class Diary {
 public:
  static Moment at(int day, Hour hour) {
    return {.seconds = (kFirstDay + day) * kSecondsPerDay + std::int64_t{hour} * 3600};
  }
  void write(int day, Hour hour, entries::Payload payload) {
    entries::Entry entry;
    entry.id = fmt::format("{:06}", journal_.entries().size());
    entry.at = at(day, hour);
    entry.device = "phone";
    entry.payload = std::move(payload);
    journal_.add(std::move(entry));
  }
  [[nodiscard]] Seen seen(int day) const { return {journal_, at(day, kAsk)}; }

 private:
  journal::Journal journal_;
};

void set_up(Diary& diary, const Start& start) {
  entries::PathSet path;
  for (const Tread& tread : start.treads) path.steps.push_back(tread.step);
  const auto id = [&](int rung) { return start.treads[static_cast<std::size_t>(rung)].step.id; };
  entries::GoalSet goal;
  goal.step = id(start.goal);
  diary.write(0, kSetup, path);
  diary.write(0, kSetup, goal);
  if (start.baseline) diary.write(0, kSetup, entries::BaselineSet{id(*start.baseline)});
}

class Simulation {
 public:
  Simulation(Person person, const PolicySpec& spec, std::FILE* trace)
      : person_(std::move(person)),
        policy_(make_policy(spec, person_)),
        reporter_(person_.streams, person_.subgroup, person_.own_scale),
        behaviour_(person_.streams),
        scenario_(person_.streams),
        watch_(static_cast<int>(person_.start.treads.size()), person_.start.first_inside,
               person_.start.goal, person_.start.baseline),
        trace_(trace) {
    set_up(diary_, person_.start);
  }

  Outcome live() {
    outcome_.days_to_goal = kDays;
    for (int day = 0; day < kDays && !over(); ++day) {
      const DailyContext context = scenario_.context(day);
      person_.patient->begin_day(context);
      outcome_.days = day + 1;
      clear_if_due(day);
      if (!scenario_.away(day)) live_day(day, context);
    }
    return outcome_;
  }

 private:
  [[nodiscard]] bool over() const {
    return outcome_.reached || outcome_.dropped || outcome_.sessions >= kMostSessions;
  }

  void live_day(int day, const DailyContext& context) {
    const bool wants = scenario_.available(day) && clear_on_ < 0;
    if (wants) {
      if (const auto checkin = reporter_.checkin(person_.patient->mood(), context)) {
        diary_.write(day, kCheckin, *checkin);
      }
      Advice advice = policy_->advise(diary_.seen(day));
      if (!advice.to_read.empty()) diary_.write(day, kAsk, entries::CareNoted{advice.to_read});
      if (advice.kind == Kind::Practice) {
        practise(day, advice);
        return;
      }
      if (!advice.clear_with.empty()) ask_for_care(day, advice);
      tell(day, advice);
    }
    if (behaviour_.something_gentle(day)) {
      diary_.write(day, kGentle,
                   entries::GentleLogged{
                       .kind = entries::GentleKind::Breathe, .reading = {}, .activity = {}});
    }
  }

  void ask_for_care(int day, const Advice& advice) {
    clear_codes_ = advice.clear_with;
    clear_on_ = day + scenario_.days_to_clearing(outcome_.care_visits);
    ++outcome_.care_visits;
  }

  void clear_if_due(int day) {
    if (clear_on_ < 0 || day < clear_on_) return;
    diary_.write(day, kCare, entries::CareCleared{clear_codes_, true});
    clear_on_ = -1;
  }

  void practise(int day, const Advice& advice) {
    const auto session = static_cast<std::uint32_t>(outcome_.sessions);
    outcome_.violations += watch_.broken_by(day, advice.rung, advice.minutes);
    int rung = advice.rung;
    if (rung < person_.start.goal && behaviour_.overreaches(session)) ++rung;
    const Tread& tread = person_.start.treads[static_cast<std::size_t>(rung)];
    const double planned = advice.minutes;
    const Felt felt =
        person_.patient->practise({tread.demand_mm, planned, tread.insertion}, session);
    const Ended ended = behaviour_.ends(felt, session);
    const double minutes =
        ended == Ended::Finished ? planned : behaviour_.minutes_until_stopped(planned, session);
    const auto said = reporter_.session(tread.step.id, minutes, felt, ended, session);
    if (said) {
      diary_.write(day, kPractice, *said);
      watch_.logged(day, rung, *said);
    }
    count(day, rung, felt, ended);
    const bool said_over = said && said->pain && said->pain->value() > kLimit;
    outcome_.over_reported += said_over ? 1 : 0;
    const int unchanged = day - changed_on_;
    outcome_.dropped = !outcome_.reached && behaviour_.drops_out(felt, kLimit, unchanged, session);
    tell(day, advice, rung, felt, said, ended);
  }

  void count(int day, int rung, const Felt& felt, Ended ended) {
    ++outcome_.sessions;
    const bool over_limit = felt.pain > kLimit;
    const bool hard = felt.pain >= 6 || ended == Ended::StoppedPain || !felt.in_control;
    outcome_.over_felt += over_limit ? 1 : 0;
    outcome_.setbacks += hard ? 1 : 0;
    if (over_limit || hard) return;
    if (rung > largest_comfortable_) {
      largest_comfortable_ = rung;
      changed_on_ = day;
    }
    if (rung == person_.start.goal && ++comfortable_at_goal_ >= kComfortableAtGoal) {
      outcome_.reached = true;
      outcome_.sessions_to_goal = outcome_.sessions;
      outcome_.days_to_goal = day + 1;
    }
  }

  void tell(int day, const Advice& advice) const {
    if (trace_ == nullptr) return;
    tell(fmt::format("day {:3}  no practice  {}{}\n", day, fmt::join(advice.reasons, " "),
                     advice.clear_with.empty() ? "" : "  -> to be seen"));
  }
  void tell(int day, const Advice& advice, int rung, const Felt& felt,
            const std::optional<entries::SessionLogged>& said, Ended ended) const {
    if (trace_ == nullptr) return;
    const Tread& tread = person_.start.treads[static_cast<std::size_t>(rung)];
    std::string reported = "not written down";
    if (said)
      reported = said->pain ? fmt::format("says {:g}", said->pain->value()) : "says nothing";
    std::string predicted;
    if (advice.predicted) predicted = fmt::format("  p(over) {:.3f}", advice.predicted->over_limit);
    tell(fmt::format(
        "day {:3}  #{:<3} step {} of {} ({:.1f} mm, {} min){}  pain {:.1f}  {}{}{}{}{}  {}\n", day,
        outcome_.sessions, rung, person_.start.goal, tread.demand_mm, advice.minutes,
        rung != advice.rung ? " overreached" : "", felt.pain, reported,
        felt.pain > kLimit ? "  OVER" : "", ended == Ended::StoppedPain ? "  stopped" : "",
        outcome_.reached   ? "  REACHED"
        : outcome_.dropped ? "  LEFT"
                           : "",
        predicted, fmt::join(advice.reasons, " ")));
  }
  // A failed write is for whoever owns the trace to ask of it at the end.
  void tell(const std::string& line) const { std::fputs(line.c_str(), trace_); }

  Person person_;
  std::unique_ptr<Policy> policy_;
  Reporter reporter_;
  Behaviour behaviour_;
  Scenario scenario_;
  GuardrailMonitor watch_;
  std::FILE* trace_;
  Diary diary_;
  Outcome outcome_;
  std::vector<std::string> clear_codes_;
  int clear_on_ = -1;  // practice rests until this day; -1: it does not
  int largest_comfortable_ = -1;
  int changed_on_ = 0;
  int comfortable_at_goal_ = 0;
};

}  // namespace

Outcome live(std::uint64_t seed, const Family& family, std::uint32_t patient,
             const PolicySpec& spec, std::optional<Subgroup> subgroup, std::FILE* trace) {
  Simulation simulation{make_person(seed, family, patient, subgroup), spec, trace};
  return simulation.live();
}

}  // namespace anemone::lab
