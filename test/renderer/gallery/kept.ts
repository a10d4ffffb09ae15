// The kept pictures: one PNG a state, its eight looks side by side, so that a person can open it. A change of one screen changes
// one file.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Tile } from './tiles.ts';

export const keptFolder = join(import.meta.dirname, 'kept');
const drawnBy = join(keptFolder, 'drawn-by.json');

/** Sizes of the window, and the looks of each in the order of their place in the sheet: a row a size. */
const sizes = [
  { name: '1180x800', width: 236, height: 160 },
  { name: '960x640', width: 192, height: 128 },
];
const looks = ['ja-light', 'ja-dark', 'en-light', 'en-dark'];

/** @param state its name @returns the name as a file's */
export function fileNameOf(state: string): string {
  return state.replace(/\W+/g, '-');
}

/** @returns major version of the Chromium that drew the kept pictures, 0 where none is kept */
export function keptChromium(): number {
  if (!existsSync(drawnBy)) return 0;
  return (JSON.parse(readFileSync(drawnBy, 'utf8')) as { chromium: number }).chromium; // written below
}

/** @returns the tiles of the state by look, e.g. `ja-light-1180x800`; none where none is kept */
export function readKept(state: string): ReadonlyMap<string, Tile> {
  const path = join(keptFolder, `${fileNameOf(state)}.png`);
  if (!existsSync(path)) return new Map();
  const sheet = PNG.sync.read(readFileSync(path));
  return new Map(
    places().map(({ look, left, top, width, height }) => {
      const data = new Uint8Array(width * height * 4);
      for (let row = 0; row < height; row++) {
        const from = ((top + row) * sheet.width + left) * 4;
        data.set(sheet.data.subarray(from, from + width * 4), row * width * 4);
      }
      return [look, { width, height, data }];
    }),
  );
}

/** Keeps the eight tiles of one state as the ones to compare with. */
export function writeKept(state: string, tiles: ReadonlyMap<string, Tile>, chromium: number): void {
  const all = places();
  const sheet = new PNG({
    width: Math.max(...all.map(({ left, width }) => left + width)),
    height: Math.max(...all.map(({ top, height }) => top + height)),
  });
  for (const { look, left, top } of all) {
    const tile = tiles.get(look);
    if (tile === undefined) throw new Error(`no picture of "${state}" in ${look}`);
    for (let row = 0; row < tile.height; row++)
      sheet.data.set(
        tile.data.subarray(row * tile.width * 4, (row + 1) * tile.width * 4),
        ((top + row) * sheet.width + left) * 4,
      );
  }
  mkdirSync(keptFolder, { recursive: true });
  writeFileSync(
    join(keptFolder, `${fileNameOf(state)}.png`),
    PNG.sync.write(sheet, { colorType: 2, deflateLevel: 9 }),
  );
  writeFileSync(drawnBy, `{ "chromium": ${chromium} }\n`);
}

/** Deletes the pictures of states that are no more. @param states the names of those that are */
export function forgetOthers(states: readonly string[]): void {
  const files = states.map((state) => `${fileNameOf(state)}.png`);
  for (const file of readdirSync(keptFolder))
    if (file.endsWith('.png') && !files.includes(file)) rmSync(join(keptFolder, file));
}

function places(): readonly (Omit<Tile, 'data'> & { look: string; left: number; top: number })[] {
  let top = 0;
  return sizes.flatMap(({ name, width, height }) => {
    const row = looks.map((look, place) => ({
      look: `${look}-${name}`,
      left: place * width,
      top,
      width,
      height,
    }));
    top += height;
    return row;
  });
}
