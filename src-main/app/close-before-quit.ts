// Everything is on disk before the process ends; where that can't be, the operator is asked instead of losing it silently.
import { app, dialog } from 'electron';
import type { Todoku } from '../todoku.node.ts';
import type { MainWindow } from './window.ts';

const words = {
  ja: {
    message: '診断を保存できていません。',
    detail:
      'このまま閉じると、さいごに入力した内容が失われます。ディスクの空きと、フォルダーの書きこみの許可を確かめてください。',
    buttons: ['もどる', '保存せずに閉じる'],
  },
  en: {
    message: 'The diagnosis is not saved.',
    detail: 'If you close now, what you entered last is lost. Check free space and write permission.',
    buttons: ['Go back', 'Close without saving'],
  },
} as const;

export function closeBeforeQuit(todoku: Todoku, window: MainWindow, log: (line: string) => void): void {
  let closing = false;
  const close = async (): Promise<void> => {
    await todoku.session.flush();
    if (todoku.session.unsaved() !== null && !(await mayLose(todoku))) {
      closing = false;
      window.show();
      return;
    }
    await todoku.close().catch((error: unknown) => {
      log(`closing: ${String(error)}`);
    });
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (closing) return;
    event.preventDefault();
    closing = true;
    void close();
  });
}

async function mayLose(todoku: Todoku): Promise<boolean> {
  const { message, detail, buttons } = words[todoku.session.settings.get().language];
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    noLink: true,
    defaultId: 0,
    cancelId: 0,
    message,
    detail,
    buttons: [...buttons],
  });
  return response === 1;
}
