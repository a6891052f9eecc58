/** A finger on a rating: what answers, and what only scrolls. Real touch events, as a phone sends them. */
import type { CDPSession, Locator } from '@playwright/test';
import { frames } from './lib/frames';
import { expect, test } from './lib/test';
import { t } from './lib/words';

test.use({ hasTouch: true, isMobile: true });

interface At {
  x: number;
  y: number;
}

/** Puts a finger down, moves it through these points, and lifts it. */
async function drag(phone: CDPSession, [first, ...through]: [At, ...At[]]): Promise<void> {
  const send = (type: string, points: At[]): Promise<unknown> =>
    phone.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: points,
    });
  await send('touchStart', [first]);
  for (const point of through) await send('touchMove', [point]);
  await send('touchEnd', []);
}

const steps = (from: At, to: At, count = 8): [At, ...At[]] => {
  const between = (i: number): At => ({
    x: from.x + ((to.x - from.x) * i) / count,
    y: from.y + ((to.y - from.y) * i) / count,
  });
  return [from, ...Array.from({ length: count }, (_, i) => between(i + 1))];
};

/** A point of the slider, so much of the way along it, in the middle of the screen. */
async function pointOf(slider: Locator, share: number): Promise<At> {
  await slider.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider is not on the screen');
  return { x: box.x + box.width * share, y: box.y + box.height / 2 };
}

test('a finger that scrolls over a rating, or stops a scroll, answers nothing', async ({
  page,
  visit,
}) => {
  const phone = await page.context().newCDPSession(page);
  await visit.begun({ goal: 'tampon' });
  await visit.openCheckIn();
  for (const id of ['checkin-pain', 'checkin-fear', 'checkin-stress']) {
    const slider = page.getByRole('slider', { name: t(id), exact: true });
    for (const [value, shown] of [
      [null, t('scale-unset')],
      [7, /^7/],
    ] as const) {
      if (value !== null) await visit.rate(t(id), value);
      for (const [share, by] of [
        [0.1, -160],
        [0.5, 120],
        [0.5, -160],
        [0.9, -30],
      ] as const) {
        const from = await pointOf(slider, share);
        await drag(phone, steps(from, { x: from.x, y: from.y + by }));
        await expect(slider, `${id} at ${share}, ${by}`).toHaveAttribute('aria-valuetext', shown);
        await expect(slider).toHaveValue(String(value ?? 0));
      }
    }
  }
});

test('a touch that stops a scroll answers nothing', async ({ page, visit }) => {
  await visit.begun({ goal: 'tampon' });
  await visit.openCheckIn();
  const slider = page.getByRole('slider', { name: t('checkin-fear'), exact: true });
  const middle = await pointOf(slider, 0.5);
  // The page moves a little in each frame, as under a thumb that has just left it.
  await slider.evaluate((element) => {
    let scroller = element.parentElement;
    while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) {
      scroller = scroller.parentElement;
    }
    const roll = (by: number): void => {
      if (!('rolling' in window)) return;
      (scroller ?? document.documentElement).scrollTop += by;
      requestAnimationFrame(() => roll(-by));
    };
    Object.assign(window, { rolling: true });
    roll(1);
  });
  await frames(page, 5);
  await page.touchscreen.tap(middle.x, middle.y);
  await frames(page, 5);
  await expect(slider).toHaveAttribute('aria-valuetext', t('scale-unset'));
  await expect(slider).toHaveValue('0');
  await page.evaluate(() => delete (window as { rolling?: boolean }).rolling);
});

test('a tap on a rating and a finger drawn along it answer', async ({ page, visit }) => {
  const phone = await page.context().newCDPSession(page);
  await visit.begun({ goal: 'tampon' });
  await visit.openCheckIn();
  const slider = page.getByRole('slider', { name: t('checkin-fear'), exact: true });
  const middle = await pointOf(slider, 0.5);
  await page.touchscreen.tap(middle.x, middle.y);
  await expect(slider).toHaveAttribute('aria-valuetext', /^5/);
  const from = await pointOf(slider, 0.5);
  const to = await pointOf(slider, 0.93);
  await drag(phone, steps(from, { x: to.x, y: from.y + 5 }));
  await expect(slider).toHaveAttribute('aria-valuetext', /^10/);
  // And with the keyboard after a finger.
  await slider.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', /^9/);
});

test('less and more say to a screen reader what they came to', async ({ page, visit }) => {
  await visit.begun({ goal: 'tampon' });
  await visit.openCheckIn();
  const label = t('checkin-fear');
  const scale = page.getByRole('group', { name: label, exact: true });
  const live = scale.locator('[aria-live="polite"]');
  await expect(live).toHaveText('');
  await scale.getByRole('button', { name: t('scale-more', { label }) }).click();
  await scale.getByRole('button', { name: t('scale-more', { label }) }).click();
  await expect(live).toHaveText(/^2/);
  await scale.getByRole('button', { name: t('scale-less', { label }) }).click();
  await expect(live).toHaveText(/^1/);
});
