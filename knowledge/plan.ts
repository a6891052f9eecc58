/**
 * How long each cue lasts. Pure: a script and whole minutes in, cues with milliseconds out.
 *
 * 1. A cue with `from` is left out where she has fewer minutes.
 * 2. Each cue gets its `seconds`; what is left of the time goes to the cues with a `share`, in
 *    proportion (to all cues alike where none has one). The sum is exactly the minutes.
 * 3. Where the seconds alone are more than the minutes, all shrink in proportion, none below
 *    SHORTEST_MS. Only where even that is too long does the whole take longer than the minutes.
 */
import type { Cue, PracticeScript } from './script.ts';

export interface Planned {
  cue: Cue;
  ms: number;
}

export const SHORTEST_MS = 5000;
export const MOST_MINUTES = 30;

/** Whole minutes from 1 to 30; anything else is brought there. */
export function wholeMinutes(minutes: number): number {
  if (!Number.isFinite(minutes)) return 1;
  return Math.min(MOST_MINUTES, Math.max(1, Math.round(minutes)));
}

export function plan(script: PracticeScript, minutes: number): Planned[] {
  const whole = wholeMinutes(minutes);
  const total = whole * 60_000;
  const cues = script.cues.filter(({ from }) => (from ?? 0) <= whole);
  const seconds = cues.map((cue) => cue.seconds * 1000);
  const left = total - sum(seconds);
  if (left < 0) return joined(cues, shrunk(seconds, total));
  const shares = cues.map(({ share }) => share ?? 0);
  const extra = divided(left, sum(shares) > 0 ? shares : cues.map(() => 1));
  return joined(
    cues,
    seconds.map((ms, i) => ms + (extra[i] ?? 0)),
  );
}

export function lasts(planned: Planned[]): number {
  return sum(planned.map(({ ms }) => ms));
}

function joined(cues: Cue[], lengths: number[]): Planned[] {
  return cues.map((cue, i) => ({ cue, ms: lengths[i] ?? SHORTEST_MS }));
}

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** A whole number of milliseconds, divided in proportion without losing one. */
function divided(amount: number, parts: number[]): number[] {
  const all = sum(parts);
  let given = 0;
  let seen = 0;
  return parts.map((part) => {
    seen += part;
    const upTo = all === 0 ? 0 : Math.round((amount * seen) / all);
    const mine = upTo - given;
    given = upTo;
    return mine;
  });
}

/** In proportion, with a floor: what the floor takes, the longer ones give. */
function shrunk(lengths: number[], total: number): number[] {
  let atFloor = new Set<number>();
  for (;;) {
    const room = total - atFloor.size * SHORTEST_MS;
    const rest = lengths.map((ms, i) => (atFloor.has(i) ? 0 : ms));
    if (atFloor.size === lengths.length || room <= 0) return lengths.map(() => SHORTEST_MS);
    const given = divided(room, rest);
    const low = given.flatMap((ms, i) => (!atFloor.has(i) && ms < SHORTEST_MS ? [i] : []));
    if (low.length === 0) return given.map((ms, i) => (atFloor.has(i) ? SHORTEST_MS : ms));
    atFloor = new Set([...atFloor, ...low]);
  }
}
