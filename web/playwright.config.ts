import { defineConfig } from '@playwright/test';
import { browserArguments, chromium } from './e2e/lib/chromium';

/**
 * The whole job in a real browser: the built page, the native server, the real core and vault.
 * Nothing is replaced. One worker, because the machine has two processors and one of them is the
 * browser's.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    colorScheme: 'light',
    acceptDownloads: true,
    actionTimeout: 10_000,
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromium, args: browserArguments },
  },
});
