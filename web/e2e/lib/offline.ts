/** What a phone is like after one visit: everything is kept, and the server is gone. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { serve } from './native';
import { kept } from './storage';
import { Visit } from './visit';
import type { Watch } from './watch';

export async function visitedOnce(
  context: BrowserContext,
  watched: Watch,
): Promise<{ page: Page; visit: Visit; origin: string }> {
  // The service worker may look for a newer version, in vain.
  watched.allow(/Failed to load resource|net::ERR_|Failed to update|request to another origin/);
  const server = await serve();
  const page = await context.newPage();
  const visit = new Visit(page, server.origin);
  await visit.open();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(async () => (await kept(page)).cached.length).toBeGreaterThan(10);
  await server.stop();
  return { page, visit, origin: server.origin };
}
