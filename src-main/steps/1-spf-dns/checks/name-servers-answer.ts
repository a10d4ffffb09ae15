// Does every name server that the domain lists answer for it? RFC 1912 2.8 (lame delegation).
import { defineCheck, type Judgement } from '../../../checks/check.ts';
import { comparison, fact, missingFact } from '../../../carriers/example-facts.ts';
import type { ServerComparison } from '../../../protocols/dns/answer.ts';
import { listed } from '../answers-of.ts';

export const nameServersAnswer = defineCheck({
  id: 'name-servers-answer',
  step: '1-spf-dns',
  weight: 'advice',
  title: { ja: 'ネームサーバーがすべて答える', en: 'Every name server answers' },
  needs: ['nameServerComparison'],
  judge: ({ nameServerComparison }) => judgeAnswering([nameServerComparison]),
  wording: {
    pass: { ja: '{servers} が、すべて答えました。', en: '{servers} all answered.' },
    fail: {
      ja: '{servers} は、このドメインの答えを持っていません。',
      en: '{servers} do not serve this domain.',
    },
    'fail:lame': {
      ja: '{servers} は、このドメインを受けもっていません（lame）。',
      en: '{servers} answered without authority for this domain (lame).',
    },
    'fail:no-address': {
      ja: 'ネームサーバー {servers} に、住所がありません。',
      en: 'The name server {servers} has no address.',
    },
    unknown: {
      ja: 'ネームサーバーの返事を、まだ調べられていません。',
      en: 'The name servers have not been looked at yet.',
    },
    'unknown:silent': { ja: '{servers} から、返事がありませんでした。', en: '{servers} did not answer.' },
    'unknown:refuses': {
      ja: '{servers} に、問い合わせを断られました。',
      en: '{servers} refused the question.',
    },
    'unknown:failing': {
      ja: '{servers} は、いま答えられないと返しました。',
      en: '{servers} said that they cannot answer now.',
    },
    why: {
      ja: '答えない[[ネームサーバー|name-server]]があると、相手の問い合わせがときどき失敗します。',
      en: 'With a [[name server|name-server]] that does not answer, receivers’ questions fail now and then.',
    },
  },
  examples: [
    { facts: fact('nameServerComparison', comparison('shop.example', 'TXT', 'same')), verdict: 'pass' },
    {
      facts: fact('nameServerComparison', {
        ...comparison('shop.example', 'TXT', 'same'),
        servers: [
          { name: 'ns2.shop.example', address: null, state: 'no-address', serial: null, answers: [] },
        ],
      }),
      verdict: 'fail',
    },
    { facts: fact('nameServerComparison', comparison('shop.example', 'TXT', 'silent')), verdict: 'unknown' },
    { facts: missingFact('nameServerComparison', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['name-servers'],
});

/** @returns fail for servers that are listed but don't serve; pass where all of them answer */
export function judgeAnswering(comparisons: readonly ServerComparison[]): Judgement {
  const servers = comparisons.flatMap((each) => each.servers);
  const of = (...states: readonly ServerComparison['servers'][number]['state'][]): string =>
    listed(
      [...new Set(servers.filter(({ state }) => states.includes(state)).map(({ name }) => name))].sort(),
    );
  const answering = of('answers');
  const nameless = of('no-address');
  if (nameless !== '') return { verdict: 'fail', variant: 'no-address', args: { servers: nameless } };
  // When all of them answer without authority, something on the way answers in their place.
  const lame = of('lame');
  if (lame !== '' && answering !== '') {
    const unauthoritative = servers.some(
      ({ state, answers }) => state === 'lame' && answers.some(({ outcome }) => outcome !== 'no-answer'),
    );
    return unauthoritative
      ? { verdict: 'fail', variant: 'lame', args: { servers: lame } }
      : { verdict: 'unknown', variant: 'failing', args: { servers: lame }, settledBy: 'dns' };
  }
  const refusing = of('refuses');
  if (refusing !== '')
    return { verdict: 'unknown', variant: 'refuses', args: { servers: refusing }, settledBy: 'dns' };
  const silent = of('silent', 'lame');
  if (silent !== '')
    return { verdict: 'unknown', variant: 'silent', args: { servers: silent }, settledBy: 'dns' };
  return { verdict: 'pass', args: { servers: answering } };
}
