/**
 * The tools of the mind: thought cards, small experiments, kind words, and their own list of fears.
 * Pure functions over what the journal holds and the reviewed words of knowledge/.
 */
import words from '$knowledge/en/mind.json';
import { stepKinds, type CareView, type StepKind } from '../../client/schema.generated';
import { t } from '../../i18n';
import type { Statement } from '$knowledge/reading';
import { ratingIn, textIn, type Content } from '../../state/stored';
import { firstWords } from '../../ui/words';

export type Card = CareView['cards'][number];
export type { Content };

export const cardNames = ['thought_record', 'experiment', 'kind_words'] as const;
export type CardName = (typeof cardNames)[number];

export interface Idea {
  id: string;
  text: string;
  kind?: StepKind;
}
export interface TypicalThought {
  id: string;
  text: string;
  known: Statement[];
}
export interface Example extends Record<ThoughtWords, string> {
  id: string;
  title: string;
  believed: number;
  after: number;
}

export const typicalThoughts = words.thoughts as TypicalThought[];
export const examples = words.examples as Example[];
export const kindIdeas: Idea[] = words.kind_words;
export const fearIdeas = words.fears as Idea[];

/** The most that the core takes; a little is left for what is added when it is stored. */
export const MOST = {
  cardBytes: 16 * 1024 - 256,
  pageBytes: 64 * 1024 - 256,
  items: 200,
  item: 200,
  sentence: 300,
} as const;

// --- Cards ---------------------------------------------------------------------------------------

/** How much room a content takes in the journal: its JSON in UTF-8. */
export function bytesOf(content: object): number {
  return new TextEncoder().encode(JSON.stringify(content)).length;
}

/** By how many bytes a card is too long; 0 where it fits. For plain letters a byte is a letter. */
export const tooLong = (content: object, most: number = MOST.cardBytes): number =>
  Math.max(0, bytesOf(content) - most);

/** Not finished: it stays among what can be gone on with. */
export const isOpen = (card: Pick<Card, 'content'>): boolean => card.content['open'] === true;

/** The day it was begun, which a later change leaves as it was. */
export function dayOfCard(card: Pick<Card, 'at' | 'content'>): string {
  const day = textIn(card.content['day']);
  return /^\d{4}-\d\d-\d\d$/.test(day) ? day : card.at.slice(0, 10);
}

/**
 * Cards of these kinds that were kept, the newest day first; of one day in the order of the journal.
 * An experiment is kept as soon as it was chosen.
 */
export function keptCards(cards: readonly Card[], names: readonly string[] = cardNames): Card[] {
  return cards
    .filter((card) => names.includes(card.card) && (card.card === 'experiment' || !isOpen(card)))
    .map((card, i) => ({ card, i, day: dayOfCard(card) }))
    .sort((a, b) => (a.day === b.day ? a.i - b.i : a.day < b.day ? 1 : -1))
    .map(({ card }) => card);
}

// --- The thought card ----------------------------------------------------------------------------

export const thoughtWords = [
  'happened',
  'thought',
  'body',
  'speaks_for',
  'speaks_against',
  'kinder',
] as const;
export type ThoughtWords = (typeof thoughtWords)[number];

export const thoughtSteps = [...thoughtWords, 'after'] as const;
export type ThoughtStep = (typeof thoughtSteps)[number];

export interface ThoughtRecord extends Record<ThoughtWords, string> {
  /** How true the thought felt, and how true it feels at the end. */
  believed: number | null;
  after: number | null;
  /** One of the typical thoughts, where they began from it. */
  typical: string | null;
}

export function readThought(content: Content): ThoughtRecord {
  const typical = textIn(content['typical']);
  return {
    happened: textIn(content['happened']),
    thought: textIn(content['thought']),
    body: textIn(content['body']),
    speaks_for: textIn(content['speaks_for']),
    speaks_against: textIn(content['speaks_against']),
    kinder: textIn(content['kinder']),
    believed: ratingIn(content['believed']),
    after: ratingIn(content['after']),
    typical: typicalThoughts.some(({ id }) => id === typical) ? typical : null,
  };
}

export function emptyThought(record: ThoughtRecord): boolean {
  return (
    thoughtWords.every((name) => record[name].trim() === '') &&
    record.believed === null &&
    record.after === null
  );
}

/** The card with a typical thought on it. Words of their own stay: the new line comes below them. */
export function beginWith(record: ThoughtRecord, idea: { id: string; text: string }): void {
  const own = record.thought.trim();
  const borrowed = typicalThoughts.some(({ text }) => text === own);
  record.thought = own === '' || borrowed ? idea.text : `${own}\n${idea.text}`;
  record.typical = typicalThoughts.some(({ id }) => id === idea.id) ? idea.id : null;
}

/** What is known about the thought they began from, as long as it still stands on the card. */
export function knownAbout(record: ThoughtRecord): Statement[] {
  const typical = typicalThoughts.find(({ id }) => id === record.typical);
  return typical && record.thought.includes(typical.text) ? typical.known : [];
}

/** How true a thought feels, in words. */
export function trueWords(value: number): string {
  const word = value <= 0 ? 'none' : value <= 3 ? 'little' : value <= 6 ? 'partly' : 'very';
  return t('rating', { value, word: t(`mind-true-${word}`) });
}

