import { chromium as playwright, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesOf } from './lib/advice';
import { browserArguments, chromium } from './lib/chromium';
import { openProfile, temporaryFolder } from './lib/profile';
import { expect, test } from './lib/test';
import { passphrase, Visit } from './lib/visit';
import { t } from './lib/words';

const mine = {
  goal: 'tampon',
  trainers: [{ mm: '15', label: 'Pebble' }],
  baseline: t('kind-fingertip'),
};

/** Kept, checked in, and in the middle of a step. */
async function inTheMiddle(visit: Visit): Promise<void> {
  await visit.begun(mine);
  await visit.checkIn({ pain: 0, fear: 3 });
  await visit.practise(4);
}

/** Unlocks and finds all that was confirmed, and the way to finish the log. */
async function nothingIsLost(visit: Visit): Promise<void> {
  const { page } = visit;
  await visit.open();
  await visit.unlock(passphrase);
  await visit.go('today');
  await expect(page.getByText(t('checkin-did-fear', { words: '3, a little' }))).toBeVisible();
  const open = page.getByRole('region', { name: t('open-title') });
  await expect(open).toContainText(t('kind-fingertip'));
  await open.getByRole('button', { name: t('open-log') }).click();
  await visit.isAt('log-title');
  await visit.log({ pain: 1, fear: 2, inControl: true, ended: 'stopped' });
  await expect(open).toBeHidden();
  const types = entriesOf(await visit.downloadPlain()).map(({ type }) => type);
  const count = (type: string): number => types.filter((other) => other === type).length;
  expect(count('checkin.logged')).toBe(1);
  expect(count('practice.started')).toBe(1);
  expect(count('session.logged')).toBe(1);
  // What they expected was kept before the practice began.
  expect(count('prediction.made')).toBe(1);
}

test('a tab that crashes in the middle of a practice loses nothing confirmed, and the log can be finished', async ({
  context,
  page,
  visit,
  server,
}) => {
  await inTheMiddle(visit);
  const crashed = page.waitForEvent('crash');
  const cdp = await context.newCDPSession(page);
  cdp.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  await nothingIsLost(new Visit(await context.newPage(), server.origin));
});

test('loading the page again in the middle of a practice locks it and loses nothing confirmed', async ({
  page,
  visit,
}) => {
  await inTheMiddle(visit);
  await page.reload();
  await visit.isAt('unlock-title');
  await nothingIsLost(visit);
});

test('a browser that is killed outright while a log is half filled in loses nothing confirmed', async ({
  server,
}) => {
  await temporaryFolder(async (folder) => {
    const child = spawn(
      chromium,
      [
        ...browserArguments,
        '--headless=new',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--remote-debugging-port=0',
        `--user-data-dir=${folder}`,
        'about:blank',
      ],
      { stdio: 'ignore' },
    );
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const listens = async (): Promise<string> =>
      (await readFile(join(folder, 'DevToolsActivePort'), 'utf8').catch(() => '')).split('\n')[0] ??
      '';
    await expect.poll(listens).not.toBe('');
    const port = await listens();
    const browser = await playwright.connectOverCDP(`http://127.0.0.1:${port}`);
    const context = browser.contexts()[0];
    const page = context?.pages()[0] as Page;
    const visit = new Visit(page, server.origin);
    await inTheMiddle(visit);
    await visit.finish();
    await visit.fillLog({ pain: 2, note: 'never saved' });
    // No farewell of any kind: as when the battery is empty.
    child.kill('SIGKILL');
    await gone;
    await browser.close().catch(() => undefined);

    const again = await openProfile(folder, server.origin);
    await nothingIsLost(again.visit);
    expect(again.watched.complaints).toEqual([]);
    await again.context.close();
  });
});
