import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetPlaces, placeOf, rememberPlace } from './place';
import type { Planned } from '$knowledge/plan';
import { Player, type Happening } from './player.svelte';

/** A storage as browsers have it: keys are its own properties. */
function storage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string): string | null {
      return Object.hasOwn(this, key) ? (this[key] ?? null) : null;
    },
    setItem(this: Record<string, string>, key: string, value: string): void {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string): void {
      Reflect.deleteProperty(this, key);
    },
  };
  return Object.create(methods) as Storage;
}

const plan: Planned[] = [12_000, 30_000, 12_000].map((ms, i) => ({
  ms,
  cue: {
    id: `c${i}`,
    text: 'A line.',
    seconds: 5,
    breath: i === 2 ? 'own' : 'calm',
    ...(i === 1 ? { waits: true } : {}),
  },
}));

let heard: Happening[] = [];
let byHand = false;
function player(from?: Parameters<typeof make>[0]): Player {
  return make(from);
}
function make(from: Player['run'] | null = null): Player {
  return new Player({
    plan,
    minutes: 3,
    resume: 'guide/made',
    from,
    byHand: () => byHand,
    happens: (what) => heard.push(what),
  });
}

beforeEach(() => {
  heard = [];
  byHand = false;
  vi.stubGlobal('sessionStorage', storage());
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the player', () => {
  it('tells of each cue and each breath, and ends once', () => {
    const one = player();
    one.go();
    vi.advanceTimersByTime(10_000);
    expect(heard).toEqual(['went_on', 'cue', 'in', 'out', 'in']);
    vi.advanceTimersByTime(2200);
    expect(heard.at(-1)).toBe('cue');
    expect(one.cue?.cue.id).toBe('c1');
    vi.advanceTimersByTime(40_000);
    expect(heard).toContain('waiting');
    expect(one.cue?.cue.id).toBe('c1');
    one.next();
    heard = [];
    vi.advanceTimersByTime(13_000);
    expect(heard).toEqual(['done']);
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual(['done']);
    expect(placeOf('guide/made')).toBeNull();
  });

  it('has one clock for the breath: it goes on from cue to cue and stands still in a pause', () => {
    const one = player();
    one.go();
    vi.advanceTimersByTime(5000);
    expect(one.breath()).toBeGreaterThan(4700);
    expect(one.breath()).toBeLessThan(5300);
    one.pause();
    const then = one.breath();
    vi.advanceTimersByTime(60_000);
    expect(one.breath()).toBe(then);
    one.go();
    vi.advanceTimersByTime(8000);
    expect(one.breath()).toBeGreaterThan(then + 7500);
  });

  it('pauses at the same cue when the clock jumped while it slept', () => {
    const one = player();
    one.go();
    vi.advanceTimersByTime(3000);
    const before = one.run.ms;
    vi.setSystemTime(Date.now() + 20 * 60_000);
    vi.advanceTimersByTime(200);
    expect(one.run).toMatchObject({ mode: 'paused', cue: 0 });
    expect(one.run.ms).toBe(before);
    expect(heard.at(-1)).toBe('paused');
    vi.advanceTimersByTime(60_000);
    expect(one.run.ms).toBe(before);
  });

  it('is found again at the same cue, paused, and says nothing until it goes on', () => {
    const one = player();
    one.go();
    vi.advanceTimersByTime(17_000);
    one.close();
    const place = placeOf('guide/made');
    expect(place?.minutes).toBe(3);
    expect(place?.run.cue).toBe(1);
    heard = [];
    const two = player(place?.run ?? null);
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([]);
    expect(two.run.mode).toBe('paused');
    expect(two.cue?.cue.id).toBe('c1');
    two.go();
    vi.advanceTimersByTime(200);
    expect(two.run.ms).toBeGreaterThan(4000);
  });

  it('begins anew where the place belongs to a longer text', () => {
    expect(player({ mode: 'paused', cue: 9, ms: 0, extra: 0, played: 5 }).run.cue).toBe(0);
  });

  it('says how long it was and at which cue, and forgets the place', () => {
    const one = player();
    one.go();
    vi.advanceTimersByTime(31_000);
    expect(one.end()).toEqual({ minutes: 1, cue: 'c1' });
    expect(placeOf('guide/made')).toBeNull();
    // Whatever comes after the end, such as the screen that goes away, writes no place.
    one.pause();
    one.next();
    vi.advanceTimersByTime(60_000);
    expect(placeOf('guide/made')).toBeNull();
  });

  it('goes back to the beginning and keeps what was played', () => {
    const one = player();
    one.go();
    vi.advanceTimersByTime(14_000);
    one.restart();
    expect(one.run).toMatchObject({ mode: 'going', cue: 0, ms: 0 });
    expect(one.run.played).toBeGreaterThanOrEqual(13_800);
  });

  it('turns pages by hand from the moment she says so', () => {
    const one = player();
    one.go();
    vi.advanceTimersByTime(5000);
    byHand = true;
    vi.advanceTimersByTime(120_000);
    expect(one.run).toMatchObject({ mode: 'waiting', cue: 0 });
    byHand = false;
    vi.advanceTimersByTime(200);
    expect(one.run.cue).toBe(1);
  });
});

describe('what the tab remembers', () => {
  it('is one line of numbers for each practice, and can be wiped', () => {
    player().go();
    vi.advanceTimersByTime(3000);
    const keys = Object.keys(sessionStorage);
    expect(keys).toEqual(['anemone.guide.guide/made']);
    expect(sessionStorage.getItem(keys[0] ?? '')).toMatch(/^\[\d+(,\d+){6}\]$/);
    sessionStorage.setItem('other', 'stays');
    forgetPlaces();
    expect(Object.keys(sessionStorage)).toEqual(['other']);
  });
  it('does without where storage is blocked', () => {
    vi.stubGlobal('sessionStorage', undefined);
    const run = player().run;
    expect(() => rememberPlace('x', { run, minutes: 3, byHand: false }, Date.now())).not.toThrow();
    expect(placeOf('x')).toBeNull();
    expect(() => forgetPlaces()).not.toThrow();
  });
});
