// `step1-chain`: STEP 1 of one domain with every name server answering after 50 ms, against the longest chain of look-ups
// that depend on each other, asked one after the other in the same run.
import { noAnswers } from '../../src-main/contract/answers.ts';
import type { DomainName } from '../../src-main/contract/inputs.ts';
import { createResolver } from '../../src-main/protocols/dns/resolver.node.ts';
import type { RecordType } from '../../src-main/protocols/dns/answer.ts';
import { gatherSpfDns } from '../../src-main/steps/1-spf-dns/gather.node.ts';
import { healthyShop, startWorld, type Records } from '../steps/1-spf-dns/loopback-world.ts';
import { median, type BenchRow } from './row.ts';

const delayMilliseconds = 50;
const runs = 5;

/** A record as shops have it: services in services, own hosts, the server itself last. */
const shop: Records = {
  ...healthyShop,
  'shop.example': {
    ...healthyShop['shop.example'],
    TXT: [
      'v=spf1 include:_spf.one.example include:_spf.two.example a:old.shop.example mx:other.example ip4:203.0.113.24 ~all',
    ],
  },
  '_spf.one.example': { TXT: ['v=spf1 include:_spf.deep.example ~all'] },
  '_spf.deep.example': { TXT: ['v=spf1 ip4:198.51.100.0/24 ~all'] },
  '_spf.two.example': { TXT: ['v=spf1 a:out.two.example ~all'] },
  'out.two.example': { A: ['198.51.100.77'] },
  'old.shop.example': { A: ['198.51.100.7'] },
  'other.example': { MX: [{ preference: 10, exchange: 'mx.other.example' }] },
  'mx.other.example': { A: ['198.51.100.8'] },
};

/** Each needs the answer before it: the address, who serves its reverse zone, where that server is, what it says. */
const chain: readonly { readonly name: string; readonly type: RecordType; readonly direct?: true }[] = [
  { name: 'shop.example', type: 'A' },
  { name: '113.0.203.in-addr.arpa', type: 'NS' },
  { name: 'ns1.dns.example', type: 'A' },
  { name: '24.113.0.203.in-addr.arpa', type: 'PTR', direct: true },
];

export async function rows(): Promise<readonly BenchRow[]> {
  const world = await startWorld(shop, delayMilliseconds);
  try {
    const [whole, dependent]: number[][] = [[], []];
    for (let run = 0; run <= runs; run++) {
      const [step, alone] = [await timeOf(() => gather(world.nameServer)), await timeOf(() => follow(world))];
      if (run === 0) continue; // the first one loads code
      whole?.push(step);
      dependent?.push(alone);
    }
    const [step, alone] = [median(whole ?? []), median(dependent ?? [])];
    const ratio = step / alone;
    return [
      {
        id: 'step1-chain',
        what: `STEP 1 with DNS answering after ${delayMilliseconds} ms, in lengths of its longest chain`,
        value: ratio,
        unit: 'chains',
        bar: '< 1.5',
        ok: ratio < 1.5,
        against: `${chain.length} dependent look-ups one after the other: ${Math.round(alone)} ms, STEP 1: ${Math.round(step)} ms, medians of ${runs}`,
      },
    ];
  } finally {
    await world.stop();
  }
}

async function gather(nameServer: string): Promise<void> {
  await gatherSpfDns(
    {
      answers: { ...noAnswers, shopDomain: 'shop.example' as DomainName },
      shopMail: null,
      signedBy: [],
      selector: null,
    },
    { resolver: createResolver({ nameServers: [nameServer] }), clock: { now: () => new Date() } },
  );
}

async function follow({ nameServer, servers }: Awaited<ReturnType<typeof startWorld>>): Promise<void> {
  const resolver = createResolver({ nameServers: [nameServer] });
  for (const { name, type, direct } of chain) {
    await resolver.ask({ name, type, ...(direct === true ? { server: servers.primary.address } : {}) });
  }
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
