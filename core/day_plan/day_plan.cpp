#include "core/day_plan/day_plan.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace anemone::day_plan {
namespace {

using decision::Kind;
using decision::Reason;
using decision::Urgency;
using entries::Energy;
using ladder::Practice;
using MaybeReason = std::optional<Reason>;

// ---- what the rules ask of the day ----------------------------------------------------------

std::int64_t days_since(const DayInput& t, Day day) {
  return std::max<std::int64_t>(t.history.today - day, 0);
}

bool emergency(const DayInput& t) { return t.urgency == Urgency::Emergency; }
bool crisis(const DayInput& t) { return t.urgency && t.crisis; }
bool to_be_seen_today(const DayInput& t) { return t.urgency == Urgency::SameDay; }
bool to_be_seen(const DayInput& t) { return t.urgency.has_value(); }
bool young(const DayInput& t) { return t.young; }
bool panic(const DayInput& t) { return t.panic; }
bool distressed(const DayInput& t) { return t.calm_first; }
bool much_stress(const DayInput& t) { return t.said.stress && *t.said.stress >= kHighStress; }
bool practised(const DayInput& t) { return t.practised; }
bool little_time(const DayInput& t) { return t.said.minutes && *t.said.minutes < kLeastPractice; }
bool little_energy(const DayInput& t) { return t.said.energy == Energy::Low; }
bool practice_open(const DayInput& t) { return t.practice.has_value(); }
bool always(const DayInput&) { return true; }

bool hard_so_long_ago(const DayInput& t, std::int64_t days) {
  return std::ranges::any_of(t.practices, [&](const Practice& practice) {
    return practice.hard && days_since(t, practice.day) == days;
  });
}
bool hard_today(const DayInput& t) { return hard_so_long_ago(t, 0); }
bool hard_yesterday(const DayInput& t) { return hard_so_long_ago(t, 1); }

bool practised_so_long_ago(const DayInput& t, std::int64_t days, bool inside) {
  return std::ranges::any_of(t.practices, [&](const Practice& practice) {
    return days_since(t, practice.day) == days && (practice.insertion || !inside);
  });
}
// Something of this app's own beside practice, lately. For who wants the steps only, a day between
// would stay empty: there the practice goes on leading.
bool takes_up_other_strands(const DayInput& t) {
  return std::ranges::any_of(t.history.gentle, [&](const auto& gentle) {
    return (gentle->activity || gentle->reading) && days_since(t, day_of(gentle.at)) < kBalanceDays;
  });
}
bool inside_yesterday(const DayInput& t) { return practised_so_long_ago(t, 1, /*inside=*/true); }
// Whichever step is proposed: else a worse report, which leads to a smaller step, could bring a
// practice forward (core/advice/advice_properties_test.cpp).
bool to_be_spaced(const DayInput& t) {
  if (!t.practice || !takes_up_other_strands(t)) return false;
  return inside_yesterday(t) || (practised_so_long_ago(t, 1, /*inside=*/false) &&
                                 practised_so_long_ago(t, 2, /*inside=*/false));
}

std::optional<std::int64_t> days_to_date(const DayInput& t) {
  if (!t.history.goal || !(*t.history.goal)->by_date) return std::nullopt;
  const std::int64_t days = *(*t.history.goal)->by_date - t.history.today;
  return days < 0 ? std::nullopt : std::optional{days};
}
bool date_near(const DayInput& t) { return days_to_date(t).value_or(kDateNear + 1) <= kDateNear; }

template <char Number>
bool pitfall(const DayInput& t) {
  return std::ranges::any_of(t.pitfalls, [](std::string_view code) {
    return code.size() == 2 && code[0] == 'P' && code[1] == Number;
  });
}

// ---- the reasons ----------------------------------------------------------------------------

MaybeReason because_of_stress(const DayInput& t) {
  return Reason{"calm_first_stress", {{"stress", t.said.stress->value()}}};
}
MaybeReason because_it_was_hard(const DayInput&) { return Reason{"kind_after_hard", {}}; }
MaybeReason because_of_time(const DayInput& t) {
  return Reason{"little_time", {{"minutes", std::floor(*t.said.minutes)}}};
}
MaybeReason because_of_energy(const DayInput&) { return Reason{"little_energy", {}}; }
MaybeReason because_it_is_spaced(const DayInput& t) {
  return Reason{inside_yesterday(t) ? "spaced_inside" : "spaced_outside", {}};
}
MaybeReason because_of_date(const DayInput& t) {
  return Reason{"date_near", {{"days", static_cast<double>(*days_to_date(t))}}};
}
MaybeReason because_of_p1(const DayInput&) { return Reason{"pitfall_p1", {}}; }
MaybeReason because_of_p2(const DayInput&) { return Reason{"pitfall_p2", {}}; }
MaybeReason because_of_p3(const DayInput&) { return Reason{"pitfall_p3", {}}; }
MaybeReason because_of_p4(const DayInput&) { return Reason{"pitfall_p4", {}}; }
MaybeReason because_of_p5(const DayInput&) { return Reason{"pitfall_p5", {}}; }

// Time said, and less of it than the practice would have taken.
MaybeReason because_time_bounds(const DayInput& t) {
  if (!t.said.minutes || *t.said.minutes >= t.practice->minutes) return std::nullopt;
  return Reason{"time_bounds_practice", {{"minutes", std::floor(*t.said.minutes)}}};
}

MaybeReason because_of_balance(const DayInput& t);

// ---- the table ------------------------------------------------------------------------------

constexpr std::array kRules = {
    // First what the guardrails put before everything.
    Rule{.id = "T1",
         .condition = "an emergency sign",
         .says = "emergency care, and nothing beside it",
         .ground = "G01",
         .holds = emergency,
         .lead = Lead::Care},
    Rule{.id = "T2",
         .condition = "thoughts of suicide or self-harm, or PHQ-4 of 6 or more",
         .says = "contact first; beside it breathing, grounding, words to tell someone, a reading",
         .ground = "G09; design",
         .holds = crisis,
         .lead = Lead::Care,
         .named = {"breathing", "grounding", "words", "reading"}},
    Rule{.id = "T3",
         .condition = "a sign to be seen today",
         .says = "care; beside it breathing only",
         .ground = "G02; design",
         .holds = to_be_seen_today,
         .lead = Lead::Care,
         .named = {"breathing"}},
    Rule{.id = "T4",
         .condition = "another sign to be seen by someone",
         .says = "care; beside it breathing, letting go, a reading, preparing the visit",
         .ground = "G03-G05; facts §2; design",
         .holds = to_be_seen,
         .lead = Lead::Care,
         .named = {"breathing", "letting_go", "reading", "visit"}},
    Rule{.id = "T5",
         .condition = "under 18",
         .says = "a reading; breathing, and who can help",
         .ground = "G07",
         .holds = young,
         .named = {"reading", "breathing", "grounding"}},

    // A day that asks for calm: nothing of the ladder, neither first nor beside.
    Rule{.id = "T6",
         .condition = "panic today",
         .says = "grounding, breathing, kind words to oneself; rest",
         .ground = "G27; mission M13(b)",
         .holds = panic,
         .named = {"grounding", "breathing", "self_compassion", "letting_go"}},
    Rule{.id = "T7",
         .condition = "pain over the limit or fear of 8 or more today",
         .says = "breathing, letting go outside, grounding, kind words to oneself; rest",
         .ground = "G27; mission M13(b); S49",
         .holds = distressed,
         .named = {"breathing", "letting_go", "grounding", "self_compassion"}},
    Rule{.id = "T8",
         .condition = "stress of 8 or more today",
         .says = "the same: a practice waits for a calmer day",
         .ground = "mission M13(b); design",
         .holds = much_stress,
         .named = {"breathing", "body_scan", "grounding", "self_compassion"},
         .reason = because_of_stress},
    Rule{.id = "T9",
         .condition = "a hard practice today",
         .says = "aftercare, kind words to oneself, breathing; rest once each was done",
         .ground = "design; G24 for the day without practice",
         .holds = hard_today,
         .named = {"aftercare", "self_compassion", "breathing", "grounding"},
         .reason = because_it_was_hard},
    Rule{.id = "T10",
         .condition = "a hard practice yesterday",
         .says = "kind words to oneself, breathing, noticing the body; rest once each was done",
         .ground = "design; G24 for the day without practice",
         .holds = hard_yesterday,
         .named = {"self_compassion", "breathing", "body_scan", "grounding"},
         .reason = because_it_was_hard},
    Rule{.id = "T11",
         .condition = "practised today",
         .says = "rest; beside it aftercare, breathing, a reading",
         .ground = "G25; mission M14",
         .holds = practised,
         .lead = Lead::Rest,
         .named = {"aftercare", "breathing", "reading"}},

    // What they have for it today.
    Rule{.id = "T12",
         .condition = "less than 5 minutes",
         .says = "something guided that fits; no practice of a step",
         .ground = "G26 for the least; design",
         .holds = little_time,
         .order = Order::LeastVisited,
         .reason = because_of_time},
    Rule{.id = "T13",
         .condition = "little energy",
         .says = "something gentle first; a smaller practice only beside it",
         .ground = "mission M7; design",
         .holds = little_energy,
         .order = Order::LongestAgo,
         .named = {"body_scan", "breathing", "self_compassion", "letting_go", "reading"},
         .smaller = true,
         .reason = because_of_energy},

    Rule{
        .id = "T14",
        .condition = "a practice is open, and there was one inside yesterday, or any on each of "
                     "the last two days; she takes up other strands, too",
        .says = "the strand least visited first; the practice stays beside it, whole",
        .ground = "facts §1.2: S34, and the envelope of 3 to 4 a week with rest days; S180; design",
        .holds = to_be_spaced,
        .order = Order::LeastVisited,
        .practice = true,
        .reason = because_it_is_spaced},
    Rule{.id = "T15",
         .condition = "a practice is open",
         .says = "the practice, no longer than her time; beside it a smaller one, the strand least "
                 "visited, breathing, rest",
         .ground = "guardrails D; mission M7, M9",
         .holds = practice_open,
         .lead = Lead::Practice,
         .smaller = true,
         .reason = because_time_bounds},

    // Days without practice: first what the app noticed, until it was done.
    Rule{.id = "T16",
         .condition = "her own date is within 14 days",
         .says = "preparing the visit, or a smaller goal; never a larger step",
         .ground = "mission M13(a), M17; days: design",
         .holds = date_near,
         .order = Order::UntilDone,
         .named = {"visit", "small_goal"},
         .others = true,
         .reason = because_of_date},
    Rule{.id = "T17",
         .condition = "P1: a date that asks for more than a new step a week",
         .says = "a smaller goal between",
         .ground = "mission M13(a)",
         .holds = pitfall<'1'>,
         .order = Order::UntilDone,
         .named = {"small_goal", "visit"},
         .others = true,
         .reason = because_of_p1},
    Rule{.id = "T18",
         .condition = "P2: practice begins mostly in fear or stress",
         .says = "breathing, and what calms an alarm",
         .ground = "mission M13(b); S49",
         .holds = pitfall<'2'>,
         .order = Order::UntilDone,
         .named = {"breathing", "grounding"},
         .others = true,
         .reason = because_of_p2},
    Rule{.id = "T19",
         .condition = "P3: shame named, nobody told",
         .says = "words to tell someone",
         .ground = "mission M13(c)",
         .holds = pitfall<'3'>,
         .order = Order::UntilDone,
         .named = {"words"},
         .others = true,
         .reason = because_of_p3},
    Rule{.id = "T20",
         .condition = "P4: squeezing without letting go",
         .says = "letting go, outside",
         .ground = "mission M13(d); S17, S40",
         .holds = pitfall<'4'>,
         .order = Order::UntilDone,
         .named = {"letting_go"},
         .others = true,
         .reason = because_of_p4},
    Rule{.id = "T21",
         .condition = "P5: penetration has become a test",
         .says =
             "where she told of a partner an agreement or closeness with nothing inside, else a "
             "reading",
         .ground = "mission M13(e); S17",
         .holds = pitfall<'5'>,
         .order = Order::UntilDone,
         .named = {"agreement", "closeness", "reading"},
         .others = true,
         .reason = because_of_p5},

    Rule{.id = "T22",
         .condition = "always",
         .says = "the strand least visited in 14 days, in it what was not done for longest",
         .ground = "mission M7; days: design",
         .holds = always,
         .order = Order::LeastVisited,
         .reason = because_of_balance},
};

// ---- what was done --------------------------------------------------------------------------

std::optional<Day> last_done(const DayInput& t, std::string_view code) {
  std::optional<Day> last;
  for (const auto& gentle : t.history.gentle) {
    const Day day = day_of(gentle.at);
    if (activity_of(*gentle.value) == code && (!last || day > *last)) last = day;
  }
  return last;
}

std::optional<Day> last_visited(const DayInput& t, Strand strand) {
  std::optional<Day> last;
  for (const auto& gentle : t.history.gentle) {
    const Day day = day_of(gentle.at);
    if (strand_of(kind_of(gentle->kind)) == strand && (!last || day > *last)) last = day;
  }
  return last;
}

bool done_within(const DayInput& t, std::string_view code, std::int64_t days) {
  const auto last = last_done(t, code);
  return last && days_since(t, *last) < days;
}

// What moves on where nothing else tells two things apart: the days since the last practice, or,
// before the first one, since there is a path.
std::int64_t turn(const DayInput& t) {
  if (!t.practices.empty()) return days_since(t, t.practices.back().day);
  if (!t.history.paths.empty()) return days_since(t, day_of(t.history.paths.front().at));
  return 0;
}

int visits(const Balance& balance, Strand strand) {
  switch (strand) {
    case Strand::Floor:
      return balance.floor;
    case Strand::Understanding:
      return balance.learn;
    case Strand::Mind:
      return balance.mind;
  }
  return 0;
}

// Stable, for a handful of things.
template <typename Things, typename Key>
void sort_by(Things& things, Key key) {
  for (std::size_t i = 1; i < things.size(); ++i) {
    for (std::size_t j = i; j > 0 && key(things[j]) < key(things[j - 1]); --j) {
      std::swap(things[j], things[j - 1]);
    }
  }
}

// Never done comes before any day.
using SinceWhen = std::pair<bool, Day>;
SinceWhen since_when(std::optional<Day> day) {
  return day ? SinceWhen{true, *day} : SinceWhen{false, Day{}};
}

// Other things were done again and again since, so it was passed over: they need not be asked each
// time. Every third time it comes up all the same.
bool passed_over(const DayInput& t, Strand strand) {
  std::int64_t others = 0;
  for (const auto& gentle : t.history.gentle) {
    others = strand_of(kind_of(gentle->kind)) == strand ? 0 : others + 1;
  }
  return others >= kPassedOver && others % 3 != 1;
}

std::array<Strand, 3> least_visited_first(const DayInput& t) {
  std::array strands = {Strand::Floor, Strand::Understanding, Strand::Mind};
  if (t.history.gentle.empty()) {
    std::ranges::rotate(strands, strands.begin() + turn(t) % std::ssize(strands));
  }
  const Balance balance = balance_of(t.history, t.practices);
  sort_by(strands, [&](Strand strand) {
    return std::tuple{passed_over(t, strand), visits(balance, strand),
                      since_when(last_visited(t, strand))};
  });
  return strands;
}

// Of one strand, something that was not done lately, in turn, so that what they leave out does not
// come up each time; where all of it was, what was not done for longest. Null where nothing fits.
const Activity* next_of(const DayInput& t, Strand strand) {
  std::vector<const Activity*> candidates;
  for (const Activity& activity : all_activities()) {
    if (activity.in_turn && strand_of(activity.kind) == strand && fits(activity, t)) {
      candidates.push_back(&activity);
    }
  }
  if (candidates.empty()) return nullptr;
  const std::int64_t at = std::ssize(t.history.gentle) + turn(t);
  std::ranges::rotate(candidates, candidates.begin() + at % std::ssize(candidates));
  return *std::ranges::min_element(candidates, {}, [&](const Activity* activity) {
    const bool lately = done_within(t, activity->code, kLatelyDays);
    return since_when(lately ? last_done(t, activity->code) : std::nullopt);
  });
}

MaybeReason because_of_balance(const DayInput& t) {
  for (const Strand strand : least_visited_first(t)) {
    if (next_of(t, strand) == nullptr) continue;
    const Balance balance = balance_of(t.history, t.practices);
    const int most = std::max({balance.floor, balance.learn, balance.mind, balance.exposure});
    // Where nothing was done, or as much of each, there is nothing to say.
    if (visits(balance, strand) >= most) return std::nullopt;
    switch (strand) {
      case Strand::Floor:
        return Reason{"balance_floor", {{"days", kBalanceDays}}};
      case Strand::Understanding:
        return Reason{"balance_learn", {{"days", kBalanceDays}}};
      case Strand::Mind:
        return Reason{"balance_mind", {{"days", kBalanceDays}}};
    }
  }
  return std::nullopt;
}

// ---- from a rule to an answer ---------------------------------------------------------------

// The longest that fits their time; on a day that asks for kindness not the longest of all.
int length_of(const Activity& activity, const DayInput& t) {
  if (!activity.guided()) return 0;
  const bool gently = distressed(t) || much_stress(t) || hard_today(t) || hard_yesterday(t) ||
                      little_energy(t) || t.urgency;
  double most = t.said.minutes.value_or(kUsualLength);
  if (gently) most = std::min<double>(most, kUsualLength);
  int length = 0;
  for (const int possible : kLengths) {
    if (possible <= most && possible <= activity.longest) length = possible;
  }
  return length;
}

Option just(const Activity& activity, const DayInput& t) {
  return {.kind = activity.kind, .minutes = length_of(activity, t), .activity = activity.code};
}

Option within_her_time(Option practice, const DayInput& t) {
  if (t.said.minutes) {
    practice.minutes = static_cast<int>(std::min<double>(practice.minutes, *t.said.minutes));
  }
  return practice;
}

std::vector<const Activity*> in_order(const Rule& rule, const DayInput& t) {
  std::vector<const Activity*> activities;
  if (rule.order == Order::LeastVisited) {
    for (const Strand strand : least_visited_first(t)) {
      if (const Activity* next = next_of(t, strand)) activities.push_back(next);
    }
    return activities;
  }
  for (const std::string_view code : rule.named) {
    const Activity* activity = code.empty() ? nullptr : find_activity(code);
    if (activity != nullptr && fits(*activity, t)) activities.push_back(activity);
  }
  sort_by(activities, [&](const Activity* activity) {
    switch (rule.order) {
      case Order::LongestAgo:
        return since_when(last_done(t, activity->code));
      case Order::UntilDone:
        return SinceWhen{done_within(t, activity->code, kSteeringRests), Day{}};
      case Order::AsNamed:
      case Order::LeastVisited:
        break;
    }
    return SinceWhen{done_within(t, activity->code, 1), Day{}};
  });
  return activities;
}

// A rule that waits until something was done rests once all of it was.
bool speaks(const Rule& rule, const DayInput& t) {
  if (!rule.holds(t)) return false;
  if (rule.order != Order::UntilDone) return true;
  const auto activities = in_order(rule, t);
  return !activities.empty() && !done_within(t, activities.front()->code, kSteeringRests);
}

class Answer {
 public:
  Answer(const Rule& rule, const DayInput& today) : rule_(rule), today_(today) {
    choice_.rule = rule.id;
  }

