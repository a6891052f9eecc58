import { describe, expect, it } from 'vitest';
import { t } from '../../i18n';
import { freshStepId, parseMm, stepMark, stepName, stepSize } from './steps';
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
