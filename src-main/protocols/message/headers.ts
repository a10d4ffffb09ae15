// The header block of a mail, byte for byte. RFC 5322 2.2 (fields), 2.2.3 (folding), 4.5 (obsolete fields).
// Bytes are kept as a latin-1 text: one character a byte, so nothing is lost and nothing is decoded too early.

/** One field as it stands. `raw` has its line breaks; `body` is what follows the colon, still folded. */
export interface RawField {
  readonly name: string;
  readonly raw: string;
  readonly body: string;
}

interface LineEnds {
  crlf: number;
  lf: number;
  cr: number;
}

export interface HeaderBlock {
  readonly fields: readonly RawField[];
  /** lines in the header that are no field (and no continuation of one) */
  readonly strayLines: readonly string[];
  /** bytes of the header block with the blank line that ends it */
  readonly size: number;
  /** where the body begins, counted in bytes from the start of the source */
  readonly bodyStart: number;
  /** an mbox line, a mark of byte order or blank lines came before the first field */
  readonly start: number;
  readonly lineEnds: { readonly crlf: number; readonly lf: number; readonly cr: number };
  /** the blank line that ends the header was there */
  readonly ended: boolean;
  /** there were more fields than `mostFields` */
  readonly truncated: boolean;
}

/** Beyond this many fields the rest of the block is skipped, and the reading says so. */
export const mostFields = 10_000;
const mostStrayLines = 100;
const fieldLine = /^([!-9;-~]+)[ \t]*:/;

/** @returns the bytes from `from` to `to` as a latin-1 text */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  const parts: string[] = [];
  const end = Math.min(to, bytes.length);
  for (let at = from; at < end; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, Math.min(at + 8192, end))));
  }
  return parts.join('');
}

/** A field's text is kept up to this many bytes. */
const longestField = 256_000;

/**
 * Cuts the header off a mail or a part.
 * @param bytes the mail's source; an mbox `From ` line, a byte order mark and blank lines before it are skipped
 * @param ofPart the header of a MIME part, which may be empty: nothing is skipped
 * @returns its fields in order, and how the block looked; never fails
 */
export function readHeaderBlock(bytes: Uint8Array, ofPart = false): HeaderBlock {
  const onlyCr = usesOnlyCr(bytes);
  const start = ofPart ? 0 : firstField(bytes, onlyCr);
  const fields: RawField[] = [];
  const strayLines: string[] = [];
  const lineEnds: LineEnds = { crlf: 0, lf: 0, cr: 0 };
  let current: { name: string; lines: string[]; size: number } | null = null;
  let truncated = false;
  let ended = false;
  let at = start;
  const close = (): void => {
    if (current === null) return;
    const raw = current.lines.join('');
    if (fields.length < mostFields) fields.push({ name: current.name, raw, body: bodyOf(raw) });
    else truncated = true;
    current = null;
  };
  while (at < bytes.length) {
    const end = endOfLine(bytes, at, onlyCr);
    const line = latin1(bytes, at, Math.min(end.text, at + longestField));
    count(lineEnds, bytes, end.text, end.next);
    const raw = line + latin1(bytes, end.text, end.next);
    at = end.next;
    // A second carriage return is how a text of CRLF looks after a program has turned its line feeds into CRLF.
    if (/^\r*$/.test(line)) {
      ended = true;
      break;
    }
    if (current !== null && /^[ \t]/.test(line)) {
      current.size += raw.length;
      if (current.size < longestField) current.lines.push(raw);
      continue;
    }
    const match = fieldLine.exec(line);
    if (match === null) {
      if (strayLines.length < mostStrayLines) strayLines.push(line.slice(0, 1000));
      if (fields.length === 0 && current === null && strayLines.length > 20) break; // no mail: don't read on for megabytes
      continue;
    }
    close();
    current = { name: match[1] ?? '', lines: [raw], size: raw.length };
  }
  close();
  return { fields, strayLines, size: at - start, bodyStart: at, start, lineEnds, ended, truncated };
}

/** @returns the body of a field without its folding: each line break before white space is taken out, the rest kept */
export function unfold(body: string): string {
  return body.replace(/\r\n|\n|\r/g, '').trim();
}

/** @returns the fields of that name, upper and lower case alike */
export function fieldsNamed(fields: readonly RawField[], name: string): readonly RawField[] {
  const wanted = name.toLowerCase();
  return fields.filter((field) => field.name.toLowerCase() === wanted);
}

function bodyOf(raw: string): string {
  return raw.slice(raw.indexOf(':') + 1);
}

function firstField(bytes: Uint8Array, onlyCr: boolean): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (;;) {
    const byte = bytes[at];
    const end = endOfLine(bytes, at, onlyCr);
    const blank = byte !== undefined && /^[ \t]*$/.test(latin1(bytes, at, Math.min(end.text, at + 200)));
    if (blank && end.next > at) at = end.next;
    else if (/^>?From [^:]/.test(latin1(bytes, at, Math.min(end.text, at + 200)))) at = end.next;
    else return at;
  }
}

function usesOnlyCr(bytes: Uint8Array): boolean {
  const look = bytes.subarray(0, 65_536);
  return !look.includes(0x0a) && look.includes(0x0d);
}

/** `text`: where the line's text ends; `next`: where the next line begins. */
function endOfLine(bytes: Uint8Array, from: number, onlyCr: boolean): { text: number; next: number } {
  const found = bytes.indexOf(onlyCr ? 0x0d : 0x0a, from);
  if (found < 0) return { text: bytes.length, next: bytes.length };
  const text = !onlyCr && bytes[found - 1] === 0x0d && found > from ? found - 1 : found;
  return { text, next: found + 1 };
}

function count(lineEnds: LineEnds, bytes: Uint8Array, text: number, next: number): void {
  if (next - text === 2) lineEnds.crlf++;
  else if (next > text) lineEnds[bytes[text] === 0x0a ? 'lf' : 'cr']++;
}
