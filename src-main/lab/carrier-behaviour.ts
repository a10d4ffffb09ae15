// How docomo, au, SoftBank and Gmail receive in the practice world. Written from the carriers' published text and the
// replies seen from them (carrier-rules 1.1 to 1.7 and 3), never from carriers/*.ts: the rulebook is tested against this.
// Where no carrier publishes a number, ours are taken from carrier-rules 1 and are small enough to be met in a lesson.
import type { Arrival } from '../contract/answers.ts';
import { messageIdOf, type ReceivedMail } from './received-mail.ts';
import type { PracticeCarrier } from './scenario.ts';

/** What a receiving server can find out about its visitor. `unknown`: DNS did not answer; never held against anybody. */
export interface Sight {
  /** has the name an A or MX record? */
  hasAddressOrMx(domain: string): Promise<'yes' | 'no' | 'unknown'>;
  /** has the name any A, MX or TXT record? */
  hasAnyRecord(domain: string): Promise<'yes' | 'no' | 'unknown'>;
  /** has the name an A or AAAA record? */
  resolves(name: string): Promise<'yes' | 'no' | 'unknown'>;
  /** PTR of the address at every name server of its zone */
  pointer(address: string): Promise<'yes' | 'no' | 'unknown'>;
  /** the first PTR name, for the Received line */
  pointerName(address: string): Promise<string | null>;
  /** does a PTR name lead back to the address? */
  leadsBack(address: string): Promise<'yes' | 'no' | 'unknown'>;
  /** SPF of one identity (RFC 7208 results) */
  spf(domain: string, visitor: Visitor, sender: string): Promise<string>;
  /** domains whose DKIM signature of the mail is valid (RFC 6376) */
  dkim(mail: ReceivedMail): Promise<readonly string[]>;
  /** DMARC of the header From: result, and the policy where it failed */
  dmarc(mail: ReceivedMail, visitor: Visitor, envelopeSender: string): Promise<DmarcSight>;
}

export interface DmarcSight {
  readonly result: 'pass' | 'fail' | 'none' | 'unknown';
  readonly policy: 'none' | 'quarantine' | 'reject';
}

export interface Visitor {
  /** public address, IPv4 or IPv6 */
  readonly address: string;
  readonly ehloName: string;
  readonly secure: boolean;
}

/** What a carrier remembers of an address: deliveries to numbers that do not exist, and a block that follows. */
export interface Memory {
  readonly unknownRecipients: number;
  readonly recipients: number;
  readonly blocked: boolean;
}

export type Reaction =
  | { readonly kind: 'go-on' }
  | { readonly kind: 'refuse'; readonly code: number; readonly text: string }
  | { readonly kind: 'reset' };

/** The end of the mail: refused, or taken and put where the customer sees it (or not). */
export type Ending =
  | { readonly kind: 'refuse'; readonly code: number; readonly text: string }
  | { readonly kind: 'take'; readonly reply: string; readonly arrival: Arrival };

export interface CarrierBehaviour {
  readonly id: PracticeCarrier;
  readonly hostName: string;
  readonly greeting: string;
  /** SIZE that the server announces, bytes */
  readonly sizeLimit: number;
  readonly sizeReply: string;
  readonly mostRecipients: number;
  readonly onConnect: (visitor: Pick<Visitor, 'address'>, sight: Sight, memory: Memory) => Promise<Reaction>;
  readonly onSender: (visitor: Visitor, sender: string, sight: Sight) => Promise<Reaction>;
  readonly onUnknownRecipient: (recipient: string) => Reaction;
  readonly onTooManyRecipients: Reaction;
  /** what the sender sees where the customer's own filter refuses */
  readonly filtered: Ending;
  readonly onMail: (visitor: Visitor, sender: string, mail: ReceivedMail, sight: Sight) => Promise<Ending>;
}

const goOn: Reaction = { kind: 'go-on' };
const refuse = (code: number, text: string): { kind: 'refuse'; code: number; text: string } => ({
  kind: 'refuse',
  code,
  text,
});
const take = (reply: string, arrival: Arrival): Ending => ({ kind: 'take', reply, arrival });

/** Single headers that RFC 5322 3.6 wants exactly once or at most once; au: 不正なヘッダ, without a list of its own. */
function hasMalformedHeader(mail: ReceivedMail): boolean {
  const once = ['from', 'date', 'subject', 'to', 'message-id'].some(
    (name) => (mail.headers.get(name)?.length ?? 0) > 1,
  );
  return once || mail.rawEightBitHeader || mail.fromAddress === null || mail.longestLine > 998;
}

