import type { Locator, Page } from '@playwright/test';
import { entriesOf } from './lib/advice';
import { openProfile, temporaryFolder } from './lib/profile';
import { kept } from './lib/storage';
import { expect, test } from './lib/test';
import { passphrase, Visit } from './lib/visit';
import { t } from './lib/words';

const mine = {
  goal: 'tampon',
  trainers: [{ mm: '15', label: 'Marzipan' }],
  baseline: t('kind-fingertip'),
};

test('a full disk: the log keeps what was typed, says what to do, and nothing is half written', async ({
  server,
}) => {
  const full = (page: Page): Locator =>
    page
      .getByRole('alert')
      .filter({ hasText: t('failure-storage_full').replace(/\s*\n\s*/g, ' ') });
  const setQuota = async (page: Page, quotaSize?: number): Promise<void> => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Storage.overrideQuotaForOrigin', {
      origin: server.origin,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  };
  const stored = async (page: Page): Promise<number[]> =>
    (await kept(page)).databases.map(({ records }) => records);

  await temporaryFolder(async (folder) => {
    await test.step('no room to begin with: it stays in the tab, and can be kept a moment later', async () => {
      const { context, page, visit, watched } = await openProfile(folder, server.origin);
      await setQuota(page, 1);
      await visit.open();
      await visit.setUp(mine);
      await page.getByLabel(t('keep-passphrase'), { exact: true }).fill(passphrase);
      await page.getByLabel(t('keep-again'), { exact: true }).fill(passphrase);
      await visit.button('keep-button').click();
      await expect(full(page)).toBeVisible();
      expect((await stored(page)).every((records) => records === 0)).toBe(true);
      await setQuota(page);
      await visit.keep();
      await visit.practise(3);
      await visit.finish();
      expect(watched.complaints).toEqual([]);
      await context.close();
    });

    await test.step('no room for a log', async () => {
      // A browser that has just begun knows of no free space from before.
      const { context, page, visit, watched } = await openProfile(folder, server.origin);
      await setQuota(page, 1);
      await visit.open();
      await visit.unlock(passphrase);
      await visit.button('open-log').click();
      await visit.isAt('log-title');
      await visit.fillLog({ pain: 2, fear: 5, inControl: true, note: 'a long evening' });
      const before = await stored(page);
      await visit.button('log-save').click();
      await expect(full(page)).toBeVisible();
      await expect(full(page)).toContainText(t('failure-kept'));
      await visit.isAt('log-title');
      await expect(page.getByLabel(t('log-note'), { exact: true })).toHaveValue('a long evening');
      await expect(page.getByRole('slider', { name: t('log-fear') })).toHaveValue('5');
      expect(await stored(page)).toEqual(before);

      await setQuota(page);
      await visit.button('log-save').click();
      // What was expected outlived the browser, too.
      await visit.isAt('predict-met-title-plain');
      await visit.button('predict-later').click();
      await visit.isAt('place-today');
      const sessions = entriesOf(await visit.downloadPlain()).filter(
        ({ type }) => type === 'session.logged',
      );
      expect(sessions.map(({ data }) => data)).toMatchObject([
        { pain: 2, fear: 5, in_control: true, note: 'a long evening' },
      ]);
      expect(watched.complaints).toEqual([]);
      await context.close();
    });
  });
});

test('after a change the old passphrase no longer opens and the new one does; the same for the code', async ({
  page,
  visit,
}) => {
  const renewed = 'seven quiet harbours here';
  await visit.open();
  await visit.setUp(mine);
  const oldCode = await visit.keep();
  await visit.go('settings');
  await page.locator('summary', { hasText: t('settings-passphrase') }).click();
  await page.getByLabel(t('settings-current'), { exact: true }).first().fill(passphrase);
  await page.getByLabel(t('settings-next'), { exact: true }).fill(renewed);
  await page.getByLabel(t('keep-again'), { exact: true }).fill(renewed);
  await visit.button('settings-passphrase-button').click();
  await expect(page.getByText(t('settings-passphrase-changed')).last()).toBeVisible();

  await page.locator('summary', { hasText: t('settings-code') }).click();
  const form = page.locator('form', { has: visit.button('settings-code-button') });
  await form.getByLabel(t('settings-current'), { exact: true }).fill(renewed);
  await visit.button('settings-code-button').click();
  await expect(page.getByRole('list', { name: t('code-label') })).toBeVisible();
  const newCode = await visit.confirmCode();
  expect(newCode).not.toBe(oldCode);

  await visit.go('today');
  await page.reload();
  for (const old of [passphrase, oldCode]) {
    await page.getByLabel(t('unlock-secret'), { exact: true }).fill(old);
    await visit.button('unlock-open').click();
    await expect(page.getByText(t('error-vault_wrong_secret'))).toBeVisible();
  }
  await visit.unlock(renewed);
  await visit.isAt('place-today');
  await page.reload();
  await visit.unlock(newCode);
  await visit.go('path');
  await expect(page.getByRole('button', { name: /^Marzipan/ })).toBeVisible();
});

