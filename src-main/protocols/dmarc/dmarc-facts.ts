// DMARC as found and as it judges this mail. RFC 9989 (record, tree walk, alignment).
import type { DnsAnswer } from '../dns/answer.ts';

export interface DmarcFacts {
  readonly fromDomain: string;
  readonly organisationalDomain: string | null;
  /** where the record was found, null when nowhere on the walk */
  readonly recordDomain: string | null;
  readonly record: string | null;
  readonly policy: 'none' | 'quarantine' | 'reject' | null;
  readonly testing: boolean;
  readonly faults: readonly string[];
  readonly walk: readonly DnsAnswer[];
  /** for the sample mail; null where there is none */
  readonly alignment: {
    readonly spf: boolean;
    readonly dkim: boolean;
    readonly result: 'pass' | 'fail';
  } | null;
}
