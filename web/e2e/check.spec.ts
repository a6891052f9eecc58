import { chromium as playwright, type Page } from '@playwright/test';
import { Asked, nativeCheck, type Answers, type Found } from './lib/ask';
import { browserArguments, chromium } from './lib/chromium';
import { look } from './lib/look';
import { visitedOnce } from './lib/offline';
import { kept } from './lib/storage';
import { expect, test } from './lib/test';
import { passphrase, shown, Visit } from './lib/visit';
import { watch } from './lib/watch';
import { firstLine, has, t } from './lib/words';

const mine = {
  under18: false,
  goal: 'tampon',
  trainers: [{ mm: '12', label: 'Pebble' }],
  baseline: t('kind-fingertip'),
};

/** The word that stands in an urgent note or on the answer. */
const titleOf = (urgency: string): string =>
  t(urgency === 'self_care' ? 'check-self-care-title' : `care-${urgency}-title`);

async function begin(visit: Visit): Promise<Asked> {
  await visit.open('#/check');
  await visit.isAt('check-title');
  await visit.button('check-begin').click();
  await expect(visit.page).toHaveURL(/check\/1$/);
  return new Asked(visit.page);
}

/** What stands on the answer. */
async function answerOf(page: Page): Promise<{ title: string; reasons: string[] }> {
  await expect(page.getByRole('heading', { level: 1, name: t('check-end-title') })).toBeVisible();
  const card = page.locator('section[aria-labelledby="found-title"]');
  await expect(card).toBeVisible();
  const why = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: t('check-why'), exact: true }) });
  return {
    title: ((await card.getByRole('heading', { level: 2 }).textContent()) ?? '').trim(),
    reasons: (await why.getByRole('listitem').allTextContents()).map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    ),
  };
}

const phrase = (code: string): string =>
  t(has(`check-reason-${code}`) ? `check-reason-${code}` : `symptom-${code}`)
    .replace(/\s+/g, ' ')
    .trim();

async function expectNative(page: Page, answers: Answers): Promise<Found> {
  const said = await nativeCheck(answers);
  const answer = await answerOf(page);
  expect(answer.title).toBe(titleOf(said.urgency));
  expect(answer.reasons).toEqual(said.reasons.map(({ code }) => phrase(code)));
  const main = page.getByRole('main');
  await expect(main).toContainText(firstLine(`check-practice-${said.practice}`));
  for (const code of said.see) await expect(main).toContainText(t(`profession-${code}`));
  for (const code of said.consider) await expect(main).toContainText(t(`condition-${code}`));
  return said;
}

test('the first thing on the page is what cannot wait, and the number to call', async ({
  page,
  visit,
}) => {
  await visit.open('#/check');
  await visit.isAt('check-title');
  const numbers = page.getByRole('list', { name: t('help-emergency-label') });
  await expect(numbers).toBeInViewport();
  const calls = await numbers
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(calls).toEqual(['tel:911', 'tel:999', 'tel:112']);
  for (const id of ['belly', 'urine', 'nerves', 'danger', 'act']) {
    await expect(page.getByText(t(`check-now-${id}`), { exact: true })).toBeVisible();
  }
  // They say where they are; from then on there is one number, also the next time.
  await page.locator('summary', { hasText: t('help-place') }).click();
  await page.getByRole('radio', { name: 'United Kingdom', exact: true }).check();
  await expect(numbers.getByRole('link')).toHaveCount(1);
  await page.reload();
  await expect(numbers.getByRole('link')).toHaveAttribute('href', 'tel:999');
  expect(JSON.parse((await kept(page)).local)).toMatchObject({ 'anemone.place': 'uk' });
});

