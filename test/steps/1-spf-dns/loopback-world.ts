// A small world on loopback: a resolver and the two name servers of a shop, on three addresses and one port.
// Every server's answer goes through a fault, so that tests can break exactly one thing.
import type { Answer } from 'dns-packet';
import {
  startScriptedServer,
  type Asked,
  type ComposedReply,
  type Reply,
  type ScriptedServer,
} from '../../protocols/dns/scripted-server.ts';

export type Place = 'resolver' | 'primary' | 'secondary';
/** @returns what is sent instead, or `undefined` for the right answer */
export type Fault = (place: Place, question: Asked, right: Exclude<Reply, null>) => Reply | undefined;

export type Records = Readonly<
  Record<
    string,
    Readonly<Partial<Record<'A' | 'AAAA' | 'MX' | 'TXT' | 'NS' | 'SOA' | 'PTR', readonly unknown[]>>>
  >
>;

export interface World {
  readonly nameServer: string;
  readonly servers: Readonly<Record<Place, ScriptedServer>>;
  setFault(fault: Fault): void;
  stop(): Promise<void>;
}

const soa = (zone: string) => ({
  mname: 'ns1.dns.example',
  rname: `hostmaster.${zone}`,
  serial: 2026112401,
  refresh: 3600,
  retry: 600,
  expire: 86400,
  minimum: 900,
});
const nameServers = ['ns1.dns.example', 'ns2.dns.example'];

/** A shop whose DNS is as it should be; SPF passes by its second term. */
export const healthyShop: Records = {
  'shop.example': {
    A: ['203.0.113.24'],
    MX: [{ preference: 10, exchange: 'mail.shop.example' }],
    TXT: ['v=spf1 include:_spf.service.example ip4:203.0.113.24 ~all', 'site-verification=1'],
    NS: nameServers,
    SOA: [soa('shop.example')],
  },
  'mail.shop.example': { A: ['203.0.113.24'] },
  '_dmarc.shop.example': { TXT: ['v=DMARC1; p=none; rua=mailto:postmaster@shop.example'] },
  '_spf.service.example': { TXT: ['v=spf1 ip4:198.51.100.0/24 ~all'] },
  '113.0.203.in-addr.arpa': { NS: nameServers, SOA: [soa('113.0.203.in-addr.arpa')] },
  '24.113.0.203.in-addr.arpa': { PTR: ['mail.shop.example'] },
  // A firm of its own that sends for shops: its names stand in the envelope and in the EHLO.
  'sender.example': {
    A: ['203.0.113.80'],
    MX: [{ preference: 10, exchange: 'mx.sender.example' }],
    TXT: ['v=spf1 ip4:203.0.113.24 -all'],
    NS: nameServers,
    SOA: [soa('sender.example')],
  },
  'mx.sender.example': { A: ['203.0.113.81'] },
  'out.sender.example': { A: ['203.0.113.24'], TXT: ['v=spf1 ip4:203.0.113.24 -all'] },
  'ns1.dns.example': { A: ['127.0.0.2'] },
  'ns2.dns.example': { A: ['127.0.0.3'] },
};

const zones = ['shop.example', '113.0.203.in-addr.arpa', 'sender.example'];

/** @param delayMilliseconds every server's time to answer */
export async function startWorld(records: Records = healthyShop, delayMilliseconds?: number): Promise<World> {
  let fault: Fault = () => undefined;
  const script =
    (place: Place) =>
    (question: Asked): Reply => {
      const right = {
        ...rightAnswer(records, place, question),
        ...(delayMilliseconds === undefined ? {} : { delayMilliseconds }),
      };
      const wrong = fault(place, question, right);
      return wrong === undefined ? right : wrong;
    };
  for (let attempt = 0; ; attempt++) {
    const started: ScriptedServer[] = [];
    try {
      const resolver = await startScriptedServer(script('resolver'));
      started.push(resolver);
      const primary = await startScriptedServer(script('primary'), {
        host: '127.0.0.2',
        port: resolver.port,
      });
      started.push(primary);
      const secondary = await startScriptedServer(script('secondary'), {
        host: '127.0.0.3',
        port: resolver.port,
      });
      return {
        nameServer: resolver.address,
        servers: { resolver, primary, secondary },
        setFault: (next) => {
          fault = next;
        },
        stop: async () => {
          await Promise.all([resolver, primary, secondary].map((server) => server.stop()));
        },
      };
    } catch (error) {
      await Promise.all(started.map((server) => server.stop()));
      if (attempt > 10) throw error; // the port was taken on another loopback address every time
    }
  }
}

function rightAnswer(records: Records, place: Place, { name, type }: Asked): ComposedReply {
  const authoritative = place !== 'resolver';
  const zone = zones.find((each) => name === each || name.endsWith(`.${each}`));
  if (authoritative && zone === undefined) return { rcode: 5, authoritative: false };
  const found = records[name];
  const values = found?.[type as 'A'] ?? [];
  const answers = values.map((data): Answer => {
    const wire =
      type === 'TXT'
        ? String(data)
            .match(/[^]{1,255}/g)
            ?.map((part) => Buffer.from(part, 'latin1'))
        : data;
    return { name, type: type as 'A', ttl: 3600, data: wire as string }; // the data fits the type by construction
  });
  const exists = found !== undefined || Object.keys(records).some((other) => other.endsWith(`.${name}`));
  const authorities: Answer[] =
    answers.length === 0 && zone !== undefined
      ? [{ name: zone, type: 'SOA', ttl: 900, data: soa(zone) }]
      : [];
  return { rcode: exists ? 0 : 3, answers, authorities, authoritative, recursionAvailable: !authoritative };
}
