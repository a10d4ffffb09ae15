// Reads a dropped or pasted mail to MailFacts. From, Date, Message-ID and Subject come from the raw header lines:
// parsers for display answer with the present time where Date can't be read, and repair what we are to judge.
import type { FailureCode } from '../../contract/failure.ts';
import { parseAddressList } from './address-list.ts';
import { bodyFaultsOf, headerFaultsOf } from './body-faults.node.ts';
import { parseMailDate } from './date.ts';
import { decodeHeaderText } from './decode-text.node.ts';
import { fieldsNamed, readHeaderBlock, unfold, type HeaderBlock, type RawField } from './headers.ts';
import { leavingOf } from './leaving.ts';
import type { MailFacts, ReadingNote } from './mail-facts.ts';
import { messageIdMaker, messageIdValue } from './message-id.ts';
import { contentType, readBody, type BodyShape } from './parts.ts';
import { parseReceived } from './received.ts';
import { guessWriters } from './writers.ts';

export interface MailSourceBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** size of the file where `bytes` is only its beginning */
  readonly wholeSize: number;
  /** copied from a page: header lines are as they were, the body's letters were encoded anew */
  readonly pasted?: boolean | undefined;
  /** an Outlook file that is whole and holds no internet header */
  readonly withoutHeader?: boolean;
}

export type MailReading =
  { readonly ok: true; readonly mail: MailFacts } | { readonly ok: false; readonly code: FailureCode };

/** Mails are read up to this size; a longer one is refused, not cut. */
export const largestMail = 50_000_000;
/** Fields kept with the facts; the counts look at all of them. */
const mostKeptFields = 1000;
const mostReceived = 100;

/** Raw text that must be encoded in a header: bytes over 127, or ISO-2022-JP with its escapes. */
// eslint-disable-next-line no-control-regex
const notAscii = /[\u0080-\u00ff]|\u001b[$(]/;

/** Fields that tell a mail from any other text with colons in it. */
const telling =
  /^(?:from|to|subject|date|message-id|received|return-path|mime-version|content-type|delivered-to|reply-to|x-[a-z-]+|dkim-signature)$/i;

/**
 * @param source name, bytes and the size the file has
 * @param role from the shop or from an ordinary mail program
 * @returns the facts, or why it is no mail: `empty-file`, `file-too-large`, `not-a-mail`, `msg-without-header`
 */
export async function readMail(source: MailSourceBytes, role: 'shop' | 'program'): Promise<MailReading> {
  if (source.wholeSize === 0 || source.bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)))
    return { ok: false, code: 'empty-file' };
  if (source.wholeSize > largestMail) return { ok: false, code: 'file-too-large' };
  const block = readHeaderBlock(source.bytes);
  if (!looksLikeMail(source.bytes, block))
    return { ok: false, code: source.withoutHeader === true ? 'msg-without-header' : 'not-a-mail' };
  return Promise.resolve({ ok: true, mail: factsOf(source, role, block) });
}

function looksLikeMail(bytes: Uint8Array, block: HeaderBlock): boolean {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return false; // PNG
  const known = new Set(
    block.fields.map((field) => field.name.toLowerCase()).filter((name) => telling.test(name)),
  );
  const needed =
    block.strayLines.length > block.fields.length
      ? 3
      : block.ended || bytes.length === block.bodyStart
        ? 1
        : 2;
  return known.size >= needed && (known.size > 1 || block.strayLines.length === 0);
}

