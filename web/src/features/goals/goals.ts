/** Small goals of their own and the date of the big one. Nothing here counts, and nothing here decides a step. */
import type { CareView, PathStep, PathView } from '../../client/schema.generated';
import { answersNow, readFirst } from '../learn/learn';
import { readings } from '../learn/library';
import { localDay } from '../../state/day';
import { listIn, objectIn, oneOf, textIn, type Content } from '../../state/stored';
import { oneLine } from '../../ui/words';

export const ideas = ['calm', 'tell', 'hold', 'read', 'no', 'kind'] as const;
export const MOST_GOALS = 30;
export const MOST_GOAL = 200;

export type GoalState = 'open' | 'done' | 'aside';
export interface SmallGoal {
  text: string;
  state: GoalState;
}
export interface GoalsPage {
  small: SmallGoal[];
}

const states: readonly GoalState[] = ['open', 'done', 'aside'];

/** A page that was written by another version, or by hand, is read as far as it can be. */
export function goalsPage(content: Content | null): GoalsPage {
  const small = listIn(content?.['small']).flatMap((entry): SmallGoal[] => {
    const { text: said, state } = objectIn(entry);
    const text = oneLine(textIn(said)).slice(0, MOST_GOAL);
    return text === '' ? [] : [{ text, state: oneOf(state, states) ?? 'open' }];
  });
  return { small: small.slice(0, MOST_GOALS) };
}

/** The first step on the way that is not comfortable yet, short of the big goal itself. */
export function nearerStep(path: PathView): PathStep | null {
  const next = path.steps.find(
    (step) => !step.skipped && !step.off_table && step.state !== 'comfortable',
  );
  return next && !next.is_goal && !next.beyond_goal ? next : null;
}

/** A wish for a child is a sore point for some: its reading is named only where they spoke of it. */
export function wishesForAChild(
  path: Pick<PathView, 'reason'>,
  care: Pick<CareView, 'selfcheck' | 'signs'> | null,
): boolean {
  const { fertility } = readings;
  return (
    path.reason?.reason === 'child' ||
    (care?.signs.some(({ code }) => code === 'fertility_treatment') ?? false) ||
    (fertility !== undefined && readFirst({ fertility }, answersNow(care, {})).length > 0)
  );
}

export type DateFault = 'missing' | 'impossible' | 'past' | 'far';

/** What is wrong with a date to aim for, or null. A day is YYYY-MM-DD. */
export function dateFault(day: string, today: string): DateFault | null {
  if (day === '') return 'missing';
  const [y, m, d] = day.split('-').map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return 'impossible';
  if (localDay(new Date(y ?? 0, (m ?? 0) - 1, d ?? 0)) !== day) return 'impossible';
  if (day < today) return 'past';
  return Number(day.slice(0, 4)) > Number(today.slice(0, 4)) + 10 ? 'far' : null;
}
