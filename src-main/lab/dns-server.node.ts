// The practice world's name servers: one port on several loopback addresses, UDP and TCP. The first address is the
// resolver of the world (recursion desired) and holds every zone; the others are authoritative for their own zones only.
// RFC 1035 4.2 (transport), RFC 6891 (EDNS payload size), RFC 7766 (TCP).
import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer, type Server, type Socket } from 'node:net';
import {
  decode,
  encode,
  streamEncode,
  TRUNCATED_RESPONSE,
  AUTHORITATIVE_ANSWER,
  RECURSION_AVAILABLE,
  RECURSION_DESIRED,
  type Answer,
  type Packet,
} from 'dns-packet';
import type { RecordType, ResourceRecord } from '../protocols/dns/answer.ts';
import { answerFrom, resolveIn, type Zone, type ZoneAnswer } from './zone.ts';

/** One server of the world: what it holds, and how it misbehaves. */
export interface NameServer {
  readonly address: string;
  readonly zones: readonly Zone[];
  readonly behaviour: 'answers' | 'silent' | 'refuses' | 'fails' | 'lame';
}

export interface DnsWorld {
  /** the resolver's data: every zone as its primary holds it */
  readonly zones: readonly Zone[];
  readonly servers: readonly NameServer[];
}

export interface DnsServer {
  readonly port: number;
  /** from now on answers come from this world */
  change(world: DnsWorld): void;
  stop(): Promise<void>;
}

export const resolverAddress = '127.0.0.1';
const mostTcpConnections = 200;
const responseCodes = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;

/**
 * @param world what is answered; addresses of its servers must be on loopback
 * @returns the running servers on one port chosen by the system; rejects when an address can't be bound
 */
export async function startDnsServer(first: DnsWorld): Promise<DnsServer> {
  let world = first;
  const addresses = [...new Set([resolverAddress, ...first.servers.map(({ address }) => address)])];
  const answer = (address: string, packet: Packet): ZoneAnswer | null => answerAt(world, address, packet);
  for (let attempt = 0; ; attempt++) {
    const closers: (() => Promise<void>)[] = [];
    try {
      let port = 0;
      for (const address of addresses) {
        const tcp = await listenTcp(address, port, answer);
        closers.push(tcp.close);
        port = tcp.port;
        closers.push(await listenUdp(address, port, answer));
      }
      return {
        port,
        change: (next) => {
          world = next;
        },
        stop: async () => {
          await Promise.all(closers.map((close) => close()));
        },
      };
    } catch (error) {
      await Promise.all(closers.map((close) => close()));
      // The port that was free on the first address may be taken on another: try a new one.
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || attempt >= 9) throw error;
    }
  }
}

/** @returns null where the server stays silent */
function answerAt(world: DnsWorld, address: string, packet: Packet): ZoneAnswer | null {
  const question = packet.questions?.[0];
  if (question === undefined) return { code: 'SERVFAIL', authoritative: false, answers: [], authorities: [] };
  const name = question.name.toLowerCase().replace(/\.$/, '');
  const type = question.type as RecordType | 'ANY';
  const server = world.servers.find((candidate) => candidate.address === address);
  const recursive = ((packet.flags ?? 0) & RECURSION_DESIRED) !== 0;
  if (address === resolverAddress && (recursive || server === undefined))
    return resolveIn(world.zones, name, type);
  switch (server?.behaviour) {
    case 'silent':
      return null;
    case 'fails':
      return { code: 'SERVFAIL', authoritative: false, answers: [], authorities: [] };
    case 'answers':
      return answerFrom(server.zones, name, type);
    case 'lame':
      return { ...resolveIn(world.zones, name, type), authoritative: false };
    case 'refuses':
    case undefined:
      return { code: 'REFUSED', authoritative: false, answers: [], authorities: [] };
  }
}

