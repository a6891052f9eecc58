/**
 * What was expected of a practice and what came of it, in sentences: put side by side, never judged.
 * Which practice a prediction was about and what several say together comes from the core
 * (core/views/predictions.h).
 */
import file from '$knowledge/en/beliefs.json';
import type {
  JourneyView,
  PainPicture,
  Past,
  Prediction,
  PredictionMade,
  PredictionMet,
  PredictionOutcome,
  SurePicture,
  TodayView,
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

/** Their own words are a belief without a code: all of them stand together. */
export const OWN = 'own';
/** Nothing in particular is feared: an answer, and no belief. */
export const NOTHING = 'nothing';
type Feared = Pick<Prediction, 'belief' | 'words'>;

/** Which belief a card is about: a code, `own` for their own words, null where nothing was feared. */
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

/** The entry for it; null where nothing was said. How sure they are means something only with the rest. */
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

// --- What the cards say together -----------------------------------------------------------------

/** What the last ones of this belief said; undefined while there are not several. */
export const pastOf = (all: readonly Past[], wanted: string): Past | undefined =>
  all.find(({ belief }) => (belief ?? OWN) === wanted);

/** "The last 3 times you feared this, it happened once." */
export function pastText(past: Past): string {
  const { of, happened, partly } = past;
  if (partly === 0) return t('predict-past', { of, happened });
  if (happened === 0) return t('predict-past-partly', { of, partly });
  return t('predict-past-both', { of, happened, partly });
}

/** The belief that came up last among those with several: shown before one was chosen. */
export function lastFeared(all: readonly Past[], insertion: boolean): string | null {
  const asked = beliefsFor(insertion).map(({ id }) => id);
  return all.find(({ belief }) => belief !== undefined && asked.includes(belief))?.belief ?? null;
}

/** What was expected of the practice that is open. */
export function predictionOfOpen(
  today: TodayView | null,
  journey: JourneyView | null,
): Prediction | null {
  const expected = today?.open_practice?.prediction;
  return journey?.predictions.find(({ id }) => id === expected) ?? null;
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

/** The beliefs of these predictions, each with how many, most frequent first. */
export function beliefsIn(predictions: readonly Feared[]): { belief: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const belief of predictions.map(beliefOf)) {
    if (belief !== null) counts.set(belief, (counts.get(belief) ?? 0) + 1);
  }
  return [...counts]
    .map(([belief, count]) => ({ belief, count }))
    .sort((a, b) => b.count - a.count);
}

// --- Over time -------------------------------------------------------------------------------------

/** What the picture of pain shows, in a sentence. */
export function painText({ of, expected, came }: PainPicture): string {
  const id = expected === came ? 'predict-picture-pain-same' : 'predict-picture-pain';
  return t(id, { of, expected, came });
}

/** How sure the person was at first and lately. Nothing is called a change that may be chance. */
export function sureText({ of, about, first, last, changed }: SurePicture): string {
  if (first === undefined || last === undefined) {
    return t('predict-picture-sure-few', { of, about });
  }
  return changed
    ? t('predict-picture-sure', { first, last })
    : t('predict-picture-sure-same', { about });
}
