// The five pitfalls of mission M13: each made by a journal, seen on Today, its way followed, read away.
import { localNow } from './lib/advice';
import { Asked } from './lib/ask';
import { look } from './lib/look';
import { openProfile, temporaryFolder } from './lib/profile';
import { expect, test } from './lib/test';
import { passphrase, type Visit } from './lib/visit';
import { t } from './lib/words';

/** The card on Today that offers this pitfall's way, and what it says. */
function notice(visit: Visit, code: string) {
  return visit.page
    .getByRole('complementary', { name: t('notice-label') })
    .filter({ has: visit.page.getByRole('link', { name: t(`notice-way-${code}`), exact: true }) });
}

/** Its way leads to something that helps; read, it is gone. */
async function followAndRead(visit: Visit, code: string, title: string): Promise<void> {
  await visit.go('today');
  await notice(visit, code).getByRole('link').click();
  await expect(visit.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  // A guided practice fills the screen: back by its own way.
  await visit.page.evaluate(() => (location.hash = '#/today'));
  await visit.isAt('place-today');
  await notice(visit, code)
    .getByRole('button', { name: t('notice-read') })
    .click();
  await expect(notice(visit, code)).toHaveCount(0);
}

async function practised(visit: Visit, step: string, answers: Parameters<Visit['log']>[0]) {
  await visit.practiseChosen(step);
  await visit.finish();
  await visit.log(answers);
}

test('P1, P2, P4, P5: noticed, said with their figures, never a block, gone once they were read', async ({
  page,
  visit,
}) => {
  await visit.begun({ under18: false, goal: 'partner_finger', trainers: [{ mm: '12' }] });
  const look_ = t('kind-look');

  // P5 and P1: a deadline for a step with someone, and too near a one.
  await page.evaluate(() => (location.hash = '#/goals'));
  await page.getByLabel(t('goals-date-label'), { exact: true }).fill(localNow(10).slice(0, 10));
  await page.getByRole('button', { name: t('goals-date-save') }).click();
  await expect(page.getByRole('link', { name: t('goals-help-visit') })).toBeVisible();
  await visit.go('today');
  await expect(notice(visit, 'P5')).toContainText(t('notice-P5'));
  await expect(notice(visit, 'P1')).toContainText(/\d+ steps in 2 weeks/);
  await expect(page.getByRole('link', { name: t('suggest-begin'), exact: true })).toBeVisible();
  await look(page, 'today with two notices', { framed: true });
  await followAndRead(visit, 'P1', t('goals-title'));
  await followAndRead(visit, 'P5', t('people-apart-title'));

  // P4: squeezing without letting go. P2: four practices that begin in fear.
  await visit.practiseChosen(look_);
  await visit.finish();
  await visit.fillLog({ pain: 0, fear: 8, inControl: true, ended: 'finished' });
  await page.locator('summary', { hasText: t('log-more') }).click();
  await page.getByLabel(t('log-squeezed'), { exact: true }).check();
  await visit.button('log-save').click();
  await expect(visit.button('log-save')).toHaveCount(0);
  await page.evaluate(() => (location.hash = '#/today'));
  await visit.isAt('place-today');
  await expect(notice(visit, 'P4')).toContainText(t('notice-P4'));
  await followAndRead(visit, 'P4', 'Letting go');
  for (let i = 0; i < 3; i += 1) {
    await expect(notice(visit, 'P2')).toHaveCount(0);
    await practised(visit, look_, { pain: 0, fear: 8, inControl: true, ended: 'finished' });
  }
  await visit.go('today');
  await expect(notice(visit, 'P2')).toContainText(t('notice-P2', { sessions: 4, of: 4 }));
  await followAndRead(visit, 'P2', 'Breathing with the belly');
});

test('P3: shame that nobody knows of, three weeks on', async ({ server }) => {
  await temporaryFolder(async (folder) => {
    const now = await openProfile(folder, server.origin, { daysAhead: 0 });
    await now.visit.begun();
    await now.page.evaluate(() => (location.hash = '#/look'));
    await now.visit.isAt('look-title');
    await now.visit.button('look-begin').click();
    await new Asked(now.page).fill({ shame: true, told_someone: false });
    await now.visit.isAt('look-end-title');
    await now.visit.go('today');
    await expect(notice(now.visit, 'P3')).toHaveCount(0);
    expect(await now.visit.downloadPlain()).toContain('"told_someone":false');
    await now.context.close();

    const then = await openProfile(folder, server.origin, { daysAhead: 22 });
    await then.visit.open();
    await then.visit.unlock(passphrase);
    await then.visit.go('today');
    await expect(notice(then.visit, 'P3')).toContainText(t('notice-P3', { weeks: 3 }));
    await followAndRead(then.visit, 'P3', t('people-words-title'));
    expect(then.watched.complaints).toEqual([]);
    await then.context.close();
  });
});
