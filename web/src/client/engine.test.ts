import { expect, test } from 'vitest';
import { usualCosts } from './engine';
import { madeUpJournal } from './made-up-journal';
import {
  begunTab,
  callsThrough,
  evening,
  everythingStored,
  failure,
  firstDrafts,
  freshDevice,
  keptJournal,
  loadSodium,
  newTab,
  passphrase,
  rawRead,
  session,
  slotKind,
  unlocked,
} from './testing';
import { localTime } from './time';

async function lines(blob: Promise<Blob>): Promise<{ type: string; device: string; at: string }[]> {
  const text = await (await blob).text();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { type: string; device: string; at: string });
}

// --- Places ---------------------------------------------------------------------------------------

test('a journal begins in the tab and leaves nothing on the device', async () => {
  freshDevice();
  const tab = newTab();
  expect(await tab.place()).toBe('none');
  await tab.start();
  expect(await tab.place()).toBe('tab');
  expect(await tab.record(firstDrafts)).toContain('today');
  await tab.record([session(1)]);
  expect((await tab.journey()).sessions).toHaveLength(1);
  expect((await tab.today()).practised_today).toBe(true);
  expect(await tab.storedEntries()).toBe(0);
  expect(await newTab().place()).toBe('none');
  expect(await indexedDB.databases()).toEqual([]);
});

test('what was kept is there again after unlocking, the same in every view', async () => {
  const { tab } = await keptJournal(4);
  expect(await tab.place()).toBe('open');
  const again = await unlocked();
  expect(await again.today()).toEqual(await tab.today());
  expect(await again.path()).toEqual(await tab.path());
  expect(await again.journey()).toEqual(await tab.journey());
  expect(await lines(again.exportPlain())).toEqual(await lines(tab.exportPlain()));
  expect(await lines(again.exportPlain())).toHaveLength(6);
  expect(await again.storedEntries()).toBe(6);
});

test('what is said one right after the other stands in that order, before and after unlocking', async () => {
  const { tab } = await keptJournal(0);
  // The clock of these tests stands still: everything happens within one second.
  for (const on of [true, false, true, false]) {
    await tab.record([{ type: 'pause_penetration.set', data: { on } }]);
    expect((await tab.path()).pause_penetration).toBe(on);
  }
  await tab.record([{ type: 'symptom.reported', data: { symptom: 'fever' } }]);
  expect((await tab.today()).suggestion.kind).toBe('seek_care');
  await tab.record([{ type: 'care.cleared', data: { symptoms: ['fever'], by: 'clinician' } }]);
  expect((await tab.today()).suggestion.kind).not.toBe('seek_care');

  const again = await unlocked();
  expect((await again.path()).pause_penetration).toBe(false);
  await again.record([{ type: 'pause_penetration.set', data: { on: true } }]);
  await again.record([{ type: 'pause_penetration.set', data: { on: false } }]);
  expect((await again.path()).pause_penetration).toBe(false);
  const { suggestion } = await again.today();
  expect(suggestion.kind).not.toBe('seek_care');
  expect(suggestion.reasons.map(({ code }) => code)).not.toContain('date_in_future');
});

test('a clock that was set back far is believed again', async () => {
  freshDevice();
  let clock = evening;
  const tab = newTab({ now: () => clock });
  await tab.place();
  await tab.start();
  await tab.record(firstDrafts);
  clock = new Date(evening.getTime() - 24 * 60 * 60 * 1000);
  await tab.record([session(1)]);
  const last = (await lines(tab.exportPlain())).find(({ type }) => type === 'session.logged');
  expect(last?.at).toBe(localTime(clock));
});

test('an undamaged journal opens without any mention of damage', async () => {
  await keptJournal();
  const tab = newTab();
  await tab.place();
  expect(await tab.unlock(passphrase)).toEqual({ damage: [] });
});

