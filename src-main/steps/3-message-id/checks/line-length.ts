// No line over 998 bytes. RFC 5322 2.1.1; docomo answers 500 Line Too Long (DC-09, second hand).
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';

/** RFC 5322 2.1.1: characters of a line without its end. */
const longestAllowed = 998;

export const lineLength = defineCheck({
  id: 'line-length',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '1 行の長さ', en: 'Length of lines' },
  needs: ['shopMail'],
  judge: ({ shopMail }) => {
    const args = { longest: shopMail.longestLine };
    if (shopMail.longestLine <= longestAllowed && shopMail.headerOnly === true)
      return { verdict: 'unknown', variant: 'header-only', settledBy: 'shop-mail' };
    return shopMail.longestLine > longestAllowed ? { verdict: 'fail', args } : { verdict: 'pass', args };
  },
  wording: {
    pass: {
      ja: 'いちばん長い行は {longest} バイトです（998 まで）。',
      en: 'The longest line has {longest} bytes (998 allowed).',
    },
    fail: {
      ja: '**{longest} バイトの行**があります。1 行は 998 バイトまでです。',
      en: 'There is **a line of {longest} bytes**; 998 are allowed.',
    },
    unknown: { ja: '行の長さは、まだ見ていません。', en: 'Line lengths have not been looked at.' },
    'unknown:header-only': {
      ja: '見出しだけなので、本文のことはわかりません。',
      en: 'Only the header is here, so nothing is known of the body.',
    },
    why: {
      ja: '長すぎる行は、断られるか、途中で切られて文字化けします。',
      en: 'Longer lines are refused, or cut and garbled on the way.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ longestLine: 1200 })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ headerOnly: true })), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
