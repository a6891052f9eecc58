import { defineConfig } from '@playwright/test';
import { browserArguments, chromium } from './e2e/lib/chromium';

/** `npm run screenshots`: every picture into build/screenshots/, six of them into docs/screenshots/. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: 'screenshots.ts',
  outputDir: 'test-results',
  workers: 1,
  timeout: 120_000,
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    actionTimeout: 10_000,
    serviceWorkers: 'block',
    launchOptions: { executablePath: chromium, args: browserArguments },
  },
});
