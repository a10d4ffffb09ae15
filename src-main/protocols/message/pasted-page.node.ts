// Page text copied from "show original", "details" or "source" of Gmail, Yahoo! JAPAN, Outlook on the web or a mail program,
// made the mail's source again: words around it taken off, quoting, `&lt;` and lost folding put right.
import { latin1 } from './headers.ts';

/** A page's own words stand at the top of a pasted text; beyond this the text is taken as it is. */
const searched = 32_000;
/** Quoting and escapes are taken off texts up to this size; nobody pastes more. */
const mostRewritten = 10_000_000;

/** The first field of a mail as sources begin with; a page's own table has other names or other words around it. */
const firstFields =
  /^(?:Delivered-To|Return-Path|X-Received|Received|Received-SPF|ARC-Seal|X-Apparently-To|X-Originating-IP|X-Account-Key|X-Mozilla-Status|Authentication-Results|DKIM-Signature):/i;
/** No equals sign: `h=From:To:Subject` is a tag of a signature, not a field. */
const anyField = /^[!-9;<>-~]{2,60}[ \t]*:/;
const pageWords =
  /^(?:元のメッセージ|メッセージ ?ID|メッセージのソース|Original Message|Message ID|Download Original|オリジナルをダウンロード|ヘッダー|詳細ヘッダー|メッセージの詳細|Message details|Message source)/;
/** Rows that only a page's table has. */
const tableRow =
  /^(?:Message ID|Created (?:at|on)|SPF|DKIM|DMARC|メッセージ ?ID|作成日|送信元|差出人|宛先|送信者|件名|日時|送信日時)[ \t]*(?::|：|\t)/i;
/** Fields that pages repeat above the source. */
const summaryField = /^(?:From|To|Cc|Subject|Date|Reply-To)[ \t]*:/i;
const pageButton =
  /^(?:閉じる|コピー|クリップボードにコピー|印刷|キャンセル|OK|Close|Copy|Copy to clipboard|Print|Cancel)$/i;
const machineField =
  /^(?:Received|DKIM-Signature|ARC-[A-Za-z-]+|Authentication-Results|X-[A-Za-z0-9-]+|Received-SPF):/i;

/** A mail's source, and whether it went through a page (which re-encodes the body's letters). */
export interface PageSource {
  readonly bytes: Uint8Array;
  readonly pasted: boolean;
}

/**
 * @param bytes a dropped file or pasted text that is no mbox and no .msg
 * @param pasted it is known to come from a page or the clipboard
 * @returns the source with what the page added taken off; a mail as it is where the page added nothing
 */
export function sourceOfPage(bytes: Uint8Array, pasted: boolean): PageSource {
  let now = bytes;
  let page = pasted;
  for (const step of [(text: Uint8Array) => unquoted(text), withoutWordsAbove, unescaped]) {
    const next = step(now);
    page ||= next !== now;
    now = next;
  }
  if (page) now = withoutWordsBelow(plainSpaces(now));
  return { bytes: repairFolding(now, page), pasted: page };
}

function head(bytes: Uint8Array): string {
  return latin1(bytes, 0, searched);
}

/** A source quoted in a reply: `> ` before each line, once or several times. */
function unquoted(bytes: Uint8Array, times = 5): Uint8Array {
  if (bytes.length > mostRewritten || times === 0) return bytes;
  const lines = head(bytes).split('\n');
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 40);
  const quoted = filled.filter((line) => line.startsWith('>'));
  const fields = quoted.filter((line) => anyField.test(line.replace(/^(?:> ?)+/, '')));
  if (anyField.test(filled[0] ?? '') && !(filled[0] ?? '').startsWith('>')) return bytes;
  if (fields.length < 3 || quoted.length * 10 < filled.length * 6) return bytes;
  const spaced = quoted.every((line) => /^>(?:[ >]|\r?$)/.test(line));
  const text = latin1(bytes).replace(spaced ? /^> ?/gm : /^>/gm, '');
  return unquoted(Buffer.from(text, 'latin1'), times - 1);
}

function withoutWordsAbove(bytes: Uint8Array): Uint8Array {
  const lines = head(bytes).split('\n');
  const start = beginning(lines.map((line) => line.replace(/\r$/, '')));
  if (start <= 0) return bytes;
  return bytes.subarray(lines.slice(0, start).reduce((sum, line) => sum + line.length + 1, 0));
}

