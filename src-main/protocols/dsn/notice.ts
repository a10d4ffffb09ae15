// The human part of a bounce: whom it could not reach and what it says about each, from the many layouts in use
// (qmail, Exim, sendmail, Postfix, au, m-FILTER, Gmail, Domino, Notes ...). Layouts are told by line shapes, not by sender.

export interface NoticeRecipient {
  readonly recipient: string;
  /** address it was expanded from, '' without one */
  readonly original: string;
  /** what stands with that address */
  readonly text: string;
}

export interface Notice {
  readonly recipients: readonly NoticeRecipient[];
  /** the notice up to the first address */
  readonly before: string;
  /** the whole notice, without the returned mail */
  readonly text: string;
  /** the returned mail's header lines and body, '' without it */
  readonly returned: string;
}

const address = String.raw`(?:"[^"\s<>]{1,64}"|[^\s<>"'()\[\],;:]{1,100})@(?:[\w-]+(?:\.[\w-]+)+|\[[\d.]+\])`;

/** Lines that say "from here on it is your mail". */
const returnedMarks = [
  /^[-_=\s*]*(?:below this line is (?:a|the) (?:copy|header)|original message follows|this is a copy of (?:the|your) message|the header of the original message|returned message|the following is a copy|your original message|original (?:mail|message)(?: info| headers?| text| follows| attached)?|unsent message|undelivered message|message header|headers of the original|message text follows|the original message (?:headers? )?follows|included (?:is|are) (?:a|the)? ?(?:copy|original|rest|message)|the first \d+ lines of the original|attached (?:is|message)|start of (?:the )?(?:original|returned|header)|copy of (?:the )?(?:original|message))[^@]{0,80}$/i,
  /^\s*content-type:\s*(?:message\/rfc822|text\/rfc822-headers)/i,
  /^\s*-{3,}\s*(?:original|returned|forwarded)\b/i,
];

const headerLine =
  /^\s{0,4}(?:received|return-path|message-id|mime-version|dkim-signature|x-[\w-]+|content-type|content-transfer-encoding|from|to|subject|date|reply-to|sender|delivered-to|user-agent|authentication-results)\s*:/i;

/** Cuts the returned mail off a notice. */
export function cutReturned(text: string): { readonly notice: string; readonly returned: string } {
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const marked = returnedMarks.some((mark) => mark.test(line)) && !/delivery-status/i.test(line);
    if (marked || startsHeaderBlock(lines, index)) {
      return {
        notice: lines.slice(0, index).join('\n'),
        returned: lines.slice(marked ? index + 1 : index).join('\n'),
      };
    }
  }
  return { notice: text, returned: '' };
}