const spfFailed = (result: string): boolean => ['fail', 'softfail', 'permerror'].includes(result);

const docomo: CarrierBehaviour = {
  id: 'docomo',
  hostName: 'mfsmax.docomo.ne.jp',
  greeting: 'mfsmax.docomo.ne.jp ESMTP',
  sizeLimit: 10_000_000, // DC-10: the customer's own setting, 10 MB at most
  sizeReply: 'Message size exceeds maximum value',
  mostRecipients: 100, // DC-07
  async onConnect(_visitor, _sight, memory) {
    // DC-05: 宛先不明が多いと送信元ネットワークを一時ブロック
    return memory.blocked ? refuse(421, 'Service not available, closing transmission channel') : goOn;
  },
  async onSender() {
    return goOn;
  },
  onUnknownRecipient: (recipient) => refuse(550, `Unknown user ${recipient}`),
  onTooManyRecipients: refuse(552, 'Too many recipients'),
  filtered: take('Requested mail action okay, completed', 'nothing'), // DC-12
  async onMail(visitor, sender, mail, sight) {
    if (mail.longestLine > 998) return refuse(500, 'Line Too Long'); // DC-09
    const taken = 'Requested mail action okay, completed'; // DC-12: filtered mail is taken with 250 as well
    if (mail.fromDomain === null) return take(taken, 'nothing');
    if ((await sight.hasAddressOrMx(mail.fromDomain)) === 'no') return take(taken, 'nothing'); // DC-04
    const dmarc = await sight.dmarc(mail, visitor, sender);
    // DC-11: DMARC の隔離・拒否は「迷惑メールフォルダ」へ
    if (dmarc.result === 'fail' && dmarc.policy !== 'none') return take(taken, 'spam-folder');
    const spf = await sight.spf(mail.fromDomain, visitor, `postmaster@${mail.fromDomain}`); // DC-03: header From
    if (spfFailed(spf) || spf === 'none') return take(taken, 'spam-folder');
    // DC-01: 失敗時は警告表示. What happens without any record is not in the official text that was seen.
    return take(taken, dmarc.result === 'fail' ? 'warning-banner' : 'inbox');
  },
};

const au: CarrierBehaviour = {
  id: 'au',
  hostName: 'lsean.ezweb.ne.jp',
  greeting: 'lsean.ezweb.ne.jp ESMTP au mail',
  sizeLimit: 3_000_000, // AU-10
  sizeReply: 'Message size exceeds fixed limit',
  mostRecipients: 100, // AU-12
  async onConnect(visitor, sight, memory) {
    // AU-15: 受信ブロック時は TCP RST. AU-06: 逆引きできない IP
    if (memory.blocked) return { kind: 'reset' };
    return (await sight.pointer(visitor.address)) === 'no' ? { kind: 'reset' } : goOn;
  },
  async onSender(visitor, sender, sight) {
    // AU-07: EHLO/HELO ドメインが不正. The reply's shape is not published; this is how mail servers usually say it.
    const name = visitor.ehloName;
    const literal = /^\[[0-9a-f.:]+\]$/i.test(name);
    if (!literal && (!name.includes('.') || (await sight.resolves(name)) === 'no')) {
      return refuse(550, `5.7.1 <${name}>: Helo command rejected: Host not found`);
    }
    // AU-03 and AU-09: 実在しないFromドメイン(A・MXなし), FQDN形式でない
    const domain = sender.split('@').at(-1) ?? '';
    if (sender !== '' && (!domain.includes('.') || (await sight.hasAddressOrMx(domain)) === 'no')) {
      return refuse(550, `5.1.8 <${sender}>: Sender address rejected: Domain not found`);
    }
    return goOn;
  },
  onUnknownRecipient: (recipient) => refuse(550, `<${recipient}>: User unknown`),
  onTooManyRecipients: refuse(452, 'Too many recipients'),
  filtered: refuse(550, ': User unknown'), // carrier-rules 3: no address in the reply
  async onMail(visitor, sender, mail, sight) {
    if (mail.size > au.sizeLimit) return refuse(552, au.sizeReply);
    if (hasMalformedHeader(mail)) return refuse(554, '5.6.0 Message rejected: bad header'); // AU-08
    const domain = mail.fromDomain ?? '';
    if (!domain.includes('.') || (await sight.hasAddressOrMx(domain)) === 'no') {
      return refuse(554, '5.6.0 Message rejected: bad header'); // AU-03 for the header From
    }
    // AU-19: エンベロープ From、空なら HELO 名. AU-23: 迷惑メールおまかせ規制 is on by default
    const identity = sender === '' ? visitor.ehloName : (sender.split('@').at(-1) ?? '');
    const spf = await sight.spf(identity, visitor, sender);
    const dmarc = await sight.dmarc(mail, visitor, sender);
    if (spfFailed(spf) || (dmarc.result === 'fail' && dmarc.policy !== 'none')) {
      return refuse(550, ': User unknown'); // carrier-rules 3: no address = the recipient's filter refused
    }
    return take('2.0.0 Ok: queued', 'inbox');
  },
};

