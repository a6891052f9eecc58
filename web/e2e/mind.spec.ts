/**
 * The tools of the mind: thought cards, small experiments, kind words and the list of fears. What is
 * written is written by hand, in the real vault; nothing of it may be lost, and nobody else may read it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { entriesOf, type Entry } from './lib/advice';
import { look } from './lib/look';
import { openProfile, temporaryFolder } from './lib/profile';
import { finds, kept } from './lib/storage';
import { expect, test } from './lib/test';
import { escaped, passphrase, Visit } from './lib/visit';
import { t } from './lib/words';

const knowledge = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../knowledge/en', file), 'utf8'));
const mind = knowledge('mind.json') as {
  thoughts: { id: string; text: string; known: { text: string }[] }[];
  examples: { id: string; title: string; thought: string; kinder: string }[];
  kind_words: { id: string; text: string }[];
  fears: { id: string; text: string; kind?: string }[];
};
const shame = knowledge('readings/shame.json') as {
  title: string;
  experiments: { id: string; text: string }[];
};
const called = (list: 'thoughts' | 'kind_words' | 'fears', id: string): string => {
  const found = mind[list].find((one) => one.id === id);
  if (!found) throw new Error(`${list} has no ${id}`);
  return found.text;
};

/** To an address of the app, without loading it anew. */
async function go(visit: Visit, hash: string, heading: string): Promise<void> {
  await visit.page.evaluate((to) => (location.hash = `#/${to}`), hash);
  await visit.isAt(heading);
}
const words = (page: Page): Locator => page.locator('#mind-words');
const cards = (page: Page): Locator =>
  page.getByRole('list', { name: t('mind-cards') }).locator('> li');
const undo = (visit: Visit): Locator => visit.button('mind-undo');
const named = (page: Page, id: string, what: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${escaped(t(id))} ?: ${escaped(what)}$`) });
const said = (page: Page, text: string): Locator =>
  page.getByRole('status').filter({ hasText: text });

/** From the overview through all seven steps. */
async function write(visit: Visit, card: Record<string, string | number>): Promise<void> {
  const { page } = visit;
  await visit.isAt('mind-step-happened');
  for (const step of ['happened', 'thought', 'body', 'speaks_for', 'speaks_against', 'kinder']) {
    await visit.isAt(`mind-step-${step}`);
    const text = card[step];
    if (typeof text === 'string') await words(page).fill(text);
    const { believed } = card;
    if (step === 'thought' && typeof believed === 'number') {
      await visit.rate(t('mind-believed'), believed);
    }
    await visit.link('mind-next').click();
  }
  await visit.isAt('mind-step-after');
  if (typeof card['after'] === 'number') await visit.rate(t('mind-after'), card['after']);
}

const logged = (journal: Entry[]): Entry[] =>
  journal.filter(({ type, data }) => type === 'gentle.logged' && data['activity'] !== undefined);

test('without a journal it is said why one is needed, and where to begin', async ({
  page,
  visit,
}) => {
  for (const [hash, title] of [
    ['thoughts', 'mind-title'],
    ['thoughts/kind', 'mind-kind-title'],
    ['thoughts/3', 'mind-title'],
    ['list', 'mind-list-title'],
  ] as const) {
    await visit.open(`#/${hash}`);
    await visit.isAt(title);
    await expect(page.getByRole('heading', { name: t('mind-journal-title') })).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
  }
  await look(page, 'the list, without a journal');
  // A reading shows its experiments all the same, and takes no words.
  await visit.open('#/read/shame');
  await expect(page.getByText(shame.experiments[0]?.text ?? '')).toBeVisible();
  await expect(page.getByText(t('mind-experiments-journal'))).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await visit.link('mind-journal-begin').click();
  await visit.isAt('begin-why-title');
});

