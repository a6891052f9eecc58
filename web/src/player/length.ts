/** How long something gentle is to be, before they say so themselves. Pure. */
import type { TodayView } from '../client/schema.generated';
import type { PracticeScript } from '$knowledge/script';

/** What today's suggestion or the time they have come to, among the lengths there are; else the shortest. */
export function lengthFor(
  script: Pick<PracticeScript, 'id' | 'lengths'>,
  today: Pick<TodayView, 'suggestion' | 'checkin'> | null,
): number {
  const shortest = script.lengths[0] ?? 3;
  const meant = suggested(script.id, today) ?? today?.checkin?.minutes;
  if (meant === undefined) return shortest;
  // Never more than there is time for.
  return script.lengths.findLast((length) => length <= meant) ?? shortest;
}

function suggested(
  id: string,
  today: Pick<TodayView, 'suggestion' | 'checkin'> | null,
): number | undefined {
  const suggestion = today?.suggestion;
  if (!suggestion) return undefined;
  for (const choice of [suggestion, ...suggestion.alternatives]) {
    if ('activity' in choice && choice.activity === id) return choice.minutes;
  }
  return undefined;
}
