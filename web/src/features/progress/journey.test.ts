import { describe, expect, it } from 'vitest';
import type { Session } from '../../client/schema.generated';
import { breaks, curve, points, runs } from './journey';

describe('the picture over time', () => {
  const session = (day: string, pain?: number, at = `${day}T20:00:00Z`): Session =>
    ({ id: at, at, day, step: 'a', comfortable: true, flags: [], pain }) as unknown as Session;

  it('counts days from the first session, also over the change of the clocks', () => {
    const list = points([session('2026-03-30'), session('2026-03-28')]);
    expect(list.map((p) => p.x)).toEqual([0, 2]);
  });
  it('sets two sessions of one day apart', () => {
    const list = points([
      session('2026-01-01', 1, '2026-01-01T08:00:00Z'),
      session('2026-01-01', 2, '2026-01-01T20:00:00Z'),
      session('2026-01-02'),
    ]);
    expect(list.map((p) => p.x)).toEqual([0, 0.4, 1]);
  });
  it('draws a break where the core says one', () => {
    const after = { ...session('2026-01-28'), after_break: true };
    const list = points([session('2026-01-01'), session('2026-01-14'), after]);
    expect(breaks(list)).toEqual([{ from: 13, to: 27 }]);
  });
  it('parts the line at a break', () => {
    const list = points([
      session('2026-01-01'),
      session('2026-01-02'),
      { ...session('2026-02-01'), after_break: true },
    ]);
    expect(runs(list, breaks(list)).map((r) => r.length)).toEqual([2, 1]);
  });
  it('draws nothing from nothing', () => {
    expect(points([])).toEqual([]);
    expect(runs([], [])).toEqual([]);
    expect(curve([])).toBe('');
    expect(curve([{ x: 1, y: 2 }])).toBe('M1 2');
  });
});
