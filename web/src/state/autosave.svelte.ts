/**
 * What a person writes is saved by itself: after a quiet moment, when the page goes out of sight, when
 * its screen is left; never at each letter, because every saving is an entry of the journal. What could
 * not be saved stays where it is and is tried again at the next change.
 *
 * Made in the initialisation of a component.
 */
import { onDestroy } from 'svelte';
import type { CoreFailure } from '../client/contract';
import { failureOf } from './app.svelte';

interface When {
  /** So long nothing was changed, in milliseconds. */
  quiet: number;
  /** So long after the first change at the latest. */
  latest?: number;
  /** Two Escapes leave the page; the first one saves. */
  escape?: boolean;
}

export abstract class Autosave {
  failure = $state.raw<CoreFailure | null>(null);
  saved = $state(false);

  /** Something was changed that is not stored. */
  protected dirty = false;
  /** How many writes are on their way: until they are there, what is stored is older than this. */
  protected writing = $state(0);
  #since: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #when: When;

  constructor(when: When) {
    this.#when = when;
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') void this.save();
    };
    const escape = (event: KeyboardEvent): void => {
      if (when.escape && event.key === 'Escape') void this.save();
    };
    document.addEventListener('visibilitychange', hidden);
    document.addEventListener('keydown', escape);
    onDestroy(() => {
      document.removeEventListener('visibilitychange', hidden);
      document.removeEventListener('keydown', escape);
      this.left(this.save());
    });
  }

  /** Never rejects. */
  abstract save(): Promise<unknown>;
  /** The screen is left, with a last saving on its way. */
  protected left(_saving: Promise<unknown>): void {
    return;
  }

  /** Something was changed. */
  touched(): void {
    this.dirty = true;
    this.saved = false;
    this.#since ??= Date.now();
    this.stopClock();
    const { quiet, latest = Infinity } = this.#when;
    const left = Math.max(0, Math.min(quiet, this.#since + latest - Date.now()));
    this.#timer = setTimeout(() => void this.save(), left);
  }

  protected stopClock(): void {
    clearTimeout(this.#timer);
  }
  /** What stands there is what is stored. */
  protected clean(): void {
    this.dirty = false;
    this.#since = null;
    this.stopClock();
  }
  /** Something else stands there now. */
  protected renewed(): void {
    this.saved = false;
    this.failure = null;
  }

  /** True: it is stored, all but what was changed meanwhile. */
  protected async store(write: () => Promise<void>): Promise<boolean> {
    this.dirty = false;
    this.#since = null;
    this.writing += 1;
    try {
      await write();
      this.failure = null;
      this.saved = !this.dirty;
      return true;
    } catch (error) {
      this.dirty = true;
      this.failure = failureOf(error);
      return false;
    } finally {
      this.writing -= 1;
    }
  }
}
