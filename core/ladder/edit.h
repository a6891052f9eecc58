// Editing the ladder: one edit in; out come the steps that path.set shall write, and what a screen
// shows before they are written.
//
// 1. Nothing is lost: the other steps, their order and every field that nobody here knows stay as
//    they were written.
// 2. What comes out is a path that path.set takes.
// 3. A step that is put beside another one stands right there in the order of challenge, whatever
//    its kind says.
//
// An edit is one object, told apart by `kind` (docs/formats/core-call.md, "Editing the path"):
//   move       step one place up or down
//   insert     a new step right after another, or where its kind and size say
//   mock_exam  the exam played through with nothing inside, above all that is outside
//   change     the name, the size, or whether they are set aside, of some steps
//   remove     a step
//   place      a line of the list of fears becomes a step
#pragma once

#include <optional>

#include "core/journal/history.h"

namespace anemone::ladder {

// The steps of the path in force, as they were written; an empty list where there is none.
[[nodiscard]] Json raw_steps(const journal::History& history);

// `goal`: the rung of the goal. The answer has `steps`, and of `place` also `side` (ids), `after`
// (one of them, or null) and `beyond_goal`. Errors: NotAnObject, MissingField, WrongType, BadValue,
// OutOfRange (no place there), UnknownStep, DuplicateStep, with fields such as "edit.step"; and
// those of decode_path for what came out, with fields such as "steps[3].label".
[[nodiscard]] Result<Json> edit_path(const journal::History& history, std::optional<int> goal,
                                     const Json& edit);

}  // namespace anemone::ladder
