// The window opens, has its title on the screen, remembers its size and comes back when the page's process dies.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from './app.ts';

test('the window opens with its title, as the screen sees it', async () => {
  const running = await launchApp();
  try {
    await expect(running.page).toHaveTitle(/Todoku/);
    await expect(running.page.locator('h1')).toBeVisible();
    if (process.platform === 'linux' && process.env['DISPLAY'] !== undefined) {
      const tree = execFileSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8' });
      expect(tree).toMatch(/".*Todoku.*"/);
    }
  } finally {
    await running.close();
  }
});

test('size and place are remembered; a size below the smallest is not taken', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'todoku-place-'));
  try {
    const first = await launchApp({ dataFolder });
    await first.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setSize(1040, 700);
    });
    await expect.poll(() => first.page.evaluate(() => window.outerWidth)).toBe(1040);
    await first.close();
    expect(JSON.parse(readFileSync(join(dataFolder, 'window.json'), 'utf8'))).toMatchObject({ width: 1040 });
    const second = await launchApp({ dataFolder });
    expect(await second.page.evaluate(() => window.outerWidth)).toBe(1040);
    const smallest = await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
    );
    expect(smallest).toEqual([960, 640]);
    await second.close();
  } finally {
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
});

test("the window comes back when the page's process is killed", async () => {
  const running = await launchApp();
  try {
    const reloaded = running.page.waitForEvent('crash').catch(() => null);
    await running.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await reloaded;
    await expect
      .poll(() =>
        running.app.evaluate(async ({ BrowserWindow }) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          if (contents === undefined || contents.isCrashed() || contents.isLoading()) return '';
          return (await contents.executeJavaScript(
            'document.querySelector("h1")?.textContent ?? ""',
          )) as string;
        }),
      )
      .not.toBe('');
  } finally {
    await running.close();
  }
});

test('a second start with the same data brings the first window to the front and ends', async () => {
  const running = await launchApp();
  try {
    const { electronExecutable, root, sandboxArguments } = await import('./app.ts');
    execFileSync(electronExecutable(), [root, ...sandboxArguments, '--disable-gpu'], {
      env: { ...process.env, TODOKU_DATA: running.dataFolder },
      stdio: 'ignore',
      timeout: 30_000,
    });
    expect(running.app.windows()).toHaveLength(1);
  } finally {
    await running.close();
  }
});
