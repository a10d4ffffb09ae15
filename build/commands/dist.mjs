// `npm run dist`: the installers for this system. `-- --win`, `--mac`, `--linux` choose others where their tools run.
// `-- --stand-in-for-test`: deb and rpm of the unpacked app on the stand-in runtime, never for users; then they are
// installed, started and removed (test/installers).
import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../set-up/build.mjs';
import { ready } from '../set-up/project.mjs';
import { run as runProgram } from '../set-up/run.mjs';
import { say, SetUpError } from '../set-up/say.mjs';
import { packInto, settingsFor } from './pack.mjs';

const forTest = '--stand-in-for-test';
const builder = 'node_modules/electron-builder/cli.js';

export async function run({ root, args }) {
  const { runtime, env } = await ready(root, args.includes(forTest) ? 'test' : 'pack');
  if (args.includes(forTest)) return tryInstallers(root, runtime, env);
  refuseStandIn(runtime);
  await build(root);
  say('building the installers; signing and notarisation follow the environment (README) ...');
  const { status } = await runProgram(
    process.execPath,
    [builder, '--publish', 'never', '--config', 'build/electron-builder.yml', ...args],
    { cwd: root },
  );
  return status;
}

/** Users get the pinned, official Electron: the stand-in is years old and gets no repairs. */
export function refuseStandIn(runtime) {
  if (runtime.kind === 'official') return;
  throw new SetUpError(
    'installers are built on the official Electron only, and its release server can not be reached here',
    `run this where the release server can be reached; to test the package here, use npm run pack, or npm run dist -- ${forTest}`,
  );
}

/** Real packages with the real scripts and menu entry; only fpm is stood in for, and only where there is none. */
async function tryInstallers(root, runtime, env) {
  if (process.platform !== 'linux')
    throw new SetUpError('the installers that can be tried here are those of Linux', 'run it on Linux');
  const output = join(root, 'dist', 'stand-in-for-test');
  rmSync(output, { recursive: true, force: true });
  await build(root);
  await packInto(root, runtime);
  const unpacked = join(output, 'linux-unpacked'); // a copy: the builder puts files of its own into it
  cpSync(join(root, 'dist', 'linux-unpacked'), unpacked, { recursive: true });
  const tools = join(root, 'out', 'set-up', 'tools');
  mkdirSync(tools, { recursive: true });
  const fpm = join(tools, 'fpm');
  writeFileSync(
    fpm,
    `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'build/stand-in/fpm.mjs')}" "$@"\n`,
  );
  chmodSync(fpm, 0o755);
  say('building deb and rpm ...');
  const { status } = await runProgram(
    process.execPath,
    [
      ...[builder, '--linux', 'deb', 'rpm', '--publish', 'never', '--prepackaged', unpacked],
      ...['--config', settingsFor(root, runtime), `-c.electronVersion=${runtime.version}`],
      `-c.directories.output=${output}`,
      '-c.linux.artifactName=todoku-stand-in-for-test-${version}.${ext}',
    ],
    // A system's own fpm goes before ours.
    { cwd: root, env: { ...process.env, USE_SYSTEM_FPM: 'true', PATH: `${process.env.PATH}:${tools}` } },
  );
  rmSync(unpacked, { recursive: true, force: true });
  if (status !== 0) return status;
  const tested = await runProgram(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', '-c', 'test/installers/playwright.config.ts'],
    { cwd: root, env },
  );
  return tested.status;
}
