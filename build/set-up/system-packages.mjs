// What Debian and Ubuntu must have: looked up with dpkg-query, installed with apt-get as root, named otherwise.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, tail } from './run.mjs';
import { SetUpError, say, timed } from './say.mjs';
import { systemPackages, unpackedPackages } from './system-packages-list.mjs';

/**
 * @param {'start' | 'test'} purpose `test` includes what `start` needs
 * @param {{ display: boolean, root: string }} options whether there is a display; the project's top folder
 */
export async function ensureSystemPackages(purpose, { display, root }) {
  if (process.platform !== 'linux') return;
  if (!isDebian()) return;
  const wanted = systemPackages.filter(
    (entry) => (entry.for === 'start' || purpose === 'test') && (entry.when !== 'display' || !display),
  );
  const missing = await notInstalled(wanted);
  const required = missing.filter((entry) => entry.for === 'start');
  const forTests = missing.filter((entry) => entry.for === 'test');
  if (missing.length > 0) {
    if (process.getuid() !== 0) {
      byHand(required, forTests);
    } else {
      await withoutStartingServices(() => install(required, forTests));
    }
  }
  if (purpose === 'test') for (const entry of unpackedPackages) await unpackBeside(root, entry);
}

/** @returns {string[]} libraries that the runtime links against and that no package has brought */
export async function missingLibraries(executable) {
  const { status, output } = await run('ldd', [executable], { output: 'keep' });
  if (status === 127) return [];
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

export function isDebian() {
  if (!existsSync('/etc/os-release') || !existsSync('/usr/bin/apt-get')) return false;
  const text = readFileSync('/etc/os-release', 'utf8');
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(text);
}

async function notInstalled(entries) {
  const names = [...new Set(entries.flatMap((entry) => entry.names))];
  const { output } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names], {
    output: 'keep',
  });
  const installed = new Set(
    output
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return entries.filter((entry) => !entry.names.some((name) => installed.has(name)));
}

function byHand(required, forTests) {
  const command = (entries) =>
    `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${[...new Set(entries.map((entry) => entry.names[0]))].join(' ')}`;
  if (required.length > 0) {
    throw new SetUpError(
      `system packages are missing (${required.map((entry) => `${entry.names[0]}: ${entry.why}`).join('; ')})`,
      `run  ${command([...required, ...forTests])}  and then the same command again`,
    );
  }
  say(`some tests will be skipped: programs are missing. To have them:  ${command(forTests)}`);
}

async function install(required, forTests) {
  await timed('asking apt-get for the lists of packages', async () => {
    const { status, output } = await apt(['update']);
    if (status !== 0) say(`apt-get update had trouble: ${tail(output, 2)}`);
  });
  if (required.length > 0) {
    const names = await chosenNames(required);
    await timed(`installing what a window needs with apt-get (${names.join(' ')})`, async () => {
      const { status, output } = await apt(['install', '-y', '--no-install-recommends', ...names]);
      if (status !== 0) {
        throw new SetUpError(
          `apt-get could not install ${names.join(' ')}:\n${tail(output)}`,
          `run  apt-get update && apt-get install ${names.join(' ')}  and look at its answer`,
        );
      }
    });
  }
  if (forTests.length > 0) {
    const names = await chosenNames(forTests);
    await timed(`installing what the tests use with apt-get (${names.join(' ')})`, async () => {
      // A mail server that another package needs must never be thrown out by ours: nothing may be removed.
      const install_ = ['install', '-y', '--no-install-recommends', '--no-remove'];
      const { status, output } = await apt([...install_, ...names]);
      if (status === 0) return;
      const failed = [];
      for (const name of names) if ((await apt([...install_, name])).status !== 0) failed.push(name);
      if (failed.length > 0)
        say(`not installed, their tests will be skipped: ${failed.join(' ')} (${tail(output, 1)})`);
    });
  }
}

async function chosenNames(entries) {
  const chosen = [];
  for (const { names } of entries) {
    let name = names[0];
    for (const newer of names.slice(1)) {
      const { status } = await run('apt-cache', ['show', '--no-all-versions', newer], { output: 'keep' });
      if (status === 0) name = newer;
    }
    chosen.push(name);
  }
  return [...new Set(chosen)];
}

async function apt(args) {
  if (args.includes('postfix')) {
    // Installed without questions it would set itself up as an internet mail server.
    const answers = 'postfix postfix/main_mailer_type select Local only\n';
    await run('sh', ['-c', `printf '${answers}' | debconf-set-selections`], { output: 'keep' });
  }
  return run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    output: 'keep',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  });
}

/** Debian asks /usr/sbin/policy-rc.d before it starts a service of a package that is being installed. */
async function withoutStartingServices(work) {
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await work();
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}

/** Where a package of `unpackedPackages` lies. */
export function unpackedFolder(root, name) {
  return join(root, 'out', 'test-tools', name);
}

/** Variables by which the tests find programs that are unpacked beside the system, e.g. `TODOKU_EXIM`. */
export function unpackedTools(root) {
  const env = {};
  for (const { name, program, variable } of unpackedPackages) {
    const file = [join('/', program), join(unpackedFolder(root, name), program)].find((path) =>
      existsSync(path),
    );
    if (file !== undefined) env[variable] = file;
  }
  return env;
}

async function unpackBeside(root, { name, why, program, user }) {
  const folder = unpackedFolder(root, name);
  if (existsSync(join(folder, program)) || existsSync(join('/', program))) return;
  const work = mkdtempSync(join(tmpdir(), 'todoku-deb-'));
  try {
    await timed(`unpacking ${name} for the tests (${why})`, async () => {
      const fetched = await run('apt-get', ['download', name], { cwd: work, output: 'keep' });
      const file = readdirSync(work).find((entry) => entry.endsWith('.deb'));
      mkdirSync(folder, { recursive: true });
      if (
        file === undefined ||
        (await run('dpkg', ['-x', join(work, file), folder], { output: 'keep' })).status !== 0
      ) {
        say(`${name} could not be had, its tests will be skipped: ${tail(fetched.output, 1)}`);
        return;
      }
      await ensureUser(user);
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Its package would make this account; without it the program does not start. */
async function ensureUser(user) {
  if (process.getuid() !== 0 || (await run('id', [user], { output: 'keep' })).status === 0) return;
  await run(
    'useradd',
    ['--system', '--no-create-home', '--home-dir', '/var/spool/exim4', '--shell', '/usr/sbin/nologin', user],
    {
      output: 'keep',
    },
  );
}
