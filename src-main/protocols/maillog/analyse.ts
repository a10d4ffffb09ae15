// A mail log to figures, piece by piece, with memory of a fixed size: feed it bytes as they come, ask it at any time.
// What is measured and why: server-facts 7.5.
import { carrierIds, type CarrierId } from '../../contract/answers.ts';
import { FingerprintSet, NameTable } from './bounded.ts';
import { ascii, atSign, find, fingerprint, space, standsAt } from './bytes.ts';
import { CarrierTally } from './carrier-tally.ts';
import { emptyDelivery, type Delivery, type LogEvents } from './delivery.ts';
import { EximReader } from './exim.ts';
import { StampReader, type LogDay } from './log-time.ts';
import type { MaillogFacts } from './maillog-facts.ts';
import { PostfixReader } from './postfix.ts';
import { SendmailReader } from './sendmail.ts';
import { SignTable } from './sign-table.ts';

export interface AnalysisOptions {
  readonly carrierOfDomain: (domain: string) => CarrierId | null;
  /** bytes to text, one character a byte */
  readonly textOf: (bytes: Uint8Array, from: number, to: number) => string;
  /** every delivery line, for lists; absent where only figures are wanted */
  readonly onDelivery?: (delivery: Delivery, bytes: Uint8Array) => void;
}

/** Longer lines are cut here; Postfix and syslog end theirs at 1 to 8 kB. */
export const longestLine = 65_536;

const lineFeed = 0x0a;
const suspended = ascii('delivery temporarily suspended');

export class LogAnalysis implements LogEvents {
  readonly delivery = emptyDelivery();
  private readonly options: AnalysisOptions;
  private stamps: StampReader;
  private readonly postfix: PostfixReader;
  private readonly sendmail: SendmailReader;
  private readonly exim: EximReader;
  private readonly names: string[] = [];
  private readonly domains = new NameTable();
  private readonly tallyOfDomain: CarrierTally[] = [];
  private readonly tallies: readonly CarrierTally[];
  private readonly other: CarrierTally;
  private readonly envelopeCounts = new Map<number, number>();
  private readonly messageIdCounts = new Map<number, number>();
  private readonly userCounts = new Map<string, number>();
  private readonly signs: SignTable;
  /** queue ids ever put off: never forgotten, as pflogsumm does */
  private readonly deferredIds = new FingerprintSet(2_000_000);
  /** queue id and recipient that wait for another try */
  private readonly waiting = new FingerprintSet(2_000_000);
  private readonly senderSeen = new FingerprintSet(1_000_000);
  private readonly nullSenders = new FingerprintSet(500_000);
  private readonly manyRecipients = new Map<number, Set<CarrierTally>>();
  private readonly waitingCarriers = new Map<number, CarrierTally>();
  private rest: Uint8Array = new Uint8Array(longestLine + 16);
  private restLength = 0;
  private skipping = false;
  private lines = 0;
  private understood = 0;
  private foreign = 0;
  private longLines = 0;
  private binaryBytes = 0;
  private rejected = 0;
  private first: number | null = null;
  private latest: number | null = null;
  private readonly understoodBy = { postfix: 0, sendmail: 0, exim: 0 };
  private readonly extraNotes = new Map<string, number>();

  constructor(options: AnalysisOptions) {
    this.options = options;
    this.stamps = new StampReader({ year: 1970, month: 12, day: 31 });
    this.postfix = new PostfixReader(this);
    this.sendmail = new SendmailReader(this, options.textOf);
    this.exim = new EximReader(this);
    this.other = new CarrierTally('other', options.textOf);
    this.tallies = [...carrierIds.map((carrier) => new CarrierTally(carrier, options.textOf)), this.other];
    this.signs = new SignTable(options.textOf);
  }

  /** @param until a day that is not before the file's last line: stamps without a year are read by it */
  startFile(name: string, until: LogDay): void {
    this.names.push(name);
    this.stamps = new StampReader(until);
    this.restLength = 0;
    this.skipping = false;
  }

  /** Takes the next bytes of the file; the buffer may be used again afterwards. */
  feed(bytes: Uint8Array, from: number, to: number): void {
    let start = from;
    if (this.restLength > 0 || this.skipping) {
      const end = bytes.indexOf(lineFeed, from);
      const stop = end < 0 || end >= to ? to : end;
      this.keep(bytes, from, stop);
      if (stop === to) return;
      this.flushRest();
      start = stop + 1;
    }
    while (start < to) {
      const end = bytes.indexOf(lineFeed, start);
      if (end < 0 || end >= to) {
        this.keep(bytes, start, to);
        return;
      }
      if (end - start > longestLine) {
        this.longLines++;
        this.line(bytes, start, start + longestLine);
      } else this.line(bytes, start, end);
      start = end + 1;
    }
  }

  /** The file's last line may have no end. */
  endFile(): void {
    this.flushRest();
  }

  note(code: string, count = 1): void {
    this.extraNotes.set(code, (this.extraNotes.get(code) ?? 0) + count);
  }

