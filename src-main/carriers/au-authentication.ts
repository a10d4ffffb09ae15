// au (KDDI): sender authentication and what depends on the customer's filter. Source: carrier-rules 1.1, AU-19 to AU-24.
import type { Rule } from '../checks/rule.ts';
import { rulesOf } from './define-carrier-rule.ts';
import { dmarcPasses } from './judges/dmarc.ts';
import { spfCoversIpv4, spfRecordSingle } from './judges/spf-record.ts';
import { spfOfBoth, spfOfEnvelope } from './judges/spf-identities.ts';
import { readingOnly } from './judges/reading-only.ts';

const rule = rulesOf('au');

export const auAuthenticationRules: readonly Rule[] = [
  rule(
    {
      id: 'au-19',
      class: 'filter',
      topic: 'spf-envelope',
      source: 'au-spf',
      confidence: 'official',
      rule: {
        ja: 'SPF は封筒の差出人で判定する。空のときは名のり（HELO）で判定する。',
        en: 'SPF is judged on the envelope sender, or on the HELO name where it is empty.',
      },
    },
    spfOfEnvelope(),
  ),
  rule(
    {
      id: 'au-20',
      class: 'filter',
      topic: 'spf-record',
      source: 'au-spf',
      confidence: 'official',
      rule: { ja: 'SPF は TXT で公開する。', en: 'Publish SPF as TXT.' },
    },
    spfRecordSingle(),
  ),
  rule(
    {
      id: 'au-21',
      class: 'filter',
      topic: 'spf-record',
      source: 'au-spf',
      confidence: 'official',
      title: { ja: '届け出に IPv4 の番号がある', en: 'The SPF record covers the IPv4 address' },
      rule: { ja: 'SPF の番号は IPv4 で書く。', en: 'Write IPv4 addresses in SPF.' },
    },
    spfCoversIpv4(),
  ),
  rule(
    {
      id: 'au-22',
      class: 'filter',
      topic: 'spf-header-from',
      source: 'au-filter',
      confidence: 'official',
      rule: {
        ja: 'なりすまし規制の「高」は両方の差出人を、「中」は封筒の差出人を、「低」は携帯アドレスの詐称を見る。',
        en: 'The spoofing filter looks at both senders (“high”), the envelope (“medium”) or faked phone addresses (“low”).',
      },
    },
    spfOfBoth(),
  ),
  rule(
    {
      id: 'au-23',
      class: 'filter',
      topic: 'dmarc',
      source: 'au-news-2023',
      confidence: 'official',
      rule: {
        ja: '2023 年 10 月 5 日から、DMARC と DKIM も判定する（はじめからオン）。',
        en: 'Since 5 October 2023 DMARC and DKIM are judged too, on by default.',
      },
    },
    dmarcPasses(false),
  ),
  rule(
    {
      id: 'au-24',
      class: 'reading',
      topic: 'sender-logo',
      source: 'au-news-2023',
      confidence: 'official',
      rule: {
        ja: 'BIMI に対応した正規のメールには、ロゴや印を表示する。',
        en: 'Genuine mail with BIMI shows a logo or mark.',
      },
    },
    readingOnly({
      ja: 'ロゴの表示は、届くかどうかとは関係ありません。',
      en: 'The logo has nothing to do with arrival.',
    }),
  ),
];
