import { describe, expect, it } from 'vitest';
import type { Planned } from '$knowledge/plan';
import {
  GAP_MS,
  LONGER_MS,
  PLACE_LASTS_MS,
  advance,
  back,
  begin,
  fromNumbers,
  goOn,
  longer,
  minutesPlayed,
  next,
  pause,
  toNumbers,
  type Run,
} from './run';

const plan: Planned[] = [10_000, 8000, 12_000].map((ms, i) => ({
  ms,
  cue: {
    id: `c${i}`,
    text: 'A line.',
    seconds: 5,
    breath: 'calm',
    ...(i === 1 ? { waits: true } : {}),
  },
}));
const after = (run: Run, ms: number, byHand = false): Run => {
  let now = run;
  for (let t = 0; t < ms; t += 200) now = advance(now, plan, 200, byHand);
  return now;
};

describe('a practice that is going on', () => {
  it('goes to the next cue when the time of one is over', () => {
    expect(after(begin(), 9800)).toMatchObject({ mode: 'going', cue: 0, ms: 9800 });
    expect(after(begin(), 10_000)).toMatchObject({ mode: 'going', cue: 1, ms: 0 });
  });
  it('carries over what a tick was late by', () => {
    const late = advance({ ...begin(), ms: 9900 }, plan, 250, false);
    expect(late).toMatchObject({ cue: 1, ms: 150, played: 250 });
  });
  it('waits at a cue that waits, however long, and counts that time', () => {
    const waiting = after(begin(), 10_000 + 60_000);
    expect(waiting).toMatchObject({ mode: 'waiting', cue: 1, ms: 60_000, played: 70_000 });
    expect(next(waiting, plan)).toMatchObject({ mode: 'going', cue: 2, ms: 0 });
  });
  it('is done after the last cue', () => {
    const last = { ...begin(), cue: 2 };
    expect(after(last, 11_800).mode).toBe('going');
    expect(after(last, 12_000).mode).toBe('done');
    expect(next(last, plan).mode).toBe('done');
  });
  it('turns no page by itself where she turns them', () => {
    const stays = after(begin(), 500_000, true);
    expect(stays).toMatchObject({ mode: 'waiting', cue: 0 });
    expect(after({ ...begin(), cue: 2 }, 500_000, true)).toMatchObject({ mode: 'waiting', cue: 2 });
  });
  it('pauses at the same cue after a gap, and does not count it', () => {
    const run = after(begin(), 4000);
    expect(advance(run, plan, GAP_MS + 1, false)).toEqual({ ...run, mode: 'paused' });
    expect(advance(run, plan, 3 * 60 * 60_000, false)).toEqual({ ...run, mode: 'paused' });
    const waiting = after(begin(), 30_000);
    expect(advance(waiting, plan, GAP_MS + 1, false)).toEqual({ ...waiting, mode: 'paused' });
  });
  it('does not mind a clock that was set back', () => {
    const run = after(begin(), 4000);
    expect(advance(run, plan, -3_600_000, false)).toEqual(run);
    expect(advance(run, plan, Number.NaN, false)).toEqual(run);
  });
  it('stands still while paused, and goes on at the same place', () => {
    const paused = pause(after(begin(), 4000));
    expect(advance(paused, plan, 200, false)).toEqual(paused);
    expect(goOn(paused)).toEqual({ ...paused, mode: 'going' });
    expect(goOn(begin())).toEqual(begin());
    expect(pause({ ...begin(), mode: 'done' }).mode).toBe('done');
  });
  it('stays longer, also where it was waiting', () => {
    expect(after(longer(begin()), 10_000 + LONGER_MS - 200)).toMatchObject({ cue: 0 });
    expect(after(longer(begin()), 10_000 + LONGER_MS)).toMatchObject({ cue: 1, extra: 0 });
    expect(longer(after(begin(), 30_000)).mode).toBe('going');
  });
  it('goes back to the cue before, from its beginning; never before the first', () => {
    expect(back({ ...begin(), cue: 2, ms: 700, extra: 30_000 })).toMatchObject({
      cue: 1,
      ms: 0,
      extra: 0,
    });
    expect(back({ ...begin(), ms: 700 })).toMatchObject({ cue: 0, ms: 0 });
  });
  it('can be leafed through while paused', () => {
    const paused = begin('paused');
    expect(next(paused, plan)).toMatchObject({ mode: 'paused', cue: 1 });
    expect(back(next(paused, plan))).toEqual(paused);
  });
  it('keeps what was played through all of it', () => {
    const played = after(begin(), 4000);
    for (const run of [next(played, plan), back(played), longer(played), pause(played)]) {
      expect(run.played).toBe(4000);
    }
    expect(minutesPlayed({ ...begin(), played: 29_999 })).toBe(0);
    expect(minutesPlayed({ ...begin(), played: 30_000 })).toBe(1);
    expect(minutesPlayed({ ...begin(), played: 600_000 })).toBe(10);
  });
});

describe('the place that is remembered', () => {
  const now = 1_800_000_000_000;
  const run: Run = { mode: 'waiting', cue: 3, ms: 4200, extra: 30_000, played: 99_000 };

  it('is numbers only, and comes back paused', () => {
    const numbers = toNumbers({ run, minutes: 10, byHand: true }, now);
    expect(numbers.every((n) => typeof n === 'number')).toBe(true);
    expect(fromNumbers(JSON.parse(JSON.stringify(numbers)), now + 1000)).toEqual({
      run: { ...run, mode: 'paused' },
      minutes: 10,
      byHand: true,
    });
  });
  it('is no place to go on from after an hour, or from the future', () => {
    const numbers = toNumbers({ run, minutes: 10, byHand: true }, now);
    expect(fromNumbers(numbers, now + PLACE_LASTS_MS)).not.toBeNull();
    expect(fromNumbers(numbers, now + PLACE_LASTS_MS + 1)).toBeNull();
    expect(fromNumbers(numbers, now - 1)).toBeNull();
  });
  it.each([
    [null],
    ['[]'],
    [[]],
    [[1, 2, 3]],
    [[-1, 0, 0, 0, 10, 0, now]],
    [[0.5, 0, 0, 0, 10, 0, now]],
    [[0, 0, 0, 0, 0, 0, now]],
    [[0, 0, 0, 0, 31, 0, now]],
    [['0', 0, 0, 0, 10, 0, now]],
    [[0, null, 0, 0, 10, 0, now]],
  ])('is not made of %j', (numbers) => {
    expect(fromNumbers(numbers, now)).toBeNull();
  });
});
