/**
 * What a screen does and waits for: whether it is going on, why it failed, what it says once it is
 * done. Made by each component for itself; what a person wrote stays in the component.
 */
import type { CoreFailure } from '../client/contract';
import { failureOf } from './app.svelte';

export class Work {
  busy = $state(false);
  failure = $state.raw<CoreFailure | null>(null);
  said = $state('');

  /** Begins nothing while the last one is going on. Never rejects. True: it was done. */
  async run(work: () => Promise<unknown>, done = ''): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.said = '';
    const did = await this.attempt(work);
    if (did) this.said = done;
    this.busy = false;
    return did;
  }

  /** The same for what may go on beside something else. */
  async attempt(work: () => Promise<unknown>): Promise<boolean> {
    this.failure = null;
    try {
      await work();
      return true;
    } catch (error) {
      this.failure = failureOf(error);
      return false;
    }
  }
}
