/** The reading that comes next, from what was answered and read; in this tab where there is no journal. */
import { answersNow } from '../learn/learn';
import { nextUnread } from './places';
import type { Reading } from '$knowledge/reading';
import { app } from '../../state/app.svelte';
import { selfcheck } from '../check/questionnaire.svelte';

export function nextReading(): Reading | undefined {
  return nextUnread(answersNow(app.care, selfcheck.answers), app.care?.read ?? {});
}
