import { defineConfig } from '@playwright/test';
import type { AppOptions } from './tests/e2e/support/app.ts';

const report = process.env['KEUKENTAFEL_REPORT'];

export default defineConfig<AppOptions>({
  testDir: 'tests',
  outputDir: 'test-results/playwright',
  fullyParallel: false,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
  use: { actionTimeout: 15_000, trace: 'off', video: 'off', screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'browser',
      testMatch: ['e2e/**/*.spec.ts', 'shell/**/*.spec.ts'],
      testIgnore: 'shell/**/*.desktop.spec.ts',
      use: { host: 'browser' },
    },
    {
      name: 'desktop',
      testMatch: ['e2e/**/*.spec.ts', 'shell/**/*.spec.ts'],
      testIgnore: '**/*.browser.spec.ts',
      use: { host: 'desktop' },
    },
  ],
});
