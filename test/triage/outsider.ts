// Patterns written by somebody who had read only what a shop owner, a forum or a hosting firm's help page says, before any
// of them was run: half-filled forms, contradictions, carriers that nobody asked about, moves, carts, forwarding, quotas.
import type { Pattern } from './patterns.ts';

export const outsider: readonly Pattern[] = [
  {
    name: 'half a form: SoftBank gets nothing, the rest was left open, EHLO seen in a log',
    answers: { arrivals: { softbank: 'nothing' } },
    facts: { log: { ehlo: 'localhost.localdomain' }, envelopeSender: 'apache@localhost.localdomain' },
    first: 'host-name-default',
  },
  {
    name: 'contradiction: nothing arrives anywhere, yet docomo’s inbox is ticked; old newsletter list',
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing' },
      mailProgram: 'does-not-arrive',
      affected: 'everyone',
      since: 'suddenly',
      changed: ['mail-magazine', 'nothing'],
      sendsNewsletter: 'yes',
      cleansList: 'unknown',
    },
    facts: { unknownUserShare: 0.22 },
    first: 'volume-block',
  },
  {
    name: 'only MVNO customers: UQ and Rakuten get it, Y!mobile does not; DMARC fails with reject',
    answers: { arrivals: { uq: 'inbox', rakuten: 'inbox', ymobile: 'nothing' }, mailProgram: 'arrives' },
    facts: { dmarcPolicy: 'reject', dmarcResult: 'fail', spf: 'pass', ehlo: 'mail.shop.example' },
    first: 'dmarc-failing',
  },
  {
    name: 'since last week after moving servers, SPF was not touched',
    answers: {
      arrivals: { docomo: 'spam-folder', au: 'nothing', softbank: 'nothing' },
      mailProgram: 'arrives',
      since: 'after-change',
      changed: ['server-move'],
    },
    facts: { spf: 'softfail', ptr: 'mail.shop.example', ehlo: 'mail.shop.example' },
    first: 'spf-wrong-address',
  },
  {
    name: 'after moving servers only Gmail and au mind; the reverse name was forgotten',
    answers: {
      arrivals: { docomo: 'inbox', softbank: 'inbox', au: 'nothing', gmail: 'bounced' },
      since: 'after-change',
      changed: ['server-move'],
    },
    facts: { ptr: 'none', spf: 'pass', ehlo: 'mail.shop.example' },
    first: 'ptr-missing',
  },
  {
    name: 'customer forwards docomo mail to Gmail, p=reject without DKIM',
    answers: {
      arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'inbox', gmail: 'bounced' },
      affected: 'one-customer',
    },
    facts: { forwarded: true, dmarcPolicy: 'reject', dkim: 'none', spf: 'fail' },
    first: 'forwarding-breaks-authentication',
  },
  {
    name: 'own domain as From, sent by Gmail’s SMTP server',
    answers: {
      arrivals: { docomo: 'spam-folder', au: 'nothing', softbank: 'nothing' },
      fromAddress: 'order@shop.example',
      mailProgram: 'arrives',
      mta: 'relay',
    },
    facts: { spf: 'softfail', spfEnvelope: 'pass', envelopeSender: 'shop.taro@gmail.com', dkim: 'none' },
    first: 'spf-header-from-missing',
  },
  {
    name: 'a rented cart sends for the domain, whose DMARC says reject',
    answers: {
      arrivals: { docomo: 'nothing', au: 'bounced', softbank: 'nothing', gmail: 'bounced' },
      mailProgram: 'arrives',
      shopSoftware: 'other',
      since: 'after-change',
      changed: ['dns'],
    },
    facts: {
      dmarcPolicy: 'reject',
      dmarcResult: 'fail',
      spf: 'fail',
      envelopeDomain: 'cart-service.example',
    },
    first: 'dmarc-failing',
  },
  {
    name: 'the customer’s quota is full',
    answers: { arrivals: { softbank: 'bounced', au: 'inbox' }, affected: 'one-customer' },
    facts: { reply: '452 4.2.2 Mailbox full' },
    first: 'mailbox-full',
  },
  {
    name: 'greylisting by a provider: put off, arrives half an hour later',
    answers: {
      arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'inbox' },
      since: 'sometimes',
      affected: 'some',
    },
    facts: {
      reply: '450 4.2.0 <kyaku@isp.example>: Recipient address rejected: Greylisted, try again later',
    },
    first: 'carrier-trouble',
  },
  {
    name: 'SPF with more than ten look-ups after the third mail service',
    answers: {
      arrivals: { docomo: 'spam-folder', au: 'nothing', softbank: 'nothing' },
      mailProgram: 'does-not-arrive',
      changed: ['dns'],
    },
    facts: { spf: 'permerror', ptr: 'own' },
    first: 'spf-not-readable',
  },
  {
    name: 'IPv6 was switched on by the hosting firm; Gmail bounces, phones are fine',
    answers: {
      arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'inbox', gmail: 'bounced' },
      since: 'suddenly',
    },
    facts: { ipv6: true, ipv6Ptr: 'none' },
    first: 'ipv6-without-ptr',
  },
  {
    name: 'EC-CUBE 4.2 with a mail server that insists on TLS for another name',
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' },
      mailProgram: 'arrives',
      shopSoftware: 'ec-cube-4.2',
      since: 'after-change',
    },
    facts: {
      shopLog:
        "Unable to connect with STARTTLS: Peer certificate CN=`mail.shop.example' did not match expected CN=`localhost'",
    },
    first: 'starttls-name-mismatch',
  },
  {
    name: 'the address changed, the old name server still gives the old reverse name',
    answers: {
      arrivals: { au: 'nothing', docomo: 'inbox' },
      since: 'sometimes',
      changed: ['server-move', 'dns'],
    },
    facts: { nameServers: 'differ', ehlo: 'mail.shop.example', spf: 'pass' },
    first: 'name-server-differs',
  },
  {
    name: 'contact form writes the customer’s own address into From',
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' },
      fromAddress: 'kyaku@docomo.ne.jp',
      mailProgram: 'arrives',
    },
    facts: { spf: 'fail' },
    first: 'foreign-from-domain',
  },
  {
    name: 'newsletter to eight thousand, orders are held back for a day each time',
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'inbox' },
      since: 'sometimes',
      sendsNewsletter: 'yes',
      staysAtTopOfHour: 'yes',
    },
    facts: { peakPerMinute: 900, parallelSessions: 40, reply: '421 4.7.0 Too many connections' },
    first: 'volume-block',
  },
  {
    name: 'only one answer: bounces say user unknown, everybody else is happy',
    answers: { affected: 'one-customer', arrivals: { au: 'bounced' } },
    facts: { bounce: { au: '550 <taro@ezweb.ne.jp>: User unknown' } },
    first: 'recipient-unknown',
  },
  {
    name: 'one au customer, 550 without an address in it',
    answers: { affected: 'one-customer', arrivals: { au: 'bounced' } },
    facts: { bounce: { au: '550 : User unknown' } },
    first: 'phone-filter',
  },
  {
    name: 'customers on docomo write that it says “this sender can’t be confirmed”',
    answers: { arrivals: { docomo: 'warning-banner', au: 'inbox', softbank: 'inbox' } },
    facts: { dmarc: 'none', dkim: 'none', spf: 'pass' },
    first: 'sender-not-authenticated',
  },
  {
    name: 'typed gmail.con',
    answers: { affected: 'one-customer', recipientAddress: 'hanako@gmail.con' },
    first: 'recipient-domain-misspelt',
  },
  {
    name: 'an old address with a trailing dot, order stops with an error on EC-CUBE 3',
    answers: {
      affected: 'one-customer',
      recipientAddress: 'love.love.@docomo.ne.jp',
      shopSoftware: 'ec-cube-3',
    },
    first: 'recipient-address-form',
  },
  {
    name: 'foreign cloud, whole queue waits, mail program over the provider is fine',
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing', gmail: 'nothing' },
      mailProgram: 'arrives',
      since: 'after-change',
      changed: ['server-move'],
    },
    facts: { log: 'connect to mfsmax.docomo.ne.jp[192.0.2.9]:25: Connection timed out' },
    first: 'port-25-closed',
  },
  {
    name: 'the hosting firm’s shared machine is on a blocklist',
    answers: {
      arrivals: { docomo: 'inbox', au: 'bounced', softbank: 'bounced' },
      mailProgram: 'does-not-arrive',
      server: 'rental-server',
      sharedServer: 'yes',
    },
    facts: { bounce: { softbank: '550 5.7.1 Blocked. Your IP address is listed' } },
    first: 'shared-server-blocked',
  },
  {
    name: 'a WordPress shop: Message-ID ends in localhost, EHLO is right',
    answers: {
      arrivals: { docomo: 'inbox', gmail: 'bounced' },
      shopSoftware: 'wordpress',
      mailProgram: 'arrives',
    },
    facts: {
      messageId: '<abc123@localhost>',
      ehlo: 'www.shop.example',
      envelopeSender: 'order@shop.example',
    },
    first: 'message-id-by-application',
  },
  {
    name: 'invoice as picture: SoftBank only',
    answers: { arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'bounced' }, mailProgram: 'arrives' },
    facts: { sizeMb: 2.4 },
    first: 'message-too-large',
  },
  {
    name: 'the domain was not paid for',
    answers: { since: 'suddenly', mailProgram: 'does-not-arrive', affected: 'everyone' },
    facts: { fromDomainExists: false, bounces: { softbank: '553 DOMAIN does not exist' } },
    first: 'from-domain-missing',
  },
  {
    name: 'a new host name, but the envelope is www-data at it and has no SPF',
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' },
      mailProgram: 'arrives',
      since: 'after-change',
    },
    facts: {
      envelopeSender: 'www-data@vps.shop.example',
      spfEnvelope: 'none',
      spf: 'pass',
      ehlo: 'vps.shop.example',
    },
    first: 'envelope-web-user',
  },
  {
    name: 'docomo only, into the junk folder, all checks pass',
    answers: { arrivals: { docomo: 'spam-folder', au: 'inbox', softbank: 'inbox', gmail: 'inbox' } },
    facts: { spf: 'pass', dkim: 'pass', dmarc: 'pass', ptr: 'own' },
    first: 'docomo-spam-folder',
  },
  {
    name: 'Yahoo! JAPAN puts it into junk, Gmail refuses, no record at all',
    answers: { arrivals: { 'yahoo-japan': 'spam-folder', gmail: 'bounced', docomo: 'spam-folder' } },
    facts: { spf: 'none', dkim: 'none', dmarc: 'none' },
    first: 'spf-missing',
  },
  {
    name: 'orders to the shop’s own address vanish, customers get theirs',
    answers: { arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'inbox' }, changed: ['server-move'] },
    facts: { keepsOwnDomain: true },
    first: 'own-domain-kept',
  },
  {
    name: 'two SPF records, and all that is known is docomo’s junk folder',
    answers: { arrivals: { docomo: 'spam-folder' }, changed: ['dns'] },
    facts: { spf: 'two' },
    first: 'spf-two-records',
  },
  {
    name: 'a server at home: Yahoo! JAPAN says dynamic address',
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing', 'yahoo-japan': 'bounced' },
    },
    facts: {
      reply: '553 Mail from dynamic IP addresses not accepted',
      ptr: 'p1234.dynamic.isp.example',
    },
    first: 'ptr-generic',
  },
  {
    name: 'an underscore in the name that the server says',
    answers: { arrivals: { docomo: 'inbox', au: 'bounced' } },
    facts: {
      ehlo: 'shop_server.example',
      messageIdDomain: 'shop.example',
      envelopeSender: 'order@shop.example',
    },
    first: 'ehlo-invalid',
  },
];
