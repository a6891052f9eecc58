/**
 * Preparing a visit: what a person notes, and what of it stands on the one page for a clinician.
 * Pure functions over her page, her journal's counts and the reviewed words of knowledge/.
 *
 * On paper she speaks ("I"), on the screen she is spoken to ("you").
 */
import words from '$knowledge/en/visit.json';
import type { VisitStep, VisitSummary } from '../../client/schema.generated';
import { formatDayYear, t } from '../../i18n';
import {
  chosenIn,
  linesIn,
  listIn,
  objectIn,
  oneOf,
  textIn,
  type Content,
} from '../../state/stored';
import { joined, oneLine, shortened } from '../../ui/words';
import { stepName } from '../ladder/steps';

export interface Option {
  id: string;
  text: string;
  /** What it rests on, where it is more than our own words. */
  sources?: string[];
}
export interface Question extends Option {
  for: string[];
}
export interface Who {
  id: string;
  name: string;
  what: string;
  look_for: string[];
  sources?: string[];
}
export interface Script {
  id: string;
  title: string;
  text: string;
}

export const places: Option[] = words.places;
export const feelings: Option[] = words.feelings;
export const hardThings: Option[] = words.hard;
export const questions: Question[] = words.questions;
export const terms: Option[] = words.terms;
export const scripts: Script[] = words.booking;

/** Help at once has its own screen; here it is about whom to book. */
const notBooked = ['urgent', 'emergency', 'crisis', 'abuse_support', 'assault_centre'];
export const clinicians: Who[] = words.who.filter(({ id }) => !notBooked.includes(id));

export const visitSteps = ['where', 'feel', 'hard', 'since', 'tried', 'ask', 'words'] as const;
export type VisitStepName = (typeof visitSteps)[number];

export const sinceChoices = ['first', 'later', 'unsure'] as const;
export type Since = (typeof sinceChoices)[number];

/** The most she can type: enough for her, and little enough for the page it is saved in. */
export const MOST = {
  words: 1200,
  line: 160,
  stop: 60,
  script: 2500,
  own: 12,
  ownTerms: 8,
} as const;

/** The page `visit` of the notebook. */
export interface VisitPage {
  places: string[];
  places_words: string;
  feelings: string[];
  feelings_words: string;
  hard: string[];
  hard_words: string;
  since: Since | null;
  since_words: string;
  changed: string;
  /** Lines of the journal that she leaves out. */
  left_out: string[];
  tried: string;
  who: string | null;
  questions: string[];
  own_questions: string[];
  words: string;
}

/** The part of the same page that holds the scripts she changed. */
export interface BookingWords {
  booking: Record<string, string>;
}

/** The page `exam_card` of the notebook. */
export interface ExamCard {
  terms: string[];
  own: string[];
  stop_word: string;
  stop_sign: string;
}

export function visitPage(content: Content | null): VisitPage {
  const from = content ?? {};
  return {
    places: chosenIn(from['places'], places),
    places_words: textIn(from['places_words'], MOST.words),
    feelings: chosenIn(from['feelings'], feelings),
    feelings_words: textIn(from['feelings_words'], MOST.words),
    hard: chosenIn(from['hard'], hardThings),
    hard_words: textIn(from['hard_words'], MOST.words),
    since: oneOf(from['since'], sinceChoices),
    since_words: textIn(from['since_words'], MOST.words),
    changed: textIn(from['changed'], MOST.words),
    left_out: listIn(from['left_out'])
      .filter((id) => typeof id === 'string')
      .slice(0, 300),
    tried: textIn(from['tried'], MOST.words),
    who: clinicians.find(({ id }) => id === from['who'])?.id ?? null,
    questions: chosenIn(from['questions'], questions),
    own_questions: linesIn(from['own_questions'], MOST.own, MOST.line),
    words: textIn(from['words'], MOST.words),
  };
}

export function bookingWords(content: Content | null): BookingWords {
  const booking = objectIn(content?.['booking']);
  return {
    booking: Object.fromEntries(
      scripts.flatMap(({ id }) => {
        const own = booking[id];
        return typeof own === 'string' ? [[id, own.slice(0, MOST.script)]] : [];
      }),
    ),
  };
}

