#include "core/triage/triage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>

#include "core/triage/questions.h"

namespace anemone::triage {
namespace {

using enum Urgency;
constexpr auto kGoOn = Practice::GoOn;
constexpr auto kPause = Practice::Pause;

// ---- One option, one meaning ------------------------------------------------------------------
//
// Grounds: facts §2 for the levels and §3.1 for what to consider. "design": a careful choice of
// ours where the facts are silent, weak or say "proposed"; docs/safety-case.md lists them for
// sign-off. An option that is not here means nothing by itself; one that is here twice is also a
// sign of the journal, which its first reason is not.

constexpr std::string_view kAcute = "pelvic_infection ectopic_pregnancy deep_pelvic_cause";

// clang-format off: one answer a line reads better.
constexpr OptionRule kOptionRules[] = {
    // Low in the belly. S88: sudden, sharp, intense; severe, getting worse, hurts on moving or
    // touch.
    {"belly_pain", "sudden", {"pelvic_pain_severe", Emergency, "S88", kPause, kAcute, "emergency"}},
    {"belly_pain", "severe", {"pelvic_pain_severe", Emergency, "S88", kPause, kAcute, "emergency"}},
    {"belly_pain", "worsening", {"pelvic_pain_severe", Emergency, "S88", kPause, kAcute, "emergency"}},
    {"belly_pain", "on_moving", {"pelvic_pain_on_moving", Emergency, "S88", kPause, kAcute, "emergency"}},
    {"belly_pain", "comes_and_goes", {"pelvic_infection_suspected", SameDay, "S88", kPause, "pelvic_infection deep_pelvic_cause", "urgent gp"}},
    {"belly_pain", "one_sided", {"belly_pain_new", Soon, "design", kPause, "deep_pelvic_cause", "gp gynaecology"}},
    {"belly_pain", "mild_new", {"belly_pain_new", Soon, "design", kPause, "pelvic_infection deep_pelvic_cause", "gp gynaecology"}},
    {"belly_pain", "long_ache", {"deep_pain", Routine, "S107", kGoOn, "endometriosis deep_pelvic_cause pelvic_floor_overactivity", "gynaecology gp"}},
    {"belly_pain", "with_periods", {"period_pain", Routine, "S107", kGoOn, "endometriosis", "gynaecology gp"}},
    {"belly_pain", "not_sure", {"belly_pain_unsure", SameDay, "design", kPause, kAcute, "urgent gp"}},

    {"with_belly_pain", "heavy_bleeding", {"pelvic_pain_heavy_bleeding", Emergency, "S88", kPause, kAcute, "emergency"}},
    {"with_belly_pain", "faint", {"pelvic_pain_fainting", Emergency, "S88", kPause, kAcute, "emergency"}},
    {"with_belly_pain", "vomiting", {"pelvic_pain_vomiting", Emergency, "S88", kPause, kAcute, "emergency"}},
    {"with_belly_pain", "high_fever", {"pelvic_pain_high_fever", Emergency, "S88", kPause, kAcute, "emergency"}},
    {"with_belly_pain", "right_ribs", {"pelvic_pain_ribs_or_shoulder", Emergency, "S88", kPause, kAcute, "emergency"}},

    // S89 asks for pregnancy beside it; without, the nearest sign of the table is the one above.
    {"with_belly_pain", "shoulder_tip", {"pelvic_pain_ribs_or_shoulder", Emergency, "design", kPause, kAcute, "emergency"}},
    {"with_belly_pain", "fever", {"fever", SameDay, "S88", kPause, "pelvic_infection", "urgent gp"}},
    {"with_belly_pain", "discharge", {"pelvic_infection_suspected", SameDay, "S88", kPause, "pelvic_infection", "urgent gp sexual_health_clinic"}},
    {"with_belly_pain", "painful_urine", {"pelvic_infection_suspected", SameDay, "design", kPause, "pelvic_infection urinary_infection", "urgent gp"}},
    {"with_belly_pain", "no_better_antibiotics", {"pelvic_infection_suspected", SameDay, "S88", kPause, "pelvic_infection", "urgent gp"}},
    {"with_belly_pain", "not_sure", {"belly_pain_unsure", SameDay, "design", kPause, kAcute, "urgent gp"}},

    // S88: fever with any pelvic sign is same day or emergency. Here nobody asks about other
    // fevers.
    {"fever", "fever", {"fever", SameDay, "S88", kPause, "pelvic_infection infection", "urgent gp"}},
    {"fever", "high_fever", {"fever", SameDay, "S88", kPause, "pelvic_infection infection", "urgent gp"}},
    {"fever", "not_sure", {"fever", SameDay, "design", kPause, "pelvic_infection infection", "urgent gp"}},

    // Cauda equina: our only source is weak (S94), so the level is a choice of ours.
    {"nerves", "numb", {"numbness", Emergency, "design", kPause, "nerve_compression", "emergency"}},
    {"nerves", "leg_weak", {"leg_weakness", Emergency, "design", kPause, "nerve_compression", "emergency"}},
    {"nerves", "control_lost", {"bladder_bowel_control_lost", Emergency, "design", kPause, "nerve_compression", "emergency"}},
    {"nerves", "not_sure", {"nerve_signs_unsure", SameDay, "design", kPause, "nerve_compression", "urgent gp"}},
    {"nerves", "long_known_leak", {"urine_or_bowel_trouble", Routine, "S52", kGoOn, "pelvic_floor_overactivity", "pelvic_physio gp"}},

    {"urine", "cannot_pass", {"cannot_pass_urine", Emergency, "S92", kPause, "urinary_retention", "emergency"}},
    {"urine", "burning", {"urine_burning", Soon, "design", kPause, "urinary_infection infection", "gp sexual_health_clinic"}},
    {"urine", "blood", {"blood_in_urine_or_stool", Soon, "design", kPause, "urinary_infection", "gp"}},
    {"urine", "often", {"urine_or_bowel_trouble", Routine, "S52", kGoOn, "pelvic_floor_overactivity urinary_infection", "gp pelvic_physio"}},
    {"urine", "hard_to_empty", {"urine_or_bowel_trouble", Routine, "S52", kGoOn, "pelvic_floor_overactivity", "gp pelvic_physio"}},
    {"urine", "not_sure", {"urine_unsure", SameDay, "design", kPause, "urinary_retention urinary_infection", "urgent gp"}},

    // Bleeding. S33 says "contact a clinician"; the same-day level is proposed.
    {"bleeding", "heavy_now", {"bleeding_heavy_now", SameDay, "design", kPause, "bleeding_to_explain", "urgent gynaecology"}},
    {"bleeding", "heavy_now", {"bleeding_unexplained", Soon, "S10", kPause, "bleeding_to_explain", "gp gynaecology"}},
    {"bleeding", "after_practice_heavy", {"bleeding_heavy", SameDay, "design", kPause, "injury bleeding_to_explain", "urgent gynaecology"}},
    {"bleeding", "after_practice_over_day", {"bleeding_over_24h", SameDay, "design", kPause, "injury bleeding_to_explain", "urgent gynaecology"}},
    {"bleeding", "after_practice_light", {"bleeding_light_once", SelfCare, "S33", kGoOn, "", ""}},
    {"bleeding", "after_practice_repeated", {"bleeding_repeated", Soon, "mission", kPause, "injury infection bleeding_to_explain", "gynaecology gp"}},
    {"bleeding", "between_periods", {"bleeding_between_periods", Soon, "S101", kPause, "bleeding_to_explain infection pregnancy", "gp sexual_health_clinic gynaecology"}},
    {"bleeding", "after_sex", {"bleeding_after_sex", Soon, "S101", kPause, "bleeding_to_explain infection", "gp sexual_health_clinic gynaecology"}},
    {"bleeding", "after_menopause", {"bleeding_after_menopause", Soon, "S99", kPause, "bleeding_to_explain genitourinary_syndrome", "gp gynaecology"}},
    {"bleeding", "unexplained", {"bleeding_unexplained", Soon, "S10", kPause, "bleeding_to_explain", "gp gynaecology"}},
    {"bleeding", "not_sure", {"bleeding_unexplained", Soon, "design", kPause, "bleeding_to_explain", "gp gynaecology"}},

    // Pregnancy.
    {"pregnant", "yes", {"pregnancy", Routine, "design", kPause, "pregnancy", "maternity gp"}},
    {"pregnant", "maybe", {"pregnancy", Routine, "design", kPause, "pregnancy", "gp maternity"}},
    {"pregnant", "not_sure", {"pregnancy", Routine, "design", kPause, "pregnancy", "gp maternity"}},

    {"pregnancy_signs", "sudden_pain", {"pregnancy_sudden_pain", Emergency, "S89", kPause, "ectopic_pregnancy", "emergency"}},
    {"pregnancy_signs", "shoulder_tip", {"pregnancy_faint_or_shoulder_pain", Emergency, "design", kPause, "ectopic_pregnancy", "emergency"}},
    {"pregnancy_signs", "faint_or_sick", {"pregnancy_faint_or_shoulder_pain", Emergency, "S89", kPause, "ectopic_pregnancy", "emergency"}},
    {"pregnancy_signs", "one_sided_pain", {"pregnancy_one_sided_pain_or_bleeding", SameDay, "S89", kPause, "ectopic_pregnancy", "urgent maternity"}},
    {"pregnancy_signs", "bleeding", {"pregnancy_one_sided_pain_or_bleeding", SameDay, "S89", kPause, "ectopic_pregnancy", "urgent maternity"}},
    {"pregnancy_signs", "not_sure", {"pregnancy_one_sided_pain_or_bleeding", SameDay, "design", kPause, "ectopic_pregnancy", "urgent maternity"}},

    // Safety. Never asked for more than is said.
    {"safety", "danger_now", {"danger_now", Emergency, "mission", kPause, "effects_of_violence", "emergency abuse_support"}},
    {"safety", "forced_recent", {"sexual_assault_recent", SameDay, "S97", kPause, "effects_of_violence injury", "assault_centre urgent abuse_support"}},
    {"safety", "forced_weeks_ago", {"assault_weeks_ago", Soon, "design", kPause, "effects_of_violence infection pregnancy", "assault_centre sexual_health_clinic abuse_support"}},
    {"safety", "hurt_or_threatened", {"harm_by_other", Routine, "mission", kGoOn, "effects_of_violence", "abuse_support"}},
    {"safety", "pressed", {"harm_by_other", Routine, "mission", kGoOn, "effects_of_violence", "abuse_support"}},
    {"safety", "cannot_say_no", {"harm_by_other", Routine, "mission", kGoOn, "effects_of_violence", "abuse_support"}},
    {"safety", "afraid_of_someone", {"harm_by_other", Routine, "mission", kGoOn, "effects_of_violence", "abuse_support"}},
    {"safety", "not_sure", {"harm_by_other", Routine, "mission", kGoOn, "", "abuse_support"}},
    {"safety", "past_comes_back", {"past_event_weighs", Routine, "design", kGoOn, "effects_of_violence vaginismus", "psychotherapy sex_therapy abuse_support"}},
    {"safety", "past", {"past_event", SelfCare, "mission", kGoOn, "", "psychotherapy abuse_support"}},

    // S95, S96: emergency where about to act or in danger, otherwise a crisis line now.
    {"dark_thoughts", "about_to_act", {"suicide_about_to_act", Emergency, "S95", kPause, "crisis", "emergency crisis"}},
    {"dark_thoughts", "hurt_now", {"self_harm", Emergency, "design", kPause, "crisis injury", "emergency crisis"}},
    {"dark_thoughts", "thoughts", {"suicidal_thoughts", SameDay, "S95", kPause, "crisis anxiety_or_low_mood", "crisis gp psychotherapy"}},
    {"dark_thoughts", "plan", {"suicidal_thoughts", SameDay, "S95", kPause, "crisis anxiety_or_low_mood", "crisis urgent gp"}},
    {"dark_thoughts", "self_harm", {"self_harm", SameDay, "S95", kPause, "crisis anxiety_or_low_mood", "crisis gp psychotherapy"}},
    {"dark_thoughts", "not_sure", {"suicidal_thoughts", SameDay, "design", kPause, "crisis anxiety_or_low_mood", "crisis gp"}},

    // What no list foresaw.
    {"other", "breath_or_chest", {"breath_or_chest", Emergency, "design", kPause, "", "emergency"}},
    {"other", "allergic", {"allergic_reaction", Emergency, "design", kPause, "allergy", "emergency"}},
    {"other", "frightened_now", {"frightening_now", Emergency, "design", kPause, "", "emergency"}},
    {"other", "injury", {"fresh_injury", SameDay, "design", kPause, "injury", "urgent gynaecology"}},
    {"other", "injury", {"open_wound", Soon, "S10", kPause, "injury", "gp gynaecology"}},
    {"other", "strong_pain_now", {"strong_pain_now", SameDay, "design", kPause, "infection injury skin_condition", "urgent gynaecology"}},
    {"other", "stuck_inside", {"stuck_inside", SameDay, "design", kPause, "infection injury", "urgent sexual_health_clinic"}},
    {"other", "faint_without_pain", {"faint_without_pain", SameDay, "design", kPause, "", "urgent gp"}},
    {"other", "new_worry", {"new_worry", Soon, "design", kPause, "", "gp"}},
    {"other", "not_sure", {"new_worry", Soon, "design", kPause, "", "gp"}},

    // About them.
    {"age", "under_18", {"under_18", Routine, "design", kPause, "", "youth_service gp"}},

    {"life_stage", "birth_months", {"postpartum", Routine, "design", kPause, "scar_or_birth_injury", "maternity gp pelvic_physio"}},
    {"life_stage", "no_period_ever", {"no_period_ever", Routine, "design", kPause, "structural_difference", "gynaecology gp"}},

    {"periods", "very_painful", {"period_pain", Routine, "S107", kGoOn, "endometriosis", "gynaecology gp"}},
    {"periods", "bowel_pain", {"period_pain", Routine, "S107", kGoOn, "endometriosis", "gynaecology gp"}},
    {"periods", "very_heavy", {"period_heavy", Routine, "design", kGoOn, "bleeding_to_explain", "gp gynaecology"}},
    {"periods", "late", {"pregnancy", Routine, "S101", kPause, "pregnancy", "gp sexual_health_clinic"}},

    // What is seen and felt outside. S104 to S106; the levels of these rows are proposals.
    {"discharge", "smell_or_colour", {"discharge_unusual", Soon, "S102", kPause, "infection", "sexual_health_clinic gp"}},
    {"discharge", "thick_white", {"discharge_unusual", Soon, "S102", kPause, "infection", "gp sexual_health_clinic"}},
    {"discharge", "blood_or_irritation", {"discharge_unusual", Soon, "S102", kPause, "infection bleeding_to_explain", "gp sexual_health_clinic gynaecology"}},
    {"discharge", "more_than_usual", {"discharge_unusual", Soon, "S102", kPause, "infection", "gp sexual_health_clinic"}},
    {"discharge", "not_sure", {"discharge_unusual", Soon, "design", kPause, "infection", "gp sexual_health_clinic"}},

    {"skin", "white", {"skin_changes", Soon, "S104", kPause, "lichen_sclerosus skin_condition", "vulval_clinic dermatology gp"}},
    {"skin", "itch", {"skin_changes", Soon, "S104", kPause, "lichen_sclerosus infection skin_condition", "gp vulval_clinic dermatology"}},
    {"skin", "cracks", {"skin_changes", Soon, "S104", kPause, "lichen_sclerosus fissure skin_condition", "vulval_clinic dermatology gp"}},
    {"skin", "shrinking", {"skin_changes", Soon, "S104", kPause, "lichen_sclerosus", "vulval_clinic dermatology gp"}},
    {"skin", "tears_same_place", {"skin_tears_again", Soon, "design", kPause, "fissure scar_or_birth_injury lichen_sclerosus", "vulval_clinic gynaecology pelvic_physio"}},
    {"skin", "tears_same_place", {"open_wound", Soon, "S10", kPause, "fissure", "gp gynaecology"}},
    {"skin", "lump", {"lump_or_sore", Soon, "design", kPause, "growth_to_check", "gp gynaecology vulval_clinic"}},
    {"skin", "sore", {"lump_or_sore", Soon, "design", kPause, "growth_to_check infection", "gp gynaecology vulval_clinic"}},
    {"skin", "blisters", {"lump_or_sore", Soon, "design", kPause, "infection skin_condition", "sexual_health_clinic gp"}},
    {"skin", "red_or_rash", {"skin_red", Routine, "design", kGoOn, "skin_condition infection allergy", "gp vulval_clinic"}},
    {"skin", "swelling_hot", {"swelling_hot", SameDay, "design", kPause, "infection", "urgent gp"}},
    {"skin", "swelling_hot", {"lump_or_sore", Soon, "design", kPause, "growth_to_check", "gp gynaecology"}},
    {"skin", "not_sure", {"skin_changes", Soon, "design", kPause, "skin_condition", "gp vulval_clinic"}},

    {"dryness", "weeks", {"dryness_weeks", Routine, "design", kGoOn, "genitourinary_syndrome", "gp gynaecology"}},
    {"dryness", "sometimes", {"dryness_sometimes", SelfCare, "S110", kGoOn, "genitourinary_syndrome", ""}},

    {"bowels", "blood", {"blood_in_urine_or_stool", Soon, "design", kPause, "", "gp"}},
    {"bowels", "painful", {"urine_or_bowel_trouble", Routine, "S52", kGoOn, "pelvic_floor_overactivity", "gp pelvic_physio"}},
    {"bowels", "constipation", {"pelvic_floor_tense", Routine, "S52", kGoOn, "pelvic_floor_overactivity", "pelvic_physio gp"}},

    // The pain. G10: other causes first.
    {"where", "outside", {"pain_mainly_outside", Routine, "S113", kGoOn, "vulvodynia vestibulodynia skin_condition", "gynaecology vulval_clinic"}},
    {"where", "deep", {"deep_pain", Routine, "S107", kGoOn, "endometriosis deep_pelvic_cause", "gynaecology gp"}},
    {"where", "one_spot", {"pain_at_one_spot", Routine, "S110", kGoOn, "scar_or_birth_injury vestibulodynia vulvodynia fissure", "gynaecology pelvic_physio"}},
    {"where", "scar", {"pain_at_one_spot", Routine, "S110", kGoOn, "scar_or_birth_injury", "gynaecology pelvic_physio"}},
    {"where", "tailbone_or_back", {"pelvic_floor_tense", Routine, "S52", kGoOn, "pelvic_floor_overactivity", "pelvic_physio gp"}},
    {"where", "hips_or_thighs", {"pelvic_floor_tense", Routine, "S52", kGoOn, "pelvic_floor_overactivity", "pelvic_physio gp"}},

    {"feels", "itching", {"skin_changes", Soon, "S104", kPause, "lichen_sclerosus infection skin_condition", "gp vulval_clinic dermatology"}},
    {"feels", "wall", {"wall", SelfCare, "S17", kGoOn, "vaginismus", ""}},

    {"when", "light_touch", {"pain_on_touch", Routine, "S114", kGoOn, "vestibulodynia vulvodynia", "gynaecology vulval_clinic"}},
    {"when", "by_itself", {"pain_by_itself", Routine, "S56", kGoOn, "vulvodynia skin_condition", "vulval_clinic gynaecology"}},
    {"when", "deep_inside", {"deep_pain", Routine, "S107", kGoOn, "endometriosis deep_pelvic_cause", "gynaecology gp"}},
    {"when", "with_periods", {"period_pain", Routine, "S107", kGoOn, "endometriosis", "gynaecology gp"}},
    {"when", "hours_after", {"pain_hours_after", Routine, "S114", kGoOn, "vestibulodynia vulvodynia", "gynaecology"}},

    {"began", "after_painless_time", {"new_after_painless", Routine, "design", kGoOn, "vaginismus infection genitourinary_syndrome medicine_effect", "gp gynaecology"}},
    {"began", "suddenly", {"new_after_painless", Routine, "design", kGoOn, "infection vaginismus medicine_effect", "gp gynaecology"}},
    {"began", "after_birth", {"after_birth_or_operation", Routine, "S110", kGoOn, "scar_or_birth_injury", "pelvic_physio gynaecology"}},
    {"began", "after_operation", {"after_birth_or_operation", Routine, "S110", kGoOn, "scar_or_birth_injury", "gynaecology pelvic_physio"}},
    {"began", "after_infection", {"after_infection", Routine, "S18", kGoOn, "infection vaginismus", "gp sexual_health_clinic"}},
    {"began", "after_medicine", {"after_medicine", Routine, "S21", kGoOn, "medicine_effect", "gp"}},
    {"began", "at_menopause", {"at_menopause", Routine, "S110", kGoOn, "genitourinary_syndrome", "gp gynaecology"}},

    // How it is: no urgency of its own, but it tells what fits.
    {"reactions", "fear", {"fear_and_avoiding", SelfCare, "S112", kGoOn, "vaginismus", ""}},
    {"reactions", "closes", {"fear_and_avoiding", SelfCare, "S112", kGoOn, "vaginismus", ""}},
    {"reactions", "panic", {"panic", SelfCare, "mission", kGoOn, "vaginismus", "sex_therapy psychotherapy"}},
    {"reactions", "legs_shut", {"fear_and_avoiding", SelfCare, "S112", kGoOn, "vaginismus", ""}},
    {"reactions", "avoid_insertion", {"fear_and_avoiding", SelfCare, "S112", kGoOn, "vaginismus", ""}},
    {"reactions", "avoid_closeness", {"fear_and_avoiding", SelfCare, "S112", kGoOn, "vaginismus", "sex_therapy"}},
    {"reactions", "avoid_exams", {"fear_and_avoiding", SelfCare, "S112", kGoOn, "vaginismus", ""}},

    {"tense", "urgency", {"pelvic_floor_tense", Routine, "S52", kGoOn, "pelvic_floor_overactivity", "pelvic_physio"}},
    {"tense", "cannot_let_go", {"pelvic_floor_tense", Routine, "S52", kGoOn, "pelvic_floor_overactivity", "pelvic_physio"}},
    {"tense", "pain_sitting", {"pelvic_floor_tense", Routine, "S52", kGoOn, "pelvic_floor_overactivity vulvodynia", "pelvic_physio gynaecology"}},
    {"tense", "clenching", {"body_clenches", SelfCare, "S52", kGoOn, "pelvic_floor_overactivity", ""}},

    {"shame", "yes", {"shame", SelfCare, "mission", kGoOn, "", ""}},

    // Conditions that come first. S10: infection, wound, unexplained bleeding, pelvic rest.
    {"conditions", "infection_untreated", {"pelvic_infection_suspected", SameDay, "S88", kPause, "pelvic_infection", "urgent gp sexual_health_clinic"}},
    {"conditions", "infection_treated", {"pelvic_infection_active", Routine, "S10", kPause, "pelvic_infection", "gp own_clinic"}},
    {"conditions", "open_wound", {"open_wound", Soon, "S10", kPause, "injury fissure", "gp gynaecology"}},
    {"conditions", "pelvic_rest", {"pelvic_rest_ordered", Routine, "S10", kPause, "", "own_clinic"}},
    {"conditions", "surgery_recent", {"pelvic_surgery_recent", Routine, "design", kPause, "scar_or_birth_injury", "own_clinic gynaecology"}},
    {"conditions", "prolapse", {"prolapse", Routine, "design", kPause, "prolapse", "gynaecology pelvic_physio"}},
    {"conditions", "iud_recent", {"iud_recent", Routine, "design", kPause, "", "gynaecology gp"}},
    {"conditions", "radiotherapy", {"pelvic_radiotherapy", Routine, "design", kPause, "other_regime", "own_clinic"}},
    {"conditions", "vaginoplasty", {"vaginoplasty", Routine, "design", kPause, "other_regime", "own_clinic"}},
    {"conditions", "agenesis", {"vaginal_agenesis", Routine, "design", kPause, "structural_difference other_regime", "own_clinic gynaecology"}},
    {"conditions", "cutting", {"genital_cutting", Routine, "design", kPause, "scar_or_birth_injury", "gynaecology gp"}},
    {"conditions", "injection_asleep", {"injection_under_anaesthesia", Routine, "design", kPause, "other_regime", "own_clinic"}},
    {"conditions", "not_sure", {"condition_unsure", Routine, "design", kPause, "", "gp gynaecology"}},

    {"known", "vaginismus", {"known_condition", SelfCare, "mission", kGoOn, "vaginismus", ""}},
    {"known", "vulvodynia", {"known_condition", SelfCare, "mission", kGoOn, "vulvodynia vestibulodynia", ""}},
    {"known", "endometriosis", {"known_condition", SelfCare, "mission", kGoOn, "endometriosis", ""}},
    {"known", "lichen", {"known_condition", SelfCare, "mission", kGoOn, "lichen_sclerosus skin_condition", ""}},
    {"known", "dryness", {"known_condition", SelfCare, "mission", kGoOn, "genitourinary_syndrome", ""}},
    {"known", "pelvic_floor", {"known_condition", SelfCare, "mission", kGoOn, "pelvic_floor_overactivity", ""}},
    {"known", "deep", {"known_condition", SelfCare, "mission", kGoOn, "deep_pelvic_cause", ""}},
    {"known", "other", {"known_condition", SelfCare, "mission", kGoOn, "", ""}},

    {"medicines", "cancer_treatment", {"cancer_treatment", Routine, "design", kPause, "genitourinary_syndrome", "own_clinic gynaecology"}},
    {"medicines", "other_new", {"after_medicine", Routine, "S21", kGoOn, "medicine_effect", "gp"}},

    // Patterns of practice. G04 and G11.
    {"practice", "too_much_pain_often", {"over_limit_repeated", Soon, "mission", kPause, "vestibulodynia vulvodynia infection", "gynaecology pelvic_physio"}},
    {"practice", "burning_often", {"burning_repeated", Soon, "mission", kPause, "vestibulodynia vulvodynia infection skin_condition allergy", "gynaecology gp"}},
    {"practice", "bleeding_twice", {"bleeding_repeated", Soon, "mission", kPause, "injury infection bleeding_to_explain", "gynaecology gp"}},
    {"practice", "no_change_12_weeks", {"no_change_12_weeks", Routine, "design", kGoOn, "vaginismus", "pelvic_physio sex_therapy vulval_clinic"}},
    {"practice", "too_much_pain_once", {"too_much_once", SelfCare, "design", kGoOn, "", ""}},
    {"practice", "burning_once", {"too_much_once", SelfCare, "design", kGoOn, "", ""}},
    {"practice", "sore_after", {"too_much_once", SelfCare, "design", kGoOn, "", ""}},

    // What lies ahead.
    {"ahead", "exam_needed_cannot", {"penetration_impossible_exam_needed", Routine, "mission", kGoOn, "vaginismus", "gynaecology sex_therapy"}},
    {"ahead", "exam_coming", {"exam_coming", Routine, "mission", kGoOn, "", "gynaecology gp"}},
    {"ahead", "fertility_treatment", {"fertility_treatment", Routine, "mission", kGoOn, "", "fertility sex_therapy gynaecology"}},
    {"ahead", "wants_pregnancy", {"pregnancy_wished", Routine, "mission", kGoOn, "", "fertility gynaecology"}},

    {"seen", "no_answer", {"no_answer_yet", Routine, "S55", kGoOn, "", "vulval_clinic gynaecology pelvic_physio sex_therapy"}},
};
// clang-format on

// ---- Answers that mean more together ---------------------------------------------------------

#define BELLY_PAIN                                                                           \
  "belly_pain.sudden belly_pain.severe belly_pain.worsening belly_pain.on_moving "           \
  "belly_pain.one_sided belly_pain.comes_and_goes belly_pain.mild_new belly_pain.long_ache " \
  "belly_pain.with_periods belly_pain.not_sure "                                             \
  "with_belly_pain.heavy_bleeding with_belly_pain.faint with_belly_pain.vomiting "           \
  "with_belly_pain.high_fever with_belly_pain.shoulder_tip with_belly_pain.right_ribs "      \
  "with_belly_pain.fever with_belly_pain.discharge with_belly_pain.painful_urine "           \
  "with_belly_pain.no_better_antibiotics with_belly_pain.not_sure"
#define BELLY_PAIN_NOT_OF_PERIODS                                                            \
  "belly_pain.sudden belly_pain.severe belly_pain.worsening belly_pain.on_moving "           \
  "belly_pain.one_sided belly_pain.comes_and_goes belly_pain.mild_new belly_pain.long_ache " \
  "belly_pain.not_sure with_belly_pain.heavy_bleeding with_belly_pain.faint "                \
  "with_belly_pain.vomiting with_belly_pain.high_fever with_belly_pain.shoulder_tip "        \
  "with_belly_pain.right_ribs with_belly_pain.fever with_belly_pain.not_sure"
#define DEEP_PAIN "where.deep when.deep_inside"
#define MAYBE_PREGNANT "pregnant.yes pregnant.maybe pregnant.not_sure periods.late"
#define ANY_BLEEDING                                                                         \
  "bleeding.heavy_now bleeding.after_practice_heavy bleeding.after_practice_over_day "       \
  "bleeding.after_practice_light bleeding.after_practice_repeated bleeding.between_periods " \
  "bleeding.after_sex bleeding.after_menopause bleeding.unexplained bleeding.not_sure "      \
  "with_belly_pain.heavy_bleeding discharge.blood_or_irritation practice.bleeding_twice"
#define HEAVY_BLEEDING "bleeding.heavy_now bleeding.after_practice_heavy"
#define FAINT "other.faint_without_pain with_belly_pain.faint pregnancy_signs.faint_or_sick"
#define UNUSUAL_DISCHARGE \
  "discharge.smell_or_colour discharge.blood_or_irritation discharge.more_than_usual"
#define HIGH_FEVER "fever.high_fever with_belly_pain.high_fever"
#define IMPOSSIBLE                                                                         \
  "impossible.tampon impossible.cup impossible.finger impossible.trainer impossible.exam " \
  "impossible.sex impossible.toy"
#define HARD "hard.tampon hard.cup hard.finger hard.trainer hard.exam hard.sex hard.toy"

constexpr std::array kCombinationRules = {
    CombinationRule{
        "possible pregnancy and sudden or severe pain",
        {"pregnancy_sudden_pain", Emergency, "S89", kPause, "ectopic_pregnancy", "emergency"},
        MAYBE_PREGNANT,
        "belly_pain.sudden belly_pain.severe belly_pain.worsening "
        "pregnancy_signs.sudden_pain"},
    CombinationRule{"possible pregnancy and faint, sick or pain at the shoulder",
                    {"pregnancy_faint_or_shoulder_pain", Emergency, "S89", kPause,
                     "ectopic_pregnancy", "emergency"},
                    MAYBE_PREGNANT,
                    FAINT " with_belly_pain.vomiting with_belly_pain.shoulder_tip"},
    CombinationRule{
        "possible pregnancy and heavy bleeding",
        {"pregnancy_heavy_bleeding", Emergency, "design", kPause, "ectopic_pregnancy", "emergency"},
        MAYBE_PREGNANT,
        HEAVY_BLEEDING},
    CombinationRule{"possible pregnancy and pain low in the belly",
                    {"pregnancy_one_sided_pain_or_bleeding", SameDay, "S88", kPause,
                     "ectopic_pregnancy pelvic_infection", "urgent maternity"},
                    MAYBE_PREGNANT,
                    BELLY_PAIN},
    CombinationRule{"possible pregnancy and bleeding",
                    {"pregnancy_one_sided_pain_or_bleeding", SameDay, "S89", kPause,
                     "ectopic_pregnancy", "urgent maternity"},
                    MAYBE_PREGNANT,
                    ANY_BLEEDING},
    CombinationRule{"belly pain and heavy bleeding",
                    {"pelvic_pain_heavy_bleeding", Emergency, "S88", kPause, kAcute, "emergency"},
                    BELLY_PAIN,
                    HEAVY_BLEEDING},
    CombinationRule{"belly pain and faint",
                    {"pelvic_pain_fainting", Emergency, "S88", kPause, kAcute, "emergency"},
                    BELLY_PAIN,
                    FAINT},
    CombinationRule{"heavy bleeding and faint",
                    {"bleeding_heavy_and_faint", Emergency, "design", kPause, "bleeding_to_explain",
                     "emergency"},
                    HEAVY_BLEEDING " periods.very_heavy",
                    FAINT},
    CombinationRule{"heavy bleeding after a birth or an operation",
                    {"bleeding_heavy_after_birth_or_operation", Emergency, "design", kPause,
                     "bleeding_to_explain", "emergency"},
                    HEAVY_BLEEDING,
                    "life_stage.birth_months conditions.surgery_recent"},
    CombinationRule{"belly pain and a high fever",
                    {"pelvic_pain_high_fever", Emergency, "S88", kPause, kAcute, "emergency"},
                    BELLY_PAIN " " DEEP_PAIN,
                    HIGH_FEVER},
    CombinationRule{
        "a high fever after a birth, an operation or a coil, or with something stuck",
        {"high_fever_after_procedure", Emergency, "design", kPause, "infection", "emergency"},
        HIGH_FEVER,
        "life_stage.birth_months conditions.surgery_recent conditions.iud_recent "
        "other.stuck_inside conditions.infection_treated "
        "conditions.infection_untreated"},
    CombinationRule{"faint with something stuck inside",
                    {"stuck_and_faint", Emergency, "design", kPause, "infection", "emergency"},
                    FAINT,
                    "other.stuck_inside"},
    CombinationRule{"belly pain and unusual discharge or burning urine",
                    {"pelvic_infection_suspected", SameDay, "S88", kPause,
                     "pelvic_infection urinary_infection", "urgent gp sexual_health_clinic"},
                    BELLY_PAIN_NOT_OF_PERIODS,
                    UNUSUAL_DISCHARGE " urine.burning"},
    CombinationRule{"deep pain and unusual discharge",
                    {"pelvic_infection_suspected", SameDay, "design", kPause, "pelvic_infection",
                     "urgent gp sexual_health_clinic"},
                    DEEP_PAIN,
                    UNUSUAL_DISCHARGE},
    CombinationRule{"belly pain weeks after a coil, an operation or a birth",
                    {"pelvic_infection_suspected", SameDay, "design", kPause, "pelvic_infection",
                     "urgent gynaecology"},
                    "belly_pain.mild_new belly_pain.one_sided belly_pain.comes_and_goes",
                    "conditions.iud_recent conditions.surgery_recent life_stage.birth_months"},
    CombinationRule{"any bleeding 12 months or more after the last period",
                    {"bleeding_after_menopause", Soon, "S99", kPause,
                     "bleeding_to_explain genitourinary_syndrome", "gp gynaecology"},
                    "life_stage.menopause",
                    ANY_BLEEDING},
    CombinationRule{"burning at the entrance for three months or more",
                    {"burning_entrance_3_months", Routine, "S114", kGoOn,
                     "vestibulodynia vulvodynia", "gynaecology vulval_clinic"},
                    "feels.burning feels.stinging",
                    "how_long.months how_long.years how_long.always",
                    "where.entrance where.outside where.everywhere where.inside where.one_spot "
                    "where.cannot_say"},
    CombinationRule{
        "burning or stinging when something goes in",
        {"burning_going_in", Routine, "S17", kGoOn,
         "vestibulodynia vulvodynia infection genitourinary_syndrome", "gp gynaecology"},
        "feels.burning feels.stinging",
        "when.going_in where.entrance"},
    CombinationRule{
        "dryness, or a tender entrance, while hormones are low",
        {"dryness_and_hormones", Routine, "S110", kGoOn, "genitourinary_syndrome",
         "gp gynaecology"},
        "life_stage.menopause life_stage.periods_changing life_stage.breastfeeding "
        "life_stage.hormones medicines.pill medicines.antidepressant "
        "medicines.cancer_treatment",
        "dryness.sometimes dryness.weeks dryness.not_sure feels.burning feels.stinging"},
    CombinationRule{"pain with what goes in, weeks or months after a birth",
                    {"after_birth_or_operation", Routine, "S110", kGoOn,
                     "scar_or_birth_injury genitourinary_syndrome", "pelvic_physio gynaecology"},
                    "life_stage.birth_months life_stage.birth_longer_ago",
                    "feels.burning feels.stinging feels.stabbing feels.tearing feels.ache "
                    "feels.pressure when.going_in where.scar where.one_spot"},
    CombinationRule{"nothing goes in, for a long time",
                    {"impossible_for_long", Routine, "mission", kGoOn, "vaginismus",
                     "gynaecology pelvic_physio sex_therapy"},
                    IMPOSSIBLE,
                    "how_long.years how_long.always began.first_attempt",
                    {},
                    "seen.named_or_treated"},
    CombinationRule{"what hurts or cannot go in, and nobody is known to have looked",
                    {"nobody_looked_yet", Routine, "S17", kGoOn, "vaginismus",
                     "gp sexual_health_clinic gynaecology pelvic_physio"},
                    IMPOSSIBLE " hard.sex hard.exam feels.wall feels.stabbing feels.tearing "
                               "feels.pressure feels.ache when.going_in reactions.closes",
                    {},
                    {},
                    "seen.named_or_treated"},
    CombinationRule{"what is hard to put in, and nobody has looked",
                    {"nobody_looked_yet", Routine, "S17", kGoOn, "vaginismus",
                     "gp sexual_health_clinic gynaecology pelvic_physio"},
                    HARD,
                    "seen.nobody seen.long_ago_or_changed seen.not_sure"},
    CombinationRule{"something is hard or cannot go in, whoever has looked",
                    {"insertion_hard", SelfCare, "S17", kGoOn, "vaginismus", ""},
                    IMPOSSIBLE " " HARD,
                    {}},
    CombinationRule{"an exam that cannot be borne, and one is coming",
                    {"penetration_impossible_exam_needed", Routine, "mission", kGoOn, "vaginismus",
                     "gynaecology sex_therapy"},
                    "ahead.exam_coming",
                    "impossible.exam reactions.avoid_exams hard.exam"},
    CombinationRule{"a wish for a child, and nothing goes in",
                    {"pregnancy_wished", Routine, "mission", kGoOn, "vaginismus",
                     "fertility gynaecology sex_therapy"},
                    "ahead.wants_pregnancy ahead.fertility_treatment",
                    IMPOSSIBLE " " HARD},
    CombinationRule{
        "never a period, and pain low in the belly",
        {"no_period_and_pain", Soon, "design", kPause, "structural_difference", "gynaecology gp"},
        "life_stage.no_period_ever",
        BELLY_PAIN},
    CombinationRule{
        "every tampon or finger is stopped, and never a period",
        {"no_period_ever", Routine, "design", kPause, "structural_difference", "gynaecology gp"},
        "life_stage.no_period_ever",
        IMPOSSIBLE},
};

// ---- Numbers ---------------------------------------------------------------------------------

// M17: very strong pain is when professional help matters most; 7 of 10 is a choice of ours.
constexpr double kVeryStrongPain = 7;
constexpr int kSubscaleHigh = 3;  // S148
constexpr int kTotalHigh = 6;     // S148: 6 to 8 is moderate; guardrail G09

constexpr std::array kNumberFindings = {
    Finding{"very_strong_pain", Routine, "mission", kGoOn, "vaginismus vestibulodynia vulvodynia",
            "gynaecology pelvic_physio"},
    Finding{"phq4_anxiety", Routine, "S148", kGoOn, "anxiety_or_low_mood", "gp psychotherapy"},
    Finding{"phq4_low_mood", Routine, "S148", kGoOn, "anxiety_or_low_mood", "gp psychotherapy"},
    Finding{"phq4_high", Soon, "S148", kPause, "anxiety_or_low_mood", "gp psychotherapy crisis"},
};

// ---- Reading the answers ---------------------------------------------------------------------

// What was ticked, as "question.option" in the words of the tables above; and the numbers.
struct Told {
  std::vector<std::pair<std::string_view, std::string_view>> marks;
  double worst_pain = 0;
  int anxiety = 0;
  int low_mood = 0;

