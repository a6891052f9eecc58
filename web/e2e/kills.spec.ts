/**
 * The whole browser killed in the middle of saving, again and again, on one and the same journal:
 * as when a battery runs out. KILLS=200 for the long run.
 */
import { chromium as playwright, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesOf } from './lib/advice';
import { browserArguments, chromium } from './lib/chromium';
import { openProfile, temporaryFolder } from './lib/profile';
import { expect, test } from './lib/test';
import { passphrase, Visit } from './lib/visit';
import { t } from './lib/words';

const KILLS = Number(process.env['KILLS'] ?? 4);

/** A browser of its own, without a pipe to hold it: it can be killed outright. */
async function started(folder: string): Promise<{ page: Page; kill: () => Promise<void> }> {
  const told = join(folder, 'DevToolsActivePort');
  await rm(told, { force: true });
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
    { stdio: 'ignore', detached: true },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // The file is there before its words are.
  let port = '';
  await expect
    .poll(async () => {
      port = /^\d+/.exec(await readFile(told, 'utf8').catch(() => ''))?.[0] ?? '';
      return port;
    })
    .not.toBe('');
  const browser = await playwright.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('no page');
  return {
    page,
    kill: async () => {
      // All of its processes at once.
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}

/** Each check-in tells its number by two of its answers. */
const answersOf = (n: number): { fear: number; stress: number } => ({
  fear: Math.floor(n / 11) % 11,
  stress: n % 11,
});

async function save(page: Page, n: number): Promise<void> {
  const { fear, stress } = answersOf(n);
  const change = page.getByRole('button', { name: t('checkin-change'), exact: true });
  if (await change.isVisible()) await change.click();
  for (const [id, value] of [
    ['checkin-fear', fear],
    ['checkin-stress', stress],
  ] as const) {
    await page.getByRole('slider', { name: t(id), exact: true }).fill(String(value));
  }
  await page.getByRole('button', { name: t('checkin-save'), exact: true }).click();
  await expect(change).toBeVisible();
}

test(`the browser killed ${KILLS} times in the middle of saving: nothing confirmed is missing`, async ({
  server,
}) => {
  test.setTimeout(20 * 60_000 + KILLS * 60_000);
  await temporaryFolder(async (folder) => {
    const first = await openProfile(folder, server.origin);
    await first.visit.open();
    await first.visit.setUp({ goal: 'tampon' });
    await first.visit.keep();
    await first.visit.checkIn({ pain: 0, fear: 0, stress: 0 });
    await first.context.close();

    const confirmed: number[] = [];
    let next = 1;
    for (let kill = 0; kill < KILLS; kill++) {
      const browser = await started(folder);
      const visit = new Visit(browser.page, server.origin);
      await visit.open();
      await visit.unlock(passphrase);
      await visit.isAt('place-today');
      const saving = (async () => {
        for (;;) {
          await save(browser.page, next);
          confirmed.push(next);
          next += 1;
        }
      })().catch(() => undefined);
      // At another point of a save each time: by the number of steps, not by the clock.
      const wanted = confirmed.length + 1 + (kill % 3);
      await expect
        .poll(() => confirmed.length >= wanted, { intervals: [3 + 7 * (kill % 11)] })
        .toBe(true);
      await browser.kill();
      await saving;
      // What was on its way may be there or not; its number is not used again.
      next += 1;
    }

    const last = await openProfile(folder, server.origin);
    await last.visit.open();
    await last.visit.unlock(passphrase);
    const kept = entriesOf(await last.visit.downloadPlain())
      .filter(({ type }) => type === 'checkin.logged')
      .map(({ data }) => `${Number(data['fear_now'])} ${Number(data['stress'])}`);
    const missing = confirmed.filter((n) => {
      const { fear, stress } = answersOf(n);
      return !kept.includes(`${fear} ${stress}`);
    });
    expect(missing).toEqual([]);
    expect(kept.length).toBeGreaterThanOrEqual(confirmed.length);
    console.log(
      `${KILLS} kills: ${confirmed.length} confirmed, ${kept.length} kept, ${missing.length} lost`,
    );
    expect(last.watched.complaints).toEqual([]);
    await last.context.close();
  });
});
