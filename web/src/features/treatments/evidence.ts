/**
 * What a trial's head counts say, computed here and nowhere else: for each group its share, and
 * between two groups the difference of the shares ("how many more of every hundred"), each with a
 * 95 % interval. Pure; docs/evidence.md says how each figure is checked and against what.
 *
 * 1. Shares and differences are fractions (0.18 is 18 of 100); `ofHundred` makes the whole numbers
 *    that a person reads.
 * 2. The interval of a share is Wilson's score interval. It never leaves 0 to 1 and is honest with
 *    small groups and with 0 of n, where the textbook formula claims certainty.
 * 3. The interval of a difference is Newcombe's hybrid of the two Wilson intervals (his method 10).
 *    It never leaves -1 to 1. Wald's, the textbook formula that most reports and metafor's "RD"
 *    use, is given beside it, so that our figures can be held against theirs.
 * 4. Nothing is pooled: the trials are too unlike each other.
 *
 * Wilson 1927, doi 10.1080/01621459.1927.10502953. Newcombe 1998, Statistics in Medicine 17, 873.
 */

/** The 97.5 % point of the normal distribution. */
export const Z95 = 1.959963984540054;

/** `events` of `n` people. Whole numbers, 0 <= events <= n, n > 0. */
export interface Count {
  events: number;
  n: number;
}

export interface Interval {
  low: number;
  high: number;
}

export interface Difference extends Interval {
  /** Share of the first group less share of the second. */
  difference: number;
  wald: Interval;
}

/** A count that is none is a slip in the data, never something to draw: RangeError. */
function share({ events, n }: Count): number {
  const whole = Number.isSafeInteger(events) && Number.isSafeInteger(n);
  if (!whole || n < 1 || events < 0 || events > n) throw new RangeError(`${events} of ${n}`);
  return events / n;
}

export function wilson(count: Count): Interval {
  const p = share(count);
  const { events, n } = count;
  const z2 = Z95 * Z95;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  // At the ends the formula gives 0 or 1, but for the last bit.
  return { low: events === 0 ? 0 : middle - half, high: events === n ? 1 : middle + half };
}

export function riskDifference(treated: Count, compared: Count): Difference {
  const p1 = share(treated);
  const p0 = share(compared);
  const w1 = wilson(treated);
  const w0 = wilson(compared);
  const difference = p1 - p0;
  const half = Z95 * Math.sqrt((p1 * (1 - p1)) / treated.n + (p0 * (1 - p0)) / compared.n);
  return {
    difference,
    low: difference - Math.hypot(p1 - w1.low, w0.high - p0),
    high: difference + Math.hypot(w1.high - p1, p0 - w0.low),
    wald: { low: difference - half, high: difference + half },
  };
}

/** Of every hundred people, as a whole number; a half goes away from zero, and never to -0. */
export function ofHundred(fraction: number): number {
  return Math.sign(fraction) * Math.round(Math.abs(fraction) * 100) || 0;
}

/** How an interval stands to "no difference", by the whole numbers that are shown. */
export type Side = 'more' | 'fewer' | 'both';
export function sideOf({ low, high }: Interval): Side {
  if (ofHundred(low) > 0) return 'more';
  return ofHundred(high) < 0 ? 'fewer' : 'both';
}

/** From one round number to another, wide enough for every interval and for "no difference". */
export function axis(intervals: Interval[], step = 0.2): Interval & { ticks: number[] } {
  const steps = (value: number, round: (x: number) => number): number =>
    round(Number((value / step).toFixed(9)));
  const from = Math.min(0, ...intervals.map(({ low }) => steps(low, Math.floor)));
  const to = Math.max(1, ...intervals.map(({ high }) => steps(high, Math.ceil)));
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => (from + i) * step || 0);
  return { low: from * step, high: to * step, ticks };
}

// --- The data: knowledge/en/trials.json and treatments.json ----------------------------------------

/** A sentence and what it rests on: sources, or our own words without a clinical claim. */
export interface Statement {
  text: string;
  sources?: string[];
  own?: boolean;
}

export interface Result {
  id: string;
  name: string;
  /** What the second group had. */
  against: { kind: 'waiting' | 'treatment' };
  /** When it was counted, where our source says so. */
  time?: string;
  treated: Count;
  compared: Count;
  /** `back`: the report prints a share only, and the count is the one whole number that fits. */
  counted: { kind: 'printed' | 'back' };
  notes: Statement[];
  sources: string[];
}

export interface Trial {
  id: string;
  name: string;
  /** `unclear`: our source does not say how people came into the groups. */
  design: { kind: 'random' | 'unclear' };
  n: number;
  who: Statement;
  results: Result[];
  sources: string[];
}

export interface Series {
  id: string;
  name: string;
  n: number;
  events?: number;
  text: string;
  sources: string[];
}

export interface Trials {
  checked: string;
  trials: Trial[];
  no_counts: (Statement & { id: string })[];
  reviews: (Statement & { id: string })[];
  series: Series[];
}

export type Certainty = 'few_mixed' | 'one' | 'head_to_head' | 'other_pain' | 'reports' | 'expert';

export interface Treatment {
  id: string;
  name: string;
  certainty: { kind: Certainty };
  /** The three cells of the table. */
  short: Statement;
  found: Statement;
  effort: Statement;
  what: Statement[];
  studied: Statement[];
  /** The results and the reports in trials.json that belong here. */
  ids: string[];
  asks: Statement[];
  questions: Statement[];
  second_opinion: Statement[];
  tools: { text: string; to: string }[];
}

export interface Treatments {
  checked: string;
  scale: { id: Certainty; name: string; means: string }[];
  treatments: Treatment[];
}

/** One row of the plot. */
export interface Row {
  trial: Trial;
  result: Result;
  difference: Difference;
}

export function rows(trials: Trial[]): Row[] {
  return trials.flatMap((trial) =>
    trial.results.map((result) => ({
      trial,
      result,
      difference: riskDifference(result.treated, result.compared),
    })),
  );
}
