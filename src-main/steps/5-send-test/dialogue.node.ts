// The conversation of a submission as it is written down: every line of both sides, bounded, with the password in any of
// its forms replaced before a line is kept.
import type { DialogueLine } from '../../protocols/smtp/smtp-facts.ts';
import type { SubmissionRequest } from './send.node.ts';

const mostLines = 400;
const longestLine = 1000;

export interface Dialogue {
  readonly logger: Record<string, (entry: unknown, ...rest: unknown[]) => void>;
  lines(): readonly DialogueLine[];
  /** the last reply to EHLO, as it came; null before it */
  hello(): string | null;
  /** the message was said to its end, the final dot included */
  handedOver(): boolean;
}

/** Takes the library's transaction log as lines; anything that could carry a secret is replaced before it is kept. */
export function createDialogue(
  started: number,
  request: SubmissionRequest,
  onLine: (lines: readonly DialogueLine[]) => void,
): Dialogue {
  const lines: DialogueLine[] = [];
  const secrets = secretForms(request);
  let inAuth = false;
  let inBody = false;
  let handedOver = false;
  let hello: string | null = null;
  let asked = '';
  const keep = (who: DialogueLine['who'], text: string): void => {
    if (lines.length >= mostLines) return;
    // Cut after the secrets are gone: half of one would not be recognised.
    const safe = withoutSecrets(text, secrets).slice(0, longestLine);
    lines.push({ who, text: safe, milliseconds: Math.round(performance.now() - started) });
  };
  const take = (entry: unknown, ...rest: unknown[]): void => {
    const kind = (entry as { tnx?: unknown } | null)?.tnx;
    if (kind !== 'client' && kind !== 'server' && kind !== 'message') return;
    const text = rest.map(String).join(' ').replace(/^%s /, '').trimEnd();
    if (kind === 'message') {
      // The mail's own text is told piece by piece as well; one line with its size is enough.
      const { outByteCount } = entry as { outByteCount?: unknown };
      if (typeof outByteCount !== 'number') return;
      inBody = true;
      handedOver = true;
      keep('client', `(${outByteCount} bytes) .`);
    } else if (kind === 'client') {
      const isAuth = /^AUTH\b/i.test(text);
      if (isAuth) inAuth = true;
      asked = text;
      const mechanism = /^AUTH \S+/i.exec(text)?.[0] ?? '';
      if (!inBody) keep('client', inAuth ? `${mechanism} ***`.trim() : text);
    } else {
      inBody = false;
      if (/^EHLO\b/i.test(asked)) hello = text;
      asked = '';
      for (const line of text.split(/\r?\n/)) keep('server', line);
      if (inAuth && /^[245]\d\d /.test(text)) inAuth = false;
    }
    onLine([...lines]);
  };
  const logger = Object.fromEntries(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, take]),
  );
  return { logger, lines: () => [...lines], hello: () => hello, handedOver: () => handedOver };
}

/** @returns the text with every form of the secrets replaced by `***` */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}

/** The password as it may appear on the wire, longest form first: itself (also misread as latin-1), base64, AUTH PLAIN, URL. */
export function secretForms({ user, password }: SubmissionRequest): readonly string[] {
  if (password === '') return [];
  const bytes = Buffer.from(password, 'utf8');
  const plain = Buffer.from(`\0${user}\0${password}`, 'utf8').toString('base64');
  const encoded = encodeURIComponent(bytes.toString('utf8')); // lone surrogates are replaced by then
  return [plain, encoded, bytes.toString('base64'), bytes.toString('latin1'), password]
    .filter((form) => form.length >= 3)
    .sort((a, b) => b.length - a.length);
}
