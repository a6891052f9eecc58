/** A browser profile that lives in a folder, so that it can be closed and opened again. */
import { chromium as playwright, type BrowserContext, type Page } from '@playwright/test';
import { statfsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments, chromium } from './chromium';
import { setClockAhead } from './clock';
import { patience } from './patience';
import { Visit } from './visit';
import { watch, type Watch } from './watch';

const DAY = 24 * 60 * 60 * 1000;

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

/**
 * A start of the browser waits for its disk some hundred times. Memory does not make it wait, and
 * keeps what a killed browser wrote just as well.
 */
function quickestPlace(): string {
  const memory = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 2 ** 31 ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}

export async function temporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(quickestPlace(), 'anemone-e2e-'));
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
  context.setDefaultTimeout(patience);
  const watched = await watch(context, origin);
  if (daysAhead !== undefined) await setClockAhead(context, daysAhead * DAY);
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page, visit: new Visit(page, origin), watched };
}
