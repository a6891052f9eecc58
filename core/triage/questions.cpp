#include "core/triage/questions.h"

#include <array>

namespace anemone::triage {
namespace {

using enum AnswerType;

constexpr std::array kQuestions = {
    // Strong or new signs
    Question{"belly_pain", Choices,
             "sudden severe worsening on_moving one_sided comes_and_goes mild_new long_ache "
             "with_periods none not_sure"},
    Question{"with_belly_pain", Choices,
             "heavy_bleeding faint vomiting high_fever shoulder_tip right_ribs fever discharge "
             "painful_urine no_better_antibiotics none not_sure"},
    Question{"fever", Choice, "none fever high_fever not_sure"},
    Question{"nerves", Choices, "numb leg_weak control_lost long_known_leak none not_sure"},
    Question{"urine", Choices, "cannot_pass burning often hard_to_empty blood none not_sure"},
    Question{"bleeding", Choices,
             "heavy_now after_practice_heavy after_practice_over_day after_practice_light "
             "after_practice_repeated between_periods after_sex after_menopause unexplained none "
             "not_sure"},
    Question{"pregnant", Choice, "no yes maybe not_sure"},
    Question{"pregnancy_signs", Choices,
             "sudden_pain one_sided_pain bleeding shoulder_tip faint_or_sick none not_sure"},
    Question{"safety", Choices,
             "danger_now forced_recent forced_weeks_ago hurt_or_threatened pressed cannot_say_no "
             "afraid_of_someone "
             "past_comes_back past none not_sure"},
    Question{"dark_thoughts", Choices,
             "about_to_act hurt_now plan thoughts self_harm none not_sure"},
    Question{"other", Choices,
             "breath_or_chest allergic injury strong_pain_now stuck_inside faint_without_pain "
             "frightened_now new_worry none not_sure"},
    // About you
    Question{"age", Choice, "under_18 18_39 40_54 55_or_more"},
    Question{"life_stage", Choices,
             "periods periods_changing menopause no_period_ever no_periods_other birth_months "
             "birth_longer_ago breastfeeding hormones none"},
    Question{"periods", Choices, "late very_painful bowel_pain very_heavy none not_sure"},
    // What you see and feel outside
    Question{"discharge", Choices,
             "smell_or_colour thick_white blood_or_irritation more_than_usual none not_sure"},
    Question{"skin", Choices,
             "white itch cracks shrinking lump sore blisters tears_same_place red_or_rash "
             "swelling_hot none not_sure"},
    Question{"dryness", Choice, "none sometimes weeks not_sure"},
    Question{"bowels", Choices, "constipation painful blood none"},
    // The pain or the block
    Question{"hard", Choices, "tampon cup finger trainer exam sex toy none"},
    Question{"impossible", Choices, "tampon cup finger trainer exam sex toy none"},
    Question{
        "where", Choices,
        "outside entrance inside deep one_spot scar tailbone_or_back hips_or_thighs everywhere "
        "nowhere cannot_say"},
    Question{"feels", Choices, "wall burning stinging stabbing tearing pressure ache itching none"},
    Question{"when", Choices,
             "light_touch going_in deep_inside hours_after by_itself with_periods only_thinking "
             "never"},
    Question{"worst_pain", Scale, ""},
    Question{"how_long", Choice, "days weeks months years always not_sure"},
    Question{"began", Choices,
             "first_attempt after_painless_time suddenly after_birth after_operation "
             "after_infection after_medicine after_event at_menopause not_sure"},
    // How it is
    Question{"reactions", Choices,
             "fear closes legs_shut panic avoid_insertion avoid_exams avoid_closeness none"},
    Question{"closeness_wanted", YesNo, ""},
    Question{"tense", Choices, "urgency cannot_let_go pain_sitting clenching jaw_or_belly none"},
    Question{"feeds", Choices,
             "fear_of_pain fear_too_small pressure_to_perform strict_upbringing painful_exam "
             "bad_first_time stress conflict past_event none"},
    Question{"shame", YesNo, ""},
    Question{"told_someone", YesNo, ""},
    // Practice and care
    Question{
        "conditions", Choices,
        "infection_untreated infection_treated open_wound pelvic_rest surgery_recent prolapse "
        "iud_recent radiotherapy vaginoplasty agenesis cutting injection_asleep none not_sure"},
    Question{"known", Choices,
             "vaginismus vulvodynia endometriosis lichen dryness pelvic_floor deep other none"},
    Question{"medicines", Choices, "pill antidepressant cancer_treatment other_new none"},
    Question{"practice", Choices,
             "too_much_pain_often burning_often bleeding_twice too_much_pain_once burning_once "
             "sore_after no_change_12_weeks going_well not_practising"},
    Question{"ahead", Choices,
             "exam_needed_cannot exam_coming fertility_treatment wants_pregnancy none"},
    Question{"seen", Choice, "nobody long_ago_or_changed no_answer named_or_treated not_sure"},
    // Mood
    Question{"phq4_nervous", Rating, ""},
    Question{"phq4_worry", Rating, ""},
    Question{"phq4_interest", Rating, ""},
    Question{"phq4_down", Rating, ""},
};

}  // namespace

std::span<const Question> all_questions() { return kQuestions; }

const Question* find_question(std::string_view id) {
  for (const Question& question : kQuestions) {
    if (question.id == id) return &question;
  }
  return nullptr;
}

bool has_word(std::string_view list, std::string_view word) {
  bool found = false;
  for_each_word(list, [&](std::string_view each) { found = found || each == word; });
  return found;
}

}  // namespace anemone::triage
