#include "core/views/views.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/day_plan/balance.h"
#include "core/day_plan/overview.h"
#include "core/ladder/edit.h"
#include "core/views/comfort.h"
#include "core/views/over_time.h"
#include "core/views/predictions.h"
#include "core/views/safety.h"
#include "core/views/visit_summary.h"

namespace anemone::views {
namespace {

using advice::Option;
using guardrails::Situation;
using ladder::kNoRung;
using ladder::Practice;

Json or_null(const Practice* practice, const ladder::Ladder& ladder) {
  return practice == nullptr ? Json(nullptr) : session_to_json(*practice, ladder);
}

// All of today's together: of each thing what was said last, of the signs every one.
Json checkin_today(const decision::TodayReport& report) {
  static constexpr std::array<std::string_view, 3> kEnergies = {"low", "some", "good"};
  if (report.latest == nullptr) return nullptr;
  const decision::Said& said = report.last;
  Json json{{"at", report.latest->source.at("at")}, {"symptoms", report.signs}};
  if (said.pain) json["pain_now"] = number(said.pain->value());
  if (said.fear) json["fear_now"] = number(said.fear->value());
  if (said.stress) json["stress"] = number(said.stress->value());
  if (said.energy) json["energy"] = kEnergies[static_cast<std::size_t>(*said.energy)];
  if (said.minutes) json["minutes"] = number(*said.minutes);
  return json;
}

// Longer after its beginning one does not go on with a practice: it is logged, or begun anew.
constexpr int kGoesOnMinutes = 60;
// Just now may lie a moment ahead, where entries of one second were set apart.
constexpr std::int64_t kMomentAhead = 60;

// Begun within the last day, neither logged nor dropped.
Json open_practice(const Situation& s) {
  if (s.history.open_practices.empty()) return nullptr;
  const auto& last = s.history.open_practices.back();
  if (s.history.now.seconds - last.at.seconds > kSecondsPerDay) return nullptr;
  Json json{{"id", last.entry->id}, {"step", last->step}, {"at", last.entry->source.at("at")}};
  if (last->minutes) json["minutes"] = number(*last->minutes);
  if (const auto* prediction = prediction_of(s.history, last)) {
    json["prediction"] = prediction->made.entry->id;
  }
  if (last.at.seconds - s.history.now.seconds < kMomentAhead) {
    json["goes_on_minutes"] = kGoesOnMinutes;
  }
  return json;
}

bool practised_kind(const Situation& s, entries::StepKind kind) {
  return std::ranges::any_of(s.practices, [&](const Practice& practice) {
    return practice.on_ladder && s.ladder.at(practice.rung).step->kind == kind;
  });
}

Json goal_of(const Situation& s) {
  if (!s.history.goal) return nullptr;
  const entries::GoalSet& goal = *s.history.goal->value;
  Json json = Json::object();
  if (goal.step) {
    json["step"] = *goal.step;
  } else {
    json["kind"] = "less_pain";
  }
  if (goal.words) json["words"] = *goal.words;
  if (goal.by_date) json["by_date"] = format_day(*goal.by_date);
  return json;
}

Json reason_of(const Situation& s) {
  if (!s.history.reason) return nullptr;
  const entries::ReasonSet& reason = *s.history.reason->value;
  Json json = Json::object();
  if (reason.reason) json["reason"] = *reason.reason;
  if (reason.words) json["words"] = *reason.words;
  return json;
}

// To a tenth, as reports are kept.
Json tenth(double value) { return number(std::round(value * 10) / 10); }

Json visit_of(const Situation& s) {
  const Summary summary = summary_of(s.history, s.ladder, s.practices);
  const auto gentle = [&](entries::GentleKind kind) {
    return summary.gentle[static_cast<std::size_t>(kind)];
  };
  Json steps = Json::array();
  for (const StepSummary& of : summary.steps) {
    const entries::Step& on = *s.ladder.at(of.rung).step;
    Json step{{"id", on.id},
              {"kind", entries::traits(on.kind).name},
              {"sessions", of.sessions},
              {"comfortable", of.comfortable},
              {"first", format_day(of.first)},
              {"last", format_day(of.last)}};
    if (on.diameter_mm) step["diameter_mm"] = number(*on.diameter_mm);
    if (on.label) step["label"] = *on.label;
    if (of.pain) {
      step["pain_first"] = tenth(of.pain->first);
      step["pain_last"] = tenth(of.pain->last);
    }
    if (of.fear) {
      step["fear_first"] = tenth(of.fear->first);
      step["fear_last"] = tenth(of.fear->last);
    }
    steps.push_back(std::move(step));
  }
  const bool any = s.largest_comfortable != kNoRung;
  return {{"from", summary.from ? Json(format_day(*summary.from)) : Json(nullptr)},
          {"to", format_day(s.today())},
          {"practices", summary.practices},
          {"over_limit", summary.over_limit},
          {"stopped_for_pain", summary.stopped_for_pain},
          {"bleeding", summary.bleeding},
          {"burning", summary.burning},
          {"gentle",
           {{"breathe", gentle(entries::GentleKind::Breathe)},
            {"release", gentle(entries::GentleKind::Release)},
            {"learn", gentle(entries::GentleKind::Learn)},
            {"talk", gentle(entries::GentleKind::Talk)}}},
          {"limit", number(s.limit.value())},
          {"largest_comfortable",
           any ? Json(s.ladder.at(s.largest_comfortable).step->id) : Json(nullptr)},
          {"steps", std::move(steps)}};
}

// The last one that is not dated ahead; null where there is none.
template <typename T>
const journal::At<T>* last_of(const std::vector<journal::At<T>>& told) {
  const auto it = std::ranges::find_if(told.rbegin(), told.rend(),
                                       [](const auto& one) { return !one.in_future; });
  return it == told.rend() ? nullptr : &*it;
}

Json signs_of(const Situation& s) {
  Json signs = Json::array();
  for (const std::string& code : s.active_signs) {
    const journal::Sign* last = nullptr;
    for (const auto& sign : s.history.signs) {
      if (sign.code == code && (last == nullptr || sign.at > last->at)) last = &sign;
    }
    signs.push_back({{"code", code}, {"at", last->entry->source.at("at")}});
  }
  return signs;
}

Json named_step(const Situation& s, const std::string& id) {
  const int rung = s.ladder.find(id);
  Json json{{"step", id}};
  if (rung == kNoRung) return json;
  const entries::Step& step = *s.ladder.at(rung).step;
  json["kind"] = entries::traits(step.kind).name;
  if (step.diameter_mm) json["diameter_mm"] = number(*step.diameter_mm);
  if (step.label) json["label"] = *step.label;
  return json;
}

Json outcome_of(const journal::Prediction& prediction, const Logged* practice) {
  static constexpr std::array<std::string_view, 3> kHappened = {"no", "partly", "yes"};
  if (!prediction.met) return nullptr;
  const entries::PredictionMet& met = *prediction.met->value;
  Json json{{"at", prediction.met->entry->source.at("at")}};
  if (met.happened) json["happened"] = kHappened[static_cast<std::size_t>(*met.happened)];
  if (met.sure) json["sure"] = number(met.sure->value());
  if (met.words) json["words"] = *met.words;
  if (practice != nullptr && (*practice)->pain) json["pain"] = number((*practice)->pain->value());
  return json;
}

Json predictions_of(const Situation& s) {
  Json list = Json::array();
  const auto practices = practices_about(s.history);
  for (std::size_t i = 0; i < practices.size(); ++i) {
    const journal::Prediction& prediction = s.history.predictions[i];
    const Logged* practice = practices[i];
    const entries::PredictionMade& made = *prediction.made.value;
    Json json = named_step(s, made.step);
    json["id"] = prediction.made.entry->id;
    json["at"] = prediction.made.entry->source.at("at");
    json["day"] = format_day(day_of(prediction.made.at));
    if (made.belief) json["belief"] = *made.belief;
    if (made.words) json["words"] = *made.words;
    if (made.pain) json["pain"] = number(made.pain->value());
    if (made.sure) json["sure"] = number(made.sure->value());
    json["met"] = outcome_of(prediction, practice);
    json["noted"] = practice != nullptr || prediction.met;
    if (practice != nullptr && (*practice)->pain) json["came"] = number((*practice)->pain->value());
    list.push_back(std::move(json));
  }
  return list;
}

Json past_to_json(const journal::History& history) {
  Json list = Json::array();
  for (const Past& past : past_of(history)) {
    Json json{{"of", past.of}, {"happened", past.happened}, {"partly", past.partly}};
    if (past.belief) json["belief"] = *past.belief;
    list.push_back(std::move(json));
  }
  return list;
}

void put(Json& json, const Smoothed& smoothed) {
  json["after_break"] = smoothed.after_break;
  if (smoothed.wave) json["wave"] = rounded(*smoothed.wave);
}

Json rows_of(const std::vector<Pair>& pairs) {
  std::vector<Reported> reported;
  for (const Pair& pair : pairs) {
    reported.push_back({day_of(pair.prediction->made.at), pair.before, pair.after});
  }
  const auto smoothed = over_time(reported);
  Json rows = Json::array();
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto& made = pairs[i].prediction->made;
    Json row{{"id", made.entry->id},
             {"at", made.entry->source.at("at")},
             {"day", format_day(reported[i].day)},
             {"before", number(pairs[i].before)},
             {"after", number(pairs[i].after)}};
    put(row, smoothed[i]);
    rows.push_back(std::move(row));
  }
  return rows;
}

Json pain_picture(const journal::History& history) {
  const auto pains = pains_of(history);
  const auto figures = pain_figures(pains);
  if (!figures) return nullptr;
  return {{"of", pains.size()},
          {"expected", number(figures->expected)},
          {"came", number(figures->came)},
          {"rows", rows_of(pains)}};
}

Json sure_picture(const journal::History& history) {
  const auto sures = sures_of(history);
  const auto figures = sure_figures(sures);
  if (!figures) return nullptr;
  Json json{{"of", sures.size()}, {"about", number(figures->about)}, {"rows", rows_of(sures)}};
  if (figures->ends) {
    json["first"] = number(figures->ends->first);
    json["last"] = number(figures->ends->last);
    json["changed"] = figures->ends->changed;
  }
  return json;
}

Json sessions_over_time(const Situation& s) {
  const auto said = [](const std::optional<entries::Rating>& rating) {
    return rating ? std::optional{rating->value()} : std::nullopt;
  };
  std::vector<Reported> reported;
  for (const Practice& practice : s.practices) {
    reported.push_back({practice.day, said(practice.session->pain), said(practice.session->fear)});
  }
  const auto smoothed = over_time(reported);
  Json sessions = Json::array();
  for (std::size_t i = 0; i < smoothed.size(); ++i) {
    Json session = session_to_json(s.practices[i], s.ladder);
    put(session, smoothed[i]);
    sessions.push_back(std::move(session));
  }
  return sessions;
}

bool off_table(const Situation& s, const ladder::Rung& rung) {
  return rung.partner && (s.history.penetration_paused || !s.signs_of("G08").empty());
}

bool beyond_goal(const Situation& s, int rung) { return s.goal && rung > *s.goal; }

Json comfort_of(const Situation& s, const advice::Suggestion& suggestion) {
  std::map<std::string_view, double> belief = suggestion.belief;
  for (auto& [name, value] : belief) value = thousandths(value);
  std::vector<Place> places;
  for (int rung = 0; rung < s.ladder.size(); ++rung) {
    const ladder::Rung& on = s.ladder.at(rung);
    places.push_back(
        {.aside = on.skipped || off_table(s, on), .beyond_goal = beyond_goal(s, rung)});
  }
  const auto picture = comfort_picture(belief, places, suggestion.main.rung);
  if (!picture) return nullptr;
  const auto id = [&](int rung) { return s.ladder.at(rung).step->id; };
  Json json{{"low", number(picture->low)},   {"mid", number(picture->mid)},
            {"high", number(picture->high)}, {"shown", picture->shown},
            {"reach", picture->reach},       {"step", id(picture->at)},
            {"sure", picture->sure}};
  if (picture->reach == "between") json["next"] = id(picture->next);
  if (!picture->change.empty()) json["change"] = picture->change;
  if (picture->practices) json["practices"] = number(*picture->practices);
  return json;
}

// How a step, chosen by hand, stands to today's suggestion.
std::string_view standing_of(const Situation& s, const advice::Suggestion& suggestion, int rung) {
  const ladder::Rung& on = s.ladder.at(rung);
  const bool paused = suggestion.paused == decision::Pause::All ||
                      (suggestion.paused == decision::Pause::Insertion && on.insertion);
  if (paused || off_table(s, on)) return "paused";
  const Option& main = suggestion.main;
  if (main.kind != decision::Kind::Practice) return "another_day";
  if (main.rung == rung) return "suggested";
  return on.challenge > s.ladder.at(main.rung).challenge ? "further" : "gentler";
}

// How long the suggestion means for a step; a first, short time for one chosen by hand.
int minutes_for(const advice::Suggestion& suggestion, int rung) {
  constexpr int kShort = 5;
  const auto means = [&](const Option& option) {
    return option.kind == decision::Kind::Practice && option.rung == rung;
  };
  if (means(suggestion.main)) return suggestion.main.minutes;
  const auto beside = std::ranges::find_if(suggestion.alternatives, means);
  return beside == suggestion.alternatives.end() ? kShort : beside->minutes;
}

std::string_view state_of(const ladder::StepProgress& comfort) {
  if (comfort.reached()) return "comfortable";
  return comfort.sessions > 0 || comfort.comfortable > 0 ? "started" : "ahead";
}

// Steps with a partner that stand below one of the person's own. While they are off the table
// nothing beyond them is suggested (G22 counts each step), unless they are set aside.
Json partner_between(const ladder::Ladder& ladder) {
  Json between = Json::array();
  Json waiting = Json::array();  // since the last step of the person's own
  for (const ladder::Rung& rung : ladder.rungs()) {
    if (rung.skipped) continue;
    if (rung.partner) {
      waiting.push_back(rung.step->id);
    } else {
      between.insert(between.end(), waiting.begin(), waiting.end());
      waiting.clear();
    }
  }
  return between;
}

// Penetration is off the table, and a step of it is the next one after the last that is
// comfortable, while steps of the person's own wait behind it.
bool pause_in_the_way(const Situation& s, int baseline) {
  if (!s.history.penetration_paused) return false;
  int reached = kNoRung;
  for (int rung = 0; rung < s.ladder.size(); ++rung) {
    const bool done = rung == baseline || s.comfort[static_cast<std::size_t>(rung)].reached();
    if (done && !s.ladder.at(rung).skipped) reached = rung;
  }
  const int next = reached == kNoRung ? kNoRung : s.ladder.above(reached);
  if (next == kNoRung || !off_table(s, s.ladder.at(next))) return false;
  for (int rung = s.ladder.above(next); rung != kNoRung; rung = s.ladder.above(rung)) {
    if (!off_table(s, s.ladder.at(rung)) && !beyond_goal(s, rung)) return true;
  }
  return false;
}

}  // namespace

