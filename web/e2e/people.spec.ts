/**
 * Words for telling someone, the page for a partner, the agreement, off the table: adjusted, filled in,
 * copied, printed for real, kept and found again; without a journal; with the keyboard alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { entriesOf } from './lib/advice';
import { look } from './lib/look';
import { expectOneSheet, print } from './lib/paper';
import { expect, test } from './lib/test';
import { escaped, passphrase, shown } from './lib/visit';
import { t } from './lib/words';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../knowledge/en/${name}.json`), 'utf8'));

interface Sentence {
  id: string;
  text: string;
  kind: string;
}
const { scripts } = read('scripts') as {
  scripts: { id: string; name: string; parts: Sentence[][] }[];
};
const share = read('share') as {
  mine: { title: string };
  read: { title: string };
  sections: { id: string; mine: string; read: string; lines: { mine?: string; read: string }[] }[];
};
const { sections: agreement } = read('agreement') as {
  sections: { id: string; name: string; suggestions: { text: string }[] }[];
};

const script = (id: string): { name: string; sentences: Sentence[]; short: string } => {
  const found = scripts.find((one) => one.id === id);
  if (!found) throw new Error(`no script ${id}`);
  const short = found.parts
    .map((part) => part.filter(({ kind }) => kind === 'short').map(({ text }) => text))
    .filter((part) => part.length > 0);
  return {
    name: found.name,
    sentences: found.parts.flat(),
    short: short.map((part) => part.join(' ')).join('\n'),
  };
};
const sentence = (id: string, name: string): string =>
  script(id).sentences.find((one) => one.id === name)?.text ?? '';

const to = async (page: Page, hash: string, name: string): Promise<void> => {
  await page.evaluate((hash) => (location.hash = hash), `#/${hash}`);
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
};
const box = (page: Page, text: string): Locator =>
  page.getByRole('checkbox', { name: text, exact: true });
const words = (page: Page): Locator =>
  page.getByRole('textbox', { name: t('visit-booking-text'), exact: true });
const part = (page: Page, name: string): Locator =>
  page.locator('main details > summary', { hasText: name });
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('not reached with the keyboard');
}

const talks = (journal: string, activity: string): number =>
  entriesOf(journal).filter(
    ({ type, data }) =>
      type === 'gentle.logged' && data['kind'] === 'talk' && data['activity'] === activity,
  ).length;

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('words without a journal: chosen, filled in, changed, copied, printed, found again', async ({
  page,
  visit,
}) => {
  await visit.open('#/words');
  await visit.isAt('people-words-title');
  await expect(page.getByText(t('visit-kept-tab'))).toBeVisible();
  // With the keyboard alone: whom, how much, which sentence.
  const friend = script('friend');
  const link = page.getByRole('link', { name: new RegExp(`^${escaped(friend.name)}`) });
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(visit.heading(friend.name)).toBeVisible();
  await expect(words(page)).toHaveValue(friend.short);
  const [little, more] = ['short', 'more'].map((id) => visit.button(`people-words-${id}`));
  if (!little || !more) throw new Error('no amounts');
  await expect(little).toHaveAttribute('aria-pressed', 'true');
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  await expect(more).toHaveAttribute('aria-pressed', 'true');
  await expect(words(page)).toHaveValue(new RegExp(escaped(sentence('friend', 'hard_days'))));
  await tabTo(page, part(page, t('people-words-choose')));
  await page.keyboard.press('Enter');
  const children = box(page, sentence('friend', 'children'));
  await tabTo(page, children);
  await page.keyboard.press('Space');
  await expect(children).toBeChecked();
  await box(page, sentence('friend', 'steps')).uncheck();
  await expect(words(page)).not.toHaveValue(new RegExp(escaped(sentence('friend', 'steps'))));

  // A place to fill in is marked at a press; the switch of its sentence stays on.
  await page.getByRole('button', { name: 'be quiet, or call something off', exact: true }).click();
  await page.keyboard.type('go home early');
  await expect(box(page, sentence('friend', 'hard_days'))).toBeChecked();
  await words(page).press('Control+End');
  await page.keyboard.type(' I am glad that I have you.');
  const mine = await words(page).inputValue();
  for (const said of ['go home early', sentence('friend', 'children'), 'glad that I have you'])
    expect(mine).toContain(said);
  await visit.button('visit-copy').click();
  await expect(page.getByRole('status').filter({ hasText: t('visit-copied') })).toBeVisible();
  expect(await copied(page)).toBe(mine);
  await expectOneSheet(page, ['go home early', 'I am glad that I have you.']);

  // A little again: what is theirs stays.
  await little.click();
  await expect(words(page)).toHaveValue(/I am glad that I have you\./);
  await expect(words(page)).not.toHaveValue(/go home early/);
  // What was said about the copy held for another text.
  await expect(page.getByRole('status').filter({ hasText: t('visit-copied') })).toHaveCount(0);

  // Elsewhere and back: their wording is there and named, the others are untouched.
  await to(page, 'words/insurer', script('insurer').name);
  await expect(words(page)).toHaveValue(script('insurer').short);
  await to(page, 'words', t('people-words-title'));
  await expect(link).toContainText(t('people-words-yours'));
  await expect(page.getByText(t('people-words-yours'))).toHaveCount(1);
  await link.click();
  await expect(words(page)).toHaveValue(/I am glad that I have you\./);
  await visit.button('visit-booking-reset').click();
  await expect(words(page)).toHaveValue(friend.short);
  await expect(
    page.getByRole('status').filter({ hasText: t('visit-booking-reset-done') }),
  ).toBeVisible();

  // Where the browser refuses to copy, it is marked and said.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    document.execCommand = () => false;
  });
  await visit.button('visit-copy').click();
  await expect(page.getByRole('status').filter({ hasText: t('visit-copy-failed') })).toBeVisible();
  expect(
    await words(page).evaluate((a: HTMLTextAreaElement) =>
      a.value.slice(a.selectionStart, a.selectionEnd),
    ),
  ).toBe(friend.short);
  // The longest they can write is still one sheet.
  await words(page).fill(
    `${'Some words of mine. '.repeat(120)}${'\nand one more line'.repeat(25)}`,
  );
  await expectOneSheet(page, ['and one more line']);
});

test('the page for a partner: lines in and out, one sheet at its fullest, read by the partner', async ({
  page,
  visit,
}) => {
  await visit.open('#/share');
  await visit.isAt('people-share-title');
  const sheet = page.locator('article.one-page');
  const [what] = share.sections;
  const first = what?.lines[0]?.mine ?? '';
  await expect(sheet).toContainText(first);
  await part(page, what?.mine ?? '').click();
  await box(page, first).uncheck();
  await expect(sheet).not.toContainText(first);
  await expectOneSheet(page, [share.mine.title, what?.lines[2]?.mine ?? '']);

  // Everything, and as much of their own as there is room for.
  for (const section of share.sections.slice(1)) await part(page, section.mine).click();
  for (const { mine } of share.sections.flatMap(({ lines }) => lines)) {
    if (mine !== undefined) await box(page, mine).check();
  }
  await page.getByLabel(t('people-share-words')).fill('I love you. '.repeat(25));
  await page.getByLabel(t('people-share-stop'), { exact: true }).fill('Anchor '.repeat(8).trim());
  for (let i = 1; i <= 5; i++) {
    await page
      .getByRole('textbox', { name: t('people-share-line'), exact: true })
      .fill(`Line ${i} of my own: ${'words that matter to me '.repeat(3)}and an end ${i}.`);
    await visit.button('add').click();
  }
  await expectOneSheet(page, [
    first,
    t('people-share-stop-line', { word: 'Anchor Anchor' }),
    'and an end 5.',
    share.sections.at(-1)?.lines[0]?.mine ?? '',
  ]);
  // No name of what it was made with, on paper or in the text.
  expect((await print(page, 'A4')).text).not.toMatch(/anemone/i);
  await visit.button('visit-copy').click();
  await expect(page.getByRole('status').filter({ hasText: t('visit-copied') })).toBeVisible();
  const text = await copied(page);
  expect(text).toContain(`- ${first}`);
  expect(text).toContain('and an end 5.');
  expect(text).not.toMatch(/anemone/i);

  // Refused: the same text stands in a field of its own, marked.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    document.execCommand = () => false;
  });
  await visit.button('visit-copy').click();
  await expect(page.getByRole('textbox', { name: t('people-by-hand') })).toHaveValue(text);
  await expect(page.getByRole('status').filter({ hasText: t('visit-copy-failed') })).toBeVisible();

  // The partner finds it from Learn, in words that are meant for them, with every source.
  await to(page, 'learn', t('learn-title'));
  await page.getByRole('link', { name: new RegExp(`^${escaped(t('people-share-card'))}`) }).click();
  await expect(visit.heading(share.read.title)).toBeVisible();
  const main = page.getByRole('main');
  for (const { read: line } of share.sections.flatMap(({ lines }) => lines)) {
    await expect(main.getByRole('listitem').filter({ hasText: line }).first()).toBeVisible();
  }
  await expect(main).not.toContainText('and an end 5.');
  await main
    .getByRole('button', { name: t('learn-cite', { count: 1, list: '1' }) })
    .first()
    .click();
  await expect(page.locator('#source-1')).toBeFocused();
  await expectOneSheet(page, [
    share.read.title,
    ...share.sections.map(({ lines }) => lines.at(-1)?.read ?? ''),
  ]);
});

test('kept in her journal, noted once, and found again after the lock', async ({ page, visit }) => {
  await visit.begun({ goal: 'partner' });

  await to(page, 'words/partner', script('partner').name);
  await expect(page.getByText(t('visit-kept-journal'))).toBeVisible();
  await words(page).fill('Only these words.');
  await visit.button('visit-copy').click();
  await visit.button('visit-copy').click();
  await to(page, 'words/new', script('new').name);
  await visit.button('visit-copy').click();
  await to(page, 'share', t('people-share-title'));
  await page.getByLabel(t('people-share-stop'), { exact: true }).fill('harbour');

  // The agreement: a sentence taken over, one changed, one of their own.
  await to(page, 'agreement', t('people-agree-title'));
  for (const point of ['binds', 'change', 'back', 'duty']) {
    await expect(page.getByText(t(`people-agree-${point}`), { exact: true })).toBeVisible();
  }
  await expect(page.locator('article.one-page')).toHaveCount(0);
  const [yes, no] = agreement;
  if (!yes || !no) throw new Error('no parts');
  const kiss = yes.suggestions[1]?.text ?? '';
  await box(page, kiss).check();
  await part(page, no.name).click();
  const field = page.getByRole('textbox', { name: t('people-agree-words', { name: no.name }) });
  await box(page, no.suggestions[0]?.text ?? '').check();
  await expect(field).toHaveValue(no.suggestions[0]?.text ?? '');
  await field.fill('No haste.');
  await expect(box(page, no.suggestions[0]?.text ?? '')).not.toBeChecked();
  await expectOneSheet(page, [t('people-agree-paper-title'), kiss, 'No haste.', 'It binds nobody']);
  await visit.button('visit-copy').click();
  await expect(page.getByRole('status').filter({ hasText: t('visit-copied') })).toBeVisible();
  expect(await copied(page)).toContain('- No haste.');

  const journal = await visit.downloadPlain();
  expect(talks(journal, 'words')).toBe(1);
  expect(talks(journal, 'agreement')).toBe(1);
  const pages = entriesOf(journal).filter(({ type }) => type === 'page.set');
  expect(pages.map(({ data }) => data['page'])).toEqual(
    expect.arrayContaining(['scripts', 'share', 'agreement']),
  );

  await page.reload();
  await visit.unlock(passphrase);
  await to(page, 'words/partner', script('partner').name);
  await expect(words(page)).toHaveValue('Only these words.');
  await to(page, 'share', t('people-share-title'));
  await expect(page.getByLabel(t('people-share-stop'), { exact: true })).toHaveValue('harbour');
  await to(page, 'agreement', t('people-agree-title'));
  await expect(box(page, kiss)).toBeChecked();
  await part(page, no.name).click();
  await expect(field).toHaveValue('No haste.');
  // A yes taken back is gone from the page at once.
  await box(page, kiss).uncheck();
  await expect(page.locator('article.one-page')).not.toContainText(kiss);
  await expect(page.getByRole('status').filter({ hasText: t('visit-saved') })).toHaveCount(1);
  await page.reload();
  await visit.unlock(passphrase);
  await to(page, 'agreement', t('people-agree-title'));
  await expect(box(page, kiss)).not.toBeChecked();
});

test('off the table: begun with one press, held to, and ended only on purpose', async ({
  page,
  visit,
}) => {
  await visit.begun({
    under18: false,
    goal: 'partner',
    trainers: [{ mm: '34' }],
    baseline: t('step-sized', { kind: t('kind-trainer'), mm: 34 }),
  });
  const partnerStep = page.locator('.rope > li', { hasText: t('kind-partner_penetration') });
  await visit.go('path');
  await expect(partnerStep).not.toContainText(t('mark-off_table'));
  await visit.link('people-apart-more').click();
  await visit.isAt('people-apart-title');
  await expect(visit.button('people-apart-lift')).toHaveCount(0);
  await visit.button('people-apart-start').click();
  await expect(page.getByRole('status').filter({ hasText: t('people-apart-begun') })).toBeVisible();
  await expect(page.getByRole('heading', { name: t('people-apart-on') })).toBeVisible();
  const today = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });
  const since = t('people-apart-since', { date: today.format(new Date()) });
  await expect(page.getByText(since)).toBeVisible();
  await expect(page.getByRole('heading', { name: t('people-apart-two') })).toBeVisible();
  await expect(visit.link('people-apart-guide-two')).toHaveAttribute('href', '#/guide/closeness');

  // Path and Today hold to it.
  await visit.go('path');
  await expect(partnerStep).toContainText(t('mark-off_table'));
  await expect(page.getByText(since)).toBeVisible();
  await expect(page.getByLabel(t('pause-label'), { exact: true })).toBeChecked();
  const open = partnerStep.getByRole('button', { name: t('kind-partner_penetration') });
  await open.click();
  await expect(partnerStep.getByRole('button', { name: t('step-skip') })).toBeVisible();
  await expect(visit.link('step-practise')).toHaveCount(0);
  await visit.go('today');
  const said = await shown(page);
  expect(said.title).not.toBe(t('kind-partner_penetration'));
  expect(said.title).not.toBe(t('kind-partner_finger'));
  // Nothing on Today asks for its end.
  await expect(page.getByRole('main')).not.toContainText(t('people-apart-lift'));

  // To end it is folded away, explained, and asked about once more.
  await to(page, 'apart', t('people-apart-title'));
  await expect(visit.button('people-apart-lift')).toBeHidden();
  await part(page, t('people-apart-lift-title')).click();
  await visit.button('people-apart-lift').click();
  const dialog = page.getByRole('dialog', { name: t('people-apart-sure') });
  await dialog.getByRole('button', { name: t('cancel') }).click();
  await expect(page.getByRole('heading', { name: t('people-apart-on') })).toBeVisible();
  await visit.button('people-apart-lift').click();
  await dialog.getByRole('button', { name: t('people-apart-sure-yes') }).click();
  await expect(
    page.getByRole('status').filter({ hasText: t('people-apart-lifted') }),
  ).toBeVisible();
  await expect(visit.button('people-apart-start')).toBeVisible();
  await visit.go('path');
  await expect(partnerStep).not.toContainText(t('mark-off_table'));
  await open.click();
  await expect(visit.link('step-practise')).toBeVisible();
});

test('a step with someone between her own is set aside while it is off the table, and put back', async ({
  page,
  visit,
}) => {
  await visit.begun({
    under18: false,
    goal: 'partner_finger',
    trainers: [{ mm: '12' }, { mm: '20' }],
  });
  await to(page, 'apart', t('people-apart-title'));
  await visit.button('people-apart-start').click();
  await visit.button('people-apart-aside').click();
  await expect(
    page.getByRole('status').filter({ hasText: t('people-apart-aside-done') }),
  ).toBeVisible();
  await expect(visit.button('people-apart-aside')).toHaveCount(0);
  const partnerStep = page.locator('.rope > li', { hasText: t('kind-partner_finger') });
  await visit.go('path');
  await expect(partnerStep).toContainText(t('mark-skipped'));
  await to(page, 'apart', t('people-apart-title'));
  await part(page, t('people-apart-lift-title')).click();
  await visit.button('people-apart-lift').click();
  await page
    .getByRole('dialog', { name: t('people-apart-sure') })
    .getByRole('button', { name: t('people-apart-sure-yes') })
    .click();
  await visit.button('people-apart-back').click();
  await expect(
    page.getByRole('status').filter({ hasText: t('people-apart-back-done') }),
  ).toBeVisible();
  await visit.go('path');
  await expect(partnerStep).not.toContainText(t('mark-skipped'));
});

test('after harm by someone: no agreement, no closeness for two, and quiet help', async ({
  page,
  visit,
}) => {
  await visit.begun({ goal: 'partner' });
  await to(page, 'agreement', t('people-agree-title'));
  const [yes] = agreement;
  await box(page, yes?.suggestions[0]?.text ?? '').check();
  await visit.go('today');
  await visit.checkIn({ symptoms: ['harm_by_other'] });

  const help = page.getByRole('region', { name: t('support-title') });
  await to(page, 'agreement', t('people-agree-title'));
  await expect(help).toBeVisible();
  await expect(page.getByText(t('people-agree-support'))).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(visit.link('people-agree-people')).toBeVisible();
  // What they wrote before is theirs to see.
  await visit.button('people-agree-show').click();
  await expect(page.locator('article.one-page')).toContainText(yes?.suggestions[0]?.text ?? '');

  await to(page, 'apart', t('people-apart-title'));
  await expect(help).toBeVisible();
  await expect(page.getByRole('heading', { name: t('people-apart-self') })).toBeVisible();
  await expect(page.getByText(t('people-apart-two'))).toHaveCount(0);
  await expect(page.getByText(t('people-apart-someone'))).toHaveCount(0);
  await to(page, 'words/partner', script('partner').name);
  await expect(help).toBeVisible();
  await to(page, 'share', t('people-share-title'));
  await expect(help).toBeVisible();
  await expect(page.getByText(t('people-share-support'))).toBeVisible();
});

test('alone: no partner is met on any of the places', async ({ page, visit }) => {
  await visit.begun({ goal: 'tampon' });
  const about = /\b(partner|spouse|husband|wife|boyfriend|girlfriend|couple|he|him|his)s?\b/i;
  for (const place of ['today', 'path', 'journey', 'settings'] as const) {
    await visit.go(place);
    expect(await page.getByRole('main').innerText(), place).not.toMatch(about);
  }
  await to(page, 'apart', t('people-apart-title'));
  expect(await page.getByRole('main').innerText()).not.toMatch(about);
  await expect(page.getByRole('heading', { name: t('people-apart-two') })).toBeHidden();
  await expect(visit.link('people-apart-guide-self')).toBeVisible();
});

test('under 18: no agreement and no closeness, but where to read and find help', async ({
  page,
  visit,
}) => {
  await visit.begun({ under18: true });
  await to(page, 'agreement', t('people-agree-title'));
  await expect(page.getByText(t('young-path'))).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await to(page, 'apart', t('people-apart-title'));
  await expect(page.getByText(t('young-path'))).toBeVisible();
  await expect(page.getByText(t('people-apart-self'))).toHaveCount(0);
  await expect(page.getByText(t('people-apart-someone'))).toHaveCount(0);
  await expect(visit.link('people-agree-people')).toBeVisible();
});

test('everyone can use them', async ({ page, visit }) => {
  const unfold = async (): Promise<void> => {
    const shut = page.locator('main details:not([open]) > summary');
    while ((await shut.count()) > 0) await shut.first().click();
  };
  await visit.begun({ goal: 'partner', pause: true });
  await to(page, 'words', t('people-words-title'));
  await look(page, 'words', { framed: true });
  await to(page, 'words/partner', script('partner').name);
  await visit.button('people-words-more').click();
  await unfold();
  await look(page, 'words to a partner', { framed: true });
  await to(page, 'share', t('people-share-title'));
  await unfold();
  await look(page, 'the page for a partner', { framed: true });
  await to(page, 'share/read', share.read.title);
  await look(page, 'read by a partner', { framed: true });
  await to(page, 'agreement', t('people-agree-title'));
  await unfold();
  for (const { suggestions } of agreement) await box(page, suggestions[0]?.text ?? '').check();
  await look(page, 'agreement', { framed: true });
  await to(page, 'apart', t('people-apart-title'));
  await unfold();
  await look(page, 'off the table', { framed: true });
  await visit.button('people-apart-lift').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'ending it', { framed: true, dialog: true });
});
