import { describe, expect, it } from 'vitest';
import { BOX, FOOT_Y, INNER, OUTER, anemone } from './anemone';
import { BREATH_MS, IN_MS, breathAt } from './breath';
import { bud } from './bud';

describe('the breath', () => {
  it('goes in for four seconds and out for six', () => {
    expect(breathAt(0)).toEqual({ phase: 'in', openness: 0, count: 1, breaths: 0 });
    expect(breathAt(3999).phase).toBe('in');
    expect(breathAt(4000).phase).toBe('out');
    expect(breathAt(9999).phase).toBe('out');
    expect(breathAt(10_000)).toEqual({ phase: 'in', openness: 0, count: 1, breaths: 1 });
  });
  it('counts one to four, then one to six', () => {
    const counts = Array.from({ length: 10 }, (_, s) => breathAt(s * 1000 + 500).count);
    expect(counts).toEqual([1, 2, 3, 4, 1, 2, 3, 4, 5, 6]);
  });
  it('is fully open at the turn and moves softly, without a jump', () => {
    expect(breathAt(IN_MS).openness).toBeCloseTo(1, 6);
    let last = breathAt(0).openness;
    for (let ms = 16; ms <= 2 * BREATH_MS; ms += 16) {
      const { openness } = breathAt(ms);
      expect(openness).toBeGreaterThanOrEqual(0);
      expect(openness).toBeLessThanOrEqual(1);
      expect(Math.abs(openness - last)).toBeLessThan(0.01);
      last = openness;
    }
  });
  it('reads nonsense as the beginning', () => {
    for (const ms of [-5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(breathAt(ms)).toEqual(breathAt(0));
  });
});

function numbers(d: string): number[] {
  return (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}

describe('the anemone', () => {
  it('is the same drawing for the same moment', () => {
    expect(anemone(0.5, 3)).toEqual(anemone(0.5, 3));
  });
  it('has its tentacles, drawn from back to front', () => {
    const { tentacles } = anemone(1);
    expect(tentacles).toHaveLength(OUTER + INNER);
    expect(tentacles.filter((t) => t.inner)).toHaveLength(INNER);
  });
  it.each([0, 0.2, 0.5, 0.8, 1, -3, 7])('stays in its box at openness %s', (open) => {
    for (const seconds of [0, 1.7, 40]) {
      const { tentacles, column } = anemone(open, seconds);
      for (const d of [...tentacles.map((t) => t.d), column]) {
        const all = numbers(d);
        expect(all.every(Number.isFinite)).toBe(true);
        expect(Math.min(...all)).toBeGreaterThan(10);
        expect(Math.max(...all)).toBeLessThan(BOX - 10);
      }
      expect(Math.max(...numbers(column))).toBeLessThan(FOOT_Y + 25);
    }
  });
  it('spreads wider the more it opens', () => {
    const width = (open: number): number => {
      const xs = anemone(open, 0, 0).tentacles.flatMap((t) =>
        numbers(t.d).filter((_, i) => i % 2 === 0),
      );
      return Math.max(...xs) - Math.min(...xs);
    };
    const widths = [0, 0.25, 0.5, 0.75, 1].map(width);
    expect([...widths].sort((a, b) => a - b)).toEqual(widths);
    expect(width(1)).toBeGreaterThan(2 * width(0));
  });
});

describe('the small sign', () => {
  it('opens', () => {
    const width = (open: number): number => {
      const xs = bud(open)
        .slice(0, 5)
        .flatMap((d) => numbers(d).filter((_, i) => i % 2 === 0));
      return Math.max(...xs) - Math.min(...xs);
    };
    expect(width(1)).toBeGreaterThan(1.3 * width(0));
    expect(width(1)).toBeLessThanOrEqual(24);
  });
});