test('an urgent sign is answered on the spot; skipping, going back and unticking never lower it; starting anew does', async ({
  page,
  visit,
}) => {
  const asked = await begin(visit);
  const status = page.getByRole('status');
  await asked.option('belly_pain', 'comes_and_goes').check();
  await expect(status.filter({ hasText: t('care-same_day-title') })).toBeInViewport();
  await asked.option('belly_pain', 'severe').check();
  const now = status.filter({ hasText: t('care-emergency-title') });
  await expect(now).toBeInViewport();
  await expect(now.getByRole('link', { name: /999/ })).toBeVisible();
  // It stays on every screen that follows, and when the ticks are taken back.
  await asked.next();
  await expect(page.getByRole('main')).toContainText(t('care-emergency-title'));
  await visit.link('back').click();
  await expect(asked.option('belly_pain', 'severe')).toBeChecked();
  await asked.option('belly_pain', 'severe').uncheck();
  await asked.option('belly_pain', 'comes_and_goes').uncheck();
  await asked.option('belly_pain', 'none').check();
  await expect(page.getByRole('main')).toContainText(t('care-emergency-title'));
  await visit.link('check-so-far').click();
  expect(await answerOf(page)).toEqual({
    title: t('care-emergency-title'),
    reasons: expect.arrayContaining([t('symptom-pelvic_pain_severe')]) as string[],
  });
  await expect(page.getByText(firstLine('check-not-less'))).toBeVisible();
  // Leaving the page for another and coming back keeps it too.
  await page.goto(`${visit.origin}/#/help`);
  await visit.isAt('help-title');
  await page.goto(`${visit.origin}/#/check`);
  await visit.link('check-again').click();
  expect((await answerOf(page)).title).toBe(t('care-emergency-title'));
  await visit.button('check-anew').click();
  await visit.isAt('check-title');
  await visit.button('check-begin').click();
  await expect(asked.option('belly_pain', 'none')).not.toBeChecked();
  await asked.fill({ belly_pain: ['none'] });
  expect((await answerOf(page)).title).toBe(t('check-self-care-title'));
  // Calm, but the first questions were passed over: that is said, with the way back to them.
  await expect(page.getByText(t('check-first-open'))).toBeVisible();
  await visit.link('check-first-open-link').click();
  await expect(asked.group('with_belly_pain').or(asked.group('fever')).first()).toBeVisible();
});

test('the answer is the native program’s, contradictions included', async ({ page, visit }) => {
  const stories: Answers[] = [
    { belly_pain: ['none', 'severe'], fever: 'none' },
    { pregnant: 'maybe', pregnancy_signs: ['one_sided_pain'], safety: ['none'] },
    { skin: ['white', 'itch'], where: ['outside'], worst_pain: 6 },
    { age: '18_39', hard: ['tampon', 'sex'], reactions: ['fear', 'closes'], seen: 'nobody' },
    { practice: ['going_well'] },
  ];
  for (const answers of stories) {
    const asked = await begin(visit);
    await asked.fill(answers);
    await expectNative(page, answers);
    await page.getByRole('button', { name: t('check-anew') }).click();
  }
});

