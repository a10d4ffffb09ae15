// A bounce that a person forwards in the text of a mail ("Begin forwarded message:", lines beginning with `>`).
// Replies that quote one are left alone.
import { fieldOf, type BounceMail } from './bounce-mail.ts';

/** @returns the source of the forwarded bounce, null when the mail forwards none */
export function forwardedSource(mail: BounceMail): string | null {
  if (!/^\s*(?:fwd?|wg|tr|転送)\s*[:：]/i.test(fieldOf(mail.fields, 'subject'))) return null;
  const text = mail.parts.map((part) => part.text).join('\n\n');
  const lines = text.split('\n');
  const start = lines.findIndex((line) =>
    /^\s*>?\s*(?:From|差出人)\s*:.*(?:mailer-daemon|postmaster|mail delivery)/i.test(line),
  );
  if (start < 0) return null;
  const quoted = /^\s*>/.test(lines[start] ?? '');
  const own = quoted
    ? lines
        .slice(start)
        .filter((line) => line.startsWith('>'))
        .map((line) => line.replace(/^> ?/, ''))
    : lines.slice(start);
  return own.join('\n');
}
