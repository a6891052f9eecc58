#include "core/guardrails/symptoms.h"

#include <array>

namespace anemone::guardrails {
namespace {

// Sources: facts §2, row by row as guardrails.md names them.
constexpr std::array kSymptoms = {
    Symptom{"pelvic_pain_severe", "G01", ClearedBy::Clinician},
    Symptom{"pelvic_pain_heavy_bleeding", "G01", ClearedBy::Clinician},
    Symptom{"pelvic_pain_fainting", "G01", ClearedBy::Clinician},
    Symptom{"pelvic_pain_high_fever", "G01", ClearedBy::Clinician},
    Symptom{"pelvic_pain_vomiting", "G01", ClearedBy::Clinician},
    Symptom{"pelvic_pain_on_moving", "G01", ClearedBy::Clinician},
    Symptom{"pelvic_pain_ribs_or_shoulder", "G01", ClearedBy::Clinician},
    Symptom{"cannot_pass_urine", "G01", ClearedBy::Clinician},
    Symptom{"numbness", "G01", ClearedBy::Clinician},
    Symptom{"leg_weakness", "G01", ClearedBy::Clinician},
    Symptom{"bladder_bowel_control_lost", "G01", ClearedBy::Clinician},
    Symptom{"pregnancy_sudden_pain", "G01", ClearedBy::Clinician},
    Symptom{"pregnancy_faint_or_shoulder_pain", "G01", ClearedBy::Clinician},
    Symptom{"danger_now", "G01", ClearedBy::Self},
    Symptom{"suicide_about_to_act", "G01", ClearedBy::Clinician},
    Symptom{"pelvic_infection_suspected", "G02", ClearedBy::Clinician},
    Symptom{"fever", "G02", ClearedBy::Clinician},
    Symptom{"pregnancy_one_sided_pain_or_bleeding", "G02", ClearedBy::Clinician},
    Symptom{"bleeding_heavy", "G02", ClearedBy::Clinician},
    Symptom{"bleeding_over_24h", "G02", ClearedBy::Clinician},
    Symptom{"sexual_assault_recent", "G02", ClearedBy::Self},
    Symptom{"bleeding_after_menopause", "G03", ClearedBy::Clinician},
    Symptom{"bleeding_between_periods", "G03", ClearedBy::Clinician},
    Symptom{"bleeding_after_sex", "G03", ClearedBy::Clinician},
    Symptom{"skin_changes", "G03", ClearedBy::Clinician},
    Symptom{"lump_or_sore", "G03", ClearedBy::Clinician},
    Symptom{"discharge_unusual", "G03", ClearedBy::Clinician},
    Symptom{"bleeding_repeated", "G04", ClearedBy::Clinician},
    Symptom{"burning_repeated", "G04", ClearedBy::Clinician},
    Symptom{"over_limit_repeated", "G04", ClearedBy::Clinician},
    Symptom{"pelvic_infection_active", "G05", ClearedBy::Clinician},
    Symptom{"open_wound", "G05", ClearedBy::Clinician},
    Symptom{"bleeding_unexplained", "G05", ClearedBy::Clinician},
    Symptom{"pelvic_rest_ordered", "G05", ClearedBy::Clinician},
    Symptom{"pregnancy", "G05", ClearedBy::Clinician},
    Symptom{"postpartum", "G05", ClearedBy::Clinician},
    Symptom{"pelvic_surgery_recent", "G05", ClearedBy::Clinician},
    Symptom{"prolapse", "G05", ClearedBy::Clinician},
    Symptom{"iud_recent", "G05", ClearedBy::Clinician},
    Symptom{"pelvic_radiotherapy", "G06", ClearedBy::Clinician},
    Symptom{"vaginoplasty", "G06", ClearedBy::Clinician},
    Symptom{"vaginal_agenesis", "G06", ClearedBy::Clinician},
    Symptom{"injection_under_anaesthesia", "G06", ClearedBy::Clinician},
    Symptom{"under_18", "G07", ClearedBy::Self},
    Symptom{"harm_by_other", "G08", ClearedBy::Self},
    Symptom{"suicidal_thoughts", "G09", ClearedBy::Clinician, true},
    Symptom{"self_harm", "G09", ClearedBy::Clinician, true},
    Symptom{"pain_mainly_outside", "G10", ClearedBy::Self},
    Symptom{"pain_on_touch", "G10", ClearedBy::Self},
    Symptom{"burning_entrance_3_months", "G10", ClearedBy::Self},
    Symptom{"dryness_weeks", "G10", ClearedBy::Self},
    Symptom{"penetration_impossible_exam_needed", "G11", ClearedBy::Self},
    Symptom{"fertility_treatment", "G11", ClearedBy::Self},
    Symptom{"no_change_12_weeks", "G11", ClearedBy::Self},
    Symptom{"panic", "G27", ClearedBy::Self, true},
};

}  // namespace

std::span<const Symptom> all_symptoms() { return kSymptoms; }

const Symptom* find_symptom(std::string_view code) {
  for (const Symptom& symptom : kSymptoms) {
    if (symptom.code == code) return &symptom;
  }
  return nullptr;
}

}  // namespace anemone::guardrails
