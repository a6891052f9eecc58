/** Why this step: two sentences, the rest folded away, and the picture of where it is comfortable. */
import { madeUpJournal } from '../src/client/made-up-journal';
import { mostTellingFirst } from '../src/features/today/reasons';
import { advise, expectNativeToAgree, expectPicture, localNow } from './lib/advice';
import { expect, test } from './lib/test';
import { shown } from './lib/visit';
import { reasonText, t } from './lib/words';

const PHONE = { width: 360, height: 800 };
const mine = {
  under18: false,
  goal: 'tampon',
  trainers: [{ mm: '12', label: 'Pebble' }, { mm: '16' }],
  baseline: t('kind-fingertip'),
};

test('in the made-up journal Today draws what the native program believes of it', async ({
  page,
  visit,
}) => {
  await visit.open();
  await visit.button('welcome-look').click();
  await visit.isAt('place-today');
  const now = localNow();
  const journal = madeUpJournal(new Date())
    .map((entry) => JSON.stringify(entry))
    .join('\n');
  const said = await advise(journal, now);
  expect(said.belief?.policy).toBe('learned');
  const screen = await shown(page);
  expect(screen.reasons).toEqual(mostTellingFirst(said.reasons).map(reasonText));
  await expect(page.getByRole('figure', { name: t('comfort-title') })).toBeVisible();
  await expectPicture(page, said, journal, now);
});

test('two sentences say why; what else had a say is folded away', async ({ page, visit }) => {
  await visit.begun(mine);
  const all = page.locator('.suggestion .why > li');
  const count = await all.count();
  // Where it begins, that little is known yet, and that a first time is short.
  expect(count).toBeGreaterThan(2);
  for (let i = 0; i < count; i += 1) {
    if (i < 2) await expect(all.nth(i)).toBeVisible();
    else await expect(all.nth(i)).toBeHidden();
  }
  await page.locator('summary', { hasText: t('why-more') }).click();
  await expect(all.last()).toBeVisible();
});

test('before the first practice it says that it is drawn from what was told; a sign to look at takes it away', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  const picture = page.getByRole('figure', { name: t('comfort-title') });
  await expect(picture).toContainText(t('comfort-learned', { practices: 0 }));
  await expectNativeToAgree(visit);
  await visit.go('today');
  await visit.checkIn({ symptoms: ['fever'] });
  await expect(picture).toHaveCount(0);
  await expectNativeToAgree(visit);
});

test('on a phone the main button stands on the first screen, before and after the check-in', async ({
  page,
  visit,
}) => {
  await page.setViewportSize(PHONE);
  await visit.begun(mine);
  const whole = async (): Promise<void> => {
    await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
    await expect(visit.link('suggest-begin')).toBeInViewport({ ratio: 1 });
  };
  await whole();
  await visit.checkIn({ pain: 0, fear: 2, stress: 3 });
  await whole();
});

test('at 320 pixels and with text twice as large nothing of the picture is cut off', async ({
  page,
  visit,
}) => {
  await visit.open();
  await visit.button('welcome-look').click();
  const figure = page.getByRole('figure', { name: t('comfort-title') });
  for (const [width, size] of [
    [320, '100%'],
    [390, '200%'],
  ] as const) {
    await page.setViewportSize({ width, height: 640 });
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
    await figure.scrollIntoViewIfNeeded();
    const over = await figure.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return [...element.querySelectorAll('p, span, svg')]
        .map((part) => part.getBoundingClientRect())
        .filter((part) => part.right > box.right + 1 || part.left < box.left - 1).length;
    });
    expect(over, `${width} wide, ${size}`).toBe(0);
  }
});

test('“Exit” is read out in one breath', async ({ page, visit }) => {
  await visit.open();
  await expect(page.getByRole('button', { name: t('exit-spoken'), exact: true })).toBeVisible();
});
