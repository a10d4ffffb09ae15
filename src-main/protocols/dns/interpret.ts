// What a DNS response means for the question that was asked. RFC 1034 3.6.2 (CNAME), RFC 2308 (no name, no record).
import type { NoAnswerReason, RecordType, ResourceRecord } from './answer.ts';
import { sameName } from './name.ts';

export interface ResponseParts {
  readonly responseCode: string;
  readonly authoritative: boolean;
  readonly recursionAvailable: boolean;
  readonly answers: readonly ResourceRecord[];
  readonly authorities: readonly ResourceRecord[];
}

export type Meaning =
  | { readonly kind: 'found'; readonly records: readonly ResourceRecord[] }
  | { readonly kind: 'no-such-name' | 'no-such-record'; readonly records: readonly ResourceRecord[] }
  /** the chain of aliases leads on to a name that this response says nothing about */
  | { readonly kind: 'alias'; readonly records: readonly ResourceRecord[]; readonly target: string }
  | { readonly kind: 'no-answer'; readonly why: NoAnswerReason };

/** Longest chain of aliases that is followed, over all responses. */
export const longestAliasChain = 8;

/** @returns what the response says about records of the type at the name; aliases come first in `records` */
export function interpret(name: string, type: RecordType, response: ResponseParts): Meaning {
  const why = failure(response.responseCode);
  if (why !== null) return { kind: 'no-answer', why };
  const chain: ResourceRecord[] = [];
  let owner = name;
  for (let hops = 0; type !== 'CNAME' && hops <= longestAliasChain; hops++) {
    const alias = response.answers.find(
      (record) => record.data.type === 'CNAME' && sameName(record.name, owner),
    );
    if (alias?.data.type !== 'CNAME') break;
    if (chain.length === longestAliasChain || chain.includes(alias))
      return { kind: 'no-answer', why: 'server-failure' };
    chain.push(alias);
    owner = alias.data.name;
  }
  const found = response.answers.filter(
    (record) => record.data.type === type && sameName(record.name, owner),
  );
  if (found.length > 0) return { kind: 'found', records: [...chain, ...found] };
  if (response.responseCode === 'NXDOMAIN') return { kind: 'no-such-name', records: chain };
  const negative = response.authorities.some((record) => record.data.type === 'SOA');
  if (chain.length > 0 && !negative) return { kind: 'alias', records: chain, target: owner };
  const referral = !negative && response.authorities.some((record) => record.data.type === 'NS');
  // "Ask somebody else" is not an answer, least of all "there is no such record".
  if (referral && !response.authoritative && !response.recursionAvailable)
    return { kind: 'no-answer', why: 'server-failure' };
  return { kind: 'no-such-record', records: chain };
}

function failure(responseCode: string): NoAnswerReason | null {
  switch (responseCode) {
    case 'NOERROR':
    case 'NXDOMAIN':
      return null;
    case 'REFUSED':
      return 'refused';
    case 'NOTIMP':
      return 'not-implemented';
    default:
      return 'server-failure';
  }
}
