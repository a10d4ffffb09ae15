// Reasons of refused deliveries, lumped: the same refusal to a thousand customers is one row. Told apart by their words
// without addresses, host names and numbers; the reason itself is decided once a row (protocols/dsn).
import type { CarrierId } from '../../contract/answers.ts';
import { decideReason } from '../dsn/reason.ts';
import { phaseIn, replyCodeIn, statusCodeIn } from '../dsn/smtp-codes.ts';
import { space } from './bytes.ts';
import type { Delivery } from './delivery.ts';

export interface ReasonRow {
  readonly text: string;
  readonly phase: string;
  readonly status: string;
  readonly reason: string;
  readonly temporary: boolean;
  count: number;
}

/** Rows a carrier; further ones are lumped into one. */
const mostRows = 400;

export class ReasonTable {
  private readonly rows = new Map<number, ReasonRow>();
  private readonly carrier: CarrierId | null;
  private readonly textOf: (bytes: Uint8Array, from: number, to: number) => string;

  constructor(carrier: CarrierId | null, textOf: (bytes: Uint8Array, from: number, to: number) => string) {
    this.carrier = carrier;
    this.textOf = textOf;
  }

  /** @returns the row the delivery belongs to, counted */
  add(bytes: Uint8Array, delivery: Delivery): ReasonRow {
    const key = wordSum(bytes, delivery);
    let row = this.rows.get(key);
    if (row === undefined) {
      if (this.rows.size >= mostRows) {
        const rest = this.rows.get(0) ?? {
          text: '…',
          phase: '',
          status: '',
          reason: 'undefined',
          temporary: true,
          count: 0,
        };
        this.rows.set(0, rest);
        rest.count++;
        return rest;
      }
      row = this.read(bytes, delivery);
      this.rows.set(key, row);
    }
    row.count++;
    return row;
  }

  /** Most frequent first; rows whose masked words are the same are put together. */
  top(most: number): readonly ReasonRow[] {
    const byText = new Map<string, ReasonRow>();
    for (const row of this.rows.values()) {
      const key = `${row.phase} ${row.status} ${row.text}`;
      const known = byText.get(key);
      if (known === undefined) byText.set(key, { ...row });
      else known.count += row.count;
    }
    return [...byText.values()].sort((a, b) => b.count - a.count).slice(0, most);
  }

  private read(bytes: Uint8Array, delivery: Delivery): ReasonRow {
    const text = this.textOf(
      bytes,
      delivery.reasonFrom,
      Math.min(delivery.reasonTo, delivery.reasonFrom + 1000),
    );
    const dsn = this.textOf(bytes, delivery.dsnFrom, delivery.dsnTo);
    const replycode = replyCodeIn(text);
    const phase = phaseIn(text);
    // A status that only Postfix made up (5.0.0) gives way to the server's own.
    const status = /\.0\.0$/.test(dsn) || dsn === '' ? statusCodeIn(text, replycode.slice(0, 1)) || dsn : dsn;
    const { reason } = decideReason({
      agent: '',
      carrier: this.carrier,
      domain: '',
      remote: /\bhost ([\w.-]+)\[/.exec(text)?.[1]?.toLowerCase() ?? '',
      reporting: '',
      status,
      replycode,
      phase,
      diagnosticType: 'SMTP',
      action: '',
      text,
      around: '',
      day: '',
      told: null,
    });
    return { text: masked(text), phase, status, reason, temporary: delivery.status === 'deferred', count: 0 };
  }
}

/** The words without what differs from mail to mail: customers' addresses, queue ids, addresses of machines. */
function masked(text: string): string {
  return text
    .replace(/[\w.!#$%&'*+/=?^`{|}~-]+@([\w.-]+)/g, '…@$1')
    .replace(/\[[\d.:a-f]{7,}\](?::\d+)?/gi, '')
    .replace(/\b(?=\w*\d)(?=\w*[a-z])[\w-]{12,}(?:\.\d+)?\b/gi, '…')
    .slice(0, 300);
}

/** A sum over the words that hold no digit and no address; three-digit codes and the status count too. */
function wordSum(bytes: Uint8Array, { reasonFrom, reasonTo, dsnFrom, dsnTo, status }: Delivery): number {
  let sum = status === 'deferred' ? 0x1b873593 : 0x811c9dc5;
  for (let at = dsnFrom; at < dsnTo; at++) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  const end = Math.min(reasonTo, reasonFrom + 400);
  let word = 0;
  let length = 0;
  let odd = false;
  let digits = 0;
  for (let at = reasonFrom; at <= end; at++) {
    const byte = at === end ? space : (bytes[at] ?? 0);
    if (byte === space) {
      if (length > 0 && (!odd || (digits === 3 && length === 3))) sum = Math.imul(sum ^ word, 0x01000193);
      word = 0;
      length = 0;
      odd = false;
      digits = 0;
      continue;
    }
    length++;
    if (byte >= 0x30 && byte <= 0x39) {
      digits++;
      odd = true;
    } else if (byte === 0x40 || byte === 0x3c || byte === 0x5b || byte === 0x2f) odd = true;
    word = Math.imul(word, 31) + byte;
  }
  return (sum >>> 0) + 1;
}
