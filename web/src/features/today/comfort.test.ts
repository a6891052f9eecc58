import { describe, expect, it } from 'vitest';
import type { Belief, PathStep } from '../../client/schema.generated';
import { step as aStep } from '../ladder/testing';
import { chanceBeyond, comfortOf, edgePlaces, MARGIN, type Comfort } from './comfort';

const step = (id: string, more: Partial<PathStep> = {}): PathStep => aStep(id, 1, more);
const path = ['a', 'b', 'c', 'd', 'e'].map((id) => step(id));

function belief(low: number, mid: number, high: number, more: Partial<Belief> = {}): Belief {
  return { policy: 'learned', low, mid, high, practices: 14, last_change: 0.2, ...more };
}
function comfort(low: number, mid: number, high: number, steps = path): Comfort {
  const found = comfortOf(belief(low, mid, high), steps, 'b');
  if (!found) throw new Error('nothing to show');
  return found;
}
const reach = (mid: number, steps = path): unknown => {
  const found = comfort(mid - 1, mid, mid + 1, steps).reach;
  return found.kind === 'between'
    ? [found.step.id, found.next.id]
    : `${found.kind} ${found.step.id}`;
};

describe('where it is comfortable', () => {
  it('is not shown where the policy does not say it', () => {
    const printed: Belief = { policy: 'printed_rule', comfortable: 1, needed: 3 };
    expect(comfortOf(printed, path, 'a')).toBeNull();
    expect(comfortOf(undefined, path, 'a')).toBeNull();
    expect(comfortOf({ policy: 'learned', low: 1, mid: 2 }, path, 'a')).toBeNull();
    expect(comfortOf(belief(NaN, 2, 3), path, 'a')).toBeNull();
    expect(comfortOf(belief(1, 2, Infinity), path, 'a')).toBeNull();
  });
  it('is not shown when its points contradict each other, or without steps', () => {
    expect(comfortOf(belief(3, 2, 4), path, 'a')).toBeNull();
    expect(comfortOf(belief(1, 5, 4), path, 'a')).toBeNull();
    expect(comfortOf(belief(1, 2, 3), [], null)).toBeNull();
    expect(comfortOf(belief(0, 0, 0), [step('a', { skipped: true })], null)).toBeNull();
  });
  it('is shown without what was left out: how many practices, what the last one changed', () => {
    const found = comfortOf({ policy: 'learned', low: 1, mid: 2, high: 3 }, path, null);
    expect(found).toMatchObject({ practices: null, change: null, low: 1, mid: 2, high: 3 });
    expect(found?.places.some((place) => place.today)).toBe(false);
  });

  it('is named after the step it is around, or the two it lies between', () => {
    expect(reach(2)).toBe('around c');
    expect(reach(2.29)).toBe('around c');
    expect(reach(1.71)).toBe('around c');
    expect(reach(2.5)).toEqual(['c', 'd']);
    expect(reach(0)).toBe('around a');
    expect(reach(4)).toBe('around e');
  });
  it('may lie beyond both ends', () => {
    expect(reach(-0.29)).toBe('around a');
    expect(reach(-0.31)).toBe('below a');
    expect(reach(-7)).toBe('below a');
    expect(reach(4.29)).toBe('around e');
    expect(reach(4.31)).toBe('beyond e');
    expect(reach(40)).toBe('beyond e');
  });
  it('works on a path of one step', () => {
    const one = [step('a')];
    expect(reach(-1, one)).toBe('below a');
    expect(reach(0, one)).toBe('around a');
    expect(reach(1, one)).toBe('beyond a');
  });
  it('passes over steps that she has put aside, but never over the one for today', () => {
    const some = [step('a'), step('b'), step('c', { skipped: true }), step('d')];
    expect(reach(2, some)).toEqual(['b', 'd']);
    expect(reach(2.8, some)).toBe('around d');
    const today = comfortOf(belief(1, 2, 3), some, 'c');
    expect(today?.reach).toMatchObject({ kind: 'around', step: { id: 'c' } });
  });
  it('shows nothing past her goal or off the table at the end, in their places otherwise', () => {
    const steps = [
      step('a'),
      step('b', { off_table: true }),
      step('c'),
      step('d', { beyond_goal: true }),
      step('e', { beyond_goal: true }),
    ];
    const ids = (today: string | null): string[] =>
      comfortOf(belief(1, 2, 3), steps, today)?.places.map(({ step: { id } }) => id) ?? [];
    expect(ids('a')).toEqual(['a', 'b', 'c']);
    expect(ids('d')).toEqual(['a', 'b', 'c', 'd']);
    expect(comfort(0, 1, 2, steps).places.map(({ aside }) => aside)).toEqual([false, true, false]);
    expect(comfort(3, 4, 5, steps).reach).toMatchObject({ kind: 'beyond', step: { id: 'c' } });
  });

  it('says how sure it is by the width', () => {
    expect(comfort(1.5, 2, 3).sure).toBe('fairly');
    expect(comfort(1, 2, 3).sure).toBe('roughly');
    expect(comfort(0, 2, 3.5).sure).toBe('not_yet');
  });
  it('says what the last practice changed, from the second one on', () => {
    const change = (last_change: number, practices = 5): unknown =>
      comfortOf(belief(1, 2, 3, { last_change, practices }), path, 'a')?.change;
    expect(change(0.05)).toBe('same');
    expect(change(-0.05)).toBe('same');
    expect(change(0.2)).toBe('further');
    expect(change(0.5)).toBe('much_further');
    expect(change(-0.2)).toBe('back');
    expect(change(-0.5)).toBe('far_back');
    expect(change(-0.9, 1)).toBeNull();
    expect(change(0, 0)).toBeNull();
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
    for (const c of [comfort(1, 2, 3), comfort(-9, 2, 30), comfort(0, 0, 0, [step('a')])]) {
      const places = edgePlaces(c);
      expect(places[0]).toBe(-MARGIN);
      expect(places[places.length - 1]).toBeCloseTo(c.places.length - 1 + MARGIN, 10);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
    }
  });
});
