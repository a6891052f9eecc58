/**
 * The guide of every kind of step, run to its end and to an early stop with a clock of ours; and what
 * the journal then holds. One path has a step of each kind.
 */
import type { Page } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plan } from '../../knowledge/plan';
import { saidBy, type PracticeScript } from '../../knowledge/script';
import { entriesOf, type Entry } from './lib/advice';
import { expect, test } from './lib/test';
import { escaped, type Visit } from './lib/visit';
import { t } from './lib/words';

const folder = join(import.meta.dirname, '../../knowledge/en/practices');
const guides = Object.fromEntries(
  globSync('*.json', { cwd: folder })
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as PracticeScript)
    .filter(({ kind }) => kind === 'practice')
    .map((guide) => [guide.id, guide]),
);

/** Name on the path, and the guide it must get. */
const steps: [name: string, guide: string][] = [
  [t('kind-look'), 'look'],
  [t('kind-touch_outside'), 'touch_outside'],
  [t('kind-mock_exam'), 'mock_exam'],
  [t('kind-fingertip'), 'fingertip'],
  [t('kind-finger'), 'finger'],
  // The smaller one already feels fine, the larger one is new.
  ['Pebble', 'trainer'],
  ['Plum', 'change_size'],
  [t('kind-speculum'), 'speculum'],
  [t('kind-tampon'), 'tampon'],
  [t('kind-cup'), 'cup'],
  [t('kind-toy'), 'toy'],
  [t('kind-partner_finger'), 'partner_finger'],
  [t('kind-partner_penetration'), 'partner_penetration'],
  [t('kind-other'), 'other'],
];
const added = ['tampon', 'cup', 'toy', 'partner_finger', 'partner_penetration', 'other'];

async function everyKind(visit: Visit): Promise<void> {
  const { page } = visit;
  await visit.begun({
    goal: 'exam',
    trainers: [
      { mm: '10', label: 'Pebble' },
      { mm: '14', label: 'Plum' },
    ],
    baseline: 'Pebble',
  });
  await visit.go('path');
  for (const kind of added) {
    await visit.button('path-add').click();
    await page.getByLabel(t('add-kind')).selectOption(kind);
    await visit.button('add').click();
    await expect(page.getByRole('button', { name: t(`kind-${kind}`) })).toBeVisible();
  }
}

/** Chooses it on Path and begins its guide, nothing expected. Returns the minutes promised. */
async function begin(visit: Visit, name: string): Promise<number> {
  const { page } = visit;
  if (!(await visit.heading(t('place-path')).isVisible())) await visit.go('path');
  await page.getByRole('button', { name: new RegExp(`^${escaped(name)}(?![a-z])`) }).click();
  await visit.link('step-practise').click();
  await expect(visit.heading(name)).toBeVisible();
  const promised = await page.getByText(/^up to \d+ minutes$/).textContent();
  await visit.button('ready-begin').click();
  await visit.button('predict-skip').click();
  await expect(visit.guide).toBeVisible();
  return Number(/\d+/.exec(promised ?? '')?.[0]);
}

async function atLine(visit: Visit, text: string): Promise<void> {
  await expect(visit.heading(text)).toBeVisible();
}

/** How often the guide looks at the clock. */
const TICK = 200;

/** Line by line as the clock says; where a line waits for them, only they go on. */
async function run(visit: Visit, guide: PracticeScript, minutes: number): Promise<void> {
  let due = 0;
  let ran = 0;
  for (const { cue, ms } of plan(guide, minutes)) {
    const { text } = saidBy(cue, 'suits');
    await atLine(visit, text);
    due += ms;
    const to = Math.ceil(due / TICK) * TICK;
    await visit.page.clock.runFor(to - ran + (cue.waits ? 15 * TICK : 0));
    ran = to;
    if (!cue.waits) continue;
    await atLine(visit, text);
    await visit.button('guide-next').or(visit.button('guide-done')).click();
    due = 0;
    ran = 0;
  }
}

async function logIt(visit: Visit): Promise<void> {
  await visit.button('landing-log').click();
  await visit.isAt('log-title');
  await visit.log({ pain: 0, inControl: true });
}

/** From here on, time is ours. Without the moving picture, minutes of it pass in a moment. */
async function held(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 500);
}

