/** Two sealed copies in one browser: whatever happens to one of them, nothing confirmed is missing. */
import { afterEach, expect, test, vi } from 'vitest';
import { Copy } from './copy';
import { Store } from './store';
import {
  everythingStored,
  failure,
  failWritesFrom,
  freshDevice,
  keptJournal,
  newTab,
  passphrase,
  rawRead,
  rawWrite,
  session,
  type Tab,
} from './testing';
import { FakeFiles } from './testing-files';

let files = new FakeFiles();

const storeHere = (): Store => new Store({ copy: new Copy(files), locks: navigator.locks });
const tabHere = (): Tab => newTab({ store: storeHere() });

/** Kept, with so many sessions, in both places. */
async function kept(sessions = 3): Promise<{ tab: Tab; recovery_code: string }> {
  files = new FakeFiles();
  return keptJournal(sessions, { store: storeHere() });
}

interface Reopened {
  tab: Tab;
  sessions: number;
  damage: { code: string; entries: number }[];
}

async function reopened(secret = passphrase): Promise<Reopened> {
  const tab = tabHere();
  expect(await tab.place()).toBe('locked');
  const { damage } = await tab.unlock(secret);
  return { tab, damage, sessions: (await tab.journey()).sessions.length };
}

async function bothHold(sessions: number): Promise<void> {
  // Each by itself, and neither one healed by the other.
  const copy = files;
  files = new FakeFiles();
  expect(await reopened()).toMatchObject({ sessions, damage: [] });
  files = copy;
  freshDevice();
  expect(await reopened()).toMatchObject({ sessions, damage: [] });
}

/** The browser's answer, once, when it finds its database's files torn; then it has thrown them away. */
function browserThrowsDatabaseAway(): void {
  freshDevice();
  const databases = vi.spyOn(indexedDB, 'databases');
  databases.mockRejectedValueOnce(new DOMException('Internal error', 'UnknownError'));
}

afterEach(() => vi.restoreAllMocks());

test('a database that the browser threw away comes back from the copy, without a question', async () => {
  await kept(3);
  browserThrowsDatabaseAway();
  const { tab, sessions, damage } = await reopened();
  expect({ sessions, damage }).toEqual({ sessions: 3, damage: [] });
  await tab.record([session(1)]);
  await bothHold(4);
});

test('the same where the browser says nothing of it', async () => {
  await kept(3);
  freshDevice();
  expect(await reopened()).toMatchObject({ sessions: 3, damage: [] });
  await bothHold(3);
});

test('a copy that is gone, torn or flipped is made anew', async () => {
  for (const harm of [
    () => (files.files = null),
    () => (files.only = files.only.slice(0, -40)),
    () => (files.only = files.only.map((byte, i) => (i === 900 ? byte ^ 1 : byte))),
    () => (files.only = new Uint8Array()),
  ]) {
    await kept(3);
    harm();
    expect(await reopened()).toMatchObject({ sessions: 3, damage: [] });
    await bothHold(3);
  }
});

test('a database set back to an earlier state is brought forward again', async () => {
  const { tab } = await kept(1);
  const before = new Map<string, [IDBValidKey, Uint8Array][]>();
  for (const name of ['vault', 'entries', 'heads'] as const) before.set(name, await rawRead(name));
  await tab.record([session(1)]);
  await tab.record([session(2)]);
  for (const name of ['vault', 'entries', 'heads'] as const) {
    await rawWrite(name, (store) => {
      store.clear();
      for (const [key, value] of before.get(name) ?? []) store.put(value, key);
    });
  }
  expect(await reopened()).toMatchObject({ sessions: 3, damage: [] });
  await bothHold(3);
});

test('records that are missing here or there are put back', async () => {
  for (const name of ['vault', 'slots', 'entries', 'heads'] as const) {
    await kept(3);
    await rawWrite(name, (store) => store.clear());
    expect(await reopened()).toMatchObject({ sessions: 3, damage: [] });
    await bothHold(3);
  }
});

