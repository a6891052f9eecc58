/** Small goals, and the date of the big one: kept, refused where it is no day, and never a larger step. */
import { look } from './lib/look';
import { localNow } from './lib/advice';
import { expect, test } from './lib/test';
import { t } from './lib/words';

test('small goals and a date: kept, taken back, and the step stays the same', async ({ visit }) => {
  const { page } = visit;
  await visit.begun({
    under18: false,
    goal: 'tampon',
    trainers: [{ mm: '12', label: 'Pebble' }, { mm: '16' }],
    baseline: t('kind-fingertip'),
  });
  // What Path shows as the next step; a date near may put something gentle first on Today.
  const stepNow = async (): Promise<string | null> => {
    await visit.go('path');
    return page.locator('.knot.suggested .name').textContent();
  };
  const before = await stepNow();
  const open = async (): Promise<void> => {
    await page.evaluate(() => (location.hash = '#/goals'));
    await expect(
      page.getByRole('heading', { level: 1, name: t('goals-title'), exact: true }),
    ).toBeVisible();
  };
  await open();

  // With the keyboard alone, and nothing from nothing.
  const own = page.getByLabel(t('goals-own'));
  await own.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#goals-own-bad')).toHaveText(t('goals-own-bad'));
  await page.keyboard.type('x'.repeat(250));
  await expect(own).toHaveValue('x'.repeat(200));
  await own.fill('A walk by the sea');
  await page.keyboard.press('Enter');
  const list = page.locator('section[aria-labelledby="goals-list"]');
  await expect(list).toContainText('A walk by the sea');
  await page.getByRole('button', { name: t('goals-idea-tell'), exact: true }).click();
  await list
    .getByRole('button', { name: new RegExp(`^${t('goals-do-done')}\\s*: A walk by the sea$`) })
    .click();
  await expect(list).toContainText(t('goals-state-done'));
  await list
    .getByRole('button', { name: new RegExp(`^${t('remove')}\\s*: ${t('goals-idea-tell')}$`) })
    .click();
  await expect(list).not.toContainText(t('goals-idea-tell'));

  const day = page.getByLabel(t('goals-date-label'), { exact: true });
  const save = page.getByRole('button', { name: t('goals-date-save') });
  await save.click();
  await expect(page.locator('#goals-day-bad')).toHaveText(t('goals-date-missing'));
  await day.fill('2001-01-01');
  await save.click();
  await expect(page.locator('#goals-day-bad')).toHaveText(t('goals-date-in-past'));
  await day.fill(localNow(14).slice(0, 10));
  await save.click();
  await expect(page.getByRole('link', { name: t('goals-help-visit') })).toBeVisible();
  // Nothing about a child where nobody spoke of one.
  await expect(page.getByRole('link', { name: t('goals-help-fertility') })).toHaveCount(0);
  await look(page, 'goals', { framed: true });
  expect(await stepNow()).toBe(before);

  await open();
  await expect(list).toContainText('A walk by the sea');
  await page.getByRole('button', { name: t('goals-date-remove') }).click();
  await expect(page.getByRole('main')).toContainText(t('goals-date-none'));
});