function respond(request: Packet, answer: ZoneAnswer, atResolver: boolean): Packet {
  const flags =
    responseCodes[answer.code] |
    ((request.flags ?? 0) & RECURSION_DESIRED) |
    (answer.authoritative ? AUTHORITATIVE_ANSWER : 0) |
    (atResolver ? RECURSION_AVAILABLE : 0);
  return {
    type: 'response',
    ...(request.id === undefined ? {} : { id: request.id }),
    flags,
    questions: request.questions ?? [],
    answers: answer.answers.map(toWire),
    authorities: answer.authorities.map(toWire),
    additionals: payloadSize(request) === null ? [] : [edns],
  };
}

const edns: Answer = {
  type: 'OPT',
  name: '.',
  udpPayloadSize: 1232,
  extendedRcode: 0,
  ednsVersion: 0,
  flags: 0,
  flag_do: false,
  options: [],
};

function payloadSize(request: Packet): number | null {
  const option = request.additionals?.find((record) => record.type === 'OPT');
  return option?.type === 'OPT' ? Math.max(512, option.udpPayloadSize) : null;
}

function toWire({ name, ttl, data }: ResourceRecord): Answer {
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return { type: data.type, name, ttl, data: data.address };
    case 'MX':
      return { type: 'MX', name, ttl, data: { preference: data.preference, exchange: data.exchange } };
    case 'TXT':
    case 'SPF':
      return { type: 'TXT', name, ttl, data: data.strings.map((text) => Buffer.from(text, 'latin1')) };
    case 'NS':
    case 'PTR':
    case 'CNAME':
      return { type: data.type, name, ttl, data: data.name };
    case 'SOA':
      return {
        type: 'SOA',
        name,
        ttl,
        data: {
          mname: data.mname,
          rname: data.rname,
          serial: data.serial,
          refresh: 3600,
          retry: 900,
          expire: 604_800,
          minimum: data.minimum,
        },
      };
  }
}

type Answering = (address: string, packet: Packet) => ZoneAnswer | null;

function parse(bytes: Buffer): Packet | null {
  try {
    const packet = decode(bytes);
    return packet.type === 'query' ? packet : null;
  } catch {
    return null; // not a DNS message: dropped, as name servers do
  }
}

async function listenUdp(address: string, port: number, answer: Answering): Promise<() => Promise<void>> {
  const socket: UdpSocket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  socket.on('message', (bytes, from) => {
    const request = parse(bytes);
    const result = request === null ? null : answer(address, request);
    if (request === null || result === null) return;
    const whole = encode(respond(request, result, address === resolverAddress));
    const fits = whole.length <= (payloadSize(request) ?? 512);
    const short = { ...result, answers: [], authorities: [] };
    const cut = respond(request, short, address === resolverAddress);
    socket.send(
      fits ? whole : encode({ ...cut, flags: (cut.flags ?? 0) | TRUNCATED_RESPONSE }),
      from.port,
      from.address,
    );
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.bind({ address, port }, () => {
      socket.removeListener('error', reject);
      socket.on('error', () => undefined); // an unreachable asker is no trouble of the server
      resolve();
    });
  });
  return () => new Promise((resolve) => socket.close(() => resolve()));
}

async function listenTcp(
  address: string,
  port: number,
  answer: Answering,
): Promise<{ port: number; close: () => Promise<void> }> {
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    if (open.size >= mostTcpConnections) {
      socket.destroy();
      return;
    }
    open.add(socket);
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    let buffer = Buffer.alloc(0);
    socket.on('data', (piece) => {
      buffer = Buffer.concat([buffer, piece]);
      while (buffer.length >= 2 && buffer.length >= 2 + buffer.readUInt16BE(0)) {
        const length = buffer.readUInt16BE(0);
        const request = parse(buffer.subarray(2, 2 + length));
        buffer = buffer.subarray(2 + length);
        const result = request === null ? null : answer(address, request);
        if (request !== null && result !== null) {
          socket.write(streamEncode(respond(request, result, address === resolverAddress)));
        }
      }
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port }, resolve);
  });
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
