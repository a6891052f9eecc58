/**
 * What care may cost them, from their own figures and nothing else: no price is ever filled in. Pure.
 *
 * 1. What they type stays as they typed it, also when it is no number: it is stored and shown again,
 *    and only left out of the sums, with the reason beside it.
 * 2. Each price and each number of months may be one figure or "from ... to ...". The plan is
 *    worked out twice, with all the lower and with all the higher figures. A total never falls when
 *    a price or a number of months rises (tested), so these two are its ends. In a single month it
 *    may be the other way round: a higher price uses up a deductible sooner.
 * 3. The deductible: until as much was paid for covered visits as is left of it, a visit costs its
 *    full price; from then on the insurer's part is taken off. Within a month the covered visits
 *    share it in proportion to their price, because nobody knows which of them comes first. Visits
 *    to which the insurer adds nothing do not use it up. It is not renewed when a new year begins.
 * 4. The insurer's part is never more than the price of the visit.
 *
 * Sums are in the currency they name, rounded only where they are shown.
 */
import { objectIn, textIn, type Content } from '../../state/stored';

export const areaIds = ['medical', 'physio', 'therapy'] as const;
export type AreaId = (typeof areaIds)[number];

/** One area, as typed. An empty `_to` means that the figure before it is exact. */
export interface AreaFields {
  price: string;
  price_to: string;
  /** Visits a month. */
  visits: string;
  months: string;
  months_to: string;
  /** What the insurer adds to each visit. */
  covered: string;
}

export interface Thing {
  name: string;
  price: string;
  price_to: string;
}

export interface CostFields {
  currency: string;
  deductible: string;
  areas: Record<AreaId, AreaFields>;
  things: Thing[];
}

export const MOST = {
  /** Letters in a figure, a name, a currency. */
  figure: 24,
  name: 60,
  currency: 8,
  things: 12,
  /** The highest that the plan counts with. */
  amount: 1e9,
  visits: 60,
  months: 60,
} as const;

// --- Reading a figure ------------------------------------------------------------------------------

export type Problem = 'text' | 'negative' | 'unclear' | 'huge' | 'visits' | 'months' | 'order';
/** null: nothing was typed. */
export type Reading = { value: number } | { problem: Problem } | null;

const GROUPED = [/^\d{1,3}(,\d{3})+\.\d{1,2}$/, /^\d{1,3}(,\d{3}){2,}$/];

/**
 * A figure as people write it: 85, 85.50, 85,5, 1 234, 1'234, 1,234.50, 1.234,50, $85, 85 €. A single
 * dot or comma before three digits (1.234) may be either, and is asked about: a wrong guess would be
 * a thousand times off.
 */
