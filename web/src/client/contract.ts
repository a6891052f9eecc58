/**
 * What the screens may ask of the core. The only door: screens never see the worker, the wasm module,
 * the vault or IndexedDB.
 *
 * A journal lives in one of five places:
 *   none    nothing begun
 *   lost    something was kept on this device, and the browser cannot open it any more
 *   tab     only in this tab's memory; gone when it closes
 *   locked  sealed on this device, key not in memory
 *   open    sealed on this device and unlocked
 * The made-up journal is a separate, labelled session (`made_up`) that is never stored and never mixed.
 */
import type { Draft, ErrorCode, Queries, QueryName, ViewName } from './schema.generated';

export type Place = 'none' | 'lost' | 'tab' | 'locked' | 'open' | 'made_up';

export type CoreFailure =
  | { kind: 'refused'; code: ErrorCode; field: string }
  /** The device could not store it. Nothing was lost: the caller still holds what the person wrote. */
  | { kind: 'storage_full' }
  | { kind: 'storage_failed' }
  /** This browser does not run WebAssembly (strict security modes). */
  | { kind: 'no_webassembly' }
  /** Another tab wrote meanwhile; the journal was read again and the call may be repeated. */
  | { kind: 'stale' }
  /** The module trapped; it was rebuilt from the journal. */
  | { kind: 'restarted' };

/** Every rejected promise of `Core` carries one of these. */
export class CoreError extends Error {
  constructor(readonly failure: CoreFailure) {
    super(failure.kind === 'refused' ? failure.code : failure.kind);
  }
}

/** What was found wrong while opening; the good entries are open all the same. */
export interface Damage {
  /** A code of schema/codes.json, such as vault_corrupt or vault_chain_broken. */
  code: ErrorCode;
  /** How many entries could not be opened. */
  entries: number;
}

export interface Opened {
  damage: Damage[];
}

export interface Core {
  /** Looks at the device once; must be awaited first. */
  place(): Promise<Place>;
  /** Loads the core ahead of its first use; fails with `no_webassembly` where it cannot run. */
  prepare(): Promise<void>;
  /** Begin in this tab only. */
  start(): Promise<void>;
  /** Open the made-up journal (labelled; never stored). `leave()` ends it. */
  startMadeUp(): Promise<void>;
  leave(): Promise<void>;

  /** Checks, seals and stores the drafts, in one atomic write; resolves only when they are durable
   *  (in `tab` and `made_up`: held in memory). Answers which views to read again. */
  record(drafts: Draft[]): Promise<ViewName[]>;
  /** A question of `Query` in schema/api.schema.json, which also says what is answered: the views, and
   *  what the core works out without a journal. Changes nothing. */
  ask<N extends QueryName>(op: N, question: Queries[N]['question']): Promise<Queries[N]['answer']>;

  /** From `tab`: make a vault, seal everything so far, store it. The code is shown once, to be written down. */
  keep(passphrase: string): Promise<{ recovery_code: string }>;
  /** From `locked`. The secret is the passphrase or the recovery code. */
  unlock(secret: string): Promise<Opened>;
  /** Forget the key and everything in memory. */
  lock(): Promise<void>;
  changePassphrase(current: string, next: string): Promise<void>;
  /** Makes a new recovery code; the old one stops working only once the new one was read back and opened. */
  newRecoveryCode(passphrase: string): Promise<{ recovery_code: string }>;
  /** The whole journal as plain NDJSON, in order. */
  exportPlain(): Promise<Blob>;
  /** The sealed journal as one file that the native `anemone export` opens. */
  exportSealed(): Promise<Blob>;
  /** Whether the browser promised to keep what is stored, how many sealed entries, how many copies. */
  durability(): Promise<{ persisted: boolean; entries: number; copies: number }>;
  /** Erases everything this app keeps on this device. */
  erase(): Promise<void>;
}