Json today_view(const Situation& s, const advice::Suggestion& suggestion) {
  bool hygiene_due = false;
  if (suggestion.main.kind == decision::Kind::Practice) {
    hygiene_due = !practised_kind(s, s.ladder.at(suggestion.main.rung).step->kind);
  }
  const bool practised_today = std::ranges::any_of(
      s.practices, [&](const Practice& practice) { return practice.day >= s.today(); });
  const day_plan::Balance balance = day_plan::balance_of(s.history, s.practices);
  const auto next = [&](day_plan::Strand strand) {
    const bool young = !s.signs_of("G07").empty();
    return day_plan::next_beside(suggestion.main, suggestion.alternatives, strand, young,
                                 s.today());
  };
  return {{"suggestion", suggestion_to_json(suggestion, s.ladder)},
          {"balance",
           {{"days", day_plan::kBalanceDays},
            {"learn", balance.learn},
            {"floor", balance.floor},
            {"exposure", balance.exposure},
            {"mind", balance.mind}}},
          {"strands",
           {{"floor", next(day_plan::Strand::Floor)}, {"mind", next(day_plan::Strand::Mind)}}},
          {"comfort", comfort_of(s, suggestion)},
          {"checkin", checkin_today(s.report)},
          {"open_practice", open_practice(s)},
          {"practised_today", practised_today},
          {"hygiene_due", hygiene_due},
          {"sessions", s.practices.size()},
          {"last_session", or_null(s.last(), s.ladder)}};
}

