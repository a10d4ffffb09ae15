// node_modules as the lock file says: compared by content (npm's own record of what it installed), so that neither a
// fresh checkout's file times nor a dependency added by hand can mislead.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, tail } from './run.mjs';
import { SetUpError, timed } from './say.mjs';

/**
 * @param {string} root the project's top folder
 * @returns {string | null} why `npm ci` is needed, null where it is not
 */
export function outdated(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'node_modules is missing';
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  for (const [path, { version, optional, devOptional, peer }] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    if (found === undefined) {
      if (optional || devOptional || peer) continue; // another system's build of a package
      return `${path.slice(path.lastIndexOf('node_modules/') + 13)} is missing`;
    }
    if (found.version !== version) return `${path.slice(13)} is ${found.version}, not ${version}`;
  }
  return null;
}

/**
 * Install scripts are not run: no dependency needs one (Electron's binary is fetched by our own step).
 * @param {string} root
 */
export async function installDependencies(root) {
  const why = outdated(root);
  if (why === null) return;
  await timed(`installing the dependencies with npm ci (${why})`, async () => {
    const { status, output } = await run(
      'npm',
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev'],
      {
        cwd: root,
        output: 'keep',
      },
    );
    if (status === 127)
      throw new SetUpError('npm was not found', 'install Node.js 20.19 or later together with npm');
    if (status !== 0) {
      throw new SetUpError(
        `npm ci failed:\n${tail(output)}`,
        'check the connection to the npm registry and free disk space, then run the command again',
      );
    }
  });
}
