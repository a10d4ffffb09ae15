// Watches a server through its restart: one look at a time, never more than one a second, until it is told to stop, has
// seen enough, or gives up. Survives sleep (the gap stays open) and a lost line (which is not held against the server).
import type { Socket } from 'node:net';
import type { AbortSignalLike, Clock, Dialer, Resolver } from '../../ports.ts';
import { dialName } from '../../protocols/smtp/dial-name.node.ts';
import { shakeHands } from '../../protocols/smtp/certificate.node.ts';
import { readGreeting, type GreetingReading } from '../../protocols/smtp/greeting.node.ts';
import type { CertificateFacts, ProbeOutcome, WatchFacts } from '../../protocols/smtp/smtp-facts.ts';
import { startElapsed } from './elapsed.node.ts';
import { createPace, type Pace } from './pace.node.ts';
import { pause } from './pause.node.ts';
import { addCertificate, addGreeting, addTick, downSince, isDown, livePorts, newWatch } from './timeline.ts';

export const watchedPorts = [22, 443, 25, 587, 465, 80] as const;

/** After this long without any answer the watch gives up (the advice stays on screen). */
export const givesUpAfterSeconds = 20 * 60;
/** A watch that nobody stops ends by itself after this long awake. */
export const longestWatchSeconds = 90 * 60;
/** The operator's own line is asked about at most this often, and only while the whole server is silent. */
const lineSeconds = 15;
/** A pause between two looks longer than this is sleep, not patience. */
const sleepSeconds = 30;

export interface WatchOptions {
  readonly resolver: Resolver;
  readonly dialer: Dialer;
  readonly clock: Clock;
  readonly host: string;
  readonly signal: AbortSignalLike;
  /** between the starts of two connections to the server; at least 1,000 outside of the practice world */
  readonly intervalMilliseconds: number;
  /** where others dial beside the watch (control hosts, the line); default: a pace of its own with the interval */
  readonly pace?: Pace | undefined;
  /** for one look */
  readonly timeoutMilliseconds: number;
  /** certificate authority of the practice world, PEM */
  readonly trust?: string | undefined;
  /** told after each look, with the last greeting when it was read */
  readonly onLook: (watch: WatchFacts, greeting: GreetingReading | null) => void;
  readonly ports?: readonly number[];
  /** names the certificates may carry, by what answers: the shop's site or its mail service. Default: `host` */
  readonly certificateNames?:
    { readonly web: readonly string[]; readonly mail: readonly string[] } | undefined;
  /** does anything else on the internet answer? Asked when the whole server falls silent: then it may be our own line */
  readonly lineAnswers?: (() => Promise<boolean>) | undefined;
}

