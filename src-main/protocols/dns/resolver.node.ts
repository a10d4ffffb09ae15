// The resolver: our own DNS messages over UDP with EDNS, TCP where truncated, or HTTPS, with retries and time limits.
// RFC 1035, 5452 (random ids and ports), 6891, 7766, 8484. Node's resolver hides TTL and AA and refuses odd names.
import { randomInt } from 'node:crypto';
import { getServers } from 'node:dns';
import type { AbortSignalLike, DnsQuestion, Resolver } from '../../ports.ts';
import type { AnswerTrace, DnsAnswer, NoAnswerReason, ResourceRecord } from './answer.ts';
import { askOverHttps, askOverTcp, askOverUdp, type Exchanged } from './exchange.node.ts';
import { interpret, longestAliasChain, type Meaning } from './interpret.ts';
import type { Query } from './message.node.ts';
import { nameFault, normalName } from './name.ts';
import { parseServerAddress, type ServerAddress } from './server-address.ts';
import { limitParallel } from './parallel.ts';

export interface ResolverOptions {
  /** servers to ask (`address:port` or `https://…`), in order; empty: those of the operating system */
  readonly nameServers: readonly string[];
  /** how long one try may take; a second try goes out after half of it. Default 2,000 */
  readonly timeoutMilliseconds?: number;
  /** PEM of a root certificate for DNS over HTTPS servers of one's own */
  readonly certificateAuthority?: string;
}

/** Each server is asked twice, and no more than this many tries go out for one question. */
const mostTries = 6;
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

interface Try {
  readonly exchanged: Exchanged;
  readonly transport: AnswerTrace['transport'];
  readonly server: ServerAddress;
}

interface Outcome {
  readonly meaning: Meaning;
  readonly server: string;
  readonly transport: AnswerTrace['transport'];
  readonly authoritative: boolean;
}

interface TurnOptions {
  readonly tryOnce: (
    server: ServerAddress,
    query: Query,
    signal: AbortSignalLike | undefined,
  ) => Promise<Try>;
  readonly timeout: number;
  readonly signal: AbortSignalLike | undefined;
}

/**
 * Tries the servers in turn, each twice. A try that is slow is not given up when the next goes out, so a server that
 * needs longer than half the time limit still counts. The first real answer wins; a refusal moves on at once.
 */
async function askInTurn(
  servers: readonly ServerAddress[],
  wanted: Omit<Query, 'id' | 'edns'>,
  options: TurnOptions,
): Promise<Outcome> {
  const tries = [...servers, ...servers].slice(0, mostTries);
  const running = new Map<number, Promise<{ key: number; tried: Try }>>();
  let worst: Outcome = {
    meaning: { kind: 'no-answer', why: 'unreachable' },
    server: servers[0]?.text ?? '',
    transport: 'udp',
    authoritative: false,
  };
  let next = 0;
  const stop = stopper(options.signal);
  const launch = (): void => {
    const server = tries[next];
    if (server === undefined) return;
    const key = next++;
    // Some paths drop what they do not know: the second round goes without EDNS (RFC 6891 6.2.5).
    const query: Query = { ...wanted, id: randomInt(65536), edns: key < servers.length };
    running.set(
      key,
      options.tryOnce(server, query, stop.signal).then((tried) => ({ key, tried })),
    );
  };
  launch();
  try {
    while (running.size > 0) {
      const first = await Promise.race([
        ...running.values(),
        ...(next < tries.length ? [stop.after(options.timeout / 2)] : []),
      ]);
      if (first === null) {
        launch();
        continue;
      }
      running.delete(first.key);
      const outcome = outcomeOf(first.tried, wanted);
      if (outcome.meaning.kind !== 'no-answer') return outcome;
      worst = tellingOf(worst, outcome);
      if (outcome.meaning.why === 'cancelled') return outcome;
      if (running.size === 0) launch();
    }
    return worst;
  } finally {
    stop.stop();
  }
}

function outcomeOf({ exchanged, transport, server }: Try, wanted: Omit<Query, 'id' | 'edns'>): Outcome {
  if (exchanged.outcome !== 'answer') {
    return {
      meaning: { kind: 'no-answer', why: exchanged.outcome },
      server: server.text,
      transport,
      authoritative: false,
    };
  }
  const { response } = exchanged;
  return {
    meaning: interpret(wanted.name, wanted.type, response),
    server: server.text,
    transport,
    authoritative: response.authoritative,
  };
}

/** Of two failures the one that says more: what a server answered over what never came. */
const telling: readonly NoAnswerReason[] = [
  'unreachable',
  'timeout',
  'garbled',
  'not-implemented',
  'server-failure',
  'refused',
  'cancelled',
];
function tellingOf(left: Outcome, right: Outcome): Outcome {
  const rank = ({ meaning }: Outcome): number =>
    meaning.kind === 'no-answer' ? telling.indexOf(meaning.why) : telling.length;
  return rank(right) >= rank(left) ? right : left;
}

/** A signal for all tries of a question: fires when the caller's does, or when the question is settled. */
function stopper(outer: AbortSignalLike | undefined): {
  signal: AbortSignalLike;
  after(milliseconds: number): Promise<null>;
  stop(): void;
} {
  const inner = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const pass = (): void => inner.abort();
  if (outer?.aborted === true) inner.abort();
  else outer?.addEventListener('abort', pass);
  return {
    signal: inner.signal,
    after: (milliseconds) =>
      new Promise((resolve) => {
        timers.add(setTimeout(() => resolve(null), milliseconds));
      }),
    stop: () => {
      outer?.removeEventListener('abort', pass);
      for (const timer of timers) clearTimeout(timer);
      inner.abort();
    },
  };
}

interface AskOptions {
  readonly timeoutMilliseconds: number;
  readonly signal: AbortSignalLike | undefined;
  readonly certificateAuthority: string | undefined;
  readonly placeOf: (server: ServerAddress & { readonly kind: 'https' }) => Promise<string | null>;
}

/** One try at one server: UDP, again without EDNS where that is not understood, again over TCP where truncated. */
async function askServer(server: ServerAddress, query: Query, options: AskOptions): Promise<Try> {
  if (server.kind === 'https') {
    const at = await options.placeOf(server);
    return {
      exchanged: whole(await askOverHttps(server.url, query, { ...options, at })),
      transport: 'https',
      server,
    };
  }
  let sent = query;
  let exchanged = await askOverUdp(server.address, server.port, sent, options);
  if (exchanged.outcome === 'answer' && /^(FORMERR|NOTIMP|EXTENDED_)/.test(exchanged.response.responseCode)) {
    sent = { ...query, edns: false }; // RFC 6891 7
    exchanged = await askOverUdp(server.address, server.port, sent, options);
  }
  if (exchanged.outcome !== 'answer' || !exchanged.response.truncated)
    return { exchanged, transport: 'udp', server };
  // Part of an answer is no answer: what TCP does not bring stays unknown.
  return {
    exchanged: whole(await askOverTcp(server.address, server.port, sent, options)),
    transport: 'tcp',
    server,
  };
}

/** Where nothing larger can be asked for, an answer that still says it was cut tells nothing about what is missing. */
function whole(exchanged: Exchanged): Exchanged {
  return exchanged.outcome === 'answer' && exchanged.response.truncated ? { outcome: 'garbled' } : exchanged;
}
