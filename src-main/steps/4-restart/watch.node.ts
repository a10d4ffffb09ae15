// Watches a server through its restart: one look at a time, never more than one a second, until it is told to stop, has
// seen enough, or gives up. Survives sleep (the gap stays open) and a lost line (which is not held against the server).
import type { Socket } from 'node:net';
import type { AbortSignalLike, Clock, Dialer, Resolver } from '../../ports.ts';
import { dialName } from '../../protocols/smtp/dial-name.node.ts';
import { readGreeting, type GreetingReading } from '../../protocols/smtp/greeting.node.ts';
import type { ProbeOutcome, WatchFacts } from '../../protocols/smtp/smtp-facts.ts';
import { addGreeting, addTick, downSince, livePorts, newWatch } from './timeline.ts';

export const watchedPorts = [22, 443, 25, 587, 465, 80] as const;

/** After this long without any answer the watch gives up (the advice stays on screen). */
export const givesUpAfterSeconds = 20 * 60;
/** A watch that nobody stops ends by itself. */
export const longestWatchSeconds = 90 * 60;
/** A pause between two looks longer than this is sleep, not patience. */
const sleepSeconds = 30;

export interface WatchOptions {
  readonly resolver: Resolver;
  readonly dialer: Dialer;
  readonly clock: Clock;
  readonly host: string;
  readonly signal: AbortSignalLike;
  /** between the starts of two looks; at least 1,000 outside of the practice world */
  readonly intervalMilliseconds: number;
  /** for one look */
  readonly timeoutMilliseconds: number;
  /** certificate authority of the practice world, PEM */
  readonly trust?: string | undefined;
  /** told after each look, with the last greeting when it was read */
  readonly onLook: (watch: WatchFacts, greeting: GreetingReading | null) => void;
  readonly ports?: readonly number[];
}

/** @returns the watch as it ended (`running` false); never rejects for anything a server does */
export async function watchServer(options: WatchOptions): Promise<WatchFacts> {
  const { clock, signal, host } = options;
  const started = clock.now().getTime();
  const ports = options.ports ?? watchedPorts;
  let watch = newWatch(host, new Date(started).toISOString(), ports);
  let lastLook = started;
  const isStopped = (): boolean => signal.aborted;
  for (let turn = 0; !isStopped(); turn++) {
    const lookStarted = clock.now().getTime();
    const port = nextPort(watch, ports, turn);
    const { outcome, greeting } = await lookAt(options, port);
    if (isStopped()) break;
    const now = clock.now().getTime();
    const continues = now - lastLook < sleepSeconds * 1000 + options.timeoutMilliseconds;
    lastLook = now;
    const second = Math.max(watch.elapsedSeconds, (now - started) / 1000);
    watch = addTick(watch, { second, port, outcome }, continues);
    if (greeting !== null) watch = addGreeting(watch, greeting.facts);
    const silent = downSince(watch);
    const gaveUp = silent !== null && second - silent >= givesUpAfterSeconds;
    if (gaveUp || second >= longestWatchSeconds) {
      watch = { ...watch, gaveUp, running: false };
      options.onLook(watch, greeting);
      return watch;
    }
    options.onLook(watch, greeting);
    await pause(options.intervalMilliseconds - (clock.now().getTime() - lookStarted), signal);
  }
  return { ...watch, running: false };
}

/** Each port once; from then on those that answered, and mail's port always: its silence may be the operator's line. */
function nextPort(watch: WatchFacts, ports: readonly number[], turn: number): number {
  const first = ports[turn];
  if (first !== undefined) return first;
  const live = livePorts(watch);
  const kept = live.length === 0 ? ports : ports.filter((port) => live.includes(port));
  return kept[turn % kept.length] ?? 25;
}

async function lookAt(
  options: WatchOptions,
  port: number,
): Promise<{ outcome: ProbeOutcome; greeting: GreetingReading | null }> {
  const { resolver, dialer, host, signal, timeoutMilliseconds } = options;
  if (port === 25 || port === 587) {
    const greeting = await readGreeting(options, {
      host,
      port,
      security: 'starttls',
      timeoutMilliseconds: Math.max(timeoutMilliseconds, 8000),
      dialTimeoutMilliseconds: timeoutMilliseconds,
      trust: options.trust,
      signal,
    });
    const { outcome, name } = greeting.facts;
    return { outcome, greeting: outcome === 'answering' && name !== null ? greeting : null };
  }
  const named = await dialName(resolver, dialer, { host, port, timeoutMilliseconds, signal });
  if (!named.found) return { outcome: 'unreachable', greeting: null };
  const { dialled } = named;
  if (dialled.outcome !== 'answering')
    return { outcome: ownLine(dialled.outcome, dialled.detail), greeting: null };
  (dialled.connection.socket as Socket).end();
  dialled.connection.close();
  return { outcome: 'answering', greeting: null };
}

/** A router's "no such host" speaks of the server; everything else that is unreachable speaks of our own line. */
function ownLine(outcome: Exclude<ProbeOutcome, 'answering'>, detail: string): ProbeOutcome {
  return outcome === 'unreachable' && detail === 'EHOSTUNREACH' ? 'timed-out' : outcome;
}

function pause(milliseconds: number, signal: AbortSignalLike): Promise<void> {
  if (milliseconds <= 0 || signal.aborted) return Promise.resolve();
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
