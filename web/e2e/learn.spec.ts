/** Learn: every reading, the loop, what is read first; with a journal, locked, and without anything. */
import type { BrowserContext, Page } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoopData, Reading, Source } from '../../knowledge/reading';
import { frames } from './lib/frames';
import { look } from './lib/look';
import { kept } from './lib/storage';
import { practiceTitle } from './lib/practices';
import { expect, test } from './lib/test';
import { t } from './lib/words';

const knowledge = join(import.meta.dirname, '../../knowledge');
const json = <T>(path: string): T => JSON.parse(readFileSync(join(knowledge, path), 'utf8')) as T;
const readings = globSync('en/readings/*.json', { cwd: knowledge })
  .sort()
  .map((path) => json<Reading>(path));
const loop = json<LoopData>('en/loop.json');
const sources = json<Record<string, Source & { address: string }>>('sources.json');
const by = (id: string): Reading => {
  const found = readings.find((reading) => reading.id === id);
  if (!found) throw new Error(`There is no reading ${id}`);
  return found;
};
const title = (page: Page, text: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name: text, exact: true })).toBeVisible();

/** What strict security modes of phones do. */
async function withoutWebAssembly(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'WebAssembly', { value: undefined });
  });
}

async function readsEverything(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/learn`);
  await title(page, t('learn-title'));
  for (const reading of readings) {
    await page.goto(`${origin}/#/read/${reading.id}`);
    await title(page, reading.title);
    for (const { heading } of reading.sections) {
      await expect(
        page.getByRole('heading', { level: 2, name: heading, exact: true }),
      ).toBeVisible();
    }
  }
  await page.goto(`${origin}/#/read/loop`);
  await title(page, loop.title);
  for (const { name, text } of loop.links) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByText(text)).toBeVisible();
  }
}

test('every reading can be read without a journal, and names what it rests on', async ({
  page,
  visit,
}) => {
  await visit.open();
  await readsEverything(page, visit.origin);
  for (const { id, sections } of readings) {
    await page.goto(`${visit.origin}/#/read/${id}`);
    const used = new Set(sections.flatMap((s) => s.paragraphs.flatMap((p) => p.sources ?? [])));
    if (used.size === 0) continue;
    await page.locator('summary', { hasText: t('read-sources') }).click();
    for (const source of used) {
      const { body, title: name } = sources[source] ?? { body: '', title: '' };
      await expect(
        page.getByRole('listitem').filter({ hasText: body }).filter({ hasText: name }).first(),
      ).toBeVisible();
    }
    // A link leads only to a body's own page, and says nothing about where one comes from.
    const links = await page
      .locator('.sources a')
      .evaluateAll((all) =>
        all.map((a) => ({ href: a.getAttribute('href'), rel: a.getAttribute('rel') })),
      );
    const own = Object.values(sources).map(({ site }) => site);
    for (const { href, rel } of links) {
      expect(own).toContain(href);
      expect(rel).toContain('noreferrer');
    }
  }
});

test('a number in the text opens the list of sources at its place, and one finds back', async ({
  page,
  visit,
}) => {
  await visit.open('#/read/body');
  const [first] = by('body').sections.flatMap((s) => s.paragraphs.flatMap((p) => p.sources ?? []));
  const number = page
    .getByRole('button', { name: t('learn-cite', { count: 1, list: '1' }), exact: true })
    .first();
  await number.click();
  const item = page.locator('#source-1');
  await expect(item).toBeFocused();
  await expect(item).toContainText(sources[first ?? '']?.body ?? 'no source');
  // And back to the sentence.
  await visit.button('learn-source-back').click();
  await expect(number).toBeFocused();
  await expect(number).toBeInViewport();
  await expect(visit.button('learn-source-back')).toHaveCount(0);
});

test('it works locked, and says what needs the journal', async ({ page, visit }) => {
  await visit.begun({ goal: 'tampon', baseline: t('kind-fingertip') });
  await page.reload();
  await visit.isAt('unlock-title');
  await readsEverything(page, visit.origin);
  await page.goto(`${visit.origin}/#/read/trainers`);
  await expect(page.getByText(t('learn-tools-locked')).last()).toBeVisible();
  await expect(visit.button('read-done')).toHaveCount(0);
  await page.locator('a[href="#/path"]').last().click();
  await visit.isAt('unlock-title');
  // Breathing needs nothing: nobody is sent to a locked door in the middle of the night.
  await page.goto(`${visit.origin}/#/read/body`);
  await page.getByRole('link', { name: 'Breathe with it', exact: true }).last().click();
  await expect(visit.heading(practiceTitle('breathing'))).toBeVisible();
  await visit.button('guide-begin').click();
  await visit.button('stop').click();
  await visit.isAt('guide-after-title');
  await visit.button('guide-to-learn').click();
  await visit.isAt('place-learn');
});