test('passing over everything says so, and keeps the signs in sight; nothing is kept anywhere', async ({
  page,
  visit,
}) => {
  const asked = await begin(visit);
  let screens = 0;
  while (!page.url().endsWith('/end')) {
    screens += 1;
    expect(screens).toBeLessThan(40);
    await asked.next();
  }
  await expect(page.getByText(firstLine('check-nothing'))).toBeVisible();
  await expect(page.locator('#found-title')).toHaveCount(0);
  await expect(page.locator('summary', { hasText: t('check-if-worse') })).toBeVisible();
  // Loaded again, the questions begin at their beginning.
  await page.reload();
  await visit.isAt('check-title');
  await expect(page).toHaveURL(/#\/check$/);
  const all = await kept(page);
  expect(all.databases.reduce((sum, { records }) => sum + records, 0)).toBe(0);
  expect(all.local).toBe('{}');
  expect(all.session).toBe('{}');
});

/** Every rule of table A, from the triage into the journal, and lifted again. */
const tableA: {
  rule: string;
  answers: Answers;
  sign: string;
  by: 'clinician' | 'self';
  /** What Today says at once; null where it is no card to see someone. */
  title: string | null;
  paused: 'all' | 'insertion' | 'none';
}[] = [
  {
    rule: 'G01',
    answers: { urine: ['cannot_pass'] },
    sign: 'cannot_pass_urine',
    by: 'clinician',
    title: 'care-emergency-title',
    paused: 'all',
  },
  {
    rule: 'G02',
    answers: { fever: 'fever' },
    sign: 'fever',
    by: 'clinician',
    title: 'care-same_day-title',
    paused: 'all',
  },
  {
    rule: 'G03',
    answers: { skin: ['lump'] },
    sign: 'lump_or_sore',
    by: 'clinician',
    title: 'care-soon-title',
    paused: 'insertion',
  },
  {
    rule: 'G04',
    answers: { practice: ['burning_often'] },
    sign: 'burning_repeated',
    by: 'clinician',
    title: 'care-soon-title',
    paused: 'insertion',
  },
  {
    rule: 'G05',
    answers: { conditions: ['iud_recent'] },
    sign: 'iud_recent',
    by: 'clinician',
    title: 'care-ask-title',
    paused: 'insertion',
  },
  {
    rule: 'G06',
    answers: { conditions: ['radiotherapy'] },
    sign: 'pelvic_radiotherapy',
    by: 'clinician',
    title: null,
    paused: 'all',
  },
  {
    rule: 'G07',
    answers: { age: 'under_18' },
    sign: 'under_18',
    by: 'self',
    title: null,
    paused: 'all',
  },
  {
    rule: 'G08',
    answers: { safety: ['pressed'] },
    sign: 'harm_by_other',
    by: 'self',
    title: null,
    paused: 'none',
  },
  {
    rule: 'G09',
    answers: { dark_thoughts: ['thoughts'] },
    sign: 'suicidal_thoughts',
    by: 'clinician',
    title: 'check-crisis-title',
    paused: 'all',
  },
  {
    rule: 'G10',
    answers: { when: ['light_touch'] },
    sign: 'pain_on_touch',
    by: 'self',
    title: 'care-routine-title',
    paused: 'none',
  },
  {
    rule: 'G11',
    answers: { ahead: ['exam_needed_cannot'] },
    sign: 'penetration_impossible_exam_needed',
    by: 'self',
    title: 'care-routine-title',
    paused: 'none',
  },
];

for (const { rule, answers, sign, by, title, paused } of tableA) {
  test(`${rule}: from the triage into the journal on her word, kindly said on Today and in Care, and lifted by “it was checked”`, async ({
    page,
    visit,
  }) => {
    await visit.begun(mine);
    const before = (await shown(page)).title;
    await visit.go('care');
    await expect(page.getByText(t('care2-nothing-paused'))).toBeVisible();
    await visit.link('care2-check').click();
    await visit.button('check-begin').click();
    const asked = new Asked(page);
    await asked.fill(answers);
    await answerOf(page);
    // Nothing is in the journal before they say so.
    const box = page.getByRole('checkbox', { name: t(`symptom-${sign}`), exact: true });
    await expect(box).toBeChecked();
    await visit.button('check-signs-button').click();
    await expect(
      page.getByRole('status').filter({ hasText: t('check-signs-noted', { count: 1 }) }),
    ).toBeVisible();

    await visit.go('today');
    const card = await shown(page);
    expect(card.guardrails).toContain(rule);
    if (title !== null) expect(card.title).toBe(t(title));
    if (paused !== 'none') {
      expect(card.text).toContain(firstLine(`paused-${paused}`));
      await expect(visit.link('suggest-begin')).toHaveCount(0);
    }
    if (rule === 'G08' || rule === 'G09') {
      await expect(page.getByRole('region', { name: t('support-title') })).toBeVisible();
    }
    await visit.go('care');
    const list = page.locator('section[aria-labelledby="care-paused"]');
    await expect(list).toContainText(t(`symptom-${sign}`));
    await expect(list).toContainText(t(`care2-lifts-${by}`));
    await list.locator('summary', { hasText: t('clear-title') }).click();
    await list.getByRole('checkbox', { name: t(`symptom-${sign}`), exact: true }).check();
    await visit.button(`clear-${by}-button`).click();
    await expect(page.getByText(t('care2-nothing-paused'))).toBeVisible();
    await visit.go('today');
    expect((await shown(page)).title).toBe(before);
  });
}

test('unticked signs stay out of the journal; a locked journal waits for the key with the answer kept', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await page.reload();
  await visit.isAt('unlock-title');
  // From the locked screen, without unlocking.
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('help-spoken') })
    .click();
  await visit.link('care2-check').click();
  await visit.button('check-begin').click();
  const asked = new Asked(page);
  await asked.fill({ skin: ['white'], discharge: ['smell_or_colour'] });
  expect((await answerOf(page)).title).toBe(t('care-soon-title'));
  await expect(page.getByText(firstLine('check-signs-locked'))).toBeVisible();
  await visit.link('check-signs-unlock').click();
  await visit.unlock(passphrase);
  await visit.go('care');
  await visit.link('care2-check').click();
  await visit.link('check-again').click();
  await page.getByRole('checkbox', { name: t('symptom-discharge_unusual') }).uncheck();
  await visit.button('check-signs-button').click();
  await visit.go('care');
  const list = page.locator('section[aria-labelledby="care-paused"]');
  await expect(list).toContainText(t('symptom-skin_changes'));
  await expect(list).not.toContainText(t('symptom-discharge_unusual'));
  // Loaded again, Care stands there without the key, and says nothing of them.
  await page.reload();
  await visit.isAt('place-care');
  await expect(list).toHaveCount(0);
  await visit.link('care2-check').click();
  await expect(visit.button('check-begin')).toBeVisible();
});

