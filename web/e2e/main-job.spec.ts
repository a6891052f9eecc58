import type { TemplateGoal } from '../src/client/schema.generated';
import { expectNativeToAgree, entriesOf } from './lib/advice';
import { run } from './lib/native';
import { openProfile, temporaryFolder } from './lib/profile';
import { seededDrafts } from './lib/seed';
import { expect, test } from './lib/test';
import { passphrase, shown } from './lib/visit';
import { firstLine, t } from './lib/words';

const mine = {
  reason: 'everyday',
  reasonWords: 'Swimming with my sister again',
  goal: 'cup',
  goalWords: 'the purple cup',
  trainers: [{ mm: '24' }, { mm: '12,5', label: 'Pebble' }, { mm: '17' }],
  baseline: t('kind-fingertip'),
  limit: 2,
};

// The other tests begin with a journal made from the set-up's own drafts (lib/seed.ts); here the
// clicks show that they leave the same, for every goal there is.
const every: Record<TemplateGoal, true> = {
  less_pain: true,
  touch: true,
  finger: true,
  trainer: true,
  tampon: true,
  cup: true,
  exam: true,
  toy: true,
  partner_finger: true,
  partner: true,
};
for (const goal of Object.keys(every)) {
  test(`the set-up for “${goal}”, walked by clicks, leaves what a seeded journal begins with`, async ({
    visit,
  }) => {
    const answers = { goal, under18: false, trainers: mine.trainers, limit: 2 };
    await visit.begunInTab(answers);
    const left = entriesOf(await visit.downloadPlain()).map(({ type, data }) => ({ type, data }));
    const byType = (all: { type: string; data: object }[]): object[] =>
      all.sort((a, b) => a.type.localeCompare(b.type));
    expect(byType(left)).toEqual(byType([...(await seededDrafts(answers, passphrase))]));
  });
}

test('set up, keep, practise, stop with one tap, log, close the browser, and everything is there', async ({
  server,
}) => {
  await temporaryFolder(async (folder) => {
    let code = '';
    let { context, page, visit, watched } = await openProfile(folder, server.origin);

    await test.step('her own trainers, typed in any order, stand by size', async () => {
      await visit.open();
      await visit.setUp(mine, async () => {
        const steps = await page.locator('dl ol li').allTextContents();
        const trainers = steps.map((step) => step.trim()).filter((step) => /Pebble|mm/.test(step));
        expect(trainers).toEqual(['Pebble', 'Trainer, 17 mm', 'Trainer, 24 mm']);
        await expect(page.locator('dl')).toContainText(mine.reasonWords);
      });
    });

    await test.step('the passphrase is typed twice, the recovery code back once', async () => {
      await page.getByLabel(t('keep-passphrase'), { exact: true }).fill('short');
      await page.getByLabel(t('keep-again'), { exact: true }).fill('short');
      await visit.button('keep-button').click();
      await expect(page.getByText(t('passphrase-short'))).toBeVisible();
      await page.getByLabel(t('keep-passphrase'), { exact: true }).fill(passphrase);
      await visit.button('keep-button').click();
      await expect(page.getByText(t('passphrase-differs'))).toBeVisible();
      await page.getByLabel(t('keep-again'), { exact: true }).fill(passphrase);
      await visit.button('keep-button').click();
      await expect(visit.heading(t('code-title'))).toBeVisible();
      await visit.button('code-done').click();
      await expect(page.getByText(t('code-wrong'))).toBeVisible();
      code = await visit.confirmCode();
      await visit.isAt('place-today');
      await expect(page.getByText(t('said-kept'))).toBeVisible();
    });

    await test.step('a check-in, and one suggestion with its reason', async () => {
      await visit.checkIn({ pain: 0, fear: 3, stress: 4 });
      const today = await shown(page);
      expect(today.title).toBe(t('kind-fingertip'));
      expect(today.reasons).toContain(t('reason-start_here'));
      await expect(visit.button('suggest-smaller')).toBeVisible();
      await expect(visit.button('suggest-not-today')).toBeVisible();
    });

    await test.step('a practice, stopped with one tap, lands softly', async () => {
      await visit.practise(5);
      await visit.toTheStep();
      await visit.button('stop').click();
      await visit.isAt('landing-title');
      await expect(page.getByText(firstLine('landing-stopped'))).toBeVisible();
      await visit.button('landing-log').click();
      await visit.isAt('log-title');
      await expect(page.getByLabel(t('ended-stopped'), { exact: true })).toBeChecked();
    });

    await test.step('the log is thanked for, and Today says what comes next', async () => {
      await visit.log({ pain: 1, fear: 4, tension: 3, inControl: true, note: 'I hummed a song' });
      await expect(page.getByText(t('said-logged-stopped'))).toBeVisible();
      const today = await shown(page);
      expect(today.title).toBe(t('suggest-rest'));
      expect(today.reasons).toEqual([t('reason-practised_today')]);
    });

    const everythingIsThere = async (): Promise<void> => {
      await visit.go('path');
      const names = await page.locator('.rope .name').allTextContents();
      const trainers = ['Pebble', 'Trainer, 17 mm', 'Trainer, 24 mm'];
      expect(names.filter((name) => trainers.includes(name))).toEqual(trainers);
      await expect(page.getByText(mine.reasonWords)).toBeVisible();
      await expect(page.getByText(mine.goalWords)).toBeVisible();
      await visit.go('journey');
      await expect(page.getByText(t('safety-control', { of: 1, count: 1 }))).toBeVisible();
      await page.locator('summary', { hasText: t('journey-table') }).click();
      const row = page.getByRole('row', { name: 'I hummed a song' });
      await expect(row).toContainText(t('kind-fingertip'));
      await expect(row).toContainText(t('ended-short-stopped'));
      await visit.go('today');
      await expect(page.getByText(t('checkin-did-fear', { words: '3, a little' }))).toBeVisible();
    };
    await test.step('Path and Journey show it', everythingIsThere);
    expect(watched.complaints).toEqual([]);
    await context.close();

    await test.step('the browser is opened again: a wrong passphrase is said calmly, the right one opens', async () => {
      ({ context, page, visit, watched } = await openProfile(folder, server.origin));
      await visit.open();
      await visit.isAt('unlock-title');
      await page.getByLabel(t('unlock-secret'), { exact: true }).fill('coral lantern sparrow ten');
      await visit.button('unlock-open').click();
      const said = page.getByText(t('error-vault_wrong_secret'));
      await expect(said).toBeVisible();
      await expect(page.getByRole('alert').filter({ has: said })).toBeVisible();
      await visit.unlock(passphrase);
      await visit.isAt('place-today');
      await everythingIsThere();
      expect(watched.complaints).toEqual([]);
      await context.close();
    });

    await test.step('and once more, with the recovery code as someone would type it', async () => {
      ({ context, page, visit, watched } = await openProfile(folder, server.origin));
      await visit.open();
      await visit.unlock(code.toLowerCase().replaceAll('-', ' '));
      await visit.isAt('place-today');
      await everythingIsThere();
      expect(watched.complaints).toEqual([]);
      await context.close();
    });
  });
});

