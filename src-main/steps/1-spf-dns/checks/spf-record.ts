// Is there exactly one SPF record at the header From domain, and can a receiver read it? RFC 7208 4.5, 4.6, 3.2.
import { defineCheck } from '../../../checks/check.ts';
import { fact, missingFact, spfEvaluation } from '../../../carriers/example-facts.ts';
import { evaluationArgs, ofIdentity } from '../spf-evaluations.ts';

export const spfRecord = defineCheck({
  id: 'spf-record',
  step: '1-spf-dns',
  weight: 'fault',
  title: { ja: '送信元の届け出（SPF）が読める', en: 'The sender registration (SPF) can be read' },
  needs: ['spfEvaluations'],
  judge: ({ spfEvaluations }) => {
    const own = ofIdentity(spfEvaluations, 'header-from');
    const broken = own.find(({ result }) => result === 'permerror' || result === 'none');
    const evaluation = broken ?? own.find(({ result }) => result !== 'temperror') ?? own[0];
    if (evaluation === undefined) return { verdict: 'unknown', settledBy: 'answer' };
    const args = { ...evaluationArgs(evaluation), count: evaluation.trace.records.length };
    switch (evaluation.result) {
      case 'none':
        return { verdict: 'fail', variant: 'none', args };
      case 'permerror':
        return { verdict: 'fail', variant: variantOf(evaluation.reason.code), args };
      case 'temperror':
        return { verdict: 'unknown', args, settledBy: 'dns' };
      default:
        return { verdict: 'pass', args };
    }
  },
  wording: {
    pass: {
      ja: '`{domain}` の届け出は 1 行で、正しく読めます。',
      en: '`{domain}` has one record and it can be read.',
    },
    fail: {
      ja: '`{domain}` の届け出は、受け取る側で使えません（`{detail}`）。',
      en: 'The record of `{domain}` is unusable (`{detail}`).',
    },
    'fail:none': { ja: '`{domain}` に、送信元の届け出がありません。', en: '`{domain}` has no SPF record.' },
    'fail:several': {
      ja: '`{domain}` に届け出が {count} 行あります。2 行あると、どちらも無効です。',
      en: '`{domain}` has {count} SPF records; with two, neither counts.',
    },
    'fail:syntax': {
      ja: '届け出の「`{detail}`」が読めません。1 か所でも読めないと、全体が無効です。',
      en: '“`{detail}`” cannot be read; one such term spoils the whole record.',
    },
    'fail:lookups': {
      ja: '届け出を読むのに DNS への問い合わせが 10 回をこえます（{lookups} 回目の `{detail}`）。全体が無効です。',
      en: 'Reading it takes more than 10 DNS look-ups (number {lookups} is `{detail}`), so it is void.',
    },
    'fail:void': {
      ja: '届け出の中の、もうない名前が多すぎます（`{detail}`）。全体が無効です。',
      en: 'Too many of its names no longer exist (`{detail}`), so it is void.',
    },
    'fail:include': {
      ja: '届け出が指している `{detail}` に、届け出がありません。全体が無効です。',
      en: 'It points to `{detail}`, which has no SPF record, so it is void.',
    },
    unknown: {
      ja: '届け出を、いまは最後まで読めませんでした（`{detail}`）。',
      en: 'The record could not be read to its end now (`{detail}`).',
    },
    why: {
      ja: '携帯会社は、この 1 行を見て「お店のサーバーから来たメールか」を判断します。',
      en: 'By this one line the carriers tell whether a mail comes from the shop’s server.',
    },
  },
  examples: [
    {
      facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'pass')]),
      verdict: 'pass',
    },
    {
      facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'fail')]),
      verdict: 'pass',
    },
    {
      facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'none')]),
      verdict: 'fail',
    },
    {
      facts: fact('spfEvaluations', [
        spfEvaluation('header-from', 'shop.example', 'permerror', {
          code: 'several-records',
          records: ['v=spf1 -all', 'v=spf1 a -all'],
        }),
      ]),
      verdict: 'fail',
    },
    {
      facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'temperror')]),
      verdict: 'unknown',
    },
    { facts: missingFact('spfEvaluations', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['spf-record'],
});

function variantOf(code: string): string {
  switch (code) {
    case 'several-records':
      return 'several';
    case 'syntax':
      return 'syntax';
    case 'too-many-lookups':
      return 'lookups';
    case 'too-many-void-lookups':
      return 'void';
    case 'include-without-record':
    case 'redirect-without-record':
      return 'include';
    default:
      return 'other';
  }
}
