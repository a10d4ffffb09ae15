// Reads SMTP replies from text that arrives in any pieces. RFC 5321 4.2 (reply format), 4.5.3.1.5 (512 octets a reply
// line; we are more patient), RFC 2034/3463 (enhanced status codes).

/** One complete reply; `lines` are without code and line end. */
export interface SmtpReply {
  readonly code: number;
  /** `5.7.1`, null where the server gives none */
  readonly enhanced: string | null;
  readonly lines: readonly string[];
  /** as received, one line each, codes included */
  readonly raw: readonly string[];
}

/** What was read so far. Made by `noReplies`, changed only by `readReplies`. */
export interface ReplyReader {
  readonly rest: string;
  /** lines of a reply that goes on */
  readonly pending: readonly string[];
  /** characters taken in all, to bound a server that never stops */
  readonly taken: number;
}

export type ReplyFault =
  /** a line without an end, longer than any server needs */
  | { readonly fault: 'endless-line'; readonly seen: string }
  /** a reply of too many lines, or too much text in all */
  | { readonly fault: 'too-much'; readonly seen: string }
  /** a line that is no SMTP reply: another protocol answers here */
  | { readonly fault: 'not-smtp'; readonly seen: string };

export const longestReplyLine = 4096;
export const mostReplyLines = 256;
export const mostReplyText = 256 * 1024;

export const noReplies: ReplyReader = { rest: '', pending: [], taken: 0 };

const replyLine = /^(\d{3})(?:([ -])(.*))?$/;
const enhancedCode = /^([245]\.\d{1,3}\.\d{1,3})(?=\s|$)/;

/**
 * @param reader what was read before
 * @param text the next piece, cut anywhere
 * @returns the replies that are now complete, and the reader for the next piece; or what is wrong with the text
 */
export function readReplies(
  reader: ReplyReader,
  text: string,
): {
  readonly reader: ReplyReader;
  readonly replies: readonly SmtpReply[];
  readonly problem: ReplyFault | null;
} {
  const taken = reader.taken + text.length;
  const pieces = (reader.rest + text).split('\n');
  const rest = pieces.pop() ?? '';
  const replies: SmtpReply[] = [];
  let pending = reader.pending;
  const stop = (fault: ReplyFault['fault'], seen: string) => ({
    reader: { rest: '', pending: [], taken },
    replies,
    problem: { fault, seen: seen.slice(0, 200) },
  });
  for (const piece of pieces) {
    const line = piece.replace(/\r+$/, '');
    if (line.length > longestReplyLine) return stop('endless-line', line);
    const match = replyLine.exec(line);
    if (match === null) return stop('not-smtp', line);
    pending = [...pending, line];
    if (pending.length > mostReplyLines) return stop('too-much', line);
    if (match[2] === '-') continue;
    replies.push(replyOf(pending));
    pending = [];
  }
  if (rest.length > longestReplyLine) return stop('endless-line', rest);
  // A server of another kind is seen by its first characters, without waiting for a line end that may not come.
  if (rest.length >= 4 && !/^\d{3}[ \r-]/.test(rest)) return stop('not-smtp', rest);
  if (taken > mostReplyText) return stop('too-much', rest);
  return { reader: { rest, pending, taken }, replies, problem: null };
}

function replyOf(raw: readonly string[]): SmtpReply {
  const lines = raw.map((line) => line.slice(4));
  const last = lines.at(-1) ?? '';
  return {
    code: Number(raw.at(-1)?.slice(0, 3)),
    enhanced: enhancedCode.exec(last)?.[1] ?? null,
    lines,
    raw,
  };
}

/**
 * @returns the name a server gives itself in its greeting, null where the first word (behind an enhanced code) is no name;
 *   a refusal often begins with a sentence, so there only a name with a dot counts
 */
export function greetingName(reply: SmtpReply): string | null {
  const text = (reply.lines[0] ?? '').trim().replace(enhancedCode, '').trim();
  const word = text.split(/\s+/)[0] ?? '';
  if (reply.code !== 220 && !/[.:]/.test(word.slice(0, -1))) return null;
  return /^\[[0-9a-f.:]+\]$|^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?\.?$/i.test(word) ? word : null;
}

/** @returns the extensions of an EHLO reply (RFC 5321 4.1.1.1), upper case keyword first, e.g. `SIZE 10240000` */
export function extensionsOf(reply: SmtpReply): readonly string[] {
  return reply.lines.slice(1).flatMap((line) => {
    const [keyword = '', ...parameters] = line.trim().split(/[\s=]+/);
    return keyword === '' ? [] : [[keyword.toUpperCase(), ...parameters].join(' ')];
  });
}

/** @returns the SIZE limit in bytes (RFC 1870), null where none is given; 0 means no fixed limit */
export function sizeLimitOf(extensions: readonly string[]): number | null {
  const match = extensions
    .map((extension) => /^SIZE (\d{1,15})$/.exec(extension))
    .find((found) => found !== null);
  return match?.[1] === undefined ? null : Number(match[1]);
}
