/**
 * Treatments side by side, the trials, and a plan of the costs: for anyone, without a journal, with a
 * locked one, and without WebAssembly; in words as much as in the picture; on paper.
 */
import type { Locator, Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  axis,
  ofHundred,
  rows,
  type Treatments,
  type Trials,
} from '../src/features/treatments/evidence';
import { entriesOf } from './lib/advice';
import { look } from './lib/look';
import { temporaryFolder } from './lib/profile';
import { kept } from './lib/storage';
import { expect, test } from './lib/test';
import { firstLine, t } from './lib/words';

const run = promisify(execFile);
const knowledge = <T>(name: string): T =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../knowledge/en/${name}.json`), 'utf8'),
  ) as T;
const trials = knowledge<Trials>('trials');
const { treatments, scale } = knowledge<Treatments>('treatments');
const costs = knowledge<{ areas: { id: string; name: string }[] }>('costs');
const results = rows(trials.trials);
const DESK = { width: 1280, height: 900 };

const plain = async (where: Locator): Promise<string> =>
  ((await where.textContent()) ?? '').replace(/\s+/g, ' ');
const areaName = (id: string): string => costs.areas.find((area) => area.id === id)?.name ?? '';
const area = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
/** The fields of one part, by what stands at them. */
function field(part: Locator, name: string, which?: 'from' | 'to'): Locator {
  const label = t(`costs-${name}`);
  return which === undefined
    ? part.getByLabel(label, { exact: true })
    : part.getByRole('group', { name: label }).getByLabel(t(`costs-${which}`), { exact: true });
}
const sheet = (page: Page): Locator =>
  page.getByRole('article', { name: t('costs-plan-label'), exact: true });

test.describe('treatments and evidence', () => {
  test('every way stands in the table and in the cards, with how certain it is', async ({
    page,
    visit,
  }) => {
    await visit.open('#/options');
    await visit.isAt('evidence-title');
    for (const size of [null, DESK]) {
      if (size) await page.setViewportSize(size);
      const table = page.getByRole('table', { name: t('evidence-side-caption') });
      await expect(table).toHaveCount(size ? 1 : 0);
      for (const one of treatments) {
        const button = page.getByRole('button', { name: one.name, exact: true });
        await expect(button).toHaveAttribute('aria-expanded', 'false');
        const row = size
          ? table.getByRole('row').filter({ has: button })
          : page.getByRole('listitem').filter({ has: button });
        await expect(row).toContainText(one.found.text);
        await expect(row).toContainText(one.effort.text);
        await expect(row).toContainText(
          scale.find(({ id }) => id === one.certainty.kind)?.name ?? 'a word that is missing',
        );
      }
    }
    await page.locator('summary', { hasText: t('evidence-scale-title') }).click();
    for (const { means } of scale) await expect(page.getByText(means)).toBeVisible();
  });

  test('a row opens by keyboard into all there is to know, and stays open in the other size', async ({
    page,
    visit,
  }) => {
    await visit.open('#/options');
    const one = treatments.find(({ id }) => id === 'botulinum');
    if (!one) throw new Error('botulinum is not there');
    const button = page.getByRole('button', { name: one.name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    const more = page.locator(`#more-${one.id}`);
    for (const text of [...one.what, ...one.studied, ...one.questions, ...one.second_opinion])
      await expect(more).toContainText(text.text);
    await expect(more).toContainText(t('evidence-series-label'));
    await expect(more).toContainText('26 of 28');
    await page.setViewportSize(DESK);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(more).toBeVisible();
    await button.click();
    await expect(more).toBeHidden();
  });

  test('a number after a sentence leads to who wrote it', async ({ page, visit }) => {
    await visit.open('#/options');
    await page
      .getByRole('button', { name: /^Sources? 1\b/ })
      .first()
      .click();
    const source = page.locator('#options-source-1');
    await expect(source).toBeFocused();
    await expect(source).toContainText('van Lankveld (2006)');
    // Whole addresses are of the writers themselves.
    const links = await page
      .locator('details[open] a[target="_blank"]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).host));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((host) => /scribd|docslib|123dok|scite|abcdocz/.test(host))).toEqual([]);
  });

  test('the picture is drawn from the head counts, and says the same in words and in a table', async ({
    page,
    visit,
  }) => {
    await visit.open('#/options');
    const range = axis(results.map(({ difference }) => difference));
    const drawnAt = (value: number): number => (value - range.low) / (range.high - range.low);
    await page.locator('summary', { hasText: t('evidence-table-title') }).click();
    const table = page.getByRole('table', { name: t('evidence-table-caption') });
    for (const size of [null, DESK]) {
      if (size) await page.setViewportSize(size);
      for (const [place, { result, trial, difference }] of results.entries()) {
        const row = page
          .locator('ul.rows > li')
          .filter({ has: page.getByText(result.name, { exact: true }) });
        const said = await plain(row);
        expect(said).toContain(trial.name);
        for (const count of [result.treated, result.compared])
          expect(said).toContain(`${count.events} of ${count.n}`);
        expect(said).toContain(`${ofHundred(difference.difference)} more of every 100`);

        const at = await row.locator('.drawn').evaluate((svg) => {
          const box = svg.getBoundingClientRect();
          const mark = svg.querySelector('.counted')?.getBoundingClientRect();
          const line = svg.querySelector('line.range')?.getBoundingClientRect();
          const zero = svg.querySelector('.zero')?.getBoundingClientRect();
          const place = (x: number | undefined): number => ((x ?? NaN) - box.left) / box.width;
          return {
            mark: place(mark && mark.left + mark.width / 2),
            low: place(line?.left),
            high: place(line?.right),
            zero: place(zero && zero.left + zero.width / 2),
            tall: box.height,
          };
        });
        // A line is as wide as its stroke.
        expect(at.mark).toBeCloseTo(drawnAt(difference.difference), 2);
        expect(Math.abs(at.low - drawnAt(difference.low))).toBeLessThan(0.01);
        expect(Math.abs(at.high - drawnAt(difference.high))).toBeLessThan(0.01);
        expect(Math.abs(at.zero - drawnAt(0))).toBeLessThan(0.01);
        expect(at.tall).toBeGreaterThan(30);

        const cells = await plain(table.locator('tbody tr').nth(place));
        expect(cells).toContain(result.name);
        expect(cells).toContain(`${ofHundred(difference.low)} to ${ofHundred(difference.high)}`);
        expect(cells).toContain(
          `${ofHundred(difference.wald.low)} to ${ofHundred(difference.wald.high)}`,
        );
      }
    }
  });

  test('what was counted stands at the top and at the picture; reports stand apart, under their label', async ({
    page,
    visit,
  }) => {
    await visit.open('#/options');
    await expect(page.getByText(t('evidence-goal'))).toHaveCount(2);
    const apart = page.getByRole('region', { name: t('evidence-series-title') });
    await expect(apart).toContainText(t('evidence-series-label'));
    for (const { text } of trials.series) await expect(apart).toContainText(text);
    const picture = page.getByRole('region', { name: t('evidence-plot-title') });
    for (const { name } of trials.series) await expect(picture).not.toContainText(name);
    const main = await plain(page.locator('main'));
    expect(main).not.toMatch(/\d ?%|\bcure/i);
  });

  test('a long page has a way to each of its parts', async ({ page, visit }) => {
    await visit.open('#/options');
    const ways = page.getByRole('navigation', { name: t('evidence-parts') });
    for (const part of ['evidence-plot-title', 'evidence-series-title', 'evidence-side-title']) {
      await ways.getByRole('button', { name: t(part), exact: true }).click();
      const heading = page.getByRole('heading', { level: 2, name: t(part), exact: true });
      await expect(heading).toBeFocused();
      await expect(heading).toBeInViewport();
    }
  });

  test('nothing depends on colour: in forced colours the marks are still there', async ({
    page,
    visit,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await visit.open('#/options');
    const { mark, paper } = await page
      .locator('.counted')
      .first()
      .evaluate((element) => ({
        mark: getComputedStyle(element).fill,
        paper: getComputedStyle(document.documentElement).backgroundColor,
      }));
    expect(mark).not.toBe(paper);
  });

  test('for everybody: light, dark, phone, desk, 320 pixels, closed and open', async ({
    page,
    visit,
  }) => {
    test.slow();
    await visit.open('#/options');
    await look(page, 'options');
    for (const title of ['evidence-table-title', 'evidence-how-title', 'evidence-scale-title'])
      await page.locator('summary', { hasText: t(title) }).click();
    for (const id of ['exposure', 'botulinum']) {
      const name = treatments.find((one) => one.id === id)?.name ?? '';
      await page.getByRole('button', { name, exact: true }).click();
    }
    await look(page, 'options, opened');
  });
});

