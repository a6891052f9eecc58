/**
 * For tests: the real core.wasm and the real libsodium, an IndexedDB of its own, and ways to make
 * storage fail. Only the strength of stretching is the least that is legal, so that tests are quick.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import sodium from 'libsodium-wrappers-sumo';
import { vi } from 'vitest';
import { fromBase64, toHex } from './bytes';
import { CoreError, type CoreFailure } from './contract';
import { Engine, type Cost, type Surroundings } from './engine';
import { Instance } from './instance';
import type {
  CareView,
  Draft,
  Entry,
  JourneyView,
  PathView,
  TodayView,
  ViewName,
  Views,
} from './schema.generated';
import { Store } from './store';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const quickCost: Cost = { memory_kib: 19 * 1024, passes: 2 };
export const evening = new Date(2026, 2, 10, 20, 15, 0);
export const passphrase = 'seven slow breaths';

export function readRepository(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(root + path));
}

export function wasmPath(): string {
  const places = [
    process.env['ANEMONE_WASM'],
    `${root}build/wasm/core.wasm`,
    `${root}web/public/core.wasm`,
  ];
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (!found) throw new Error('core.wasm is not built yet: run `make build`.');
  return found;
}

let compiled: Promise<WebAssembly.Module> | null = null;
export function wasmModule(): Promise<WebAssembly.Module> {
  compiled ??= WebAssembly.compile(new Uint8Array(readFileSync(wasmPath())));
  return compiled;
}

export async function loadSodium(): Promise<typeof sodium> {
  await sodium.ready;
  return sodium;
}

/** Randomness that can be written down: bytes that count up from 0, as vault_sodium/testing.h has it. */
export async function countingSodium(): Promise<typeof sodium> {
  const real = await loadSodium();
  let next = 0;
  return new Proxy(real, {
    get: (target, name) =>
      name === 'randombytes_buf'
        ? (size: number) => Uint8Array.from({ length: size }, () => next++ & 255)
        : (Reflect.get(target, name) as unknown),
  });
}

/** A device that has never seen the app. */
export function freshDevice(): void {
  globalThis.indexedDB = new IDBFactory();
  globalThis.IDBKeyRange = IDBKeyRange;
}

export function surroundings(change: Partial<Surroundings> = {}): Surroundings {
  return {
    module: wasmModule,
    sodium: loadSodium,
    store: new Store(),
    now: () => evening,
    newId: () => crypto.randomUUID(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    costs: [quickCost],
    ...change,
  };
}

/** An engine whose views can be asked for one by one. */
export class Tab extends Engine {
  async #view<N extends ViewName>(name: N): Promise<NonNullable<Views[N]>> {
    const { views } = await this.ask('views', { views: [name] });
    return views[name] as NonNullable<Views[N]>;
  }
  today(): Promise<TodayView> {
    return this.#view('today');
  }
  path(): Promise<PathView> {
    return this.#view('path');
  }
  journey(): Promise<JourneyView> {
    return this.#view('journey');
  }
  care(): Promise<CareView> {
    return this.#view('care');
  }
}

/** Another tab, or the same one after it was closed and opened again. */
export function newTab(change: Partial<Surroundings> = {}): Tab {
  return new Tab(surroundings(change));
}

export const firstDrafts: Draft[] = [
  {
    type: 'path.set',
    data: {
      steps: [
        { id: 't1', kind: 'trainer', diameter_mm: 12 },
        { id: 't2', kind: 'trainer', diameter_mm: 16 },
      ],
    },
  },
  { type: 'goal.set', data: { step: 't2' } },
];

export function session(pain: number, note?: string): Draft {
  return {
    type: 'session.logged',
    data: {
      step: 't1',
      minutes: 10,
      pain,
      fear: 3,
      tension: 2,
      in_control: true,
      ended: 'finished',
      ...(note === undefined ? {} : { note }),
    },
  };
}

/** The first tab on a device that has never seen the app, with a journal that has begun. */
export async function begunTab(
  drafts: Draft[] = [],
  change: Partial<Surroundings> = {},
): Promise<Tab> {
  freshDevice();
  const tab = newTab(change);
  await tab.place();
  await tab.start();
  if (drafts.length > 0) await tab.record(drafts);
  return tab;
}

/** A sealed journal on this device with the first drafts and some sessions; open in the tab. */
export async function keptJournal(
  sessions = 3,
  change: Partial<Surroundings> = {},
): Promise<{ tab: Tab; recovery_code: string }> {
  const tab = await begunTab(firstDrafts, change);
  const { recovery_code } = await tab.keep(passphrase);
  for (let i = 0; i < sessions; i++) await tab.record([session(i % 3)]);
  return { tab, recovery_code };
}

interface Sealed {
  recovery_code: string;
  /** What is stored after so many sessions. */
  stored: Record<RawStore, [IDBValidKey, Uint8Array][]>[];
}

/** One journal for all tests of a file: stretching secrets is what takes its time. */
let sealed: Promise<Sealed> | null = null;

async function seal(): Promise<Sealed> {
  const { tab, recovery_code } = await keptJournal(0);
  const stored: Sealed['stored'] = [];
  for (let i = 0; ; i++) {
    stored.push({
      vault: await rawRead('vault'),
      slots: await rawRead('slots'),
      entries: await rawRead('entries'),
      heads: await rawRead('heads'),
    });
    if (i === 4) return { recovery_code, stored };
    await tab.record([session(i % 3)]);
  }
}

/** The same as a kept journal, on a device where no tab is open: always the same vault and bytes. */
export async function sealedJournal(sessions = 3): Promise<{ recovery_code: string }> {
  sealed ??= seal();
  const { recovery_code, stored } = await sealed;
  const then = stored[sessions];
  if (!then) throw new Error('so many sessions were not recorded');
  freshDevice();
  for (const [name, items] of Object.entries(then)) {
    await rawWrite(name as RawStore, (store) => {
      for (const [key, value] of items) store.put(value, key);
    });
  }
  return { recovery_code };
}

