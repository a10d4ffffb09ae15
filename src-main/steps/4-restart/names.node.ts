// Re-reads the server's name (A), the address's name (PTR) and a changed SPF record at every name server until all agree. The old
// records' TTL is the longest that anybody may still be told the old data (RFC 1034 3.6, RFC 2308 for names that were absent).
import type { AbortSignalLike, Clock, Resolver } from '../../ports.ts';
import type { NameAtServer, NamesFacts } from '../../facts/names-facts.ts';
import type { DnsAnswer, ServerComparison } from '../../protocols/dns/answer.ts';
import { compareNameServers } from '../../protocols/dns/each-name-server.ts';
import { normalName, reverseName } from '../../protocols/dns/name.ts';
import { startElapsed } from './elapsed.node.ts';
import { spfOf } from './names-to-read.ts';
import { pause } from './pause.node.ts';

export interface NamesOptions {
  readonly resolver: Resolver;
  readonly clock: Clock;
  /** the name that the server shall have, forward and reverse; null: not read again */
  readonly host: { readonly name: string; readonly address: string } | null;
  /** the domain whose SPF record shall change, with its record of before (null: there was none); null: not read again */
  readonly spf: { readonly domain: string; readonly old: string | null } | null;
  readonly longestSeconds: number;
  readonly intervalMilliseconds: number;
  readonly signal: AbortSignalLike;
  readonly onRound: (names: NamesFacts) => void;
}

/** @returns the last round; ends when every server that answers agrees, after the longest wait, or when stopped */
export async function rereadNames(options: NamesOptions): Promise<NamesFacts> {
  const { clock, signal, host, spf, longestSeconds } = options;
  const elapsed = startElapsed(clock);
  let names: NamesFacts = {
    hostName: host?.name ?? '',
    address: host?.address ?? '',
    ...(spf === null ? {} : { spfDomain: spf.domain }),
    startedAt: clock.now().toISOString(),
    running: true,
    rounds: 0,
    longestSeconds,
    servers: [],
  };
  const kinds = [...(host === null ? [] : namedKinds), ...(spf === null ? [] : (['spf'] as const))];
  const isStopped = (): boolean => signal.aborted;
  while (!isStopped()) {
    const servers = await readOnce(options);
    if (isStopped()) break;
    const isOver = allAgree(servers, kinds) || elapsed() >= longestSeconds;
    names = { ...names, servers, rounds: names.rounds + 1, running: !isOver };
    options.onRound(names);
    if (isOver) return names;
    await pause(options.intervalMilliseconds, signal);
  }
  return { ...names, running: false };
}

const namedKinds: readonly NameAtServer['kind'][] = ['forward', 'reverse'];

/** Every server that answered says the right thing, and at least one did for each kind of record. */
export function allAgree(
  servers: readonly NameAtServer[],
  kinds: readonly NameAtServer['kind'][] = namedKinds,
): boolean {
  const answered = servers.filter(({ agrees }) => agrees !== null);
  return (
    answered.every(({ agrees }) => agrees === true) &&
    kinds.every((kind) => answered.some((server) => server.kind === kind))
  );
}

async function readOnce({ resolver, host, spf, signal }: NamesOptions): Promise<readonly NameAtServer[]> {
  const world = { resolver, signal };
  const compare = (name: string, type: 'A' | 'AAAA' | 'PTR' | 'TXT') =>
    compareNameServers(name, [{ name, type }], world);
  const pointer = host === null ? null : reverseName(host.address);
  const type = host?.address.includes(':') === true ? 'AAAA' : 'A';
  const [forward, reverse, text] = await Promise.all([
    host === null ? null : compare(host.name, type),
    pointer === null ? null : compare(pointer, 'PTR'),
    spf === null ? null : compare(spf.domain, 'TXT'),
  ]);
  return [
    ...(host === null
      ? []
      : [
          ...rows('forward', forward?.comparison ?? null, type, host.address),
          ...rows('reverse', reverse?.comparison ?? null, 'PTR', host.name),
        ]),
    ...(spf === null ? [] : spfRows(text?.comparison ?? null, spf.old)),
  ];
}

/** A server agrees when it tells the new record; two servers with two new records do not agree with each other. */
function spfRows(comparison: ServerComparison | null, old: string | null): readonly NameAtServer[] {
  const told = (comparison?.servers ?? []).map(({ name, answers }) => {
    const answer = answers.find(({ trace }) => trace.question.type === 'TXT');
    const said = answer === undefined || answer.outcome === 'no-answer' ? undefined : spfOf(answer);
    return { server: name, said };
  });
  const wanted = told.find(({ said }) => said !== undefined && said !== null && said !== old)?.said;
  return told.map(({ server, said }) =>
    said === undefined
      ? { kind: 'spf', server, agrees: null }
      : { kind: 'spf', server, says: said, agrees: wanted !== undefined && said === wanted },
  );
}

function rows(
  kind: NameAtServer['kind'],
  comparison: ServerComparison | null,
  type: 'A' | 'AAAA' | 'PTR',
  wanted: string,
): readonly NameAtServer[] {
  return (comparison?.servers ?? []).map(({ name, answers }) => {
    const answer = answers.find(({ trace }) => trace.question.type === type);
    const said = saidBy(answer);
    if (said === undefined) return { kind, server: name, agrees: null };
    return { kind, server: name, says: said.join(' ') || null, agrees: said.includes(normalName(wanted)) };
  });
}

function saidBy(answer: DnsAnswer | undefined): readonly string[] | undefined {
  if (answer === undefined || answer.outcome === 'no-answer') return undefined;
  if (answer.outcome !== 'found') return [];
  return answer.records.flatMap(({ data }) => {
    if (data.type === 'PTR') return [normalName(data.name)];
    return data.type === 'A' || data.type === 'AAAA' ? [data.address] : [];
  });
}