test.describe('a plan of the costs', () => {
  test('nothing is filled in; what she types is added up, with a range', async ({
    page,
    visit,
  }) => {
    await visit.open('#/costs');
    await visit.isAt('costs-title');
    await expect(page.getByText(t('visit-kept-tab'))).toBeVisible();
    const typed = await page
      .getByRole('textbox')
      .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
    expect(typed.filter((value) => /\d/.test(value))).toEqual([]);
    await expect(page.getByText(t('costs-plan-empty'))).toBeVisible();
    await expect(sheet(page)).toHaveCount(0);

    await page.getByLabel(t('costs-currency'), { exact: true }).fill('€');
    await page.getByLabel(t('costs-deductible'), { exact: true }).fill('300');
    const physio = area(page, areaName('physio'));
    await field(physio, 'price', 'from').fill('90');
    await expect(physio).toContainText(
      t('costs-missing', { list: `${t('costs-missing-visits')} and ${t('costs-missing-months')}` }),
    );
    await field(physio, 'price', 'to').fill('120');
    await field(physio, 'months', 'from').fill('3');
    await field(physio, 'months', 'to').fill('6');
    await field(physio, 'visits').fill('2');
    await field(physio, 'covered').fill('60');
    // By hand: 180 + 140 + 60 in three months; 240 + 180 + 4 times 120 less 30 in six.
    await expect(physio).toContainText('€380 to €870');
    const things = area(page, t('costs-things'));
    await things.getByRole('group').nth(0).getByLabel(t('costs-from')).fill('45');
    await things.getByRole('group').nth(1).getByLabel(t('costs-from')).fill('12,50');
    const paper = await plain(sheet(page));
    for (const line of ['€380 to €870', '€57.50', '€437.50 to €927.50', 'Month 1', 'Months 4 to 6'])
      expect(paper).toContain(line);
    expect(paper).toContain('2 a month for 3 to 6 months, €90 to €120 a visit, less €60');
  });

  test('bad figures are named, lose nothing, and leave the rest of the sum alone', async ({
    page,
    visit,
  }) => {
    await visit.open('#/costs');
    const physio = area(page, areaName('physio'));
    await field(physio, 'price', 'from').fill('100');
    await field(physio, 'visits').fill('1');
    await field(physio, 'months', 'from').fill('2');
    const therapy = area(page, areaName('therapy'));
    const bad: [string, 'from' | 'to' | undefined, string, string][] = [
      ['price', 'from', 'too much', t('costs-problem-text')],
      ['visits', undefined, '-1', t('costs-problem-negative')],
      ['covered', undefined, '1.234', t('costs-problem-unclear')],
      ['months', 'from', '99999999999999999999', t('costs-problem-months', { most: 60 })],
    ];
    for (const [name, which, value, problem] of bad) {
      const input = field(therapy, name, which);
      await input.fill(value);
      await input.blur();
      await expect(therapy.getByRole('alert').filter({ hasText: problem })).toBeVisible();
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      await expect(input).toHaveValue(value);
    }
    await field(physio, 'price', 'to').fill('80');
    await field(physio, 'price', 'to').blur();
    await expect(
      physio.getByRole('alert').filter({ hasText: t('costs-problem-order') }),
    ).toBeVisible();
    await expect(sheet(page)).toHaveCount(0);
    await field(physio, 'price', 'to').fill('9'.repeat(20));
    await field(physio, 'price', 'to').blur();
    await expect(
      physio.getByRole('alert').filter({ hasText: t('costs-problem-huge') }),
    ).toBeVisible();
    await field(physio, 'price', 'to').fill('150');
    await expect(sheet(page)).toContainText('200 to');
    await expect(sheet(page)).toContainText(
      t('costs-paper-left-out', { list: areaName('therapy') }),
    );
    // It is all still there after being somewhere else.
    await page.goto(`${visit.origin}/#/options`);
    await visit.isAt('evidence-title');
    await page.goto(`${visit.origin}/#/costs`);
    await visit.isAt('costs-title');
    for (const [name, which, value, problem] of bad) {
      await expect(field(therapy, name, which)).toHaveValue(value);
      await expect(therapy.getByRole('alert').filter({ hasText: problem })).toBeVisible();
    }
    // In this tab only. The answer is a yes or no: all that is stored would be a long complaint.
    const { databases, local, session, cookies } = await kept(page);
    expect(JSON.stringify([databases, local, session, cookies])).not.toContain('too much');
  });

  test('things can be added and taken away', async ({ page, visit }) => {
    await visit.open('#/costs');
    const things = area(page, t('costs-things'));
    await visit.button('costs-thing-add').click();
    const names = things.getByLabel(t('costs-thing-name'), { exact: true });
    await expect(names).toHaveCount(3);
    await expect(names.nth(2)).toBeFocused();
    await page.keyboard.type('Bus');
    await things.getByRole('group').nth(2).getByLabel(t('costs-from')).fill('7');
    await expect(sheet(page)).toContainText('Bus');
    await things
      .getByRole('button', { name: t('costs-thing-remove', { name: t('costs-thing-trainers') }) })
      .click();
    await expect(names).toHaveCount(2);
    await expect(names.nth(1)).toHaveValue('Bus');
    await expect(sheet(page)).toContainText('Bus');
  });

  test('with a journal it is kept in it, sealed, and comes back after unlocking', async ({
    page,
    visit,
  }) => {
    await visit.open();
    await visit.setUp({ goal: 'tampon' });
    await visit.keep('a passphrase of my own');
    await page.goto(`${visit.origin}/#/costs`);
    await visit.isAt('costs-title');
    await expect(page.getByText(t('visit-kept-journal'))).toBeVisible();
    const physio = area(page, areaName('physio'));
    await page.getByLabel(t('costs-currency'), { exact: true }).fill('Kraut');
    for (const [name, which, value] of [
      ['price', 'from', '77'],
      ['months', 'from', '2'],
      ['visits', undefined, '3'],
    ] as const)
      await field(physio, name, which).fill(value);
    await field(physio, 'visits').blur();
    await expect(physio).toContainText('462');
    await expect(page.getByRole('status').filter({ hasText: t('visit-saved') })).toHaveCount(1);
    expect(JSON.stringify(await kept(page)).includes('Kraut'), 'stored in the open').toBe(false);
    await page.reload();
    // Locked: readable and usable, without what is in the journal.
    await expect(page.getByText(t('visit-kept-locked'))).toBeVisible();
    await expect(field(physio, 'price', 'from')).toHaveValue('');
    await page.getByRole('link', { name: t('visit-unlock') }).click();
    await visit.unlock('a passphrase of my own');
    await page.goto(`${visit.origin}/#/costs`);
    await expect(field(physio, 'price', 'from')).toHaveValue('77');
    await expect(page.getByLabel(t('costs-currency'), { exact: true })).toHaveValue('Kraut');
    const pages = entriesOf(await visit.downloadPlain()).filter(({ type }) => type === 'page.set');
    expect(pages.at(-1)?.data).toMatchObject({ page: 'costs' });
  });

  test('what is typed while an earlier saving is on its way stays', async ({ page, visit }) => {
    // The answers that bring the stored page back are held until they are let go, one by one.
    await page.addInitScript(() => {
      const held: (() => void)[] = [];
      const asked = new Set<unknown>();
      Object.assign(window, { hold: false, held });
      const RealWorker = window.Worker;
      window.Worker = class extends RealWorker {
        override postMessage(message: { id?: unknown; name?: string; args?: unknown[] }): void {
          if (message.name === 'ask' && message.args?.[0] === 'views') asked.add(message.id);
          super.postMessage(message);
        }
        override set onmessage(listener: ((event: MessageEvent<{ id: unknown }>) => void) | null) {
          super.onmessage = (event: MessageEvent<{ id: unknown }>) => {
            const deliver = (): void => listener?.(event);
            const { hold } = window as unknown as { hold: boolean };
            if (hold && asked.has(event.data.id)) held.push(deliver);
            else deliver();
          };
        }
      };
    });
    const heldNow = (): Promise<number> =>
      page.evaluate(() => (window as unknown as { held: unknown[] }).held.length);
    await visit.open();
    await visit.setUp({ goal: 'tampon' });
    await visit.keep();
    await page.evaluate(() => (location.hash = '#/costs'));
    await visit.isAt('costs-title');
    await page.evaluate(() => Object.assign(window, { hold: true }));
    const physio = area(page, areaName('physio'));
    await field(physio, 'price', 'from').fill('77');
    await field(physio, 'price', 'from').blur();
    await expect.poll(heldNow).toBe(1);
    await field(physio, 'months', 'from').fill('2');
    await field(physio, 'months', 'from').blur();
    await expect.poll(heldNow).toBe(2);
    await page.evaluate(() => {
      const { held } = window as unknown as { held: (() => void)[] };
      held.shift()?.();
    });
    await field(physio, 'visits').fill('3');
    await expect(field(physio, 'months', 'from')).toHaveValue('2');
    await page.evaluate(() => {
      const { held } = window as unknown as { held: (() => void)[] };
      Object.assign(window, { hold: false });
      for (const deliver of held.splice(0)) deliver();
    });
    await field(physio, 'visits').blur();
    await expect(physio).toContainText('462');
    await expect(page.getByRole('status').filter({ hasText: t('visit-saved') })).toHaveCount(1);
    await expect(physio).toContainText('462');
  });

  test('the prices that were found say where they come from, when, and that they are weak', async ({
    page,
    visit,
  }) => {
    await visit.open('#/costs');
    for (const id of ['physio', 'therapy']) {
      const part = area(page, areaName(id));
      await part.locator('summary', { hasText: t('costs-found-title') }).click();
      await expect(part).toContainText(t('costs-found-standing'));
      await expect(part).toContainText('2026');
      await expect(part).toContainText('USD');
      await expect(part.getByRole('link')).toHaveCount(0);
    }
    const medical = area(page, areaName('medical'));
    await medical.locator('summary').click();
    await expect(medical).toContainText(t('costs-found-none'));
  });

  for (const format of ['A4', 'Letter'] as const) {
    test(`printed, it is one page of ${format}`, async ({ page, visit }) => {
      await visit.open('#/costs');
      await page.getByLabel(t('costs-currency'), { exact: true }).fill('USD');
      for (const { name } of costs.areas) {
        const part = area(page, name);
        await field(part, 'price', 'from').fill('1234,50');
        await field(part, 'price', 'to').fill('2345.60');
        await field(part, 'months', 'from').fill('3');
        await field(part, 'months', 'to').fill('17');
        await field(part, 'visits').fill('3');
        await field(part, 'covered').fill('77');
      }
      await page.getByLabel(t('costs-deductible'), { exact: true }).fill('40000');
      for (let i = 2; i < 12; i += 1) await visit.button('costs-thing-add').click();
      await expect(visit.button('costs-thing-add')).toHaveCount(0);
      const things = area(page, t('costs-things'));
      for (let i = 0; i < 12; i += 1) {
        const name = `Something with quite a long name, number ${i + 1}`;
        await things.getByLabel(t('costs-thing-name'), { exact: true }).nth(i).fill(name);
        await things.getByRole('group').nth(i).getByLabel(t('costs-from')).fill('19.99');
      }
      const total = await plain(sheet(page).locator('tfoot .sums'));
      expect(total).toMatch(/^[\d,.]+ to [\d,.]+ USD$/);
      await expect(sheet(page)).toHaveAttribute('data-ready', 'true');
      await temporaryFolder(async (folder) => {
        const file = join(folder, 'costs.pdf');
        await writeFile(file, await page.pdf({ format }));
        const { stdout: facts } = await run('pdfinfo', [file]);
        expect(Number(/Pages:\s+(\d+)/.exec(facts)?.[1])).toBe(1);
        const text = (await run('pdftotext', ['-layout', file, '-'])).stdout.replace(/\s+/g, ' ');
        expect(text).toContain(t('costs-paper-title'));
        expect(text).toContain(`number 12`);
        for (const part of total.split(' to ')) expect(text).toContain(part);
        expect(text).not.toContain(t('costs-lead'));
        expect(text).not.toContain(t('exit'));
      });
    });
  }

  test('for everybody: light, dark, phone, desk, 320 pixels, empty and with bad figures', async ({
    page,
    visit,
  }) => {
    test.slow();
    await visit.open('#/costs');
    await look(page, 'costs');
    const physio = area(page, areaName('physio'));
    for (const [name, which, value] of [
      ['price', 'from', '1234567.89'],
      ['price', 'to', '2345678.90'],
      ['months', 'from', '2'],
      ['visits', undefined, '3'],
    ] as const)
      await field(physio, name, which).fill(value);
    const therapy = area(page, areaName('therapy'));
    await field(therapy, 'covered').fill('no');
    await field(therapy, 'covered').blur();
    for (const id of ['costs-words-title', 'costs-about-title'])
      await page.locator('summary', { hasText: t(id) }).click();
    await look(page, 'costs, filled in');
  });
});