test('locking forgets the journal until it is unlocked again', async () => {
  const { tab } = await keptJournal();
  await tab.lock();
  expect(await tab.place()).toBe('locked');
  for (const refused of [tab.today(), tab.record([session(1)]), tab.exportPlain()]) {
    expect(await failure(refused)).toMatchObject({ kind: 'refused', code: 'vault_locked' });
  }
  await tab.unlock(passphrase);
  expect((await tab.journey()).sessions).toHaveLength(3);
});

test('a sealed journal is not begun over', async () => {
  await keptJournal();
  const tab = newTab();
  expect(await tab.place()).toBe('locked');
  expect(await failure(tab.start())).toMatchObject({ kind: 'refused', code: 'already_open' });
});

test('the journal of this tab survives a keep that is refused', async () => {
  const tab = await begunTab(firstDrafts);
  expect(await failure(tab.keep(''))).toMatchObject({ kind: 'refused', code: 'bad_value' });
  expect(await tab.place()).toBe('tab');
  expect((await tab.path()).steps).toHaveLength(2);
  expect(await tab.storedEntries()).toBe(0);
});

// --- Recording ------------------------------------------------------------------------------------

test('a refused draft stores nothing, not even the good ones beside it', async () => {
  const { tab } = await keptJournal();
  const before = await everythingStored();
  const bad = { type: 'session.logged', data: { step: 't1', pain: 11 } } as const;
  expect(await failure(tab.record([session(1), bad]))).toMatchObject({
    kind: 'refused',
    code: 'out_of_range',
  });
  expect(await everythingStored()).toBe(before);
  expect((await tab.journey()).sessions).toHaveLength(3);
});

test('nothing of what was written can be found in what is stored', async () => {
  const { tab } = await keptJournal(0);
  await tab.record([session(2, 'quite unmistakable words')]);
  const stored = Buffer.from(
    (await rawRead('entries')).map(([, value]) => Buffer.from(value).toString('latin1')).join(''),
    'latin1',
  ).toString('latin1');
  expect(stored.length).toBeGreaterThan(1000);
  for (const word of ['unmistakable', 'session', 'pain', 'trainer', passphrase]) {
    expect(stored).not.toContain(word);
  }
});

test('many calls at once are answered in turn', async () => {
  const { tab } = await keptJournal(0);
  await Promise.all(Array.from({ length: 12 }, (_, i) => tab.record([session(i % 4)])));
  expect((await tab.journey()).sessions).toHaveLength(12);
  expect((await (await unlocked()).journey()).sessions).toHaveLength(12);
});

test('times carry the zone of the person', () => {
  const at = localTime(evening);
  expect(at).toMatch(/^2026-03-10T20:15:00[+-]\d\d:\d\d$/);
  expect(Date.parse(at)).toBe(evening.getTime());
  const west = new Date(evening);
  west.getTimezoneOffset = () => 210;
  expect(localTime(west).slice(19)).toBe('-03:30');
  expect(Date.parse(localTime(west))).toBe(evening.getTime());
  const east = new Date(evening);
  east.getTimezoneOffset = () => -345;
  expect(localTime(east).slice(19)).toBe('+05:45');
  expect(Date.parse(localTime(east))).toBe(evening.getTime());
});

// --- Two tabs -------------------------------------------------------------------------------------

test('a second tab does not overwrite: it reads again and says so', async () => {
  const { tab: first } = await keptJournal(1);
  const second = await unlocked();
  await first.record([session(1)]);
  const before = await everythingStored();
  expect(await failure(second.record([session(2)]))).toEqual({ kind: 'stale' });
  expect(await everythingStored()).toBe(before);
  await second.record([session(2)]);
  expect((await second.journey()).sessions).toHaveLength(3);
  expect((await (await unlocked()).journey()).sessions).toHaveLength(3);
});

test('what another tab has recorded is shown without asking', async () => {
  const { tab: first } = await keptJournal(0);
  const second = await unlocked();
  expect((await second.today()).practised_today).toBe(false);
  await first.record([session(1)]);
  expect((await second.today()).practised_today).toBe(true);
});

