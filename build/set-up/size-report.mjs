// What the package is made of, by size: our own code, each bundled package (before it is made smaller), fonts, other assets.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const shown = 12;

/**
 * @param {string} root the project's top folder; needs a finished build
 * @returns {readonly string[]} lines for the screen, largest first
 */
export function sizeReport(root) {
  const sizes = JSON.parse(readFileSync(join(root, 'out', 'set-up', 'sizes.json'), 'utf8'));
  const files = ['main', 'preload', 'renderer'].flatMap((part) =>
    readdirSync(join(root, 'out', part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => ({
        name: entry.name,
        bytes: statSync(join(entry.parentPath ?? entry.path, entry.name)).size,
      })),
  );
  const sum = (pattern) =>
    files.filter(({ name }) => pattern.test(name)).reduce((total, { bytes }) => total + bytes, 0);
  const rows = Object.entries(sizes).sort(([, one], [, other]) => other - one);
  const rest = rows.slice(shown).reduce((total, [, bytes]) => total + bytes, 0);
  return [
    `scripts ${kilobytes(sum(/\.js$/))}, styles ${kilobytes(sum(/\.css$/))}, fonts ${kilobytes(sum(/\.(woff2?|ttf)$/))}, ` +
      `other assets ${kilobytes(sum(/\.(?!js$|css$|woff2?$|ttf$|map$)[a-z0-9]+$/))}`,
    ...rows
      .slice(0, shown)
      .map(([name, bytes]) => `${kilobytes(bytes).padStart(9)}  ${name.replace(/^node_modules\//, '')}`),
    `${kilobytes(rest).padStart(9)}  ${rows.length - shown} further packages`,
  ];
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1000)} kB`;
}
