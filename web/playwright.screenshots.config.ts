import { defineConfig } from '@playwright/test';
import { browserArguments, chromium } from './e2e/lib/chromium';
import { patience } from './e2e/lib/patience';

/** `npm run screenshots`: every picture into build/screenshots/, six of them into docs/screenshots/. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: 'screenshots.ts',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60 * 60_000,
  expect: { timeout: patience },
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    actionTimeout: patience,
    serviceWorkers: 'block',
    launchOptions: { executablePath: chromium, args: browserArguments },
  },
});
