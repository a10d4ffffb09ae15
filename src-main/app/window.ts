// The one window: its frame, size and colours; it comes back when the page's process dies.
import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme, type WebContents } from 'electron';
import type { FirstLook } from '../settings/first-look.node.ts';
import { readPlace, rememberPlace, smallest } from './window-place.ts';

/** Canvas and second ink of the design (ui.md 2), for the system's own window buttons. */
const barColours = {
  light: { color: '#EDF2F4', symbolColor: '#43565F', height: 44 },
  dark: { color: '#0E1519', symbolColor: '#B7C5CC', height: 44 },
} as const;
const zoomFactors = { normal: 1, large: 1.12, larger: 1.25 } as const;
/** A page that dies more often than this in a minute is not reloaded again without asking. */
const mostReloads = 3;

export interface MainWindow {
  /** null while no window is open */
  contents(): WebContents | null;
  /** opens it, or brings it to the front */
  show(): void;
  hasFocus(): boolean;
  /** theme and text size of the settings */
  apply(settings: FirstLook): void;
  browserWindow(): BrowserWindow | null;
}

export interface WindowOptions {
  readonly address: string;
  readonly preload: string;
  /** where the place of the window is remembered */
  readonly dataFolder: string;
  readonly icon: string | null;
  readonly settings: () => FirstLook;
  readonly log: (line: string) => void;
}

export function createMainWindow(options: WindowOptions): MainWindow {
  let window: BrowserWindow | null = null;
  let hasBeenSeen = false;
  const placeFile = join(options.dataFolder, 'window.json');

  function open(): BrowserWindow {
    const place = readPlace(placeFile);
    const opened = new BrowserWindow({
      width: 1180,
      height: 800,
      ...(place === null ? {} : { x: place.x, y: place.y, width: place.width, height: place.height }),
      minWidth: smallest.width,
      minHeight: smallest.height,
      show: false,
      title: 'Todoku',
      backgroundColor: barColours[shade()].color,
      ...(options.icon === null ? {} : { icon: options.icon }),
      ...frame(),
      webPreferences: {
        preload: options.preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        enableWebSQL: false,
        navigateOnDragDrop: false,
      },
    });
    if (place?.maximized === true) opened.maximize();
    opened.once('ready-to-show', () => {
      opened.show();
      hasBeenSeen = true;
    });
    opened.on('close', () => {
      rememberPlace(placeFile, opened, options.log);
    });
    opened.on('closed', () => {
      window = null;
      hasBeenSeen = false;
    });
    opened.webContents.on('did-finish-load', () => {
      opened.webContents.setZoomFactor(zoomFactors[options.settings().textSize]);
    });
    comeBack(opened);
    void opened.loadURL(options.address);
    return opened;
  }

  function comeBack(opened: BrowserWindow): void {
    let deaths: number[] = [];
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || opened.isDestroyed()) return;
      const now = performance.now();
      deaths = [...deaths.filter((at) => now - at < 60_000), now];
      options.log(`the page's process ended: ${reason}`);
      if (deaths.length <= mostReloads) {
        opened.webContents.reload();
        return;
      }
      const words = deadPage[options.settings().language];
      const answer = dialog.showMessageBoxSync(opened, {
        type: 'error',
        noLink: true,
        defaultId: 0,
        cancelId: 1,
        ...words,
      });
      deaths = [];
      if (answer === 0) opened.webContents.reload();
      else opened.close();
    });
  }

  return {
    contents: () => (window === null || window.isDestroyed() ? null : window.webContents),
    show() {
      window ??= open();
      if (window.isMinimized()) window.restore();
      if (window.isVisible()) window.focus();
      else if (hasBeenSeen) window.show(); // hidden by the system; before its first picture it would flash
    },
    hasFocus: () => window?.isFocused() ?? false,
    browserWindow: () => window,
    apply({ scheme, textSize }) {
      nativeTheme.themeSource = scheme === 'auto' ? 'system' : scheme;
      if (window === null) return;
      window.webContents.setZoomFactor(zoomFactors[textSize]);
      window.setBackgroundColor(barColours[shade()].color);
      if (hasOverlay()) window.setTitleBarOverlay(barColours[shade()]);
    },
  };
}

const deadPage = {
  ja: {
    message: '画面の表示が、くり返し止まりました。',
    detail: '入力と結果は保存されています。もう一度表示してみますか。',
    buttons: ['もう一度表示する', 'アプリを閉じる'],
  },
  en: {
    message: 'The screen stopped several times.',
    detail: 'Your input and results are saved. Show it again?',
    buttons: ['Show it again', 'Close the app'],
  },
};

function shade(): 'light' | 'dark' {
  return nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
}

/** The page draws its own bar where the system can lay its buttons over it; older Linux runtimes can't. */
export function hasOverlay(): boolean {
  if (process.platform === 'win32') return true;
  return process.platform === 'linux' && Number.parseInt(process.versions.electron, 10) >= 40;
}

function frame(): Electron.BrowserWindowConstructorOptions {
  if (process.platform === 'darwin')
    return { titleBarStyle: 'hidden', trafficLightPosition: { x: 14, y: 14 } };
  return hasOverlay() ? { titleBarStyle: 'hidden', titleBarOverlay: barColours[shade()] } : {};
}
