// The same kinds of cases in other spellings and with less evidence: what people really type into a JSON file.
import type { Pattern } from './patterns.ts';

const at = (docomo: string, au: string, softbank: string, gmail?: string) => ({
  docomo,
  au,
  softbank,
  ...(gmail === undefined ? {} : { gmail }),
});

const cases: readonly Omit<Pattern, 'name'>[] = [
  {
    answers: {
      docomo: '届く',
      au: '届かない',
      softbank: '届かない',
      mailProgram: '届く',
      shopSoftware: 'EC-CUBE 2.12.2',
      server: 'CentOS 6',
    },
    facts: {},
    first: 'host-name-default',
  },
  {
    answers: { arrivals: { docomo: true, au: false, softbank: false }, mailProgram: true },
    facts: { helo: 'localhost' },
    first: 'host-name-default',
  },
  {
    answers: { arrivals: { docomo: 'inbox', au: 'bounced', softbank: 'bounced' }, mailProgram: 'arrives' },
    facts: { reply: { softbank: '553 DOMAIN does not exist' }, envelope: 'apache@localhost.localdomain' },
    first: 'host-name-default',
  },
  {
    answers: {
      arrivals: { docomo: 'bounced', au: 'bounced', softbank: 'bounced' },
      mailProgram: 'does-not-arrive',
      since: 'suddenly',
    },
    facts: {},
    first: 'sending-address-blocked',
  },
  {
    answers: {
      arrivals: { docomo: 'bounced', au: 'bounced', softbank: 'bounced', gmail: 'bounced' },
      mailProgram: 'does-not-arrive',
      since: 'suddenly',
      changed: ['nothing'],
    },
    facts: { bounceReason: 'blocked' },
    first: 'sending-address-blocked',
  },
  {
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing' },
      mailProgram: 'arrives',
      since: 'suddenly',
      sendsNewsletter: 'yes',
      changed: ['mail-magazine'],
    },
    facts: { unknownUserShare: 0.2 },
    first: 'volume-block',
  },
  {
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' },
      since: 'sometimes',
      sendsNewsletter: 'yes',
    },
    facts: { reply: 'Connection reset by peer', parallelSessions: 20 },
    first: 'volume-block',
  },
  {
    answers: {
      arrivals: { docomo: 'nothing', au: 'inbox', softbank: 'inbox' },
      affected: 'one-customer',
      mailProgram: 'not-tried',
    },
    facts: {},
    first: 'phone-filter',
  },
  {
    answers: { arrivals: { softbank: 'nothing' }, affected: 'some', since: 'always' },
    facts: { spf: 'pass', dmarc: 'pass', ptr: 'own', dkim: 'pass' },
    first: 'phone-filter',
  },
  {
    answers: {
      arrivals: { au: 'nothing', docomo: 'inbox', softbank: 'inbox' },
      affected: 'one-customer',
      mailProgram: 'arrives',
    },
    facts: {},
    first: 'phone-filter',
  },
  {
    answers: {
      arrivals: { docomo: 'bounced' },
      affected: 'one-customer',
      recipientAddress: '.taro@docomo.ne.jp',
      shopSoftware: 'ec-cube-2.12-2.17.0',
    },
    facts: {},
    first: 'recipient-address-form',
  },
  {
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' },
      mailProgram: 'arrives',
      shopSoftware: 'ec-cube-4.2',
      since: 'always',
    },
    facts: {},
    first: 'null-transport',
  },
  {
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' },
      mailProgram: 'arrives',
      shopSoftware: 'ec-cube-4.2',
      since: 'after-change',
      changed: ['software-update'],
    },
    facts: { mailerUrl: 'null://localhost' },
    first: 'null-transport',
  },
  {
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing', gmail: 'nothing' },
      mailProgram: 'arrives',
      since: 'after-change',
      changed: ['server-move'],
    },
    facts: {},
    first: 'port-25-closed',
  },
  {
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing', gmail: 'nothing' },
      mailProgram: 'arrives',
      since: 'always',
      shopSoftware: '2.17.2',
    },
    facts: { log: 'connect to mx: Connection timed out', outboundPort25: 'blocked' },
    first: 'port-25-closed',
  },
  {
    answers: { arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'inbox', gmail: 'bounced' } },
    facts: { ipv6Ptr: 'missing' },
    first: 'ipv6-without-ptr',
  },
  {
    answers: { arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'inbox', gmail: 'bounced' } },
    facts: { ipv6: true, ptr6: 'none', ptr: 'mail.shop.example', spf: 'pass' },
    first: 'ipv6-without-ptr',
  },
  {
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing', gmail: 'bounced' },
      mailProgram: 'arrives',
    },
    facts: { dmarc: 'reject', spf: 'fail' },
    first: 'dmarc-failing',
  },
  {
    answers: {
      arrivals: { docomo: 'spam-folder', au: 'nothing', softbank: 'nothing' },
      mailProgram: 'arrives',
    },
    facts: { dmarc: 'p=reject', dmarcResult: 'fail' },
    first: 'dmarc-failing',
  },
  {
    answers: { arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' }, mailProgram: 'arrives' },
    facts: { ptr: 'none' },
    first: 'ptr-missing',
  },
  {
    answers: { arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing' }, mailProgram: 'arrives' },
    facts: { ptr: 'none', ehlo: 'mail.shop.example' },
    first: 'ptr-missing',
  },
  {
    answers: { arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'nothing' }, mailProgram: 'arrives' },
    facts: { messageId: '' },
    first: 'message-id-missing',
  },
  {
    answers: { arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'nothing' }, mailProgram: 'arrives' },
    facts: { messageId: null },
    first: 'message-id-missing',
  },
  {
    answers: { arrivals: { docomo: 'nothing', au: 'inbox', softbank: 'nothing' }, mailProgram: 'arrives' },
    facts: { spf: 'none' },
    first: 'spf-missing',
  },
  {
    answers: {
      arrivals: { docomo: 'spam', softbank: 'nothing', au: 'inbox' },
      changed: ['server-move'],
      since: 'after-change',
    },
    facts: { spf: 'fail' },
    first: 'spf-wrong-address',
  },
  {
    answers: { arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'inbox' }, since: 'sometimes' },
    facts: { secondaryDiffers: true },
    first: 'name-server-differs',
  },
  {
    answers: { arrivals: { docomo: 'bounced', au: 'bounced', softbank: 'bounced' } },
    facts: { a: 'none', mx: 'none' },
    first: 'from-domain-missing',
  },
  {
    answers: { arrivals: { docomo: 'bounced', au: 'inbox', softbank: 'inbox' }, affected: 'one-customer' },
    facts: { bounces: [{ carrier: 'docomo', reply: '550 Unknown user taro@docomo.ne.jp', phase: 'rcpt' }] },
    first: 'recipient-unknown',
  },
  {
    answers: { arrivals: { docomo: 'spam-folder', au: 'inbox', softbank: 'inbox' } },
    facts: { dmarc: 'none' },
    first: 'sender-not-authenticated',
  },
  {
    answers: { arrivals: { docomo: 'warning-banner', au: 'inbox', softbank: 'inbox' } },
    facts: {},
    first: 'sender-not-authenticated',
  },
  {
    answers: {
      arrivals: { docomo: 'nothing', au: 'nothing', softbank: 'nothing' },
      shopSoftware: 'ec-cube-4.2',
    },
    facts: { starttlsMismatch: true },
    first: 'starttls-name-mismatch',
  },
  {
    answers: {
      arrivals: { docomo: 'bounced', au: 'bounced', softbank: 'bounced' },
      sharedServer: 'yes',
      since: 'suddenly',
      mailProgram: 'does-not-arrive',
    },
    facts: { reply: '554 blocked' },
    first: 'shared-server-blocked',
  },
  {
    answers: {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing' },
      mailProgram: 'arrives',
      server: 'ubuntu',
    },
    facts: { hostname: 'mail.shop.example', ehlo: 'shop.localdomain' },
    first: 'mta-name-only',
  },
  {
    answers: { arrivals: { docomo: 'inbox', au: 'bounced', softbank: 'bounced' }, affected: 'some' },
    facts: { size: 5000000 },
    first: 'message-too-large',
  },
  {
    answers: {
      arrivals: at('inbox', 'nothing', 'nothing'),
      mailProgram: 'arrives',
      affected: 'everyone',
      since: 'after-change',
      changed: ['server-move'],
      shopSoftware: 'ec-cube-2.12-2.17.0',
      server: 'centos6',
      mta: 'postfix',
    },
    facts: {},
    first: 'host-name-default',
  },
  {
    answers: {
      arrivals: at('inbox', 'bounced', 'bounced'),
      mailProgram: 'arrives',
      affected: 'everyone',
      since: 'always',
    },
    facts: {
      messageIdDomain: 'localhost.localdomain',
      ehlo: 'localhost.localdomain',
      envelopeDomain: 'localhost.localdomain',
      ptr: 'own',
      spf: 'pass',
      dmarc: 'none',
    },
    first: 'host-name-default',
  },
  {
    answers: {
      arrivals: at('bounced', 'bounced', 'bounced'),
      mailProgram: 'does-not-arrive',
      affected: 'everyone',
      since: 'suddenly',
    },
    facts: { blocklists: 'listed', replies: '550 5.7.1 blocked' },
    first: 'sending-address-blocked',
  },
  {
    answers: {
      arrivals: at('bounced', 'bounced', 'bounced', 'bounced'),
      mailProgram: 'does-not-arrive',
      affected: 'everyone',
      since: 'after-change',
      changed: ['server-move'],
    },
    facts: { blocklist: 'zen.spamhaus.org', ptr: 'own', spf: 'pass' },
    first: 'sending-address-blocked',
  },
  {
    answers: {
      arrivals: at('nothing', 'nothing', 'nothing'),
      mailProgram: 'arrives',
      affected: 'everyone',
      since: 'sometimes',
      changed: ['mail-magazine'],
      sendsNewsletter: 'yes',
      cleansList: 'no',
    },
    facts: { unknownUserShare: 0.25, peakPerMinute: 600 },
    first: 'volume-block',
  },
  {
    answers: {
      arrivals: at('inbox', 'nothing', 'inbox'),
      mailProgram: 'arrives',
      affected: 'everyone',
      since: 'suddenly',
      changed: ['mail-magazine'],
    },
    facts: { reply: { au: 'lost connection with msmx.au.com while receiving the initial server greeting' } },
    first: 'volume-block',
  },
  {
    answers: {
      arrivals: at('spam-folder', 'nothing', 'nothing', 'bounced'),
      mailProgram: 'arrives',
      affected: 'everyone',
      since: 'after-change',
      changed: ['dns'],
    },
    facts: { dmarcPolicy: 'reject', dmarcResult: 'fail' },
    first: 'dmarc-failing',
  },
  {
    answers: {
      arrivals: at('nothing', 'nothing', 'nothing', 'bounced'),
      mailProgram: 'does-not-arrive',
      affected: 'everyone',
      since: 'after-change',
      changed: ['dns'],
    },
    facts: { dmarc: { policy: 'reject', result: 'fail' } },
    first: 'dmarc-failing',
  },
  {
    answers: {
      arrivals: at('inbox', 'nothing', 'inbox'),
      mailProgram: 'does-not-arrive',
      affected: 'one-customer',
      since: 'unknown',
    },
    facts: {},
    first: 'phone-filter',
  },
  {
    answers: {
      arrivals: { docomo: 'nothing' },
      mailProgram: 'not-tried',
      affected: 'one-customer',
      since: 'suddenly',
      changed: ['nothing'],
    },
    facts: { spf: 'pass', dkim: 'pass', dmarc: 'pass' },
    first: 'phone-filter',
  },
  {
    answers: {
      arrivals: at('bounced', 'inbox', 'inbox'),
      affected: 'one-customer',
      recipientAddress: 'abc..def@docomo.ne.jp',
      shopSoftware: 'ec-cube-4.0-4.1',
    },
    facts: {},
    first: 'recipient-address-form',
  },
  {
    answers: {
      arrivals: { au: 'nothing' },
      affected: 'some',
      recipientAddress: 'hanako.@ezweb.ne.jp',
      shopSoftware: 'ec-cube-3',
    },
    facts: {},
    first: 'recipient-address-form',
  },
  {
    answers: {
      arrivals: at('nothing', 'nothing', 'nothing', 'nothing'),
      mailProgram: 'arrives',
      affected: 'everyone',
      since: 'always',
      shopSoftware: 'ec-cube-4.0-4.1',
    },
    facts: {},
    first: 'null-transport',
  },
  {
    answers: {
      arrivals: at('nothing', 'nothing', 'nothing'),
      mailProgram: 'arrives',
      affected: 'everyone',
      since: 'after-change',
      changed: ['server-move'],
      shopSoftware: 'ec-cube-4.2',
    },
    facts: { maillog: 'empty', mailerDsn: 'null://null' },
    first: 'null-transport',
  },
  {
    answers: {
      arrivals: at('nothing', 'nothing', 'nothing', 'nothing'),
      mailProgram: 'arrives',
      affected: 'everyone',
      since: 'after-change',
      changed: ['server-move'],
      server: 'debian-ubuntu',
      mta: 'postfix',
    },
    facts: { port25: 'blocked' },
    first: 'port-25-closed',
  },
  {
    answers: {
      arrivals: at('nothing', 'nothing', 'nothing', 'nothing'),
      mailProgram: 'arrives',
      since: 'always',
    },
    facts: { outbound25: 'timeout' },
    first: 'port-25-closed',
  },
  {
    answers: {
      arrivals: at('inbox', 'inbox', 'inbox', 'bounced'),
      mailProgram: 'arrives',
      affected: 'everyone',
      since: 'after-change',
      changed: ['server-move'],
    },
    facts: { ipv6: true, ipv6Ptr: false, ptr: true },
    first: 'ipv6-without-ptr',
  },
  {
    answers: { arrivals: at('inbox', 'inbox', 'inbox', 'nothing'), mailProgram: 'arrives' },
    facts: { sentOverIpv6: 'yes', ipv6Ptr: 'none' },
    first: 'ipv6-without-ptr',
  },
  {
    answers: {
      arrivals: at('inbox', 'nothing', 'nothing'),
      mailProgram: 'arrives',
      since: 'after-change',
      changed: ['software-update'],
      shopSoftware: 'ec-cube-4.0-4.1',
    },
    facts: { messageIdDomain: 'swift.generated' },
    first: 'message-id-by-application',
  },
  {
    answers: { arrivals: at('inbox', 'inbox', 'nothing'), mailProgram: 'arrives' },
    facts: { messageIdMissing: true },
    first: 'message-id-missing',
  },
  {
    answers: { arrivals: at('inbox', 'inbox', 'bounced'), mailProgram: 'arrives', mta: 'ssmtp' },
    facts: { messageId: 'none', ehlo: 'shop.example' },
    first: 'message-id-missing',
  },
  {
    answers: { arrivals: at('inbox', 'nothing', 'inbox'), mailProgram: 'arrives' },
    facts: { ehlo: 'shop', messageIdDomain: 'shop.example', envelopeSender: 'info@shop.example' },
    first: 'ehlo-invalid',
  },
  {
    answers: { arrivals: at('inbox', 'nothing', 'nothing'), mailProgram: 'arrives' },
    facts: {
      envelopeSender: 'www-data@web01.shop.example',
      envelopeDomainExists: false,
      ehlo: 'mail.shop.example',
    },
    first: 'envelope-web-user',
  },
  {
    answers: {
      arrivals: at('nothing', 'inbox', 'nothing', 'spam-folder'),
      mailProgram: 'arrives',
      since: 'after-change',
      changed: ['server-move'],
    },
    facts: { spf: 'softfail', spfEnvelope: 'softfail' },
    first: 'spf-wrong-address',
  },
  {
    answers: {
      arrivals: at('spam-folder', 'nothing', 'nothing', 'spam-folder'),
      mailProgram: 'does-not-arrive',
      since: 'after-change',
      changed: ['domain-move'],
    },
    facts: { spf: 'none', dmarc: 'none', dkim: 'none' },
    first: 'spf-missing',
  },
  {
    answers: { arrivals: at('inbox', 'inbox', 'nothing'), since: 'after-change', changed: ['dns'] },
    facts: { spf: 'two records' },
    first: 'spf-two-records',
  },
  {
    answers: { arrivals: at('inbox', 'nothing', 'inbox'), mailProgram: 'does-not-arrive', since: 'always' },
    facts: { acceptsBounces: 'refused' },
    first: 'bounces-not-accepted',
  },
  {
    answers: { arrivals: at('spam-folder', 'inbox', 'inbox'), affected: 'everyone' },
    facts: { dmarc: 'none', dkim: 'none', spf: 'pass' },
    first: 'sender-not-authenticated',
  },
  {
    answers: { arrivals: at('bounced', 'inbox', 'inbox'), affected: 'one-customer' },
    facts: { bounceReason: 'mailboxfull' },
    first: 'mailbox-full',
  },
  {
    answers: { arrivals: at('inbox', 'bounced', 'inbox'), affected: 'one-customer' },
    facts: { bounceReason: 'userunknown' },
    first: 'recipient-unknown',
  },
  {
    answers: { arrivals: at('inbox', 'bounced', 'inbox'), affected: 'one-customer' },
    facts: { bounceReason: 'filtered' },
    first: 'phone-filter',
  },
  {
    answers: {
      arrivals: at('nothing', 'nothing', 'nothing'),
      mailProgram: 'arrives',
      since: 'after-change',
      changed: ['server-move'],
      shopSoftware: 'ec-cube-2.17.1',
    },
    facts: { mta: 'not installed' },
    first: 'mta-stopped',
  },
  {
    answers: { arrivals: at('bounced', 'bounced', 'bounced'), mailProgram: 'arrives', mta: 'relay' },
    facts: { reply: '550 5.7.1 Relaying denied' },
    first: 'relay-refuses',
  },
  {
    answers: { arrivals: at('bounced', 'bounced', 'bounced'), mailProgram: 'arrives', mta: 'relay' },
    facts: { reply: '535 5.7.8 Authentication credentials invalid' },
    first: 'relay-refuses',
  },
  {
    answers: {
      arrivals: at('nothing', 'inbox', 'inbox'),
      since: 'suddenly',
      changed: ['nothing'],
      affected: 'everyone',
    },
    facts: { reply: { docomo: '451 Temporary failure' } },
    first: 'carrier-trouble',
  },
  {
    answers: {
      arrivals: at('nothing', 'nothing', 'nothing'),
      fromAddress: 'shop@docomo.ne.jp',
      mailProgram: 'arrives',
    },
    facts: {},
    first: 'foreign-from-domain',
  },
  {
    answers: { arrivals: at('nothing', 'nothing', 'nothing') },
    facts: { from: 'shop@yahoo.co.jp' },
    first: 'foreign-from-domain',
  },
];

export const spellings: readonly Pattern[] = cases.map((one, index) => ({
  name: `${index + 1}. ${one.first}`,
  ...one,
}));
