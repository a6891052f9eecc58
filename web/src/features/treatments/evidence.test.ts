import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  axis,
  ofHundred,
  riskDifference,
  rows,
  sideOf,
  wilson,
  Z95,
  type Count,
  type Interval,
  type Result,
  type Treatments,
  type Trials,
} from './evidence';

const read = <T>(name: string): T =>
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL(`../../../../knowledge/${name}.json`, import.meta.url)),
      'utf8',
    ),
  ) as T;
const data = read<Trials>('en/trials');
const { scale, treatments } = read<Treatments>('en/treatments');

const result = (id: string): Result => {
  const found = data.trials.flatMap(({ results }) => results).find((r) => r.id === id);
  if (!found) throw new Error(`no result is called ${id}`);
  return found;
};
const whole = ({ low, high }: Interval): number[] => [ofHundred(low), ofHundred(high)];

/** Pearson's chi-square of a table of two by two, plain or with Yates' correction. */
function chiSquare(one: Count, other: Count, corrected = false): number {
  const [a, b] = [one.events, one.n - one.events];
  const [c, d] = [other.events, other.n - other.events];
  const n = one.n + other.n;
  const cross = Math.max(0, Math.abs(a * d - b * c) - (corrected ? n / 2 : 0));
  return (n * cross * cross) / ((a + c) * (b + d) * one.n * other.n);
}

/** How likely chance alone gives this much, for one degree of freedom (Numerical Recipes' erfc). */
function pValue(chi: number): number {
  const z = Math.sqrt(chi / 2);
  const t = 1 / (1 + z / 2);
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398,
    1.48851587, -0.82215223, 0.17087277,
  ];
  return t * Math.exp(-z * z + terms.reduceRight((sum, term) => sum * t + term, 0));
}

describe('what is published', () => {
  it('Newcombe’s own examples of his method 10', () => {
    // Statistics in Medicine 1998; 17: 873, table II: 56/70 and 48/80, 9/10 and 3/10.
    const one = riskDifference({ events: 56, n: 70 }, { events: 48, n: 80 });
    expect([one.difference, one.low, one.high].map((x) => x.toFixed(4))).toEqual([
      '0.2000',
      '0.0524',
      '0.3339',
    ]);
    const two = riskDifference({ events: 9, n: 10 }, { events: 3, n: 10 });
    expect([two.low, two.high].map((x) => x.toFixed(4))).toEqual(['0.1705', '0.8090']);
  });

  it('Zarski 2021: 18 points (7 to 29), later 9 (-3 to 21), by either formula', () => {
    for (const [id, points, interval] of [
      ['zarski_2021_12w', 18, [7, 29]],
      ['zarski_2021_6m', 9, [-3, 21]],
    ] as const) {
      const { treated, compared } = result(id);
      const ours = riskDifference(treated, compared);
      expect(ofHundred(ours.difference)).toBe(points);
      expect(whole(ours)).toEqual(interval);
      expect(whole(ours.wald)).toEqual(interval);
    }
  });

  it('ter Kuile 2013 prints 89 (72 to 96) and 11 (4 to 28) of 100, from a model; ours are within three', () => {
    const { treated, compared, printed } = result('kuile_2013_end') as Result & {
      printed: Record<'treated' | 'compared', { share: number; low: number; high: number }>;
    };
    // The printed ones are those of a logistic model with Student's t of 34 degrees of freedom.
    const t34 = 2.0322445093;
    const model = ({ events, n }: Count): Interval => {
      const logit = Math.log(events / (n - events));
      const half = t34 * Math.sqrt(1 / events + 1 / (n - events));
      const share = (x: number): number => 1 / (1 + Math.exp(-x));
      return { low: share(logit - half), high: share(logit + half) };
    };
    for (const [count, said] of [
      [treated, printed.treated],
      [compared, printed.compared],
    ] as const) {
      expect(ofHundred(count.events / count.n)).toBe(said.share);
      expect(whole(model(count))).toEqual([said.low, said.high]);
      const ours = whole(wilson(count));
      expect(Math.abs((ours[0] ?? 0) - said.low)).toBeLessThanOrEqual(3);
      expect(Math.abs((ours[1] ?? 0) - said.high)).toBeLessThanOrEqual(3);
    }
    expect([printed.treated, printed.compared]).toEqual([
      { share: 89, low: 72, high: 96 },
      { share: 11, low: 4, high: 28 },
    ]);
  });

  it('the printed chi-squares of both Zarski trials, and p as in facts: so the counts are right', () => {
    const later = result('zarski_2021_6m');
    const soon = result('zarski_2021_12w');
    const { observed } = result('zarski_2017_end') as Result & {
      observed: Pick<Result, 'treated' | 'compared'>;
    };
    expect(chiSquare(soon.treated, soon.compared).toFixed(2)).toBe('9.44');
    expect(chiSquare(later.treated, later.compared).toFixed(2)).toBe('2.19');
    expect(chiSquare(observed.treated, observed.compared).toFixed(2)).toBe('1.38');
    // With Yates' correction they give the printed .19 and .38.
    expect(pValue(chiSquare(later.treated, later.compared, true)).toFixed(3)).toBe('0.188');
    expect(pValue(chiSquare(observed.treated, observed.compared, true)).toFixed(3)).toBe('0.378');
    expect(ofHundred(observed.treated.events / observed.treated.n)).toBe(34);
    expect(((100 * observed.compared.events) / observed.compared.n).toFixed(1)).toBe('20.7');
  });

  it('Yaraghi 2018: 93 and 67 of 100, p = .014', () => {
    const { treated, compared } = result('yaraghi_2018_end');
    expect(ofHundred(treated.events / treated.n)).toBe(93);
    expect(ofHundred(compared.events / compared.n)).toBe(67);
    expect(pValue(chiSquare(treated, compared)).toFixed(3)).toBe('0.014');
  });

  it('van Lankveld 2006 prints 14 of 100: 11 is the only head count of 81 that gives it', () => {
    const { treated, compared, counted } = result('lankveld_2006_end');
    expect(counted.kind).toBe('back');
    const fitting = Array.from({ length: treated.n + 1 }, (_, i) => i).filter(
      (events) => ofHundred(events / treated.n) === 14,
    );
    expect(fitting).toEqual([treated.events]);
    expect(treated.n + compared.n).toBe(117);
    expect(compared.events).toBe(0);
  });
});

