// Does the shop's own DMARC record ask receivers to refuse this very mail? RFC 9989 4.7 (p, sp, np, t).
import { defineCheck } from '../../../checks/check.ts';
import { dmarcFacts, fact, missingFact } from '../../../carriers/example-facts.ts';

export const dmarcRefusal = defineCheck({
  id: 'dmarc-refusal',
  step: '1-spf-dns',
  weight: 'fault',
  title: {
    ja: '宣言が、お店のメールを断らせていない',
    en: 'The DMARC record does not refuse the shop’s own mail',
  },
  needs: ['dmarc'],
  judge: ({ dmarc: { alignment, record, policy, recordDomain } }) => {
    if (record === null || policy === null || policy === 'none') return { verdict: 'pass', variant: 'none' };
    const args = { policy, where: recordDomain ?? '' };
    if (alignment === null) return { verdict: 'unknown', args, settledBy: 'shop-mail' };
    return { verdict: alignment.result, args };
  },
  wording: {
    pass: {
      ja: '宣言は p={policy} ですが、このメールは合格します。',
      en: 'The policy is p={policy}, and this mail passes.',
    },
    'pass:none': { ja: '断るよう求める宣言はありません。', en: 'No policy asks for refusal.' },
    fail: {
      ja: '`{where}` の宣言（p={policy}）が、このメールを断るよう受け取る側に求めています。',
      en: 'The record at `{where}` (p={policy}) asks receivers to refuse this very mail.',
    },
    unknown: {
      ja: '宣言は p={policy} です。お店のメールが合格するかは、1 通見るとわかります。',
      en: 'The policy is p={policy}; one mail of the shop would show whether it passes.',
    },
    why: {
      ja: '合格しないまま p=quarantine や p=reject にすると、お店のメールがまっさきに止まります。',
      en: 'With p=quarantine or p=reject and no pass, the shop’s own mail is stopped first.',
    },
  },
  examples: [
    { facts: fact('dmarc', dmarcFacts('reject', 'pass')), verdict: 'pass' },
    { facts: fact('dmarc', dmarcFacts('none', 'fail')), verdict: 'pass' },
    { facts: fact('dmarc', dmarcFacts('reject', 'fail')), verdict: 'fail' },
    { facts: fact('dmarc', dmarcFacts('reject', null)), verdict: 'unknown' },
    { facts: missingFact('dmarc', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['envelope-sender', 'dmarc-record'],
});
