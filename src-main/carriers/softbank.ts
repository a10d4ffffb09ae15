// SoftBank: SB-01 to SB-05 are the case report's list, the same five stand on the page of 2008. Source: carrier-rules 1.3.
import type { Rule } from '../checks/rule.ts';
import { measuredRulesOf, rulesOf } from './define-carrier-rule.ts';
import { dmarcPasses } from './judges/dmarc.ts';
import { spfOfHeaderFrom } from './judges/spf-identities.ts';
import { envelopeDomainInDns } from './judges/sender-domain.ts';
import { fromPresent, headerWellFormed } from './judges/header-form.ts';
import { headerSize, headerSizeNumbers, messageSize } from './judges/sizes.ts';
import { messageIdNotBlank } from './judges/message-id.ts';
import { onlyPeopleCanTell, readingOnly } from './judges/reading-only.ts';
import { ownLine } from './judges/sending-line.ts';
import { hundredRecipients, listCleaning, recipientsPerMessage } from './judges/bulk-habits.ts';
import { rateNumbers, volumeRate } from './judges/rates.ts';
import { unknownRecipients, unknownShareNumbers } from './judges/unknown-recipients.ts';

const rule = rulesOf('softbank');
const measured = measuredRulesOf('softbank');

export const softbankRules: readonly Rule[] = [
  measured(
    {
      id: 'sb-01',
      class: 'refused',
      topic: 'message-size',
      source: 'softbank-seed',
      confidence: 'seed',
      rule: {
        ja: '1 通 2 MB をこえるメールは受け取らない（2008 年の文面では 1 MB）。',
        en: 'Mail over 2 MB is not taken (1 MB in the text of 2008).',
      },
    },
    { values: { good: 2_000_000, bad: 2_097_152 }, ours: false },
    messageSize,
  ),
  measured(
    {
      id: 'sb-02',
      class: 'refused',
      topic: 'recipients-per-message',
      source: 'softbank-2008',
      confidence: 'official',
      rule: {
        ja: '1 通の SoftBank あての宛先は 100 件まで。',
        en: 'At most 100 SoftBank recipients a mail.',
      },
    },
    hundredRecipients,
    (numbers) => recipientsPerMessage('softbank', numbers),
  ),
  rule(
    {
      id: 'sb-03',
      class: 'refused',
      topic: 'from-header',
      source: 'softbank-2008',
      confidence: 'official',
      rule: { ja: '差出人（From）が空のメールは受け取らない。', en: 'Mail with an empty From is not taken.' },
    },
    fromPresent(),
  ),
  rule(
    {
      id: 'sb-04',
      class: 'refused',
      topic: 'message-id',
      source: 'softbank-2008',
      confidence: 'official',
      rule: {
        ja: '整理番号（Message-ID）が空のメールは受け取らない。',
        en: 'Mail with an empty Message-ID is not taken.',
      },
    },
    messageIdNotBlank(),
  ),
  measured(
    {
      id: 'sb-05',
      class: 'block',
      topic: 'unknown-recipients',
      source: 'softbank-2008',
      confidence: 'official',
      rule: {
        ja: '宛先不明が多い送り主からは、一定の時間、受け取らない。',
        en: 'Senders with many unknown recipients are refused for a while.',
      },
    },
    unknownShareNumbers,
    (numbers) => unknownRecipients('softbank', numbers),
  ),
  rule(
    {
      id: 'sb-06',
      class: 'reading',
      topic: 'sending-line',
      source: 'softbank-2008',
      confidence: 'official',
      rule: {
        ja: '共用のサーバー経由では、ほかの人の送り方で規制されることがある。',
        en: 'A shared relay can be limited for what others did.',
      },
    },
    ownLine('softbank'),
  ),
  rule(
    {
      id: 'sb-07',
      class: 'refused',
      topic: 'header-form',
      source: 'softbank-2008',
      confidence: 'official',
      rule: {
        ja: 'RFC にしたがわないメールは、正しく届かないことがある。',
        en: 'Mail that does not follow the RFCs may not arrive properly.',
      },
    },
    headerWellFormed(),
  ),
  measured(
    {
      id: 'sb-08',
      class: 'refused',
      topic: 'header-size',
      source: 'softbank-2008',
      confidence: 'official',
      rule: { ja: '見出しが 12 KB をこえるメールに注意する。', en: 'Beware of headers over 12 KB.' },
    },
    headerSizeNumbers,
    headerSize,
  ),
  rule(
    {
      id: 'sb-09',
      class: 'advice',
      topic: 'list-cleaning',
      source: 'softbank-wrestle',
      confidence: 'official',
      rule: {
        ja: '宛先を確認メールで確かめ、宛先不明は外し、変更や停止の窓口を用意する。',
        en: 'Confirm addresses, remove unknown ones, offer a page to change or stop.',
      },
    },
    listCleaning(),
  ),
  measured(
    {
      id: 'sb-10',
      class: 'advice',
      topic: 'volume-rate',
      source: 'softbank-wrestle',
      confidence: 'official',
      rule: { ja: 'たくさん送るときは、時間をかける。', en: 'Take time for bulk mail.' },
    },
    rateNumbers,
    (numbers) => volumeRate('softbank', numbers),
  ),
  rule(
    {
      id: 'sb-11',
      class: 'refused',
      topic: 'sender-domain',
      source: 'sendmagic-softbank',
      confidence: 'secondary',
      rule: {
        ja: '封筒の差出人のドメインが DNS に何もないと、553 で断る。',
        en: 'An envelope domain with nothing in DNS is refused with 553.',
      },
    },
    envelopeDomainInDns(),
  ),
  rule(
    {
      id: 'sb-12',
      class: 'filter',
      topic: 'dmarc',
      source: 'softbank-dmarc-2024',
      confidence: 'official',
      rule: {
        ja: '「なりすましメールの拒否」はじめからオン。2024 年 4 月から DMARC も判定する。',
        en: 'The spoofing filter is on by default and judges DMARC since April 2024.',
      },
    },
    dmarcPasses(false),
  ),
  rule(
    {
      id: 'sb-13',
      class: 'filter',
      topic: 'spf-header-from',
      source: 'sendmagic-softbank-filter',
      confidence: 'secondary',
      rule: {
        ja: '画面に出る差出人のドメインの SPF で判定する。許可リストより優先する（救済リストは例外）。',
        en: 'Judged on SPF of the header From; it beats the allow list (the rescue list excepted).',
      },
    },
    spfOfHeaderFrom(),
  ),
  rule(
    {
      id: 'sb-14',
      class: 'reading',
      topic: 'accepted-not-arrived',
      source: 'sendmagic-softbank',
      confidence: 'secondary',
      rule: {
        ja: 'フィルタで捨てられたメールにも、正常の応答を返す。',
        en: 'Filtered mail still gets a normal reply.',
      },
    },
    readingOnly({
      ja: '「受け付けた（250）」という記録は、届いた証拠にはなりません。携帯の画面で確かめます。',
      en: 'A reply of 250 is no proof of arrival. Look at the phone.',
    }),
  ),
  rule(
    {
      id: 'sb-15',
      class: 'reading',
      topic: 'bounces-come-back',
      source: 'softbank-technical-2016',
      confidence: 'official',
      rule: {
        ja: 'SoftBank のサーバーの逆引きは、どれも softbank.ne.jp になる。食いちがいを理由に断らないこと。',
        en: 'The reverse name of their servers is always softbank.ne.jp; do not refuse their bounces for a mismatch.',
      },
    },
    onlyPeopleCanTell(
      {
        ja: 'お店のサーバーが、逆引きの食いちがいで受信を断っていないかは、サーバーの設定を見るとわかります。',
        en: 'Whether your server refuses mail for a reverse-name mismatch can be seen in its settings.',
      },
      {
        ja: '断っていると、SoftBank からのエラーメールが受け取れません。',
        en: 'If it does, bounces from SoftBank never reach you.',
      },
      'server-command',
    ),
  ),
];
