import { expect, it } from 'vitest';
import { escapePair } from './escape';

it('two presses of Escape make a pair only when close together', () => {
  expect(escapePair(null, 100)).toBe(false);
  expect(escapePair(100, 500)).toBe(true);
  expect(escapePair(100, 1500)).toBe(false);
  expect(escapePair(500, 100)).toBe(false);
});
