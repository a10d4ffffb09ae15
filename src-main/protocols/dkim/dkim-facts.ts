// DKIM signatures of a mail and keys found. RFC 6376, RFC 8301 (key length).
import type { DnsAnswer } from '../dns/answer.ts';

export interface DkimFacts {
  readonly signatures: readonly {
    readonly domain: string;
    readonly selector: string;
    readonly result: 'pass' | 'fail' | 'none' | 'neutral' | 'temperror' | 'permerror' | 'policy';
    readonly keyBits: number | null;
    readonly testing: boolean;
    readonly comment: string;
  }[];
  /** selectors tried without a mail, and what was there */
  readonly tried: readonly { readonly selector: string; readonly answer: DnsAnswer }[];
}
