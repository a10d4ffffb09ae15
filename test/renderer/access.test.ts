// Every screen under axe (all rules): Japanese and light in the usual window, English and dark in the smallest; the frame's promises: the primary button in the
// same box, nothing past the right edge, no text below 12 px.
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { hasBrowser, normal, screens, small, startBrowsing, type Browsing, type Choice } from './browser.ts';

let browsing: Browsing;
beforeAll(async () => {
  if (hasBrowser) browsing = await startBrowsing();
}, 180_000);
afterAll(() => browsing?.close());

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** Elements past the right edge, texts under 12 px, regions that scroll sideways: by class and words. */
function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('body *')].filter(
      (element) => element.closest('.visually-hidden, [hidden], .skip-link, svg') === null,
    );
    const say = (fault: string, element: Element): string =>
      `${fault}: ${element.className} ${(element.textContent ?? '').slice(0, 40)}`;
    const faults = all.flatMap((element) => {
      const box = element.getBoundingClientRect();
      const own = [...element.childNodes].some(
        (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
      );
      return [
        ...(box.width > 0 && box.right > window.innerWidth + 1 ? [say('past the edge', element)] : []),
        ...(own && parseFloat(getComputedStyle(element).fontSize) < 12 ? [say('tiny', element)] : []),
      ];
    });
    const sideways = [...document.querySelectorAll('.sheet, .evidence, body')].filter(
      (element) => element.scrollWidth > element.clientWidth + 1,
    );
    return [...faults, ...sideways.map((element) => say('scrolls sideways', element))];
  });
}

const boxes = { normal: new Set<string>(), small: new Set<string>() };

describe.skipIf(!hasBrowser)('every screen', () => {
  test.each(Object.entries(screens))('%s', { timeout: 240_000 }, async (_, choice) => {
    const page = await browsing.open(choice);
    const found: Record<string, readonly string[]> = {};
    const note = async (look: string, size: 'normal' | 'small', rules: boolean): Promise<void> => {
      if (rules) found[`axe, ${look}`] = await violations(page);
      found[`layout, ${look}`] = await layoutFaults(page);
      boxes[size].add(JSON.stringify(await page.locator('.primary').boundingBox()));
    };
    await note('ja light', 'normal', true);
    await browsing.look({ language: 'en' });
    await note('en light', 'normal', false);
    await page.setViewportSize(small);
    await browsing.look({ scheme: 'dark' });
    await note('en dark small', 'small', true);
    await browsing.look({ language: 'ja' });
    await note('ja dark small', 'small', false);
    expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
    expect(browsing.errors).toEqual([]);
  });

  test('the primary button has the same box on every one', () => {
    expect(boxes.normal.size).toBeLessThanOrEqual(1);
    expect(boxes.small.size).toBeLessThanOrEqual(1);
  });
});

const overlays: readonly (readonly [string, Choice, (page: Page) => Promise<void>])[] = [
  ['view menu', {}, (page) => page.getByRole('button', { name: '表示' }).click()],
  ['glossary', {}, (page) => page.keyboard.press('F1')],
  ['case menu', {}, (page) => page.getByRole('button', { name: 'こもれび雑貨店 のほかの操作' }).click()],
  ['practice choice', {}, (page) => page.getByRole('button', { name: 'ほかの練習を選ぶ' }).click()],
  [
    'practice shop',
    { case: 'practice' },
    (page) => page.getByRole('button', { name: '練習場をひらく' }).click(),
  ],
  [
    'evidence over a small window',
    { case: 'seed', hash: '#komorebi/1-spf-dns/main', size: small },
    (page) => page.keyboard.press('Control+e'),
  ],
  [
    'a term',
    { case: 'seed', hash: '#komorebi/1-spf-dns/main' },
    (page) => page.locator('.term').first().click(),
  ],
  [
    'pasting',
    { case: 'fresh', hash: '#komorebi/3-message-id/main' },
    (page) => page.getByRole('button', { name: '見出しを貼り付ける' }).click(),
  ],
  [
    'a rule',
    { case: 'seed', hash: '#komorebi/2-carrier-rules/main' },
    (page) => page.locator('.rule__open').first().click(),
  ],
  [
    'more questions',
    { case: 'seed', hash: '#komorebi/0-intake/main' },
    (page) => page.getByRole('button', { name: 'くわしい項目をひらく' }).click(),
  ],
];

describe.skipIf(!hasBrowser)('what opens over a screen', () => {
  test.each(overlays)('%s', { timeout: 120_000 }, async (_, choice, act) => {
    const page = await browsing.open({ size: normal, ...choice });
    await act(page);
    await page.waitForTimeout(300);
    await browsing.look({ scheme: 'dark' });
    expect(await violations(page)).toEqual([]);
  });
});
