// Brings the page into a state of the gallery, takes its picture, and asks axe and the layout what is wrong.
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { fill } from '../../../src-main/contract/text.ts';
import { failureWords } from '../../../src-main/wording/failures.ts';
import { normal, type Browsing, type Fake } from '../browser.ts';
import { whole } from '../screens.ts';
import type { GalleryState } from './states.ts';
import { galleryNow, galleryPaper, galleryView, type Look } from './views.ts';

type WithFake = Window & { readonly fake: Fake };

/** A state that leaves something open, running or failed behind it. */
const leavesTraces = (state: GalleryState): boolean => state.act !== undefined;

let before: GalleryState | null = null;

/** Brings the page into the state; it is loaded only where the one before has left something behind. */
export async function openState(browsing: Browsing, state: GalleryState, look: Look): Promise<void> {
  const { page } = browsing;
  const part = state.part ?? 'main';
  const hash = state.page === undefined ? '' : `#komorebi/${state.page}/${part}`;
  await page.setViewportSize(normal);
  await page.clock.setFixedTime(galleryNow(state.change));
  const view = galleryView(state.moment ?? null, state.change ?? {}, look);
  const orders = await ordersOf(state, look);
  if (before === null || leavesTraces(before) || leavesTraces(state)) {
    await browsing.openView(view, hash, orders);
    await page.evaluate(stillness);
  } else {
    browsing.errors.length = 0;
    await patch(page, { open: null, lab: null });
    await page.waitForSelector('.window--home');
    await order(page, orders);
    await patch(page, view);
    if (hash !== '') {
      await page.waitForSelector('.rail');
      await page.evaluate((to) => (window.location.hash = to), hash);
      await page.waitForSelector(`.window--at-${state.page ?? ''}`);
    }
    await page.waitForFunction((language) => document.documentElement.lang === language, look.language);
  }
  before = state;
  if (state.act !== undefined) {
    await page.waitForFunction(whole); // what the page focuses by itself comes first
    await state.act(page);
  }
  await settled(page, state);
}

/** The same state in the other theme: only the setting changes. */
export async function showScheme(page: Page, { scheme }: Look): Promise<void> {
  await page.evaluate((given) => {
    const { fake } = window as unknown as WithFake;
    fake.patch({ settings: { ...fake.view().settings, scheme: given } });
  }, scheme);
  await page.waitForFunction(whole);
}

/** The same state in the other language, without loading the page again. */
export async function showState(page: Page, state: GalleryState, look: Look): Promise<void> {
  await order(page, await ordersOf(state, look));
  await patch(page, galleryView(state.moment ?? null, state.change ?? {}, look));
  await page.waitForFunction((language) => document.documentElement.lang === language, look.language);
  await settled(page, state);
}

/** The window's picture as PNG, scrolled to what the state is about. */
export async function takePicture(page: Page, { at }: GalleryState): Promise<Uint8Array> {
  // Twice: what comes into sight takes its real height, and moves what is below it.
  for (const selector of [at, at])
    await page.evaluate((wanted) => {
      if (wanted !== undefined) document.querySelector(wanted)?.scrollIntoView({ block: 'center' });
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
    }, selector);
  return page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
}

