// Symptom patterns as an operator would tell them, with the cause an engineer would look at first. Answers and facts are
// in the plain spelling of `inspect triage`. `alsoFine`: causes that are as good an answer at the first place.
export interface Pattern {
  readonly name: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly first: string;
}

const seed = { docomo: 'inbox', au: 'nothing', softbank: 'nothing' };
const nowhere = { docomo: 'nothing', au: 'nothing', softbank: 'nothing', gmail: 'nothing' };
const refusedEverywhere = { docomo: 'bounced', au: 'bounced', softbank: 'bounced', gmail: 'bounced' };
const fine = { docomo: 'inbox', au: 'inbox', softbank: 'inbox' };

export const patterns: readonly Pattern[] = [
  {
    name: 'the seed: answers only',
    answers: {
      arrivals: seed,
      mailProgram: 'arrives',
      affected: 'everyone',
      since: 'always',
      shopSoftware: 'ec-cube-2.12-2.17.0',
    },
    first: 'host-name-default',
  },
  {
    name: 'the seed: the mail was looked at',
    answers: { arrivals: seed, mailProgram: 'arrives', affected: 'everyone', since: 'always' },
    facts: {
      ehlo: 'localhost.localdomain',
      envelopeSender: 'apache@localhost.localdomain',
      messageIdDomain: 'localhost.localdomain',
      spf: 'pass',
      ptr: 'own',
    },
    first: 'host-name-default',
  },
  {
    name: 'the seed: only the Message-ID is known',
    answers: { arrivals: seed, mailProgram: 'arrives' },
    facts: { messageIdDomain: 'localhost.localdomain' },
    first: 'host-name-default',
  },
  {
    name: 'the seed with a domain without DMARC',
    answers: { arrivals: seed, mailProgram: 'arrives', since: 'always' },
    facts: {
      ehlo: 'localhost.localdomain',
      messageIdDomain: 'localhost.localdomain',
      dmarc: 'none',
      dkim: 'none',
      spf: 'pass',
      ptr: 'generic',
    },
    first: 'host-name-default',
  },
  {
    name: 'machine renamed, Postfix still says the old name',
    answers: {
      arrivals: seed,
      mailProgram: 'arrives',
      server: 'debian-ubuntu',
      since: 'after-change',
      changed: ['server-move'],
    },
    facts: {
      hostName: 'mail.shop.example',
      ehlo: 'localhost.localdomain',
      messageIdDomain: 'localhost.localdomain',
    },
    first: 'mta-name-only',
  },
  {
    name: 'Debian wrote UNKNOWN into main.cf',
    answers: { arrivals: seed, mailProgram: 'arrives', server: 'Debian 12' },
    facts: { ehlo: 'vps01.UNKNOWN', messageIdDomain: 'vps01.UNKNOWN' },
    first: 'mta-name-only',
  },
  {
    name: 'after the rename the envelope is still the web user',
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' },
      mailProgram: 'arrives',
      shopSoftware: '2.13.5',
    },
    facts: {
      ehlo: 'mail.shop.example',
      messageIdDomain: 'mail.shop.example',
      envelopeSender: 'apache@mail.shop.example',
      spfEnvelope: 'none',
      spf: 'pass',
    },
    first: 'envelope-web-user',
  },
  {
    name: 'web user under the hosting firm’s name',
    answers: {
      arrivals: { docomo: 'spam', au: 'nothing', softbank: 'nothing' },
      mailProgram: 'arrives',
      affected: 'everyone',
    },
    facts: {
      envelopeSender: 'www-data@tk2-240-29809.vs.sakura.ne.jp',
      ehlo: 'tk2-240-29809.vs.sakura.ne.jp',
      spfEnvelope: 'none',
      spf: 'pass',
    },
    first: 'envelope-web-user',
  },
  {
    name: 'no Message-ID at all (sSMTP)',
    answers: {
      arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'nothing' },
      mailProgram: 'arrives',
      mta: 'ssmtp',
    },
    facts: { messageId: 'absent', ehlo: 'mail.shop.example', envelopeSender: 'order@shop.example' },
    first: 'message-id-missing',
  },
  {
    name: 'Gmail refuses for the Message-ID',
    answers: {
      arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'nothing', gmail: 'bounced' },
      mailProgram: 'arrives',
    },
    facts: { bounce: { gmail: '550-5.7.1 Messages missing a valid Message-ID: header are not accepted' } },
    first: 'message-id-missing',
  },
  {
    name: 'swift.generated from a cron job',
    answers: {
      arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'nothing' },
      mailProgram: 'arrives',
      shopSoftware: 'EC-CUBE 4.0.6',
      affected: 'some',
    },
    facts: {
      messageIdDomain: 'swift.generated',
      ehlo: 'mail.shop.example',
      envelopeSender: 'bounce@shop.example',
      spf: 'pass',
    },
    first: 'message-id-by-application',
  },
  {
    name: 'EHLO is a bare www',
    answers: { arrivals: { docomo: 'inbox', au: 'bounced', softbank: 'inbox' }, mailProgram: 'arrives' },
    facts: {
      ehlo: 'www',
      messageIdDomain: 'shop.example',
      envelopeSender: 'order@shop.example',
      bounce: { au: '550 Access denied - Invalid HELO name (See RFC2821 4.1.1.1)' },
    },
    first: 'ehlo-invalid',
  },
  {
    name: 'EHLO [127.0.0.1] of Symfony to a relay',
    answers: { arrivals: refusedEverywhere, mailProgram: 'arrives', shopSoftware: '4.2' },
    facts: {
      ehlo: '[127.0.0.1]',
      messageIdDomain: 'shop.example',
      envelopeSender: 'order@shop.example',
      spf: 'pass',
    },
    first: 'ehlo-invalid',
  },
  {
    name: 'raw Japanese in the header from a plug-in',
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' },
      mailProgram: 'arrives',
      since: 'after-change',
      changed: ['software-update'],
    },
    facts: {
      headerFaults: ['raw 8-bit Subject'],
      ehlo: 'mail.shop.example',
      messageIdDomain: 'mail.shop.example',
    },
    first: 'header-malformed',
  },
  {
    name: 'no SPF',
    answers: {
      arrivals: { docomo: 'spam', au: 'inbox', softbank: 'nothing', gmail: 'bounced' },
      mailProgram: 'does-not-arrive',
      affected: 'everyone',
    },
    facts: { spf: 'none', ptr: 'own', dmarc: 'none' },
    first: 'spf-missing',
  },
  {
    name: 'SPF still names the old server',
    answers: {
      arrivals: { docomo: 'nothing', au: 'inbox', softbank: 'nothing', gmail: 'spam' },
      mailProgram: 'arrives',
      since: 'after-change',
      changed: ['server-move'],
    },
    facts: { spf: 'softfail', ptr: 'own', ehlo: 'mail.shop.example' },
    first: 'spf-wrong-address',
  },
  {
    name: 'two SPF records after adding a mail service',
    answers: {
      arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'nothing', gmail: 'spam' },
      mailProgram: 'does-not-arrive',
      since: 'after-change',
      changed: ['dns'],
    },
    facts: { spfRecords: 2 },
    first: 'spf-two-records',
  },
  {
    name: 'SPF over ten look-ups',
    answers: {
      arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'nothing', gmail: 'spam' },
      since: 'after-change',
      changed: ['dns'],
    },
    facts: { spf: 'permerror' },
    first: 'spf-not-readable',
  },
  {
    name: 'envelope domain has SPF, header From has none',
    answers: {
      arrivals: { docomo: 'nothing', au: 'inbox', softbank: 'nothing', gmail: 'inbox' },
      affected: 'everyone',
    },
    facts: { spfEnvelope: 'pass', spfHeaderFrom: 'none', envelopeSender: 'bounce@mail.sender.example' },
    first: 'spf-header-from-missing',
  },
  {
    name: 'DMARC reject and the envelope is another domain',
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing', gmail: 'bounced' },
      mailProgram: 'arrives',
      since: 'suddenly',
      changed: ['dns'],
    },
    facts: {
      dmarcPolicy: 'reject',
      dmarcResult: 'fail',
      spf: 'pass',
      envelopeSender: 'apache@vps.host.example',
      ehlo: 'vps.host.example',
    },
    first: 'dmarc-failing',
  },
  {
    name: 'DMARC quarantine fails: junk everywhere',
    answers: {
      arrivals: { docomo: 'spam', au: 'nothing', softbank: 'nothing', 'yahoo-japan': 'spam' },
      mailProgram: 'arrives',
    },
    facts: { dmarc: 'quarantine', dmarcResult: 'fail' },
    first: 'dmarc-failing',
  },
  {
    name: 'Gmail says DMARC in the bounce',
    answers: { arrivals: { docomo: 'spam', gmail: 'bounced', au: 'nothing' }, since: 'suddenly' },
    facts: {
      reply:
        '550 5.7.26 Unauthenticated email from shop.example is not accepted due to domain’s DMARC policy',
    },
    first: 'dmarc-failing',
  },
  {
    name: 'docomo shows a warning, there is no DMARC',
    answers: { arrivals: { docomo: 'warning-banner', au: 'inbox', softbank: 'inbox' }, affected: 'everyone' },
    facts: { dmarc: 'none', dkim: 'none', spf: 'pass' },
    first: 'sender-not-authenticated',
  },
  {
    name: 'no reverse name on a new server',
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' },
      mailProgram: 'arrives',
      since: 'after-change',
      changed: ['server-move'],
    },
    facts: { ptr: 'none', spf: 'pass', ehlo: 'mail.shop.example', messageIdDomain: 'mail.shop.example' },
    first: 'ptr-missing',
  },
  {
    name: 'Gmail misses the reverse name',
    answers: { arrivals: { docomo: 'inbox', gmail: 'bounced' }, mailProgram: 'arrives' },
    facts: {
      reply: { gmail: '550-5.7.25 The IP address sending this message does not have a PTR record setup' },
    },
    first: 'ptr-missing',
  },
  {
    name: 'default reverse name, taken for a dynamic line',
    answers: {
      arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'inbox', 'yahoo-japan': 'bounced' },
      mailProgram: 'arrives',
      since: 'always',
    },
    facts: {
      ptr: 'v118-27-14-73.9ob0.static.cnode.io',
      spf: 'pass',
      reply: { yahoo: '553 VS10-RT Possible forgery or dynamic address' },
    },
    first: 'ptr-generic',
  },
  {
    name: 'secondary name server is behind',
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' },
      since: 'sometimes',
      changed: ['dns'],
    },
    facts: { nameServers: 'differ', ptr: 'own', spf: 'pass' },
    first: 'name-server-differs',
  },
  {
    name: 'IPv6 without a name: only Gmail refuses',
    answers: { arrivals: { ...fine, gmail: 'bounced' }, mailProgram: 'arrives' },
    facts: { ipv6: true, ipv6Ptr: 'none', ptr: 'own', spf: 'pass' },
    first: 'ipv6-without-ptr',
  },
  {
    name: 'Gmail’s IPv6 refusal',
    answers: { arrivals: { ...fine, gmail: 'bounced' } },
    facts: {
      reply:
        '550-5.7.1 [2001:db8::1] Our system has detected that this message does not meet IPv6 sending guidelines regarding PTR records and authentication',
    },
    first: 'ipv6-without-ptr',
  },
  {
    name: 'the domain ran out',
    answers: {
      arrivals: refusedEverywhere,
      mailProgram: 'does-not-arrive',
      since: 'suddenly',
      affected: 'everyone',
    },
    facts: { fromDomainExists: false },
    first: 'from-domain-missing',
  },
  {
    name: 'From at gmail.com',
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing', gmail: 'spam' },
      mailProgram: 'arrives',
      fromAddress: 'myshop@gmail.com',
    },
    first: 'foreign-from-domain',
  },
  {
    name: 'the address is on a blocklist',
    answers: {
      arrivals: refusedEverywhere,
      mailProgram: 'does-not-arrive',
      since: 'suddenly',
      affected: 'everyone',
    },
    facts: { blocklist: 'listed', spf: 'pass', ptr: 'own' },
    first: 'sending-address-blocked',
  },
  {
    name: 'blocked, told only by the replies',
    answers: {
      arrivals: { docomo: 'inbox', au: 'bounced', softbank: 'bounced' },
      mailProgram: 'does-not-arrive',
      since: 'suddenly',
    },
    facts: { reply: '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.example' },
    first: 'sending-address-blocked',
  },
  {
    name: 'shared server blocked',
    answers: {
      arrivals: { docomo: 'bounced', au: 'bounced', softbank: 'inbox' },
      mailProgram: 'does-not-arrive',
      since: 'suddenly',
      sharedServer: 'yes',
      server: 'rental-server',
    },
    facts: { blocklist: 'listed' },
    first: 'shared-server-blocked',
  },
  {
    name: 'newsletter, then 421',
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'inbox' },
      since: 'sometimes',
      changed: ['mail-magazine'],
      sendsNewsletter: 'yes',
      cleansList: 'no',
    },
    facts: {
      reply: '421 Service not available, closing transmission channel',
      unknownUserShare: 0.18,
      peakPerMinute: 300,
    },
    first: 'volume-block',
  },
  {
    name: 'volume: answers only',
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'inbox' },
      since: 'suddenly',
      changed: ['mail-magazine'],
      sendsNewsletter: 'yes',
      cleansList: 'no',
      affected: 'everyone',
    },
    first: 'volume-block',
  },
  {
    name: 'one customer, everything else is right',
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' },
      mailProgram: 'does-not-arrive',
      affected: 'one-customer',
      since: 'always',
    },
    facts: { spf: 'pass', ptr: 'own', dmarc: 'pass' },
    first: 'phone-filter',
  },
  {
    name: 'au’s filter answer at the end of the data',
    answers: { arrivals: { au: 'bounced', docomo: 'inbox' }, affected: 'one-customer' },
    facts: { bounces: [{ carrier: 'au', reply: '550 : User unknown', phase: 'end-of-data' }] },
    first: 'phone-filter',
  },
  {
    name: 'address with two dots on EC-CUBE 3',
    answers: {
      arrivals: { docomo: 'nothing', au: 'inbox', softbank: 'inbox' },
      affected: 'one-customer',
      shopSoftware: 'ec-cube-3',
      recipientAddress: 'taro..yamada.@docomo.ne.jp',
    },
    first: 'recipient-address-form',
  },
  {
    name: 'address with two dots, software not known',
    answers: {
      arrivals: { docomo: 'nothing' },
      affected: 'one-customer',
      recipientAddress: 'a..b@docomo.ne.jp',
      mailProgram: 'does-not-arrive',
    },
    facts: { spf: 'pass' },
    first: 'recipient-address-form',
  },
  {
    name: 'misspelt domain',
    answers: {
      arrivals: { docomo: 'bounced' },
      affected: 'one-customer',
      recipientAddress: 'taro@docomo.co.jp',
    },
    first: 'recipient-domain-misspelt',
  },
  {
    name: 'unknown user',
    answers: { arrivals: { softbank: 'bounced', docomo: 'inbox', au: 'inbox' }, affected: 'one-customer' },
    facts: { bounce: { softbank: '550 Invalid recipient: <taro@softbank.ne.jp>' } },
    first: 'recipient-unknown',
  },
  {
    name: 'mailbox full',
    answers: { arrivals: { docomo: 'bounced', au: 'inbox' }, affected: 'one-customer', since: 'suddenly' },
    facts: { bounce: { docomo: '552 Too much mail data taro@docomo.ne.jp' } },
    first: 'mailbox-full',
  },
  {
    name: 'EC-CUBE 4 installed anew, nothing anywhere',
    answers: {
      arrivals: nowhere,
      mailProgram: 'arrives',
      shopSoftware: 'ec-cube-4.0-4.1',
      since: 'after-change',
      changed: ['software-update'],
      affected: 'everyone',
    },
    first: 'null-transport',
  },
  {
    name: 'EC-CUBE 4.2 with the template’s DSN',
    answers: { arrivals: nowhere, mailProgram: 'arrives', shopSoftware: 'ec-cube-4.2', since: 'always' },
    facts: { mailer: 'null://null' },
    first: 'null-transport',
  },
  {
    name: 'EC-CUBE 4.2 and the certificate for another name',
    answers: {
      arrivals: nowhere,
      mailProgram: 'arrives',
      shopSoftware: '4.3',
      since: 'after-change',
      changed: ['software-update'],
    },
    facts: {
      mailer: 'smtp://localhost:25',
      shopLog:
        "Unable to connect with STARTTLS: Peer certificate CN=`mail.shop.example' did not match expected CN=`localhost'",
    },
    first: 'starttls-name-mismatch',
  },
  {
    name: 'port 25 closed by the new host',
    answers: {
      arrivals: nowhere,
      mailProgram: 'arrives',
      since: 'after-change',
      changed: ['server-move'],
      shopSoftware: '2.13',
    },
    facts: { port25: 'closed' },
    first: 'port-25-closed',
  },
  {
    name: 'port 25: time-outs and a growing queue',
    answers: { arrivals: nowhere, mailProgram: 'arrives', since: 'after-change', changed: ['server-move'] },
    facts: { queue: 120, reply: 'connect to mfsmax.docomo.ne.jp[203.0.113.25]:25: Connection timed out' },
    first: 'port-25-closed',
  },
  {
    name: 'no mail server on the new machine',
    answers: {
      arrivals: nowhere,
      mailProgram: 'arrives',
      since: 'after-change',
      changed: ['server-move'],
      shopSoftware: '2.17.1',
    },
    facts: { mta: 'absent' },
    first: 'mta-stopped',
  },
  {
    name: 'the relay asks for a password',
    answers: { arrivals: refusedEverywhere, mailProgram: 'arrives', since: 'suddenly', mta: 'relay' },
    facts: { reply: '530 5.7.0 Authentication required' },
    first: 'relay-refuses',
  },
  {
    name: 'pictures in the order mail',
    answers: {
      arrivals: { docomo: 'inbox', au: 'bounced', softbank: 'bounced' },
      affected: 'some',
      since: 'sometimes',
    },
    facts: { sizeMb: 4.5 },
    first: 'message-too-large',
  },
  {
    name: 'one endless line',
    answers: {
      arrivals: { docomo: 'bounced', au: 'inbox', softbank: 'inbox' },
      mailProgram: 'arrives',
      affected: 'some',
    },
    facts: { longestLine: 4000, bounce: { docomo: '500 Line Too Long' } },
    first: 'line-too-long',
  },
  {
    name: 'half-width kana in ISO-2022-JP',
    answers: {
      arrivals: { docomo: 'bounced', au: 'inbox', softbank: 'inbox' },
      mailProgram: 'arrives',
      affected: 'some',
      since: 'sometimes',
    },
    facts: { bodyFaults: ['half-width-kana'], messageId: '<1@mail.shop.example>', ehlo: 'mail.shop.example' },
    first: 'japanese-encoding-faults',
  },
  {
    name: 'bounces are refused: only au minds',
    answers: { arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' }, since: 'always' },
    facts: {
      acceptsBounces: false,
      spf: 'pass',
      ptr: 'own',
      ehlo: 'mail.shop.example',
      messageIdDomain: 'mail.shop.example',
      envelopeSender: 'bounce@shop.example',
    },
    first: 'bounces-not-accepted',
  },
  {
    name: 'docomo’s junk folder although all is proved',
    answers: { arrivals: { docomo: 'spam-folder', au: 'inbox', softbank: 'inbox' } },
    facts: { spf: 'pass', dmarc: 'pass', dkim: 'pass', ptr: 'own' },
    first: 'docomo-spam-folder',
  },
  {
    name: 'docomo accepted it, nobody sees it',
    answers: { arrivals: { docomo: 'nothing', au: 'inbox', softbank: 'inbox' }, affected: 'everyone' },
    facts: { accepted: true, spf: 'pass', ptr: 'own' },
    first: 'docomo-spam-folder',
  },
  {
    name: 'forwarded from another mailbox',
    answers: { arrivals: { docomo: 'nothing', au: 'inbox', softbank: 'inbox' }, affected: 'some' },
    facts: { forwarded: true, dkim: 'none', spf: 'pass' },
    first: 'forwarding-breaks-authentication',
  },
  {
    name: 'the shop’s own copies vanish after the rename',
    answers: { arrivals: fine, since: 'after-change', changed: ['server-move'] },
    facts: { keepsOwnDomain: true },
    first: 'own-domain-kept',
  },
  {
    name: 'one carrier, all of a sudden, nothing changed',
    answers: {
      arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'nothing' },
      mailProgram: 'does-not-arrive',
      affected: 'everyone',
      since: 'suddenly',
      changed: ['nothing'],
    },
    facts: {
      reply: { softbank: '451 4.3.0 Temporary system trouble, try again later' },
      spf: 'pass',
      ptr: 'own',
    },
    first: 'carrier-trouble',
  },
];
