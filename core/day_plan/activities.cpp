#include "core/day_plan/activities.h"

#include <algorithm>
#include <array>

namespace anemone::day_plan {
namespace {

using decision::Kind;

// Does not compile for a code that is not declared.
consteval Activity in_turn(std::string_view code) {
  return {*std::ranges::find(kActivityFacts, code, &ActivityFacts::code)};
}
consteval Activity where_named(std::string_view code) {
  Activity activity = in_turn(code);
  activity.in_turn = false;
  return activity;
}

constexpr std::array kActivities = {
    in_turn("breathing"),      in_turn("letting_go"), in_turn("body_scan"),
    in_turn("stretches"),      in_turn("grounding"),  where_named("warm_up"),
    where_named("aftercare"),

    in_turn("reading"),

    in_turn("thought_record"), in_turn("words"),      in_turn("self_compassion"),
    in_turn("fear_ladder"),    in_turn("small_goal"), in_turn("agreement"),
    in_turn("closeness"),      where_named("visit"),
};
static_assert(std::ranges::all_of(kActivityFacts, [](const ActivityFacts& facts) {
  return std::ranges::count(kActivities, facts.code, &Activity::code) == 1;
}));

}  // namespace

std::span<const Activity> all_activities() { return kActivities; }

const Activity* find_activity(std::string_view code) {
  for (const Activity& activity : kActivities) {
    if (activity.code == code) return &activity;
  }
  return nullptr;
}

std::optional<Strand> strand_of(Kind kind) {
  switch (kind) {
    case Kind::Breathe:
    case Kind::Release:
      return Strand::Floor;
    case Kind::Learn:
      return Strand::Understanding;
    case Kind::Talk:
      return Strand::Mind;
    case Kind::Practice:
    case Kind::Rest:
    case Kind::SeekCare:
      break;
  }
  return std::nullopt;
}

Kind kind_of(entries::GentleKind kind) {
  switch (kind) {
    case entries::GentleKind::Breathe:
      return Kind::Breathe;
    case entries::GentleKind::Release:
      return Kind::Release;
    case entries::GentleKind::Learn:
      return Kind::Learn;
    case entries::GentleKind::Talk:
      return Kind::Talk;
  }
  return Kind::Breathe;
}

std::string_view activity_of(const entries::GentleLogged& gentle) {
  if (gentle.activity) return *gentle.activity;
  switch (gentle.kind) {
    case entries::GentleKind::Breathe:
      return "breathing";
    case entries::GentleKind::Release:
      return "letting_go";
    case entries::GentleKind::Learn:
      return "reading";
    case entries::GentleKind::Talk:
      return "words";
  }
  return "breathing";
}

}  // namespace anemone::day_plan
