// Journals for tests, told in days: `JournalBuilder{}.trainers(0, {12, 16}).session(1, "t1")`.
//
// Everything goes through the real decoder, as JSON. Day 0 is 2026-01-05, a Monday. Within a day
// the default hours follow a person's evening, so that entries of one day stand in the order in
// which they happen: set-up at 8, check-in at 18, a sign at 18:30, practice at 19, something gentle
// at 20, care at 21, and advice is asked at 22. Test-only.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/advice/advise.h"
#include "core/entries/decode.h"
#include "core/journal/history.h"
#include "core/journal/journal.h"
#include "core/pacing/printed_rule.h"

namespace anemone::testing {

inline constexpr std::int64_t kDayZero = 20'458;  // 2026-01-05

// A moment: a day, an hour and a minute on the person's own clock, in their zone.
struct At {
  int day = 0;
  int hour = -1;  // -1: the default of what happens then
  int minute = 0;
  std::string zone = "Z";

  At(int on_day) : day(on_day) {}  // NOLINT: a plain number is a day
  At(int on_day, int on_hour, int on_minute = 0, std::string in_zone = "Z")
      : day(on_day), hour(on_hour), minute(on_minute), zone(std::move(in_zone)) {}

  [[nodiscard]] std::string text(int default_hour, int default_minute = 0) const {
    const int h = hour < 0 ? default_hour : hour;
    const int m = hour < 0 ? default_minute : minute;
    const auto two = [](int n) {
      return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
    };
    return format_day(Day{kDayZero + day}) + "T" + two(h) + ":" + two(m) + ":00" + zone;
  }
};

// The moment at which advice is asked.
[[nodiscard]] inline std::string now_text(const At& at) { return at.text(22); }
[[nodiscard]] inline Moment now(const At& at) { return *parse_moment(now_text(at)); }

// One step of a path. `more` adds or changes fields.
[[nodiscard]] inline Json step(const std::string& id, std::string_view kind,
                               const Json& more = Json::object()) {
  Json json{{"id", id}, {"kind", kind}};
  json.update(more);
  return json;
}
[[nodiscard]] inline Json trainer(const std::string& id, double diameter_mm,
                                  const Json& more = Json::object()) {
  Json json = step(id, "trainer", {{"diameter_mm", diameter_mm}});
  json.update(more);
  return json;
}

class JournalBuilder {
 public:
  // Any entry. The id of each is unique and grows with the order of telling.
  JournalBuilder& entry(const std::string& at, std::string_view type, Json data) {
    std::string id = std::exchange(next_id_, "");
    if (id.empty()) {
      const std::string count = std::to_string(entries_.size());
      id = "e" + std::string(5 - std::min<std::size_t>(count.size(), 5), '0') + count;
    }
    entries_.push_back({{"id", std::move(id)},
                        {"at", at},
                        {"device", device_},
                        {"type", type},
                        {"data", std::move(data)}});
    return *this;
  }
  // The id of the next entry.
  JournalBuilder& named(std::string id) {
    next_id_ = std::move(id);
    return *this;
  }
  // Who writes from here on.
  JournalBuilder& device(std::string name) {
    device_ = std::move(name);
    return *this;
  }

  // ---- set-up ----

