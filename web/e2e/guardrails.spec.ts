import type { Locator } from '@playwright/test';
import { practiceTitle } from './lib/practices';
import { expect, test } from './lib/test';
import { escaped, shown, type Visit } from './lib/visit';
import { firstLine, t } from './lib/words';

const mine = {
  under18: false,
  goal: 'tampon',
  trainers: [{ mm: '12', label: 'Pebble' }],
  baseline: t('kind-fingertip'),
};

const begin = (visit: Visit): Locator => visit.button('ready-begin');

/** Opens a step from Path, up to its get-ready card. */
async function getReady(visit: Visit, name: string): Promise<void> {
  await visit.go('path');
  await visit.page.getByRole('button', { name: new RegExp(`^${escaped(name)}`) }).click();
  await visit.link('step-practise').click();
  await expect(visit.page.getByText(t('ready-label'), { exact: true })).toBeVisible();
}

async function expectPaused(visit: Visit, name: string): Promise<void> {
  await getReady(visit, name);
  await expect(visit.page.getByText(firstLine('ready-paused'))).toBeVisible();
  await expect(begin(visit)).toHaveCount(0);
  await visit.link('ready-to-today').click();
  await visit.isAt('place-today');
}

/** Says on the card that a clinician looked at these. */
async function checked(visit: Visit, codes: string[]): Promise<void> {
  const { page } = visit;
  await page.locator('summary', { hasText: t('clear-title') }).click();
  for (const code of codes) {
    await page.getByRole('checkbox', { name: t(`symptom-${code}`), exact: true }).check();
  }
  await visit.button('clear-clinician-button').click();
}

test('an emergency sign shows the emergency card and no practice anywhere, until it was checked', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  expect((await shown(page)).title).toBe(t('kind-fingertip'));
  await visit.checkIn({ symptoms: ['numbness'] });
  const card = await shown(page);
  expect(card.title).toBe(t('care-emergency-title'));
  expect(card.text).toContain('112');
  expect(card.guardrails).toContain('G01');
  await expect(visit.link('suggest-begin')).toHaveCount(0);
  for (const folded of await page.getByRole('main').locator('summary').all()) await folded.click();
  await expect(page.locator('a[href^="#/practice/"]')).toHaveCount(0);
  // All of the path, looking and touching outside too.
  for (const name of [t('kind-look'), t('kind-fingertip'), 'Pebble']) {
    await expectPaused(visit, name);
  }
  // A check-in without the sign does not take it back.
  await visit.checkIn({ pain: 0, fear: 1 });
  expect((await shown(page)).title).toBe(t('care-emergency-title'));
  await checked(visit, ['numbness']);
  await expect(page.getByRole('heading', { name: t('care-emergency-title') })).toHaveCount(0);
  expect((await shown(page)).title).toBe(t('kind-fingertip'));
  await getReady(visit, t('kind-fingertip'));
  await expect(begin(visit)).toBeVisible();
});

test('an urgent sign is answered on the spot, while it is being ticked', async ({
  page,
  visit,
}) => {
  await visit.open();
  await visit.link('welcome-begin').click();
  await visit.next();
  await visit.tickSigns(['cannot_pass_urine']);
  const now = page.getByRole('status').filter({ hasText: t('care-emergency-title') });
  await expect(now).toContainText(firstLine('care-emergency-do'));
});

test('numbness or heavy bleeding in a log is answered on the spot and pauses what comes next', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await visit.practise();
  await visit.finish();
  await page.getByLabel(t('log-bleeding'), { exact: true }).check();
  await page.getByLabel(t('log-bleeding-heavy'), { exact: true }).check();
  const status = page.getByRole('status');
  await expect(status.filter({ hasText: t('care-same_day-title') })).toBeVisible();
  await page.getByLabel(t('log-numbness'), { exact: true }).check();
  await expect(status.filter({ hasText: t('care-emergency-title') })).toBeVisible();
  await visit.log({ pain: 2 });
  expect((await shown(page)).title).toBe(t('care-emergency-title'));
});

test('bleeding in two practices pauses inside steps until it was checked; outside stays open', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await visit.practise();
  await visit.finish();
  await visit.log({ pain: 1, fear: 2, inControl: true, bleeding: true });
  expect((await shown(page)).title).not.toBe(t('care-soon-title'));
  await visit.practiseChosen(t('kind-fingertip'));
  await visit.finish();
  await visit.log({ pain: 1, fear: 2, inControl: true, bleeding: true });
  const card = await shown(page);
  expect(card.title).toBe(t('care-soon-title'));
  expect(card.guardrails).toContain('G04');
  expect(card.reasons).toContain(t('reason-bleeding_repeated', { sessions: 2, days: 14 }));
  expect(card.text).toContain(firstLine('paused-insertion'));
  await expectPaused(visit, t('kind-fingertip'));
  await expectPaused(visit, 'Pebble');
  await getReady(visit, t('kind-look'));
  await expect(begin(visit)).toBeVisible();
  await visit.link('ready-not-now').click();
  await checked(visit, ['bleeding_repeated']);
  await expect(page.getByRole('heading', { name: t('care-soon-title') })).toHaveCount(0);
});

