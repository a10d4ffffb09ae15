// A receiving server of the practice world: real SMTP on loopback in front of one carrier's behaviour. What it takes is
// kept byte for byte; only its own trace lines are put before it (RFC 5321 4.4), nothing is ever repaired.
import { randomBytes } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Arrival } from '../contract/answers.ts';
import {
  remembersAsBlocked,
  type CarrierBehaviour,
  type Memory,
  type Reaction,
  type Sight,
  type Visitor,
} from './carrier-behaviour.ts';
import type { Certificate } from './certificate.node.ts';
import { lookAt, type ReceivedMail } from './received-mail.ts';
import { dateLine } from './shop-server.ts';

/** A mail that was taken, as the customer's mailbox holds it. */
export interface TakenMail {
  readonly recipient: string;
  readonly arrival: Arrival;
  readonly subject: string;
  readonly bytes: Uint8Array;
  readonly at: string;
  /** the queue id the server answered with */
  readonly id: string;
}

export interface CarrierServer {
  readonly behaviour: CarrierBehaviour;
  readonly port: number;
  readonly taken: readonly TakenMail[];
  memoryOf(address: string): Memory;
  block(address: string, blocked: boolean): void;
  /** from now on the phones take mail from listed senders only (or from everybody again) */
  filter(on: boolean): void;
  stop(): Promise<void>;
}

export interface CarrierServerOptions {
  readonly behaviour: CarrierBehaviour;
  readonly address: string;
  /** 0: chosen by the system */
  readonly port: number;
  readonly sight: Sight;
  /** the public address behind a connection from this local port */
  readonly addressBehind: (remotePort: number) => Promise<string>;
  readonly isKnownRecipient: (address: string) => boolean;
  readonly certificate: Certificate;
  readonly now: () => Date;
}

/** Bytes that a carrier takes in at all, whatever its limit: a lesson never fills the memory. */
const mostBytes = 30_000_000;
/** Mails that a carrier's mailboxes keep, newest first to stay: a lesson looks at the last ones only. */
const mailsKept = 1000;