/** What the two numbers say together; null where one of them is open. */
export function change(record: Pick<ThoughtRecord, 'believed' | 'after'>): string | null {
  const { believed, after } = record;
  if (believed === null || after === null) return null;
  const way = after < believed ? 'less' : after === believed ? 'same' : 'more';
  return t(`mind-change-${way}`, { first: believed, last: after });
}

/** What a card is called in a list. */
export function cardTitle(card: Pick<Card, 'card' | 'content'>): string {
  const { content } = card;
  if (card.card === 'thought_record') {
    const record = readThought(content);
    const said = record.thought || thoughtWords.map((name) => record[name]).find((w) => w.trim());
    return firstWords(said ?? '') || t('mind-card-untitled');
  }
  if (card.card === 'experiment') {
    return firstWords(readExperiment(content).noticed) || t('mind-card-not-yet');
  }
  return firstWords(sentenceOf(card)) || t('mind-card-untitled');
}

// --- Experiments ---------------------------------------------------------------------------------

export interface ExperimentCard {
  reading: string;
  id: string;
  noticed: string;
}
export function readExperiment(content: Content): ExperimentCard {
  return {
    reading: textIn(content['reading']),
    id: textIn(content['id']),
    noticed: textIn(content['noticed']),
  };
}

// --- Kind words ----------------------------------------------------------------------------------

export const sentenceOf = (card: Pick<Card, 'content'>): string =>
  textIn(card.content['text']).trim();

export function sentences(cards: readonly Card[]): Card[] {
  return cards.filter(
    (card) => card.card === 'kind_words' && !isOpen(card) && sentenceOf(card) !== '',
  );
}

/** One of their sentences a day, each in its turn; the same all day long. */
export function sentenceOfTheDay(cards: readonly Card[], day: string): string | null {
  const own = sentences(cards).map(sentenceOf).sort();
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  if (own.length === 0 || Number.isNaN(days)) return own[0] ?? null;
  return own[((days % own.length) + own.length) % own.length] ?? null;
}

// --- The list of fears ---------------------------------------------------------------------------

export interface FearItem {
  id: string;
  text: string;
  rating: number | null;
  /** The step it became. */
  step?: string;
  /** What kind of step it would be, where it was borrowed. */
  kind?: StepKind;
}
/** The page `fear_ladder` of the notebook. */
export interface FearPage {
  items: FearItem[];
}

const isObject = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function readFears(content: Content | null): FearPage {
  const items = Array.isArray(content?.['items']) ? (content['items'] as unknown[]) : [];
  const taken = new Set<string>();
  return {
    items: items.filter(isObject).flatMap((item) => {
      const id = textIn(item['id']);
      const text = textIn(item['text']).trim();
      if (id === '' || text === '' || taken.has(id)) return [];
      taken.add(id);
      const step = textIn(item['step']);
      const kind = textIn(item['kind']);
      const { step: _step, kind: _kind, ...rest } = item;
      return [
        {
          ...rest,
          id,
          text,
          rating: ratingIn(item['rating']),
          ...(step === '' ? {} : { step }),
          ...(kind in stepKinds ? { kind: kind as StepKind } : {}),
        },
      ];
    }),
  };
}

/** The least frightening first; what has no number yet comes last. Equal ones keep their order. */
export function sortedFears(items: readonly FearItem[]): FearItem[] {
  return [...items].sort((a, b) => (a.rating ?? 11) - (b.rating ?? 11));
}

export function freshItemId(
  items: readonly { id: string }[],
  random: () => number = Math.random,
): string {
  for (;;) {
    const id = `f-${Math.floor(random() * 0x7fffffff).toString(36)}`;
    if (!items.some((item) => item.id === id)) return id;
  }
}

const alike = (a: string, b: string): boolean =>
  a.trim().toLowerCase().replace(/\s+/g, ' ') === b.trim().toLowerCase().replace(/\s+/g, ' ');

/** Why an item cannot be added; null where it can. */
export function refusal(items: readonly FearItem[], text: string): string | null {
  const said = text.trim();
  if (said === '') return 'mind-list-empty-item';
  if ([...said].length > MOST.item) return 'mind-list-long-item';
  if (items.some((item) => alike(item.text, said))) return 'mind-list-twice';
  const next: FearItem = { id: 'f-zzzzzzz', text: said, rating: 10, kind: 'partner_penetration' };
  if (items.length >= MOST.items || tooLong({ items: [...items, next] }, MOST.pageBytes) > 0)
    return 'mind-list-full';
  return null;
}

/** Ideas that are not on their list yet. */
export const ideasLeft = (items: readonly FearItem[]): Idea[] =>
  fearIdeas.filter((idea) => !items.some((item) => alike(item.text, idea.text)));

// --- From the list to the path -------------------------------------------------------------------

/** The kinds of a step in their words, from what is outside to what is inside. */
export const kindGroups: { id: 'outside' | 'inside' | 'someone'; kinds: StepKind[] }[] = [
  { id: 'outside', kinds: ['look', 'touch_outside'] },
  {
    id: 'inside',
    kinds: ['fingertip', 'finger', 'trainer', 'tampon', 'cup', 'speculum', 'toy', 'other'],
  },
  { id: 'someone', kinds: ['partner_finger', 'partner_penetration'] },
];
/** Only these come in sizes that a person knows. */
export const sizedKinds: StepKind[] = ['trainer', 'toy'];
