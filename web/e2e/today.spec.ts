/**
 * Today chooses among the four parts with the time and the energy there is, says what it means, and
 * leads there. Practices holds everything that can be done.
 */
import type { Locator, Page } from '@playwright/test';
import { entriesOf, expectNativeToAgree } from './lib/advice';
import { look } from './lib/look';
import { practiceTitle } from './lib/practices';
import { expect, test } from './lib/test';
import { escaped, shown, type Visit } from './lib/visit';
import { t } from './lib/words';

const mine = {
  under18: false,
  goal: 'tampon',
  trainers: [{ mm: '12', label: 'Pebble' }],
  baseline: t('kind-fingertip'),
};

const card = (page: Page): Locator => page.locator('section[aria-labelledby="suggestion-title"]');
const steps = (page: Page): Locator => page.locator('a[href^="#/practice/"]');
const time = (page: Page, minutes: number): Locator =>
  page.getByRole('button', { name: t('today-time-choice', { minutes }), exact: true });
const energy = (page: Page, how: string): Locator =>
  page.getByRole('button', { name: t(`today-energy-${how}`), exact: true });

/** Tapped, in the journal, and chosen. */
async function tap(button: Locator): Promise<void> {
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(button.page().getByText(t('today-now-noted'), { exact: true })).toBeAttached();
}
async function goTo(visit: Visit, hash: string): Promise<void> {
  await visit.page.evaluate((to) => (location.hash = `#/${to}`), hash);
}
async function others(visit: Visit): Promise<void> {
  await visit.button('suggest-smaller').or(visit.button('suggest-other')).click();
  await expect(visit.page.locator('.alternatives > li').first()).toBeVisible();
}

test('left open over midnight, Today is of the new day', async ({ page, visit }) => {
  await page.clock.install({ time: new Date(2026, 10, 30, 23, 57) });
  await visit.begun(mine);
  const main = page.getByRole('main');
  await expect(main).toContainText('Monday');
  await page.clock.setSystemTime(new Date(2026, 11, 1, 0, 1));
  await page.clock.runFor(10_000);
  await expect(main).toContainText('Tuesday');
  await expect(main).not.toContainText('Monday');
});

test('the buttons of a scale go one at a time, from “not set” too, and stop at its ends', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await visit.openCheckIn();
  const label = t('checkin-fear');
  const scale = page.getByRole('group', { name: label, exact: true });
  const slider = scale.getByRole('slider', { name: label, exact: true });
  const less = scale.getByRole('button', { name: t('scale-less', { label }) });
  const more = scale.getByRole('button', { name: t('scale-more', { label }) });
  await expect(slider).toHaveAttribute('aria-valuetext', t('scale-unset'));
  await more.click();
  await expect(slider).toHaveValue('1');
  await less.click();
  await expect(slider).toHaveValue('0');
  // At its end it can still be pressed, and nothing comes of it.
  await less.click({ force: true });
  await expect(slider).toHaveValue('0');
  await expect(less).toHaveAttribute('aria-disabled', 'true');
  for (let value = 1; value <= 10; value += 1) {
    await more.click();
    await expect(slider).toHaveValue(String(value));
  }
  await expect(more).toHaveAttribute('aria-disabled', 'true');
  await more.click({ force: true });
  await expect(slider).toHaveValue('10');
  await scale.getByRole('button', { name: new RegExp(`^${escaped(t('scale-clear'))}`) }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', t('scale-unset'));
  // From there, minus says "none".
  await less.click();
  await expect(slider).toHaveValue('0');
  await expect(slider).not.toHaveAttribute('aria-valuetext', t('scale-unset'));
});

test('three minutes lead to something of three minutes, and straight into it', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await test.step('the suggestion and its button stand on the first screen', async () => {
    const button = await visit.link('suggest-begin').boundingBox();
    const bar = await page.getByRole('navigation', { name: t('places') }).boundingBox();
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  });
  await expect(visit.link('today-first')).toHaveAttribute('href', '#/read/body');
  await look(page, 'today, before the first practice', { framed: true });

  await tap(time(page, 3));
  await expect(time(page, 10)).toHaveAttribute('aria-pressed', 'false');
  const said = await shown(page);
  expect(said.text).toContain(t('today-minutes', { minutes: 3 }));
  expect(said.reasons).toContain(t('reason-little_time', { minutes: 3 }));
  await expect(steps(page)).toHaveCount(0);
  await others(visit);
  await expect(steps(page)).toHaveCount(0);
  await look(page, 'today, with three minutes', { framed: true });

  await test.step('its button opens that guide, three minutes chosen', async () => {
    await card(page).locator('a.primary').click();
    await expect(visit.heading(said.title)).toBeVisible();
    await expect(page.getByRole('radio', { name: '3', exact: true })).toBeChecked();
    await page.goBack();
    await visit.isAt('place-today');
  });

  await test.step('more time changes it back, and both are in the journal', async () => {
    await expect(time(page, 3)).toHaveAttribute('aria-pressed', 'true');
    await tap(time(page, 20));
    await expect(time(page, 3)).toHaveAttribute('aria-pressed', 'false');
    await expect(visit.link('suggest-begin')).toBeVisible();
    const journal = await visit.downloadPlain();
    const logged = entriesOf(journal).filter(({ type }) => type === 'checkin.logged');
    expect(logged.map(({ data }) => data)).toEqual([{ minutes: 3 }, { minutes: 20 }]);
  });
});