describe('the formulas', () => {
  it('take nothing that is no count', () => {
    const fine = { events: 1, n: 2 };
    for (const [events, n] of [
      [3, 2],
      [-1, 2],
      [0, 0],
      [0.5, 2],
      [NaN, 2],
      [1, Infinity],
    ] as const) {
      expect(() => wilson({ events, n })).toThrow(RangeError);
      expect(() => riskDifference({ events, n }, fine)).toThrow(RangeError);
      expect(() => riskDifference(fine, { events, n })).toThrow(RangeError);
    }
  });

  it('are in bounds, hold the share itself, and mirror when the groups change places', () => {
    for (let n1 = 1; n1 <= 24; n1 += 1) {
      for (let a = 0; a <= n1; a += 1) {
        const one = { events: a, n: n1 };
        const { low, high } = wilson(one);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(a / n1);
        expect(high).toBeGreaterThanOrEqual(a / n1);
        const turned = wilson({ events: n1 - a, n: n1 });
        expect(turned.low).toBeCloseTo(1 - high, 12);
        for (const other of [
          { events: 0, n: 7 },
          { events: 3, n: 11 },
          { events: 40, n: 40 },
        ]) {
          const d = riskDifference(one, other);
          expect(d.low).toBeGreaterThanOrEqual(-1);
          expect(d.high).toBeLessThanOrEqual(1);
          expect(d.low).toBeLessThanOrEqual(d.difference);
          expect(d.high).toBeGreaterThanOrEqual(d.difference);
          const back = riskDifference(other, one);
          expect(back.low).toBeCloseTo(-d.high, 12);
          expect(back.wald.high).toBeCloseTo(-d.wald.low, 12);
        }
      }
    }
  });

  it('get narrower with more people', () => {
    const widths = [10, 40, 160, 640].map((n) => {
      const { low, high } = riskDifference({ events: n * 0.3, n }, { events: n * 0.2, n });
      return high - low;
    });
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  it('are never certain, not even of none and of all', () => {
    expect(wilson({ events: 0, n: 36 })).toMatchObject({ low: 0 });
    expect(wilson({ events: 0, n: 36 }).high).toBeGreaterThan(0.05);
    expect(wilson({ events: 32, n: 32 }).low).toBeLessThan(0.95);
  });

  it('know the normal distribution', () => {
    expect(pValue(Z95 * Z95)).toBeCloseTo(0.05, 6);
  });
});

describe('what is shown of a figure', () => {
  it('is whole, away from zero at a half, and never -0', () => {
    expect([0.185, -0.185, 0.001, -0.001, 1].map(ofHundred)).toEqual([19, -19, 0, 0, 100]);
    expect(Object.is(ofHundred(-0.001), 0)).toBe(true);
  });
  it('says on which side of "no difference" it lies, by the figures that stand there', () => {
    expect(sideOf({ low: 0.07, high: 0.29 })).toBe('more');
    expect(sideOf({ low: -0.3, high: -0.02 })).toBe('fewer');
    expect(sideOf({ low: -0.03, high: 0.21 })).toBe('both');
    expect(sideOf({ low: 0.004, high: 0.2 })).toBe('both');
  });
  it('has an axis in which every interval has room', () => {
    const all = rows(data.trials).map(({ difference }) => difference);
    const { low, high, ticks } = axis(all);
    for (const d of all) {
      expect(d.low).toBeGreaterThanOrEqual(low);
      expect(d.high).toBeLessThanOrEqual(high);
    }
    expect(ticks.some((tick) => Object.is(tick, 0))).toBe(true);
    expect(axis([])).toMatchObject({ low: 0, high: 0.2 });
    expect(axis([{ low: -1, high: 1 }]).ticks).toHaveLength(11);
    // No step is added by what a float leaves over.
    expect(axis([{ low: 0, high: 0.6 }]).high).toBeCloseTo(0.6, 12);
  });
});

describe('trials.json and treatments.json', () => {
  const known = new Set([
    ...data.trials.flatMap(({ results }) => results.map(({ id }) => id)),
    ...data.series.map(({ id }) => id),
  ]);

  it('has every id once', () => {
    const ids = [
      ...known,
      ...data.trials.map(({ id }) => id),
      ...data.no_counts.map(({ id }) => id),
      ...data.reviews.map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(treatments.map(({ id }) => id)).size).toBe(treatments.length);
  });

  it('has nobody twice: the groups of a result are no more than the people of its trial', () => {
    for (const { n, results } of data.trials) {
      for (const { treated, compared } of results) expect(treated.n + compared.n).toBe(n);
    }
  });

  it('points at results that exist, and leaves none out', () => {
    const used = treatments.flatMap(({ ids }) => ids);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    const results = data.trials.flatMap((trial) => trial.results.map(({ id }) => id));
    expect(results.filter((id) => !used.includes(id))).toEqual([]);
  });

  it('defines each word for certainty, uses each, and no other', () => {
    const words = scale.map(({ id }) => id);
    expect(new Set(words).size).toBe(words.length);
    expect([...new Set(treatments.map(({ certainty }) => certainty.kind))].sort()).toEqual(
      [...words].sort(),
    );
  });

  it('claims no trial where it shows none, and no more than it shows', () => {
    for (const { id, ids, certainty } of treatments) {
      const waiting = ids.filter((x) =>
        data.trials.some(({ results }) =>
          results.some((r) => r.id === x && r.against.kind === 'waiting'),
        ),
      );
      if (certainty.kind === 'one') expect(waiting.length, id).toBe(1);
      if (certainty.kind === 'reports' || certainty.kind === 'head_to_head')
        expect(waiting, id).toEqual([]);
      if (certainty.kind === 'expert') expect(waiting, id).toEqual([]);
    }
  });

  it('says no head count that is not one of the figures', () => {
    // "31 of 35" in a sentence has to be in the data, under the same two numbers.
    const counts = new Set([
      ...data.trials.flatMap(({ results }) =>
        (results as (Result & { observed?: Pick<Result, 'treated' | 'compared'> })[]).flatMap(
          ({ treated, compared, observed }) =>
            [treated, compared, observed?.treated, observed?.compared].map((c) =>
              c ? `${c.events} of ${c.n}` : '',
            ),
        ),
      ),
      ...data.series.flatMap(({ events, n }) =>
        events === undefined ? [] : [`${events} of ${n}`],
      ),
      // Left before the end, of those drawn again (facts §1.5); ten years later (facts §1.8, from 42
      // and 83 of 100); analysed of entered (facts §1.5).
      ...['3 of 13', '7 of 20', '10 of 24', '20 of 24', '44 of 51'],
    ]);
    expect([10 / 24, 20 / 24].map(ofHundred)).toEqual([42, 83]);
    const texts: string[] = [];
    const walk = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
    };
    walk(data);
    walk(treatments);
    const said = texts.flatMap((text) =>
      [...text.matchAll(/\b\d+ of (?!100\b)\d+\b/g)].map(String),
    );
    expect(said.length).toBeGreaterThan(20);
    expect([...new Set(said)].filter((count) => !counts.has(count))).toEqual([]);
  });
});
