// Reads what a mail server says about itself: greeting, EHLO reply, the certificate behind STARTTLS or TLS, SIZE; then
// leaves with QUIT. Sends no mail and no secret. RFC 5321 3.1 to 3.3, RFC 3207, RFC 8314 (implicit TLS on 465).
import { StringDecoder } from 'node:string_decoder';
import type { Socket } from 'node:net';
import type { Evidence } from '../../contract/evidence.ts';
import type { AbortSignalLike, Clock, Dialer, Resolver } from '../../ports.ts';
import { shakeHands } from './certificate.node.ts';
import { dialName } from './dial-name.node.ts';
import { newDialogue, onReply, onSecured, type DialogueState } from './dialogue.ts';
import { noReplies, readReplies, sizeLimitOf, type ReplyReader } from './replies.ts';
import type { CertificateFacts, DialogueLine, GreetingFacts, GreetingTrouble } from './smtp-facts.ts';

export interface GreetingPorts {
  readonly resolver: Resolver;
  readonly dialer: Dialer;
  readonly clock: Clock;
}

export interface GreetingRequest {
  readonly host: string;
  readonly port: number;
  /** `tls`: TLS from the first byte (465). `starttls`: upgraded where offered. Default by port */
  readonly security?: 'none' | 'starttls' | 'tls';
  /** what we call ourselves; an address literal by default (RFC 5321 4.1.3) */
  readonly ehloName?: string;
  /** for the whole conversation, not each line; 20 s by default, since servers against spam answer late on purpose */
  readonly timeoutMilliseconds?: number;
  /** for the connection alone; the whole time by default */
  readonly dialTimeoutMilliseconds?: number;
  /** further certificate authorities, PEM (the practice lab's) */
  readonly trust?: string | undefined;
  /** names that the certificate may carry, when clients know the server by others than `host` */
  readonly certificateNames?: readonly string[] | undefined;
  readonly signal?: AbortSignalLike;
}

/** The facts with every line that was said. */
export interface GreetingReading {
  readonly facts: GreetingFacts;
  readonly dialogue: readonly DialogueLine[];
  readonly evidence: Evidence;
}

/** @returns what the server said; never rejects, and never takes longer than the time limit allows */
export async function readGreeting(ports: GreetingPorts, request: GreetingRequest): Promise<GreetingReading> {
  const { host, port, signal, trust } = request;
  const security = request.security ?? (port === 465 ? 'tls' : 'starttls');
  const limit = request.timeoutMilliseconds ?? 20_000;
  const started = performance.now();
  const at = ports.clock.now().toISOString();
  const elapsed = (): number => Math.round(performance.now() - started);
  const dialLimit = Math.min(limit, request.dialTimeoutMilliseconds ?? limit);
  const target = { host, port, timeoutMilliseconds: dialLimit, ...(signal === undefined ? {} : { signal }) };
  const named = await dialName(ports.resolver, ports.dialer, target);
  if (!named.found) {
    return reading(
      request,
      at,
      elapsed(),
      { outcome: 'unreachable', trouble: 'no-such-name' },
      [],
      newDialogue('', false),
    );
  }
  if (named.dialled.outcome !== 'answering') {
    return reading(request, at, elapsed(), { outcome: named.dialled.outcome }, [], newDialogue('', false));
  }
  const talk = await converse(named.dialled.connection.socket as Socket, {
    certificateNames: request.certificateNames ?? [host],
    security,
    ehloName: request.ehloName ?? '[127.0.0.1]',
    deadline: started + limit,
    trust,
    now: ports.clock.now(),
    signal,
  });
  named.dialled.connection.close();
  const outcome = talk.trouble === 'cancelled' ? 'cancelled' : talk.wasReset ? 'reset' : 'answering';
  const trouble = talk.trouble === 'cancelled' ? null : talk.trouble;
  return reading(
    request,
    at,
    elapsed(),
    { outcome, certificate: talk.certificate, ...(trouble === null ? {} : { trouble }) },
    talk.lines,
    talk.state,
  );
}

interface Talk {
  readonly state: DialogueState;
  readonly lines: readonly DialogueLine[];
  readonly certificate: CertificateFacts | null;
  readonly trouble: GreetingTrouble | 'cancelled' | null;
  readonly wasReset: boolean;
}

interface TalkOptions {
  readonly certificateNames: readonly string[];
  readonly security: 'none' | 'starttls' | 'tls';
  readonly ehloName: string;
  readonly deadline: number;
  readonly trust: string | undefined;
  readonly now: Date;
  readonly signal: AbortSignalLike | undefined;
}

