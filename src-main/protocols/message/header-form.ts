// Forms of header lines that programs may read but must not write: a blank before the colon, a folded line with nothing but
// blanks (RFC 5322 4.2, 4.5), encoded words that break their own grammar (RFC 2047 2, 5).
import type { RawField } from './headers.ts';

export type HeaderFormFault = 'blank-before-colon' | 'blank-line' | 'encoded-word';

export interface HeaderFormFinding {
  readonly fault: HeaderFormFault;
  /** the field's name as it stands, at most 80 characters */
  readonly field: string;
}

/** Fields whose text people read. */
const readable = /^(?:subject|from|to|cc|reply-to|sender|comments)$/i;
/** Where an encoded word begins, whole or not. */
const wordStart = /=\?[A-Za-z0-9][A-Za-z0-9_.:+-]*(?:\*[A-Za-z0-9-]+)?\?[A-Za-z]\?/g;
const wholeWord = /^=\?[^?\s]+\?([A-Za-z])\?([^?\r\n]*)\?=/;

/** @returns what is odd about the fields, each fault once a field, in their order */
export function headerFormOf(fields: readonly RawField[]): readonly HeaderFormFinding[] {
  const found: HeaderFormFinding[] = [];
  for (const { name, raw, body } of fields) {
    const field = name.slice(0, 80);
    const add = (fault: HeaderFormFault): void => {
      if (!found.some((one) => one.fault === fault && one.field === field)) found.push({ fault, field });
    };
    if (/^[ \t]/.test(raw.slice(name.length, name.length + 1))) add('blank-before-colon');
    if (/[\r\n][ \t]+(?:\r?\n|\r|$)/.test(raw)) add('blank-line');
    if (readable.test(name) && hasBrokenWord(body)) add('encoded-word');
  }
  return found;
}

function hasBrokenWord(body: string): boolean {
  const text = body.replace(/\r\n|\n|\r/g, '');
  return [...text.matchAll(wordStart)].some(({ index }) => isBroken(text.slice(index)));
}

/** Not closed, another encoding than B and Q, blanks inside, or letters that base64 and Q do not have. */
function isBroken(text: string): boolean {
  const match = wholeWord.exec(text);
  if (match === null) return true;
  const [, encoding = '', payload = ''] = match;
  if (/b/i.test(encoding)) return !isBase64(payload);
  return !/q/i.test(encoding) || /\s|=(?![0-9A-Fa-f]{2})/.test(payload);
}

/** One letter left over is no byte; padding may be missing, as every reader adds it. */
function isBase64(payload: string): boolean {
  const letters = payload.replace(/={1,2}$/, '');
  return /^[A-Za-z0-9+/]*$/.test(letters) && letters.length % 4 !== 1;
}
