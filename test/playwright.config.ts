// The built app in real windows. `npm test` builds it and gives the display; run alone: `npm run build` first,
// then `npx playwright test -c test/playwright.config.ts` where there is a display.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../out/test/e2e',
  snapshotPathTemplate: '{testDir}/pictures/{testFilePath}/{arg}{ext}',
  workers: 1,
  // As in vitest.config.ts: only where CI says so.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 90_000,
  expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.02, animations: 'disabled' } },
  reporter: [['list'], ['json', { outputFile: '../out/test/e2e.json' }]],
  use: { trace: 'off', actionTimeout: 15_000 },
});
