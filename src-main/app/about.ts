// The about box: what this is, which versions run, and the licence of everything inside.
import { app, BrowserWindow, dialog } from 'electron';
import type { Language } from '../contract/text.ts';
import { pageOrigin } from './page-protocol.ts';

const words = {
  ja: {
    title: 'Todoku について',
    detail:
      'お店の注文メールが au・SoftBank・docomo に届かない理由を調べ、直ったことを確かめます。\n調べるとき以外、どこにもつながりません。',
    licences: '使っているソフトのライセンス',
    close: 'とじる',
  },
  en: {
    title: 'About Todoku',
    detail:
      "Finds out why a shop's order mails do not reach au, SoftBank or docomo, and proves that they do now.\nIt connects to nothing but what it is asked to check.",
    licences: 'Licences of the software inside',
    close: 'Close',
  },
} as const;

/** Shows the box over the window; the licences open in a window of their own that runs no script. */
export async function showAbout(
  parent: BrowserWindow | null,
  language: Language,
  icon: string,
): Promise<void> {
  const { title, detail, licences, close } = words[language];
  const options: Electron.MessageBoxOptions = {
    type: 'none',
    icon,
    title,
    message: `Todoku（届く） ${app.getVersion()}`,
    detail: `${detail}\n\nElectron ${process.versions.electron} · Chromium ${process.versions.chrome} · Node ${process.versions.node}`,
    buttons: [close, licences],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const { response } = await (parent === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(parent, options));
  if (response === 1) showLicences(parent, licences);
}

function showLicences(parent: BrowserWindow | null, title: string): void {
  const window = new BrowserWindow({
    ...(parent === null ? {} : { parent }),
    width: 760,
    height: 640,
    title,
    autoHideMenuBar: true,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  });
  void window.loadURL(`${pageOrigin}/licences.txt`);
}
