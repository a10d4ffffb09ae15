// One run as an unprivileged user with Chromium's sandbox really on, seen in the kernel's own books.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { electronExecutable, root } from './app.ts';

const asRoot = process.getuid?.() === 0;

test('as an unprivileged user the page runs in the sandbox', async () => {
  test.skip(process.platform !== 'linux', 'the kernel books of Linux are read');
  const folder = mkdtempSync(join(tmpdir(), 'todoku-nobody-'));
  const wrapper = join(folder, 'as-nobody.sh');
  const become = asRoot ? 'setpriv --reuid=nobody --regid=nogroup --clear-groups --' : 'env';
  writeFileSync(wrapper, `#!/bin/sh\nexec ${become} env HOME="${folder}" "${electronExecutable()}" "$@"\n`);
  chmodSync(wrapper, 0o755);
  if (asRoot) execFileSync('chown', ['-R', 'nobody:nogroup', folder]);
  test.skip(asRoot && !readableByNobody(), 'the project lies in a folder that only root can read');
  const app = await _electron.launch({
    executablePath: wrapper,
    args: [root, '--disable-gpu'],
    chromiumSandbox: true, // Playwright's own default turns it off
    cwd: '/',
    env: { ...(process.env as Record<string, string>), TODOKU_DATA: join(folder, 'data') },
  });
  try {
    const page = await app.firstWindow();
    await expect(page.locator('h1').first()).toBeVisible();
    const processes = await app.evaluate(({ app: running, BrowserWindow }) => ({
      main: process.pid,
      uid: process.getuid?.() ?? 0,
      page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
      noSandbox: running.commandLine.hasSwitch('no-sandbox'),
    }));
    expect(processes.noSandbox).toBe(false);
    expect(processes.uid).not.toBe(0);
    const status = readFileSync(`/proc/${processes.page}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\s+2$/m); // a filter of system calls
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(readlinkSync(`/proc/${processes.page}/ns/pid`)).not.toBe(
      readlinkSync(`/proc/${processes.main}/ns/pid`),
    );
    expect(await page.evaluate(() => typeof (globalThis as Record<string, unknown>)['process'])).toBe(
      'undefined',
    );
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
});

function readableByNobody(): boolean {
  try {
    execFileSync('setpriv', [
      '--reuid=nobody',
      '--regid=nogroup',
      '--clear-groups',
      '--',
      'test',
      '-r',
      join(root, 'out/main/main.js'),
    ]);
    execFileSync('setpriv', [
      '--reuid=nobody',
      '--regid=nogroup',
      '--clear-groups',
      '--',
      'test',
      '-x',
      electronExecutable(),
    ]);
    return true;
  } catch {
    return false;
  }
}
