// The resolver: our own DNS messages over UDP with EDNS, TCP where truncated, or HTTPS, with retries and time limits.
// RFC 1035, 5452 (random ids and ports), 6891, 7766, 8484. Node's resolver hides TTL and AA and refuses odd names.
import { getServers } from 'node:dns';
import type { AbortSignalLike, DnsQuestion, Resolver } from '../../ports.ts';
import type { AnswerTrace, DnsAnswer, ResourceRecord } from './answer.ts';
import { longestAliasChain } from './interpret.ts';
import type { Query } from './message.node.ts';
import { nameFault, normalName } from './name.ts';
import { parseServerAddress, type ServerAddress } from './server-address.ts';
import { limitParallel } from './parallel.ts';
import { askServer, type Try } from './one-try.node.ts';
import { askInTurn } from './turns.node.ts';

export interface ResolverOptions {
  /** servers to ask (`address:port` or `https://…`), in order; empty: those of the operating system */
  readonly nameServers: readonly string[];
  /** how long one try may take; a second try goes out after half of it. Default 2,000 */
  readonly timeoutMilliseconds?: number;
  /** PEM of a root certificate for DNS over HTTPS servers of one's own */
  readonly certificateAuthority?: string;
}

const mostParallel = 100;

/**
 * @returns a resolver that never throws: what did not answer is `no-answer` with the reason
 */
export function createResolver(options: ResolverOptions): Resolver {
  const timeout = options.timeoutMilliseconds ?? 2000;
  const configured = configuredServers(options.nameServers);
  const turn = limitParallel(mostParallel);
  const places = httpsPlaces(configured, { ...options, timeoutMilliseconds: timeout });
  const tryOnce = (server: ServerAddress, query: Query, signal: AbortSignalLike | undefined): Promise<Try> =>
    turn(() =>
      askServer(server, query, {
        timeoutMilliseconds: timeout,
        signal,
        certificateAuthority: options.certificateAuthority,
        placeOf: places,
      }),
    );

  return {
    async ask(question: DnsQuestion): Promise<DnsAnswer> {
      const at = new Date().toISOString();
      const started = performance.now(); // a clock that is set back must not make a negative time
      const name = normalName(question.name);
      const servers = question.server === undefined ? configured : configuredServers([question.server]);
      const first = servers[0];
      let transport: AnswerTrace['transport'] = first?.kind === 'https' ? 'https' : 'udp';
      let server = first?.text ?? question.server ?? '';
      let authoritative = false;
      const trace = (): AnswerTrace => ({
        question: { name, type: question.type },
        server,
        transport,
        milliseconds: Math.round(performance.now() - started),
        at,
        authoritative,
      });
      if (nameFault(name) !== null) return { outcome: 'no-answer', why: 'name-too-long', trace: trace() };

      const chain: ResourceRecord[] = [];
      const seen = new Set<string>();
      let owner = name;
      for (;;) {
        seen.add(owner);
        const query = { name: owner, type: question.type, recursion: question.server === undefined };
        const result = await askInTurn(servers, query, { tryOnce, timeout, signal: question.signal });
        ({ server, transport } = result);
        if (chain.length === 0) authoritative = result.authoritative;
        const { meaning } = result;
        if (meaning.kind === 'no-answer') return { outcome: 'no-answer', why: meaning.why, trace: trace() };
        chain.push(...meaning.records);
        if (meaning.kind === 'found') return { outcome: 'found', records: chain, trace: trace() };
        if (meaning.kind !== 'alias') return { outcome: meaning.kind, trace: trace() };
        // A server asked directly answers for its own zone; where its alias leads is another server's matter.
        if (question.server !== undefined) return { outcome: 'found', records: chain, trace: trace() };
        owner = normalName(meaning.target);
        if (seen.has(owner) || chain.length > longestAliasChain || nameFault(owner) !== null) {
          return { outcome: 'no-answer', why: 'server-failure', trace: trace() };
        }
      }
    },
  };
}

/**
 * Where a DNS-over-HTTPS host is: as written beside it, else as the plain servers of the same list say, else (null) as the
 * operating system does. Whoever uses DNS over HTTPS because the usual DNS is broken must not need that DNS first.
 */
function httpsPlaces(
  configured: readonly ServerAddress[],
  options: ResolverOptions,
): (server: ServerAddress & { readonly kind: 'https' }) => Promise<string | null> {
  const plain = configured.filter(({ kind }) => kind === 'socket').map(({ text }) => text);
  const found = new Map<string, Promise<string | null>>();
  const askPlain = async (host: string): Promise<string | null> => {
    const resolver = createResolver({ ...options, nameServers: plain });
    const answers = await Promise.all([
      resolver.ask({ name: host, type: 'A' }),
      resolver.ask({ name: host, type: 'AAAA' }),
    ]);
    const addresses = answers.flatMap((answer) =>
      answer.outcome === 'found'
        ? answer.records.flatMap(({ data }) => ('address' in data ? [data.address] : []))
        : [],
    );
    return addresses[0] ?? null;
  };
  return ({ url, at }) => {
    const hostname = /^https:\/\/(\[[^\]]+\]|[^/:]+)/.exec(url)?.[1] ?? '';
    if (at !== null || plain.length === 0 || parseServerAddress(hostname) !== null)
      return Promise.resolve(at);
    const known = found.get(hostname) ?? askPlain(hostname);
    found.set(hostname, known);
    return known;
  };
}

function configuredServers(texts: readonly string[]): readonly ServerAddress[] {
  const wanted = texts.length > 0 ? texts : getServers();
  return wanted.map(parseServerAddress).filter((server) => server !== null);
}
