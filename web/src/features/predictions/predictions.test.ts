/** What was expected and what came: what is asked, what is written, what is said of it. */
import { describe, expect, it } from 'vitest';
import { has } from '../../i18n';
import {
  beliefName,
  beliefOf,
  beliefsFor,
  beliefsIn,
  comparison,
  fearedText,
  happenings,
  lastFeared,
  nothingExpected,
  nothingMet,
  NOTHING,
  outcomeOf,
  OWN,
  painText,
  pastOf,
  pastText,
  predictionOf,
  sureText,
  sureWords,
} from './predictions';

describe('what may be feared', () => {
  it('has something for every step, and what is about going in only for steps inside', () => {
    const outside = beliefsFor(false).map(({ id }) => id);
    const inside = beliefsFor(true).map(({ id }) => id);
    expect(outside).toContain('hurt');
    expect(outside).not.toContain('not_fit');
    expect(outside).not.toContain('tear');
    expect(inside).toEqual(expect.arrayContaining([...outside, 'not_fit', 'tear']));
    expect(inside).not.toContain(OWN);
    expect(inside).not.toContain(NOTHING);
  });
  it('names a belief that this build does not know, never by its code', () => {
    expect(fearedText({ belief: 'from_the_future' })).not.toContain('future');
    expect(beliefName('hurt')).toBe(fearedText({ belief: 'hurt' }));
    expect(fearedText({ words: 'The door is not locked.' })).toBe('The door is not locked.');
    expect(beliefOf({ words: 'mine' })).toBe(OWN);
    expect(fearedText({})).toBeNull();
    expect(beliefOf({})).toBeNull();
  });
});

describe('before', () => {
  it('writes nothing where nothing was said', () => {
    expect(predictionOf(nothingExpected(), 't1', 'x')).toBeNull();
    expect(predictionOf({ ...nothingExpected(), belief: NOTHING }, 't1', 'x')).toBeNull();
    expect(predictionOf({ ...nothingExpected(), belief: OWN, words: '  ' }, 't1', 'x')).toBeNull();
    // How sure, of nothing.
    expect(predictionOf({ ...nothingExpected(), sure: 5 }, 't1', 'x')).toBeNull();
  });
  it('writes what was said and nothing else', () => {
    expect(
      predictionOf({ belief: 'hurt', words: 'typed before', pain: 6, sure: 8 }, 't1', 'x'),
    ).toEqual({ step: 't1', practice: 'x', belief: 'hurt', pain: 6, sure: 8 });
    expect(
      predictionOf({ belief: OWN, words: ' I will cry ', pain: null, sure: null }, 't1', null),
    ).toEqual({ step: 't1', words: 'I will cry' });
    expect(predictionOf({ ...nothingExpected(), pain: 0 }, 't1', 'x')).toEqual({
      step: 't1',
      practice: 'x',
      pain: 0,
    });
  });
  it('finds what the last ones of a belief said, and which may be feared of this step', () => {
    const mine = { of: 3, happened: 0, partly: 1 };
    const tear = { belief: 'tear', of: 5, happened: 0, partly: 0 };
    const hurt = { belief: 'hurt', of: 2, happened: 1, partly: 0 };
    const all = [mine, tear, hurt];
    expect(pastOf(all, 'hurt')).toBe(hurt);
    expect(pastOf(all, OWN)).toBe(mine);
    expect(pastOf(all, 'panic')).toBeUndefined();
    expect(lastFeared(all, true)).toBe('tear');
    // About going in, so not before a step outside.
    expect(lastFeared(all, false)).toBe('hurt');
    expect(lastFeared([mine], true)).toBeNull();
  });
  it('says it in words, for every mixture', () => {
    expect(pastText({ of: 3, happened: 1, partly: 0 })).toBe(
      'The last 3 times you feared this, it happened once.',
    );
    expect(pastText({ of: 3, happened: 0, partly: 0 })).toContain('did not happen');
    expect(pastText({ of: 4, happened: 2, partly: 0 })).toContain('2 times');
    expect(pastText({ of: 4, happened: 0, partly: 1 })).toContain('a part of it happened once');
    expect(pastText({ of: 5, happened: 2, partly: 3 })).toMatch(/2 times.*a part of it 3 times/);
    expect(pastText({ of: 5, happened: 1, partly: 1 })).toMatch(/once.*a part of it once/);
  });
});

describe('after', () => {
  it('writes what was said, and nothing where nothing was', () => {
    expect(outcomeOf('p', nothingMet())).toBeNull();
    expect(outcomeOf('p', { happened: null, sure: null, words: ' \n' })).toBeNull();
    expect(outcomeOf('p', { happened: 'partly', sure: 0, words: ' it passed ' })).toEqual({
      prediction: 'p',
      happened: 'partly',
      sure: 0,
      words: 'it passed',
    });
  });
  it('puts both side by side, kindly where it came as feared, and never as a triumph', () => {
    expect(comparison({ pain: 6, sure: 8 }, { pain: 2, happened: 'no', sure: 5 })).toEqual([
      'You expected pain 6, and it was 2.',
      'What you feared did not happen this time.',
      'Before, you were 8 of 10 sure. For a next time it is 5.',
    ]);
    expect(comparison({}, {})).toEqual([]);
    expect(comparison({ pain: 3 }, {})).toEqual([]);
    expect(comparison({ sure: 4 }, { sure: 4 })[0]).toContain('as before');
    const hard = comparison({ pain: 3, sure: 5 }, { pain: 7, happened: 'yes', sure: 8 }).join(' ');
    expect(hard).toContain('next time can be smaller');
    for (const happened of happenings) {
      const said = comparison({ pain: 6, sure: 9 }, { pain: 0, happened, sure: 0 }).join(' ');
      expect(said).not.toMatch(/!|\b(great|well done|proud|success|better|worse|improved?|won)\b/i);
    }
  });
  it('has a phrase for every answer', () => {
    const ids = [
      ...happenings.flatMap((h) => [
        `predict-answer-${h}`,
        `predict-happened-${h}`,
        `predict-short-${h}`,
      ]),
      ...['none', 'mild', 'middle', 'strong'].map((b) => `predict-sure-${b}`),
    ];
    expect(ids.filter((id) => !has(id))).toEqual([]);
    expect([0, 2, 5, 9].map(sureWords).every((text) => /^\d, [a-z]/.test(text))).toBe(true);
  });
});

describe('looked back at', () => {
  it('counts the beliefs, most frequent first, own words together', () => {
    expect(
      beliefsIn([{ words: 'mine' }, { belief: 'hurt' }, {}, { belief: 'hurt', words: 'more' }]),
    ).toEqual([
      { belief: 'hurt', count: 2 },
      { belief: OWN, count: 1 },
    ]);
  });
  it('says what was expected and what came, over all of them', () => {
    const said = painText({ of: 4, expected: 4, came: 1, rows: [] });
    expect(said).toContain('4 practices');
    expect(said).toContain('pain of about 4');
    expect(said).toContain('about 1 came');
    expect(painText({ of: 4, expected: 4, came: 4, rows: [] })).toContain('about as much');
  });
  it('says how sure they were, and a change only where there is one', () => {
    const said = (more: object): string => sureText({ of: 6, about: 6, rows: [], ...more });
    expect(said({ first: 8, last: 4, changed: true })).toMatch(/At first.*8 of 10.*about\s4\b/s);
    expect(said({ first: 3, last: 6, changed: true })).toMatch(/At first.*3 of 10.*about\s6\b/s);
    expect(said({ first: 8, last: 6, changed: false })).not.toContain('At first');
    expect(said({ of: 4 })).not.toContain('At first');
  });
});
