#include "core/guardrails/symptoms.h"

namespace anemone::guardrails {

std::span<const Symptom> all_symptoms() { return kSymptoms; }

const Symptom* find_symptom(std::string_view code) {
  for (const Symptom& symptom : kSymptoms) {
    if (symptom.code == code) return &symptom;
  }
  return nullptr;
}

}  // namespace anemone::guardrails
