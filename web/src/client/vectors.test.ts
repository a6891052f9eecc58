/**
 * The browser's side held to the same vectors as the native one: the primitives behind the module's
 * imports, the calls byte for byte, and files made on the other side.
 */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Instance } from './instance';
import type { Entry } from './schema.generated';
import {
  countingSodium,
  firstDrafts,
  freshDevice,
  loadSodium,
  newTab,
  passphrase,
  quickCost,
  readRepository,
  root,
  session,
  wasmModule,
} from './testing';
import { toBase64 } from './bytes';
import { vaultImports, type VaultImports } from './vault-host';

const text = (path: string): string => new TextDecoder().decode(readRepository(path));

interface Vectors {
  argon2id: {
    password: string;
    salt: string;
    memory_kib: number;
    passes: number;
    out: string;
  }[];
  xchacha20poly1305: {
    key: string;
    nonce: string;
    associated: string;
    message: string;
    sealed: string;
  }[];
  blake2b: { key: string; message: string; out: string }[];
}
const vectors = JSON.parse(text('testdata/vault/primitives.json')) as Vectors;

/** The imports on a bare memory, as the module would call them. */
async function bench(): Promise<{
  imports: VaultImports;
  put(hex: string): [at: number, size: number];
  get(at: number, size: number): string;
}> {
  const memory = new WebAssembly.Memory({ initial: 4 });
  const sodium = await loadSodium();
  let free = 64;
  return {
    imports: vaultImports(
      () => memory,
      () => sodium,
    ),
    put(hex) {
      const bytes = Buffer.from(hex, 'hex');
      const at = free;
      new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
      free += bytes.length + 16;
      return [at, bytes.length];
    },
    get: (at, size) => Buffer.from(memory.buffer, at, size).toString('hex'),
  };
}

test('argon2id agrees with the reference program', async () => {
  expect(vectors.argon2id).toHaveLength(3);
  for (const item of vectors.argon2id) {
    const { imports, put, get } = await bench();
    const [out] = put('00'.repeat(32));
    const done = imports.argon2id(
      out,
      32,
      ...put(item.password),
      put(item.salt)[0],
      item.memory_kib,
      item.passes,
    );
    expect(done).toBe(1);
    expect(get(out, 32)).toBe(item.out);
  }
});

test('xchacha20-poly1305 seals, opens, and refuses what was changed', async () => {
  expect(vectors.xchacha20poly1305).toHaveLength(5);
  for (const item of vectors.xchacha20poly1305) {
    const { imports, put, get } = await bench();
    const [key, nonce] = [put(item.key)[0], put(item.nonce)[0]];
    const associated = put(item.associated);
    const size = item.sealed.length / 2;
    const [out] = put('00'.repeat(size));
    expect(imports.seal(out, key, nonce, ...associated, ...put(item.message))).toBe(1);
    expect(get(out, size)).toBe(item.sealed);
    const [opened] = put('00'.repeat(size));
    expect(imports.open(opened, key, nonce, ...associated, ...put(item.sealed))).toBe(1);
    expect(get(opened, size - 16)).toBe(item.message);
    const changed = item.sealed.slice(0, -2) + (item.sealed.endsWith('00') ? '01' : '00');
    expect(imports.open(opened, key, nonce, ...associated, ...put(changed))).toBe(0);
    expect(imports.open(opened, key, nonce, ...associated, ...put('0011'))).toBe(0);
  }
});

test('blake2b agrees with published answers and another implementation', async () => {
  expect(vectors.blake2b).toHaveLength(6);
  for (const item of vectors.blake2b) {
    const { imports, put, get } = await bench();
    const size = item.out.length / 2;
    const [out] = put('00'.repeat(size));
    expect(imports.blake2b(out, size, ...put(item.key), ...put(item.message))).toBe(1);
    expect(get(out, size)).toBe(item.out);
  }
});

test('blake2b in pieces of any size is blake2b, several at once', async () => {
  for (const piece of [1, 3, 128]) {
    const { imports, put, get } = await bench();
    const begun = vectors.blake2b.map((item) => {
      const size = item.out.length / 2;
      const hashing = imports.hash_begin(size, ...put(item.key));
      expect(hashing).toBeGreaterThan(0);
      return { item, size, hashing };
    });
    for (const { item, hashing } of begun) {
      for (let at = 0; at < item.message.length; at += 2 * piece) {
        const part = put(item.message.slice(at, at + 2 * piece));
        expect(imports.hash_update(hashing, ...part)).toBe(1);
      }
    }
    for (const { item, size, hashing } of begun) {
      const [out] = put('00'.repeat(size));
      expect(imports.hash_finish(hashing, out, size)).toBe(1);
      expect(get(out, size)).toBe(item.out);
    }
  }
});

