import { describe, expect, it } from 'vitest';
import { effectiveGoal, setupDrafts, withPartner, type SetupAnswers } from './setup';

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
