// The one guarded door between page and program: only the top frame of our own window may call.
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { Reply } from '../contract/failure.ts';
import type { Language } from '../contract/text.ts';
import { failureWords } from '../wording/failures.ts';
import { isOwnPage } from './hardening.ts';
import type { Program } from './program.ts';
import type { MainWindow } from './window.ts';

export const channels = {
  call: 'todoku:call',
  cancel: 'todoku:cancel',
  progress: 'todoku:progress',
} as const;

/**
 * @param program calls wait until it is there
 * @param window where calls may come from
 */
export function serveCalls(
  program: Promise<Program>,
  window: MainWindow,
  developmentOrigin: string | null,
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
    const allowed = trusted(event); // now: the frame may be gone when the program is there
    const { todoku, afterCall } = await program;
    if (!allowed) return refused(todoku.session.settings.get().language);
    const row = typeof name === 'string' ? name : '';
    const reply = await todoku.call(row, input);
    afterCall(row);
    return reply;
  });
  ipcMain.on(channels.cancel, (event, name: unknown) => {
    if (trusted(event) && typeof name === 'string') void program.then(({ todoku }) => todoku.cancel(name));
  });
  void program.then(({ todoku }) =>
    todoku.onProgress((message) => {
      window.contents()?.send(channels.progress, message);
    }),
  );
}

function refused(language: Language): Reply<never> {
  const words = failureWords['untrusted-sender'];
  return {
    ok: false,
    failure: { code: 'untrusted-sender', message: words.message[language], next: words.next[language] },
  };
}
