/** The figures of a trial as sentences. */
import { t } from '../../i18n';
import { ofHundred, sideOf, type Difference, type Interval, type Result } from './evidence';

/** Between two treatments it has to be said which of them. */
const other = ({ against }: Result): string => (against.kind === 'treatment' ? '-other' : '');

export function differenceText({ difference }: Difference, result: Result): string {
  const count = ofHundred(difference);
  if (count === 0) return t('evidence-same');
  const side = count > 0 ? 'more' : 'fewer';
  return t(`evidence-${side}${other(result)}`, { count: Math.abs(count) });
}

/** Where the true difference may well lie. */
export function betweenText(interval: Interval): string {
  const low = ofHundred(interval.low);
  const high = ofHundred(interval.high);
  if (low > 0) return t('evidence-between-more', { low, high });
  // Said from the smaller number to the larger one.
  if (high < 0) return t('evidence-between-fewer', { low: -high, high: -low });
  if (low === 0) return t('evidence-between-none-more', { high });
  if (high === 0) return t('evidence-between-none-fewer', { low: -low });
  return t('evidence-between-both', { low: -low, high });
}

export function verdictText(interval: Interval, result: Result): string {
  const side = sideOf(interval);
  return t(`evidence-side-${side}${side === 'both' ? '' : other(result)}`);
}

/** How many of how many, in each group. */
export function eachText({ treated, compared, against }: Result): string {
  return t(against.kind === 'waiting' ? 'evidence-plot-each' : 'evidence-plot-each-other', {
    treated: treated.events,
    treatedN: treated.n,
    compared: compared.events,
    comparedN: compared.n,
  });
}
