/**
 * One page of the notebook while she writes on it. It is saved when a field is left, when the part or
 * the screen is left, when the page goes out of sight, and after a quiet moment; never at each letter,
 * because every saving is an entry of the journal.
 *
 * Made in the initialisation of a component. When the journal is locked, opened or left, what stood
 * here goes and the page is read anew: nobody finds the words of a journal that is closed.
 */
import { onDestroy, untrack } from 'svelte';
import type { CoreFailure } from '../client/contract';
import { app, failureOf } from './app.svelte';
import { pageOf, savePage, type PageContent, type PageName } from './pages.svelte';

const QUIET_MS = 4000;

export class Notes<T extends object> {
  value: T;
  failure = $state<CoreFailure | null>(null);
  saved = $state(false);

  #name: PageName;
  #dirty = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #where: string;

  constructor(name: PageName, read: (content: PageContent | null) => T) {
    this.#name = name;
    this.value = $state(read(pageOf(name)));
    this.#where = this.#place();
    $effect(() => {
      const stored = pageOf(name);
      const now = this.#place();
      if (now === this.#where && this.#dirty) return;
      const moved = now !== this.#where;
      this.#where = now;
      this.#dirty = false;
      clearTimeout(this.#timer);
      untrack(() => {
        this.value = read(stored);
        if (!moved) return;
        this.saved = false;
        this.failure = null;
      });
    });
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') void this.save();
    };
    document.addEventListener('visibilitychange', hidden);
    onDestroy(() => {
      document.removeEventListener('visibilitychange', hidden);
      void this.save();
    });
  }

  #place(): string {
    return `${app.place}/${app.care !== null}`;
  }

  /** Something was changed. */
  touched(): void {
    this.#dirty = true;
    this.saved = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), QUIET_MS);
  }

  /** Never rejects: what could not be saved stays here and is tried again at the next change. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#dirty || this.#place() !== this.#where) return;
    this.#dirty = false;
    try {
      // What another screen keeps on the same page stays as it is.
      await savePage(this.#name, { ...(pageOf(this.#name) ?? {}), ...this.value });
      this.failure = null;
      this.saved = true;
    } catch (error) {
      this.#dirty = true;
      this.failure = failureOf(error);
    }
  }
}
