// Chromium's sandbox on Linux: it needs a user namespace of its own or its helper with root's rights. Where a system
// gives neither (Ubuntu 24.04 and later, hardened Debian, containers) Electron aborts; this says what to do before that.
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.mjs';
import { SetUpError } from './say.mjs';

/**
 * @param {string} executable Electron's
 * @param {{ namespaces?: () => Promise<boolean> }} [system] for the test
 * @returns {Promise<string | null>} the command that would make it work, null where it works
 */
export async function sandboxRemedy(executable, { namespaces = mayMakeNamespaces } = {}) {
  const helper = join(dirname(executable), 'chrome-sandbox');
  const { uid, mode } = statSync(helper, { throwIfNoEntry: false }) ?? { uid: -1, mode: 0 };
  if (uid === 0 && (mode & 0o4111) === 0o4111) return null;
  if (await namespaces()) return null;
  return `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
}

/** @param {string} executable */
export async function checkSandbox(executable) {
  if (process.platform !== 'linux' || process.getuid() === 0) return; // as root it is off anyway
  const remedy = await sandboxRemedy(executable);
  if (remedy === null) return;
  throw new SetUpError(
    'this system lets no program of an ordinary user make its own sandbox, and Electron does not start without one',
    `run  ${remedy}  and then the same command again`,
  );
}

async function mayMakeNamespaces() {
  const { status } = await run('unshare', ['--user', '--map-root-user', 'true'], { output: 'keep' });
  return status === 0 || status === 127; // no such tool: nothing is known, Electron itself will say
}
