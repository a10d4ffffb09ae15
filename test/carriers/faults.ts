// The table rule x fault: each fault of a shop with the rules that must fail, and no others. Worlds are the practice lab's
// (its carriers are written from the published texts, never from the rules); what a lab can't do stands as
// log lines, answers, or (a signing key, two mails with one id, a port that refuses bounces) as facts.
import { dkimFacts, fact, mail, spfEvaluation } from '../../src-main/carriers/example-facts.ts';
import { MailAddress } from '../../src-main/contract/inputs.ts';
import type { Answers } from '../../src-main/contract/answers.ts';
import type { Facts } from '../../src-main/facts/facts.ts';
import { soundScenario, soundShop } from '../../src-main/lab/scenarios/base-world.ts';
import { scenarios } from '../../src-main/lab/scenarios/index.ts';
import { plainMail, type Scenario } from '../../src-main/lab/scenario.ts';
import { postfixLines } from './lab-case.ts';

export interface LabFault {
  readonly name: string;
  readonly scenario: Scenario;
  readonly answers?: Partial<Answers>;
  readonly log?: string;
  /** all rules that fail */
  readonly fails: readonly string[];
  /** the cause at the first place, where the world has one */
  readonly cause?: string;
}

export interface HandFault {
  readonly name: string;
  readonly facts: Facts;
  readonly fails: readonly string[];
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
    answers: { shopSoftware: 'ec-cube-4.0-4.1' },
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
    name: 'many sessions at once to au',
    scenario: sound,
    log: postfixLines('au', {
      count: 40,
      secondsApart: 0,
      processes: 20,
      delay: 30,
      status: 'deferred',
      reply:
        'host mx.au.com[192.0.2.9] said: 421 4.7.0 Too many connections (in reply to end of DATA command)',
    }),
    fails: [...always, 'au-02', 'au-15'],
  },
  {
    name: 'many sessions at once to docomo',
    scenario: sound,
    log: postfixLines('docomo', {
      count: 40,
      secondsApart: 0,
      processes: 20,
      delay: 30,
      status: 'deferred',
      reply:
        'host mx.docomo.ne.jp[192.0.2.9] said: 421 Service not available (in reply to end of DATA command)',
    }),
    fails: [...always, 'dc-06'],
  },
  {
    name: '150 recipients in one mail to au',
    scenario: sound,
    log: postfixLines('au', { count: 30, recipientsPerMail: 150 }),
    fails: [...always, 'au-12'],
  },
  {
    name: '150 recipients in one mail to SoftBank',
    scenario: sound,
    log: postfixLines('softbank', { count: 30, recipientsPerMail: 150 }),
    fails: [...always, 'sb-02'],
  },
  {
    name: '150 recipients in one mail to docomo',
    scenario: sound,
    log: postfixLines('docomo', { count: 30, recipientsPerMail: 150 }),
    fails: [...always, 'dc-07'],
  },
  {
    name: 'unknown users at UQ',
    scenario: sound,
    log: postfixLines('uq', { count: 40, unknown: 20 }),
    fails: [...always, 'uq-01'],
  },
  {
    name: 'a recipient that is not au’s',
    scenario: sound,
    log: postfixLines('au', {
      count: 1,
      status: 'bounced',
      reply:
        'host mx.au.com[192.0.2.9] said: 554 5.7.1 <c0@au.com>: Relay access denied (in reply to RCPT TO command)',
    }),
    fails: [...always, 'au-11'],
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
    name: 'bulk to Gmail without DMARC',
    scenario: sound,
    log: postfixLines('gmail', { count: 6000, secondsApart: 5 }),
    fails: [...always, 'gm-07', 'gm-08'],
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
  {
    name: 'docomo warns',
    scenario: sound,
    answers: { arrivals: { docomo: 'warning-banner' } },
    fails: [...always, 'dc-13'],
  },
];

const healthy = fact('shopMail', mail());
const proved = {
  ...healthy,
  ...fact('spfEvaluations', [
    spfEvaluation('envelope', 'shop.example', 'pass'),
    spfEvaluation('header-from', 'shop.example', 'pass'),
  ]),
  ...fact('dkim', dkimFacts('pass')),
};
export const handFaults: readonly HandFault[] = [
  {
    name: 'the same Message-ID twice',
    facts: { ...healthy, ...fact('programMail', mail({ role: 'program' })) },
    fails: ['gm-12'],
  },
  {
    name: 'a short DKIM key',
    facts: { ...proved, ...fact('dkim', dkimFacts('pass', { keyBits: 512 })) },
    fails: ['gm-07'],
  },
  {
    name: 'bounces refused',
    facts: fact('bounceAcceptance', {
      host: 'mail.shop.example',
      accepted: false,
      reply: '550 no',
      milliseconds: 90,
    }),
    fails: ['au-04', 'au-14'],
  },
];
