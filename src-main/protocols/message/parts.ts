// The MIME parts of a mail as byte ranges, undecoded, so that what is wrong with a part can still be seen. RFC 2046 5.1.
import { fieldsNamed, latin1, readHeaderBlock, unfold, type RawField } from './headers.ts';

export interface MailPart {
  /** lower case, e.g. `text/plain`; RFC 2045 5.2 gives the default */
  readonly type: string;
  readonly charset: string | null;
  readonly transferEncoding: string | null;
  readonly attached: boolean;
  readonly fields: readonly RawField[];
  /** byte range of the content in the source */
  readonly start: number;
  readonly end: number;
}

export interface BodyShape {
  /** leaves in order; a message inside a message is one leaf */
  readonly parts: readonly MailPart[];
  /** longest line of the whole source in bytes, without its end */
  readonly longestLine: number;
  readonly lineEnds: { readonly crlf: number; readonly lf: number; readonly cr: number };
  readonly tooDeep: boolean;
  readonly tooMany: boolean;
  /** the last boundary never came */
  readonly cutOff: boolean;
  readonly hasNul: boolean;
}

const deepest = 50;
const mostParts = 500;

interface Open {
  readonly boundary: string;
  readonly depth: number;
}

/**
 * @param bytes the whole source
 * @param fields the mail's own header
 * @param bodyStart where its body begins
 * @returns the leaves and what one pass over the lines shows; linear in time, never fails
 */
export function readBody(bytes: Uint8Array, fields: readonly RawField[], bodyStart: number): BodyShape {
  const parts: MailPart[] = [];
  const open: Open[] = [];
  const lineEnds = { crlf: 0, lf: 0, cr: 0 };
  let longestLine = longestIn(bytes, 0, bodyStart);
  let tooDeep = false;
  let tooMany = false;
  let current: Omit<MailPart, 'end'> | null = null;
  const begin = (header: readonly RawField[], start: number): void => {
    const kind = contentType(header);
    if (kind.boundary !== null && kind.type.startsWith('multipart/')) {
      if (open.length < deepest) open.push({ boundary: kind.boundary, depth: open.length });
      else tooDeep = true;
      current = null;
      return;
    }
    const disposition = unfold(fieldsNamed(header, 'content-disposition')[0]?.body ?? '').toLowerCase();
    current = {
      type: kind.type,
      charset: kind.charset,
      transferEncoding: encodingOf(header),
      attached: disposition.startsWith('attachment'),
      fields: header,
      start,
    };
  };
  const close = (end: number): void => {
    if (current === null) return;
    if (parts.length < mostParts) parts.push({ ...current, end: Math.max(current.start, end) });
    else tooMany = true;
    current = null;
  };
  begin(fields, bodyStart);
  let at = bodyStart;
  while (at < bytes.length) {
    const found = bytes.indexOf(0x0a, at);
    const next = found < 0 ? bytes.length : found + 1;
    const crlf = found > at && bytes[found - 1] === 0x0d;
    const text = found < 0 ? bytes.length : crlf ? found - 1 : found;
    if (found >= 0) lineEnds[crlf ? 'crlf' : 'lf']++;
    longestLine = Math.max(longestLine, text - at);
    if (open.length > 0 && bytes[at] === 0x2d && bytes[at + 1] === 0x2d && text - at < 300) {
      const line = latin1(bytes, at + 2, text).replace(/[ \t]+$/, '');
      const index = open.findLastIndex(({ boundary }) => line === boundary || line === `${boundary}--`);
      if (index >= 0) {
        close(at);
        const last = line !== open[index]?.boundary;
        open.length = last ? index : index + 1;
        if (!last) {
          const header = readHeaderBlock(bytes.subarray(next, next + 1_000_000), true);
          longestLine = Math.max(longestLine, longestIn(bytes, next, next + header.bodyStart));
          at = next + header.bodyStart;
          begin(header.fields, at);
          continue;
        }
      }
    }
    at = next;
  }
  const cutOff = open.length > 0;
  close(bytes.length);
  return { parts, longestLine, lineEnds, tooDeep, tooMany, cutOff, hasNul: bytes.includes(0) };
}

/** @returns type, charset and boundary of a part, quotes and comments taken off (RFC 2045 5.1, RFC 2231 charset*) */
export function contentType(fields: readonly RawField[]): {
  type: string;
  charset: string | null;
  boundary: string | null;
} {
  const body = unfold(fieldsNamed(fields, 'content-type')[0]?.body ?? '').slice(0, 4000);
  const type =
    /^\s*([A-Za-z0-9!#$&^_.+-]+\/[A-Za-z0-9!#$&^_.+*-]+)/.exec(body)?.[1]?.toLowerCase() ?? 'text/plain';
  return { type, charset: parameter(body, 'charset'), boundary: parameter(body, 'boundary') };
}

function parameter(body: string, name: string): string | null {
  const whole = new RegExp(
    `;\\s*${name}(?:\\*0?\\*?)?\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s"]+))`,
    'i',
  ).exec(body);
  if (whole === null) return null;
  let value = (whole[1] ?? whole[2] ?? '').replace(/\\(.)/g, '$1');
  for (let number = 1; number < 20; number++) {
    const more = new RegExp(
      `;\\s*${name}\\*${String(number)}\\*?\\s*=\\s*(?:"([^"]*)"|([^;\\s"]+))`,
      'i',
    ).exec(body);
    if (more === null) break;
    value += more[1] ?? more[2] ?? '';
  }
  return value === '' ? null : value;
}

function encodingOf(fields: readonly RawField[]): string | null {
  const field = fieldsNamed(fields, 'content-transfer-encoding')[0];
  return field === undefined
    ? null
    : unfold(field.body)
        .replace(/\s*\(.*?\)\s*/g, '')
        .replace(/;.*$/, '')
        .trim();
}

function longestIn(bytes: Uint8Array, from: number, to: number): number {
  let longest = 0;
  let at = from;
  while (at < to) {
    const found = bytes.indexOf(0x0a, at);
    const end = found < 0 || found >= to ? to : found;
    longest = Math.max(longest, end - at - (bytes[end - 1] === 0x0d && end > at ? 1 : 0));
    at = end + 1;
  }
  return longest;
}
