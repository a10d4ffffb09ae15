// What an operator drops or pastes, cut into mails: .eml, .emlx, .mbox (RFC 4155), Outlook's .msg, and page text copied from
// "show original" of Gmail, Yahoo!, Outlook on the web or a mail program.
import MsgReader from '@kenjiuno/msgreader';
import { latin1 } from './headers.ts';
import { sourceOfPage } from './pasted-page.node.ts';
import type { MailSourceBytes } from './read-mail.node.ts';

/** Mails of one mbox that are looked at. */
const mostMails = 1000;
/** What kind of file it is shows in its first line. */
const searched = 2000;

/**
 * @param source name, bytes and whole size of a dropped file or a pasted text
 * @returns its mails in order; one element for anything that is not several
 */
export function mailsIn(source: MailSourceBytes): readonly MailSourceBytes[] {
  const { bytes } = source;
  if (isCompoundFile(bytes)) return [fromMsg(source)];
  const plain = toBytesOfEight(bytes);
  const text = latin1(plain, 0, searched);
  if (/^From \S/.test(text)) return splitMbox({ ...source, bytes: plain });
  const emlx = /^\d{1,9}[ \t]*\r?\n/.exec(text);
  if (emlx !== null && /\.emlx$/i.test(source.name)) {
    const start = emlx[0].length;
    return [rewritten(source, { bytes: plain.subarray(start, start + Number.parseInt(emlx[0], 10)) })];
  }
  return [rewritten(source, sourceOfPage(plain, source.pasted === true))];
}

/** What was taken off is not missing: only a source that came cut stays shorter than the whole. */
function rewritten(source: MailSourceBytes, now: Pick<MailSourceBytes, 'bytes' | 'pasted'>): MailSourceBytes {
  const whole = source.bytes.length >= source.wholeSize;
  return { ...source, ...now, wholeSize: whole ? now.bytes.length : source.wholeSize };
}

function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** Text saved by Windows as UTF-16 becomes UTF-8; everything else stays as it is. */
function toBytesOfEight(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return Buffer.from(Buffer.from(bytes.subarray(2)).toString('utf16le'), 'utf8');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, 2 + Math.floor((bytes.length - 2) / 2) * 2);
    return Buffer.from(Buffer.from(even).swap16().toString('utf16le'), 'utf8');
  }
  return bytes;
}

/** Outlook keeps the internet header as one text; the body it keeps is not the one that was sent, so the header stands alone. */
function fromMsg(source: MailSourceBytes): MailSourceBytes {
  try {
    const copy = source.bytes.slice();
    const { headers, error, messageClass } = new MsgReader(copy.buffer).getFileData();
    if (typeof headers === 'string' && headers.trim() !== '') {
      const bytes = Buffer.from(
        `${headers.replace(/^Microsoft Mail Internet Headers[^\n]*\n/, '').trimEnd()}\r\n\r\n`,
        'utf8',
      );
      return { ...source, bytes, wholeSize: Math.min(source.wholeSize, 50_000_000) };
    }
    if (error === undefined && messageClass !== undefined) return { ...source, withoutHeader: true };
  } catch {
    // A damaged compound file is no mail: the reader says so.
  }
  return source;
}

function splitMbox(source: MailSourceBytes): readonly MailSourceBytes[] {
  const bytes = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength);
  const starts = [0];
  for (
    let at = bytes.indexOf('\nFrom ', 0, 'latin1');
    at >= 0 && starts.length < mostMails;
    at = bytes.indexOf('\nFrom ', at + 1, 'latin1')
  ) {
    const afterBlank = bytes[at - 1] === 0x0a || (bytes[at - 1] === 0x0d && bytes[at - 2] === 0x0a);
    const line = bytes.toString('latin1', at + 1, at + 200).split(/\r?\n/)[0] ?? '';
    if (afterBlank && /^From \S+ .*\d{4}/.test(line)) starts.push(at + 1);
  }
  if (starts.length === 1) return [source];
  return starts.map((start, index) => {
    const part = bytes.subarray(start, starts[index + 1] ?? bytes.length);
    return { name: `${source.name} #${String(index + 1)}`, bytes: part, wholeSize: part.length };
  });
}
