// The real page with the fake bridge in today's Chromium: built once, served on loopback, opened in a state.
import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from 'vite';
import type { View } from '../../src-main/contract/view.ts';

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
/** From the project's folder, where every command is run. */
const pages = resolve('out/test/renderer-page');
/** Beside the page, so that its policy lets it in. */
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Whether there is a Chromium to look with; said once where there is none. */
export const hasBrowser = executable !== undefined;
if (!hasBrowser) {
  process.stderr.write(
    'skipped: the page is looked at in Chromium, which is not installed (apt-get install chromium)\n',
  );
}

export interface Choice {
  readonly hash?: string;
  readonly case?: 'seed' | 'broken' | 'fresh' | 'practice';
  readonly language?: 'ja' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly cases?: 'none';
  readonly evidence?: 'open';
  readonly size?: { readonly width: number; readonly height: number };
}

/** What the fake bridge puts on the page for the tests. */
export interface Fake {
  readonly asked: readonly { readonly name: string; readonly input: unknown }[];
  order(name: string, what: { reply?: unknown; milliseconds?: number }): void;
  push(message: unknown): void;
  patch(values: unknown): void;
  view(): View;
  choose(values: { language?: 'ja' | 'en'; scheme?: 'light' | 'dark' }): void;
}

export interface Browsing {
  readonly page: Page;
  /** what went wrong in the page since it was opened */
  readonly errors: string[];
  /** loads the page in the state; one page is used for all tests of a file */
  open(choice: Choice): Promise<Page>;
  /** loads the page with a whole view of one's own. @param hash where in the case @param orders answers by call name */
  openView(view: View, hash: string, orders: readonly (readonly [string, unknown])[]): Promise<Page>;
  /** another look at the same screen, without loading it again */
  look(values: { language?: 'ja' | 'en'; scheme?: 'light' | 'dark' }): Promise<void>;
  close(): Promise<void>;
}

/** The headline is waited for, not every font. */
const commit = { waitUntil: 'commit' } as const;

/** Builds and serves the page and starts the browser. */
export async function startBrowsing(): Promise<Browsing> {
  const folder = await builtPage();
  const server = await serve(folder);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const browser: Browser = await chromium.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
    ],
  });
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  let opened = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    page,
    errors,
    async open(choice) {
      await page.setViewportSize(choice.size ?? normal);
      const query = new URLSearchParams();
      for (const key of ['case', 'language', 'scheme', 'cases', 'evidence'] as const) {
        const value = choice[key];
        if (value !== undefined) query.set(key, value);
      }
      await page.evaluate(() => sessionStorage.clear()).catch(() => undefined); // about:blank has no storage
      await page.goto('about:blank'); // a change of the fragment alone would not load the page again
      errors.length = 0;
      await page.goto(`http://127.0.0.1:${address.port}/?${query.toString()}${choice.hash ?? ''}`, commit);
      // On a busy machine the browser's first load can stall; a page that is really broken stalls twice.
      const there = await page.waitForSelector('h1', { timeout: 15_000 }).catch(() => null);
      if (there === null) {
        await page.reload();
        await page.waitForSelector('h1', { timeout: 45_000 });
      }
      return page;
    },
    async openView(view, hash, orders) {
      const start = `http://127.0.0.1:${address.port}/`;
      if (!page.url().startsWith(start)) await page.goto(`${start}?empty`);
      await page.evaluate(
        ([given, wanted]) => {
          sessionStorage.setItem('view', given);
          sessionStorage.setItem('orders', wanted);
        },
        [JSON.stringify(view), JSON.stringify(orders)] as const,
      );
      errors.length = 0;
      await page.goto(`${start}?view=${opened++}${hash}`, commit);
      await page.waitForSelector('h1', { timeout: 45_000 });
      return page;
    },
    async look(values) {
      await page.evaluate((wanted) => (window as unknown as { fake: Fake }).fake.choose(wanted), values); // put there by fake-bridge.ts
      await page.waitForFunction(
        (language) => language === undefined || document.documentElement.lang === language,
        values.language,
      );
    },
    async close() {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

/**
 * The page as users get it, built once for all test files of the same sources.
 * @returns its folder
 */
async function builtPage(): Promise<string> {
  const hash = createHash('sha256');
  for (const place of [
    'src-renderer',
    'src-main/contract',
    'test/renderer/page',
    'test/renderer/vite.config.ts',
    'package-lock.json',
  ])
    for (const file of await filesOf(resolve(place))) hash.update(file).update(await readFile(file));
  const folder = join(pages, hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  await removeOldPages();
  const own = `${folder}.${process.pid}`;
  // Vitest calls its own mode "test", for which React's slow and talkative version would be taken.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      configFile: resolve('test/renderer/vite.config.ts'),
      logLevel: 'error',
      build: { outDir: own },
    });
  } finally {
    process.env['NODE_ENV'] = before;
  }
  await rename(own, folder).catch(() => rm(own, { recursive: true, force: true })); // another test file was first
  return folder;
}

async function filesOf(place: string): Promise<readonly string[]> {
  if (!(await stat(place)).isDirectory()) return [place];
  const found = await readdir(place, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Pages of sources that were changed since; one of the last hour may be in use. */
async function removeOldPages(): Promise<void> {
  await mkdir(pages, { recursive: true });
  for (const name of await readdir(pages)) {
    const { mtimeMs } = await stat(join(pages, name)).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > 3_600_000) await rm(join(pages, name), { recursive: true, force: true });
  }
}

export const normal = { width: 1180, height: 800 };
export const small = { width: 960, height: 640 };

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const file = path === '/axe.js' ? axe : join(folder, path === '/' ? 'index.html' : path);
    readFile(file).then(
      (bytes) =>
        response
          .writeHead(200, {
            'content-type': types[extname(file)] ?? 'text/plain',
            // Scripts and fonts have their content's name; the page is loaded many times.
            'cache-control': path === '/' ? 'no-store' : 'max-age=3600, immutable',
          })
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}
