// One question to one server over UDP, TCP or HTTPS. RFC 1035 4.2, RFC 7766, RFC 8484. Nothing here throws or retries.
import { createSocket } from 'node:dgram';
import { request as httpsRequest } from 'node:https';
import { connect, type LookupFunction } from 'node:net';
import type { AbortSignalLike } from '../../ports.ts';
import { decodeResponse, encodeQuery, type Query, type Response } from './message.node.ts';

export type Exchanged =
  | { readonly outcome: 'answer'; readonly response: Response }
  | { readonly outcome: 'timeout' | 'unreachable' | 'garbled' | 'cancelled' };

export interface ExchangeOptions {
  readonly timeoutMilliseconds: number;
  readonly signal: AbortSignalLike | undefined;
}

/** Length field of TCP and the largest DNS message (RFC 1035 4.2.2). */
const largestMessage = 65535;

type Finish = (result: Exchanged) => void;

/** Runs `start` until it finishes, the time is up or the signal fires; `start` returns what closes its socket. */
function bounded(options: ExchangeOptions, start: (finish: Finish) => () => void): Promise<Exchanged> {
  return new Promise((resolve) => {
    if (options.signal?.aborted === true) {
      resolve({ outcome: 'cancelled' });
      return;
    }
    const state: { over: boolean; close: (() => void) | null } = { over: false, close: null };
    const finish: Finish = (result) => {
      if (state.over) return;
      state.over = true;
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', cancel);
      state.close?.();
      resolve(result);
    };
    const cancel = (): void => {
      finish({ outcome: 'cancelled' });
    };
    const timer = setTimeout(() => {
      finish({ outcome: 'timeout' });
    }, options.timeoutMilliseconds);
    options.signal?.addEventListener('abort', cancel);
    state.close = start(finish);
    if (state.over) state.close();
  });
}

/**
 * Asks over UDP from a fresh random port; only datagrams of that server with our id and question count.
 * Anything else is dropped and waited on (spoofing), and remembered as `garbled` when nothing better comes.
 */
export function askOverUdp(
  address: string,
  port: number,
  query: Query,
  options: ExchangeOptions,
): Promise<Exchanged> {
  let garbage = false;
  return bounded(options, (finish) => {
    const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
    socket.on('error', () => finish({ outcome: 'unreachable' }));
    socket.on('message', (bytes) => {
      const response = decodeResponse(bytes, query);
      if (response === null) garbage = true;
      else finish({ outcome: 'answer', response });
    });
    socket.connect(port, address, () => {
      socket.send(encodeQuery(query), (error) => {
        if (error !== null) finish({ outcome: 'unreachable' });
      });
    });
    return () => {
      try {
        socket.close();
      } catch {
        // already closed by its own error
      }
    };
  }).then((result) => (result.outcome === 'timeout' && garbage ? { outcome: 'garbled' } : result));
}

/** Asks over TCP; one message with its length in front, no more than 65,535 bytes are read. */
export function askOverTcp(
  address: string,
  port: number,
  query: Query,
  options: ExchangeOptions,
): Promise<Exchanged> {
  return bounded(options, (finish) => {
    const socket = connect({ host: address, port });
    let received = Buffer.alloc(0);
    socket.on('connect', () => {
      const message = encodeQuery(query);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(message.length);
      socket.write(Buffer.concat([length, message]));
    });
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 2) return;
      const length = received.readUInt16BE(0);
      if (received.length < 2 + length) return;
      const response = decodeResponse(received.subarray(2, 2 + length), query);
      finish(response === null ? { outcome: 'garbled' } : { outcome: 'answer', response });
    });
    socket.on('error', () => finish({ outcome: 'unreachable' }));
    socket.on('close', () => finish({ outcome: 'unreachable' }));
    return () => socket.destroy();
  });
}

/** Node asks for one address or for all, by its version. */
function alwaysAt(address: string): LookupFunction {
  const family = address.includes(':') ? 6 : 4;
  return (_host, { all }, done) => {
    if (all === true) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

/**
 * Asks by DNS over HTTPS (POST). `certificateAuthority` adds a root for servers of one's own; `at` is where the host is,
 * null for what the system says. The certificate is held against the host's name in both cases.
 */
export function askOverHttps(
  url: string,
  query: Query,
  options: ExchangeOptions & {
    readonly certificateAuthority: string | undefined;
    readonly at: string | null;
  },
): Promise<Exchanged> {
  return bounded(options, (finish) => {
    const plain: Query = { ...query, id: 0 }; // RFC 8484 4.1: the same question must be the same bytes
    const request = httpsRequest(
      url,
      {
        method: 'POST',
        headers: { 'content-type': 'application/dns-message', accept: 'application/dns-message' },
        ...(options.certificateAuthority === undefined ? {} : { ca: options.certificateAuthority }),
        ...(options.at === null ? {} : { lookup: alwaysAt(options.at) }),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > largestMessage) finish({ outcome: 'garbled' });
          else chunks.push(chunk);
        });
        answer.on('end', () => {
          const response = answer.statusCode === 200 ? decodeResponse(Buffer.concat(chunks), plain) : null;
          finish(response === null ? { outcome: 'garbled' } : { outcome: 'answer', response });
        });
        answer.on('error', () => finish({ outcome: 'unreachable' }));
      },
    );
    request.on('error', () => finish({ outcome: 'unreachable' }));
    request.end(encodeQuery(plain));
    return () => request.destroy();
  });
}
