// Starts the app: reads the command line, opens the window, and loads the program behind it.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { app, dialog, protocol, session } from 'electron';
import icon from '../../build/icon/png/256x256.png?asset';
import type { InspectJob } from '../inspect-worker.node.ts';
import { readFirstLook, type FirstLook } from '../settings/first-look.node.ts';
import { hardenPages } from './hardening.ts';
import { readLaunchOptions } from './launch-options.ts';
import { openLog } from './log.ts';
import { pageAddress, pageScheme, servePage } from './page-protocol.ts';
import { serveCalls } from './serve-calls.ts';
import { createMainWindow } from './window.ts';

const options = readLaunchOptions(process.argv, process.env);
/** set by the development server only; a packaged app never takes its page from elsewhere */
const developmentOrigin = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);

interface FilesToOpen {
  /** from now on each file goes to the opener; those that waited go first */
  take(opener: (path: string) => void): void;
}

if (options.inspect === null) startWindow();
else inspectWithoutWindow(options.inspect);

/** Sleeps until the answer is out: nothing of Chromium gets to run, so no display is needed. */
function inspectWithoutWindow(words: readonly string[]): void {
  const finished = new Int32Array(new SharedArrayBuffer(4));
  const job: InspectJob = { words, finished };
  const worker = new Worker(join(__dirname, 'inspect-worker.js'), { workerData: job });
  worker.unref();
  Atomics.wait(finished, 0, 0);
  // Not process.exit: taking Chromium's half-started parts down first aborts the process with a status of its own.
  (process as unknown as { reallyExit(status: number): never }).reallyExit((finished[0] ?? 3) - 1);
}

function startWindow(): void {
  if (options.dataFolder !== null) app.setPath('userData', resolve(options.dataFolder));
  const dataFolder = app.getPath('userData');
  const browserFolder = join(dataFolder, 'browser'); // Chromium's own files apart from the cases
  mkdirSync(browserFolder, { recursive: true });
  app.setPath('sessionData', browserFolder);
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  // One instance a data folder: two would write the same cases.
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  hardenPages(developmentOrigin);
  const files = filesToOpen();
  void app.whenReady().then(() => {
    openWindow(dataFolder, files);
  });
}

/** Case files that the system hands over, from the first moment on (macOS does before the app is ready). */
function filesToOpen(): FilesToOpen {
  const waiting: string[] = options.caseFile === null ? [] : [resolve(options.caseFile)];
  let open = (path: string): void => {
    waiting.push(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    const { caseFile } = readLaunchOptions(argv, {});
    if (caseFile !== null) open(resolve(folder, caseFile));
  });
  return {
    take(opener) {
      open = opener;
      for (const path of waiting.splice(0)) open(path);
    },
  };
}

/**
 * A part at a time, with a turn for the window between two: its page's process reports to this one while it starts.
 * @returns the program's module
 */
async function loadProgram() {
  const parts = [
    () => import('../contract/inputs.ts'),
    () => import('../carriers/index.ts'),
    () => import('../protocols/smtp/dialer.node.ts'),
  ];
  for (const load of parts) {
    await load();
    await new Promise((next) => setImmediate(next));
  }
  return import('./program.ts');
}

/** The window first: the program is loaded while the page's process starts, and the page's calls wait for it. */
function openWindow(dataFolder: string, files: FilesToOpen): void {
  const log = openLog(dataFolder);
  const pageAsked = servePage(session.defaultSession.protocol, join(__dirname, '../renderer'));
  const firstLook = readFirstLook(dataFolder);
  let settings = (): FirstLook => firstLook;
  const window = createMainWindow({
    address: developmentOrigin ?? pageAddress,
    preload: join(__dirname, '../preload/preload.js'),
    dataFolder,
    icon: process.platform === 'linux' ? icon : null, // elsewhere the program file carries it
    settings: () => settings(),
    log,
  });
  const program = (developmentOrigin === null ? pageAsked : Promise.resolve())
    .then(loadProgram)
    .then(({ startProgram }) => {
      const started = startProgram({ window, dataFolder, nameServers: options.nameServers, log });
      settings = () => started.todoku.session.settings.get();
      files.take(started.openCaseFile);
      return started;
    });
  program.catch((error: unknown) => {
    log(`the program did not start: ${String(error)}`);
    dialog.showErrorBox('Todoku', String(error));
    app.exit(1);
  });
  serveCalls(program, window, developmentOrigin);
  window.apply(firstLook);
  window.show();
  const comeForward = (): void => {
    window.show();
  };
  app.on('activate', comeForward);
  app.on('second-instance', comeForward);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}
