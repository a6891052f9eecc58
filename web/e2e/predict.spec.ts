/**
 * What is expected of a practice and what came of it: asked before, kept before the practice begins,
 * compared after it, looked back at. All of it can be left out.
 */
import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, type Entry } from './lib/advice';
import { look } from './lib/look';
import { expect, test } from './lib/test';
import { passphrase, type Visit } from './lib/visit';
import { t } from './lib/words';

const mine = {
  goal: 'tampon',
  trainers: [{ mm: '15', label: 'Pebble' }],
  baseline: t('kind-fingertip'),
};
const { beliefs } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../knowledge/en/beliefs.json'), 'utf8'),
) as { beliefs: { id: string; text: string; inside?: boolean }[] };
const thought = (id: string): string => beliefs.find((belief) => belief.id === id)?.text ?? '';

const feared = (page: Page, text: string): Locator =>
  page.getByRole('radio', { name: text, exact: true });

async function toPrediction(visit: Visit): Promise<void> {
  await visit.link('suggest-begin').click();
  await visit.button('ready-begin').click();
  await visit.isAt('predict-title');
}
async function fear(visit: Visit, text: string, pain: number, sure: number): Promise<void> {
  await feared(visit.page, text).check();
  await visit.rate(t('predict-pain'), pain);
  await visit.rate(t('predict-sure'), sure);
}
/** From the guide through the log, up to what it came to. */
async function logged(visit: Visit, pain: number): Promise<void> {
  await visit.finish();
  await visit.fillLog({ pain, fear: 3, inControl: true });
  await visit.button('log-save').click();
  await visit.isAt('predict-met-title');
}
const answer = (page: Page, how: 'no' | 'partly' | 'yes'): Promise<void> =>
  page.getByRole('radio', { name: t(`predict-happened-${how}`), exact: true }).check();

async function entries(visit: Visit): Promise<(type: string) => Entry[]> {
  const all = entriesOf(await visit.downloadPlain());
  return (type) => all.filter((entry) => entry.type === type);
}

test('a fear is named before, looked at after, and stands as a card; one practice makes no picture', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await toPrediction(visit);
  // One press leaves it all out, as long as nothing was said.
  await expect(visit.button('predict-skip')).toBeVisible();
  await fear(visit, thought('hurt'), 6, 8);
  await visit.button('predict-go-on').click();
  await expect(visit.guide).toBeVisible();
  await logged(visit, 2);

  const main = page.getByRole('main');
  await expect(main).toContainText(t('predict-feared', { words: thought('hurt') }));
  await expect(main).toContainText(t('guess-less', { expected: 6, pain: 2 }));
  await answer(page, 'no');
  await expect(main).toContainText(t('predict-answer-no'));
  await visit.rate(t('predict-sure-now'), 5);
  await page.getByLabel(t('predict-says'), { exact: true }).fill('It was only a moment.');
  await visit.button('predict-keep').click();
  await visit.isAt('place-today');
  await expect(page.getByText(t('guess-less', { expected: 6, pain: 2 }))).toBeVisible();
  await expect(page.getByText(t('predict-answer-no'))).toBeVisible();

  const of = await entries(visit);
  const started = of('practice.started')[0];
  const made = of('prediction.made')[0];
  expect(made?.data).toEqual({
    step: 'fingertip',
    practice: started?.id,
    belief: 'hurt',
    pain: 6,
    sure: 8,
  });
  expect(of('session.logged')[0]?.data).toMatchObject({
    practice: started?.id,
    expected_pain: 6,
    pain: 2,
  });
  expect(of('prediction.met').map(({ data }) => data)).toEqual([
    { prediction: made?.id, happened: 'no', sure: 5, words: 'It was only a moment.' },
  ]);

  // The first figure of the Journey is still how safe it felt; one card draws no picture.
  await visit.go('journey');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(t('safety-title'));
  await expect(page.getByText(t('predict-journey-few').replace(/\s+/g, ' '))).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(1);
  await visit.link('predict-journey-link').click();
  await visit.isAt('guesses-title');
  const card = page.getByRole('list', { name: t('guesses-title') }).getByRole('listitem');
  await expect(card).toHaveCount(1);
  await expect(card.getByRole('heading')).toHaveText(t('kind-fingertip'));
  await expect(card).toContainText(thought('hurt'));
  await expect(card.getByRole('row', { name: /^Pain/ })).toContainText('6, clearly there');
  await expect(card.getByRole('row', { name: /^Pain/ })).toContainText('2, mild');
  await expect(card.getByRole('row', { name: /^How sure/ })).toContainText('8, very sure');
  await expect(card).toContainText(t('predict-happened-no'));
  await expect(card).toContainText('It was only a moment.');
});

