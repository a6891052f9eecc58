import { describe, expect, it } from 'vitest';
import type { PathStep, PathView, Session, TodayView } from '../client/schema.generated';
import { shouldLock } from '../state/autolock';
import { escapePair } from '../state/escape';
import { hashFor, parseHash } from '../state/router.svelte';
import { effectiveGoal, setupDrafts, withPartner, type SetupAnswers } from './onboarding/setup';
import { t } from '../i18n';
import { breaks, curve, points, runs, wave } from './progress/journey';
import { guesses, guessText, logDrafts, type LogAnswers } from './log/log';
import { minutesFor, standing } from './practice/practice';
import { band, painWords } from '../ui/ratings';
import { codeGroups, groupMatches, groupsToConfirm, passphraseProblem } from './vault/secrets';
import {
  challengeBetween,
  changeStep,
  freshStepId,
  insertStep,
  moveStep,
  parseMm,
  stepMark,
  stepName,
  stepSize,
} from './ladder/steps';
import {
  clearable,
  clearedBy,
  mostUrgent,
  notedCodes,
  reasonsForCare,
  splitByClearer,
  waitsForPain,
} from './check/symptoms';

function step(id: string, challenge: number, more: Partial<PathStep> = {}): PathStep {
  return {
    id,
    kind: 'trainer',
    challenge,
    insertion: true,
    partner: false,
    skipped: false,
    off_table: false,
    beyond_goal: false,
    is_goal: false,
    is_baseline: false,
    state: 'ahead',
    sessions: 0,
    comfortable: 0,
    last: null,
    ...more,
  };
}

describe('names of steps', () => {
  it('are her own words first, then what it is and how wide', () => {
    expect(stepName({ kind: 'trainer', diameter_mm: 12, label: ' the small one ' })).toBe(
      'the small one',
    );
    expect(stepName({ kind: 'trainer', diameter_mm: 12.5 })).toBe('Trainer, 12.5 mm');
    expect(stepName({ kind: 'look', label: '  ' })).toBe('Looking');
    expect(stepName({})).not.toContain('kind-');
    const exam = { id: 'mock_exam', kind: 'touch_outside' } as const;
    expect(stepName(exam)).toBe(t('kind-mock_exam'));
    expect(stepName({ id: 's-1', step: 'mock_exam', kind: 'touch_outside' })).toBe(
      t('kind-mock_exam'),
    );
    expect(stepName({ ...exam, label: 'Dress rehearsal' })).toBe('Dress rehearsal');
    // The id alone makes no exam of a trainer.
    expect(stepName({ ...exam, kind: 'trainer' })).toBe(t('kind-trainer'));
  });
  it('give the size apart only where the name hides it', () => {
    expect(stepSize({ kind: 'trainer', diameter_mm: 12, label: 'blue' })).toBe('12 mm');
    expect(stepSize({ kind: 'trainer', diameter_mm: 12 })).toBeNull();
    expect(stepSize({ kind: 'look', label: 'mirror' })).toBeNull();
  });
  it('say what stands in the way before how it went', () => {
    expect(stepMark(step('a', 1, { skipped: true, state: 'comfortable' }))).toBe('skipped');
    expect(stepMark(step('a', 1, { off_table: true }))).toBe('off_table');
    expect(stepMark(step('a', 1, { state: 'started' }))).toBe('started');
  });
});

