// Editing the ladder: what comes out is what path.set writes, and it stands where it should.
#include "core/ladder/edit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/ladder/ladder.h"
#include "core/testing/journal_builder.h"

namespace anemone::ladder {
namespace {

using testing::JournalBuilder;
using testing::step;
using testing::trainer;
using Ids = std::vector<std::string>;

// A path as it was written, and its goal.
struct Written {
  std::vector<Json> steps;
  std::string goal;

  [[nodiscard]] JournalBuilder journal() const {
    JournalBuilder told;
    if (!steps.empty()) told.path(0, steps);
    if (!goal.empty()) told.goal(0, goal);
    return told;
  }
};

Result<Json> try_edit(const Written& path, const Json& edit) {
  const auto journal = path.journal().journal();
  const auto history = journal::read_history(journal, testing::now(1));
  const int goal = Ladder{history}.find(path.goal);
  return edit_path(history, goal == kNoRung ? std::nullopt : std::optional{goal}, edit);
}
Json edited(const Written& path, const Json& edit) {
  auto result = try_edit(path, edit);
  EXPECT_TRUE(result.has_value()) << to_text(edit);
  return result ? *result : Json{{"steps", Json::array()}};
}
std::string refused(const Written& path, const Json& edit) {
  const auto result = try_edit(path, edit);
  if (result) return "";
  return std::string{error_code_name(result.error().code)} + " " + result.error().field;
}
const Json& named(const Json& steps, const std::string& id) {
  static const Json kNone;
  const auto it = std::ranges::find_if(steps, [&](const Json& one) { return one["id"] == id; });
  return it == steps.end() ? kNone : *it;
}

// The rungs of a path, of one side or of both.
struct Shown {
  std::string id;
  double challenge;
  bool insertion;
};
std::vector<Shown> shown(const std::vector<Json>& steps) {
  const auto journal = Written{steps, ""}.journal().journal();
  const auto history = journal::read_history(journal, testing::now(1));
  const Ladder ladder{history};
  std::vector<Shown> all;
  for (const Rung& rung : ladder.rungs()) {
    all.push_back({rung.step->id, rung.challenge, rung.insertion});
  }
  return all;
}
Ids ids(const std::vector<Shown>& steps) {
  Ids all;
  for (const Shown& one : steps) all.push_back(one.id);
  return all;
}
std::vector<Shown> without(std::vector<Shown> steps, const std::string& id) {
  std::erase_if(steps, [&](const Shown& one) { return one.id == id; });
  return steps;
}

const Written kThree{{trainer("a", 10, {{"extra", "kept"}}), trainer("b", 12), trainer("c", 20)},
                     ""};

Json move(const std::string& id, int by) { return {{"kind", "move"}, {"step", id}, {"by", by}}; }
Json insert(const Json& what, const Json& after) {
  return {{"kind", "insert"}, {"step", what}, {"after", after}};
}

TEST(EditPath, moves_a_step_between_its_new_neighbours) {
  const auto challenge = [](const std::string& id, int by) {
    return named(edited(kThree, move(id, by))["steps"], id)["challenge"];
  };
  EXPECT_EQ(to_text(challenge("c", -1)), "11");
  EXPECT_EQ(to_text(challenge("b", -1)), "9");
  EXPECT_EQ(to_text(challenge("b", 1)), "21");
  EXPECT_EQ(to_text(challenge("a", 1)), "16");
}

TEST(EditPath, rounds_a_moved_challenge_to_thousandths) {
  const Written path{{trainer("a", 10), trainer("b", 10.3333), trainer("c", 20)}, ""};
  EXPECT_EQ(to_text(named(edited(path, move("c", -1))["steps"], "c")["challenge"]), "10.167");
}

TEST(EditPath, keeps_what_it_does_not_know_and_the_order_as_it_was_written) {
  const Json steps = edited(kThree, move("c", -1))["steps"];
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_EQ(steps[0], kThree.steps[0]);
  EXPECT_EQ(steps[1], kThree.steps[1]);
  EXPECT_EQ(steps[2]["id"], "c");
}

TEST(EditPath, gives_every_step_its_place_where_two_neighbours_leave_no_room) {
  const Written tight{{trainer("a", 12), trainer("b", 12), trainer("c", 20)}, ""};
  const Json steps = edited(tight, move("c", -1))["steps"];
  EXPECT_EQ(ids(shown(steps.get<std::vector<Json>>())), (Ids{"a", "c", "b"}));
  EXPECT_EQ(to_text(named(steps, "c")["challenge"]), "2");
}

TEST(EditPath, moves_nothing_past_the_ends_or_that_is_not_there) {
  EXPECT_EQ(refused(kThree, move("a", -1)), "out_of_range edit.by");
  EXPECT_EQ(refused(kThree, move("c", 1)), "out_of_range edit.by");
  EXPECT_EQ(refused(kThree, move("x", 1)), "unknown_step edit.step");
  EXPECT_EQ(refused(kThree, move("a", 2)), "bad_value edit.by");
}

TEST(EditPath, inserts_after_a_step_or_leaves_the_place_to_kind_and_size) {
  const Json finger = step("n", "finger");
  const auto last = [&](const Json& after) {
    return edited(kThree, insert(finger, after))["steps"].back();
  };
  EXPECT_EQ(last("a")["challenge"], 11);
  EXPECT_EQ(last("c")["challenge"], 21);
  EXPECT_EQ(last(nullptr), finger);
  EXPECT_EQ(refused(kThree, insert(finger, "x")), "unknown_step edit.after");
  EXPECT_EQ(refused(kThree, insert(step("n", "nose"), nullptr)), "bad_value edit.step.kind");
  EXPECT_EQ(refused(kThree, insert(trainer("a", 8), nullptr)), "duplicate_step steps[3].id");
}

TEST(EditPath, puts_one_mock_exam_above_all_that_is_outside) {
  const Written path{
      {step("look", "look"), step("o", "touch_outside", {{"challenge", 4}}), trainer("t", 12)}, ""};
  const Json exam{{"kind", "mock_exam"}};
  const Json made = edited(path, exam)["steps"].back();
  EXPECT_EQ(made, step("mock_exam", "touch_outside", {{"challenge", 4.5}}));
  EXPECT_EQ(edited(kThree, exam)["steps"].back()["challenge"], 1.5);
  EXPECT_EQ(edited({}, exam)["steps"][0]["challenge"], 1.5);
  const Json with_name{{"kind", "mock_exam"}, {"label", "Dress rehearsal"}};
  EXPECT_EQ(edited(kThree, with_name)["steps"].back()["label"], "Dress rehearsal");
  const Written twice{edited(path, exam)["steps"].get<std::vector<Json>>(), ""};
  EXPECT_EQ(refused(twice, exam), "duplicate_step steps[4].id");
}

TEST(EditPath, changes_only_what_is_said_of_only_those_steps) {
  const auto change = [](const Json& of, const Json& to) {
    return Json{{"kind", "change"}, {"steps", of}, {"to", to}};
  };
  const Json aside = edited(kThree, change({"a", "c"}, {{"skipped", true}}))["steps"];
  EXPECT_EQ(aside[0], trainer("a", 10, {{"extra", "kept"}, {"skipped", true}}));
  EXPECT_EQ(aside[1], kThree.steps[1]);
  EXPECT_EQ(aside[2]["skipped"], true);
  const Json renamed =
      edited(kThree, change({"a"}, {{"label", "small"}, {"diameter_mm", nullptr}}))["steps"][0];
  EXPECT_EQ(renamed, step("a", "trainer", {{"extra", "kept"}, {"label", "small"}}));
  EXPECT_EQ(refused(kThree, change({"a", "x"}, Json::object())), "unknown_step edit.steps[1]");
  EXPECT_EQ(refused(kThree, change({"a"}, {{"challenge", 3}})), "bad_value edit.to");
  EXPECT_EQ(refused(kThree, change({"b"}, {{"diameter_mm", -3}})),
            "out_of_range steps[1].diameter_mm");
}

TEST(EditPath, removes_a_step) {
  const Json remove{{"kind", "remove"}, {"step", "b"}};
  EXPECT_EQ(edited(kThree, remove)["steps"], (Json{kThree.steps[0], kThree.steps[2]}));
}

TEST(EditPath, refuses_what_is_no_edit) {
  EXPECT_EQ(refused(kThree, 3), "not_an_object edit");
  EXPECT_EQ(refused(kThree, Json::object()), "missing_field edit.kind");
  EXPECT_EQ(refused(kThree, {{"kind", 3}}), "wrong_type edit.kind");
  EXPECT_EQ(refused(kThree, {{"kind", "burn"}}), "bad_value edit.kind");
  EXPECT_EQ(refused(kThree, {{"kind", "remove"}, {"step", 3}}), "wrong_type edit.step");
}

// ---- From the list of fears ------------------------------------------------------------------

const std::vector<Json> kUsual{step("look", "look"),     step("outside", "touch_outside"),
                               step("tip", "fingertip"), trainer("t12", 12),
                               trainer("t20", 20),       trainer("t28", 28),
                               step("cup", "cup")};

// `more`: `after`, `rating` or `rated`.
Json place(const Json& what, const Json& more = Json::object()) {
  Json edit{{"kind", "place"}, {"step", what}};
  edit.update(more);
  return edit;
}
Json placed(const Written& path, std::string_view kind, const Json& more = Json::object()) {
  return edited(path, place(step("new", kind), more));
}

TEST(PlaceOnPath, stands_where_such_a_step_usually_does_and_before_the_goal) {
  const Written path{kUsual, "cup"};
  const auto after = [&](std::string_view kind) { return placed(path, kind)["after"]; };
  EXPECT_EQ(after("look"), "look");
  EXPECT_EQ(after("touch_outside"), "outside");
  EXPECT_EQ(after("fingertip"), "tip");
  EXPECT_EQ(after("tampon"), "t12");
  EXPECT_EQ(after("finger"), "t12");
  EXPECT_EQ(after("speculum"), "t20");
  EXPECT_EQ(after("partner_penetration"), "t28");
  EXPECT_EQ(placed(path, "look")["side"], Json::array({"look", "outside"}));
  EXPECT_EQ(placed(path, "cup")["side"], Json::array({"tip", "t12", "t20", "t28", "cup"}));
}

TEST(PlaceOnPath, says_what_would_lie_beyond_the_goal) {
  const auto beyond = [](const std::string& goal, std::string_view kind, const Json& after) {
    return placed({kUsual, goal}, kind, {{"after", after}})["beyond_goal"] == true;
  };
  EXPECT_FALSE(beyond("cup", "tampon", "t12"));
  EXPECT_TRUE(beyond("cup", "tampon", "cup"));
  // A goal that is outside: all that goes in lies beyond it, and nothing outside that comes before.
  EXPECT_TRUE(beyond("outside", "fingertip", nullptr));
  EXPECT_FALSE(beyond("outside", "look", "look"));
  EXPECT_TRUE(beyond("outside", "look", "outside"));
  EXPECT_FALSE(beyond("", "tampon", "cup"));
}

TEST(PlaceOnPath, goes_by_its_size_alone_where_it_has_one) {
  const Written path{kUsual, "cup"};
  const Json rated = Json::array({{{"step", "t12"}, {"rating", 10}}});
  const auto sized = [&](double mm) {
    return edited(path,
                  place(trainer("new", mm), {{"rating", 0}, {"rated", rated}, {"after", "cup"}}));
  };
  EXPECT_TRUE(sized(6)["after"].is_null());
  EXPECT_EQ(sized(15)["after"], "t12");
  EXPECT_EQ(sized(40)["after"], "cup");
  const Ids all = ids(shown(sized(15)["steps"].get<std::vector<Json>>()));
  EXPECT_EQ((Ids{all.begin() + 2, all.begin() + 6}), (Ids{"tip", "t12", "new", "t20"}));
}

TEST(PlaceOnPath, goes_by_the_persons_own_numbers_among_steps_of_their_list) {
  const Json rated = Json::array({{{"step", "t12"}, {"rating", 3}},
                                  {{"step", "t20"}, {"rating", 6}},
                                  {{"step", "removed"}, {"rating", 0}},
                                  {{"step", "t28"}, {"rating", nullptr}}});
  const auto after = [&](const Json& rating) {
    return placed({kUsual, "cup"}, "fingertip", {{"rating", rating}, {"rated", rated}})["after"];
  };
  EXPECT_EQ(after(nullptr), "tip");
  EXPECT_EQ(after(1), "tip");
  EXPECT_EQ(after(4), "t12");
  EXPECT_EQ(after(6), "t20");
  EXPECT_EQ(after(9), "t20");
  // More frightening than the step that usually comes after it: it stands before that one.
  const Json late = Json::array({{{"step", "t12"}, {"rating", 3}}});
  EXPECT_EQ(placed({kUsual, "cup"}, "speculum", {{"rating", 1}, {"rated", late}})["after"], "tip");
}

TEST(PlaceOnPath, refuses_a_place_on_the_other_side) {
  const Written path{kUsual, ""};
  EXPECT_EQ(refused(path, place(step("n", "cup"), {{"after", "look"}})), "bad_value edit.after");
  EXPECT_EQ(refused(path, place(step("n", "cup"), {{"after", "x"}})), "unknown_step edit.after");
  EXPECT_EQ(refused(path, place(step("n", "cup"), {{"rated", Json::array({3})}})),
            "not_an_object edit.rated[0]");
  EXPECT_EQ(refused(path, place(step("n", "cup"), {{"rating", "much"}})), "wrong_type edit.rating");
}

TEST(PlaceOnPath, stands_right_there_and_no_other_step_moves) {
  const std::vector<std::vector<Json>> paths{
      kUsual,
      {},
      {step("look", "look")},
      {step("tip", "fingertip")},
      // No room between neighbours of one challenge; their written order is not the shown one.
      {trainer("b", 20), trainer("a", 12), step("tampon", "tampon"), step("cup", "cup"),
       trainer("a2", 12), step("o1", "touch_outside"), step("o2", "touch_outside"),
       step("l", "look", {{"challenge", 1}}), step("late", "other", {{"challenge", 12}})}};
  for (const auto& path : paths) {
    const auto before = shown(path);
    for (const auto& kind : entries::kStepKinds) {
      std::vector<Json> places{nullptr};
      for (const Shown& one : before) {
        if (one.insertion == kind.insertion) places.emplace_back(one.id);
      }
      for (const Json& after : places) {
        const Json made = placed({path, ""}, kind.name, {{"after", after}});
        EXPECT_EQ(made["after"], after);
        auto steps = made["steps"].get<std::vector<Json>>();
        const auto now = shown(steps);
        std::erase_if(steps, [](const Json& one) { return one["id"] == "new"; });
        EXPECT_EQ(steps, path);
        const auto others = without(now, "new");
        ASSERT_EQ(ids(others), ids(before));
        for (std::size_t i = 0; i < others.size(); ++i) {
          EXPECT_EQ(others[i].challenge, before[i].challenge);
        }
        Json neighbour = nullptr;
        for (const Shown& one : now) {
          if (one.id == "new") break;
          if (one.insertion == kind.insertion) neighbour = one.id;
        }
        EXPECT_EQ(neighbour, after) << kind.name;
      }
    }
  }
}

}  // namespace
}  // namespace anemone::ladder
