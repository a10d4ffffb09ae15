// How close the record is to the limit of ten look-ups. RFC 7208 4.6.4.
import { defineCheck } from '../../../checks/check.ts';
import { fact, missingFact, spfEvaluation } from '../../../carriers/example-facts.ts';
import { mostLookups } from '../../../protocols/spf/limits.ts';
import { evaluationArgs, ofIdentity } from '../spf-evaluations.ts';

export const spfLookups = defineCheck({
  id: 'spf-lookups',
  step: '1-spf-dns',
  weight: 'advice',
  title: { ja: '届け出を読む手間（10 回まで）', en: 'Look-ups the record needs (10 at most)' },
  needs: ['spfEvaluations'],
  judge: ({ spfEvaluations }) => {
    const own = ofIdentity(spfEvaluations, 'header-from');
    const worst = own.reduce<(typeof own)[number] | null>(
      (most, each) => (most === null || each.worstCaseLookups > most.worstCaseLookups ? each : most),
      null,
    );
    if (worst === null) return { verdict: 'unknown', settledBy: 'dns' };
    if (worst.result === 'temperror')
      return { verdict: 'unknown', args: evaluationArgs(worst), settledBy: 'dns' };
    if (worst.trace.record === null) return { verdict: 'none' };
    const args = { ...evaluationArgs(worst), most: mostLookups };
    return worst.worstCaseLookups > mostLookups ? { verdict: 'fail', args } : { verdict: 'pass', args };
  },
  wording: {
    pass: {
      ja: '今回は {lookups} 回、いちばん多くて {worstCaseLookups} 回です。{most} 回まで読まれます。',
      en: '{lookups} this time, {worstCaseLookups} at worst; {most} are allowed.',
    },
    fail: {
      ja: 'いちばん多いと {worstCaseLookups} 回になります。{most} 回をこえると、届け出全体が無効になります。',
      en: 'At worst it takes {worstCaseLookups}; beyond {most} the whole record is void.',
    },
    unknown: { ja: '最後まで数えられませんでした。', en: 'It could not be counted to the end.' },
    why: {
      ja: '数え方は道具によってちがいます。ここでは RFC 7208 のとおり、DNS に聞く項目だけを数えます（`exp` と `mx` の先の住所は数えません）。',
      en: 'Tools count differently. Here, as in RFC 7208, only terms that ask DNS count (not `exp`, not the addresses behind `mx`).',
    },
  },
  examples: [
    {
      facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'pass')]),
      verdict: 'pass',
    },
    {
      facts: fact('spfEvaluations', [
        { ...spfEvaluation('header-from', 'shop.example', 'pass'), lookups: 4, worstCaseLookups: 12 },
      ]),
      verdict: 'fail',
    },
    {
      facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'temperror')]),
      verdict: 'unknown',
    },
    {
      facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'none')]),
      verdict: 'none',
    },
    { facts: missingFact('spfEvaluations', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['spf-record'],
});
