// The program behind the window: its ports, its calls, the menu, and the files that are opened with it. Loaded when the
// window has asked for its page (main.ts), while the page's own process starts.
import { basename } from 'node:path';
import { app, clipboard, dialog, Notification } from 'electron';
import { NameServerAddress } from '../contract/inputs.ts';
import { fill } from '../contract/text.ts';
import icon from '../../build/icon/png/256x256.png?asset';
import { createDialer } from '../protocols/smtp/dialer.node.ts';
import { createResolver } from '../protocols/dns/resolver.node.ts';
import { createTodoku, type Todoku } from '../todoku.node.ts';
import { failureWords } from '../wording/failures.ts';
import { showAbout } from './about.ts';
import { createFileChooser } from './choose-file.ts';
import { closeBeforeQuit } from './close-before-quit.ts';
import type { LaunchOptions } from './launch-options.ts';
import { setMenu } from './menu.ts';
import { openLink } from './open-link.ts';
import { createPdfPrinter } from './print-pdf.ts';
import type { MainWindow } from './window.ts';
import { readBoundedFile } from '../read-bounded-file.node.ts';

/** what one source of the call table may hold */
const largestCaseFile = 50_000_000;

export interface ProgramOptions {
  readonly window: MainWindow;
  readonly dataFolder: string;
  readonly nameServers: LaunchOptions['nameServers'];
  readonly log: (line: string) => void;
}

export interface Program {
  readonly todoku: Todoku;
  /** told the name of every answered call, for menu and theme */
  readonly afterCall: (name: string) => void;
  /** takes a case file in that was double-clicked or dropped on the app's icon */
  readonly openCaseFile: (path: string) => void;
}

/** Makes the program and ties it to its window and to the system. */
export function startProgram({ window, dataFolder, nameServers, log }: ProgramOptions): Program {
  const todoku = createTodoku({
    resolverFor: (chosen) => createResolver({ nameServers: chosen }),
    nameServers: readable(nameServers, log),
    version: app.getVersion(),
    dialer: createDialer(),
    clock: { now: () => new Date() },
    pdfPrinter: createPdfPrinter(() => window.browserWindow()),
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
  const refresh = frameRefresher(todoku, window);
  refresh('settings.change');
  const openCaseFile = (path: string): void => {
    void importCaseFile(todoku, path, log).then(() => {
      showView(todoku, window);
      refresh('cases.import');
    });
  };
  closeBeforeQuit(todoku, window, log);
  return { todoku, afterCall: refresh, openCaseFile };
}

/** The typed name servers that are addresses; the others are left out and logged. */
function readable(typed: readonly string[], log: (line: string) => void): readonly NameServerAddress[] {
  return typed.flatMap((words) => {
    const parsed = NameServerAddress.safeParse(words);
    if (parsed.success) return [parsed.data];
    log(`--name-server ${words}: not the address of a name server, left out`);
    return [];
  });
}

/** Menu, theme and text size follow the settings and the list of cases. */
function frameRefresher(todoku: Todoku, window: MainWindow): (call: string) => void {
  const callAndShow = (name: string, input: object): void => {
    void todoku.call(name, input).then((reply) => {
      if (reply.ok) showView(todoku, window);
      // The page shows failures of what it asked itself; what the menu asked is told here, whichever screen is open.
      else if (reply.failure.code !== 'cancelled')
        dialog.showErrorBox(reply.failure.message, reply.failure.next);
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

/** Takes the case of a file that the system handed over, and opens it. Its content is as untrusted as any. */
async function importCaseFile(todoku: Todoku, path: string, log: (line: string) => void): Promise<void> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readBoundedFile(path, largestCaseFile));
  } catch (error) {
    const { language } = todoku.session.settings.get();
    const words = failureWords['file-unreadable'];
    log(`a case file could not be opened: ${String(error)}`);
    dialog.showErrorBox(fill(words.message[language], { name: basename(path) }), words.next[language]);
    return;
  }
  const source = { name: basename(path), bytes, wholeSize: bytes.length };
  const before = new Set(todoku.session.view().cases.map(({ id }) => id));
  const reply = await todoku.call('cases.importSource', { source });
  if (!reply.ok) {
    dialog.showErrorBox(reply.failure.message, reply.failure.next);
    return;
  }
  const taken = todoku.session.view().cases.find(({ id }) => !before.has(id));
  if (taken !== undefined) await todoku.call('cases.open', { id: taken.id });
}
