/**
 * The second copy: what the browser's database keeps, once more, in a file of the browser's private
 * file system (OPFS). A browser that finds its database torn throws it away as a whole; this file is
 * not part of it. docs/formats/copy.md has the bytes.
 *
 * 1. One change is one record, which is there as a whole or not at all. What was torn at the end is
 *    cut off by the next record.
 * 2. A record counts its change: `revision` is that of the database after it. Where the two differ,
 *    the store brings them into step (store.ts).
 * 3. What a change takes away (an old key slot) is not left in the file: it is written anew, beside
 *    the old one, which goes only when the new one is complete.
 * 4. Sealed bytes are carried and never looked into.
 *
 * Whoever writes holds the store's lock: a file has one writer.
 */
import type { Bytes } from './bytes';

export type StoreName = 'vault' | 'slots' | 'entries' | 'heads';
/** Of an entry: its device and counter. Of the vault: the device this browser writes as. */
export type Key = string | [device: string, counter: number];

export interface Change {
  put: [store: StoreName, key: Key, value: Bytes][];
  remove: [store: StoreName, key: Key][];
}

/** What a copy holds once all of its records are read. The values are views into one file's bytes. */
export interface Contents {
  revision: number;
  /** Whether all that was written could be read. */
  whole: boolean;
  vault: { device: string; header: Bytes } | null;
  slots: Map<string, Bytes>;
  heads: Map<string, Bytes>;
  /** By device, then by counter. */
  entries: Map<string, Map<number, Bytes>>;
}

