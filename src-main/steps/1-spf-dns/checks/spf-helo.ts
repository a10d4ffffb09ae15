// SPF of the EHLO name. RFC 7208 2.3: used when the envelope sender is empty (bounces); a name without a record is normal.
import { defineCheck } from '../../../checks/check.ts';
import { fact, missingFact, spfEvaluation } from '../../../carriers/example-facts.ts';
import { evaluationArgs, ofIdentity } from '../spf-evaluations.ts';

export const spfHelo = defineCheck({
  id: 'spf-helo',
  step: '1-spf-dns',
  weight: 'advice',
  title: { ja: '名のり（EHLO）の届け出', en: 'SPF of the EHLO name' },
  needs: ['spfEvaluations'],
  judge: ({ spfEvaluations }) => {
    const [evaluation] = ofIdentity(spfEvaluations, 'helo');
    if (evaluation === undefined) return { verdict: 'unknown', settledBy: 'shop-mail' };
    const args = evaluationArgs(evaluation);
    switch (evaluation.result) {
      case 'pass':
        return { verdict: 'pass', args };
      case 'none':
        return { verdict: 'pass', variant: 'none', args };
      case 'temperror':
        return { verdict: 'unknown', args, settledBy: 'dns' };
      default:
        return { verdict: 'fail', args };
    }
  },
  wording: {
    pass: {
      ja: '名のり `{domain}` の届け出に、{address} がのっています。',
      en: 'The record of `{domain}` names {address}.',
    },
    'pass:none': {
      ja: '名のり `{domain}` に届け出はありません。なくてもかまいません。',
      en: 'The EHLO name `{domain}` has no record; it needs none.',
    },
    fail: {
      ja: '名のり `{domain}` の届け出が、{address} を認めていません（{result}）。',
      en: 'The record of the EHLO name `{domain}` does not allow {address} ({result}).',
    },
    unknown: {
      ja: 'サーバーの名のりは、メールを 1 通見るとわかります。',
      en: 'One mail of the shop would show the EHLO name.',
    },
    why: {
      ja: '封筒の差出人が空のメール（エラーの返事など）では、名のりの届け出が見られます。',
      en: 'For mail with an empty envelope sender (bounces) the record of the EHLO name is looked at.',
    },
  },
  examples: [
    { facts: fact('spfEvaluations', [spfEvaluation('helo', 'mail.shop.example', 'pass')]), verdict: 'pass' },
    { facts: fact('spfEvaluations', [spfEvaluation('helo', 'mail.shop.example', 'none')]), verdict: 'pass' },
    { facts: fact('spfEvaluations', [spfEvaluation('helo', 'mail.shop.example', 'fail')]), verdict: 'fail' },
    {
      facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'pass')]),
      verdict: 'unknown',
    },
    { facts: missingFact('spfEvaluations', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['helo-spf-record'],
});