test('the self-check: in her words, with a map, saved group by group, taken up again another day', async ({
  page,
  visit,
}) => {
  await visit.begun({ ...mine });
  await visit.go('care');
  await page.getByRole('link', { name: new RegExp(`^${t('care2-look')}`) }).click();
  await visit.isAt('look-title');
  await visit.button('look-begin').click();
  const asked = new Asked(page);
  await asked.answer('life_stage', ['menopause']);
  await asked.next();
  await asked.next();
  await asked.answer('skin', ['itch']);
  await asked.next();
  // Stopped here, and the app is closed.
  await page.reload();
  await visit.isAt('look-title');
  await visit.open('#/today');
  await visit.unlock(passphrase);
  await visit.go('care');
  await page.getByRole('link', { name: new RegExp(`^${t('care2-look')}`) }).click();
  await visit.button('check-go-on').click();
  // Taken up at the first screen that was left open; what was said before is still there.
  await expect(asked.option('life_stage', 'menopause')).toHaveCount(0);
  await page.goto(`${visit.origin}/#/look/1`);
  await expect(asked.option('life_stage', 'menopause')).toBeChecked();
  await asked.fill({
    dryness: 'weeks',
    impossible: ['tampon'],
    where: ['outside'],
    feeds: ['pressure_to_perform'],
    shame: true,
    told_someone: false,
  });
  await visit.isAt('look-end-title');
  const main = page.getByRole('main');
  await expect(main).toContainText(t('look-said-impossible', { list: 'a tampon' }));
  const map = page.getByRole('figure');
  for (const factor of ['skin', 'dryness', 'touch', 'pressure', 'shame']) {
    await expect(map.getByText(t(`look-factor-${factor}`)).last()).toBeVisible();
  }
  // Who can check a factor is the core's word for the answers that name it.
  const { see } = await nativeCheck({ skin: ['itch'] });
  const first = t(`profession-${see[0]}`);
  await expect(map).toContainText(first.slice(1));
  await expect(page.getByText(t('symptom-pain_mainly_outside'), { exact: true })).toBeVisible();
  await visit.button('check-signs-button').click();
  await visit.go('today');
  expect((await shown(page)).guardrails).toContain('G10');
  const journal = (await visit.downloadPlain())
    .trim()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as {
          type: string;
          data: { answers?: Answers };
        },
    );
  const answered = journal.filter(({ type }) => type === 'selfcheck.answered');
  expect(answered.length).toBeGreaterThan(2);
  expect(answered.at(-1)?.data.answers).toMatchObject({
    life_stage: ['menopause'],
    skin: ['itch'],
    shame: true,
    told_someone: false,
  });
});

