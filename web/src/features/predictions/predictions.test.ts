/** What was expected and what came: what is asked, what is written, what is said of it. */
import { describe, expect, it } from 'vitest';
import type { Prediction, Session } from '../../client/schema.generated';
import { has } from '../../i18n';
import {
  beliefName,
  beliefOf,
  beliefsFor,
  beliefsIn,
  cardsOf,
  comparison,
  fearedText,
  FEWEST,
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
  predictionFor,
  predictionOf,
  sessionOf,
  sureText,
  sureWords,
  withPain,
  withSure,
} from './predictions';

let made = 0;
const day = (n: number): string => `2026-01-${String(n).padStart(2, '0')}`;
/** A card of one day in January. */
function card(n: number, more: Partial<Prediction> = {}): Prediction {
  made += 1;
  return {
    id: `p${made}`,
    at: `${day(n)}T20:00:00Z`,
    day: day(n),
    step: 't1',
    kind: 'trainer',
    met: null,
    ...more,
  };
}
const session = (n: number, pain?: number, more: Partial<Session> = {}): Session =>
  ({
    id: `s${n}`,
    at: `${day(n)}T20:15:00Z`,
    day: day(n),
    step: 't1',
    comfortable: true,
    flags: [],
    ...(pain === undefined ? {} : { pain }),
    ...more,
  }) as unknown as Session;
const met = (more: Partial<NonNullable<Prediction['met']>> = {}): Prediction['met'] => ({
  at: '2026-01-01T20:20:00Z',
  ...more,
});

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
  it('says what the last cards of one belief said, and nothing of one card alone', () => {
    const list = [
      card(1, { belief: 'hurt', met: met({ happened: 'yes' }) }),
      card(2, { belief: 'panic', met: met({ happened: 'yes' }) }),
      card(3, { belief: 'hurt', met: met({ happened: 'no' }) }),
      card(4, { belief: 'hurt' }),
      card(5, { belief: 'hurt', met: met({ sure: 3 }) }),
    ];
    expect(pastOf(list, 'hurt')).toEqual({ of: 2, happened: 1, partly: 0 });
    expect(pastOf(list, 'panic')).toBeNull();
    expect(pastOf(list, 'tear')).toBeNull();
    expect(lastFeared(list, true)).toBe('hurt');
    expect(lastFeared(list.slice(0, 2), true)).toBeNull();
    const six = Array.from({ length: 6 }, (_, i) =>
      card(i + 1, { belief: 'tear', met: met({ happened: i === 0 ? 'yes' : 'no' }) }),
    );
    // Only the last five, and the oldest is forgotten.
    expect(pastOf(six, 'tear')).toEqual({ of: 5, happened: 0, partly: 0 });
    // About going in, so not before a step outside.
    expect(lastFeared(six, false)).toBeNull();
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

describe('which belongs to which', () => {
  it('finds what was expected of the practice that is open', () => {
    const open = { step: 't1', at: `${day(3)}T19:59:00Z` };
    const old = card(1);
    const mine = card(3);
    expect(predictionFor([old, mine], open)).toBe(mine);
    expect(predictionFor([old], open)).toBeNull();
    expect(predictionFor([card(3, { step: 't2' })], open)).toBeNull();
    expect(predictionFor([card(3, { met: met() })], open)).toBeNull();
  });
  it('finds the practice of a card: the first of that step within a day and before the next card', () => {
    const first = card(3, { at: `${day(3)}T08:00:00Z` });
    const second = card(3, { at: `${day(3)}T20:00:00Z` });
    const both = [first, second];
    const late = session(3, 2);
    expect(sessionOf(second, both, [late])).toBe(late);
    expect(sessionOf(first, both, [late])).toBeNull();
    expect(sessionOf(second, both, [session(3, 2, { step: 't2' })])).toBeNull();
    expect(sessionOf(second, both, [session(5, 2)])).toBeNull();
    expect(sessionOf(second, both, [session(2, 2)])).toBeNull();
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
  it('stands newest first, with the pain that came, also where the card was not answered', () => {
    const answered = card(1, { belief: 'hurt', pain: 6, met: met({ pain: 2, happened: 'no' }) });
    const unanswered = card(3, { words: 'mine', pain: 5 });
    const dropped = card(5, { belief: 'hurt', pain: 4 });
    const cards = cardsOf([answered, unanswered, dropped], [session(1, 2), session(3, 1)]);
    expect(cards.map(({ prediction }) => prediction)).toEqual([dropped, unanswered, answered]);
    expect(cards.map(({ came, noted }) => ({ came, noted }))).toEqual([
      { came: null, noted: false },
      { came: 1, noted: true },
      { came: 2, noted: true },
    ]);
    expect(beliefsIn(cards)).toEqual([
      { belief: 'hurt', count: 2 },
      { belief: OWN, count: 1 },
    ]);
    expect(withPain(cards).map(({ expected, came }) => [expected, came])).toEqual([
      [6, 2],
      [5, 1],
    ]);
  });
  it('says nothing in a picture before there are a few', () => {
    const few = Array.from({ length: FEWEST - 1 }, (_, i) =>
      card(i + 1, { pain: 8, sure: 9, met: met({ pain: 0, sure: 0 }) }),
    );
    expect(painText(cardsOf(few, []))).toBeNull();
    expect(sureText(cardsOf(few, []))).toBeNull();
    expect(painText([])).toBeNull();
  });
  it('says what was expected and what came, over all of them', () => {
    const four = [4, 5, 3, 4].map((pain, i) => card(i + 1, { pain, met: met({ pain: 1 }) }));
    const said = painText(cardsOf(four, [])) ?? '';
    expect(said).toContain('4 practices');
    expect(said).toContain('pain of about 4');
    expect(said).toContain('about 1 came');
    const same = four.map((p) => ({ ...p, met: met({ pain: p.pain ?? 0 }) }));
    expect(painText(cardsOf(same, []))).toContain('about as much');
  });
  it('calls a change in how sure she was one only where it is two points over several cards', () => {
    const at = (sures: number[]): string =>
      sureText(
        cardsOf(
          sures.map((sure, i) => card(i + 1, { sure, met: met({ sure }) })),
          [],
        ),
      ) ?? '';
    expect(at([9, 8, 8, 5, 4, 3])).toMatch(/At first.*8 of 10.*about\s4\b/s);
    // One low evening among high ones is no change.
    expect(at([8, 8, 8, 8, 8, 3])).not.toContain('At first');
    expect(at([3, 3, 4, 5, 6, 6])).toMatch(/At first.*3 of 10.*about\s6\b/s);
    expect(at([9, 9, 1, 1])).not.toContain('At first');
    expect(withSure(cardsOf([card(1, { sure: 4, met: met() })], []))).toEqual([]);
  });
});
