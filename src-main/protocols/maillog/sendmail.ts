// sendmail 8 lines: `Qid: from=..., size=..., nrcpts=..., msgid=<...>, relay=...` and
// `Qid: to=..., delay=..., mailer=..., relay=..., dsn=..., stat=...` (sendmail's deliver.c and envelope.c, server-facts 7.3).
import {
  ascii,
  atSign,
  closeBracket,
  colon,
  comma,
  find,
  findWords,
  greaterThan,
  lessThan,
  openBracket,
  space,
  standsAt,
  wholeNumber,
} from './bytes.ts';
import type { LogEvents } from './delivery.ts';

const programs = ['sendmail', 'sm-'].map(ascii);
const toField = ascii('to=');
const fromField = ascii('from=');
const statField = ascii('stat=');
const rejectField = ascii(', reject=');
const sent = ascii('Sent');
const deferred = ascii('Deferred');
const queued = ascii('queued');
const expired = ascii('Cannot send message for');
const unqualified = ascii('unqualified host name');
const shortName = ascii('unable to qualify my own domain name');
const timedOut = ascii('onnection timed out');
const daemonRelay = ['relay=[127.0.0.1]', 'relay=localhost', 'relay=[::1]', 'relay=[IPv6:::1]'].map(ascii);
const relayMailer = ascii('mailer=relay');
const noQueue = ascii('NOQUEUE');

export class SendmailReader {
  private readonly events: LogEvents;
  private readonly textOf: (bytes: Uint8Array, from: number, to: number) => string;

  constructor(events: LogEvents, textOf: (bytes: Uint8Array, from: number, to: number) => string) {
    this.events = events;
    this.textOf = textOf;
  }

  /** @returns true when the line is sendmail's */
  read(bytes: Uint8Array, from: number, to: number, time: number): boolean {
    if (!programs.some((name) => standsAt(bytes, name, from, to))) return false;
    const programEnd = find(bytes, colon, from, Math.min(to, from + 64));
    if (programEnd < 0) return true;
    const open = find(bytes, openBracket, from, programEnd);
    const process = open < 0 ? 0 : wholeNumber(bytes, open + 1, programEnd);
    let message = programEnd + 2;
    // Solaris puts "[ID 197553 mail.info] " before the text.
    if (bytes[message] === openBracket) {
      const close = find(bytes, closeBracket, message, to);
      if (close >= 0) message = close + 2;
    }
    if (findWords(bytes, unqualified, message, to) >= 0 || findWords(bytes, shortName, message, to) >= 0) {
      this.events.onSign('unqualified-host-name', bytes, message, to);
      return true;
    }
    const idEnd = find(bytes, colon, message, Math.min(to, message + 40));
    if (idEnd < 0) return true;
    const text = idEnd + 2;
    if (standsAt(bytes, toField, text, to)) this.delivery(bytes, message, idEnd, text + 3, to, time, process);
    else if (standsAt(bytes, fromField, text, to)) this.sender(bytes, message, idEnd, text + 5, to);
    else if (findWords(bytes, rejectField, text, to) >= 0) this.events.onRejected();
    else if (standsAt(bytes, noQueue, message, to)) return true;
    return true;
  }

  private sender(bytes: Uint8Array, idFrom: number, idTo: number, from: number, to: number): void {
    const end = fieldEnd(bytes, from, to);
    const [start, stop] = withoutBrackets(bytes, from, end);
    const { events } = this;
    let recipients = 0;
    for (let at = end; at < to && bytes[at] === comma;) {
      const key = at + 2;
      const next = fieldEnd(bytes, key, to);
      if (bytes[key] === 0x6e)
        recipients = wholeNumber(bytes, key + 8, next); // nrcpts=
      else if (bytes[key] === 0x6d && bytes[key + 1] === 0x73) {
        // msgid=<...>
        const [idStart, idStop] = withoutBrackets(bytes, key + 6, next);
        events.onMessageId(bytes, idFrom, idTo, idStart, idStop);
      }
      at = next;
    }
    events.onSender(bytes, idFrom, idTo, start, stop, recipients);
    // A bare name is a local user: `from=apache`.
    if (stop > start && find(bytes, atSign, start, stop) < 0) events.onLocalUser(bytes, start, stop, -1);
  }

