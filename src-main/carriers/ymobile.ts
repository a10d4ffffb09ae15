// Y!mobile: the same spoofing filter as SoftBank; the conclusion that SoftBank's rules apply is ours. Source: carrier-rules 1.5.
import type { Rule } from '../checks/rule.ts';
import { rulesOf } from './define-carrier-rule.ts';
import { dmarcPasses } from './judges/dmarc.ts';
import { readingOnly } from './judges/reading-only.ts';

const rule = rulesOf('ymobile');

export const ymobileRules: readonly Rule[] = [
  rule(
    {
      id: 'ym-01',
      class: 'filter',
      topic: 'dmarc',
      source: 'softbank-dmarc-2024',
      confidence: 'official',
      rule: {
        ja: 'SoftBank と同じなりすましの判定で、DMARC を見る（はじめからオン）。',
        en: 'DMARC by the same spoofing filter as SoftBank, on by default.',
      },
    },
    dmarcPasses(false),
  ),
  rule(
    {
      id: 'ym-02',
      class: 'reading',
      topic: 'same-rules',
      source: 'softbank-technical-2016',
      confidence: 'unverified',
      rule: {
        ja: '2016 年には、SoftBank と同じ番号から送っていた。',
        en: 'In 2016 it sent from the same addresses as SoftBank.',
      },
    },
    readingOnly({
      ja: 'SoftBank のルールにしたがっておけば安全です（このアプリの判断です）。',
      en: 'Keep to SoftBank’s rules to be safe (our conclusion).',
    }),
  ),
  rule(
    {
      id: 'ym-03',
      class: 'reading',
      topic: 'same-rules',
      source: 'ymobile-domains',
      confidence: 'unverified',
      rule: {
        ja: '@yahoo.ne.jp は、Yahoo!メールのしくみで動いている。',
        en: '@yahoo.ne.jp runs with Yahoo! mail.',
      },
    },
    readingOnly({
      ja: '@yahoo.ne.jp のアドレスには、Yahoo! JAPAN のルールが当たります。',
      en: 'For @yahoo.ne.jp addresses the rules of Yahoo! JAPAN apply.',
    }),
  ),
];
