import { describe, expect, it } from 'vitest';
import type { PathStep } from '../../client/schema.generated';
import { step as aStep } from '../ladder/testing';
import { chanceBeyond, edgePlaces, MARGIN, placesOf } from './comfort';

const step = (id: string, more: Partial<PathStep> = {}): PathStep => aStep(id, 1, more);
const comfort = (
  low: number,
  mid: number,
  high: number,
  shown = 5,
): { low: number; mid: number; high: number; shown: number } => ({ low, mid, high, shown });

describe('the places', () => {
  it('are those worth showing, with today and what was put aside marked', () => {
    const steps = [
      step('a'),
      step('b', { off_table: true }),
      step('c', { skipped: true }),
      step('d'),
    ];
    const places = placesOf({ shown: 3 }, steps, 'a');
    expect(places.map(({ step: { id } }) => id)).toEqual(['a', 'b', 'c']);
    expect(places.map(({ aside }) => aside)).toEqual([false, true, true]);
    expect(places.map(({ today }) => today)).toEqual([true, false, false]);
    expect(placesOf({ shown: 4 }, steps, null).some(({ today }) => today)).toBe(false);
  });
});

describe('the water', () => {
  it('stands as high as it is probable, at the three points and falling between them', () => {
    const c = comfort(1.2, 2.1, 3.4);
    expect(chanceBeyond(1.2, c)).toBeCloseTo(0.95, 10);
    expect(chanceBeyond(2.1, c)).toBeCloseTo(0.5, 10);
    expect(chanceBeyond(3.4, c)).toBeCloseTo(0.05, 10);
    const heights = edgePlaces(c).map((place) => chanceBeyond(place, c));
    heights.slice(1).forEach((h, i) => expect(h).toBeLessThan(heights[i] ?? 0));
  });
  it('has an edge to draw also where all three points are one', () => {
    const c = comfort(2, 2, 2);
    const heights = edgePlaces(c).map((place) => chanceBeyond(place, c));
    expect(heights.every((h) => Number.isFinite(h) && h >= 0 && h <= 1)).toBe(true);
    expect(chanceBeyond(1, c)).toBeGreaterThan(0.99);
    expect(chanceBeyond(3, c)).toBeLessThan(0.01);
  });
  it('is drawn from a little before the first step to a little after the last, and no further', () => {
    for (const c of [comfort(1, 2, 3), comfort(-9, 2, 30), comfort(0, 0, 0, 1)]) {
      const places = edgePlaces(c);
      expect(places[0]).toBe(-MARGIN);
      expect(places[places.length - 1]).toBeCloseTo(c.shown - 1 + MARGIN, 10);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
    }
  });
});
