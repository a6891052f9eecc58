import type { Locator } from '@playwright/test';
import { entriesOf } from './lib/advice';
import { expect, test } from './lib/test';
import { escaped, passphrase, shown, type Visit } from './lib/visit';
import { t } from './lib/words';

const mine = {
  under18: false,
  goal: 'tampon',
  trainers: [
    { mm: '20', label: 'Moon' },
    { mm: '12', label: 'Pebble' },
  ],
  baseline: t('kind-fingertip'),
};

const names = async (visit: Visit): Promise<string[]> =>
  (await visit.page.locator('.rope .name').allTextContents()).map((name) => name.trim());

const step = (visit: Visit, name: string): Locator =>
  visit.page.locator('.rope > li').filter({
    has: visit.page.getByRole('button', { name: new RegExp(`^${escaped(name)}`) }),
  });

async function openStep(visit: Visit, name: string): Promise<Locator> {
  const one = step(visit, name);
  await one.getByRole('button', { name: new RegExp(`^${escaped(name)}`) }).click();
  return one;
}

test('her path is hers: rename, resize, move, insert, skip, bring back and remove, and it lasts', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await visit.go('path');
  const before = await names(visit);
  expect(before.indexOf('Pebble')).toBeLessThan(before.indexOf('Moon'));

  let one = await openStep(visit, 'Moon');
  await one.getByLabel(t('step-name'), { exact: true }).fill('Full moon');
  await one.getByLabel(t('step-mm'), { exact: true }).fill('200,5');
  await one.getByRole('button', { name: t('save'), exact: true }).click();
  await expect(one.getByText(t('begin-trainer-bad'))).toBeVisible();
  await one.getByLabel(t('step-mm'), { exact: true }).fill('21,5');
  await one.getByRole('button', { name: t('save'), exact: true }).click();
  one = step(visit, 'Full moon');
  await expect(one).toContainText(t('step-size', { mm: 21.5 }));

  // Two quick taps are two steps up.
  const at = (await names(visit)).indexOf('Full moon');
  const earlier = one.getByRole('button', { name: t('step-earlier') });
  await earlier.click();
  await earlier.click();
  await expect.poll(async () => (await names(visit)).indexOf('Full moon')).toBe(at - 2);

  await one.getByRole('button', { name: t('step-insert') }).click();
  const form = page.locator('form', { has: visit.button('add') });
  await form.getByLabel(t('add-kind')).selectOption('toy');
  await form.getByLabel(t('step-name'), { exact: true }).fill('Seashell');
  await form.getByLabel(t('step-mm'), { exact: true }).fill('19');
  await visit.button('add').click();
  await expect(step(visit, 'Seashell')).toBeVisible();
  const order = await names(visit);
  expect(order.indexOf('Seashell')).toBe(order.indexOf('Full moon') + 1);

  one = await openStep(visit, 'Pebble');
  await one.getByRole('button', { name: t('step-skip'), exact: true }).click();
  await expect(one).toContainText(t('mark-skipped'));
  await one.getByRole('button', { name: t('step-unskip') }).click();
  await expect(one).not.toContainText(t('mark-skipped'));

  one = await openStep(visit, t('kind-look'));
  await one.getByRole('button', { name: t('step-remove'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('remove-title', { name: t('kind-look') }) });
  await dialog.getByRole('button', { name: t('cancel') }).click();
  await expect(step(visit, t('kind-look'))).toBeVisible();
  await one.getByRole('button', { name: t('step-remove'), exact: true }).click();
  await dialog.getByRole('button', { name: t('step-remove') }).click();
  await expect(step(visit, t('kind-look'))).toHaveCount(0);

  one = await openStep(visit, 'Seashell');
  await one.getByRole('button', { name: t('step-goal') }).click();
  await expect(one).toContainText(t('tag-goal'));

  const shaped = await names(visit);
  await page.reload();
  await visit.unlock(passphrase);
  await visit.go('path');
  expect(await names(visit)).toEqual(shaped);
  await expect(step(visit, 'Seashell')).toContainText(t('tag-goal'));
  expect((await shown(await today(visit))).title).toBe(t('kind-fingertip'));
});

async function today(visit: Visit): Promise<Visit['page']> {
  await visit.go('today');
  return visit.page;
}

test('going back after the set-up does not write an empty one over it', async ({ page, visit }) => {
  await visit.open();
  await visit.setUp(mine);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Wherever they land, going on from there keeps their path.
  for (const way of [visit.link('begin-next'), visit.button('begin-finish')]) {
    while ((await way.count()) > 0 && (await way.isVisible())) await way.click();
  }
  await expect(visit.heading(t('begin-review-title'))).toBeHidden();
  await visit.isAt('keep-title');
  await visit.onlyInTab();
  await visit.go('path');
  expect(await names(visit)).toEqual(expect.arrayContaining(['Pebble', 'Moon']));
  const paths = entriesOf(await visit.downloadPlain()).filter(({ type }) => type === 'path.set');
  expect(paths).toHaveLength(1);
});

test('her limit is hers to change later, and never above 3', async ({ page, visit }) => {
  await visit.begun({ ...mine, limit: 3 });
  await visit.go('path');
  const limit = page.getByRole('region', { name: t('begin-limit-title'), exact: true });
  await expect(limit).toContainText(t('path-limit-now', { limit: 3 }));
  await limit.getByText(t('path-limit-change')).click();
  const save = limit.getByRole('button', { name: t('save'), exact: true });
  await expect(save).toBeDisabled();
  await visit.rate(t('begin-limit-label'), 1, limit);
  await save.click();
  await expect(limit).toContainText(t('path-limit-now', { limit: 1 }));
  await page.reload();
  await visit.unlock(passphrase);
  await visit.go('path');
  await expect(limit).toContainText(t('path-limit-now', { limit: 1 }));
  await limit.getByText(t('path-limit-change')).click();
  await expect(limit.getByRole('slider')).toHaveAttribute('max', '3');
});
