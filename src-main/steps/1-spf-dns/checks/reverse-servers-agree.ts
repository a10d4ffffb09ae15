// au asks for the reverse record on the primary and the secondary server (carrier-rules AU-06): all of them are asked.
import { defineCheck } from '../../../checks/check.ts';
import { comparison, fact, missingFact } from '../../../carriers/example-facts.ts';
import { judgeAgreement } from './name-servers-agree.ts';

export const reverseServersAgree = defineCheck({
  id: 'reverse-servers-agree',
  step: '1-spf-dns',
  weight: 'fault',
  title: {
    ja: '逆引きのネームサーバーの答えがそろっている',
    en: 'All reverse name servers give the same answer',
  },
  needs: ['reverseServerComparison'],
  judge: ({ reverseServerComparison }) => judgeAgreement(reverseServerComparison),
  wording: {
    pass: {
      ja: '{servers} の逆引きの答えは、どれも同じです。',
      en: '{servers} give the same reverse answer.',
    },
    fail: {
      ja: '逆引きの答えが、台によってちがいます（{what}）。',
      en: 'The reverse name servers disagree ({what}).',
    },
    unknown: {
      ja: '逆引きのネームサーバーを見くらべられませんでした。',
      en: 'The reverse name servers could not be compared.',
    },
    'unknown:one': {
      ja: '逆引きに答えた台が 1 つだけなので、見くらべられませんでした（{servers}）。',
      en: 'Only one reverse name server answered, so there was nothing to compare ({servers}).',
    },
    why: {
      ja: 'au は、正と副の両方の[[ネームサーバー|name-server]]に、逆引きがあることを求めています。',
      en: 'au asks for the reverse record on both the primary and the secondary [[name server|name-server]].',
    },
  },
  examples: [
    {
      facts: fact('reverseServerComparison', [comparison('2.0.192.in-addr.arpa', 'PTR', 'same')]),
      verdict: 'pass',
    },
    {
      facts: fact('reverseServerComparison', [comparison('2.0.192.in-addr.arpa', 'PTR', 'differ')]),
      verdict: 'fail',
    },
    {
      facts: fact('reverseServerComparison', [comparison('2.0.192.in-addr.arpa', 'PTR', 'silent')]),
      verdict: 'unknown',
    },
    { facts: missingFact('reverseServerComparison', 'server-failure'), verdict: 'unknown' },
  ],
  fixes: ['ptr-record'],
});
