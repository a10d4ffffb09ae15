// A folded header line with nothing but blanks. RFC 5322 3.2.2 and 4.2: it must not be written, as a relay that trims lines ends the header there.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { fieldsWith } from '../../../protocols/message/header-form.ts';
import { fieldEvidence } from '../field-evidence.ts';

export const headerBlankLine = defineCheck({
  id: 'header-blank-line',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '見出しの中の空白だけの行', en: 'No line of blanks in the header' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const names = fieldsWith('blank-line', shopMail.headers);
    if (names.length === 0) return { verdict: 'pass' };
    return { verdict: 'fail', args: { names: names.join(', ') }, evidence: fieldEvidence(facts, ...names) };
  },
  wording: {
    pass: { ja: '見出しに、空白だけの行はありません。', en: 'No header line holds only blanks.' },
    fail: {
      ja: '見出しの中に、**空白だけの行**があります（{names}）。',
      en: 'The header holds **a line of nothing but blanks** ({names}).',
    },
    unknown: { ja: '空白だけの行は、まだ見ていません。', en: 'Lines of blanks have not been looked for.' },
    why: {
      ja: '行末の空白を取るサーバーを通ると、そこで見出しが終わり、残りが本文に見えてしまいます。',
      en: 'A server that trims lines ends the header there, and the rest shows up as text.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    {
      facts: fact(
        'shopMail',
        mail({ headers: [{ name: 'Subject', raw: 'Subject: a\r\n \t\r\n b\r\n', value: 'a' }] }),
      ),
      verdict: 'fail',
    },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