test('fear of 8 or more, or pain over the limit, turns today into something gentle', async ({
  page,
  visit,
}) => {
  await visit.begun({ ...mine, limit: 2 });
  await visit.checkIn({ pain: 0, fear: 7 });
  expect((await shown(page)).title).toBe(t('kind-fingertip'));
  await visit.checkIn({ fear: 8 });
  let today = await shown(page);
  expect(today.title).toBe(practiceTitle('breathing'));
  expect(today.guardrails).toContain('G27');
  expect(today.reasons).toContain(t('reason-checkin_fear', { fear: 8 }));
  await visit.checkIn({ pain: 3, fear: 8 });
  today = await shown(page);
  expect(today.reasons).toContain(t('reason-checkin_pain', { pain: 3, limit: 2 }));
  await expect(visit.link('suggest-begin')).toHaveCount(0);
  await visit.link('start-breathe').click();
  await expect(visit.heading(practiceTitle('breathing'))).toBeVisible();
});

test('while penetration is off the table no partner step is offered anywhere, until it is lifted', async ({
  page,
  visit,
}) => {
  const partner = t('kind-partner_penetration');
  // So far along that the partner step would be next.
  await visit.begun({
    under18: false,
    goal: 'partner',
    trainers: [{ mm: '34' }],
    baseline: t('step-sized', { kind: t('kind-trainer'), mm: 34 }),
    pause: true,
  });
  const offered = async (): Promise<string> => {
    const more = visit.button('suggest-smaller').or(visit.button('suggest-other'));
    await more.click();
    return (await shown(page)).text;
  };
  expect(await offered()).not.toContain(partner);
  await visit.go('path');
  const step = page.getByRole('listitem').filter({ hasText: partner });
  await expect(step).toContainText(t('mark-off_table'));
  await step.getByRole('button', { name: new RegExp(`^${escaped(partner)}`) }).click();
  await expect(visit.link('step-practise')).toHaveCount(0);
  const id = (await step.locator('[id^="step-"]').getAttribute('id'))?.replace('step-', '') ?? '';
  await page.goto(`${visit.origin}/#/practice/${id}`);
  await expect(page.getByText(firstLine('ready-paused'))).toBeVisible();
  await expect(begin(visit)).toHaveCount(0);
  await visit.link('ready-to-today').click();
  await visit.go('path');
  await page.getByLabel(t('pause-label'), { exact: true }).uncheck();
  await expect(step).not.toContainText(t('mark-off_table'));
  await step.getByRole('button', { name: new RegExp(`^${escaped(partner)}`) }).click();
  await expect(visit.link('step-practise')).toBeVisible();
});

test('with less pain as the whole goal the steps appear only when she opens them', async ({
  page,
  visit,
}) => {
  await visit.begun({ goal: 'less_pain', trainers: [{ mm: '12' }] });
  const today = await shown(page);
  expect(today.guardrails).toContain('G30');
  await expect(page.locator('a[href^="#/practice/"]')).toHaveCount(0);
  await visit.go('path');
  await expect(page.getByRole('heading', { name: t('ladder-closed-title') })).toBeVisible();
  await expect(page.locator('.rope')).toHaveCount(0);
  await visit.button('ladder-open').click();
  await expect(page.locator('.rope')).toContainText(
    t('step-sized', { kind: t('kind-trainer'), mm: 12 }),
  );
  await visit.go('today');
  await expect(visit.link('suggest-begin')).toBeVisible();
  await visit.go('path');
  await visit.button('ladder-shut-button').click();
  await expect(page.getByRole('heading', { name: t('ladder-closed-title') })).toBeVisible();
  await visit.go('today');
  await expect(visit.link('suggest-begin')).toHaveCount(0);
});

test('under 18 there is no ladder: reading, breathing, and who can help', async ({
  page,
  visit,
}) => {
  await visit.open();
  await visit.setUp({ under18: true });
  await visit.onlyInTab();
  const card = await shown(page);
  expect(card.guardrails).toContain('G07');
  expect(card.reasons).toContain(t('reason-under_18'));
  await expect(page.locator('a[href^="#/practice/"]')).toHaveCount(0);
  await expect(page.locator('a[href^="#/begin"]')).toHaveCount(0);
  await visit.go('path');
  await expect(page.locator('.rope')).toHaveCount(0);
  await page.goto(`${visit.origin}/#/practice/look`);
  await visit.isAt('practice-gone');
  await expect(begin(visit)).toHaveCount(0);
  await visit.link('back').click();
  // Nor among what can be done at any time.
  await expect(page.locator('.parts a')).toHaveCount(3);
  await visit.link('today-all').click();
  await visit.isAt('practices-title');
  await expect(page.getByText(t('today-part-exposure'), { exact: true })).toHaveCount(0);
  await expect(page.getByText(practiceTitle('warm_up'))).toHaveCount(0);
  await expect(page.getByText(t('practices-people'))).toHaveCount(0);
  await page.locator('a[href="#/guide/breathing"]').click();
  await expect(visit.heading(practiceTitle('breathing'))).toBeVisible();
});

test('harm by another person takes partner steps away and shows support quietly', async ({
  page,
  visit,
}) => {
  await visit.begun({
    under18: false,
    goal: 'partner',
    trainers: [{ mm: '34' }],
    baseline: t('step-sized', { kind: t('kind-trainer'), mm: 34 }),
    symptoms: ['harm_by_other'],
  });
  const support = page.getByRole('region', { name: t('support-title') });
  await expect(support).toBeVisible();
  // Folded away: who looks over their shoulder sees one plain line.
  await expect(support.getByRole('list').first()).toBeHidden();
  await support.locator('summary').click();
  await expect(support.getByRole('list').first()).toBeVisible();
  await visit.go('path');
  const partner = page.getByRole('listitem').filter({ hasText: t('kind-partner_penetration') });
  await expect(partner).toContainText(t('mark-off_table'));
});
