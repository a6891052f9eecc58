// The signs a person can report, and what each sets off: made from schema/codes.json "symptoms".
// Sources: facts §2, row by row as guardrails.md names them.
#pragma once

#include <span>
#include <string_view>

#include "schema/guardrails.h"

namespace anemone::guardrails {

[[nodiscard]] std::span<const Symptom> all_symptoms();
[[nodiscard]] const Symptom* find_symptom(std::string_view code);

}  // namespace anemone::guardrails
