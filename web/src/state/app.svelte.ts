/**
 * What the screens know: where the journal is, the three views, and the one practice that is going
 * on. Everything passes through `Core`; `record` tells which views to read again.
 */
import { forgetPlaces } from '../player/place';
import {
  CoreError,
  type Core,
  type CoreFailure,
  type Damage,
  type Place,
} from '../client/contract';
import type {
  CareView,
  Draft,
  JourneyView,
  PathEdit,
  PathView,
  PracticeMinutes,
  Queries,
  TodayView,
  ViewName,
} from '../client/schema.generated';

/** One practice, from "begin" to its log. Lives in memory only; the journal holds its start. */
export interface Run {
  /** Id of practice.started; null while nothing was recorded yet. */
  id: string | null;
  step: string;
  minutes: PracticeMinutes;
  expected: number | null;
  /** When the step itself began, in milliseconds since the epoch. */
  since: number | null;
  practised: number | null;
  ended: 'finished' | 'stopped' | null;
  /** They asked to go on with it where they were: the practice begins with its guide. */
  goOn?: boolean;
}

export function failureOf(error: unknown): CoreFailure {
  if (error instanceof CoreError) return error.failure;
  // A worker hands over plain objects; the shape is what counts.
  if (typeof error === 'object' && error !== null && 'failure' in error) {
    return (error as { failure: CoreFailure }).failure;
  }
  return { kind: 'storage_failed' };
}

const allViews: ViewName[] = ['today', 'path', 'journey', 'care'];

export class App {
  place = $state<Place | 'opening'>('opening');
  noWasm = $state(false);
  failure = $state<CoreFailure | null>(null);
  damage = $state<Damage[]>([]);
  today = $state.raw<TodayView | null>(null);
  path = $state.raw<PathView | null>(null);
  journey = $state.raw<JourneyView | null>(null);
  care = $state.raw<CareView | null>(null);
  /** Pages of the notebook while there is no journal (pages.svelte.ts). */
  pagesInTab = $state.raw<Record<string, CareView['pages'][string]['content']>>({});
  run = $state<Run | null>(null);
  /** A soft line shown once on Today. */
  said = $state<string | null>(null);
  updateReady = $state(false);
  applyUpdate: () => void = () => undefined;

  #core: Core | null = null;

  get core(): Core {
    if (!this.#core) throw new CoreError({ kind: 'no_webassembly' });
    return this.#core;
  }

  get journalOpen(): boolean {
    return this.place === 'tab' || this.place === 'open' || this.place === 'made_up';
  }

  async begin(make: () => Core | Promise<Core>): Promise<void> {
    try {
      if (typeof WebAssembly !== 'object') throw new CoreError({ kind: 'no_webassembly' });
      this.#core = await make();
      this.place = await this.#core.place();
      if (this.journalOpen) await this.refresh();
      // Reading, help and the first page do not wait for the core; whoever goes on finds it there.
      await this.#core.prepare();
    } catch (error) {
      const failure = failureOf(error);
      this.noWasm = failure.kind === 'no_webassembly';
      this.failure = failure;
      if (this.noWasm || this.place === 'opening') this.place = 'none';
    }
  }

  /** When the core had to be built anew, a sealed journal is locked again: its key went with it. */
  async #noticeRestart<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'restarted') {
        const place = await this.core.place();
        if (place !== this.place) this.forgetPrivate();
        this.place = place;
        this.failure = failure;
      }
      throw error;
    }
  }

  async refresh(views: ViewName[] = allViews): Promise<void> {
    await this.#noticeRestart(this.#refresh(views));
  }

  async #refresh(views: ViewName[]): Promise<void> {
    const answer = await this.core.ask('views', { views });
    const { today, path, journey, care } = answer.views;
    if (today) this.today = today;
    if (path) this.path = path;
    if (journey) this.journey = journey;
    if (care) this.care = care;
  }

  /** Resolves only when the drafts are durable. Rejects with a CoreError; the caller keeps its form. */
  async record(drafts: Draft[]): Promise<void> {
    if (drafts.length > 0) await this.#noticeRestart(this.#record(drafts));
  }

  async #record(drafts: Draft[]): Promise<void> {
    let changed: ViewName[];
    try {
      changed = await this.core.record(drafts);
    } catch (error) {
      // Another tab wrote meanwhile: nothing of ours was stored, and the journal was read again.
      if (failureOf(error).kind !== 'stale') throw error;
      await this.core.record(drafts);
      changed = allViews;
    }
    await this.#refresh(changed);
  }

  /** The path with one edit, and what else is written with it. */
  async editPath(edit: PathEdit, more: Draft[] = []): Promise<void> {
    const { edited } = await this.#noticeRestart(this.core.ask('path.edit', { edit }));
    await this.record([{ type: 'path.set', data: { steps: edited.steps } }, ...more]);
  }

  /** What the answers of a form mean, recorded as `record` does it. */
  async recordForm<F extends 'drafts.log' | 'drafts.setup'>(
    form: F,
    answered: Queries[F]['question'],
  ): Promise<void> {
    const { drafts } = await this.#noticeRestart(this.core.ask(form, answered));
    await this.record(drafts);
  }

  async startInTab(): Promise<void> {
    await this.core.start();
    this.place = 'tab';
    await this.refresh();
  }

  async lookAround(): Promise<void> {
    await this.core.startMadeUp();
    this.forgetPrivate();
    this.place = 'made_up';
    await this.refresh();
  }

  async leaveMadeUp(): Promise<void> {
    await this.core.leave();
    this.forgetPrivate();
    this.place = await this.core.place();
  }

  async keep(passphrase: string): Promise<string> {
    const { recovery_code } = await this.core.keep(passphrase);
    this.place = 'open';
    return recovery_code;
  }

  async unlock(secret: string): Promise<void> {
    const opened = await this.core.unlock(secret);
    this.damage = opened.damage;
    await this.refresh();
    this.place = 'open';
  }

  async lock(): Promise<void> {
    this.forgetPrivate();
    this.place = 'locked';
    await this.core.lock();
  }

  async erase(): Promise<void> {
    await this.core.erase();
    this.forgetPrivate();
    forgetPlaces();
    this.place = 'none';
  }

  forgetPrivate(): void {
    this.today = null;
    this.path = null;
    this.journey = null;
    this.care = null;
    this.pagesInTab = {};
    this.run = null;
    this.said = null;
    this.damage = [];
  }
}

export const app = new App();