const softbank: CarrierBehaviour = {
  id: 'softbank',
  hostName: 'mx.softbank.ne.jp',
  greeting: 'mx.softbank.ne.jp ESMTP',
  sizeLimit: 2 * 1024 * 1024, // SB-01
  sizeReply: 'Message size exceeds fixed maximum message size: 2097152 bytes',
  mostRecipients: 100, // SB-02
  async onConnect(_visitor, _sight, memory) {
    // SB-05: 宛先不明が多い送信元は一定時間受信拒否
    return memory.blocked ? refuse(421, '4.7.1 Service temporarily refused') : goOn;
  },
  async onSender(_visitor, sender, sight) {
    const domain = sender.split('@').at(-1) ?? '';
    // SB-11: DNS レコードが一つも無いエンベロープ From ドメイン
    if (sender !== '' && (await sight.hasAnyRecord(domain)) === 'no')
      return refuse(553, 'DOMAIN does not exist');
    return goOn;
  },
  onUnknownRecipient: (recipient) => refuse(550, `Invalid recipient: <${recipient}>`),
  onTooManyRecipients: refuse(452, 'Too many recipients'),
  filtered: take('2.0.0 Accepted', 'nothing'), // SB-14
  async onMail(visitor, sender, mail, sight) {
    if (mail.size > softbank.sizeLimit) return refuse(552, softbank.sizeReply);
    // SB-03 and SB-04: 空の From, 空の Message-ID. `@localhost.localdomain` is not blank: a pass by the letter
    if (mail.fromAddress === null) return refuse(554, '5.6.0 From header is empty');
    if (messageIdOf(mail).state !== 'present') return refuse(554, '5.6.0 Message-ID header is empty');
    const taken = '2.0.0 Accepted';
    if (mail.headerSize >= 12_288) return take(taken, 'nothing'); // SB-08
    // SB-12, SB-13: なりすましメールの拒否 (on by default): header From; SB-14: the sender sees 250 all the same
    const dmarc = await sight.dmarc(mail, visitor, sender);
    const spf = await sight.spf(mail.fromDomain ?? '', visitor, mail.fromAddress);
    const spoofed = dmarc.result === 'fail' || spfFailed(spf) || (spf === 'none' && dmarc.result !== 'pass');
    return take(taken, spoofed ? 'nothing' : 'inbox');
  },
};

const gmail: CarrierBehaviour = {
  id: 'gmail',
  hostName: 'gmail-smtp-in.gmail.com',
  greeting: 'mx.google.com ESMTP practice - gsmtp',
  sizeLimit: 25 * 1024 * 1024,
  sizeReply: "5.3.4 Your message exceeded Google's message size limits.",
  mostRecipients: 100,
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
  id: 'gmail',
  hostName: 'mx1.mailbox-service.example',
  greeting: 'mx1.mailbox-service.example ESMTP',
  sizeLimit: 100_000_000,
  sizeReply: 'Message too big',
  mostRecipients: 100,
  onConnect: async () => goOn,
  onSender: async () => goOn,
  onUnknownRecipient: (recipient) =>
    refuse(550, `5.1.1 <${recipient}>: Recipient address rejected: User unknown`),
  onTooManyRecipients: refuse(452, 'Too many recipients'),
  filtered: take('2.0.0 Ok: queued', 'inbox'),
  onMail: async () => take('2.0.0 Ok: queued', 'inbox'),
};

/** Carriers of the practice world by id. */
export const carrierBehaviours = { docomo, au, softbank, gmail } as const satisfies Record<
  PracticeCarrier,
  CarrierBehaviour
>;

/** Ours (carrier-rules 1): a block follows when this many were sent and a tenth or more did not exist. */
export function remembersAsBlocked({ unknownRecipients, recipients, blocked }: Memory): boolean {
  return blocked || (recipients >= 20 && unknownRecipients >= recipients / 10);
}
