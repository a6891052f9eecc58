/**
 * Where the comfortable limit probably lies, as the small picture on Today draws it: the steps in a
 * row, and water that reaches as far as it is probably comfortable. The core says how far that is
 * and how sure (core/views/comfort.h). Works with places on the path (0 is the first step of the
 * path view, 2.5 half way between the third and the fourth).
 */
import type { Comfort, PathStep } from '../../client/schema.generated';

export interface ComfortPlace {
  step: PathStep;
  /** Suggested for today. */
  today: boolean;
  /** Passed over, or off the table. */
  aside: boolean;
}

/** The places shown, from the first step to the last one worth showing. */
export function placesOf(
  { shown }: Pick<Comfort, 'shown'>,
  steps: readonly PathStep[],
  today: string | null,
): ComfortPlace[] {
  return steps.slice(0, shown).map((step) => ({
    step,
    today: step.id === today,
    aside: step.skipped || step.off_table,
  }));
}

type Figures = Pick<Comfort, 'low' | 'mid' | 'high'>;

/** Half a place of room before the first step and after the last one. */
export const MARGIN = 0.6;

/**
 * How probable it is that the limit lies beyond a place: 0.95 at low, 0.5 at mid, 0.05 at high. A
 * smooth line through the three; beyond them it only has to look right.
 */
export function chanceBeyond(place: number, { low, mid, high }: Figures): number {
  const side = Math.max(place < mid ? mid - low : high - mid, 0.05);
  return 1 / (1 + Math.exp((Math.log(19) * (place - mid)) / side));
}

/** Places to draw the water's edge through: evenly, and exactly at the three points in view. */
export function edgePlaces(comfort: Figures & Pick<Comfort, 'shown'>, count = 64): number[] {
  const from = -MARGIN;
  const to = comfort.shown - 1 + MARGIN;
  const even = Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
  const marks = [comfort.low, comfort.mid, comfort.high].filter((x) => x > from && x < to);
  return [...new Set([...even, ...marks])].sort((a, b) => a - b);
}
