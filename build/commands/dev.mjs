// `npm run dev`: the wizard with hot reload of the page and restart of the program.
import { join } from 'node:path';
import { isRoot, ready, withDisplay } from '../set-up/project.mjs';
import { run as runProgram } from '../set-up/run.mjs';

export async function run({ root, args }) {
  const { env } = await ready(root, 'start');
  const command = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  return withDisplay(env, async (environment) => {
    const flags = ['dev', '--watch', ...(isRoot() ? ['--noSandbox'] : []), ...args];
    const { status } = await runProgram(process.execPath, [command, ...flags], {
      cwd: root,
      // electron-vite looks for the official runtime's own note of where it lies; this names the one that the set-up found.
      env: { ...environment, ELECTRON_EXEC_PATH: env.TODOKU_ELECTRON },
    });
    return status;
  });
}
