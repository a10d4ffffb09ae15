// The shop's server on loopback: ports 22, 25, 80, 443, 465 and 587 that answer while it runs and are gone while it
// restarts. Its names come from shop-server.ts alone.
import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Certificate } from './certificate.node.ts';
import { queueId } from './carrier-server.node.ts';
import { dateLine } from './shop-server.ts';

export const shopPorts = [22, 25, 80, 443, 465, 587] as const;
export type ShopPort = (typeof shopPorts)[number];

/** Ports in the order in which a starting machine opens them. */
export const startOrder: readonly (readonly ShopPort[])[] = [[22], [80, 443], [25, 465, 587]];

export interface ShopServerOptions {
  readonly address: string;
  readonly hostName: () => string;
  readonly certificate: Certificate;
  readonly submission: { readonly user: string; readonly password: string };
  /** mail for these addresses is taken on port 25 */
  readonly isLocalRecipient: (address: string) => boolean;
  /** a mail handed in with a password, to be sent on; the Received line is already before it */
  readonly relay: (mail: {
    readonly sender: string;
    readonly recipient: string;
    readonly bytes: Uint8Array;
    readonly id: string;
  }) => void;
  readonly now: () => Date;
}

export interface ShopServer {
  /** real loopback ports by the port they stand for */
  readonly ports: Readonly<Record<ShopPort, number>>;
  /** the SMTP services take up the host name again (reload or start) */
  reload(): void;
  open(ports: readonly ShopPort[]): Promise<void>;
  close(): Promise<void>;
}

/** @returns the server with all ports open */
export async function startShopServer(options: ShopServerOptions): Promise<ShopServer> {
  const ports: Partial<Record<ShopPort, number>> = {};
  const listeners = new Map<ShopPort, Server>();
  const sockets = new Set<Socket>();
  let services = smtpServices(options);

  const serve = (port: ShopPort, socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined); // a visitor that hangs up is no trouble of the server
    switch (port) {
      case 22:
        socket.end('SSH-2.0-OpenSSH_5.3\r\n');
        break;
      case 25:
        services.reception.connect(socket, {});
        break;
      case 587:
        services.submission.connect(socket, {});
        break;
      case 465:
        services.secureSubmission.connect(secured(socket, options.certificate), {});
        break;
      case 80:
        greetWeb(socket);
        break;
      case 443:
        greetWeb(secured(socket, options.certificate));
        break;
    }
  };
  const listen = async (port: ShopPort): Promise<void> => {
    if (listeners.has(port)) return;
    const server = createServer((socket) => serve(port, socket));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: options.address, port: ports[port] ?? 0 }, resolve);
    });
    const bound = server.address();
    ports[port] = typeof bound === 'object' && bound !== null ? bound.port : 0;
    listeners.set(port, server);
  };
  for (const port of shopPorts) await listen(port);

  return {
    ports: ports as Readonly<Record<ShopPort, number>>, // each was listened on above
    reload() {
      services = smtpServices(options);
    },
    async open(wanted) {
      for (const port of wanted) await listen(port);
    },
    async close() {
      const closing = [...listeners.values()];
      listeners.clear();
      for (const socket of sockets) socket.destroy();
      await Promise.all(
        closing.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))),
      );
    },
  };
}

function secured(socket: Socket, { key, certificate }: Certificate): TLSSocket {
  const secureSocket = new TLSSocket(socket, {
    isServer: true,
    secureContext: createSecureContext({ key, cert: certificate }),
  });
  secureSocket.on('error', () => secureSocket.destroy());
  return secureSocket;
}

function greetWeb(socket: Socket): void {
  socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'));
}

function smtpServices(options: ShopServerOptions) {
  const base = {
    name: options.hostName(),
    banner: 'Postfix', // smtp-server says `name ESMTP` itself
    key: options.certificate.key,
    cert: options.certificate.certificate,
    disableReverseLookup: true,
    logger: false,
    hideSMTPUTF8: true,
    size: 10_240_000,
    socketTimeout: 60_000,
  } as const;
  const reception = new SMTPServer({
    ...base,
    disabledCommands: ['AUTH'],
    onRcptTo({ address }, _session, callback) {
      const local = options.isLocalRecipient(address);
      callback(
        local
          ? null
          : Object.assign(new Error(`5.7.1 <${address}>: Relay access denied`), { responseCode: 554 }),
      );
    },
    onData(stream, _session, callback) {
      stream.resume();
      stream.on('end', () => callback(null, `2.0.0 Ok: queued as ${queueId()}`));
    },
  });
  const submission = submissionService(options, { ...base });
  const secureSubmission = submissionService(options, { ...base, secure: true, secured: true });
  for (const service of [reception, submission, secureSubmission]) service.on('error', () => undefined); // visitors that hang up
  return { reception, submission, secureSubmission };
}

function submissionService(options: ShopServerOptions, base: object): SMTPServer {
  return new SMTPServer({
    ...base,
    authMethods: ['PLAIN', 'LOGIN'],
    onAuth(auth, _session, callback) {
      const { user, password } = options.submission;
      if (auth.username === user && auth.password === password) callback(null, { user });
      else callback(Object.assign(new Error('5.7.8 Error: authentication failed'), { responseCode: 535 }));
    },
    onData(stream, session, callback) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          callback(Object.assign(new Error('5.3.4 Message size exceeds fixed limit'), { responseCode: 552 }));
          return;
        }
        const id = queueId();
        takeIn(options, session, Buffer.concat(pieces), id);
        callback(null, `2.0.0 Ok: queued as ${id}`);
      });
    },
  });
}

/** Postfix's Received line for a mail handed in with a password, then one hand-over a recipient. */
function takeIn(options: ShopServerOptions, session: SMTPServerSession, body: Buffer, id: string): void {
  const { mailFrom, rcptTo } = session.envelope;
  const sender = mailFrom === false ? '' : mailFrom.address;
  const date = dateLine(options.now().toISOString());
  const received =
    `Received: from ${session.hostNameAppearsAs} (unknown [192.0.2.77])\r\n` +
    `\tby ${options.hostName()} (Postfix) with ${session.secure ? 'ESMTPSA' : 'ESMTPA'} id ${id};\r\n\t${date} (JST)\r\n`;
  for (const { address } of rcptTo) {
    options.relay({
      sender,
      recipient: address,
      id,
      bytes: Buffer.concat([Buffer.from(received, 'latin1'), body]),
    });
  }
}
