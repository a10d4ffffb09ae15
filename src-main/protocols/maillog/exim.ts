// Exim 4 main log: `id <= sender ...`, `=>` and `->` delivered, `==` deferred, `**` failed, `Completed`
// (Exim specification 52 "Log files"; server-facts 7.4). Ids are 16 characters, or 23 since Exim 4.97.
import {
  ascii,
  atSign,
  closeBracket,
  colon,
  find,
  findWords,
  greaterThan,
  lessThan,
  openBracket,
  space,
  standsAt,
  wholeNumber,
} from './bytes.ts';
import type { DeliveryStatus, LogEvents } from './delivery.ts';

const programName = ascii('exim');
const completed = ascii('Completed');
const idField = ascii(' id=');
const userField = ascii(' U=');
const hostField = ascii(' H=');
const queueTime = ascii(' QT=');
const deliveryTime = ascii(' DT=');
const retryTimeout = ascii('retry timeout exceeded');
const rejectedWord = ascii(' rejected ');
const timedOut = ascii('onnection timed out');
const breakMark = ascii(': ');

export class EximReader {
  private readonly events: LogEvents;

  constructor(events: LogEvents) {
    this.events = events;
  }

  /** @param from behind the stamp of Exim's own file; @returns true when an Exim line follows */
  read(bytes: Uint8Array, from: number, to: number, time: number): boolean {
    let at = from;
    let process = 0;
    if (bytes[at] === openBracket) {
      const close = find(bytes, closeBracket, at, Math.min(to, at + 12));
      if (close < 0) return false;
      process = wholeNumber(bytes, at + 1, close);
      at = close + 2;
    }
    const idEnd = idLength(bytes, at, to);
    if (idEnd === 0) {
      if (findWords(bytes, rejectedWord, at, to) < 0) return bytes[at] === 0x48 || bytes[at] === 0x53; // H=..., Start/SMTP: Exim's, nothing to count
      this.events.onRejected();
      return true;
    }
    const id = at;
    const flag = at + idEnd + 1;
    const one = bytes[flag];
    const two = bytes[flag + 1];
    const text = flag + 3;
    if (one === 0x3c && two === 0x3d) this.sender(bytes, id, id + idEnd, text, to);
    else if ((one === 0x3d || one === 0x2d) && two === 0x3e)
      this.delivery(bytes, { id, idTo: id + idEnd, from: text, to, time, process, status: 'sent' });
    else if (one === 0x3d && two === 0x3d)
      this.delivery(bytes, { id, idTo: id + idEnd, from: text, to, time, process, status: 'deferred' });
    else if (one === 0x2a && two === 0x2a)
      this.delivery(bytes, { id, idTo: id + idEnd, from: text, to, time, process, status: 'bounced' });
    else if (standsAt(bytes, completed, flag, to)) this.events.onRemoved(bytes, id, id + idEnd);
    else if (findWords(bytes, rejectedWord, flag, to) >= 0) this.events.onRejected();
    return true;
  }

  /** Exim through syslog: program name, then its own line, with or without its own stamp. */
  readSyslog(bytes: Uint8Array, from: number, to: number, time: number): boolean {
    if (!standsAt(bytes, programName, from, to)) return false;
    const end = find(bytes, colon, from, Math.min(to, from + 40));
    if (end < 0) return true;
    let at = end + 2;
    if (bytes[at + 4] === 0x2d && bytes[at + 10] === space && bytes[at + 19] === space) at += 20;
    this.read(bytes, at, to, time);
    return true;
  }

  private sender(bytes: Uint8Array, idFrom: number, idTo: number, from: number, to: number): void {
    const end = wordEnd(bytes, from, to);
    const nobody = end - from === 2 && bytes[from] === lessThan;
    this.events.onSender(bytes, idFrom, idTo, nobody ? end : from, end, 0);
    const messageId = findWords(bytes, idField, end, to);
    if (messageId >= 0)
      this.events.onMessageId(bytes, idFrom, idTo, messageId + 4, wordEnd(bytes, messageId + 4, to));
    const user = findWords(bytes, userField, end, to);
    if (user >= 0) this.events.onLocalUser(bytes, user + 3, wordEnd(bytes, user + 3, to), -1);
  }

