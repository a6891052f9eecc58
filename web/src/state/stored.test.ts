import { describe, expect, it } from 'vitest';
import { chosenIn, linesIn, listIn, objectIn, oneOf, ratingIn, textIn } from './stored';

const strange = [undefined, null, 7, true, 'words', ['a', 3], { a: 1 }];

describe('what was stored, by this version or another', () => {
  it('never fails, whatever stands there', () => {
    for (const value of strange) {
      expect(typeof objectIn(value)).toBe('object');
      expect(Array.isArray(listIn(value))).toBe(true);
      expect(typeof textIn(value)).toBe('string');
      expect(linesIn(value, 3, 5).every((line) => typeof line === 'string')).toBe(true);
      expect(chosenIn(value, [{ id: 'b' }])).toEqual([]);
      expect(oneOf(value, ['x'])).toBe(null);
    }
    expect(objectIn(['a'])).toEqual({});
  });
  it('is cut where it is too long', () => {
    expect(textIn('abcdef', 3)).toBe('abc');
    expect(linesIn(['one', ' ', 'two words', 'three', 4], 2, 5)).toEqual(['one', 'two w']);
  });
  it('is read in the order of the options, and only what is one of them', () => {
    expect(chosenIn(['c', 'x', 'a'], [{ id: 'a' }, { id: 'b' }, { id: 'c' }])).toEqual(['a', 'c']);
    expect(oneOf('b', ['a', 'b'])).toBe('b');
  });
  it('is a rating only from 0 to 10', () => {
    expect([0, 10, 4.4, -1, 11, Number.NaN, '5'].map(ratingIn)).toEqual([
      0,
      10,
      4,
      null,
      null,
      null,
      null,
    ]);
  });
});
