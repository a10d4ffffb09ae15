// Forms of header lines that programs may read but must not write: a blank before the colon, a folded line with nothing but
// blanks (RFC 5322 4.2, 4.5), encoded words that break their own grammar (RFC 2047 2, 5).
import type { HeaderField } from './mail-facts.ts';

export type HeaderFormFault = 'blank-before-colon' | 'blank-line' | 'encoded-word';

/** Fields whose text people read. */
const readable = /^(?:subject|from|to|cc|reply-to|sender|comments)$/i;
/** Where an encoded word begins, whole or not. */
const wordStart = /=\?[A-Za-z0-9][A-Za-z0-9_.:+-]*(?:\*[A-Za-z0-9-]+)?\?[A-Za-z]\?/g;
const wholeWord = /^=\?[^?\s]+\?([A-Za-z])\?([^?\r\n]*)\?=/;

/** @returns the names of the fields that have this fault, each once, at most 80 characters and fifty of them */
export function fieldsWith(fault: HeaderFormFault, fields: readonly HeaderField[]): readonly string[] {
  const names = fields.flatMap((field) => (tests[fault](field) ? [field.name.slice(0, 80)] : []));
  return [...new Set(names)].slice(0, 50);
}

const tests: { readonly [Fault in HeaderFormFault]: (field: HeaderField) => boolean } = {
  'blank-before-colon': ({ name, raw }) => /^[ \t]/.test(raw.slice(name.length, name.length + 1)),
  'blank-line': ({ raw }) => /[\r\n][ \t]+(?:\r?\n|\r|$)/.test(raw),
  'encoded-word': ({ name, raw }) => readable.test(name) && hasBrokenWord(raw.slice(raw.indexOf(':') + 1)),
};

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
