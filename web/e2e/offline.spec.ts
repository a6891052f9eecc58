import { chromium as playwright } from '@playwright/test';
import { browserArguments, chromium } from './lib/chromium';
import { visitedOnce } from './lib/offline';
import { expect, test } from './lib/test';
import { passphrase, Visit } from './lib/visit';
import { watch } from './lib/watch';
import { firstLine, t } from './lib/words';

test('after the first visit it opens and works without any server', async ({
  context,
  watched,
}) => {
  const { page, visit, origin } = await visitedOnce(context, watched);

  await page.reload();
  await visit.isAt('welcome-title');
  await visit.link('read-body').click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(t('welcome-title'));
  await page.goto(`${origin}/`);
  await visit.setUp({ goal: 'tampon', baseline: t('kind-fingertip') });
  await visit.keep();
  await visit.practise();
  await visit.finish();
  await visit.log({ pain: 1, fear: 1, inControl: true });
  await page.close();

  const again = new Visit(await context.newPage(), origin);
  await again.open();
  await again.unlock(passphrase);
  await again.go('journey');
  await expect(again.page.getByText(t('safety-control', { of: 1, count: 1 }))).toBeVisible();
  // The way out works as well.
  await again.page.getByRole('button', { name: new RegExp(`^${t('exit')}`) }).click();
  await expect(again.page).toHaveTitle('Clock');
});

test('without WebAssembly the first page says so plainly, and reading works all the same', async ({
  server,
}) => {
  const browser = await playwright.launch({
    executablePath: chromium,
    // What strict security modes of phones do: no compiler for scripts, and with it no WebAssembly.
    args: [...browserArguments, '--js-flags=--jitless'],
  });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const watched = await watch(context, server.origin);
  const visit = new Visit(await context.newPage(), server.origin);
  const { page } = visit;
  await visit.open();
  expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
  await visit.isAt('welcome-title');
  await expect(page.getByRole('heading', { name: t('welcome-nowasm-title') })).toBeVisible();
  await expect(page.getByText(firstLine('welcome-nowasm'))).toBeVisible();
  // Nothing is offered that cannot work.
  await expect(visit.link('welcome-begin')).toHaveCount(0);
  await expect(visit.button('welcome-look')).toHaveCount(0);
  for (const id of ['read-body', 'read-words', 'welcome-more']) {
    await visit.link(id).click();
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(visit.heading(t('welcome-title'))).toHaveCount(0);
    await visit.link('back').click();
    await visit.isAt('welcome-title');
  }
  await page.goto(`${server.origin}/#/today`);
  await visit.isAt('welcome-title');
  expect(watched.complaints).toEqual([]);
  await browser.close();
});

test('the first page, help and readings do not wait for core.wasm, and the journal opens once it is there', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await context.route('**/core.wasm', async (route) => {
    await released;
    await route.continue();
  });
  for (const address of ['#/help', '#/learn', '#/read/body', '#/care', '#/costs']) {
    const reader = new Visit(await context.newPage(), server.origin);
    await reader.open(address);
    await reader.page.close();
  }
  const visit = new Visit(await context.newPage(), server.origin);
  await visit.open('');
  await visit.isAt('welcome-title');
  release();
  await visit.setUp({ goal: 'tampon' });
  await context.close();
});

test('what is typed before the app has looked for a journal stays', async ({ browser, server }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await context.route('**/assets/worker-*.js', async (route) => {
    await released;
    await route.continue();
  });
  const page = await context.newPage();
  const visit = new Visit(page, server.origin);
  await visit.open('#/costs');
  const currency = page.getByLabel(t('costs-currency'), { exact: true });
  await currency.fill('€');
  release();
  // The first page knows where the journal is once it offers to begin.
  await expect(page.getByText(t('visit-kept-tab').replace(/\s*\n\s*/g, ' '))).toBeVisible();
  const look = await context.newPage();
  await new Visit(look, server.origin).open('');
  await new Visit(look, server.origin).isAt('welcome-title');
  await expect(currency).toHaveValue('€');
  await context.close();
});
