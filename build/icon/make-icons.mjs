// Draws every icon file from icon.svg: `node build/icon/make-icons.mjs`. The results are committed, so this is run only
// when the drawing changes. Needs Debian's Chromium (or CHROMIUM=path) to draw; ico and icns are put together here.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const here = dirname(fileURLToPath(import.meta.url));
const fonts = join(here, '../../node_modules/@fontsource/ibm-plex-sans-jp/files');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** The glyph's own subset of the font is enough, but which file it is in changes between releases: all are offered. */
function fontFaces() {
  return readdirSync(fonts)
    .filter((name) => /-700-normal\.woff2$/.test(name))
    .map(
      (name) =>
        `@font-face{font-family:"IBM Plex Sans JP";font-weight:700;src:url(data:font/woff2;base64,${readFileSync(join(fonts, name)).toString('base64')})${ranges(name)}}`,
    )
    .join('\n');
}

function ranges(name) {
  const css = readFileSync(join(fonts, '..', '700.css'), 'utf8');
  const block = css.split('@font-face').find((part) => part.includes(name));
  const range = block?.match(/unicode-range:([^;}]+)/)?.[1];
  return range === undefined ? '' : `;unicode-range:${range}`;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const svg = readFileSync(join(here, 'icon.svg'), 'utf8');
await page.setContent(
  `<style>${fontFaces()} body{margin:0} svg{display:block;width:100vw;height:100vh}</style>${svg}`,
);
await page.evaluate(() => document.fonts.ready);

const pictures = new Map();
mkdirSync(join(here, 'png'), { recursive: true });
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  const png = await page.screenshot({ omitBackground: true });
  const pixels = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      return [...context.getImageData(0, 0, image.width, image.height).data];
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  pictures.set(size, { png, pixels });
  writeFileSync(join(here, 'png', `${size}x${size}.png`), png);
}
await browser.close();
writeFileSync(join(here, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]));
writeFileSync(join(here, 'icon.icns'), icns());

/** Windows: small sizes as 32-bit bitmaps (older programs read nothing else), 256 as PNG. */
function ico(wanted) {
  const images = wanted.map((size) =>
    size < 256 ? bitmap(size, pictures.get(size).pixels) : pictures.get(size).png,
  );
  const head = Buffer.alloc(6 + 16 * wanted.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(wanted.length, 4);
  let offset = head.length;
  for (const [index, size] of wanted.entries()) {
    const at = 6 + 16 * index;
    head[at] = size % 256;
    head[at + 1] = size % 256;
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(images[index].length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += images[index].length;
  }
  return Buffer.concat([head, ...images]);
}

function bitmap(size, pixels) {
  const maskRow = Math.ceil(size / 32) * 4;
  const data = Buffer.alloc(40 + size * size * 4 + maskRow * size);
  data.writeUInt32LE(40, 0);
  data.writeInt32LE(size, 4);
  data.writeInt32LE(size * 2, 8); // colours and mask
  data.writeUInt16LE(1, 12);
  data.writeUInt16LE(32, 14);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = ((size - 1 - y) * size + x) * 4; // bottom row first
      const to = 40 + (y * size + x) * 4;
      data[to] = pixels[from + 2];
      data[to + 1] = pixels[from + 1];
      data[to + 2] = pixels[from];
      data[to + 3] = pixels[from + 3];
    }
  }
  return data;
}

/** macOS: PNGs under the four-letter names of their sizes. */
function icns() {
  const names = [
    ['icp4', 16],
    ['icp5', 32],
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
    ['ic10', 1024],
    ['ic11', 32],
    ['ic12', 64],
    ['ic13', 256],
    ['ic14', 512],
  ];
  const parts = names.map(([name, size]) => {
    const { png } = pictures.get(size);
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}
