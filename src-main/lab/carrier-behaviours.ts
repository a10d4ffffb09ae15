// How the other carriers, Yahoo! JAPAN and Gmail receive in the practice world, written from their published text and replies
// (carrier-rules 1.2, 1.5 to 1.7 and 3), never from carriers/*.ts; and the list of all of them.
import type { CarrierId } from '../contract/answers.ts';
import { goOn, refuse, take, usual, type CarrierBehaviour } from './carrier-behaviour.ts';
import { messageIdOf } from './received-mail.ts';

import { au, docomo, softbank } from './three-carriers.ts';

/** UQ mobile: RFC 5321/5322, 550 for unknown, a block for a time (UQ-01, UQ-04); the rest of its text was not seen: as au. */
const uq: CarrierBehaviour = {
  ...au,
  id: 'uq',
  hostName: 'mx.uqmobile.jp',
  greeting: 'mx.uqmobile.jp ESMTP',
  ownDomains: ['uqmobile.jp'],
};

/** Y!mobile's MMS: the same spoof filter as SoftBank (YM-01), and SoftBank's rules (YM-02). */
const ymobile: CarrierBehaviour = {
  ...softbank,
  id: 'ymobile',
  hostName: 'mx.ymobile.ne.jp',
  greeting: 'mx.ymobile.ne.jp ESMTP',
};

/** Rakuten Mobile publishes no rules for senders (RK-01): it takes what is at a number that exists. */
const rakuten: CarrierBehaviour = {
  ...usual,
  id: 'rakuten',
  hostName: 'mx.rakumail.jp',
  greeting: 'mx.rakumail.jp ESMTP',
  sizeLimit: 20 * 1024 * 1024,
  sizeReply: '5.3.4 Message size exceeds limit',
  onConnect: async () => goOn,
  onSender: async () => goOn,
  onUnknownRecipient: (recipient) =>
    refuse(550, `5.1.1 <${recipient}>: Recipient address rejected: User unknown`),
  onTooManyRecipients: refuse(452, '4.5.3 Too many recipients'),
  filtered: take('2.0.0 Ok: queued', 'nothing'),
  onMail: async () => take('2.0.0 Ok: queued', 'inbox'),
};

/** Yahoo! JAPAN, which is not Yahoo Inc. (carrier-rules 1.6). */
const yahooJapan: CarrierBehaviour = {
  ...usual,
  id: 'yahoo-japan',
  hostName: 'mx1.yahoo.co.jp',
  greeting: 'mx1.yahoo.co.jp ESMTP',
  sizeLimit: 25 * 1024 * 1024,
  sizeReply: '5.3.4 Message too large',
  async onConnect(visitor, sight, memory) {
    // YJ-03: 動的 IP からの SMTP は受けない. A line without a name of its own, or with its provider's numbers in it.
    const name = await sight.pointerName(visitor.address);
    const isDynamic = name !== null && /(^|[.-])(dyn|dynamic|dhcp|ppp|pool)\d*([.-]|$)/.test(name);
    return memory.blocked || isDynamic ? refuse(553, 'Mail from your address is not accepted') : goOn;
  },
  onSender: async () => goOn,
  onUnknownRecipient: (recipient) =>
    refuse(554, `delivery error: dd This user doesn't have a yahoo.co.jp account (${recipient})`),
  onTooManyRecipients: refuse(452, 'Too many recipients'),
  filtered: take('ok dirdel', 'spam-folder'),
  async onMail(visitor, sender, mail, sight) {
    const identity = sender === '' ? visitor.ehloName : (sender.split('@').at(-1) ?? '');
    const spf = await sight.spf(identity, visitor, sender);
    const dmarc = await sight.dmarc(mail, visitor, sender);
    // YJ-02: DMARC is honoured
    if (dmarc.result === 'fail' && dmarc.policy === 'reject')
      return refuse(554, 'Message not accepted for policy reasons');
    if (dmarc.result === 'fail' && dmarc.policy === 'quarantine') return take('ok dirdel', 'spam-folder');
    // YJ-01: SPF か DKIM、または DMARC に合格していないと迷惑判定や拒否がありうる
    const signedBy = await sight.dkim(mail);
    const isProved = spf === 'pass' || spf === 'temperror' || dmarc.result === 'pass' || signedBy.length > 0;
    return take('ok dirdel', isProved ? 'inbox' : 'spam-folder');
  },
};

