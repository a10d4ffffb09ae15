// How a sending server of the practice world hands a mail to the next one: MX from the world's DNS, then real SMTP on
// loopback. RFC 5321 5.1 (which host), 3.3 (the mail transaction); replies are kept word for word.
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Resolver } from '../ports.ts';
import type { Nat } from './nat.node.ts';
import { routeOf, type Route } from './routes.ts';

export interface Sender {
  readonly ehloName: string;
  readonly address: string;
  readonly address6: string | null;
  readonly usesIpv6: boolean;
  readonly tls: 'none' | 'may';
  readonly port25: 'open' | 'closed';
}

export interface Delivery {
  readonly envelopeSender: string;
  /** all at one domain */
  readonly recipients: readonly string[];
  /** the whole mail as it goes over the wire */
  readonly bytes: Uint8Array;
  /** the sender dawdles: called between DATA and the mail */
  readonly hold?: () => void;
}

export interface Delivered {
  readonly outcome: 'sent' | 'bounced' | 'deferred';
  /** the other side's last reply, or what happened instead of one */
  readonly reply: string;
  readonly code: number;
  /** the command it answered, as mail logs say it; empty where there was none */
  readonly inReplyTo: string;
  readonly relay: string;
}

export interface DeliveryWorld {
  readonly resolver: Resolver;
  readonly routes: () => readonly Route[];
  readonly nat: Nat;
}

const patience = 10_000;

/** One transaction. @returns how it went for each recipient; never rejects */
export async function deliver(
  world: DeliveryWorld,
  sender: Sender,
  delivery: Delivery,
): Promise<readonly Delivered[]> {
  const domain = delivery.recipients[0]?.split('@').at(-1) ?? '';
  const forAll = (one: Delivered): readonly Delivered[] => delivery.recipients.map(() => one);
  const hosts = await mailHosts(world.resolver, domain);
  if (hosts === 'no-such-name') {
    return forAll(
      failed(
        'bounced',
        `Host or domain name not found. Name service error for name=${domain} type=A: Host not found`,
      ),
    );
  }
  let last = forAll(
    failed(
      'deferred',
      `Host or domain name not found. Name service error for name=${domain} type=MX: Host not found, try again`,
    ),
  );
  for (const host of hosts) {
    for (const target of await addressesOf(world.resolver, host, sender.usesIpv6)) {
      const route = routeOf(world.routes(), target, 25);
      const relay = `${host}[${target}]:25`;
      if (sender.port25 === 'closed' || route === null) {
        last = forAll(failed('deferred', `connect to ${host}[${target}]:25: Connection timed out`));
        continue;
      }
      const from = target.includes(':') ? (sender.address6 ?? sender.address) : sender.address;
      const said = await converse({ world, sender, delivery, route, from, relay: `${host}[${target}]` });
      last = said.map((one) => ({ ...one, relay }));
      if (last.some(({ outcome }) => outcome !== 'deferred')) return last;
    }
  }
  return last;
}

function failed(outcome: Delivered['outcome'], reply: string): Delivered {
  return { outcome, reply, code: 0, inReplyTo: '', relay: 'none' };
}

async function mailHosts(resolver: Resolver, domain: string): Promise<readonly string[] | 'no-such-name'> {
  const answer = await resolver.ask({ name: domain, type: 'MX' });
  if (answer.outcome === 'no-such-name') return 'no-such-name';
  if (answer.outcome === 'no-answer') return [];
  if (answer.outcome === 'no-such-record') return [domain];
  return answer.records
    .flatMap(({ data }) => (data.type === 'MX' ? [data] : []))
    .sort((a, b) => a.preference - b.preference)
    .map(({ exchange }) => exchange);
}

async function addressesOf(resolver: Resolver, host: string, ipv6First: boolean): Promise<readonly string[]> {
  const types = ipv6First ? (['AAAA', 'A'] as const) : (['A'] as const);
  const answers = await Promise.all(types.map((type) => resolver.ask({ name: host, type })));
  return answers.flatMap((answer) =>
    answer.outcome === 'found'
      ? answer.records.flatMap(({ data }) => ('address' in data ? [data.address] : []))
      : [],
  );
}

