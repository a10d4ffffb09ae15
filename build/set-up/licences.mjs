// out/renderer/licences.txt: the licence of every package that ends up in the bundles, for the about box and the package.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copyleft and unclear terms do not go into what users get. */
const accepted =
  /^\(?(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|OFL-1\.1|0BSD|CC0-1\.0|Unlicense|BlueOak-1\.0\.0|EUPL-1\.1\+|Python-2\.0)( (OR|AND) .*)?\)?$/;

/**
 * @param {string} root the project's top folder; needs a finished build (`out/set-up/bundled.json` names the packages)
 * @returns {readonly { name: string, version: string, licence: string, accepted: boolean }[]}
 */
export function writeLicences(root) {
  const names = JSON.parse(readFileSync(join(root, 'out', 'set-up', 'bundled.json'), 'utf8'));
  const rows = names.map((folder) => describe(root, folder));
  const text = [
    'Todoku contains the following packages. Electron and Chromium come with their own licence files.',
    ...rows.map(
      ({ name, version, licence, text }) => `\n${'='.repeat(78)}\n${name} ${version} (${licence})\n\n${text}`,
    ),
  ].join('\n');
  writeFileSync(join(root, 'out', 'renderer', 'licences.txt'), text);
  return rows.map(({ name, version, licence }) => ({
    name,
    version,
    licence,
    accepted: accepted.test(licence),
  }));
}

function describe(root, folder) {
  const path = join(root, folder);
  const about = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = readdirSync(path).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return {
    name: about.name,
    version: about.version,
    licence: typeof about.license === 'string' ? about.license : (about.license?.type ?? 'unknown'),
    text:
      file !== undefined && existsSync(join(path, file))
        ? readFileSync(join(path, file), 'utf8').trim()
        : 'no licence file in the package',
  };
}
