// `npm run fuzz [-- --minutes N]`: every test that draws its cases by chance (test/fuzz: each reader by name, 2,000 inputs a
// round), again and again with new ones, and the kill test with 500 kills. Ends at the first failure (fast-check prints seed
// and shrunk case) or when the time is over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ready } from '../set-up/project.mjs';
import { run as runProgram } from '../set-up/run.mjs';
import { say, SetUpError } from '../set-up/say.mjs';
import { unpackedTools } from '../set-up/system-packages.mjs';

export async function run({ root, args }) {
  const at = args.indexOf('--minutes');
  const minutes = at < 0 ? 30 : Number(args[at + 1]);
  if (!(minutes > 0)) throw new SetUpError('--minutes takes a number', 'run  npm run fuzz -- --minutes 10');
  const { env } = await ready(root, 'test');
  const files = drawingTests(root);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '-c', 'test/vitest.config.ts', '--reporter=dot'];
  const environment = {
    ...env,
    ...unpackedTools(root),
    TODOKU_KILLS: '500',
    TODOKU_FUZZ_RUNS: '2000',
    VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
  };
  const firstSeed = Date.now() % 1_000_000_000;
  const seed = (round) => String(firstSeed + round);
  const end = performance.now() + minutes * 60_000;
  say(`fuzzing ${files.length} files for ${minutes} minutes`);
  let rounds = 0;
  do {
    const { status } = await runProgram(
      process.execPath,
      [...vitest, ...files, ...(rounds === 0 ? ['test/faults/killed.test.ts'] : [])],
      {
        cwd: root,
        env: { ...environment, TODOKU_FUZZ_SEED: seed(rounds), TODOKU_ODD_SEED: seed(rounds) },
      },
    );
    rounds += 1;
    if (status !== 0) {
      say(
        `round ${rounds} failed. What to do: keep the shrunk case above as a fixture, then correct the fault.`,
      );
      return 1;
    }
  } while (performance.now() < end);
  process.stdout.write(`${rounds} rounds without a failure\n`);
  return 0;
}

function drawingTests(root) {
  return readdirSync(join(root, 'test'), { recursive: true })
    .map((name) => join('test', name))
    .filter(
      (path) =>
        path.endsWith('.test.ts') &&
        /'fast-check'|'TODOKU_\w+_SEED'/.test(readFileSync(join(root, path), 'utf8')),
    );
}
