// The packed app (`npm run pack`, made by `npm test` before this): what its binary refuses, what lies in it, and that
// the practice works in it up to the PDF on the disk, saved through the system's own dialogue.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { listPackage } from '@electron/asar';
import { applyAnswers, newCaseFile } from '../../src-main/case-file/apply.ts';
import { formatCaseFile } from '../../src-main/case-file/disk-format.ts';
import type { DomainName } from '../../src-main/contract/inputs.ts';
import { root, sandboxArguments } from './app.ts';
import { closePractice, openPractice, practice } from './road.ts';

const folder = join(root, 'dist', 'linux-unpacked');
const program = join(folder, 'todoku');
/** The digits 0 and 1, as they stand in the binary. */
const [off, on] = [0x30, 0x31];
const menuEntry = join(root, 'dist', 'todoku.desktop');

test.skip(
  () => process.platform !== 'linux' || !existsSync(program),
  'no packed app in dist/: run npm run pack',
);

test('the fuses in the binary are all closed', async () => {
  const wire = await getCurrentFuseWire(program);
  const closed = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
  ];
  const open = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  for (const fuse of closed) expect([FuseV1Options[fuse], wire[fuse]]).toEqual([FuseV1Options[fuse], off]);
  for (const fuse of open) expect([FuseV1Options[fuse], wire[fuse]]).toEqual([FuseV1Options[fuse], on]);
});

test('the archive holds our own files only, and the licences', () => {
  const files = listPackage(join(folder, 'resources', 'app.asar'), { isPack: false });
  expect(files).toEqual(
    expect.arrayContaining(['/package.json', '/LICENSE', '/out/main/main.js', '/out/renderer/licences.txt']),
  );
  expect(files.filter((path) => /node_modules|\.map$|\.tsx?$|\/test\/|\/build\//.test(path))).toEqual([]);
  expect(readdirSync(join(folder, 'resources'))).toEqual(['app.asar']);
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
  );
});

test('it can not be turned into Node, nor debugged from outside', () => {
  const home = mkdtempSync(join(tmpdir(), 'todoku-fuse-'));
  const mark = join(home, 'ran');
  const script = join(home, 'x.js');
  writeFileSync(script, `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`);
  const start = (args: readonly string[], env: Record<string, string>): void => {
    try {
      execFileSync(program, [...sandboxArguments, '--disable-gpu', ...args], {
        env: { ...process.env, HOME: home, TODOKU_DATA: join(home, 'data'), ...env },
        timeout: 6000,
        stdio: 'ignore',
      });
    } catch {
      // it opened its window and was ended by the time limit, or ended by itself
    }
  };
  start([script], { ELECTRON_RUN_AS_NODE: '1' });
  start([], { NODE_OPTIONS: `--require ${script}` });
  expect(existsSync(mark)).toBe(false);
  rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
});

test('the headless face answers on stdout without a window', () => {
  const home = mkdtempSync(join(tmpdir(), 'todoku-inspect-'));
  const mail = join(home, 'order.eml');
  writeFileSync(
    mail,
    'From: order@shop.example.jp\r\nTo: taro@example.jp\r\nSubject: test\r\nDate: Mon, 2 Nov 2026 10:00:00 +0900\r\nMessage-ID: <1@localhost.localdomain>\r\n\r\nbody\r\n',
  );
  let output: string;
  try {
    output = execFileSync(program, [...sandboxArguments, '--inspect', 'mail', mail], {
      encoding: 'utf8',
      env: { ...process.env, DISPLAY: '', HOME: home },
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 30_000,
    });
  } catch (error) {
    // status 1: something in the mail failed, which is what it should say
    output = (error as { stdout: string }).stdout;
    expect((error as { status: number }).status).toBe(1);
  }
  expect(JSON.stringify(JSON.parse(output))).toContain('localhost.localdomain');
  rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
});

test('the menu entry is valid, and starting by it opens the app with the case file', async () => {
  execFileSync('desktop-file-validate', [menuEntry]);
  const entry = readFileSync(menuEntry, 'utf8');
  expect(entry).toMatch(/^MimeType=application\/x-todoku;$/m);
  expect(entry).toMatch(/^Name\[ja\]=.*届く/m);
  const at = '2026-11-24T01:00:00.000Z';
  const shopDomain = 'from-the-menu.example' as DomainName;
  const scratch = mkdtempSync(join(tmpdir(), 'todoku-menu-'));
  const file = join(scratch, '店 #1.todoku');
  writeFileSync(file, formatCaseFile(applyAnswers(newCaseFile('menu', at, null), { shopDomain }, at)));
  const started = await startPacked(({ args, env, home }) => {
    const installed = join(home, 'todoku.desktop');
    writeFileSync(installed, entry.replace('/opt/Todoku/todoku', [program, ...args].join(' ')));
    execFileSync('gio', ['launch', installed, file], { env, stdio: 'ignore' });
    return null;
  });
  try {
    // What a double click on a case file does: the menu hands its address over, the case is opened.
    await expect(started.page.getByText(shopDomain).first()).toBeVisible();
  } finally {
    await started.close();
    rmSync(scratch, { recursive: true, force: true });
  }
});

test('the practice is played in it, and its checklist lands on the disk', async () => {
  test.setTimeout(180_000);
  const started = await startPacked(({ args, env }) => spawn(program, args, { env, stdio: 'ignore' }));
  const { page, home } = started;
  try {
    await page.getByRole('button', { name: '練習をはじめる' }).click();
    await expect(page.getByText('練習中').first()).toBeVisible({ timeout: 60_000 });
    await openPractice(page);
    await page.getByRole('button', { name: '買ってみる' }).click();
    await expect(practice(page)).toContainText('Helo command rejected', { timeout: 60_000 });
    await closePractice(page);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /まとめと印刷/ })
      .click();
    await page.getByRole('button', { name: 'PDF に保存する' }).click();
    const saved = await acceptSaveDialog(home);
    const text = execFileSync('pdftotext', ['-layout', saved, '-'], { encoding: 'utf8' });
    expect(text).toContain('komorebi-zakka.example');
    const fonts = execFileSync('pdffonts', [saved], { encoding: 'utf8' })
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.some((line) => line.includes('IBMPlex'))).toBe(true);
    for (const line of fonts) expect(line).toMatch(/\byes\s+(yes|no)\s+yes\b/); // embedded, mapped to Unicode
  } finally {
    await started.close();
  }
});

