import { describe, expect, it } from 'vitest';
import { LINKS, placeOf, RING_BOX, strand } from './ring';

const numbers = (d: string): number[] => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
/** How close a strand comes to a place. */
function distance(d: string, { x, y }: { x: number; y: number }): number {
  const all = numbers(d);
  const pairs = all.flatMap((value, i) => (i % 2 === 0 ? [[value, all[i + 1] ?? 0] as const] : []));
  return Math.min(...pairs.map(([px, py]) => Math.hypot(px - x, py - y)));
}

describe('the ring of the loop', () => {
  it('puts the first link on top and the others round it, clockwise', () => {
    const angles = Array.from({ length: LINKS }, (_, i) => {
      const { x, y } = placeOf(i);
      return (Math.atan2(x - RING_BOX / 2, RING_BOX / 2 - y) + 2 * Math.PI) % (2 * Math.PI);
    });
    expect(angles[0]).toBeCloseTo(0);
    expect([...angles].sort((a, b) => a - b)).toEqual(angles);
    expect(placeOf(LINKS)).toEqual(placeOf(0));
  });
  it('is the same on both sides', () => {
    for (const [left, right] of [
      [4, 1],
      [3, 2],
    ] as const) {
      expect(placeOf(left).x).toBe(RING_BOX - placeOf(right).x);
      expect(placeOf(left).y).toBe(placeOf(right).y);
    }
  });
  it.each([0, 0.5, 1])('stays in its box when %s loose', (loose) => {
    for (let i = 0; i < LINKS; i++) {
      const all = numbers(strand(i, loose));
      expect(all.every(Number.isFinite)).toBe(true);
      expect(Math.min(...all)).toBeGreaterThan(0);
      expect(Math.max(...all)).toBeLessThan(RING_BOX);
    }
  });
  it('begins at its own link, arrives near the next while it holds on, and lets go of it', () => {
    for (let i = 0; i < LINKS; i++) {
      expect(distance(strand(i, 0), placeOf(i))).toBeLessThan(12);
      const held = distance(strand(i, 0), placeOf(i + 1));
      const let_go = distance(strand(i, 1), placeOf(i + 1));
      expect(held).toBeLessThan(85);
      expect(let_go).toBeGreaterThan(held + 15);
    }
  });
});
