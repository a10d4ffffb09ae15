// Written without looking at the causes' signs, as an outside engineer would state a case: other spellings, partial
// evidence, distractors that are true but not the reason. At the first look, before anything was changed,
// 26 of the first 28 were at rank 1 and all in the first 3.
import type { Pattern } from './patterns.ts';

export const partialEvidence: readonly Pattern[] = [
  {
    name: 'only who gets it: docomo yes, au and SoftBank no, others unknown',
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing', gmail: 'unknown', rakuten: 'unknown' },
      mailProgram: 'arrives',
      affected: 'unknown',
      since: 'unknown',
      changed: ['unknown'],
    },
    first: 'host-name-default',
  },
  {
    name: 'the seed with short host name in the log only',
    answers: {
      arrivals: { docomo: 'inbox', au: 'bounced', softbank: 'nothing' },
      mailProgram: 'arrives',
      since: 'always',
    },
    facts: { envelopeSender: 'apache@vps01.localdomain', messageId: '<20121101.abc@vps01.localdomain>' },
    first: 'host-name-default',
  },
  {
    name: 'Y!mobile and UQ follow SoftBank and au',
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', uq: 'nothing', softbank: 'nothing', ymobile: 'nothing' },
      mailProgram: 'arrives',
      shopSoftware: 'ec-cube-2.11',
      server: 'centos6',
    },
    first: 'host-name-default',
  },
  {
    name: 'blocked IP, told by one sentence of a bounce',
    answers: { arrivals: { docomo: 'bounced', au: 'nothing', softbank: 'bounced' }, since: 'suddenly' },
    facts: {
      bounces: [
        'host mfsmax.docomo.ne.jp[203.138.181.240] refused to talk to me: 550 Client host rejected: blocked using dnsbl',
      ],
    },
    first: 'sending-address-blocked',
  },
  {
    name: 'blocked IP: listed at two lists, everything else right',
    answers: {
      arrivals: { docomo: 'bounced', au: 'bounced', softbank: 'bounced', gmail: 'bounced' },
      mailProgram: 'does-not-arrive',
      affected: 'everyone',
      since: 'suddenly',
      changed: ['nothing'],
    },
    facts: { blocklist: 'listed', spf: 'pass', dkim: 'pass', dmarc: 'pass', ptr: 'own' },
    first: 'sending-address-blocked',
  },
  {
    name: 'after a newsletter au resets the connection, docomo is slow',
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' },
      mailProgram: 'does-not-arrive',
      affected: 'everyone',
      since: 'suddenly',
      sendsNewsletter: 'yes',
    },
    facts: { reply: { au: 'lost connection with msmx.au.com[106.187.2.10] while sending RCPT TO' } },
    first: 'volume-block',
  },
  {
    name: 'a tenth of the recipients do not exist, SoftBank refuses for hours',
    answers: {
      arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'bounced' },
      since: 'sometimes',
      cleansList: 'no',
    },
    facts: { unknownUserShare: 0.12, reply: { softbank: '421 too many connections' } },
    first: 'volume-block',
  },
  {
    name: 'DMARC reject at Gmail and docomo after a new DNS record',
    answers: {
      arrivals: { docomo: 'spam-folder', au: 'nothing', softbank: 'nothing', gmail: 'bounced' },
      since: 'after-change',
      changed: ['dns'],
    },
    facts: {
      reply: {
        gmail:
          "550-5.7.26 Unauthenticated email from shop.example is not accepted due to domain's DMARC policy.",
      },
    },
    first: 'dmarc-failing',
  },
  {
    name: 'p=quarantine, neither SPF nor DKIM aligned',
    answers: {
      arrivals: { docomo: 'spam-folder', au: 'spam-folder', softbank: 'nothing' },
      mailProgram: 'arrives',
    },
    facts: { dmarcPolicy: 'quarantine', dkim: 'none', spf: 'fail', dmarcResult: 'fail' },
    first: 'dmarc-failing',
  },
  {
    name: 'one customer at au, others at au get it',
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' },
      affected: 'one-customer',
      since: 'suddenly',
      changed: ['nothing'],
    },
    facts: { accepted: true },
    first: 'phone-filter',
  },
  {
    name: 'some customers of every carrier, no bounces',
    answers: {
      arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'inbox' },
      affected: 'some',
      since: 'always',
      mailProgram: 'arrives',
    },
    facts: { spf: 'pass', dmarc: 'pass', ehlo: 'mail.shop.example', messageIdDomain: 'mail.shop.example' },
    first: 'phone-filter',
  },
  {
    name: 'an old docomo address with two dots, EC-CUBE 3',
    answers: {
      arrivals: { docomo: 'nothing', au: 'inbox', softbank: 'inbox' },
      affected: 'one-customer',
      recipientAddress: 'me..you@docomo.ne.jp',
      shopSoftware: 'EC-CUBE 3.0.18',
    },
    facts: {
      shopLog: 'Address in mailbox given [me..you@docomo.ne.jp] does not comply with RFC 2822, 3.6.2.',
    },
    first: 'recipient-address-form',
  },
  {
    name: 'a dot before the at sign, Gmail relay says 553',
    answers: { affected: 'one-customer', recipientAddress: 'taro.@docomo.ne.jp' },
    facts: { reply: '553 5.1.3 The recipient address <taro.@docomo.ne.jp> is not a valid RFC-5321 address.' },
    first: 'recipient-address-form',
  },
  {
    name: 'EC-CUBE 4.1 fresh from the archive: no mail to anyone, no log',
    answers: {
      arrivals: {
        docomo: 'nothing',
        au: 'nothing',
        softbank: 'nothing',
        gmail: 'nothing',
        'yahoo-japan': 'nothing',
      },
      affected: 'everyone',
      since: 'always',
      shopSoftware: '4.1.2',
    },
    facts: { logEmpty: true },
    first: 'null-transport',
  },
  {
    name: 'MAILER_URL after an update to 4.2',
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' },
      since: 'after-change',
      changed: ['software-update'],
      shopSoftware: '4.2.3',
    },
    facts: { mailer: 'null://null', mta: 'running' },
    first: 'null-transport',
  },
  {
    name: 'moved to a foreign VPS: every connection to port 25 times out',
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing', gmail: 'nothing' },
      since: 'after-change',
      changed: ['server-move'],
      mta: 'postfix',
    },
    facts: { log: 'connect to gmail-smtp-in.l.google.com[142.250.0.1]:25: Connection timed out', queue: 214 },
    first: 'port-25-closed',
  },
  {
    name: 'Gmail complains about IPv6 only',
    answers: { arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'inbox', gmail: 'bounced' } },
    facts: {
      reply: {
        gmail:
          '550-5.7.25 The IP address sending this message does not have a PTR record setup, or the corresponding forward DNS entry does not point to the sending IP. [2001:db8::25]',
      },
      ptr: 'own',
    },
    first: 'ipv6-without-ptr',
  },
  {
    name: 'mail goes out over IPv6 without PTR',
    answers: { arrivals: { au: 'nothing', gmail: 'spam-folder', docomo: 'inbox' }, mailProgram: 'arrives' },
    facts: { ipv6: true, ipv6Ptr: 'none', ptr: 'own', spf: 'pass' },
    first: 'ipv6-without-ptr',
  },
  {
    name: 'new VPS without reverse name, mail program uses another server',
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' },
      mailProgram: 'arrives',
      since: 'after-change',
      changed: ['server-move'],
    },
    facts: { ptr: 'none', ehlo: 'www.shop.example', envelopeSender: 'info@shop.example', spf: 'pass' },
    first: 'ptr-missing',
  },
  {
    name: 'SoftBank says the domain does not exist; host name of the data centre',
    answers: { arrivals: { softbank: 'bounced', au: 'bounced', docomo: 'inbox' } },
    facts: {
      envelopeSender: 'www-data@ip-10-0-1-5.ap-northeast-1.compute.internal',
      reply: { softbank: '553 domain does not exist' },
    },
    first: 'host-name-default',
  },
  {
    name: 'old SPF record names the old server',
    answers: {
      arrivals: { docomo: 'spam-folder', softbank: 'nothing', au: 'nothing' },
      mailProgram: 'arrives',
      changed: ['server-move'],
      since: 'after-change',
    },
    facts: { spf: 'softfail', spfEnvelope: 'softfail', ehlo: 'mail.shop.example', ptr: 'own', dmarc: 'none' },
    first: 'spf-wrong-address',
  },
  {
    name: 'two SPF records after adding Google Workspace',
    answers: {
      arrivals: { docomo: 'warning-banner', softbank: 'nothing' },
      since: 'after-change',
      changed: ['dns'],
    },
    facts: { spfRecords: 2, spf: 'permerror' },
    first: 'spf-two-records',
  },
  {
    name: 'the shop sends as a Gmail address',
    answers: {
      arrivals: { docomo: 'spam-folder', gmail: 'bounced', softbank: 'nothing' },
      fromAddress: 'myshop@gmail.com',
      mailProgram: 'arrives',
    },
    first: 'foreign-from-domain',
  },
  {
    name: 'docomo puts everything into its junk folder since March, nothing in DNS but SPF',
    answers: {
      arrivals: { docomo: 'spam-folder', au: 'inbox', softbank: 'inbox' },
      affected: 'everyone',
      since: 'suddenly',
    },
    facts: { dmarc: 'none', dkim: 'none', spf: 'pass' },
    first: 'sender-not-authenticated',
  },
  {
    name: 'au’s mailbox is full',
    answers: { arrivals: { au: 'bounced' }, affected: 'one-customer' },
    facts: { bounces: { au: '552 5.2.2 Mailbox full' } },
    first: 'mailbox-full',
  },
  {
    name: 'customer typed docomo.co.jp',
    answers: {
      recipientAddress: 'hanako@docomo.co.jp',
      affected: 'one-customer',
      arrivals: { docomo: 'nothing' },
    },
    first: 'recipient-domain-misspelt',
  },
  {
    name: 'Postfix down after an update of the machine',
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' },
      since: 'suddenly',
      affected: 'everyone',
      shopSoftware: 'EC-CUBE 2.13.5',
    },
    facts: { mta: 'stopped' },
    first: 'mta-stopped',
  },
  {
    name: 'sSMTP leaves the Message-ID out, SoftBank drops it',
    answers: {
      arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'nothing', ymobile: 'nothing' },
      mta: 'ssmtp',
    },
    facts: { messageId: 'blank' },
    first: 'message-id-missing',
  },
  {
    name: 'three lines of the log are all there is',
    answers: { arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing' } },
    facts: {
      log: [
        'Nov 24 06:23:11 vps postfix/cleanup[1]: 85F3D: message-id=<20261124062311.85F3D@localhost.localdomain>',
        'Nov 24 06:23:11 vps postfix/qmgr[1]: 85F3D: from=<apache@localhost.localdomain>, size=429, nrcpt=1',
      ],
    },
    first: 'host-name-default',
  },
  // Facts in the contract's own shape of which only some fields are given.
  {
    name: 'a few fields of shopMail',
    answers: { arrives: { docomo: 'yes', au: 'no', SoftBank: 'no' }, mail_client_arrives: true },
    facts: {
      shopMail: {
        messageIds: ['<x@localhost.localdomain>'],
        leaving: { helo: 'localhost.localdomain', envelopeSender: 'apache@localhost.localdomain' },
      },
    },
    first: 'host-name-default',
  },
  {
    name: 'grouped by where it was seen',
    answers: { arrivals: { docomo: 'inbox', au: 'bounced', softbank: 'inbox' } },
    facts: { dns: { spf: 'pass', ptr: null }, mail: { ehlo: 'mail.shop.example' } },
    first: 'ptr-missing',
  },
  {
    name: 'a row of spfEvaluations',
    answers: { arrivals: { docomo: 'nothing', softbank: 'nothing' } },
    facts: { spfEvaluations: [{ identity: 'header-from', result: 'none' }] },
    first: 'spf-missing',
  },
  {
    name: 'rows of reverseLookups',
    answers: { arrivals: { gmail: 'bounced', docomo: 'inbox' } },
    facts: {
      reverseLookups: [
        { address: '192.0.2.1', names: ['mail.shop.example'] },
        { address: '2001:db8::1', names: [] },
      ],
    },
    first: 'ipv6-without-ptr',
  },
  {
    name: 'a row of blocklists',
    answers: {
      arrivals: { docomo: 'bounced', au: 'bounced', softbank: 'bounced' },
      mailProgram: 'does-not-arrive',
    },
    facts: { blocklists: [{ list: 'zen.spamhaus.org', listed: true }] },
    first: 'sending-address-blocked',
  },
  {
    name: 'recipients of a bounce',
    answers: { arrivals: { au: 'bounced' }, affected: 'one-customer' },
    facts: {
      bounces: [{ recipients: [{ recipient: 'x@ezweb.ne.jp', carrier: 'au', reason: 'userunknown' }] }],
    },
    first: 'recipient-unknown',
  },
  {
    name: 'figures a carrier of maillog',
    answers: { arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' }, since: 'suddenly' },
    facts: { maillog: { carriers: [{ carrier: 'docomo', unknownUserShare: 0.3 }] } },
    first: 'volume-block',
  },
  {
    name: 'no Message-ID in shopMail',
    answers: { arrivals: { docomo: 'inbox', softbank: 'nothing' } },
    facts: { shopMail: { messageIds: [] } },
    first: 'message-id-missing',
  },
];
