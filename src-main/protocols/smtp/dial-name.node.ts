// Dials a server by its name, looked up through the program's own resolver, so that name servers chosen in the settings
// (and the practice lab's) count for connections too. A name that DNS does not give is never asked elsewhere.
import { parseIpAddress } from '../../contract/ip-address.ts';
import type { Dialer, Dialled, DialTarget, Resolver } from '../../ports.ts';

/** A dialled connection, or why the name could not be dialled. `address` is the one that was tried last. */
export type NamedDial =
  | { readonly found: true; readonly address: string; readonly dialled: Dialled }
  | { readonly found: false; readonly why: 'no-such-name' | 'no-address' | 'no-answer' };

/**
 * @param target a host name or address with port and time limit (for each address tried)
 * @returns the first connection that answers (IPv4 first, by default at most four addresses), else the last failure
 */
export async function dialName(
  resolver: Resolver,
  dialer: Dialer,
  { mostAddresses = 4, ...target }: DialTarget & { readonly mostAddresses?: number },
): Promise<NamedDial> {
  const looked = await addressesOf(resolver, target.host, target.signal);
  if (!Array.isArray(looked))
    return { found: false, why: looked as 'no-such-name' | 'no-address' | 'no-answer' };
  let last: NamedDial = { found: false, why: 'no-address' };
  for (const address of (looked as readonly string[]).slice(0, mostAddresses)) {
    const dialled = await dialer.dial({ ...target, host: address });
    last = { found: true, address, dialled };
    if (dialled.outcome === 'answering' || dialled.outcome === 'cancelled') return last;
  }
  return last;
}

/** @returns addresses of a host (an address is its own), IPv4 first; or why there are none */
export async function addressesOf(
  resolver: Resolver,
  host: string,
  signal?: DialTarget['signal'],
): Promise<readonly string[] | 'no-such-name' | 'no-address' | 'no-answer'> {
  const literal = parseIpAddress(host);
  if (literal !== null) return [literal];
  const ask = (type: 'A' | 'AAAA') =>
    resolver.ask({ name: host, type, ...(signal === undefined ? {} : { signal }) });
  const answers = await Promise.all([ask('A'), ask('AAAA')]);
  const addresses = answers.flatMap((answer) =>
    answer.outcome === 'found'
      ? answer.records.flatMap(({ data }) =>
          data.type === 'A' || data.type === 'AAAA' ? [data.address] : [],
        )
      : [],
  );
  if (addresses.length > 0) return addresses;
  if (answers.some((answer) => answer.outcome === 'no-answer')) return 'no-answer';
  return answers.every((answer) => answer.outcome === 'no-such-name') ? 'no-such-name' : 'no-address';
}
