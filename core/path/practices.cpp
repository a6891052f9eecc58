#include "core/path/practices.h"

#include <algorithm>
#include <map>

namespace anemone::path {
namespace {

using entries::Ended;
using entries::SessionLogged;

void judge(Practice& practice, entries::Rating limit) {
  const SessionLogged& session = *practice.session;
  const bool painful_end = session.ended == Ended::StoppedPain;
  practice.over_limit = session.pain && *session.pain > limit;
  practice.hard =
      (session.pain && *session.pain >= kHardPain) || painful_end || session.in_control == false;
  const bool all_said = session.pain && session.in_control && session.ended;
  practice.comfortable = all_said && !practice.over_limit && !practice.hard && !practice.in_future;
  practice.unclear = !practice.comfortable && !practice.over_limit && !practice.hard;
}

// Whether what was said about a step as it was `then` holds for it as it is `now`. A step that no
// path explains (`then` null) is taken as it is now.
bool speaks_for(const entries::Step* then, const entries::Step& now) {
  if (then == nullptr) return true;
  const bool larger_now =
      then->diameter_mm && now.diameter_mm && *now.diameter_mm > *then->diameter_mm;
  return then->kind == now.kind && !larger_now && own_challenge(*then) >= own_challenge(now);
}

}  // namespace

entries::Rating limit_of(const journal::History& history) {
  if (!history.limit) return kHighestLimit;
  return std::min(history.limit->value->pain, kHighestLimit);
}

std::vector<Practice> practices_of(const journal::History& history, const Ladder& ladder) {
  const entries::Rating limit = limit_of(history);
  std::map<std::string_view, int> rung_of;
  for (int i = 0; i < ladder.size(); ++i) rung_of.emplace(ladder.at(i).step->id, i);

  std::vector<Practice> practices;
  practices.reserve(history.sessions.size());
  for (const auto& session : history.sessions) {
    Practice practice;
    practice.entry = session.entry;
    practice.session = session.value;
    practice.at = session.at;
    practice.day = day_of(session.at);
    practice.in_future = session.in_future;
    judge(practice, limit);

    // Looking a definition up is needed only when the path was changed at some time.
    const auto found = rung_of.find(session->step);
    const entries::Step* then = nullptr;
    if (found == rung_of.end() || history.paths.size() > 1) {
      then = definition_at(history, session->step, session.at);
    }
    if (found != rung_of.end()) {
      const Rung& rung = ladder.at(found->second);
      practice.rung = found->second;
      practice.on_ladder = true;
      practice.insertion = rung.insertion;
      practice.same_step = speaks_for(then, *rung.step);
      practice.counts = practice.comfortable && practice.same_step;
    } else if (then != nullptr) {
      practice.rung = ladder.at_most(own_challenge(*then));
      practice.insertion = entries::traits(then->kind).insertion;
    }
    practices.push_back(practice);
  }
  return practices;
}

std::vector<Comfort> comfort_of(const journal::History& history, const Ladder& ladder,
                                const std::vector<Practice>& practices) {
  std::vector<Comfort> comfort(static_cast<std::size_t>(ladder.size()));
  int baseline = kNoRung;
  bool baseline_holds = false;
  Moment baseline_at;
  if (history.baseline) {
    baseline = ladder.find((*history.baseline)->step);
    baseline_at = history.baseline->at;
    baseline_holds = baseline != kNoRung;
    // Like a session, it speaks for the step as it was when it was said.
    if (baseline_holds && history.paths.size() > 1) {
      const auto* then = definition_at(history, (*history.baseline)->step, baseline_at);
      baseline_holds = speaks_for(then, *ladder.at(baseline).step);
    }
  }
  bool after_baseline = false;
  for (const Practice& practice : practices) {
    if (!practice.on_ladder) continue;
    Comfort& on = comfort[static_cast<std::size_t>(practice.rung)];
    if (practice.same_step) ++on.sessions;
    if (practice.counts) ++on.comfortable;
    on.last_comfortable = practice.counts;
    if (practice.rung == baseline && practice.at >= baseline_at) {
      after_baseline = true;
      if (!practice.counts) baseline_holds = false;
    }
  }
  if (baseline_holds) {
    Comfort& on = comfort[static_cast<std::size_t>(baseline)];
    on.comfortable += kBaselineCounts;
    if (!after_baseline) on.last_comfortable = true;
  }
  return comfort;
}

int largest_comfortable(const std::vector<Comfort>& comfort) {
  int largest = kNoRung;
  for (std::size_t i = 0; i < comfort.size(); ++i) {
    if (comfort[i].comfortable > 0) largest = static_cast<int>(i);
  }
  return largest;
}

}  // namespace anemone::path