test('both work without WebAssembly', async ({ page, visit }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await visit.open('#/options');
  await visit.isAt('evidence-title');
  await expect(page.locator('ul.rows > li')).toHaveCount(results.length);
  const breathing = treatments.find(({ id }) => id === 'calm');
  await page.getByRole('button', { name: breathing?.name ?? '', exact: true }).click();
  // What needs the journal is not offered where there can be none; breathing needs none.
  await expect(page.locator('#more-calm a[href="#/breathe"]')).toBeVisible();
  await expect(page.locator('main a[href="#/path"], main a[href="#/today"]')).toHaveCount(0);
  await page.goto(`${visit.origin}/#/costs`);
  await visit.isAt('costs-title');
  const physio = area(page, areaName('physio'));
  await field(physio, 'price', 'from').fill('50');
  await field(physio, 'months', 'from').fill('2');
  await field(physio, 'visits').fill('1');
  await expect(physio).toContainText('100');
  await expect(page.getByText(firstLine('costs-lead'))).toBeVisible();
});

test('from Care both are one step away', async ({ page, visit }) => {
  await visit.open('#/care');
  for (const [hash, title] of [
    ['#/options', 'evidence-title'],
    ['#/costs', 'costs-title'],
  ] as const) {
    await page.locator(`main a[href="${hash}"]`).first().click();
    await visit.isAt(title);
    await page.goto(`${visit.origin}/#/care`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