  private delivery(
    bytes: Uint8Array,
    idFrom: number,
    idTo: number,
    from: number,
    to: number,
    time: number,
    process: number,
  ): void {
    const { delivery } = this.events;
    const listEnd = fieldEnd(bytes, from, to);
    delivery.relayFrom = 0;
    delivery.relayTo = 0;
    delivery.delay = -1;
    delivery.session = -1;
    delivery.dsnFrom = 0;
    delivery.dsnTo = 0;
    let status = -1;
    let mailerRelay = false;
    for (let at = listEnd; at < to && bytes[at] === comma;) {
      const key = at + 2;
      if (standsAt(bytes, statField, key, to)) {
        status = key + 5;
        break;
      }
      const next = fieldEnd(bytes, key, to);
      if (bytes[key] === 0x72) {
        delivery.relayFrom = key + 6;
        delivery.relayTo = next;
      } else if (bytes[key] === 0x64 && bytes[key + 1] === 0x73) {
        delivery.dsnFrom = key + 4;
        delivery.dsnTo = next;
      } else if (bytes[key] === 0x64) delivery.delay = clock(bytes, key + 6, next);
      else if (bytes[key] === 0x78) delivery.session = clock(bytes, key + 7, next);
      else if (bytes[key] === 0x6d) mailerRelay = standsAt(bytes, relayMailer, key, to);
      at = next;
    }
    if (status < 0) return;
    if (standsAt(bytes, queued, status, to)) return; // taken into the queue, nothing tried yet
    delivery.reasonFrom = status;
    delivery.reasonTo = to;
    delivery.forwarded = false;
    delivery.handedOver =
      mailerRelay &&
      delivery.relayTo > 0 &&
      daemonRelay.some((words) => standsAt(bytes, words, delivery.relayFrom - 6, to));
    delivery.status = standsAt(bytes, sent, status, to)
      ? 'sent'
      : standsAt(bytes, deferred, status, to)
        ? 'deferred'
        : standsAt(bytes, expired, status, to)
          ? 'expired'
          : 'bounced';
    delivery.idFrom = idFrom;
    delivery.idTo = idTo;
    delivery.time = time;
    delivery.process = process;
    if (delivery.status === 'deferred' && findWords(bytes, timedOut, status, to) >= 0) {
      this.timedOut(bytes, status, to);
    }
    // One line can carry several recipients: `to=<a@example.jp>,<b@example.jp>, ctladdr=...`
    for (let at = from; at < listEnd;) {
      let end = find(bytes, comma, at, listEnd);
      if (end < 0) end = listEnd;
      [delivery.recipientFrom, delivery.recipientTo] = withoutBrackets(bytes, at, end);
      if (delivery.recipientTo > delivery.recipientFrom) this.events.onDelivery(bytes);
      at = end + 1;
    }
  }

  private timedOut(bytes: Uint8Array, from: number, to: number): void {
    const host = /timed out with ([\w.-]+?)\.?$/.exec(
      this.textOf(bytes, from, Math.min(to, from + 200)),
    )?.[1];
    if (host === undefined) {
      this.events.onSign('connect-timed-out', bytes, from, to);
      return;
    }
    // In Postfix' words, so that one counting serves both.
    const words = ascii(`connect to ${host}[]:25: Connection timed out`);
    this.events.onSign('connect-timed-out', words, 0, words.length);
  }
}

/** A field ends at comma and space (commas inside a list have no space behind them). */
function fieldEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) if (bytes[at] === comma && bytes[at + 1] === space) return at;
  return to;
}

function withoutBrackets(bytes: Uint8Array, from: number, to: number): readonly [number, number] {
  const open = find(bytes, lessThan, from, to);
  if (open < 0) return [from, to];
  const close = find(bytes, greaterThan, open, to);
  return [open + 1, close < 0 ? to : close];
}

/** `[days+]hh:mm:ss` as seconds */
function clock(bytes: Uint8Array, from: number, to: number): number {
  let days = 0;
  let seconds = 0;
  let value = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x2b) {
      days = value;
      value = 0;
    } else if (byte === colon) {
      seconds = (seconds + value) * 60;
      value = 0;
    } else value = value * 10 + byte - 0x30;
  }
  return days * 86_400 + seconds + value;
}
