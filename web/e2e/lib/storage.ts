/** Everything the browser keeps for this page, as text to search in. */
import type { Page } from '@playwright/test';

export interface Kept {
  /** IndexedDB, by database and store: keys and values; bytes one character each. */
  databases: { name: string; store: string; records: number; text: string }[];
  /** The browser's private file system, where the second copy lies: each file and its bytes. */
  files: { name: string; text: string }[];
  local: string;
  session: string;
  /** Names of everything in Cache Storage, and the text of it. */
  cached: string[];
  cacheText: string;
  cookies: string;
}

export async function kept(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const text = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return text(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
      }
      if (Array.isArray(value)) return value.map(text).join('\n');
      if (typeof value === 'object' && value !== null) {
        return Object.entries(value)
          .map(([key, inner]) => `${key}\n${text(inner)}`)
          .join('\n');
      }
      return String(value);
    };
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const databases = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const from = db.transaction(store).objectStore(store);
        const keys = await done(from.getAllKeys());
        const values = (await done(from.getAll())) as unknown[];
        databases.push({ name, store, records: keys.length, text: text([keys, values]) });
      }
      db.close();
    }
    const files: { name: string; text: string }[] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        const at = `${path}/${name}`;
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, at);
        else if (handle instanceof FileSystemFileHandle) {
          files.push({ name: at, text: text(await (await handle.getFile()).arrayBuffer()) });
        }
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    const cached: string[] = [];
    let cacheText = '';
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        cached.push(request.url);
        cacheText += text(await (await cache.match(request))?.arrayBuffer());
      }
    }
    return {
      databases,
      files,
      local: JSON.stringify({ ...localStorage }),
      session: JSON.stringify({ ...sessionStorage }),
      cached,
      cacheText,
      cookies: document.cookie,
    };
  });
}

/** The words as they might lie anywhere: UTF-8, UTF-16, and base64 at each of its three offsets. */
export function disguises(word: string): string[] {
  const latin = (bytes: Buffer): string => bytes.toString('latin1');
  const base64 = [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), Buffer.from(word)]);
    // The first and last signs also hold bits of the neighbours.
    return padded
      .toString('base64')
      .replace(/=+$/, '')
      .slice(offset === 0 ? 0 : offset + 1, -1);
  });
  return [latin(Buffer.from(word)), latin(Buffer.from(word, 'utf16le')), ...base64];
}

export function finds(text: string, word: string): boolean {
  return disguises(word).some((form) => text.includes(form));
}
