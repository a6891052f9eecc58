/** The second copy by itself: torn, flipped, crashed between any two steps, and written by two. */
import { expect, test } from 'vitest';
import type { Bytes } from './bytes';
import { Copy, crc32, inPieces, type Change, type Contents } from './copy';
import { FakeFiles } from './testing-files';

const device = 'd0'.repeat(16);
const bytes = (size: number, value: number): Bytes => new Uint8Array(size).fill(value);

function save(counter: number): Change {
  return {
    put: [
      ['entries', [device, counter], bytes(90 + counter, counter)],
      ['heads', device, bytes(12, counter)],
    ],
    remove: [],
  };
}

const begun: Change = {
  put: [
    ['vault', device, bytes(24, 1)],
    ['slots', 'aa', bytes(14, 2)],
    ['slots', 'bb', bytes(14, 3)],
  ],
  remove: [],
};

async function* once(change: Change): AsyncGenerator<Change> {
  await Promise.resolve();
  yield change;
}

async function started(files: FakeFiles, saves: number): Promise<Copy> {
  const copy = new Copy(files);
  await copy.rewrite(1, once(begun));
  for (let n = 1; n <= saves; n++) expect(await copy.append(n, n + 1, save(n))).toBe(true);
  return copy;
}

function counters(contents: Contents | null): number[] {
  return [...(contents?.entries.get(device)?.keys() ?? [])];
}

async function reread(files: FakeFiles): Promise<Contents | null> {
  return new Copy(files).read();
}

test('the checksum is the CRC-32 of zip and PNG', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

test('what was written is read back: revision, vault, slots, heads and every entry', async () => {
  const files = new FakeFiles();
  await started(files, 3);
  const contents = await reread(files);
  expect(contents).toMatchObject({ revision: 4, whole: true });
  expect(contents?.vault).toEqual({ device, header: bytes(24, 1) });
  expect([...(contents?.slots.keys() ?? [])]).toEqual(['aa', 'bb']);
  expect(contents?.heads.get(device)).toEqual(bytes(12, 3));
  expect(counters(contents)).toEqual([1, 2, 3]);
  expect(contents?.entries.get(device)?.get(2)).toEqual(bytes(92, 2));
});

test('looking makes nothing', async () => {
  const files = new FakeFiles();
  const copy = new Copy(files);
  expect(await copy.present()).toBe(false);
  expect(await copy.read()).toBe(null);
  expect(await copy.append(0, 1, save(1))).toBe(false);
  expect(files.files).toBe(null);
});

test('cut at any byte, a file gives every change that is whole, and goes on behind them', async () => {
  const files = new FakeFiles();
  await started(files, 2);
  const two = files.only.length;
  await started(files, 3);
  const all = files.only.slice();
  for (let size = two; size < all.length; size++) {
    files.only = all.slice(0, size);
    const copy = new Copy(files);
    const contents = await copy.read();
    expect(counters(contents)).toEqual([1, 2]);
    expect(contents?.whole).toBe(size === two);
    expect(await copy.append(3, 4, save(3))).toBe(true);
    expect(await reread(files)).toMatchObject({ revision: 4, whole: true });
    expect(files.only).toEqual(all);
  }
});

test('a flipped bit costs one change at most, and is noticed', async () => {
  const files = new FakeFiles();
  await started(files, 3);
  const all = files.only.slice();
  for (let at = 0; at < all.length; at++) {
    const changed = all.slice();
    changed[at] = (changed[at] ?? 0) ^ 4;
    files.only = changed;
    const contents = await reread(files);
    expect(contents?.whole).toBe(false);
    expect(counters(contents).length).toBeGreaterThanOrEqual(2);
    for (const [n, entry] of contents?.entries.get(device) ?? []) {
      expect(entry).toEqual(bytes(90 + n, n));
    }
  }
});

test('whichever step of writing it anew fails or loses power, all of it is still there', async () => {
  let steps = 0;
  for (let done = false; !done; steps++) {
    const files = new FakeFiles();
    const copy = await started(files, 2);
    files.stepsLeft = steps;
    files.tear = 5;
    try {
      await copy.rewrite(
        3,
        inPieces(
          (async function* () {
            await Promise.resolve();
            yield* [...begun.put, ...save(1).put, ...save(2).put];
          })(),
        ),
      );
      done = true;
    } catch {
      // As it may: the file system failed.
    }
    files.crash();
    const contents = await reread(files);
    expect(contents).toMatchObject({ revision: 3, whole: true });
    expect(counters(contents)).toEqual([1, 2]);
    expect([...(contents?.slots.keys() ?? [])]).toEqual(['aa', 'bb']);
  }
  expect(steps).toBeGreaterThan(5);
});

test('a write that fails half way leaves what was there, and the next one fits', async () => {
  const files = new FakeFiles();
  const copy = await started(files, 2);
  for (const tear of [0, 1, 17, 60]) {
    files.stepsLeft = 0;
    files.tear = tear;
    await expect(copy.append(3, 4, save(3))).rejects.toThrow();
    files.stepsLeft = Infinity;
    expect(counters(await reread(files))).toEqual([1, 2]);
    await copy.read();
  }
  expect(await copy.append(3, 4, save(3))).toBe(true);
  expect(await reread(files)).toMatchObject({ revision: 4, whole: true });
});

test('a change that takes a slot away is not appended, and leaves no byte of it once written anew', async () => {
  const files = new FakeFiles();
  const copy = await started(files, 1);
  expect(await copy.append(2, 3, { put: [], remove: [['slots', 'aa']] })).toBe(false);
  const kept: Change = { put: begun.put.filter(([, key]) => key !== 'aa'), remove: [] };
  await copy.rewrite(3, once(kept));
  expect(files.names()).toHaveLength(1);
  expect(files.only.includes(2)).toBe(false);
});

test('it is appended to at its own revision only', async () => {
  const files = new FakeFiles();
  const copy = await started(files, 1);
  const before = files.only.slice();
  expect(await copy.append(1, 2, save(2))).toBe(false);
  expect(await copy.append(3, 4, save(2))).toBe(false);
  expect(files.only).toEqual(before);
});

test('two tabs that write in turn both know how far it goes', async () => {
  const files = new FakeFiles();
  const first = await started(files, 1);
  const second = new Copy(files);
  await second.read();
  expect(await second.append(2, 3, save(2))).toBe(true);
  expect(await first.append(3, 4, save(3))).toBe(true);
  expect(await second.append(4, 5, save(4))).toBe(true);
  expect(counters(await reread(files))).toEqual([1, 2, 3, 4]);
  // Written anew by one, the other one notices.
  await first.rewrite(6, once(begun));
  expect(await second.append(5, 6, save(5))).toBe(false);
});

test('what is set aside outlives every later change, and goes with the whole', async () => {
  const files = new FakeFiles();
  const copy = await started(files, 1);
  const before = files.only.slice();
  await copy.setAside();
  await copy.rewrite(5, once(begun));
  const aside = files.names().find((name) => name.startsWith('aside'));
  expect(files.files?.get(aside ?? '')?.flushed).toEqual(before);
  expect(await reread(files)).toMatchObject({ revision: 5 });
  await copy.destroy();
  expect(files.files).toBe(null);
});

test('whether there is room is tried, and leaves nothing behind', async () => {
  const files = new FakeFiles();
  const copy = await started(files, 1);
  const before = files.only.slice();
  expect(await copy.hasRoom(1000)).toBe(true);
  files.stepsLeft = 0;
  files.tear = 7;
  expect(await copy.hasRoom(1000)).toBe(false);
  files.stepsLeft = Infinity;
  expect(files.only).toEqual(before);
});
