/** Each screen is fetched when it is needed: what a person sees when that does not work, and after. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { web } from './lib/native';
import { expect, test } from './lib/test';
import { Visit } from './lib/visit';
import { watch } from './lib/watch';
import { firstLine, t } from './lib/words';

// What the app fetches by itself; a service worker fetches everything once more, for later.
test.use({ serviceWorkers: 'block' });

test('a screen that cannot be fetched says so, and is there once it can', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const watched = await watch(context, server.origin);
  watched.allow(/Failed to load resource/);
  const page = await (await fetch(`${server.origin}/`)).text();
  let renewed = true;
  // The page of one version, and a server that has only the files of the next one.
  await context.route('**/assets/*.js', (route) => {
    const file = new URL(route.request().url()).pathname.split('/').pop() ?? '';
    return renewed && !page.includes(file)
      ? route.fulfill({ status: 404, body: '' })
      : route.continue();
  });
  const visit = new Visit(await context.newPage(), server.origin);
  await visit.page.goto(`${server.origin}/#/help`);
  await visit.isAt('not-loaded-title');
  await expect(visit.heading(t('not-loaded-title'))).toBeFocused();
  await expect(visit.page.getByText(firstLine('not-loaded-text'))).toBeVisible();
  await visit.button('not-loaded-again').click();
  await expect(visit.page.getByRole('status').getByText(t('not-loaded-still'))).toBeVisible();
  await visit.isAt('not-loaded-title');
  renewed = false;
  await visit.button('not-loaded-reload').click();
  await visit.isAt('help-title');
  await expect(visit.heading(t('help-title'))).toBeFocused();
  expect(watched.complaints).toEqual([]);
  await context.close();
});

test('every screen is fetched soon after the first one, whichever that is', async ({
  context,
  server,
}) => {
  const visit = new Visit(await context.newPage(), server.origin);
  await visit.open('#/help');
  // All but what the worker alone asks for.
  const files = (await readdir(join(web, 'assets'))).filter(
    (name) => name.endsWith('.js') && !/^(worker|libsodium)/.test(name),
  );
  expect(files.length).toBeGreaterThan(30);
  const missing = async (): Promise<string[]> => {
    const had = await visit.page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    return files.filter((file) => !had.some((address) => address.endsWith(`/${file}`)));
  };
  await expect.poll(missing).toEqual([]);
  // Its code is there: the way on works without any server.
  await context.setOffline(true);
  await visit.page.goto(`${server.origin}/#/costs`);
  await visit.isAt('costs-title');
});