test('a code with a slip in it is told apart from a wrong passphrase', async ({ page, visit }) => {
  await visit.open();
  await visit.setUp(mine);
  const code = await visit.keep();
  await page.reload();
  const slipped = code.replace(/[0-9A-Z]$/, (last) => (last === 'A' ? 'B' : 'A'));
  await page.getByLabel(t('unlock-secret'), { exact: true }).fill(slipped);
  await visit.button('unlock-open').click();
  await expect(page.getByText(t('error-vault_bad_code'))).toBeVisible();
});

test('erase everything, said in a word, leaves nothing on the device', async ({ page, visit }) => {
  await visit.open();
  await visit.setUp(mine);
  await visit.keep();
  await visit.go('settings');
  await page.getByRole('radio', { name: t('theme-dark'), exact: true }).check();
  await expect.poll(async () => (await kept(page)).cached.length).toBeGreaterThan(10);
  await visit.button('erase-button').click();
  const dialog = page.getByRole('dialog', { name: t('erase-title') });
  const confirm = dialog.getByRole('button', { name: t('erase-confirm') });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox').fill(t('erase-word'));
  await confirm.click();
  await visit.isAt('welcome-title');
  const all = await kept(page);
  expect(all.databases.reduce((sum, { records }) => sum + records, 0)).toBe(0);
  expect(all.files).toEqual([]);
  expect(all.cached).toEqual([]);
  expect(all.local).toBe('{}');
  expect(all.session).toBe('{}');
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
  await page.reload();
  await visit.isAt('welcome-title');
});

test('it locks by itself after the minutes that were chosen, and at one tap', async ({
  page,
  visit,
}) => {
  await page.clock.install();
  await visit.open();
  await visit.setUp(mine);
  await visit.keep();
  await visit.go('settings');
  await page.getByRole('radio', { name: t('minutes', { minutes: 1 }), exact: true }).check();
  await page.clock.runFor(50_000);
  await visit.isAt('place-settings');
  await page.clock.runFor(20_000);
  await visit.isAt('unlock-title');
  await expect(page.locator('body')).not.toContainText('Marzipan');
  await visit.unlock(passphrase);
  await visit.go('settings');
  await page
    .getByRole('main')
    .getByRole('button', { name: t('lock-now') })
    .click();
  await visit.isAt('unlock-title');
});

test('a computer that slept longer than the lock allows is locked at the first move', async ({
  page,
  visit,
}) => {
  await page.clock.install();
  await visit.open();
  await visit.setUp(mine);
  await visit.keep();
  // No timer runs in a sleep, and the page was in view all the time.
  const now = await page.evaluate(() => Date.now());
  await page.clock.setSystemTime(now + 8 * 60 * 60_000);
  await page.mouse.move(100, 100);
  await visit.isAt('unlock-title');
  await expect(page.locator('body')).not.toContainText('Marzipan');
});

test('a copy is named after the day here, not after the day in Greenwich', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ timezoneId: 'Pacific/Kiritimati' });
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-11-30T17:32:00Z');
  const visit = new Visit(page, server.origin);
  await visit.open();
  await visit.setUp(mine);
  await visit.keep();
  await visit.go('settings');
  const downloading = page.waitForEvent('download');
  await visit.button('settings-sealed').click();
  expect((await downloading).suggestedFilename()).toBe('anemone-2026-12-01.anemone');
  await context.close();
});

test('two tabs at once: what either one confirms is kept, and both show it', async ({
  context,
  page,
  visit,
  server,
}) => {
  await visit.open();
  await visit.setUp(mine);
  await visit.keep();
  const other = new Visit(await context.newPage(), server.origin);
  await other.open();
  await other.unlock(passphrase);
  await other.isAt('place-today');

  await page.bringToFront();
  await visit.checkIn({ pain: 1, fear: 2 });
  // The other tab has not heard of it yet, and writes.
  await other.page.bringToFront();
  await other.checkIn({ pain: 0, stress: 7 });
  await page.bringToFront();
  await visit.checkIn({ fear: 3 });
  for (const tab of [visit, other]) {
    await tab.page.bringToFront();
    const checkins = entriesOf(await tab.downloadPlain()).filter(
      ({ type }) => type === 'checkin.logged',
    );
    const said = checkins.map(({ data }) => Number(data['stress'] ?? data['fear_now']));
    expect(said).toEqual([2, 7, 3]);
  }

  // Erased in one, the other writes nothing any more and says so.
  await page.bringToFront();
  await visit.go('settings');
  await visit.button('erase-button').click();
  const dialog = page.getByRole('dialog', { name: t('erase-title') });
  await dialog.getByRole('textbox').fill(t('erase-word'));
  await dialog.getByRole('button', { name: t('erase-confirm') }).click();
  await visit.isAt('welcome-title');
  await other.page.bringToFront();
  await other.go('today');
  await other.button('checkin-change').click();
  await other.rate(t('checkin-stress'), 2);
  await other.button('checkin-save').click();
  await expect(other.page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
  const all = await kept(page);
  expect(all.databases.reduce((sum, { records }) => sum + records, 0)).toBe(0);
});
