// Which zone holds a name, and at which addresses its name servers are asked. RFC 1034 4.2, RFC 1912 2.8.
import type { AbortSignalLike, Resolver } from '../../ports.ts';
import type { DnsAnswer } from './answer.ts';
import { namesAbove, normalName } from './name.ts';
import { isLoopback, parseServerAddress, socketText } from './server-address.ts';

export interface ZoneServer {
  readonly name: string;
  /** `null`: no address is published, or its look-up got no answer */
  readonly address: string | null;
  /** `address:port` to ask, null where there is no address */
  readonly server: string | null;
  readonly addressAnswers: readonly DnsAnswer[];
}

export interface ZoneServers {
  readonly zone: string;
  readonly delegation: DnsAnswer;
  readonly servers: readonly ZoneServer[];
}

/** More name servers than any zone has (RFC 1035 leaves room for 13 in one packet). */
const mostServers = 13;
const mostRows = 26;

/** @returns the names at which the zone of `name` may begin, nearest first, without top-level names */
export function zoneCandidates(name: string): readonly string[] {
  const above = namesAbove(name).filter((candidate) => candidate.includes('.'));
  if (normalName(name).endsWith('.ip6.arpa')) {
    // Reverse zones of IPv6 are cut at nibbles that mean something: /32, /40, /44, /48, /52, /56, /60, /64, the address.
    return above.filter((candidate) =>
      [34, 18, 17, 16, 15, 14, 13, 12, 10].includes(candidate.split('.').length),
    );
  }
  if (normalName(name).endsWith('.in-addr.arpa'))
    return above.filter((candidate) => candidate.split('.').length >= 4);
  return above.slice(0, 8);
}

/**
 * Finds the zone of a name and its servers. All candidates are asked at once.
 * @returns null where no delegation was found (no answer, or the domain does not exist)
 */
export async function zoneServers(
  name: string,
  resolver: Resolver,
  signal?: AbortSignalLike,
): Promise<ZoneServers | null> {
  const ask = (asked: string, type: 'NS' | 'A' | 'AAAA'): Promise<DnsAnswer> =>
    resolver.ask({ name: asked, type, ...(signal === undefined ? {} : { signal }) });
  const candidates = zoneCandidates(name);
  const delegations = await Promise.all(candidates.map((candidate) => ask(candidate, 'NS')));
  const index = delegations.findIndex(
    (answer, at) =>
      answer.outcome === 'found' &&
      answer.records.some((record) => record.data.type === 'NS' && record.name === candidates[at]),
  );
  const delegation = delegations[index];
  const zone = candidates[index];
  if (delegation?.outcome !== 'found' || zone === undefined) return null;
  const names = delegation.records
    .flatMap(({ data }) => (data.type === 'NS' ? [data.name] : []))
    .slice(0, mostServers);
  const port = directPort(delegation.trace.server);
  const servers = await Promise.all(
    names.sort().map(async (server) => {
      const answers = await Promise.all([ask(server, 'A'), ask(server, 'AAAA')]);
      return serverRows(server, answers, port);
    }),
  );
  return { zone, delegation, servers: servers.flat().slice(0, mostRows) };
}

function serverRows(name: string, answers: readonly DnsAnswer[], port: number): readonly ZoneServer[] {
  const addresses = answers.flatMap((answer) =>
    answer.outcome === 'found'
      ? answer.records.flatMap(({ data }) =>
          data.type === 'A' || data.type === 'AAAA' ? [data.address] : [],
        )
      : [],
  );
  const six = addresses.filter((address) => address.includes(':'));
  const four = addresses.filter((address) => !address.includes(':'));
  const chosen = [...four.slice(0, 2), ...six.slice(0, 2)];
  if (chosen.length === 0) return [{ name, address: null, server: null, addressAnswers: answers }];
  return chosen.map((address) => ({
    name,
    address,
    server: socketText(address, port),
    addressAnswers: answers,
  }));
}

/** Name servers listen on 53; where the resolver itself is on loopback (practice lab, tests), on the resolver's port. */
function directPort(resolverServer: string): number {
  const parsed = parseServerAddress(resolverServer);
  return parsed?.kind === 'socket' && isLoopback(parsed.address) ? parsed.port : 53;
}
