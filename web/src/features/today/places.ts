/** Where each gentle thing leads, what it is called, and which reading comes next. */
import { hashFor } from '../../state/router.svelte';
import type { ActivityCode, GentleKind } from '../../client/schema.generated';
import { practiceById } from '../../player/library';
import { t } from '../../i18n';
import { readFirst, readingOrder, type Answers } from '../learn/learn';
import { readings } from '../learn/library';
import type { Reading } from '$knowledge/reading';

export interface Gentle {
  kind: Exclude<GentleKind, 'rest'>;
  activity?: ActivityCode | undefined;
  minutes?: number | undefined;
}

/** The screens of what is not guided; `reading` leads to the reading itself. */
const screens: Partial<Record<ActivityCode, string>> = {
  thought_record: 'thoughts',
  fear_ladder: 'list',
  words: 'words',
  agreement: 'agreement',
  small_goal: 'goals',
  visit: 'visit',
};

/** What a kind means where no activity is named. */
const usual: Record<Gentle['kind'], ActivityCode> = {
  breathe: 'breathing',
  release: 'letting_go',
  learn: 'reading',
  talk: 'words',
};

export const activityOf = ({ kind, activity }: Gentle): ActivityCode => activity ?? usual[kind];

/** The next reading counts only for `reading`; without one it leads to all of them. */
export function activityHref(activity: ActivityCode, next?: Reading): string {
  if (activity === 'reading') return next ? hashFor('read', next.id) : hashFor('learn');
  const screen = screens[activity];
  return screen === undefined ? hashFor('guide', activity) : hashFor(screen);
}

export function activityName(activity: ActivityCode, next?: Reading): string {
  if (activity === 'reading' && next) return t('today-reading-named', { title: next.title });
  return practiceById(activity)?.title ?? t(`activity-${activity}`);
}

/** One line on what it is; of a reading its own. */
export function activityHint(activity: ActivityCode, next?: Reading): string {
  return activity === 'reading' && next ? next.lead : t(`activity-${activity}-hint`);
}

/** For some, and a sore point for others: these come up by themselves only where an answer asks for them. */
const ONLY_WHERE_ASKED = ['fertility', 'partner', 'costs'];

/** What fits their answers first, then the order of Learn; none where all was read. */
export function nextUnread(
  answers: Answers | null,
  read: Record<string, string>,
): Reading | undefined {
  const first = readFirst(readings, answers, read)[0]?.id;
  const id = first ?? readingOrder.find((one) => !(one in read) && !ONLY_WHERE_ASKED.includes(one));
  return id === undefined ? undefined : readings[id];
}

export const strands = ['learn', 'floor', 'exposure', 'mind'] as const;
export type Strand = (typeof strands)[number];

/** Under 18 there is reading, breathing and finding help: no steps, and nothing around them. */
export const aroundSteps: readonly ActivityCode[] = ['warm_up', 'aftercare', 'fear_ladder'];
