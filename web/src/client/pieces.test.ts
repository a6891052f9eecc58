/** Opening, exporting and keeping in pieces: whatever was accepted opens again, however much it is. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bytes } from './bytes';
import { CoreError } from './contract';
import type { Entry } from './schema.generated';
import { Store, piecesOf, type StoredPiece } from './store';
import {
  begunTab,
  failure,
  firstDrafts,
  freshDevice,
  keptJournal,
  measuringCalls,
  newTab,
  passphrase,
  rawRead,
  rawWrite,
  root,
  session,
  unlocked,
  writtenJournal,
} from './testing';

const MIB = 1024 * 1024;

function entry(i: number, type: string, data: Record<string, unknown>): Entry {
  const at = new Date(Date.UTC(2025, 0, 1, 8, 0, i)).toISOString().replace('.000Z', 'Z');
  return { id: `e${String(i)}`, at, device: 'd', type, data, v: 1 } as unknown as Entry;
}

/** Text of that many bytes that cannot be made shorter, and is not the same twice. */
const words = (i: number, size: number): string =>
  Array.from({ length: Math.ceil(size / 11) }, (_, k) => ((i * 7919 + k) % 9973) + ' ')
    .join('und so fort')
    .slice(0, size);

/** The longest entry there may be: 1 MiB as the core writes it. */
function longest(i: number): Entry {
  const made = entry(i, 'later.version', { text: '' });
  const room = MIB - Buffer.byteLength(JSON.stringify(made));
  return entry(i, 'later.version', { text: words(i, room) });
}

