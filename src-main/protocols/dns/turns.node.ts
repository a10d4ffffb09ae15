// A question put to several servers in turn, each twice, until one tells something. RFC 1035 7.2, RFC 5452 (random ids).
import { randomInt } from 'node:crypto';
import type { AbortSignalLike } from '../../ports.ts';
import type { AnswerTrace, NoAnswerReason } from './answer.ts';
import { interpret, type Meaning } from './interpret.ts';
import type { Query } from './message.node.ts';
import type { Try } from './one-try.node.ts';
import type { ServerAddress } from './server-address.ts';

/** Each server is asked twice, and no more than this many tries go out for one question. */
const mostTries = 6;

/** What the answer means, and who gave it. */
export interface Outcome {
  readonly meaning: Meaning;
  readonly server: string;
  readonly transport: AnswerTrace['transport'];
  readonly authoritative: boolean;
}

export interface TurnOptions {
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
 * @returns the first answer that tells something, else the failure that says most; never rejects
 */
export async function askInTurn(
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