  JournalBuilder& path(const At& at, const std::vector<Json>& steps) {
    return entry(at.text(8), "path.set", {{"steps", steps}});
  }
  // Trainers t1, t2, … of these diameters.
  JournalBuilder& trainers(const At& at, std::initializer_list<double> diameters_mm) {
    std::vector<Json> steps;
    for (const double mm : diameters_mm) {
      steps.push_back(trainer("t" + std::to_string(steps.size() + 1), mm));
    }
    return path(at, steps);
  }
  JournalBuilder& baseline(const At& at, const std::string& step) {
    return entry(at.text(8), "baseline.set", {{"step", step}});
  }
  JournalBuilder& goal(const At& at, const std::string& step, const Json& more = Json::object()) {
    Json data{{"step", step}};
    data.update(more);
    return entry(at.text(8), "goal.set", std::move(data));
  }
  JournalBuilder& less_pain(const At& at) {
    return entry(at.text(8), "goal.set", {{"kind", "less_pain"}});
  }
  JournalBuilder& ladder_opened(const At& at, bool on = true) {
    return entry(at.text(8), "ladder.opened", {{"on", on}});
  }
  JournalBuilder& limit(const At& at, double pain) {
    return entry(at.text(8), "limit.set", {{"pain", pain}});
  }
  JournalBuilder& pause_penetration(const At& at, bool on = true) {
    return entry(at.text(8), "pause_penetration.set", {{"on", on}});
  }
  JournalBuilder& plan(const At& at, int sessions_per_week, int minutes) {
    return entry(at.text(8), "clinician_plan.set",
                 {{"sessions_per_week", sessions_per_week}, {"minutes", minutes}});
  }
  JournalBuilder& plan(const At& at, int sessions_per_week) {
    return entry(at.text(8), "clinician_plan.set", {{"sessions_per_week", sessions_per_week}});
  }

  // ---- practice ----

  // A comfortable practice, unless `changes` says otherwise; null takes a field away.
  JournalBuilder& session(const At& at, const std::string& step,
                          const Json& changes = Json::object()) {
    Json data{{"step", step}, {"minutes", 10},      {"pain", 1},
              {"fear", 2},    {"in_control", true}, {"ended", "finished"}};
    for (const auto& [name, value] : changes.items()) {
      if (value.is_null()) {
        data.erase(name);
      } else {
        data[name] = value;
      }
    }
    return entry(at.text(19), "session.logged", std::move(data));
  }
  // The same on each of these days.
  JournalBuilder& sessions(std::initializer_list<int> days, const std::string& step,
                           const Json& changes = Json::object()) {
    for (const int day : days) session(day, step, changes);
    return *this;
  }
  JournalBuilder& started(const At& at, const std::string& step) {
    return entry(at.text(19), "practice.started", {{"step", step}, {"minutes", 10}});
  }
  JournalBuilder& dropped(const At& at, const std::string& practice) {
    return entry(at.text(19, 30), "practice.dropped", {{"practice", practice}});
  }
  JournalBuilder& gentle(const At& at, std::string_view kind = "breathe") {
    return entry(at.text(20), "gentle.logged", {{"kind", kind}});
  }

  // ---- how they are ----

  JournalBuilder& checkin(const At& at, Json data) {
    return entry(at.text(18), "checkin.logged", std::move(data));
  }
  JournalBuilder& symptom(const At& at, std::string_view code) {
    return entry(at.text(18, 30), "symptom.reported", {{"symptom", code}});
  }
  JournalBuilder& phq4(const At& at, std::initializer_list<int> items) {
    return entry(at.text(18), "phq4.logged", {{"items", std::vector<int>(items)}});
  }
  JournalBuilder& selfcheck(const At& at, Json answers) {
    return entry(at.text(18), "selfcheck.answered", {{"answers", std::move(answers)}});
  }

  // ---- the notebook ----

  JournalBuilder& read(const At& at, std::string_view reading) {
    return entry(at.text(20), "gentle.logged", {{"kind", "learn"}, {"reading", reading}});
  }
  JournalBuilder& page(const At& at, std::string_view name, Json content) {
    return entry(at.text(21), "page.set", {{"page", name}, {"content", std::move(content)}});
  }

  JournalBuilder& gentle(const At& at, std::string_view kind, std::string_view activity) {
    return entry(at.text(20), "gentle.logged", {{"kind", kind}, {"activity", activity}});
  }
  JournalBuilder& card(const At& at, std::string_view name, Json content, Json more = {}) {
    Json data{{"card", name}, {"content", std::move(content)}};
    if (more.is_object()) data.update(more);
    return entry(at.text(21), "card.kept", std::move(data));
  }

