#include "core/guardrails/situation.h"

#include <algorithm>
#include <map>

namespace anemone::guardrails {
namespace {

using journal::History;

std::optional<Moment> latest(std::optional<Moment> a, Moment b) {
  return a && *a > b ? a : std::optional{b};
}

bool may_clear(const journal::Clearing& clearing, const Symptom* symptom) {
  // What no rule knows is cleared as carefully as what we know least about.
  const bool needs_clinician = symptom == nullptr || symptom->cleared_by == ClearedBy::Clinician;
  return clearing.by_clinician || !needs_clinician;
}

std::vector<std::string> active_signs_of(const Situation& situation) {
  const History& history = situation.history;
  std::map<std::string_view, Moment> last_report;
  std::vector<std::string> order;
  for (const auto& sign : history.signs) {
    const Symptom* symptom = find_symptom(sign.code);
    // Over a one-day sign the day decides; one dated in the future counts now (G31).
    const bool over = sign.at <= history.now && day_of(sign.at) < history.today;
    if (symptom != nullptr && symptom->one_day && over) continue;
    const auto [it, first] = last_report.emplace(sign.code, sign.at);
    if (first) {
      order.push_back(sign.code);
    } else {
      it->second = std::max(it->second, sign.at);
    }
  }
  std::erase_if(order, [&](const std::string& code) {
    const auto cleared = situation.last_cleared(code);
    // Reported and cleared in the same second: the report stands (G31).
    return cleared && *cleared > last_report.at(code);
  });
  return order;
}

std::vector<Situation::Insertion> insertions_of(const Situation& situation) {
  std::vector<Situation::Insertion> insertions;
  for (const auto& practice : situation.practices) {
    if (practice.insertion) insertions.push_back({practice.at, practice.day});
  }
  for (const auto& started : situation.history.open_practices) {
    const auto then = ladder::definition_at(situation.history, started->step, started.at);
    if (then.step == nullptr || then.insertion()) {
      insertions.push_back({started.at, day_of(started.at)});
    }
  }
  return insertions;
}

std::optional<int> goal_rung(const History& history, const ladder::Ladder& ladder) {
  if (!history.goal || !(*history.goal)->step || ladder.empty()) return std::nullopt;
  const std::string& step = *(*history.goal)->step;
  const int rung = ladder.find(step);
  if (rung != ladder::kNoRung) return rung;
  // The goal's step was taken off the ladder: as far as it reached, and no further.
  const auto then = ladder::definition_at(history, step, history.now);
  if (then.step == nullptr) return std::nullopt;
  return ladder.at_most(then.insertion(), then.challenge);
}

}  // namespace

decision::CheckIn Situation::check_in_of_today() const {
  decision::CheckIn worst;
  const auto raise = [](std::optional<entries::Rating>& to, std::optional<entries::Rating> said) {
    if (said && (!to || *said > *to)) to = said;
  };
  for (const auto& checkin : history.checkins) {
    // One dated ahead counts, whatever day it is there (G31).
    if (!checkin.in_future && day_of(checkin.at) < today()) continue;
    raise(worst.pain, checkin->pain_now);
    raise(worst.fear, checkin->fear_now);
    raise(worst.stress, checkin->stress);
  }
  return worst;
}

bool Situation::with_partner() const {
  if (!signs_of("G08").empty()) return false;
  return history.penetration_paused_at ||
         std::ranges::any_of(ladder.rungs(), [](const ladder::Rung& rung) {
           return rung.partner && !rung.skipped;
         });
}

std::vector<std::string> Situation::signs_of(std::string_view rule) const {
  std::vector<std::string> signs;
  for (const auto& code : active_signs) {
    const Symptom* symptom = find_symptom(code);
    if (symptom != nullptr && symptom->rule == rule) signs.push_back(code);
  }
  return signs;
}

std::vector<std::string> Situation::unknown_signs() const {
  std::vector<std::string> signs;
  for (const auto& code : active_signs) {
    if (find_symptom(code) == nullptr) signs.push_back(code);
  }
  return signs;
}

std::optional<Moment> Situation::last_cleared(std::string_view code) const {
  const Symptom* symptom = find_symptom(code);
  std::optional<Moment> last;
  for (const auto& clearing : history.clearings) {
    if (clearing.code == code && may_clear(clearing, symptom)) last = latest(last, clearing.at);
  }
  return last;
}

std::optional<Moment> Situation::last_noted(std::string_view code) const {
  std::optional<Moment> last = last_cleared(code);
  for (const auto& noted : history.noted) {
    if (noted.code == code) last = latest(last, noted.at);
  }
  return last;
}

Situation situation_of(const History& history) {
  Situation situation{.history = history,
                      .ladder = ladder::Ladder{history},
                      .practices = {},
                      .comfort = {},
                      .limit = ladder::limit_of(history),
                      .goal = {},
                      .insertions = {},
                      .active_signs = {}};
  situation.practices = ladder::practices_of(history, situation.ladder);
  situation.comfort = ladder::comfort_of(history, situation.ladder, situation.practices);
  situation.largest_comfortable = ladder::largest_comfortable(situation.comfort);
  situation.goal = goal_rung(history, situation.ladder);
  situation.goal_is_less_pain = history.goal && !(*history.goal)->step;
  situation.insertions = insertions_of(situation);
  situation.active_signs = active_signs_of(situation);
  return situation;
}

}  // namespace anemone::guardrails
