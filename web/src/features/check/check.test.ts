/** The questions on screens, and the short list of emergencies. */
import { describe, expect, it } from 'vitest';
import file from '../../../../knowledge/en/check.json';
import codes from '../../../../schema/codes.json';
import { has } from '../../i18n';
import {
  answered,
  emergencyLines,
  FIRST,
  groupsOf,
  isAsked,
  known,
  MOOD,
  MOST_LINES,
  neighbour,
  phq4Of,
  phq4Questions,
  type Answers,
  type Question,
} from './check';

const symptoms = Object.entries(codes.symptoms).filter(
  (entry): entry is [string, { rule: string; clears: string }] => entry[0] !== '$comment',
);

describe('the questions on screens', () => {
  it.each(['triage', 'selfcheck'] as const)('%s: every question once, in its order', (purpose) => {
    const sections = file.sections.filter((s) => s.for.includes(purpose)).map((s) => s.id);
    const all = sections.flatMap((id) =>
      file.questions.filter((q) => q.section === id).map((q) => q.id),
    );
    const shown = groupsOf(purpose).flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(shown).toEqual(all);
  });
  it('asks first about what cannot wait', () => {
    expect(groupsOf('triage')[0]?.questions[0]?.id).toBe('belly_pain');
    expect(groupsOf('triage')[0]?.section.id).toBe(FIRST);
  });
  it('keeps each screen small, the mood questions together, and a follow-up with its question', () => {
    const groups = groupsOf('triage');
    const lines = (q: Question): number => (q.options ? 2 + q.options.length : 5);
    for (const { questions } of groups) {
      const sum = questions.reduce((s, q) => s + lines(q), 0);
      expect(questions.length === 1 || sum <= MOST_LINES + 2, questions[0]?.id).toBe(true);
    }
    const mood = groups.filter(({ section }) => section.id === MOOD);
    expect(mood.map(({ questions }) => questions.map(({ id }) => id))).toEqual([phq4Questions]);
    const ids = groups.map(({ questions }) => questions.map(({ id }) => id));
    expect(ids.some((on) => on.includes('pregnant') && on.includes('pregnancy_signs'))).toBe(true);
  });
  it('passes over only what an answer has settled, and never what was answered', () => {
    const signs = { id: 'pregnancy_signs' } as Question;
    const belly = { id: 'with_belly_pain' } as Question;
    expect(isAsked(signs, {})).toBe(true);
    expect(isAsked(signs, { pregnant: 'not_sure' })).toBe(true);
    expect(isAsked(signs, { pregnant: 'no' })).toBe(false);
    expect(isAsked(signs, { pregnant: 'no', pregnancy_signs: ['bleeding'] })).toBe(true);
    expect(isAsked(belly, { belly_pain: ['none'] })).toBe(false);
    expect(isAsked(belly, { belly_pain: ['none', 'mild_new'] })).toBe(true);
  });
  it('goes on to the next screen that has something to ask, and back again', () => {
    const groups = groupsOf('triage');
    expect(neighbour(groups, 0, 1, {})).toBe(1);
    expect(neighbour(groups, 0, -1, {})).toBeNull();
    expect(neighbour(groups, groups.length - 1, 1, {})).toBeNull();
    const only = [{ questions: [{ id: 'a' }] }, { questions: [{ id: 'pregnancy_signs' }] }];
    expect(neighbour(only as never, 0, 1, { pregnant: 'no' })).toBeNull();
    expect(neighbour(only as never, 0, 1, {})).toBe(1);
  });
});

describe('answers', () => {
  it('that are left open are absent', () => {
    const one = answered({}, 'fever', 'fever');
    expect(one).toEqual({ fever: 'fever' });
    expect(answered(one, 'fever', null)).toEqual({});
  });
  it('kept by another version come back as far as they are known', () => {
    const kept = {
      fever: 'fever',
      skin: ['white', 'gone'],
      where: ['outside'],
      worst_pain: 7,
      shame: true,
      told_someone: 'not_sure',
      phq4_down: 2,
      nobody_asks: true,
      how_long: 4,
    };
    expect(known(kept)).toEqual({
      fever: 'fever',
      where: ['outside'],
      worst_pain: 7,
      shame: true,
      told_someone: 'not_sure',
      phq4_down: 2,
    });
  });
  it('make a PHQ-4 only when all four are there', () => {
    const three: Answers = { phq4_nervous: 3, phq4_worry: 0, phq4_interest: 2 };
    expect(phq4Of(three)).toBeNull();
    expect(phq4Of({ ...three, phq4_down: 1 })).toEqual([3, 0, 2, 1]);
  });
});

describe('the short list of emergencies', () => {
  it('names every emergency sign of the rules', () => {
    const rule = symptoms.filter(([, { rule: id }]) => id === 'G01').map(([code]) => code);
    expect(emergencyLines.flatMap((line) => line.codes as string[]).sort()).toEqual(rule.sort());
  });
});

describe('a phrase', () => {
  it('for everything that is put together', () => {
    const made = [
      ...emergencyLines.map(({ id }) => `check-now-${id}`),
      ...['label', 'title', 'do'].flatMap((part) => [
        `check-self-care-${part}`,
        `check-crisis-${part}`,
      ]),
      ...['go_on', 'pause'].map((practice) => `check-practice-${practice}`),
      ...['clinician', 'self'].flatMap((by) => [`check-lifts-${by}`, `care2-lifts-${by}`]),
      ...['visit', 'card', 'booking', 'look', 'options', 'costs', 'privacy', 'people'].flatMap(
        (id) => [`care2-${id}`, `care2-${id}-hint`],
      ),
    ];
    expect(made.filter((id) => !has(id))).toEqual([]);
  });
  it.each([
    ...codes.professions.map((code) => `profession-${code}`),
    ...codes.conditions.map((code) => `condition-${code}`),
    ...codes.check_reasons.map((code) => `check-reason-${code}`),
  ])('%s', (id) => expect(has(id)).toBe(true));
});
