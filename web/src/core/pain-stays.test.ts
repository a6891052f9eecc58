/** A pain that practice does not move, through the real core: said once, read, and then in its place. */
import { expect, test } from 'vitest';
import { notedCodes } from '../text/symptoms';
import type { Draft } from './schema.generated';
import { freshDevice, newTab } from './testing';

const DAY = 24 * 60 * 60 * 1000;

test('a pain that stays asks to be looked at, once; read, the practice beside it comes back', async () => {
  freshDevice();
  const begin = new Date(2026, 2, 2, 20, 0, 0).getTime();
  let now = begin;
  const tab = newTab({ now: () => new Date(now) });
  await tab.place();
  await tab.start();
  await tab.record([
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
  ]);
  // Twice a week, always the smallest, always the same pain: within the limit, and never less.
  const practice: Draft = {
    type: 'session.logged',
    data: {
      step: 't1',
      minutes: 10,
      pain: 3,
      fear: 3,
      tension: 3,
      in_control: true,
      ended: 'finished',
    },
  };
  let asked = await tab.today();
  let sessions = 0;
  while (asked.suggestion.kind !== 'seek_care' && sessions < 40) {
    await tab.record([practice]);
    sessions += 1;
    now += (sessions % 2 === 0 ? 4 : 3) * DAY;
    asked = await tab.today();
  }
  const { suggestion } = asked;
  expect(suggestion).toMatchObject({ kind: 'seek_care', urgency: 'routine', paused: 'none' });
  const stays = suggestion.reasons.find(({ code }) => code === 'pain_stays');
  expect(stays?.figures).toEqual({
    practices: expect.any(Number) as number,
    of: expect.any(Number) as number,
    weeks: expect.any(Number) as number,
    pain: expect.any(Number) as number,
  });
  // Nothing is taken away: today's practice stands beside it.
  expect(suggestion.alternatives.some(({ kind }) => kind === 'practice')).toBe(true);

  await tab.record([{ type: 'care.noted', data: { codes: notedCodes(suggestion) } }]);
  const after = (await tab.today()).suggestion;
  expect(after.kind).toBe('practice');
  expect(after.reasons.map(({ code }) => code)).toContain('pain_stays');
  // And it does not come first again after the next practice.
  await tab.record([practice]);
  now += 3 * DAY;
  expect((await tab.today()).suggestion.kind).not.toBe('seek_care');
});
