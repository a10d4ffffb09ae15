// The paper's fonts as data URLs: only those slices of IBM Plex whose characters the document uses, so that the PDF
// looks the same on every computer. Files and ranges come from the @fontsource packages (SIL Open Font License 1.1).
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChecklistDocument } from './checklist-document.ts';
import { monoFamily, sansFamily, type FontFace } from './checklist-style.ts';
import { words } from './checklist-words.ts';

const families = [
  { family: sansFamily, folder: 'ibm-plex-sans-jp' },
  { family: monoFamily, folder: 'ibm-plex-mono' },
] as const;
const weights = [400, 600] as const;

const read = new Map<string, Promise<string>>();

/**
 * @param document the paper; its texts decide which slices are needed
 * @param folder where the font packages lie; by default beside the built program, else the installed packages
 * @returns the faces to embed; none where the files can't be found, the system's fonts are used then
 */
export async function fontsFor(
  document: ChecklistDocument,
  folder: string | null = fontFolder(),
): Promise<readonly FontFace[]> {
  if (folder === null) return [];
  const characters = charactersOf(document);
  const faces = await Promise.all(
    families.flatMap((family) => weights.map((weight) => slices(folder, family, weight, characters))),
  );
  return faces.flat();
}

/** @returns the folder with the font packages, or null */
function fontFolder(): string | null {
  const here = typeof __dirname === 'string' ? __dirname : process.cwd();
  const places = [join(here, '../fonts'), join(here, '../../fonts')];
  for (let folder = here; folder !== dirname(folder); folder = dirname(folder)) {
    places.push(join(folder, 'node_modules/@fontsource'));
  }
  places.push(join(process.cwd(), 'node_modules/@fontsource'));
  return places.find((place) => existsSync(join(place, families[0].folder, 'unicode.json'))) ?? null;
}

async function slices(
  folder: string,
  { family, folder: name }: (typeof families)[number],
  weight: number,
  characters: readonly number[],
): Promise<readonly FontFace[]> {
  const ranges = JSON.parse(await once(join(folder, name, 'unicode.json'), 'utf8')) as Record<string, string>;
  const needed = Object.entries(ranges).filter(([, range]) => {
    const inRange = parseRange(range);
    return characters.some(inRange);
  });
  const faces = await Promise.all(
    needed.map(async ([key, unicodeRange]): Promise<FontFace | null> => {
      const file = `${name}-${key.replace(/^\[|\]$/g, '')}-${weight}-normal.woff2`;
      const bytes = await once(join(folder, name, 'files', file), 'base64').catch(() => null);
      return bytes === null
        ? null
        : { family, weight, unicodeRange, source: `data:font/woff2;base64,${bytes}` };
    }),
  );
  return faces.filter((face) => face !== null);
}

/** Reads a file once; the preview asks for the same few again and again. */
function once(path: string, encoding: 'utf8' | 'base64'): Promise<string> {
  const known = read.get(path);
  if (known !== undefined) return known;
  const reading = readFile(path, encoding);
  read.set(path, reading);
  reading.catch(() => read.delete(path));
  return reading;
}

/** @returns a test for `U+0-FF,U+131`; a range with wildcards does not occur in the packages */
function parseRange(range: string): (character: number) => boolean {
  const parts = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (character) => parts.some(([from, to]) => character >= from && character <= to);
}

function charactersOf(document: ChecklistDocument): readonly number[] {
  const seen = new Set<number>();
  const take = (value: unknown): void => {
    if (typeof value === 'string') for (const character of value) seen.add(character.codePointAt(0) ?? 0);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(take);
  };
  take(document);
  take(Object.values(words).map((word) => word[document.language]));
  take(' 届→–—・…0123456789/,.()（）');
  return [...seen];
}