  DayPlan build() {
    auto activities = in_order(rule_, today_);
    switch (rule_.lead) {
      case Lead::Care:
        choice_.main = {.kind = Kind::SeekCare, .urgency = today_.urgency};
        for (const Activity* activity : activities) beside(*activity);
        return std::move(choice_);
      case Lead::Practice:
        lead_with_practice();
        break;
      case Lead::Rest:
        choice_.main = {.kind = Kind::Rest};
        for (const Activity* activity : activities) beside(*activity);
        break;
      case Lead::Gentle:
        lead_with_one_of(activities);
        break;
    }
    if (rule_.reason != nullptr) {
      if (auto reason = rule_.reason(today_)) choice_.reasons.push_back(std::move(*reason));
    }
    return std::move(choice_);
  }

 private:
  void beside(const Activity& activity) {
    const auto same = [&](const Option& option) { return option.activity == activity.code; };
    if (same(choice_.main) || std::ranges::any_of(choice_.alternatives, same)) return;
    choice_.alternatives.push_back(just(activity, today_));
  }
  void beside(std::string_view code) {
    const Activity* activity = find_activity(code);
    if (activity != nullptr && fits(*activity, today_)) beside(*activity);
  }
  [[nodiscard]] bool offers(Kind kind) const {
    const auto is_it = [&](const Option& option) { return option.kind == kind; };
    return is_it(choice_.main) || std::ranges::any_of(choice_.alternatives, is_it);
  }
  [[nodiscard]] bool offers(Strand strand) const {
    const auto of_it = [&](const Option& option) { return strand_of(option.kind) == strand; };
    return of_it(choice_.main) || std::ranges::any_of(choice_.alternatives, of_it);
  }

