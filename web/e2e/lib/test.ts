/**
 * The test runner of the browser tests: every context is watched, and a test fails when any page of
 * it asks another origin for anything, breaks its own content policy, or reports an error.
 */
import { test as base, expect } from '@playwright/test';
import { serve, type Server } from './native';
import { Visit } from './visit';
import { watch, type Watch } from './watch';

interface Fixtures {
  watched: Watch;
  visit: Visit;
}

export const test = base.extend<Fixtures, { server: Server }>({
  server: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await serve();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
  watched: [
    async ({ context, server }, use) => {
      const seen = await watch(context, server.origin);
      await use(seen);
      expect(seen.complaints, 'what the watched pages complained about').toEqual([]);
    },
    { auto: true },
  ],
  visit: async ({ page, server }, use) => use(new Visit(page, server.origin)),
});

export { expect };
