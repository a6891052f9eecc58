/** From one comfortable step to the next, through the real core, for every limit they may set. */
import { expect, test } from 'vitest';
import { reasonText } from '../i18n';
import type { PracticeSuggestion } from './schema.generated';
import { begunTab } from './testing';

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;

test.each([3, 2, 1, 0])(
  'with a limit of %i it begins where it feels fine and goes on from there, one step, for a short try',
  async (pain) => {
    let now = new Date(2026, 2, 2, 20, 0, 0).getTime();
    const tab = await begunTab(
      [
        {
          type: 'path.set',
          data: {
            steps: [
              { id: 'outside', kind: 'touch_outside' },
              { id: 'tip', kind: 'fingertip' },
              { id: 't1', kind: 'trainer', diameter_mm: 12 },
              { id: 't2', kind: 'trainer', diameter_mm: 17 },
            ],
          },
        },
        { type: 'goal.set', data: { step: 't2' } },
        { type: 'baseline.set', data: { step: 'tip' } },
        { type: 'limit.set', data: { pain } },
      ],
      { now: () => new Date(now) },
    );
    const practice = async (): Promise<PracticeSuggestion> => {
      for (;;) {
        const { suggestion } = await tab.today();
        if (suggestion.kind === 'practice') return suggestion;
        // A day of rest.
        now += TWO_DAYS / 2;
      }
    };
    const first = await practice();
    expect(first).toMatchObject({ step: 'tip', minutes: 5 });
    expect(first.predicted).toBeUndefined();

    let said = first;
    let comfortable = 0;
    while (said.step === 'tip' && comfortable < 20) {
      const { step, minutes } = said;
      const how = { pain: 0, fear: 3, tension: 2, in_control: true, ended: 'finished' as const };
      await tab.record([{ type: 'session.logged', data: { step, minutes, ...how } }]);
      comfortable += 1;
      now += TWO_DAYS;
      said = await practice();
    }
    expect(said).toMatchObject({ step: 't1', minutes: 5 });
    const why = said.reasons[0];
    expect(['next_within_limit', 'time_to_try']).toContain(why?.code);
    // What they said feels fine counts as comfortable twice; a try is due after practices alone.
    const times = comfortable + (why?.code === 'time_to_try' ? 0 : 2);
    expect(why && reasonText(why)).toContain(`felt comfortable ${times} times`);
    expect(said.alternatives[0]).toMatchObject({ kind: 'practice', step: 'tip' });
  },
);
