// Made from 683ec04528b05e034f8af8e91cb6a1d49da6e4adf837c3cbc17451dba3b510e7
// Written by schema/generate.mjs from schema/*.json, and not in git. Do not edit: change the schema.

// ---- Codes -------------------------------------------------------------------------------------

export const errorCodes = [
  'bad_json',
  'too_long',
  'not_an_object',
  'missing_field',
  'wrong_type',
  'out_of_range',
  'bad_value',
  'bad_time',
  'unknown_step',
  'duplicate_step',
  'conflicting_id',
  'unknown_op',
  'unknown_journal',
  'already_open',
  'too_many',
  'vault_unavailable',
  'vault_locked',
  'vault_wrong_secret',
  'vault_bad_code',
  'vault_corrupt',
  'vault_truncated',
  'vault_unsupported',
  'vault_chain_broken',
  'vault_wrong_vault',
  'vault_weak_parameters',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The figures that come with each reason code. */
export interface ReasonFigures {
  no_path: Record<string, never>;
  start_here: Record<string, never>;
  start_lowest: Record<string, never>;
  stay_to_settle: { comfortable: number; needed: number };
  next_step_ready: { comfortable: number };
  goal_comfortable: { comfortable: number };
  within_limit: { comfortable: number; of: number; one_in: number };
  next_within_limit: { comfortable: number; one_in: number };
  time_to_try: { comfortable: number; one_in: number };
  larger_too_soon: { one_in: number };
  guarded_lately: Record<string, never>;
  back_to_comfort: { one_in: number };
  least_of_all: { one_in: number };
  few_practices_yet: { practices: number; needed: number };
  heavier_day: Record<string, never>;
  pain_stays: { practices: number; weeks: number; of: number; pain: number };
  back_after_hard: { pain?: number };
  not_today_rest: Record<string, never>;
  emergency_sign: Record<string, never>;
  same_day_sign: Record<string, never>;
  soon_sign: Record<string, never>;
  unknown_sign: Record<string, never>;
  bleeding_repeated: { sessions: number; days: number };
  burning_repeated: { sessions: number; of: number };
  over_limit_repeated: { sessions: number; of: number; limit: number };
  ask_first: Record<string, never>;
  other_regime: Record<string, never>;
  under_18: Record<string, never>;
  harm_by_other: Record<string, never>;
  crisis_thoughts: Record<string, never>;
  phq4_high: { score: number };
  other_causes_first: Record<string, never>;
  no_change_12_weeks: { weeks: number; sessions: number };
  specialist_time_pressure: Record<string, never>;
  limit_capped: { limit: number };
  after_over_limit: { pain: number; limit: number };
  after_hard_session: { pain?: number };
  no_insertion_next_time: Record<string, never>;
  rest_after_pain: { days: number };
  practised_today: Record<string, never>;
  week_is_full: { sessions: number; days: number };
  first_time_short: { minutes: number };
  checkin_pain: { pain: number; limit: number };
  checkin_fear: { fear: number };
  checkin_panic: Record<string, never>;
  back_after_break: { days: number };
  partner_off_table: Record<string, never>;
  not_beyond_goal: Record<string, never>;
  ladder_closed: Record<string, never>;
  report_unclear: Record<string, never>;
  date_in_future: Record<string, never>;
  calm_first_stress: { stress: number };
  kind_after_hard: Record<string, never>;
  spaced_inside: Record<string, never>;
  spaced_outside: Record<string, never>;
  little_time: { minutes: number };
  little_energy: Record<string, never>;
  time_bounds_practice: { minutes: number };
  date_near: { days: number };
  pitfall_p1: Record<string, never>;
  pitfall_p2: Record<string, never>;
  pitfall_p3: Record<string, never>;
  pitfall_p4: Record<string, never>;
  pitfall_p5: Record<string, never>;
  balance_floor: { days: number };
  balance_learn: { days: number };
  balance_mind: { days: number };
}
export const reasonCodes = [
  'no_path',
  'start_here',
  'start_lowest',
  'stay_to_settle',
  'next_step_ready',
  'goal_comfortable',
  'within_limit',
  'next_within_limit',
  'time_to_try',
  'larger_too_soon',
  'guarded_lately',
  'back_to_comfort',
  'least_of_all',
  'few_practices_yet',
  'heavier_day',
  'pain_stays',
  'back_after_hard',
  'not_today_rest',
  'emergency_sign',
  'same_day_sign',
  'soon_sign',
  'unknown_sign',
  'bleeding_repeated',
  'burning_repeated',
  'over_limit_repeated',
  'ask_first',
  'other_regime',
  'under_18',
  'harm_by_other',
  'crisis_thoughts',
  'phq4_high',
  'other_causes_first',
  'no_change_12_weeks',
  'specialist_time_pressure',
  'limit_capped',
  'after_over_limit',
  'after_hard_session',
  'no_insertion_next_time',
  'rest_after_pain',
  'practised_today',
  'week_is_full',
  'first_time_short',
  'checkin_pain',
  'checkin_fear',
  'checkin_panic',
  'back_after_break',
  'partner_off_table',
  'not_beyond_goal',
  'ladder_closed',
  'report_unclear',
  'date_in_future',
  'calm_first_stress',
  'kind_after_hard',
  'spaced_inside',
  'spaced_outside',
  'little_time',
  'little_energy',
  'time_bounds_practice',
  'date_near',
  'pitfall_p1',
  'pitfall_p2',
  'pitfall_p3',
  'pitfall_p4',
  'pitfall_p5',
  'balance_floor',
  'balance_learn',
  'balance_mind',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];
/** One reason, with the figures that its sentence needs. The sentence lives in knowledge/. */
export type Reason = { [C in ReasonCode]: { code: C; figures: ReasonFigures[C] } }[ReasonCode];

export const guardrailIds = [
  'G01',
  'G02',
  'G03',
  'G04',
  'G05',
  'G06',
  'G07',
  'G08',
  'G09',
  'G10',
  'G11',
  'G20',
  'G21',
  'G22',
  'G23',
  'G24',
  'G25',
  'G26',
  'G27',
  'G28',
  'G29',
  'G30',
  'G31',
] as const;
export type GuardrailId = (typeof guardrailIds)[number];

export const noticeCodes = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
export type NoticeCode = (typeof noticeCodes)[number];

export interface ActivityFacts {
  kind: 'breathe' | 'release' | 'learn' | 'talk';
  /** The longest of 3, 10 and 20 minutes that it is guided in. */
  minutes?: number;
  /** Only where she told of a partner. */
  partner?: true;
}
/** What a gentle suggestion may name. */
export const activities = {
  breathing: { kind: 'breathe', minutes: 20 },
  grounding: { kind: 'breathe', minutes: 10 },
  body_scan: { kind: 'release', minutes: 20 },
  letting_go: { kind: 'release', minutes: 20 },
  stretches: { kind: 'release', minutes: 20 },
  warm_up: { kind: 'release', minutes: 10 },
  aftercare: { kind: 'release', minutes: 10 },
  reading: { kind: 'learn' },
  thought_record: { kind: 'talk' },
  fear_ladder: { kind: 'talk' },
  self_compassion: { kind: 'talk', minutes: 10 },
  words: { kind: 'talk' },
  agreement: { kind: 'talk', partner: true },
  closeness: { kind: 'talk', minutes: 20, partner: true },
  small_goal: { kind: 'talk' },
  visit: { kind: 'talk' },
} as const satisfies Record<string, ActivityFacts>;
export type ActivityCode = keyof typeof activities;

/** What a check may name to be considered. */
export const conditionCodes = [
  'pelvic_infection',
  'ectopic_pregnancy',
  'deep_pelvic_cause',
  'endometriosis',
  'pelvic_floor_overactivity',
  'urinary_infection',
  'infection',
  'nerve_compression',
  'urinary_retention',
  'bleeding_to_explain',
  'injury',
  'pregnancy',
  'genitourinary_syndrome',
  'effects_of_violence',
  'vaginismus',
  'crisis',
  'anxiety_or_low_mood',
  'allergy',
  'scar_or_birth_injury',
  'structural_difference',
  'lichen_sclerosus',
  'skin_condition',
  'fissure',
  'growth_to_check',
  'vulvodynia',
  'vestibulodynia',
  'medicine_effect',
  'prolapse',
  'other_regime',
] as const;
export type ConditionCode = (typeof conditionCodes)[number];

/** Whom a check may name to be seen. */
export const professionCodes = [
  'emergency',
  'urgent',
  'gp',
  'gynaecology',
  'sexual_health_clinic',
  'pelvic_physio',
  'maternity',
  'abuse_support',
  'assault_centre',
  'psychotherapy',
  'sex_therapy',
  'crisis',
  'youth_service',
  'vulval_clinic',
  'dermatology',
  'own_clinic',
  'fertility',
] as const;
export type ProfessionCode = (typeof professionCodes)[number];

/** Reasons of a check that are not signs; the others are SymptomCodes. */
export const checkReasonCodes = [
  'belly_pain_new',
  'deep_pain',
  'period_pain',
  'belly_pain_unsure',
  'nerve_signs_unsure',
  'urine_or_bowel_trouble',
  'urine_burning',
  'blood_in_urine_or_stool',
  'urine_unsure',
  'bleeding_heavy_now',
  'bleeding_light_once',
  'past_event_weighs',
  'past_event',
  'breath_or_chest',
  'allergic_reaction',
  'frightening_now',
  'fresh_injury',
  'stuck_inside',
  'faint_without_pain',
  'new_worry',
  'no_period_ever',
  'period_heavy',
  'skin_tears_again',
  'skin_red',
  'swelling_hot',
  'dryness_sometimes',
  'pelvic_floor_tense',
  'pain_at_one_spot',
  'wall',
  'pain_by_itself',
  'pain_hours_after',
  'new_after_painless',
  'after_birth_or_operation',
  'after_infection',
  'after_medicine',
  'at_menopause',
  'fear_and_avoiding',
  'body_clenches',
  'shame',
  'condition_unsure',
  'cancer_treatment',
  'too_much_once',
  'exam_coming',
  'pregnancy_wished',
  'no_answer_yet',
  'pregnancy_heavy_bleeding',
  'bleeding_heavy_and_faint',
  'bleeding_heavy_after_birth_or_operation',
  'high_fever_after_procedure',
  'stuck_and_faint',
  'burning_going_in',
  'dryness_and_hormones',
  'impossible_for_long',
  'nobody_looked_yet',
  'insertion_hard',
  'assault_weeks_ago',
  'genital_cutting',
  'no_period_and_pain',
  'known_condition',
  'strong_pain_now',
  'very_strong_pain',
  'phq4_anxiety',
  'phq4_low_mood',
  'phq4_high',
] as const;
export type CheckReasonCode = (typeof checkReasonCodes)[number];

export interface SymptomRule {
  /** The guardrail it sets off. */
  rule: GuardrailId;
  /** Who may say that it was checked. */
  clears: 'self' | 'clinician';
  /** It speaks for that many days only. */
  days?: number;
}
/** A code that is not in this table is kept, read as soon, and pauses insertion until cleared. */
export const symptoms = {
  pelvic_pain_severe: { rule: 'G01', clears: 'clinician' },
  pelvic_pain_heavy_bleeding: { rule: 'G01', clears: 'clinician' },
  pelvic_pain_fainting: { rule: 'G01', clears: 'clinician' },
  pelvic_pain_high_fever: { rule: 'G01', clears: 'clinician' },
  pelvic_pain_vomiting: { rule: 'G01', clears: 'clinician' },
  pelvic_pain_on_moving: { rule: 'G01', clears: 'clinician' },
  pelvic_pain_ribs_or_shoulder: { rule: 'G01', clears: 'clinician' },
  cannot_pass_urine: { rule: 'G01', clears: 'clinician' },
  numbness: { rule: 'G01', clears: 'clinician' },
  leg_weakness: { rule: 'G01', clears: 'clinician' },
  bladder_bowel_control_lost: { rule: 'G01', clears: 'clinician' },
  pregnancy_sudden_pain: { rule: 'G01', clears: 'clinician' },
  pregnancy_faint_or_shoulder_pain: { rule: 'G01', clears: 'clinician' },
  danger_now: { rule: 'G01', clears: 'self' },
  suicide_about_to_act: { rule: 'G01', clears: 'clinician' },
  pelvic_infection_suspected: { rule: 'G02', clears: 'clinician' },
  fever: { rule: 'G02', clears: 'clinician' },
  pregnancy_one_sided_pain_or_bleeding: { rule: 'G02', clears: 'clinician' },
  bleeding_heavy: { rule: 'G02', clears: 'clinician' },
  bleeding_over_24h: { rule: 'G02', clears: 'clinician' },
  sexual_assault_recent: { rule: 'G02', clears: 'self' },
  bleeding_after_menopause: { rule: 'G03', clears: 'clinician' },
  bleeding_between_periods: { rule: 'G03', clears: 'clinician' },
  bleeding_after_sex: { rule: 'G03', clears: 'clinician' },
  skin_changes: { rule: 'G03', clears: 'clinician' },
  lump_or_sore: { rule: 'G03', clears: 'clinician' },
  discharge_unusual: { rule: 'G03', clears: 'clinician' },
  bleeding_repeated: { rule: 'G04', clears: 'clinician' },
  burning_repeated: { rule: 'G04', clears: 'clinician' },
  over_limit_repeated: { rule: 'G04', clears: 'clinician' },
  pelvic_infection_active: { rule: 'G05', clears: 'clinician' },
  open_wound: { rule: 'G05', clears: 'clinician' },
  bleeding_unexplained: { rule: 'G05', clears: 'clinician' },
  pelvic_rest_ordered: { rule: 'G05', clears: 'clinician' },
  pregnancy: { rule: 'G05', clears: 'clinician' },
  postpartum: { rule: 'G05', clears: 'clinician' },
  pelvic_surgery_recent: { rule: 'G05', clears: 'clinician' },
  prolapse: { rule: 'G05', clears: 'clinician' },
  iud_recent: { rule: 'G05', clears: 'clinician' },
  pelvic_radiotherapy: { rule: 'G06', clears: 'clinician' },
  vaginoplasty: { rule: 'G06', clears: 'clinician' },
  vaginal_agenesis: { rule: 'G06', clears: 'clinician' },
  injection_under_anaesthesia: { rule: 'G06', clears: 'clinician' },
  under_18: { rule: 'G07', clears: 'self' },
  harm_by_other: { rule: 'G08', clears: 'self' },
  suicidal_thoughts: { rule: 'G09', clears: 'clinician', days: 1 },
  self_harm: { rule: 'G09', clears: 'clinician', days: 1 },
  pain_mainly_outside: { rule: 'G10', clears: 'self' },
  pain_on_touch: { rule: 'G10', clears: 'self' },
  burning_entrance_3_months: { rule: 'G10', clears: 'self' },
  dryness_weeks: { rule: 'G10', clears: 'self' },
  penetration_impossible_exam_needed: { rule: 'G11', clears: 'self' },
  fertility_treatment: { rule: 'G11', clears: 'self' },
  no_change_12_weeks: { rule: 'G11', clears: 'self' },
  panic: { rule: 'G27', clears: 'self', days: 1 },
} as const satisfies Record<string, SymptomRule>;
export type SymptomCode = keyof typeof symptoms;

export interface StepKindFacts {
  /** At or inside the opening. */
  insertion: boolean;
  /** Least challenge of an unsized step of this kind, in millimetre equivalents. */
  floor_mm: number;
  partner: boolean;
}
export const stepKinds = {
  look: { insertion: false, floor_mm: 0, partner: false },
  touch_outside: { insertion: false, floor_mm: 1, partner: false },
  fingertip: { insertion: true, floor_mm: 8, partner: false },
  finger: { insertion: true, floor_mm: 15, partner: false },
  trainer: { insertion: true, floor_mm: 10, partner: false },
  tampon: { insertion: true, floor_mm: 12, partner: false },
  cup: { insertion: true, floor_mm: 20, partner: false },
  speculum: { insertion: true, floor_mm: 20, partner: false },
  toy: { insertion: true, floor_mm: 10, partner: false },
  partner_finger: { insertion: true, floor_mm: 15, partner: true },
  partner_penetration: { insertion: true, floor_mm: 30, partner: true },
  other: { insertion: true, floor_mm: 10, partner: false },
} as const satisfies Record<StepKind, StepKindFacts>;

// ---- Entries -----------------------------------------------------------------------------------

/** The entry types this version knows, and the data of each. */
export interface EntryData {
  'path.set': PathSet;
  'baseline.set': BaselineSet;
  'goal.set': GoalSet;
  'reason.set': ReasonSet;
  'limit.set': LimitSet;
  'ladder.opened': LadderOpened;
  'session.logged': SessionLogged;
  'practice.started': PracticeStarted;
  'practice.dropped': PracticeDropped;
  'gentle.logged': GentleLogged;
  'checkin.logged': CheckinLogged;
  'symptom.reported': SymptomReported;
  'phq4.logged': Phq4Logged;
  'selfcheck.answered': SelfcheckAnswered;
  'care.cleared': CareCleared;
  'care.noted': CareNoted;
  'pause_penetration.set': PausePenetrationSet;
  'clinician_plan.set': ClinicianPlanSet;
  'page.set': PageSet;
  'card.kept': CardKept;
  'prediction.made': PredictionMade;
  'prediction.met': PredictionMet;
}
export type EntryType = keyof EntryData;
export const entryTypes = [
  'path.set',
  'baseline.set',
  'goal.set',
  'reason.set',
  'limit.set',
  'ladder.opened',
  'session.logged',
  'practice.started',
  'practice.dropped',
  'gentle.logged',
  'checkin.logged',
  'symptom.reported',
  'phq4.logged',
  'selfcheck.answered',
  'care.cleared',
  'care.noted',
  'pause_penetration.set',
  'clinician_plan.set',
  'page.set',
  'card.kept',
  'prediction.made',
  'prediction.met',
] as const satisfies readonly EntryType[];

/** One line of a journal. Never edited: a correction is another entry. Unknown types, and versions above ours, are kept and ignored; unknown fields of a known type are kept. */
export interface Entry {
  id: Name;
  /** RFC 3339 with a zone. The zone says which calendar day it was for the person. */
  at: string;
  device: Name;
  /** One of EntryType, or a type of a later version. */
  type: string;
  /** Version of the type; absent means 1. */
  v?: number;
  data: Record<string, unknown>;
}

/** What a screen asks to have recorded; the core checks it and makes an Entry of it. */
export type Draft =
  | { type: 'path.set'; data: PathSet }
  | { type: 'baseline.set'; data: BaselineSet }
  | { type: 'goal.set'; data: GoalSet }
  | { type: 'reason.set'; data: ReasonSet }
  | { type: 'limit.set'; data: LimitSet }
  | { type: 'ladder.opened'; data: LadderOpened }
  | { type: 'session.logged'; data: SessionLogged }
  | { type: 'practice.started'; data: PracticeStarted }
  | { type: 'practice.dropped'; data: PracticeDropped }
  | { type: 'gentle.logged'; data: GentleLogged }
  | { type: 'checkin.logged'; data: CheckinLogged }
  | { type: 'symptom.reported'; data: SymptomReported }
  | { type: 'phq4.logged'; data: Phq4Logged }
  | { type: 'selfcheck.answered'; data: SelfcheckAnswered }
  | { type: 'care.cleared'; data: CareCleared }
  | { type: 'care.noted'; data: CareNoted }
  | { type: 'pause_penetration.set'; data: PausePenetrationSet }
  | { type: 'clinician_plan.set'; data: ClinicianPlanSet }
  | { type: 'page.set'; data: PageSet }
  | { type: 'card.kept'; data: CardKept }
  | { type: 'prediction.made'; data: PredictionMade }
  | { type: 'prediction.met'; data: PredictionMet };

// ---- Data, requests, answers and views ---------------------------------------------------------

export type Name = string;
/**
 * The person's own words.
 */
export type Words = string;
/**
 * 0 none, 10 the most. Kept to a tenth.
 */
export type Rating = number;
export type StepKind =
  | 'look'
  | 'touch_outside'
  | 'fingertip'
  | 'finger'
  | 'trainer'
  | 'tampon'
  | 'cup'
  | 'speculum'
  | 'toy'
  | 'partner_finger'
  | 'partner_penetration'
  | 'other';
/**
 * Either a step or a kind.
 */
export type GoalSet =
  | {
      step: Name;
      kind?: 'less_pain';
      words?: Words;
      /**
       * A calendar day, YYYY-MM-DD.
       */
      by_date?: string;
    }
  | {
      step?: Name;
      kind: 'less_pain';
      words?: Words;
      /**
       * A calendar day, YYYY-MM-DD.
       */
      by_date?: string;
    };
export type Code = string;
/**
 * RFC 3339 with a zone; the zone says which calendar day it is for the person.
 */
export type Time = string;
/**
 * The person's calendar day, YYYY-MM-DD.
 */
export type Day = string;
export type Urgency = 'emergency' | 'same_day' | 'soon' | 'routine';
/**
 * What is paused: nothing, insertion steps, or every practice.
 */
export type Paused = 'none' | 'insertion' | 'all';
export type ViewName = 'today' | 'path' | 'journey' | 'care';
export type TemplateGoal =
  | 'less_pain'
  | 'touch'
  | 'finger'
  | 'trainer'
  | 'tampon'
  | 'cup'
  | 'exam'
  | 'toy'
  | 'partner_finger'
  | 'partner';
/**
 * Whole minutes; never above 30 (G26).
 */
export type PracticeMinutes = number;
/**
 * What can be done without any step of the ladder; rest is "not today".
 */
export type GentleKind = 'breathe' | 'release' | 'rest' | 'learn' | 'talk';
export type GuidedMinutes = 3 | 10 | 20;
export type Alternative = PracticeAlternative | GentleAlternative | SeekCareAlternative;
export type PracticeSuggestion = SuggestionBasis & {
  kind: 'practice';
  step: Name;
  minutes: PracticeMinutes;
};
export type GentleSuggestion = SuggestionBasis & {
  kind: GentleKind;
  activity?: ActivityCode;
  /**
   * Where the activity is guided.
   */
  minutes?: GuidedMinutes;
};
export type SeekCareSuggestion = SuggestionBasis & {
  kind: 'seek_care';
  urgency: Urgency;
};
/**
 * One suggestion for now. Tell its kinds apart by `kind`.
 */
export type Suggestion = PracticeSuggestion | GentleSuggestion | SeekCareSuggestion;
export type SessionFlag = 'bleeding' | 'burning' | 'numbness';
export type Goal =
  | {
      step: Name;
      words?: Words;
      by_date?: Day;
    }
  | {
      kind: 'less_pain';
      words?: Words;
      by_date?: Day;
    };
export type CheckUrgency = 'emergency' | 'same_day' | 'soon' | 'routine' | 'self_care';
/**
 * The caller's name for an open journal.
 */
export type JournalId = string;
/**
 * One request of the core call; told apart by `op`.
 */
export type Request =
  | VersionRequest
  | OpenRequest
  | AppendRequest
  | AdviseRequest
  | CloseRequest
  | RecordRequest
  | JournalRequest
  | ViewRequest
  | TemplateRequest
  | CheckRequest;

export interface StepData {
  id: Name;
  kind: StepKind;
  diameter_mm?: number;
  length_mm?: number;
  label?: string;
  /**
   * Larger is harder, on the scale of millimetres; overrides what kind and size imply.
   */
  challenge?: number;
  /**
   * Kept with its history, never suggested.
   */
  skipped?: boolean;
}
export interface PathSet {
  /**
   * @maxItems 200
   */
  steps: StepData[];
}
export interface BaselineSet {
  step: Name;
}
export interface ReasonSet {
  reason?: string;
  words?: Words;
}
export interface LimitSet {
  pain: Rating;
}
export interface LadderOpened {
  on: boolean;
}
/**
 * Only the step is required; what was not said is read in the more protective way.
 */
export interface SessionLogged {
  step: Name;
  minutes?: number;
  pain?: Rating;
  fear?: Rating;
  tension?: Rating;
  expected_pain?: Rating;
  in_control?: boolean;
  ended?: 'finished' | 'stopped' | 'stopped_pain';
  bleeding?: boolean;
  burning?: boolean;
  numbness?: boolean;
  /**
   * Muscles were squeezed on purpose.
   */
  squeezed?: boolean;
  /**
   * Each squeeze was followed by letting go.
   */
  released?: boolean;
  note?: Words;
  /**
   * Id of the practice.started it closes.
   */
  practice?: Name;
}
export interface PracticeStarted {
  step: Name;
  minutes?: number;
}
/**
 * It was opened, but nothing was practised.
 */
export interface PracticeDropped {
  practice: Name;
}
export interface GentleLogged {
  kind: 'breathe' | 'release' | 'learn' | 'talk';
  minutes?: number;
  /**
   * Which reading it was.
   */
  reading?: Name;
  /**
   * Which of schema/codes.json activities; others are kept.
   */
  activity?: Code;
  ended?: 'finished' | 'stopped';
}
export interface CheckinLogged {
  pain_now?: Rating;
  fear_now?: Rating;
  stress?: Rating;
  energy?: 'low' | 'some' | 'good';
  /**
   * The time she has now.
   */
  minutes?: number;
  /**
   * @maxItems 100
   */
  symptoms?: Code[];
}
export interface SymptomReported {
  symptom: Code;
}
export interface Phq4Logged {
  /**
   * @minItems 4
   * @maxItems 4
   */
  items: number[];
}
export interface SelfcheckAnswered {
  answers: {
    [k: string]: unknown;
  };
}
/**
 * It was checked. What only a clinician can clear stays paused unless by is clinician.
 */
export interface CareCleared {
  /**
   * @maxItems 100
   */
  symptoms: Code[];
  by?: string;
}
/**
 * The person has read a routine suggestion to have something looked at.
 */
export interface CareNoted {
  /**
   * @maxItems 100
   */
  codes: Code[];
}
export interface PausePenetrationSet {
  on: boolean;
}
export interface ClinicianPlanSet {
  sessions_per_week: number;
  minutes?: number;
}
/**
 * A page of the person's notebook; the last one of a page wins. No rule reads it.
 */
export interface PageSet {
  page: Code;
  /**
   * At most 64 KiB as JSON text.
   */
  content: {
    [k: string]: unknown;
  };
}
/**
 * One of many cards, such as a thought record. A later one may take its place or put it out of sight. No rule reads it.
 */
export interface CardKept {
  card: Code;
  /**
   * At most 16 KiB as JSON text.
   */
  content: {
    [k: string]: unknown;
  };
  /**
   * Id of the card whose place it takes.
   */
  replaces?: Name;
  /**
   * Out of sight, with all that it replaced.
   */
  away?: boolean;
}
/**
 * What the person expects of a practice, before it.
 */
export interface PredictionMade {
  step: Name;
  /**
   * Id of the practice.started it belongs to.
   */
  practice?: Name;
  /**
   * Which of knowledge/ beliefs; others are kept.
   */
  belief?: Code;
  words?: Words;
  pain?: Rating;
  /**
   * How sure it will come so.
   */
  sure?: Rating;
}
/**
 * What came of a prediction. The last one of a prediction wins.
 */
export interface PredictionMet {
  /**
   * Id of the prediction.made.
   */
  prediction: Name;
  happened?: 'no' | 'partly' | 'yes';
  /**
   * How sure she is now that it would come so the next time.
   */
  sure?: Rating;
  words?: Words;
}
/**
 * One trainer of the person's own set; in any order.
 */
export interface TrainerInput {
  diameter_mm: number;
  length_mm?: number;
  label?: string;
}
/**
 * What the pacing policy expects of this practice.
 */
export interface Predicted {
  /**
   * Expected peak pain, 0 to 10.
   */
  pain_mean: number;
  /**
   * Chance, 0 to 1, of going over the person's limit.
   */
  over_limit: number;
}
/**
 * What the pacing policy holds true, for those who want to look inside. `low`, `mid` and `high` come together, in this order of size, or not at all; what is not listed here is not for a screen.
 */
export interface Belief {
  /**
   * Its name: printed_rule, learned.
   */
  policy: string;
  /**
   * 5 % point of where the comfortable limit probably lies, in places on the path: 0 is its lowest step, 2.5 half way between the third and the fourth; may lie beyond both ends.
   */
  low?: number;
  /**
   * 50 % point of the same.
   */
  mid?: number;
  /**
   * 95 % point of the same.
   */
  high?: number;
  /**
   * How many practices it was learned from.
   */
  practices?: number;
  /**
   * How far the last practice moved `mid`, in places; above 0 is further.
   */
  last_change?: number;
  [k: string]: unknown;
}
export interface PracticeAlternative {
  kind: 'practice';
  step: Name;
  minutes: PracticeMinutes;
}
export interface GentleAlternative {
  kind: GentleKind;
  activity?: ActivityCode;
  /**
   * Where the activity is guided.
   */
  minutes?: GuidedMinutes;
}
export interface SeekCareAlternative {
  kind: 'seek_care';
  urgency: Urgency;
}
/**
 * Something the app noticed (guardrails P1 to P5), with the figures that its sentence needs.
 */
export interface Notice {
  code: NoticeCode;
  figures: {
    [k: string]: number;
  };
}
export interface SuggestionBasis {
  /**
   * Something smaller, and "not today" (rest).
   */
  alternatives: Alternative[];
  /**
   * Never empty; the one that decided comes first.
   *
   * @minItems 1
   */
  reasons: Reason[];
  /**
   * The rules that had a say.
   */
  guardrails: GuardrailId[];
  /**
   * What the app noticed; never a block.
   */
  notices: Notice[];
  paused: Paused;
  /**
   * Discreet support should be shown.
   */
  support: boolean;
  /**
   * Where something is paused: the codes that care.cleared must name. May hold codes this build does not know.
   *
   * @minItems 1
   */
  clear_with?: Code[];
  predicted?: Predicted;
  belief?: Belief;
}
/**
 * One practice as it was logged; what was not said is absent.
 */
export interface Session {
  id: Name;
  at: Time;
  day: Day;
  step: Name;
  /**
   * Absent, like size and label, where the step has left the path.
   */
  kind?: StepKind;
  diameter_mm?: number;
  label?: string;
  minutes?: number;
  pain?: Rating;
  fear?: Rating;
  tension?: Rating;
  expected_pain?: Rating;
  in_control?: boolean;
  ended?: 'finished' | 'stopped' | 'stopped_pain';
  /**
   * Finished or freely stopped, within the limit, in control.
   */
  comfortable: boolean;
  flags: SessionFlag[];
  note?: Words;
}
/**
 * All check-ins of today together: of each thing what was said last, of the signs every one.
 */
export interface Checkin {
  at: Time;
  pain_now?: Rating;
  fear_now?: Rating;
  stress?: Rating;
  energy?: 'low' | 'some' | 'good';
  /**
   * The time she has.
   */
  minutes?: number;
  symptoms: Code[];
}
/**
 * Started within the last day, neither logged nor dropped: offer to finish the log.
 */
export interface OpenPractice {
  /**
   * The id to name in session.logged `practice` or in practice.dropped.
   */
  id: Name;
  step: Name;
  minutes?: number;
  at: Time;
}
/**
 * How many things were done in each of the four strands in the last days, today included.
 */
export interface Balance {
  days: number;
  /**
   * Understanding.
   */
  learn: number;
  /**
   * Breathing and letting go.
   */
  floor: number;
  /**
   * Practices of a step.
   */
  exposure: number;
  /**
   * Thoughts, words, people.
   */
  mind: number;
}
export interface TodayView {
  suggestion: Suggestion;
  balance: Balance;
  checkin: Checkin | null;
  open_practice: OpenPractice | null;
  practised_today: boolean;
  /**
   * No session of the suggested step's kind so far.
   */
  hygiene_due: boolean;
  /**
   * How many there are in all.
   */
  sessions: number;
  last_session: Session | null;
}
/**
 * A step with what the journal says about it.
 */
export interface PathStep {
  id: Name;
  kind: StepKind;
  diameter_mm?: number;
  length_mm?: number;
  label?: string;
  /**
   * Where it stands in the order; larger is harder, on the scale of millimetres.
   */
  challenge: number;
  /**
   * At or inside the opening.
   */
  insertion: boolean;
  partner: boolean;
  skipped: boolean;
  /**
   * A partner step while penetration is off the table.
   */
  off_table: boolean;
  beyond_goal: boolean;
  is_goal: boolean;
  is_baseline: boolean;
  state: 'comfortable' | 'started' | 'ahead';
  sessions: number;
  /**
   * How many of them were comfortable.
   */
  comfortable: number;
  last: Session | null;
}
export interface PathView {
  /**
   * In the order of challenge that the core uses.
   */
  steps: PathStep[];
  /**
   * As the last path.set had them, unknown fields included: edit these.
   */
  raw_steps: StepData[];
  suggested: Name | null;
  goal: Goal | null;
  reason: ReasonSet | null;
  baseline: Name | null;
  /**
   * The most pain a practice may reach; never above 3 (G20).
   */
  limit: number;
  pause_penetration: boolean;
  /**
   * Since when penetration is off the table.
   */
  pause_since: Day | null;
  /**
   * She told of a partner: a partner kind among the steps she has not skipped, or penetration was ever off the table. False where harm by someone was reported.
   */
  with_partner: boolean;
  ladder_open: boolean;
}
/**
 * The last ten sessions; `of` says how many there are.
 */
export interface Safety {
  of: number;
  in_control: number;
  within_limit: number;
  stopped_freely: number;
}
export interface PredictionOutcome {
  at: Time;
  happened?: 'no' | 'partly' | 'yes';
  /**
   * How sure she was then that it would come so the next time.
   */
  sure?: Rating;
  words?: Words;
  /**
   * Of the practice it was about, where it was said.
   */
  pain?: Rating;
}
/**
 * What was expected of a practice, and what came of it.
 */
export interface Prediction {
  id: Name;
  at: Time;
  day: Day;
  step: Name;
  /**
   * Absent, like size and label, where the step has left the path.
   */
  kind?: StepKind;
  diameter_mm?: number;
  label?: string;
  belief?: Code;
  words?: Words;
  pain?: Rating;
  sure?: Rating;
  met: PredictionOutcome | null;
}
export interface JourneyView {
  safety: Safety;
  sessions: Session[];
  /**
   * Breathing, release, learning and talking, counted together.
   */
  gentle: number;
  predictions: Prediction[];
  largest_comfortable: Name | null;
}
/**
 * One step of today's path with what was practised on it.
 */
export interface VisitStep {
  id: Name;
  kind: StepKind;
  diameter_mm?: number;
  label?: string;
  sessions: number;
  comfortable: number;
  first: Day;
  last: Day;
  /**
   * Mean of the first three reports, to a tenth; absent, like the three below, where fewer than four were made.
   */
  pain_first?: number;
  /**
   * Mean of the last three.
   */
  pain_last?: number;
  fear_first?: number;
  fear_last?: number;
}
/**
 * What the journal can say at a visit: counts over all that was logged.
 */
export interface VisitSummary {
  /**
   * The first day something was practised.
   */
  from: Day | null;
  to: Day;
  practices: number;
  over_limit: number;
  stopped_for_pain: number;
  bleeding: number;
  burning: number;
  gentle: {
    breathe: number;
    release: number;
    learn: number;
    talk: number;
  };
  limit: number;
  largest_comfortable: Name | null;
  steps: VisitStep[];
}
export interface Page {
  at: Time;
  content: {
    [k: string]: unknown;
  };
}
/**
 * Reported and not cleared.
 */
export interface ActiveSign {
  code: Code;
  at: Time;
}
/**
 * One of the cards she keeps, such as a thought record.
 */
export interface Card {
  id: Name;
  at: Time;
  card: Code;
  content: {
    [k: string]: unknown;
  };
}
/**
 * What she told about herself, the pages of her notebook and her cards, and what a visit could be told.
 */
export interface CareView {
  /**
   * The newest first; without those replaced or put away.
   */
  cards: Card[];
  /**
   * The last self-check.
   */
  selfcheck: {
    at: Time;
    answers: {
      [k: string]: unknown;
    };
  } | null;
  /**
   * The last one.
   */
  phq4: {
    at: Time;
    total: number;
  } | null;
  pages: {
    [k: string]: Page;
  };
  /**
   * Readings, each with the time it was last read.
   */
  read: {
    [k: string]: Time;
  };
  signs: ActiveSign[];
  visit: VisitSummary;
}
/**
 * One thing that was said and counted. A code of `symptoms` can be reported as that sign.
 */
export interface CheckReason {
  code: Code;
  /**
   * A source of knowledge/sources.json, or mission, or design.
   */
  source: string;
}
/**
 * What the answers to the questionnaire come to; never a diagnosis.
 */
export interface CheckResult {
  urgency: CheckUrgency;
  reasons: CheckReason[];
  /**
   * Codes of `conditions`: what may be worth asking about.
   */
  consider: Code[];
  /**
   * Codes of `professions`.
   */
  see: Code[];
  practice: 'go_on' | 'pause';
}
export interface VersionRequest {
  op: 'version';
}
export interface OpenRequest {
  op: 'open';
  id: JournalId;
  entries?: Entry[];
  /**
   * For a journal that was sealed and must open: what cannot be read is set aside and named, instead of refusing the whole.
   */
  kindly?: boolean;
}
export interface AppendRequest {
  op: 'append';
  id: JournalId;
  entry: Entry;
}
export interface AdviseRequest {
  op: 'advise';
  id: JournalId;
  now: Time;
}
export interface CloseRequest {
  op: 'close';
  id: JournalId;
}
export interface RecordRequest {
  op: 'record';
  id: JournalId;
  at: Time;
  device: Name;
  /**
   * One fresh id a draft, made by the caller: the core has no randomness.
   */
  ids: Name[];
  drafts: Draft[];
}
export interface JournalRequest {
  op: 'journal';
  id: JournalId;
}
export interface ViewRequest {
  op: 'view';
  id: JournalId;
  view: ViewName;
  now: Time;
}
export interface TemplateRequest {
  op: 'template';
  goal: TemplateGoal;
  trainers?: TrainerInput[];
}
/**
 * Needs no journal.
 */
export interface CheckRequest {
  op: 'check';
  /**
   * By question id of knowledge/en/check.json, any subset; null is skipped.
   */
  answers: {
    [k: string]: unknown;
  };
}
/**
 * A refused request; it changed nothing.
 */
export interface Refusal {
  ok: false;
  error: {
    code: ErrorCode;
    /**
     * A path such as entries[3].data.pain; never what a person wrote.
     */
    field: string;
  };
}
export interface DoneAnswer {
  ok: true;
}
/**
 * An entry that could not be read.
 */
export interface SetAside {
  /**
   * Its place in `entries`.
   */
  index: number;
  code: ErrorCode;
  field: string;
}
export interface OpenKindlyAnswer {
  ok: true;
  set_aside: SetAside[];
}
export interface VersionAnswer {
  ok: true;
  core: string;
  schema: number;
  policy: string;
}
export interface AdviseAnswer {
  ok: true;
  suggestion: Suggestion;
}
/**
 * The drafts, checked and stamped. Nothing is applied yet: seal and store them, then append them.
 */
export interface RecordAnswer {
  ok: true;
  entries: Entry[];
  /**
   * The views to read again.
   */
  changed: ViewName[];
}
export interface JournalAnswer {
  ok: true;
  entries: Entry[];
}
export interface LatestAnswer {
  ok: true;
  /**
   * When the last entry was that is not after the moment asked for.
   */
  at: Time | null;
}
export interface TodayAnswer {
  ok: true;
  view: TodayView;
}
export interface PathAnswer {
  ok: true;
  view: PathView;
}
export interface JourneyAnswer {
  ok: true;
  view: JourneyView;
}
export interface CheckAnswer {
  ok: true;
  result: CheckResult;
}
export interface CareAnswer {
  ok: true;
  view: CareView;
}
export interface TemplateAnswer {
  ok: true;
  steps: StepData[];
  goal: GoalSet;
}
