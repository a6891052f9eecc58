import { describe, expect, it } from 'vitest';
import type { Session } from '../../client/schema.generated';
import { guesses, guessText, logDrafts, type LogAnswers } from './log';

describe('the log', () => {
  const empty: LogAnswers = {
    step: 'a',
    practice: null,
    minutes: null,
    expected: null,
    pain: null,
    fear: null,
    tension: null,
    inControl: null,
    ended: null,
    bleeding: false,
    bleedingHeavy: false,
    bleedingLong: false,
    burning: false,
    numbness: false,
    squeezed: false,
    released: false,
    note: '  ',
  };
  it('leaves out what was not said', () => {
    expect(logDrafts(empty)).toEqual([{ type: 'session.logged', data: { step: 'a' } }]);
  });
  it('keeps a zero and a no', () => {
    const [draft] = logDrafts({ ...empty, pain: 0, fear: 0, inControl: false, minutes: 0 });
    expect(draft?.data).toEqual({ step: 'a', pain: 0, fear: 0, in_control: false, minutes: 0 });
  });
  it('reports heavy or long bleeding and numbness as signs of their own', () => {
    const drafts = logDrafts({
      ...empty,
      bleeding: true,
      bleedingHeavy: true,
      bleedingLong: true,
      numbness: true,
      practice: 'p1',
    });
    expect(drafts[0]?.data).toMatchObject({ bleeding: true, numbness: true, practice: 'p1' });
    expect(drafts.slice(1).map((d) => d.data)).toEqual([
      { symptom: 'bleeding_heavy' },
      { symptom: 'bleeding_over_24h' },
      { symptom: 'numbness' },
    ]);
  });
  it('says whether letting go followed, only where muscles were squeezed', () => {
    expect(logDrafts({ ...empty, released: true })[0]?.data).toEqual({ step: 'a' });
    const [draft] = logDrafts({ ...empty, squeezed: true });
    expect(draft?.data).toEqual({ step: 'a', squeezed: true, released: false });
  });
  it('does not report heavy bleeding once bleeding was taken back', () => {
    expect(logDrafts({ ...empty, bleedingHeavy: true })).toHaveLength(1);
  });
});

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
