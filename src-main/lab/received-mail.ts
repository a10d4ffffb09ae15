// A mail as a receiving server of the practice world looks at it: header lines, read the plain way.
// RFC 5322 2.2 (fields), 3.6 (which may stand once). Its own small reader, so that the lab never judges a mail with the
// code that the wizard judges it with.

export interface ReceivedMail {
  /** whole size in bytes as sent over the wire, dots unstuffed */
  readonly size: number;
  readonly headerSize: number;
  readonly longestLine: number;
  readonly rawEightBitHeader: boolean;
  /** values by lower-case name, folded lines joined */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** address of the From header, null where it can't be read */
  readonly fromAddress: string | null;
  readonly fromDomain: string | null;
  readonly subject: string;
  /** what follows the header, as latin-1 text */
  readonly body: string;
  /** the whole of it, as latin-1 text */
  readonly text: string;
}

/** @param text the mail as latin-1 text: one character a byte, lines ended by CRLF */
export function lookAt(text: string): ReceivedMail {
  const end = text.indexOf('\r\n\r\n');
  const block = end < 0 ? text : text.slice(0, end + 2);
  const headers = new Map<string, string[]>();
  for (const line of block.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const match = /^([!-9;-~]+):[ \t]*(.*)$/s.exec(line);
    if (match === null) continue;
    const name = (match[1] ?? '').toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), (match[2] ?? '').trim()]);
  }
  const from = headers.get('from') ?? [];
  const fromAddress = from.length === 1 ? addressIn(from[0] ?? '') : null;
  return {
    size: text.length,
    headerSize: block.length,
    longestLine: Math.max(0, ...text.split('\r\n').map((line) => line.length)),
    // eslint-disable-next-line no-control-regex
    rawEightBitHeader: /[^\x00-\x7f]/.test(block),
    headers,
    fromAddress,
    fromDomain: fromAddress?.split('@').at(-1)?.toLowerCase() ?? null,
    subject: headers.get('subject')?.[0] ?? '',
    body: end < 0 ? '' : text.slice(end + 4),
    text,
  };
}

/** @returns the address in `name <a@b>` or `a@b`, null where there is none with a domain */
export function addressIn(value: string): string | null {
  const bare = /<([^<>]*)>\s*$/.exec(value)?.[1] ?? value.trim();
  return /^[^\s@<>]+@[^\s@<>]+$/.test(bare) ? bare : null;
}

/** @returns `present`, `blank` (the field is there, empty) or `absent` */
export function messageIdOf(mail: ReceivedMail): {
  state: 'present' | 'blank' | 'absent';
  wellFormed: boolean;
} {
  const values = mail.headers.get('message-id');
  if (values === undefined) return { state: 'absent', wellFormed: false };
  const value = values[0] ?? '';
  if (value === '' || value === '<>') return { state: 'blank', wellFormed: false };
  return { state: 'present', wellFormed: /^<[^\s<>@]+@[^\s<>@]+>$/.test(value) };
}