test('the next day goes on from there: it stays where it was comfortable, and says why', async ({
  server,
}) => {
  await temporaryFolder(async (folder) => {
    const first = await openProfile(folder, server.origin, { daysAhead: 0 });
    await first.visit.open();
    await first.visit.setUp(mine);
    await first.visit.keep();
    await first.visit.practise();
    await first.visit.finish();
    await first.visit.log({ pain: 0, fear: 2, tension: 2, inControl: true });
    await expectNativeToAgree(first.visit);
    await first.context.close();

    const { context, page, visit, watched } = await openProfile(folder, server.origin, {
      daysAhead: 1,
    });
    await visit.open();
    await visit.unlock(passphrase);
    await visit.isAt('place-today');
    // Yesterday's check-in is not today's.
    await expect(visit.button('checkin-open')).toBeVisible();
    const today = await shown(page);
    expect(today.title).toBe(t('kind-fingertip'));
    const said = await expectNativeToAgree(visit, 1);
    expect(said.reasons[0]).toMatchObject({
      code: 'within_limit',
      figures: { comfortable: 1, of: 1 },
    });
    // The first time is over, and there is something to say it from.
    expect(said.minutes).toBeGreaterThan(5);
    expect(said.predicted).toBeDefined();
    expect(watched.complaints).toEqual([]);
    await context.close();
  });
});

test('the journal exported at any moment, given to the native program, yields what the screen shows', async ({
  visit,
}) => {
  await visit.begunInTab(mine);
  const kinds: string[] = [];
  const agree = async (): Promise<void> => {
    const { kind, urgency } = await expectNativeToAgree(visit);
    kinds.push(urgency ?? kind);
  };
  await agree();
  await visit.checkIn({ pain: 0, fear: 4, stress: 5 });
  await agree();
  await visit.practise();
  await visit.finish();
  await visit.log({ pain: 6, fear: 7, tension: 8, inControl: false, ended: 'stopped_pain' });
  await agree();
  await visit.checkIn({ fear: 9 });
  await agree();
  await visit.checkIn({ symptoms: ['fever'] });
  await agree();
  await visit.checkIn({ symptoms: ['numbness'] });
  await agree();
  expect(kinds.slice(0, 2)).toEqual(['practice', 'practice']);
  expect(kinds.slice(2, 4)).not.toContain('practice');
  expect(kinds.slice(4)).toEqual(['same_day', 'emergency']);
});

test('the sealed copy opens with the native program, by passphrase and by recovery code', async ({
  visit,
}) => {
  await visit.open();
  await visit.setUp(mine);
  const code = await visit.keep();
  await visit.checkIn({ pain: 1, fear: 2 });
  const plain = await visit.downloadPlain();
  await temporaryFolder(async (folder) => {
    const file = `${folder}/copy.anemone`;
    await visit.downloadSealed(file);
    const open = (secret: string): ReturnType<typeof run> =>
      run(['export', file, '--secret-file', '-'], `${secret}\n`);
    for (const secret of [passphrase, code]) {
      const opened = await open(secret);
      expect(opened.stderr).toBe('');
      expect(opened.code).toBe(0);
      expect(entriesOf(opened.stdout)).toEqual(entriesOf(plain));
    }
    expect(entriesOf(plain).map(({ type }) => type)).toContain('checkin.logged');
    const refused = await open('coral lantern sparrow ten');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toBe('');
  });
});