  [[nodiscard]] bool has(std::string_view mark) const {
    const std::size_t dot = mark.find('.');
    const auto question = mark.substr(0, dot);
    const auto option = mark.substr(dot + 1);
    return std::ranges::any_of(
        marks, [&](const auto& each) { return each.first == question && each.second == option; });
  }
  [[nodiscard]] bool has_any(std::string_view list) const {
    bool found = false;
    for_each_word(list, [&](std::string_view mark) { found = found || has(mark); });
    return found;
  }
};

// The question's own word for what was ticked, which outlives the answers; empty where it has none.
std::string_view option_of(const Question& question, std::string_view ticked) {
  std::string_view own;
  for_each_word(question.options, [&](std::string_view option) {
    if (option == ticked) own = option;
  });
  return own;
}

Result<std::string_view> read_option(const Question& question, const Json& answer) {
  const auto* text = answer.get_ptr<const std::string*>();
  if (text == nullptr) return fail(ErrorCode::WrongType);
  const auto option = option_of(question, *text);
  if (option.empty()) return fail(ErrorCode::BadValue);
  return option;
}

Result<void> read_choices(const Question& question, const Json& answer, Told& told) {
  if (!answer.is_array()) return fail(ErrorCode::WrongType);
  for (std::size_t i = 0; i < answer.size(); ++i) {
    const auto option = read_option(question, answer[i]);
    if (!option) return within("[" + std::to_string(i) + "]", option.error());
    if (!told.has(std::string{question.id} + "." + std::string{*option})) {
      told.marks.emplace_back(question.id, *option);
    }
  }
  return {};
}

Result<void> read_yes_no(const Question& question, const Json& answer, Told& told) {
  if (answer.is_boolean()) {
    if (answer.get<bool>()) told.marks.emplace_back(question.id, "yes");
    return {};
  }
  const auto* text = answer.get_ptr<const std::string*>();
  if (text == nullptr) return fail(ErrorCode::WrongType);
  if (*text != "not_sure") return fail(ErrorCode::BadValue);
  return {};
}

Result<double> read_number(const Json& answer, double most) {
  if (!answer.is_number()) return fail(ErrorCode::WrongType);
  const double value = answer.get<double>();
  if (!(value >= 0 && value <= most)) return fail(ErrorCode::OutOfRange);
  return value;
}

// The number, or the id of its option as the questionnaire prints it ("2").
Result<double> read_rating_number(const Json& answer) {
  const auto* id = answer.get_ptr<const std::string*>();
  if (id == nullptr) return read_number(answer, kRatingMost);
  if (id->size() != 1 || id->front() < '0' || id->front() > '0' + kRatingMost) {
    return fail(ErrorCode::BadValue);
  }
  return id->front() - '0';
}

Result<void> read_rating(const Question& question, const Json& answer, Told& told) {
  ANEMONE_TRY(value, read_rating_number(answer));
  if (std::floor(value) != value) return fail(ErrorCode::BadValue);
  const bool anxious = question.id == "phq4_nervous" || question.id == "phq4_worry";
  (anxious ? told.anxiety : told.low_mood) += static_cast<int>(value);
  return {};
}

Result<void> read_answer(const Question& question, const Json& answer, Told& told) {
  switch (question.type) {
    case AnswerType::Choices:
      return read_choices(question, answer, told);
    case AnswerType::Choice: {
      ANEMONE_TRY(option, read_option(question, answer));
      told.marks.emplace_back(question.id, option);
      return {};
    }
    case AnswerType::YesNo:
      return read_yes_no(question, answer, told);
    case AnswerType::Scale: {
      ANEMONE_TRY(value, read_number(answer, kScaleMost));
      told.worst_pain = value;
      return {};
    }
    case AnswerType::Rating:
      return read_rating(question, answer, told);
  }
  return {};
}

Result<Told> read_answers(const Json& answers) {
  if (!answers.is_object()) return fail(ErrorCode::NotAnObject, "answers");
  Told told;
  for (const auto& [key, answer] : answers.items()) {
    const Question* question = find_question(key);
    if (question == nullptr) return fail(ErrorCode::BadValue, field_of(key));
    if (answer.is_null()) continue;
    const auto read = read_answer(*question, answer, told);
    if (!read.has_value()) return within(field_of(key), read.error());
  }
  return told;
}

// ---- Judging ---------------------------------------------------------------------------------

// The most urgent first.
constexpr std::array kLevels = {Emergency, SameDay, Soon, Routine, SelfCare};

std::vector<Finding> findings_of(const Told& told) {
  std::vector<Finding> found;
  for (const OptionRule& rule : kOptionRules) {
    const bool ticked = std::ranges::any_of(told.marks, [&](const auto& mark) {
      return mark.first == rule.question && mark.second == rule.option;
    });
    if (ticked) found.push_back(rule.finding);
  }
  for (const CombinationRule& rule : kCombinationRules) {
    const auto met = [&](std::string_view group) { return group.empty() || told.has_any(group); };
    if (met(rule.first) && met(rule.second) && met(rule.third) && !told.has_any(rule.unless)) {
      found.push_back(rule.finding);
    }
  }
  if (told.worst_pain >= kVeryStrongPain) found.push_back(kNumberFindings[0]);
  if (told.anxiety >= kSubscaleHigh) found.push_back(kNumberFindings[1]);
  if (told.low_mood >= kSubscaleHigh) found.push_back(kNumberFindings[2]);
  if (told.anxiety + told.low_mood >= kTotalHigh) found.push_back(kNumberFindings[3]);
  return found;
}

void add_words(std::vector<std::string_view>& words, std::string_view list) {
  for_each_word(list, [&](std::string_view word) {
    if (std::ranges::find(words, word) == words.end()) words.push_back(word);
  });
}

void add_reason(const TriageReason& reason, TriageResult& result) {
  const auto& said = result.reasons;
  if (std::ranges::find(said, reason.code, &TriageReason::code) == said.end()) {
    result.reasons.push_back(reason);
  }
}

void add(const Finding& finding, TriageResult& result) {
  result.urgency = std::max(result.urgency, finding.urgency);
  if (finding.practice == Practice::Pause) result.practice = Practice::Pause;
  add_reason({finding.code, finding.source}, result);
  add_words(result.differentials, finding.differentials);
  add_words(result.referrals, finding.referrals);
}

// ---- What was said before --------------------------------------------------------------------

template <typename Each>
void for_each_finding(Each each) {
  for (const OptionRule& rule : kOptionRules) each(rule.finding);
  for (const CombinationRule& rule : kCombinationRules) each(rule.finding);
  for (const Finding& finding : kNumberFindings) each(finding);
}

Result<const Json*> field(const Json& object, const char* name) {
  const auto it = object.find(name);
  if (it == object.end()) return fail(ErrorCode::MissingField, name);
  return &*it;
}

Result<std::string_view> text_field(const Json& object, const char* name) {
  ANEMONE_TRY(value, field(object, name));
  const auto* text = value->get_ptr<const std::string*>();
  if (text == nullptr) return fail(ErrorCode::WrongType, name);
  return std::string_view{*text};
}

std::string indexed(std::string_view name, std::size_t index) {
  return std::string{name} + "[" + std::to_string(index) + "]";
}

// The table's own reason of that code and source, which outlives what is read.
Result<TriageReason> read_reason(const Json& reason) {
  if (!reason.is_object()) return fail(ErrorCode::NotAnObject);
  ANEMONE_TRY(code, text_field(reason, "code"));
  ANEMONE_TRY(source, text_field(reason, "source"));
  TriageReason own;
  for_each_finding([&](const Finding& finding) {
    if (finding.code == code && finding.source == source) own = {finding.code, finding.source};
  });
  if (own.code.empty()) return fail(ErrorCode::BadValue, "code");
  return own;
}

Result<std::vector<TriageReason>> read_reasons(const Json& told) {
  ANEMONE_TRY(list, field(told, "reasons"));
  if (!list->is_array()) return fail(ErrorCode::WrongType, "reasons");
  std::vector<TriageReason> reasons;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const auto reason = read_reason((*list)[i]);
    if (!reason) return within(indexed("reasons", i), reason.error());
    reasons.push_back(*reason);
  }
  return reasons;
}

// The tables' own words, which outlive what is read.
Result<std::vector<std::string_view>> read_words(const Json& told, const char* name,
                                                 std::string_view Finding::* list_of) {
  ANEMONE_TRY(list, field(told, name));
  if (!list->is_array()) return fail(ErrorCode::WrongType, name);
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const auto* text = (*list)[i].get_ptr<const std::string*>();
    if (text == nullptr) return fail(ErrorCode::WrongType, indexed(name, i));
    std::string_view own;
    for_each_finding([&](const Finding& finding) {
      for_each_word(finding.*list_of, [&](std::string_view word) {
        if (word == *text) own = word;
      });
    });
    if (own.empty()) return fail(ErrorCode::BadValue, indexed(name, i));
    words.push_back(own);
  }
  return words;
}

