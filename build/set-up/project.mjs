// The set-up's steps put together: what a command needs, in order, and the environment its programs run in.
import { installDependencies } from './dependencies.mjs';
import { hasDisplay, virtualDisplay } from './display.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { checkSandbox } from './sandbox.mjs';
import { SetUpError } from './say.mjs';
import { ensureSystemPackages, isDebian, missingLibraries } from './system-packages.mjs';

/**
 * @typedef {object} Ready
 * @property {import('./electron-runtime.mjs').Runtime} runtime
 * @property {NodeJS.ProcessEnv} env with Electron's place in it
 * @property {readonly string[]} electronArguments what Electron itself needs here, e.g. `--no-sandbox` as root
 */

/**
 * @param {string} root the project's top folder
 * @param {'start' | 'test' | 'pack'} purpose `pack` opens no window
 * @returns {Promise<Ready>}
 */
export async function ready(root, purpose) {
  await installDependencies(root);
  const runtime = await electronRuntime(root);
  if (purpose !== 'pack') {
    await ensureSystemPackages(purpose, { display: hasDisplay(), root });
    await checkLibraries(runtime);
    await checkSandbox(runtime.executable);
  }
  const env = { ...process.env };
  if (runtime.kind === 'stand-in') env.ELECTRON_OVERRIDE_DIST_PATH = runtime.folder;
  env.TODOKU_ELECTRON = runtime.executable;
  return { runtime, env, electronArguments: isRoot() ? ['--no-sandbox'] : [] };
}

/** Electron refuses to run its sandbox as root. */
export function isRoot() {
  return process.platform === 'linux' && process.getuid() === 0;
}

/**
 * Runs something with a display: the one that is there or a virtual one.
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<number>} work
 * @param {{ always?: boolean, size?: string }} [options] `always`: a virtual one even where there is a real one
 */
export async function withDisplay(env, work, { always = false, size } = {}) {
  if (process.platform !== 'linux' || (hasDisplay() && !always)) return work(env);
  const display = await virtualDisplay(size);
  try {
    return await work({ ...env, WAYLAND_DISPLAY: '', ...display.env });
  } finally {
    display.close();
  }
}

async function checkLibraries(runtime) {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(runtime.executable);
  if (missing.length === 0) return;
  throw new SetUpError(
    `Electron can't start: this system lacks ${missing.join(', ')}`,
    isDebian()
      ? 'find the packages with  apt-file search FILE  and install them, then report this: the list in build/set-up/system-packages-list.mjs is incomplete'
      : "install the packages that contain them with your system's package manager (GTK 3, NSS, GBM, ALSA, ATK bridge), then run the command again",
  );
}
