// A picture of the window becomes a tile: the mean colour of each block of 10 x 10 pixels. A tile keeps where things stand and
// which colour they have, and forgets how a letter's edge was smoothed. Kept tiles are packed in one PNG a look.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const block = 10;
const columns = 6;
const folder = join(import.meta.dirname, 'kept');

export interface Tile {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row */
  readonly data: Uint8Array;
}

/** @param png a screenshot */
export function tileOf(png: Uint8Array): Tile {
  const image = PNG.sync.read(Buffer.from(png));
  const width = Math.floor(image.width / block);
  const height = Math.floor(image.height / block);
  const data = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let y = row * block; y < (row + 1) * block; y++) {
        let at = (y * image.width + column * block) * 4;
        for (let x = 0; x < block; x++, at += 4) {
          red += image.data[at] ?? 0;
          green += image.data[at + 1] ?? 0;
          blue += image.data[at + 2] ?? 0;
        }
      }
      // 32 steps a channel: finer ones only make the kept file bigger.
      const mean = (sum: number): number => Math.round(sum / (block * block * 8)) * 8;
      data.set([mean(red), mean(green), mean(blue), 255], (row * width + column) * 4);
    }
  }
  return { width, height, data };
}

/** @returns how many blocks differ by more than smoothing can explain */
export function differentBlocks(kept: Tile, now: Tile): number {
  if (kept.width !== now.width || kept.height !== now.height) return now.width * now.height;
  return pixelmatch(kept.data, now.data, undefined, now.width, now.height, {
    threshold: 0.09,
    includeAA: true,
  });
}

export interface KeptLook {
  /** names of the states in the order of their tiles */
  readonly names: readonly string[];
  /** major version of the Chromium that drew them */
  readonly chromium: number;
  tile(name: string): Tile | null;
}

/** @param look e.g. `ja-light-1180x800` @returns null where nothing is kept */
export function readKept(look: string): KeptLook | null {
  const path = join(folder, `${look}.png`);
  if (!existsSync(path)) return null;
  const sheet = PNG.sync.read(readFileSync(path));
  // written by writeKept
  const { names, chromium, width, height } = JSON.parse(
    readFileSync(join(folder, `${look}.kept.json`), 'utf8'),
  ) as {
    names: string[];
    chromium: number;
    width: number;
    height: number;
  };
  return {
    names,
    chromium,
    tile(name) {
      const place = names.indexOf(name);
      if (place < 0) return null;
      const left = (place % columns) * width;
      const top = Math.floor(place / columns) * height;
      const data = new Uint8Array(width * height * 4);
      for (let row = 0; row < height; row++) {
        const from = ((top + row) * sheet.width + left) * 4;
        data.set(sheet.data.subarray(from, from + width * 4), row * width * 4);
      }
      return { width, height, data };
    },
  };
}

/** Keeps the tiles of one look as the ones to compare with. */
export function writeKept(look: string, tiles: ReadonlyMap<string, Tile>, chromium: number): void {
  const [first] = tiles.values();
  if (first === undefined) return;
  const { width, height } = first;
  const sheet = new PNG({ width: columns * width, height: Math.ceil(tiles.size / columns) * height });
  let place = 0;
  for (const { data } of tiles.values()) {
    const left = (place % columns) * width;
    const top = Math.floor(place / columns) * height;
    for (let row = 0; row < height; row++) {
      sheet.data.set(
        data.subarray(row * width * 4, (row + 1) * width * 4),
        ((top + row) * sheet.width + left) * 4,
      );
    }
    place += 1;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${look}.png`), PNG.sync.write(sheet, { colorType: 2, deflateLevel: 9 }));
  writeFileSync(
    join(folder, `${look}.kept.json`),
    `${JSON.stringify({ chromium, width, height, names: [...tiles.keys()] }, null, 1)}\n`,
  );
}
