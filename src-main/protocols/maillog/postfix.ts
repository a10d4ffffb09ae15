// Postfix lines. Grammar from Postfix' log_adhoc.c, bounce.c, qmgr_active.c, smtp_connect.c (server-facts 7.2).
// What counts as delivered, bounced and rejected follows pflogsumm, so that totals can be compared.
import {
  ascii,
  closeBracket,
  colon,
  comma,
  decimalNumber,
  find,
  findWords,
  greaterThan,
  openBracket,
  slash,
  space,
  standsAt,
  wholeNumber,
} from './bytes.ts';
import type { DeliveryStatus, LogEvents } from './delivery.ts';
import { kinds, services, type Service } from './postfix-services.ts';

const toField = ascii('to=<');
const fromField = ascii('from=<');
const removedWord = ascii('removed');
const messageIdField = ascii('message-id=<');
const resentMessageIdField = ascii('resent-message-id=<');
const uidField = ascii('uid=');
const nrcptField = ascii(', nrcpt=');
const sizeField = ascii(', size=');
const statusExpired = ascii('status=expired');
const rejectWord = ascii('reject: ');
const forwardedAs = ascii('forwarded as ');
const connectTo = ascii('connect to ');
const timedOut = ascii('onnection timed out');
const networkUnreachable = ascii('etwork is unreachable');
const refusedToTalk = ascii('refused to talk to me');
const breakingLine = ascii('breaking line');
const suspended = ascii('delivery temporarily suspended');
const loopsBack = ascii('loops back to myself');
const solarisTag = ascii('[ID ');
const rejectInCleanup = [ascii('reject: header '), ascii('reject: body '), ascii('reject: END-OF-MESSAGE ')];

export class PostfixReader {
  private readonly events: LogEvents;
  /** program names met, as bytes, with what they are */
  private readonly known: { readonly name: Uint8Array; readonly service: Service }[] = [];

  constructor(events: LogEvents) {
    this.events = events;
  }

  /**
   * @param from where the program name begins (behind stamp and host)
   * @returns true when it is one of Postfix' lines
   */
  read(bytes: Uint8Array, from: number, to: number, time: number): boolean {
    let nameEnd = from;
    let lastSlash = -1;
    for (; nameEnd < to; nameEnd++) {
      const byte = bytes[nameEnd];
      if (byte === openBracket || byte === colon || byte === space) break;
      if (byte === slash) lastSlash = nameEnd;
    }
    if (lastSlash < 0 || nameEnd === to || bytes[nameEnd] === space) return false;
    const service = this.serviceOf(bytes, lastSlash + 1, nameEnd);
    if (service === kinds.other) return false;
    if (service === kinds.quiet) return true;
    let message = nameEnd;
    let process = 0;
    if (bytes[nameEnd] === openBracket) {
      const close = find(bytes, closeBracket, nameEnd, Math.min(to, nameEnd + 24));
      if (close < 0) return true;
      process = wholeNumber(bytes, nameEnd + 1, close);
      message = close + 1;
    }
    message += 2; // ": "
    if (standsAt(bytes, solarisTag, message, to)) {
      const close = find(bytes, closeBracket, message, to);
      if (close >= 0) message = close + 2;
    }
    if (message >= to) return true;
    const idEnd = find(bytes, colon, message, Math.min(to, message + 64));
    if (idEnd < 0) {
      if (service === kinds.agent) this.loose(bytes, message, to);
      return true;
    }
    const text = idEnd + 2;
    switch (service) {
      case kinds.agent:
        if (standsAt(bytes, toField, text, to))
          this.delivery(bytes, message, idEnd, text + 4, to, time, process);
        else this.loose(bytes, message, to);
        break;
      case kinds.qmgr:
        if (standsAt(bytes, removedWord, text, to)) this.events.onRemoved(bytes, message, idEnd);
        else if (standsAt(bytes, fromField, text, to)) this.sender(bytes, message, idEnd, text + 6, to);
        // An old queue manager writes deliveries of its own ("deferred: mail transport unavailable").
        else if (standsAt(bytes, toField, text, to))
          this.delivery(bytes, message, idEnd, text + 4, to, time, process);
        break;
      case kinds.cleanup:
        this.cleanup(bytes, message, idEnd, text, to);
        break;
      case kinds.smtpd:
        // "NOQUEUE: reject: ..." and, in old versions, "reject: ..."
        if (standsAt(bytes, rejectWord, text, to) || standsAt(bytes, rejectWord, message, to))
          this.events.onRejected();
        break;
      case kinds.pickup:
        if (standsAt(bytes, uidField, text, to)) {
          const name = findWords(bytes, fromField, text, to);
          if (name >= 0) {
            const end = find(bytes, greaterThan, name, to);
            this.events.onLocalUser(bytes, name + 6, end < 0 ? to : end, wholeNumber(bytes, text + 4, to));
          }
        }
        break;
    }
    return true;
  }

