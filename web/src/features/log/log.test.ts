import { describe, expect, it } from 'vitest';
import type { Session } from '../../client/schema.generated';
import { guesses, guessText } from './log';

describe('what was expected beside what happened', () => {
  it('is said in words, and only where both were said', () => {
    expect(guessText(5, 2)).toContain('5');
    expect(new Set([guessText(5, 2), guessText(5, 5), guessText(2, 5)]).size).toBe(3);
    expect([guessText(null, 2), guessText(2, null)]).toEqual(['', '']);
    expect(guessText(0, 0)).not.toBe('');
  });
  it('is counted over the practices with a guess', () => {
    const list = [{ expected_pain: 5, pain: 2 }, { expected_pain: 2, pain: 2 }, { pain: 1 }, {}];
    expect(guesses(list as unknown as Session[])).toEqual({ of: 2, less: 1 });
  });
});
