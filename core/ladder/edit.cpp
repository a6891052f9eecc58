#include "core/ladder/edit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "core/entries/decode.h"
#include "core/ladder/ladder.h"
#include "core/ladder/template.h"

namespace anemone::ladder {
namespace {

struct Path {
  Ladder ladder;
  std::optional<int> goal;
  Json raw;

  [[nodiscard]] bool has(int rung) const { return rung >= 0 && rung < ladder.size(); }
  [[nodiscard]] std::optional<double> challenge(int rung) const {
    return has(rung) ? std::optional{ladder.at(rung).challenge} : std::nullopt;
  }
  // Where the step stands among `raw`, which has every step of the ladder.
  [[nodiscard]] std::size_t raw_index(std::string_view id) const {
    const auto it = std::ranges::find_if(raw, [&](const Json& step) { return step["id"] == id; });
    return static_cast<std::size_t>(it - raw.begin());
  }
};

// ---- Reading ---------------------------------------------------------------------------------

Result<const Json*> field(const Json& edit, const char* name) {
  const auto it = edit.find(name);
  if (it == edit.end()) return fail(ErrorCode::MissingField, name);
  return &*it;
}

// The rung of the step of that id.
Result<int> rung_of(const Path& path, const Json& id) {
  const auto* text = id.get_ptr<const std::string*>();
  if (text == nullptr) return fail(ErrorCode::WrongType);
  const int rung = path.ladder.find(*text);
  if (rung == kNoRung) return fail(ErrorCode::UnknownStep);
  return rung;
}

Result<int> rung_field(const Path& path, const Json& edit, const char* name) {
  ANEMONE_TRY(id, field(edit, name));
  auto rung = rung_of(path, *id);
  if (!rung) return within(name, rung.error());
  return rung;
}

struct NewStep {
  Json source;
  entries::Step step;
};

Result<NewStep> new_step(const Json& edit) {
  ANEMONE_TRY(source, field(edit, "step"));
  auto step = entries::decode_step(*source);
  if (!step) return within("step", step.error());
  return NewStep{*source, std::move(*step)};
}

Result<std::optional<double>> rating_field(const Json& object) {
  const auto it = object.find("rating");
  if (it == object.end() || it->is_null()) return std::optional<double>{};
  if (!it->is_number()) return fail(ErrorCode::WrongType, "rating");
  return std::optional{it->get<double>()};
}

Json steps_only(Json steps) { return {{"steps", std::move(steps)}}; }

// ---- Moving and adding -----------------------------------------------------------------------

// A challenge just after the step before and just before the step after; one of the two is there.
double between(std::optional<double> before, std::optional<double> after) {
  if (!before) return *after - 1;
  return after ? (*before + *after) / 2 : *before + 1;
}

Result<Json> move(const Path& path, const Json& edit) {
  ANEMONE_TRY(from, rung_field(path, edit, "step"));
  ANEMONE_TRY(by, field(edit, "by"));
  if (*by != 1 && *by != -1) return fail(ErrorCode::BadValue, "by");
  const int to = from + by->get<int>();
  if (!path.has(to)) return fail(ErrorCode::OutOfRange, "by");

  const auto before = path.challenge(to > from ? to : to - 1);
  const auto after = path.challenge(to > from ? to + 1 : to);
  const double challenge = between(before, after);
  Json steps = path.raw;
  if (before && after && (challenge <= *before || challenge >= *after)) {
    // Two neighbours of equal challenge leave no room between them: then every step gets its place.
    for (Json& step : steps) {
      int rung = path.ladder.find(step["id"].get_ref<const std::string&>());
      if (rung == from) {
        rung = to;
      } else if (rung == to) {
        rung = from;
      }
      step["challenge"] = rung + 1;
    }
  } else {
    const std::string& id = path.ladder.at(from).step->id;
    steps[path.raw_index(id)]["challenge"] = number(std::floor(challenge * 1000 + 0.5) / 1000);
  }
  return steps_only(std::move(steps));
}

Result<Json> insert(const Path& path, const Json& edit) {
  ANEMONE_TRY(added, new_step(edit));
  ANEMONE_TRY(after, field(edit, "after"));
  if (!after->is_null()) {
    ANEMONE_TRY(rung, rung_field(path, edit, "after"));
    added.source["challenge"] = number(between(path.challenge(rung), path.challenge(rung + 1)));
  }
  Json steps = path.raw;
  steps.push_back(std::move(added.source));
  return steps_only(std::move(steps));
}

Result<Json> mock_exam(const Path& path, const Json& edit) {
  const auto& kind = entries::traits(entries::StepKind::TouchOutside);
  double outside = kind.floor_mm;
  for (const Rung& rung : path.ladder.rungs()) {
    if (!rung.insertion) outside = std::max(outside, rung.challenge);
  }
  Json step{
      {"id", kMockExam}, {"kind", kind.name}, {"challenge", number(outside + kMockExamAbove)}};
  if (edit.contains("label")) step["label"] = edit["label"];
  Json steps = path.raw;
  steps.push_back(std::move(step));
  return steps_only(std::move(steps));
}

// ---- Changing and removing -------------------------------------------------------------------

Result<Json> change(const Path& path, const Json& edit) {
  static constexpr std::array<std::string_view, 3> kMay = {"label", "diameter_mm", "skipped"};
  ANEMONE_TRY(ids, field(edit, "steps"));
  if (!ids->is_array()) return fail(ErrorCode::WrongType, "steps");
  ANEMONE_TRY(to, field(edit, "to"));
  if (!to->is_object()) return fail(ErrorCode::NotAnObject, "to");
  for (const auto& [name, value] : to->items()) {
    if (std::ranges::find(kMay, name) == kMay.end()) return fail(ErrorCode::BadValue, "to");
  }
  Json steps = path.raw;
  for (std::size_t i = 0; i < ids->size(); ++i) {
    const auto rung = rung_of(path, (*ids)[i]);
    if (!rung) return within("steps[" + std::to_string(i) + "]", rung.error());
    steps[path.raw_index(path.ladder.at(*rung).step->id)].merge_patch(*to);
  }
  return steps_only(std::move(steps));
}

Result<Json> remove(const Path& path, const Json& edit) {
  ANEMONE_TRY(rung, rung_field(path, edit, "step"));
  Json steps = path.raw;
  steps.erase(path.raw_index(path.ladder.at(rung).step->id));
  return steps_only(std::move(steps));
}

// ---- From the list of fears ------------------------------------------------------------------

// The rungs among which a step stands: what is outside comes before what is inside.
struct Side {
  int begin = 0;
  int end = 0;
};

Side side_of(const Ladder& ladder, bool insertion) {
  const auto inside = std::ranges::find(ladder.rungs(), true, &Rung::insertion);
  const int border = static_cast<int>(inside - ladder.rungs().begin());
  return insertion ? Side{border, ladder.size()} : Side{0, border};
}

// How frightening the step of a rung is by the list; nothing where it did not come from there.
using Ratings = std::vector<std::optional<double>>;

Result<Ratings> ratings_of(const Path& path, const Json& edit) {
  Ratings ratings(static_cast<std::size_t>(path.ladder.size()));
  const auto list = edit.find("rated");
  if (list == edit.end()) return ratings;
  if (!list->is_array()) return fail(ErrorCode::WrongType, "rated");
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Json& line = (*list)[i];
    const std::string where = "rated[" + std::to_string(i) + "]";
    if (!line.is_object()) return fail(ErrorCode::NotAnObject, where);
    const auto rating = rating_field(line);
    if (!rating) return within(where, rating.error());
    const auto rung = rung_field(path, line, "step");
    // A line may name a step that was removed since.
    if (!rung && rung.error().code == ErrorCode::UnknownStep) continue;
    if (!rung) return within(where, rung.error());
    ratings[static_cast<std::size_t>(*rung)] = *rating;
  }
  return ratings;
}

// The rung before the place that fits; one less than the side's first where it comes before all. A
// size decides alone, so that a larger trainer never comes before a smaller one. Else it stands
// between the steps that came from the list, as the person's own numbers say, and within that where
// such a step usually stands, at the latest before the goal.
int fitting_after(const Path& path, const entries::Step& step, Side side,
                  std::optional<double> rating, const Ratings& ratings) {
  const auto above = [&](double challenge) {
    int rung = side.begin;
    while (rung < side.end && path.ladder.at(rung).challenge <= challenge) ++rung;
    return rung;
  };
  const int usual = above(own_challenge(step));
  if (step.diameter_mm) return usual - 1;
  int low = side.begin;
  int high = side.end;
  if (rating) {
    const auto rated = [&](int rung) { return ratings[static_cast<std::size_t>(rung)]; };
    for (int rung = side.begin; rung < side.end; ++rung) {
      if (rated(rung) && *rated(rung) <= *rating) low = rung + 1;
    }
    for (int rung = side.end - 1; rung >= low; --rung) {
      if (rated(rung) && *rated(rung) > *rating) high = rung;
    }
  }
  int place = std::min(std::max(usual, low), high);
  const int goal = path.goal.value_or(kNoRung);
  const bool goal_here = goal >= side.begin && goal < side.end;
  if (goal_here && place > goal && low <= goal) place = goal;
  return place - 1;
}

// Behind the goal it would stand on the path, and not be suggested.
bool beyond_goal(const Path& path, bool insertion, int after) {
  const int goal = path.goal.value_or(kNoRung);
  if (!path.has(goal)) return false;
  if (path.ladder.at(goal).insertion != insertion) return insertion;
  return after >= goal;
}

// The path with the step after that rung of its side. It gets a challenge between its neighbours;
// where they leave no room, it has that of the one before and stands right behind it in the
// person's own order, by which equal ones are sorted. No other step is moved.
Json with_step(const Path& path, NewStep added, Side side, int after) {
  Json steps = path.raw;
  const bool first = after < side.begin;
  const auto before = first ? std::nullopt : path.challenge(after);
  const auto next = after + 1 < side.end ? path.challenge(after + 1) : std::nullopt;
  if (added.step.diameter_mm || (!before && !next)) {
    steps.push_back(std::move(added.source));
    return steps;
  }
  const double usual = entries::traits(added.step.kind).floor_mm;
  const bool room = !before || !next || *next > *before;
  const bool usual_fits = (!before || usual > *before) && (!next || usual < *next);
  const double challenge = usual_fits ? usual : room ? between(before, next) : *before;
  added.source["challenge"] = number(challenge);
  const std::string& neighbour = path.ladder.at(first ? side.begin : after).step->id;
  const std::size_t at = path.raw_index(neighbour) + (first ? 0 : 1);
  steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(at), std::move(added.source));
  return steps;
}

