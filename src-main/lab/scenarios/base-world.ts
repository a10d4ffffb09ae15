// What every practice world has: the registries above the shop, the reverse zones, the mailbox provider, the carriers.
// Names and addresses are documentation ones (RFC 2606, RFC 5737, RFC 3849) but for carrier domains and the two name
// servers of the case report; every address that is really connected to is on loopback.
import type { Answers, CarrierId } from '../../contract/answers.ts';
import { DomainName, MailAddress } from '../../contract/inputs.ts';
import { plainMail, type Mailing, type Scenario, type ShopSetup } from '../scenario.ts';
import type { ZoneText } from '../zone.ts';

/** Where name servers and carriers really listen. */
export const nameServerAddresses: Readonly<Record<string, string>> = {
  'ns1.dns.ne.jp': '127.0.0.2',
  'ns2.dns.ne.jp': '127.0.0.3',
  'ns.registry.example': '127.0.0.4',
};
export const carrierAddresses = {
  docomo: '127.0.0.11',
  au: '127.0.0.12',
  softbank: '127.0.0.13',
  gmail: '127.0.0.14',
  uq: '127.0.0.16',
  ymobile: '127.0.0.17',
  rakuten: '127.0.0.18',
  'yahoo-japan': '127.0.0.19',
} as const satisfies Record<CarrierId, string>;

/** Phones of the lesson, one a carrier; every other address of a carrier is unknown to it. */
export const phones = {
  docomo: 'todoku.renshu@docomo.ne.jp',
  au: 'todoku.renshu@ezweb.ne.jp',
  softbank: 'todoku.renshu@softbank.ne.jp',
  gmail: 'todoku.renshu@gmail.com',
  uq: 'todoku.renshu@uqmobile.jp',
  ymobile: 'todoku.renshu@ymobile.ne.jp',
  rakuten: 'todoku.renshu@rakumail.jp',
  'yahoo-japan': 'todoku.renshu@yahoo.co.jp',
} as const satisfies Record<CarrierId, string>;

/** Carriers whose servers run in every world; the others only where a scenario names them. */
export const usualCarriers: readonly CarrierId[] = ['docomo', 'au', 'softbank', 'gmail'];

/** @returns a customer who reads the shop's newsletter; such addresses exist at every carrier of the world */
export function member(carrier: CarrierId, number: number): string {
  return `kaiin.${number}@${phones[carrier].split('@')[1] ?? ''}`;
}

/** @returns whether a practice carrier knows the address: a phone of the lesson or a reader of the newsletter */
export function isPracticeAddress(address: string): boolean {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const ours = Object.values(phones).some((phone) => phone.endsWith(`@${domain}`));
  return ours && (/^kaiin\.\d+$/.test(local) || local === 'todoku.renshu');
}

export const mailboxService = {
  host: 'mx1.mailbox-service.example',
  address: '198.51.100.25',
} as const;

/** The provider's zone, for worlds that add to it. */
export const mailboxServiceLines: readonly string[] = [
  '@ MX 10 mx1',
  '@ A 198.51.100.20',
  `mx1 A ${mailboxService.address}`,
  '@ TXT v=spf1 ip4:198.51.100.25 -all',
  'mx1 TXT v=spf1 a -all',
  '_spf TXT v=spf1 ip4:198.51.100.25 ~all',
];

const registry = ['ns.registry.example'];
const sakura = ['ns1.dns.ne.jp', 'ns2.dns.ne.jp'];

/** Zones that are the same in every scenario. */
export const baseZones: readonly ZoneText[] = [
  {
    name: '',
    nameServers: registry,
    lines: ['example NS ns.registry.example.', 'jp NS ns.registry.example.'],
  },
  {
    name: 'example',
    nameServers: registry,
    lines: [
      'ns.registry A 127.0.0.4',
      'komorebi-zakka NS ns1.dns.ne.jp.',
      'komorebi-zakka NS ns2.dns.ne.jp.',
      'mailbox-service NS ns1.dns.ne.jp.',
      'mailbox-service NS ns2.dns.ne.jp.',
    ],
  },
  {
    name: 'dns.ne.jp',
    nameServers: sakura,
    lines: ['ns1 A 127.0.0.2', 'ns2 A 127.0.0.3'],
  },
  {
    name: 'mailbox-service.example',
    nameServers: sakura,
    lines: mailboxServiceLines,
  },
  { name: '100.51.198.in-addr.arpa', nameServers: sakura, lines: ['25 PTR mx1.mailbox-service.example.'] },
  carrierZone('docomo.ne.jp', 'mfsmax', carrierAddresses.docomo),
  carrierZone('au.com', 'msmx', carrierAddresses.au),
  carrierZone('ezweb.ne.jp', 'lsean', carrierAddresses.au),
  carrierZone('softbank.ne.jp', 'mx', carrierAddresses.softbank),
  carrierZone('gmail.com', 'gmail-smtp-in', carrierAddresses.gmail),
  carrierZone('uqmobile.jp', 'mx', carrierAddresses.uq),
  carrierZone('ymobile.ne.jp', 'mx', carrierAddresses.ymobile),
  carrierZone('rakumail.jp', 'mx', carrierAddresses.rakuten),
  carrierZone('yahoo.co.jp', 'mx1', carrierAddresses['yahoo-japan']),
];