Json path_view(const Situation& s, const advice::Suggestion& suggestion) {
  const int baseline = s.history.baseline ? s.ladder.find((*s.history.baseline)->step) : kNoRung;

  Json steps = Json::array();
  for (int rung = 0; rung < s.ladder.size(); ++rung) {
    const ladder::Rung& on = s.ladder.at(rung);
    const ladder::StepProgress& comfort = s.comfort[static_cast<std::size_t>(rung)];
    const Practice* last = nullptr;
    for (const Practice& practice : s.practices) {
      if (practice.on_ladder && practice.rung == rung) last = &practice;
    }
    Json step = step_to_json(*on.step);
    step["challenge"] = number(on.challenge);
    step["insertion"] = on.insertion;
    step["partner"] = on.partner;
    step["skipped"] = on.skipped;
    step["off_table"] = off_table(s, on);
    step["beyond_goal"] = beyond_goal(s, rung);
    step["is_goal"] = s.goal == rung;
    step["is_baseline"] = rung == baseline;
    step["state"] = state_of(comfort);
    step["sessions"] = comfort.sessions;
    step["comfortable"] = comfort.comfortable;
    step["standing"] = standing_of(s, suggestion, rung);
    step["minutes"] = minutes_for(suggestion, rung);
    step["last"] = or_null(last, s.ladder);
    steps.push_back(std::move(step));
  }

  const bool practice = suggestion.main.kind == decision::Kind::Practice;
  Json pause_since = nullptr;
  if (s.history.penetration_paused && s.history.penetration_paused_at) {
    // A pause dated ahead holds at once (G31).
    pause_since = format_day(std::min(day_of(*s.history.penetration_paused_at), s.today()));
  }
  return {
      {"steps", std::move(steps)},
      {"raw_steps", ladder::raw_steps(s.history)},
      {"suggested", practice ? Json(s.ladder.at(suggestion.main.rung).step->id) : Json(nullptr)},
      {"goal", goal_of(s)},
      {"reason", reason_of(s)},
      {"baseline", baseline == kNoRung ? Json(nullptr) : Json(s.ladder.at(baseline).step->id)},
      {"limit", number(s.limit.value())},
      {"pause_penetration", s.history.penetration_paused},
      {"pause_since", pause_since},
      {"with_partner", s.with_partner()},
      {"partner_between", partner_between(s.ladder)},
      {"pause_in_the_way", pause_in_the_way(s, baseline)},
      {"ladder_open", !s.goal_is_less_pain || s.history.ladder_opened}};
}

