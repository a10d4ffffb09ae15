// UQ mobile: au's rules apply; its own text was only partly seen. Source: carrier-rules 1.2.
import type { Rule } from '../checks/rule.ts';
import { measuredRulesOf, rulesOf } from './define-carrier-rule.ts';
import { headerWellFormed } from './judges/header-form.ts';
import { rateNumbers, volumeRate } from './judges/rates.ts';
import { topOfHour } from './judges/bulk-habits.ts';
import { unknownRecipients, unknownShareNumbers } from './judges/unknown-recipients.ts';

const rule = rulesOf('uq');
const measured = measuredRulesOf('uq');

export const uqRules: readonly Rule[] = [
  measured(
    {
      id: 'uq-01',
      class: 'block',
      topic: 'unknown-recipients',
      source: 'uq',
      confidence: 'official',
      rule: {
        ja: '使われていない宛先が多いと、送信元のネットワークを一時的にブロックする。',
        en: 'Many dead addresses: the sender’s network is blocked for a time.',
      },
    },
    unknownShareNumbers,
    (numbers) => unknownRecipients('uq', numbers),
  ),
  measured(
    {
      id: 'uq-02',
      class: 'advice',
      topic: 'volume-rate',
      source: 'uq',
      confidence: 'official',
      rule: { ja: '大量に送るときは、ゆっくり送る。', en: 'Send bulk mail slowly.' },
    },
    rateNumbers,
    (numbers) => volumeRate('uq', numbers),
  ),
  rule(
    {
      id: 'uq-03',
      class: 'advice',
      topic: 'top-of-hour',
      source: 'uq',
      confidence: 'official',
      rule: { ja: '毎正時をさける。', en: 'Avoid the full hour.' },
    },
    topOfHour(),
  ),
  rule(
    {
      id: 'uq-04',
      class: 'refused',
      topic: 'header-form',
      source: 'uq',
      confidence: 'official',
      rule: {
        ja: 'RFC 5321・5322 にしたがう。宛先がないときは 550 を返す。',
        en: 'Follow RFC 5321 and 5322; unknown recipients get 550.',
      },
    },
    headerWellFormed(),
  ),
];