/** @returns number of the line the source begins with; 0 where nothing stands above it */
function beginning(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== '' && line !== '\xef\xbb\xbf');
  if (first < 0) return 0;
  const opening = (lines[first] ?? '').replace(/^\xef\xbb\xbf/, '');
  const blank = lines.findIndex((line, index) => index > first && line.trim() === '');
  const above = lines.slice(first, blank < 0 ? lines.length : blank).map(utf8);
  const strong = lines.findIndex((line, index) => index > first && firstFields.test(line));
  const words = pageWords.test(utf8(opening).trimStart()) || above.some((line) => tableRow.test(line));
  if (anyField.test(opening) && !words) {
    if (firstFields.test(opening) || strong < 0) return 0;
    const between = lines.slice(first, strong);
    return between.every((line) => summaryField.test(line) || line.trim() === '') &&
      (between.some((line) => line.trim() === '') || repeated(between, lines.slice(strong)))
      ? strong
      : 0;
  }
  if (words && strong > 0) return strong;
  const starts = lines.flatMap((line, index) => {
    const next = lines[index + 1] ?? '';
    const field = anyField.test(line) && !tableRow.test(utf8(line)) && !/^[^:]+:\t/.test(line);
    return index > first && field && (anyField.test(next) || /^[ \t]/.test(next)) ? [index] : [];
  });
  const weak = starts[0] ?? 0;
  return strong > 0 && (weak === 0 || strong < weak) ? strong : weak;
}

/** A summary without a blank line below it: at least two of its fields come again in the block. */
function repeated(summary: readonly string[], rest: readonly string[]): boolean {
  const end = rest.findIndex((line) => line.trim() === '');
  const names = rest
    .slice(0, end < 0 ? rest.length : end)
    .map((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase());
  const again = summary.filter((line) => names.includes(/^([^:\s]+)/.exec(line)?.[1]?.toLowerCase()));
  return again.length >= 2 && again.length === summary.length;
}

/** Text taken from a page's own source: no angle bracket is left, all are written as entities. */
function unescaped(bytes: Uint8Array): Uint8Array {
  if (bytes.length > mostRewritten) return bytes;
  const text = latin1(bytes);
  const end = headerEnd(text);
  const header = text.slice(0, end);
  const fields = header
    .split(/\n(?=[^ \t])/)
    .filter((field) => /^(?:Received|Return-Path|Message-ID|From|To|Sender|Reply-To):[^]*&lt;/i.test(field));
  if (fields.length < 2 || /[<>]/.test(header)) return bytes;
  const body = text.slice(end);
  return Buffer.from(entities(header) + (/[<>]/.test(body) ? body : entities(body)), 'latin1');
}

function entities(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
}

/** Pages show the white space of a continued line as no-break spaces. */
function plainSpaces(bytes: Uint8Array): Uint8Array {
  const text = latin1(bytes, 0, mostHeader);
  const end = headerEnd(text);
  const header = text.slice(0, end);
  const plain = header.replace(/(?<=^|\n)(?:[ \t]|\xc2\xa0)+/g, (space) => space.replace(/\xc2\xa0/g, ' '));
  return plain === header ? bytes : Buffer.concat([Buffer.from(plain, 'latin1'), bytes.subarray(end)]);
}

const mostHeader = 1_000_000;

/** Buttons of the page under a header without a body, and the blank lines there. */
function withoutWordsBelow(bytes: Uint8Array): Uint8Array {
  if (bytes.length > mostHeader) return bytes;
  const lines = latin1(bytes).split('\n');
  let last = lines.length;
  while (last > 0 && isPageEnd(lines[last - 1] ?? '')) last--;
  const blank = lines.findIndex(
    (line, index) => line.trim() === '' && (lines[index - 1] ?? '').trim() !== '',
  );
  if (last === lines.length || (blank >= 0 && blank < last)) return bytes;
  return bytes.subarray(
    0,
    lines.slice(0, last).reduce((sum, line) => sum + line.length + 1, 0),
  );
}

function isPageEnd(line: string): boolean {
  return line.trim() === '' || pageButton.test(utf8(line).trim());
}

/** Copying from a page can lose the white space that marks a continued line: then no line of the header has any. */
function repairFolding(bytes: Uint8Array, page: boolean): Uint8Array {
  const text = head(bytes);
  const header = text.slice(0, headerEnd(text));
  const lines = header.split('\n');
  if (lines.some((line) => /^[ \t]+\S/.test(line))) return bytes;
  let field = '';
  let stray = 0;
  for (const line of lines) {
    if (anyField.test(line)) field = line;
    else if (line.trim() !== '' && (machineField.test(field) || (page && field !== ''))) stray++;
    else if (line.trim() !== '') return bytes;
  }
  if (stray === 0) return bytes;
  const repaired = lines
    .map((line) => (anyField.test(line) || line.trim() === '' ? line : `\t${line}`))
    .join('\n');
  return Buffer.concat([Buffer.from(repaired, 'latin1'), bytes.subarray(header.length)]);
}

/** Where the first block of lines ends, after blank lines at the top. */
function headerEnd(text: string): number {
  const start = text.search(/\S/);
  const end = /\n[ \t]*\r?\n/.exec(text.slice(Math.max(0, start)))?.index;
  return end === undefined ? text.length : Math.max(0, start) + end;
}

function utf8(line: string): string {
  return Buffer.from(line, 'latin1').toString('utf8');
}
