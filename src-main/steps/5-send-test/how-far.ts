// How far a conversation came: the command that was never answered is where it stopped (RFC 5321 4.1, RFC 2920 3.1).
import type { DialogueLine } from '../../protocols/smtp/smtp-facts.ts';

export type Stage =
  | 'connect'
  | 'greeting'
  | 'hello'
  | 'encryption'
  | 'log-in'
  | 'sender'
  | 'recipient'
  | 'message'
  | 'last-word';

const stages: Readonly<Record<string, Stage>> = {
  EHLO: 'hello',
  HELO: 'hello',
  STARTTLS: 'encryption',
  AUTH: 'log-in',
  MAIL: 'sender',
  RCPT: 'recipient',
  DATA: 'message',
};

/** @returns the first command without an answer, else the last one that was answered */
export function howFar(lines: readonly DialogueLine[]): Stage {
  if (lines.length === 0) return 'connect';
  const open: Stage[] = ['greeting'];
  let last: Stage = 'greeting';
  for (const { who, text } of lines) {
    if (who === 'server') {
      if (/^\d{3}(?: |$)/.test(text)) last = open.shift() ?? last;
      continue;
    }
    const stage = /^\(\d+ bytes\)/.test(text)
      ? 'last-word'
      : text === '***' || text === ''
        ? 'log-in'
        : stages[/^[A-Za-z]+/.exec(text)?.[0].toUpperCase() ?? ''];
    if (stage !== undefined) open.push(stage);
  }
  return open[0] ?? last;
}
