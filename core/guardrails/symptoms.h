// The signs a person can report, and what each sets off. schema/codes.json "symptoms" is the
// contract; a test compares the two.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace anemone::guardrails {

// Who may say that it was checked.
enum class ClearedBy { Self, Clinician };

struct Symptom {
  std::string_view code;
  std::string_view rule;  // "G01" … "G27"
  ClearedBy cleared_by = ClearedBy::Clinician;
  bool one_day = false;  // speaks for the day it was reported on only
};

[[nodiscard]] std::span<const Symptom> all_symptoms();
[[nodiscard]] const Symptom* find_symptom(std::string_view code);

}  // namespace anemone::guardrails
