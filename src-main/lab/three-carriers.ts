// How docomo, au and SoftBank receive in the practice world. Written from the carriers' published text and the
// replies seen from them (carrier-rules 1.1 to 1.7 and 3), never from carriers/*.ts: the rulebook is tested against this.
// Where no carrier publishes a number, ours are taken from carrier-rules 1 and are small enough to be met in a lesson.
import { goOn, refuse, take, usual, type CarrierBehaviour } from './carrier-behaviour.ts';
import { messageIdOf, type ReceivedMail } from './received-mail.ts';

/** Ours (carrier-rules 1): no carrier publishes how many connections are too many at once. */
const mostSessions = 10;

/** Single headers that RFC 5322 3.6 wants exactly once or at most once; au: 不正なヘッダ, without a list of its own. */
function hasMalformedHeader(mail: ReceivedMail): boolean {
  const once = ['from', 'date', 'subject', 'to', 'message-id'].some(
    (name) => (mail.headers.get(name)?.length ?? 0) > 1,
  );
  return once || mail.rawEightBitHeader || mail.fromAddress === null || mail.longestLine > 998;
}

const spfFailed = (result: string): boolean => ['fail', 'softfail', 'permerror'].includes(result);

export const docomo: CarrierBehaviour = {
  ...usual,
  id: 'docomo',
  hostName: 'mfsmax.docomo.ne.jp',
  greeting: 'mfsmax.docomo.ne.jp ESMTP',
  sizeLimit: 10_000_000, // DC-10: the customer's own setting, 10 MB at most
  sizeReply: 'Message size exceeds maximum value',
  mostRecipients: 100, // DC-07
  async onConnect(_visitor, _sight, memory) {
    // DC-05: 宛先不明が多いと送信元ネットワークを一時ブロック. DC-06: 同時に大量のセッションは一時的に接続制限
    return memory.blocked || memory.sessions > mostSessions
      ? refuse(421, 'Service not available, closing transmission channel')
      : goOn;
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

export const au: CarrierBehaviour = {
  ...usual,
  id: 'au',
  hostName: 'lsean.ezweb.ne.jp',
  greeting: 'lsean.ezweb.ne.jp ESMTP au mail',
  sizeLimit: 3_000_000, // AU-10
  sizeReply: 'Message size exceeds fixed limit',
  mostRecipients: 100, // AU-12
  ownDomains: ['au.com', 'ezweb.ne.jp'], // AU-11: au 以外のドメイン宛は受け取らない
  longestSession: 60, // AU-02: 長時間のセッション占有; the number is ours (carrier-rules 1.1)
  async onConnect(visitor, sight, memory) {
    // AU-15: 受信ブロック時は TCP RST. AU-02: 同時多数のセッション. AU-06: 逆引きできない IP
    if (memory.blocked || memory.sessions > mostSessions) return { kind: 'reset' };
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

export const softbank: CarrierBehaviour = {
  ...usual,
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
