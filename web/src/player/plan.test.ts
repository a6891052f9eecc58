import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHORTEST_MS, lasts, plan, wholeMinutes } from '$knowledge/plan';
import type { Cue, PracticeScript } from '$knowledge/script';

const folder = join(import.meta.dirname, '../../../knowledge/en/practices');
const scripts = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as PracticeScript);

function made(cues: Partial<Cue>[]): PracticeScript {
  return {
    id: 'made',
    kind: 'breathe',
    strand: 'floor',
    part: ['M8'],
    steps: [],
    title: 'Made',
    lead: 'Made',
    lengths: [3],
    cues: cues.map((cue, i) => ({
      id: `c${i}`,
      text: 'A line.',
      seconds: 10,
      breath: 'calm',
      own: true,
      ...cue,
    })),
  };
}
const milliseconds = (script: PracticeScript, minutes: number): number[] =>
  plan(script, minutes).map(({ ms }) => ms);

describe('the practices as they are', () => {
  it('are there', () => expect(scripts.length).toBeGreaterThan(10));
  it.each(scripts.map((script) => [script.id, script] as const))(
    '%s lasts exactly as long as each length says',
    (_, script) => {
      for (const minutes of script.lengths) {
        expect(lasts(plan(script, minutes))).toBe(minutes * 60_000);
        for (const { cue, ms } of plan(script, minutes)) {
          expect(ms, cue.id).toBeGreaterThanOrEqual(cue.seconds * 1000);
        }
      }
    },
  );
  it.each(scripts.map((script) => [script.id, script] as const))(
    '%s fits into each whole number of minutes from 1 to 30',
    (_, script) => {
      for (let minutes = 1; minutes <= 30; minutes += 1) {
        const planned = plan(script, minutes);
        for (const { ms } of planned) expect(ms).toBeGreaterThanOrEqual(SHORTEST_MS);
        // Only so many lines of five seconds that they fill more than the time may take longer.
        expect(lasts(planned)).toBe(Math.max(minutes * 60_000, planned.length * SHORTEST_MS));
      }
    },
  );
  it.each(scripts.map((script) => [script.id, script] as const))(
    '%s leaves nothing out that it has in less time, and keeps its order',
    (_, script) => {
      let before: string[] = [];
      for (let minutes = 1; minutes <= 30; minutes += 1) {
        const ids = plan(script, minutes).map(({ cue }) => cue.id);
        expect(ids.filter((id) => before.includes(id))).toEqual(before);
        before = ids;
      }
      expect(before).toEqual(script.cues.map(({ id }) => id));
    },
  );
});

describe('how the time is given out', () => {
  it('gives each cue its seconds and what is left by share', () => {
    const script = made([{}, { share: 1 }, { share: 3 }]);
    expect(milliseconds(script, 1)).toEqual([10_000, 17_500, 32_500]);
  });
  it('loses no millisecond to rounding', () => {
    const script = made([{ share: 1 }, { share: 1 }, { share: 1 }, { share: 1 }, {}, {}, {}]);
    const given = milliseconds(script, 2);
    expect(given.reduce((a, b) => a + b)).toBe(120_000);
    const thirds = made([
      { seconds: 5, share: 1 },
      { seconds: 5, share: 1 },
      { seconds: 6, share: 1 },
    ]);
    expect(milliseconds(thirds, 1).every(Number.isInteger)).toBe(true);
    expect(lasts(plan(thirds, 1))).toBe(60_000);
  });
  it('leaves out what needs more time than there is', () => {
    const script = made([{}, { from: 10 }, { share: 1 }]);
    expect(plan(script, 9).map(({ cue }) => cue.id)).toEqual(['c0', 'c2']);
    expect(plan(script, 10).map(({ cue }) => cue.id)).toEqual(['c0', 'c1', 'c2']);
  });
  it('shrinks in proportion where the seconds are too many', () => {
    expect(milliseconds(made([{ seconds: 40 }, { seconds: 80 }]), 1)).toEqual([20_000, 40_000]);
  });
  it('never goes under five seconds; the longer ones give', () => {
    const script = made([{ seconds: 6 }, { seconds: 60 }, { seconds: 60 }]);
    expect(milliseconds(script, 1)).toEqual([5000, 27_500, 27_500]);
  });
  it('takes longer rather than hurry', () => {
    const script = made(Array.from({ length: 14 }, () => ({})));
    expect(milliseconds(script, 1)).toEqual(Array(14).fill(5000));
  });
  it('shares alike where nothing else is said', () => {
    expect(milliseconds(made([{}, {}]), 1)).toEqual([30_000, 30_000]);
  });
  it('reads minutes that are none as the nearest that are', () => {
    expect([Number.NaN, -3, 0, 0.4].map(wholeMinutes)).toEqual([1, 1, 1, 1]);
    expect([4.6, 30, 31, 1e9].map(wholeMinutes)).toEqual([5, 30, 30, 30]);
  });
});
