/**
 * One guided practice that is going on, as values: where they are, and what each press and each moment
 * does to that. No clock of its own and nothing of Svelte; player.svelte.ts gives it the time.
 *
 * going    the cue's time runs; it goes on by itself
 * waiting  its time is over, and it goes on when they say so
 * paused   nothing runs
 * done     past the last cue
 */
import { MOST_MINUTES, type Planned } from '$knowledge/plan';

export type Mode = 'going' | 'waiting' | 'paused' | 'done';

export interface Run {
  mode: Mode;
  /** Index into the plan. */
  cue: number;
  /** How long this cue has lasted. */
  ms: number;
  /** What they added to this cue. */
  extra: number;
  /** All time in which it was going or waiting. */
  played: number;
}

/** More than this between two ticks: the page was asleep, and they were not listening to it. */
export const GAP_MS = 5000;
export const LONGER_MS = 30_000;

export function begin(mode: 'going' | 'paused' = 'going'): Run {
  return { mode, cue: 0, ms: 0, extra: 0, played: 0 };
}

export function running({ mode }: Run): boolean {
  return mode === 'going' || mode === 'waiting';
}

/** `byHand`: they turn the pages themselves, so no cue goes on alone. */
export function advance(run: Run, plan: Planned[], elapsed: number, byHand: boolean): Run {
  if (!running(run)) return run;
  // A clock that was set back tells nothing; one that jumped ahead tells of a sleep.
  if (!(elapsed > 0)) return run;
  if (elapsed > GAP_MS) return { ...run, mode: 'paused' };
  let now: Run = { ...run, ms: run.ms + elapsed, played: run.played + elapsed };
  for (;;) {
    const planned = plan[now.cue];
    if (!planned) return { ...now, mode: 'done' };
    const over = now.ms - (planned.ms + now.extra);
    const waits = byHand || planned.cue.waits === true;
    if (waits) return { ...now, mode: over >= 0 ? 'waiting' : 'going' };
    if (over < 0) return { ...now, mode: 'going' };
    if (now.cue + 1 >= plan.length) return { ...now, mode: 'done' };
    now = { ...now, mode: 'going', cue: now.cue + 1, ms: over, extra: 0 };
  }
}

export function pause(run: Run): Run {
  return running(run) ? { ...run, mode: 'paused' } : run;
}

export function goOn(run: Run): Run {
  return run.mode === 'paused' ? { ...run, mode: 'going' } : run;
}

/** To the next cue at once. A paused run stays paused, so that they can look ahead. */
export function next(run: Run, plan: Planned[]): Run {
  if (run.mode === 'done') return run;
  if (run.cue + 1 >= plan.length) return { ...run, mode: 'done' };
  return { ...run, mode: kept(run), cue: run.cue + 1, ms: 0, extra: 0 };
}

/** To the cue before; on the first one, to its beginning. */
export function back(run: Run): Run {
  if (run.mode === 'done') return run;
  return { ...run, mode: kept(run), cue: Math.max(0, run.cue - 1), ms: 0, extra: 0 };
}

export function longer(run: Run): Run {
  if (run.mode === 'done') return run;
  return { ...run, mode: kept(run), extra: run.extra + LONGER_MS };
}

function kept({ mode }: Run): Mode {
  return mode === 'paused' ? 'paused' : 'going';
}

// --- What is remembered for a reload: numbers only ------------------------------------------------

/** After this long, a place in a practice is no longer a place to go on from. */
export const PLACE_LASTS_MS = 60 * 60_000;

export interface Place {
  run: Run;
  minutes: number;
  /** They were turning the pages themselves: a reload must not begin to hurry them. */
  byHand: boolean;
}

/** [cue, ms, extra, played, minutes, by hand: 1 or 0, when] */
export function toNumbers({ run, minutes, byHand }: Place, now: number): number[] {
  const { cue, ms, extra, played } = run;
  return [cue, ms, extra, played, minutes, byHand ? 1 : 0, now].map(Math.round);
}

/** Paused at the same cue. Null for anything that is not such a place, or one from long ago. */
export function fromNumbers(numbers: unknown, now: number): Place | null {
  if (!Array.isArray(numbers) || numbers.length !== 7) return null;
  if (!numbers.every((n) => Number.isSafeInteger(n) && (n as number) >= 0)) return null;
  const [cue = 0, ms = 0, extra = 0, played = 0, minutes = 0, hand = 0, when = 0] =
    numbers as number[];
  if (minutes < 1 || minutes > MOST_MINUTES) return null;
  if (now < when || now - when > PLACE_LASTS_MS) return null;
  return { run: { mode: 'paused', cue, ms, extra, played }, minutes, byHand: hand === 1 };
}

/** Half a minute counts as one; less is no practice, and 0. */
export function minutesPlayed(run: Run): number {
  return Math.round(run.played / 60_000);
}
