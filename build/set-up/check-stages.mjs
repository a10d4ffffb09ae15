// Types, lint, format and import law as stages with their times.
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { run } from './run.mjs';
import { say, seconds } from './say.mjs';

const bin = (path) => join('node_modules', path);
const stages = [
  ['types', [bin('typescript/bin/tsc'), '-b']],
  [
    'lint',
    [
      bin('eslint/bin/eslint.js'),
      '-c',
      'build/eslint.config.js',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      'out/set-up/eslint/',
      '.',
    ],
  ],
  [
    'format',
    [
      bin('prettier/bin/prettier.cjs'),
      '--config',
      'build/prettier.json',
      '--ignore-path',
      'build/prettierignore',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      'out/set-up/prettier',
      '--check',
      '.',
    ],
  ],
  [
    'import law',
    [
      bin('vitest/vitest.mjs'),
      'run',
      '-c',
      'test/vitest.config.ts',
      '--reporter',
      'dot',
      'test/architecture',
    ],
  ],
];

/**
 * Lint, the longest, beside the others one after another.
 * @param {string} root the project's top folder
 * @param {{ skip?: readonly string[] }} [options] stages that run elsewhere
 * @returns {Promise<string[]>} the names of those that failed
 */
export async function checkStages(root, { skip = [] } = {}) {
  const wanted = stages.filter(([name]) => !skip.includes(name));
  const lanes = [wanted.filter(([name]) => name === 'lint'), wanted.filter(([name]) => name !== 'lint')];
  const failed = (await Promise.all(lanes.map((lane) => oneAfterAnother(root, lane)))).flat();
  if (failed.length > 0)
    say(
      `not good: ${failed.join(', ')}. What to do: correct what is named above (npm run format writes the format)`,
    );
  return failed;
}

async function oneAfterAnother(root, lane) {
  const failed = [];
  for (const [name, args] of lane) {
    const since = performance.now();
    say(`${name} ...`);
    const { status } = await run(process.execPath, args, {
      cwd: root,
      output: 'stderr',
      env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    });
    say(`${name}: ${status === 0 ? 'good' : 'FAILED'} in ${seconds(since)}`);
    if (status !== 0) failed.push(name);
  }
  return failed;
}
