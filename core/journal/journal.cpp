#include "core/journal/journal.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace anemone::journal {
namespace {

using entries::Entry;

bool before(const Entry& a, const Entry& b) {
  return std::tie(a.at.seconds, a.device, a.id) < std::tie(b.at.seconds, b.device, b.id);
}

}  // namespace

const Entry* Journal::find(const std::string& id) const {
  const auto moment = moments_.find(id);
  if (moment == moments_.end()) return nullptr;
  auto it = std::ranges::lower_bound(entries_, moment->second.seconds, {},
                                     [](const Entry& e) { return e.at.seconds; });
  while (it != entries_.end() && it->id != id) ++it;
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
  moments_.insert_or_assign(entry.id, entry.at);
  note_steps(entry);
  // New entries are nearly always the latest.
  if (entries_.empty() || before(entries_.back(), entry)) {
    entries_.push_back(std::move(entry));
    return;
  }
  const auto place = std::upper_bound(entries_.begin(), entries_.end(), entry, before);
  entries_.insert(place, std::move(entry));
}

Journal::Added Journal::add(Entry entry) {
  const Added outcome = would_add(entry);
  if (outcome == Added::New) insert(std::move(entry));
  return outcome;
}

void Journal::merge(const Journal& other) {
  for (const Entry& entry : other.entries_) {
    if (add(entry) != Added::Conflict) continue;
    const Entry* present = find(entry.id);
    if (to_text(entry.source) < to_text(present->source)) {
      entries_.erase(entries_.begin() + (present - entries_.data()));
      insert(entry);
      // A path that lost takes its steps along; conflicts are rare enough to read all paths again.
      steps_.clear();
      for (const Entry& kept : entries_) note_steps(kept);
    }
  }
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