  private keep(bytes: Uint8Array, from: number, to: number): void {
    if (this.skipping) return;
    const room = longestLine - this.restLength;
    const length = Math.min(room, to - from);
    this.rest.set(bytes.subarray(from, from + length), this.restLength);
    this.restLength += length;
    if (to - from > room) {
      this.longLines++;
      this.skipping = true;
    }
  }

  private flushRest(): void {
    const length = this.restLength;
    this.restLength = 0;
    this.skipping = false;
    if (length > 0) this.line(this.rest, 0, length);
  }

  private line(bytes: Uint8Array, from: number, lineEnd: number): void {
    let to = lineEnd;
    if (bytes[to - 1] === 0x0d) to--;
    if (to <= from) return;
    this.lines++;
    const { stamps } = this;
    if (!stamps.read(bytes, from, to)) {
      this.foreignLine(bytes, from, to);
      return;
    }
    const { time } = stamps;
    let program = stamps.next;
    // Exim's own files name no host: the message id follows the stamp.
    if (bytes[from + 10] === space && this.exim.read(bytes, program, to, time)) {
      this.understoodBy.exim++;
    } else {
      const hostEnd = find(bytes, space, program, Math.min(to, program + 256));
      program = hostEnd < 0 ? program : hostEnd + 1;
      if (this.postfix.read(bytes, program, to, time)) this.understoodBy.postfix++;
      else if (this.sendmail.read(bytes, program, to, time)) this.understoodBy.sendmail++;
      else if (this.exim.readSyslog(bytes, program, to, time)) this.understoodBy.exim++;
      else {
        this.foreign++;
        return;
      }
    }
    this.understood++;
    if (this.first === null || time < this.first) this.first = time;
    if (this.latest === null || time > this.latest) this.latest = time;
  }

