// What is wrong with the text parts of a mail: transfer encoding (RFC 2045 6), charset, ISO-2022-JP (RFC 1468).
// Codes: `eight-bit-in-7bit`, `illegal-encoding`, `broken-base64`, `broken-quoted-printable`, `unknown-charset`,
// `iso-2022-jp:FAULT:LINE`, `iso-2022-jp:in-header:FIELD`.
import iconv from 'iconv-lite';
import { latin1, type RawField } from './headers.ts';
import { encodedPayloads } from './decode-text.node.ts';
import { iso2022JpFaults } from './iso-2022-jp.ts';
import type { BodyShape, MailPart } from './parts.ts';

const legalEncodings = new Set(['7bit', '8bit', 'binary', 'quoted-printable', 'base64']);
/** A text part is looked at up to here; order mails are a few kilobytes. */
const mostBytes = 4_000_000;

/** @returns the codes of all faults found, each once, in the order of the parts */
export function bodyFaultsOf(bytes: Uint8Array, body: BodyShape): readonly string[] {
  const faults = new Set<string>();
  for (const part of body.parts) for (const fault of partFaults(bytes, part)) faults.add(fault);
  return [...faults];
}

/** @returns `iso-2022-jp:in-header:FIELD` for each field whose encoded words hold what ISO-2022-JP does not have */
export function headerFaultsOf(fields: readonly RawField[]): readonly string[] {
  return [
    ...new Set(
      fields
        .filter(({ body }) =>
          encodedPayloads(body).some(
            ({ charset, bytes }) =>
              charset.startsWith('iso-2022-jp') && iso2022JpFaults(latin1(bytes)).length > 0,
          ),
        )
        .map(({ name }) => `iso-2022-jp:in-header:${name}`),
    ),
  ];
}

function partFaults(bytes: Uint8Array, part: MailPart): readonly string[] {
  const faults: string[] = [];
  const encoding = (part.transferEncoding ?? '7bit').toLowerCase();
  if (!legalEncodings.has(encoding) && !encoding.startsWith('x-')) faults.push('illegal-encoding');
  if (!part.type.startsWith('text/') || part.attached) return faults;
  const raw = wholeLines(bytes, part);
  const eightBit = raw.some((byte) => byte > 0x7f);
  if (eightBit && (encoding === '7bit' || !legalEncodings.has(encoding))) faults.push('eight-bit-in-7bit');
  const charset = (part.charset ?? '').toLowerCase();
  if (encoding === 'base64' && !/^[A-Za-z0-9+/=\s]*$/.test(latin1(raw))) faults.push('broken-base64');
  if (
    encoding === 'quoted-printable' &&
    (eightBit || /=(?![0-9A-Fa-f]{2}|[ \t]*\r?\n|[ \t]*$)/.test(latin1(raw)))
  )
    faults.push('broken-quoted-printable');
  if (charset.startsWith('iso-2022-jp')) {
    const text = decoded(raw, encoding);
    // Only what was read to its end can be called left open.
    const whole = raw.length < part.end - part.start ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
    for (const { fault, line } of iso2022JpFaults(whole)) faults.push(`iso-2022-jp:${fault}:${String(line)}`);
  } else if (charset !== '' && charset !== 'us-ascii' && !iconv.encodingExists(charset))
    faults.push('unknown-charset');
  return faults;
}

/** The part, of a longer one its first whole lines. */
function wholeLines(bytes: Uint8Array, part: MailPart): Uint8Array {
  if (part.end - part.start <= mostBytes) return bytes.subarray(part.start, part.end);
  const end = bytes.lastIndexOf(0x0a, part.start + mostBytes - 1) + 1;
  return bytes.subarray(part.start, end > part.start ? end : part.start + mostBytes);
}

/** The part's content as latin-1 with its transfer encoding taken off. */
function decoded(raw: Uint8Array, encoding: string): string {
  const text = latin1(raw);
  if (encoding === 'base64')
    return Buffer.from(text.replace(/[^A-Za-z0-9+/]/g, ''), 'base64').toString('latin1');
  if (encoding !== 'quoted-printable') return text;
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