test('it works where WebAssembly is switched off, and says so', async ({ context, visit }) => {
  await withoutWebAssembly(context);
  const { page } = visit;
  await visit.open();
  expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
  await readsEverything(page, visit.origin);
  await page.goto(`${visit.origin}/#/learn`);
  await expect(page.getByText(t('learn-nowasm').replace(/\s+/g, ' '))).toBeVisible();
  // Nothing is offered that cannot work; breathing can.
  await page.goto(`${visit.origin}/#/read/trainers`);
  await expect(visit.heading('Trainers: choosing and using them')).toBeVisible();
  await expect(page.locator('main a[href="#/path"]')).toHaveCount(0);
  await page.goto(`${visit.origin}/#/breathe`);
  await expect(visit.heading(practiceTitle('breathing'))).toBeVisible();
  await visit.button('guide-begin').click();
  await expect(visit.button('stop')).toBeVisible();
});

test('it works offline after the first visit', async ({ context, page, visit, watched }) => {
  // The service worker may look for a newer version, in vain.
  watched.allow(/Failed to load resource|net::ERR_|Failed to update/);
  await visit.open();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(async () => (await kept(page)).cached.length).toBeGreaterThan(10);
  await context.setOffline(true);
  await page.reload();
  await readsEverything(page, visit.origin);
});

test('what was read is marked, stays readable, and the next one is offered', async ({
  page,
  visit,
}) => {
  await visit.open();
  await visit.setUp({ goal: 'tampon', baseline: t('kind-fingertip') });
  await visit.onlyInTab();
  await page.goto(`${visit.origin}/#/learn`);
  await title(page, t('learn-title'));
  await expect(page.getByRole('heading', { name: t('learn-begin-title') })).toBeVisible();
  await page
    .getByRole('link', { name: new RegExp(`^${by('body').title}`) })
    .first()
    .click();
  await title(page, by('body').title);
  await visit.button('read-done').click();
  await expect(page.getByRole('status').filter({ hasText: t('learn-said') })).toBeVisible();
  await expect(visit.button('read-done')).toHaveCount(0);
  const next = page.getByRole('link', { name: t('learn-next', { title: by('causes').title }) });
  await next.click();
  await title(page, by('causes').title);
  await expect(visit.button('read-done')).toBeVisible();
  await visit.link('learn-all').click();
  await title(page, t('learn-title'));
  await expect(page.getByRole('heading', { name: t('learn-begin-title') })).toHaveCount(0);
  const again = page.getByRole('link', { name: new RegExp(`^${by('body').title}.*read on`) });
  await expect(again).toHaveCount(1);
  await again.click();
  await expect(visit.button('read-done')).toBeVisible();
});

const check = json<{
  questions: { id: string; text: string; options?: { id: string; text: string }[] }[];
}>('en/check.json');
/** On from screen to screen, until the question is there; then this answer. */
async function says(page: Page, question: string, option: string): Promise<void> {
  const asked = check.questions.find(({ id }) => id === question);
  const words = asked?.options?.find(({ id }) => id === option)?.text ?? '';
  const group = page.getByRole('group', { name: asked?.text ?? '', exact: true });
  for (let screen = 0; screen < 30; screen += 1) {
    await expect(page.getByRole('navigation', { name: t('check-nav') })).toBeVisible();
    if ((await group.count()) > 0) {
      await group.getByLabel(words, { exact: true }).check();
      return;
    }
    const before = page.url();
    await page.getByRole('link', { name: t('check-next'), exact: true }).click();
    await expect.poll(() => page.url()).not.toBe(before);
  }
  throw new Error(`Nobody asks ${question}`);
}

for (const journal of ['a journal', 'none']) {
  test(`what is read first follows the self-check and says why, with ${journal}`, async ({
    page,
    visit,
  }) => {
    await visit.open();
    if (journal === 'a journal') {
      await visit.setUp({ goal: 'tampon', baseline: t('kind-fingertip') });
      await visit.onlyInTab();
    }
    await page.goto(`${visit.origin}/#/learn`);
    await visit.link('learn-look').click();
    await visit.button('look-begin').click();
    await says(page, 'hard', 'exam');
    await page.getByRole('link', { name: t('check-so-far'), exact: true }).click();
    await visit.isAt('look-end-title');
    await page.goto(`${visit.origin}/#/learn`);
    const first = page.getByRole('region', { name: t('learn-first-title'), exact: true });
    const exam = first.getByRole('link', { name: new RegExp(`^${by('exam').title}`) });
    const why = by('exam').first?.find(({ question }) => question === 'hard')?.because ?? '';
    await expect(exam).toContainText(why);
    await expect(visit.link('learn-look')).toHaveCount(0);
    // Every reading still stands in its place below.
    await expect(page.getByRole('link', { name: new RegExp(`^${by('exam').title}`) })).toHaveCount(
      2,
    );
    await look(page, `Learn after the self-check, ${journal}`, { framed: journal !== 'none' });
    if (journal === 'none') return;
    await exam.click();
    await visit.button('read-done').click();
    await visit.link('learn-all').click();
    await expect(page.getByRole('link', { name: new RegExp(`^${by('exam').title}`) })).toHaveCount(
      1,
    );
  });
}

