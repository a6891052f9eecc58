/** What a phone can do for someone who lies there: vibrate, and stay lit. */

export function canVibrate(): boolean {
  return typeof navigator.vibrate === 'function';
}

/** Long for a new cue, one short for in, two short for out. */
const PATTERNS = { cue: [220], in: [50], out: [50, 90, 50] };

export function vibrate(what: keyof typeof PATTERNS | 'nothing'): void {
  if (canVibrate()) navigator.vibrate(what === 'nothing' ? 0 : PATTERNS[what]);
}

/** Keeps the screen lit while it is held, and asks again when the page comes back into view. */
export class Lit {
  #wanted = false;
  #lock: WakeLockSentinel | null = null;

  hold(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    document.addEventListener('visibilitychange', this.#again);
    void this.#ask();
  }

  letGo(): void {
    this.#wanted = false;
    document.removeEventListener('visibilitychange', this.#again);
    void this.#lock?.release().catch(() => undefined);
    this.#lock = null;
  }

  readonly #again = (): void => {
    if (document.visibilityState === 'visible') void this.#ask();
  };

  async #ask(): Promise<void> {
    if (!('wakeLock' in navigator) || (this.#lock && !this.#lock.released)) return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      if (this.#wanted) this.#lock = lock;
      else await lock.release();
    } catch {
      // Refused, for instance on a low battery: the screen goes dark as it always does.
    }
  }
}
