import { Asked } from './lib/ask';
import { look } from './lib/look';
import { kept } from './lib/storage';
import { expect, test } from './lib/test';
import { type Visit } from './lib/visit';
import { firstLine, t } from './lib/words';

const mine = { under18: false, goal: 'tampon', baseline: t('kind-fingertip') };

/** From wherever they are: two taps to the signs, and two to the help lines, without unlocking. */
async function expectTwoTaps(visit: Visit, where: string): Promise<void> {
  const { page } = visit;
  const here = page.url();
  for (const [tap, heading] of [
    ['care2-check', 'check-title'],
    ['help-title', 'help-title'],
  ] as const) {
    await test.step(`${where}: ${tap}`, async () => {
      const help = page.getByRole('banner').getByRole('link', { name: t('help-spoken') });
      const care = page
        .getByRole('navigation', { name: t('places') })
        .getByRole('link', { name: t('place-care'), exact: true });
      await help.or(care).first().click();
      await visit.isAt('place-care');
      await visit.link(tap).click();
      await visit.isAt(heading);
      await page.goto(here);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }
}

test('the signs and the help lines are two taps away from everywhere, without unlocking', async ({
  page,
  visit,
}) => {
  await visit.open();
  await expectTwoTaps(visit, 'welcome');
  await visit.open('#/about');
  await expectTwoTaps(visit, 'about');
  await visit.open('#/begin/why');
  await expectTwoTaps(visit, 'set-up');
  await visit.open();
  await visit.setUp(mine);
  await expectTwoTaps(visit, 'keep');
  await visit.keep();
  await expectTwoTaps(visit, 'Today');
  await visit.go('settings');
  await expectTwoTaps(visit, 'settings');
  await visit.go('today');
  await visit.link('suggest-begin').click();
  await expect(visit.button('ready-begin')).toBeVisible();
  await expectTwoTaps(visit, 'practice');
  await visit.open('#/breathe');
  await expectTwoTaps(visit, 'breathing');
  await visit.open('#/today');
  await page.reload();
  await visit.isAt('unlock-title');
  await expectTwoTaps(visit, 'locked');
});

test('Care without a journal: everything leads somewhere, and nothing is said about anyone', async ({
  page,
  visit,
}) => {
  await visit.open('#/care');
  await visit.isAt('place-care');
  await expect(page.locator('section[aria-labelledby="care-paused"]')).toHaveCount(0);
  const targets = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const expected = [
    '#/check',
    '#/help',
    '#/visit',
    '#/card',
    '#/booking',
    '#/look',
    '#/options',
    '#/costs',
    '#/read/privacy',
    '#/read/people',
  ];
  for (const target of expected) expect(targets).toContain(target);
  for (const target of expected) {
    await page.goto(`${visit.origin}/${target}`);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toBeVisible();
    await expect(heading, target).not.toHaveText(t('read-missing'));
    await expect(heading, target).not.toHaveText(t('welcome-title'));
  }
});

test('local help: by her choice alone, one tap to call or write, looked up on a day that is named', async ({
  page,
  visit,
}) => {
  await visit.open('#/help');
  await visit.isAt('help-title');
  // Folded: whoever looks over their shoulder sees no more than plain lines.
  await expect(page.getByText(t('help-crisis'), { exact: true })).toBeVisible();
  await expect(page.getByText('RAINN', { exact: false }).first()).toBeHidden();
  const hrefs = async (): Promise<string[]> =>
    page
      .getByRole('main')
      .locator('a[href^="tel:"], a[href^="sms:"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  await page.getByRole('radio', { name: 'United States', exact: true }).check();
  for (const href of ['tel:911', 'tel:988', 'sms:988', 'sms:741741', 'tel:1-800-656-4673']) {
    expect(await hrefs()).toContain(href);
  }
  expect(await hrefs()).not.toContain('tel:999');
  await page.getByRole('radio', { name: 'Germany', exact: true }).check();
  expect(await hrefs()).toContain('tel:116016');
  await page.locator('summary', { hasText: t('help-abuse') }).click();
  await expect(
    page.getByRole('link', { name: t('help-call', { number: '116 016' }) }),
  ).toBeVisible();
  await page.getByRole('radio', { name: t('help-place-elsewhere'), exact: true }).check();
  expect(await hrefs()).toContain('tel:112');
  await expect(page.getByText(firstLine('help-traces'))).toBeVisible();
  await expect(page.getByText(/Nov 22, 2026|22 Nov 2026/)).toBeVisible();
  // Nobody is asked where this device is.
  const state = await page.evaluate(
    async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
  );
  expect(state).not.toBe('granted');
  // Remembered; the next time the lines stand there instead of the question.
  await page.reload();
  const chosen = t('help-place-chosen', { place: t('help-place-elsewhere') });
  await page.locator('summary', { hasText: chosen }).click();
  await expect(
    page.getByRole('radio', { name: t('help-place-elsewhere'), exact: true }),
  ).toBeChecked();
});

test('everyone can use Care and the local help', async ({ page, visit }) => {
  await visit.begun({ ...mine, symptoms: ['skin_changes', 'harm_by_other'] });
  await visit.go('care');
  await page.locator('summary', { hasText: t('clear-title') }).click();
  await look(page, 'Care', { framed: true });
  await visit.open('#/help');
  await visit.isAt('help-title');
  for (const folded of await page.getByRole('main').locator('summary').all()) await folded.click();
  await look(page, 'local help', { framed: true });
});

test('erasing forgets the place and the answers too', async ({ page, visit }) => {
  await visit.begun(mine);
  await visit.open('#/help');
  await page.getByRole('radio', { name: 'United Kingdom', exact: true }).check();
  await visit.open('#/check');
  await visit.button('check-begin').click();
  await new Asked(page).answer('belly_pain', ['mild_new']);
  await visit.go('settings');
  await visit.button('erase-button').click();
  const dialog = page.getByRole('dialog', { name: t('erase-title') });
  await dialog.getByRole('textbox').fill(t('erase-word'));
  await dialog.getByRole('button', { name: t('erase-confirm') }).click();
  await visit.isAt('welcome-title');
  expect((await kept(page)).local).toBe('{}');
  await visit.open('#/check');
  await expect(visit.button('check-begin')).toBeVisible();
});