export function readAmount(typed: string): Reading {
  const text = typed
    .replace(/[\s\u00a0\u202f'’]/gu, '')
    .replace(/^([-−–]?)\p{Sc}/u, '$1')
    .replace(/\p{Sc}$/u, '');
  if (text === '') return typed.trim() === '' ? null : { problem: 'text' };
  if (/^[-−–][\d.,]*\d[\d.,]*$/.test(text)) return { problem: 'negative' };
  let plain: string | null = null;
  if (/^\d+[.,]?$/.test(text)) plain = text.replace(/[.,]/, '');
  else if (/^\d*[.,]\d{1,2}$/.test(text)) plain = text.replace(',', '.');
  else if (GROUPED.some((form) => form.test(text))) plain = text.replaceAll(',', '');
  else {
    const turned = text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
    if (GROUPED.some((form) => form.test(turned))) plain = turned.replaceAll(',', '');
  }
  if (plain === null) return { problem: /^\d*[.,]\d{3,}$/.test(text) ? 'unclear' : 'text' };
  const value = Number(plain);
  return value > MOST.amount ? { problem: 'huge' } : { value };
}

function within(reading: Reading, most: number, whole: boolean, problem: Problem): Reading {
  if (reading === null || !('value' in reading)) {
    // Also what is too large for an amount is only "too many" here.
    return reading !== null && reading.problem === 'huge' ? { problem } : reading;
  }
  const { value } = reading;
  return value > most || (whole && !Number.isInteger(value)) ? { problem } : reading;
}
/** Half a visit a month is one every other month. */
export const readVisits = (typed: string): Reading =>
  within(readAmount(typed), MOST.visits, false, 'visits');
export const readMonths = (typed: string): Reading =>
  within(readAmount(typed), MOST.months, true, 'months');

// --- The plan --------------------------------------------------------------------------------------

export interface Range {
  low: number;
  high: number;
}

/** Months with the same figures, said once. The first month is 1. */
export interface MonthRun extends Range {
  from: number;
  to: number;
}

export interface Plan {
  /** By the path of the field, such as `areas.physio.price_to` or `things.0.price`. */
  problems: Record<string, Problem>;
  /** Areas that are begun and cannot be counted yet, with the fields that are still empty. */
  missing: Partial<Record<AreaId, ('price' | 'visits' | 'months')[]>>;
  /** What each counted area comes to, for them. */
  areas: Partial<Record<AreaId, Range>>;
  months: MonthRun[];
  /** Bought once. null: nothing is named with a price. */
  once: Range | null;
  /** null: nothing can be counted yet. */
  total: Range | null;
  /** The deductible is named, but no counted visit has anything covered. */
  deductibleIdle: boolean;
}

interface Exact {
  id: AreaId;
  price: number;
  visits: number;
  months: number;
  covered: number;
}

/** Month by month, what they pay for each area. */
function monthly(areas: Exact[], deductible: number): Record<string, number>[] {
  const months = Math.max(0, ...areas.map((area) => area.months));
  let left = deductible;
  return Array.from({ length: months }, (_, month) => {
    const due = areas.filter((area) => month < area.months);
    const counting = due.reduce((sum, a) => sum + (a.covered > 0 ? a.price * a.visits : 0), 0);
    // The part of this month's covered visits that is still paid in full.
    const full = counting > 0 ? Math.min(1, left / counting) : 0;
    left -= full * counting;
    return Object.fromEntries(
      due.map(({ id, price, visits, covered }) => [
        id,
        visits * (price - (1 - full) * Math.min(covered, price)),
      ]),
    );
  });
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

export function plan(fields: CostFields): Plan {
  const problems: Plan['problems'] = {};
  const read = (path: string, reading: Reading): number | null => {
    if (reading === null) return null;
    if ('value' in reading) return reading.value;
    problems[path] = reading.problem;
    return null;
  };
  const fine = (paths: string[]): boolean => paths.every((path) => !(path in problems));
  const range = (path: string, low: number | null, high: number | null): Range | null => {
    if (low === null) return high === null ? null : { low: high, high };
    if (high !== null && high < low) {
      problems[`${path}_to`] = 'order';
      return null;
    }
    return { low, high: high ?? low };
  };

  const deductible = read('deductible', readAmount(fields.deductible)) ?? 0;
  const missing: Plan['missing'] = {};
  const lows: Exact[] = [];
  const highs: Exact[] = [];
  for (const id of areaIds) {
    const typed = fields.areas[id];
    const at = (name: string): string => `areas.${id}.${name}`;
    const amount = (name: 'price' | 'price_to' | 'covered'): number | null =>
      read(at(name), readAmount(typed[name]));
    const price = range(at('price'), amount('price'), amount('price_to'));
    const visits = read(at('visits'), readVisits(typed.visits));
    const months = range(
      at('months'),
      read(at('months'), readMonths(typed.months)),
      read(at('months_to'), readMonths(typed.months_to)),
    );
    const covered = amount('covered') ?? 0;
    if (!fine(Object.keys(typed).map(at))) continue;
    const empty = Object.values(typed).every((value: string) => value.trim() === '');
    const gaps = (
      [
        ['price', price],
        ['visits', visits],
        ['months', months],
      ] as const
    ).flatMap(([name, value]) => (value === null ? [name] : []));
    if (!empty && gaps.length > 0) missing[id] = gaps;
    if (price === null || visits === null || months === null) continue;
    lows.push({ id, price: price.low, visits, months: months.low, covered });
    highs.push({ id, price: price.high, visits, months: months.high, covered });
  }

  const bought = fields.things.flatMap(({ price, price_to }, i) => {
    const path = `things.${i}.price`;
    const one = range(
      path,
      read(path, readAmount(price)),
      read(`${path}_to`, readAmount(price_to)),
    );
    return one !== null && fine([path, `${path}_to`]) ? [one] : [];
  });
  const once =
    bought.length === 0
      ? null
      : { low: sum(bought.map((b) => b.low)), high: sum(bought.map((b) => b.high)) };

  const low = monthly(lows, deductible);
  const high = monthly(highs, deductible);
  const of = (months: Record<string, number>[], id: AreaId): number =>
    sum(months.map((month) => month[id] ?? 0));
  const ordered = (a: number, b: number): Range => ({ low: Math.min(a, b), high: Math.max(a, b) });
  const areas: Plan['areas'] = {};
  for (const { id } of highs) areas[id] = ordered(of(low, id), of(high, id));

  const months: MonthRun[] = [];
  high.forEach((month, i) => {
    const figures = ordered(sum(Object.values(low[i] ?? {})), sum(Object.values(month)));
    const last = months.at(-1);
    const same =
      last &&
      Math.abs(last.low - figures.low) < 0.005 &&
      Math.abs(last.high - figures.high) < 0.005;
    if (same) last.to = i + 1;
    else months.push({ from: i + 1, to: i + 1, ...figures });
  });

  const counted = highs.length > 0 || once !== null;
  return {
    problems,
    missing,
    areas,
    months,
    once,
    total: counted
      ? {
          low: sum(low.flatMap((month) => Object.values(month))) + (once?.low ?? 0),
          high: sum(high.flatMap((month) => Object.values(month))) + (once?.high ?? 0),
        }
      : null,
    deductibleIdle: deductible > 0 && highs.length > 0 && highs.every((area) => area.covered === 0),
  };
}

// --- What is stored --------------------------------------------------------------------------------

export const emptyArea = (): AreaFields => ({
  price: '',
  price_to: '',
  visits: '',
  months: '',
  months_to: '',
  covered: '',
});
export const emptyThing = (name = ''): Thing => ({ name, price: '', price_to: '' });

/** A page of the notebook, whatever its shape: what does not fit is read as empty. */
export function costFields(content: Content | null, first: string[]): CostFields {
  const areas = objectIn(content?.['areas']);
  const things = content?.['things'];
  return {
    currency: textIn(content?.['currency'], MOST.currency),
    deductible: textIn(content?.['deductible'], MOST.figure),
    areas: Object.fromEntries(
      areaIds.map((id) => {
        const from = objectIn(areas[id]);
        const to = emptyArea();
        for (const key of Object.keys(to) as (keyof AreaFields)[])
          to[key] = textIn(from[key], MOST.figure);
        return [id, to];
      }),
    ) as Record<AreaId, AreaFields>,
    things: Array.isArray(things)
      ? things.slice(0, MOST.things).map((thing) => {
          const from = objectIn(thing);
          return {
            name: textIn(from['name'], MOST.name),
            price: textIn(from['price'], MOST.figure),
            price_to: textIn(from['price_to'], MOST.figure),
          };
        })
      : first.map(emptyThing),
  };
}

/** 1,234 or 1,234.50, in their currency where they named one: a sign before it, letters after it. */
export function money(value: number, currency: string, locale: string): string {
  const whole = Math.abs(value - Math.round(value)) < 0.005;
  const figure = new Intl.NumberFormat(locale, {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  }).format(whole ? Math.round(value) : value);
  const named = currency.trim();
  if (/^\p{Sc}$/u.test(named)) return `${named}${figure}`;
  // A space that does not break.
  return named === '' ? figure : `${figure}\u00a0${named}`;
}

/** Whether both ends read the same. */
export const exact = ({ low, high }: Range): boolean => high - low < 0.005;
