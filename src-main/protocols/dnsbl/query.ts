// Asks the blocklists about one address. RFC 5782 2.1 (IPv4), 2.4 (IPv6).
import type { AbortSignalLike, Resolver } from '../../ports.ts';
import type { DnsAnswer } from '../dns/answer.ts';
import { reverseName } from '../dns/name.ts';
import type { BlocklistFacts } from './blocklist-facts.ts';
import { blocklists, type BlocklistSource } from './lists.ts';

/** @returns the name a list is asked for, e.g. `24.113.0.203.zen.spamhaus.org`; null for no address */
export function blocklistName(address: string, zone: string): string | null {
  const reverse = reverseName(address);
  return reverse === null ? null : `${reverse.replace(/\.(?:in-addr|ip6)\.arpa$/, '')}.${zone}`;
}

/** @returns one row a list that knows the address's family; a refused or unanswered question is "could not be checked" */
export async function askBlocklists(
  address: string,
  resolver: Resolver,
  signal?: AbortSignalLike,
): Promise<BlocklistFacts> {
  const family = address.includes(':') ? 6 : 4;
  const asked = blocklists.filter(({ families }) => families.includes(family));
  const lists = await Promise.all(
    asked.map(async (list) => {
      const name = blocklistName(address, list.zone) ?? '';
      const answer = await resolver.ask({ name, type: 'A', ...(signal === undefined ? {} : { signal }) });
      return { list: list.zone, ...stateOf(list, answer), answer };
    }),
  );
  return { address, lists };
}

/** @returns what an answer of a list says about the address */
export function stateOf(
  list: Pick<BlocklistSource, 'listed' | 'refused'>,
  answer: DnsAnswer,
): Pick<BlocklistFacts['lists'][number], 'state' | 'codes'> {
  if (answer.outcome === 'no-answer') return { state: 'could-not-be-checked', codes: [] };
  if (answer.outcome !== 'found') return { state: 'not-listed', codes: [] };
  const codes = answer.records.flatMap(({ data }) => (data.type === 'A' ? [data.address] : []));
  // Anything but the list's own codes comes from somewhere else: a search-page redirect, a parked zone, a refusal.
  const listed = codes.filter((code) => list.listed.test(code));
  if (listed.length > 0) return { state: 'listed', codes: listed };
  return { state: 'could-not-be-checked', codes };
}
