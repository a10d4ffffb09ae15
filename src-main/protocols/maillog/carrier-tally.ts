// The running figures of one carrier: memory of a fixed size, whatever the log's length (server-facts 7.5).
import type { CarrierId } from '../../contract/answers.ts';
import type { Delivery } from './delivery.ts';
import type { CarrierFigures } from './maillog-facts.ts';
import { ReasonTable } from './reason-table.ts';
import { SlidingWindow } from './sliding-window.ts';
import { TimeSlots } from './time-slots.ts';

/** Delay classes: each about 5 % wider than the one before, from 0.01 s to some weeks. */
const delayClasses = 400;
const delayStep = Math.log(1.05);

export class CarrierTally {
  readonly carrier: CarrierId | 'other';
  sent = 0;
  deferrals = 0;
  deferredMessages = 0;
  bounced = 0;
  expired = 0;
  attempts = 0;
  recipients = 0;
  deliveredAtFirst = 0;
  unknownUsers = 0;
  over100Recipients = 0;
  readonly reasons: ReasonTable;
  private readonly delays = new Uint32Array(delayClasses);
  private delayCount = 0;
  private readonly window = new SlidingWindow();
  private readonly slots = new TimeSlots();
  private readonly sessionProcess = new Int32Array(64);
  private readonly sessionEnd = new Float64Array(64);
  private parallel = 0;
  private longest = 0;

  constructor(carrier: CarrierId | 'other', textOf: (bytes: Uint8Array, from: number, to: number) => string) {
    this.carrier = carrier;
    this.reasons = new ReasonTable(carrier === 'other' ? null : carrier, textOf);
  }

  /** @param attempt false where the queue only repeats an earlier failure */
  count(delivery: Delivery, attempt: boolean): void {
    const { status, time } = delivery;
    if (attempt) {
      this.attempts++;
      this.window.add(time);
      if (this.carrier !== 'other' && delivery.session > 0) this.session(delivery);
    }
    this.slots.add(time, status);
    if (status === 'sent') {
      this.sent++;
      if (delivery.delay >= 0) this.addDelay(delivery.delay);
    } else if (status === 'deferred') this.deferrals++;
    else if (status === 'bounced') this.bounced++;
    else this.expired++;
  }

  private addDelay(seconds: number): void {
    const index =
      seconds <= 0.01 ? 0 : Math.min(delayClasses - 1, Math.ceil(Math.log(seconds * 100) / delayStep));
    this.delays[index] = (this.delays[index] ?? 0) + 1;
    this.delayCount++;
  }

  /** How many processes talked to this carrier at the same moment: the time of a line is the end of its session. */
  private session({ time, session, process }: Delivery): void {
    if (session > this.longest) this.longest = session;
    const begin = time - session * 1000;
    let together = 1;
    let oldest = 0;
    let own = -1;
    for (let index = 0; index < 64; index++) {
      const end = this.sessionEnd[index] ?? 0;
      if (this.sessionProcess[index] === process) own = index;
      else if (end > begin) together++;
      if (end < (this.sessionEnd[oldest] ?? 0)) oldest = index;
    }
    const place = own < 0 ? oldest : own;
    this.sessionProcess[place] = process;
    this.sessionEnd[place] = time;
    if (together > this.parallel) this.parallel = together;
  }

  private percentile(share: number): number {
    let left = Math.ceil(this.delayCount * share);
    for (let index = 0; index < delayClasses; index++) {
      left -= this.delays[index] ?? 0;
      if (left <= 0) return Math.round(Math.exp(index * delayStep)) / 100;
    }
    return 0;
  }

  figures(): CarrierFigures {
    const { recipients } = this;
    return {
      carrier: this.carrier,
      totals: {
        sent: this.sent,
        deferred: this.deferredMessages,
        deferrals: this.deferrals,
        bounced: this.bounced,
        expired: this.expired,
        rejected: 0,
      },
      attempts: this.attempts,
      recipients,
      firstTryShare: recipients === 0 ? null : this.deliveredAtFirst / recipients,
      unknownUserShare: recipients === 0 ? null : this.unknownUsers / recipients,
      unknownUsers: this.unknownUsers,
      delay:
        this.delayCount === 0
          ? null
          : { median: this.percentile(0.5), p90: this.percentile(0.9), p99: this.percentile(0.99) },
      peakPerSecond: this.window.peakSecond,
      peakPerMinute: this.window.peakMinute,
      peakPerTenMinutes: this.window.peakTenMinutes,
      parallelSessions: this.parallel,
      longestSession: this.longest,
      over100Recipients: this.over100Recipients,
      reasons: this.reasons
        .top(20)
        .map(({ phase, text, count, status, reason }) => ({ phase, text, count, status, reason })),
      slots: this.slots.list(),
      slotMilliseconds: this.slots.width,
    };
  }
}
