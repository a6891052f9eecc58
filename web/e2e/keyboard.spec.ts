import type { Locator, Page } from '@playwright/test';
import { ESCAPE_PAIR_MS } from '../src/state/escape';
import { practiceTitle } from './lib/practices';
import { expect, test } from './lib/test';
import { passphrase, Visit } from './lib/visit';
import { t } from './lib/words';

/** Hands that never touch a mouse. Wherever the focus stops, it must be seen. */
class Keys {
  constructor(readonly page: Page) {}

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Until the next press of Escape can make no pair with one before. */
  async apart(): Promise<void> {
    await this.page.evaluate(async (pair) => {
      const begin = performance.now();
      while (performance.now() - begin <= pair) await new Promise(requestAnimationFrame);
    }, ESCAPE_PAIR_MS);
  }

  /** Close together on the keyboard, however late the page comes to hear of them. */
  async escapeTwice(): Promise<void> {
    const cdp = await this.page.context().newCDPSession(this.page);
    const first = Date.now() / 1000;
    for (const timestamp of [first, first + ESCAPE_PAIR_MS / 2000]) {
      const key = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27, timestamp };
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    }
    await cdp.detach();
  }

  /** Presses the key until the focus is on the target. */
  async to(target: Locator, key = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 150; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press(key);
      await this.#seen();
    }
    throw new Error(`${key} never reaches ${target}`);
  }

  async #seen(): Promise<void> {
    const hidden = await this.page.evaluate(() => {
      const on = document.activeElement;
      if (!on || on === document.body) return null;
      const ring = (element: Element): boolean => {
        const style = getComputedStyle(element);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      };
      // A radio or a box shows it on its whole line.
      const line = on.closest('label');
      if (!ring(on) && !(line && ring(line))) return `no ring on ${on.outerHTML.slice(0, 120)}`;
      const box = (ring(on) ? on : (line ?? on)).getBoundingClientRect();
      if (box.width === 0 || box.height === 0)
        return `nothing to see: ${on.outerHTML.slice(0, 120)}`;
      // Not wholly under the bars at the top and the bottom.
      const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2));
      const points = [0.1, 0.5, 0.9].map((part) => box.top + box.height * part);
      const found = points.some((y) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && (on.contains(top) || top.contains(on) || line?.contains(top));
      });
      return found ? null : `covered: ${on.outerHTML.slice(0, 120)}`;
    });
    expect(hidden, 'where the focus is').toBeNull();
  }

  async follow(target: Locator): Promise<void> {
    await this.to(target);
    await this.press('Enter');
  }

  /** Chooses one of a group of radios: in by Tab, along by arrow. */
  async choose(target: Locator): Promise<void> {
    const name = await target.getAttribute('name');
    const group = this.page.locator(`input[type="radio"][name="${name}"]`);
    const checked = group.locator('xpath=self::*[@checked]');
    const enter = (await checked.count()) > 0 ? checked.first() : group.first();
    await this.to(enter);
    await this.press('Space');
    await this.to(target, 'ArrowDown');
    await expect(target).toBeChecked();
  }

  async slide(target: Locator, value: number): Promise<void> {
    await this.to(target);
    await this.press('Home');
    for (let now = 0; now < value; now += 1) await this.press('ArrowRight');
    await expect(target).toHaveValue(String(value));
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.type(text);
  }
}

