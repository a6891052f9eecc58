import type { Page } from '@playwright/test';
import { frames } from './lib/frames';
import { look } from './lib/look';
import { practiceTitle } from './lib/practices';
import { expect, test } from './lib/test';
import { passphrase } from './lib/visit';
import { t } from './lib/words';

const mine = {
  under18: false,
  reasonWords: 'Swimming with my sister',
  goal: 'tampon',
  trainers: [{ mm: '12', label: 'Pebble' }, { mm: '15,5' }],
  baseline: t('kind-fingertip'),
};

const open = (page: Page, id: string): Promise<void> =>
  page
    .locator('summary', { hasText: t(id) })
    .first()
    .click();

test('everyone can use the first pages, the readings and the set-up', async ({ page, visit }) => {
  await visit.open();
  await look(page, 'welcome');
  for (const hash of ['about', 'read/body', 'read/words', 'read/nothing']) {
    await page.goto(`${visit.origin}/#/${hash}`);
    if (hash.startsWith('read/') && hash !== 'read/nothing') await open(page, 'read-sources');
    await look(page, hash);
  }
  await page.goto(`${visit.origin}/#/begin/why`);
  await visit.isAt('begin-why-title');
  await page.getByRole('radio', { name: t('goal-partner'), exact: true }).check();
  await look(page, 'set-up, why');
  await visit.next();
  await visit.isAt('begin-safety-title');
  await page.getByRole('radio', { name: t('begin-age-young') }).check();
  for (const group of await page.locator('details.group > summary').all()) await group.click();
  await visit.tickSigns(['numbness']);
  await look(page, 'set-up, safety');
  await page.getByRole('radio', { name: t('begin-age-adult') }).check();
  await visit.next();
  await visit.isAt('begin-trainers-title');
  await visit.addTrainer({ mm: '12', label: 'Pebble' });
  await page.getByLabel(t('begin-trainer-size'), { exact: true }).fill('about two');
  await visit.button('add').click();
  await expect(page.getByText(t('begin-trainer-bad'))).toBeVisible();
  await open(page, 'begin-measure');
  await look(page, 'set-up, trainers');
  await visit.next();
  await visit.isAt('begin-now-title');
  await look(page, 'set-up, now');
  await visit.next();
  await visit.isAt('begin-limit-title');
  await look(page, 'set-up, limit');
  await visit.next();
  await visit.isAt('begin-review-title');
  await look(page, 'set-up, review');
  await visit.button('begin-finish').click();
  await visit.isAt('keep-title');
  await visit.button('keep-button').click();
  await expect(page.getByText(t('passphrase-short'))).toBeVisible();
  await look(page, 'keep');
  await page.getByLabel(t('keep-passphrase'), { exact: true }).fill(passphrase);
  await page.getByLabel(t('keep-again'), { exact: true }).fill(passphrase);
  await visit.button('keep-button').click();
  await expect(visit.heading(t('code-title'))).toBeVisible();
  await visit.button('code-done').click();
  await look(page, 'recovery code');
  await visit.button('code-later').click();
  await visit.isAt('place-today');
  await look(page, 'Today, an emergency', { framed: true });
  await page.reload();
  await visit.isAt('unlock-title');
  await page.getByLabel(t('unlock-secret'), { exact: true }).fill('not the one at all');
  await visit.button('unlock-open').click();
  await expect(page.getByText(t('error-vault_wrong_secret'))).toBeVisible();
  await open(page, 'unlock-forgot');
  await look(page, 'unlock');
});

