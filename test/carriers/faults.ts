// The table rule x fault: each fault of a shop with the rules that must fail, and no others. Every one is a world of the
// practice lab, played over DNS and SMTP; its carriers are written from the published texts, never from the rules. Habits
// that no server can see (when bulk mail starts, whether a list is cleaned) stand as the operator's answers.
import { MailAddress } from '../../src-main/contract/inputs.ts';
import { carrierIds, type Answers, type Arrival, type CarrierId } from '../../src-main/contract/answers.ts';
import {
  carrierAddresses,
  carrierZone,
  shopZone,
  soundMailing,
  soundScenario,
  soundShop,
} from '../../src-main/lab/scenarios/base-world.ts';
import { scenarios } from '../../src-main/lab/scenarios/index.ts';
import { plainMail, type Scenario } from '../../src-main/lab/scenario.ts';

export interface LabFault {
  readonly name: string;
  readonly scenario: Scenario;
  readonly answers?: Partial<Answers>;
  /** where each phone's order mail has to end, in the worlds that are about it */
  readonly arrivals?: Partial<Record<CarrierId, Arrival>>;
  /** all rules that fail */
  readonly fails: readonly string[];
  /** the cause at the first place, where the world has one */
  readonly cause?: string;
}

function world(id: string): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) throw new Error(`no practice world ${id}`);
  return found;
}

const sound: Scenario = {
  ...soundScenario,
  id: 'sound',
  name: { ja: '', en: '' },
  summary: { ja: '', en: '' },
};

const everywhere = (arrival: Arrival): Record<CarrierId, Arrival> =>
  Object.fromEntries(carrierIds.map((id) => [id, arrival])) as Record<CarrierId, Arrival>; // every id is there

/** au's zone still leads an old name of it to its server. */
const ezweb = carrierZone('ezweb.ne.jp', 'lsean', carrierAddresses.au);
const oldNameAtAu = { ...ezweb, lines: [...ezweb.lines, 'biz MX 10 lsean'] };

/** The base world publishes no DMARC and signs nothing: docomo's first two rules are broken in every world with a fault. */
const always = ['dc-01', 'dc-02'];
const header = ['au-08', 'au-13', 'gm-05', 'sb-07', 'uq-04'];
const envelopeGone = ['au-03', 'au-04', 'au-09', 'au-19', 'au-22', 'gm-01', 'sb-11', 'yj-01'];
const unnamed = [...always, ...header, ...envelopeGone, 'au-07', 'gm-10', 'gm-14'];
const spfBroken = [...always, 'au-19', 'au-22', 'dc-03', 'dc-11', 'gm-01', 'sb-13', 'yj-01'];

