// Starts the app: reads the command line, makes the ports, opens the window and serves its calls.
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { app, clipboard, dialog, Notification, protocol, session } from 'electron';
import { fill } from '../contract/text.ts';
import icon from '../../build/icon/png/256x256.png?asset';
import type { InspectJob } from '../inspect-worker.node.ts';
import { createDialer } from '../protocols/smtp/dialer.node.ts';
import { createResolver } from '../protocols/dns/resolver.node.ts';
import { createTodoku, type Todoku } from '../todoku.node.ts';
import { failureWords } from '../wording/failures.ts';
import { showAbout } from './about.ts';
import { createFileChooser } from './choose-file.ts';
import { hardenPages } from './hardening.ts';
import { readLaunchOptions } from './launch-options.ts';
import { openLog } from './log.ts';
import { setMenu } from './menu.ts';
import { openLink } from './open-link.ts';
import { pageAddress, pageScheme, servePage } from './page-protocol.ts';
import { createPdfPrinter } from './print-pdf.ts';
import { serveCalls } from './serve-calls.ts';
import { createMainWindow, type MainWindow } from './window.ts';

const options = readLaunchOptions(process.argv, process.env);
/** set by the development server only; a packaged app never takes its page from elsewhere */
const developmentOrigin = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
/** what one source of the call table may hold */
const largestCaseFile = 50_000_000;

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
  const waitingFiles: string[] = options.caseFile === null ? [] : [resolve(options.caseFile)];
  const keepForLater = (event: { preventDefault(): void }, path: string): void => {
    event.preventDefault();
    waitingFiles.push(path);
  };
  app.on('open-file', keepForLater); // macOS sends it before the app is ready
  void app.whenReady().then(() => {
    app.off('open-file', keepForLater);
    openProgram(dataFolder, waitingFiles);
  });
}

function openProgram(dataFolder: string, waitingFiles: readonly string[]): void {
  const log = openLog(dataFolder);
  for (const bad of options.badNameServers)
    log(`--name-server ${bad}: not the address of a name server, left out`);
  servePage(session.defaultSession.protocol, join(__dirname, '../renderer'));
  const todoku = createTodoku({
    resolverFor: (nameServers) => createResolver({ nameServers }),
    nameServers: options.nameServers,
    version: app.getVersion(),
    dialer: createDialer(),
    clock: { now: () => new Date() },
    pdfPrinter: createPdfPrinter(),
    fileChooser: createFileChooser(
      () => window.browserWindow(),
      () => todoku.session.settings.get().language,
    ),
    desktop: {
      openLink,
      copyText: (text) => {
        void clipboard.writeText(text); // a promise in newer runtimes, nothing in older ones
      },
      notify: (title, body) => {
        if (Notification.isSupported() && !window.hasFocus()) new Notification({ title, body }).show();
      },
    },
    dataFolder,
    log,
  });
  const window = createMainWindow({
    address: developmentOrigin ?? pageAddress,
    preload: join(__dirname, '../preload/preload.js'),
    dataFolder,
    icon: process.platform === 'linux' ? icon : null, // elsewhere the program file carries it
    settings: () => todoku.session.settings.get(),
    log,
  });
  const refresh = frameRefresher(todoku, window);
  serveCalls(todoku, window, developmentOrigin, refresh);
  window.apply(todoku.session.settings.get());
  window.show();
  refresh('settings.change');

  const openCaseFile = (path: string): void => {
    void importCaseFile(todoku, path, log).then(() => {
      showView(todoku, window);
      refresh('cases.import');
    });
  };
  for (const path of waitingFiles) openCaseFile(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openCaseFile(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    window.show();
    const { caseFile } = readLaunchOptions(argv, {});
    if (caseFile !== null) openCaseFile(resolve(folder, caseFile));
  });
  app.on('activate', () => {
    window.show();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuit(todoku, log);
}

/** Menu, theme and text size follow the settings and the list of cases. */
function frameRefresher(todoku: Todoku, window: MainWindow): (call: string) => void {
  const callAndShow = (name: string, input: object): void => {
    void todoku.call(name, input).then((reply) => {
      if (reply.ok) showView(todoku, window);
      refresh(name);
    });
  };
  const refresh = (call: string): void => {
    if (!/^(settings\.|cases\.|lab\.(start|stop)|intake\.)/.test(call)) return;
    const settings = todoku.session.settings.get();
    const { cases, open } = todoku.session.view();
    window.apply(settings);
    setMenu(
      { settings, cases, openCase: open?.id ?? null },
      {
        call: callAndShow,
        command: (command) => {
          window.show();
          window.contents()?.send('todoku:progress', { kind: 'command', command });
        },
        about: () => {
          void showAbout(window.browserWindow(), settings.language, icon);
        },
      },
    );
  };
  return refresh;
}

function showView(todoku: Todoku, window: MainWindow): void {
  window.contents()?.send('todoku:progress', { kind: 'view', view: todoku.session.view() });
}

/** A file that was double-clicked or dropped on the app's icon. Its content is as untrusted as any. */
async function importCaseFile(todoku: Todoku, path: string, log: (line: string) => void): Promise<void> {
  let bytes: Uint8Array;
  try {
    if (statSync(path).size > largestCaseFile) throw new Error('too large');
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    const { language } = todoku.session.settings.get();
    const words = failureWords['file-unreadable'];
    log(`a case file could not be opened: ${String(error)}`);
    dialog.showErrorBox(fill(words.message[language], { name: basename(path) }), words.next[language]);
    return;
  }
  const source = { name: basename(path), bytes, wholeSize: bytes.length };
  const reply = await todoku.call('cases.importSource', { source });
  if (!reply.ok) dialog.showErrorBox(reply.failure.message, reply.failure.next);
}

/** Everything is on disk before the process ends. */
function closeBeforeQuit(todoku: Todoku, log: (line: string) => void): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void todoku
      .close()
      .catch((error: unknown) => {
        log(`closing: ${String(error)}`);
      })
      .finally(() => {
        app.quit();
      });
  });
}
