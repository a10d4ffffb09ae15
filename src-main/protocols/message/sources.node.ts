// What an operator drops or pastes, cut into mails: .eml, .emlx, .mbox (RFC 4155), Outlook's .msg, and page text copied from
// "show original" of Gmail, Yahoo!, Outlook on the web or a mail program.
import MsgReader from '@kenjiuno/msgreader';
import { latin1 } from './headers.ts';
import type { MailSourceBytes } from './read-mail.node.ts';

/** Mails of one mbox that are looked at. */
const mostMails = 1000;
/** A page's own words stand at the top of a pasted text; beyond this the text is taken as it is. */
const searched = 32_000;

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
    return [{ ...source, bytes: plain.subarray(start, start + Number.parseInt(emlx[0], 10)) }];
  }
  return [{ ...source, bytes: withoutPageWords(plain, text) }];
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
    const { headers } = new MsgReader(copy.buffer).getFileData();
    if (typeof headers === 'string' && headers.trim() !== '') {
      const bytes = Buffer.from(
        `${headers.replace(/^Microsoft Mail Internet Headers[^\n]*\n/, '').trimEnd()}\r\n\r\n`,
        'utf8',
      );
      return { ...source, bytes, wholeSize: Math.min(source.wholeSize, 50_000_000) };
    }
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

/** The first field of a mail as sources begin with; a page's own table has other names or other words around it. */
const firstFields =
  /^(?:Delivered-To|Return-Path|X-Received|Received|ARC-Seal|X-Apparently-To|X-Originating-IP|X-Account-Key|X-Mozilla-Status|Authentication-Results|DKIM-Signature):/i;
/** No equals sign: `h=From:To:Subject` is a tag of a signature, not a field. */
const anyField = /^[!-9;<>-~]{2,60}[ \t]*:/;
const pageWords =
  /^(?:元のメッセージ|メッセージ ID|メッセージのソース|Original Message|Message ID|Download Original|オリジナルをダウンロード|ヘッダー|メッセージの詳細)/;

function withoutPageWords(bytes: Uint8Array, text: string): Uint8Array {
  const utf8 = Buffer.from(text, 'latin1').toString('utf8');
  const lines = text.split('\n');
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const page = pageWords.test(utf8.trimStart().replace(/^\ufeff/, ''));
  if (!page && anyField.test(first.replace(/^\xef\xbb\xbf/, ''))) return repairFolding(bytes, text);
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? '';
    const begins =
      firstFields.test(line) ||
      (!page && anyField.test(line) && (anyField.test(next) || /^[ \t]/.test(next)));
    if (begins && index > 0) return repairFolding(bytes.subarray(at), text.slice(at));
    at += line.length + 1;
  }
  return bytes;
}

const machineField =
  /^(?:Received|DKIM-Signature|ARC-[A-Za-z-]+|Authentication-Results|X-[A-Za-z0-9-]+|Received-SPF):/i;

/** Copying from a page can lose the white space that marks a continued line: then no line of the header has any. */
function repairFolding(bytes: Uint8Array, text: string): Uint8Array {
  const end = text.search(/\r?\n\r?\n/);
  const header = end < 0 ? text : text.slice(0, end);
  const lines = header.split('\n');
  if (lines.some((line) => /^[ \t]+\S/.test(line))) return bytes;
  let field = '';
  let stray = 0;
  for (const line of lines) {
    if (anyField.test(line)) field = line;
    else if (line.trim() !== '' && machineField.test(field)) stray++;
    else if (line.trim() !== '') return bytes;
  }
  if (stray === 0) return bytes;
  const repaired = lines
    .map((line) => (anyField.test(line) || line.trim() === '' ? line : `\t${line}`))
    .join('\n');
  return Buffer.concat([Buffer.from(repaired, 'latin1'), Buffer.from(bytes.subarray(header.length))]);
}