/** The keyboard alone, and what a screen reader is told. */
test('the loop opens by keyboard, link by link, and goes round', async ({ page, visit }) => {
  await visit.open('#/read/loop');
  const buttons = loop.links.map(({ name }) => page.getByRole('button', { name, exact: true }));
  const [first, second, , , last] = buttons;
  if (!first || !second || !last) throw new Error('The loop has five links.');
  for (const button of buttons) await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByText(t('learn-loop-hint'))).toBeVisible();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText(loop.links[0]?.breaks ?? '')).toBeVisible();
  // What it controls is there, and comes next for the keyboard.
  const panel = page.locator(`#${await first.getAttribute('aria-controls')}`);
  await expect(panel).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await panel.evaluate((p) => p.contains(document.activeElement))).toBe(true);
  const onward = (i: number, id = 'learn-loop-next') =>
    page.getByRole('button', { name: t(id, { name: loop.links[i]?.name ?? '' }), exact: true });
  await onward(1).focus();
  await page.keyboard.press('Enter');
  await expect(second).toBeFocused();
  await expect(second).toBeInViewport();
  await expect(second).toHaveAttribute('aria-expanded', 'true');
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByText(loop.links[0]?.breaks ?? '')).toBeHidden();
  // Pressed again it shuts: the picture is whole.
  await page.keyboard.press('Space');
  await expect(second).toHaveAttribute('aria-expanded', 'false');
  await last.click();
  await onward(0, 'learn-loop-again').click();
  await expect(first).toHaveAttribute('aria-expanded', 'true');
});

test('the loop is a ring where there is room and a list where there is none', async ({
  page,
  visit,
}) => {
  await visit.open('#/read/loop');
  const places = async (): Promise<{ x: number; y: number; right: number }[]> =>
    Promise.all(
      loop.links.map(async ({ name }) => {
        const box = await page.getByRole('button', { name, exact: true }).boundingBox();
        return { x: box?.x ?? 0, y: box?.y ?? 0, right: (box?.x ?? 0) + (box?.width ?? 0) };
      }),
    );
  for (const width of [360, 390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const ring = await places();
    if (width > 360) {
      expect(ring[4]?.x, 'the last stands left of the first').toBeLessThan(ring[0]?.x ?? 0);
      expect(ring[1]?.x).toBeGreaterThan(ring[0]?.x ?? 0);
      expect(Math.abs((ring[2]?.y ?? 0) - (ring[3]?.y ?? 99))).toBeLessThan(30);
    }
    for (const { x, right } of ring) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const list = await places();
  expect(list.map(({ y }) => y)).toEqual(list.map(({ y }) => y).sort((a, b) => a - b));
  expect(new Set(list.map(({ x }) => x)).size).toBe(1);
});

test('on paper the whole loop and all sources are there', async ({ page, visit }) => {
  await visit.open('#/read/loop');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  for (const { text, breaks } of loop.links) {
    await expect(page.getByText(text)).toBeVisible();
    await expect(page.getByText(breaks)).toBeVisible();
  }
  await expect(page.locator('.sources li').first()).toBeVisible();
  await expect(page.getByText(t('learn-loop-hint'))).toBeHidden();
});

test('who asks for less motion sees the loop open at once', async ({ page, visit }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit.open('#/read/loop');
  const drawing = (): Promise<string[]> =>
    page
      .locator('.picture path')
      .evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? ''));
  const whole = await drawing();
  await page.getByRole('button', { name: loop.links[0]?.name ?? '', exact: true }).click();
  await expect(page.getByText(loop.links[0]?.text ?? '')).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  const opened = await drawing();
  expect(opened).not.toEqual(whole);
  await frames(page, 25);
  expect(await drawing()).toEqual(opened);
});

test('a reading fits on a few sheets of paper', async ({ page, visit }) => {
  await visit.open();
  const sheets: Record<string, number> = {};
  for (const { id } of readings) {
    await page.goto(`${visit.origin}/#/read/${id}`);
    await title(page, by(id).title);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    sheets[id] = (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
  }
  expect(Math.min(...Object.values(sheets))).toBeGreaterThan(0);
  // The first one carries the loop as well.
  const long = Object.entries(sheets).filter(([id, count]) => count > (id === 'body' ? 4 : 3));
  expect(long).toEqual([]);
});

test('everyone can use Learn, the readings and the loop', async ({ page, visit }) => {
  await visit.open('#/learn');
  await look(page, 'Learn');
  await visit.open('#/read/loop');
  await page.getByRole('button', { name: loop.links[1]?.name ?? '', exact: true }).click();
  await page.locator('summary', { hasText: t('read-sources') }).click();
  await look(page, 'the loop');
  await page.goto(`${visit.origin}/#/read/body`);
  await title(page, by('body').title);
  await page.locator('summary', { hasText: t('read-sources') }).click();
  await look(page, 'a reading');
});
