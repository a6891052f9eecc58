/**
 * The one page for a clinician: what of the noted stands on it, in which order, and what is
 * shortened first. Pure functions over the page, the card and the journal's counts.
 *
 * On paper the person speaks ("I"), on the screen they are spoken to ("you").
 */
import type { VisitSummary } from '../../client/schema.generated';
import { t } from '../../i18n';
import type { Option } from '../../ui/options';
import { joined, oneLine, shortened, wordsIn } from '../../ui/words';
import { cardLines, type ExamCard } from './exam-card';
import { journalLines, type StepRow } from './journal-lines';
import { feelings, hardThings, places, questions, type VisitPage } from './visit';

export type SectionId = 'words' | 'where' | 'hard' | 'since' | 'tried' | 'ask' | 'terms';

export interface Section {
  id: SectionId;
  title: string;
  /** Short things in one line, one after the other. */
  inline: string[];
  /** Whole sentences, the person's or the journal's. */
  sentences: string[];
  /** One under the other; numbered where they are questions. */
  list: string[];
  table: StepRow[];
}

/** What did not fit, and how much of it. */
export interface LeftOut {
  what: 'words' | 'items' | 'journal' | 'questions' | 'terms';
  count: number;
}

export interface Summary {
  sections: Section[];
  left: LeftOut[];
}

interface Cut {
  /** Characters of each of the person's own texts. */
  words: number;
  /** Places, feelings, hard things: how many of each. */
  items: number;
  journal: number;
  questions: number;
  terms: number;
}

const all: Cut = { words: 1e9, items: 1e9, journal: 1e9, questions: 1e9, terms: 1e9 };

/**
 * From everything, roomy, to the least that still says each thing. The first levels only make the
 * letters smaller (never under 10.5 pt); the last one always fits on a page.
 */
export const levels: readonly { points: number; cut: Cut }[] = [
  { points: 14, cut: all },
  { points: 12.5, cut: all },
  { points: 11.5, cut: all },
  { points: 10.5, cut: all },
  { points: 10.5, cut: { words: 700, items: 1e9, journal: 9, questions: 1e9, terms: 1e9 } },
  { points: 10.5, cut: { words: 420, items: 12, journal: 8, questions: 10, terms: 14 } },
  { points: 10.5, cut: { words: 260, items: 9, journal: 7, questions: 7, terms: 10 } },
  { points: 10.5, cut: { words: 150, items: 6, journal: 5, questions: 5, terms: 8 } },
  { points: 10.5, cut: { words: 105, items: 5, journal: 4, questions: 4, terms: 7 } },
  { points: 10.5, cut: { words: 60, items: 4, journal: 3, questions: 3, terms: 6 } },
];
export const lastLevel = levels.length - 1;

export interface Told {
  page: VisitPage;
  card: ExamCard;
  journal: VisitSummary | null | undefined;
}

const pick = (options: readonly Option[], ids: readonly string[]): string[] =>
  options.filter(({ id }) => ids.includes(id)).map(({ text: said }) => said);

export function summary({ page, card, journal }: Told, level = 0): Summary {
  const cut = (levels[Math.min(Math.max(level, 0), lastLevel)] ?? { cut: all }).cut;
  const left = new Map<LeftOut['what'], number>();
  const miss = (what: LeftOut['what'], count: number): void => {
    if (count > 0) left.set(what, (left.get(what) ?? 0) + count);
  };
  const own = (said: string): string[] => {
    const line = oneLine(said);
    if (line === '') return [];
    const short = shortened(line, cut.words);
    if (short !== line) miss('words', 1);
    return [short];
  };
  const some = (said: string[], most: number, what: LeftOut['what']): string[] => {
    miss(what, said.length - most);
    return said.slice(0, most);
  };
  const section = (id: SectionId, parts: Partial<Omit<Section, 'id' | 'title'>>): Section => ({
    id,
    title: t(`visit-paper-${id}`),
    inline: [],
    sentences: [],
    list: [],
    table: [],
    ...parts,
  });

  // Own questions come first: when there is no room for all, suggested ones are left out.
  const mine = page.own_questions
    .filter((line) => line.trim() !== '')
    .map((line) => shortened(line, Math.max(100, cut.words)));
  const offered = pick(questions, page.questions);
  const asked = [...mine, ...offered];

  const told = journalLines(journal).filter(({ id }) => !page.left_out.includes(id));
  const kept = new Set(
    [...told]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, cut.journal)
      .map(({ id }) => id),
  );
  miss('journal', told.length - kept.size);

  const said = cardLines(card);
  const sections = [
    section('words', { sentences: own(page.words) }),
    section('where', {
      inline: some(pick(places, page.places), cut.items, 'items'),
      sentences: [...own(page.places_words)],
    }),
    section('hard', {
      inline: some(pick(hardThings, page.hard), cut.items, 'items'),
      sentences: own(page.hard_words),
    }),
    section('since', {
      sentences: [
        ...(page.since === null ? [] : [t(`visit-paper-since-${page.since}`)]),
        ...own(page.since_words),
        ...own(page.changed),
      ],
    }),
    section('tried', {
      sentences: own(page.tried),
      list: told.filter(({ id, row }) => kept.has(id) && !row).map(({ text: line }) => line),
      table: told.flatMap(({ id, row }) => (row && kept.has(id) ? [row] : [])),
    }),
    section('ask', { list: some(asked, cut.questions, 'questions') }),
    section('terms', {
      list: some(said, cut.terms, 'terms'),
      // Whoever reads this page has to know that there are more.
      sentences:
        said.length > cut.terms
          ? [t('visit-paper-more-terms', { count: said.length - cut.terms })]
          : [],
    }),
  ];
  // How it feels stands with where it hurts: one is not much use without the other.
  const where = sections.find(({ id }) => id === 'where');
  if (where) {
    const feel = some(pick(feelings, page.feelings), cut.items, 'items');
    if (feel.length > 0) {
      where.sentences.push(t('visit-paper-feels', { words: joined(feel, true) }));
    }
    where.sentences.push(...own(page.feelings_words));
  }
  return {
    sections: sections.filter(
      ({ inline, sentences, list, table }) =>
        inline.length + sentences.length + list.length + table.length > 0,
    ),
    left: [...left].map(([what, count]) => ({ what, count })),
  };
}

/** How much there is to read on the page. */
export function wordsOn({ sections }: Summary): number {
  return wordsIn(
    sections.flatMap(({ title, inline, sentences, list, table }) => [
      title,
      ...inline,
      ...sentences,
      ...list,
      ...table.map(({ name }) => `${name} 1 2 3`),
    ]),
  );
}