/** @returns the watch as it ended (`running` false); never rejects for anything a server does */
export async function watchServer(options: WatchOptions): Promise<WatchFacts> {
  const { clock, signal, host } = options;
  const pace = options.pace ?? createPace(options.dialer, clock, options.intervalMilliseconds);
  const dialer = pace.for(host);
  const elapsed = startElapsed(clock);
  const ports = options.ports ?? watchedPorts;
  let watch = newWatch(host, clock.now().toISOString(), ports);
  let lastLook = 0;
  let awakeSeconds = 0;
  const line = lineOf(options);
  const isStopped = (): boolean => signal.aborted;
  for (let turn = 0; !isStopped(); turn++) {
    const lookStarted = elapsed();
    const port = nextPort(watch, ports, turn);
    const {
      outcome: seen,
      greeting,
      certificate,
    } = await lookAt({ ...options, dialer }, port, wantsCertificate(watch, port));
    const outcome = isDown(seen) && !(await line(watch, port, seen)) ? 'unreachable' : seen;
    if (isStopped()) break;
    const second = elapsed();
    const continues = second - lastLook < sleepSeconds + options.timeoutMilliseconds / 1000;
    if (continues) awakeSeconds += second - lastLook;
    lastLook = second;
    watch = addTick(watch, { second, port, outcome }, continues);
    if (greeting !== null) watch = addGreeting(watch, greeting.facts);
    if (certificate !== null) watch = addCertificate(watch, port, certificate);
    const silent = downSince(watch);
    const gaveUp = silent !== null && second - silent >= givesUpAfterSeconds;
    if (gaveUp || awakeSeconds >= longestWatchSeconds) {
      watch = { ...watch, gaveUp, running: false };
      options.onLook(watch, greeting);
      return watch;
    }
    options.onLook(watch, greeting);
    await pause(options.intervalMilliseconds - (elapsed() - lookStarted) * 1000, signal);
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

/** A site's certificate is read once, and again whenever the port comes back. */
function wantsCertificate({ lanes, certificates }: WatchFacts, port: number): boolean {
  if (port !== 443) return false;
  const known = certificates?.some((row) => row.port === port) === true;
  return !known || lanes.find((lane) => lane.port === port)?.segments.at(-1)?.outcome !== 'answering';
}

/** Is our own line there? True unless the server is wholly silent by time-outs and nothing else answers either. */
function lineOf({ clock, lineAnswers }: WatchOptions) {
  let askedAt = 0;
  let answers = true;
  return async (watch: WatchFacts, port: number, seen: ProbeOutcome): Promise<boolean> => {
    const others = watch.lanes.filter((lane) => lane.port !== port && livePorts(watch).includes(lane.port));
    const isSilent = others.every(({ segments }) => segments.at(-1)?.outcome !== 'answering');
    // A refusal or a reset comes from somebody: the line is there.
    if (lineAnswers === undefined || seen !== 'timed-out' || !isSilent) return true;
    const now = clock.now().getTime();
    if (Math.abs(now - askedAt) >= lineSeconds * 1000) {
      answers = await lineAnswers();
      askedAt = now;
    }
    return answers;
  };
}

interface Look {
  readonly outcome: ProbeOutcome;
  readonly greeting: GreetingReading | null;
  readonly certificate: CertificateFacts | null;
}

const nothingRead = { greeting: null, certificate: null } as const;

async function lookAt(options: WatchOptions, port: number, withCertificate: boolean): Promise<Look> {
  const { resolver, dialer, clock, host, signal, timeoutMilliseconds, trust } = options;
  if (port === 25 || port === 587 || port === 465) {
    const greeting = await readGreeting(options, {
      host,
      port,
      security: port === 465 ? 'tls' : 'starttls',
      timeoutMilliseconds: Math.max(timeoutMilliseconds, 8000),
      dialTimeoutMilliseconds: timeoutMilliseconds,
      trust,
      certificateNames: options.certificateNames?.mail,
      signal,
    });
    const { outcome, name, certificate } = greeting.facts;
    return { outcome, greeting: outcome === 'answering' && name !== null ? greeting : null, certificate };
  }
  const named = await dialName(resolver, dialer, { host, port, timeoutMilliseconds, signal });
  if (!named.found) return { outcome: 'unreachable', ...nothingRead };
  const { dialled } = named;
  if (dialled.outcome !== 'answering')
    return { outcome: ownLine(dialled.outcome, dialled.detail), ...nothingRead };
  const socket = dialled.connection.socket as Socket;
  let handshake: Awaited<ReturnType<typeof shakeHands>> | null = null;
  try {
    if (withCertificate)
      handshake = await shakeHands(socket, options.certificateNames?.web ?? [host], {
        trust,
        now: clock.now(),
        timeoutMilliseconds,
      });
    if (handshake?.ok === true) handshake.socket.end();
    else socket.end();
  } finally {
    dialled.connection.close();
  }
  // A port that takes connections but no TLS is up all the same.
  return {
    outcome: 'answering',
    greeting: null,
    certificate: handshake?.ok === true ? handshake.certificate : null,
  };
}

/** A router's "no such host" speaks of the server; everything else that is unreachable speaks of our own line. */
function ownLine(outcome: Exclude<ProbeOutcome, 'answering'>, detail: string): ProbeOutcome {
  return outcome === 'unreachable' && detail === 'EHOSTUNREACH' ? 'timed-out' : outcome;
}
