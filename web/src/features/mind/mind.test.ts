/** Thought cards, kind words, the list of fears and its way to the path, without a screen. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import codes from '../../../../schema/codes.json';
import { stepKinds } from '../../client/schema.generated';
import { has } from '../../i18n';
import {
  beginWith,
  bytesOf,
  cardNames,
  cardTitle,
  change,
  dayOfCard,
  emptyThought,
  examples,
  fearIdeas,
  freshItemId,
  ideasLeft,
  keptCards,
  kindGroups,
  knownAbout,
  MOST,
  readExperiment,
  readFears,
  readThought,
  refusal,
  sentenceOfTheDay,
  sortedFears,
  thoughtSteps,
  thoughtWords,
  tooLong,
  trueWords,
  typicalThoughts,
  type Card,
  type FearItem,
} from './mind';
import { firstWords } from '../../ui/words';

const card = (over: Partial<Card> & { content: Card['content'] }): Card => ({
  id: 'c1',
  at: '2026-03-02T23:30:00+01:00',
  card: 'thought_record',
  ...over,
});

describe('the thought card', () => {
  it('reads whatever a journal holds, and makes nothing up', () => {
    const odd = readThought({
      happened: 3,
      thought: ' Why? ',
      believed: 99,
      after: 4.6,
      typical: 'x',
    });
    expect(odd).toMatchObject({ happened: '', thought: ' Why? ', believed: null, after: 5 });
    expect(odd.typical).toBeNull();
    expect(emptyThought(readThought({}))).toBe(true);
    expect(emptyThought(readThought({ kinder: ' \n ' }))).toBe(true);
    expect(emptyThought(readThought({ believed: 0 }))).toBe(false);
  });

  it('begins from a typical thought, and keeps what stood there', () => {
    const [first, second] = typicalThoughts;
    if (!first || !second) throw new Error('there are no typical thoughts');
    const record = readThought({});
    beginWith(record, first);
    expect(record.thought).toBe(first.text);
    expect(knownAbout(record)).toEqual(first.known);
    // One borrowed thought takes the place of another.
    beginWith(record, second);
    expect(record.thought).toBe(second.text);
    record.thought = 'My own words.';
    expect(knownAbout(record)).toEqual([]);
    beginWith(record, first);
    expect(record.thought).toBe(`My own words.\n${first.text}`);
    expect(knownAbout(record)).toEqual(first.known);
  });

  it('has examples that are filled in from end to end, each with a typical thought', () => {
    for (const example of examples) {
      for (const name of thoughtWords) expect(example[name].trim(), example.id).not.toBe('');
      expect(typicalThoughts.map(({ text }) => text)).toContain(example.thought);
      expect(emptyThought(readThought({ ...example }))).toBe(false);
    }
    // One of them says that a thought may stay as it is.
    expect(examples.some(({ believed, after }) => believed === after)).toBe(true);
  });

  it('says what changed, and never blames a thought for staying', () => {
    expect(change({ believed: null, after: 3 })).toBeNull();
    expect(change({ believed: 3, after: null })).toBeNull();
    expect(change({ believed: 8, after: 5 })).toMatch(/8 of 10.* 5\./);
    expect(change({ believed: 8, after: 8 })).toMatch(/8 of 10 true before and after/);
    expect(change({ believed: 4, after: 7 })).toMatch(/4 of 10.* 7\./);
    expect([0, 1, 3, 4, 6, 7, 10].map(trueWords)).toEqual([
      '0, not true',
      '1, a little true',
      '3, a little true',
      '4, partly true',
      '6, partly true',
      '7, very true',
      '10, very true',
    ]);
  });

  it('is as long as a card may be, counted as the core counts', () => {
    const text = (length: number): object => ({ thought: 'a'.repeat(length) });
    const frame = bytesOf(text(0));
    expect(bytesOf({ thought: 'ж' })).toBe(frame + 2);
    expect(tooLong(text(MOST.cardBytes - frame))).toBe(0);
    expect(tooLong(text(MOST.cardBytes - frame + 7))).toBe(7);
    // What the storing adds still fits.
    const added = bytesOf({ open: true, day: '2026-01-01', typical: 'not_believed' });
    expect(MOST.cardBytes + added).toBeLessThan(16 * 1024);
  });
});

describe('cards in a list', () => {
  it('come with the newest day first, without what is not finished', () => {
    const cards = [
      card({ id: 'late', content: { day: '2026-01-05', thought: 'b' } }),
      card({ id: 'open', content: { day: '2026-03-01', open: true } }),
      card({ id: 'odd', card: 'from_the_future', content: {} }),
      card({ id: 'chosen', card: 'experiment', content: { day: '2026-02-01', open: true } }),
      card({ id: 'undated', content: { day: 'soon', thought: 'a' } }),
    ];
    expect(keptCards(cards).map(({ id }) => id)).toEqual(['undated', 'chosen', 'late']);
    expect(keptCards(cards, ['experiment']).map(({ id }) => id)).toEqual(['chosen']);
    // As they lived it: the day of the stamp, whatever zone this device is in.
    expect(dayOfCard(cards[4] as Card)).toBe('2026-03-02');
  });

  it('are called by their first words', () => {
    expect(cardTitle(card({ content: { thought: 'Too small.', happened: 'x' } }))).toBe(
      'Too small.',
    );
    expect(cardTitle(card({ content: { body: 'Cold hands.' } }))).toBe('Cold hands.');
    expect(cardTitle(card({ content: {} }))).not.toBe('');
    expect(cardTitle(card({ card: 'experiment', content: { noticed: ' warm ' } }))).toBe('warm');
    expect(cardTitle(card({ card: 'experiment', content: {} }))).not.toBe('');
    const long = firstWords(`One word and another, ${'and more '.repeat(30)}`);
    expect(long.length).toBeLessThanOrEqual(61);
    expect(long).toMatch(/\w…$/);
    expect(firstWords('W'.repeat(500))).toBe(`${'W'.repeat(60)}…`);
    expect(firstWords(`${'W'.repeat(59)}😀😀`)).toBe(`${'W'.repeat(59)}…`);
  });

  it('show one kind sentence a day, each in its turn', () => {
    const kind = (id: string, text: string, open = false): Card =>
      card({ id, card: 'kind_words', content: { text, ...(open ? { open } : {}) } });
    const cards = [
      kind('a', 'Slow.'),
      kind('b', 'Rest.'),
      kind('c', 'Half a sen', true),
      kind('d', ' '),
    ];
    const shown = ['2026-11-21', '2026-11-22', '2026-11-23'].map((d) => sentenceOfTheDay(cards, d));
    expect(new Set(shown)).toEqual(new Set(['Slow.', 'Rest.']));
    expect(shown[0]).toBe(shown[2]);
    expect(sentenceOfTheDay([...cards].reverse(), '2026-11-22')).toBe(shown[1]);
    expect(sentenceOfTheDay([kind('c', 'Half', true)], '2026-11-22')).toBeNull();
    expect(sentenceOfTheDay([], '2026-11-22')).toBeNull();
  });
});

const fear = (id: string, rating: number | null, over: Partial<FearItem> = {}): FearItem => ({
  id,
  text: `line ${id}`,
  rating,
  ...over,
});

describe('the list of fears', () => {
  it('reads whatever a page holds', () => {
    expect(readFears(null)).toEqual({ items: [] });
    expect(readFears({ items: 'none' })).toEqual({ items: [] });
    const { items } = readFears({
      items: [
        null,
        { id: 'a', text: ' Booking ', rating: 11, step: '', kind: 'nonsense' },
        { id: 'a', text: 'twice' },
        { id: 'b', text: ' ' },
        { id: 'c', text: 'A cup', rating: 7, step: 's1', kind: 'cup', later: 'kept' },
      ],
    });
    expect(items).toEqual([
      { id: 'a', text: 'Booking', rating: null },
      { id: 'c', text: 'A cup', rating: 7, step: 's1', kind: 'cup', later: 'kept' },
    ]);
  });

  it('is sorted from the least to the most; without a number comes last; equal ones stay', () => {
    const items = [fear('a', null), fear('b', 7), fear('c', 0), fear('d', 7), fear('e', null)];
    expect(sortedFears(items).map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a', 'e']);
    expect(items[0]?.id).toBe('a');
  });

  it('refuses what cannot stand on it, and says why', () => {
    const items = [fear('a', 1, { text: 'A  cup' })];
    expect(refusal(items, ' ')).toBe('mind-list-empty-item');
    expect(refusal(items, 'a cup ')).toBe('mind-list-twice');
    expect(refusal(items, 'x'.repeat(MOST.item))).toBeNull();
    // As the core counts a label: one letter is one, however many units it takes.
    expect(refusal(items, '😀'.repeat(MOST.item))).toBeNull();
    expect(refusal(items, 'x'.repeat(MOST.item + 1))).toBe('mind-list-long-item');
    const many = Array.from({ length: MOST.items }, (_, i) => fear(String(i), 1));
    expect(refusal(many, 'one more')).toBe('mind-list-full');
    expect(refusal(many.slice(1), 'one more')).toBeNull();
    // Full by its length too: the page holds 64 KiB.
    const wide = Array.from({ length: 199 }, (_, i) =>
      fear(String(i), 1, { text: '😀'.repeat(80) }),
    );
    expect(refusal(wide, 'one more')).toBe('mind-list-full');
    for (const id of ['empty-item', 'twice', 'long-item', 'full'])
      expect(has(`mind-list-${id}`)).toBe(true);
  });

  it('offers ideas that are not on it, of kinds that there are', () => {
    const [idea] = fearIdeas;
    if (!idea) throw new Error('there are no ideas');
    expect(ideasLeft([])).toEqual(fearIdeas);
    const left = ideasLeft([fear('a', 1, { text: idea.text.toUpperCase() })]);
    expect(left).toEqual(fearIdeas.slice(1));
    for (const { kind } of fearIdeas) if (kind) expect(stepKinds).toHaveProperty(kind);
  });

  it('gives each line a name of its own', () => {
    const taken = [{ id: `f-${(0).toString(36)}` }];
    const numbers = [0, 0, 0.5];
    expect(freshItemId(taken, () => numbers.shift() ?? 0)).not.toBe(taken[0]?.id);
  });
});

// --- The path ------------------------------------------------------------------------------------

describe('a line becomes a step', () => {
  it('knows the plain words of every kind, and each kind once', () => {
    const all = kindGroups.flatMap(({ kinds }) => kinds);
    expect([...all].sort()).toEqual(Object.keys(stepKinds).sort());
    for (const kind of all) expect(has(`mind-list-kind-${kind}`)).toBe(true);
    for (const { id, kinds } of kindGroups) {
      expect(has(`mind-list-side-${id}`)).toBe(true);
      for (const kind of kinds) {
        const facts = codes.step_kinds[kind];
        expect(facts.insertion).toBe(id !== 'outside');
        expect(facts.partner).toBe(id === 'someone');
      }
    }
  });
});

describe('docs/formats/cards.md', () => {
  const page = readFileSync(
    fileURLToPath(new URL('../../../../docs/formats/cards.md', import.meta.url)),
    'utf8',
  );
  const shown = (name: string): Record<string, unknown> => {
    const found = new RegExp(`\`\`\`json ${name}\\n(.*)\\n`).exec(page)?.[1];
    return JSON.parse(found ?? 'null') as Record<string, unknown>;
  };
  it.each(['thought_record', 'experiment', 'kind_words'])('shows %s as it is read', (name) => {
    const { day, ...content } = shown(name);
    expect(dayOfCard(card({ content: { day } }))).toBe(day);
    const read =
      name === 'thought_record'
        ? readThought(content)
        : name === 'experiment'
          ? readExperiment(content)
          : { text: cardTitle(card({ card: name, content })) };
    expect(read).toEqual(content);
  });
  it('shows the list as it is read', () => {
    expect(readFears(shown('fear_ladder'))).toEqual(shown('fear_ladder'));
  });
});

it('has a sentence for every part that is put together', () => {
  const made = [
    ...thoughtSteps.flatMap((s) => [`mind-step-${s}`, `mind-step-${s}-lead`, `mind-part-${s}`]),
    ...thoughtWords.map((s) => `mind-step-${s}-label`),
    ...cardNames.map((name) => `mind-card-${name}`),
    ...['less', 'same', 'more'].map((way) => `mind-change-${way}`),
    ...['none', 'little', 'partly', 'very'].map((word) => `mind-true-${word}`),
    ...['outside', 'inside'].flatMap((s) => [
      `mind-list-place-first-${s}`,
      `mind-list-place-only-${s}`,
    ]),
    ...['young', 'no-path', 'path-closed', 'path-full'].map((r) => `mind-list-${r}`),
    ...['empty', 'long', 'twice'].map((w) => `mind-kind-${w}`),
  ];
  expect(made.filter((id) => !has(id))).toEqual([]);
});
