// Encoded words that break their own grammar: not closed, blanks inside, letters that are no base64. RFC 2047 2 and 5.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { fieldsWith } from '../../../protocols/message/header-form.ts';
import { fieldEvidence } from '../field-evidence.ts';

export const encodedWordForm = defineCheck({
  id: 'encoded-word-form',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '変換した日本語の形', en: 'Encoded text is whole' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const names = fieldsWith('encoded-word', shopMail.headers);
    if (names.length === 0) return { verdict: 'pass' };
    return { verdict: 'fail', args: { names: names.join(', ') }, evidence: fieldEvidence(facts, ...names) };
  },
  wording: {
    pass: {
      ja: '変換した日本語は、決まりどおりの形です。',
      en: 'Encoded text has the form that it should have.',
    },
    fail: {
      ja: '変換した日本語が、**途中でこわれています**（{names}）。',
      en: 'Encoded text is **broken in the middle** ({names}).',
    },
    unknown: {
      ja: '変換した日本語の形は、まだ見ていません。',
      en: 'How text is encoded has not been looked at.',
    },
    why: {
      ja: 'お客さまには、件名や名前が文字化けして見えます。長い件名を途中で切るプログラムで起こります。',
      en: 'Customers see a garbled subject or name. Programs that cut long subjects do this.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    {
      facts: fact(
        'shopMail',
        mail({ headers: [{ name: 'Subject', raw: 'Subject: =?UTF-8?B?44GU\r\n', value: 'a' }] }),
      ),
      verdict: 'fail',
    },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
