/**
 * The answers of the triage and of the self-check while they are given: in memory only, and gone
 * when the journal is locked, erased or left. What is kept of them goes through the journal.
 */
import { app, failureOf } from '../../state/app.svelte';
import type { CoreFailure, Place } from '../../client/contract';
import {
  answered,
  isUrgentNow,
  saidSomething,
  type Answer,
  type Answers,
  type Found,
} from './check';

export class Questionnaire {
  answers = $state.raw<Answers>({});
  /** What the answers say as they are now, together with what was told; `now` is of them alone. */
  found = $state.raw<Found | null>(null);
  /** The most urgent that was said to them; it is never taken back before they start anew. */
  told = $state.raw<Found | null>(null);
  begun = $state(false);
  /** The question that was answered last, where an urgent word belongs. */
  last = $state<string | null>(null);
  failure = $state<CoreFailure | null>(null);
  /** They want to be asked about their mood. */
  mood = $state(false);
  /** What of it the journal has already. */
  kept: Answers = {};
  keptMood: readonly number[] | null = null;
  #asked = 0;

  /** With answers that were kept, or with none. */
  begin(answers: Answers = {}): void {
    this.clear();
    this.answers = answers;
    this.begun = true;
    void this.ask();
  }

  async answer(id: string, answer: Answer): Promise<void> {
    this.begun = true;
    this.last = id;
    this.answers = answered(this.answers, id, answer);
    await this.ask();
  }

  /** Asks the core what the answers mean; an urgent answer counts as said at once. */
  async ask(): Promise<void> {
    // Without WebAssembly the self-check only describes, and says so once.
    if (app.noWasm) return;
    this.#asked += 1;
    const mine = this.#asked;
    const { told } = this;
    try {
      const { result } = await app.core.ask('check', { answers: this.answers, told });
      if (mine !== this.#asked) return;
      // What was said meanwhile holds as well.
      if (told !== this.told) return await this.ask();
      this.failure = null;
      this.#say(result);
    } catch (error) {
      if (mine !== this.#asked) return;
      this.failure = failureOf(error);
    }
  }

  #say(found: Found): void {
    this.found = found;
    if (isUrgentNow(found)) this.told = found;
  }

  /** The answer is on the screen: from now on it holds. */
  tell(): void {
    if (this.found) this.told = this.found;
  }

  get empty(): boolean {
    return !saidSomething(this.answers);
  }

  clear(): void {
    this.#asked += 1;
    this.answers = {};
    this.found = null;
    this.told = null;
    this.begun = false;
    this.last = null;
    this.failure = null;
    this.mood = false;
    this.kept = {};
    this.keptMood = null;
  }
}

export const triage = new Questionnaire();
export const selfcheck = new Questionnaire();

/** True when what was answered before may be seen by whoever looks at the app now. */
export function staysHers(before: Place | 'opening', now: Place | 'opening'): boolean {
  if (before === now || before === 'opening') return true;
  // Beginning, keeping and unlocking lead on; locking, erasing and leaving end it.
  return (
    (before === 'none' && now === 'tab') ||
    (before === 'tab' && now === 'open') ||
    (before === 'locked' && now === 'open')
  );
}

$effect.root(() => {
  let before: Place | 'opening' = app.place;
  $effect(() => {
    const now = app.place;
    if (!staysHers(before, now)) {
      triage.clear();
      selfcheck.clear();
    }
    before = now;
  });
});
