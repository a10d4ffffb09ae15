// A DNS server on loopback, UDP and TCP on one port, that answers what a test's script says. It never repairs anything.
import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server, type Socket as NetSocket } from 'node:net';
import { decode, encode, type Answer, type Packet } from 'dns-packet';

export interface Asked {
  readonly name: string;
  readonly type: string;
  readonly transport: 'udp' | 'tcp';
  readonly recursionDesired: boolean;
  readonly edns: boolean;
  /** how often this question came before, over both transports */
  readonly times: number;
  /** the question's bytes, for answers that are made by hand */
  readonly message: Buffer;
}

/** An answer put together by its parts. */
export interface ComposedReply {
  readonly rcode?: number;
  readonly answers?: readonly Answer[];
  readonly authorities?: readonly Answer[];
  readonly authoritative?: boolean;
  readonly recursionAvailable?: boolean;
  readonly truncated?: boolean;
  readonly idOffset?: number;
  readonly questionName?: string;
  readonly delayMilliseconds?: number;
}

/** What the server does with a question. `bytes` are sent as a message, `stream` without its length; `null` is silence. */
export type Reply =
  | ComposedReply
  | { readonly bytes: Buffer }
  | { readonly stream: Buffer; readonly thenSilent?: boolean }
  | null;

export type Script = (question: Asked) => Reply;

export interface ScriptedServer {
  /** `127.0.0.1:PORT` */
  readonly address: string;
  readonly port: number;
  readonly asked: readonly Asked[];
  stop(): Promise<void>;
}

/** @returns a running server; `host` may be any loopback address, `port` 0 picks a free one */
export async function startScriptedServer(
  script: Script,
  { host = '127.0.0.1', port = 0 } = {},
): Promise<ScriptedServer> {
  const asked: Asked[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const open = new Set<NetSocket>();
  const respond = (
    message: Buffer,
    transport: 'udp' | 'tcp',
    send: (bytes: Buffer) => void,
    stream: (bytes: Buffer, thenSilent: boolean) => void = send,
  ): void => {
    const query = decode(message);
    const question = query.questions?.[0];
    if (question === undefined) return;
    const name = question.name.toLowerCase();
    const type: string = question.type;
    const request: Asked = {
      name,
      type,
      transport,
      recursionDesired: query.flag_rd,
      edns: query.additionals?.some((record) => record.type === 'OPT') ?? false,
      times: asked.filter((earlier) => earlier.name === name && earlier.type === type).length,
      message,
    };
    asked.push(request);
    const reply = script(request);
    if (reply === null) return;
    if ('bytes' in reply) {
      send(reply.bytes);
      return;
    }
    if ('stream' in reply) {
      stream(reply.stream, reply.thenSilent ?? false);
      return;
    }
    const bytes = encodeReply(query, reply, transport);
    if (reply.delayMilliseconds === undefined) send(bytes);
    else timers.add(setTimeout(() => send(bytes), reply.delayMilliseconds));
  };
  const { udp, tcp } = await listen(host, port);
  udp.on('message', (message, peer) =>
    respond(message, 'udp', (bytes) => udp.send(bytes, peer.port, peer.address)),
  );
  tcp.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (data: Buffer) =>
      respond(
        data.subarray(2),
        'tcp',
        (bytes) => {
          const length = Buffer.alloc(2);
          length.writeUInt16BE(bytes.length);
          socket.end(Buffer.concat([length, bytes]));
        },
        (bytes, thenSilent) => {
          if (thenSilent) socket.write(bytes);
          else socket.end(bytes);
        },
      ),
    );
  });
  const chosen = udp.address().port;
  return {
    address: `${host}:${chosen}`,
    port: chosen,
    asked,
    stop: async () => {
      for (const timer of timers) clearTimeout(timer);
      for (const socket of open) socket.destroy();
      await Promise.all([
        new Promise<void>((done) => udp.close(() => done())),
        new Promise<void>((done) => tcp.close(() => done())),
      ]);
    },
  };
}

/** A TCP port that is free may be taken for UDP and the other way round: tried until both are ours. */
async function listen(host: string, port: number): Promise<{ udp: Socket; tcp: Server }> {
  for (let attempt = 0; ; attempt++) {
    const tcp = createServer();
    await new Promise<void>((done, fail) => tcp.once('error', fail).listen(port, host, done));
    const address = tcp.address();
    const chosen = typeof address === 'object' && address !== null ? address.port : 0;
    const udp = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    try {
      await new Promise<void>((done, fail) => {
        udp.once('error', fail);
        udp.bind(chosen, host, done);
      });
      return { udp, tcp };
    } catch (error) {
      udp.close();
      tcp.close();
      if (port !== 0 || attempt > 20) throw error;
    }
  }
}

function encodeReply(query: Packet, reply: ComposedReply, transport: 'udp' | 'tcp'): Buffer {
  const flags =
    (reply.rcode ?? 0) |
    ((reply.authoritative ?? true) ? 0x0400 : 0) |
    (reply.recursionAvailable === true ? 0x0080 : 0) |
    (reply.truncated === true && transport === 'udp' ? 0x0200 : 0);
  const packet: Packet = {
    type: 'response',
    id: ((query.id ?? 0) + (reply.idOffset ?? 0)) & 0xffff,
    flags,
    questions: (query.questions ?? []).map((question) => ({
      ...question,
      name: reply.questionName ?? question.name,
    })),
    answers: reply.truncated === true && transport === 'udp' ? [] : [...(reply.answers ?? [])],
    authorities: [...(reply.authorities ?? [])],
  };
  const bytes = encode(packet);
  if (transport === 'udp' && bytes.length > 1232)
    return encodeReply(query, { ...reply, answers: [], truncated: true }, transport);
  return bytes;
}
