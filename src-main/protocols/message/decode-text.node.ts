// Header texts and body texts to readable ones. RFC 2047 (encoded words), RFC 2231 5 (language tag), RFC 1468 (ISO-2022-JP).
// Charsets come from iconv-lite and encoding-japanese; where the named one can't be right, the bytes decide.
import Encoding from 'encoding-japanese';
import iconv from 'iconv-lite';
import { unfold } from './headers.ts';

/** Names that real mails use for something else. */
const charsetNames: Readonly<Record<string, string>> = {
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'ansi_x3.4-1968': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  shift_jis: 'cp932',
  'shift-jis': 'cp932',
  shiftjis: 'cp932',
  sjis: 'cp932',
  'x-sjis': 'cp932',
  ms_kanji: 'cp932',
  'windows-31j': 'cp932',
  ms932: 'cp932',
  cp932: 'cp932',
  'x-euc-jp': 'euc-jp',
  eucjp: 'euc-jp',
  'eucjp-ms': 'euc-jp',
  utf8: 'utf-8',
  'utf-8mb4': 'utf-8',
  utf8mb4: 'utf-8',
  'unicode-1-1-utf-7': 'utf-7',
};

const iso2022Jp = /^(?:iso-?2022-?jp.*|cp5022[0-2]|jis|csiso2022jp)$/;

export interface DecodedText {
  readonly text: string;
  /** the charset named is not known, or the bytes can't be it */
  readonly charsetFault: boolean;
}

/**
 * @param bytes text in some charset
 * @param charset the name the mail gives it, null where it gives none
 * @returns the text; never fails, what can't be decoded becomes U+FFFD
 */
export function decodeBytes(bytes: Buffer, charset: string | null): DecodedText {
  const name = (charset ?? '')
    .trim()
    .toLowerCase()
    .replace(/\*.*$/, '')
    .replace(/^["']|["']$/g, '');
  if (iso2022Jp.test(name)) {
    if (bytes.some((byte) => byte > 0x7f)) return { text: guess(bytes), charsetFault: true };
    return { text: fromJis(bytes), charsetFault: false };
  }
  const known = charsetNames[name] ?? name;
  if (known === '' || (known === 'windows-1252' && /ascii|x3\.4/.test(name)))
    return { text: guess(bytes), charsetFault: known !== '' && bytes.some((byte) => byte > 0x7f) };
  if (!iconv.encodingExists(known)) return { text: guess(bytes), charsetFault: true };
  const text = iconv.decode(bytes, known);
  if (!text.includes('\ufffd')) return { text, charsetFault: false };
  const guessed = guess(bytes);
  return { text: guessed.includes('\ufffd') ? text : guessed, charsetFault: true };
}

function fromJis(bytes: Buffer): string {
  return Encoding.convert(bytes, { to: 'UNICODE', from: 'JIS', type: 'string' });
}

/** Bytes without a charset: ASCII, UTF-8 when they are it, else what looks Japanese, else Windows-1252. */
function guess(bytes: Buffer): string {
  if (bytes.includes('\x1b$') || bytes.includes('\x1b(I')) return fromJis(bytes);
  if (!bytes.some((byte) => byte > 0x7f)) return bytes.toString('latin1');
  const utf8 = bytes.toString('utf8');
  if (!utf8.includes('\ufffd')) return utf8;
  const detected = Encoding.detect(bytes, ['EUCJP', 'SJIS']);
  if (detected === 'SJIS' || detected === 'EUCJP') {
    const text = iconv.decode(bytes, detected === 'SJIS' ? 'cp932' : 'euc-jp');
    if (!text.includes('\ufffd')) return text;
  }
  return iconv.decode(bytes, 'windows-1252');
}

const encodedWord = /=\?([^?\s]{1,80})\?([bBqQ])\?([^\r\n]*?)\?=/g;

/**
 * Decodes a header text.
 * @param body field body as latin-1, folded or not
 * @returns the text for reading; white space between two encoded words is dropped, a character split over two words is joined
 */
export function decodeHeaderText(body: string): DecodedText {
  const text = unfold(body);
  let decoded = '';
  let charsetFault = false;
  let from = 0;
  let run: { readonly charset: string; readonly bytes: Buffer[] } | null = null;
  const add = (bytes: Buffer, charset: string | null): void => {
    const result = decodeBytes(bytes, charset);
    decoded += result.text;
    charsetFault ||= result.charsetFault;
  };
  for (const match of text.matchAll(encodedWord)) {
    const between = text.slice(from, match.index);
    from = match.index + match[0].length;
    const [, label = '', encoding = '', payload = ''] = match;
    const charset = label.toLowerCase().replace(/\*.*$/, '');
    const bytes = encoding.toUpperCase() === 'B' ? fromBase64(payload) : fromQ(payload);
    if (run !== null && between.trim() === '' && run.charset === charset) {
      run.bytes.push(bytes);
      continue;
    }
    if (run !== null) add(Buffer.concat(run.bytes), run.charset);
    if (run === null || between.trim() !== '') add(Buffer.from(between, 'latin1'), null);
    run = { charset, bytes: [bytes] };
  }
  if (run !== null) add(Buffer.concat(run.bytes), run.charset);
  add(Buffer.from(text.slice(from), 'latin1'), null);
  return { text: decoded, charsetFault };
}

/** @returns charset (lower case) and bytes of each encoded word of a field's body, as they stand */
export function encodedPayloads(
  body: string,
): readonly { readonly charset: string; readonly bytes: Buffer }[] {
  return [...unfold(body).matchAll(encodedWord)].map(([, label = '', encoding = '', payload = '']) => ({
    charset: label.toLowerCase().replace(/\*.*$/, ''),
    bytes: encoding.toUpperCase() === 'B' ? fromBase64(payload) : fromQ(payload),
  }));
}

/** Padding in the middle (words glued together) ends one run and begins the next. */
function fromBase64(payload: string): Buffer {
  const runs = payload
    .replace(/\s/g, '')
    .split(/=+/)
    .filter((run) => run !== '');
  return Buffer.concat(runs.map((run) => Buffer.from(run, 'base64')));
}

function fromQ(payload: string): Buffer {
  const text = payload
    .replace(/_/g, ' ')
    .replace(/=([0-9a-fA-F]{2})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