Json journey_view(const Situation& s) {
  const Safety safety = safety_of(s.practices);
  const bool any = s.largest_comfortable != kNoRung;
  return {{"safety",
           {{"of", safety.of},
            {"in_control", safety.in_control},
            {"within_limit", safety.within_limit},
            {"stopped_freely", safety.stopped_freely}}},
          {"sessions", sessions_over_time(s)},
          {"gentle", s.history.gentle.size()},
          {"predictions", predictions_of(s)},
          {"past", past_to_json(s.history)},
          {"fewest", kFewestPairs},
          {"pain", pain_picture(s.history)},
          {"sure", sure_picture(s.history)},
          {"largest_comfortable",
           any ? Json(s.ladder.at(s.largest_comfortable).step->id) : Json(nullptr)}};
}

Json care_view(const Situation& s) {
  Json selfcheck = nullptr;
  if (const auto* last = last_of(s.history.selfchecks)) {
    const Json& source = last->entry->source;
    selfcheck = {{"at", source.at("at")}, {"answers", source.at("data").at("answers")}};
  }
  Json phq4 = nullptr;
  if (const auto* last = last_of(s.history.phq4)) {
    phq4 = {{"at", last->entry->source.at("at")}, {"total", (*last)->total}};
  }
  Json pages = Json::object();
  for (const auto& [name, page] : s.history.pages) {
    const Json& source = page.entry->source;
    pages[name] = {{"at", source.at("at")}, {"content", source.at("data").at("content")}};
  }
  Json read = Json::object();
  for (const auto& gentle : s.history.gentle) {
    if (gentle->reading) read[*gentle->reading] = gentle.entry->source.at("at");
  }
  Json cards = Json::array();
  for (auto card = s.history.cards.rbegin(); card != s.history.cards.rend(); ++card) {
    const Json& source = card->entry->source;
    cards.push_back({{"id", card->entry->id},
                     {"at", source.at("at")},
                     {"card", (*card)->card},
                     {"content", source.at("data").at("content")}});
  }
  return {{"cards", std::move(cards)}, {"selfcheck", std::move(selfcheck)},
          {"phq4", std::move(phq4)},   {"pages", std::move(pages)},
          {"read", std::move(read)},   {"signs", signs_of(s)},
          {"visit", visit_of(s)}};
}

bool is_view(std::string_view name) {
  static constexpr std::array<std::string_view, 4> kNames = {"today", "path", "journey", "care"};
  return std::ranges::find(kNames, name) != kNames.end();
}

Json views_of(const Situation& s, pacing::Policy& policy, std::span<const std::string> names) {
  const auto asked = [&](std::string_view name) {
    return std::ranges::find(names, name) != names.end();
  };
  Json views = Json::object();
  if (asked("today") || asked("path")) {
    const auto suggestion = advice::advise(s, policy);
    if (asked("today")) views["today"] = today_view(s, suggestion);
    if (asked("path")) views["path"] = path_view(s, suggestion);
  }
  if (asked("journey")) views["journey"] = journey_view(s);
  if (asked("care")) views["care"] = care_view(s);
  return views;
}

}  // namespace anemone::views
