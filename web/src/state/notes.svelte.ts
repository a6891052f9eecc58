/**
 * One page of the notebook while it is written on, saved by itself.
 *
 * When the journal is locked, opened or left, what stood here goes and the page is read anew: nobody
 * finds the words of a journal that is closed.
 */
import { untrack } from 'svelte';
import { app } from './app.svelte';
import { Autosave } from './autosave.svelte';
import { pageOf, savePage, type PageContent, type PageName } from './pages.svelte';

export class Notes<T extends object> extends Autosave {
  value: T;

  #name: PageName;
  #where: string;

  constructor(name: PageName, read: (content: PageContent | null) => T) {
    super({ quiet: 4000 });
    this.#name = name;
    this.value = $state(read(pageOf(name)));
    this.#where = this.#place();
    $effect(() => {
      const stored = pageOf(name);
      const now = this.#place();
      if (now === this.#where && (this.writing > 0 || this.dirty)) return;
      const moved = now !== this.#where;
      this.#where = now;
      this.clean();
      untrack(() => {
        this.value = read(stored);
        if (moved) this.renewed();
      });
    });
  }

  /** Where no journal is open, and while that is not known yet, the page is this tab's all along. */
  #place(): string {
    return app.journalOpen ? `${app.place}/${app.care !== null}` : 'tab alone';
  }

  async save(): Promise<void> {
    this.stopClock();
    if (!this.dirty || this.#place() !== this.#where) return;
    // What another screen keeps on the same page stays as it is.
    await this.store(() => savePage(this.#name, { ...(pageOf(this.#name) ?? {}), ...this.value }));
  }
}
