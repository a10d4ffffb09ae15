import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
export default defineConfig({
  root: resolve(import.meta.dirname, '../../..'),
  test: {
    include: ['test/renderer/gallery/zz-look.ts'],
    setupFiles: ['test/setup/no-network.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
});
