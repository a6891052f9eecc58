/**
 * The lab report as its readers meet it: real figures of the real lab, put into the built page by
 * the real program, opened from the disk in a real browser.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { program, run } from './lib/native';

const STAMP = 'Virtual patients. No clinical evidence.';
const PLACE = '/*ANEMONE-LAB-DATA*/null';
const empty = join(import.meta.dirname, '../../build/lab-report.html');
if (!existsSync(empty)) throw new Error('Not built yet: run `make lab-report` first.');

interface Made {
  folder: string;
  report: string;
  /** One family and the policies of the tables: quick to look through cell by cell. */
  small: string;
}

const test = base.extend<{ quiet: undefined }, { made: Made }>({
  made: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'anemone-lab-'));
      const make = async (name: string, ...options: string[]): Promise<string> => {
        const results = join(folder, `${name}.jsonl`);
        const report = join(folder, `${name}.html`);
        const ran = await run(['lab', 'run', '--patients', '10', ...options, '-o', results]);
        expect(ran, `${program} lab run`).toMatchObject({ code: 0 });
        const filled = await run(['lab', 'report', results, '--page', empty, '-o', report]);
        expect(filled, `${program} lab report`).toMatchObject({ code: 0 });
        return report;
      };
      await use({
        folder,
        report: await make('all', '--seed', '3'),
        small: await make('small', '--families', 'threat', '--policies', 'table'),
      });
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  // Nothing is asked for beyond the file itself, and nothing goes wrong.
  quiet: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      const files = new Set<string>();
      context.on('request', (request) => {
        const address = request.url();
        if (address.startsWith('file:')) files.add(address.split('#')[0] ?? '');
        else if (!/^(data|blob|about):/.test(address)) complaints.push(`request: ${address}`);
      });
      context.on('console', (message) => complaints.push(`console: ${message.text()}`));
      context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`content policy: ${event.effectiveDirective} ${event.blockedURI}`);
        });
      });
      await use(undefined);
      expect(complaints).toEqual([]);
      expect(files.size, 'files that were asked for').toBe(1);
    },
    { auto: true },
  ],
});

const open = async (page: Page, file: string) => {
  await page.goto(pathToFileURL(file).href);
};

/** The report, with every picture drawn. */
async function openReport(page: Page, file: string): Promise<void> {
  await open(page, file);
  await expect(page.locator('.plot').first()).toBeVisible();
  await expect(page.locator('.plot:not(:has(svg))')).toHaveCount(0);
}

const axe = (page: Page) =>
  new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();

test('every picture says in itself, in words and in its table what it is not', async ({
  page,
  made,
}) => {
  await openReport(page, made.report);
  const pictures = page.locator('figure svg[role=img]');
  // Harm, harm against time and its families, parts twice a family, differences, curves.
  expect(await pictures.count()).toBeGreaterThanOrEqual(18);
  for (const picture of await pictures.all()) {
    const drawn = await picture.locator('text').allTextContents();
    expect(drawn.filter((text) => text === STAMP)).toHaveLength(1);
    const described = await picture.getAttribute('aria-label');
    expect(described).toContain(STAMP);
    expect(described?.length).toBeGreaterThan(100);
  }
  const figures = await page.locator('figure').count();
  await expect(page.locator('figure table caption', { hasText: STAMP })).toHaveCount(figures);
});

test('what stands in a picture stays in it, at every width', async ({ page, made }) => {
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await openReport(page, made.report);
    // Drawn for this width, not for one before.
    await expect
      .poll(() =>
        page.locator('.plot').evaluateAll(
          (plots) =>
            plots.filter((plot) => {
              const inner = plot.clientWidth - 24;
              return Math.abs((plot.querySelector('svg')?.clientWidth ?? 0) - inner) > 2;
            }).length,
        ),
      )
      .toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const outside = await page.locator('.plot').evaluateAll((plots) =>
      plots.flatMap((plot) => {
        const frame = plot.getBoundingClientRect();
        return [...plot.querySelectorAll('text')]
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return (
              box.width > 0 &&
              (box.left < frame.left - 1 ||
                box.right > frame.right + 1 ||
                box.top < frame.top - 1 ||
                box.bottom > frame.bottom + 1)
            );
          })
          .map((text) => text.textContent);
      }),
    );
    expect(outside, `texts outside their picture at ${width}`).toEqual([]);
  }
});