test('blake2b in pieces ends once, with the size it was begun for, or is dropped', async () => {
  const { imports, put, get } = await bench();
  const key = put('00'.repeat(65));
  const [out] = put('00'.repeat(32));
  expect(imports.hash_begin(65, 0, 0)).toBe(0);
  expect(imports.hash_begin(32, ...key)).toBe(0);
  const hashing = imports.hash_begin(32, 0, 0);
  expect(imports.hash_update(hashing + 1, out, 3)).toBe(0);
  expect(imports.hash_finish(hashing, out, 32)).toBe(1);
  const first = get(out, 32);
  for (const ended of [hashing, 0, -1, hashing + 1]) {
    expect(imports.hash_update(ended, out, 3)).toBe(0);
    expect(imports.hash_finish(ended, out, 32)).toBe(0);
    expect(imports.hash_drop(ended)).toBe(0);
  }
  const dropped = imports.hash_begin(32, 0, 0);
  expect(imports.hash_drop(dropped)).toBe(1);
  expect(imports.hash_finish(dropped, out, 32)).toBe(0);
  expect(imports.hash_finish(imports.hash_begin(32, 0, 0), out, 31)).toBe(0);
  expect(get(out, 32)).toBe(first);
});

test('a file that is begun again and again leaves nothing behind in the library', async () => {
  let open = 0;
  const real = await loadSodium();
  const counted = new Proxy(real, {
    get: (target, name) => {
      if (name === 'crypto_generichash_init') open += 1;
      if (name === 'crypto_generichash_final') open -= 1;
      return Reflect.get(target, name) as unknown;
    },
  });
  const instance = await Instance.start(await wasmModule(), () => counted);
  instance.call({ op: 'vault.create', passphrase, cost: quickCost });
  for (let i = 0; i < 5; i++) {
    instance.call({ op: 'vault.write_begin', slots: [] });
    expect(open).toBe(1);
  }
  instance.call({ op: 'vault.write_end' });
  expect(open).toBe(0);
  instance.call({ op: 'vault.write_begin', slots: [] });
  instance.call({ op: 'vault.lock' });
  expect(open).toBe(0);
});

test('random bytes differ, and nothing works before the library is there', async () => {
  const { imports, put, get } = await bench();
  const [a] = put('00'.repeat(32));
  const [b] = put('00'.repeat(32));
  expect([imports.random(a, 32), imports.random(b, 32)]).toEqual([1, 1]);
  expect(get(a, 32)).not.toBe(get(b, 32));
  const memory = new WebAssembly.Memory({ initial: 1 });
  const early = vaultImports(
    () => memory,
    () => null,
  );
  expect(early.random(0, 32)).toBe(0);
  expect(early.hash_begin(32, 0, 0)).toBe(0);
});

/** Sorted keys and no spaces, as the core writes. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, canonical(item)]));
}

test('core.wasm answers every call of the vault with the same bytes as the native build', async () => {
  const sodium = await countingSodium();
  const instance = await Instance.start(await wasmModule(), () => sodium);
  const lines = text('testdata/vault/calls.ndjson').trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(40);
  for (const line of lines) {
    const { request, answer } = JSON.parse(line) as {
      request: { op: string };
      answer: { ok: boolean; error?: { code: string; field: string } };
    };
    if (answer.ok) {
      expect(JSON.stringify(canonical(instance.call(request)))).toBe(
        JSON.stringify(canonical(answer)),
      );
    } else {
      expect(() => instance.call(request)).toThrow(
        expect.objectContaining({ failure: { kind: 'refused', ...answer.error } }) as Error,
      );
    }
  }
});

// --- Files from one side to the other -------------------------------------------------------------

/** The journal in testdata/vault/browser.anemone; the native side expects the same in cli/export_test.cpp. */
const code = 'testdata/vault/browser.anemone';

test('a file sealed in the browser opens in the browser, and lies ready for the native reader', async () => {
  freshDevice();
  let id = 0;
  const tab = newTab({ newId: () => `id-${String(++id)}` });
  await tab.place();
  await tab.start();
  await tab.record(firstDrafts);
  await tab.keep(passphrase);
  await tab.record([session(1, 'Sérénité — 海'), session(2)]);
  const file = new Uint8Array(await (await tab.exportSealed()).arrayBuffer());
  if (process.env['ANEMONE_REWRITE']) writeFileSync(root + code, file);

  const sodium = await loadSodium();
  const instance = await Instance.start(await wasmModule(), () => sodium);
  for (const bytes of [file, readRepository(code)]) {
    const opened = instance.call<{ entries: Entry[]; damage: unknown[] }>({
      op: 'vault.open_file',
      file: toBase64(bytes),
      secret: passphrase,
    });
    expect(opened.damage).toEqual([]);
    expect(opened.entries.map((entry) => [entry.id, entry.type])).toEqual([
      ['id-1', 'path.set'],
      ['id-2', 'goal.set'],
      ['id-3', 'session.logged'],
      ['id-4', 'session.logged'],
    ]);
    expect(opened.entries[2]?.data['note']).toBe('Sérénité — 海');
  }
});

test('a file sealed by the native build opens in the browser', async () => {
  const sodium = await loadSodium();
  const instance = await Instance.start(await wasmModule(), () => sodium);
  const opened = instance.call<{ entries: Entry[]; damage: unknown[] }>({
    op: 'vault.open_file',
    file: toBase64(readRepository('testdata/vault/native.anemone')),
    secret: passphrase,
  });
  expect(opened.damage).toEqual([]);
  expect(opened.entries.map((entry) => entry.id)).toEqual(['e1', 'e2', 'e3']);
  expect(opened.entries[0]?.data['note']).toBe('café');
});
