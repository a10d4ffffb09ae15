// Lines in the header that are no field at all, as badly folded or injected headers leave them. RFC 5322 2.2.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';

export const headerSyntax = defineCheck({
  id: 'header-syntax',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '見出しの行の形', en: 'Every header line is a field' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const stray = shopMail.strayHeaderLines ?? [];
    const [line] = stray;
    if (line === undefined) return { verdict: 'pass' };
    const at = facts.shopMail?.at ?? '';
    return {
      verdict: 'fail',
      args: { line: line.slice(0, 80), count: stray.length },
      evidence: [{ source: shopMail.name, lines: stray, at }],
    };
  },
  wording: {
    pass: { ja: 'どの行も、見出しの形になっています。', en: 'Every line is a proper field.' },
    fail: {
      ja: '見出しの中に、**見出しではない行**があります（`{line}`）。',
      en: 'There is a line in the header that is **no field** (`{line}`).',
    },
    unknown: { ja: '見出しの行は、まだ見ていません。', en: 'The header lines have not been looked at.' },
    why: {
      ja: '折り返しのこわれた見出しは、途中で切れて読まれます。「不正なヘッダ」として断られることもあります。',
      en: 'A badly folded header is cut short by readers and may be refused as malformed.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ strayHeaderLines: ['no colon here'] })), verdict: 'fail' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
