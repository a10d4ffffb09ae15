// The built app under out/: made anew only when a source file has changed since.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLicences } from './licences.mjs';
import { copyPaperFonts } from './paper-fonts.mjs';
import { run, tail } from './run.mjs';
import { SetUpError, timed } from './say.mjs';

const sources = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package-lock.json'];
const results = [
  'out/main/main.js',
  'out/main/inspect.js',
  'out/preload/preload.js',
  'out/renderer/index.html',
];

/** @param {string} root the project's top folder */
export async function build(root, { quiet = false } = {}) {
  const stamp = join(root, 'out', 'set-up', 'built');
  const now = fingerprint(root);
  const there = results.every((file) => existsSync(join(root, file)));
  if (there && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  const work = () => buildNow(root);
  if (quiet) await work();
  else await timed('building the app', work);
  writeLicences(root);
  copyPaperFonts(root);
  mkdirSync(join(root, 'out', 'set-up'), { recursive: true });
  writeFileSync(stamp, now);
}

async function buildNow(root) {
  const { status, output } = await run(
    process.execPath,
    [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'],
    {
      cwd: root,
      output: 'keep',
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    },
  );
  if (status !== 0)
    throw new SetUpError(
      `the build failed:\n${tail(output, 25)}`,
      'correct what the lines above name, then run the command again',
    );
}

/** Names, sizes and times of all sources: a change of any is seen, reading none of them. */
function fingerprint(root) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const full = join(root, path);
    const stat = statSync(full);
    if (stat.isDirectory()) for (const name of readdirSync(full).sort()) visit(join(path, name));
    else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const source of sources) visit(source);
  return hash.digest('hex');
}