test('a heavy mood brings support first, on the answer and on Today; it is asked only after a yes', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await visit.open('#/look');
  await visit.button('look-begin').click();
  const asked = new Asked(page);
  const group = asked.group('phq4_down');
  await asked.fill({
    age: '18_39',
    phq4_nervous: 2,
    phq4_worry: 1,
    phq4_interest: 2,
    phq4_down: 1,
  });
  await expect(group).toHaveCount(0);
  await visit.isAt('look-end-title');
  const first = page.getByRole('main').getByRole('heading', { level: 2 }).first();
  await expect(first).toHaveText(t('look-heavy-title'));
  await visit.go('today');
  const card = await shown(page);
  expect(card.guardrails).toContain('G09');
  expect(card.reasons).toContain(t('reason-phq4_high', { score: 6 }).replace(/\s+/g, ' '));
  await expect(page.getByRole('region', { name: t('support-title') })).toBeVisible();
  await expect(visit.link('suggest-begin')).toHaveCount(0);
});

test('thoughts of suicide bring the words and the line for that, on the spot, where she is', async ({
  page,
  visit,
}) => {
  await visit.open('#/help');
  await page.getByRole('radio', { name: 'United States', exact: true }).check();
  const asked = await begin(visit);
  await asked.fill({ dark_thoughts: ['thoughts'], discharge: ['none'] });
  const card = page.locator('section[aria-labelledby="found-title"]');
  await expect(card).toContainText(t('check-crisis-title'));
  await expect(card.getByRole('link').first()).toHaveAttribute('href', 'tel:988');
  // Nobody else is shown that line unasked.
  await page.getByRole('button', { name: t('check-anew') }).click();
  await (await begin(visit)).fill({ fever: 'fever' });
  await expect(card).toContainText(t('care-same_day-title'));
  await expect(card.locator('a[href="tel:988"]')).toHaveCount(0);
});

test('the questions with the keyboard alone, from the first page to the answer', async ({
  page,
  visit,
}) => {
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const to = async (target: ReturnType<Page['locator']>): Promise<void> => {
    await expect(target).toBeVisible();
    for (let i = 0; i < 80; i += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await press('Tab');
      const ring = await page.evaluate(() => {
        const on = document.activeElement;
        if (!on || on === document.body) return true;
        const seen = (e: Element): boolean =>
          getComputedStyle(e).outlineStyle !== 'none' &&
          parseFloat(getComputedStyle(e).outlineWidth) >= 2;
        const line = on.closest('label');
        return seen(on) || (line !== null && seen(line));
      });
      expect(ring, 'the focus is seen').toBe(true);
    }
    throw new Error(`Tab never reaches ${target}`);
  };
  await visit.open();
  await to(page.getByRole('banner').getByRole('link', { name: t('help-spoken') }));
  await press('Enter');
  await expect(visit.heading(t('place-care'))).toBeFocused();
  await to(visit.link('care2-check'));
  await press('Enter');
  await expect(visit.heading(t('check-title'))).toBeFocused();
  await to(visit.button('check-begin'));
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const asked = new Asked(page);
  await to(asked.option('belly_pain', 'worsening'));
  await press('Space');
  // The word does not take the focus away from where they are; it is the next thing they come to.
  await expect(asked.option('belly_pain', 'worsening')).toBeFocused();
  await expect(
    page.getByRole('status').filter({ hasText: t('care-emergency-title') }),
  ).toBeVisible();
  await to(visit.link('check-see-now'));
  await press('Enter');
  await expect(visit.heading(t('check-end-title'))).toBeFocused();
  await to(
    page
      .getByRole('list', { name: t('help-emergency-label') })
      .first()
      .getByRole('link')
      .first(),
  );
  await to(visit.button('check-anew'));
  await press('Enter');
  await expect(visit.heading(t('check-title'))).toBeFocused();
});

