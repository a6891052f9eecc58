/**
 * The page's side of the core: sends each call to the worker and hands back its answer.
 *
 * Locking ends the worker, so the key and everything that was decrypted go with all of its memory,
 * libsodium's own copy among them. The next call starts a new worker.
 */
import { CoreError, type Core, type CoreFailure, type Place } from './contract';
import type { Answer, Answering, Question } from './messages';

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

/** The calls that need more than the worker. */
type Own = Pick<Core, 'place' | 'keep' | 'lock' | 'erase' | 'durability'>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: CoreError): void;
}

/** How long a lock waits for a write that is going on. */
const LOCK_WAIT_MS = 2000;
/** How long an erase waits for the browser to put away the app's own files. */
const FORGET_WAIT_MS = 2000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What the page has a part in; every other call is the worker's own (`createCore`). */
class Client implements Own {
  readonly #page: Page;
  #worker: WorkerLike | null = null;
  #waiting = new Map<number, Waiting>();
  #nextId = 1;

  constructor(page: Page) {
    this.#page = page;
  }

  async place(): Promise<Place> {
    const place = await this.send('place', []);
    if (place === 'locked' || place === 'open') this.#page.remember();
    return place === 'none' && this.#page.remembers() ? 'lost' : place;
  }
  async keep(passphrase: string): Promise<{ recovery_code: string }> {
    // Some browsers ask the person; the answer is shown by `durability`, nothing waits for it.
    void this.#page.persist().catch(() => false);
    const kept = await this.send('keep', [passphrase]);
    this.#page.remember();
    return kept;
  }
  async lock(): Promise<void> {
    if (!this.#worker) return;
    const worker = this.#worker;
    // A write that is going on may finish; anything slower than that is not waited for.
    await Promise.race([this.send('lock', []).catch(() => undefined), wait(LOCK_WAIT_MS)]);
    this.#end(worker);
    // Looked at afresh, so that the next call finds its place.
    await this.place();
  }

  async erase(): Promise<void> {
    await this.send('erase', []);
    if (this.#worker) this.#end(this.#worker);
    // The journal is gone already. Chromium may never answer an unregistering service worker while
    // another tab is open, and nobody should sit in front of a page that seems to do nothing.
    await Promise.race([this.#page.forget().catch(() => undefined), wait(FORGET_WAIT_MS)]);
    await this.place();
  }

  async durability(): Promise<Durability> {
    const entries = await this.send('storedEntries', []);
    const copies = await this.send('storedCopies', []);
    return { persisted: await this.#page.persisted().catch(() => false), entries, copies };
  }

  /** One question to the worker. */
  send<N extends keyof Answering>(
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

/**
 * The core as the screens see it. A call that the page has no part in goes to the worker as it is.
 */
export function createCore(page: Page = browser): Core {
  const client = new Client(page);
  return new Proxy(client as unknown as Core, {
    get(_, name) {
      const own = name in client ? (client as unknown as Record<PropertyKey, unknown>)[name] : null;
      if (typeof own === 'function') return own.bind(client) as unknown;
      // A promise is asked whether it has a `then`; this is none.
      if (typeof name !== 'string' || name === 'then') return undefined;
      return (...args: unknown[]) => client.send(name as keyof Answering, args as never);
    },
  });
}
