/**
 * For tests: a private file system as a browser has one, in memory, so that a crash can be put
 * between any two of its steps. Only what was flushed outlives `crash`.
 */
import type { Access, CopyFile, Folder, Folders } from './copy';

type Bytes = Uint8Array<ArrayBuffer>;
const nothing = (): Bytes => new Uint8Array();

export class FakeFiles implements Folders {
  files: Map<string, { now: Bytes; flushed: Bytes }> | null = null;
  /** How many more writing steps are carried out; then each one fails. */
  stepsLeft = Infinity;
  /** What a failing write leaves behind: so many bytes of it. */
  tear = 0;
  /** Whether another holder has the file open. */
  #held = new Set<string>();

  open(make: boolean): Promise<Folder | null> {
    if (make) this.files ??= new Map();
    return Promise.resolve(this.files ? this.#folder(this.files) : null);
  }

  remove(): Promise<void> {
    this.#step();
    this.files = null;
    return Promise.resolve();
  }

  /** The power goes: what was not flushed is gone, and nobody holds a file. */
  crash(): void {
    for (const file of this.files?.values() ?? []) file.now = file.flushed.slice();
    this.#held.clear();
    this.stepsLeft = Infinity;
  }

  names(): string[] {
    return [...(this.files?.keys() ?? [])].sort();
  }

  /** The one file there is. */
  get only(): Bytes {
    return this.files?.get(this.names()[0] ?? '')?.now ?? nothing();
  }
  set only(bytes: Bytes) {
    this.files?.set(this.names()[0] ?? '', { now: bytes, flushed: bytes.slice() });
  }

  #step(): void {
    if (this.stepsLeft <= 0) throw new DOMException('no room', 'QuotaExceededError');
    this.stepsLeft -= 1;
  }

  #folder(files: NonNullable<FakeFiles['files']>): Folder {
    return {
      async *keys() {
        yield* [...files.keys()];
      },
      getFileHandle: (name, options) => {
        if (!files.has(name)) {
          if (!options?.create) return Promise.reject(new DOMException('none', 'NotFoundError'));
          this.#step();
          files.set(name, { now: nothing(), flushed: nothing() });
        }
        return Promise.resolve(this.#file(files, name));
      },
      removeEntry: (name) => {
        this.#step();
        files.delete(name);
        return Promise.resolve();
      },
    };
  }

  #file(files: NonNullable<FakeFiles['files']>, name: string): CopyFile {
    const file = files.get(name);
    if (!file) throw new Error('gone');
    const access: Access = {
      getSize: () => file.now.length,
      read: (to, { at }) => {
        const piece = file.now.subarray(at, at + to.length);
        to.set(piece);
        return piece.length;
      },
      write: (from, { at }) => {
        const grown = new Uint8Array(Math.max(file.now.length, at + from.length));
        grown.set(file.now);
        try {
          this.#step();
        } catch (error) {
          const torn = new Uint8Array(Math.max(file.now.length, at + this.tear));
          torn.set(file.now);
          torn.set(from.subarray(0, this.tear), at);
          file.now = torn;
          file.flushed = torn.slice();
          throw error;
        }
        grown.set(from, at);
        file.now = grown;
        return from.length;
      },
      truncate: (size) => {
        const cut = new Uint8Array(size);
        cut.set(file.now.subarray(0, size));
        file.now = cut;
      },
      flush: () => {
        file.flushed = file.now.slice();
      },
      close: () => this.#held.delete(name),
    };
    return {
      createSyncAccessHandle: () => {
        if (this.#held.has(name)) {
          return Promise.reject(new DOMException('held', 'NoModificationAllowedError'));
        }
        this.#held.add(name);
        return Promise.resolve(access);
      },
    };
  }
}
