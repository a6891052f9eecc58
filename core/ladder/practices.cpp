#include "core/ladder/practices.h"

#include <algorithm>
#include <map>

namespace anemone::ladder {
namespace {

using entries::Ended;
using entries::SessionLogged;

void classify(Practice& practice, entries::Rating limit) {
  const SessionLogged& session = *practice.session;
  const bool painful_end = session.ended == Ended::StoppedPain;
  practice.over_limit = session.pain && *session.pain > limit;
  practice.hard =
      (session.pain && *session.pain >= kHardPain) || painful_end || session.in_control == false;
  const bool all_said = session.pain && session.in_control && session.ended;
  practice.comfortable = all_said && !practice.over_limit && !practice.hard && !practice.in_future;
  practice.unclear = !practice.comfortable && !practice.over_limit && !practice.hard;
}

// Whether what was said about a step as it was `then` holds for it as it is `now`: of the same
// kind, no larger, and not placed higher. A step that no path explains is taken as it is now.
bool speaks_for(const Definition& then, const Rung& now) {
  if (then.step == nullptr) return true;
  const entries::Step& step = *now.step;
  const bool larger_now =
      then.step->diameter_mm && step.diameter_mm && *step.diameter_mm > *then.step->diameter_mm;
  return then.step->kind == step.kind && !larger_now && then.challenge >= now.challenge;
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
    practice.in_future = session.in_future;
    practice.day = session.in_future ? history.today : day_of(session.at);
    classify(practice, limit);

    // Looking a definition up is needed only when the path was changed at some time.
    const auto found = rung_of.find(session->step);
    Definition then;
    if (found == rung_of.end() || history.paths.size() > 1) {
      then = definition_at(history, session->step, session.at);
    }
    if (found != rung_of.end()) {
      const Rung& rung = ladder.at(found->second);
      practice.rung = found->second;
      practice.on_ladder = true;
      practice.insertion = rung.insertion;
      practice.same_step = speaks_for(then, rung);
      practice.counts = practice.comfortable && practice.same_step;
    } else if (then.step != nullptr) {
      practice.insertion = then.insertion();
      practice.rung = ladder.at_most(practice.insertion, then.challenge);
    }
    practices.push_back(practice);
  }
  return practices;
}

const Practice* last_placed(const std::vector<Practice>& practices) {
  for (auto it = practices.rbegin(); it != practices.rend(); ++it) {
    if (it->rung != kNoRung) return &*it;
  }
  return nullptr;
}

std::vector<StepProgress> comfort_of(const journal::History& history, const Ladder& ladder,
                                     const std::vector<Practice>& practices) {
  std::vector<StepProgress> comfort(static_cast<std::size_t>(ladder.size()));
  int baseline = kNoRung;
  bool baseline_holds = false;
  Moment baseline_at;
  if (history.baseline) {
    baseline = ladder.find((*history.baseline)->step);
    baseline_at = history.baseline->at;
    baseline_holds = baseline != kNoRung;
    // Like a session, it speaks for the step as it was when it was said.
    if (baseline_holds && history.paths.size() > 1) {
      const auto then = definition_at(history, (*history.baseline)->step, baseline_at);
      baseline_holds = speaks_for(then, ladder.at(baseline));
    }
  }
  bool after_baseline = false;
  std::vector<std::optional<Moment>> last_at(comfort.size());
  for (const Practice& practice : practices) {
    if (!practice.on_ladder) continue;
    const auto rung = static_cast<std::size_t>(practice.rung);
    StepProgress& on = comfort[rung];
    if (practice.same_step) ++on.sessions;
    if (practice.counts) ++on.comfortable;
    // Of reports of the same second the worse one is the last word (G31).
    const bool contradicted = last_at[rung] == practice.at && !on.last_comfortable;
    on.last_comfortable = practice.counts && !contradicted;
    last_at[rung] = practice.at;
    if (practice.rung == baseline && practice.at >= baseline_at) {
      after_baseline = true;
      if (!practice.counts) baseline_holds = false;
    }
  }
  if (baseline_holds) {
    StepProgress& on = comfort[static_cast<std::size_t>(baseline)];
    on.comfortable += kBaselineCounts;
    if (!after_baseline) on.last_comfortable = true;
  }
  return comfort;
}

int largest_comfortable(const std::vector<StepProgress>& comfort) {
  int largest = kNoRung;
  for (std::size_t i = 0; i < comfort.size(); ++i) {
    if (comfort[i].comfortable > 0) largest = static_cast<int>(i);
  }
  return largest;
}

}  // namespace anemone::ladder