function converse(plain: Socket, options: TalkOptions): Promise<Talk> {
  const started = performance.now();
  let state = newDialogue(options.ehloName, options.security === 'starttls');
  let reader: ReplyReader = noReplies;
  let decoder = new StringDecoder('utf8');
  let socket: Socket = plain;
  let certificate: CertificateFacts | null = null;
  const lines: DialogueLine[] = [];
  const note = (who: DialogueLine['who'], text: string): void => {
    lines.push({ who, text, milliseconds: Math.round(performance.now() - started) });
  };

  return new Promise((resolve) => {
    let over = false;
    const finish = (trouble: Talk['trouble'], wasReset = false): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', stop);
      socket.destroy();
      plain.destroy();
      resolve({ state, lines, certificate, trouble, wasReset });
    };
    const stop = (): void => finish('cancelled');
    const timer = setTimeout(() => finish('silent'), Math.max(1, options.deadline - performance.now()));
    options.signal?.addEventListener('abort', stop);

    const act = (next: ReturnType<typeof onReply>): void => {
      state = next.state;
      if (next.action.kind === 'finish') finish(null);
      else if (next.action.kind === 'start-tls') void secure();
      else {
        note('client', next.action.line);
        socket.write(`${next.action.line}\r\n`);
      }
    };
    const onData = (piece: Buffer): void => {
      const read = readReplies(reader, decoder.write(piece));
      reader = read.reader;
      for (const reply of read.replies) {
        for (const line of reply.raw) note('server', line);
        if (over || state.stage === 'handshake') return; // anything said before the handshake is not to be trusted (RFC 3207 6)
        act(onReply(state, reply));
      }
      if (read.problem !== null && !over) {
        note('server', read.problem.seen);
        finish(read.problem.fault);
      }
    };
    const onEnd = (): void => finish(state.stage === 'quit' || state.stage === 'done' ? null : 'closed');
    const onError = (error: NodeJS.ErrnoException): void => {
      const wasReset = error.code === 'ECONNRESET' || error.code === 'EPIPE';
      finish(state.stage === 'quit' ? null : 'closed', wasReset && state.greeting === null);
    };
    const listen = (to: Socket): void => {
      socket = to;
      to.on('data', onData);
      to.on('end', onEnd);
      to.on('close', onEnd);
      to.on('error', onError);
    };
    const secure = async (): Promise<boolean> => {
      plain.removeListener('data', onData);
      plain.removeListener('end', onEnd);
      plain.removeListener('close', onEnd);
      const handshake = await shakeHands(plain, options.certificateNames, {
        trust: options.trust,
        now: options.now,
        timeoutMilliseconds: Math.max(1, options.deadline - performance.now()),
      });
      if (over) return false;
      if (!handshake.ok) {
        // Both have the same time: which of the two clocks rings first says nothing.
        finish(handshake.detail === 'timeout' ? 'silent' : 'tls-failed');
        return false;
      }
      certificate = handshake.certificate;
      reader = noReplies;
      decoder = new StringDecoder('utf8');
      listen(handshake.socket);
      if (options.security === 'starttls') act(onSecured(state));
      return true;
    };
    if (options.security === 'tls') void secure();
    else listen(plain);
  });
}

function reading(
  { host, port }: GreetingRequest,
  at: string,
  milliseconds: number,
  result: {
    readonly outcome: GreetingFacts['outcome'];
    readonly certificate?: CertificateFacts | null;
    readonly trouble?: GreetingTrouble;
  },
  dialogue: readonly DialogueLine[],
  state: DialogueState,
): GreetingReading {
  const facts: GreetingFacts = {
    host,
    port,
    outcome: result.outcome,
    name: state.name,
    lines: state.greeting?.raw ?? [],
    extensions: state.extensions,
    sizeLimit: sizeLimitOf(state.extensions),
    startTls: state.startTls,
    certificate: result.certificate ?? null,
    milliseconds,
    ...(result.trouble === undefined ? {} : { trouble: result.trouble }),
  };
  const said = dialogue.map(({ who, text }) => `${who === 'client' ? 'C' : 'S'}: ${text}`);
  return {
    facts,
    dialogue,
    evidence: {
      source: `smtp ${host}:${port}`,
      lines: said.length === 0 ? [result.trouble ?? result.outcome] : said,
      at,
      milliseconds,
    },
  };
}
