/** A pain that practice does not move, through the real core: said once, read, and then in its place. */
import { expect, test } from 'vitest';
import type { Draft, Suggestion } from './schema.generated';
import { begunTab, type Tab } from './testing';

const DAY = 24 * 60 * 60 * 1000;
/** Half a week, in whole days. */
const pause = (sessions: number): number => (sessions % 2 === 0 ? 4 : 3) * DAY;

const practice = (step: string, pain: number): Draft => ({
  type: 'session.logged',
  data: { step, minutes: 10, pain, fear: 2, tension: 2, in_control: true, ended: 'finished' },
});

interface Here {
  tab: Tab;
  wait(ms: number): void;
}
/** Four trainers, nothing outside, and a clock that only the test moves. */
async function begun(): Promise<Here> {
  let now = new Date(2026, 2, 2, 20, 0, 0).getTime();
  const tab = await begunTab(
    [
      {
        type: 'path.set',
        data: {
          steps: [10, 14, 18, 22].map((diameter_mm, i) => ({
            id: `t${i + 1}`,
            kind: 'trainer' as const,
            diameter_mm,
          })),
        },
      },
      { type: 'goal.set', data: { step: 't4' } },
    ],
    { now: () => new Date(now) },
  );
  return { tab, wait: (ms) => (now += ms) };
}

function expectAsked(suggestion: Suggestion): void {
  expect(suggestion).toMatchObject({ kind: 'seek_care', urgency: 'routine', paused: 'none' });
  const stays = suggestion.reasons.find(({ code }) => code === 'pain_stays');
  expect(stays?.figures).toEqual({
    practices: expect.any(Number) as number,
    of: expect.any(Number) as number,
    weeks: expect.any(Number) as number,
    pain: expect.any(Number) as number,
  });
}
/** Practises this step with this pain twice a week until it is asked to see someone. */
async function untilAsked({ tab, wait }: Here, step: string, pain: number): Promise<Suggestion> {
  let { suggestion } = await tab.today();
  for (let i = 0; suggestion.kind !== 'seek_care' && i < 40; i += 1) {
    await tab.record([practice(step, pain)]);
    wait(pause(i));
    ({ suggestion } = await tab.today());
  }
  expectAsked(suggestion);
  return suggestion;
}
const noteWith = (suggestion: Suggestion): string[] =>
  'note_with' in suggestion ? (suggestion.note_with ?? []) : [];
const codes = (suggestion: Suggestion): string[] => suggestion.reasons.map(({ code }) => code);

test('a pain that stays asks to be looked at, once; read, the practice beside it comes back', async () => {
  const here = await begun();
  const { tab, wait } = here;
  for (let i = 0; i < 4; i += 1) {
    await tab.record([practice('t1', 0)]);
    wait(pause(i));
  }
  // Then the next one, within the limit and never less.
  const suggestion = await untilAsked(here, 't2', 2);
  // Nothing is taken away: today's practice stands beside it.
  expect(suggestion.alternatives[0]?.kind).toBe('practice');

  await tab.record([{ type: 'care.noted', data: { codes: noteWith(suggestion) } }]);
  const after = (await tab.today()).suggestion;
  expect(after.kind).toBe('practice');
  expect(codes(after)).toContain('pain_stays');
  expect(after.waits_for_pain).toBeUndefined();
  // And it does not come first again after the next practice.
  await tab.record([practice('t2', 2)]);
  wait(3 * DAY);
  expect((await tab.today()).suggestion.kind).not.toBe('seek_care');
});

test('where it stays even on the smallest step, the steps rest, and a careful try comes back in two weeks', async () => {
  const here = await begun();
  const { tab, wait } = here;
  const suggestion = await untilAsked(here, 't1', 3);
  await tab.record([{ type: 'care.noted', data: { codes: noteWith(suggestion) } }]);
  wait(DAY);
  const resting = (await tab.today()).suggestion;
  expect(['breathe', 'release', 'learn', 'talk']).toContain(resting.kind);
  expect(codes(resting)[0]).toBe('pain_stays');
  expect(resting.waits_for_pain).toBe(true);
  expect(resting.alternatives.some(({ kind }) => kind === 'practice')).toBe(false);

  wait(12 * DAY);
  const due = (await tab.today()).suggestion;
  expect(due).toMatchObject({ kind: 'practice', step: 't1', minutes: 5 });
  expect(codes(due).slice(0, 2)).toEqual(['least_of_all', 'pain_stays']);
});
