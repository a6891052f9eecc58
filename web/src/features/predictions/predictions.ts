/**
 * What was expected of a practice and what came of it: put side by side, never judged. One card says
 * nothing about the next; ratings waver from day to day (facts §0.6), so that a change is only named
 * over several cards, and only where it is two points or more.
 */
import file from '$knowledge/en/beliefs.json';
import type {
  OpenPractice,
  Prediction,
  PredictionMade,
  PredictionMet,
  PredictionOutcome,
  Session,
} from '../../client/schema.generated';
import { t } from '../../i18n';
import { guessText } from '../log/log';
import { band } from '../../ui/ratings';

export interface Belief {
  id: string;
  text: string;
  /** Asked only before a step at or inside the opening. */
  inside?: boolean;
}
const beliefs = file.beliefs as Belief[];

export type Happened = NonNullable<PredictionMet['happened']>;
export const happenings = ['no', 'partly', 'yes'] as const satisfies readonly Happened[];

/** What may be feared of this step. */
export function beliefsFor(insertion: boolean): Belief[] {
  return beliefs.filter(({ inside }) => insertion || inside !== true);
}

/** Her own words are a belief without a code: all of them stand together. */
export const OWN = 'own';
/** Nothing in particular is feared: an answer, and no belief. */
export const NOTHING = 'nothing';
type Feared = Pick<Prediction, 'belief' | 'words'>;

/** Which belief a card is about: a code, `own` for her own words, null where nothing was feared. */
export function beliefOf({ belief, words }: Feared): string | null {
  return belief ?? (words === undefined ? null : OWN);
}

/** The thought in words. A code that this build does not know is still named. */
export function fearedText(feared: Feared): string | null {
  if (feared.belief === undefined) return feared.words ?? null;
  return beliefs.find(({ id }) => id === feared.belief)?.text ?? t('predict-belief-unknown');
}

/** How a kind of belief is called in a list. */
export function beliefName(belief: string): string {
  if (belief === OWN) return t('predict-own');
  return fearedText({ belief }) ?? '';
}

export const sureWords = (value: number): string =>
  t('rating', { value, word: t(`predict-sure-${band(value)}`) });

// --- Before ----------------------------------------------------------------------------------------

export interface Expected {
  /** A code of the beliefs, `own`, `nothing`, or null where it was left out. */
  belief: string | null;
  words: string;
  pain: number | null;
  sure: number | null;
}
export const nothingExpected = (): Expected => ({
  belief: null,
  words: '',
  pain: null,
  sure: null,
});

/** The entry for it; null where nothing was said. How sure she is means something only with the rest. */
export function predictionOf(
  expected: Expected,
  step: string,
  practice: string | null,
): PredictionMade | null {
  const words = expected.belief === OWN ? expected.words.trim() : '';
  const coded = expected.belief !== OWN && expected.belief !== NOTHING;
  const belief = coded ? expected.belief : null;
  if (belief === null && words === '' && expected.pain === null) return null;
  return {
    step,
    ...(practice === null ? {} : { practice }),
    ...(belief === null ? {} : { belief }),
    ...(words === '' ? {} : { words }),
    ...(expected.pain === null ? {} : { pain: expected.pain }),
    ...(expected.sure === null ? {} : { sure: expected.sure }),
  };
}

// --- Which belongs to which ------------------------------------------------------------------------

const time = (at: string): number => Date.parse(at);

/** What was expected of the practice that is open or was just done: made since it began. */
export function predictionFor(
  predictions: readonly Prediction[],
  practice: Pick<OpenPractice, 'step' | 'at'>,
): Prediction | null {
  return (
    predictions.findLast(
      (p) => p.step === practice.step && p.met === null && time(p.at) >= time(practice.at),
    ) ?? null
  );
}

const A_DAY_MS = 86_400_000;

/**
 * The practice that a card was about. The journal says it for cards that were answered; for the
 * others it is the first one of that step noted after it, within a day, before the next card.
 */
export function sessionOf(
  prediction: Prediction,
  predictions: readonly Prediction[],
  sessions: readonly Session[],
): Session | null {
  const from = time(prediction.at);
  const next = predictions
    .filter((p) => p.step === prediction.step && time(p.at) > from)
    .reduce((soonest, p) => Math.min(soonest, time(p.at)), from + A_DAY_MS);
  const after = sessions
    .filter((s) => s.step === prediction.step && time(s.at) >= from && time(s.at) <= next)
    .sort((a, b) => time(a.at) - time(b.at));
  return after[0] ?? null;
}

// --- What the cards say together -----------------------------------------------------------------

/** How many of the last cards of one belief are counted before the next practice. */
const LOOKED_AT = 5;
/** One card alone says nothing. */
const SEVERAL = 2;

export interface Past {
  of: number;
  happened: number;
  partly: number;
}

/** What the last cards of this belief said; null while there are not several. */
export function pastOf(predictions: readonly Prediction[], belief: string): Past | null {
  const met = predictions
    .filter((p) => beliefOf(p) === belief && p.met?.happened !== undefined)
    .slice(-LOOKED_AT);
  if (met.length < SEVERAL) return null;
  const count = (happened: Happened): number =>
    met.filter((p) => p.met?.happened === happened).length;
  return { of: met.length, happened: count('yes'), partly: count('partly') };
}

/** "The last 3 times you feared this, it happened once." */
export function pastText(past: Past): string {
  const { of, happened, partly } = past;
  if (partly === 0) return t('predict-past', { of, happened });
  if (happened === 0) return t('predict-past-partly', { of, partly });
  return t('predict-past-both', { of, happened, partly });
}

