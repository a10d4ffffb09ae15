// Re-reads the new host name (A) and the address's name (PTR) at every name server of both zones until all agree. The old
// records' TTL is the longest that anybody may still be told the old data (RFC 1034 3.6, RFC 2308 for names that were absent).
import type { AbortSignalLike, Clock, Resolver } from '../../ports.ts';
import type { NameAtServer, NamesFacts } from '../../facts/names-facts.ts';
import type { DnsAnswer, ServerComparison } from '../../protocols/dns/answer.ts';
import { compareNameServers } from '../../protocols/dns/each-name-server.ts';
import { normalName, reverseName } from '../../protocols/dns/name.ts';
import { startElapsed } from './elapsed.node.ts';

export interface NamesOptions {
  readonly resolver: Resolver;
  readonly clock: Clock;
  readonly hostName: string;
  readonly address: string;
  readonly longestSeconds: number;
  readonly intervalMilliseconds: number;
  readonly signal: AbortSignalLike;
  readonly onRound: (names: NamesFacts) => void;
}

/** @returns the last round; ends when every server that answers agrees, after the longest wait, or when stopped */
export async function rereadNames(options: NamesOptions): Promise<NamesFacts> {
  const { clock, signal, hostName, address, longestSeconds } = options;
  const elapsed = startElapsed(clock);
  let names: NamesFacts = {
    hostName,
    address,
    startedAt: clock.now().toISOString(),
    running: true,
    rounds: 0,
    longestSeconds,
    servers: [],
  };
  const isStopped = (): boolean => signal.aborted;
  while (!isStopped()) {
    const servers = await readOnce(options);
    if (isStopped()) break;
    const isOver = allAgree(servers) || elapsed() >= longestSeconds;
    names = { ...names, servers, rounds: names.rounds + 1, running: !isOver };
    options.onRound(names);
    if (isOver) return names;
    await pause(options.intervalMilliseconds, signal);
  }
  return { ...names, running: false };
}

/** Every server that answered says the right thing, and at least one did for each direction. */
export function allAgree(servers: readonly NameAtServer[]): boolean {
  const answered = servers.filter(({ agrees }) => agrees !== null);
  return (
    answered.every(({ agrees }) => agrees === true) &&
    (['forward', 'reverse'] as const).every((kind) => answered.some((server) => server.kind === kind))
  );
}

async function readOnce({
  resolver,
  hostName,
  address,
  signal,
}: NamesOptions): Promise<readonly NameAtServer[]> {
  const pointer = reverseName(address);
  const type = address.includes(':') ? 'AAAA' : 'A';
  const [forward, reverse] = await Promise.all([
    compareNameServers(hostName, [{ name: hostName, type }], { resolver, signal }),
    pointer === null
      ? null
      : compareNameServers(pointer, [{ name: pointer, type: 'PTR' }], { resolver, signal }),
  ]);
  return [
    ...rows('forward', forward?.comparison ?? null, type, address),
    ...rows('reverse', reverse?.comparison ?? null, 'PTR', hostName),
  ];
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

function pause(milliseconds: number, signal: AbortSignalLike): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal.addEventListener('abort', finish);
  });
}
