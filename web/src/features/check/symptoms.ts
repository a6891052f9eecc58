import type { GuardrailId, ReasonCode, SymptomCode } from '../../client/schema.generated';
import { symptoms } from '../../client/schema.generated';

export function ruleOf(code: string): GuardrailId | null {
  return code in symptoms ? symptoms[code as SymptomCode].rule : null;
}

/** Who may say that it was checked. A code nobody here knows asks for a clinician. */
export function clearedBy(code: string): 'self' | 'clinician' {
  return code in symptoms ? symptoms[code as SymptomCode].clears : 'clinician';
}

export function splitByClearer(codes: readonly string[]): { self: string[]; clinician: string[] } {
  return {
    self: codes.filter((code) => clearedBy(code) === 'self'),
    clinician: codes.filter((code) => clearedBy(code) === 'clinician'),
  };
}

/** Ticked signs that ask for help at once or today, for a word on the spot. */
export function mostUrgent(codes: readonly string[]): 'emergency' | 'same_day' | null {
  if (codes.some((code) => ruleOf(code) === 'G01')) return 'emergency';
  if (codes.some((code) => ruleOf(code) === 'G02')) return 'same_day';
  return null;
}

/**
 * What a read routine suggestion is filed under: the signs its rules speak about, and its reasons.
 */
export function notedCodes(suggestion: {
  guardrails: readonly GuardrailId[];
  reasons: readonly { code: string }[];
}): string[] {
  const routine = suggestion.guardrails.filter((id) => id === 'G10' || id === 'G11');
  const signs = Object.entries(symptoms)
    .filter(([, facts]) => routine.some((id) => id === facts.rule))
    .map(([code]) => code);
  return [...new Set([...suggestion.reasons.map((reason) => reason.code), ...signs])];
}

/**
 * What may be said to be over or checked: what the core asks for, and what she reported about
 * herself that shuts steps without a pause.
 */
export function clearable(suggestion: {
  clear_with?: readonly string[];
  reasons: readonly { code: string }[];
}): string[] {
  const own = suggestion.reasons
    .map((reason) => reason.code)
    .filter((code) => code === 'under_18' || code === 'harm_by_other');
  return [...new Set([...(suggestion.clear_with ?? []), ...own])];
}

/** The reasons that speak about care, as against how much to practise. */
const careReasons: readonly ReasonCode[] = [
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
  'pain_stays',
  'specialist_time_pressure',
];

/**
 * On a card that asks to see someone, only why: what else the day would have held stands behind it.
 */
export function reasonsForCare<T extends { code: ReasonCode }>(reasons: readonly T[]): T[] {
  const care = reasons.filter((reason) => careReasons.includes(reason.code));
  return care.length > 0 ? care : [...reasons];
}

/**
 * A pain that stays even on the gentlest open step: nothing to practise today, and a careful try
 * comes back by itself.
 */
export function waitsForPain(suggestion: {
  kind: string;
  reasons: readonly { code: ReasonCode }[];
}): boolean {
  return (
    suggestion.kind !== 'practice' && suggestion.reasons.some(({ code }) => code === 'pain_stays')
  );
}
