/** The end of something gentle that was guided: into the journal, and back to where one came from. */
import type { OwnPractice } from '../../player/library';
import type { Played } from '$knowledge/script';
import { app } from '../../state/app.svelte';
import { router } from '../../state/router.svelte';

/** Today with a journal; without one, where the readings are. */
export function backFromGentle(): void {
  router.replace(app.journalOpen ? 'today' : 'learn');
}

/** Less than about half a minute is a look at it and no practice: nothing is noted. */
export function worthNoting(played: Played): boolean {
  return played.minutes >= 1;
}

/** Rejects with a CoreError where it could not be kept; the screen stays. */
export async function noteGentle(script: OwnPractice, played: Played): Promise<void> {
  const { minutes, ended } = played;
  await app.record([
    { type: 'gentle.logged', data: { kind: script.kind, activity: script.id, minutes, ended } },
  ]);
}
