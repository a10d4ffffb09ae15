// Size of the whole mail against the carriers' limits: SoftBank 2 MB (SB-01), au 3 MB (AU-10), docomo as set by the customer (DC-10).
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { sizeWords } from '../../../wording/sizes.ts';

export const messageSize = defineCheck({
  id: 'message-size',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: 'メール全体の大きさ', en: 'Size of the mail' },
  needs: ['shopMail'],
  judge: ({ shopMail }) => {
    const { size } = shopMail;
    const args = { size: sizeWords(size) };
    if (shopMail.headerOnly === true)
      return { verdict: 'unknown', variant: 'header-only', settledBy: 'shop-mail' };
    // The units are not defined in the carriers' texts: between the two readings of "MB" nothing is claimed.
    if (size > 3 * 1024 * 1024) return { verdict: 'fail', variant: 'au', args };
    if (size > 2 * 1024 * 1024) return { verdict: 'fail', variant: 'softbank', args };
    return { verdict: 'pass', args };
  },
  wording: {
    pass: {
      ja: '{size} です。どの会社の上限にも収まります。',
      en: 'It has {size}, within every carrier’s limit.',
    },
    fail: { ja: '{size} あります。大きすぎます。', en: 'It has {size}, which is too much.' },
    'fail:softbank': {
      ja: '**{size}** あります。SoftBank の上限 2 MB を超えています。',
      en: 'It has **{size}**, over SoftBank’s limit of 2 MB.',
    },
    'fail:au': {
      ja: '**{size}** あります。au の上限 3 MB と、SoftBank の上限 2 MB を超えています。',
      en: 'It has **{size}**, over au’s limit of 3 MB and SoftBank’s of 2 MB.',
    },
    unknown: { ja: '大きさは、まだ見ていません。', en: 'The size has not been looked at.' },
    'unknown:header-only': {
      ja: '見出しだけなので、全体の大きさはわかりません。',
      en: 'Only the header is here, so the whole size is not known.',
    },
    why: { ja: '上限を超えたメールは、そのまま断られます。', en: 'Mail over the limit is refused outright.' },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ size: 2_500_000 })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ headerOnly: true })), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
