import type { GuardrailId, ReasonCode, SymptomCode } from '../../client/schema.generated';
import { careReasons, symptoms } from '../../client/schema.generated';

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
 * On a card that asks to see someone, only why: what else the day would have held stands behind it.
 */
export function reasonsForCare<T extends { code: ReasonCode }>(reasons: readonly T[]): T[] {
  const care = reasons.filter((reason) => careReasons.includes(reason.code));
  return care.length > 0 ? care : [...reasons];
}
