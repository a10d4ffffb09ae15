// Every reader of outside text against spoiled inputs: it answers, what it answers survives the case file, and no input
// makes it compute for long. In `npm test` a fixed number of inputs each; `npm run fuzz` raises it and changes the seed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spoiled } from './mutate.ts';
import { parsers } from './parsers.ts';

const runs = Number(process.env['TODOKU_FUZZ_RUNS'] ?? 60);
const seed = Number(process.env['TODOKU_FUZZ_SEED'] ?? 20_261_124);
/** Computing, not time on the clock: a stand-still of the machine is no fault of the reader. */
const mostComputing = 2_000_000;

test.each(parsers)('$name', { timeout: 60_000 + runs * 200 }, async ({ seeds, read }) => {
  await fc.assert(
    fc.asyncProperty(spoiled(seeds), async (input) => {
      const before = process.cpuUsage();
      const result = await read(input);
      const { user, system } = process.cpuUsage(before);
      expect(user + system, 'microseconds of computing').toBeLessThan(mostComputing);
      const stored = JSON.stringify(result) as string | undefined;
      if (stored === undefined) return;
      expect(JSON.stringify(JSON.parse(stored)), 'comes back from the disk').toBe(stored);
    }),
    { numRuns: runs, seed },
  );
});
