import { describe, expect, it } from 'vitest';
import { t } from '../../i18n';
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
} from './steps';
import { step } from './testing';

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