export function examCard(content: Content | null): ExamCard {
  const from = content ?? {};
  return {
    terms: chosenIn(from['terms'], cardTerms()),
    own: linesIn(from['own'], MOST.ownTerms, MOST.line),
    stop_word: textIn(from['stop_word'], MOST.stop),
    stop_sign: textIn(from['stop_sign'], MOST.stop),
  };
}

/** Safety and stopping stand first. The first line is our own; the others come with their sources. */
export function cardTerms(): Option[] {
  return [
    { id: 'safe', text: t('visit-term-safe') },
    ...terms.filter(({ id }) => id === 'stop'),
    ...terms.filter(({ id }) => id !== 'stop'),
  ];
}

export const termGroups = ['stop', 'talk', 'people', 'how'] as const;
const groupOf: Readonly<Record<string, (typeof termGroups)[number]>> = {
  safe: 'stop',
  stop: 'stop',
  each_step: 'stop',
  my_pace: 'stop',
  breathe: 'stop',
  talk_dressed: 'talk',
  no_exam: 'talk',
  outside_only: 'talk',
  explain: 'talk',
  more_time: 'talk',
  two_visits: 'talk',
  past: 'talk',
  my_words: 'talk',
  female_clinician: 'people',
  someone_along: 'people',
  chaperone: 'people',
};
/** Terms in four short lists; one that knowledge/ adds later is about how it is done. */
export function groupedTerms(): { id: (typeof termGroups)[number]; terms: Option[] }[] {
  return termGroups.map((group) => ({
    id: group,
    terms: cardTerms().filter(({ id }) => (groupOf[id] ?? 'how') === group),
  }));
}

/** Letters on the printed card: large while it is short, never under 11 points. */
export const cardPoints = [18, 16, 14, 12.5, 11.5, 11] as const;
/** From here on the lines stand in two columns. */
export const CARD_COLUMNS_FROM = 4;

/** A short card to begin from, when she asks for one. */
export const shortCard = ['safe', 'talk_dressed', 'no_exam', 'stop', 'each_step', 'my_pace'];

/** Her own sign and word stand in the place of the general sentence about stopping. */
export function cardLines(card: ExamCard): string[] {
  // They stand inside a sentence that has its own full stop.
  const bare = (said: string): string => oneLine(said).replace(/[.,;:!]+$/, '');
  const word = bare(card.stop_word);
  const sign = bare(card.stop_sign);
  const own = word !== '' || sign !== '';
  const stop =
    word !== '' && sign !== ''
      ? t('visit-stop-both', { word, sign })
      : word !== ''
        ? t('visit-stop-word-line', { word })
        : t('visit-stop-sign-line', { sign });
  const chosen = cardTerms().filter(({ id }) => card.terms.includes(id));
  const said = chosen.map(({ id, text: line }) => (id === 'stop' && own ? stop : line));
  if (own && !card.terms.includes('stop')) {
    said.splice(card.terms.includes('safe') ? 1 : 0, 0, stop);
  }
  return [...said, ...card.own.map(oneLine)].filter((line) => line !== '');
}

/** What can be read in half a minute: the pace of a short reading, 220 words a minute. */
export const HALF_A_MINUTE = 110;
export function wordsIn(said: readonly string[]): number {
  return said.join(' ').split(/\s+/).filter(Boolean).length;
}

/**
 * What she said in the self-check that stands in a list here too: question and answer, and the lines
 * they are like. Offered by a mark, never ticked for her. The same word under another question means
 * something else ("burning" with urine), so each question is named.
 */
