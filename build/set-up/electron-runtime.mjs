// The Electron runtime: the pinned official one from its release server; where that can't be reached on Linux x64,
// a stand-in for running and testing only (stand-in.mjs). What users get is always built on the official one.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run, tail } from './run.mjs';
import { SetUpError, say, timed } from './say.mjs';
import { installStandIn, standInFolder, standInReady, standInVersion } from './stand-in.mjs';

const day = 24 * 60 * 60 * 1000;

/**
 * @typedef {object} Runtime
 * @property {'official' | 'stand-in'} kind
 * @property {string} version Electron's version
 * @property {string} folder the unpacked distribution
 * @property {string} executable
 */

/**
 * @param {string} root the project's top folder
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime(root) {
  const package_ = join(root, 'node_modules', 'electron');
  const pinned = JSON.parse(readFileSync(join(package_, 'package.json'), 'utf8')).version;
  const official = () => ({
    kind: 'official',
    version: pinned,
    folder: join(package_, 'dist'),
    executable: join(package_, 'dist', readFileSync(join(package_, 'path.txt'), 'utf8')),
  });
  if (officialReady(package_, pinned)) return official();

  const canStandIn = process.platform === 'linux' && process.arch === 'x64';
  const standIn = () => ({
    kind: 'stand-in',
    version: standInVersion,
    folder: standInFolder(root),
    executable: join(standInFolder(root), 'electron'),
  });
  // The release server is asked again once a day; every start would cost the probe's time on a closed network.
  if (
    canStandIn &&
    standInReady(root) &&
    Date.now() - statSync(join(standInFolder(root), 'ready')).mtimeMs < day
  ) {
    return standIn();
  }

  const server = releaseServer();
  const unreachable = await whyUnreachable(server);
  if (unreachable === null) {
    const result = await timed(`fetching Electron ${pinned} from its release server`, () =>
      run(process.execPath, [join(package_, 'install.js')], { cwd: root, output: 'keep' }),
    );
    if (officialReady(package_, pinned)) return official();
    if (!canStandIn) {
      throw new SetUpError(
        `Electron ${pinned} could not be installed:\n${tail(result.output)}`,
        'check the connection (a proxy or firewall may stop the download), then run the command again',
      );
    }
    say(`Electron ${pinned} could not be fetched: ${tail(result.output, 1)}`);
  } else if (!canStandIn) {
    throw new SetUpError(
      `Electron's release server ${server.host} can't be reached (${unreachable})`,
      'connect to the internet, or set ELECTRON_MIRROR to a mirror that you can reach, and run the command again',
    );
  } else {
    say(
      `Electron's release server can't be reached (${unreachable}): using a stand-in runtime, for running and testing only`,
    );
  }
  await installStandIn(root);
  return standIn();
}

function officialReady(package_, pinned) {
  const version = join(package_, 'dist', 'version');
  return (
    existsSync(version) &&
    existsSync(join(package_, 'path.txt')) &&
    readFileSync(version, 'utf8').trim().replace(/^v/, '') === pinned
  );
}

function releaseServer() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  try {
    return new URL(mirror ?? 'https://github.com/');
  } catch {
    throw new SetUpError(`ELECTRON_MIRROR is no address: ${mirror}`, 'correct or unset ELECTRON_MIRROR');
  }
}

/** @returns {Promise<string | null>} null where it answers; an answer of any status will do */
async function whyUnreachable(server) {
  const proxied = process.env.HTTPS_PROXY ?? process.env.https_proxy;
  if (proxied !== undefined && proxied !== '') return null; // only the installer itself knows how to go through it
  try {
    await fetch(server, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4000) });
    return null;
  } catch (error) {
    const cause = error.cause ?? error;
    return cause.code ?? cause.name ?? 'no answer';
  }
}