test('a thought card: written, looked back at, changed, put away, and each of it taken back', async ({
  page,
  visit,
}) => {
  await visit.begun();
  await go(visit, 'thoughts', 'mind-title');
  await expect(page.getByText(t('mind-cards-none'))).toBeVisible();
  await visit.button('mind-begin').click();
  // The address tells nothing but the number of the step.
  await expect(page).toHaveURL(/#\/thoughts\/1$/);
  await write(visit, {
    happened: 'On the edge of the bath tub, with the box in my hand.',
    thought: 'My body is against me.',
    believed: 8,
    body: 'A tight jaw.',
    speaks_for: 'It shuts whenever I want something.',
    speaks_against: 'It shuts to guard me.',
    kinder: 'It guards me too well.',
    after: 5,
  });
  await visit.button('mind-finish').click();
  await visit.isAt('mind-title');
  await expect(said(page, t('mind-finished'))).toContainText(
    t('mind-change-less', { first: 8, last: 5 }),
  );
  await expect(cards(page)).toHaveCount(1);
  const card = cards(page).first();
  await expect(card.getByText('It guards me too well.')).toBeHidden();
  await card.locator('summary').click();
  for (const line of ['A tight jaw.', 'It guards me too well.', '8, very true', '5, partly true']) {
    await expect(card.getByText(line, { exact: true })).toBeVisible();
  }

  // Changed: it stays one card, and the change can be taken back.
  await named(page, 'mind-card-change', 'My body is against me.').click();
  await visit.isAt('mind-step-happened');
  await expect(words(page)).toHaveValue('On the edge of the bath tub, with the box in my hand.');
  await visit.link('mind-next').click();
  await words(page).fill('My body works against me.');
  await go(visit, 'thoughts/7', 'mind-step-after');
  await visit.button('mind-finish-change').click();
  await expect(said(page, t('mind-changed'))).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('My body works against me.');
  await undo(visit).click();
  await expect(said(page, t('mind-undone'))).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('My body is against me.');

  // Put away, and back.
  await cards(page).first().locator('summary').click();
  await named(page, 'mind-card-away', 'My body is against me.').click();
  await expect(undo(visit)).toBeFocused();
  await expect(page.getByText(t('mind-cards-none'))).toBeVisible();
  await undo(visit).click();
  await expect(cards(page)).toContainText('My body is against me.');

  // Finished once: logged once, as what it was.
  const journal = entriesOf(await visit.downloadPlain());
  expect(logged(journal).map(({ data }) => data)).toEqual([
    { kind: 'talk', activity: 'thought_record', minutes: 1 },
  ]);
  const kept = journal.filter(({ type }) => type === 'card.kept');
  const first = kept.filter(({ data }) => data['replaces'] === undefined);
  expect(first, 'every other entry replaces one before').toHaveLength(1);
});

test('an example and a typical thought to begin from; every step may stay empty', async ({
  page,
  visit,
}) => {
  await visit.begun();
  await go(visit, 'thoughts', 'mind-title');
  const example = mind.examples[0];
  if (!example) throw new Error('there is no example');
  await page.locator('summary', { hasText: example.title }).click();
  await expect(page.getByText(example.kinder)).toBeVisible();
  await named(page, 'mind-example-use', example.thought).click();
  await visit.isAt('mind-step-thought');
  // Only the thought is borrowed: the rest is theirs to say.
  await expect(words(page)).toHaveValue(example.thought);
  await page.locator('summary', { hasText: t('mind-typical') }).click();
  await page.getByRole('button', { name: called('thoughts', 'too_small'), exact: true }).click();
  await expect(words(page)).toHaveValue(called('thoughts', 'too_small'));
  await expect(words(page)).toBeFocused();
  await go(visit, 'thoughts/5', 'mind-step-speaks_against');
  const fact = mind.thoughts.find(({ id }) => id === 'too_small')?.known[0]?.text ?? '';
  await expect(page.getByText(fact)).toBeVisible();
  await page.getByRole('button', { name: t('learn-cite', { count: 1, list: '1' }) }).click();
  await expect(page.locator('#source-1')).toBeFocused();
  await go(visit, 'thoughts/7', 'mind-step-after');
  await expect(page.getByText(called('thoughts', 'too_small'))).toBeVisible();
  await visit.button('mind-finish').click();
  await expect(cards(page)).toContainText(called('thoughts', 'too_small'));

  // Nothing written at all: no card, and nothing is logged for it.
  await visit.button('mind-begin').click();
  await go(visit, 'thoughts/7', 'mind-step-after');
  await visit.button('mind-finish').click();
  await expect(said(page, t('mind-nothing'))).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  // Emptied again: the card that was begun is gone from sight.
  await visit.button('mind-begin').click();
  await words(page).fill('half a word');
  await visit.link('mind-overview').click();
  await expect(visit.button('mind-go-on')).toBeVisible();
  await visit.button('mind-go-on').click();
  await visit.link('back').click();
  await visit.isAt('mind-step-happened');
  await words(page).fill('');
  await visit.link('mind-overview').click();
  await expect(visit.button('mind-go-on')).toHaveCount(0);
  expect(logged(entriesOf(await visit.downloadPlain()))).toHaveLength(1);
});

test('what is too long is said at once, kept in front of her, and saved when it fits', async ({
  page,
  visit,
}) => {
  await visit.begun();
  await go(visit, 'thoughts', 'mind-title');
  await visit.button('mind-begin').click();
  const much = 'It went on and on, and then some more of it came. '.repeat(400);
  await words(page).fill(much);
  const alert = page.getByRole('alert').filter({ hasText: /letters too long/ });
  await expect(alert).toBeVisible();
  await visit.link('mind-overview').click();
  await visit.isAt('mind-title');
  await expect(alert).toBeVisible();
  // Neither another card nor the way out of here takes it from them.
  await visit.button('mind-begin').click();
  await expect(words(page)).toHaveValue(much);
  await visit.go('today');
  await go(visit, 'thoughts/1', 'mind-step-happened');
  await expect(words(page)).toHaveValue(much);
  const fits = much.slice(0, 15_000);
  await words(page).fill(fits);
  await expect(alert).toHaveCount(0);
  await go(visit, 'thoughts/7', 'mind-step-after');
  await visit.button('mind-finish').click();
  await expect(cards(page)).toHaveCount(1);
  const journal = entriesOf(await visit.downloadPlain());
  const last = journal.findLast(({ type }) => type === 'card.kept');
  expect((last?.data['content'] as { happened: string }).happened).toBe(fits);
});

test('a tab that crashes, a lock and a full disk lose nothing of a card', async ({ server }) => {
  const secret = 'The lighthouse keeper laughed, Agnieszka';
  await temporaryFolder(async (folder) => {
    const { context, page, visit, watched } = await openProfile(folder, server.origin);
    await visit.begun();
    await go(visit, 'thoughts', 'mind-title');
    await visit.button('mind-begin').click();
    await words(page).pressSequentially(secret);
    await expect(said(page, t('mind-saved'))).toBeAttached();

    // The tab crashes while the next part is typed.
    await visit.link('mind-next').click();
    await visit.isAt('mind-step-thought');
    await words(page).pressSequentially('I am lost at sea.');
    await expect(said(page, t('mind-saved'))).toBeAttached();
    const crashed = page.waitForEvent('crash');
    const cdp = await context.newCDPSession(page);
    cdp.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();

    const again = await context.newPage();
    const back = new Visit(again, server.origin);
    await back.open('#/thoughts/2');
    await back.unlock(passphrase);
    await back.isAt('mind-step-thought');
    await expect(words(again)).toHaveValue('I am lost at sea.');
    await back.link('back').click();
    await expect(words(again)).toHaveValue(secret);

    // Locked by hand in the middle of a word, without a moment's wait.
    await again.setViewportSize({ width: 1280, height: 800 });
    await words(again).press('End');
    await words(again).pressSequentially(', twice');
    await again.getByRole('button', { name: t('lock-now') }).click();
    await back.isAt('unlock-title');
    await expect(again.getByText(secret)).toHaveCount(0);
    await back.unlock(passphrase);
    await expect(words(again)).toHaveValue(`${secret}, twice`);

    expect(watched.complaints).toEqual([]);
    await context.close();

    // No room, in a browser that knows of none left over from before: it is said, and the words stay.
    const third = await openProfile(folder, server.origin);
    const cdp3 = await third.context.newCDPSession(third.page);
    const quota = async (quotaSize?: number): Promise<unknown> =>
      cdp3.send('Storage.overrideQuotaForOrigin', {
        origin: server.origin,
        ...(quotaSize === undefined ? {} : { quotaSize }),
      });
    const full = third.page
      .getByRole('alert')
      .filter({ hasText: t('failure-storage_full').replace(/\s*\n\s*/g, ' ') });
    await quota(1);
    await third.visit.open('#/thoughts/1');
    await third.visit.unlock(passphrase);
    await third.visit.isAt('mind-step-happened');
    const more = `${secret}, twice. And all that water.`;
    await words(third.page).fill(more);
    await third.visit.link('mind-next').click();
    await expect(full).toBeVisible();
    // Neither the overview nor another screen takes them from them.
    await third.visit.link('mind-overview').click();
    await expect(full).toBeVisible();
    await expect(third.visit.button('mind-try-again')).toBeVisible();
    // They are back as soon as the write that leaving the screen began has been refused.
    await expect(async () => {
      await go(third.visit, 'learn', 'learn-title');
      await go(third.visit, 'thoughts/1', 'mind-step-happened');
      expect(await words(third.page).inputValue()).toBe(more);
    }).toPass();
    await quota();
    await go(third.visit, 'thoughts/7', 'mind-step-after');
    await third.visit.button('mind-finish').click();
    await expect(said(third.page, t('mind-finished'))).toBeVisible();
    await cards(third.page).first().locator('summary').click();
    await expect(cards(third.page).getByText(more)).toBeVisible();

    // Nobody finds the words on the device, nor in the addresses that were asked for.
    const left = await kept(third.page);
    const all = [
      left.local,
      left.session,
      left.cookies,
      left.cacheText,
      ...left.databases.map(({ text }) => text),
      ...left.files.map(({ text }) => text),
      ...watched.requests,
      ...third.watched.requests,
      third.page.url(),
    ].join('\n');
    for (const word of ['lighthouse keeper', 'Agnieszka', 'lost at sea', 'all that water']) {
      expect(finds(all, word), word).toBe(false);
    }
    expect(third.watched.complaints).toEqual([]);
    await third.context.close();
  });
});

test('the list of fears: added, borrowed, sorted, changed, removed and brought back', async ({
  page,
  visit,
}) => {
  await visit.begun();
  await go(visit, 'list', 'mind-list-title');
  const lines = page.getByRole('list', { name: t('mind-list-name') }).getByRole('listitem');
  const line = (text: string): Locator => lines.filter({ hasText: text });
  const form = page.locator('form').filter({ has: page.getByLabel(t('mind-list-add')) });
  const add = async (text: string, rating?: number): Promise<void> => {
    await page.getByLabel(t('mind-list-add')).fill(text);
    if (rating !== undefined) await visit.rate(t('mind-list-rating'), rating, form);
    await form.getByRole('button', { name: t('add'), exact: true }).click();
  };
  const order = (): Promise<string[]> => lines.locator('.name').allTextContents();

  await add('The waiting room', 7);
  await add('My own hand', 3);
  await expect.poll(order).toEqual(['My own hand', 'The waiting room']);
  await page.locator('summary', { hasText: t('mind-list-ideas') }).click();
  await named(page, 'add', called('fears', 'word')).click();
  await expect.poll(order).toEqual(['My own hand', 'The waiting room', called('fears', 'word')]);
  await expect(named(page, 'add', called('fears', 'word'))).toHaveCount(0);

  // What cannot stand there is said, beside the field.
  for (const [text, why] of [
    [' ', 'empty-item'],
    ['my own  HAND', 'twice'],
    ['x'.repeat(201), 'long-item'],
  ] as const) {
    await add(text);
    await expect(form.getByRole('alert')).toHaveText(t(`mind-list-${why}`));
    await expect(lines).toHaveCount(3);
  }

  // A number moves it to its place, and that is said.
  await line(called('fears', 'word')).getByRole('button').first().click();
  await visit.rate(t('mind-list-rating'), 5, lines);
  await expect.poll(order).toEqual(['My own hand', 'The waiting room', called('fears', 'word')]);
  await page.getByLabel(t('mind-list-edit-text')).fill('The word, out loud');
  await visit.button('mind-list-done').click();
  await expect.poll(order).toEqual(['My own hand', 'The word, out loud', 'The waiting room']);
  await expect(said(page, t('mind-list-changed', { place: 2, of: 3 }))).toBeVisible();
  await expect(line('The word, out loud').getByRole('button').first()).toBeFocused();

  await line('My own hand').getByRole('button').first().click();
  await named(page, 'remove', 'My own hand').click();
  await expect.poll(order).toEqual(['The word, out loud', 'The waiting room']);
  await undo(visit).click();
  await expect.poll(order).toEqual(['My own hand', 'The word, out loud', 'The waiting room']);

  // There after being elsewhere, with a line that was typed and not yet added.
  await page.getByLabel(t('mind-list-add')).fill('The changing room');
  await visit.go('today');
  await go(visit, 'list', 'mind-list-title');
  await expect
    .poll(order)
    .toEqual(['My own hand', 'The word, out loud', 'The waiting room', 'The changing room']);
  const journal = entriesOf(await visit.downloadPlain());
  const page_ = journal.findLast(({ data }) => data['page'] === 'fear_ladder');
  expect(page_?.data['content']).toMatchObject({
    items: [{ rating: 7 }, { rating: 3 }, { rating: 5 }, { rating: null }],
  });
});

test('a line becomes a step at its fitting place, seen on the path', async ({ page, visit }) => {
  await visit.begun({ goal: 'tampon', trainers: [{ mm: '12' }, { mm: '20' }] });
  const steps = async (): Promise<string[]> => {
    await visit.go('path');
    return page.locator('.rope .name').allTextContents();
  };
  const before = await steps();
  await go(visit, 'list', 'mind-list-title');
  await page.locator('summary', { hasText: t('mind-list-ideas') }).click();
  await named(page, 'add', called('fears', 'mirror')).click();
  await page.getByLabel(t('mind-list-add')).fill('My thumb, in the dark');
  await page.keyboard.press('Enter');
  const row = (text: string): Locator => page.getByRole('button', { name: new RegExp(`${text}`) });

  // Borrowed with its kind: outside, so it comes before everything that goes in.
  await row(called('fears', 'mirror')).first().click();
  await visit.button('mind-list-make').click();
  const kind = page.getByLabel(t('mind-list-kind'));
  await expect(kind).toBeFocused();
  await expect(kind).toHaveValue('look');
  await visit.button('mind-list-put').click();
  await expect(page.getByText(t('mind-list-on-path'), { exact: true })).toHaveCount(1);

  // Their own: what it is has to be said.
  await row('My thumb').first().click();
  // A number that was changed a moment before does not make the line forget its step.
  await visit.rate(t('mind-list-rating'), 3, page.getByRole('list', { name: t('mind-list-name') }));
  await visit.button('mind-list-make').click();
  await visit.button('mind-list-put').click();
  await expect(
    page.getByRole('alert').filter({ hasText: t('mind-list-kind-needed') }),
  ).toBeVisible();
  await kind.selectOption('finger');
  await expect(page.getByLabel(t('mind-list-place'))).toHaveValue(/./);
  const after = await page.getByLabel(t('mind-list-place')).locator('option:checked').innerText();
  await visit.button('mind-list-put').click();
  await visit.link('mind-list-see-path').click();
  await visit.isAt('place-path');
  const now = await steps();
  expect(now.filter((name) => before.includes(name))).toEqual(before);
  expect(now.indexOf(called('fears', 'mirror'))).toBeLessThan(now.indexOf(t('kind-fingertip')));
  const thumb = now.indexOf('My thumb, in the dark');
  expect(thumb).toBeGreaterThan(now.indexOf(t('kind-fingertip')));
  expect(after).toBe(t('mind-list-place-after', { name: now[thumb - 1] ?? '' }));

  // The list knows it, and forgets it when the step is removed.
  await go(visit, 'list', 'mind-list-title');
  await row('My thumb').first().click();
  await expect(visit.link('mind-list-see-path')).toBeVisible();
  await visit.go('path');
  await row('My thumb').first().click();
  await visit.button('step-remove').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('step-remove') })
    .click();
  await expect(page.locator('.rope')).not.toContainText('My thumb');
  await go(visit, 'list', 'mind-list-title');
  await expect(page.getByText(t('mind-list-on-path'), { exact: true })).toHaveCount(1);
});

