// Rakuten Mobile: no rules for senders were found. Source: carrier-rules 1.5.
import type { Rule } from '../checks/rule.ts';
import { rulesOf } from './define-carrier-rule.ts';
import { readingOnly } from './judges/reading-only.ts';

export const rakutenRules: readonly Rule[] = [
  rulesOf('rakuten')(
    {
      id: 'rk-01',
      class: 'reading',
      topic: 'same-rules',
      source: 'rakuten-list',
      confidence: 'unverified',
      title: { ja: '公開されたルールがない', en: 'No published rule' },
      rule: { ja: '送信者向けのルールは、公開されていない。', en: 'No rules for senders are published.' },
    },
    readingOnly({
      ja: '公開されたルールが見つからないため、判定しません。一般の確かめ方（STEP 1 と STEP 3）で見ます。',
      en: 'No published rules were found, so nothing is judged here; the general checks of STEP 1 and 3 apply.',
    }),
  ),
];