/** @returns the running server; rejects when the address can't be bound */
export async function startCarrierServer(options: CarrierServerOptions): Promise<CarrierServer> {
  const { behaviour, sight } = options;
  const taken: TakenMail[] = [];
  let isFiltering = false;
  const memories = new Map<string, Omit<Memory, 'sessions'>>();
  const openedAt = new Map<string, number>();
  const mailsWithId = new Map<string, number>();
  const addresses = new Map<string, string>();
  const open = new Set<Socket>();
  const sockets = new Map<string, Socket>();
  const memoryOf = (address: string): Memory => ({
    ...(memories.get(address) ?? { unknownRecipients: 0, recipients: 0, blocked: false }),
    sessions: [...sockets].filter(([key, { destroyed }]) => !destroyed && addresses.get(key) === address)
      .length,
  });
  const remember = (address: string, unknown: boolean): void => {
    const before = memoryOf(address);
    const next = {
      blocked: before.blocked,
      recipients: before.recipients + 1,
      unknownRecipients: before.unknownRecipients + (unknown ? 1 : 0),
    };
    memories.set(address, { ...next, blocked: remembersAsBlocked(next) });
  };
  const visitorOf = (session: SMTPServerSession): Visitor => ({
    address: addresses.get(peerKey(session.remoteAddress, session.remotePort)) ?? session.remoteAddress,
    ehloName: session.hostNameAppearsAs || '',
    secure: session.secure,
  });

  const smtp = new SMTPServer({
    name: behaviour.hostName,
    // smtp-server says `name ESMTP` itself
    banner: behaviour.greeting.replace(/^\S+ ESMTP ?/, ''),
    size: behaviour.sizeLimit,
    key: options.certificate.key,
    cert: options.certificate.certificate,
    disabledCommands: ['AUTH'],
    disableReverseLookup: true,
    logger: false,
    hideSMTPUTF8: true,
    closeTimeout: 100,
    socketTimeout: 30_000,
    onMailFrom(sender, session, callback) {
      const declared = Number((sender.args || {})['SIZE'] ?? 0);
      if (declared > behaviour.sizeLimit) {
        callback(smtpError(552, behaviour.sizeReply));
        return;
      }
      void behaviour
        .onSender(visitorOf(session), sender.address, sight)
        .then((reaction) => answer(reaction, callback));
    },
    onRcptTo({ address }, session, callback) {
      const domain = address.split('@').at(-1)?.toLowerCase() ?? '';
      if (behaviour.ownDomains !== null && !behaviour.ownDomains.includes(domain)) {
        callback(smtpError(554, `5.7.1 <${address}>: Relay access denied`));
        return;
      }
      const unknown = !options.isKnownRecipient(address);
      remember(visitorOf(session).address, unknown);
      const tooMany = session.envelope.rcptTo.length >= behaviour.mostRecipients;
      answer(
        tooMany
          ? behaviour.onTooManyRecipients
          : unknown
            ? behaviour.onUnknownRecipient(address)
            : { kind: 'go-on' },
        callback,
      );
    },
    onData(stream, session, callback) {
      const pieces: Buffer[] = [];
      let size = 0;
      stream.on('data', (piece: Buffer) => {
        size += piece.length;
        if (size <= mostBytes) pieces.push(piece);
      });
      stream.on('end', () => {
        if (size > mostBytes) {
          callback(smtpError(552, behaviour.sizeReply));
          return;
        }
        const key = peerKey(session.remoteAddress, session.remotePort);
        const seconds = (options.now().getTime() - (openedAt.get(key) ?? options.now().getTime())) / 1000;
        if (behaviour.longestSession !== null && seconds > behaviour.longestSession) {
          sockets.get(key)?.resetAndDestroy();
          return;
        }
        void receive(Buffer.concat(pieces), session).then(
          (reply) => callback(null, reply),
          (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
        );
      });
    },
  });
  smtp.on('error', () => undefined); // a visitor that hangs up is no trouble of the server

  async function receive(body: Buffer, session: SMTPServerSession): Promise<string> {
    const visitor = visitorOf(session);
    const sender = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
    const mail = lookAt(body.toString('latin1'));
    const id = mail.headers.get('message-id')?.[0] ?? '';
    const withId = (mailsWithId.get(id) ?? 0) + 1;
    if (behaviour.mostWithOneId !== null && id !== '') {
      mailsWithId.set(id, withId);
      if (withId > behaviour.mostWithOneId) throw smtpError(421, sameIdReply);
    }
    const ending = isFiltering ? behaviour.filtered : await behaviour.onMail(visitor, sender, mail, sight);
    if (ending.kind === 'refuse') throw smtpError(ending.code, ending.text);
    const at = options.now().toISOString();
    const traced = await traceOf({ visitor, sender, at, mail, options });
    for (const { address } of session.envelope.rcptTo) {
      const id = queueId();
      const bytes = Buffer.concat([Buffer.from(traced(address, id), 'latin1'), body]);
      taken.push({ recipient: address, arrival: ending.arrival, subject: mail.subject, bytes, at, id });
    }
    taken.splice(0, Math.max(0, taken.length - mailsKept));
    return ending.reply;
  }

  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined); // the visitor hung up; smtp-server listens for itself later
    void admit(socket);
  });
  const forget = (key: string): void => {
    addresses.delete(key);
    sockets.delete(key);
    openedAt.delete(key);
  };
  async function admit(socket: Socket): Promise<void> {
    const key = peerKey(socket.remoteAddress ?? '', socket.remotePort ?? 0);
    const address = await options.addressBehind(socket.remotePort ?? 0);
    if (socket.destroyed) return;
    addresses.set(key, address);
    openedAt.set(key, options.now().getTime());
    // TLS takes over the socket with its listeners: whether it is open is asked, not waited for.
    for (const [old, { destroyed }] of sockets) if (destroyed) forget(old);
    sockets.set(key, socket);
    const reaction = await behaviour.onConnect({ address }, sight, memoryOf(address));
    if (reaction.kind === 'go-on') smtp.connect(socket, {});
    else if (reaction.kind === 'reset') socket.resetAndDestroy();
    else {
      socket.end(`${reaction.code} ${reaction.text}\r\n`);
      socket.resume(); // whoever is refused hangs up, and that has to be seen
    }
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: options.address, port: options.port }, resolve);
  });
  const bound = server.address();

  return {
    behaviour,
    port: typeof bound === 'object' && bound !== null ? bound.port : options.port,
    taken,
    memoryOf,
    block: (address, blocked) => memories.set(address, { unknownRecipients: 0, recipients: 0, blocked }),
    filter: (on) => {
      isFiltering = on;
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function peerKey(address: string, port: number): string {
  return `${address.replace(/^::ffff:/, '')} ${port}`;
}

function answer(reaction: Reaction, callback: (error?: Error | null) => void): void {
  if (reaction.kind === 'refuse') callback(smtpError(reaction.code, reaction.text));
  else callback();
}

function smtpError(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

/** After Google's list of its replies (GM-12). */
const sameIdReply =
  '4.7.28 Gmail has detected this message exceeded its quota for sending messages with the same Message-ID.';

/** Return-Path, Received and Authentication-Results, newest first, as the receiving side writes them, for each recipient. */
async function traceOf(received: {
  visitor: Visitor;
  sender: string;
  at: string;
  mail: ReceivedMail;
  options: CarrierServerOptions;
}): Promise<(recipient: string, id: string) => string> {
  const { visitor, sender, at, mail, options } = received;
  const { behaviour, sight } = options;
  const domain = sender === '' ? visitor.ehloName : (sender.split('@').at(-1) ?? '');
  const [spf, dmarc, pointer] = await Promise.all([
    sight.spf(domain, visitor, sender),
    sight.dmarc(mail, visitor, sender),
    sight.pointerName(visitor.address),
  ]);
  const protocol = visitor.secure ? 'ESMTPS' : 'ESMTP';
  const head = [
    `Return-Path: <${sender}>`,
    `Authentication-Results: ${behaviour.hostName};`,
    `\tspf=${spf} smtp.mailfrom=${sender === '' ? visitor.ehloName : sender} smtp.helo=${visitor.ehloName};`,
    `\tdmarc=${dmarc.result === 'unknown' ? 'temperror' : dmarc.result} header.from=${mail.fromDomain ?? ''}`,
    `Received: from ${visitor.ehloName} (${pointer ?? 'unknown'} [${visitor.address}])`,
  ];
  return (recipient, id) =>
    [
      ...head,
      `\tby ${behaviour.hostName} (Postfix) with ${protocol} id ${id}`,
      `\tfor <${recipient}>; ${dateLine(at)} (JST)`,
      '',
    ].join('\r\n');
}

/** @returns a short Postfix queue id: upper-case hexadecimal, unique enough for a lesson */
export function queueId(): string {
  return randomBytes(6).toString('hex').slice(0, 11).toUpperCase();
}
