import { chromium as playwright } from '@playwright/test';
import { browserArguments, chromium } from './lib/chromium';
import { serve } from './lib/native';
import { kept } from './lib/storage';
import { expect, test } from './lib/test';
import { passphrase, Visit } from './lib/visit';
import { watch } from './lib/watch';
import { firstLine, t } from './lib/words';

test('after the first visit it opens and works without any server', async ({
  context,
  watched,
}) => {
  // The service worker may look for a newer version, in vain.
  watched.allow(/Failed to load resource|net::ERR_|Failed to update|request to another origin/);
  const server = await serve();
  const page = await context.newPage();
  const visit = new Visit(page, server.origin);
  await visit.open();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(async () => (await kept(page)).cached.length).toBeGreaterThan(10);
  await server.stop();

  await page.reload();
  await visit.isAt('welcome-title');
  await visit.link('read-body').click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(t('welcome-title'));
  await page.goto(`${server.origin}/`);
  await visit.setUp({ goal: 'tampon', baseline: t('kind-fingertip') });
  await visit.keep();
  await visit.practise();
  await visit.finish();
  await visit.log({ pain: 1, fear: 1, inControl: true });
  await page.close();

  const again = new Visit(await context.newPage(), server.origin);
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
