import type { PathView, PracticeMinutes, StepKind, TodayView } from '../core/schema.generated';

/** Which set of calm prompts a step has. */
export type PromptSet = 'look' | 'touch' | 'finger' | 'object' | 'partner';

const sets: Record<StepKind, PromptSet> = {
  look: 'look',
  touch_outside: 'touch',
  fingertip: 'finger',
  finger: 'finger',
  trainer: 'object',
  tampon: 'object',
  cup: 'object',
  speculum: 'object',
  toy: 'object',
  partner_finger: 'partner',
  partner_penetration: 'partner',
  other: 'object',
};

export function promptSet(kind: StepKind): PromptSet {
  return sets[kind];
}

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

export function elapsedMinutes(since: number | null, now: number): number {
  return since === null || now < since ? 0 : Math.floor((now - since) / 60_000);
}
