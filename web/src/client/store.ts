/**
 * The sealed journal on this device: in IndexedDB, and once more in a file (copy.ts). Nothing here
 * can be read without the key, and nothing here knows one, or looks into sealed bytes: what kind a
 * slot is of and which id it has the core says.
 *
 * 1. Every write is one transaction with strict durability: it is there as a whole or not at all.
 *    Then the copy follows; both come before a write counts as done.
 * 2. Entries and the head that ends them are written together, and only onto the head the caller
 *    knows; when another tab has written meanwhile, nothing is written (Outdated).
 * 3. Nothing that could not be opened is deleted or written over. Where one of the two has lost
 *    something, it comes back from the other.
 * 4. The first write of a session, and the first one after a write that failed, waits until the
 *    browser's database writes to a new log: behind a torn record it would go on writing, and throw
 *    everything away at its next start (makeSafe).
 * 5. What is erased is erased from the copy first, so that it never comes back from there.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Bytes } from './bytes';
import { CoreError } from './contract';
import { inPieces, type Change, type Contents, type Copy, type StoreName } from './copy';

interface VaultRecord {
  header: Bytes;
  /** The device this browser writes as, in hex. */
  device: string;
  /** How many writes there were, so that the copy can be compared. Absent in a vault of before. */
  revision?: number;
}

interface Layout extends DBSchema {
  vault: { key: 'vault'; value: VaultRecord };
  slots: { key: string; value: Bytes };
  entries: { key: [string, number]; value: Bytes };
  heads: { key: string; value: Bytes };
}
const ALL: StoreName[] = ['vault', 'slots', 'entries', 'heads'];

export interface Sealed {
  firstCounter: number;
  entries: Bytes[];
  head: Bytes;
}

/** A key slot under the id that the core told of it. */
export interface StoredSlot {
  id: string;
  bytes: Bytes;
}

/** Whether this device has a vault; `lost` when something is there, or was, that cannot be opened. */
export type Found = 'none' | 'kept' | 'lost';

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

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && indexedDB.cmp(a.slice(), b.slice()) === 0;
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