test('all of it can be left out: nothing is written, nothing is asked, nothing is shown', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await visit.practise();
  await visit.finish();
  await visit.fillLog({ pain: 1, inControl: true });
  await visit.button('log-save').click();
  await visit.isAt('place-today');
  const of = await entries(visit);
  expect(of('prediction.made')).toEqual([]);
  expect(of('prediction.met')).toEqual([]);
  expect(of('session.logged')[0]?.data).not.toHaveProperty('expected_pain');
  await visit.go('journey');
  await expect(page.getByRole('heading', { name: t('predict-journey-title') })).toHaveCount(0);
  await page.evaluate(() => location.assign('#/guesses'));
  await visit.isAt('guesses-title');
  await expect(page.getByText(t('guesses-empty'))).toBeVisible();
});

test('only the pain, only her own words, nothing in particular: each is enough', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await toPrediction(visit);
  await feared(page, t('predict-nothing')).check();
  await expect(visit.button('predict-skip')).toBeVisible();
  await visit.rate(t('predict-pain'), 3);
  await visit.button('predict-go-on').click();
  await visit.finish();
  await visit.fillLog({ pain: 3 });
  await visit.button('log-save').click();
  // Nothing was feared, so it does not ask whether that came.
  await visit.isAt('predict-met-title-plain');
  await expect(page.getByText(t('guess-same', { expected: 3 }))).toBeVisible();
  await expect(page.getByText(t('predict-happened'), { exact: true })).toHaveCount(0);
  await visit.button('predict-later').click();
  await visit.isAt('place-today');

  await visit.practiseChosen(t('kind-look'));
  // A tab of their own steps; nothing that is about going in is asked before a step outside.
  await visit.button('stop').click();
  await visit.button('landing-home').click();
  await visit.go('path');
  await page.getByRole('button', { name: new RegExp(`^${t('kind-look')}`) }).click();
  await visit.link('step-practise').click();
  await visit.button('ready-begin').click();
  await expect(feared(page, thought('hurt'))).toBeVisible();
  for (const { text } of beliefs.filter(({ inside }) => inside)) {
    await expect(feared(page, text)).toHaveCount(0);
  }
  await feared(page, t('predict-own')).check();
  await page.getByLabel(t('predict-own-label'), { exact: true }).fill('That I will cry.');
  await visit.button('predict-go-on').click();
  await logged(visit, 0);
  await expect(page.getByText(t('predict-feared', { words: 'That I will cry.' }))).toBeVisible();
  await visit.button('predict-later').click();
  const made = (await entries(visit))('prediction.made').map(({ data }) => data);
  expect(made[0]).toMatchObject({ step: 'fingertip', pain: 3 });
  expect(made[0]).not.toHaveProperty('belief');
  expect(made[1]).toMatchObject({ step: 'look', words: 'That I will cry.' });
  expect(made[1]).not.toHaveProperty('pain');
});

test('a page that is loaded anew in the middle keeps what was expected, and goes on at the same line', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await toPrediction(visit);
  await fear(visit, thought('panic'), 5, 7);
  await visit.button('predict-go-on').click();
  await visit.toTheStep();
  const line = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  expect(line).not.toBe('');

  await page.reload();
  await visit.unlock(passphrase);
  // The address still names the practice: it can be gone on with from there.
  await visit.button('predict-ready-resume').click();
  await expect(visit.heading(line)).toBeVisible();
  await expect(visit.guide.getByRole('button', { name: t('guide-go'), exact: true })).toBeVisible();

  // And from Today.
  await page.reload();
  await visit.unlock(passphrase);
  await visit.link('ready-not-now').click();
  const open = page.getByRole('region', { name: t('open-title') });
  await open.getByRole('button', { name: t('predict-open-go-on') }).click();
  await expect(visit.heading(line)).toBeVisible();
  await visit.button('stop').click();
  await visit.isAt('landing-title');

  // Even from another tab, whose memory is empty, the log still knows what was expected.
  await page.reload();
  await visit.unlock(passphrase);
  await visit.link('ready-not-now').click();
  await open.getByRole('button', { name: t('open-log') }).click();
  await visit.isAt('log-title');
  await visit.fillLog({ pain: 1, inControl: true, ended: 'stopped' });
  await visit.button('log-save').click();
  await visit.isAt('predict-met-title');
  await expect(page.getByText(t('predict-feared', { words: thought('panic') }))).toBeVisible();
  await answer(page, 'partly');
  await visit.button('predict-keep').click();
  await visit.isAt('place-today');
  const of = await entries(visit);
  expect(of('practice.started')).toHaveLength(1);
  expect(of('prediction.made')).toHaveLength(1);
  expect(of('session.logged')[0]?.data).toMatchObject({ expected_pain: 5, pain: 1 });
  expect(of('prediction.met')[0]?.data).toEqual({
    prediction: of('prediction.made')[0]?.id,
    happened: 'partly',
  });
});