test('everyone can use Today, a practice and its log', async ({ page, visit }) => {
  await visit.begun(mine);
  await look(page, 'Today, at first', { framed: true });
  await visit.openCheckIn();
  await open(page, 'checkin-new');
  await visit.rate(t('checkin-fear'), 4);
  await visit.button('suggest-smaller').click();
  await open(page, 'rules-behind');
  await look(page, 'Today', { framed: true });
  await visit.button('suggest-not-today').click();
  await look(page, 'Today, not today', { framed: true });
  await visit.button('rest-back').click();
  await visit.link('suggest-begin').click();
  await expect(visit.button('ready-begin')).toBeVisible();
  await open(page, 'hygiene-more');
  await look(page, 'practice, get ready');
  await visit.button('ready-begin').click();
  await visit.isAt('predict-title');
  await look(page, 'practice, what is expected');
  await visit.button('predict-skip').click();
  await visit.toTheStep();
  await visit.button('clock-show').click();
  await look(page, 'practice, the step');
  await visit.button('stop').click();
  await visit.isAt('landing-title');
  await look(page, 'practice, landing');
  await visit.button('landing-log').click();
  await visit.isAt('log-title');
  await visit.fillLog({ pain: 2, fear: 3, tension: 1, inControl: true, note: 'a word' });
  await page.getByLabel(t('log-bleeding'), { exact: true }).check();
  await page.getByLabel(t('log-numbness'), { exact: true }).check();
  await look(page, 'log', { framed: true });
  await visit.button('log-later').click();
  await visit.isAt('place-today');
  await expect(page.getByRole('region', { name: t('open-title') })).toBeVisible();
  await look(page, 'Today, a practice left open', { framed: true });
  await page.goto(`${visit.origin}/#/breathe`);
  await expect(visit.heading(practiceTitle('breathing'))).toBeVisible();
  await look(page, 'breathe');
});

test('everyone can use Path, Journey and Settings', async ({ page, visit }) => {
  await visit.open();
  await visit.button('welcome-look').click();
  await visit.isAt('place-today');
  await expect(page.getByRole('figure', { name: t('comfort-title') })).toBeVisible();
  for (const fold of await page.locator('.suggestion summary').all()) await fold.click();
  await look(page, 'Today, made up', { framed: true });
  await visit.go('path');
  await page.locator('.rope h2 button').nth(2).click();
  await visit.button('step-insert').click();
  await look(page, 'Path, a step open', { framed: true });
  await visit.button('step-remove').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'Path, removing a step', { framed: true, dialog: true });
  await page.keyboard.press('Escape');
  await visit.go('journey');
  await open(page, 'journey-table');
  await look(page, 'Journey', { framed: true });
  await page.getByRole('button', { name: t('made-up-leave') }).click();
  await visit.isAt('welcome-title');

  await visit.setUp({ goal: 'less_pain' });
  await visit.keep();
  await visit.go('path');
  await look(page, 'Path, the steps closed', { framed: true });
  await visit.go('journey');
  await look(page, 'Journey, empty', { framed: true });
  await visit.go('settings');
  await open(page, 'settings-passphrase');
  await open(page, 'settings-code');
  await look(page, 'Settings', { framed: true });
  await visit.button('settings-plain').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'Settings, an unsealed copy', { framed: true, dialog: true });
});

test('the clock that “Exit” leaves behind is readable too', async ({ page, visit }) => {
  await page.goto(`${visit.origin}/clock.html`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d/);
  const { AxeBuilder } = await import('@axe-core/playwright');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
});

/** What moves between two moments: the drawing, and anything the style sheet animates. */
async function moves(page: Page): Promise<boolean> {
  const drawing = (): Promise<string> =>
    page.evaluate(() =>
      [...document.querySelectorAll('svg path')].map((path) => path.getAttribute('d')).join('\n'),
    );
  const animated = await page.evaluate(
    () =>
      document.getAnimations().filter((a) => {
        const { duration, iterations } = a.effect?.getComputedTiming() ?? {};
        return a.playState === 'running' && (Number(duration) > 20 || iterations === Infinity);
      }).length,
  );
  const before = await drawing();
  await frames(page, 40);
  return animated > 0 || before !== (await drawing());
}

test('who asks for less motion sees none; the breath still has its words', async ({
  page,
  visit,
}) => {
  await visit.open();
  expect(await moves(page), 'without that wish it breathes').toBe(true);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await visit.isAt('welcome-title');
  expect(await moves(page), 'welcome').toBe(false);
  await visit.setUp(mine);
  expect(await moves(page), 'keep').toBe(false);
  await visit.onlyInTab();
  expect(await moves(page), 'Today').toBe(false);
  await visit.practise();
  expect(await moves(page), 'practice').toBe(false);
  await visit.button('stop').click();
  await visit.isAt('landing-title');
  expect(await moves(page), 'landing').toBe(false);
  await page.goto(`${visit.origin}/#/breathe`);
  await expect(visit.heading(practiceTitle('breathing'))).toBeVisible();
  await visit.button('guide-begin').click();
  await expect(visit.button('stop')).toBeVisible();
  expect(await moves(page), 'breathe').toBe(false);
});
