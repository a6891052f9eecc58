/** Before and around a practice of a step: what must be ready, when one may go on, how far it came. */
import { describe, expect, it } from 'vitest';
import {
  stepKinds,
  type OpenPractice,
  type PathStep,
  type StepKind,
} from '../../client/schema.generated';
import { allPractices, guideForStep } from '../../player/library';
import { t } from '../../i18n';
import { cameToTheStep, canGoOn, hygieneFor, placeKey } from './practice';
import { MOCK_EXAM } from '../ladder/steps';

const step = (kind: StepKind, more: Partial<PathStep> = {}): PathStep =>
  ({
    id: kind,
    kind,
    challenge: 1,
    insertion: stepKinds[kind].insertion,
    ...more,
  }) as PathStep;
const kinds = Object.keys(stepKinds) as StepKind[];

describe('what must be ready', () => {
  const said = (one: PathStep): string =>
    [
      ...(guideForStep(one, { steps: [one] }).before ?? []).map(({ text }) => text),
      ...hygieneFor(one).map((item) => t(`hygiene-${item}`)),
    ].join(' ');
  it.each(kinds)('%s: a quiet place, and what it takes at the opening', (kind) => {
    const text = said(step(kind));
    expect(text).toContain(t('hygiene-place'));
    expect(text).toMatch(/clean,? (warm )?hands/i);
    if (!stepKinds[kind].insertion) return;
    expect(text).toMatch(/lubricant/i);
    const thing = !/finger|partner/.test(kind);
    expect(text.includes(t('hygiene-object')), 'what goes in is clean').toBe(thing);
  });
  it('a mock exam: nothing that goes in', () => {
    const exam = step('touch_outside', { id: MOCK_EXAM });
    expect(guideForStep(exam, { steps: [exam] }).id).toBe('mock_exam');
    expect(said(exam)).not.toContain(t('hygiene-object'));
    expect(said(exam)).not.toMatch(/lubricant/i);
  });
});

describe('a practice that is open', () => {
  const now = Date.parse('2026-01-05T20:00:00Z');
  const open = (at: string): OpenPractice => ({ id: 'p', step: 't', at, goes_on_minutes: 60 });
  it('can be gone on with for as long as the core says', () => {
    expect(canGoOn(open('2026-01-05T19:30:00Z'), now)).toBe(true);
    expect(canGoOn(open('2026-01-05T20:00:02Z'), now)).toBe(true);
    expect(canGoOn(open('2026-01-05T18:59:00Z'), now)).toBe(false);
    expect(canGoOn({ id: 'p', step: 't', at: '2026-01-05T20:05:00Z' }, now)).toBe(false);
    expect(canGoOn(open('not a time'), now)).toBe(false);
    expect(canGoOn(null, now)).toBe(false);
  });
  it('has a place of its own', () => expect(placeKey('a')).not.toBe(placeKey('b')));
});

describe('how far it came', () => {
  const guides = allPractices.filter(({ kind }) => kind === 'practice');
  it.each(guides.map((guide) => [guide.id, guide] as const))('%s', (_, guide) => {
    const at = (cue: string): boolean =>
      cameToTheStep(guide, { minutes: 1, cue, ended: 'stopped' });
    const last = guide.cues[guide.cues.length - 1];
    expect(at(last?.id ?? '')).toBe(true);
    const waits = guide.cues.findIndex((cue) => cue.waits === true);
    guide.cues.forEach((cue, i) => {
      if (waits >= 0) expect(at(cue.id), cue.id).toBe(i >= waits);
    });
    const first = guide.cues[0]?.id ?? '';
    expect(cameToTheStep(guide, { minutes: 5, cue: first, ended: 'finished' })).toBe(true);
    // In doubt it is asked about.
    expect(at('a cue that is gone')).toBe(true);
  });
});
