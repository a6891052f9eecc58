#include "core/journal/journal.h"

#include <utility>

namespace anemone::journal {

using entries::Entry;

Place place_of(const Entry& entry) {
  return {.seconds = entry.at.seconds, .device = entry.device, .id = entry.id};
}

const Entry* Journal::find(const std::string& id) const {
  const auto when = when_.find(id);
  if (when == when_.end()) return nullptr;
  const auto it = entries_.find(
      Place{.seconds = when->second.seconds, .device = when->second.device, .id = id});
  return it == entries_.end() ? nullptr : &*it;
}

Journal::Added Journal::would_add(const Entry& entry) const {
  const Entry* present = find(entry.id);
  if (present == nullptr) return Added::New;
  return present->source == entry.source ? Added::Repeated : Added::Conflict;
}

void Journal::note_steps(const Entry& entry) {
  if (const auto* path = std::get_if<entries::PathSet>(&entry.payload)) {
    for (const auto& step : path->steps) {
      steps_.insert(step.id);
    }
  }
}

void Journal::insert(Entry entry) {
  when_.insert_or_assign(entry.id, When{.seconds = entry.at.seconds, .device = entry.device});
  note_steps(entry);
  // New entries are nearly always the latest.
  entries_.insert(entries_.end(), std::move(entry));
}

Journal::Added Journal::add(Entry entry) {
  const Added outcome = would_add(entry);
  if (outcome == Added::New) insert(std::move(entry));
  return outcome;
}

void Journal::merge(const Journal& other) {
  bool path_lost = false;
  for (const Entry& entry : other.entries_) {
    if (add(entry) != Added::Conflict) continue;
    const Entry* present = find(entry.id);
    if (to_text(entry.source) < to_text(present->source)) {
      path_lost = path_lost || std::holds_alternative<entries::PathSet>(present->payload);
      entries_.erase(entries_.find(*present));
      insert(entry);
    }
  }
  // A path that lost takes its steps along, unless another has them too.
  if (!path_lost) return;
  steps_.clear();
  for (const Entry& kept : entries_) note_steps(kept);
}

Result<void> check_references(const Journal& journal, const Entry& entry) {
  const auto known = [&](const std::string& step) -> Result<void> {
    if (journal.knows_step(step)) return {};
    return fail(ErrorCode::UnknownStep, "data.step");
  };
  if (const auto* session = std::get_if<entries::SessionLogged>(&entry.payload)) {
    return known(session->step);
  }
  if (const auto* started = std::get_if<entries::PracticeStarted>(&entry.payload)) {
    return known(started->step);
  }
  if (const auto* baseline = std::get_if<entries::BaselineSet>(&entry.payload)) {
    return known(baseline->step);
  }
  if (const auto* goal = std::get_if<entries::GoalSet>(&entry.payload); goal && goal->step) {
    return known(*goal->step);
  }
  return {};
}

}  // namespace anemone::journal
