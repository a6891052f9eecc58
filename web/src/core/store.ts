/**
 * The sealed journal in IndexedDB. Nothing here can be read without the key, and nothing here knows
 * one.
 *
 * 1. Every write is one transaction with strict durability: it is there as a whole or not at all.
 * 2. Entries and the head that ends them are written together, and only onto the head the caller
 *    knows; when another tab has written meanwhile, nothing is written (Outdated).
 * 3. Nothing that could not be opened is deleted.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { toHex, type Bytes } from './bytes';
import { CoreError } from './contract';

/** Where things lie in the sealed bytes (docs/formats/vault.md). */
const SLOT_KIND_AT = 5;
const SLOT_ID_AT = 24;
const HEAD_COUNTER_AT = 40;

export const passphraseSlot = 1;
export const recoverySlot = 2;
export type SlotKind = typeof passphraseSlot | typeof recoverySlot;

interface VaultRecord {
  header: Bytes;
  /** The device this browser writes as, in hex. */
  device: string;
}

interface Layout extends DBSchema {
  vault: { key: 'vault'; value: VaultRecord };
  slots: { key: string; value: Bytes };
  entries: { key: [string, number]; value: Bytes };
  heads: { key: string; value: Bytes };
}
type StoreName = 'vault' | 'slots' | 'entries' | 'heads';
const ALL: StoreName[] = ['vault', 'slots', 'entries', 'heads'];

export interface StoredChain {
  device: string;
  entries: Bytes[];
  head: Bytes | null;
}
export interface Stored {
  header: Bytes;
  device: string;
  slots: Bytes[];
  chains: StoredChain[];
}
export interface Sealed {
  firstCounter: number;
  entries: Bytes[];
  head: Bytes;
}

/** The most that a piece holds. One entry alone may be longer. */
export interface PieceLimits {
  entries: number;
  bytes: number;
}
export interface StoredPiece {
  /** The place of its device among all, from 0 on. */
  chain: number;
  device: string;
  entries: Bytes[];
  /** With the last piece of a device; null when it has none. */
  head?: Bytes | null;
}
/** Takes what is stored piece by piece, each at once: a transaction waits for nothing but itself. */
export interface PieceReader {
  begin(vault: { header: Bytes; device: string; slots: Bytes[] }): void;
  piece(piece: StoredPiece): void;
}

/** How many entries are read first, before it is known how long they are. */
const FIRST_READ = 64;

/** Another tab wrote, began or erased a vault; nothing was written. */
export class Outdated extends Error {}

function slotKey(slot: Uint8Array): string {
  return toHex(slot.subarray(SLOT_ID_AT, SLOT_ID_AT + 16));
}

export function slotKind(slot: Uint8Array): number {
  return slot[SLOT_KIND_AT] ?? 0;
}

export function headCounter(head: Uint8Array): number {
  return head.length < HEAD_COUNTER_AT + 8
    ? -1
    : Number(
        new DataView(head.buffer, head.byteOffset, head.length).getBigUint64(HEAD_COUNTER_AT, true),
      );
}

function failureOf(error: unknown): Error {
  if (error instanceof CoreError || error instanceof Outdated) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new CoreError({ kind: 'storage_full' });
  // What is not the database's doing (a trap of the core inside a write) passes through.
  if (error instanceof Error && !(error instanceof DOMException) && name !== 'TypeError') {
    return error;
  }
  return new CoreError({ kind: 'storage_failed' });
}

/** In order and without a gap, each within the limits; one piece without anything when there is nothing. */
export function piecesOf<T>(items: T[], limits: PieceLimits, bytesOf: (item: T) => number): T[][] {
  const pieces: T[][] = [];
  let piece: T[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = bytesOf(item);
    if (piece.length >= limits.entries || (piece.length > 0 && bytes + size > limits.bytes)) {
      pieces.push(piece);
      piece = [];
      bytes = 0;
    }
    piece.push(item);
    bytes += size;
  }
  return [...pieces, piece];
}

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Layout, StoreName[], Mode>;

export class Store {
  readonly #name: string;
  #db: Promise<IDBPDatabase<Layout>> | null = null;

  constructor(name = 'anemone') {
    this.#name = name;
  }