/** What the native program makes of the file. */
function exported(file: Uint8Array): string {
  const program = process.env['ANEMONE'] ?? `${root}build/anemone`;
  if (!existsSync(program)) throw new Error('The program is not built yet: run `make build`.');
  const folder = mkdtempSync(join(tmpdir(), 'anemone-'));
  try {
    const path = join(folder, 'sealed.anemone');
    writeFileSync(path, file);
    const run = spawnSync(program, ['export', path, '--secret-file', '-'], {
      input: `${passphrase}\n`,
      maxBuffer: 512 * MIB,
    });
    expect(run.stderr.toString()).toBe('');
    expect(run.status).toBe(0);
    return run.stdout.toString();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('850 pages of 60 KiB and entries of the largest size open again and can be exported', async () => {
  const most = 850;
  const parts = function* (): Generator<Entry[]> {
    for (let from = 0; from < most; from += 50) {
      yield Array.from({ length: 50 }, (_, i) =>
        entry(from + i, 'page.set', {
          page: 'notes',
          content: { text: words(from + i, 60 * 1024) },
        }),
      );
    }
    for (let i = most; i < most + 16; i++) yield [longest(i)];
  };
  await writtenJournal(parts());
  const sealed = (await rawRead('entries')).reduce((sum, [, value]) => sum + value.length, 0);
  expect(sealed).toBeGreaterThan(64 * MIB);

  const calls = measuringCalls();
  try {
    const tab = newTab();
    await tab.place();
    expect(await tab.unlock(passphrase)).toEqual({ damage: [] });
    expect((await tab.care()).pages['notes']?.content['text']).toBe(words(most - 1, 60 * 1024));
    await tab.record([...firstDrafts, session(1)]);

    const file = new Uint8Array(await (await tab.exportSealed()).arrayBuffer());
    expect(file.length).toBeGreaterThan(64 * MIB);
    const plain = await (await tab.exportPlain()).text();
    expect(plain.split('\n')).toHaveLength(most + 16 + 3 + 1);
    expect(plain).toContain(words(0, 60 * 1024));
    // The same entries in the same order; only the order of the keys is the core's there.
    const sorted = (text: string): unknown[] =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
    const native = sorted(exported(file));
    const ours = sorted(plain);
    expect(native).toHaveLength(ours.length);
    for (let i = 0; i < ours.length; i++) expect(native[i]).toEqual(ours[i]);
  } finally {
    calls.restore();
  }
  // 4 MiB of sealed bytes as text, and what stands around them.
  expect(calls.request).toBeLessThan(6 * MIB);
  expect(calls.answer).toBeLessThan(6 * MIB);
}, 240_000);

test('a journal of this tab longer than a piece is kept in one write, and survives a trap before', async () => {
  freshDevice();
  let written = 0;
  class Counting extends Store {
    override async create(...args: Parameters<Store['create']>): Promise<void> {
      written += 1;
      return super.create(...args);
    }
  }
  const tab = newTab({ store: new Counting() });
  await tab.place();
  await tab.start();
  // The path comes last: what speaks of its steps was said together with it.
  await tab.record([...Array.from({ length: 1100 }, (_, i) => session(i % 3)), ...firstDrafts]);
  await tab.keep(passphrase);
  expect(written).toBe(1);
  for (let i = 0; i < 3; i++) await tab.record([session(1)]);
  const again = newTab();
  await again.place();
  expect(await again.unlock(passphrase)).toEqual({ damage: [] });
  expect((await again.journey()).sessions).toHaveLength(1103);
  expect(await (await again.exportPlain()).text()).toBe(await (await tab.exportPlain()).text());
});

test('an empty journal is kept, opened and exported', async () => {
  const tab = await begunTab();
  await tab.keep(passphrase);
  const again = await unlocked();
  expect(await (await again.exportPlain()).text()).toBe('');
  expect(exported(new Uint8Array(await (await again.exportSealed()).arrayBuffer()))).toBe('');
});

test('journals that end right before, at and behind the end of a piece open whole', async () => {
  for (const count of [999, 1000, 1001, 2000, 2001]) {
    const all = Array.from({ length: count }, (_, i) => entry(i, 'moon.seen', { i }));
    await writtenJournal([all]);
    const tab = newTab();
    await tab.place();
    expect(await tab.unlock(passphrase), String(count)).toEqual({ damage: [] });
    const text = await (await tab.exportPlain()).text();
    expect(text).toBe(all.map((one) => `${JSON.stringify(sortedKeys(one))}\n`).join(''));
  }
});

function sortedKeys(value: Entry): unknown {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test('damage on both sides of the end of a piece is told as ever', async () => {
  await writtenJournal([Array.from({ length: 1200 }, (_, i) => entry(i, 'moon.seen', { i }))]);
  const keys = (await rawRead('entries')).map(([key]) => key);
  const stored = await rawRead('entries');
  await rawWrite('entries', (store) => {
    for (const i of [998, 999, 1000, 1001]) {
      const value = new Uint8Array(stored[i]?.[1] ?? []);
      value[200] = (value[200] ?? 0) ^ 1;
      store.put(value, keys[i]);
    }
    store.delete(keys[500] as IDBValidKey);
    store.delete(keys[1199] as IDBValidKey);
  });
  const tab = newTab();
  await tab.place();
  expect(await tab.unlock(passphrase)).toEqual({
    damage: [
      { code: 'vault_corrupt', entries: 4 },
      { code: 'vault_chain_broken', entries: 2 },
    ],
  });
  expect((await (await tab.exportPlain()).text()).trimEnd().split('\n')).toHaveLength(1194);
});

test('a second reading that fails leaves the journal that is open as it is', async () => {
  const { tab: first } = await keptJournal(1);
  const store = new Store();
  let broken = false;
  const read = store.readInPieces.bind(store);
  store.readInPieces = (limits, reader) =>
    read(limits, {
      begin: (vault) => reader.begin(vault),
      piece: (piece) => {
        reader.piece(piece);
        if (broken) throw new CoreError({ kind: 'storage_failed' });
      },
    });
  const second = newTab({ store });
  await second.place();
  await second.unlock(passphrase);
  await first.record([session(2)]);
  broken = true;
  expect(await failure(second.journey())).toEqual({ kind: 'storage_failed' });
  expect(await second.place()).toBe('open');
  broken = false;
  expect((await second.journey()).sessions).toHaveLength(2);
  await second.record([session(1)]);
  expect((await second.journey()).sessions).toHaveLength(3);
});

// --- The store's pieces ---------------------------------------------------------------------------

interface StoredChain {
  device: string;
  entries: Bytes[];
  head: Bytes | null;
}

/** The records as they lie there: by device, then by counter; then devices without entries. */
async function chainsStored(): Promise<StoredChain[]> {
  const heads = new Map(await rawRead('heads'));
  const chains: StoredChain[] = [];
  for (const [key, value] of await rawRead('entries')) {
    const [device] = key as [string, number];
    if (chains.at(-1)?.device !== device) {
      chains.push({ device, entries: [], head: (heads.get(device) as Bytes | undefined) ?? null });
      heads.delete(device);
    }
    chains.at(-1)?.entries.push(value as Bytes);
  }
  for (const [device, head] of heads) {
    chains.push({ device: device as string, entries: [], head: head as Bytes });
  }
  return chains;
}

/** Puts the pieces together again. */
async function inPieces(entries: number, bytes: number): Promise<StoredChain[]> {
  const chains: StoredChain[] = [];
  const pieces: StoredPiece[] = [];
  const found = await new Store().readInPieces(
    { entries, bytes },
    { begin: () => undefined, piece: (piece) => pieces.push(piece) },
  );
  expect(found).toBe(true);
  for (const { chain, device, entries: some, head } of pieces) {
    expect(some.length).toBeLessThanOrEqual(entries);
    const size = some.reduce((sum, one) => sum + one.length, 0);
    expect(some.length <= 1 || size <= bytes).toBe(true);
    const known = (chains[chain] ??= { device, entries: [], head: null });
    expect(chain).toBe(chains.length - 1);
    expect(known.device).toBe(device);
    known.entries.push(...some);
    if (head !== undefined) known.head = head;
  }
  // Only the last piece of a device has a head to tell.
  expect(pieces.filter(({ head }) => head !== undefined)).toHaveLength(chains.length);
  return chains;
}

test('pieces of the store hold what it holds, with gaps, without heads, and of devices without entries', async () => {
  await keptJournal(0);
  const hex = (end: string): string => end.padStart(32, '0');
  const [a, b, c, z] = [hex('a'), hex('b'), hex('c'), hex('ff')];
  const of = (size: number, fill: number): Bytes => new Uint8Array(size).fill(fill);
  await rawWrite('entries', (store) => {
    for (const i of [1, 2, 3, 7, 8, 1000, 2 ** 40, 2 ** 60])
      store.put(of(10 + (i % 50), 1), [a, i]);
    for (let i = 1; i <= 300; i++) store.put(of(i === 150 ? 5000 : 100, 2), [b, i]);
    store.put(of(1, 3), [z, 1]);
  });
  await rawWrite('heads', (store) => {
    store.put(of(112, 4), b);
    store.put(of(112, 5), c);
  });
  const whole = await chainsStored();
  expect(whole).toHaveLength(5);
  for (const [entries, bytes] of [
    [1, 1],
    [2, 1000],
    [7, 100_000],
    [64, 500],
    [299, 1e9],
    [1000, 1e9],
  ] as const) {
    expect(await inPieces(entries, bytes)).toEqual(whole);
  }
});

test('nothing is read in pieces where no vault was begun', async () => {
  freshDevice();
  const never = (): never => {
    throw new Error('there is nothing');
  };
  const limits = { entries: 1, bytes: 1 };
  expect(await new Store().readInPieces(limits, { begin: never, piece: never })).toBe(false);
  expect(await indexedDB.databases()).toEqual([]);
});

test('pieces are as long as they may be and leave nothing out', () => {
  const cut = (items: number[], entries: number, bytes: number): number[][] =>
    piecesOf(items, { entries, bytes }, (item) => item);
  expect(cut([], 2, 10)).toEqual([[]]);
  expect(cut([1, 2, 3], 2, 10)).toEqual([[1, 2], [3]]);
  expect(cut([4, 6, 1], 9, 10)).toEqual([[4, 6], [1]]);
  expect(cut([50, 1, 50], 9, 10)).toEqual([[50], [1], [50]]);
});