  private serviceOf(bytes: Uint8Array, from: number, to: number): Service {
    const length = to - from;
    for (const { name, service } of this.known) {
      if (name.length === length && standsAt(bytes, name, from, to)) return service;
    }
    const name = bytes.slice(from, to);
    const service = services.get(String.fromCharCode(...name.subarray(0, 40))) ?? kinds.other;
    if (this.known.length < 64) this.known.push({ name, service });
    return service;
  }

  private sender(bytes: Uint8Array, idFrom: number, idTo: number, from: number, to: number): void {
    const end = find(bytes, greaterThan, from, to);
    if (end < 0) return;
    if (standsAt(bytes, sizeField, end + 1, to)) {
      const count = findWords(bytes, nrcptField, end, Math.min(to, end + 60));
      this.events.onSender(bytes, idFrom, idTo, from, end, count < 0 ? 0 : wholeNumber(bytes, count + 8, to));
    } else if (findWords(bytes, statusExpired, end, to) >= 0) this.events.onExpired(bytes, idFrom, idTo);
  }

  private cleanup(bytes: Uint8Array, idFrom: number, idTo: number, text: number, to: number): void {
    const field = standsAt(bytes, messageIdField, text, to)
      ? messageIdField
      : standsAt(bytes, resentMessageIdField, text, to)
        ? resentMessageIdField
        : null;
    if (field !== null) {
      const from = text + field.length;
      const end = find(bytes, greaterThan, from, to);
      this.events.onMessageId(bytes, idFrom, idTo, from, end < 0 ? to : end);
    } else if (rejectInCleanup.some((words) => findWords(bytes, words, text, Math.min(to, text + 80)) >= 0))
      this.events.onRejected();
  }

