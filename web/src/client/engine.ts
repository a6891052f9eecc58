/**
 * The core client proper: it lives in the worker, holds one instance of core.wasm, and keeps what it
 * does and what is stored in step.
 *
 * 1. A draft counts as recorded only once its sealed entry is durable; only then is it added to the
 *    journal in memory.
 * 2. Calls run one after the other.
 * 3. What was said one after the other on this device stands in that order, also within one second: the
 *    core counts on from this device's clock.
 * 4. No request grows with the length of the journal, and no answer but a view's: it is opened, sealed
 *    and given out in pieces, so that whatever was accepted opens again.
 * 5. After a trap the instance is dropped and a new one made: a journal of this tab is opened again
 *    from memory, a sealed one is locked, because its key went with the instance.
 */
import { fromBase64, toBase64, toHex, type Bytes } from './bytes';
import { CoreError, type Damage, type Opened, type Place } from './contract';
import type { StoreName } from './copy';
import type { Answering } from './messages';
import { Instance, Trap, type Request } from './instance';
import { madeUpJournal } from './made-up-journal';
import {
  queries,
  type Draft,
  type Entry,
  type ErrorCode,
  type Queries,
  type QueryName,
  type ViewName,
} from './schema.generated';
import {
  Outdated,
  Store,
  piecesOf,
  type PieceLimits,
  type Sealed,
  type StoredPiece,
  type StoredSlot,
} from './store';
import { localTime } from './time';
import type { SodiumLibrary } from './vault-host';

/** What stretching a passphrase costs; the core's own choice when absent. */
export interface Cost {
  memory_kib: number;
  passes: number;
}

export interface Surroundings {
  /** Compiles core.wasm; asked once. */
  module(): Promise<WebAssembly.Module>;
  /** Loads libsodium; asked once, before the first sealed thing. */
  sodium(): Promise<SodiumLibrary>;
  store: Store;
  now(): Date;
  newId(): string;
  random(bytes: number): Uint8Array;
  /** Tried in turn until the device has the memory for one. */
  costs: (Cost | undefined)[];
}

/** 64 MiB and 3 passes; where a phone cannot give that, less memory and more passes, never under the floor. */
export const usualCosts: (Cost | undefined)[] = [
  undefined,
  { memory_kib: 32 * 1024, passes: 4 },
  { memory_kib: 19 * 1024, passes: 6 },
];

interface SealedAnswer {
  sealed: string[];
  first_counter: number;
  head: string;
}
interface PieceAnswer {
  set_aside: { code: ErrorCode; entry: Entry }[];
}
interface OpenedAnswer {
  damage: Damage[];
  devices: { device: string; head: 'good' | 'missing' | 'bad' }[];
}

/** The journal that is in use, apart from the made-up one. */
type Real =
  | { place: 'none' | 'lost' | 'locked' }
  | { place: 'tab'; entries: Entry[]; device: string }
  /**
   * `head`: where this device's chain ended when its entries came into memory. Null when that chain
   * cannot be trusted any more, and a new one has yet to be begun.
   */
  | { place: 'open'; device: string; head: Bytes | null };

type SlotKind = 'passphrase' | 'recovery_code';
interface KeySlot extends StoredSlot {
  /** Null for what has no such shape. */
  kind: SlotKind | null;
}

/** What a secret is tried on, and what of it a secret has opened. */
interface Way {
  header: Bytes;
  slots: Bytes[];
}
interface UnlockedBy {
  header: Bytes;
  slot: Bytes | null;
}

/** The real journal goes by one of two names, so that it can be read anew beside the old one. */
const REAL = 'journal';
const REAL_ANEW = 'journal_anew';
const MADE_UP = 'made_up';

/** The most of one call. A single entry may be longer, up to 1 MiB of text. */
const PIECE: PieceLimits = { entries: 1000, bytes: 4 * 1024 * 1024 };

