// A picture of the window becomes a tile: the mean colour of each block of 5 x 5 pixels. A tile keeps where things stand, which
// colour they have and how a line of words runs, and forgets how a letter's edge was smoothed.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const block = 5;
/** Steps of a channel from black to white: finer ones only make the kept file bigger. */
const steps = 15;

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
      data.set([mean(red), mean(green), mean(blue), 255], (row * width + column) * 4);
    }
  }
  return { width, height, data };
}

function mean(sum: number): number {
  return Math.round((Math.round((sum / (block * block * 255)) * steps) / steps) * 255);
}

/** @returns how many blocks differ by more than smoothing can explain */
export function differentBlocks(kept: Tile, now: Tile): number {
  if (kept.width !== now.width || kept.height !== now.height) return now.width * now.height;
  return pixelmatch(kept.data, now.data, undefined, now.width, now.height, {
    threshold: 0.09,
    includeAA: true,
  });
}