test('each kind of step has a guide of its own, and each runs to its end', async ({
  page,
  visit,
}) => {
  await page.clock.install();
  await everyKind(visit);
  await held(page);
  const wanted: unknown[] = [];
  for (const [name, id] of steps) {
    await test.step(`${name}: ${id}`, async () => {
      const guide = guides[id];
      if (!guide) throw new Error(`There is no guide ${id}`);
      const minutes = await begin(visit, name);
      expect(minutes, 'a first time, chosen by herself, is short').toBeLessThanOrEqual(10);
      await run(visit, guide, minutes);
      await visit.isAt('landing-title');
      await expect(page.getByText(t('landing-finished').replace(/\s+/g, ' '))).toBeVisible();
      for (const { text } of guide.after ?? []) await expect(page.getByText(text)).toBeVisible();
      await logIt(visit);
      wanted.push({ minutes, ended: 'finished', pain: 0 });
    });
  }
  const of = entriesOf(await visit.downloadPlain());
  const sessions = of.filter(({ type }) => type === 'session.logged');
  const started = of.filter(({ type }) => type === 'practice.started');
  expect(sessions.map(({ data }) => data)).toEqual(
    wanted.map((one) => expect.objectContaining(one as Entry['data'])),
  );
  // Each belongs to its own start, and no step was practised in another's name.
  expect(sessions.map(({ data }) => data['practice'])).toEqual(started.map(({ id }) => id));
  expect(sessions.map(({ data }) => data['step'])).toEqual(started.map(({ data }) => data['step']));
  expect(new Set(sessions.map(({ data }) => data['step'])).size).toBe(steps.length);
});

test('each guide can be left early, with one tap, and it counts as what it was', async ({
  page,
  visit,
}) => {
  await page.clock.install();
  await everyKind(visit);
  await held(page);
  const ends: string[] = [];
  for (const [i, [name, id]] of steps.entries()) {
    await test.step(`${name}: ${id}`, async () => {
      const guide = guides[id];
      if (!guide) throw new Error(`There is no guide ${id}`);
      const minutes = await begin(visit, name);
      const lines = plan(guide, minutes).map(({ cue }) => cue);
      const waits = lines.findIndex((cue) => cue.waits);
      // By turns: before the step itself, and at a place that offers itself for an end.
      const early = i % 2 === 0 && waits > 0;
      const at = early ? 0 : lines.findIndex((cue, k) => cue.stop === true && k >= waits);
      expect(at).toBeGreaterThanOrEqual(0);
      for (let k = 0; k < at; k += 1) await visit.button('guide-next').click();
      const line = lines[at];
      if (!line) throw new Error('no such line');
      await atLine(visit, saidBy(line, 'suits').text);
      if (line.stop) await expect(page.getByText(t('guide-may-stop')).first()).toBeVisible();
      await page.clock.runFor(2000);
      if (i % 3 === 0) await page.keyboard.press('Escape');
      else await visit.button('stop').click();
      await visit.isAt('landing-title');
      const landing = t(early ? 'landing-before' : 'landing-stopped').replace(/\s+/g, ' ');
      await expect(page.getByText(landing)).toBeVisible();
      if (early) {
        await visit.button('landing-home').click();
        await visit.isAt('place-today');
        ends.push('practice.dropped');
      } else {
        await logIt(visit);
        ends.push('session.logged');
      }
    });
  }
  const of = entriesOf(await visit.downloadPlain());
  const closed = of.filter(({ type }) => /^(session\.logged|practice\.dropped)$/.test(type));
  expect(closed.map(({ type }) => type)).toEqual(ends);
  expect(new Set(ends).size).toBe(2);
  for (const { data } of closed.filter(({ type }) => type === 'session.logged')) {
    expect(data).toMatchObject({ ended: 'stopped', minutes: 0 });
  }
  // Nothing stays open.
  const started = of.filter(({ type }) => type === 'practice.started').map(({ id }) => id);
  expect(closed.map(({ data }) => data['practice'])).toEqual(started);
});

test('a mock exam can be added to any path, once, and stands before all that goes in', async ({
  page,
  visit,
}) => {
  await visit.begun({ goal: 'tampon', baseline: t('kind-touch_outside') });
  await visit.go('path');
  const names = page.locator('.rope .name');
  await expect(names).not.toContainText([t('kind-mock_exam')]);
  // Even where it was asked for after a step inside.
  await page.getByRole('button', { name: new RegExp(`^${t('kind-finger')}(?![a-z])`) }).click();
  await visit.button('step-insert').click();
  await page.getByLabel(t('add-kind')).selectOption('mock_exam');
  await visit.button('add').click();
  const order = ['look', 'touch_outside', 'mock_exam', 'fingertip', 'finger', 'tampon'];
  await expect(names).toHaveText(order.map((kind) => t(`kind-${kind}`)));
  await visit.button('path-add').click();
  const kinds = page.getByLabel(t('add-kind')).getByRole('option');
  await expect(kinds.filter({ hasText: t('kind-touch_outside') })).toHaveCount(1);
  await expect(kinds.filter({ hasText: t('kind-mock_exam') })).toHaveCount(0);
  const { data } =
    entriesOf(await visit.downloadPlain()).findLast(({ type }) => type === 'path.set') ?? {};
  expect(data?.['steps']).toContainEqual({
    id: 'mock_exam',
    kind: 'touch_outside',
    challenge: 1.5,
  });
});