/** A carrier's zone: its MX, the MX's address, its own SPF. */
export function carrierZone(domain: string, mx: string, address: string): ZoneText {
  return {
    name: domain,
    nameServers: registry,
    lines: [`@ MX 10 ${mx}`, `${mx} A ${address}`, '@ TXT v=spf1 mx -all'],
  };
}

/** Public IPv6 address of a carrier that has one, for worlds that give it out. */
export const carrierAddress6 = '2001:db8:25::26';

export const shopDomain = 'komorebi-zakka.example';
export const shopAddress = '203.0.113.24';
export const shopAddress6 = '2001:db8:24::25';

/** The shop's zone as a careful owner keeps it; `changes` replace lines that begin with the same name and type. */
export function shopZone(changes: readonly string[] = [], without: readonly string[] = []): ZoneText {
  const head = (line: string): string => line.split(/\s+/).slice(0, 2).join(' ');
  const usual = [
    `@ A ${shopAddress}`,
    `www A ${shopAddress}`,
    `mail A ${shopAddress}`,
    `@ MX 10 ${mailboxService.host}.`,
    `@ TXT v=spf1 ip4:${shopAddress} include:_spf.mailbox-service.example ~all`,
  ];
  const changed = new Set([...changes.map(head), ...without]);
  return {
    name: shopDomain,
    nameServers: sakura,
    lines: [...usual.filter((line) => !changed.has(head(line))), ...changes],
  };
}

/** The reverse zone of the shop's address. */
export function reverseZone(lines: readonly string[] = [`24 PTR mail.${shopDomain}.`]): ZoneText {
  return { name: '113.0.203.in-addr.arpa', nameServers: sakura, lines };
}

/** The shop before anything was repaired: the case report's server (server-facts 1.7). */
export const unnamedShop: ShopSetup = {
  name: 'こもれび雑貨店',
  domain: shopDomain,
  fromAddress: `order@${shopDomain}`,
  address: shopAddress,
  address6: null,
  hostName: 'localhost.localdomain',
  properHostName: `mail.${shopDomain}`,
  webUser: { name: 'apache', id: 48 },
  mta: 'postfix',
  heloName: null,
  envelopeSender: null,
  transport: 'mail',
  outboundPort25: 'open',
  outboundTls: 'none',
  usesIpv6: false,
  dkimBits: null,
  recipientLimit: 50,
  mail: plainMail,
};

/** A shop with nothing wrong: own host name, envelope sender at its own domain. */
export const soundShop: ShopSetup = {
  ...unnamedShop,
  hostName: `mail.${shopDomain}`,
  envelopeSender: `bounce@${shopDomain}`,
  outboundTls: 'may',
};

/** What the owner of the shop knows without looking anything up. */
export const ownerAnswers: Partial<Answers> = {
  shopName: unnamedShop.name,
  shopDomain: DomainName.parse(shopDomain),
  fromAddress: MailAddress.parse(unnamedShop.fromAddress),
};

/** Everything as it should be; a scenario names what differs. */
export const soundScenario: Omit<Scenario, 'id' | 'name' | 'summary'> = {
  shop: soundShop,
  world: { zones: [], serverFaults: [] },
  repaired: null,
  carriers: ['docomo', 'au', 'softbank'],
  mailings: [],
  refusesBounces: false,
  blockedBy: [],
  filteredBy: [],
  answers: ownerAnswers,
  expected: {
    before: { docomo: 'inbox', au: 'inbox', softbank: 'inbox' },
    after: { docomo: 'inbox', au: 'inbox', softbank: 'inbox' },
    needsRename: false,
  },
};

/** A newsletter to readers who exist, one mail at a time, on the evening before. */
export const soundMailing: Omit<Mailing, 'to'> = {
  mails: 1,
  recipientsPerMail: 1,
  unknownShare: 0,
  recipient: null,
  atOnce: 1,
  secondsApart: 10,
  secondsHeld: 0,
  hoursBefore: 14,
};

/** All three carriers, as most lessons end. */
export const arrivesEverywhere = { docomo: 'inbox', au: 'inbox', softbank: 'inbox' } as const;
