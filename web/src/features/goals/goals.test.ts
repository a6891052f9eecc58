import { expect, test } from 'vitest';
import type { CareView, PathStep, PathView } from '../../client/schema.generated';
import { dateFault, goalsPage, MOST_GOAL, MOST_GOALS, nearerStep, wishesForAChild } from './goals';

test('a page of small goals is read as far as it can be', () => {
  const long = 'a'.repeat(MOST_GOAL + 50);
  const page = goalsPage({
    small: [
      { text: 'rest', state: 'done' },
      { text: long, state: 'odd' },
      { text: '  ', state: 'open' },
      null,
      'x',
    ],
  });
  expect(page.small).toEqual([
    { text: 'rest', state: 'done' },
    { text: long.slice(0, MOST_GOAL), state: 'open' },
  ]);
  expect(goalsPage(null).small).toEqual([]);
  expect(goalsPage({ small: 3 }).small).toEqual([]);
  const many = Array.from({ length: MOST_GOALS + 5 }, () => ({ text: 'x', state: 'open' }));
  expect(goalsPage({ small: many }).small).toHaveLength(MOST_GOALS);
});

test('a date to aim for is a day that exists, from today on', () => {
  expect(dateFault('', '2026-11-23')).toBe('missing');
  expect(dateFault('2027-02-30', '2026-11-23')).toBe('impossible');
  expect(dateFault('soon', '2026-11-23')).toBe('impossible');
  expect(dateFault('2026-11-22', '2026-11-23')).toBe('past');
  expect(dateFault('2026-11-23', '2026-11-23')).toBeNull();
  expect(dateFault('2028-02-29', '2026-11-23')).toBeNull();
  expect(dateFault('2090-01-01', '2026-11-23')).toBe('far');
});

test('a nearer step is short of the goal, and never one that is set aside or off the table', () => {
  const step = (more: Partial<PathStep>): PathStep =>
    ({
      state: 'ahead',
      skipped: false,
      off_table: false,
      is_goal: false,
      beyond_goal: false,
      ...more,
    }) as PathStep;
  const next = (...steps: PathStep[]): PathStep | null => nearerStep({ steps } as PathView);
  const near = step({ id: 'near', state: 'started' });
  expect(
    next(
      step({ state: 'comfortable' }),
      step({ skipped: true }),
      step({ off_table: true }),
      near,
      step({ is_goal: true }),
    ),
  ).toBe(near);
  expect(next(step({ is_goal: true }), near)).toBeNull();
  expect(next()).toBeNull();
});

test('ways to a child are named only where she spoke of one', () => {
  const care = (more: object): CareView => ({ selfcheck: null, signs: [], ...more }) as never;
  const none = { reason: null };
  const said = (ahead: string[]) => care({ selfcheck: { at: '', answers: { ahead } } });
  expect(wishesForAChild(none, null)).toBe(false);
  expect(wishesForAChild({ reason: { reason: 'exam' } }, said(['exam']))).toBe(false);
  expect(wishesForAChild({ reason: { reason: 'child' } }, null)).toBe(true);
  expect(wishesForAChild(none, said(['wants_pregnancy']))).toBe(true);
  expect(wishesForAChild(none, care({ signs: [{ code: 'fertility_treatment' }] }))).toBe(true);
});