interface Packed {
  readonly page: Page;
  readonly home: string;
  close(): Promise<void>;
}

interface Surroundings {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

/**
 * The fuses keep Playwright's own way out: the page is reached over Chromium's port.
 * @param launch starts the app; its process, or null where the desktop started it
 */
async function startPacked(launch: (surroundings: Surroundings) => ChildProcess | null): Promise<Packed> {
  const home = mkdtempSync(join(tmpdir(), 'todoku-packed-'));
  mkdirSync(join(home, 'Documents'));
  const port = await freePort();
  const child = launch({
    args: [...sandboxArguments, '--disable-gpu', `--remote-debugging-port=${port}`],
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      TODOKU_DATA: join(home, 'data'),
      GTK_USE_PORTAL: '0',
    },
    home,
  });
  let browser: Browser | null = null;
  const answers = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/json/version`).then(
      () => true,
      () => false,
    );
  const close = async (): Promise<void> => {
    if (child === null) {
      const session = await browser?.newBrowserCDPSession();
      await session?.send('Browser.close').catch(() => undefined);
      await expect.poll(answers, { timeout: 20_000 }).toBe(false);
    } else {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill();
      await ended;
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  };
  try {
    await expect.poll(answers, { timeout: 30_000 }).toBe(true);
    browser = await connect(`http://127.0.0.1:${port}`);
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('the app has no page');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await expect(page).toHaveTitle(/Todoku/);
    return { page, home, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A connection made while the page is just being attached can stay without an answer: it is made anew. */
async function connect(address: string): Promise<Browser> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await chromium.connectOverCDP(address, { noDefaults: true, timeout: 10_000 });
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** Presses Enter in the system's dialogue, which takes the suggested name. @returns the file that appeared */
async function acceptSaveDialog(home: string): Promise<string> {
  const pdfs = (): readonly string[] =>
    [home, join(home, 'Documents')].flatMap((place) =>
      readdirSync(place)
        .filter((name) => name.endsWith('.pdf'))
        .map((name) => join(place, name)),
    );
  await expect
    .poll(
      () => {
        const windows = execFileSync(
          'sh',
          ['-c', 'xdotool search --onlyvisible --class todoku 2>/dev/null || true'],
          { encoding: 'utf8' },
        )
          .trim()
          .split('\n');
        // The newest window of the app is the dialogue; there is no window manager to give it the keyboard.
        const dialogue = windows.at(-1);
        if (windows.length > 1 && dialogue !== undefined && pdfs().length === 0) {
          execFileSync('sh', ['-c', `xdotool windowfocus ${dialogue} key Return || true`]);
        }
        return pdfs().length;
      },
      { timeout: 60_000, intervals: [2000] },
    )
    .toBe(1);
  await new Promise((done) => setTimeout(done, 500));
  return pdfs()[0] ?? '';
}
