/** The calendar day that the screens show. App.svelte keeps it true however long the page stays open. */
import { localToday } from './day';

export const calendar = $state({ day: localToday() });

/** Whether another day has begun since the last time. */
export function turnPage(): boolean {
  const day = localToday();
  if (day === calendar.day) return false;
  calendar.day = day;
  return true;
}
