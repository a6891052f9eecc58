import type {
  OpenPractice,
  PathStep,
  PathView,
  PracticeMinutes,
  StepKind,
  TodayView,
} from '../../client/schema.generated';
import type { Played, PracticeScript } from '$knowledge/script';

/** A first, short time where nothing else was suggested. */
const SHORT: PracticeMinutes = 5;

/** How long the suggestion means for this step; short for one she chose herself. */
export function minutesFor(today: TodayView | null, step: string): PracticeMinutes {
  const suggestion = today?.suggestion;
  if (!suggestion) return SHORT;
  if (suggestion.kind === 'practice' && suggestion.step === step) return suggestion.minutes;
  for (const alternative of suggestion.alternatives) {
    if (alternative.kind === 'practice' && alternative.step === step) return alternative.minutes;
  }
  return SHORT;
}

/** How a chosen step stands to today's suggestion. */
export type Standing = 'suggested' | 'gentler' | 'further' | 'another_day' | 'paused';

export function standing(today: TodayView | null, path: PathView | null, id: string): Standing {
  const step = path?.steps.find((s) => s.id === id);
  const suggestion = today?.suggestion;
  if (!step || !suggestion) return 'another_day';
  if (suggestion.paused === 'all' || (suggestion.paused === 'insertion' && step.insertion))
    return 'paused';
  if (step.off_table) return 'paused';
  if (suggestion.kind !== 'practice') return 'another_day';
  if (suggestion.step === id) return 'suggested';
  const reference = path?.steps.find((s) => s.id === suggestion.step);
  return reference && step.challenge > reference.challenge ? 'further' : 'gentler';
}

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

/** Later than this, one does not go on with a practice: it is noted, or begun anew. */
const GOES_ON_MS = 60 * 60_000;

/** Whether a practice that was begun and not noted can be gone on with now. */
export function canGoOn(open: OpenPractice | null | undefined, now: number): open is OpenPractice {
  if (!open) return false;
  const since = now - Date.parse(open.at);
  // Just now may lie a moment ahead, where entries of one second were set apart.
  return since > -60_000 && since <= GOES_ON_MS;
}

/** Where the guide's place of this practice is remembered, in this tab. */
export const placeKey = (practice: string | null): string => `practice.${practice ?? ''}`;

/**
 * Whether it came to the step itself: up to the first line that waits for her, all is settling. Where
 * none waits, all after the first line counts. In doubt it counts, so that it is asked about.
 */
export function cameToTheStep(script: PracticeScript, { cue, ended }: Played): boolean {
  if (ended === 'finished') return true;
  const at = script.cues.findIndex(({ id }) => id === cue);
  const waits = script.cues.findIndex((one) => one.waits === true);
  return at < 0 || at >= (waits < 0 ? 1 : waits);
}