const gmail: CarrierBehaviour = {
  ...usual,
  id: 'gmail',
  hostName: 'gmail-smtp-in.gmail.com',
  greeting: 'mx.google.com ESMTP practice - gsmtp',
  sizeLimit: 25 * 1024 * 1024,
  sizeReply: "5.3.4 Your message exceeded Google's message size limits.",
  mostWithOneId: 3, // GM-12; the number is ours
  async onConnect(_visitor, _sight, memory) {
    return memory.blocked ? refuse(421, '4.7.28 Our system has detected an unusual rate of mail') : goOn;
  },
  async onSender(visitor) {
    // GM-14: bad or empty EHLO argument
    return visitor.ehloName === '' ? refuse(501, '5.5.4 Empty HELO/EHLO argument not allowed') : goOn;
  },
  onUnknownRecipient: () => refuse(550, '5.1.1 The email account that you tried to reach does not exist.'),
  onTooManyRecipients: refuse(452, '4.5.3 Your message has too many recipients'),
  filtered: take('2.0.0 OK practice - gsmtp', 'spam-folder'),
  async onMail(visitor, sender, mail, sight) {
    // GM-02: PTR exists and leads back, for IPv6 as well (GM-13); said at the end of the mail
    const bad =
      (await sight.pointer(visitor.address)) === 'no' || (await sight.leadsBack(visitor.address)) === 'no';
    if (bad)
      return refuse(
        550,
        `5.7.25 [${visitor.address}] The IP address sending this message does not have a PTR record`,
      );
    if (!visitor.secure) return refuse(550, '5.7.29 This message was not sent over TLS'); // GM-03
    const id = messageIdOf(mail);
    if (id.state !== 'present' || !id.wellFormed) {
      return refuse(550, '5.7.1 Messages missing a valid Message-ID: header are not accepted.'); // GM-10
    }
    if (
      ['from', 'to', 'subject', 'date'].some((name) => (mail.headers.get(name)?.length ?? 0) > 1) ||
      mail.fromAddress === null
    ) {
      return refuse(550, '5.7.1 This message is not RFC 5322 compliant'); // GM-05, GM-11
    }
    const spf = await sight.spf(
      sender === '' ? visitor.ehloName : (sender.split('@').at(-1) ?? ''),
      visitor,
      sender,
    );
    const dmarc = await sight.dmarc(mail, visitor, sender);
    // GM-01: SPF or DKIM
    const signedBy = await sight.dkim(mail);
    if (spf !== 'pass' && spf !== 'temperror' && signedBy.length === 0 && dmarc.result !== 'pass') {
      return refuse(550, '5.7.26 Your email has been blocked because the sender is unauthenticated.');
    }
    if (dmarc.result === 'fail' && dmarc.policy === 'reject') {
      return refuse(550, '5.7.26 Unauthenticated email is not accepted due to the domain’s DMARC policy.');
    }
    return take(
      '2.0.0 OK practice - gsmtp',
      dmarc.result === 'fail' && dmarc.policy === 'quarantine' ? 'spam-folder' : 'inbox',
    );
  },
};

/** The provider that keeps the shop's own mailboxes: takes everything, so that a copy of each order is always there. */
export const mailboxProvider: CarrierBehaviour = {
  ...usual,
  id: 'gmail',
  hostName: 'mx1.mailbox-service.example',
  greeting: 'mx1.mailbox-service.example ESMTP',
  sizeLimit: 100_000_000,
  sizeReply: 'Message too big',
  onConnect: async () => goOn,
  onSender: async () => goOn,
  onUnknownRecipient: (recipient) =>
    refuse(550, `5.1.1 <${recipient}>: Recipient address rejected: User unknown`),
  onTooManyRecipients: refuse(452, 'Too many recipients'),
  filtered: take('2.0.0 Ok: queued', 'inbox'),
  onMail: async () => take('2.0.0 Ok: queued', 'inbox'),
};

/** Carriers of the practice world by id. */
export const carrierBehaviours = {
  docomo,
  au,
  softbank,
  gmail,
  uq,
  ymobile,
  rakuten,
  'yahoo-japan': yahooJapan,
} as const satisfies Record<CarrierId, CarrierBehaviour>;
