// The fonts of the paper beside the built program: the slices of IBM Plex that src-main/report/fonts.node.ts picks from.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const families = ['ibm-plex-sans-jp', 'ibm-plex-mono'];
/** Weights of the paper's style, normal only. */
const wanted = /-(400|600)-normal\.woff2$/;
/** The whole script in one file; the numbered slices of it are what the paper takes. */
const whole = /-japanese-\d+-normal/;

/** @param {string} root the project's top folder */
export function copyPaperFonts(root) {
  rmSync(join(root, 'out', 'fonts'), { recursive: true, force: true });
  for (const family of families) {
    const from = join(root, 'node_modules', '@fontsource', family);
    const to = join(root, 'out', 'fonts', family);
    mkdirSync(join(to, 'files'), { recursive: true });
    for (const name of ['unicode.json', 'LICENSE']) cpSync(join(from, name), join(to, name));
    for (const name of readdirSync(join(from, 'files'))) {
      if (wanted.test(name) && !whole.test(name)) cpSync(join(from, 'files', name), join(to, 'files', name));
    }
  }
}