  // ---- care ----

  JournalBuilder& cleared(const At& at, std::string_view code, std::string_view by = "clinician") {
    return entry(at.text(21), "care.cleared",
                 {{"symptoms", std::vector<std::string_view>{code}}, {"by", by}});
  }
  JournalBuilder& noted(const At& at, std::string_view code) {
    return entry(at.text(21), "care.noted", {{"codes", std::vector<std::string_view>{code}}});
  }

  // ---- what came of it ----

  [[nodiscard]] const std::vector<Json>& json() const { return entries_; }

  // Stops the whole run where an entry cannot be read: the test itself is wrong then.
  [[nodiscard]] journal::Journal journal() const {
    journal::Journal journal;
    for (const Json& source : entries_) {
      auto decoded = entries::decode_entry(source);
      if (!decoded) std::abort();
      journal.add(std::move(*decoded));
    }
    return journal;
  }

 private:
  std::vector<Json> entries_;
  std::string device_ = "phone";
  std::string next_id_;
};

// A journal seen at one moment: its history, the situation, the verdict and the suggestion. They
// point into one another, so a Seen stays where it was made.
struct Seen {
  journal::Journal journal;
  journal::History history;
  guardrails::Situation situation;
  guardrails::Verdict verdict;
  pacing::PrintedRule policy;
  advice::Suggestion suggestion;

  Seen(const JournalBuilder& builder, const At& at)
      : journal(builder.journal()),
        history(journal::read_history(journal, now(at))),
        situation(guardrails::situation_of(history)),
        verdict(guardrails::judge(situation)),
        suggestion(advice::advise(situation, policy)) {}
  Seen(const Seen&) = delete;
  Seen& operator=(const Seen&) = delete;

  [[nodiscard]] const ladder::Ladder& ladder() const { return situation.ladder; }
  [[nodiscard]] const ladder::StepProgress& comfort(std::string_view id) const {
    return situation.comfort.at(static_cast<std::size_t>(ladder().find(id)));
  }

  // Whether that rule spoke.
  [[nodiscard]] bool spoke(std::string_view rule) const {
    for (const auto id : suggestion.guardrails) {
      if (id == rule) return true;
    }
    return false;
  }
  [[nodiscard]] const decision::Reason* reason(std::string_view code) const {
    for (const auto& given : suggestion.reasons) {
      if (given.code == code) return &given;
    }
    return nullptr;
  }
  // A figure of a reason; -1 where there is none.
  [[nodiscard]] double figure(std::string_view code, std::string_view name) const {
    const auto* given = reason(code);
    if (given == nullptr || !given->figures.contains(name)) return -1;
    return given->figures.at(name);
  }
  [[nodiscard]] const guardrails::Pitfall* notice(std::string_view code) const {
    for (const auto& given : suggestion.pitfalls) {
      if (given.code == code) return &given;
    }
    return nullptr;
  }

  // Minutes that the guardrails allow on a step today; 0: not today.
  [[nodiscard]] int allowed(std::string_view id) const {
    return verdict.bounds.minutes_at(ladder().find(id));
  }
  // The largest step allowed today; "" for none.
  [[nodiscard]] std::string largest_allowed() const {
    const int rung = verdict.bounds.highest_allowed(ladder().size() - 1);
    return rung == ladder::kNoRung ? "" : ladder().at(rung).step->id;
  }
  // The step that is suggested; "" where it is no practice.
  [[nodiscard]] std::string step() const { return step_of(suggestion.main); }
  [[nodiscard]] std::string step_of(const advice::Option& option) const {
    return option.kind == decision::Kind::Practice ? ladder().at(option.rung).step->id : "";
  }
  [[nodiscard]] bool offers(decision::Kind kind) const {
    for (const auto& option : suggestion.alternatives) {
      if (option.kind == kind) return true;
    }
    return false;
  }
};

}  // namespace anemone::testing
