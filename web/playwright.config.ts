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
  retries: 0,
  forbidOnly: true,
  timeout: 60 * 60_000,
  expect: { timeout: patience },
  reporter: [['list']],
  use: {
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    colorScheme: 'light',
    acceptDownloads: true,
    actionTimeout: patience,
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromium, args: browserArguments },
  },
});
