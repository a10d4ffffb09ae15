// Every screen and state in both themes, sizes and languages: like its kept picture, nothing cut off or sideways, also at 200 % zoom, no axe violation. `npm run look` leaves the pictures in out/look; `npm run look -- --keep` keeps them as the ones to compare with.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, normal, small, startBrowsing, type Browsing } from '../browser.ts';
import { axeViolations, layoutFaults, openState, showLook, takePicture, zoomFaults } from './gallery-page.ts';
import { galleryStates, type GalleryState } from './states.ts';
import { differentBlocks, readKept, tileOf, writeKept, type KeptLook, type Tile } from './tiles.ts';
import type { Look } from './views.ts';

const out = resolve(import.meta.dirname, '../../../out/look');
const asked = process.env['TODOKU_LOOK'] ?? '';
const keep = asked.includes('keep');
const long = asked !== '' && !asked.includes('quick');
const only = process.env['TODOKU_LOOK_ONLY'];
const states = galleryStates.filter(({ name }) => only === undefined || name.includes(only));

const sizes = { '1180x800': normal, '960x640': small } as const;
/** What 200 % zoom leaves of the sizes. */
const zoomed = { '1180x800': { width: 590, height: 400 }, '960x640': { width: 480, height: 320 } } as const;
const looks: readonly Look[] = [
  { language: 'ja', scheme: 'light' },
  { language: 'ja', scheme: 'dark' },
  { language: 'en', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
];
/** In `npm test`: the first look, and the most different one where the page need not be loaded again; otherwise all. */
function looksOf(state: GalleryState): readonly Look[] {
  if (long) return looks;
  return looks.filter((_, place) => place === 0 || (place === 3 && state.act === undefined));
}

/** Blocks of a picture that may differ: eight in ten thousand, and more where another Chromium breaks a line elsewhere. */
const allowedShare = 0.0008;
const allowedShareElsewhere = 0.03;

let browsing: Browsing;
let chromium = 0;
const kept = new Map<string, KeptLook | null>();
const taken = new Map<string, Map<string, Tile>>();

beforeAll(async () => {
  if (!hasBrowser) return;
  browsing = await startBrowsing();
  chromium = Number(
    await browsing.page.evaluate(() => /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1] ?? '0'),
  );
  mkdirSync(out, { recursive: true });
}, 180_000);
afterAll(async () => {
  if (keep) for (const [look, tiles] of taken) writeKept(look, withTheOthers(look, tiles), chromium);
  await browsing?.close();
});

/** Where only some states were asked for, the others' tiles stay as they are kept. */
function withTheOthers(look: string, tiles: ReadonlyMap<string, Tile>): ReadonlyMap<string, Tile> {
  if (only === undefined) return tiles;
  const before = readKept(look);
  return new Map(
    galleryStates.flatMap(({ name }): [string, Tile][] => {
      const tile = tiles.get(name) ?? before?.tile(name) ?? null;
      return tile === null ? [] : [[name, tile]];
    }),
  );
}

describe.skipIf(!hasBrowser)('every screen and state', () => {
  test.each(states.map((state) => [state.name, state] as const))(
    '%s',
    { timeout: 240_000 },
    async (_name, state) => {
      const found: Record<string, readonly string[]> = {};
      for (const look of looksOf(state)) await lookAt(state, look, found);
      expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
      // Taking a picture runs Playwright's own script in each frame; the paper's frame rightly refuses every script.
      expect(
        browsing.errors.filter((error) => !/^Blocked script execution in 'about:srcdoc'/.test(error)),
      ).toEqual([]);
    },
  );
});

async function lookAt(
  state: GalleryState,
  look: Look,
  found: Record<string, readonly string[]>,
): Promise<void> {
  const { page } = browsing;
  const words = `${look.language} ${look.scheme}`;
  const first = look === looks[0];
  // What is done on the page has to be done again in the other language, whose words come with the answers.
  if (first || (state.act !== undefined && look.scheme === 'light')) await openState(browsing, state, look);
  else await showLook(page, state, look);
  for (const [size, box] of Object.entries(sizes)) {
    if (!long && (size === '1180x800') !== first) continue;
    await page.setViewportSize(box);
    const name = `${look.language}-${look.scheme}-${size}`;
    const png = await takePicture(page);
    const tile = tileOf(png);
    const tiles = taken.get(name) ?? new Map<string, Tile>();
    taken.set(name, tiles.set(state.name, tile));
    if (asked !== '') writeFileSync(join(out, `${state.name.replace(/\W+/g, '-')}-${name}.png`), png);
    found[`layout, ${name}`] = await layoutFaults(page);
    if (state.page !== undefined && state.act === undefined)
      found[`primary button, ${name}`] = await primaryMoved(size);
    if (keep) continue;
    if (!kept.has(name)) kept.set(name, readKept(name));
    const keptLook = kept.get(name) ?? null;
    if (keptLook === null) continue; // said once below
    const like = keptLook.tile(state.name);
    const different = like === null ? Number.NaN : differentBlocks(like, tile);
    const allowed = keptLook.chromium === chromium ? allowedShare : allowedShareElsewhere;
    if (different <= tile.width * tile.height * allowed) continue;
    writeFileSync(join(out, `different-${state.name.replace(/\W+/g, '-')}-${name}.png`), png);
    found[`picture, ${name}`] = [
      like === null
        ? 'nothing is kept: npm run look -- --keep'
        : `${different} of ${tile.width * tile.height} blocks differ; see out/look, or npm run look -- --keep`,
    ];
  }
  if (first && walked.has(state.name)) found['for a screen reader'] = await walk(state.name);
  for (const [size, box] of Object.entries(zoomed)) {
    if (!long && (size === '1180x800') !== first) continue;
    await page.setViewportSize(box);
    found[`200 %, ${look.language}-${look.scheme}-${size}`] = await zoomFaults(page);
  }
  await page.setViewportSize(long || first ? normal : small);
  found[`axe, ${words}`] = await axeViolations(page);
}

/** Where the primary button stands at each size. */
const primaryAt = new Map<string, string>();

/** @returns a fault where the primary button is not in the box that it had on every other screen */
async function primaryMoved(size: string): Promise<readonly string[]> {
  const box = JSON.stringify(await browsing.page.locator('.primary').boundingBox());
  const before = primaryAt.get(size) ?? box;
  primaryAt.set(size, before);
  return box === before ? [] : [`${box} instead of ${before}`];
}

/** What a screen reader finds on each stop of the road, kept as text. */
const walked: ReadonlySet<string> = new Set([
  'home, cases',
  'questions, answered',
  'STEP 1, fail',
  'STEP 2, fail',
  'STEP 3, fail',
  'STEP 3, fix',
  'STEP 4, pass',
  'STEP 5, part',
  'summary, pass',
]);

async function walk(name: string): Promise<readonly string[]> {
  const now = `${await browsing.page.locator('.window').ariaSnapshot()}\n`;
  const file = join(import.meta.dirname, 'kept', `${name.replace(/\W+/g, '-')}.aria.yml`);
  if (keep) {
    mkdirSync(join(import.meta.dirname, 'kept'), { recursive: true });
    writeFileSync(file, now);
    return [];
  }
  if (!existsSync(file)) return [];
  const like = readFileSync(file, 'utf8').split('\n');
  const lines = now.split('\n');
  const at = lines.findIndex((line, place) => line !== like[place]);
  return at < 0 && like.length === lines.length
    ? []
    : [`line ${at + 1}: "${lines[at] ?? ''}" instead of "${like[at] ?? ''}"; npm run look -- --keep`];
}
