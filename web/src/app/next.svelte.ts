/** The reading that comes next, from what was answered and read; in this tab where there is no journal. */
import { answersNow } from '../text/learn';
import { nextUnread } from '../text/places';
import type { Reading } from '../text/reading';
import { app } from './app.svelte';
import { selfcheck } from './check.svelte';

export function nextReading(): Reading | undefined {
  return nextUnread(answersNow(app.care, selfcheck.answers), app.care?.read ?? {});
}