test('without WebAssembly the signs, what to do and the local help stand there all the same', async ({
  server,
}) => {
  const browser = await playwright.launch({
    executablePath: chromium,
    args: [...browserArguments, '--js-flags=--jitless'],
  });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const watched = await watch(context, server.origin);
  const visit = new Visit(await context.newPage(), server.origin);
  const { page } = visit;
  await visit.open();
  expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('help-spoken') })
    .click();
  await visit.isAt('place-care');
  await visit.link('care2-check').click();
  await visit.isAt('check-title');
  await expect(page.getByText(t('check-now-belly'), { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /911/ })).toHaveAttribute('href', 'tel:911');
  await expect(page.getByRole('heading', { name: t('check-no-wasm-title') })).toBeVisible();
  // Nothing is offered that cannot work; what is less urgent stands open to be read.
  await expect(visit.button('check-begin')).toHaveCount(0);
  await expect(page.getByText(t('symptom-fever'), { exact: true })).toBeVisible();
  await expect(page.getByText(firstLine('care-same_day-do'))).toBeVisible();
  await expect(page.getByText(t('symptom-skin_changes'), { exact: true })).toBeVisible();
  await page.goto(`${server.origin}/#/check/2`);
  await visit.isAt('check-title');
  await page.goto(`${server.origin}/#/help`);
  await visit.isAt('help-title');
  // The self-check describes without the core, and says what is missing.
  await page.goto(`${server.origin}/#/look`);
  await expect(page.getByText(t('look-no-wasm'))).toBeVisible();
  await visit.button('look-begin').click();
  const asked = new Asked(page);
  await asked.fill({ feeds: ['stress'], impossible: ['cup'] });
  await expect(page.getByRole('main')).toContainText(t('look-said-impossible', { list: 'a cup' }));
  await expect(page.getByRole('figure').getByText(t('look-factor-stress')).last()).toBeVisible();
  expect(watched.complaints).toEqual([]);
  await browser.close();
});

test('when the core does not answer, the page says so and shows the urgent signs, never a calm word', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  let gone = true;
  await context.route(/\/core[^/]*\.wasm/, (route) => (gone ? route.abort() : route.continue()));
  const visit = new Visit(await context.newPage(), server.origin);
  const { page } = visit;
  const asked = await begin(visit);
  await asked.option('belly_pain', 'severe').check();
  await expect(visit.link('check-see-signs')).toBeVisible();
  await visit.link('check-so-far').click();
  await visit.isAt('check-end-title');
  await expect(page.getByRole('heading', { name: t('check-unsure') })).toBeVisible();
  await expect(page.getByRole('link', { name: /911/ })).toBeVisible();
  await expect(page.locator('#found-title')).toHaveCount(0);
  // And once it does, the answer is the one for what was ticked.
  gone = false;
  await visit.button('check-ask-again').click();
  expect((await answerOf(page)).title).toBe(t('care-emergency-title'));
  await context.close();
});

test('offline, after one visit, the questions and the help lines answer as before', async ({
  context,
  watched,
}) => {
  const { page, visit } = await visitedOnce(context, watched);
  await page.reload();
  const asked = await begin(visit);
  await asked.fill({ skin: ['white'] });
  await expectNative(page, { skin: ['white'] });
  await page.getByRole('radio', { name: 'Germany', exact: true }).check();
  await expect(page.locator('section[aria-labelledby="found-title"]')).toContainText('Frauenarzt');
});

test('everyone can use the triage and the self-check', async ({ page, visit }) => {
  await visit.open('#/check');
  await visit.isAt('check-title');
  for (const folded of await page.getByRole('main').locator('summary').all()) await folded.click();
  await look(page, 'is it time to see someone');
  for (const folded of await page.getByRole('main').locator('summary').all()) await folded.click();
  await visit.button('check-begin').click();
  const asked = new Asked(page);
  await asked.answer('belly_pain', ['severe']);
  await expect(
    page.getByRole('status').filter({ hasText: t('care-emergency-title') }),
  ).toBeVisible();
  await look(page, 'a question with an urgent word');
  await visit.link('check-see-now').click();
  await answerOf(page);
  await page.locator('summary', { hasText: t('check-more') }).click();
  await look(page, 'the answer, an emergency');
  await visit.button('check-anew').click();
  await visit.open('#/look');
  await look(page, 'the self-check, at first');
  await visit.button('look-begin').click();
  await asked.fill({
    skin: ['itch'],
    hard: ['tampon'],
    worst_pain: 4,
    feeds: ['stress', 'conflict'],
    phq4_nervous: 3,
    phq4_worry: 3,
    phq4_interest: 0,
    phq4_down: 0,
  });
  await visit.isAt('look-end-title');
  await look(page, 'the self-check, what she said');
  await visit.link('check-back').click();
  await look(page, 'the mood questions');
});
