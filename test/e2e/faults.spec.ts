// Faults in the real app: the page's process dies, a second instance is started with a file, sleep.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronExecutable, launchApp, root, sandboxArguments, type RunningApp } from './app.ts';

/** What the page shows, asked through the program: Playwright lets go of a page whose process died. */
const inPage = <T>({ app }: RunningApp, script: string): Promise<T> =>
  app.evaluate(async ({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return null as never;
    // A question to a page that dies meanwhile is never answered.
    const late = new Promise((done) => setTimeout(() => done(null), 1500));
    return Promise.race([contents.executeJavaScript(code), late]) as never;
  }, script) as Promise<T>;
const place = '`${location.hash} ${document.querySelector("h1")?.textContent ?? ""}`';

test('after its process died the page comes back where it was, with what was typed', async () => {
  const running = await launchApp();
  try {
    const { page } = running;
    await page.getByRole('button', { name: '新しい診断をはじめる' }).click();
    await page.waitForFunction(() => location.hash !== '');
    await page.getByRole('textbox').first().fill('shop.example.jp');
    await page.keyboard.press('Tab');
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const { todoku } = globalThis as unknown as {
            todoku: { call(name: string, input: object): Promise<unknown> };
          };
          return JSON.stringify(await todoku.call('view', {})).includes('shop.example.jp');
        }),
      )
      .toBe(true);
    const before = await page.evaluate<string>(place);
    for (let deaths = 0; deaths < 2; deaths += 1) {
      await running.app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      });
      await expect.poll(() => inPage<string>(running, place), { timeout: 30_000 }).toBe(before);
    }
    await expect
      .poll(() =>
        inPage<string>(running, '[...document.querySelectorAll("input")].map((one) => one.value).join(" ")'),
      )
      .toContain('shop.example.jp');
  } finally {
    await running.close();
  }
});

test('a case file that is double-clicked or dropped on the icon opens in the first window; a deleted case comes back', async () => {
  const running = await launchApp();
  const folder = mkdtempSync(join(tmpdir(), 'todoku-second-'));
  try {
    const { page, app, dataFolder } = running;
    await page.getByRole('button', { name: '新しい診断をはじめる' }).click();
    const cases = join(dataFolder, 'cases');
    const stored = (): readonly string[] =>
      existsSync(cases) ? readdirSync(cases).filter((name) => name.endsWith('.todoku')) : [];
    await expect.poll(() => stored().length).toBe(1);
    copyFileSync(join(cases, stored()[0] ?? ''), join(folder, 'from a friend.todoku'));
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    execFileSync(
      electronExecutable(),
      [root, ...sandboxArguments, '--disable-gpu', join(folder, 'from a friend.todoku')],
      { env: { ...process.env, TODOKU_DATA: dataFolder }, stdio: 'ignore', timeout: 30_000 },
    );
    await expect.poll(() => stored().length, { timeout: 20_000 }).toBe(2);
    const windows = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible() && !window.isMinimized()),
    );
    expect(windows).toEqual([true]);
    // Dropped on the icon in the dock (macOS), and found again in the native menu.
    await app.evaluate(
      ({ app: electron }, path) => {
        electron.emit('open-file', { preventDefault: () => undefined }, path);
      },
      join(folder, 'from a friend.todoku'),
    );
    await expect.poll(() => stored().length, { timeout: 20_000 }).toBe(3);
    await expect
      .poll(() =>
        app.evaluate(
          ({ Menu }) =>
            Menu.getApplicationMenu()
              ?.items.flatMap(({ submenu }) => submenu?.items ?? [])
              .find(({ label }) => label === '最近の診断')?.submenu?.items.length,
        ),
      )
      .toBe(3);
    // Deleted and brought back.
    await page.getByRole('button', { name: 'はじめに戻る', exact: true }).click();
    await page.locator('.case-row__more').first().click();
    await page
      .getByRole('menuitem', { name: '消す' })
      .or(page.getByRole('button', { name: '消す' }))
      .click();
    await expect.poll(() => stored().length).toBe(2);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => stored().length).toBe(3);
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('sleep and wake while a server is watched: the watch goes on and nothing is called down', async () => {
  test.setTimeout(120_000);
  const running = await launchApp();
  try {
    const { page, app } = running;
    const call = (name: string, input: object): Promise<unknown> =>
      page.evaluate(
        ([row, argument]) =>
          (globalThis as unknown as { todoku: { call(n: string, i: object): Promise<unknown> } }).todoku.call(
            row as string,
            argument as object,
          ),
        [name, input] as const,
      );
    await call('lab.start', { scenario: 'seed-case' });
    await call('restart.watch', {});
    const watch = async () =>
      (
        (await call('view', {})) as {
          value: { open: { restart: { watch: { elapsed?: string; downSeconds?: number | null } | null } } };
        }
      ).value.open.restart.watch;
    await expect
      .poll(async () => JSON.stringify(await watch()), { timeout: 20_000 })
      .toContain('localhost.localdomain');
    const main = await app.evaluate(() => process.pid);
    process.kill(main, 'SIGSTOP'); // to the program the time that is missing is a sleep
    await new Promise((done) => setTimeout(done, 6000));
    process.kill(main, 'SIGCONT');
    const before = JSON.stringify(await watch());
    await expect.poll(async () => JSON.stringify(await watch()), { timeout: 20_000 }).not.toBe(before);
    expect((await watch())?.downSeconds ?? null).toBeNull();
    expect(
      readFileSync(join(running.dataFolder, 'todoku.log'), { encoding: 'utf8', flag: 'a+' }),
    ).not.toContain('incident');
  } finally {
    await running.close();
  }
});
