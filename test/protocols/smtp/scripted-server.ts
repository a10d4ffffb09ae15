// A server that does exactly what a test tells it: pieces with pauses, hang-ups, resets, TLS. On loopback, ports of the system.
import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from '../../../src-main/lab/certificate.node.ts';

/** What the server does on a new connection, or when a line of the client begins with a word. */
export type Act =
  | { readonly say: string; readonly after?: number }
  | { readonly end: true; readonly after?: number }
  | { readonly reset: true; readonly after?: number }
  /** `old`: the server knows nothing newer than TLS 1.1 */
  | { readonly tls: Certificate; readonly old?: boolean };

export interface ScriptedServer {
  readonly port: number;
  /** lines that clients said, TLS or not */
  readonly heard: string[];
  stop(): Promise<void>;
}

export interface Script {
  readonly hello: readonly Act[];
  readonly on?: Readonly<Record<string, readonly Act[]>>;
  /** TLS from the first byte */
  readonly secure?: Certificate;
  /** keeps feeding this piece until the client goes away */
  readonly flood?: string;
}

export async function scriptedServer(script: Script): Promise<ScriptedServer> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();
  const server: Server = createServer((plain) => {
    sockets.add(plain);
    plain.on('error', () => undefined);
    plain.on('close', () => sockets.delete(plain));
    if (script.secure === undefined) serve(plain, plain);
    else serve(secured(plain, script.secure), plain, '+');
  });

  function serve(socket: Socket, plain: Socket, mark = ''): void {
    let buffer = '';
    socket.on('data', (piece) => {
      buffer += piece.toString('latin1');
      for (;;) {
        const end = buffer.indexOf('\n');
        if (end < 0) return;
        const line = buffer.slice(0, end).replace(/\r$/, '');
        buffer = buffer.slice(end + 1);
        heard.push(line);
        const word = (/^[A-Za-z]+/.exec(line)?.[0] ?? '').toUpperCase();
        perform(script.on?.[`${word}${mark}`] ?? script.on?.[word] ?? [], socket, plain);
      }
    });
    perform(script.hello, socket, plain);
    if (script.flood !== undefined) {
      const piece = script.flood;
      const feed = (): void => {
        if (socket.destroyed) return;
        if (socket.write(piece)) setImmediate(feed);
        else socket.once('drain', feed);
      };
      timers.add(setTimeout(feed, 30));
    }
  }

  function perform(acts: readonly Act[], socket: Socket, plain: Socket): void {
    let wait = 0;
    for (const act of acts) {
      wait += 'tls' in act ? 0 : (act.after ?? 0);
      const timer = setTimeout(() => {
        timers.delete(timer);
        if ('say' in act) socket.write(act.say);
        else if ('end' in act) socket.end();
        else if ('reset' in act) plain.resetAndDestroy();
        else {
          socket.removeAllListeners('data');
          serveSecured(secured(socket, act.tls, act.old), plain);
        }
      }, wait);
      timers.add(timer);
    }
  }

  function serveSecured(socket: TLSSocket, plain: Socket): void {
    socket.on('error', () => undefined);
    let buffer = '';
    socket.on('data', (piece: Buffer) => {
      buffer += piece.toString('latin1');
      const lines = buffer.split('\r\n');
      buffer = lines.pop() ?? '';
      for (const line of lines) {
        heard.push(line);
        const word = (/^[A-Za-z]+/.exec(line)?.[0] ?? '').toUpperCase();
        perform(script.on?.[`${word}+`] ?? script.on?.[word] ?? [], socket, plain);
      }
    });
  }

  await new Promise<void>((resolve) => {
    server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    heard,
    stop: () =>
      new Promise((resolve) => {
        for (const timer of timers) clearTimeout(timer);
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function secured(socket: Socket, { key, certificate }: Certificate, old = false): TLSSocket {
  const secure = new TLSSocket(socket, {
    isServer: true,
    secureContext: createSecureContext({
      key,
      cert: certificate,
      ...(old
        ? { minVersion: 'TLSv1' as const, maxVersion: 'TLSv1.1' as const, ciphers: 'DEFAULT@SECLEVEL=0' }
        : {}),
    }),
  });
  secure.on('error', () => undefined);
  return secure;
}
