// Yahoo! JAPAN mail (LY Corporation, not Yahoo Inc.). Source: carrier-rules 1.6.
import type { Rule } from '../checks/rule.ts';
import { rulesOf } from './define-carrier-rule.ts';
import { dmarcPasses } from './judges/dmarc.ts';
import { someAuthentication } from './judges/some-authentication.ts';
import { readingOnly } from './judges/reading-only.ts';
import { notDynamic } from './judges/sending-line.ts';

const rule = rulesOf('yahoo-japan');

export const yahooJapanRules: readonly Rule[] = [
  rule(
    {
      id: 'yj-01',
      class: 'filter',
      topic: 'authentication',
      source: 'yahoo-2024',
      confidence: 'official',
      rule: {
        ja: 'SPF・DKIM・DMARC のどれにも合格しないメールは、迷惑メールにしたり断ったりする。',
        en: 'Mail that passes none of SPF, DKIM and DMARC can be junked or refused.',
      },
    },
    someAuthentication(),
  ),
  rule(
    {
      id: 'yj-02',
      class: 'filter',
      topic: 'dmarc',
      source: 'yahoo-dmarc',
      confidence: 'official',
      rule: {
        ja: '2020 年 3 月から、DMARC の宣言にしたがう。',
        en: 'DMARC is honoured, phased in from March 2020.',
      },
    },
    dmarcPasses(false),
  ),
  rule(
    {
      id: 'yj-03',
      class: 'refused',
      topic: 'sending-line',
      source: 'yahoo-old-help',
      confidence: 'official',
      rule: {
        ja: 'だれでも使える中継や、番号が変わる回線からは受け取らない。',
        en: 'No mail from open relays or lines with changing addresses.',
      },
    },
    notDynamic(),
  ),
  rule(
    {
      id: 'yj-04',
      class: 'reading',
      topic: 'sender-logo',
      source: 'yahoo-2024',
      confidence: 'official',
      rule: {
        ja: 'SPF・DKIM・DMARC に合格したメールに、ブランドアイコンを出す。',
        en: 'Mail passing SPF, DKIM and DMARC shows a brand icon.',
      },
    },
    readingOnly({
      ja: 'アイコンの表示は、届くかどうかとは関係ありません。',
      en: 'The icon has nothing to do with arrival.',
    }),
  ),
  rule(
    {
      id: 'yj-05',
      class: 'reading',
      topic: 'same-rules',
      source: 'yahoo-2024',
      confidence: 'official',
      title: { ja: 'Gmail のような大量送信のルールはない', en: 'No bulk rules like Gmail’s' },
      rule: {
        ja: '2024 年 12 月の時点で、Gmail と同じ大量送信のルールを設ける予定はない。',
        en: 'In December 2024 it had no plan to copy Gmail’s bulk rules.',
      },
    },
    readingOnly({
      ja: '大量送信の人だけのルールは、公開されていません。',
      en: 'There are no published rules for bulk senders only.',
    }),
  ),
];