test('a flipped slot or header opens with the passphrase all the same, and is mended', async () => {
  for (const name of ['slots', 'vault'] as const) {
    for (const which of [0, 1]) {
      const { recovery_code } = await kept(2);
      const [key, value] = (await rawRead(name))[name === 'vault' ? 0 : which] ?? [];
      if (name === 'vault') {
        const record = value as unknown as { header: Uint8Array };
        record.header[12] = (record.header[12] ?? 0) ^ 1;
      } else if (value) value[100] = (value[100] ?? 0) ^ 1;
      await rawWrite(name, (store) => store.put(value, key));
      expect(await reopened(which === 0 ? passphrase : recovery_code)).toMatchObject({
        sessions: 2,
        damage: [],
      });
      expect(await reopened(recovery_code)).toMatchObject({ sessions: 2, damage: [] });
      await bothHold(2);
    }
  }
});

test('after a change of passphrase the old one opens neither of the two', async () => {
  const { tab } = await kept(1);
  const [, oldSlot] = (await rawRead('slots')).find(([, slot]) => slot[5] === 1) ?? [];
  if (!oldSlot) throw new Error('no passphrase slot');
  await tab.changePassphrase(passphrase, 'nine slow breaths');
  const holds = (hay: Uint8Array, needle: Uint8Array): boolean =>
    Buffer.from(hay).includes(Buffer.from(needle.subarray(92)));
  expect(files.names()).toHaveLength(1);
  expect(holds(files.only, oldSlot)).toBe(false);
  const wrong = { code: 'vault_wrong_secret' };
  expect(await failure(reopened())).toMatchObject(wrong);
  freshDevice();
  expect(await failure(reopened())).toMatchObject(wrong);
  expect(await reopened('nine slow breaths')).toMatchObject({ sessions: 1 });
});

test('a copy that missed the change of passphrase does not bring the old one back', async () => {
  const { tab } = await kept(1);
  const missed = files.only.slice();
  await tab.changePassphrase(passphrase, 'nine slow breaths');
  files.only = missed;
  expect(await failure(reopened())).toMatchObject({ code: 'vault_wrong_secret' });
  await reopened('nine slow breaths');
  freshDevice();
  expect(await failure(reopened())).toMatchObject({ code: 'vault_wrong_secret' });
});

test('a copy that cannot be written refuses nothing, is told, and follows when it can', async () => {
  const { tab } = await kept(1);
  files.stepsLeft = 0;
  files.tear = 9;
  await tab.record([session(1)]);
  await tab.record([session(2)]);
  expect(await tab.storedCopies()).toBe(1);
  files.stepsLeft = Infinity;
  await tab.record([session(0)]);
  expect(await tab.storedCopies()).toBe(2);
  await bothHold(4);
});

test('a crash between the two leaves a copy behind that catches up', async () => {
  const { tab } = await kept(1);
  const missed = files.only.slice();
  await tab.record([session(1)]);
  files.only = missed;
  expect(await reopened()).toMatchObject({ sessions: 2, damage: [] });
  await bothHold(2);
});

test('a full disk refuses the save in both, and says that it is full', async () => {
  const { tab } = await kept(1);
  const before = [await everythingStored(), files.only.slice()];
  const undo = failWritesFrom(1, 'UnknownError');
  files.stepsLeft = 0;
  expect(await failure(tab.record([session(1)]))).toEqual({ kind: 'storage_full' });
  undo();
  files.stepsLeft = Infinity;
  expect([await everythingStored(), files.only]).toEqual(before);
  await tab.record([session(1)]);
  await bothHold(2);
});

test('after a write that failed, the next one waits until the database was made safe', async () => {
  const { tab } = await kept(1);
  const opened = vi.spyOn(indexedDB, 'open');
  const scratches = (): number =>
    opened.mock.calls.filter(([name]) => name === 'anemone-scratch').length;
  await tab.record([session(1)]);
  expect(scratches()).toBe(0);
  const undo = failWritesFrom(1, 'UnknownError');
  await failure(tab.record([session(1)]));
  undo();
  expect(scratches()).toBe(0);
  await tab.record([session(1)]);
  expect(scratches()).toBe(1);
  await tab.record([session(1)]);
  expect(scratches()).toBe(1);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['anemone']);
});