export const labFaults: readonly LabFault[] = [
  { name: 'nothing wrong', scenario: world('all-green'), fails: [] },
  {
    name: 'a server without a name',
    scenario: world('seed-case'),
    fails: unnamed,
    cause: 'host-name-default',
  },
  {
    name: 'a host name without a dot',
    scenario: world('short-host-name'),
    fails: unnamed,
    cause: 'host-name-default',
  },
  {
    name: 'only EHLO',
    scenario: world('ehlo-only'),
    fails: [...always, 'au-07', 'gm-14'],
    cause: 'ehlo-invalid',
  },
  {
    name: 'only the envelope',
    scenario: world('envelope-only'),
    fails: [...always, ...envelopeGone],
    cause: 'envelope-web-user',
  },
  {
    name: 'no Message-ID',
    scenario: world('no-message-id'),
    fails: [...always, ...header, 'gm-10', 'sb-04'],
    cause: 'message-id-missing',
  },
  {
    name: 'a blank Message-ID',
    scenario: world('blank-message-id'),
    fails: [...always, ...header, 'gm-10', 'sb-04'],
    cause: 'message-id-missing',
  },
  {
    name: 'an empty From',
    scenario: world('empty-from'),
    fails: [...always, ...header, 'gm-11', 'sb-03'],
    cause: 'header-malformed',
  },
  {
    name: 'two Subject lines',
    scenario: world('duplicate-header'),
    fails: [...always, ...header, 'gm-11'],
    cause: 'header-malformed',
  },
  {
    name: 'raw 8-bit header',
    scenario: world('raw-eight-bit-header'),
    fails: [...always, ...header],
    cause: 'header-malformed',
  },
  {
    name: 'a long line',
    scenario: world('long-line'),
    fails: [...always, ...header, 'dc-09'],
    cause: 'line-too-long',
  },
  {
    name: 'over 3 MB',
    scenario: world('big-mail'),
    fails: [...always, 'au-10', 'sb-01'],
    cause: 'message-too-large',
  },
  { name: 'no SPF', scenario: world('no-spf'), fails: [...spfBroken, 'au-20'], cause: 'spf-missing' },
  {
    name: 'SPF of the old server',
    scenario: world('wrong-spf-address'),
    fails: spfBroken,
    cause: 'spf-wrong-address',
  },
  {
    name: 'two SPF records',
    scenario: world('two-spf-records'),
    fails: [...spfBroken, 'au-20'],
    cause: 'spf-two-records',
  },
  {
    name: 'over ten look-ups',
    scenario: world('spf-too-many-lookups'),
    fails: spfBroken,
    cause: 'spf-not-readable',
  },
  {
    name: 'no PTR',
    scenario: world('no-ptr'),
    fails: [...always, 'au-06', 'au-15', 'gm-02'],
    cause: 'ptr-missing',
  },
  {
    name: 'the secondary differs',
    scenario: world('secondary-differs'),
    fails: [...always, 'au-06', 'au-15'],
    cause: 'name-server-differs',
  },
  { name: 'the secondary is silent', scenario: world('secondary-silent'), fails: always },
  {
    name: 'the From domain is gone',
    scenario: world('missing-from-domain'),
    fails: [...always, 'au-03', 'au-20', 'au-22', 'dc-03', 'dc-04', 'sb-13'],
    cause: 'from-domain-missing',
  },
  {
    name: 'DMARC reject',
    scenario: world('dmarc-reject'),
    fails: [...always, 'au-19', 'au-22', 'au-23', 'dc-11', 'gm-01', 'sb-12', 'yj-01', 'yj-02', 'ym-01'],
    cause: 'dmarc-failing',
  },
  {
    name: 'the address is blocked',
    scenario: world('blocked-address'),
    fails: [...always, 'au-15', 'yj-03'],
    cause: 'sending-address-blocked',
  },
  {
    name: 'a newsletter to an old list',
    scenario: world('volume-block'),
    fails: [...always, 'au-01', 'au-05', 'au-15', 'au-16', 'dc-05', 'sb-05', 'sb-10'],
    cause: 'volume-block',
  },
  { name: 'port 25 closed', scenario: world('port-25-closed'), fails: ['dc-01'], cause: 'port-25-closed' },
  {
    name: 'null transport',
    scenario: world('null-transport'),
    fails: ['dc-01'],
    cause: 'null-transport',
  },
  {
    name: 'IPv6 without a name',
    scenario: world('ipv6-without-ptr'),
    fails: [...always, 'gm-13'],
    cause: 'ipv6-without-ptr',
  },
  { name: 'a filter on the phone', scenario: world('phone-filter'), fails: always, cause: 'phone-filter' },
  {
    name: 'a From at Gmail',
    scenario: {
      ...sound,
      shop: { ...soundShop, fromAddress: 'shop.renshu@gmail.com' },
      answers: { ...soundScenario.answers, fromAddress: MailAddress.parse('shop.renshu@gmail.com') },
    },
    fails: [...always, 'au-22', 'dc-03', 'dc-11', 'gm-06', 'sb-13'],
    cause: 'foreign-from-domain',
  },
  {
    name: 'many connections at once to au',
    scenario: { ...sound, mailings: [{ ...soundMailing, to: 'au', mails: 24, atOnce: 24 }] },
    fails: [...always, 'au-02', 'au-15'],
  },
  {
    name: 'connections to au that are held for a minute and a half',
    scenario: { ...sound, mailings: [{ ...soundMailing, to: 'au', mails: 3, secondsHeld: 90 }] },
    fails: [...always, 'au-02', 'au-15'],
  },
  {
    name: 'many connections at once to docomo',
    scenario: { ...sound, mailings: [{ ...soundMailing, to: 'docomo', mails: 24, atOnce: 24 }] },
    fails: [...always, 'dc-06'],
  },
  {
    name: '150 recipients in one mail, to au, SoftBank and docomo each',
    scenario: {
      ...sound,
      shop: { ...soundShop, recipientLimit: 1000 },
      mailings: (['au', 'softbank', 'docomo'] as const).map((to) => ({
        ...soundMailing,
        to,
        recipientsPerMail: 150,
      })),
    },
    fails: [...always, 'au-12', 'dc-07', 'sb-02'],
  },
  {
    name: 'a newsletter to an old list at UQ mobile',
    scenario: {
      ...sound,
      carriers: ['docomo', 'uq'],
      mailings: [{ ...soundMailing, to: 'uq', mails: 40, unknownShare: 0.5, atOnce: 4, secondsApart: 1 }],
    },
    arrivals: { docomo: 'inbox', uq: 'nothing' },
    fails: [...always, 'uq-01', 'uq-02'],
  },
  {
    name: 'an old address that is au’s no more',
    scenario: {
      ...sound,
      world: { zones: [oldNameAtAu], serverFaults: [] },
      mailings: [{ ...soundMailing, to: 'au', recipient: 'kyaku@biz.ezweb.ne.jp' }],
    },
    fails: [...always, 'au-11'],
  },
  {
    name: '5,200 mails in one day to Gmail without DMARC',
    scenario: {
      ...sound,
      shop: { ...soundShop, recipientLimit: 100 },
      carriers: ['docomo', 'gmail'],
      mailings: [
        { ...soundMailing, to: 'gmail', mails: 52, recipientsPerMail: 100, atOnce: 4, secondsApart: 600 },
      ],
    },
    fails: [...always, 'gm-07', 'gm-08'],
  },
  {
    name: 'one Message-ID for every mail to Gmail',
    scenario: {
      ...sound,
      shop: { ...soundShop, mail: { ...plainMail, messageId: 'one-for-all' } },
      carriers: ['docomo', 'gmail'],
      mailings: [{ ...soundMailing, to: 'gmail', mails: 5 }],
    },
    arrivals: { docomo: 'inbox', gmail: 'nothing' },
    fails: [...always, 'gm-12'],
  },
  {
    name: 'a DKIM key of 768 bits',
    scenario: { ...sound, shop: { ...soundShop, dkimBits: 768 } },
    fails: [...always, 'gm-07'],
  },
  {
    name: 'nobody takes the shop’s bounces',
    scenario: { ...sound, refusesBounces: true },
    fails: [...always, 'au-04', 'au-14'],
  },
  {
    name: 'DMARC that fails without a policy',
    scenario: {
      ...sound,
      shop: { ...soundShop, envelopeSender: null },
      world: {
        zones: [
          shopZone(['_dmarc TXT v=DMARC1; p=none; aspf=s', `mail TXT v=spf1 ip4:${soundShop.address} -all`]),
        ],
        serverFaults: [],
      },
    },
    arrivals: { docomo: 'warning-banner', au: 'inbox', softbank: 'nothing' },
    fails: [...always, 'dc-13'],
  },
  {
    name: 'every carrier, nothing wrong',
    scenario: { ...world('all-green'), carriers: carrierIds },
    arrivals: everywhere('inbox'),
    fails: [],
  },
  {
    name: 'every carrier, no SPF',
    scenario: { ...world('no-spf'), carriers: carrierIds },
    arrivals: {
      ...everywhere('spam-folder'),
      au: 'inbox',
      uq: 'inbox',
      rakuten: 'inbox',
      softbank: 'nothing',
      ymobile: 'nothing',
      gmail: 'bounced',
    },
    fails: [...spfBroken, 'au-20'],
  },
  {
    name: 'every carrier, DMARC reject',
    scenario: { ...world('dmarc-reject'), carriers: carrierIds },
    arrivals: {
      ...everywhere('bounced'),
      docomo: 'spam-folder',
      rakuten: 'inbox',
      softbank: 'nothing',
      ymobile: 'nothing',
    },
    fails: [...always, 'au-19', 'au-22', 'au-23', 'dc-11', 'gm-01', 'sb-12', 'yj-01', 'yj-02', 'ym-01'],
  },
  {
    name: 'no TLS towards Gmail',
    scenario: { ...sound, shop: { ...soundShop, outboundTls: 'none' }, carriers: ['docomo', 'gmail'] },
    fails: [...always, 'gm-03'],
  },
  {
    name: 'a header over 12 KB',
    scenario: { ...sound, shop: { ...soundShop, mail: { ...plainMail, headerBytes: 13_000 } } },
    fails: [...always, 'sb-08'],
  },
  {
    name: 'a list that is never cleaned',
    scenario: sound,
    answers: { sendsNewsletter: 'yes', cleansList: 'no' },
    fails: [...always, 'au-01', 'au-18', 'dc-05', 'sb-05', 'sb-09', 'uq-01'],
  },
  {
    name: 'bulk at the full hour',
    scenario: sound,
    answers: { staysAtTopOfHour: 'yes' },
    fails: [...always, 'au-17', 'dc-08', 'uq-03'],
  },
];