/** Three header lines among the next six make a header block (a quoted "Subject: ..." alone does not). */
function startsHeaderBlock(lines: readonly string[], index: number): boolean {
  if (!headerLine.test(lines[index] ?? '')) return false;
  if (/^\s{0,4}(?:received\s*:\s*(?:from|by|\()|return-path\s*:)/i.test(lines[index] ?? '')) return true;
  const block = lines.slice(index, index + 7);
  const end = block.findIndex((line) => line.trim() === '');
  const within = end < 0 ? block : block.slice(0, end);
  const names = within.filter((line) => headerLine.test(line));
  return (
    names.length >= 3 &&
    names.some((line) => /^\s*(?:message-id|received|mime-version|content-type)\s*:/i.test(line))
  );
}

interface LineShape {
  readonly shape: RegExp;
  /** the line's shape alone makes a recipient; weak ones count only where no strong one is found */
  readonly weak?: boolean;
}

const shapes: readonly LineShape[] = [
  // <user@example.jp>: reason   (qmail, Postfix, sendmail, au, MXLogic)
  { shape: new RegExp(`^\\s*(?:to\\s*:\\s*)?<(${address})>\\s*[:,]?(?:\\s+|$)(.*)$`, 'i') },
  { shape: new RegExp(`^\\s*<(${address})>\\s*\\.\\.\\.\\s*(.*)$`, 'i') },
  // (expanded from: <user@example.jp>) is read with its recipient
  // Recipient: <user@example.jp>, Could not be delivered to: <...>, Failed Recipient: ..., Address: <...>
  {
    shape: new RegExp(
      `^.{0,40}?(?:failed recipient|recipient(?: address)?|could not be delivered to|unable to deliver (?:your )?(?:message|mail) to|undeliverable (?:message )?to|delivery to|sent to|user|mailbox|userid|e-?mail address|address|attempts|allowed size|host|rcpt to|宛先|送信先(?:メール)?アドレス|受信者)(?:\\s*[:：=]\\s*|\\s+|(?=<))<?(${address})>?[>,.:]*(?:\\s+(.*)|$)`,
      'i',
    ),
  },
  // user@example.jp [reason], user@example.jp (reason), user@example.jp: reason, user@example.jp... reason
  {
    shape: new RegExp(
      `^\\s*[*\\-•]?\\s*"?(${address})"?\\s*(?:\\[|\\(|:\\s|\\.\\.\\.\\s*|\\s-\\s|,\\s)(.*)$`,
      'i',
    ),
  },
  // the address alone on its line
  { shape: new RegExp(`^\\s*(?:[*\\-•>]\\s*)?["'<]?(${address})["'>]?\\s*[:.]?\\s*$`, 'i') },
  // user@example.jp Invalid Address, ERROR_CODE ... (Zoho)
  {
    shape: new RegExp(
      `^\\s*(${address})\\s+((?:invalid|error|unknown|failed|was|is|on|because|user|mailbox|not|recipient)\\b.*)$`,
      'i',
    ),
  },
  // >>> RCPT TO:<user@example.jp>
  { shape: new RegExp(`^\\s*(?:>>>|In:)\\s*RCPT TO:\\s*<(${address})>(.*)$`, 'i') },
  // ... your message to user@example.jp could not be delivered because ...
  {
    weak: true,
    shape: new RegExp(
      `(?:message|mail|delivery|delivered|deliver)\\b.{0,80}?\\bto\\b.{0,60}?<?(${address})>?(.*)$`,
      'i',
    ),
  },
  { weak: true, shape: new RegExp(`<(${address})>(.*)$`, 'i') },
  { weak: true, shape: new RegExp(`(?:^|[\\s"'(])(${address})(.*)$`, 'i') },
];

const expansion = new RegExp(
  `\\((?:expanded from|generated from|reason:|originally to):?\\s*<?(${address})>?|generated by (${address})`,
  'i',
);

/**
 * @param text the notice's words (report fields and returned mail may still be in it)
 * @param excluded addresses that are no recipients: the one the bounce was sent to, the daemon's own
 */
export function readNotice(text: string, excluded: ReadonlySet<string>): Notice {
  const { notice, returned } = cutReturned(text);
  // A mail to oneself comes back to oneself: the excluded address counts when no other stands where recipients stand.
  const tries = [
    collect(notice, excluded, false),
    collect(notice, nobody, false),
    collect(notice, excluded, true),
  ];
  const best = tries.find(({ recipients }) => recipients.length > 0) ?? { recipients: [], before: notice };
  return { ...best, text: notice, returned };
}

const nobody: ReadonlySet<string> = new Set();
const notRecipient =
  /^(?:postmaster|mailer-daemon|abuse|mailmaster|hostmaster|support|helpdesk|noc|no-?reply|double-bounce|staff-mail|nobody)@/i;

function collect(
  notice: string,
  excluded: ReadonlySet<string>,
  weak: boolean,
): Pick<Notice, 'recipients' | 'before'> {
  const found: { recipient: string; original: string; lines: string[] }[] = [];
  const before: string[] = [];
  for (const line of notice.split('\n').slice(0, 4000)) {
    const seen = line.length < 2000 ? recipientIn(line, weak) : null;
    const recipient = seen?.recipient.toLowerCase() ?? '';
    const current = found.at(-1);
    const original = expansion.exec(line);
    if (original !== null && current !== undefined) current.original ||= original[1] ?? original[2] ?? '';
    const isNew =
      seen !== null &&
      original === null &&
      !excluded.has(recipient) &&
      !notRecipient.test(recipient) &&
      !found.some((known) => known.recipient.toLowerCase() === recipient);
    if (isNew) found.push({ recipient: seen.recipient, original: '', lines: [line] });
    else if (current === undefined) before.push(line);
    else current.lines.push(line);
    if (found.length > 500) break;
  }
  return {
    recipients: found.map(({ recipient, original, lines }) => ({
      recipient,
      original,
      text: lines.join('\n'),
    })),
    before: before.join('\n'),
  };
}

function recipientIn(line: string, weak: boolean): { readonly recipient: string } | null {
  if (!line.includes('@')) return null;
  for (const { shape, weak: needsWeak } of shapes) {
    if ((needsWeak ?? false) && !weak) continue;
    const recipient = shape.exec(line)?.[1];
    if (recipient !== undefined) return { recipient: recipient.replace(/[.>]+$/, '') };
  }
  return null;
}
