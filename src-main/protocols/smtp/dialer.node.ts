// Opens TCP connections and keeps the ways of failing apart: a refusal, silence, a reset and a missing route mean
// different things about a server (RFC 5321 4.5.4.1 leaves the reading to the client; the error names are POSIX connect(2)).
import { connect, type Socket } from 'node:net';
import type { Dialer, Dialled, DialTarget } from '../../ports.ts';
import type { ProbeOutcome } from './smtp-facts.ts';

const outcomes: Readonly<Record<string, Exclude<ProbeOutcome, 'answering'>>> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timed-out',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
};

/** @returns the outcome for a system error code; everything without its own meaning is `unreachable` */
export function outcomeOfError(code: string | undefined): Exclude<ProbeOutcome, 'answering'> {
  return (code === undefined ? undefined : outcomes[code]) ?? 'unreachable';
}

/**
 * @returns a dialer over the operating system's TCP. `host` is an address, or a name for the system to look up (callers
 * that must honour the operator's name servers look the name up first, see dial-name.node.ts). Never rejects.
 */
export function createDialer(): Dialer {
  return { dial: dialTcp };
}

function dialTcp(target: DialTarget): Promise<Dialled> {
  const { host, port, timeoutMilliseconds, signal } = target;
  const started = performance.now();
  const milliseconds = (): number => Math.round(performance.now() - started);
  if (signal?.aborted === true) return Promise.resolve({ outcome: 'cancelled', milliseconds: 0, detail: '' });

  return new Promise((resolve) => {
    let socket: Socket;
    try {
      socket = connect({ host, port });
    } catch (error) {
      // a port out of range and the like; the operator's input is parsed long before
      resolve({ outcome: 'unreachable', milliseconds: 0, detail: String(error) });
      return;
    }
    const stop = (): void => fail('cancelled', '');
    const timer = setTimeout(() => fail('timed-out', ''), timeoutMilliseconds);
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      socket.removeListener('connect', succeed);
      socket.removeListener('error', onError);
    };
    const fail = (outcome: Exclude<ProbeOutcome, 'answering'>, detail: string): void => {
      settle();
      socket.on('error', ignore);
      socket.destroy();
      resolve({ outcome, milliseconds: milliseconds(), detail });
    };
    const succeed = (): void => {
      settle();
      // Whoever takes the connection listens for errors; until then a reset must not become an uncaught error.
      socket.on('error', ignore);
      resolve({
        outcome: 'answering',
        milliseconds: milliseconds(),
        connection: { socket, close: () => void socket.destroy() },
      });
    };
    const onError = (error: NodeJS.ErrnoException): void =>
      fail(outcomeOfError(error.code), error.code ?? error.message);
    socket.once('connect', succeed);
    socket.once('error', onError);
    signal?.addEventListener('abort', stop);
  });
}

function ignore(): void {
  // the outcome is already known; a late error adds nothing
}