/** The belief that came up last among those with several cards: shown before she has chosen one. */
export function lastFeared(predictions: readonly Prediction[], insertion: boolean): string | null {
  const asked = beliefsFor(insertion).map(({ id }) => id);
  const last = predictions.findLast(
    ({ belief }) =>
      belief !== undefined && asked.includes(belief) && pastOf(predictions, belief) !== null,
  );
  return last?.belief ?? null;
}

// --- After -----------------------------------------------------------------------------------------

/** What was expected beside what came, in sentences. Kind where it came as feared; never a triumph. */
export function comparison(
  before: Pick<Prediction, 'pain' | 'sure'>,
  after: Pick<PredictionOutcome, 'pain' | 'happened' | 'sure'>,
): string[] {
  const lines: string[] = [];
  const pain = guessText(before.pain ?? null, after.pain ?? null);
  if (pain !== '') lines.push(pain);
  if (after.happened !== undefined) lines.push(t(`predict-answer-${after.happened}`));
  if (before.sure !== undefined && after.sure !== undefined) {
    lines.push(
      before.sure === after.sure
        ? t('predict-answer-as-sure', { sure: after.sure })
        : t('predict-answer-sure', { before: before.sure, after: after.sure }),
    );
  }
  return lines;
}

export interface Met {
  happened: Happened | null;
  sure: number | null;
  words: string;
}
export const nothingMet = (): Met => ({ happened: null, sure: null, words: '' });

/** The entry for it; null where nothing was said. */
export function outcomeOf(prediction: string, met: Met): PredictionMet | null {
  const words = met.words.trim();
  if (met.happened === null && met.sure === null && words === '') return null;
  return {
    prediction,
    ...(met.happened === null ? {} : { happened: met.happened }),
    ...(met.sure === null ? {} : { sure: met.sure }),
    ...(words === '' ? {} : { words }),
  };
}

// --- Looked back at --------------------------------------------------------------------------------

export interface Card {
  prediction: Prediction;
  belief: string | null;
  feared: string | null;
  /** The most pain in the practice it was about, where it was said. */
  came: number | null;
  /** Whether its practice was noted; there is nothing to ask about one that was not. */
  noted: boolean;
}

/** Newest first. */
export function cardsOf(predictions: readonly Prediction[], sessions: readonly Session[]): Card[] {
  return predictions
    .map((prediction) => {
      const session = sessionOf(prediction, predictions, sessions);
      return {
        prediction,
        belief: beliefOf(prediction),
        feared: fearedText(prediction),
        came: prediction.met?.pain ?? session?.pain ?? null,
        noted: session !== null || prediction.met !== null,
      };
    })
    .sort((a, b) => time(b.prediction.at) - time(a.prediction.at));
}

/** The beliefs of these cards, each with how many, most frequent first. */
export function beliefsIn(cards: readonly Card[]): { belief: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { belief } of cards) {
    if (belief !== null) counts.set(belief, (counts.get(belief) ?? 0) + 1);
  }
  return [...counts]
    .map(([belief, count]) => ({ belief, count }))
    .sort((a, b) => b.count - a.count);
}

// --- Over time -------------------------------------------------------------------------------------

/** A picture needs a few cards: fewer would let one evening speak for all. */
export const FEWEST = 4;
/** A difference of this much over several cards is probably real (facts §0.6). */
const REAL = 2;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const whole = (value: number): number => Math.round(value);

/** The cards that the pictures draw: with a pain expected and one that came, oldest first. */
export const withPain = (cards: readonly Card[]): (Card & { expected: number; came: number })[] =>
  cards
    .flatMap((card) =>
      card.prediction.pain === undefined || card.came === null
        ? []
        : [{ ...card, expected: card.prediction.pain, came: card.came }],
    )
    .reverse();

/** Those where both before and after it was said how sure she was, oldest first. */
export const withSure = (cards: readonly Card[]): (Card & { before: number; after: number })[] =>
  cards
    .flatMap((card) => {
      const { sure, met } = card.prediction;
      return sure === undefined || met?.sure === undefined
        ? []
        : [{ ...card, before: sure, after: met.sure }];
    })
    .reverse();

/** What the picture of pain shows, in a sentence; null where there are too few cards. */
export function painText(cards: readonly Card[]): string | null {
  const list = withPain(cards);
  if (list.length < FEWEST) return null;
  const expected = whole(mean(list.map((c) => c.expected)));
  const came = whole(mean(list.map((c) => c.came)));
  const id = expected === came ? 'predict-picture-pain-same' : 'predict-picture-pain';
  return t(id, { of: list.length, expected, came });
}

/** So many cards at each end are put together before the two ends are compared. */
const AN_END = 3;

/** How sure she was at first and lately. Nothing is called a change that may be chance. */
export function sureText(cards: readonly Card[]): string | null {
  const list = withSure(cards);
  if (list.length < FEWEST) return null;
  const about = whole(mean(list.map((c) => c.before)));
  if (list.length < 2 * AN_END) return t('predict-picture-sure-few', { of: list.length, about });
  const first = mean(list.slice(0, AN_END).map((c) => c.before));
  const last = mean(list.slice(-AN_END).map((c) => c.before));
  return Math.abs(last - first) >= REAL
    ? t('predict-picture-sure', { first: whole(first), last: whole(last) })
    : t('predict-picture-sure-same', { about });
}
