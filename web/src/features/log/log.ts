import type { Session } from '../../client/schema.generated';
import { t } from '../../i18n';

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