/** As much of the browser's file system as is needed; the real one fits, and so does one of a test. */
export interface Folder {
  keys(): AsyncIterable<string>;
  getFileHandle(name: string, options?: { create?: boolean }): Promise<CopyFile>;
  removeEntry(name: string): Promise<void>;
}
export interface CopyFile {
  createSyncAccessHandle(): Promise<Access>;
}
export interface Access {
  getSize(): number;
  read(to: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  write(from: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
/** Where the folder is: `make` false answers null rather than leaving a trace. */
export interface Folders {
  open(make: boolean): Promise<Folder | null>;
  remove(): Promise<void>;
}

/** The folder in this browser's private file system; null where it has none. */
export function browserFolders(name = 'anemone'): Folders | null {
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  if (!storage?.getDirectory || !('FileSystemFileHandle' in globalThis)) return null;
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return null;
  const root = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();
  const absent = (error: unknown): null => {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  };
  return {
    open: async (create) => (await root()).getDirectoryHandle(name, { create }).catch(absent),
    remove: async () => {
      await (await root()).removeEntry(name, { recursive: true }).catch(absent);
    },
  };
}

const MAGIC = new TextEncoder().encode('ANMC');
const VERSION = 1;
const FILE_HEADER = 8;
const RECORD_MAGIC = new TextEncoder().encode('ANMR');
const RECORD_HEADER = 16;
/** How much one record of a file that is written anew holds, at most, beside one value. */
const PIECE_BYTES = 1 << 20;
const NAME = /^copy-(\d{1,15})$/;

interface Head {
  revision: number;
  put: [StoreName, Key, number][];
  remove: [StoreName, Key][];
  /** Of a file that was written anew: nothing of it is missing from here on. */
  complete?: true;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as in zip and PNG: tells a torn record from a whole one. Forgery is the seals' matter. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) {
    crc = (TABLE[(crc ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function fileHeader(): Bytes {
  const bytes = new Uint8Array(FILE_HEADER);
  bytes.set(MAGIC);
  bytes[MAGIC.length] = VERSION;
  return bytes;
}

function record(revision: number, change: Change, complete: boolean): Bytes {
  const head: Head = {
    revision,
    put: change.put.map(([store, key, value]) => [store, key, value.length]),
    remove: change.remove,
    ...(complete ? { complete } : {}),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const values = change.put.reduce((sum, [, , value]) => sum + value.length, 0);
  const bytes = new Uint8Array(RECORD_HEADER + text.length + values);
  let at = RECORD_HEADER;
  for (const part of [text, ...change.put.map(([, , value]) => value)]) {
    bytes.set(part, at);
    at += part.length;
  }
  const view = new DataView(bytes.buffer);
  bytes.set(RECORD_MAGIC);
  view.setUint32(4, bytes.length - RECORD_HEADER, true);
  view.setUint32(8, text.length, true);
  view.setUint32(12, crc32(bytes.subarray(RECORD_HEADER)), true);
  return bytes;
}

interface Found {
  head: Head;
  values: Bytes[];
  /** Where the next record begins. */
  end: number;
}

/** The record at `at`, when a whole one is there. */
function recordAt(bytes: Bytes, at: number): Found | null {
  if (at + RECORD_HEADER > bytes.length) return null;
  if (RECORD_MAGIC.some((letter, i) => bytes[at + i] !== letter)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, RECORD_HEADER);
  const size = view.getUint32(4, true);
  const textSize = view.getUint32(8, true);
  const from = at + RECORD_HEADER;
  if (size > bytes.length - from || textSize > size) return null;
  if (crc32(bytes.subarray(from, from + size)) !== view.getUint32(12, true)) return null;
  try {
    const text = new TextDecoder().decode(bytes.subarray(from, from + textSize));
    const head = JSON.parse(text) as Head;
    let value = from + textSize;
    const values = head.put.map(([, , length]) => bytes.subarray(value, (value += length)));
    return value === from + size ? { head, values, end: from + size } : null;
  } catch {
    return null;
  }
}

/** What of `bytes` is whole, from `at` on, and where the last whole record ends. */
function* recordsOf(bytes: Bytes, from: number): Generator<Found | 'damage'> {
  for (let at = from; at < bytes.length;) {
    const found = recordAt(bytes, at);
    if (found) {
      yield found;
      at = found.end;
      continue;
    }
    yield 'damage';
    do at = bytes.indexOf(RECORD_MAGIC[0] ?? 0, at + 1);
    while (at >= 0 && !recordAt(bytes, at));
    if (at < 0) return;
  }
}

function empty(): Contents {
  return {
    revision: 0,
    whole: true,
    vault: null,
    slots: new Map(),
    heads: new Map(),
    entries: new Map(),
  };
}

function put(into: Contents, store: StoreName, key: Key, value: Bytes): void {
  if (Array.isArray(key)) {
    const [device, counter] = key;
    let chain = into.entries.get(device);
    if (!chain) into.entries.set(device, (chain = new Map()));
    chain.set(counter, value);
  } else if (store === 'vault') into.vault = { device: key, header: value };
  else if (store === 'slots') into.slots.set(key, value);
  else if (store === 'heads') into.heads.set(key, value);
}

function remove(from: Contents, store: StoreName, key: Key): void {
  if (Array.isArray(key)) from.entries.get(key[0])?.delete(key[1]);
  else if (store === 'slots') from.slots.delete(key);
  else if (store === 'heads') from.heads.delete(key);
}

/** Which file is in use, how far it is written, and the revision it is at. */
interface End {
  name: string;
  size: number;
  revision: number;
}

export class Copy {
  readonly #folders: Folders;
  #end: End | null = null;

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /** Whether there is a copy at all. Looking makes nothing. */
  async present(): Promise<boolean> {
    const folder = await this.#folders.open(false);
    return folder !== null && (await this.#names(folder)).length > 0;
  }

  /** All that lies in the copy, or null where there is none. */
  async read(): Promise<Contents | null> {
    const folder = await this.#folders.open(false);
    if (!folder) return null;
    let best: { contents: Contents; end: End } | null = null;
    // The newest complete file; where none is, the newest one, for what it has.
    for (const name of (await this.#names(folder)).reverse()) {
      const bytes = await contentsOf(folder, name);
      const { contents, complete, size } = read(bytes);
      if (complete || !best) best = { contents, end: { name, size, revision: contents.revision } };
      if (complete) break;
      best.contents.whole = false;
    }
    this.#end = best?.end ?? null;
    return best?.contents ?? null;
  }

  /**
   * Adds one change. False, and nothing written, when the copy is not at revision `before`: then it
   * must be written anew.
   */
  async append(before: number, revision: number, change: Change): Promise<boolean> {
    const folder = this.#end && (await this.#folders.open(false));
    if (!folder || !this.#end || change.remove.length > 0) return false;
    const end = this.#end;
    let access: Access;
    try {
      access = await (await folder.getFileHandle(end.name)).createSyncAccessHandle();
    } catch {
      // Another tab has written it anew under another name.
      this.#end = null;
      return false;
    }
    try {
      this.#follow(access, end);
      if (end.revision !== before) return false;
      write(access, record(revision, change, false), end.size);
      access.flush();
      end.size = access.getSize();
      end.revision = revision;
      return true;
    } catch (error) {
      this.#end = null;
      throw error;
    } finally {
      access.close();
    }
  }

  /** Writes a new file from `changes`, which together are all there is, and lets the old ones go. */
  async rewrite(revision: number, changes: AsyncIterable<Change>): Promise<void> {
    this.#end = null;
    const folder = await this.#folders.open(true);
    if (!folder) return;
    const old = await this.#names(folder);
    const last = Number(NAME.exec(old.at(-1) ?? '')?.[1] ?? 0);
    const name = `copy-${last + 1}`;
    const file = await folder.getFileHandle(name, { create: true });
    const access = await file.createSyncAccessHandle();
    let size = 0;
    const add = (bytes: Bytes): void => {
      write(access, bytes, size);
      size += bytes.length;
    };
    try {
      access.truncate(0);
      add(fileHeader());
      for await (const change of changes) add(record(revision, change, false));
      add(record(revision, { put: [], remove: [] }, true));
      access.flush();
    } catch (error) {
      access.close();
      await folder.removeEntry(name).catch(() => undefined);
      throw error;
    }
    access.close();
    for (const gone of old) await folder.removeEntry(gone);
    this.#end = { name, size, revision };
  }

  /** Whether there is room for some more bytes; tried for real, since figures of free room are guesses. */
  async hasRoom(bytes: number): Promise<boolean> {
    try {
      const folder = await this.#folders.open(true);
      if (!folder) return true;
      const name = (await this.#names(folder)).at(-1) ?? 'room';
      const access = await (
        await folder.getFileHandle(name, { create: true })
      ).createSyncAccessHandle();
      const size = access.getSize();
      try {
        write(access, new Uint8Array(bytes), size);
        access.flush();
        return true;
      } finally {
        access.truncate(size);
        access.close();
        if (name === 'room') await folder.removeEntry(name);
      }
    } catch {
      return false;
    }
  }

  /** Keeps what lies in the newest file under a name of its own, where no later change touches it. */
  async setAside(): Promise<void> {
    const folder = await this.#folders.open(false);
    const name = folder && (await this.#names(folder)).at(-1);
    if (!folder || !name) return;
    const bytes = await contentsOf(folder, name);
    const file = await folder.getFileHandle(name.replace('copy', 'aside'), { create: true });
    const access = await file.createSyncAccessHandle();
    try {
      access.truncate(0);
      write(access, bytes, 0);
      access.flush();
    } finally {
      access.close();
    }
  }

  async destroy(): Promise<void> {
    this.#end = null;
    await this.#folders.remove();
  }

  /** Reads on to where other tabs have written meanwhile, and cuts off what was torn behind that. */
  #follow(access: Access, end: End): void {
    const size = access.getSize();
    if (size === end.size) return;
    if (size > end.size) {
      const news = new Uint8Array(size - end.size);
      access.read(news, { at: end.size });
      const from = end.size;
      for (const found of recordsOf(news, 0)) {
        if (found === 'damage') continue;
        end.size = from + found.end;
        end.revision = found.head.revision;
      }
    } else {
      // Shorter than it was: what is gone must come from the database.
      end.revision = -1;
    }
    access.truncate(Math.min(size, end.size));
  }

  /** The copy's files, the oldest first. */
  async #names(folder: Folder): Promise<string[]> {
    const names: string[] = [];
    for await (const name of folder.keys()) if (NAME.test(name)) names.push(name);
    const number = (name: string): number => Number(NAME.exec(name)?.[1]);
    return names.sort((a, b) => number(a) - number(b));
  }
}

/** Cuts what is to be written into changes of a bounded size. */
export async function* inPieces(
  items: AsyncIterable<Change['put'][number]>,
): AsyncGenerator<Change> {
  let put: Change['put'] = [];
  let size = 0;
  for await (const item of items) {
    put.push(item);
    size += item[2].length;
    if (size < PIECE_BYTES) continue;
    yield { put, remove: [] };
    put = [];
    size = 0;
  }
  if (put.length > 0) yield { put, remove: [] };
}

async function contentsOf(folder: Folder, name: string): Promise<Bytes> {
  const access = await (await folder.getFileHandle(name)).createSyncAccessHandle();
  try {
    const bytes = new Uint8Array(access.getSize());
    access.read(bytes, { at: 0 });
    return bytes;
  } finally {
    access.close();
  }
}

function read(bytes: Bytes): { contents: Contents; complete: boolean; size: number } {
  const contents = empty();
  let complete = false;
  let size = FILE_HEADER;
  contents.whole = fileHeader().every((byte, i) => bytes[i] === byte);
  for (const found of recordsOf(bytes, FILE_HEADER)) {
    if (found === 'damage') {
      contents.whole = false;
      continue;
    }
    const { head, values, end } = found;
    head.put.forEach(([store, key], i) => {
      put(contents, store, key, values[i] ?? new Uint8Array());
    });
    for (const [store, key] of head.remove) remove(contents, store, key);
    contents.revision = head.revision;
    complete ||= head.complete === true;
    size = end;
  }
  return { contents, complete, size };
}

function write(access: Access, bytes: Bytes, at: number): void {
  const written = access.write(bytes, { at });
  // A full disk may answer with less than was asked, and no error.
  if (written === bytes.length) return;
  access.truncate(at);
  throw new DOMException('not all of it was written', 'QuotaExceededError');
}