test('the page shows the figures that the program prints', async ({ page, made }) => {
  await openReport(page, made.report);
  const filled = readFileSync(made.report, 'utf8');
  const json = /<script type="application\/json" id="lab-data">(.*?)<\/script>/s.exec(filled)?.[1];
  const { records } = JSON.parse(json ?? '') as { records: Record<string, unknown>[] };
  const bars = records.filter(({ record, family }) => record === 'bar' && family === 'all');
  expect(bars.length).toBeGreaterThan(3);
  const cards = page.locator('.bars > li');
  await expect(cards).toHaveCount(bars.length);
  await expect(page.locator('.bars > li', { hasText: 'Met' })).toHaveCount(
    bars.filter(({ met }) => met === true).length,
  );
  await expect(page.locator('.bars > li', { hasText: 'Missed' })).toHaveCount(
    bars.filter(({ met }) => met === false).length,
  );
  const usual = records.find(
    ({ record, family, subgroup, policy }) =>
      record === 'figures' && family === 'all' && subgroup === 'all' && policy === 'leaflet_3',
  );
  await page.locator('#figure-harm summary').click();
  const row = page.locator('#figure-harm tr', {
    has: page.getByRole('rowheader', { name: 'Printed rule 3', exact: true }),
  });
  const share = Number((await row.locator('td').nth(1).textContent())?.replace(' %', ''));
  expect(share / 100).toBeCloseTo(Number(usual?.['over_felt']), 2);
  await expect(page.locator('#again code')).toContainText('anemone lab run --seed 3 --patients 10');
});

test('axe finds nothing, in light and dark, with every table open', async ({ page, made }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openReport(page, made.small);
  await page.getByRole('button', { name: 'Open every table' }).click();
  await expect(page.locator('details:not([open])')).toHaveCount(0);
  expect((await axe(page)).violations).toEqual([]);
  // The dark changes colours, nothing else.
  await page.emulateMedia({ colorScheme: 'dark' });
  const colours = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
  expect((await colours.analyze()).violations).toEqual([]);
});

test('by keyboard: past the opening, into a table, and along it', async ({ page, made }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openReport(page, made.report);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Go to the results' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#bars$/);
  await page.keyboard.press('Tab');
  await expect(page.getByText('Table: The bars, family by family')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const table = page.getByRole('region', { name: 'The bars, family by family' });
  await expect(table).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('on paper it is dark on white', async ({ page, made }) => {
  await openReport(page, made.report);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const [paper, ink] = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return [style.backgroundColor, style.color];
  });
  expect([paper, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  await expect(page.getByRole('navigation')).toBeHidden();
});

test.describe('without figures it says so plainly', () => {
  const page_with = (folder: string, data: string): string => {
    const file = join(folder, 'other.html');
    writeFileSync(
      file,
      readFileSync(empty, 'utf8').replace(PLACE, () => data),
    );
    return file;
  };
  for (const [name, data, says] of [
    ['as it was built', PLACE, 'opened without results'],
    ['cut off', '{"records":[{"record":"run"', 'cannot be read'],
    ['of another kind', '[1,2,3]', 'cannot be read'],
    ['without a run', '{"records":[]}', 'which run they come from'],
    [
      'without lives',
      '{"records":[{"record":"run","seed":1,"patients":0,"families":[],"policies":[]}]}',
      'hold no figures',
    ],
  ] as const) {
    test(name, async ({ page, made }) => {
      await open(page, page_with(made.folder, data));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'There is nothing to show yet',
      );
      await expect(page.getByRole('main')).toContainText(says);
      await expect(page.getByRole('main')).toContainText(STAMP);
      await expect(page.locator('figure')).toHaveCount(0);
      expect((await axe(page)).violations).toEqual([]);
    });
  }

  test('hostile text stays text', async ({ page, made }) => {
    const filled = readFileSync(made.report, 'utf8').replaceAll(
      '"family":"waves"',
      () => '"family":"\\u003cimg src=x onerror=alert(1)>"',
    );
    const file = join(made.folder, 'hostile.html');
    writeFileSync(file, filled);
    await open(page, file);
    await expect(page.locator('#families h3').last()).toContainText('<img src=x');
    await expect(page.locator('img')).toHaveCount(0);
  });
});