Result<TriageResult> read_fields(const Json& told) {
  if (!told.is_object()) return fail(ErrorCode::NotAnObject);
  ANEMONE_TRY(urgency, text_field(told, "urgency"));
  ANEMONE_TRY(practice, text_field(told, "practice"));
  ANEMONE_TRY(reasons, read_reasons(told));
  ANEMONE_TRY(differentials, read_words(told, "consider", &Finding::differentials));
  ANEMONE_TRY(referrals, read_words(told, "see", &Finding::referrals));
  const bool pause = practice == practice_name(kPause);
  if (!pause && practice != practice_name(kGoOn)) return fail(ErrorCode::BadValue, "practice");
  for (const Urgency level : kLevels) {
    if (urgency != decision::urgency_name(level)) continue;
    return TriageResult{.urgency = level,
                        .practice = pause ? kPause : kGoOn,
                        .reasons = std::move(reasons),
                        .differentials = std::move(differentials),
                        .referrals = std::move(referrals),
                        .now = level};
  }
  return fail(ErrorCode::BadValue, "urgency");
}

}  // namespace

std::span<const OptionRule> option_rules() { return kOptionRules; }
std::span<const CombinationRule> combination_rules() { return kCombinationRules; }
std::span<const Finding> number_findings() { return kNumberFindings; }

