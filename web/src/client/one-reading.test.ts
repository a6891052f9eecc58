// What one logged practice costs, from the button's `record` to the views that the screens show.
import { afterEach, expect, test, vi } from 'vitest';
import { App } from '../state/app.svelte';
import type { Core } from './contract';
import type { Engine } from './engine';
import { Instance, type Request } from './instance';
import { keptJournal, session } from './testing';

afterEach(() => vi.restoreAllMocks());

/** The app's state over an engine of this thread, as the worker would answer. */
async function appOver(tab: Engine): Promise<App> {
  const app = new App();
  await app.begin(() => tab as unknown as Core);
  expect(app.failure).toBeNull();
  return app;
}

function counting(): { requests: Request[]; transactions: () => number } {
  const requests: Request[] = [];
  const call = Instance.prototype.call;
  vi.spyOn(Instance.prototype, 'call').mockImplementation(function (this: Instance, request) {
    requests.push(request);
    return call.call(this, request);
  });
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  return { requests, transactions: () => transaction.mock.calls.length };
}

/** The journal is read anew for each of these. */
const folds = (requests: Request[]): Request[] =>
  requests.filter(({ op }) => ['view', 'views', 'advise'].includes(op));
/** And a suggestion is made for each that shows one; once, however many of its views do. */
const advices = (requests: Request[]): Request[] =>
  folds(requests).filter(
    ({ op, view, views }) =>
      op === 'advise' ||
      [view, ...((views as unknown[] | undefined) ?? [])].some(
        (name) => name === 'today' || name === 'path',
      ),
  );

test('one logged practice costs 4 calls, 2 transactions, 1 reading and 1 suggestion', async () => {
  const { tab } = await keptJournal(2);
  const app = await appOver(tab);
  const before = app.journey?.sessions.length ?? 0;
  const { requests, transactions } = counting();
  // With two signs beside it, as after numbness and heavy bleeding.
  await app.record([
    session(1),
    { type: 'symptom.reported', data: { symptom: 'numbness' } },
    { type: 'symptom.reported', data: { symptom: 'bleeding_heavy' } },
  ]);
  expect(requests.map(({ op }) => op)).toEqual(['record', 'vault.seal', 'append', 'views']);
  expect(transactions()).toBeLessThanOrEqual(2);
  expect(folds(requests)).toHaveLength(1);
  expect(advices(requests)).toHaveLength(1);

  // And all four screens show it.
  expect(app.journey?.sessions).toHaveLength(before + 1);
  expect(app.today).toEqual(await tab.today());
  expect(app.path).toEqual(await tab.path());
  expect(app.care).toEqual(await tab.care());
  expect(app.today?.suggestion.kind).toBe('seek_care');
});

test('all screens of a journal that was opened come from one reading', async () => {
  const { tab } = await keptJournal(2);
  const { requests } = counting();
  const app = await appOver(tab);
  expect(requests.map(({ op }) => op)).toEqual(['views']);
  expect([app.today, app.path, app.journey, app.care]).not.toContain(null);
});
