// A blank between a field name and its colon. RFC 5322 4.5: readers must take it, writers must not make it.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { fieldsWith } from '../../../protocols/message/header-form.ts';
import { fieldEvidence } from '../field-evidence.ts';

export const headerNameBlank = defineCheck({
  id: 'header-name-blank',
  step: '3-message-id',
  weight: 'information',
  title: { ja: '見出しの名前のあとの空白', en: 'No blank before the colon' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const names = fieldsWith('blank-before-colon', shopMail.headers);
    if (names.length === 0) return { verdict: 'pass' };
    return { verdict: 'fail', args: { names: names.join(', ') }, evidence: fieldEvidence(facts, ...names) };
  },
  wording: {
    pass: {
      ja: '見出しの名前は、決まりどおりに書かれています。',
      en: 'Field names are written as they should be.',
    },
    fail: {
      ja: '見出しの名前とコロン（`:`）の間に、空白があります（{names}）。古い書き方で、ほとんどの相手が読めます。',
      en: 'There is a blank between name and colon ({names}). It is an old form that nearly every receiver reads.',
    },
    unknown: {
      ja: '見出しの名前の書き方は、まだ見ていません。',
      en: 'How field names are written has not been looked at.',
    },
    why: {
      ja: '今回の原因である可能性は低いです。ほかをすべて直しても届かないときに、思い出してください。',
      en: 'It is hardly the cause. Remember it when all else is repaired.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    {
      facts: fact('shopMail', mail({ headers: [{ name: 'Subject', raw: 'Subject : a\r\n', value: 'a' }] })),
      verdict: 'fail',
    },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