export async function unlocked(secret = passphrase): Promise<Tab> {
  const tab = newTab();
  await tab.place();
  await tab.unlock(secret);
  return tab;
}

export async function failure(promise: Promise<unknown>): Promise<CoreFailure> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof CoreError) return error.failure;
    throw error;
  }
  throw new Error('it did not fail');
}

/**
 * A sealed journal of any length, written past the engine: saving one by one would take as long as a
 * life. Each of `parts` is sealed in one call. Answers the device that it was written as.
 */
export async function writtenJournal(parts: Iterable<Entry[]>): Promise<string> {
  freshDevice();
  const library = await loadSodium();
  const instance = await Instance.start(await wasmModule(), () => library);
  const made = instance.call<{ header: string; slots: string[]; device: string; head: string }>({
    op: 'vault.create',
    passphrase,
    cost: quickCost,
  });
  let { head } = made;
  for (const entries of parts) {
    const answer = instance.call<{ sealed: string[]; first_counter: number; head: string }>({
      op: 'vault.seal',
      head,
      entries,
    });
    head = answer.head;
    await rawWrite('entries', (store) => {
      answer.sealed.forEach((sealed, i) =>
        store.put(fromBase64(sealed), [made.device, answer.first_counter + i]),
      );
    });
  }
  await rawWrite('heads', (store) => store.put(fromBase64(head), made.device));
  await rawWrite('slots', (store) =>
    made.slots.map(fromBase64).forEach((slot) => store.put(slot, toHex(slot.subarray(24, 40)))),
  );
  const record = { header: fromBase64(made.header), device: made.device };
  await rawWrite('vault', (store) => store.put(record, 'vault'));
  return made.device;
}

type CoreCall = (at: number, size: number) => number;

/** From now on every call of every instance goes through `around`; answers what undoes it. */
export function callsThrough(
  around: (call: CoreCall, memory: WebAssembly.Memory) => CoreCall,
): () => void {
  const original = WebAssembly.instantiate;
  const spy = vi.spyOn(WebAssembly, 'instantiate').mockImplementation((async (
    module: WebAssembly.Module,
    imports: WebAssembly.Imports,
  ) => {
    const instance = await original(module, imports);
    const exports = { ...instance.exports } as Record<string, unknown>;
    exports['core_call'] = around(
      exports['core_call'] as CoreCall,
      exports['memory'] as WebAssembly.Memory,
    );
    return { exports };
  }) as unknown as typeof WebAssembly.instantiate);
  return () => spy.mockRestore();
}

/** From now on, the longest request and the longest answer of any instance, in bytes. */
export function measuringCalls(): { request: number; answer: number; restore(): void } {
  const restore = callsThrough((call, memory) => (at, size) => {
    const answer = call(at, size);
    measured.request = Math.max(measured.request, size);
    measured.answer = Math.max(
      measured.answer,
      new DataView(memory.buffer).getUint32(answer >>> 0, true),
    );
    return answer;
  });
  const measured = { request: 0, answer: 0, restore };
  return measured;
}

/** 1 for a passphrase, 2 for a recovery code (docs/formats/vault.md). */
export function slotKind(slot: Uint8Array): number {
  return slot[5] ?? 0;
}

/** All that is stored, as plain values, to compare and to tamper with. */
export type RawStore = 'vault' | 'slots' | 'entries' | 'heads';

function rawDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('anemone', 1);
    request.onupgradeneeded = () => {
      for (const name of ['vault', 'slots', 'entries', 'heads']) {
        request.result.createObjectStore(name);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('cannot open'));
  });
}

export async function rawRead(name: RawStore): Promise<[IDBValidKey, Uint8Array][]> {
  const db = await rawDatabase();
  const store = db.transaction(name).objectStore(name);
  const keys = store.getAllKeys();
  const values = store.getAll();
  await new Promise((resolve) => {
    store.transaction.oncomplete = resolve;
  });
  db.close();
  return keys.result.map((key, i) => [key, values.result[i] as Uint8Array]);
}

export async function rawWrite(
  name: RawStore,
  work: (store: IDBObjectStore) => void,
): Promise<void> {
  const db = await rawDatabase();
  const tx = db.transaction(name, 'readwrite');
  work(tx.objectStore(name));
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
}

export async function everythingStored(): Promise<string> {
  const all: Record<string, unknown> = {};
  for (const name of ['vault', 'slots', 'entries', 'heads'] as const) {
    all[name] = (await rawRead(name)).map(([key, value]) => [
      key,
      ArrayBuffer.isView(value) ? Buffer.from(value).toString('hex') : value,
    ]);
  }
  return JSON.stringify(all);
}

/** Which statement of the next writes fails, counted from 1; every later one as well until undone. */
export function failWritesFrom(n: number, name: string): () => void {
  const proto = IDBObjectStore.prototype;
  const originals = { add: proto.add, put: proto.put, delete: proto.delete };
  let count = 0;
  for (const method of ['add', 'put', 'delete'] as const) {
    const original = originals[method] as (...args: unknown[]) => IDBRequest;
    (proto as unknown as Record<string, unknown>)[method] = function (
      this: IDBObjectStore,
      ...args: unknown[]
    ): IDBRequest {
      // What makes the browser's database safe comes before, and is not what is meant.
      if (this.transaction.db.name === 'anemone') count += 1;
      if (count >= n) throw new DOMException('no room', name);
      return original.apply(this, args);
    };
  }
  return () => Object.assign(proto, originals);
}
