import type { Draft, Session, SessionLogged } from '../../client/schema.generated';
import { t } from '../../i18n';

export interface LogAnswers {
  step: string;
  practice: string | null;
  minutes: number | null;
  expected: number | null;
  pain: number | null;
  fear: number | null;
  tension: number | null;
  inControl: boolean | null;
  ended: 'finished' | 'stopped' | 'stopped_pain' | null;
  bleeding: boolean;
  bleedingHeavy: boolean;
  bleedingLong: boolean;
  burning: boolean;
  numbness: boolean;
  squeezed: boolean;
  released: boolean;
  note: string;
}

/** What a log writes. What was not said is left out: the core reads it in the more protective way. */
export function logDrafts(a: LogAnswers): Draft[] {
  const data: SessionLogged = { step: a.step };
  if (a.minutes !== null) data.minutes = a.minutes;
  if (a.pain !== null) data.pain = a.pain;
  if (a.fear !== null) data.fear = a.fear;
  if (a.tension !== null) data.tension = a.tension;
  if (a.expected !== null) data.expected_pain = a.expected;
  if (a.inControl !== null) data.in_control = a.inControl;
  if (a.ended !== null) data.ended = a.ended;
  if (a.bleeding) data.bleeding = true;
  if (a.burning) data.burning = true;
  if (a.numbness) data.numbness = true;
  if (a.squeezed) {
    data.squeezed = true;
    data.released = a.released;
  }
  if (a.note.trim() !== '') data.note = a.note.trim();
  if (a.practice !== null) data.practice = a.practice;

  const drafts: Draft[] = [{ type: 'session.logged', data }];
  if (a.bleeding && a.bleedingHeavy)
    drafts.push({ type: 'symptom.reported', data: { symptom: 'bleeding_heavy' } });
  if (a.bleeding && a.bleedingLong)
    drafts.push({ type: 'symptom.reported', data: { symptom: 'bleeding_over_24h' } });
  if (a.numbness) drafts.push({ type: 'symptom.reported', data: { symptom: 'numbness' } });
  return drafts;
}

/** What they expected beside what happened; nothing where one of them was not said. */
export function guessText(expected: number | null, pain: number | null): string {
  if (expected === null || pain === null) return '';
  const way = pain < expected ? 'less' : pain > expected ? 'more' : 'same';
  return t(`guess-${way}`, { expected, pain });
}

/** Of the practices with a guess: how many, and in how many there was less pain than expected. */
export function guesses(sessions: readonly Session[]): { of: number; less: number } {
  let of = 0;
  let less = 0;
  for (const { expected_pain: expected, pain } of sessions) {
    if (expected === undefined || pain === undefined) continue;
    of += 1;
    if (pain < expected) less += 1;
  }
  return { of, less };
}
