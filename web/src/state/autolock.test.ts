import { expect, it } from 'vitest';
import { shouldLock } from './autolock';

it('locks after stillness, and later while a practice is in view', () => {
  const base = { lastActive: 0, hiddenSince: null, minutes: 10, practising: false };
  const min = 60_000;
  expect(shouldLock({ ...base, now: 9 * min })).toBe(false);
  expect(shouldLock({ ...base, now: 10 * min })).toBe(true);
  expect(shouldLock({ ...base, now: 40 * min, practising: true })).toBe(false);
  expect(shouldLock({ ...base, now: 60 * min, practising: true })).toBe(true);
  // Out of sight it locks in time, whatever goes on.
  expect(
    shouldLock({
      ...base,
      now: 21 * min,
      lastActive: 20 * min,
      hiddenSince: 11 * min,
      practising: true,
    }),
  ).toBe(true);
});
