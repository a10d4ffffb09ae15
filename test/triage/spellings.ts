// The same kinds of cases in other spellings and with less evidence: what people really type into a JSON file.
import type { Pattern } from './patterns.ts';

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
];

export const spellings: readonly Pattern[] = cases.map((one, index) => ({
  name: `${index + 1}. ${one.first}`,
  ...one,
}));