  void lead_with_practice() {
    choice_.main = within_her_time(*today_.practice, today_);
    if (today_.smaller) choice_.alternatives.push_back(within_her_time(*today_.smaller, today_));
    for (const Strand strand : least_visited_first(today_)) {
      if (const Activity* next = next_of(today_, strand)) {
        beside(*next);
        break;
      }
    }
    beside("breathing");
    choice_.alternatives.push_back({.kind = Kind::Rest});
  }

  void lead_with_one_of(const std::vector<const Activity*>& activities) {
    // With all of it done today it is enough for today.
    const bool enough = activities.empty() || (rule_.order == Order::AsNamed && !today_.young &&
                                               done_within(today_, activities.front()->code, 1));
    if (!enough) choice_.main = just(*activities.front(), today_);
    if (rule_.practice) choice_.alternatives.push_back(within_her_time(*today_.practice, today_));
    // Few enough to choose from when there is little energy to choose with.
    const std::size_t most = rule_.order == Order::LongestAgo ? 3 : activities.size();
    for (std::size_t i = 0; i < std::min(most, activities.size()); ++i) beside(*activities[i]);
    if (today_.young) {
      choice_.alternatives.push_back({.kind = Kind::SeekCare, .urgency = Urgency::Routine});
      return;
    }
    if (rule_.others) {
      for (const Strand strand : least_visited_first(today_)) {
        const Activity* next = offers(strand) ? nullptr : next_of(today_, strand);
        if (next != nullptr) beside(*next);
      }
    }
    if (!offers(Kind::Breathe)) beside("breathing");
    if (rule_.smaller && today_.practice) smaller_practice();
    if (!enough) choice_.alternatives.push_back({.kind = Kind::Rest});
  }

