/** A browser profile that lives in a folder, so that it can be closed and opened again. */
import { chromium as playwright, type BrowserContext, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments, chromium } from './chromium';
import { Visit } from './visit';
import { watch, type Watch } from './watch';

export interface ProfileOptions {
  args?: string[];
  /** Days by which the device's clock is ahead of the real one. */
  daysAhead?: number;
}

export interface OpenProfile {
  context: BrowserContext;
  page: Page;
  visit: Visit;
  watched: Watch;
}

export async function temporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'anemone-e2e-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function openProfile(
  folder: string,
  origin: string,
  { args = [], daysAhead }: ProfileOptions = {},
): Promise<OpenProfile> {
  const context = await playwright.launchPersistentContext(folder, {
    executablePath: chromium,
    args: [...browserArguments, ...args],
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    acceptDownloads: true,
    // The worker's script is changed below; a service worker would answer before that.
    serviceWorkers: daysAhead === undefined ? 'allow' : 'block',
  });
  context.setDefaultTimeout(10_000);
  const watched = await watch(context, origin);
  if (daysAhead !== undefined) await setClockAhead(context, daysAhead);
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page, visit: new Visit(page, origin), watched };
}

/**
 * Sets the clock of the page and of its worker ahead by whole days. Time goes on as usual; nothing
 * else is touched. The core itself has no clock: it is told the time by the worker.
 */
export async function setClockAhead(context: BrowserContext, days: number): Promise<void> {
  const shift = `(() => {
    const Real = Date;
    const ahead = ${days * 24 * 60 * 60 * 1000};
    globalThis.Date = class extends Real {
      constructor(...given) {
        if (given.length === 0) super(Real.now() + ahead);
        else super(...given);
      }
      static now() {
        return Real.now() + ahead;
      }
    };
  })();`;
  await context.addInitScript(shift);
  await context.route(/\/assets\/worker-[^/]+\.js$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${shift}\n${await answer.text()}` });
  });
}