  private delivery(
    bytes: Uint8Array,
    line: {
      readonly id: number;
      readonly idTo: number;
      readonly from: number;
      readonly to: number;
      readonly time: number;
      readonly process: number;
      readonly status: DeliveryStatus;
    },
  ): void {
    const { delivery } = this.events;
    const { from, to } = line;
    // `=> local <user@example.jp> R=...`, `=> user@example.jp R=...`
    let end = wordEnd(bytes, from, to);
    delivery.recipientFrom = from;
    delivery.recipientTo = bytes[end - 1] === colon ? end - 1 : end;
    if (find(bytes, atSign, from, end) < 0 && bytes[end + 1] === lessThan) {
      const close = find(bytes, greaterThan, end, to);
      if (close >= 0) {
        delivery.recipientFrom = end + 2;
        delivery.recipientTo = close;
        end = close + 1;
      }
    }
    const host = findWords(bytes, hostField, end, to);
    delivery.relayFrom = host < 0 ? 0 : host + 3;
    delivery.relayTo = host < 0 ? 0 : relayEnd(bytes, host + 3, to);
    delivery.delay = secondsAfter(bytes, queueTime, end, to);
    delivery.session = secondsAfter(bytes, deliveryTime, end, to);
    delivery.dsnFrom = 0;
    delivery.dsnTo = 0;
    const reason = findWords(bytes, breakMark, end - 1, to);
    delivery.reasonFrom = reason < 0 ? end : reason + 2;
    delivery.reasonTo = to;
    delivery.status =
      line.status === 'bounced' && findWords(bytes, retryTimeout, end, to) >= 0 ? 'expired' : line.status;
    delivery.forwarded = false;
    delivery.handedOver = false;
    delivery.idFrom = line.id;
    delivery.idTo = line.idTo;
    delivery.time = line.time;
    delivery.process = line.process;
    this.events.onDelivery(bytes);
    if (line.status === 'deferred' && findWords(bytes, timedOut, end, to) >= 0)
      this.events.onSign('connect-timed-out', bytes, from, to);
  }
}

/** @returns the length of an Exim message id, 0 where none stands */
function idLength(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at + 6] !== 0x2d) return 0;
  if (bytes[at + 13] === 0x2d && bytes[at + 16] === space && at + 16 < to) return 16;
  if (bytes[at + 18] === 0x2d && bytes[at + 23] === space && at + 23 < to) return 23;
  return 0;
}

function wordEnd(bytes: Uint8Array, from: number, to: number): number {
  const end = find(bytes, space, from, to);
  return end < 0 ? to : end;
}

/** `H=mx.example.jp [192.0.2.1]` */
function relayEnd(bytes: Uint8Array, from: number, to: number): number {
  const end = wordEnd(bytes, from, to);
  if (bytes[end + 1] !== openBracket) return bytes[end - 1] === colon ? end - 1 : end;
  const close = find(bytes, closeBracket, end, to);
  return close < 0 ? end : close + 1;
}

function secondsAfter(bytes: Uint8Array, field: Uint8Array, from: number, to: number): number {
  const at = findWords(bytes, field, from, to);
  if (at < 0) return -1;
  // `3s`, `1m2s`, `0.5s`
  let seconds = 0;
  let value = 0;
  let scale = 0;
  for (let index = at + field.length; index < to; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === 0x2e) scale = 1;
    else if (byte >= 0x30 && byte <= 0x39) {
      if (scale === 0) value = value * 10 + byte - 0x30;
      else {
        scale /= 10;
        value += (byte - 0x30) * scale;
      }
    } else if (byte === 0x73) return seconds + value;
    else if (byte === 0x6d || byte === 0x68 || byte === 0x64) {
      seconds += value * (byte === 0x6d ? 60 : byte === 0x68 ? 3600 : 86_400);
      value = 0;
      scale = 0;
    } else break;
  }
  return -1;
}
