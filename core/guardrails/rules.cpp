#include "core/guardrails/rules.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

namespace anemone::guardrails {
namespace {

using decision::Bounds;
using decision::Pause;
using decision::Reason;
using decision::Urgency;
using ladder::kNoRung;
using ladder::Practice;

using MaybeEffect = std::optional<Effect>;

// ---- bounds ---------------------------------------------------------------------------------

// Far above any cap: "no restriction from this rule".
constexpr int kFree = std::numeric_limits<int>::max();

Bounds free_bounds(const Situation& s) {
  return {std::vector<int>(static_cast<std::size_t>(s.ladder.size()), kFree)};
}

template <typename Closed>
Bounds closing(const Situation& s, Closed closed) {
  Bounds bounds = free_bounds(s);
  for (int rung = 0; rung < s.ladder.size(); ++rung) {
    if (closed(rung)) bounds.minutes[static_cast<std::size_t>(rung)] = 0;
  }
  return bounds;
}

Bounds nothing_above(const Situation& s, int highest) {
  return closing(s, [&](int rung) { return rung > highest; });
}
Bounds no_insertion(const Situation& s) {
  return closing(s, [&](int rung) { return s.ladder.at(rung).insertion; });
}
Bounds no_partner_steps(const Situation& s) {
  return closing(s, [&](int rung) { return s.ladder.at(rung).partner; });
}
Bounds no_ladder(const Situation& s) {
  return closing(s, [](int) { return true; });
}
void narrow(Bounds& bounds, const Bounds& by) {
  for (std::size_t i = 0; i < bounds.minutes.size() && i < by.minutes.size(); ++i) {
    bounds.minutes[i] = std::min(bounds.minutes[i], by.minutes[i]);
  }
}
bool has_partner_steps(const Situation& s) {
  return std::ranges::any_of(s.ladder.rungs(), &ladder::Rung::partner);
}

double pain_of(const Practice& practice) {
  return practice.session->pain ? practice.session->pain->value() : 0;
}

// Whole days, and never less than none: what is dated in the future counts as today.
std::int64_t days_since(const Situation& s, Day day) {
  return std::max<std::int64_t>(s.today() - day, 0);
}

// ---- A. Stop, and see someone ---------------------------------------------------------------

MaybeEffect care_for_signs(std::vector<std::string> signs, Pause pause, Urgency urgency,
                           std::string_view reason) {
  if (signs.empty()) return std::nullopt;
  Effect effect;
  effect.pause = pause;
  effect.urgency = urgency;
  effect.clear_with = std::move(signs);
  effect.reasons = {{reason, {}}};
  return effect;
}

bool contains(const std::vector<std::string>& codes, std::string_view code) {
  return std::ranges::find(codes, code) != codes.end();
}

MaybeEffect g01(const Situation& s) {
  auto effect = care_for_signs(s.signs_of("G01"), Pause::All, Urgency::Emergency, "emergency_sign");
  if (effect) {
    effect->support = contains(effect->clear_with, "danger_now") ||
                      contains(effect->clear_with, "suicide_about_to_act");
  }
  return effect;
}

MaybeEffect g02(const Situation& s) {
  auto effect = care_for_signs(s.signs_of("G02"), Pause::All, Urgency::SameDay, "same_day_sign");
  if (effect) effect->support = contains(effect->clear_with, "sexual_assault_recent");
  return effect;
}

MaybeEffect g03(const Situation& s) {
  return care_for_signs(s.signs_of("G03"), Pause::Insertion, Urgency::Soon, "soon_sign");
}

// The three patterns of G04, each over the practices since it was last cleared. A pattern that was
// there once stays until it is cleared: practice that goes on regardless does not undo it.
struct Pattern {
  std::string_view code;
  bool (*shows)(const Practice&);
  int times;
  int of_last;      // within so many practices in a row; 0: any number …
  int within_days;  // … but so many days
};
constexpr std::array kPatterns = {
    Pattern{"bleeding_repeated", [](const Practice& p) { return p.session->bleeding; }, 2, 0, 14},
    Pattern{"burning_repeated", [](const Practice& p) { return p.session->burning; }, 3, 5, 0},
    Pattern{"over_limit_repeated", [](const Practice& p) { return p.over_limit; }, 3, 5, 0},
};

bool pattern_present(const Situation& s, const Pattern& pattern) {
  const auto cleared = s.last_cleared(pattern.code);
  std::vector<const Practice*> since;
  for (const Practice& practice : s.practices) {
    if (!cleared || practice.at > *cleared) since.push_back(&practice);
  }
  for (std::size_t end = 0; end < since.size(); ++end) {
    if (!pattern.shows(*since[end])) continue;
    int seen = 0;
    for (std::size_t back = 0; back <= end; ++back) {
      const Practice& earlier = *since[end - back];
      if (pattern.of_last > 0 && back >= static_cast<std::size_t>(pattern.of_last)) break;
      if (pattern.within_days > 0 && since[end]->day - earlier.day > pattern.within_days) break;
      if (pattern.shows(earlier)) ++seen;
    }
    if (seen >= pattern.times) return true;
  }
  return false;
}

Reason pattern_reason(const Situation& s, const Pattern& pattern) {
  Reason reason{pattern.code, {{"sessions", pattern.times}}};
  if (pattern.of_last > 0) reason.figures["of"] = pattern.of_last;
  if (pattern.within_days > 0) reason.figures["days"] = pattern.within_days;
  if (pattern.code == "over_limit_repeated") reason.figures["limit"] = s.limit.value();
  return reason;
}

MaybeEffect g04(const Situation& s) {
  Effect effect;
  const auto reported = s.signs_of("G04");
  for (const Pattern& pattern : kPatterns) {
    if (!contains(reported, pattern.code) && !pattern_present(s, pattern)) continue;
    effect.clear_with.emplace_back(pattern.code);
    effect.reasons.push_back(pattern_reason(s, pattern));
  }
  if (effect.clear_with.empty()) return std::nullopt;
  effect.pause = Pause::Insertion;
  effect.urgency = Urgency::Soon;
  return effect;
}

MaybeEffect g05(const Situation& s) {
  return care_for_signs(s.signs_of("G05"), Pause::Insertion, Urgency::Routine, "ask_first");
}

MaybeEffect g06(const Situation& s) {
  auto signs = s.signs_of("G06");
  if (signs.empty()) return std::nullopt;
  Effect effect;
  effect.pause = Pause::All;
  effect.clear_with = std::move(signs);
  effect.reasons = {{"other_regime", {}}};
  return effect;
}

MaybeEffect g07(const Situation& s) {
  auto signs = s.signs_of("G07");
  if (signs.empty()) return std::nullopt;
  Effect effect;
  effect.pause = Pause::All;
  effect.only_learning = true;
  effect.clear_with = std::move(signs);
  effect.reasons = {{"under_18", {}}};
  return effect;
}

MaybeEffect g08(const Situation& s) {
  auto signs = s.signs_of("G08");
  if (signs.empty()) return std::nullopt;
  Effect effect;
  effect.bounds = no_partner_steps(s);
  effect.support = true;
  effect.clear_with = std::move(signs);
  effect.reasons = {{"harm_by_other", {}}};
  return effect;
}

MaybeEffect g09(const Situation& s) {
  constexpr int kPhq4Prompt = 6;  // S148: 6 to 8 is moderate
  const auto signs = s.signs_of("G09");
  int phq4 = 0;
  for (const auto& answered : s.history.phq4) {
    if (day_of(answered.at) >= s.today()) phq4 = std::max(phq4, answered->total);
  }
  if (signs.empty() && phq4 < kPhq4Prompt) return std::nullopt;
  Effect effect;
  effect.pause = Pause::All;
  effect.urgency = signs.empty() ? Urgency::Soon : Urgency::SameDay;
  effect.clear_with = signs;
  effect.support = true;
  effect.crisis = true;
  if (!signs.empty()) effect.reasons.push_back({"crisis_thoughts", {}});
  if (phq4 >= kPhq4Prompt) effect.reasons.push_back({"phq4_high", {{"score", phq4}}});
  return effect;
}

// Shown first until it was read (care.noted) or cleared, a practice was logged, or a week has gone.
bool ask_now(const Situation& s, const std::vector<std::string>& signs) {
  for (const auto& code : signs) {
    std::optional<Moment> reported;
    for (const auto& sign : s.history.signs) {
      if (sign.code == code && (!reported || sign.at > *reported)) reported = sign.at;
    }
    if (!reported) continue;
    const auto noted = s.last_noted(code);
    if (noted && *noted > *reported) continue;
    if (s.last() != nullptr && s.last()->at > *reported) continue;
    if (days_since(s, day_of(*reported)) < kAskDays) return true;
  }
  return false;
}

MaybeEffect g10(const Situation& s) {
  if (!ask_now(s, s.signs_of("G10"))) return std::nullopt;
  Effect effect;
  effect.ask_once = true;
  effect.reasons = {{"other_causes_first", {}}};
  return effect;
}

// About 12 weeks of steady practice (twice a week or more) in which no larger step became
// comfortable and the goal was not reached. Facts §10: proposed; S80 and S2 for the length.
MaybeEffect no_change(const Situation& s) {
  constexpr std::int64_t kDays = 84;
  constexpr int kSteady = 24;
  if (s.practices.empty()) return std::nullopt;
  const int as_far_as = s.goal.value_or(s.ladder.size() - 1);
  if (s.largest_comfortable >= as_far_as) return std::nullopt;
  Day since = s.practices.front().day;
  int largest = kNoRung;
  for (const Practice& practice : s.practices) {
    if (practice.counts && practice.rung > largest) {
      largest = practice.rung;
      since = practice.day;
    }
  }
  const std::int64_t days = days_since(s, since);
  if (days < kDays) return std::nullopt;
  int steady = 0;
  for (const Practice& practice : s.practices) {
    if (days_since(s, practice.day) < kDays) ++steady;
  }
  if (steady < kSteady) return std::nullopt;
  // First for a week in every twelve; read once, it waits for the next twelve.
  const std::int64_t into = days % kDays;
  const auto noted = s.last_noted("no_change_12_weeks");
  const bool read = noted && days_since(s, day_of(*noted)) <= into;
  Effect effect;
  effect.ask_once = into < kAskDays && !read;
  effect.reasons = {
      {"no_change_12_weeks", {{"weeks", static_cast<double>(days / 7)}, {"sessions", steady}}}};
  return effect;
}

MaybeEffect g11(const Situation& s) {
  auto effect = no_change(s);
  if (ask_now(s, s.signs_of("G11"))) {
    if (!effect) effect.emplace();
    effect->ask_once = true;
    effect->reasons.push_back({"specialist_time_pressure", {}});
  }
  return effect;
}

// ---- B. How much, at most -------------------------------------------------------------------

MaybeEffect g20(const Situation& s) {
  // Enforced in ladder::limit_of; here it is said.
  if (!s.history.limit || s.history.limit->value->pain <= ladder::kHighestLimit)
    return std::nullopt;
  Effect effect;
  effect.reasons = {{"limit_capped", {{"limit", s.limit.value()}}}};
  return effect;
}

// "At the lowest step: no insertion next time." The next time is the occasion after the rest of
// G24; it has passed when something gentle was logged since then, or when another rest would be
// over.
bool next_time_has_passed(const Situation& s, const Practice& hard) {
  const std::int64_t days = days_since(s, hard.day);
  if (days <= kRestAfterHardPain) return false;
  if (days > 2 * kRestAfterHardPain) return true;
  return std::ranges::any_of(s.history.gentle, [&](const auto& g) { return g.at > hard.at; });
}

MaybeEffect after_practice(const Situation& s, const Practice& last) {
  if (last.comfortable || s.ladder.empty()) return std::nullopt;
  Effect effect;
  if (!last.hard) {
    effect.bounds = nothing_above(s, last.rung);
    if (last.over_limit) {
      effect.reasons = {
          {"after_over_limit", {{"pain", pain_of(last)}, {"limit", s.limit.value()}}}};
    } else {
      effect.reasons = {{"report_unclear", {}}};
    }
    return effect;
  }
  const int below = s.ladder.below(last.rung);
  if (below != kNoRung) {
    effect.bounds = nothing_above(s, below);
  } else if (next_time_has_passed(s, last)) {
    effect.bounds = nothing_above(s, last.rung);
  } else {
    effect.bounds = no_ladder(s);
    effect.rest_day = true;
    effect.reasons.push_back({"no_insertion_next_time", {}});
  }
  Reason reason{"after_hard_session", {}};
  // The figure only where it was the pain; control can be lost with little.
  if (last.over_limit) reason.figures["pain"] = pain_of(last);
  effect.reasons.push_back(std::move(reason));
  return effect;
}

// Several reports of the same second, as from two devices, all count as the last one (G31).
MaybeEffect g21(const Situation& s) {
  MaybeEffect effect;
  for (auto it = s.practices.rbegin(); it != s.practices.rend() && it->at == s.last()->at; ++it) {
    auto one = after_practice(s, *it);
    if (!one) continue;
    if (!effect) {
      effect = std::move(one);
      continue;
    }
    narrow(*effect->bounds, *one->bounds);
    effect->rest_day = effect->rest_day || one->rest_day;
    std::ranges::move(one->reasons, std::back_inserter(effect->reasons));
  }
  return effect;
}

MaybeEffect g22(const Situation& s) {
  const int next = s.ladder.above(s.largest_comfortable);
  if (next == kNoRung || next + 1 >= s.ladder.size()) return std::nullopt;
  Effect effect;
  effect.bounds = nothing_above(s, next);
  return effect;
}

MaybeEffect g23(const Situation& s) {
  const auto ready = [&](int rung) {
    const int below = s.ladder.below(rung);
    if (below == kNoRung) return true;
    return s.comfort[static_cast<std::size_t>(below)].reached();
  };
  bool closes = false;
  Effect effect;
  effect.bounds = closing(s, [&](int rung) {
    const bool closed = rung > s.largest_comfortable && !ready(rung);
    closes = closes || closed;
    return closed;
  });
  if (!closes) return std::nullopt;
  return effect;
}

MaybeEffect g24(const Situation& s) {
  std::int64_t days_left = 0;  // whole days still to rest; on the day itself, those that follow
  for (const Practice& practice : s.practices) {
    // Not in control, ended because of pain, or not said: read as over the limit (G31).
    if (practice.comfortable) continue;
    const bool hard_pain = practice.session->pain && *practice.session->pain >= ladder::kHardPain;
    const std::int64_t rest = hard_pain ? kRestAfterHardPain : kRestAfterOverLimit;
    days_left = std::max(days_left, std::min(rest, rest + 1 - days_since(s, practice.day)));
  }
  if (days_left <= 0) return std::nullopt;
  Effect effect;
  effect.bounds = no_insertion(s);
  effect.rest_day = true;
  effect.reasons = {{"rest_after_pain", {{"days", static_cast<double>(days_left)}}}};
  return effect;
}

MaybeEffect g25(const Situation& s) {
  // Between two days there is also a night: shortly after midnight it is still the same evening.
  constexpr std::int64_t kNightSeconds = 12 * 3600;
  constexpr std::int64_t kWeekDays = 7;
  int today = 0;
  int week = 0;
  for (const auto& insertion : s.insertions) {
    const std::int64_t ago = s.history.now.seconds - insertion.at.seconds;
    if (days_since(s, insertion.day) == 0 || ago < kNightSeconds) ++today;
    if (days_since(s, insertion.day) < kWeekDays || ago < kWeekDays * kSecondsPerDay) ++week;
  }
  // One practice of any kind is enough for a day; only those at or inside the opening fill the
  // week.
  for (const Practice& practice : s.practices) {
    if (!practice.insertion && days_since(s, practice.day) == 0) ++today;
  }
  const int most = s.history.plan ? (*s.history.plan)->sessions_per_week : kPracticesAWeek;
  if (today == 0 && week < most) return std::nullopt;
  Effect effect;
  effect.bounds = no_insertion(s);
  effect.rest_day = true;
  if (today > 0) {
    effect.practised = true;
    effect.reasons = {{"practised_today", {}}};
  } else {
    effect.reasons = {{"week_is_full", {{"sessions", week}, {"days", kWeekDays}}}};
  }
  return effect;
}

MaybeEffect g26(const Situation& s) {
  if (s.ladder.empty()) return std::nullopt;
  int most = kMostMinutes;
  if (s.history.plan && (*s.history.plan)->minutes) most = *(*s.history.plan)->minutes;
  Effect effect;
  effect.bounds = free_bounds(s);
  for (int rung = 0; rung < s.ladder.size(); ++rung) {
    const bool first_time = s.comfort[static_cast<std::size_t>(rung)].sessions == 0;
    effect.bounds->minutes[static_cast<std::size_t>(rung)] =
        first_time ? std::min(kFirstTimeMinutes, most) : most;
  }
  return effect;
}

MaybeEffect g27(const Situation& s) {
  constexpr entries::Rating kHighFear{80};
  Effect effect;
  const decision::Said& today = s.report.counts;
  if (today.pain && *today.pain > s.limit) {
    effect.reasons.push_back(
        {"checkin_pain", {{"pain", today.pain->value()}, {"limit", s.limit.value()}}});
  }
  if (today.fear && *today.fear >= kHighFear) {
    effect.reasons.push_back({"checkin_fear", {{"fear", today.fear->value()}}});
  }
  if (!s.signs_of("G27").empty()) effect.reasons.push_back({"checkin_panic", {}});
  if (effect.reasons.empty()) return std::nullopt;
  effect.bounds = no_insertion(s);
  effect.rest_day = true;
  effect.calm_first = true;
  return effect;
}

MaybeEffect g28(const Situation& s) {
  if (s.ladder.empty()) return std::nullopt;
  // Without any practice the baseline is the last time it was known to be fine.
  std::optional<Day> last_day;
  for (const auto& insertion : s.insertions) {
    if (!last_day || insertion.day > *last_day) last_day = insertion.day;
  }
  // The most recent comfortable one, and no higher than any practice since: were it only the most
  // recent, a comfortable practice further down that turns out not to be one would lead back up.
  int last_comfortable = kNoRung;
  int lowest_since = s.ladder.size();
  for (const Practice& practice : s.practices) {
    const int rung = std::max(practice.rung, 0);
    if (practice.comfortable) last_comfortable = rung;
    lowest_since = practice.comfortable ? rung : std::min(lowest_since, rung);
    if (s.insertions.empty() && (!last_day || practice.day > *last_day)) last_day = practice.day;
  }
  const int baseline = s.history.baseline ? s.ladder.find((*s.history.baseline)->step) : kNoRung;
  if (last_comfortable == kNoRung) last_comfortable = baseline;
  last_comfortable = std::min(last_comfortable, lowest_since);
  if (!last_day && baseline != kNoRung) last_day = day_of(s.history.baseline->at);
  if (!last_day) return std::nullopt;
  const std::int64_t days = days_since(s, *last_day);
  if (days < kBreakDays) return std::nullopt;
  // Steps that they skip are none; the lowest of the others is always left.
  int highest = last_comfortable;
  for (std::int64_t fewer = 1 + (days - kBreakDays) / kBreakFurtherDays;
       fewer > 0 && highest != kNoRung; --fewer) {
    highest = s.ladder.below(highest);
  }
  if (highest == kNoRung) highest = std::max(s.ladder.above(kNoRung), 0);
  // That is where to start. Once they have, each comfortable practice opens the step above it,
  // until one inside ends the break: where only steps outside are open, nothing else would ever end
  // it.
  const Practice* last = s.practices.empty() ? nullptr : &s.practices.back();
  if (last != nullptr && last->counts && days_since(s, last->day) < kBreakDays) {
    highest = std::max(highest, s.ladder.above(last->rung));
  }
  Effect effect;
  effect.bounds = nothing_above(s, highest);
  effect.reasons = {{"back_after_break", {{"days", static_cast<double>(days)}}}};
  return effect;
}

MaybeEffect g29(const Situation& s) {
  if (!s.history.penetration_paused || !has_partner_steps(s)) return std::nullopt;
  Effect effect;
  effect.bounds = no_partner_steps(s);
  // Worth saying where such a step would have come next.
  const int next = s.ladder.above(s.largest_comfortable);
  if (next != kNoRung && s.ladder.at(next).partner) {
    effect.reasons = {{"partner_off_table", {}}};
  }
  return effect;
}

MaybeEffect g30(const Situation& s) {
  Effect effect;
  if (s.goal_is_less_pain) {
    if (s.history.ladder_opened) return std::nullopt;
    effect.bounds = no_ladder(s);
    effect.reasons = {{"ladder_closed", {}}};
    return effect;
  }
  if (!s.goal || *s.goal + 1 >= s.ladder.size()) return std::nullopt;
  effect.bounds = nothing_above(s, *s.goal);
  // Their goal's step was taken off, and all that is left lies beyond it.
  if (*s.goal == kNoRung) effect.reasons = {{"not_beyond_goal", {}}};
  return effect;
}

// Most of G31 is in how things are read: History holds back what would loosen something before its
// date, Practice calls unsaid things unclear, active_signs lets a report stand against a clearing
// of the same second, G21 and G24 treat the unclear as over the limit. Here: signs nobody knows,
// and practices dated in the future, which count as today's.
MaybeEffect g31(const Situation& s) {
  auto effect = care_for_signs(s.unknown_signs(), Pause::Insertion, Urgency::Soon, "unknown_sign");
  const bool future = std::ranges::any_of(s.practices, &Practice::in_future);
  if (future) {
    if (!effect) effect.emplace();
    effect->bounds = no_insertion(s);
    effect->rest_day = true;
    effect->reasons.push_back({"date_in_future", {}});
  }
  return effect;
}

constexpr std::array kRules = {
    Rule{"G01", "an emergency sign", "emergency care; all practice paused until cleared",
         "facts §2 (S88-S96)", g01},
    Rule{"G02", "a same-day sign", "same-day care; all practice paused until cleared",
         "facts §2 (S33, S88-S91, S97)", g02},
    Rule{"G03", "a soon sign", "care soon; insertion paused until cleared", "facts §2 (S99-S106)",
         g03},
    Rule{"G04", "bleeding twice in 14 days, or burning or over limit in 3 of the last 5",
         "care soon; insertion paused until cleared", "mission M14; S33", g04},
    Rule{"G05", "a reason to ask first", "insertion paused until a clinician agreed", "S10; design",
         g05},
    Rule{"G06", "another treatment regime", "no ladder; the clinic's own plan applies",
         "facts §1.2; design", g06},
    Rule{"G07", "under 18", "learning, breathing and care only", "design", g07},
    Rule{"G08", "harm or pressure by another person", "partner steps off; discreet support",
         "facts §2, §8.4; mission M16", g08},
    Rule{"G09", "thoughts of suicide or self-harm, or PHQ-4 of 6 or more",
         "crisis or professional contact first; no practice that day", "S95, S148", g09},
    Rule{"G10", "pain mainly outside, burning for 3 months, dryness for weeks",
         "see someone, once, before the ladder; not blocked", "mission M4; S110, S113-S115", g10},
    Rule{"G11", "12 weeks without change, or time pressure", "a specialist; not blocked",
         "mission M17; design", g11},
    Rule{"G20", "always", "the limit is 3 of 10 or lower", "S10, S24-S28", g20},
    Rule{"G21", "the last practice was over limit or hard",
         "no larger; after a hard one at most the step below", "coherence; S10, S30", g21},
    Rule{"G22", "always", "at most one step above the largest comfortable one", "S23, S36", g22},
    Rule{"G23", "always", "a new step only after 2 comfortable sessions below, the last included",
         "S24-S28; number: design", g23},
    Rule{"G24", "after over limit", "a day without insertion, two after pain of 6 or more",
         "S30; design", g24},
    Rule{"G25", "always", "one insertion practice a day, 4 in 7 days", "S34, S25; design", g25},
    Rule{"G26", "always", "5 to 15 minutes, 5 the first time; at most 30 in a clinician's plan",
         "S10, S24-S28", g26},
    Rule{"G27", "check-in: pain over the limit, fear of 8 or more, panic", "no insertion today",
         "mission M13(b); design", g27},
    Rule{"G28", "14 days or more without practice",
         "again at the last comfortable step less one, one more for each further 30 days; then one "
         "step up after each comfortable practice",
         "S177, S183; design", g28},
    Rule{"G29", "penetration with a partner is off the table", "no partner step anywhere",
         "mission M13", g29},
    Rule{"G30", "always", "never beyond the goal; for less pain the ladder only when opened",
         "mission M7, M18", g30},
    Rule{"G31", "contradictory, missing or future-dated reports", "read the more protective way",
         "design", g31},
};
static_assert(std::ranges::equal(kRules, kGuardrailIds, {}, &Rule::id));

void combine(Verdict& verdict, Effect effect) {
  verdict.pause = std::max(verdict.pause, effect.pause);
  if (effect.urgency) verdict.urgency = std::max(verdict.urgency, effect.urgency);
  verdict.ask_once = verdict.ask_once || effect.ask_once;
  verdict.support = verdict.support || effect.support;
  verdict.only_learning = verdict.only_learning || effect.only_learning;
  verdict.rest_day = verdict.rest_day || effect.rest_day;
  verdict.calm_first = verdict.calm_first || effect.calm_first;
  verdict.practised = verdict.practised || effect.practised;
  verdict.crisis = verdict.crisis || effect.crisis;
  if (effect.bounds) narrow(verdict.bounds, *effect.bounds);
  std::ranges::move(effect.clear_with, std::back_inserter(verdict.clear_with));
  std::ranges::move(effect.reasons, std::back_inserter(verdict.reasons));
}

}  // namespace

std::span<const Rule> all_rules() { return kRules; }

Verdict judge(const Situation& situation) {
  Verdict verdict;
  verdict.bounds = closing(situation, [&](int rung) { return situation.ladder.at(rung).skipped; });
  for (const Rule& rule : kRules) {
    auto effect = rule.apply(situation);
    if (!effect) continue;
    verdict.fired.push_back(rule.id);
    combine(verdict, std::move(*effect));
  }
  if (verdict.pause == Pause::All) narrow(verdict.bounds, no_ladder(situation));
  if (verdict.pause == Pause::Insertion) narrow(verdict.bounds, no_insertion(situation));
  return verdict;
}

}  // namespace anemone::guardrails
