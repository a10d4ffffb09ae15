// NUL bytes anywhere in the mail. RFC 5322 4 and RFC 5321 4.5.2 forbid them; Cyrus refuses such mail, C programs cut it there.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';

export const nulBytes = defineCheck({
  id: 'nul-bytes',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '文字でないデータ（NUL）', en: 'No NUL bytes' },
  needs: ['shopMail'],
  judge: ({ shopMail }) => {
    if (shopMail.notes.includes('nul-bytes')) return { verdict: 'fail' };
    return shopMail.headerOnly === true
      ? { verdict: 'unknown', settledBy: 'shop-mail' }
      : { verdict: 'pass' };
  },
  wording: {
    pass: { ja: '文字でないデータ（NUL）は、入っていません。', en: 'No NUL byte is in it.' },
    fail: {
      ja: 'メールの中に、**文字でないデータ（NUL）**が入っています。',
      en: 'The mail holds **NUL bytes**, which are no text.',
    },
    unknown: { ja: 'NUL があるかどうかは、まだ見ていません。', en: 'NUL bytes have not been looked for.' },
    why: {
      ja: 'そこで切れて読まれたり、断られたりします。お客さまの入力か、プラグインの不具合で入ることがあります。',
      en: 'Receivers cut the mail there or refuse it. A customer’s input or a plug-in can bring one in.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ notes: ['nul-bytes'] })), verdict: 'fail' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
