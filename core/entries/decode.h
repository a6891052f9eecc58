// Reading entries: from JSON that may come from anywhere to values that are known to be in range.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/entries/entry.h"

namespace anemone::entries {

// The longest journal line that is read at all.
inline constexpr std::size_t kMaxEntryBytes = std::size_t{1} << 20U;

// Checks one entry against the contract. Unknown types, and versions above ours, become `Unknown`.
// Errors name the field, such as "data.steps[2].kind": NotAnObject, MissingField, WrongType,
// OutOfRange, TooLong, BadValue, BadTime, DuplicateStep.
[[nodiscard]] Result<Entry> decode_entry(Json source);

// One step, and the data of a path.set, checked as in an entry; fields such as "kind" and
// "steps[2].kind".
[[nodiscard]] Result<Step> decode_step(const Json& source);
[[nodiscard]] Result<PathSet> decode_path(const Json& data);

// The same from text of at most kMaxEntryBytes. Further errors: BadJson, TooLong (field empty).
[[nodiscard]] Result<Entry> decode_line(std::string_view line);

}  // namespace anemone::entries
