// Reads a pasted queue listing: `mailq` or `postqueue -p` and `postqueue -j` (Postfix, postqueue(1)), `mailq` of sendmail
// (mailq(1)), `exim -bp` (Exim specification, 5.2 -bp). Shell prompts and other lines around it are passed over.
import type { QueuedMail, QueueFacts } from './queue-facts.ts';

export const mostQueuedMails = 500;
const longestReason = 500;

type Recipients = { address: string; reason: string | null }[];
interface Open {
  readonly queueId: string;
  readonly sender: string;
  readonly recipients: Recipients;
}

/** @param text as pasted, any line ends; @returns null where it is no queue listing */
export function readQueue(text: string): QueueFacts | null {
  const lines = text.slice(0, 5_000_000).split(/\r\n|\r|\n/);
  if (lines.some((line) => /^\s*(?:\S+[#$%>]\s*)?\{.*"queue_id"\s*:/.test(line))) return readJson(lines);
  if (lines.some((line) => /^-+Queue ID-+/.test(line.trim()))) return facts('postfix', readPostfix(lines));
  if (lines.some((line) => /^-+Q-ID-+/.test(line.trim()))) return facts('sendmail', readSendmail(lines));
  if (lines.some((line) => eximHead.test(line))) return facts('exim', readExim(lines));
  if (/^\s*Mail queue is empty\s*$/m.test(text)) return facts('postfix', []);
  if (/^\S*\/mqueue\S* is empty/m.test(text) || /^\s*Total requests: 0\s*$/m.test(text))
    return facts('sendmail', []);
  return null;
}

function facts(format: QueueFacts['format'], mails: readonly Open[]): QueueFacts {
  return { format, count: mails.length, mails: mails.slice(0, mostQueuedMails).map(kept) };
}

function kept({ queueId, sender, recipients }: Open): QueuedMail {
  return {
    queueId,
    sender: sender === 'MAILER-DAEMON' ? '' : sender.slice(0, 320),
    recipients: recipients.slice(0, 100).map(({ address, reason }) => ({
      address: address.slice(0, 320),
      reason: reason?.slice(0, longestReason) ?? null,
    })),
  };
}

// Queue id with `*` (active) or `!` (on hold), size, arrival time, sender; then indented reasons in brackets, each before
// the recipients it belongs to.
const postfixHead =
  /^([0-9A-Za-z]{6,25})([*!#]?)\s+(\d+)\s+[A-Z][a-z]{2}\s+[A-Z][a-z]{2}\s+\d+\s+\d\d:\d\d:\d\d\s+(\S.*?)\s*$/;

function readPostfix(lines: readonly string[]): readonly Open[] {
  const mails: Open[] = [];
  let reason: string | null = null;
  for (const line of lines) {
    const head = postfixHead.exec(line);
    const mail = mails.at(-1);
    const words = line.trim();
    if (head !== null) {
      mails.push({ queueId: head[1] ?? '', sender: bare(head[4] ?? ''), recipients: [] });
      reason = head[2] === '!' ? 'on hold' : null;
    } else if (mail === undefined || words === '' || words.startsWith('--')) reason = null;
    else if (words.startsWith('(')) reason = unbracketed(words);
    else if (/^\s/.test(line) && isAddress(words)) mail.recipients.push({ address: bare(words), reason });
  }
  return mails;
}

// `QID* SIZE Day Mon DD HH:MM <sender>`, then `(reason)` and recipients, indented.
const sendmailHead =
  /^([0-9A-Za-z]{12,20})([*X?-]*)\s+(?:\d+|\(.*?\))\s+[A-Z][a-z]{2}\s+[A-Z][a-z]{2}\s+\d+\s+\d\d:\d\d\s+(\S+)\s*$/;

function readSendmail(lines: readonly string[]): readonly Open[] {
  const mails: Open[] = [];
  let reason: string | null = null;
  for (const line of lines) {
    const head = sendmailHead.exec(line.trimEnd());
    const mail = mails.at(-1);
    const words = line.trim();
    if (head !== null) {
      mails.push({ queueId: head[1] ?? '', sender: bare(head[3] ?? ''), recipients: [] });
      reason = null;
    } else if (mail === undefined || words === '') continue;
    else if (words.startsWith('(')) reason = unbracketed(words);
    else if (/^\s/.test(line) && isAddress(words)) mail.recipients.push({ address: bare(words), reason });
  }
  return mails;
}

// ` 3h  1.2K 1a2b3c-0004d5-Ef <sender>` and ` *** frozen ***`; recipients below, `D` before those that are done.
const eximHead =
  /^\s*\d+[smhdw]\s+[\d.]+[KMG]?\s+([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4})\s+<([^>]*)>(.*)$/;

function readExim(lines: readonly string[]): readonly Open[] {
  const mails: Open[] = [];
  let reason: string | null = null;
  for (const line of lines) {
    const head = eximHead.exec(line);
    const mail = mails.at(-1);
    const words = line.trim();
    if (head !== null) {
      reason = (head[3] ?? '').includes('frozen') ? 'frozen' : null;
      mails.push({ queueId: head[1] ?? '', sender: head[2] ?? '', recipients: [] });
    } else if (mail !== undefined && /^\s/.test(line) && !/^D\s/.test(words) && isAddress(words))
      mail.recipients.push({ address: bare(words), reason });
  }
  return mails;
}

function readJson(lines: readonly string[]): QueueFacts {
  const mails = lines.flatMap((line): Open[] => {
    const start = line.indexOf('{');
    if (start < 0) return [];
    try {
      return jsonMail(JSON.parse(line.slice(start)));
    } catch {
      return []; // a line cut off by the terminal
    }
  });
  return facts('postfix-json', mails);
}

function jsonMail(value: unknown): Open[] {
  if (typeof value !== 'object' || value === null) return [];
  const { queue_id: id, sender, recipients } = value as Record<string, unknown>;
  if (typeof id !== 'string') return [];
  const list = Array.isArray(recipients) ? (recipients as readonly unknown[]) : [];
  return [
    {
      queueId: id.slice(0, 40),
      sender: typeof sender === 'string' ? sender : '',
      recipients: list.flatMap((one) => {
        if (typeof one !== 'object' || one === null) return [];
        const { address, delay_reason: reason } = one as Record<string, unknown>;
        return typeof address === 'string'
          ? [{ address, reason: typeof reason === 'string' ? reason : null }]
          : [];
      }),
    },
  ];
}

function isAddress(words: string): boolean {
  return /^<?[^\s<>()]+@[^\s<>()]+>?$/.test(words);
}

function bare(words: string): string {
  return words.replace(/^<|>$/g, '');
}

function unbracketed(words: string): string {
  return words.replace(/^\(/, '').replace(/\)$/, '').trim();
}
