// The comparison of pictures really fails: a changed colour, a moved or a missing block is found; smoothing is not.
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { differentBlocks, tileOf } from './tiles.ts';

type Colour = readonly [number, number, number];
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
}

const button: Box = { left: 900, top: 730, width: 236, height: 48, colour: [22, 94, 131] };
const mark: Box = { left: 300, top: 200, width: 24, height: 24, colour: [176, 46, 27] };

function picture(boxes: readonly Box[], noise = 0): ReturnType<typeof tileOf> {
  const png = new PNG({ width: 1180, height: 800 });
  png.data.fill(255);
  for (const { left, top, width, height, colour } of boxes)
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++) png.data.set(colour, (y * png.width + x) * 4);
  for (let at = 0; at < png.data.length; at += 4 * 7) png.data[at] = Math.max(0, (png.data[at] ?? 0) - noise);
  return tileOf(PNG.sync.write(png));
}

const kept = picture([button, mark]);

test('the same picture has no different block, with smoothing noise neither', () => {
  expect(differentBlocks(kept, picture([button, mark]))).toBe(0);
  expect(differentBlocks(kept, picture([button, mark], 12))).toBe(0);
});

test.each<[string, readonly Box[]]>([
  ['another colour of the button', [{ ...button, colour: [92, 74, 147] }, mark]],
  ['the button ten pixels to the left', [{ ...button, left: 890 }, mark]],
  ['the button twenty pixels up', [{ ...button, top: 710 }, mark]],
  ['no button', [mark]],
  ['no mark', [button]],
])('%s is found', (_name, boxes) => {
  expect(differentBlocks(kept, picture(boxes))).toBeGreaterThan(3);
});

test('white is not black', () => {
  const white = picture([]);
  const black = picture([{ left: 0, top: 0, width: 1180, height: 800, colour: [0, 0, 0] }]);
  expect(white.data[0]).toBe(255);
  expect(differentBlocks(white, black)).toBe(white.width * white.height);
});

test('another size is all different', () => {
  expect(differentBlocks(kept, { width: 96, height: 64, data: new Uint8Array(96 * 64 * 4) })).toBe(96 * 64);
});