Result<TriageResult> triage(const Json& answers) {
  ANEMONE_TRY(told, read_answers(answers));
  const auto found = findings_of(told);
  TriageResult result;
  for (const Urgency level : kLevels) {
    for (const Finding& finding : found) {
      if (finding.urgency == level) add(finding, result);
    }
  }
  result.now = result.urgency;
  return result;
}

TriageResult together(const TriageResult& told, const TriageResult& now) {
  const bool now_first = now.urgency >= told.urgency;
  const TriageResult& then = now_first ? told : now;
  TriageResult both = now_first ? now : told;
  for (const TriageReason& reason : then.reasons) add_reason(reason, both);
  for (const auto word : then.differentials) add_words(both.differentials, word);
  for (const auto word : then.referrals) add_words(both.referrals, word);
  both.practice = std::max(told.practice, now.practice);
  both.now = now.urgency;
  return both;
}

Result<TriageResult> read_result(const Json& told) {
  auto result = read_fields(told);
  if (!result) return within("told", result.error());
  return result;
}

std::string field_of(std::string_view key) {
  constexpr std::size_t kLongestId = 40;
  const bool is_id =
      !key.empty() && key.size() <= kLongestId && std::ranges::all_of(key, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
      });
  return is_id ? "answers." + std::string{key} : "answers";
}

}  // namespace anemone::triage