describe('shaping the path', () => {
  const raw = [
    { id: 'a', kind: 'trainer' as const, diameter_mm: 10, extra: 'kept' },
    { id: 'b', kind: 'trainer' as const, diameter_mm: 12 },
    { id: 'c', kind: 'trainer' as const, diameter_mm: 20 },
  ];
  const shown = [step('a', 10), step('b', 12), step('c', 20)];

  it('moves a step between its new neighbours by an explicit challenge', () => {
    const up = moveStep(shown, raw, 'c', -1);
    expect(up?.find((s) => s.id === 'c')?.challenge).toBe(11);
    const first = moveStep(shown, raw, 'b', -1);
    expect(first?.find((s) => s.id === 'b')?.challenge).toBeLessThan(10);
    const last = moveStep(shown, raw, 'b', 1);
    expect(last?.find((s) => s.id === 'b')?.challenge).toBeGreaterThan(20);
  });
  it('keeps fields it does not know', () => {
    expect(moveStep(shown, raw, 'c', -1)?.[0]).toEqual(raw[0]);
  });
  it('gives every step its place where two neighbours leave no room', () => {
    const tight = [step('a', 12), step('b', 12), step('c', 20)];
    const moved = moveStep(tight, raw, 'c', -1);
    const order = [...(moved ?? [])].sort((x, y) => (x.challenge ?? 0) - (y.challenge ?? 0));
    expect(order.map((s) => s.id)).toEqual(['a', 'c', 'b']);
  });
  it('does nothing at the ends and for a step that is not there', () => {
    expect(moveStep(shown, raw, 'a', -1)).toBeNull();
    expect(moveStep(shown, raw, 'c', 1)).toBeNull();
    expect(moveStep(shown, raw, 'x', 1)).toBeNull();
  });
  it('inserts after a step, or leaves the place to kind and size', () => {
    const fresh = { id: 'n', kind: 'finger' as const };
    expect(insertStep(shown, raw, fresh, 'a').at(-1)?.challenge).toBe(11);
    expect(insertStep(shown, raw, fresh, 'c').at(-1)?.challenge).toBe(21);
    expect(insertStep(shown, raw, fresh, null).at(-1)).toEqual(fresh);
  });
  it('changes one step only', () => {
    const changed = changeStep(raw, 'b', (s) => ({ ...s, skipped: true }));
    expect(changed.map((s) => 'skipped' in s)).toEqual([false, true, false]);
  });
  it('finds room between any two challenges', () => {
    expect(challengeBetween(undefined, undefined)).toBe(0);
    expect(challengeBetween(undefined, 5)).toBe(4);
    expect(challengeBetween(5, undefined)).toBe(6);
    expect(challengeBetween(5, 6)).toBe(5.5);
  });
  it('never reuses an id', () => {
    const values = [0.1, 0.1, 0.2];
    const taken = [
      { id: `own-${Math.floor(0.1 * 0x7fffffff).toString(36)}`, kind: 'look' as const },
    ];
    const id = freshStepId(taken, () => values.shift() ?? 0.3);
    expect(id).toBe(`own-${Math.floor(0.2 * 0x7fffffff).toString(36)}`);
  });
  it.each([
    ['12', 12],
    [' 12,5 ', 12.5],
    ['15.5 mm', 15.5],
    ['12.55', 12.5],
    ['0', null],
    ['201', null],
    ['-3', null],
    ['twelve', null],
    ['', null],
    ['1e3', null],
  ])('reads %j as a width of %s', (text, value) => expect(parseMm(text)).toBe(value));
});

