/**
 * Pictures of the real app with its made-up journal: phone and desk, light and dark. All of them lie in
 * build/screenshots; the six that the README shows are copied to docs/screenshots, which is in git.
 */
import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setClockAhead } from './lib/clock';
import { expect, test } from './lib/test';
import { Visit } from './lib/visit';
import { t } from './lib/words';

const folder = join(import.meta.dirname, '../../build/screenshots');
const shown = join(import.meta.dirname, '../../docs/screenshots');
const six = ['today', 'practice', 'log', 'path', 'journey-waves', 'learn'].map(
  (what) => `${what}-phone-light.png`,
);
/** The six together; a README should not weigh more, and git keeps every version. */
const MOST_BYTES = 1_000_000;
/** Always the same evening, so that a picture changes only when the app does. */
const EVENING = new Date(2026, 4, 20, 19, 40).getTime();

const sizes = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 },
  desk: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
};

test.beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
});

for (const [name, size] of Object.entries(sizes)) {
  for (const light of ['light', 'dark'] as const) {
    test(`${name}, ${light}`, async ({ browser, server }) => {
      const context = await browser.newContext({
        ...size,
        colorScheme: light,
        // The anemone stands open and still.
        reducedMotion: 'reduce',
        locale: 'en-GB',
        serviceWorkers: 'block',
      });
      await setClockAhead(context, EVENING - Date.now());
      const page = await context.newPage();
      const visit = new Visit(page, server.origin);
      const shoot = async (what: string): Promise<void> => {
        await page.evaluate(() => document.fonts.ready);
        await page.mouse.move(0, 0);
        await page.screenshot({ path: join(folder, `${what}-${name}-${light}.png`) });
      };

      await visit.open();
      await visit.button('welcome-look').click();
      await visit.isAt('place-today');
      await visit.checkIn({ pain: 0, fear: 2, stress: 3 });
      await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
      await shoot('today');
      if (name === 'phone') {
        const picture = page.getByRole('figure', { name: t('comfort-title') });
        // Above the bar at the foot of the screen.
        await picture.evaluate((figure) => figure.scrollIntoView({ block: 'center' }));
        await shoot('today-comfort');
      }
      await visit.go('path');
      if (name === 'phone') await shoot('path');
      await visit.go('journey');
      if (name === 'desk') await shoot('journey');
      else {
        await page.locator('#time-title').evaluate((title) => title.scrollIntoView());
        await shoot('journey-waves');
      }
      await visit.go('learn');
      if (name === 'phone') await shoot('learn');
      for (const [what, hash] of [
        ['loop', 'read/loop'],
        ['check', 'check'],
        ['visit', 'visit/page'],
        ['options', 'options'],
        ['practices', 'practices'],
        ['guesses', 'guesses'],
        ['thoughts', 'thoughts'],
        ['apart', 'apart'],
      ] as const) {
        if (name === 'desk' && what !== 'options') continue;
        // Within the page: loading it anew would end the made-up journal.
        await page.evaluate((to) => location.assign(to), `#/${hash}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (what === 'loop') await page.locator('.loop h3 button').nth(1).click();
        if (what === 'options') {
          await page.locator('#plot-title').evaluate((title) => title.scrollIntoView());
        }
        await shoot(what);
      }
      await visit.go('today');
      await visit.practise(3);
      await visit.toTheStep();
      await shoot('practice');
      await visit.finish();
      await visit.fillLog({ pain: 1, fear: 2, tension: 2, inControl: true });
      await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
      if (name === 'phone') await shoot('log');
      await context.close();
    });
  }
}

test.afterAll(async () => {
  await mkdir(shown, { recursive: true });
  for (const picture of six) await copyFile(join(folder, picture), join(shown, picture));
  const bytes = await Promise.all(six.map(async (f) => (await stat(join(shown, f))).size));
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
});