  private foreignLine(bytes: Uint8Array, from: number, to: number): void {
    this.foreign++;
    const end = Math.min(to, from + 64);
    let odd = 0;
    for (let at = from; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) odd++;
    }
    if (odd > 0) this.binaryBytes += to - from;
  }

  // --- what the readers report ---

  onDelivery(bytes: Uint8Array): void {
    const { delivery } = this;
    this.options.onDelivery?.(delivery, bytes);
    const { status } = delivery;
    const tally = this.tallyFor(bytes, delivery.recipientFrom, delivery.recipientTo);
    const id = fingerprint(bytes, delivery.idFrom, delivery.idTo);
    if (delivery.forwarded) return;
    const key = fingerprint(bytes, delivery.recipientFrom, delivery.recipientTo, id | 0);
    const attempt =
      !delivery.handedOver &&
      !(status === 'deferred' && standsAt(bytes, suspended, delivery.reasonFrom, delivery.reasonTo));
    const target = delivery.handedOver ? this.other : tally;
    target.count(delivery, attempt);
    if (status === 'deferred') {
      if (this.deferredIds.add(id)) target.deferredMessages++;
      if (this.waiting.add(key)) target.recipients++;
      if (this.waitingCarriers.size < 100_000) this.waitingCarriers.set(id, target);
    } else if (this.waiting.size > 0 && this.waiting.delete(key)) {
      // It waited: counted as a recipient then, and not delivered at the first try.
    } else {
      target.recipients++;
      if (status === 'sent') target.deliveredAtFirst++;
    }
    if (status !== 'sent') {
      const row = target.reasons.add(bytes, delivery);
      if (status === 'bounced') {
        if (row.reason === 'userunknown') target.unknownUsers++;
        if (this.nullSenders.has(id))
          this.signs.add('bounce-of-bounce', bytes, delivery.recipientFrom, delivery.reasonTo);
      }
    } else if (delivery.relayTo > delivery.relayFrom && bytes[delivery.relayTo - 1] !== 0x6c)
      this.signs.noteRemote(bytes, delivery.relayFrom, delivery.relayTo);
    if (this.manyRecipients.size > 0) {
      const met = this.manyRecipients.get(id);
      if (met !== undefined && !met.has(target)) {
        met.add(target);
        target.over100Recipients++;
      }
    }
  }

  onSender(
    bytes: Uint8Array,
    idFrom: number,
    idTo: number,
    from: number,
    to: number,
    recipients: number,
  ): void {
    const id = fingerprint(bytes, idFrom, idTo);
    if (!this.senderSeen.add(id)) return; // taken up again by the queue manager
    if (to === from) {
      this.nullSenders.add(id);
      return;
    }
    this.countDomain(this.envelopeCounts, bytes, from, to);
    if (recipients > 100 && this.manyRecipients.size < 10_000) this.manyRecipients.set(id, new Set());
  }

  onMessageId(bytes: Uint8Array, _idFrom: number, _idTo: number, from: number, to: number): void {
    this.countDomain(this.messageIdCounts, bytes, from, to);
  }

  onLocalUser(bytes: Uint8Array, from: number, to: number, userId: number): void {
    if (this.userCounts.size > 500) return;
    const user = `${this.options.textOf(bytes, from, Math.min(to, from + 100))}${userId < 0 ? '' : ` (uid ${userId})`}`;
    this.userCounts.set(user, (this.userCounts.get(user) ?? 0) + 1);
  }

  onRemoved(bytes: Uint8Array, idFrom: number, idTo: number): void {
    const id = fingerprint(bytes, idFrom, idTo);
    this.senderSeen.delete(id);
    this.nullSenders.delete(id);
    if (this.waitingCarriers.size > 0) this.waitingCarriers.delete(id);
    if (this.manyRecipients.size > 0) this.manyRecipients.delete(id);
  }

  onExpired(bytes: Uint8Array, idFrom: number, idTo: number): void {
    const tally = this.waitingCarriers.get(fingerprint(bytes, idFrom, idTo)) ?? this.other;
    tally.expired++;
  }

  onRejected(): void {
    this.rejected++;
  }

  onSign(code: string, bytes: Uint8Array, from: number, to: number): void {
    this.signs.add(code, bytes, from, to);
  }

  private tallyFor(bytes: Uint8Array, from: number, to: number): CarrierTally {
    let at = to - 1;
    while (at >= from && bytes[at] !== atSign) at--;
    if (at < from) return this.other;
    const id = this.domains.idOf(bytes, at + 1, to);
    if (id < 0) return this.other;
    return this.tallyOfDomain[id] ?? this.learn(id);
  }

  private learn(id: number): CarrierTally {
    const name = this.domains.bytesOf(id);
    const carrier = this.options.carrierOfDomain(this.options.textOf(name, 0, name.length));
    const tally = carrier === null ? this.other : (this.tallies[carrierIds.indexOf(carrier)] ?? this.other);
    this.tallyOfDomain[id] = tally;
    return tally;
  }

  private countDomain(counts: Map<number, number>, bytes: Uint8Array, from: number, to: number): void {
    let at = to - 1;
    while (at >= from && bytes[at] !== atSign) at--;
    // No domain at all: the local part stands for itself ("apache").
    const id = this.domains.idOf(bytes, at < from ? from : at + 1, to);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }

  get lineCount(): number {
    return this.lines;
  }

  /** The figures so far. */
  facts(): MaillogFacts {
    const carriers = this.tallies
      .map((tally) => tally.figures())
      .filter((figures) => figures.attempts + figures.totals.expired + (figures.totals.deferrals ?? 0) > 0);
    const sum = (of: (tally: CarrierTally) => number): number =>
      this.tallies.reduce((total, tally) => total + of(tally), 0);
    const { postfix, sendmail, exim } = this.understoodBy;
    const formats = (['postfix', 'sendmail', 'exim'] as const).filter(
      (format) => this.understoodBy[format] > Math.max(2, (postfix + sendmail + exim) / 100),
    );
    const fallback = (['postfix', 'sendmail', 'exim'] as const).filter(
      (format) => this.understoodBy[format] > 0,
    );
    const found = formats.length > 0 ? formats : fallback;
    return {
      names: this.names,
      format: found.length > 1 ? 'mixed' : (found[0] ?? 'unknown'),
      lines: this.lines,
      understood: this.understood,
      from: this.first,
      to: this.latest,
      totals: {
        sent: sum((tally) => tally.sent),
        deferred: this.deferredIds.size + this.deferredIds.refused,
        deferrals: sum((tally) => tally.deferrals),
        bounced: sum((tally) => tally.bounced),
        expired: sum((tally) => tally.expired),
        rejected: this.rejected,
      },
      carriers,
      envelopeDomains: this.domainList(this.envelopeCounts),
      messageIdDomains: this.domainList(this.messageIdCounts),
      webUsers: [...this.userCounts]
        .map(([user, count]) => ({ user, count }))
        .sort((a, b) => b.count - a.count)
        .slice(0, 20),
      signs: this.signs.list(sum((tally) => tally.sent)),
      notes: this.notes(),
    };
  }

  private domainList(
    counts: Map<number, number>,
  ): readonly { readonly domain: string; readonly count: number }[] {
    return [...counts]
      .map(([id, count]) => {
        const name = id < 0 ? null : this.domains.bytesOf(id);
        return { domain: name === null ? '…' : this.options.textOf(name, 0, name.length), count };
      })
      .sort((a, b) => b.count - a.count)
      .slice(0, 50);
  }

  private notes(): readonly { readonly code: string; readonly count: number }[] {
    const notes = [...this.extraNotes].map(([code, count]) => ({ code, count }));
    if (this.foreign > 0) notes.push({ code: 'foreign-lines', count: this.foreign });
    if (this.longLines > 0) notes.push({ code: 'line-too-long', count: this.longLines });
    if (this.binaryBytes > 0) notes.push({ code: 'binary', count: this.binaryBytes });
    const lumped = this.deferredIds.refused + this.waiting.refused;
    if (lumped > 0) notes.push({ code: 'counted-roughly', count: lumped });
    return notes;
  }
}
