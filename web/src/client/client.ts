/**
 * The page's side of the core: sends each call to the worker and hands back its answer.
 *
 * Locking ends the worker, so the key and everything that was decrypted go with all of its memory,
 * libsodium's own copy among them. The next call starts a new worker.
 */
import { CoreError, type Core, type CoreFailure, type Opened, type Place } from './contract';
import type { Answer, Answering, Question } from './messages';
import type {
  CareView,
  CheckResult,
  Draft,
  GoalSet,
  JourneyView,
  PathView,
  StepData,
  TemplateGoal,
  TodayView,
  TrainerInput,
  ViewName,
  Views,
} from './schema.generated';

export interface Durability {
  /** Whether the browser promised not to clear this on its own. */
  persisted: boolean;
  /** How many entries lie sealed on this device. */
  entries: number;
  /** In how many places of the browser they lie: what one of them loses comes back from the other. */
  copies: number;
}

/** What the client needs of a worker. */
export interface WorkerLike {
  postMessage(message: Question): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** The page around: what only a page can ask of the browser. */
export interface Page {
  spawn(): WorkerLike;
  /** Asks the browser to keep what is stored. */
  persist(): Promise<boolean>;
  persisted(): Promise<boolean>;
  /**
   * Whether a journal was ever kept here, remembered apart from it: a browser that clears its storage
   * often leaves this, and then says of itself that something is missing.
   */
  remembers(): boolean;
  remember(): void;
  /** Takes away what the app keeps outside of its database. */
  forget(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: CoreError): void;
}

/** How long a lock waits for a write that is going on. */
const LOCK_WAIT_MS = 2000;
/** How long an erase waits for the browser to put away the app's own files. */
const FORGET_WAIT_MS = 2000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

class Client implements Core {
  readonly #page: Page;
  #worker: WorkerLike | null = null;
  #waiting = new Map<number, Waiting>();
  #nextId = 1;

  constructor(page: Page) {
    this.#page = page;
  }

  async place(): Promise<Place> {
    const place = await this.#ask('place', []);
    if (place === 'locked' || place === 'open') this.#page.remember();
    return place === 'none' && this.#page.remembers() ? 'lost' : place;
  }
  prepare(): Promise<void> {
    return this.#ask('prepare', []);
  }
  start(): Promise<void> {
    return this.#ask('start', []);
  }
  startMadeUp(): Promise<void> {
    return this.#ask('startMadeUp', []);
  }
  leave(): Promise<void> {
    return this.#ask('leave', []);
  }
  record(drafts: Draft[]): Promise<ViewName[]> {
    return this.#ask('record', [drafts]);
  }
  views(names: ViewName[]): Promise<Views> {
    return this.#ask('views', [names]);
  }
  today(): Promise<TodayView> {
    return this.#ask('today', []);
  }
  path(): Promise<PathView> {
    return this.#ask('path', []);
  }
  journey(): Promise<JourneyView> {
    return this.#ask('journey', []);
  }
  care(): Promise<CareView> {
    return this.#ask('care', []);
  }
  check(answers: Record<string, unknown>): Promise<CheckResult> {
    return this.#ask('check', [answers]);
  }
  template(
    goal: TemplateGoal,
    trainers: TrainerInput[],
  ): Promise<{ steps: StepData[]; goal: GoalSet }> {
    return this.#ask('template', [goal, trainers]);
  }
  async keep(passphrase: string): Promise<{ recovery_code: string }> {
    // Some browsers ask the person; the answer is shown by `durability`, nothing waits for it.
    void this.#page.persist().catch(() => false);
    const kept = await this.#ask('keep', [passphrase]);
    this.#page.remember();
    return kept;
  }
  unlock(secret: string): Promise<Opened> {
    return this.#ask('unlock', [secret]);
  }
  changePassphrase(current: string, next: string): Promise<void> {
    return this.#ask('changePassphrase', [current, next]);
  }
  newRecoveryCode(passphrase: string): Promise<{ recovery_code: string }> {
    return this.#ask('newRecoveryCode', [passphrase]);
  }
  exportPlain(): Promise<Blob> {
    return this.#ask('exportPlain', []);
  }
  exportSealed(): Promise<Blob> {
    return this.#ask('exportSealed', []);
  }