test('two tabs that keep at once make one vault, and the other journal stays in its tab', async () => {
  freshDevice();
  const [a, b] = [newTab(), newTab()];
  for (const tab of [a, b]) {
    await tab.place();
    await tab.start();
    await tab.record(firstDrafts);
  }
  await a.keep(passphrase);
  expect(await failure(b.keep('another passphrase'))).toEqual({ kind: 'stale' });
  expect(await b.place()).toBe('tab');
  expect((await b.path()).steps).toHaveLength(2);
  await unlocked();
});

test('a vault erased in another tab is not written to', async () => {
  const { tab: first } = await keptJournal(1);
  const second = await unlocked();
  await first.erase();
  expect(await failure(second.record([session(1)]))).toEqual({ kind: 'storage_failed' });
  expect(await second.place()).toBe('none');
  expect(await newTab().place()).toBe('none');
});

// --- The made-up journal --------------------------------------------------------------------------

test('the made-up journal shows the whole app and is never stored', async () => {
  freshDevice();
  const tab = newTab();
  await tab.place();
  await tab.startMadeUp();
  expect(await tab.place()).toBe('made_up');
  const journey = await tab.journey();
  expect(journey.sessions.length).toBeGreaterThan(20);
  expect(Math.max(...journey.sessions.map((one) => one.pain ?? 0))).toBe(6);
  expect(journey.sessions.some((one) => one.ended === 'stopped')).toBe(true);
  expect(journey.safety.stopped_freely).toBeGreaterThan(0);
  // A first impression: staying where it is comfortable, not a step back.
  const { suggestion } = await tab.today();
  expect(suggestion).toMatchObject({ kind: 'practice', step: journey.largest_comfortable });
  expect(suggestion.reasons[0]?.code).toBe('within_limit');
  await tab.record([
    { type: 'session.logged', data: { step: 't4', minutes: 10, pain: 1, in_control: true } },
  ]);
  expect((await tab.journey()).sessions).toHaveLength(journey.sessions.length + 1);
  expect(await tab.storedEntries()).toBe(0);
  await tab.leave();
  expect(await tab.place()).toBe('none');
});

test('looking around does not touch the journal that is open', async () => {
  const { tab } = await keptJournal(2);
  const before = await everythingStored();
  const journey = await tab.journey();
  await tab.startMadeUp();
  await tab.record([{ type: 'gentle.logged', data: { kind: 'breathe' } }]);
  expect((await lines(tab.exportPlain())).every((entry) => entry.device === 'made_up')).toBe(true);
  await tab.leave();
  expect(await tab.place()).toBe('open');
  expect(await tab.journey()).toEqual(journey);
  expect(await everythingStored()).toBe(before);
});

test('the made-up journal looks the same on any day, and never lies in the future', () => {
  for (const now of [evening, new Date(2024, 1, 29, 9, 0), new Date(2026, 9, 26, 23, 59)]) {
    const entries = madeUpJournal(now);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    for (const entry of entries) expect(Date.parse(entry.at)).toBeLessThan(now.getTime());
  }
});

// --- Traps ----------------------------------------------------------------------------------------

/** From now on, every call of every instance traps, until undone. */
function trapping(): { arm(): void; disarm(): void; restore(): void } {
  let armed = false;
  const restore = callsThrough((call) => (at, size) => {
    if (armed) throw new WebAssembly.RuntimeError('unreachable');
    return call(at, size);
  });
  return {
    arm: () => (armed = true),
    disarm: () => (armed = false),
    restore,
  } as { arm(): void; disarm(): void; restore(): void };
}

test('after a trap, the journal of this tab is opened again by itself', async () => {
  const trap = trapping();
  try {
    const tab = await begunTab(firstDrafts);
    await tab.record([session(1)]);
    trap.arm();
    const lost = failure(tab.today());
    // Armed for one call: the rebuilding happens within it.
    queueMicrotask(() => queueMicrotask(() => trap.disarm()));
    expect(await lost).toEqual({ kind: 'restarted' });
    trap.disarm();
    expect(await tab.place()).toBe('tab');
    expect((await tab.journey()).sessions).toHaveLength(1);
    await tab.record([session(2)]);
    expect((await tab.journey()).sessions).toHaveLength(2);
  } finally {
    trap.restore();
  }
});