export class Engine implements Answering {
  readonly #around: Surroundings;
  readonly #store: Store;
  #module: Promise<WebAssembly.Module> | null = null;
  #sodium: SodiumLibrary | null = null;
  #instance: Instance | null = null;
  #looked = false;
  #real: Real = { place: 'none' };
  #realId = REAL;
  #madeUp: Entry[] | null = null;
  /** Entries of the real journal that the core could not read. */
  #setAside: Entry[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(around: Surroundings) {
    this.#around = around;
    this.#store = around.store;
  }

  // --- What the screens ask ---------------------------------------------------------------------

  place(): Promise<Place> {
    return this.#inTurn(async () => {
      if (!this.#looked) {
        const found = await this.#store.look();
        this.#real = { place: found === 'kept' ? 'locked' : found };
        this.#looked = true;
      }
      return this.#madeUp ? 'made_up' : this.#real.place;
    });
  }

  /** Fetches and compiles core.wasm ahead of its first use. Nothing waits for it, in or out of turn. */
  async prepare(): Promise<void> {
    await this.#compiled();
  }

  start(): Promise<void> {
    return this.#inTurn(async () => {
      this.#expect('none');
      await this.#start();
      this.#call({ op: 'open', id: this.#realId, entries: [] });
      this.#real = { place: 'tab', entries: [], device: toHex(this.#around.random(16)) };
    });
  }

  startMadeUp(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#start();
      if (this.#madeUp) this.#call({ op: 'close', id: MADE_UP });
      const entries = madeUpJournal(this.#around.now());
      this.#call({ op: 'open', id: MADE_UP, entries });
      this.#madeUp = entries;
    });
  }

  leave(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#madeUp) return;
      this.#madeUp = null;
      this.#call({ op: 'close', id: MADE_UP });
    });
  }

  record(drafts: Draft[]): Promise<ViewName[]> {
    return this.#inTurn(async () => {
      if (drafts.length === 0) return [];
      if (!this.#madeUp && this.#real.place === 'open') await this.#renew(this.#real);
      const { entries, changed } = this.#call<{ entries: Entry[]; changed: ViewName[] }>({
        op: 'record',
        id: this.#journal(),
        clock: this.#clock(),
        device: this.#madeUp ? MADE_UP : this.#device(),
        ids: drafts.map(() => this.#around.newId()),
        drafts,
      });
      const real = this.#real;
      if (this.#madeUp) {
        this.#madeUp.push(...entries);
      } else if (real.place === 'tab') {
        real.entries.push(...entries);
      } else if (real.place === 'open') {
        await this.#storeSealed(real, entries);
      }
      this.#append(entries, this.#journal());
      return changed;
    });
  }

  ask<N extends QueryName>(op: N, question: Queries[N]['question']): Promise<Queries[N]['answer']> {
    return this.#inTurn(async () => {
      const fill: readonly string[] = queries[op];
      const ofJournal = fill.includes('id');
      await (ofJournal ? this.#catchUp() : this.#start());
      return this.#call<Queries[N]['answer']>({
        ...question,
        op,
        ...(ofJournal ? { id: this.#journal() } : {}),
        ...(fill.includes('clock') ? { clock: this.#clock() } : {}),
      });
    });
  }

  keep(passphrase: string): Promise<{ recovery_code: string }> {
    return this.#inTurn(async () => {
      const tab = this.#expect('tab');
      await this.#loadSodium();
      const secret = passphrase.normalize('NFC');
      const made = this.#withCost<{
        header: string;
        slots: string[];
        recovery_code: string;
        device: string;
        head: string;
      }>({ op: 'vault.create', passphrase: secret, device: tab.device });
      let created = false;
      try {
        const sealed = this.#seal(fromBase64(made.head), tab.entries);
        const slots = this.#keySlots(made.slots);
        await this.#store.create({
          header: fromBase64(made.header),
          device: made.device,
          slots,
          sealed,
        });
        created = true;
        // What this tab holds is let go only when both ways back in were read back and work.
        await this.#mustOpen(slots, 'passphrase', secret);
        await this.#mustOpen(slots, 'recovery_code', made.recovery_code);
        this.#setAside = [];
        this.#real = { place: 'open', device: made.device, head: sealed.head };
        return { recovery_code: made.recovery_code };
      } catch (error) {
        // A vault that nobody could open must not stay; this tab still holds everything.
        if (created) await this.#store.destroy().catch(() => undefined);
        if (!(error instanceof Trap)) this.#call({ op: 'vault.lock' });
        throw error;
      }
    });
  }

  unlock(secret: string): Promise<Opened> {
    return this.#inTurn(async () => {
      this.#expect('locked');
      await this.#start();
      await this.#loadSodium();
      await this.#store.heal();
      const stored = await this.#store.way();
      if (!stored) {
        throw new CoreError({ kind: 'refused', code: 'vault_corrupt', field: 'header' });
      }
      const way = await this.#unlockVault(stored, secret.normalize('NFC'));
      try {
        const damage = await this.#openMended(way);
        // Not waited for: the first thing that is saved waits for it.
        void this.#store.makeSafe().catch(() => undefined);
        return { damage };
      } catch (error) {
        // Locked means that no key is held, also after a failure on the way.
        if (!(error instanceof Trap)) this.#call({ op: 'vault.lock' });
        throw error;
      }
    });
  }

  /** Tries the secret on what is stored, and then on what the second copy has, where that differs. */
  async #unlockVault(stored: Way, secret: string): Promise<UnlockedBy> {
    const unlock = ({ header, slots }: Way): UnlockedBy => {
      const answer = this.#call<{ slot: number }>({
        op: 'vault.unlock',
        header: toBase64(header),
        slots: slots.map(toBase64),
        secret,
      });
      return { header, slot: slots[answer.slot] ?? null };
    };
    try {
      return unlock(stored);
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      const other = await this.#store.otherWay();
      if (!other) throw error;
      try {
        return unlock(other);
      } catch {
        throw error;
      }
    }
  }

  /** Opens what is stored; what is damaged there and good in the second copy is put right first. */
  async #openMended(way: UnlockedBy): Promise<Damage[]> {
    let damage = await this.#openStored();
    if (damage && (damage.length > 0 || this.#store.differs)) {
      const mended = await this.#store.mend((kind, bytes) => this.#isGood(way, kind, bytes));
      if (mended > 0) damage = await this.#openStored();
    }
    if (!damage) throw new Outdated();
    await this.#renewIfRoom();
    return damage;
  }

  /** Which of two things that differ is the good one: what opened the vault, and what its key fits. */
  #isGood(way: UnlockedBy, kind: StoreName, bytes: Bytes): boolean {
    const text = toBase64(bytes);
    if (kind === 'vault') return text === toBase64(way.header);
    if (kind === 'slots') return way.slot !== null && text === toBase64(way.slot);
    return (
      this.#call<{ good: boolean[] }>({ op: 'vault.check_sealed', objects: [text] }).good[0] ===
      true
    );
  }

  lock(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#real.place === 'open') this.#real = { place: 'locked' };
      if (this.#real.place === 'tab') this.#real = { place: 'none' };
      this.#madeUp = null;
      this.#setAside = [];
      this.#instance = null;
    });
  }

  changePassphrase(current: string, next: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#expect('open');
      const secret = next.normalize('NFC');
      await this.#replaceSlots(current, 'passphrase', () => {
        const { slot } = this.#withCost<{ slot: string }>({
          op: 'vault.add_passphrase',
          passphrase: secret,
        });
        return { slot, secret };
      });
    });
  }

  newRecoveryCode(passphrase: string): Promise<{ recovery_code: string }> {
    return this.#inTurn(async () => {
      this.#expect('open');
      const recovery_code = await this.#replaceSlots(passphrase, 'recovery_code', () => {
        const made = this.#call<{ slot: string; recovery_code: string }>({
          op: 'vault.add_recovery_code',
        });
        return { slot: made.slot, secret: made.recovery_code };
      });
      return { recovery_code };
    });
  }

  exportPlain(): Promise<Blob> {
    return this.#inTurn(async () => {
      await this.#catchUp();
      const parts: Blob[] = [];
      for (let from = 0; ;) {
        const { entries } = this.#call<{ entries: Entry[] }>({
          op: 'journal',
          id: this.#journal(),
          from,
          count: PIECE.entries,
          bytes: PIECE.bytes,
        });
        if (entries.length === 0) break;
        parts.push(linesOf(entries));
        from += entries.length;
      }
      // What this version cannot read comes last, as it is: an export drops nothing.
      if (!this.#madeUp) parts.push(...inPieces(this.#setAside).map(linesOf));
      return new Blob(parts, { type: 'application/x-ndjson' });
    });
  }

  exportSealed(): Promise<Blob> {
    return this.#inTurn(async () => {
      this.#expect('open');
      // As blobs, so that the browser may keep them elsewhere than in memory.
      const parts: Blob[] = [];
      const write = (request: Request): void => {
        parts.push(new Blob([fromBase64(this.#call<{ bytes: string }>(request).bytes)]));
      };
      const found = await this.#store.readInPieces(PIECE, {
        begin: ({ slots }) => write({ op: 'vault.write_begin', slots: slots.map(toBase64) }),
        piece: (piece) => write({ op: 'vault.write_part', ...sealedPiece(piece) }),
      });
      if (!found) throw new CoreError({ kind: 'storage_failed' });
      write({ op: 'vault.write_end' });
      return new Blob(parts, { type: 'application/octet-stream' });
    });
  }

  erase(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.destroy();
      this.#real = { place: 'none' };
      this.#madeUp = null;
      this.#instance = null;
    });
  }

  /** How many entries lie sealed on this device. */
  storedEntries(): Promise<number> {
    return this.#inTurn(() => this.#store.countEntries());
  }

  /** In how many places of this browser they lie. */
  storedCopies(): Promise<number> {
    return this.#inTurn(() => Promise.resolve(this.#store.copies));
  }

  // --- How it is done ---------------------------------------------------------------------------

  /** One call after the other, and every failure as a CoreError. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      try {
        return await work();
      } catch (error) {
        throw await this.#settle(error);
      }
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #settle(error: unknown): Promise<CoreError> {
    if (error instanceof CoreError) return error;
    if (error instanceof Outdated) return this.#reread();
    // A trap, or a defect on this side: either way the instance is not trusted any more.
    this.#instance = null;
    if (this.#real.place === 'open') this.#real = { place: 'locked' };
    try {
      if (this.#looked) await this.#start();
    } catch (failed) {
      if (failed instanceof CoreError) return failed;
    }
    return new CoreError({ kind: 'restarted' });
  }

  /** Another tab wrote: what it stored becomes what we show. */
  async #reread(): Promise<CoreError> {
    try {
      if (this.#real.place !== 'open') {
        // A vault was made elsewhere while this tab still held its own journal; both stay as they are.
        return new CoreError({ kind: 'stale' });
      }
      if (!(await this.#openStored())) {
        // Erased elsewhere.
        this.#real = { place: 'none' };
        this.#instance = null;
        return new CoreError({ kind: 'storage_failed' });
      }
      await this.#renewIfRoom();
      return new CoreError({ kind: 'stale' });
    } catch (error) {
      return error instanceof Outdated ? new CoreError({ kind: 'stale' }) : this.#settle(error);
    }
  }

  async #compiled(): Promise<WebAssembly.Module> {
    try {
      this.#module ??= this.#around.module();
      return await this.#module;
    } catch (error) {
      this.#module = null;
      // Not fetched is not the same as not allowed.
      const missing = error instanceof TypeError;
      throw new CoreError({ kind: missing ? 'storage_failed' : 'no_webassembly' });
    }
  }

  async #start(): Promise<void> {
    if (this.#instance) return;
    const module = await this.#compiled();
    try {
      this.#instance = await Instance.start(module, () => this.#sodium);
    } catch {
      throw new CoreError({ kind: 'no_webassembly' });
    }
    if (this.#real.place === 'tab') {
      this.#call({ op: 'open', id: this.#realId, entries: [] });
      this.#append(this.#real.entries, this.#realId);
    }
    if (this.#madeUp) this.#call({ op: 'open', id: MADE_UP, entries: this.#madeUp });
  }

  /** Paths first: an entry that speaks of a step may stand before the path that has it. */
  #append(entries: Entry[], id: string): void {
    const isPath = ({ type }: Entry): boolean => type === 'path.set';
    const inOrder = [...entries.filter(isPath), ...entries.filter((one) => !isPath(one))];
    for (const piece of inPieces(inOrder)) this.#call({ op: 'append', id, entries: piece });
  }

  async #loadSodium(): Promise<void> {
    this.#sodium ??= await this.#around.sodium();
  }

  #call<T = unknown>(request: Request): T {
    if (!this.#instance)
      throw new CoreError({ kind: 'refused', code: 'unknown_journal', field: 'id' });
    return this.#instance.call<T>(request);
  }

  /** A call that stretches a new passphrase, as strongly as this device has memory for. */
  #withCost<T>(request: Request): T {
    for (const cost of this.#around.costs) {
      try {
        return this.#call<T>(cost ? { ...request, cost } : request);
      } catch (error) {
        if (!isRefused(error, 'vault_unavailable')) throw error;
      }
    }
    throw new CoreError({ kind: 'refused', code: 'vault_unavailable', field: '' });
  }

  #expect<P extends Real['place']>(place: P): Extract<Real, { place: P }> {
    if (this.#real.place === place) return this.#real as Extract<Real, { place: P }>;
    const code: ErrorCode =
      place === 'open' || place === 'tab'
        ? this.#real.place === 'locked'
          ? 'vault_locked'
          : 'unknown_journal'
        : place === 'none'
          ? 'already_open'
          : 'unknown_journal';
    throw new CoreError({ kind: 'refused', code, field: 'place' });
  }

  #journal(): string {
    if (this.#madeUp) return MADE_UP;
    if (this.#real.place === 'locked') this.#expect('open');
    return this.#realId;
  }

  /** What this device's clock says; the core counts on from it. */
  #clock(): string {
    return localTime(this.#around.now());
  }

  #device(): string {
    return this.#real.place === 'tab' || this.#real.place === 'open' ? this.#real.device : '';
  }

  /** Before showing: what another tab has stored meanwhile counts as well. */
  async #catchUp(): Promise<void> {
    const real = this.#real;
    if (this.#madeUp || real.place !== 'open' || !real.head) return;
    try {
      const head = await this.#store.head(real.device);
      if (toBase64(head) === toBase64(real.head)) return;
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
    }
    const outcome = await this.#reread();
    if (outcome.failure.kind !== 'stale') throw outcome;
  }

  #seal(head: Bytes, entries: Entry[]): Sealed {
    const out: Sealed = { firstCounter: 0, entries: [], head };
    for (const piece of inPieces(entries)) {
      const answer = this.#call<SealedAnswer>({
        op: 'vault.seal',
        head: toBase64(out.head),
        entries: piece,
      });
      out.firstCounter ||= answer.first_counter;
      out.entries.push(...answer.sealed.map(fromBase64));
      out.head = fromBase64(answer.head);
    }
    return out;
  }

  async #storeSealed(real: Extract<Real, { place: 'open' }>, entries: Entry[]): Promise<void> {
    const { head } = real;
    if (!head) throw new Outdated();
    let sealed: Sealed = { firstCounter: 0, entries: [], head };
    await this.#store.append(real.device, head, () => (sealed = this.#seal(head, entries)));
    real.head = sealed.head;
  }

  /**
   * Opens every entry that is good, and tells of the others; null when nothing is stored. A journal
   * that was open stays until the new one is whole.
   */
  async #openStored(): Promise<Damage[] | null> {
    const into = this.#realId === REAL ? REAL_ANEW : REAL;
    const setAside: PieceAnswer['set_aside'] = [];
    let device = '';
    let head: Bytes | null = null;
    let opened: OpenedAnswer;
    this.#call({ op: 'open', id: into, entries: [] });
    try {
      const found = await this.#store.readInPieces(PIECE, {
        begin: (vault) => {
          device = vault.device;
          this.#call({ op: 'vault.open_begin', into });
        },
        piece: (piece) => {
          const request = { op: 'vault.open_part', chain: piece.chain, ...sealedPiece(piece) };
          setAside.push(...this.#call<PieceAnswer>(request).set_aside);
          if (piece.device === device && piece.head) head = piece.head;
        },
      });
      if (!found) {
        this.#close(into);
        return null;
      }
      opened = this.#call<OpenedAnswer>({ op: 'vault.open_end' });
    } catch (error) {
      if (!(error instanceof Trap)) this.#close(into);
      throw error;
    }
    this.#close(this.#realId);
    this.#realId = into;

    // An entry that the core cannot read is set aside and named; a person is not locked out by one.
    this.#setAside = setAside.map(({ entry }) => entry);
    const damage = [...opened.damage];
    for (const { code } of setAside) {
      const known = damage.find((item) => item.code === code);
      if (known) known.entries += 1;
      else damage.push({ code, entries: 1 });
    }
    const own = opened.devices.find((state) => state.device === device);
    this.#real = { place: 'open', device, head: own?.head === 'good' ? head : null };
    return damage;
  }

  /** A full disk does not keep what is there closed; it is tried again before the next entry. */
  async #renewIfRoom(): Promise<void> {
    if (this.#real.place !== 'open') return;
    try {
      await this.#renew(this.#real);
    } catch (error) {
      if (!(error instanceof CoreError) || error.failure.kind === 'refused') throw error;
    }
  }

  /** How far a chain went that is not certain any more must not be guessed: a new one is begun. */
  async #renew(real: Extract<Real, { place: 'open' }>): Promise<void> {
    if (real.head) return;
    const next = this.#call<{ device: string; head: string }>({ op: 'vault.begin_device' });
    const head = fromBase64(next.head);
    await this.#store.beginDevice(real.device, next.device, head);
    real.device = next.device;
    real.head = head;
  }

  /** Closes a journal, if it is open. */
  #close(id: string): void {
    try {
      this.#call({ op: 'close', id });
    } catch (error) {
      if (!isRefused(error, 'unknown_journal')) throw error;
    }
  }

  /** Key slots with what the core says of them; nobody else looks into one. */
  #keySlots(slots: string[]): KeySlot[] {
    const { slots: said } = this.#call<{ slots: (Omit<KeySlot, 'bytes'> | null)[] }>({
      op: 'vault.describe_slots',
      slots,
    });
    return slots.map((slot, i) => ({ id: '', kind: null, ...said[i], bytes: fromBase64(slot) }));
  }

  /** Reads the slot of this kind back from storage and opens it, or fails. */
  async #mustOpen(slots: KeySlot[], kind: SlotKind, secret: string): Promise<void> {
    const slot = slots.find((candidate) => candidate.kind === kind);
    const stored = slot ? await this.#store.readSlot(slot.id) : null;
    if (!stored) throw new CoreError({ kind: 'storage_failed' });
    this.#call({ op: 'vault.check_slots', slots: [toBase64(stored)], secret });
  }

  /**
   * A new slot for the same key. The old ones of its kind go only after the new one was read back
   * from storage and opened; a crash anywhere between leaves at least one that works.
   */
  async #replaceSlots(
    current: string,
    kind: SlotKind,
    make: () => { slot: string; secret: string },
  ): Promise<string> {
    const before = await this.#store.slots();
    const slots = before.map(({ bytes }) => toBase64(bytes));
    this.#call({ op: 'vault.check_slots', slots, secret: current.normalize('NFC') });
    const kinds = this.#keySlots(slots).map((slot) => slot.kind);
    const { slot, secret } = make();
    const added = this.#keySlots([slot]);
    await this.#store.addSlots(added);
    try {
      await this.#mustOpen(added, kind, secret);
    } catch (error) {
      // It cannot be opened, so it must not stay either; the old one was never touched.
      if (!(error instanceof Trap)) await this.#store.removeSlots(added).catch(() => undefined);
      throw error;
    }
    await this.#store.removeSlots(before.filter((_, i) => kinds[i] === kind));
    return secret;
  }
}

function isRefused(error: unknown, code: ErrorCode): boolean {
  return (
    error instanceof CoreError && error.failure.kind === 'refused' && error.failure.code === code
  );
}

/** A piece of what is stored, for the core. */
function sealedPiece({ device, entries, head }: StoredPiece): Record<string, unknown> {
  return { device, entries: entries.map(toBase64), ...(head ? { head: toBase64(head) } : {}) };
}

function inPieces(entries: Entry[]): Entry[][] {
  return piecesOf(entries, PIECE, (entry) => JSON.stringify(entry).length);
}

function linesOf(entries: Entry[]): Blob {
  return new Blob(entries.map((entry) => `${JSON.stringify(entry)}\n`));
}