function factsOf(source: MailSourceBytes, role: MailFacts['role'], block: HeaderBlock): MailFacts {
  const { fields } = block;
  const body = readBody(source.bytes, fields, block.bodyStart);
  const all = (name: string): readonly RawField[] => fieldsNamed(fields, name);
  const first = (name: string): RawField | undefined => all(name)[0];
  const text = (name: string): string | null => {
    const field = first(name);
    return field === undefined ? null : unfold(field.body);
  };
  const addresses = (name: string): string[] =>
    parseAddressList(first(name)?.body ?? '').flatMap(({ address }) =>
      address === null ? [] : [readable(address)],
    );
  const received = all('received')
    .slice(0, mostReceived)
    .map((field) => parseReceived(field.body));
  const idFields = all('message-id');
  const messageIds = idFields.map((field) => readable(messageIdValue(unfold(field.body))));
  const leaving = leavingOf(fields, received);
  const dateRaw = text('date');
  const textPart =
    body.parts.find((part) => part.type.startsWith('text/') && !part.attached) ?? body.parts[0];
  const maker = messageIdMaker(idFields[0]?.name ?? '', messageIds);
  const from = addresses('from');
  // A page encodes the body's letters anew: what is wrong with them then is the page's doing.
  const bodyFaults = source.pasted === true ? [] : bodyFaultsOf(source.bytes, body);
  const faults = [...headerFaultsOf(fields.slice(0, mostKeptFields)), ...bodyFaults];
  const subject = decodeHeaderText(first('subject')?.body ?? '');
  const transferEncoding = textPart?.transferEncoding ?? null;
  return {
    name: source.name,
    role,
    size: source.wholeSize,
    headerSize: block.size,
    headers: fields
      .slice(0, mostKeptFields)
      .map((field) => ({ name: field.name, raw: field.raw, value: decodeHeaderText(field.body).text })),
    messageIds,
    from,
    fromRaw: text('from'),
    to: addresses('to'),
    replyTo: addresses('reply-to'),
    senderHeader: addresses('sender')[0] ?? null,
    subject: subject.text,
    date: dateRaw === null ? null : (parseMailDate(dateRaw)?.utc ?? null),
    dateRaw,
    returnPath: text('return-path'),
    received,
    leaving,
    charset: textPart?.charset ?? null,
    transferEncoding,
    contentType: text('content-type'),
    longestLine: body.longestLine,
    rawEightBitHeaders: [
      ...new Set(fields.filter((field) => notAscii.test(field.raw)).map((field) => field.name)),
    ],
    bodyFaults: faults,
    authenticationResults: all('authentication-results').map((field) => unfold(field.body).slice(0, 4000)),
    notes: notesOf(source, block, body, subject.charsetFault || faults.includes('unknown-charset')),
    writers: guessWriters({
      fields,
      received,
      messageIds,
      maker,
      from,
      envelopeSender: leaving.envelopeSender,
      charset: textPart?.charset ?? null,
      contentType: contentType(fields).type,
      transferEncoding,
      partTypes: body.parts.filter((part) => !part.attached).map((part) => part.type),
    }),
    messageIdMaker: maker,
    partTypes: body.parts.slice(0, 100).map((part) => part.type),
    headerOnly: block.bodyStart >= source.bytes.length,
    strayHeaderLines: block.strayLines.slice(0, 10),
  };
}

function notesOf(
  source: MailSourceBytes,
  block: HeaderBlock,
  body: BodyShape,
  charsetFault: boolean,
): readonly ReadingNote[] {
  const notes: ReadingNote[] = [];
  const crlf = block.lineEnds.crlf + body.lineEnds.crlf;
  const lf = block.lineEnds.lf + body.lineEnds.lf;
  if (source.bytes.length < source.wholeSize || (body.cutOff && block.ended)) notes.push('cut-off');
  // Only line feeds is how files are kept on Unix; both in one mail is how it was sent.
  if (crlf > 0 && lf > 0) notes.push('mixed-line-ends');
  if (source.pasted !== true && hasBareCr(source.bytes, crlf + lf)) notes.push('bare-carriage-returns');
  if (body.hasNul || block.fields.some(({ raw }) => raw.includes('\0'))) notes.push('nul-bytes');
  if (charsetFault) notes.push('unknown-charset');
  if (body.tooDeep) notes.push('too-deep');
  if (block.truncated || block.fields.length > mostKeptFields) notes.push('too-many-headers');
  if (block.bodyStart >= source.bytes.length) notes.push('header-only');
  return notes;
}

/** A carriage return that no line feed follows; a file that has no line feed at all only uses other line ends. */
function hasBareCr(bytes: Uint8Array, lineFeeds: number): boolean {
  if (lineFeeds === 0) return false;
  for (let at = bytes.indexOf(0x0d); at >= 0; at = bytes.indexOf(0x0d, at + 1))
    if (at + 1 < bytes.length && bytes[at + 1] !== 0x0a) return true;
  return false;
}

/** Raw 8-bit in an address or an id as a reader would see it. */
function readable(text: string): string {
  return /[\u0080-\u00ff]/.test(text) ? decodeHeaderText(text).text : text;
}
