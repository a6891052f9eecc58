import { entriesOf } from './lib/advice';
import { kept, type Kept } from './lib/storage';
import { expect, test } from './lib/test';
import { t } from './lib/words';

const mine = {
  goal: 'tampon',
  trainers: [{ mm: '15', label: 'Marzipan' }],
  baseline: t('kind-fingertip'),
};

const records = (all: Kept): number => all.databases.reduce((sum, { records }) => sum + records, 0);

test('only in this tab: nothing is stored, the page says so, and loading it again starts over', async ({
  page,
  visit,
}) => {
  await visit.open();
  await visit.setUp(mine);
  await expect(page.getByText(t('keep-no-text').replace(/\s*\n\s*/g, ' '))).toBeVisible();
  await visit.onlyInTab();
  const warning = page.getByRole('region', { name: t('tab-region') });
  await visit.checkIn({ pain: 1, fear: 2 });
  await visit.practise();
  await visit.finish();
  await visit.log({ pain: 1, note: 'Marzipan again' });
  for (const place of ['path', 'journey', 'settings', 'today'] as const) {
    await visit.go(place);
    await expect(warning).toContainText(t('tab-label'));
  }
  const all = await kept(page);
  expect(records(all)).toBe(0);
  expect(all.local + all.session + all.cookies).not.toContain('Marzipan');
  await page.reload();
  await visit.isAt('welcome-title');
  await expect(visit.link('welcome-begin')).toBeVisible();
});

test('what began in the tab can still be kept later, all of it', async ({ page, visit }) => {
  await visit.begunInTab(mine);
  await visit.checkIn({ pain: 1, fear: 2 });
  await page.getByRole('link', { name: t('tab-keep') }).click();
  await visit.isAt('keep-title');
  await visit.keep('a passphrase of my own');
  await expect(page.getByRole('region', { name: t('tab-region') })).toHaveCount(0);
  await page.reload();
  await visit.unlock('a passphrase of my own');
  await visit.go('today');
  await expect(page.getByText(t('checkin-did-fear', { words: '2, a little' }))).toBeVisible();
  await visit.go('path');
  await expect(page.getByRole('button', { name: /^Marzipan/ })).toBeVisible();
});

test('the made-up journal says so on every screen, is never stored, and never mixes with her own', async ({
  page,
  visit,
}) => {
  await visit.open();
  await visit.button('welcome-look').click();
  await visit.isAt('place-today');
  const label = page.getByRole('region', { name: t('made-up-region') });
  await expect(label).toContainText(t('made-up-label'));

  await visit.checkIn({ pain: 0, fear: 1, stress: 2 });
  const practice = await page.locator('a[href^="#/practice/"]').first().getAttribute('href');
  const screens = ['path', 'journey', 'settings', 'keep', 'about', 'read/body', 'read/words'];
  for (const hash of [...screens.map((name) => `#/${name}`), '#/breathe', '#/release', practice]) {
    await page.goto(`${visit.origin}/${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(label, `the label on ${hash}`).toBeVisible();
  }
  await visit.fromReadyToStep();
  await expect(label).toBeVisible();
  await visit.finish();
  await expect(label).toBeVisible();
  await visit.log({ pain: 1, fear: 1, inControl: true, note: 'pretending' });
  await visit.go('journey');
  await expect(page.getByRole('heading', { name: t('safety-title') })).toBeVisible();

  await visit.go('settings');
  for (const id of ['settings-plain', 'settings-sealed', 'erase-button']) {
    await expect(visit.button(id)).toHaveCount(0);
  }
  expect(records(await kept(page))).toBe(0);

  await page.getByRole('button', { name: t('made-up-leave') }).click();
  await visit.isAt('welcome-title');
  await expect(label).toHaveCount(0);
  await visit.setUp(mine);
  await visit.keep();
  const entries = entriesOf(await visit.downloadPlain());
  expect(entries.length).toBeGreaterThan(2);
  expect(JSON.stringify(entries)).not.toMatch(/made.up|pretending|session\.logged/);
  await visit.go('journey');
  await expect(page.getByText(t('journey-empty'))).toBeVisible();
});

test('“Exit” empties the page, locks, and leaves a plain clock that leads nowhere back', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await visit.go('path');
  await page.getByRole('button', { name: new RegExp(`^${t('exit')}`) }).click();
  await expect(page).toHaveURL(/clock\.html$/);
  await expect(page).toHaveTitle('Clock');
  await expect(page.locator('body')).not.toContainText(/anemone|marzipan/i);
  await page.goBack();
  // Whatever the browser finds there, it is not the path.
  await expect(page.locator('body')).not.toContainText('Marzipan');
  await visit.open();
  await visit.isAt('unlock-title');
});
