/** Words, a page or an agreement that was made or copied counts as something done for oneself. */
import { app } from '../../state/app.svelte';

/**
 * Notes it once for as long as a screen is open. Quietly: what they made stays theirs whether or not
 * this could be noted, and the next use tries again.
 */
export function noteOnce(activity: 'words' | 'agreement'): () => void {
  let noted = false;
  return () => {
    if (noted || !app.journalOpen) return;
    noted = true;
    app
      .record([{ type: 'gentle.logged', data: { kind: 'talk', activity } }])
      .catch(() => (noted = false));
  };
}
