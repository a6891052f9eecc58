/** Ends something gentle: into the journal where one is open, and back to where one came from. */
import { t } from '../i18n';
import { app } from './app.svelte';
import { router } from './router.svelte';

/** Today with a journal; without one, where the readings are. */
export function backFromGentle(): void {
  router.replace(app.journalOpen ? 'today' : 'learn');
}

/** Rejects with a CoreError where it could not be kept; the screen stays. */
export async function endGentle(kind: 'breathe' | 'release', began: number): Promise<void> {
  if (app.journalOpen) {
    const minutes = Math.max(1, Math.round((Date.now() - began) / 60_000));
    await app.record([{ type: 'gentle.logged', data: { kind, minutes } }]);
    app.said = t(kind === 'breathe' ? 'said-breathed' : 'said-released');
  }
  backFromGentle();
}
