// DKIM signatures of a mail and keys found. RFC 6376, RFC 8301 (key length).
import type { DnsAnswer } from '../dns/answer.ts';

/** Bits of an RSA key: a verifier takes no signature of a shorter one for valid (RFC 8301 3.2). */
export const shortestDkimKey = 1024;

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

/** @returns whether the signature fits the mail, but by a key that is too short to count */
export function hasShortKey({ result, keyBits }: DkimFacts['signatures'][number]): boolean {
  return (result === 'pass' || result === 'policy') && keyBits !== null && keyBits < shortestDkimKey;
}
