/** The page's side, with the real engine behind a port in place of a worker's thread. */
import { expect, test } from 'vitest';
import { createCore, type Page, type WorkerLike } from './client';
import type { Core } from './contract';
import { Engine } from './engine';
import type { Question } from './messages';
import type { Draft, JourneyView } from './schema.generated';
import { answer } from './serve';
import { failure, firstDrafts, freshDevice, passphrase, session, surroundings } from './testing';

/** A worker that can be killed, and that shows what crossed. */
class Thread implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  ended = false;
  readonly crossed: string[] = [];
  readonly #engine = new Engine(surroundings());

  postMessage(message: Question): void {
    // As a worker does: what crosses is copied, never shared.
    const question = structuredClone(message);
    if (question.kind !== 'call') return;
    void answer(this.#engine, question, {
      postMessage: (reply) => {
        this.crossed.push(JSON.stringify(reply));
        if (!this.ended) this.onmessage?.({ data: structuredClone(reply) } as MessageEvent);
      },
    });
  }
  terminate(): void {
    this.ended = true;
  }
  die(): void {
    this.ended = true;
    this.onerror?.({} as ErrorEvent);
  }
}

function page(): Page & { threads: Thread[]; asked: number; forgotten: number } {
  const threads: Thread[] = [];
  let remembered = false;
  return {
    threads,
    asked: 0,
    forgotten: 0,
    spawn() {
      const thread = new Thread();
      threads.push(thread);
      return thread;
    },
    async persist() {
      this.asked += 1;
      return true;
    },
    async persisted() {
      return this.asked > 0;
    },
    remembers: () => remembered,
    remember: () => void (remembered = true),
    async forget() {
      this.forgotten += 1;
      remembered = false;
    },
  };
}

async function journey(core: Core): Promise<JourneyView> {
  const { views } = await core.ask('views', { views: ['journey'] });
  return views.journey as JourneyView;
}

/** The app on a device that has never seen it, with a journal that has begun. */
async function begun(here = page()): Promise<Core> {
  freshDevice();
  const core = createCore(here);
  await core.place();
  await core.start();
  return core;
}

/** The same, sealed after these drafts. */
async function keeping(here = page(), drafts: Draft[] = []): Promise<Core> {
  const core = await begun(here);
  if (drafts.length > 0) await core.record(drafts);
  await core.keep(passphrase);
  return core;
}

test('the whole way: begin, keep, lock, unlock, go on', async () => {
  freshDevice();
  const here = page();
  const core = createCore(here);
  expect(await core.place()).toBe('none');
  await core.start();
  await core.record(firstDrafts);
  expect(await core.durability()).toEqual({ persisted: false, entries: 0, copies: 1 });
  const { recovery_code } = await core.keep(passphrase);
  await core.record([session(1)]);
  expect(here.asked).toBe(1);
  expect(await core.durability()).toEqual({ persisted: true, entries: 3, copies: 1 });
  await core.lock();
  expect(await core.place()).toBe('locked');
  await core.unlock(recovery_code);
  expect((await journey(core)).sessions).toHaveLength(1);
});

test('locking ends the worker that held the key', async () => {
  const here = page();
  const core = await keeping(here);
  await core.lock();
  expect(here.threads).toHaveLength(2);
  expect(here.threads.map((thread) => thread.ended)).toEqual([true, false]);
});

test('a lock waits for the write that is going on', async () => {
  const core = await keeping();
  const written = core.record([...firstDrafts, session(1)]);
  await core.lock();
  await written;
  await core.unlock(passphrase);
  expect((await journey(core)).sessions).toHaveLength(1);
});

test('a worker killed in the middle loses nothing that was confirmed', async () => {
  const here = page();
  const core = await keeping(here, firstDrafts);
  await core.record([session(1)]);
  const waiting = core.record([session(2)]);
  here.threads[0]?.die();
  expect(await failure(waiting)).toEqual({ kind: 'restarted' });
  expect(await core.place()).toBe('locked');
  expect(await core.unlock(passphrase)).toEqual({ damage: [] });
  // The one that was cut off is there as a whole or not at all.
  expect([1, 2]).toContain((await journey(core)).sessions.length);
});

test('failures cross with their codes and nothing else', async () => {
  const here = page();
  const core = await begun(here);
  await core.record(firstDrafts);
  const bad = { type: 'session.logged', data: { step: 'secret name', pain: 1 } } as const;
  expect(await failure(core.record([bad]))).toMatchObject({
    kind: 'refused',
    code: 'unknown_step',
  });
  expect(here.threads[0]?.crossed.at(-1)).not.toContain('secret name');
});

test('erasing clears the rest as well', async () => {
  const here = page();
  const core = await keeping(here);
  await core.erase();
  expect(here.forgotten).toBe(1);
  expect(await core.place()).toBe('none');
});

test('a journal that was kept here and is gone is told as lost until everything is erased', async () => {
  const here = page();
  await keeping(here);
  // The browser cleared its databases, and the page is opened again.
  freshDevice();
  const again = createCore(here);
  expect(await again.place()).toBe('lost');
  await again.erase();
  expect(await again.place()).toBe('none');
});