/** Rules that no fault of a shop breaks, each with its reason; it stands in the generated table. */
export const withoutFault: Readonly<Record<string, string>> = {
  'au-21':
    'a server that sends by both families; a sample shows one of them (its fail is an example of the rule)',
  'au-24': 'a logo beside the mail: nothing that a shop could break',
  'au-25': 'what au does not do: nothing that a shop could break',
  'dc-10':
    'the customer’s own limit of 1 to 10 MB; a mail over 10 MB would break it, but none is worth its time in each run',
  'dc-12': 'tells how to read a 250',
  'dc-14': 'tells of the time before 2025-02',
  'gm-04': 'a share that only Google’s own tool shows',
  'gm-09':
    'asks for a newsletter as sample; the lab’s sample is an order mail (its fail is an example of the rule)',
  'rk-01': 'says that nothing is published',
  'sb-06':
    'other users of a shared server: the operator’s answer and a bounce (its fail is an example of the rule)',
  'sb-14': 'tells how to read a 250',
  'sb-15': 'the shop’s own rules for what it takes in; the lab’s shop has none',
  'yj-04': 'an icon beside the mail: nothing that a shop could break',
  'yj-05': 'says that no rule is planned',
  'ym-02': 'tells of 2016',
  'ym-03': 'tells which system runs the addresses',
};
