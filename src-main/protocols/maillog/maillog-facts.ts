// The figures of a mail log, per carrier. Times are milliseconds since 1970 of the log's own clock (its wall clock read
// as if it were UTC), so that what is shown is what stands in the log.
import type { CarrierId } from '../../contract/answers.ts';

export interface DeliveryTotals {
  readonly sent: number;
  /** messages put off at least once, as pflogsumm counts them */
  readonly deferred: number;
  readonly bounced: number;
  readonly expired: number;
  /** refused at our own door */
  readonly rejected: number;
  /** lines that say so; one message can be put off many times */
  readonly deferrals?: number;
}

export interface CarrierFigures {
  readonly carrier: CarrierId | 'other';
  readonly totals: DeliveryTotals;
  readonly attempts: number;
  readonly recipients: number;
  /** share of recipients delivered at the first try, 0 to 1 */
  readonly firstTryShare: number | null;
  readonly unknownUserShare: number | null;
  readonly unknownUsers: number;
  /** seconds */
  readonly delay: { readonly median: number; readonly p90: number; readonly p99: number } | null;
  readonly peakPerSecond: number;
  readonly peakPerMinute: number;
  readonly peakPerTenMinutes: number;
  readonly parallelSessions: number;
  /** seconds of connecting and handing over, the longest; absent in figures of older versions */
  readonly longestSession?: number | undefined;
  readonly over100Recipients: number;
  readonly reasons: readonly {
    readonly phase: string;
    readonly text: string;
    readonly count: number;
    readonly status: string;
    /** in Sisimai's words */
    readonly reason?: string;
  }[];
  /** sent/deferred/bounced per slot of time */
  readonly slots: readonly {
    readonly start: number;
    readonly sent: number;
    readonly deferred: number;
    readonly bounced: number;
  }[];
  /** width of a slot */
  readonly slotMilliseconds?: number;
}

/** Where stamps name no zone: servers of Japanese shops run on Japan's time. */
const japanMinutes = 9 * 60;

/** @returns a moment of the log's own clock as real time, milliseconds since 1970 */
export function realTime(time: number, zoneMinutes: number | null | undefined): number {
  return time - (zoneMinutes ?? japanMinutes) * 60_000;
}

export interface MaillogFacts {
  readonly names: readonly string[];
  readonly format: 'postfix' | 'sendmail' | 'exim' | 'mixed' | 'unknown';
  readonly lines: number;
  readonly understood: number;
  readonly from: number | null;
  readonly to: number | null;
  /** minutes east of Greenwich of the log's clock, where its stamps name them; Japan's time is taken otherwise */
  readonly zoneMinutes?: number | undefined;
  /** the log covers both sides of a change: these are the figures of one side, cut at this moment (ISO 8601, UTC) */
  readonly half?: { readonly side: 'before' | 'after'; readonly at: string } | undefined;
  readonly totals: DeliveryTotals;
  readonly carriers: readonly CarrierFigures[];
  readonly envelopeDomains: readonly { readonly domain: string; readonly count: number }[];
  readonly messageIdDomains: readonly { readonly domain: string; readonly count: number }[];
  readonly webUsers: readonly { readonly user: string; readonly count: number }[];
  /** codes such as port-25-closed, greeting-refused, breaking-line, bounce-of-bounce, unqualified-host-name */
  readonly signs: readonly { readonly code: string; readonly count: number; readonly example: string }[];
  /** what could not be read, as codes with a count: cut-off, binary, line-too-long, foreign-lines */
  readonly notes: readonly { readonly code: string; readonly count: number }[];
}
