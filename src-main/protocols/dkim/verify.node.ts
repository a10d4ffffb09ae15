// DKIM signatures of a mail, checked with mailauth's verifier. RFC 6376, RFC 8301 (keys under 1024 bits), RFC 8463.
import { dkimVerify } from 'mailauth/lib/dkim/verify';
import type { AbortSignalLike, Resolver } from '../../ports.ts';
import type { DnsAnswer } from '../dns/answer.ts';
import { libraryResolver } from '../dns/library-resolver.ts';
import { shortestDkimKey, type DkimFacts } from './dkim-facts.ts';

type Signature = DkimFacts['signatures'][number];

/** Signatures beyond this are not looked at: each costs a DNS question and a hash over the whole mail. */
const mostSignatures = 20;

export interface VerifiedDkim {
  readonly facts: DkimFacts;
  readonly answers: readonly DnsAnswer[];
}

/**
 * @param bytes the mail as received, complete: a cut body fails its hash
 * @returns one row a signature (`none` where there is none); a key that got no answer is `temperror`; never throws
 */
export async function verifyDkim(
  bytes: Uint8Array,
  resolver: Resolver,
  signal?: AbortSignalLike,
): Promise<VerifiedDkim> {
  const answers: DnsAnswer[] = [];
  try {
    const { results } = await dkimVerify(Buffer.from(bytes), {
      resolver: libraryResolver(resolver, answers, signal),
      strict: true,
      // Shorter keys are looked at as well, so that their length can be told; `signatureOf` lets none of them pass.
      minBitLength: 1,
    } as Parameters<typeof dkimVerify>[1]); // mailauth types its resolver by Node's overloads
    const signatures = results.slice(0, mostSignatures).map((result) => signatureOf(result as LibraryResult));
    return {
      facts: { signatures: signatures.filter(({ result }) => result !== 'none'), tried: [] },
      answers,
    };
  } catch {
    // A mail that breaks the verifier is a mail whose signatures can't be judged, not a forged one.
    return { facts: { signatures: [], tried: [] }, answers };
  }
}

/** What we read of a result of mailauth 7.1. */
interface LibraryResult {
  readonly signingDomain?: string;
  readonly selector?: string;
  readonly modulusLength?: number;
  readonly status: { readonly result: string; readonly comment?: unknown; readonly testing?: boolean };
}

const results: readonly Signature['result'][] = [
  'pass',
  'fail',
  'none',
  'neutral',
  'temperror',
  'permerror',
  'policy',
];

function signatureOf({ signingDomain, selector, modulusLength, status }: LibraryResult): Signature {
  const result = results.find((known) => known === status.result) ?? 'neutral';
  const isShort = modulusLength !== undefined && modulusLength < shortestDkimKey; // Ed25519 has none
  return {
    domain: signingDomain ?? '',
    selector: selector ?? '',
    result: result === 'pass' && isShort ? 'policy' : result,
    keyBits: modulusLength ?? null,
    testing: status.testing === true,
    comment: typeof status.comment === 'string' ? status.comment : '',
  };
}