test('without a path the list stands alone, and says where a path begins', async ({
  page,
  visit,
}) => {
  await visit.begun({ under18: true });
  await go(visit, 'list', 'mind-list-title');
  await page.getByLabel(t('mind-list-add')).fill('The changing room');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /The changing room/ }).click();
  await visit.button('mind-list-make').click();
  await expect(page.getByText(t('mind-list-young'))).toBeVisible();
  await expect(page.getByLabel(t('mind-list-kind'))).toHaveCount(0);
});

test('kind words: kept, borrowed, changed, put away, and each of it taken back', async ({
  page,
  visit,
}) => {
  await visit.begun();
  await go(visit, 'thoughts/kind', 'mind-kind-title');
  const list = page.getByRole('list', { name: t('mind-kind-list') }).getByRole('listitem');
  const field = page.getByLabel(t('mind-kind-label'));
  await field.fill('The tide comes back.');
  await visit.button('add').click();
  await expect(list).toHaveCount(1);
  await expect(field).toHaveValue('');
  const idea = called('kind_words', 'slow');
  await named(page, 'add', idea).click();
  await expect(list).toHaveCount(2);
  await expect(named(page, 'add', idea)).toHaveCount(0);
  for (const [text, why] of [
    ['  ', 'empty'],
    ['the tide comes back.', 'twice'],
    ['very '.repeat(80), 'long'],
  ] as const) {
    await field.fill(text);
    await visit.button('add').click();
    await expect(page.getByRole('alert').filter({ hasText: t(`mind-kind-${why}`) })).toBeVisible();
    await expect(list).toHaveCount(2);
  }
  // What was not finished is still there after being elsewhere.
  await field.fill('The wind');
  await visit.go('today');
  await go(visit, 'thoughts/kind', 'mind-kind-title');
  await expect(field).toHaveValue('The wind');
  await named(page, 'mind-card-change', 'The tide comes back.').click();
  await expect(field).toHaveValue('The tide comes back.');
  await field.fill('The tide always comes back.');
  await visit.button('save').click();
  await expect(list.filter({ hasText: 'always' })).toHaveCount(1);
  await undo(visit).click();
  await expect(list.filter({ hasText: 'always' })).toHaveCount(0);
  await expect(field).toHaveValue('The wind');
  await named(page, 'mind-card-away', idea).click();
  await expect(list).toHaveCount(1);
  await undo(visit).click();
  await expect(list).toHaveCount(2);
  // One of them is shown back, never the one that was not finished.
  await visit.link('mind-back-cards').click();
  const quiet = page.getByRole('figure', { name: t('mind-kind-yours') });
  await expect(quiet).toContainText(new RegExp(`${escaped(idea)}|The tide comes back\\.`));
  await expect(page.getByText(t('mind-kind-card-hint', { count: 2 }))).toBeVisible();
});