type Alike = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
const inserting = {
  tampon: ['tampon'],
  cup: ['cup'],
  finger: ['own_finger', 'partner_finger'],
  trainer: ['trainer'],
  exam: ['exam'],
  sex: ['sex'],
  toy: ['toy'],
};
export const alike: Readonly<Record<'places' | 'feelings' | 'hard' | 'since', Alike>> = {
  places: {
    where: {
      outside: ['outside_all'],
      entrance: ['opening'],
      inside: ['inside_entrance'],
      deep: ['deep'],
      one_spot: ['one_spot'],
      scar: ['scar'],
      tailbone_or_back: ['tailbone', 'lower_back'],
      hips_or_thighs: ['hips', 'thighs', 'buttocks'],
      nowhere: ['closes'],
      cannot_say: ['cannot_say'],
    },
  },
  feelings: {
    feels: {
      wall: ['wall'],
      burning: ['burning'],
      stinging: ['stinging'],
      stabbing: ['stabbing'],
      tearing: ['tearing'],
      pressure: ['pressure'],
      ache: ['ache'],
      itching: ['itching'],
    },
    when: { hours_after: ['after'] },
  },
  hard: {
    hard: inserting,
    impossible: inserting,
    when: {
      light_touch: ['touch_outside'],
      only_thinking: ['thinking'],
      hours_after: ['afterwards'],
      with_periods: ['period_pain'],
    },
    periods: { very_painful: ['period_pain'] },
    urine: { burning: ['urine'] },
    bowels: { painful: ['bowels'] },
    tense: { pain_sitting: ['clothes'] },
    ahead: { exam_needed_cannot: ['exam'] },
  },
  since: {
    began: {
      first_attempt: ['first'],
      after_painless_time: ['later'],
      not_sure: ['unsure'],
    },
  },
};

export function suggested(answers: Content | null | undefined, list: keyof typeof alike): string[] {
  const out = new Set<string>();
  for (const [question, lines] of Object.entries(alike[list])) {
    const answer = answers?.[question];
    for (const said of Array.isArray(answer) ? answer : [answer]) {
      if (typeof said !== 'string') continue;
      for (const id of lines[said] ?? []) out.add(id);
    }
  }
  return [...out];
}

export function toggled(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
}

/** Who is not known yet: then the questions come first that nearly everyone can be asked. */
const FOR_NEARLY_ALL = 5;

/** Those for whom knowledge/ lists no questions of their own are asked what these are asked. */
const askedLike: Readonly<Record<string, string>> = {
  psychotherapy: 'sex_therapy',
  youth_service: 'gp',
};

/** How many are shown at once; the others are one press away. */
const FIRST_MOST = 10;

/** The questions that fit first, all others after them: none is out of reach. */
export function questionsFor(who: string | null): { first: Question[]; more: Question[] } {
  const fits = (q: Question): boolean =>
    who === null ? q.for.length >= FOR_NEARLY_ALL : q.for.includes(who);
  const fitting = questions.filter(fits);
  if (fitting.length === 0) return questionsFor(askedLike[who ?? ''] ?? null);
  const first = fitting.slice(0, FIRST_MOST);
  return {
    first,
    more: [...fitting.slice(FIRST_MOST), ...questions.filter((q) => !fits(q))],
  };
}

export function sourcesOf(options: readonly { sources?: string[] }[]): string[] {
  return [...new Set(options.flatMap(({ sources }) => sources ?? []))];
}

/**
 * What a part of the visit holds so far, in few words; null where it was left open. Lines of her
 * journal stand there without her doing, so they are handed in by whoever wants them counted.
 */
export function filled(
  page: VisitPage,
  step: VisitStepName,
  journal: readonly JournalLine[] = [],
): string | null {
  const said = (...parts: (string | null)[]): string | null => {
    const all = parts.filter((part): part is string => part !== null);
    return all.length === 0 ? null : all.join(', ');
  };
  const count = (id: string, many: readonly unknown[]): string | null =>
    many.length === 0 ? null : t(`visit-count-${id}`, { count: many.length });
  const own = (...texts: string[]): string | null =>
    texts.every((one) => one.trim() === '') ? null : t('visit-in-words');
  switch (step) {
    case 'where':
      return said(count('places', page.places), own(page.places_words));
    case 'feel':
      return said(count('things', page.feelings), own(page.feelings_words));
    case 'hard':
      return said(count('things', page.hard), own(page.hard_words));
    case 'since':
      return said(
        page.since === null ? null : t(`visit-since-${page.since}`),
        own(page.since_words, page.changed),
      );
    case 'tried':
      return said(
        count(
          'lines',
          journal.filter(({ id }) => !page.left_out.includes(id)),
        ),
        own(page.tried),
      );
    case 'ask':
      return said(
        clinicians.find(({ id }) => id === page.who)?.name ?? null,
        count('questions', [...page.questions, ...page.own_questions]),
      );
    case 'words':
      return said(own(page.words));
  }
}

// ---- What her journal can say ------------------------------------------------------------------

