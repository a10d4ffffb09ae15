// Launches the built app like an operator would, with a data folder of its own, and answers its file dialogues.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

/** the project's top folder: both runners are started there */
export const root = process.cwd();

export interface LaunchSettings {
  /** kept when given; otherwise a fresh one that is removed again */
  readonly dataFolder?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly size?: { readonly width: number; readonly height: number };
  /** program and first arguments to start instead of the built app */
  readonly executable?: string;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  close(): Promise<void>;
}

/** @returns the Electron to run: what the set-up found, the stand-in, or the installed official one */
export function electronExecutable(): string {
  const told = process.env['TODOKU_ELECTRON'];
  if (told !== undefined && existsSync(told)) return told;
  const standIns = join(root, 'out', 'stand-in');
  for (const name of existsSync(standIns) ? readdirSync(standIns) : []) {
    const executable = join(standIns, name, 'electron');
    if (existsSync(executable)) return executable;
  }
  return createRequire(join(root, 'package.json'))('electron') as string;
}

/** As root Electron refuses to start with its sandbox. */
export const sandboxArguments: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Opens the app and waits until its page is there. */
export async function launchApp(settings: LaunchSettings = {}): Promise<RunningApp> {
  const dataFolder = settings.dataFolder ?? mkdtempSync(join(tmpdir(), 'todoku-e2e-'));
  const app = await _electron.launch({
    executablePath: settings.executable ?? electronExecutable(),
    args: [
      root,
      ...sandboxArguments,
      '--disable-gpu',
      '--force-device-scale-factor=1',
      ...(settings.args ?? []),
    ],
    chromiumSandbox: sandboxArguments.length === 0, // Playwright's own default turns it off
    cwd: root,
    env: { ...inherited(), TODOKU_DATA: dataFolder, ...settings.env },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  if (settings.size !== undefined) await resize(app, settings.size);
  return {
    app,
    page,
    dataFolder,
    async close() {
      await app.close();
      if (settings.dataFolder === undefined)
        rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    },
  };
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  // A development server or another data folder of the person who runs the tests must not leak in.
  return Object.fromEntries(
    entries.filter(([name]) => !/^(ELECTRON_RENDERER_URL|ELECTRON_RUN_AS_NODE|TODOKU_DATA)$/.test(name)),
  );
}

/** Gives the window's page exactly this size. */
export async function resize(
  app: ElectronApplication,
  size: { width: number; height: number },
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}

/** The next save dialogues answer with this path; `null`: the operator stops them. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

/** The next open dialogues answer with these paths; none: the operator stops them. */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, paths);
}

/** Links that the app handed to the system's browser, which is not opened. */
export async function catchLinks(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedLinks: opened });
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { openedLinks: string[] }).openedLinks);
}

/** From now on the window counts as one in the background. @returns a function that tells which notifications the system got */
export async function catchNotifications(
  app: ElectronApplication,
): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ BrowserWindow, Notification }) => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => false;
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      told.push(`${this.title} ${this.body}`);
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { told: string[] }).told);
}

/** A fresh folder for what a test saves; the caller removes it. */
export function freshFolder(): string {
  return resolve(mkdtempSync(join(tmpdir(), 'todoku-out-')));
}
