// `npm run dist -- --stand-in-for-test`: what it made is installed, started and removed.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../out/test/installers',
  workers: 1,
  timeout: 180_000,
  reporter: [['list']],
});