Result<Json> place(const Path& path, const Json& edit) {
  ANEMONE_TRY(added, new_step(edit));
  ANEMONE_TRY(rating, rating_field(edit));
  ANEMONE_TRY(ratings, ratings_of(path, edit));
  const bool insertion = entries::traits(added.step.kind).insertion;
  const Side side = side_of(path.ladder, insertion);
  int after = fitting_after(path, added.step, side, rating, ratings);
  if (edit.contains("after") && !added.step.diameter_mm) {
    after = side.begin - 1;
    if (!edit["after"].is_null()) {
      ANEMONE_TRY(chosen, rung_field(path, edit, "after"));
      if (chosen < side.begin || chosen >= side.end) return fail(ErrorCode::BadValue, "after");
      after = chosen;
    }
  }
  const auto id_at = [&](int rung) { return path.ladder.at(rung).step->id; };
  Json answer{{"side", Json::array()},
              {"after", after < side.begin ? Json(nullptr) : Json(id_at(after))},
              {"beyond_goal", beyond_goal(path, insertion, after)}};
  for (int rung = side.begin; rung < side.end; ++rung) answer["side"].push_back(id_at(rung));
  answer["steps"] = with_step(path, std::move(added), side, after);
  return answer;
}

struct Edit {
  std::string_view kind;
  Result<Json> (*apply)(const Path&, const Json&);
};
constexpr std::array kEdits = {
    Edit{"move", move},     Edit{"insert", insert}, Edit{"mock_exam", mock_exam},
    Edit{"change", change}, Edit{"remove", remove}, Edit{"place", place},
};

Result<Json> applied(const Path& path, const Json& edit) {
  if (!edit.is_object()) return fail(ErrorCode::NotAnObject);
  ANEMONE_TRY(kind, field(edit, "kind"));
  const auto* name = kind->get_ptr<const std::string*>();
  if (name == nullptr) return fail(ErrorCode::WrongType, "kind");
  for (const Edit& known : kEdits) {
    if (known.kind == *name) return known.apply(path, edit);
  }
  return fail(ErrorCode::BadValue, "kind");
}

}  // namespace

Json raw_steps(const journal::History& history) {
  if (history.paths.empty()) return Json::array();
  return history.paths.back().entry->source.at("data").at("steps");
}

Result<Json> edit_path(const journal::History& history, std::optional<int> goal, const Json& edit) {
  auto edited = applied({Ladder{history}, goal, raw_steps(history)}, edit);
  if (!edited) return within("edit", edited.error());
  const auto taken = entries::decode_path({{"steps", (*edited)["steps"]}});
  if (!taken) return taken.error();
  return edited;
}

}  // namespace anemone::ladder
