// `npm run demo`: one long walk instead of tests.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'demo.ts',
  outputDir: '../../out/test/demo',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['line']],
  use: { actionTimeout: 30_000 },
});