  /** `to=<R>[, orig_to=<O>], relay=N[, conn_use=n], delay=d, delays=a/b/c/d[, tls=...], dsn=x.y.z, status=S (reason)` */
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
    const end = find(bytes, greaterThan, from, to);
    if (end < 0) return;
    delivery.recipientFrom = from;
    delivery.recipientTo = end;
    delivery.relayFrom = 0;
    delivery.relayTo = 0;
    delivery.delay = -1;
    delivery.session = -1;
    delivery.dsnFrom = 0;
    delivery.dsnTo = 0;
    let at = end + 1;
    while (at < to && bytes[at] === comma) {
      const key = at + 2;
      const first = bytes[key];
      if (first === 0x73) break; // status=
      if (first === 0x6f) {
        // orig_to=<...>
        const close = find(bytes, greaterThan, key, to);
        if (close < 0) return;
        at = close + 1;
        continue;
      }
      let next = find(bytes, comma, key, to);
      if (next < 0) return;
      if (first === 0x72) {
        delivery.relayFrom = key + 6;
        delivery.relayTo = next;
      } else if (first === 0x64) {
        const second = bytes[key + 1];
        if (second === 0x73) {
          delivery.dsnFrom = key + 4;
          delivery.dsnTo = next;
        } else if (bytes[key + 5] === 0x3d) delivery.delay = decimalNumber(bytes, key + 6, next);
        else delivery.session = sessionOf(bytes, key + 7, next);
      } else if (first === 0x74) {
        // tls=... may hold commas: the next known field ends it
        const dsn = findWords(bytes, dsnField, key, to);
        if (dsn >= 0) next = dsn;
      }
      at = next;
    }
    const status = at + 9;
    if (status >= to) return;
    const word = statusOf(bytes, status, to);
    if (word === null) return;
    let reason = status;
    while (reason < to && bytes[reason] !== space) reason++;
    delivery.reasonFrom = Math.min(reason + 2, to);
    delivery.reasonTo = Math.max(delivery.reasonFrom, bytes[to - 1] === 0x29 ? to - 1 : to);
    delivery.status = word;
    delivery.forwarded =
      word === 'sent' &&
      bytes[delivery.reasonFrom] === 0x66 &&
      standsAt(bytes, forwardedAs, delivery.reasonFrom, to);
    delivery.handedOver = false;
    delivery.idFrom = idFrom;
    delivery.idTo = idTo;
    delivery.time = time;
    delivery.process = process;
    this.events.onDelivery(bytes);
    if (word !== 'sent') this.refusal(bytes, delivery.reasonFrom, to);
  }

  /** What a failed attempt gives away about the server's own side. */
  private refusal(bytes: Uint8Array, from: number, to: number): void {
    const first = bytes[from];
    if (first === 0x64 && standsAt(bytes, suspended, from, to)) return; // no attempt of its own
    if (findWords(bytes, refusedToTalk, from, Math.min(to, from + 200)) >= 0)
      this.events.onSign('greeting-refused', bytes, from, to);
    else if (first === 0x6d && findWords(bytes, loopsBack, from, to) >= 0)
      this.events.onSign('loops-back', bytes, from, to);
    else if (first === 0x63 && standsAt(bytes, connectTo, from, to)) this.connect(bytes, from, to);
  }

  /** Lines of a delivery agent that are about no recipient. */
  private loose(bytes: Uint8Array, from: number, to: number): void {
    if (standsAt(bytes, connectTo, from, to)) this.connect(bytes, from, to);
    else {
      const line = findWords(bytes, breakingLine, from, Math.min(to, from + 100));
      if (line >= 0) this.events.onSign('breaking-line', bytes, from, to);
    }
  }

  private connect(bytes: Uint8Array, from: number, to: number): void {
    if (findWords(bytes, timedOut, from, to) >= 0) this.events.onSign('connect-timed-out', bytes, from, to);
    else if (findWords(bytes, networkUnreachable, from, to) >= 0)
      this.events.onSign('network-unreachable', bytes, from, to);
  }
}

const dsnField = ascii(', dsn=');

/** connecting and sending are the last two of `delays=a/b/c/d` */
function sessionOf(bytes: Uint8Array, from: number, to: number): number {
  const one = find(bytes, slash, from, to);
  const two = one < 0 ? -1 : find(bytes, slash, one + 1, to);
  const three = two < 0 ? -1 : find(bytes, slash, two + 1, to);
  return three < 0 ? -1 : decimalNumber(bytes, two + 1, three) + decimalNumber(bytes, three + 1, to);
}

function statusOf(bytes: Uint8Array, at: number, to: number): DeliveryStatus | null {
  let end = at;
  while (end < to && bytes[end] !== space) end++;
  const length = end - at;
  const first = bytes[at];
  if (first === 0x73 && length === 4) return 'sent';
  if (first === 0x64 && length === 8) return 'deferred';
  if (first === 0x62 && length === 7) return 'bounced';
  if (first === 0x65 && length === 7) return 'expired';
  return null; // deliverable, undeliverable (address probes), SOFTBOUNCE (a test setting)
}