test('a small experiment: chosen, noted, looked back at below its reading', async ({
  page,
  visit,
}) => {
  await visit.begun();
  await visit.page.evaluate(() => (location.hash = '#/read/shame'));
  await expect(visit.heading(shame.title)).toBeVisible();
  const [first] = shame.experiments;
  const mine = page
    .getByRole('list', { name: t('mind-experiments') })
    .locator('> li')
    .filter({ hasText: first?.text ?? '' });
  await mine.getByRole('button', { name: new RegExp(`^${t('mind-experiment-choose')}`) }).click();
  const field = mine.getByLabel(t('mind-experiment-noticed'));
  await expect(field).toBeFocused();
  const keep = mine.getByRole('button', { name: new RegExp(`^${t('mind-experiment-keep')}`) });
  await keep.click();
  await expect(
    mine.getByRole('alert').filter({ hasText: t('mind-experiment-empty') }),
  ).toBeVisible();
  await field.fill('The room stayed as it was.');
  // Chosen is kept: it is found among their cards, and waits here.
  await go(visit, 'thoughts', 'mind-title');
  await expect(cards(page)).toHaveCount(1);
  await page.goBack();
  await expect(field).toHaveValue('The room stayed as it was.');
  await keep.click();
  await expect(said(page, t('mind-experiment-kept'))).toBeVisible();
  await expect(mine.getByText('The room stayed as it was.')).toBeVisible();
  await mine.getByRole('button', { name: new RegExp(`^${t('mind-card-change')}`) }).click();
  await field.fill('The room stayed as it was. I smiled.');
  await keep.click();
  await expect(mine.getByText('I smiled.')).toBeVisible();
  await mine.getByRole('button', { name: t('mind-undo') }).click();
  await expect(mine.getByText('I smiled.')).toHaveCount(0);
  await mine.getByRole('button', { name: new RegExp(`^${t('mind-card-away')}`) }).click();
  await expect(mine.getByText('The room stayed as it was.')).toHaveCount(0);
  await mine.getByRole('button', { name: t('mind-undo') }).click();
  await expect(mine.getByText('The room stayed as it was.')).toBeVisible();
});