test('with little energy something gentle comes first, and a step stays within reach', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await tap(energy(page, 'low'));
  expect((await shown(page)).reasons).toContain(t('reason-little_energy'));
  await expect(visit.link('suggest-begin')).toHaveCount(0);
  // What was said about time and energy is no check-in of how it is.
  await expect(visit.button('checkin-open')).toBeVisible();
  await others(visit);
  await expect(steps(page)).toHaveCount(1);
  const said = await expectNativeToAgree(visit);
  expect(said.kind).not.toBe('practice');
  // With ten minutes as well, both hold.
  await tap(time(page, 10));
  await expect(energy(page, 'low')).toHaveAttribute('aria-pressed', 'true');
  expect((await shown(page)).reasons).toContain(t('reason-little_energy'));
});

test('on a day of alarm there is no step anywhere, and one of her kind sentences', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await goTo(visit, 'thoughts/kind');
  await visit.isAt('mind-kind-title');
  const idea = page.locator('.ideas button').first();
  const words = await idea.evaluate((button) => button.lastChild?.textContent?.trim() ?? '');
  await idea.click();
  await expect(page.locator('.kept', { hasText: words })).toBeVisible();
  await visit.go('today');
  // On an ordinary day it keeps quiet.
  await expect(page.getByText(words)).toHaveCount(0);

  // Much stress, short of alarm: the step stays, and a calmer way stands above.
  await expect(visit.link('today-pressed')).toHaveCount(0);
  await visit.checkIn({ stress: 7 });
  await expect(visit.link('today-pressed')).toHaveAttribute('href', '#/guide/breathing');
  await look(page, 'today, with much stress', { framed: true });
  await expect(visit.link('suggest-begin')).toBeVisible();

  await visit.checkIn({ stress: 9 });
  await expect(visit.link('today-pressed')).toHaveCount(0);
  const said = await shown(page);
  expect(said.reasons).toContain(t('reason-calm_first_stress', { stress: 9 }));
  await expect(card(page).locator('blockquote')).toHaveText(words);
  await others(visit);
  await expect(steps(page)).toHaveCount(0);
  await expect(page.getByText(t('kind-fingertip'))).toHaveCount(0);
  await expect(page.getByText(t('today-part-path-rest'))).toBeVisible();
  await look(page, 'today, on a hard day', { framed: true });
});

test('after a hard practice something kind comes first; after a good one, rest', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await visit.practise(2);
  await visit.finish();
  await visit.log({ pain: 0, fear: 1, inControl: true, ended: 'finished' });
  let said = await shown(page);
  expect(said.title).toBe(t('suggest-rest'));
  expect(said.text).toContain(t('suggest-rest-text'));
  await expect(visit.link('today-first')).toHaveCount(0);
  await expect(page.getByText(t('today-balance-exposure', { count: 1 }))).toBeVisible();
  await card(page).locator('button.primary').click();
  await expect(page.getByRole('heading', { name: t('rest-title') })).toBeFocused();
  await visit.button('rest-back').click();
  expect((await shown(page)).title).toBe(t('suggest-rest'));

  await visit.practiseChosen(t('kind-fingertip'));
  await visit.toTheStep();
  await visit.button('stop').click();
  await visit.isAt('landing-title');
  await visit.button('landing-log').click();
  await visit.log({ pain: 7, fear: 8, inControl: false, ended: 'stopped_pain' });
  said = await shown(page);
  expect(said.reasons).toContain(t('reason-kind_after_hard'));
  expect([
    t('suggest-rest'),
    ...['self_compassion', 'aftercare', 'breathing', 'grounding'].map(practiceTitle),
  ]).toContain(said.title);
  await others(visit);
  await expect(steps(page)).toHaveCount(0);
});

