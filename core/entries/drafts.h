// What a form means: its answers in, the entries to record out, as drafts {"type", "data"}. What
// may be answered is in schema/api.schema.json (LogAnswers, SetupAnswers).
//
// 1. A question without an answer, absent or null, writes nothing: the core reads what was not said
//    in the more protective way. Words are kept without the blanks around them, or not at all.
// 2. A sign of danger is an entry of its own, so that it holds until it is cleared.
// 3. What is only handed on, such as a rating, is judged where drafts are recorded.
//
// Errors: NotAnObject, MissingField, WrongType, with the answer as the field.
#pragma once

#include "core/base/json.h"

namespace anemone::entries {

// One session; heavy or long bleeding, where there was any, and numbness as signs.
[[nodiscard]] Result<Json> log_drafts(const Json& answers);

// The first entries of a journal. `laid`: {"steps", "goal"}, the ladder for the goal of `answers`;
// under 18 none of it is written, and no limit either. A baseline that it does not have is left
// out.
[[nodiscard]] Result<Json> setup_drafts(const Json& answers, const Json& laid);

}  // namespace anemone::entries
