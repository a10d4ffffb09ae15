// What the readers of a log report, gathered into running figures: carriers, domains, users, signs. Memory of a fixed
// size: sets and tables with a ceiling, one tally a carrier. What is measured and why: server-facts 7.5.
import { carrierIds, type CarrierId } from '../../contract/answers.ts';
import { FingerprintSet, NameTable } from './bounded.ts';
import { ascii, atSign, fingerprint, standsAt } from './bytes.ts';
import { CarrierTally } from './carrier-tally.ts';
import { emptyDelivery, type Delivery, type LogEvents } from './delivery.ts';
import type { CarrierFigures, DeliveryTotals, MaillogFacts } from './maillog-facts.ts';
import { SignTable } from './sign-table.ts';

export interface FigureOptions {
  readonly carrierOfDomain: (domain: string) => CarrierId | null;
  /** bytes to text, one character a byte */
  readonly textOf: (bytes: Uint8Array, from: number, to: number) => string;
  /** every delivery line, for lists; absent where only figures are wanted */
  readonly onDelivery?: (delivery: Delivery, bytes: Uint8Array) => void;
}

const suspended = ascii('delivery temporarily suspended');

export class LogFigures implements LogEvents {
  readonly delivery = emptyDelivery();
  private readonly options: FigureOptions;
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
  private rejected = 0;

  constructor(options: FigureOptions) {
    this.options = options;
    this.other = new CarrierTally('other', options.textOf);
    this.tallies = [...carrierIds.map((carrier) => new CarrierTally(carrier, options.textOf)), this.other];
    this.signs = new SignTable(options.textOf);
  }

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

  private sum(of: (tally: CarrierTally) => number): number {
    return this.tallies.reduce((total, tally) => total + of(tally), 0);
  }

  totals(): DeliveryTotals {
    return {
      sent: this.sum((tally) => tally.sent),
      deferred: this.deferredIds.size + this.deferredIds.refused,
      deferrals: this.sum((tally) => tally.deferrals),
      bounced: this.sum((tally) => tally.bounced),
      expired: this.sum((tally) => tally.expired),
      rejected: this.rejected,
    };
  }

  carriers(): readonly CarrierFigures[] {
    return this.tallies
      .map((tally) => tally.figures())
      .filter(({ attempts, totals }) => attempts + totals.expired + (totals.deferrals ?? 0) > 0);
  }

  lists(): Pick<MaillogFacts, 'envelopeDomains' | 'messageIdDomains' | 'webUsers' | 'signs'> {
    return {
      envelopeDomains: this.domainList(this.envelopeCounts),
      messageIdDomains: this.domainList(this.messageIdCounts),
      webUsers: [...this.userCounts]
        .map(([user, count]) => ({ user, count }))
        .sort((a, b) => b.count - a.count)
        .slice(0, 20),
      signs: this.signs.list(this.sum((tally) => tally.sent)),
    };
  }

  /** how many things were counted only roughly, because a ceiling was reached */
  get rough(): number {
    return this.deferredIds.refused + this.waiting.refused;
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
}
