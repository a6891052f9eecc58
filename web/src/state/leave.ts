/**
 * Leaving quickly. The page is emptied first, so that neither the tab's preview nor the browser's
 * back-forward cache keeps it; then its place in the history is taken by a plain clock.
 * What it cannot do is said in Settings: it does not erase the browser's history.
 */
import { forgetPlaces } from '../player/place';
import { app } from './app.svelte';

export function leaveNow(): void {
  document.body.replaceChildren();
  if (app.place === 'open') void app.lock().catch(() => undefined);
  app.forgetPrivate();
  forgetPlaces(true);
  location.replace(new URL('./clock.html', document.baseURI).href);
}

/** A page brought back from the back-forward cache starts over, locked. */
export function neverBringBack(): void {
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
