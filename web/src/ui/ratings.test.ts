import { expect, it } from 'vitest';
import { band, painWords } from './ratings';

it('ratings have words', () => {
  expect([0, 1, 3, 4, 6, 7, 10].map(band)).toEqual([
    'none',
    'mild',
    'mild',
    'middle',
    'middle',
    'strong',
    'strong',
  ]);
  expect(painWords(0)).toBe('0, no pain');
});
