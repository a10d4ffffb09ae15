// NTT docomo: items 1 to 4 of the official page were read, the rest is cut; the others are older or observed by vendors.
// Source: carrier-rules 1.4. DC-14 describes the time until February 2025 and only helps to read old results.
import type { Rule } from '../checks/rule.ts';
import { measuredRulesOf, rulesOf } from './define-carrier-rule.ts';
import { dkimAligned } from './judges/dkim.ts';
import { dmarcPasses, rejectedUntil2025 } from './judges/dmarc.ts';
import { spfOfHeaderFrom } from './judges/spf-identities.ts';
import { headerFromDomainExists } from './judges/sender-domain.ts';
import { lineLength } from './judges/sizes.ts';
import { customersSizeLimit, noWarningBanner, notInSpamFolder } from './judges/arrival.ts';
import { readingOnly } from './judges/reading-only.ts';
import { hundredRecipients, recipientsPerMessage, topOfHour } from './judges/bulk-habits.ts';
import { sessionNumbers, sessions } from './judges/rates.ts';
import { unknownRecipients, unknownShareNumbers } from './judges/unknown-recipients.ts';

const rule = rulesOf('docomo');
const measured = measuredRulesOf('docomo');

export const docomoRules: readonly Rule[] = [
  rule(
    {
      id: 'dc-01',
      class: 'filter',
      topic: 'dmarc',
      source: 'docomo-notice',
      confidence: 'official',
      rule: {
        ja: 'DMARC を導入し、認証に成功させる。失敗すると警告が出たり、届かなかったりする。',
        en: 'Deploy DMARC and pass it. A failure brings a warning or non-arrival.',
      },
    },
    dmarcPasses(true),
  ),
  rule(
    {
      id: 'dc-02',
      class: 'advice',
      topic: 'dkim',
      source: 'docomo-notice',
      confidence: 'official',
      rule: {
        ja: '転送で DMARC がこわれるため、DKIM も導入する。',
        en: 'Add DKIM too, because forwarding breaks DMARC.',
      },
    },
    dkimAligned(),
  ),
  rule(
    {
      id: 'dc-03',
      class: 'filter',
      topic: 'spf-header-from',
      source: 'docomo-notice',
      confidence: 'official',
      rule: {
        ja: '画面に出る差出人のドメインに、SPF を公開する。',
        en: 'Publish SPF on the domain of the header From.',
      },
    },
    spfOfHeaderFrom(),
  ),
  rule(
    {
      id: 'dc-04',
      class: 'refused',
      topic: 'sender-domain',
      source: 'docomo-notice',
      confidence: 'official',
      rule: {
        ja: '差出人のドメインに A も MX もないと、届かないことがある。',
        en: 'A From domain with neither A nor MX may not arrive.',
      },
    },
    headerFromDomainExists(),
  ),
  measured(
    {
      id: 'dc-05',
      class: 'block',
      topic: 'unknown-recipients',
      source: 'docomo-mass',
      confidence: 'official',
      rule: {
        ja: '宛先不明が多いと、送信元のネットワークを一時的にブロックする。',
        en: 'Many unknown recipients: the network is blocked for a time.',
      },
    },
    unknownShareNumbers,
    (numbers) => unknownRecipients('docomo', numbers),
  ),
  measured(
    {
      id: 'dc-06',
      class: 'block',
      topic: 'sessions',
      source: 'docomo-notes',
      confidence: 'secondary',
      rule: { ja: '同時に大量の接続を張らない。', en: 'Do not open many connections at once.' },
    },
    sessionNumbers,
    (numbers) => sessions('docomo', numbers),
  ),
  measured(
    {
      id: 'dc-07',
      class: 'refused',
      topic: 'recipients-per-message',
      source: 'docomo-recipients',
      confidence: 'secondary',
      rule: { ja: '1 通の宛先は 100 件まで。', en: 'At most 100 recipients a mail.' },
    },
    hundredRecipients,
    (numbers) => recipientsPerMessage('docomo', numbers),
  ),
  rule(
    {
      id: 'dc-08',
      class: 'advice',
      topic: 'top-of-hour',
      source: 'docomo-area',
      confidence: 'secondary',
      rule: {
        ja: '同じ地域への急な集中と、毎正時の集中をさける。',
        en: 'Avoid bursts to one area and at full hours.',
      },
    },
    topOfHour(),
  ),
  rule(
    {
      id: 'dc-09',
      class: 'refused',
      topic: 'line-length',
      source: 'sendmagic-docomo',
      confidence: 'secondary',
      rule: {
        ja: '1 行が改行を入れて 1,000 バイトをこえると、500 で断る。',
        en: 'A line over 1,000 bytes with its line end is refused with 500.',
      },
    },
    lineLength(),
  ),
  measured(
    {
      id: 'dc-10',
      class: 'filter',
      topic: 'message-size',
      source: 'blastengine',
      confidence: 'secondary',
      rule: {
        ja: '受け取る大きさは、お客さまが 1〜10 MB で決める。',
        en: 'The customer sets a limit of 1 to 10 MB.',
      },
    },
    { values: { good: 1_000_000, bad: 10_485_760 }, ours: false },
    customersSizeLimit,
  ),
  rule(
    {
      id: 'dc-11',
      class: 'reading',
      topic: 'accepted-not-arrived',
      source: 'docomo-folder-2025',
      confidence: 'secondary',
      title: { ja: '迷惑メールフォルダーに入っていない', en: 'Not in the junk folder' },
      rule: {
        ja: '2025 年 2 月から、DMARC の隔離と迷惑メールの判定は「迷惑メールフォルダー」へ入れ、30 日で消す。',
        en: 'Since February 2025 quarantined and junk mail goes to a folder and is deleted after 30 days.',
      },
    },
    notInSpamFolder('docomo'),
  ),
  rule(
    {
      id: 'dc-12',
      class: 'reading',
      topic: 'accepted-not-arrived',
      source: 'docomo-accepts-2025',
      confidence: 'secondary',
      rule: {
        ja: '受信拒否の設定に当たっても、受け付ける（250）。宛先がないときの 550 は変わらない。',
        en: 'Filtered mail is accepted with 250; 550 still means unknown.',
      },
    },
    readingOnly({
      ja: '2025 年 3 月から、docomo の「受け付けた（250）」は「受信箱に入った」という意味ではありません。',
      en: 'Since March 2025 a 250 from docomo does not mean “in the inbox”.',
    }),
  ),
  rule(
    {
      id: 'dc-13',
      class: 'filter',
      topic: 'dmarc',
      source: 'docomo-banner-2024',
      confidence: 'secondary',
      title: { ja: '警告が出ない', en: 'No warning is shown' },
      rule: {
        ja: 'DMARC に未対応か失敗のメールには、本文に警告を出し、リンクの前に確かめる。',
        en: 'Mail without DMARC or failing it gets a warning and a question before links.',
      },
    },
    noWarningBanner('docomo'),
  ),
  rule(
    {
      id: 'dc-14',
      class: 'reading',
      topic: 'dmarc',
      source: 'docomo-folder-2025',
      confidence: 'secondary',
      title: {
        ja: '宣言 p=reject のあつかい（2025 年 2 月まで）',
        en: 'Handling of p=reject (until February 2025)',
      },
      rule: {
        ja: '2025 年 2 月までは、p=reject に失敗したメールを断っていた。',
        en: 'Until February 2025 mail failing p=reject was refused.',
      },
    },
    rejectedUntil2025(),
  ),
];
