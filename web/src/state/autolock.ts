/** When to lock by itself. Pure decision here; the listening is in App.svelte. */
export interface LockInput {
  now: number;
  /** Last sign of a person: a key, a touch, a move. */
  lastActive: number;
  /** When the page was hidden, or null while it is seen. */
  hiddenSince: number | null;
  minutes: number;
  /** A practice is on the screen: lying still is not absence. */
  practising: boolean;
}

/** A practice in view waits at least this long before the lock. */
export const PRACTICE_MINUTES = 60;

export function shouldLock(input: LockInput): boolean {
  const limit = input.minutes * 60_000;
  if (input.hiddenSince !== null) return input.now - input.hiddenSince >= limit;
  const still = input.practising ? Math.max(limit, PRACTICE_MINUTES * 60_000) : limit;
  return input.now - input.lastActive >= still;
}
