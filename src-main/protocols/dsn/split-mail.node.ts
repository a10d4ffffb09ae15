// Bytes to a taken-apart mail, for bounces only. mailparser merges the parts of a report into one text and drops their
// order, so the multipart walk is our own (RFC 2046 5.1).
import { decodeBytes, decodeHeaderText } from '../message/decode-text.node.ts';
import { parseFields, type BounceMail, type MailField, type MailPart } from './bounce-mail.ts';

const longestMail = 4_000_000;
const mostParts = 60;
const deepest = 6;

/** The line that opens a mail in an mbox file (RFC 4155). */
const mboxLine = /^From \S+ +\w{3} \w{3} +\d{1,2} \d\d:\d\d:\d\d (?:\S+ )?\d{4}[^\n]*\n/;

/**
 * @param bytes one mail as saved, or an mbox file with several; only the first 4 MB are looked at
 * @returns fields and parts of each mail, one at least; never throws, a broken mail gives what could be read
 */
export function splitMails(bytes: Uint8Array): readonly BounceMail[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, longestMail));
  const raw = buffer
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+/, '');
  const sources = mboxLine.test(raw)
    ? raw.split(new RegExp(`\\n(?=${mboxLine.source.slice(1)}[\\w-]+:)`)).slice(0, 1000)
    : [raw];
  return sources.map(splitSource);
}

/** @param source one mail as latin-1, lines ended by \n */
export function splitSource(source: string): BounceMail {
  const parts: MailPart[] = [];
  const fields = walk(source.replace(/^>?From [^\n]*\n/, ''), 0, parts, 'text/plain');
  return { fields: fields.map(readable), parts };
}

function readable({ name, value }: MailField): MailField {
  if (value.includes('=?')) return { name, value: decodeHeaderText(value).text };
  return { name, value: decodeText(value, '') };
}

/** Reads one entity (header block, blank line, body) into `parts`. */
function walk(entity: string, depth: number, parts: MailPart[], usualType: string): readonly MailField[] {
  const { head, body } = cutHead(entity);
  const fields = parseFields(head);
  const value = (name: string): string => fields.find((field) => field.name === name)?.value ?? '';
  const contentType = value('content-type');
  const type = (/^\s*([\w.+-]+\/[\w.+-]+)/.exec(contentType)?.[1] ?? usualType).toLowerCase();
  if (parts.length >= mostParts) return fields;
  const boundary = type.startsWith('multipart/') ? parameter(contentType, 'boundary') : '';
  if (boundary !== '' && depth < deepest) {
    const pieces = splitAtBoundary(body, boundary);
    if (pieces.length > 0) {
      const within = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
      if (type === 'multipart/alternative') addAlternative(pieces, depth, parts);
      else for (const piece of pieces) walk(piece, depth + 1, parts, within);
      return fields;
    }
  }
  const plain = decodeBody(body, value('content-transfer-encoding'));
  const nested = type.startsWith('message/') || type === 'text/rfc822-headers';
  const text =
    nested && !/^(?:utf-8|iso-2022-jp)$/i.test(parameter(contentType, 'charset'))
      ? plain
      : decodeText(plain, parameter(contentType, 'charset'));
  parts.push({ type, text: type === 'text/html' ? htmlWords(text) : text });
  return fields;
}

/** Of several forms of one text the plain one is kept. */
function addAlternative(pieces: readonly string[], depth: number, parts: MailPart[]): void {
  const forms: MailPart[] = [];
  for (const piece of pieces) walk(piece, depth + 1, forms, 'text/plain');
  const plain = forms.filter((form) => form.type !== 'text/html' && form.text.trim() !== '');
  parts.push(...(plain.length > 0 ? plain : forms));
}

function cutHead(entity: string): { readonly head: string; readonly body: string } {
  if (entity.startsWith('\n')) return { head: '', body: entity.slice(1) };
  const end = entity.indexOf('\n\n');
  return end < 0 ? { head: entity, body: '' } : { head: entity.slice(0, end), body: entity.slice(end + 2) };
}

function splitAtBoundary(body: string, boundary: string): readonly string[] {
  const pieces: string[] = [];
  const mark = `--${boundary}`;
  let from = -1;
  let at = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`) + 1;
  if (at === 0 && !body.startsWith(mark)) return [];
  while (at >= 0 && pieces.length < mostParts) {
    const lineEnd = body.indexOf('\n', at);
    const line = body.slice(at, lineEnd < 0 ? body.length : lineEnd).trimEnd();
    if (line === mark || line === `${mark}--`) {
      if (from >= 0) pieces.push(body.slice(from, Math.max(from, at - 1)));
      from = line === mark && lineEnd >= 0 ? lineEnd + 1 : -1;
      if (from < 0) break;
    }
    const next = body.indexOf(`\n${mark}`, at);
    at = next < 0 ? -1 : next + 1;
  }
  if (from >= 0) pieces.push(body.slice(from)); // the closing line is missing: cut off
  return pieces;
}

function parameter(value: string, name: string): string {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
  return (match?.[1] ?? match?.[2] ?? '').trim();
}

function decodeBody(body: string, encoding: string): string {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('latin1').replace(/\r\n?/g, '\n');
    case 'quoted-printable':
      return body
        .replace(/[ \t]+$/gm, '')
        .replace(/=\n/g, '')
        .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(/\r\n?/g, '\n');
    default:
      return body;
  }
}

/** Bytes (as latin-1) to text; plain ASCII needs no decoder. */
function decodeText(bytes: string, charset: string): string {
  // eslint-disable-next-line no-control-regex
  if (!/[\x80-\xff\x1b]/.test(bytes)) return bytes;
  return decodeBytes(Buffer.from(bytes, 'latin1'), charset).text;
}

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** HTML to its words: enough to find addresses and replies, never shown as HTML. */
function htmlWords(html: string): string {
  return html
    .slice(0, 300_000)
    .replace(/<!--[\s\S]*?-->|<(style|script|head)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|\/p|\/div|\/tr|\/td|\/h\d|\/li|hr)\b[^>]*>/gi, '\n')
    .replace(/<[a-z/!][^>]*>/gi, ' ')
    .replace(/&(?:#(\d{1,6})|(\w{2,6}));/g, (whole, code: string | undefined, name: string | undefined) =>
      code !== undefined
        ? String.fromCodePoint(Math.min(Number(code), 0x10ffff))
        : (entities[name ?? ''] ?? whole),
    )
    .replace(/[ \t]+/g, ' ');
}
