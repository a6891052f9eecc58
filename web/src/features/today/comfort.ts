/**
 * Where the comfortable limit probably lies, as the small picture on Today draws and says it: her
 * steps in a row, water that reaches as far as it is probably comfortable, and how sure that is.
 * Works with places on the path (0 is the first step of the path view, 2.5 half way between the
 * third and the fourth). Knows no sentences: it names them.
 */
import type { Belief, PathStep } from '../../client/schema.generated';

export interface Comfort {
  /** The places shown, from the first step to the last one worth showing. */
  places: ComfortPlace[];
  /** 5 %, 50 % and 95 % point of the limit. */
  low: number;
  mid: number;
  high: number;
  reach: Reach;
  sure: 'fairly' | 'roughly' | 'not_yet';
  /** What the last practice changed; null before the second one, when all of it is still new. */
  change: 'much_further' | 'further' | 'same' | 'back' | 'far_back' | null;
  /** How many practices it was drawn from; null where that was not said. */
  practices: number | null;
}

export interface ComfortPlace {
  step: PathStep;
  /** Suggested for today. */
  today: boolean;
  /** Passed over, or off the table. */
  aside: boolean;
}

/** Up to where it is probably comfortable, in steps that she has not passed over. */
export type Reach =
  | { kind: 'below' | 'around' | 'beyond'; step: PathStep }
  | { kind: 'between'; step: PathStep; next: PathStep };

/** So much of the way from one step to the next still counts as being around a step. */
const NEAR = 0.3;
/** Widths of the middle 90 %, in places. */
const FAIRLY_SURE = 1.5;
const ROUGHLY_SURE = 3;
/** Changes of the middle by one practice, in places. */
const SOME_CHANGE = 0.1;
const MUCH_CHANGE = 0.5;

function figure(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** What lies past her goal, or is put aside at the end, is left out; today's step never is. */
function worthShowing(steps: readonly PathStep[], today: string | null): PathStep[] {
  const wanted = (step: PathStep): boolean =>
    step.id === today || !(step.beyond_goal || step.skipped || step.off_table);
  return steps.slice(0, steps.findLastIndex(wanted) + 1);
}

function reachOf(places: readonly ComfortPlace[], mid: number): Reach | null {
  const open = places.flatMap(({ step, aside, today }, at) =>
    aside && !today ? [] : [{ step, at }],
  );
  const first = open[0];
  const last = open[open.length - 1];
  if (!first || !last) return null;
  if (mid < first.at - NEAR) return { kind: 'below', step: first.step };
  if (mid > last.at + NEAR) return { kind: 'beyond', step: last.step };
  const before = open.findLast(({ at }) => at <= mid) ?? first;
  const after = open.find(({ at }) => at > mid) ?? last;
  const way = after.at > before.at ? (mid - before.at) / (after.at - before.at) : 0;
  if (way <= NEAR) return { kind: 'around', step: before.step };
  if (way >= 1 - NEAR) return { kind: 'around', step: after.step };
  return { kind: 'between', step: before.step, next: after.step };
}

function changeOf(moved: number | null, practices: number | null): Comfort['change'] {
  if (moved === null || (practices !== null && practices < 2)) return null;
  if (Math.abs(moved) < SOME_CHANGE) return 'same';
  if (moved > 0) return moved < MUCH_CHANGE ? 'further' : 'much_further';
  return moved > -MUCH_CHANGE ? 'back' : 'far_back';
}

/** Null where the policy says nothing of the kind, or there are no steps to show it on. */
export function comfortOf(
  belief: Belief | undefined,
  steps: readonly PathStep[],
  today: string | null,
): Comfort | null {
  const low = figure(belief?.low);
  const mid = figure(belief?.mid);
  const high = figure(belief?.high);
  if (low === null || mid === null || high === null || low > mid || mid > high) return null;
  const places = worthShowing(steps, today).map((step) => ({
    step,
    today: step.id === today,
    aside: step.skipped || step.off_table,
  }));
  const reach = reachOf(places, mid);
  if (!reach) return null;
  const width = high - low;
  const practices = figure(belief?.practices);
  return {
    places,
    low,
    mid,
    high,
    reach,
    sure: width <= FAIRLY_SURE ? 'fairly' : width <= ROUGHLY_SURE ? 'roughly' : 'not_yet',
    change: changeOf(figure(belief?.last_change), practices),
    practices,
  };
}

/** Half a place of room before the first step and after the last one. */
export const MARGIN = 0.6;

/**
 * How probable it is that the limit lies beyond a place: 0.95 at low, 0.5 at mid, 0.05 at high. A
 * smooth line through the three; beyond them it only has to look right.
 */
export function chanceBeyond(place: number, { low, mid, high }: Comfort): number {
  const side = Math.max(place < mid ? mid - low : high - mid, 0.05);
  return 1 / (1 + Math.exp((Math.log(19) * (place - mid)) / side));
}

/** Places to draw the water's edge through: evenly, and exactly at the three points in view. */
export function edgePlaces(comfort: Comfort, count = 64): number[] {
  const from = -MARGIN;
  const to = comfort.places.length - 1 + MARGIN;
  const even = Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
  const marks = [comfort.low, comfort.mid, comfort.high].filter((x) => x > from && x < to);
  return [...new Set([...even, ...marks])].sort((a, b) => a - b);
}