/** Rules of axe whose answer the theme can change. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** @param rules every rule of axe, or those of colours alone; the paper in its frame is looked at as paper */
export async function axeViolations(page: Page, rules: 'all' | 'colours'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ url: '/axe.js' }); // compiled once
  return page.evaluate(
    async (only) => {
      const { axe } = window as unknown as {
        axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
      };
      const results = await axe.run(
        { exclude: [['iframe']] },
        {
          resultTypes: ['violations'],
          iframes: false,
          ...(only === null ? { rules: { 'target-size': { enabled: true } } } : { runOnly: only }),
        },
      );
      return results.violations.flatMap((one) =>
        one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}`),
      );
    },
    rules === 'all' ? null : colourRules,
  );
}

/** Elements past the right edge, texts under 12 px, regions that scroll sideways, words cut off in their own box. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const say = (fault: string, element: Element): string =>
      `${fault}: ${String(element.className)} ${(element.textContent ?? '').slice(0, 40)}`;
    const faults: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('.visually-hidden, [hidden], .skip-link, svg, .scroll-pill') !== null) continue;
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) continue; // for screen readers only
      if (box.right > window.innerWidth + 1) faults.push(say('past the edge', element));
      const column = element.closest('.sheet__column > *')?.parentElement?.getBoundingClientRect();
      if (
        column !== undefined &&
        box.right > column.right + 2 &&
        element.closest('.stamp, pre, table, .paper') === null
      )
        faults.push(say('sticks out of the column', element));
      const own = [...element.childNodes].some(
        (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
      );
      if (!own) continue;
      const style = getComputedStyle(element);
      if (parseFloat(style.fontSize) < 12) faults.push(say('tiny', element));
      const sideways = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (
        sideways &&
        style.overflowX !== 'visible' &&
        style.overflowX !== 'auto' &&
        style.overflowX !== 'scroll'
      )
        faults.push(say('cut off', element));
    }
    for (const element of document.querySelectorAll('.sheet, .evidence, body, .dialog, .lab')) {
      if (element.scrollWidth > element.clientWidth + 1) faults.push(say('scrolls sideways', element));
    }
    return faults;
  });
}

/** At 200 % zoom: the faults above, a next action that is out of reach, a sheet of less than five lines. */
export async function zoomFaults(page: Page): Promise<readonly string[]> {
  const faults = await page.evaluate(() => {
    const { innerWidth, innerHeight } = window;
    const button = document.querySelector('.primary')?.getBoundingClientRect();
    const sheet = document.querySelector('main')?.getBoundingClientRect();
    return [
      ...(button === undefined || button.left < 0 || button.right > innerWidth || button.bottom > innerHeight
        ? ['the next action is out of the window']
        : []),
      ...(sheet === undefined || sheet.height < 120 ? [`the sheet is ${sheet?.height ?? 0} px high`] : []),
    ];
  });
  return [...faults, ...(await layoutFaults(page))];
}

type Orders = readonly (readonly [string, { readonly reply?: unknown; readonly milliseconds?: number }])[];

/** How calls are answered in the state. */
async function ordersOf(state: GalleryState, { language }: Look): Promise<Orders> {
  const orders: [string, { reply?: unknown; milliseconds?: number }][] = [];
  if (state.page === 'summary' && state.moment !== undefined) {
    const html = await galleryPaper(state.moment, state.change ?? {}, language);
    orders.push(['report.preview', { reply: { ok: true, value: { html } } }]);
  }
  if (state.running !== undefined) orders.push([state.running.call, { milliseconds: 100_000_000 }]);
  if (state.failing !== undefined) {
    const { code, call } = state.failing;
    const words = failureWords[code];
    const args = { incident: '1a2b3c4d', why: 'ENOSPC', keptAs: 'x' };
    const failure = {
      code,
      message: fill(words.message[language], args),
      next: fill(words.next[language], args),
    };
    orders.push([call, { reply: { ok: false, failure } }]);
  }
  return orders;
}

async function order(page: Page, orders: Orders): Promise<void> {
  for (const [name, what] of orders)
    await page.evaluate(([call, given]) => (window as unknown as WithFake).fake.order(call, given), [
      name,
      what,
    ] as const);
}

function patch(page: Page, values: unknown): Promise<void> {
  // As text: a whole view, cut up value by value, takes Playwright longer than the page takes to draw it.
  return page.evaluate(
    (given) => (window as unknown as WithFake).fake.patch(JSON.parse(given)),
    JSON.stringify(values),
  );
}

/** No transition, no blinking; the fonts are there. A constructed sheet: the content policy refuses style elements. */
function stillness(): Promise<unknown> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*, *::before, *::after { transition: none !important; animation: none !important; caret-color: transparent !important; }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return document.fonts.ready;
}

async function settled(page: Page, state: GalleryState): Promise<void> {
  await page.waitForFunction(whole); // long lists come in slices
  await page.evaluate(() => document.fonts.ready);
  if (state.running !== undefined) {
    await page.waitForTimeout(450); // what takes shorter shows nothing
    const { call, share = null, canBeStopped } = state.running;
    if (canBeStopped) await page.getByRole('button', { name: /^(?:中止する|Stop)$/ }).waitFor();
    await page.evaluate(
      ([name, done]) =>
        (window as unknown as WithFake).fake.push({
          kind: 'work',
          call: name,
          words: '',
          share: done,
          secondsLeft: 12,
        }),
      [call, share] as const,
    );
  }
  // Looked at from the page: nothing may run inside the paper's frame, not even a test.
  // The paper of this language, alone: the one before stays until the newer one is dressed.
  if (state.page === 'summary')
    await page.waitForFunction(() => {
      const [paper, ...others] = document.querySelectorAll<HTMLIFrameElement>('.paper__frame');
      const language = paper?.contentDocument?.documentElement.lang;
      return others.length === 0 && language === document.documentElement.lang;
    });
}
