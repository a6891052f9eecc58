/** What the journal can say at a visit: what was tried, in words and with figures. */
import type { VisitStep, VisitSummary } from '../../client/schema.generated';
import { formatDayYear, t } from '../../i18n';
import { stepName } from '../ladder/steps';

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

/** What was tried, in words and with figures. */
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
  // Reading and looking for words stay in the app: they tell a clinician nothing.
  const { breathe, release } = visit.gentle;
  if (breathe + release > 0) say('gentle', t('visit-journal-gentle', { breathe, release }), 15);
  return out;
}
