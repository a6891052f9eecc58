import type { OpenPractice, PathStep, StepKind } from '../../client/schema.generated';
import type { Played, PracticeScript } from '$knowledge/script';

/** What has to be ready, besides what the guide itself names. */
export type Hygiene = 'hands' | 'object' | 'place';

/** Things that go in and have to be clean. */
const things: StepKind[] = ['trainer', 'tampon', 'cup', 'speculum', 'toy', 'other'];

export function hygieneFor(step: Pick<PathStep, 'kind'>): Hygiene[] {
  if (things.includes(step.kind)) return ['object', 'place'];
  // The guides of these name no hands.
  const hands = step.kind === 'look' || step.kind === 'partner_penetration';
  return hands ? ['hands', 'place'] : ['place'];
}

// --- A practice that is open -----------------------------------------------------------------------

/** Whether a practice that was begun and not noted can be gone on with now. */
export function canGoOn(open: OpenPractice | null | undefined, now: number): open is OpenPractice {
  if (open?.goes_on_minutes === undefined) return false;
  return now <= Date.parse(open.at) + open.goes_on_minutes * 60_000;
}

/** Where the guide's place of this practice is remembered, in this tab. */
export const placeKey = (practice: string | null): string => `practice.${practice ?? ''}`;

/**
 * Whether it came to the step itself: up to the first line that waits for them, all is settling. Where
 * none waits, all after the first line counts. In doubt it counts, so that it is asked about.
 */
export function cameToTheStep(script: PracticeScript, { cue, ended }: Played): boolean {
  if (ended === 'finished') return true;
  const at = script.cues.findIndex(({ id }) => id === cue);
  const waits = script.cues.findIndex((one) => one.waits === true);
  return at < 0 || at >= (waits < 0 ? 1 : waits);
}
