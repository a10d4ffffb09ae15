// SPF of the envelope sender: what au judges, and the leg of DMARC. RFC 7208 2.4; carrier-rules AU-19.
import { defineCheck } from '../../../checks/check.ts';
import { fact, missingFact, spfEvaluation } from '../../../carriers/example-facts.ts';
import { isMalformedDomain } from '../../../protocols/spf/domain-argument.ts';
import { judgeSpf } from '../judge-spf.ts';
import { evaluationArgs, ofIdentity } from '../spf-evaluations.ts';

export const spfEnvelope = defineCheck({
  id: 'spf-envelope',
  step: '1-spf-dns',
  weight: 'fault',
  title: { ja: '封筒の差出人の届け出（au が見るもの）', en: 'SPF of the envelope sender (what au looks at)' },
  needs: ['spfEvaluations'],
  judge: ({ spfEvaluations }) => {
    const own = ofIdentity(spfEvaluations, 'envelope');
    const judged = judgeSpf(own, () => false);
    if (judged.variant !== 'record') return judged;
    const unusable = own.find(({ result }) => result === 'none' || result === 'permerror');
    if (unusable === undefined) return judged;
    const args = evaluationArgs(unusable);
    const local =
      isMalformedDomain(unusable.domain) ||
      /(?:^|\.)(?:localdomain|local|internal|localhost)$/i.test(unusable.domain);
    return {
      verdict: 'fail',
      variant: local ? 'local' : unusable.result === 'none' ? 'none' : 'broken',
      args,
    };
  },
  wording: {
    pass: {
      ja: '封筒の差出人 `{domain}` の届け出に、{address} がのっています。',
      en: 'The record of the envelope domain `{domain}` names {address}.',
    },
    fail: {
      ja: '封筒の差出人 `{domain}` の届け出に、{address} がのっていません（{result}）。',
      en: 'The record of the envelope domain `{domain}` does not name {address} ({result}).',
    },
    'fail:neutral': {
      ja: '封筒の差出人 `{domain}` の届け出は、{address} について何も言っていません。',
      en: 'The record of the envelope domain `{domain}` says nothing about {address}.',
    },
    'fail:local': {
      ja: '封筒の差出人が `{domain}` になっています。インターネットにないドメインなので、届け出もありません。',
      en: 'The envelope sender is at `{domain}`, which does not exist on the internet, so it has no record.',
    },
    'fail:none': {
      ja: '封筒の差出人 `{domain}` に、届け出がありません。',
      en: 'The envelope domain `{domain}` has no record.',
    },
    'fail:broken': {
      ja: '封筒の差出人 `{domain}` の届け出が使えません（`{detail}`）。',
      en: 'The record of the envelope domain `{domain}` is unusable (`{detail}`).',
    },
    unknown: {
      ja: '封筒の差出人は、メールを 1 通見るとわかります。',
      en: 'One mail of the shop would show the envelope sender.',
    },
    why: {
      ja: 'au は、画面に出る差出人ではなく、[[封筒の差出人|envelope-sender]]で届け出を見ます。',
      en: 'au looks at the [[envelope sender|envelope-sender]], not at the From that people see.',
    },
  },
  examples: [
    { facts: fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', 'pass')]), verdict: 'pass' },
    {
      facts: fact('spfEvaluations', [spfEvaluation('envelope', 'localhost.localdomain', 'none')]),
      verdict: 'fail',
    },
    { facts: fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', 'fail')]), verdict: 'fail' },
    {
      facts: fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', 'temperror')]),
      verdict: 'unknown',
    },
    {
      facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'pass')]),
      verdict: 'unknown',
    },
    { facts: missingFact('spfEvaluations', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['envelope-sender', 'spf-record'],
});