test('the whole main job with the keyboard alone, the focus always seen and at the heading of each new screen', async ({
  page,
  visit,
}) => {
  const keys = new Keys(page);
  const field = (id: string): Locator => page.getByLabel(t(id), { exact: true });
  const slider = (id: string): Locator => page.getByRole('slider', { name: t(id), exact: true });
  const place = (name: string): Locator =>
    page.getByRole('navigation', { name: t('places') }).getByRole('link', { name: t(name) });
  const arrive = async (id: string): Promise<void> => {
    await expect(visit.heading(t(id))).toBeFocused();
  };

  await visit.open();
  await test.step('it begins at the heading; before everything else stands a way past the bars', async () => {
    await arrive('welcome-title');
    await keys.to(page.getByRole('link', { name: t('skip-link') }), 'Shift+Tab');
    await keys.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('set-up', async () => {
    await keys.follow(visit.link('welcome-begin'));
    await arrive('begin-why-title');
    await keys.choose(page.getByRole('radio', { name: t('purpose-everyday'), exact: true }));
    await keys.choose(page.getByRole('radio', { name: t('goal-tampon'), exact: true }));
    await keys.follow(visit.link('begin-next'));
    await arrive('begin-safety-title');
    await keys.choose(page.getByRole('radio', { name: t('begin-age-adult'), exact: true }));
    await keys.follow(visit.link('begin-next'));
    await arrive('begin-trainers-title');
    await keys.type(field('begin-trainer-size'), '18');
    await keys.press('Enter');
    await expect(field('begin-trainer-size')).toBeFocused();
    await page.keyboard.type('11');
    await keys.press('Enter');
    await expect(
      page.getByRole('list', { name: t('begin-trainers-list') }).getByRole('listitem'),
    ).toHaveCount(2);
    await keys.follow(visit.link('begin-next'));
    await arrive('begin-now-title');
    await keys.choose(page.getByRole('radio', { name: t('kind-fingertip'), exact: true }));
    await keys.follow(visit.link('begin-next'));
    await arrive('begin-limit-title');
    await keys.slide(slider('begin-limit-label'), 2);
    await keys.follow(visit.link('begin-next'));
    await arrive('begin-review-title');
    await keys.follow(visit.button('begin-finish'));
    await arrive('keep-title');
  });

  await test.step('keep', async () => {
    await keys.type(field('keep-passphrase'), passphrase);
    await keys.type(field('keep-again'), passphrase);
    await keys.press('Enter');
    await arrive('code-title');
    const groups = await page
      .getByRole('list', { name: t('code-label') })
      .getByRole('listitem')
      .allTextContents();
    for (const [i, group] of groups.entries()) {
      const asked = page.getByLabel(t('code-group', { number: i + 1 }), { exact: true });
      if ((await asked.count()) > 0) await keys.type(asked, group);
    }
    await keys.press('Enter');
    await arrive('place-today');
  });

  await test.step('check-in', async () => {
    await keys.follow(visit.button('checkin-open'));
    await expect(page.locator('#checkin-title')).toBeFocused();
    await keys.slide(slider('checkin-pain'), 0);
    await keys.slide(slider('checkin-fear'), 3);
    await keys.follow(visit.button('checkin-save'));
    await expect(visit.button('checkin-change')).toBeVisible();
    // The focus has not fallen off the page: the next stop is close by.
    await keys.press('Tab');
    await expect(visit.button('checkin-change')).toBeFocused();
  });

  await test.step('practice, and Escape stops it at once', async () => {
    await keys.follow(visit.link('suggest-begin'));
    await expect(visit.heading(t('kind-fingertip'))).toBeFocused();
    await keys.follow(visit.button('ready-begin'));
    await arrive('predict-title');
    await keys.choose(page.getByRole('radio', { name: t('predict-nothing'), exact: true }));
    await keys.slide(slider('predict-pain'), 4);
    await keys.follow(visit.button('predict-go-on'));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await keys.follow(visit.guide.getByRole('button', { name: t('guide-next'), exact: true }));
    await keys.press('Escape');
    await arrive('landing-title');
    // A second Escape here does not throw them out of the app.
    await keys.press('Escape');
    await arrive('landing-title');
    await keys.follow(visit.button('landing-log'));
    await arrive('log-title');
  });

  await test.step('log', async () => {
    await keys.slide(slider('log-pain'), 2);
    await keys.slide(slider('log-fear'), 4);
    await keys.choose(page.locator('input[name="control"]').first());
    await keys.follow(page.locator('summary', { hasText: t('log-more') }));
    await keys.type(field('log-note'), 'typed without a mouse');
    await keys.follow(visit.button('log-save'));
    await arrive('predict-met-title-plain');
    await keys.type(field('predict-says'), 'softer than I thought');
    await keys.follow(visit.button('predict-keep'));
    await arrive('place-today');
  });

  await test.step('Path: open a step, rename it, close it', async () => {
    await keys.follow(place('place-path'));
    await arrive('place-path');
    const step = page.getByRole('button', { name: /^Trainer, 11 mm/ });
    await keys.follow(step);
    await expect(step).toHaveAttribute('aria-expanded', 'true');
    await keys.type(field('step-name'), 'Pebble');
    await keys.press('Enter');
    const renamed = page.getByRole('button', { name: /^Pebble/ });
    await expect(renamed).toBeVisible();
    await keys.to(renamed, 'Shift+Tab');
    await keys.press('Space');
    await expect(renamed).toHaveAttribute('aria-expanded', 'false');
  });

  await test.step('Journey: the table', async () => {
    await keys.follow(place('place-journey'));
    await arrive('place-journey');
    await keys.follow(page.locator('summary', { hasText: t('journey-table') }));
    await expect(page.getByRole('row', { name: 'typed without a mouse' })).toBeVisible();
  });

  await test.step('Settings: Escape closes a dialog and the focus returns to its button', async () => {
    await keys.follow(
      page.getByRole('banner').getByRole('link', { name: t('place-settings'), exact: true }),
    );
    await arrive('place-settings');
    await keys.follow(visit.button('erase-button'));
    const dialog = page.getByRole('dialog', { name: t('erase-title') });
    await expect(dialog).toBeVisible();
    for (let stop = 0; stop < 6; stop += 1) {
      await keys.press('Tab');
      const inside = await page.evaluate(
        () =>
          document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
      );
      expect(inside, 'the focus stays in the dialog').toBe(true);
    }
    await keys.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(visit.button('erase-button')).toBeFocused();
  });

  await test.step('breathing ends with Escape', async () => {
    await keys.apart();
    await keys.follow(place('place-today'));
    await arrive('place-today');
    await keys.follow(visit.link('today-all'));
    await arrive('practices-title');
    await keys.follow(
      page.getByRole('link', { name: new RegExp(`^${practiceTitle('breathing')} `) }),
    );
    await expect(visit.heading(practiceTitle('breathing'))).toBeVisible();
    await keys.press('Escape');
    await arrive('place-today');
  });

  await test.step('one Escape does nothing, two leave the page', async () => {
    await keys.apart();
    await keys.press('Escape');
    await keys.apart();
    await visit.isAt('place-today');
    await keys.escapeTwice();
    await expect(page).toHaveTitle('Clock');
  });

  await test.step('and back in', async () => {
    const again = new Visit(page, visit.origin);
    await again.open();
    await keys.type(field('unlock-secret'), passphrase);
    await keys.press('Enter');
    await expect(again.heading(t('place-today'))).toBeVisible();
  });
});

test('Escape stops a practice in every part of it', async ({ page, visit }) => {
  await visit.begun({ goal: 'tampon', baseline: t('kind-fingertip') });
  const start = async (): Promise<void> => {
    await visit.link('suggest-begin').click();
    await visit.button('ready-begin').click();
    await visit.isAt('predict-title');
  };
  await visit.link('suggest-begin').click();
  await expect(visit.button('ready-begin')).toBeVisible();
  await page.keyboard.press('Escape');
  await visit.isAt('place-today');
  await start();
  await page.keyboard.press('Escape');
  await visit.isAt('landing-title');
  await visit.button('landing-home').click();
  await visit.isAt('place-today');
  await start();
  await visit.button('predict-skip').click();
  await expect(visit.guide).toBeVisible();
  await page.keyboard.press('Escape');
  await visit.isAt('landing-title');
  await visit.button('landing-home').click();
  await visit.isAt('place-today');
});
