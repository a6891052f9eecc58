import { defineConfig } from '@playwright/test';
import { browserArguments, chromium } from './e2e/lib/chromium';
import { patience } from './e2e/lib/patience';

/**
 * The whole job in a real browser: the built page, the native server, the real core and vault.
 * Nothing is replaced. Two at a time: each has a server and a browser of its own.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  // Once more only for a browser that stood still: the runner counts every other failure as one.
  retries: 1,
  forbidOnly: true,
  // For a page that answers nothing any more; everything else waits as long as its patience.
  timeout: 20 * 60_000,
  expect: { timeout: patience },
  reporter: [['list']],
  use: {
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    colorScheme: 'light',
    acceptDownloads: true,
    actionTimeout: patience,
    navigationTimeout: patience,
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromium, args: browserArguments },
  },
});
