// au (KDDI): rules that say when mail is refused or the sender blocked. Source: carrier-rules 1.1 (seed list of about 2012,
// technical specification, FAQ). AU-04, AU-06, AU-07 and AU-08 rest on the case report's wording alone.
import type { Rule } from '../checks/rule.ts';
import { measuredRulesOf, rulesOf } from './define-carrier-rule.ts';
import { reverseName } from './judges/reverse-name.ts';
import { senderDomainsExist } from './judges/sender-domain.ts';
import { headerWellFormed } from './judges/header-form.ts';
import { messageSize } from './judges/sizes.ts';
import { addressesFull, recipientAtCarrier } from './judges/addresses.ts';
import { bounceNumbers, bouncesAccepted, inboundOpen } from './judges/bounce-acceptance.ts';
import { connectionsCut } from './judges/sending-line.ts';
import { ehloNameValid } from './judges/ehlo-name.ts';
import { readingOnly } from './judges/reading-only.ts';
import { hundredRecipients, listCleaning, recipientsPerMessage, topOfHour } from './judges/bulk-habits.ts';
import { heldSessionNumbers, rateNumbers, sessions, volumeRate } from './judges/rates.ts';
import { unknownRecipients, unknownShareNumbers } from './judges/unknown-recipients.ts';

const rule = rulesOf('au');
const measured = measuredRulesOf('au');