  #open(): Promise<IDBPDatabase<Layout>> {
    this.#db ??= openDB<Layout>(this.#name, 1, {
      upgrade(db) {
        db.createObjectStore('vault');
        db.createObjectStore('slots');
        db.createObjectStore('entries');
        db.createObjectStore('heads');
      },
      // Another tab erases everything, or runs a later version: do not stand in its way.
      blocking: () => void this.close(),
      terminated: () => {
        this.#db = null;
      },
    }).catch((error: unknown) => {
      this.#db = null;
      throw error;
    });
    return this.#db;
  }

  async close(): Promise<void> {
    const db = this.#db;
    this.#db = null;
    (await db?.catch(() => null))?.close();
  }

  /** Runs `body` in one transaction; when anything fails, none of it was written. */
  async #inTransaction<T, Mode extends 'readonly' | 'readwrite'>(
    mode: Mode,
    body: (tx: Transaction<Mode>) => Promise<T>,
  ): Promise<T> {
    let tx: Transaction<Mode> | null = null;
    try {
      const db = await this.#open();
      tx = db.transaction(ALL, mode, { durability: 'strict' });
      // Awaited below; until then a failure must not count as unhandled.
      tx.done.catch(() => undefined);
      const result = await body(tx);
      await tx.done;
      return result;
    } catch (error) {
      try {
        tx?.abort();
      } catch {
        // It has ended already.
      }
      // When a write failed, the transaction knows the reason best.
      const reason = (tx?.error as Error | null | undefined) ?? error;
      throw failureOf(error instanceof CoreError || error instanceof Outdated ? error : reason);
    }
  }

  /** Whether there is a database at all: merely looking must not make one and so leave a trace. */
  async #present(): Promise<boolean> {
    if (this.#db || !('databases' in indexedDB)) return true;
    try {
      return (await indexedDB.databases()).some((database) => database.name === this.#name);
    } catch {
      return true;
    }
  }

  /** Whether this device has a vault. */
  async exists(): Promise<boolean> {
    if (!(await this.#present())) return false;
    return this.#inTransaction('readonly', async (tx) => {
      return (
        (await tx.objectStore('vault').count()) > 0 || (await tx.objectStore('slots').count()) > 0
      );
    });
  }

  /** Everything there is, or null when no vault was begun here. */
  async read(): Promise<Stored | null> {
    if (!(await this.#present())) return null;
    return this.#inTransaction('readonly', async (tx) => {
      const record = await tx.objectStore('vault').get('vault');
      if (!record) return null;
      const slots = await tx.objectStore('slots').getAll();
      const entryKeys = await tx.objectStore('entries').getAllKeys();
      const entries = await tx.objectStore('entries').getAll();
      const headKeys = await tx.objectStore('heads').getAllKeys();
      const heads = await tx.objectStore('heads').getAll();
      const chains = new Map<string, StoredChain>();
      const chainOf = (device: string): StoredChain => {
        let chain = chains.get(device);
        if (!chain) chains.set(device, (chain = { device, entries: [], head: null }));
        return chain;
      };
      // Keys and values come in the same order: by device, then by counter.
      entryKeys.forEach((key, i) => {
        const value = entries[i];
        if (value) chainOf(key[0]).entries.push(value);
      });
      headKeys.forEach((device, i) => {
        chainOf(device).head = heads[i] ?? null;
      });
      return { header: record.header, device: record.device, slots, chains: [...chains.values()] };
    });
  }

  /**
   * All of one moment, but never all at a time: device by device in order, each with its entries by
   * counter. False when no vault was begun here. What `reader` throws ends the reading.
   */
  async readInPieces(limits: PieceLimits, reader: PieceReader): Promise<boolean> {
    if (!(await this.#present())) return false;
    return this.#inTransaction('readonly', async (tx) => {
      const record = await tx.objectStore('vault').get('vault');
      if (!record) return false;
      const slots = await tx.objectStore('slots').getAll();
      const headKeys = await tx.objectStore('heads').getAllKeys();
      const heads = await tx.objectStore('heads').getAll();
      const headOf = new Map(headKeys.map((device, i) => [device, heads[i] ?? null]));
      const entries = tx.objectStore('entries');

      // The entries of the next `count` counters, and the first key behind them.
      const read = async (
        [device, from]: [string, number],
        count: number,
      ): Promise<{ values: Bytes[]; next: [string, number] | undefined }> => {
        const end: [string, number] = [device, from + count];
        // A counter so high that nothing can be added to it is read alone.
        const single = !(end[1] > from);
        const [values, cursor] = await Promise.all([
          entries.getAll(
            single
              ? IDBKeyRange.only([device, from])
              : IDBKeyRange.bound([device, from], end, false, true),
          ),
          entries.openKeyCursor(IDBKeyRange.lowerBound(end, single)),
        ]);
        return { values, next: cursor?.key };
      };
      // Should the reader throw meanwhile, nobody waits for this any more.
      const begin = (key: [string, number]): ReturnType<typeof read> => {
        const reading = read(key, count);
        reading.catch(() => undefined);
        return reading;
      };

      let count = Math.min(FIRST_READ, limits.entries);
      let key = (await entries.openKeyCursor())?.key;
      let reading = key && begin(key);
      reader.begin({ header: record.header, device: record.device, slots });
      let chain = 0;
      while (key && reading) {
        const device = key[0];
        const { values, next }: Awaited<ReturnType<typeof read>> = await reading;
        const longest = values.reduce((most, value) => Math.max(most, value.length), 1);
        count = Math.min(2 * count, limits.entries, Math.ceil(limits.bytes / longest));
        // The next ones are on their way while these are taken.
        reading = next && begin(next);
        const pieces = piecesOf(values, limits, (value) => value.length);
        const isLast = next?.[0] !== device;
        pieces.forEach((piece, i) => {
          reader.piece({
            chain,
            device,
            entries: piece,
            ...(isLast && i === pieces.length - 1 ? { head: headOf.get(device) ?? null } : {}),
          });
        });
        if (isLast) {
          headOf.delete(device);
          chain += 1;
        }
        key = next;
      }
      // Devices that have written nothing.
      for (const [device, head] of headOf)
        reader.piece({ chain: chain++, device, entries: [], head });
      return true;
    });
  }

  /** Writes a whole new vault at once. Outdated when there is one already. */
  async create(vault: {
    header: Bytes;
    device: string;
    slots: Bytes[];
    sealed: Sealed;
  }): Promise<void> {
    await this.#inTransaction('readwrite', async (tx) => {
      if ((await tx.objectStore('vault').count()) > 0) throw new Outdated();
      await tx.objectStore('vault').put({ header: vault.header, device: vault.device }, 'vault');
      for (const slot of vault.slots) await tx.objectStore('slots').put(slot, slotKey(slot));
      await this.#putSealed(tx, vault.device, vault.sealed);
    });
  }

  /**
   * Adds what `seal` makes of the stored head. `counter` is the last one the caller knows of; when
   * the stored head says otherwise, this is Outdated and nothing is written.
   */
  async append(device: string, counter: number, seal: (head: Bytes) => Sealed): Promise<void> {
    if (!(await this.#present())) throw new Outdated();
    await this.#inTransaction('readwrite', async (tx) => {
      const head = await this.#currentHead(tx, device);
      if (headCounter(head) !== counter) throw new Outdated();
      // `seal` answers at once: a transaction does not wait for anything but itself.
      await this.#putSealed(tx, device, seal(head));
    });
  }

  /** How far this device's chain goes. Outdated when the vault is gone or writes as another device. */
  async counter(device: string): Promise<number> {
    if (!(await this.#present())) throw new Outdated();
    return this.#inTransaction('readonly', async (tx) =>
      headCounter(await this.#currentHead(tx, device)),
    );
  }

  /** From now on this browser writes as a new device (its old chain could not be trusted). */
  async beginDevice(old: string, device: string, head: Bytes): Promise<void> {
    await this.#inTransaction('readwrite', async (tx) => {
      const record = await tx.objectStore('vault').get('vault');
      if (!record || record.device !== old) throw new Outdated();
      await tx.objectStore('vault').put({ ...record, device }, 'vault');
      await tx.objectStore('heads').put(head, device);
    });
  }

  async slots(): Promise<Bytes[]> {
    return this.#inTransaction('readonly', async (tx) => tx.objectStore('slots').getAll());
  }

  async addSlot(slot: Bytes): Promise<void> {
    await this.#inTransaction('readwrite', async (tx) => {
      if ((await tx.objectStore('vault').count()) === 0) throw new Outdated();
      await tx.objectStore('slots').put(slot, slotKey(slot));
    });
  }

  /** The slot as it lies in storage now. */
  async readSlot(slot: Bytes): Promise<Bytes | null> {
    return this.#inTransaction(
      'readonly',
      async (tx) => (await tx.objectStore('slots').get(slotKey(slot))) ?? null,
    );
  }

  async removeSlots(slots: Bytes[]): Promise<void> {
    await this.#inTransaction('readwrite', async (tx) => {
      for (const slot of slots) await tx.objectStore('slots').delete(slotKey(slot));
    });
  }

  async countEntries(): Promise<number> {
    if (!(await this.#present())) return 0;
    return this.#inTransaction('readonly', async (tx) => tx.objectStore('entries').count());
  }

  /** Takes the whole database away, in other tabs as well. */
  async destroy(): Promise<void> {
    await this.close();
    try {
      await deleteDB(this.#name);
    } catch {
      throw new CoreError({ kind: 'storage_failed' });
    }
  }

  async #currentHead(tx: Transaction<'readonly' | 'readwrite'>, device: string): Promise<Bytes> {
    const record = await tx.objectStore('vault').get('vault');
    if (!record || record.device !== device) throw new Outdated();
    const head = await tx.objectStore('heads').get(device);
    if (!head) throw new Outdated();
    return head;
  }

  async #putSealed(tx: Transaction<'readwrite'>, device: string, sealed: Sealed): Promise<void> {
    const writes: Promise<unknown>[] = [];
    const issue = (write: Promise<unknown>): void => {
      // Should a later statement fail at once, this one is aborted with it and nobody else asks.
      write.catch(() => undefined);
      writes.push(write);
    };
    // `add`, not `put`: a counter that is taken already is never overwritten.
    sealed.entries.forEach((entry, i) => {
      issue(tx.objectStore('entries').add(entry, [device, sealed.firstCounter + i]));
    });
    issue(tx.objectStore('heads').put(sealed.head, device));
    await Promise.all(writes);
  }
}
