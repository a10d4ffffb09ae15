// DMARC of the header From: the record by the tree walk, and alignment of this mail. RFC 9989 4.10; mailauth does the walk.
import { evaluateDmarc } from 'mailauth/lib/dmarc';
import type { AbortSignalLike, Resolver } from '../../ports.ts';
import type { DnsAnswer } from '../dns/answer.ts';
import { libraryResolver } from '../dns/library-resolver.ts';
import type { DmarcFacts } from './dmarc-facts.ts';
import { isDmarcRecord, readDmarcRecord } from './record.ts';

export interface DmarcInput {
  readonly fromDomain: string;
  /** domains for which SPF passed and DKIM signatures verified; null without a sample mail */
  readonly authenticated: { readonly spf: readonly string[]; readonly dkim: readonly string[] } | null;
}

/**
 * @returns the facts, or `why` where DNS left the policy unknown: a failed look-up is never "no record"
 */
export async function evaluateDmarcPolicy(
  { fromDomain, authenticated }: DmarcInput,
  resolver: Resolver,
  signal?: AbortSignalLike,
): Promise<{ readonly facts: DmarcFacts; readonly known: boolean }> {
  const answers: DnsAnswer[] = [];
  const { response } = await evaluateDmarc({
    headerFrom: fromDomain,
    spfDomains: (authenticated?.spf ?? []).map((domain) => ({ domain })),
    dkimDomains: (authenticated?.dkim ?? []).map((domain) => ({ domain })),
    resolver: libraryResolver(resolver, answers, signal),
  } as unknown as Parameters<typeof evaluateDmarc>[0]); // mailauth types its resolver by Node's overloads
  const walk = answers.filter(({ trace }) => trace.question.type === 'TXT');
  const own = walk.find(({ trace }) => trace.question.name === `_dmarc.${fromDomain}`);
  const several = own !== undefined && recordsOf(own).length > 1;
  const found = response === false ? null : (response as LibraryResponse);
  const record = found?.rr ?? null;
  const read = record === null ? null : readDmarcRecord(record);
  const result = found?.status.result;
  const aligned = found?.alignment;
  return {
    known: result !== 'temperror' || record !== null,
    facts: {
      fromDomain,
      organisationalDomain: found?.domain ?? null,
      recordDomain: record === null ? null : (found?.policyDomain ?? null),
      record,
      policy: found?.policy ?? null,
      testing: found?.testMode === true,
      faults: [...(several ? ['several-records'] : []), ...(read?.faults ?? [])],
      walk,
      alignment:
        authenticated === null || record === null || (result !== 'pass' && result !== 'fail')
          ? null
          : { spf: Boolean(aligned?.spf.result), dkim: Boolean(aligned?.dkim.result), result },
    },
  };
}

/** What we read of a response of mailauth 7.1. */
interface LibraryResponse {
  readonly status: { readonly result: string };
  readonly domain?: string;
  readonly policyDomain?: string;
  readonly policy?: 'none' | 'quarantine' | 'reject';
  readonly testMode?: boolean;
  readonly rr?: string;
  readonly alignment?: {
    readonly spf: { readonly result?: string };
    readonly dkim: { readonly result?: string };
  };
}

function recordsOf(answer: DnsAnswer): readonly string[] {
  if (answer.outcome !== 'found') return [];
  return answer.records
    .flatMap(({ data }) => (data.type === 'TXT' ? [data.strings.join('')] : []))
    .filter(isDmarcRecord);
}