describe('the set-up', () => {
  const answers: SetupAnswers = {
    reason: 'everyday',
    reasonWords: ' swimming ',
    goal: 'tampon',
    goalWords: '',
    under18: null,
    symptoms: ['pain_on_touch'],
    baseline: 'a',
    limit: 2,
    pause: false,
  };
  const template = {
    steps: [
      { id: 'a', kind: 'look' as const },
      { id: 'b', kind: 'tampon' as const },
    ],
    goal: { step: 'b' },
  };
  it('writes what was said', () => {
    expect(setupDrafts(answers, template)).toEqual([
      { type: 'reason.set', data: { reason: 'everyday', words: 'swimming' } },
      { type: 'path.set', data: { steps: template.steps } },
      { type: 'goal.set', data: { step: 'b' } },
      { type: 'baseline.set', data: { step: 'a' } },
      { type: 'limit.set', data: { pain: 2 } },
      { type: 'symptom.reported', data: { symptom: 'pain_on_touch' } },
    ]);
  });
  it('writes nothing for what was skipped', () => {
    const skipped = setupDrafts(
      { ...answers, reason: null, reasonWords: ' ', baseline: null, limit: null, symptoms: [] },
      template,
    );
    expect(skipped.map((d) => d.type)).toEqual(['path.set', 'goal.set']);
  });
  it('forgets a baseline that the path does not have', () => {
    const drafts = setupDrafts({ ...answers, baseline: 'gone' }, template);
    expect(drafts.some((d) => d.type === 'baseline.set')).toBe(false);
  });
  it('lays no ladder under 18', () => {
    const drafts = setupDrafts({ ...answers, under18: true, pause: true }, template);
    expect(drafts.map((d) => d.type)).toEqual([
      'reason.set',
      'symptom.reported',
      'symptom.reported',
    ]);
    expect(drafts[1]?.data).toEqual({ symptom: 'under_18' });
  });
  it('takes penetration off the table when she asks', () => {
    const drafts = setupDrafts({ ...answers, goal: 'partner', pause: true }, template);
    expect(drafts).toContainEqual({ type: 'pause_penetration.set', data: { on: true } });
  });
  it('knows the gentlest goal and the ones with a partner', () => {
    expect(effectiveGoal(null)).toBe('less_pain');
    expect([withPartner('partner'), withPartner('partner_finger'), withPartner('toy')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

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

describe('a chosen practice beside the suggestion', () => {
  const basis = {
    alternatives: [{ kind: 'practice' as const, step: 'a', minutes: 8 }],
    reasons: [],
    guardrails: [],
    notices: [],
    support: false,
  };
  const today = (suggestion: object): TodayView =>
    ({ suggestion: { ...basis, paused: 'none', ...suggestion } }) as unknown as TodayView;
  const path = {
    steps: [step('l', 0, { insertion: false }), step('a', 10), step('b', 12), step('c', 20)],
  } as PathView;
  const practice = today({ kind: 'practice', step: 'b', minutes: 12 });

  it('takes the suggested minutes, and few for anything else', () => {
    expect(minutesFor(practice, 'b')).toBe(12);
    expect(minutesFor(practice, 'a')).toBe(8);
    expect(minutesFor(practice, 'c')).toBe(5);
    expect(minutesFor(null, 'c')).toBe(5);
  });
  it('knows whether it is gentler or further', () => {
    expect(standing(practice, path, 'b')).toBe('suggested');
    expect(standing(practice, path, 'a')).toBe('gentler');
    expect(standing(practice, path, 'c')).toBe('further');
    expect(standing(today({ kind: 'rest' }), path, 'a')).toBe('another_day');
  });
  it('does not begin what is paused', () => {
    const insertion = today({ kind: 'seek_care', paused: 'insertion' });
    expect(standing(insertion, path, 'a')).toBe('paused');
    expect(standing(insertion, path, 'l')).toBe('another_day');
    expect(standing(today({ kind: 'seek_care', paused: 'all' }), path, 'l')).toBe('paused');
  });
});

describe('signs', () => {
  it('are split by who may say that they were checked', () => {
    expect(splitByClearer(['fever', 'danger_now', 'from_the_future'])).toEqual({
      self: ['danger_now'],
      clinician: ['fever', 'from_the_future'],
    });
    expect(clearedBy('under_18')).toBe('self');
  });
  it('say at once what is urgent', () => {
    expect(mostUrgent(['fever', 'numbness'])).toBe('emergency');
    expect(mostUrgent(['fever'])).toBe('same_day');
    expect(mostUrgent(['pregnancy'])).toBeNull();
  });
  it('file a read routine suggestion under its signs', () => {
    const codes = notedCodes({ guardrails: ['G10', 'G20'], reasons: [{ code: 'no_path' }] });
    expect(codes).toContain('pain_on_touch');
    expect(codes).not.toContain('fever');
    expect(notedCodes({ guardrails: ['G11'], reasons: [] })).toContain('no_change_12_weeks');
  });
  it('file a pain that stays under its own name, once it was read', () => {
    const codes = notedCodes({ guardrails: ['G11', 'G20'], reasons: [{ code: 'pain_stays' }] });
    expect(codes).toContain('pain_stays');
  });
  it('give a pain that stays as a reason for care', () => {
    const stays = { code: 'pain_stays' as const };
    expect(reasonsForCare([{ code: 'within_limit' as const }, stays])).toEqual([stays]);
  });
  it('leave the steps to rest where a pain stays even on the gentlest one', () => {
    const stays = { code: 'pain_stays' as const };
    expect(waitsForPain({ kind: 'breathe', reasons: [stays] })).toBe(true);
    expect(waitsForPain({ kind: 'practice', reasons: [stays] })).toBe(false);
    expect(waitsForPain({ kind: 'breathe', reasons: [] })).toBe(false);
  });
  it('give only reasons for care on a card that asks to see someone', () => {
    const care = { code: 'other_causes_first' as const };
    const other = { code: 'first_time_short' as const };
    expect(reasonsForCare([other, care])).toEqual([care]);
    expect(reasonsForCare([other])).toEqual([other]);
  });
  it('offer to take back what she said about herself', () => {
    expect(
      clearable({
        clear_with: ['fever'],
        reasons: [{ code: 'harm_by_other' }, { code: 'no_path' }],
      }),
    ).toEqual(['fever', 'harm_by_other']);
  });
});

describe('the picture over time', () => {
  const session = (day: string, pain?: number, at = `${day}T20:00:00Z`): Session =>
    ({ id: at, at, day, step: 'a', comfortable: true, flags: [], pain }) as unknown as Session;

  it('counts days from the first session, also over the change of the clocks', () => {
    const list = points([session('2026-03-30'), session('2026-03-28')]);
    expect(list.map((p) => p.x)).toEqual([0, 2]);
  });
  it('sets two sessions of one day apart', () => {
    const list = points([
      session('2026-01-01', 1, '2026-01-01T08:00:00Z'),
      session('2026-01-01', 2, '2026-01-01T20:00:00Z'),
      session('2026-01-02'),
    ]);
    expect(list.map((p) => p.x)).toEqual([0, 0.4, 1]);
  });
  it('names a break from fourteen days on', () => {
    const list = points([session('2026-01-01'), session('2026-01-14'), session('2026-01-28')]);
    expect(breaks(list)).toEqual([{ from: 13, to: 27, days: 14 }]);
  });
  it('smooths within, never across, a break', () => {
    const list = points([
      session('2026-01-01', 0),
      session('2026-01-02', 2),
      session('2026-02-01', 10),
    ]);
    expect(wave(list, (s) => s.pain).map((p) => p.y)).toEqual([1, 1, 10]);
  });
  it('leaves out what was not said', () => {
    const list = points([session('2026-01-01'), session('2026-02-01', 4)]);
    expect(wave(list, (s) => s.pain)).toEqual([{ x: 31, y: 4 }]);
  });
  it('parts the line at a break', () => {
    const list = points([session('2026-01-01'), session('2026-01-02'), session('2026-02-01')]);
    expect(runs(list, breaks(list)).map((r) => r.length)).toEqual([2, 1]);
  });
  it('draws nothing from nothing', () => {
    expect(points([])).toEqual([]);
    expect(runs([], [])).toEqual([]);
    expect(curve([])).toBe('');
    expect(curve([{ x: 1, y: 2 }])).toBe('M1 2');
  });
});

describe('small rules', () => {
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
  it('passphrases are long enough and typed twice alike', () => {
    expect(passphraseProblem('short', 'short')).toBe('passphrase-short');
    expect(passphraseProblem('long enough one', 'long enough two')).toBe('passphrase-differs');
    expect(passphraseProblem('long enough one', 'long enough one')).toBeNull();
    expect(passphraseProblem('🐚🐚🐚🐚🐚', '🐚🐚🐚🐚🐚')).toBe('passphrase-short');
  });
  it('the recovery code is asked back in two different groups', () => {
    const groups = codeGroups('AAAA-BBBB CCCC-DDDD');
    expect(groups).toEqual(['AAAA', 'BBBB', 'CCCC', 'DDDD']);
    expect(groupsToConfirm(4)).toEqual([1, 3]);
    expect(groupsToConfirm(2)).toEqual([0, 1]);
    expect(groupMatches(' bbbb ', 'BBBB')).toBe(true);
    expect(groupMatches('bbb', 'BBBB')).toBe(false);
  });
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
  it('two presses of Escape make a pair only when close together', () => {
    expect(escapePair(null, 100)).toBe(false);
    expect(escapePair(100, 500)).toBe(true);
    expect(escapePair(100, 1500)).toBe(false);
    expect(escapePair(500, 100)).toBe(false);
  });
  it('addresses survive a round trip and broken ones do no harm', () => {
    expect(parseHash(hashFor('practice', 'a/b ü'))).toEqual({ name: 'practice', part: 'a/b ü' });
    expect(parseHash('')).toEqual({ name: '', part: '' });
    expect(parseHash('#/read/%E0%A4%A')).toEqual({ name: 'read', part: '' });
  });
});