/** The browser's own words for a database whose files it cannot read. */
function isUnopenable(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'UnknownError';
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

export interface StoreOptions {
  name?: string;
  /** The second copy; null where the browser has no place for one. */
  copy?: Copy | null;
  /** One writer at a time among all tabs; needed where there is a copy. */
  locks?: Pick<LockManager, 'request'> | null;
}

export class Store {
  readonly #name: string;
  readonly #copy: Copy | null;
  readonly #locks: Pick<LockManager, 'request'> | null;
  #db: Promise<IDBPDatabase<Layout>> | null = null;
  /** Set once the database is known to write to a log of its own. */
  #safe: Promise<void> | null = null;
  /** Whether the copy lacks something, as far as is known. */
  #behind = false;
  #differs = false;

  constructor({ name = 'anemone', copy = null, locks = null }: StoreOptions = {}) {
    this.#name = name;
    this.#copy = locks ? copy : null;
    this.#locks = locks;
  }

  // --- Looking and healing ------------------------------------------------------------------------

  /** Whether this device has a vault. What the browser has lost is first brought back from the copy. */
  async look(): Promise<Found> {
    const first = await this.#holdsVault();
    if (first === 'kept') return first;
    if (!(await this.#copy?.present().catch(() => false))) return first;
    return this.#locked(async () => {
      // Another tab may have brought it back meanwhile.
      if ((await this.#holdsVault()) !== 'kept') await this.#bringIntoStep();
      const found = await this.#holdsVault();
      return found === 'kept' ? found : 'lost';
    });
  }

  /**
   * What the database itself says. A browser that cannot open it says so once, and begins an empty
   * one the next time it is asked: then the vault is lost, and not merely absent.
   */
  async #holdsVault(): Promise<Found> {
    try {
      if (await this.#hasVault()) return 'kept';
      return 'none';
    } catch (error) {
      if (!isUnopenable(error)) throw failureOf(error);
    }
    return (await this.#hasVault().catch(() => false)) ? 'kept' : 'lost';
  }

  async #hasVault(): Promise<boolean> {
    if (!(await this.#present())) return false;
    const tx = (await this.#open()).transaction(['vault', 'slots']);
    const counts = [await tx.objectStore('vault').count(), await tx.objectStore('slots').count()];
    return counts.some((count) => count > 0);
  }

  /** Before a vault is opened: what one of the two copies lacks comes from the other. */
  async heal(): Promise<void> {
    if (this.#copy) await this.#locked(() => this.#bringIntoStep());
  }

  /** How many sealed copies lie in this browser. */
  get copies(): number {
    return this.#copy && !this.#behind ? 2 : 1;
  }

  /**
   * Within the lock. What only the copy has is taken into the database; then the copy is written anew
   * from there, unless the two hold different bytes for the same thing: which is the good one, only
   * the key can tell (`mend`).
   */
  async #bringIntoStep(): Promise<void> {
    const copy = this.#copy;
    if (!copy) return;
    this.#behind = true;
    try {
      const contents = await copy.read();
      if (contents) {
        const now = await this.#outline();
        if (!now || !inStep(contents, now)) await this.#takeIn(contents);
        else {
          this.#behind = false;
          return;
        }
        this.#differs = (await this.#differences(contents)).length > 0;
        if (this.#differs) return;
      }
      await this.#writeCopy(copy);
    } catch (error) {
      // A copy that cannot be read or written does not keep closed what the database holds.
      if ((await this.#holdsVault().catch(() => 'none')) !== 'kept') throw failureOf(error);
    }
  }

  async #writeCopy(copy: Copy): Promise<void> {
    const now = await this.#outline();
    if (!now) return;
    await copy.rewrite(now.record.revision ?? 0, inPieces(this.#items(now)));
    this.#behind = false;
  }

  /** Of the database: all but the entries' bytes, of which only the number counts. */
  async #outline(): Promise<Outline | null> {
    return this.#inTransaction('readonly', async (tx) => {
      const record = await tx.objectStore('vault').get('vault');
      if (!record) return null;
      const pairs = async (store: 'slots' | 'heads'): Promise<Map<string, Bytes>> => {
        const keys = await tx.objectStore(store).getAllKeys();
        const values = await tx.objectStore(store).getAll();
        return new Map(values.map((value, i) => [keys[i] ?? '', value]));
      };
      return {
        record,
        slots: await pairs('slots'),
        heads: await pairs('heads'),
        entries: await tx.objectStore('entries').count(),
      };
    });
  }

  /**
   * Puts into the database what only the copy has, and nothing over what is there. The vault's record
   * and its slots come from the side that was written last, so that a slot which was taken away does
   * not come back.
   */
  async #takeIn(contents: Contents): Promise<void> {
    await this.#inTransaction('readwrite', async (tx) => {
      const record = await tx.objectStore('vault').get('vault');
      const later = !record || contents.revision > (record.revision ?? 0);
      if (contents.vault && later) {
        const { device, header } = contents.vault;
        const { revision } = contents;
        await tx.objectStore('vault').put({ header: header.slice(), device, revision }, 'vault');
      }
      const slots = tx.objectStore('slots');
      if (later || (await slots.count()) === 0) {
        if (contents.whole && contents.slots.size > 0) await slots.clear();
        for (const [key, slot] of contents.slots) await slots.put(slot.slice(), key);
      }
      const heads = tx.objectStore('heads');
      const entries = tx.objectStore('entries');
      for (const device of new Set([...contents.heads.keys(), ...contents.entries.keys()])) {
        const chain = contents.entries.get(device) ?? new Map<number, Bytes>();
        const here = new Set<number>();
        for (const [, counter] of await entries.getAllKeys(chainOf(device))) here.add(counter);
        // A head belongs to the side whose chain goes further.
        const head = contents.heads.get(device);
        const further = last(chain.keys()) > last(here);
        if (head && (further || !(await heads.get(device)))) await heads.put(head.slice(), device);
        for (const [counter, entry] of chain) {
          if (!here.has(counter)) await entries.add(entry.slice(), [device, counter]);
        }
      }
    });
  }

  /** Where both hold something, and not the same. */
  async #differences(contents: Contents): Promise<Difference[]> {
    return this.#inTransaction('readonly', async (tx) => {
      const found: Difference[] = [];
      const compare = (at: Difference['at'], ours?: Bytes, theirs?: Bytes): void => {
        if (ours && theirs && !same(ours, theirs)) found.push({ at, ours, theirs: theirs.slice() });
      };
      const record = await tx.objectStore('vault').get('vault');
      // What a later change has replaced is older in the copy, and not different.
      if (!record || contents.revision >= (record.revision ?? 0)) {
        compare(['vault', 'vault'], record?.header, contents.vault?.header);
        for (const [key, slot] of contents.slots) {
          compare(['slots', key], await tx.objectStore('slots').get(key), slot);
        }
        for (const [device, head] of contents.heads) {
          compare(['heads', device], await tx.objectStore('heads').get(device), head);
        }
      }
      for (const [device, chain] of contents.entries) {
        const keys = await tx.objectStore('entries').getAllKeys(chainOf(device));
        const values = await tx.objectStore('entries').getAll(chainOf(device));
        keys.forEach((key, i) => compare(['entries', key], values[i], chain.get(key[1])));
      }
      return found;
    });
  }

  /** Everything in the database, one after the other, for the copy to be written anew. */
  async *#items({ record, slots, heads }: Outline): AsyncGenerator<Put> {
    yield ['vault', record.device, record.header];
    for (const [key, slot] of slots) yield ['slots', key, slot];
    for (const [device, head] of heads) yield ['heads', device, head];
    let after: IDBKeyRange | undefined;
    for (;;) {
      const { keys, values } = await this.#inTransaction('readonly', async (tx) => ({
        keys: await tx.objectStore('entries').getAllKeys(after, PIECE),
        values: await tx.objectStore('entries').getAll(after, PIECE),
      }));
      for (const [i, key] of keys.entries()) {
        const value = values[i];
        if (value) yield ['entries', key, value];
      }
      const end = keys.at(-1);
      if (!end || keys.length < PIECE) return;
      after = IDBKeyRange.lowerBound(end, true);
    }
  }

  /** Another way in, for when the stored one opens nothing: header and slots as the copy has them. */
  async otherWay(): Promise<{ header: Bytes; slots: Bytes[] } | null> {
    const copy = this.#copy;
    if (!copy) return null;
    return this.#locked(async () => {
      const contents = await copy.read().catch(() => null);
      if (!contents?.vault) return null;
      const kinds = (await this.#differences(contents)).map(({ at }) => at[0]);
      if (!kinds.includes('vault') && !kinds.includes('slots')) return null;
      const slots = [...contents.slots.values()].map((slot) => slot.slice());
      return { header: contents.vault.header.slice(), slots };
    });
  }

  /** Whether both copies hold something for the same thing, and not the same; `mend` settles it. */
  get differs(): boolean {
    return this.#differs;
  }

  /**
   * With the key at hand: where the copy holds something else than the database, and only the copy's
   * is good, it takes the other one's place. Of two slots of which nothing is known both stay. What
   * else cannot be settled is set aside beside the copy, which is then written anew. Answers how much
   * was put in its place.
   */
  async mend(isGood: (kind: StoreName, bytes: Bytes) => boolean): Promise<number> {
    const copy = this.#copy;
    if (!copy) return 0;
    return this.#locked(async () => {
      const contents = await copy.read();
      const differences = contents ? await this.#differences(contents) : [];
      if (differences.length === 0) return 0;
      let aside = false;
      const better: Difference[] = [];
      const both: Difference[] = [];
      for (const one of differences) {
        const kind = one.at[0];
        const ours = isGood(kind, one.ours);
        const theirs = isGood(kind, one.theirs);
        if (!ours && theirs) better.push(one);
        else if (!ours && kind === 'slots') both.push(one);
        else if (ours === theirs) aside = true;
      }
      await this.#inTransaction('readwrite', async (tx) => {
        for (const { at, theirs } of better) {
          if (at[0] === 'vault') {
            const record = await tx.objectStore('vault').get('vault');
            if (record) await tx.objectStore('vault').put({ ...record, header: theirs }, 'vault');
          } else if (at[0] === 'entries') await tx.objectStore('entries').put(theirs, at[1]);
          else await tx.objectStore(at[0]).put(theirs, at[1]);
        }
        // Under a name made of the slot's own, so that both go when it is replaced.
        for (const { at, theirs } of both) {
          await tx.objectStore('slots').put(theirs, `${at[1] as string}${VARIANT}`);
        }
      });
      if (aside) await copy.setAside();
      await this.#writeCopy(copy);
      this.#differs = false;
      return better.length;
    });
  }

  /**
   * The browser's database goes on writing to the log it finds, also behind a record that was torn by
   * a full disk or an empty battery; its next start then stops at the torn one and throws everything
   * away. Deleting some database of the same origin makes it settle what was good in a table, and
   * begin a new log (ADR 0046).
   */
  makeSafe(): Promise<void> {
    this.#safe ??= this.#writeScratch().catch((error: unknown) => {
      this.#safe = null;
      throw failureOf(error);
    });
    return this.#safe;
  }

  async #writeScratch(): Promise<void> {
    const name = `${this.#name}-scratch`;
    const db = await openDB(name, 1, { upgrade: (made) => void made.createObjectStore('scratch') });
    try {
      await db.put('scratch', new Uint8Array(SCRATCH_BYTES), 0);
    } finally {
      db.close();
      await deleteDB(name);
    }
  }

  // --- Reading ------------------------------------------------------------------------------------

  /** What a secret is tried on; null when no vault was begun here. */
  async way(): Promise<{ header: Bytes; slots: Bytes[] } | null> {
    if (!(await this.#present())) return null;
    return this.#inTransaction('readonly', async (tx) => {
      const record = await tx.objectStore('vault').get('vault');
      return record && { header: record.header, slots: await tx.objectStore('slots').getAll() };
    }).then((way) => way ?? null);
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

  /** Where this device's chain ends. Outdated when the vault is gone or writes as another device. */
  async head(device: string): Promise<Bytes> {
    if (!(await this.#present())) throw new Outdated();
    return this.#inTransaction('readonly', (tx) => this.#currentHead(tx, device));
  }

  async slots(): Promise<StoredSlot[]> {
    return this.#inTransaction('readonly', async (tx) => {
      const slots = tx.objectStore('slots');
      const [ids, values] = [await slots.getAllKeys(), await slots.getAll()];
      return values.map((bytes, i) => ({ id: ids[i] ?? '', bytes }));
    });
  }

  /** The slot as it lies in storage now. */
  async readSlot(id: string): Promise<Bytes | null> {
    return this.#inTransaction(
      'readonly',
      async (tx) => (await tx.objectStore('slots').get(id)) ?? null,
    );
  }

  async countEntries(): Promise<number> {
    if (!(await this.#present())) return 0;
    return this.#inTransaction('readonly', async (tx) => tx.objectStore('entries').count());
  }

  // --- Writing ------------------------------------------------------------------------------------

  /** Writes a whole new vault at once. Outdated when there is one already. */
  async create(vault: {
    header: Bytes;
    device: string;
    slots: StoredSlot[];
    sealed: Sealed;
  }): Promise<void> {
    const { header, device, sealed } = vault;
    await this.#write(async (tx) => {
      if (await tx.objectStore('vault').get('vault')) throw new Outdated();
      return {
        put: [
          ['vault', device, header],
          ...vault.slots.map(({ id, bytes }): Put => ['slots', id, bytes]),
          ...putsOf(device, sealed),
        ],
        remove: [],
      };
    });
  }

  /**
   * Adds what `seal` makes. `known` is the head that the caller seals onto; when another is stored,
   * this is Outdated and nothing is written.
   */
  async append(device: string, known: Bytes, seal: () => Sealed): Promise<void> {
    if (!(await this.#present())) throw new Outdated();
    await this.#write(async (tx) => {
      if (!same(await this.#currentHead(tx, device), known)) throw new Outdated();
      // `seal` answers at once: a transaction does not wait for anything but itself.
      return { put: putsOf(device, seal()), remove: [] };
    });
  }

  /** From now on this browser writes as a new device (its old chain could not be trusted). */
  async beginDevice(old: string, device: string, head: Bytes): Promise<void> {
    await this.#write(async (tx) => {
      const record = await tx.objectStore('vault').get('vault');
      if (!record || record.device !== old) throw new Outdated();
      return {
        put: [
          ['vault', device, record.header],
          ['heads', device, head],
        ],
        remove: [],
      };
    });
  }

  async addSlots(slots: StoredSlot[]): Promise<void> {
    await this.#write(async (tx) => {
      if (!(await tx.objectStore('vault').get('vault'))) throw new Outdated();
      return { put: slots.map(({ id, bytes }) => ['slots', id, bytes]), remove: [] };
    });
  }

  async removeSlots(slots: StoredSlot[]): Promise<void> {
    if (slots.length === 0) return;
    const ids = slots.map(({ id }) => id.replace(VARIANT, ''));
    const gone = new Set([...ids, ...ids.map((id) => `${id}${VARIANT}`)]);
    await this.#write(async (tx) => {
      const keys = await tx.objectStore('slots').getAllKeys();
      return {
        put: [],
        remove: keys.filter((key) => gone.has(key)).map((key): ['slots', string] => ['slots', key]),
      };
    });
  }

  /** Takes everything away, in other tabs as well. */
  async destroy(): Promise<void> {
    await this.#locked(async () => {
      await this.close();
      try {
        await this.#copy?.destroy();
        await deleteDB(this.#name);
      } catch {
        throw new CoreError({ kind: 'storage_failed' });
      }
    });
  }

  // --- How it is done -------------------------------------------------------------------------------

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

  /** Whether there is a database at all: merely looking must not make one and so leave a trace. */
  async #present(): Promise<boolean> {
    if (this.#db || !('databases' in indexedDB)) return true;
    return (await indexedDB.databases()).some((database) => database.name === this.#name);
  }

  #locked<T>(work: () => Promise<T>): Promise<T> {
    return this.#locks
      ? (this.#locks.request(`${this.#name}-store`, () => work()) as Promise<T>)
      : work();
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

  /** One change: made by `body` of what is stored, written to the database, then to the copy. */
  async #write(body: (tx: Transaction<'readwrite'>) => Promise<Change>): Promise<void> {
    await this.#locked(async () => {
      await this.makeSafe().catch(async (error: unknown) => {
        throw await this.#reasonOf(error);
      });
      let change: Change = { put: [], remove: [] };
      let revision = 0;
      try {
        await this.#inTransaction('readwrite', async (tx) => {
          change = await body(tx);
          revision = await this.#apply(tx, change);
        });
      } catch (error) {
        // Nothing is wrong with the database where it was the caller who was late.
        if (error instanceof CoreError) this.#safe = null;
        throw await this.#reasonOf(error);
      }
      await this.#follow(revision, change);
    });
  }

  /** A disk that is really full is told by the browser as some failure or other; it is asked itself. */
  async #reasonOf(error: unknown): Promise<unknown> {
    if (!(error instanceof CoreError) || error.failure.kind !== 'storage_failed') return error;
    if (!this.#copy || (await this.#copy.hasRoom(ROOM_BYTES))) return error;
    return new CoreError({ kind: 'storage_full' });
  }

  /** Writes a change and counts it; answers the new revision. */
  async #apply(tx: Transaction<'readwrite'>, change: Change): Promise<number> {
    const writes: Promise<unknown>[] = [];
    const issue = (write: Promise<unknown>): void => {
      // Should a later statement fail at once, this one is aborted with it and nobody else asks.
      write.catch(() => undefined);
      writes.push(write);
    };
    let record = await tx.objectStore('vault').get('vault');
    for (const [store, key, value] of change.put) {
      if (store === 'vault') record = { ...record, device: key as string, header: value };
      // `add`, not `put`: a counter that is taken already is never overwritten.
      else if (Array.isArray(key)) issue(tx.objectStore('entries').add(value, key));
      else issue(tx.objectStore(store as 'slots' | 'heads').put(value, key));
    }
    for (const [store, key] of change.remove) {
      issue(tx.objectStore(store as 'slots').delete(key as string));
    }
    const revision = (record?.revision ?? 0) + 1;
    if (record) issue(tx.objectStore('vault').put({ ...record, revision }, 'vault'));
    await Promise.all(writes);
    return revision;
  }

  /** The copy follows the database. That it could not is no reason to refuse what is durable there. */
  async #follow(revision: number, change: Change): Promise<void> {
    const copy = this.#copy;
    if (!copy) return;
    try {
      if (await copy.append(revision - 1, revision, change)) return;
      await this.#bringIntoStep();
    } catch {
      this.#behind = true;
    }
  }

  async #currentHead(tx: Transaction<'readonly' | 'readwrite'>, device: string): Promise<Bytes> {
    const record = await tx.objectStore('vault').get('vault');
    if (!record || record.device !== device) throw new Outdated();
    const head = await tx.objectStore('heads').get(device);
    if (!head) throw new Outdated();
    return head;
  }
}

