/**
 * What a full disk and an empty battery do to the browser's own files. A write that was torn there,
 * and one good session after it, used to cost the whole journal at the next start.
 */
import { cp, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesOf } from './lib/advice';
import {
  browserLog,
  dropDatabase,
  dropSecondCopy,
  fillUp,
  makeRoom,
  onSmallDisk,
} from './lib/disk';
import { look } from './lib/look';
import { openProfile, temporaryFolder } from './lib/profile';
import { expect, test } from './lib/test';
import { passphrase, type Visit } from './lib/visit';
import { t } from './lib/words';

test.describe.configure({ mode: 'parallel' });

/** The check-ins that the journal holds, each told by its number. */
async function numbers(visit: Visit): Promise<number[]> {
  return entriesOf(await visit.downloadPlain())
    .filter(({ type }) => type === 'checkin.logged')
    .map(({ data }) => Number(data['stress']));
}

/** One start of the browser on this profile, and what is done in it. */
async function session<T>(
  profile: string,
  origin: string,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  const { context, visit, watched } = await openProfile(profile, origin);
  const done = await work(visit);
  expect(watched.complaints).toEqual([]);
  await context.close();
  return done;
}

async function begun(profile: string, origin: string): Promise<void> {
  await session(profile, origin, async (visit) => {
    await visit.open();
    await visit.setUp({ goal: 'tampon' });
    await visit.keep();
    await visit.checkIn({ pain: 0, stress: 1 });
    await visit.checkIn({ pain: 0, stress: 2 });
  });
}

async function unlocked(visit: Visit): Promise<void> {
  await visit.open();
  await visit.isAt('unlock-title');
  await visit.unlock(passphrase);
}

/** Numbers that look random and are the same each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** CUTS=10 for the long run. */
const CUTS_EACH = Number(process.env['CUTS'] ?? 4);
const MOST_CUT = 1400;

for (const [title, seed, afterwards] of [
  ['with the second copy', 1, null],
  // The new log by itself: what the two saves wrote must not lie behind the torn record.
  ['also without the second copy', 2, dropSecondCopy],
] as const) {
  test(`the browser's log cut at ${CUTS_EACH} places, two saves, a restart: nothing confirmed is missing, ${title}`, async ({
    server,
  }) => {
    const random = randomFrom(seed);
    await temporaryFolder(async (folder) => {
      const base = join(folder, 'base');
      await begun(base, server.origin);
      const { size } = await stat(browserLog(base));
      for (let n = 0; n < CUTS_EACH; n++) {
        const cut = 1 + Math.floor(random() * Math.min(MOST_CUT, size - 1));
        const profile = join(folder, 'cut');
        await cp(base, profile, { recursive: true });
        await truncate(browserLog(profile), size - cut);
        await session(profile, server.origin, async (visit) => {
          await unlocked(visit);
          await visit.checkIn({ pain: 0, stress: 3 });
          await visit.checkIn({ pain: 0, stress: 4 });
        });
        await afterwards?.(profile);
        await session(profile, server.origin, async (visit) => {
          await unlocked(visit);
          expect(await numbers(visit), `cut by ${cut} bytes`).toEqual([1, 2, 3, 4]);
        });
        await rm(profile, { recursive: true, maxRetries: 5 });
      }
    });
  });
}

test('a disk that is really full refuses the save and says so; later saves outlive two restarts', async ({
  server,
}) => {
  await temporaryFolder(async (folder) => {
    const mounted = await onSmallDisk(folder, 256, async () => {
      await begun(folder, server.origin);
      await session(folder, server.origin, async (visit) => {
        const { page } = visit;
        await unlocked(visit);
        await visit.checkIn({ pain: 0, stress: 3 });
        fillUp(folder);
        await visit.button('checkin-change').click();
        await visit.rate(t('checkin-stress'), 4);
        await visit.button('checkin-save').click();
        const full = t('failure-storage_full').replace(/\s*\n\s*/g, ' ');
        await expect(page.getByRole('alert').filter({ hasText: full })).toBeVisible();
        makeRoom(folder);
        await visit.button('checkin-save').click();
        await expect(visit.button('checkin-change')).toBeVisible();
        await visit.checkIn({ pain: 0, stress: 5 });
      });
      // What the database wrote after the failure must hold by itself as well.
      await dropSecondCopy(folder);
      for (let start = 0; start < 2; start++) {
        await session(folder, server.origin, async (visit) => {
          await unlocked(visit);
          expect(await numbers(visit)).toEqual([1, 2, 3, 4, 5]);
        });
      }
    });
    // Where mounting is not allowed, the cut logs above stand for it.
    test.info().annotations.push({ type: 'small disk', description: String(mounted) });
  });
});

test('a database that is gone comes back from the second copy; with both gone, that is said, and nothing begun over it', async ({
  server,
}) => {
  await temporaryFolder(async (profile) => {
    await begun(profile, server.origin);
    await dropDatabase(profile);
    await session(profile, server.origin, async (visit) => {
      await unlocked(visit);
      expect(await numbers(visit)).toEqual([1, 2]);
    });
    await dropSecondCopy(profile);
    await session(profile, server.origin, async (visit) => {
      await unlocked(visit);
      expect(await numbers(visit)).toEqual([1, 2]);
      await visit.go('settings');
      await expect(visit.page.getByText(t('durable-two').replace(/\s*\n\s*/g, ' '))).toBeVisible();
    });
    await dropDatabase(profile);
    await dropSecondCopy(profile);
    await session(profile, server.origin, async (visit) => {
      const { page } = visit;
      for (const address of ['', '#/today', '#/begin/why']) {
        await visit.open(address);
        await visit.isAt('lost-title');
      }
      await look(page, 'lost');
      // Help and reading are there all the same.
      await visit.open('#/help');
      await expect(visit.heading(t('lost-title'))).toBeHidden();
      await visit.open('#/today');
      await visit.button('erase-button').click();
      const dialog = page.getByRole('dialog', { name: t('erase-title') });
      await dialog.getByRole('textbox').fill(t('erase-word'));
      await dialog.getByRole('button', { name: t('erase-confirm') }).click();
      await visit.isAt('welcome-title');
    });
  });
});