test('after a trap, a sealed journal is locked, whole, and opens again', async () => {
  const trap = trapping();
  try {
    const { tab } = await keptJournal(2);
    const before = await everythingStored();
    trap.arm();
    expect(await failure(tab.record([session(1)]))).toEqual({ kind: 'restarted' });
    trap.disarm();
    expect(await tab.place()).toBe('locked');
    expect(await everythingStored()).toBe(before);
    await tab.unlock(passphrase);
    expect((await tab.journey()).sessions).toHaveLength(2);
  } finally {
    trap.restore();
  }
});

// --- What the browser cannot do -------------------------------------------------------------------

test('a browser without WebAssembly is told apart from a file that did not load', async () => {
  freshDevice();
  const refuses = newTab({
    module: () => Promise.reject(new WebAssembly.CompileError('not allowed')),
  });
  expect(await failure(refuses.prepare())).toEqual({ kind: 'no_webassembly' });
  const missing = newTab({ module: () => Promise.reject(new TypeError('failed to fetch')) });
  expect(await failure(missing.prepare())).toEqual({ kind: 'storage_failed' });
});

test('where the journal is can be told while core.wasm hangs, and for ever', async () => {
  await keptJournal();
  const hangs = newTab({ module: () => new Promise(() => undefined) });
  expect(await hangs.place()).toBe('locked');
  freshDevice();
  expect(await newTab({ module: () => new Promise(() => undefined) }).place()).toBe('none');
});

test('the usual strength is 64 MiB and 3 passes', async () => {
  const { tab } = await keptJournal(1, { costs: usualCosts });
  const slots = (await rawRead('slots')).map(([, value]) => value);
  const slot = slots.find((one) => slotKind(one) === 1);
  if (!slot) throw new Error('no passphrase slot');
  const view = new DataView(slot.buffer, slot.byteOffset);
  expect([view.getUint32(40, true), view.getUint32(44, true)]).toEqual([64 * 1024, 3]);
  await tab.lock();
  await tab.unlock(passphrase);
});

test('a device without the memory for that gets less memory and more passes, above the floor', async () => {
  const sodium = async (): ReturnType<typeof loadSodium> => {
    const real = await loadSodium();
    return new Proxy(real, {
      get: (target, name) =>
        name === 'crypto_pwhash'
          ? (...args: Parameters<typeof real.crypto_pwhash>) => {
              if (args[4] > 20 * 1024 * 1024) throw new RangeError('out of memory');
              return real.crypto_pwhash(...args);
            }
          : (Reflect.get(target, name) as unknown),
    });
  };
  await keptJournal(1, { costs: usualCosts, sodium });
  const slot = (await rawRead('slots'))
    .map(([, value]) => value)
    .find((one) => slotKind(one) === 1);
  if (!slot) throw new Error('no passphrase slot');
  const view = new DataView(slot.buffer, slot.byteOffset);
  expect([view.getUint32(40, true), view.getUint32(44, true)]).toEqual([19 * 1024, 6]);
  await unlocked();
});

// --- Erasing --------------------------------------------------------------------------------------

test('erasing leaves nothing, also with a second tab open', async () => {
  const { tab } = await keptJournal(2);
  const other = await unlocked();
  await tab.erase();
  expect(await tab.place()).toBe('none');
  expect(await newTab().place()).toBe('none');
  expect(await failure(other.exportSealed())).toEqual({ kind: 'storage_failed' });
  expect(await failure(other.record([session(1)]))).toEqual({ kind: 'storage_failed' });
  expect(await other.place()).toBe('none');
  expect(await indexedDB.databases()).toEqual([]);
});