  async lock(): Promise<void> {
    if (!this.#worker) return;
    const worker = this.#worker;
    // A write that is going on may finish; anything slower than that is not waited for.
    await Promise.race([this.#ask('lock', []).catch(() => undefined), wait(LOCK_WAIT_MS)]);
    this.#end(worker);
    // Looked at afresh, so that the next call finds its place.
    await this.place();
  }

  async erase(): Promise<void> {
    await this.#ask('erase', []);
    if (this.#worker) this.#end(this.#worker);
    // The journal is gone already. Chromium may never answer an unregistering service worker while
    // another tab is open, and nobody should sit in front of a page that seems to do nothing.
    await Promise.race([this.#page.forget().catch(() => undefined), wait(FORGET_WAIT_MS)]);
    await this.place();
  }

  async durability(): Promise<Durability> {
    const entries = await this.#ask('storedEntries', []);
    const copies = await this.#ask('storedCopies', []);
    return { persisted: await this.#page.persisted().catch(() => false), entries, copies };
  }

  #ask<N extends keyof Answering>(
    name: N,
    args: Parameters<Answering[N]>,
  ): Promise<Awaited<ReturnType<Answering[N]>>> {
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      try {
        this.#reach().postMessage({ kind: 'call', id, name, args } as Question);
      } catch {
        this.#waiting.delete(id);
        reject(new CoreError({ kind: 'restarted' }));
      }
    });
  }

  #reach(): WorkerLike {
    if (this.#worker) return this.#worker;
    const worker = this.#page.spawn();
    worker.onmessage = ({ data }) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.kind === 'value') waiting?.resolve(data.value);
      else waiting?.reject(new CoreError(data.failure));
    };
    worker.onerror = () => this.#end(worker);
    worker.onmessageerror = () => this.#end(worker);
    this.#worker = worker;
    return worker;
  }

  /** Ends a worker; whoever still waits for it is told that it was started anew. */
  #end(worker: WorkerLike): void {
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    worker.terminate();
    if (this.#worker === worker) this.#worker = null;
    const failure: CoreFailure = { kind: 'restarted' };
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of waiting) one.reject(new CoreError(failure));
  }
}

const REMEMBERED = 'anemone.kept';

const browser: Page = {
  spawn() {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.postMessage({
      kind: 'begin',
      wasm: new URL('core.wasm', document.baseURI).href,
    } satisfies Question);
    return worker;
  },
  persist: async () => (await navigator.storage?.persist?.()) ?? false,
  persisted: async () => (await navigator.storage?.persisted?.()) ?? false,
  remembers() {
    try {
      return localStorage.getItem(REMEMBERED) !== null;
    } catch {
      return false;
    }
  },
  remember() {
    try {
      localStorage.setItem(REMEMBERED, '1');
    } catch {
      // Blocked storage remembers nothing.
    }
  },
  async forget() {
    try {
      for (const storage of [localStorage, sessionStorage]) {
        for (const key of Object.keys(storage)) {
          if (key.startsWith('anemone')) storage.removeItem(key);
        }
      }
    } catch {
      // Blocked storage holds nothing of ours.
    }
    if ('caches' in globalThis) {
      for (const key of await caches.keys()) await caches.delete(key);
    }
    const scope = new URL('./', document.baseURI).href;
    for (const registration of (await navigator.serviceWorker?.getRegistrations?.()) ?? []) {
      if (registration.scope === scope) await registration.unregister();
    }
  },
};

export function createCore(page: Page = browser): Client {
  return new Client(page);
}
export type { Client };
