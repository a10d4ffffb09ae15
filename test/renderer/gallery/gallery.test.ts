// Every screen and state in both themes, sizes and languages: like its kept picture, nothing cut off or sideways, also at 200 % zoom, no axe violation. `npm run look` leaves the pictures in out/look; `npm run look -- --keep` keeps them as the ones to compare with.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, normal, small, startBrowsing, type Browsing } from '../browser.ts';
import {
  axeViolations,
  layoutFaults,
  openState,
  showScheme,
  showState,
  takePicture,
  zoomFaults,
} from './gallery-page.ts';
import { fileNameOf, forgetOthers, keptChromium, keptFolder, readKept, writeKept } from './kept.ts';
import { galleryStates, type GalleryState } from './states.ts';
import { differentBlocks, tileOf, type Tile } from './tiles.ts';
import type { Look } from './views.ts';

const out = resolve(import.meta.dirname, '../../../out/look');
const asked = process.env['TODOKU_LOOK'] ?? '';
const keep = asked === 'keep';
const only = process.env['TODOKU_LOOK_ONLY'];
const states = galleryStates.filter(({ name }) => only === undefined || name.includes(only));

const sizes = { '1180x800': normal, '960x640': small } as const;
/** What 200 % zoom leaves of the sizes. */
const zoomed = [
  { width: 590, height: 400 },
  { width: 480, height: 320 },
] as const;
/** Every rule of axe is asked once a language and once a theme; what the theme alone can break is asked of all four. */
const looks: readonly (Look & { readonly rules: 'all' | 'colours' })[] = [
  { language: 'ja', scheme: 'light', rules: 'all' },
  { language: 'ja', scheme: 'dark', rules: 'colours' },
  { language: 'en', scheme: 'dark', rules: 'all' },
  { language: 'en', scheme: 'light', rules: 'colours' },
];

/** Blocks of a picture that may differ: three in ten thousand, and more where another Chromium breaks a line elsewhere. */
const allowedShare = 0.0003;
const allowedShareElsewhere = 0.03;

let browsing: Browsing;
let chromium = 0;

beforeAll(async () => {
  if (!hasBrowser) return;
  browsing = await startBrowsing();
  chromium = Number(
    await browsing.page.evaluate(() => /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1] ?? '0'),
  );
  mkdirSync(out, { recursive: true });
}, 180_000);
afterAll(async () => {
  if (keep) forgetOthers(galleryStates.map(({ name }) => name));
  await browsing?.close();
});

describe.skipIf(!hasBrowser)('every screen and state', () => {
  test.each(states.map((state) => [state.name, state] as const))(
    '%s',
    { timeout: 240_000 },
    async (_name, state) => {
      const found: Record<string, readonly string[]> = {};
      const taken = new Map<string, Tile>();
      for (const look of looks) {
        await show(state, look);
        await pictures(state, look, taken, found);
        if (look === looks[0] && walked.has(state.name))
          found['for a screen reader'] = await walk(state.name);
        if (look.rules === 'all')
          for (const box of zoomed) {
            await browsing.page.setViewportSize(box);
            found[`200 %, ${look.language}, ${box.width}`] = await zoomFaults(browsing.page);
          }
        await browsing.page.setViewportSize(look.language === 'ja' ? normal : small);
        found[`axe, ${look.language} ${look.scheme}`] = await axeViolations(browsing.page, look.rules);
      }
      if (keep) writeKept(state.name, taken, chromium);
      else found['pictures'] = differences(state.name, taken);
      expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
      // Taking a picture runs Playwright's own script in each frame; the paper's frame rightly refuses every script.
      expect(
        browsing.errors.filter((error) => !/^Blocked script execution in 'about:srcdoc'/.test(error)),
      ).toEqual([]);
    },
  );
});

async function show(state: GalleryState, look: Look): Promise<void> {
  const before = looks[looks.findIndex((one) => one === look) - 1];
  if (before?.language === look.language) await showScheme(browsing.page, look);
  // What is done on the page has to be done again in the other language, whose words come with the answers.
  else if (before === undefined || state.act !== undefined) await openState(browsing, state, look);
  else await showState(browsing.page, state, look);
}

/** Takes the picture of both sizes and asks whether anything stands where it must not. */
async function pictures(
  state: GalleryState,
  { language, scheme, rules }: (typeof looks)[number],
  taken: Map<string, Tile>,
  found: Record<string, readonly string[]>,
): Promise<void> {
  for (const [size, box] of Object.entries(sizes)) {
    await browsing.page.setViewportSize(box);
    const name = `${language}-${scheme}-${size}`;
    const png = await takePicture(browsing.page, state);
    taken.set(name, tileOf(png));
    writeFileSync(pictureOf(state.name, name), png);
    if (rules !== 'all') continue; // where things stand depends on the language, not on the theme
    found[`layout, ${name}`] = await layoutFaults(browsing.page);
    if (state.page !== undefined && state.act === undefined)
      found[`primary button, ${name}`] = await primaryMoved(size);
  }
}

const pictureOf = (state: string, look: string): string => join(out, `${fileNameOf(state)}-${look}.png`);

/** @returns a sentence for each look that is not like the kept one */
function differences(state: string, taken: ReadonlyMap<string, Tile>): readonly string[] {
  const kept = readKept(state);
  const allowed = keptChromium() === chromium ? allowedShare : allowedShareElsewhere;
  return [...taken].flatMap(([look, tile]) => {
    const like = kept.get(look);
    if (like === undefined) return [`nothing is kept of ${look}: npm run look -- --keep`];
    const blocks = tile.width * tile.height;
    const different = differentBlocks(like, tile);
    if (different <= blocks * allowed) return [];
    return [`${look}: ${different} of ${blocks} blocks differ; see out/look, or npm run look -- --keep`];
  });
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
  const file = join(keptFolder, `${fileNameOf(name)}.aria.yml`);
  if (keep) {
    mkdirSync(keptFolder, { recursive: true });
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
