#include "core/day_plan/activities.h"

#include <array>

namespace anemone::day_plan {
namespace {

using decision::Kind;

constexpr std::array kActivities = {
    Activity{.code = "breathing", .kind = Kind::Breathe, .longest = 20},
    Activity{.code = "letting_go", .kind = Kind::Release, .longest = 20},
    Activity{.code = "body_scan", .kind = Kind::Release, .longest = 20},
    Activity{.code = "stretches", .kind = Kind::Release, .longest = 20},
    Activity{.code = "grounding", .kind = Kind::Breathe, .longest = 10},
    Activity{.code = "warm_up", .kind = Kind::Release, .longest = 10, .in_turn = false},
    Activity{.code = "aftercare", .kind = Kind::Release, .longest = 10, .in_turn = false},

    Activity{.code = "reading", .kind = Kind::Learn},

    Activity{.code = "thought_record", .kind = Kind::Talk},
    Activity{.code = "words", .kind = Kind::Talk},
    Activity{.code = "self_compassion", .kind = Kind::Talk, .longest = 10},
    Activity{.code = "fear_ladder", .kind = Kind::Talk},
    Activity{.code = "small_goal", .kind = Kind::Talk},
    Activity{.code = "agreement", .kind = Kind::Talk, .partner = true},
    Activity{.code = "closeness", .kind = Kind::Talk, .longest = 20, .partner = true},
    Activity{.code = "visit", .kind = Kind::Talk, .in_turn = false},
};

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
