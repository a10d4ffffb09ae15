// The built app in real windows. `npm test` builds it and gives the display; run alone: `npm run build` first,
// then `npx playwright test -c test/playwright.config.ts` where there is a display.
import { defineConfig } from '@playwright/test';

/** Long ways through the whole wizard; each takes about as long as the small ones together. */
const roads = ['keyboard', 'network', 'password', 'wizard'].map((name) => `**/${name}.spec.ts`);
/** Needs the machine for itself. */
const measuring = ['maillog', 'long-task'].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  snapshotPathTemplate: '{testDir}/pictures/{testFilePath}/{arg}{ext}',
  workers: 1,
  // `npm test` runs the first two side by side, each on a display of its own, and then what measures.
  projects: [
    { name: 'roads', testMatch: roads, outputDir: '../out/test/e2e-roads' },
    { name: 'guards', testIgnore: [...roads, ...measuring], outputDir: '../out/test/e2e-guards' },
    { name: 'measuring', testMatch: measuring, outputDir: '../out/test/e2e-measuring' },
  ],
  // As in vitest.config.ts: only where CI says so.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 90_000,
  expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.02, animations: 'disabled' } },
  reporter: [['list'], ['json', { outputFile: process.env['TODOKU_RESULTS'] ?? '../out/test/e2e.json' }]],
  use: { trace: 'off', actionTimeout: 15_000 },
});