test('by keyboard alone: a card from its first step to its last', async ({ page, visit }) => {
  await visit.begun();
  await go(visit, 'thoughts', 'mind-title');
  const to = async (target: Locator): Promise<void> => {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 60; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${target}`);
  };
  await to(visit.button('mind-begin'));
  await page.keyboard.press('Enter');
  await visit.isAt('mind-step-happened');
  // Each step begins at its question.
  await expect(visit.heading(t('mind-step-happened'))).toBeFocused();
  await to(words(page));
  await page.keyboard.type('The letter came.');
  await to(visit.link('mind-next'));
  await page.keyboard.press('Enter');
  await visit.isAt('mind-step-thought');
  await to(page.locator('summary', { hasText: t('mind-typical') }));
  await page.keyboard.press('Enter');
  await to(page.getByRole('button', { name: called('thoughts', 'exam'), exact: true }));
  await page.keyboard.press('Enter');
  await expect(words(page)).toBeFocused();
  const slider = page.getByRole('slider', { name: t('mind-believed') });
  await to(slider);
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '10, very true');
  for (const step of ['body', 'speaks_for', 'speaks_against', 'kinder', 'after']) {
    await to(visit.link('mind-next'));
    await page.keyboard.press('Enter');
    await visit.isAt(`mind-step-${step}`);
  }
  await to(visit.button('mind-finish'));
  await page.keyboard.press('Enter');
  await visit.isAt('mind-title');
  await to(cards(page).first().locator('summary'));
  await page.keyboard.press('Enter');
  await expect(cards(page).getByText('The letter came.')).toBeVisible();
});

test('everyone can use the cards, the kind words, the experiments and the list', async ({
  page,
  visit,
}) => {
  await visit.begun({ goal: 'tampon', trainers: [{ mm: '12' }] });
  await go(visit, 'thoughts', 'mind-title');
  await visit.button('mind-begin').click();
  await write(visit, {
    happened: `A${'h'.repeat(120)}`,
    thought: called('thoughts', 'too_small'),
    believed: 9,
    kinder: 'It can learn.',
    after: 9,
  });
  await go(visit, 'thoughts/2', 'mind-step-thought');
  await page.locator('summary', { hasText: t('mind-typical') }).click();
  await look(page, 'card, the thought', { framed: true });
  await go(visit, 'thoughts/7', 'mind-step-after');
  await visit.button('mind-finish').click();
  await visit.isAt('mind-title');
  for (const fold of await page.locator('main summary').all()) await fold.click();
  await look(page, 'thoughts', { framed: true });
  await go(visit, 'thoughts/kind', 'mind-kind-title');
  await named(page, 'add', called('kind_words', 'slow')).click();
  await look(page, 'kind words', { framed: true });
  await go(visit, 'list', 'mind-list-title');
  await page.locator('summary', { hasText: t('mind-list-ideas') }).click();
  await named(page, 'add', called('fears', 'smallest')).click();
  await page.getByRole('button', { name: new RegExp(called('fears', 'smallest')) }).click();
  await visit.button('mind-list-make').click();
  await look(page, 'list', { framed: true });
  await page.evaluate(() => (location.hash = '#/read/shame'));
  await expect(visit.heading(shame.title)).toBeVisible();
  await page
    .getByRole('button', { name: new RegExp(`^${t('mind-experiment-choose')}`) })
    .first()
    .click();
  await look(page, 'experiments', { framed: true });
});
