import { describe, expect, it } from 'vitest';
import { activities } from '../client/schema.generated';
import { readChoices } from './choices.svelte';
import { lengthFor } from './length';
import { allPractices, guideForStep, ownPractices, practiceById } from './library';
import { saidBy } from '$knowledge/script';

type Step = Parameters<typeof guideForStep>[0];
const step = (id: string, kind: Step['kind'], more: Partial<Step> = {}): Step => ({
  id,
  kind,
  comfortable: 0,
  is_baseline: false,
  ...more,
});
const guide = (one: Step, ...others: Step[]): string =>
  guideForStep(one, { steps: [...others, one] }).id;

describe('the guided practices', () => {
  it('has one for each activity that is guided, of the same kind', () => {
    for (const [id, facts] of Object.entries(activities)) {
      if (!('minutes' in facts)) continue;
      expect(practiceById(id)?.kind, id).toBe(facts.kind);
    }
    const guided = Object.entries(activities).filter(([, facts]) => 'minutes' in facts);
    expect(ownPractices.map(({ id }) => id)).toEqual(guided.map(([id]) => id).sort());
  });
  it('does not know what is not there', () => expect(practiceById('toString')).toBeUndefined());
  it('says what a cue says, with her choice of breath', () => {
    const cue = allPractices.flatMap(({ cues }) => cues).find(({ either }) => either);
    if (!cue) throw new Error('no practice asks for a breath');
    const said = (['in', 'out', 'suits'] as const).map((breath) => saidBy(cue, breath).text);
    expect(new Set(said).size).toBe(3);
    const plain = practiceById('breathing')?.cues[0];
    if (!plain) throw new Error('no breathing');
    expect(saidBy(plain, 'in')).toEqual(saidBy(plain, 'out'));
  });
});

describe('the guide of a step', () => {
  it.each([
    ['look', 'look'],
    ['touch_outside', 'touch_outside'],
    ['fingertip', 'fingertip'],
    ['finger', 'finger'],
    ['trainer', 'trainer'],
    ['tampon', 'tampon'],
    ['cup', 'cup'],
    ['speculum', 'speculum'],
    ['toy', 'toy'],
    ['partner_finger', 'partner_finger'],
    ['partner_penetration', 'partner_penetration'],
    ['other', 'other'],
  ] as const)('%s has its own', (kind, id) => {
    expect(guide(step('s', kind))).toBe(id);
  });
  it('is the mock examination for that step only', () => {
    expect(guide(step('mock_exam', 'other'))).toBe('mock_exam');
    expect(guide(step('mine', 'other'))).toBe('other');
  });
  it('is the change of size for a new trainer above one that is comfortable', () => {
    const small = step('t1', 'trainer', { diameter_mm: 12, comfortable: 3 });
    const begun = step('t1', 'trainer', { diameter_mm: 12 });
    const felt = step('t1', 'trainer', { diameter_mm: 12, is_baseline: true });
    const next = step('t2', 'trainer', { diameter_mm: 16 });
    expect(guide(next, small)).toBe('change_size');
    expect(guide(next, felt)).toBe('change_size');
    expect(guide(next, begun)).toBe('trainer');
    expect(guide({ ...next, comfortable: 1 }, small)).toBe('trainer');
    // A larger one is no way up, and a finger no old size.
    expect(guide(step('t0', 'trainer', { diameter_mm: 10 }), small)).toBe('trainer');
    expect(guide(next, step('f', 'finger', { diameter_mm: 12, comfortable: 3 }))).toBe('trainer');
    expect(guide(step('t9', 'trainer'), small)).toBe('trainer');
  });
});

describe('how long it is to be', () => {
  const script = { id: 'body_scan', lengths: [3, 10, 20] };
  const today = (suggestion: object, checkin: object | null = null): never =>
    ({ suggestion: { alternatives: [], ...suggestion }, checkin }) as never;
  it('is the shortest where nothing was said', () => {
    expect(lengthFor(script, null)).toBe(3);
    expect(lengthFor(script, today({ kind: 'rest' }))).toBe(3);
  });
  it('is what was suggested, also as another way', () => {
    expect(lengthFor(script, today({ activity: 'body_scan', minutes: 10 }))).toBe(10);
    const other = { kind: 'rest', alternatives: [{ activity: 'body_scan', minutes: 20 }] };
    expect(lengthFor(script, today(other))).toBe(20);
    expect(lengthFor(script, today({ activity: 'breathing', minutes: 20 }))).toBe(3);
  });
  it('is never more than the time she has', () => {
    expect(lengthFor(script, today({ kind: 'rest' }, { minutes: 15 }))).toBe(10);
    expect(lengthFor(script, today({ kind: 'rest' }, { minutes: 2 }))).toBe(3);
  });
});

describe('how she likes to be guided', () => {
  it('is silent until she asked for a sound', () => {
    const silent = {
      tones: false,
      voice: false,
      vibration: false,
      by_hand: false,
      breath: 'suits',
    };
    expect(readChoices(null)).toEqual(silent);
    expect(readChoices({ tones: 'yes', breath: 'both', voice: 1 })).toEqual(silent);
    expect(readChoices({ tones: true, breath: 'in' })).toEqual({
      ...silent,
      tones: true,
      breath: 'in',
    });
  });
});
