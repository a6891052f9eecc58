/** Preparing a visit: what a person notes, part by part, over the reviewed words of knowledge/. */
import words from '$knowledge/en/visit.json';
import crosswalk from '$knowledge/tables/crosswalk.json';
import { t } from '../../i18n';
import {
  chosenIn,
  linesIn,
  listIn,
  objectIn,
  oneOf,
  textIn,
  type Content,
} from '../../state/stored';
import type { Option } from '../../ui/options';
import type { JournalLine } from './journal-lines';

export interface Question extends Option {
  for: string[];
}
export interface Who {
  id: string;
  /** Who has no questions of their own is asked what these are asked. */
  asked_like?: string;
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
export const scripts: Script[] = words.booking;

/** Help at once has its own screen; here it is about whom to book. */
const notBooked = ['urgent', 'emergency', 'crisis', 'abuse_support', 'assault_centre'];
export const clinicians: Who[] = words.who.filter(({ id }) => !notBooked.includes(id));

export const visitSteps = ['where', 'feel', 'hard', 'since', 'tried', 'ask', 'words'] as const;
export type VisitStepName = (typeof visitSteps)[number];

export const sinceChoices = ['first', 'later', 'unsure'] as const;
export type Since = (typeof sinceChoices)[number];

/** The most that can be typed: enough to say it, little enough for the page it is saved in. */
export const MOST = {
  words: 1200,
  line: 160,
  script: 2500,
  own: 12,
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
  /** Lines of the journal that are left out. */
  left_out: string[];
  tried: string;
  who: string | null;
  questions: string[];
  own_questions: string[];
  words: string;
}

/** The part of the same page that holds the scripts that were changed. */
export interface BookingWords {
  booking: Record<string, string>;
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

/** What was said in the self-check that stands in a list here too. */
type Alike = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
export const alike: Readonly<Record<keyof typeof crosswalk, Alike>> = crosswalk;

/** Offered by a mark, never ticked for the person. */
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

/** Who is not known yet: then the questions come first that nearly everyone can be asked. */
const FOR_NEARLY_ALL = 5;

/** How many are shown at once; the others are one press away. */
const FIRST_MOST = 10;

/** The questions that fit first, all others after them: none is out of reach. */
export function questionsFor(who: string | null): { first: Question[]; more: Question[] } {
  const fits = (q: Question): boolean =>
    who === null ? q.for.length >= FOR_NEARLY_ALL : q.for.includes(who);
  const fitting = questions.filter(fits);
  if (fitting.length === 0) {
    return questionsFor(clinicians.find(({ id }) => id === who)?.asked_like ?? null);
  }
  const first = fitting.slice(0, FIRST_MOST);
  return {
    first,
    more: [...fitting.slice(FIRST_MOST), ...questions.filter((q) => !fits(q))],
  };
}

/**
 * What a part of the visit holds so far, in few words; null where it was left open. Lines of the
 * journal stand there by themselves, so they are handed in by whoever wants them counted.
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
