/**
 * Where a practice was left, for a reload of the same tab. sessionStorage holds, for each practice
 * that is going on, numbers only (run.ts); they go with the tab, at its end, with "Exit" and with
 * erasing. Where storage is blocked, a reload begins anew.
 */
import { fromNumbers, toNumbers, type Place } from './run.ts';

const PREFIX = 'anemone.guide.';
/** Set on the way out: what still ticks must not write the place anew. */
let leaving = false;

export function rememberPlace(key: string, place: Place, now: number): void {
  if (leaving) return;
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(toNumbers(place, now)));
  } catch {
    // Blocked or full: nothing is remembered.
  }
}

export function placeOf(key: string, now = Date.now()): Place | null {
  try {
    return fromNumbers(JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null'), now);
  } catch {
    return null;
  }
}

export function forgetPlace(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was remembered.
  }
}

export function forgetPlaces(forGood = false): void {
  leaving ||= forGood;
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
    }
  } catch {
    // Nothing was remembered.
  }
}