test('a database that cannot be made safe takes no save', async () => {
  const { tab } = await kept(1);
  const undo = failWritesFrom(1, 'UnknownError');
  await failure(tab.record([session(1)]));
  undo();
  const open = indexedDB.open.bind(indexedDB);
  const refusing = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name === 'anemone-scratch') throw new DOMException('no room', 'QuotaExceededError');
    return open(name, version);
  });
  expect(await failure(tab.record([session(1)]))).toEqual({ kind: 'storage_full' });
  refusing.mockRestore();
  await tab.record([session(1)]);
  expect((await tab.journey()).sessions).toHaveLength(2);
});

test('what cannot be opened any more is told as lost, and nothing is begun over it', async () => {
  for (const copy of ['none', 'nothing to be read'] as const) {
    await kept(1);
    if (copy === 'none') files.files = null;
    else files.only = new Uint8Array(400).fill(7);
    browserThrowsDatabaseAway();
    const tab = tabHere();
    expect(await tab.place()).toBe('lost');
    expect(await failure(tab.start())).toMatchObject({ kind: 'refused' });
    expect((await rawRead('vault')).length + (await rawRead('entries')).length).toBe(0);
    if (copy !== 'none') expect(files.only).toEqual(new Uint8Array(400).fill(7));
    // Only the person's own word clears the place.
    await tab.erase();
    expect(await tab.place()).toBe('none');
    expect(files.files).toBe(null);
    await tab.start();
  }
});

test('a browser that gives no storage at all is not told as a loss', async () => {
  freshDevice();
  files = new FakeFiles();
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'SecurityError'));
  expect(await failure(tabHere().place())).toEqual({ kind: 'storage_failed' });
});

test('what is erased does not come back, and what could not be erased is all still there', async () => {
  const { tab } = await kept(1);
  files.stepsLeft = 0;
  expect(await failure(tab.erase())).toEqual({ kind: 'storage_failed' });
  files.stepsLeft = Infinity;
  await bothHold(1);
  await (await reopened()).tab.erase();
  expect(files.files).toBe(null);
  expect(await tabHere().place()).toBe('none');
});

test('two tabs write in turn, and both places have everything', async () => {
  const { tab } = await kept(1);
  const other = (await reopened()).tab;
  for (let turn = 0; turn < 3; turn++) {
    await tab.record([session(0)]).catch(() => tab.record([session(0)]));
    await other.record([session(1)]).catch(() => other.record([session(1)]));
  }
  await bothHold(7);
});

test('a flipped entry or head is put right from the copy, and the other way round', async () => {
  for (const name of ['entries', 'heads'] as const) {
    const rows = 1 + (name === 'entries' ? 4 : 0);
    for (let row = 0; row < rows; row++) {
      await kept(3);
      const [key, value] = (await rawRead(name))[row] ?? [];
      if (!value) throw new Error('nothing there');
      const good = value.slice();
      value[value.length - 9] = (value[value.length - 9] ?? 0) ^ 16;
      await rawWrite(name, (store) => store.put(value, key));
      expect(await reopened()).toMatchObject({ sessions: 3, damage: [] });
      expect((await rawRead(name))[row]?.[1]).toEqual(good);
      await bothHold(3);
    }
  }
});

test('where both are damaged, what is damaged is named, and both versions stay', async () => {
  await kept(3);
  const [key, value] = (await rawRead('entries')).at(-1) ?? [];
  if (!value) throw new Error('nothing there');
  value[150] = (value[150] ?? 0) ^ 1;
  await rawWrite('entries', (store) => store.put(value, key));
  const { tab } = await reopenedAs(3);
  await tab.lock();
  // The same entry, harmed in another way, comes in by the copy.
  value[150] = (value[150] ?? 0) ^ 3;
  await rawWrite('entries', (store) => store.put(value, key));
  files.files = null;
  expect((await reopened()).damage).toMatchObject([{ code: 'vault_corrupt', entries: 1 }]);
  value[150] = (value[150] ?? 0) ^ 7;
  await rawWrite('entries', (store) => store.put(value, key));
  expect((await reopened()).damage).toMatchObject([{ code: 'vault_corrupt', entries: 1 }]);
  expect(files.names()).toEqual([
    expect.stringMatching(/^aside-/),
    expect.stringMatching(/^copy-/),
  ]);
});

async function reopenedAs(sessions: number): Promise<Reopened> {
  const found = await reopened();
  expect(found).toMatchObject({ sessions, damage: [] });
  return found;
}
