// The one guarded door between page and program: only the top frame of our own window may call.
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { Reply } from '../contract/failure.ts';
import type { Todoku } from '../todoku.node.ts';
import { failureWords } from '../wording/failures.ts';
import { isOwnPage } from './hardening.ts';
import type { MainWindow } from './window.ts';

export const channels = {
  call: 'todoku:call',
  cancel: 'todoku:cancel',
  progress: 'todoku:progress',
} as const;

/**
 * @param window where calls may come from
 * @param afterCall told the name of every answered call, for menu, theme and title
 */
export function serveCalls(
  todoku: Todoku,
  window: MainWindow,
  developmentOrigin: string | null,
  afterCall: (name: string) => void,
): void {
  const trusted = ({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean => {
    const contents = window.contents();
    return (
      contents !== null &&
      sender === contents &&
      senderFrame !== null && // null once the frame has gone away or navigated
      senderFrame === contents.mainFrame &&
      isOwnPage(senderFrame.url, developmentOrigin)
    );
  };
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!trusted(event)) return refused(todoku);
    const row = typeof name === 'string' ? name : '';
    const reply = await todoku.call(row, input);
    afterCall(row);
    return reply;
  });
  ipcMain.on(channels.cancel, (event, name: unknown) => {
    if (trusted(event) && typeof name === 'string') todoku.cancel(name);
  });
  todoku.onProgress((message) => {
    window.contents()?.send(channels.progress, message);
  });
}

function refused(todoku: Todoku): Reply<never> {
  const { language } = todoku.session.settings.get();
  const words = failureWords['untrusted-sender'];
  return {
    ok: false,
    failure: { code: 'untrusted-sender', message: words.message[language], next: words.next[language] },
  };
}
