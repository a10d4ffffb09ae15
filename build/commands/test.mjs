// `npm test`: the same set-up as `npm start`, then types, lint, format, build, all tests in Node, all tests in the
// window. Ends with one plain line of the sums; every stage runs even where an earlier one failed.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from '../set-up/build.mjs';
import { checkStages } from '../set-up/check-stages.mjs';
import { packInto } from './pack.mjs';
import { ready, withDisplay } from '../set-up/project.mjs';
import { run as runProgram } from '../set-up/run.mjs';
import { failed as reportFailure, say, seconds } from '../set-up/say.mjs';
import { unpackedTools } from '../set-up/system-packages.mjs';

export async function run({ root }) {
  const since = performance.now();
  const { runtime, env: basic } = await ready(root, 'test');
  const env = { ...basic, ...unpackedTools(root), VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  say(`testing on Electron ${runtime.version} (${runtime.kind}) and Node ${process.versions.node}`);
  const results = join(root, 'out', 'test');
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  const sums = { passed: 0, failed: 0, skipped: 0 };
  const add = ({ passed, failed, skipped }) => {
    sums.passed += passed;
    sums.failed += failed;
    sums.skipped += skipped;
  };
  // Side by side: lint alone takes longer than all the others. The import law is one of the tests in Node.
  const [bad, { built, failed }] = await Promise.all([
    checkStages(root, { skip: ['import law'] }),
    buildAndPack(root, runtime),
  ]);
  add({ passed: 0, failed: bad.length + failed, skipped: 0 });
  add(await stage('tests in Node', () => unitTests(root, env)));
  if (built) add(await stage('tests in the window', () => windowTests(root, env)));

  say(`everything took ${seconds(since)}`);
  process.stdout.write(`${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped\n`);
  return sums.failed === 0 && sums.passed > 0 ? 0 : 1;
}

/** @returns whether the app is built, so that its window can be tested, and how much failed; why is said */
async function buildAndPack(root, runtime) {
  let built = false;
  try {
    await build(root);
    built = true;
    await packInto(root, runtime);
    return { built, failed: 0 };
  } catch (error) {
    reportFailure(error);
    return { built, failed: 1 };
  }
}

async function stage(name, work) {
  const since = performance.now();
  say(`${name} ...`);
  const result = await work();
  say(
    `${name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped in ${seconds(since)}`,
  );
  return result;
}

async function unitTests(root, env) {
  const file = join(root, 'out', 'test', 'unit.json');
  const { status } = await runProgram(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '-c',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { cwd: root, env },
  );
  const report = read(file);
  if (report === null) return broken;
  // A file that can't even be loaded has no tests that could fail.
  const unloadable = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.every((one) => one.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + unloadable;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Two halves side by side, each on a display of its own; then, alone, the tests that measure. */
async function windowTests(root, env) {
  const halves = await Promise.all(['roads', 'guards'].map((project) => windowProject(root, env, project)));
  const all = [...halves, await windowProject(root, env, 'measuring')];
  return all.reduce((sum, { passed, failed, skipped }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
    skipped: sum.skipped + skipped,
  }));
}

async function windowProject(root, env, project) {
  const file = join(root, 'out', 'test', `e2e-${project}.json`);
  const args = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'test/playwright.config.ts'];
  const status = await withDisplay(
    env,
    async (environment) => {
      const result = await runProgram(process.execPath, [...args, '--project', project], {
        cwd: root,
        env: { ...environment, TODOKU_RESULTS: file },
      });
      return result.status;
    },
    { always: process.platform === 'linux', size: '1400x1000x24' },
  );
  const report = read(file);
  if (report === null) return broken;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected === 0 && status !== 0 ? 1 : unexpected,
    skipped,
  };
}

const broken = { passed: 0, failed: 1, skipped: 0 };

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