  // At the lowest step only a shorter one is smaller.
  void smaller_practice() {
    if (today_.smaller) {
      choice_.alternatives.push_back(within_her_time(*today_.smaller, today_));
    } else if (today_.practice->minutes > kLeastPractice) {
      Option shorter = *today_.practice;
      shorter.minutes = kLeastPractice;
      choice_.alternatives.push_back(within_her_time(shorter, today_));
    }
  }

  const Rule& rule_;
  const DayInput& today_;
  DayPlan choice_;
};

}  // namespace

std::span<const Rule> all_rules() { return kRules; }

bool fits(const Activity& activity, const DayInput& t) {
  if (t.young) return activity.kind == Kind::Learn || activity.kind == Kind::Breathe;
  if (activity.partner && (!t.with_partner || t.paused)) return false;
  // What moves the body more, or plans the next steps, waits with them.
  const bool waits = activity.code == "stretches" || activity.code == "fear_ladder" ||
                     activity.code == "small_goal";
  if (waits && t.paused) return false;
  if (activity.code == "aftercare" && !t.practised && !hard_today(t)) return false;
  // In so little time only what leads through it, and nothing that needs someone else's.
  if (little_time(t) && !t.urgency) return activity.guided() && !activity.partner;
  return true;
}

DayPlan plan_day(const DayInput& today) {
  for (const Rule& rule : kRules) {
    if (speaks(rule, today)) return Answer{rule, today}.build();
  }
  // T22 always speaks.
  return Answer{kRules.back(), today}.build();
}

}  // namespace anemone::day_plan
