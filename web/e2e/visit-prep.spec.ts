/**
 * Preparing a visit: the parts, the picture and its list, the page for the clinician, the exam card and
 * the words for booking. What is printed is printed for real, by the browser, and read back.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { look } from './lib/look';
import { expectOneSheet, print } from './lib/paper';
import { expect, test } from './lib/test';
import { passphrase, type Visit } from './lib/visit';
import { t } from './lib/words';

interface Line {
  id: string;
  text: string;
}
const words = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../knowledge/en/visit.json'), 'utf8'),
) as Record<'places' | 'feelings' | 'hard' | 'questions' | 'terms', Line[]> & {
  booking: (Line & { title: string })[];
  who: { id: string; name: string; what: string }[];
};
const text = (list: keyof typeof words, id: string): string => {
  const found = (words[list] as Line[]).find((line) => line.id === id);
  if (!found) throw new Error(`${list} has no ${id}`);
  return found.text;
};

const box = (page: Page, name: string): Locator =>
  page.getByRole('checkbox', {
    name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
  });
const zone = (page: Page, id: string): Locator => page.locator(`[data-zone="${id}"]`);
const field = (page: Page, id: string): Locator =>
  page.getByLabel(t(id), { exact: true }).and(page.locator('input, textarea, select'));

async function part(page: Page, visit: Visit, hash: string, title: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), `#/${hash}`);
  await visit.isAt(title);
}

/** The made-up journal, with all of its views read. */
async function lookAround(page: Page, visit: Visit): Promise<void> {
  await visit.open();
  await visit.button('welcome-look').click();
  await visit.isAt('place-today');
  await expect(page).toHaveURL(/#\/today$/);
}

async function unfold(page: Page): Promise<void> {
  const shut = page.locator('main details:not([open]) > summary');
  while ((await shut.count()) > 0) await shut.first().click();
}

/** One Tab after the other, until a control with this name has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('not reached with the keyboard');
}

test('the picture and the list are one control; the keyboard needs only the list', async ({
  page,
  visit,
}) => {
  await visit.open('#/visit');
  await visit.isAt('visit-title');
  await expect(page.getByText(t('visit-kept-tab'))).toBeVisible();
  const begin = visit.link('visit-begin');
  await tabTo(page, begin);
  await page.keyboard.press('Enter');
  await visit.isAt('visit-where-title');

  // With the keyboard: the zone of the line in focus stands out, and is marked with it.
  const opening = box(page, text('places', 'opening'));
  await tabTo(page, opening);
  await expect(zone(page, 'opening')).toHaveClass(/\bnear\b/);
  await page.keyboard.press('Space');
  await expect(opening).toBeChecked();
  await expect(zone(page, 'opening')).toHaveClass(/\bon\b/);
  // The picture has no stop of its own, and a screen reader is told each place once.
  await expect(page.locator('.pictures :is([tabindex], button, input, a)')).toHaveCount(0);
  await expect(page.getByText(t('visit-map-close'))).toBeVisible();
  const told = await page.locator('main').ariaSnapshot();
  expect(told).not.toContain(t('visit-map-close'));
  await expect(page.getByRole('checkbox')).toHaveCount(words.places.length);

  // With a finger: each zone marks its own line and no other.
  const zones = await page
    .locator('[data-zone]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-zone') ?? ''));
  expect(zones.length).toBeGreaterThan(15);
  for (const id of zones) {
    const place = box(page, text('places', id));
    const before = await place.isChecked();
    await zone(page, id).locator('text').first().click();
    await expect(place).toBeChecked({ checked: !before });
    await expect(page.locator('.touched')).toHaveText(
      t(before ? 'visit-map-unmarked' : 'visit-map-marked', { label: text('places', id) }),
    );
    await zone(page, id).locator('text').first().click();
    await expect(place).toBeChecked({ checked: before });
  }
  // No zone is smaller than a finger's least target, also on the smallest phone.
  await page.setViewportSize({ width: 320, height: 640 });
  const small = await page.locator('.zone .shape, .zone .grip').evaluateAll((shapes) =>
    shapes
      .map((shape) => ({ box: shape.getBoundingClientRect(), shape }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(
        ({ shape, box }) => `${shape.parentElement?.dataset['zone']} ${box.width}×${box.height}`,
      ),
  );
  expect(small).toEqual([]);

  // On with the keyboard to the next part, and back.
  await tabTo(page, visit.link('visit-next'));
  await page.keyboard.press('Enter');
  await visit.isAt('visit-feel-title');
  await tabTo(page, visit.link('back'));
  await page.keyboard.press('Enter');
  await visit.isAt('visit-where-title');
  await expect(opening).toBeChecked();
});

async function fillVisit(page: Page, visit: Visit): Promise<void> {
  await part(page, visit, 'visit/where', 'visit-where-title');
  await box(page, text('places', 'opening')).check();
  await box(page, text('places', 'inside_entrance')).check();
  await visit.link('visit-next').click();
  await visit.isAt('visit-feel-title');
  await box(page, text('feelings', 'burning')).check();
  await box(page, text('feelings', 'wall')).check();
  await visit.link('visit-next').click();
  await visit.isAt('visit-hard-title');
  await box(page, text('hard', 'smear')).check();
  await field(page, 'visit-hard-words').fill('Waiting for it is the worst.');
  await visit.link('visit-next').click();
  await visit.isAt('visit-since-title');
  await page.getByRole('radio', { name: t('visit-since-later') }).check();
  await field(page, 'visit-since-words').fill('Since the spring of last year.');
  await field(page, 'visit-changed').fill('A new pill at that time.');
  await visit.link('visit-next').click();
  await visit.isAt('visit-tried-title');
  await field(page, 'visit-tried-words').fill('A cream against thrush, twice.');
  await visit.link('visit-next').click();
  await visit.isAt('visit-ask-title');
  await field(page, 'visit-who').selectOption('gynaecology');
  await expect(
    page.getByText(words.who.find(({ id }) => id === 'gynaecology')?.what ?? ''),
  ).toBeVisible();
  await box(page, text('questions', 'swab_map')).check();
  await field(page, 'visit-question-label').fill('Can we talk before anything else?');
  await visit.button('add').click();
  // A line that was typed and not added is not lost.
  await field(page, 'visit-question-label').fill('May my sister come in?');
  await visit.link('visit-next').click();
  await visit.isAt('visit-words-title');
  await field(page, 'visit-words-label').fill('I would like to know what this is.');
}

const onPaper = (): string[] => [
  t('visit-paper-title'),
  'I would like to know what this is.',
  text('places', 'opening'),
  'Just inside, like a ring or a wall'.toLowerCase(),
  'burning; like a wall',
  text('hard', 'smear'),
  'Waiting for it is the worst.',
  t('visit-paper-since-later'),
  'Since the spring of last year.',
  'A new pill at that time.',
  'A cream against thrush, twice.',
  '1. Can we talk before anything else?',
  '2. May my sister come in?',
  text('questions', 'swab_map'),
];

test('a visit without a journal: every part, one sheet, and it is still there afterwards', async ({
  page,
  visit,
}) => {
  await visit.open('#/visit/page');
  await expect(page.getByText(t('visit-page-empty'))).toBeVisible();
  await fillVisit(page, visit);
  await visit.link('visit-to-page').click();
  await visit.isAt('visit-page-title');
  await expectOneSheet(page, onPaper());

  // Black on white, whatever the screen shows; the words come in the order a clinician needs.
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const colours = await page.locator('article.one-page').evaluate((sheet) => {
    const seen = getComputedStyle(sheet);
    return [
      seen.color,
      seen.backgroundColor,
      getComputedStyle(document.documentElement).backgroundColor,
    ];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
  await page.emulateMedia({ colorScheme: 'light', media: null });
  const titles = await page.locator('article.one-page h3').allTextContents();
  expect(titles).toEqual(
    ['words', 'where', 'hard', 'since', 'tried', 'ask'].map((id) => t(`visit-paper-${id}`)),
  );
  await visit.link('visit-page-change').click();
  await visit.isAt('visit-title');
  const overview = await page.locator('ol.parts').innerText();
  expect(overview).toContain(t('visit-count-places', { count: 2 }));
  expect(overview).toContain(t('visit-count-questions', { count: 3 }));
  expect(overview).not.toContain(t('visit-open-part'));
  // Everything can be taken back again.
  await part(page, visit, 'visit/since', 'visit-since-title');
  await page.getByRole('button', { name: new RegExp(`^${t('leave-open')}`) }).click();
  await field(page, 'visit-since-words').fill('');
  await field(page, 'visit-changed').fill('');
  await part(page, visit, 'visit/page', 'visit-page-title');
  expect((await print(page, 'A4')).text).not.toContain(t('visit-paper-since'));
});

test('it needs no WebAssembly', async ({ page, visit }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await visit.open('#/visit/where');
  await box(page, text('places', 'deep')).check();
  await part(page, visit, 'card', 'visit-card-title');
  await visit.button('visit-card-short').click();
  await part(page, visit, 'visit/page', 'visit-page-title');
  await expectOneSheet(page, [text('places', 'deep'), t('visit-term-safe')]);
});

test('in a sealed journal it is kept, and nothing of it is seen while that is locked', async ({
  page,
  visit,
}) => {
  await visit.begun();
  await part(page, visit, 'visit/words', 'visit-words-title');
  await expect(page.getByText(t('visit-kept-journal'))).toBeVisible();
  const said = 'Only the two of us know this.';
  await field(page, 'visit-words-label').fill(said);
  await part(page, visit, 'card', 'visit-card-title');
  await visit.button('visit-card-short').click();
  await field(page, 'visit-card-stop-word').fill('Amber');
  await part(page, visit, 'visit/page', 'visit-page-title');
  await expect(page.locator('article.one-page')).toContainText(said);
  await expect(page.locator('article.one-page')).toContainText('“Amber”');

  // Loaded anew it is locked: the screen opens, empty, and says why.
  await page.reload();
  await visit.isAt('visit-page-title');
  await expect(page.getByText(t('visit-page-empty'))).toBeVisible();
  await part(page, visit, 'visit', 'visit-title');
  await expect(page.getByText(t('visit-kept-locked'))).toBeVisible();
  expect(await page.locator('body').innerText()).not.toMatch(/Amber|two of us/);
  // What they write meanwhile is not dropped where the journal has that page already: they are asked.
  await part(page, visit, 'card', 'visit-card-title');
  await visit.button('visit-card-short').click();
  await field(page, 'visit-card-stop-word').fill('Basil and thyme');
  await visit.link('visit-unlock').click();
  await visit.unlock(passphrase);
  const twice = page.getByRole('region', {
    name: t('twice-title', { page: t('page-name-exam_card') }),
  });
  await expect(twice).toContainText('Basil and thyme');
  await twice.getByRole('button', { name: t('twice-keep-journal') }).click();
  await expect(twice).toHaveCount(0);
  await part(page, visit, 'visit/page', 'visit-page-title');
  await expectOneSheet(page, [said, 'Amber']);

  // Locked while it is on the screen: what was there goes at once.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: t('lock-now') }).click();
  await expect(page.getByText(said)).toHaveCount(0);
});

test('her journal says what was tried; what she leaves out is not on the page', async ({
  page,
  visit,
}) => {
  await lookAround(page, visit);
  // What was said in the self-check is marked in the lists.
  await part(page, visit, 'visit/hard', 'visit-hard-title');
  const marked = page.locator('label', { hasText: t('visit-suggested') });
  await expect(marked.first()).toBeVisible();
  await expect(page.getByText(t('visit-suggested-lead'))).toBeVisible();
  await part(page, visit, 'visit/tried', 'visit-tried-title');
  const lines = page.getByRole('group', { name: t('visit-tried-journal') }).getByRole('checkbox');
  await expect.poll(() => lines.count()).toBeGreaterThan(5);
  for (const line of await lines.all()) await expect(line).toBeChecked();
  const stopped = t('visit-journal-stopped', { count: 1 });
  await box(page, stopped).uncheck();
  const step = page.getByRole('checkbox', { name: /^Second: 8 practices/ });
  await expect(step).toBeVisible();
  await step.uncheck();
  await part(page, visit, 'visit/page', 'visit-page-title');
  const table = page.locator('article.one-page table');
  await expect(table).toContainText('Smallest');
  await expect(table).not.toContainText('Second');
  await expectOneSheet(page, [t('visit-paper-made-up'), 'Smallest', t('visit-table-pain')]);
  expect((await print(page, 'A4')).text).not.toContain(stopped);
});

/** The most that every field takes. */
async function fillToTheBrim(page: Page, visit: Visit): Promise<void> {
  await part(page, visit, 'visit/tried', 'visit-tried-title');
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  // Without the end of a sentence to stop at.
  const much = 'a long and winding story of what happened then, and then, and after that, '.repeat(
    20,
  );
  for (const [name, fields] of [
    ['where', ['visit-where-words']],
    ['feel', ['visit-feel-words']],
    ['hard', ['visit-hard-words']],
    ['since', ['visit-since-words', 'visit-changed']],
    ['tried', ['visit-tried-words']],
    ['words', ['visit-words-label']],
  ] as const) {
    await part(page, visit, `visit/${name}`, `visit-${name}-title`);
    for (const one of await page.locator('main input[type=checkbox]').all()) await one.check();
    for (const id of fields) await field(page, id).fill(much);
  }
  await part(page, visit, 'visit/since', 'visit-since-title');
  // Without a space to break at, and with many lines.
  await field(page, 'visit-changed').fill(`${'W'.repeat(900)}${'\ny'.repeat(150)}`);
  await part(page, visit, 'visit/ask', 'visit-ask-title');
  await page.locator('summary', { hasText: t('visit-questions-more') }).click();
  for (const one of await page.locator('main input[type=checkbox]').all()) await one.check();
  for (let i = 0; i < 12; i++) {
    await field(page, 'visit-question-label').fill(`${i} ${'Why, and how, and when? '.repeat(10)}`);
    await visit.button('add').click();
  }
  await expect(field(page, 'visit-question-label')).toHaveCount(0);
  await part(page, visit, 'card', 'visit-card-title');
  await unfold(page);
  for (const one of await page.locator('details input[type=checkbox]').all()) await one.check();
  for (const id of ['visit-card-stop-word', 'visit-card-stop-sign']) {
    await field(page, id).fill('a very long sign '.repeat(6));
  }
  for (let i = 0; i < 8; i++) {
    await field(page, 'visit-card-own-label').fill(
      `${i} ${'Please be kind and slow. '.repeat(10)}`,
    );
    await visit.button('add').click();
  }
}

test('a very full visit is still one sheet, and the screen says what was left out', async ({
  page,
  visit,
}) => {
  await lookAround(page, visit);
  await fillToTheBrim(page, visit);
  // The card alone: every term they ticked is on it.
  await expect(page.getByText(t('visit-card-long'))).toBeVisible();
  await expectOneSheet(page, [
    t('visit-card-paper-title'),
    t('visit-term-safe'),
    text('terms', 'insert_myself').slice(0, 12),
    text('terms', 'oestrogen').slice(0, 12),
  ]);
  await part(page, visit, 'visit/page', 'visit-page-title');
  await expect(page.getByText(t('visit-left-lead'))).toBeVisible();
  await expectOneSheet(
    page,
    ['words', 'where', 'hard', 'since', 'tried', 'ask', 'terms'].map((id) =>
      t(`visit-paper-${id}`),
    ),
  );
  // On paper, too: whoever reads it knows that there are more terms.
  await expect(page.locator('article.one-page .terms')).toContainText(
    t('visit-paper-more-terms', { count: 99 }).replace(/^99 /, ''),
  );
  const left = await page.locator('.note', { hasText: t('visit-left-lead') }).innerText();
  for (const what of ['words', 'items', 'questions', 'terms', 'journal']) {
    expect(left).toMatch(new RegExp(t(`visit-left-${what}`, { count: 99 }).replace('99', '\\d+')));
  }
});

test('the exam card: chosen, with her own stop, printed, and handed over', async ({
  page,
  visit,
}) => {
  await visit.open('#/card');
  await expect(page.getByText(t('visit-card-empty'))).toBeVisible();
  // Nothing is ticked without them.
  await expect(page.locator('main input[type=checkbox]:checked')).toHaveCount(0);
  await visit.button('visit-card-short').click();
  await expect(page.getByText(t('visit-card-short-done'))).toBeAttached();
  await page.locator('summary', { hasText: t('visit-card-group-how') }).click();
  await box(page, text('terms', 'smallest_speculum')).check();
  // The list that was opened stays open.
  await expect(box(page, text('terms', 'lubricant'))).toBeVisible();
  await field(page, 'visit-card-stop-word').fill('Amber');
  await field(page, 'visit-card-stop-sign').fill('I lift my left hand');
  await field(page, 'visit-card-own-label').fill('Please close the curtain.');
  await page.keyboard.press('Enter');
  const stop = t('visit-stop-both', { word: 'Amber', sign: 'I lift my left hand' });
  const lines = [
    t('visit-card-paper-title'),
    t('visit-term-safe'),
    stop,
    text('terms', 'no_exam'),
    text('terms', 'smallest_speculum'),
    'Please close the curtain.',
  ];
  await expectOneSheet(page, lines);
  // Their own way to stop stands in the place of the general sentence.
  expect((await print(page, 'A4')).text).not.toContain(text('terms', 'stop'));

  const open = visit.button('visit-card-show');
  await open.click();
  const dialog = page.getByRole('dialog', { name: t('visit-card-paper-title') });
  await expect(dialog).toBeVisible();
  for (const line of lines) await expect(dialog).toContainText(line);
  // Nothing else can be seen: the card covers every corner, and only the card can be pressed.
  for (const size of [
    { width: 320, height: 640 },
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    const covered = await dialog.evaluate((card) => {
      const at = (x: number, y: number): boolean => card.contains(document.elementFromPoint(x, y));
      return [
        at(1, 1),
        at(innerWidth - 2, 1),
        at(1, innerHeight - 2),
        at(innerWidth / 2, innerHeight - 2),
      ];
    });
    expect(covered).toEqual([true, true, true, true]);
    const letters = await dialog
      .locator('li')
      .first()
      .evaluate((line) => parseFloat(getComputedStyle(line).fontSize));
    expect(letters).toBeGreaterThanOrEqual(21);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await dialog.evaluate((card) => card.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
  await open.click();
  await dialog.getByRole('button', { name: t('visit-card-close') }).click();
  await expect(dialog).toBeHidden();

  // The same terms stand in a box on the page for the visit.
  await part(page, visit, 'visit/page', 'visit-page-title');
  await expectOneSheet(page, [t('visit-paper-terms'), stop]);
});

test('words for booking: filled in, kept, copied, printed', async ({ page, visit, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit.open('#/booking');
  const area = field(page, 'visit-booking-text');
  const phone = words.booking.find(({ id }) => id === 'phone')?.text ?? '';
  await expect(area).toHaveValue(phone);
  // An open place is marked at a press; typing takes its place.
  await page.getByRole('button', { name: 'name', exact: true }).click();
  await expect(area).toBeFocused();
  await page.keyboard.type('Ana');
  await page.getByRole('button', { name: 'a female clinician', exact: true }).click();
  await page.keyboard.type('more time');
  const mine = phone.replace('[name]', 'Ana').replace('[a female clinician]', 'more time');
  await expect(area).toHaveValue(mine);
  await expect(page.locator('.chip')).toHaveCount(0);
  await visit.button('visit-copy').click();
  await expect(page.getByRole('status').filter({ hasText: t('visit-copied') })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(mine);
  await expectOneSheet(page, ['On the phone', 'my name is Ana', 'I would like more time']);

  // Where the browser refuses, the older way; where that is refused too, it is marked and said.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await visit.button('visit-copy').click();
  await expect(page.getByRole('status').filter({ hasText: t('visit-copy-failed') })).toBeVisible();
  expect(
    await area.evaluate((a: HTMLTextAreaElement) =>
      a.value.slice(a.selectionStart, a.selectionEnd),
    ),
  ).toBe(mine);

  // Another one, and back: their words are still there, and the first wording can come back.
  await field(page, 'visit-booking-which').selectOption('no_today');
  await expect(area).toHaveValue(words.booking.find(({ id }) => id === 'no_today')?.text ?? '');
  await part(page, visit, 'visit', 'visit-title');
  await part(page, visit, 'booking', 'visit-booking-title');
  await expect(area).toHaveValue(mine);
  await visit.button('visit-booking-reset').click();
  await expect(area).toHaveValue(phone);
  // The longest they can write is still one sheet.
  await area.fill(`${'Some words of mine. '.repeat(100)}${'\nand one more line'.repeat(25)}`);
  await expectOneSheet(page, ['and one more line']);
});

test('everyone can use the visit, the card and the words for booking', async ({ page, visit }) => {
  await visit.open('#/visit');
  await look(page, 'visit');
  await fillVisit(page, visit);
  for (const name of ['where', 'feel', 'hard', 'since', 'tried', 'ask', 'words']) {
    await part(page, visit, `visit/${name}`, `visit-${name}-title`);
    await unfold(page);
    await look(page, `visit, ${name}`);
  }
  await part(page, visit, 'card', 'visit-card-title');
  await visit.button('visit-card-short').click();
  await look(page, 'card');
  await visit.button('visit-card-show').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'card, handed over', { dialog: true });
  await page.keyboard.press('Escape');
  await part(page, visit, 'visit/page', 'visit-page-title');
  await look(page, 'the page');
  await part(page, visit, 'booking', 'visit-booking-title');
  await look(page, 'booking');
});