export const auRules: readonly Rule[] = [
  measured(
    {
      id: 'au-01',
      class: 'block',
      topic: 'unknown-recipients',
      source: 'au-seed',
      confidence: 'official',
      rule: {
        ja: '存在しない宛先へ、大量に送らない。',
        en: 'Do not send much mail to addresses that do not exist.',
      },
    },
    unknownShareNumbers,
    (numbers) => unknownRecipients('au', numbers),
  ),
  measured(
    {
      id: 'au-02',
      class: 'block',
      topic: 'sessions',
      source: 'hde',
      confidence: 'seed',
      rule: {
        ja: '同時にたくさん、または長い時間、接続を占有しない。',
        en: 'Do not hold many connections at once or for long.',
      },
    },
    heldSessionNumbers,
    (numbers) => sessions('au', numbers),
  ),
  rule(
    {
      id: 'au-03',
      class: 'block',
      topic: 'sender-domain',
      source: 'au-seed',
      confidence: 'seed',
      rule: {
        ja: '実在しない差出人や、A・MX のないドメインから送らない。',
        en: 'Do not send from senders that do not exist or from domains without A or MX.',
      },
    },
    senderDomainsExist(),
  ),
  measured(
    {
      id: 'au-04',
      class: 'block',
      topic: 'bounce-acceptance',
      source: 'au-seed',
      confidence: 'seed',
      rule: {
        ja: 'エラーメールを、ふつう数秒のうちに受け取れること。',
        en: 'Be able to take bounces, normally within seconds.',
      },
    },
    bounceNumbers,
    bouncesAccepted,
  ),
  measured(
    {
      id: 'au-05',
      class: 'block',
      topic: 'volume-rate',
      source: 'au-faq',
      confidence: 'official',
      rule: {
        ja: '短い時間に、いちじるしく大量に送らない。何通までという数字は示されない。',
        en: 'Do not send extreme amounts in a short time. No number is given.',
      },
    },
    rateNumbers,
    (numbers) => volumeRate('au', numbers),
  ),
  rule(
    {
      id: 'au-06',
      class: 'block',
      topic: 'reverse-name',
      source: 'au-seed',
      confidence: 'seed',
      rule: {
        ja: '逆引きできない番号から送らない。正と副（プライマリとセカンダリ）の両方の DNS に設定する。',
        en: 'Do not send from an address without a reverse name; set it on primary and secondary DNS.',
      },
    },
    reverseName(),
  ),
  rule(
    {
      id: 'au-07',
      class: 'block',
      topic: 'ehlo-name',
      source: 'au-seed',
      confidence: 'seed',
      rule: {
        ja: '正しくない名のり（EHLO/HELO）や、名のらない接続をしない。',
        en: 'Do not connect with an invalid EHLO/HELO name, or without one.',
      },
    },
    ehloNameValid(true),
  ),
  rule(
    {
      id: 'au-08',
      class: 'block',
      topic: 'header-form',
      source: 'au-seed',
      confidence: 'seed',
      rule: { ja: '正しくない見出しのメールを送らない。', en: 'Do not send mail with malformed headers.' },
    },
    headerWellFormed(),
  ),
  rule(
    {
      id: 'au-09',
      class: 'refused',
      topic: 'address-form',
      source: 'au-specification',
      confidence: 'official',
      rule: {
        ja: '差出人と宛先は、ドメインまで書いたアドレスであること。',
        en: 'Sender and recipient must be addresses with a full domain.',
      },
    },
    addressesFull(),
  ),
  measured(
    {
      id: 'au-10',
      class: 'refused',
      topic: 'message-size',
      source: 'au-specification',
      confidence: 'official',
      rule: { ja: '1 通 3 MB をこえるメールは受け取らない。', en: 'Mail over 3 MB is not taken.' },
    },
    { values: { good: 3_000_000, bad: 3_145_728 }, ours: false },
    messageSize,
  ),
  rule(
    {
      id: 'au-11',
      class: 'refused',
      topic: 'recipient-domain',
      source: 'au-specification',
      confidence: 'official',
      rule: {
        ja: 'au のアドレスでない宛先は受け取らない。',
        en: 'Recipients that are not at au are refused.',
      },
    },
    recipientAtCarrier('au'),
  ),
  measured(
    {
      id: 'au-12',
      class: 'refused',
      topic: 'recipients-per-message',
      source: 'au-specification',
      confidence: 'official',
      rule: { ja: '1 通の宛先は 100 件まで。', en: 'At most 100 recipients a mail.' },
    },
    hundredRecipients,
    (numbers) => recipientsPerMessage('au', numbers),
  ),
  rule(
    {
      id: 'au-13',
      class: 'refused',
      topic: 'header-form',
      source: 'au-specification',
      confidence: 'official',
      rule: {
        ja: 'RFC 5321・5322 にしたがったサーバーから送ること。',
        en: 'Send from a server that follows RFC 5321 and 5322.',
      },
    },
    headerWellFormed(),
  ),
  rule(
    {
      id: 'au-14',
      class: 'reading',
      topic: 'bounces-come-back',
      source: 'au-specification',
      confidence: 'official',
      rule: {
        ja: '宛先がないときは、その場で 550 か、あとからエラーメールで知らせる。受け口をふさがないこと。',
        en: 'Unknown recipients are told by 550 at once or by a later bounce; do not firewall it.',
      },
    },
    inboundOpen(),
  ),
  rule(
    {
      id: 'au-15',
      class: 'reading',
      topic: 'blocked-connection',
      source: 'au-specification',
      confidence: 'official',
      rule: {
        ja: '受信ブロック中や混雑のときは、接続を切ることがある。',
        en: 'While blocking or congested, the connection may be reset.',
      },
    },
    connectionsCut('au'),
  ),
  measured(
    {
      id: 'au-16',
      class: 'advice',
      topic: 'volume-rate',
      source: 'hde',
      confidence: 'secondary',
      rule: { ja: 'たくさん送るときは、時間をかけてゆっくり送る。', en: 'Spread bulk mail over time.' },
    },
    rateNumbers,
    (numbers) => volumeRate('au', numbers),
  ),
  rule(
    {
      id: 'au-17',
      class: 'advice',
      topic: 'top-of-hour',
      source: 'uq',
      confidence: 'unverified',
      rule: { ja: '毎時 0 分前後に集中して送らない。', en: 'Avoid the minutes around the full hour.' },
    },
    topOfHour(),
  ),
  rule(
    {
      id: 'au-18',
      class: 'advice',
      topic: 'list-cleaning',
      source: 'hde',
      confidence: 'secondary',
      rule: { ja: '宛先の名簿を、こまめに新しくする。', en: 'Keep the list of recipients up to date.' },
    },
    listCleaning(),
  ),
  rule(
    {
      id: 'au-25',
      class: 'reading',
      topic: 'no-unblocking',
      source: 'au-request',
      confidence: 'official',
      rule: {
        ja: '個別の優先あつかいや、解除の交渉はしない。',
        en: 'No preferential treatment, no unblocking on request.',
      },
    },
    readingOnly({
      ja: 'au に頼んでも、個別には解除してもらえません。原因を直し、時間をおいてから送ります。',
      en: 'au does not unblock on request. Repair the cause, wait, then send.',
    }),
  ),
];