type Put = Change['put'][number];

interface Difference {
  at: ['vault' | 'slots' | 'heads', string] | ['entries', [string, number]];
  ours: Bytes;
  theirs: Bytes;
}

interface Outline {
  record: VaultRecord;
  slots: Map<string, Bytes>;
  heads: Map<string, Bytes>;
  entries: number;
}

/** What is put behind a slot's id where the copy's is kept as well. */
const VARIANT = '-copy';
/** How many entries are read at a time. */
const PIECE = 500;
/** Something to delete; of no other use. */
const SCRATCH_BYTES = 1024;
/** Where there is no room for this much, the disk counts as full. */
const ROOM_BYTES = 64 << 10;

/** As good as certain that nothing is missing on either side; entries are compared by number only. */
function inStep(copy: Contents, now: Outline): boolean {
  const sameAll = (ours: Map<string, Bytes>, theirs: Map<string, Bytes>): boolean =>
    ours.size === theirs.size && [...ours].every(([key, value]) => same(value, theirs.get(key)));
  let entries = 0;
  for (const chain of copy.entries.values()) entries += chain.size;
  return (
    copy.whole &&
    copy.revision === (now.record.revision ?? 0) &&
    copy.vault?.device === now.record.device &&
    same(copy.vault.header, now.record.header) &&
    sameAll(copy.slots, now.slots) &&
    sameAll(copy.heads, now.heads) &&
    entries === now.entries
  );
}

function last(counters: Iterable<number>): number {
  let most = -1;
  for (const counter of counters) most = Math.max(most, counter);
  return most;
}

function chainOf(device: string): IDBKeyRange {
  return IDBKeyRange.bound([device, 0], [device, Infinity]);
}

function putsOf(device: string, sealed: Sealed): Put[] {
  return [
    ...sealed.entries.map((entry, i): Put => ['entries', [device, sealed.firstCounter + i], entry]),
    ['heads', device, sealed.head],
  ];
}
