export const ESCAPE_PAIR_MS = 700;

/** True when this press of Escape makes a pair with the one before. */
export function escapePair(previous: number | null, now: number): boolean {
  return previous !== null && now - previous >= 0 && now - previous <= ESCAPE_PAIR_MS;
}