interface Attempt {
  readonly world: DeliveryWorld;
  readonly sender: Sender;
  readonly delivery: Delivery;
  readonly route: Route;
  readonly from: string;
  readonly relay: string;
}

async function converse(attempt: Attempt): Promise<readonly Delivered[]> {
  const { world, sender, delivery, route, from, relay } = attempt;
  const { recipients } = delivery;
  let socket: Socket;
  try {
    socket = await open(route);
  } catch (error) {
    const why = `connect to ${relay}:25: ${error instanceof Error ? error.message : String(error)}`;
    return recipients.map(() => failed('deferred', why));
  }
  const port = socket.localPort ?? 0;
  let lostWhile = 'receiving the initial server greeting';
  world.nat.register(port, from);
  const smtp = new SMTPConnection({
    connection: socket,
    name: sender.ehloName,
    secure: false,
    ignoreTLS: sender.tls === 'none',
    opportunisticTLS: sender.tls === 'may',
    tls: { rejectUnauthorized: false },
    greetingTimeout: patience,
    socketTimeout: patience,
    logger: false,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      smtp.once('error', reject);
      smtp.connect((error?: Error | null) => (error ? reject(error) : resolve()));
    });
    lostWhile = 'sending end of data -- message may be sent more than once';
    const info = await new Promise<{ response: string; rejectedErrors?: readonly unknown[] | undefined }>(
      (resolve, reject) => {
        smtp.once('error', reject);
        const envelope = {
          from: delivery.envelopeSender,
          to: [...recipients],
          size: delivery.bytes.length,
        };
        smtp.send(envelope, bodyOf(delivery), (error, sent) => (error ? reject(error) : resolve(sent)));
      },
    );
    smtp.quit();
    const sent = {
      outcome: 'sent',
      reply: info.response,
      code: 250,
      inReplyTo: 'end of DATA',
      relay,
    } as const;
    return recipients.map((recipient) => {
      const refused = refusalOf(info.rejectedErrors, recipient);
      return refused === undefined ? sent : failure(refused, relay, lostWhile);
    });
  } catch (error) {
    smtp.close();
    const { rejectedErrors } = error as { rejectedErrors?: readonly unknown[] };
    return recipients.map((recipient) =>
      failure(refusalOf(rejectedErrors, recipient) ?? error, relay, lostWhile),
    );
  } finally {
    socket.once('close', () => world.nat.forget(port));
  }
}

/** A sender that dawdles opens its mail only after the pause. */
function bodyOf({ bytes, hold }: Delivery): Buffer | Readable {
  if (hold === undefined) return Buffer.from(bytes);
  return Readable.from(
    (function* () {
      hold();
      yield Buffer.from(bytes);
    })(),
    { objectMode: false },
  );
}

function refusalOf(errors: readonly unknown[] | undefined, recipient: string): unknown {
  return errors?.find((error) => (error as { recipient?: string }).recipient === recipient);
}

function open(route: Route): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: route.toAddress, port: route.toPort });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.removeListener('error', reject);
      socket.on('error', () => undefined); // SMTPConnection listens as well and reports it
      resolve(socket);
    });
  });
}

const commands: Readonly<Record<string, string>> = { DATA: 'end of DATA' };

function failure(error: unknown, relay: string, lostWhile: string): Delivered {
  const known = error as {
    response?: string;
    responseCode?: number;
    command?: string;
    code?: string;
    message?: string;
  };
  if (known.code === 'EMESSAGE' && known.response === undefined) {
    // Postfix looks at SIZE in the EHLO reply and does not even try.
    return { ...failed('bounced', `message size exceeds size limit of server ${relay}`), relay };
  }
  if (known.response === undefined || known.responseCode === undefined) {
    return failed('deferred', `lost connection with ${relay} while ${lostWhile}`);
  }
  const command = known.command ?? '';
  // A refusal of the whole visit is tried again elsewhere and later, as mail servers do (RFC 5321 3.1).
  const refusedVisit = command === 'CONN' || command === '';
  const outcome = known.responseCode >= 500 && !refusedVisit ? 'bounced' : 'deferred';
  const inReplyTo = refusedVisit ? '' : (commands[command] ?? command);
  return { outcome, reply: known.response, code: known.responseCode, inReplyTo, relay };
}