test('what is paused is said kindly, and nothing with anyone is shown where someone did harm', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await visit.checkIn({ symptoms: ['numbness'] });
  await expect(page.getByRole('group', { name: t('today-time') })).toHaveCount(0);
  await visit.link('today-all').click();
  await visit.isAt('practices-title');
  await expect(page.getByText(t('paused-all'))).toBeVisible();
  await expect(page.locator('summary', { hasText: t('practices-guides') })).toHaveCount(0);
  const people = page.getByRole('heading', { name: t('practices-people') });
  await expect(people).toBeVisible();

  await visit.go('today');
  await visit.checkIn({ symptoms: ['harm_by_other'] });
  await visit.link('today-all').click();
  await visit.isAt('practices-title');
  await expect(people).toHaveCount(0);
  await expect(page.getByText(practiceTitle('closeness'))).toHaveCount(0);
});

test('every practice and tool opens where it says, from Today, Learn, and without a journal', async ({
  page,
  visit,
}) => {
  await visit.open('#/learn');
  await visit.link('today-all').click();
  await visit.isAt('practices-title');
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  expect(await headings.allTextContents()).toEqual([
    ...['learn', 'floor', 'exposure', 'mind'].map((part) => t(`today-part-${part}`)),
    t('practices-people'),
  ]);
  await expect(page.getByText(t('practices-needs')).first()).toBeVisible();
  await look(page, 'practices, without a journal');
  await page
    .getByRole('link', { name: new RegExp(`^${escaped(practiceTitle('body_scan'))} `) })
    .click();
  await expect(visit.heading(practiceTitle('body_scan'))).toBeVisible();

  await visit.begun(mine);
  await visit.link('today-all').click();
  await visit.isAt('practices-title');
  const here = page
    .getByRole('navigation', { name: t('places') })
    .getByRole('link', { name: t('place-today'), exact: true });
  await expect(here).toHaveAttribute('aria-current', 'true');
  await page.locator('summary', { hasText: t('practices-guides') }).click();
  await expect(page.getByText(practiceTitle('trainer'), { exact: true })).toBeVisible();
  await expect(page.getByText(practiceTitle('partner_finger'), { exact: true })).toHaveCount(0);
  await look(page, 'practices', { framed: true });

  const titles: Record<string, string> = {
    learn: t('learn-title'),
    path: t('place-path'),
    thoughts: t('mind-title'),
    list: t('mind-list-title'),
    words: t('people-words-title'),
    goals: t('goals-title'),
    visit: t('visit-title'),
    agreement: t('people-agree-title'),
    share: t('people-share-title'),
    apart: t('people-apart-title'),
  };
  const links = page.getByRole('main').locator('a.entry');
  const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(15);
  const heading = page.getByRole('heading', { level: 1 });
  for (const href of hrefs) {
    const [name = '', part = ''] = href.replace('#/', '').split('/');
    await links.and(page.locator(`[href="${href}"]`)).click();
    const title = name === 'guide' ? practiceTitle(part) : titles[name];
    if (title === undefined) await expect(heading).not.toHaveText(t('practices-title'));
    else await expect(heading).toHaveText(title);
    await page.goBack();
    await visit.isAt('practices-title');
  }

  await test.step('the four parts lead on as well', async () => {
    await visit.go('today');
    const parts = page.locator('.parts a');
    await expect(parts).toHaveCount(4);
    for (let i = 0; i < 4; i += 1) {
      await parts.nth(i).click();
      await expect(heading).not.toHaveText(t('place-today'));
      await page.goBack();
      await visit.isAt('place-today');
    }
  });
});

test('a reading is offered once, and leads to the reading itself', async ({ page, visit }) => {
  await visit.begun(mine);
  const reading = page.locator('.parts a').first();
  const title = (await reading.locator('.name').textContent()) ?? '';
  await reading.click();
  await expect(visit.heading(title)).toBeVisible();
  await page.goBack();
  await visit.isAt('place-today');
  await visit.link('today-first').click();
  await expect(visit.heading(title)).toBeVisible();
});

test('time and energy with the keyboard alone, and what a screen reader is told', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  const now = page.getByRole('region', { name: t('today-now') });
  await expect(now.getByRole('group', { name: t('today-time') }).getByRole('button')).toHaveCount(
    3,
  );
  const group = now.getByRole('group', { name: t('today-energy') });
  await expect(group.getByRole('button')).toHaveCount(3);
  await time(page, 10).focus();
  await page.keyboard.press('Space');
  await expect(time(page, 10)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(energy(page, 'low')).toBeFocused();
  // Two taps one right after the other: neither is lost, and the focus stays.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(energy(page, 'some')).toHaveAttribute('aria-pressed', 'true');
  await expect(energy(page, 'low')).toHaveAttribute('aria-pressed', 'false');
  await expect(energy(page, 'some')).toBeFocused();
  await expect(page.getByText(t('today-now-noted'), { exact: true })).toBeAttached();
  const logged = entriesOf(await visit.downloadPlain()).filter(
    ({ type }) => type === 'checkin.logged',
  );
  expect(logged.map(({ data }) => data)).toEqual([
    { minutes: 10 },
    { energy: 'low' },
    { energy: 'some' },
  ]);
});
