// Unit, architecture and whole-program tests in plain Node. The windows are tested by Playwright (test/e2e).
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', '**/node_modules/**', 'out/**'],
    setupFiles: ['test/setup/no-network.ts'],
    pool: 'forks',
    // One more than the cores that CI has: many tests wait for servers, browsers and their own clocks.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Real mail servers, name servers and browsers share two cores there; what is really broken fails twice.
    retry: process.env['CI'] === undefined ? 0 : 1,
    // A test that leaves a mock or a variable behind must not make the next one pass.
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});
