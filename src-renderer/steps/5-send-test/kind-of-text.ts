// What a handed-over file or pasted text looks like: decides which of the program's readers gets it. The reader itself
// judges; a wrong guess is answered with a clear message.

export type TextKind = 'queue' | 'log' | 'bounce' | 'mail';

const queue =
  /^\s*-+(?:Queue ID|Q-ID)-+|^\s*Mail queue is empty|^\{.*"queue_id"\s*:|^\s*\d+[smhdw]\s+[\d.]+[KMG]?\s+[0-9A-Za-z]{6}-[0-9A-Za-z]+-[0-9A-Za-z]{2,4}\s+</m;
const log = /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d |\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)/m;
const bounce =
  /^(?:content-type:\s*multipart\/report|x-failed-recipients:|return-path:\s*<>|from:.*(?:mailer-daemon|postmaster)|subject:.*(?:undeliver|returned mail|delivery (?:status|failure)|failure notice))/im;

/** @param text its first part is enough; @returns `mail` where nothing speaks for another kind */
export function kindOfText(text: string): TextKind {
  const start = text.slice(0, 100_000);
  if (queue.test(start)) return 'queue';
  const header = /^([\s\S]*?)(?:\r?\n){2}/.exec(start)?.[1] ?? start;
  if (/^[!-9;-~]+:[ \t]/m.test(header.split(/\r?\n/, 3).join('\n')) && !log.test(header.slice(0, 40)))
    return bounce.test(header.replace(/\r?\n[ \t]+/g, ' ')) ? 'bounce' : 'mail';
  return log.test(start) ? 'log' : 'mail';
}