export interface JournalLine {
  id: string;
  text: string;
  /** How much it tells; the least telling goes first when the page is too full. */
  weight: number;
  /** A step: on paper its figures stand in a table. */
  row?: StepRow;
}

/** Figures as they are printed; null where nothing was said. */
export interface StepRow {
  name: string;
  sessions: number;
  comfortable: number;
  pain: [number, number] | null;
  fear: [number, number] | null;
}

const figure = (value: number): number => Math.round(value * 10) / 10;

function stepRow(step: VisitStep): StepRow {
  const pair = (a: number | undefined, b: number | undefined): [number, number] | null =>
    a === undefined || b === undefined ? null : [figure(a), figure(b)];
  return {
    name: stepName(step),
    sessions: step.sessions,
    comfortable: step.comfortable,
    pain: pair(step.pain_first, step.pain_last),
    fear: pair(step.fear_first, step.fear_last),
  };
}

function stepLine({ name, sessions, comfortable, pain, fear }: StepRow): string {
  return [
    t('visit-step-line', { name, sessions, comfortable }),
    ...(pain ? [t('visit-step-pain', { first: pain[0], last: pain[1] })] : []),
    ...(fear ? [t('visit-step-fear', { first: fear[0], last: fear[1] })] : []),
  ].join(' ');
}

/** What was tried, from her own journal, in words and with figures. */
export function journalLines(visit: VisitSummary | null | undefined): JournalLine[] {
  if (!visit) return [];
  const out: JournalLine[] = [];
  const say = (id: string, line: string, weight: number): void => {
    out.push({ id, text: line, weight });
  };
  if (visit.from !== null && visit.practices > 0) {
    say(
      'practices',
      t('visit-journal-practices', {
        count: visit.practices,
        from: formatDayYear(visit.from),
        to: formatDayYear(visit.to),
      }),
      100,
    );
    const largest = visit.steps.find(({ id }) => id === visit.largest_comfortable);
    if (largest) say('largest', t('visit-journal-largest', { name: stepName(largest) }), 90);
    const latest = Math.max(0, ...visit.steps.map(({ last }) => Date.parse(last)));
    for (const step of visit.steps) {
      const furthest = step.id === visit.largest_comfortable ? 30 : 0;
      const now = Date.parse(step.last) === latest ? 20 : 0;
      const weight = 20 + furthest + now + Math.min(19, step.sessions / 4);
      const row = stepRow(step);
      out.push({ id: `step:${step.id}`, text: stepLine(row), weight, row });
    }
    if (visit.over_limit > 0) {
      say(
        'over_limit',
        t('visit-journal-over-limit', { count: visit.over_limit, limit: figure(visit.limit) }),
        80,
      );
    }
    if (visit.stopped_for_pain > 0) {
      say('stopped', t('visit-journal-stopped', { count: visit.stopped_for_pain }), 75);
    }
  }
  if (visit.bleeding > 0)
    say('bleeding', t('visit-journal-bleeding', { count: visit.bleeding }), 95);
  if (visit.burning > 0) say('burning', t('visit-journal-burning', { count: visit.burning }), 94);
  // Reading and looking for words stay between her and the app: they tell a clinician nothing.
  const { breathe, release } = visit.gentle;
  if (breathe + release > 0) say('gentle', t('visit-journal-gentle', { breathe, release }), 15);
  return out;
}

// ---- The page for the clinician ----------------------------------------------------------------

export type SectionId = 'words' | 'where' | 'hard' | 'since' | 'tried' | 'ask' | 'terms';

export interface Section {
  id: SectionId;
  title: string;
  /** Short things in one line, one after the other. */
  inline: string[];
  /** Whole sentences, hers or the journal's. */
  sentences: string[];
  /** One under the other; numbered where she asks. */
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
  /** Characters of each of her own texts. */
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

  // Her own questions are hers: when there is no room for all, the suggested ones go first.
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

/** Places of a script that are still open: the brackets, each with where it stands. */
export function openPlaces(script: string): { text: string; start: number; end: number }[] {
  return [...script.matchAll(/\[([^[\]\n]{1,120})\]/g)].map((match) => ({
    text: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A script on paper: as she broke it, or run together when so many lines would not fit. */
export function paperLines(script: string, tight: boolean): string[] {
  const said = script
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  return tight ? [said.join(' / ')] : said;
}
