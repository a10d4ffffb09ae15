// A mail as evidence: its header lines as they stand, bounded.
import type { Evidence } from '../../contract/evidence.ts';
import type { MailFacts } from '../../protocols/message/mail-facts.ts';

const mostLines = 200;

/** @param at ISO 8601 UTC, when it was read */
export function mailEvidence(mail: MailFacts, at: string): Evidence {
  const lines = mail.headers
    .flatMap((field) => field.raw.replace(/\r?\n$/, '').split(/\r\n|\n|\r/))
    .map((line) => line.slice(0, 1000));
  return {
    source: mail.name,
    lines:
      lines.length > mostLines
        ? [...lines.slice(0, mostLines), `… ${String(lines.length - mostLines)} more`]
        : lines,
    at,
  };
}
