// Vitest for `npm run look`: the recorder or the gallery, one after the other, without a limit of a test run.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '../../..'),
  test: {
    include: ['test/renderer/gallery/record.ts', 'test/renderer/gallery/gallery.test.ts'],
    setupFiles: ['test/setup/no-network.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
