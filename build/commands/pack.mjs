// `npm run pack`: the app as a folder, with the runtime that is here. On the stand-in it is for testing only.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../set-up/build.mjs';
import { ready } from '../set-up/project.mjs';
import { run as runProgram, tail } from '../set-up/run.mjs';
import { sizeReport } from '../set-up/size-report.mjs';
import { say, SetUpError, timed } from '../set-up/say.mjs';

export async function run({ root, args }) {
  const { runtime } = await ready(root, 'pack');
  await build(root);
  await packInto(root, runtime, args);
  for (const line of sizeReport(root)) say(line);
  say(
    `packed: dist/ (Electron ${runtime.version}${runtime.kind === 'stand-in' ? ', the stand-in: for testing only, never for users' : ''})`,
  );
  return 0;
}

/** @returns the settings file; for the stand-in without the one fuse that its older runtime does not have yet */
export function settingsFor(root, runtime) {
  const settings = 'build/electron-builder.yml';
  if (runtime.kind === 'official') return settings;
  const lines = readFileSync(join(root, settings), 'utf8').split('\n');
  const older = 'out/set-up/electron-builder.yml';
  writeFileSync(
    join(root, older),
    lines.filter((line) => !line.includes('grantFileProtocolExtraPrivileges')).join('\n'),
  );
  return older;
}

/** @param {import('../set-up/electron-runtime.mjs').Runtime} runtime */
export async function packInto(root, runtime, args = []) {
  // A copy: fuses are set in place, and on some systems files are linked instead of copied.
  const copy = mkdtempSync(join(root, 'out', 'electron-to-pack-'));
  try {
    await timed('packing the app', async () => {
      cpSync(runtime.folder, copy, {
        recursive: true,
        filter: (path) =>
          !path.startsWith(join(runtime.folder, 'resources', 'app')) &&
          path !== join(runtime.folder, 'ready'),
      });
      const { status, output } = await runProgram(
        process.execPath,
        [
          'node_modules/electron-builder/cli.js',
          '--dir',
          '--publish',
          'never',
          '--config',
          settingsFor(root, runtime),
          `-c.electronVersion=${runtime.version}`,
          `-c.electronDist=${copy}`,
          ...args,
        ],
        {
          cwd: root,
          output: 'keep',
          env: {
            ...process.env,
            CSC_IDENTITY_AUTO_DISCOVERY: process.env.CSC_IDENTITY_AUTO_DISCOVERY ?? 'false',
          },
        },
      );
      if (status !== 0)
        throw new SetUpError(
          `electron-builder failed:\n${tail(output, 20)}`,
          'correct what it names, then run npm run pack again',
        );
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