test('where it came as feared the answer is kind, and it can be said on another day', async ({
  page,
  visit,
}) => {
  await visit.begun(mine);
  await toPrediction(visit);
  await fear(visit, thought('hurt'), 3, 4);
  await visit.button('predict-go-on').click();
  await logged(visit, 7);
  await visit.button('predict-later').click();
  await visit.isAt('place-today');

  await page.evaluate(() => location.assign('#/guesses'));
  await visit.isAt('guesses-title');
  const card = page.getByRole('list', { name: t('guesses-title') }).getByRole('listitem');
  // What came is known from the log.
  await expect(card.getByRole('row', { name: /^Pain/ })).toContainText('7, strong');
  await card.getByRole('button', { name: new RegExp(`^${t('guesses-answer')}`) }).click();
  await answer(page, 'yes');
  const said = await card.textContent();
  expect(said?.replace(/\s+/g, ' ')).toContain(t('predict-answer-yes').replace(/\s+/g, ' '));
  expect(said).not.toMatch(/!|great|well done|proud/i);
  await visit.rate(t('predict-sure-now'), 6);
  await visit.button('predict-keep').click();
  await expect(card).toContainText(t('predict-happened-yes'));
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
  expect((await entries(visit))('prediction.met')[0]?.data).toMatchObject({
    happened: 'yes',
    sure: 6,
  });
});

test('over the weeks: what the last ones said, the cards by fear, and pictures in waves; everyone can use them', async ({
  page,
  visit,
}) => {
  await visit.open();
  await visit.button('welcome-look').click();
  await visit.isAt('place-today');

  await test.step('the Journey: a sentence, a picture and a table say the same', async () => {
    await visit.go('journey');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(t('safety-title'));
    const section = page.getByRole('region', { name: t('predict-journey-title') });
    await expect(section.getByRole('img')).toHaveCount(2);
    await section.locator('summary', { hasText: t('predict-table') }).click();
    const rows = section.getByRole('row');
    const figures = (await rows.allTextContents())
      .slice(1)
      .map((_, i) => rows.nth(i + 1).getByRole('cell'));
    const pairs = await Promise.all(
      figures.map(async (cells) => [
        Number(await cells.nth(1).textContent()),
        Number(await cells.nth(2).textContent()),
      ]),
    );
    const mean = (values: number[]): number =>
      Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
    const sentence = t('predict-picture-pain', {
      of: pairs.length,
      expected: mean(pairs.map(([expected = NaN]) => expected)),
      came: mean(pairs.map(([, came = NaN]) => came)),
    }).replace(/\s+/g, ' ');
    await expect(section).toContainText(sentence);
    await expect(
      section.getByRole('img', { name: t('predict-picture-title-pain', { of: pairs.length }) }),
    ).toBeVisible();
    await look(page, 'Journey, with what was expected', { framed: true });
  });

  await test.step('the cards, by what was feared', async () => {
    await visit.link('predict-journey-link').click();
    await visit.isAt('guesses-title');
    const cards = page.getByRole('list', { name: t('guesses-title') }).getByRole('listitem');
    const all = await cards.count();
    expect(all).toBeGreaterThan(15);
    const filter = page.getByLabel(t('guesses-filter'), { exact: true });
    await filter.selectOption('not_fit');
    await expect(cards).toHaveCount(3);
    for (const card of await cards.all()) await expect(card).toContainText(thought('not_fit'));
    await expect(page.getByText(t('predict-past-partly', { of: 3, partly: 1 }))).toBeVisible();
    await filter.selectOption('');
    await expect(cards).toHaveCount(all);
    await page
      .getByRole('button', { name: new RegExp(`^${t('guesses-answer')}`) })
      .first()
      .click();
    await look(page, 'the cards', { framed: true });
  });

  await test.step('before the next practice', async () => {
    await visit.go('today');
    await toPrediction(visit);
    // Quietly, before anything is chosen; then about what they choose.
    const past = page.getByText(/^The last \d+ times you feared this/);
    const about = page.getByRole('status').filter({ hasText: thought('hurt') });
    await expect(about).toBeVisible();
    await feared(page, thought('not_fit')).check();
    await expect(
      page.getByText(t('predict-past-partly', { of: 3, partly: 1 }), { exact: false }),
    ).toBeVisible();
    await feared(page, t('predict-nothing')).check();
    await expect(past).toHaveCount(0);
    await visit.rate(t('predict-sure'), 6);
    await look(page, 'what is expected');
    await fear(visit, thought('tear'), 4, 6);
    await visit.button('predict-go-on').click();
    await visit.toTheStep();
    await visit.button('stop').click();
    await visit.isAt('landing-title');
    await visit.button('landing-log').click();
    await visit.fillLog({ pain: 2, inControl: true });
    await visit.button('log-save').click();
    await visit.isAt('predict-met-title');
    await expect(visit.heading(t('predict-met-title'))).toBeFocused();
    await answer(page, 'partly');
    await look(page, 'what came', { framed: true });
  });
});
