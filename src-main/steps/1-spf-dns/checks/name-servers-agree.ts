// Do all name servers of the shop's domain give the same records? RFC 1912 2.2; TTL and order make no difference.
import { defineCheck, type Judgement } from '../../../checks/check.ts';
import { comparison, fact, missingFact } from '../../../carriers/example-facts.ts';
import type { ServerComparison } from '../../../protocols/dns/answer.ts';
import { listed } from '../answers-of.ts';

export const nameServersAgree = defineCheck({
  id: 'name-servers-agree',
  step: '1-spf-dns',
  weight: 'fault',
  title: { ja: 'ネームサーバーの答えがそろっている', en: 'All name servers give the same answer' },
  needs: ['nameServerComparison'],
  judge: ({ nameServerComparison }) => judgeAgreement([nameServerComparison]),
  wording: {
    pass: { ja: '{servers} の答えは、どれも同じです。', en: '{servers} all give the same answer.' },
    fail: {
      ja: 'ネームサーバーの答えが、ちがいます（{what}）。',
      en: 'The name servers disagree ({what}).',
    },
    unknown: {
      ja: 'ネームサーバーを見くらべられませんでした。',
      en: 'The name servers could not be compared.',
    },
    'unknown:one': {
      ja: '答えたネームサーバーが 1 台だけなので、見くらべられませんでした（{servers}）。',
      en: 'Only one name server answered, so there was nothing to compare ({servers}).',
    },
    'unknown:addresses': {
      ja: '住所（A）の答えだけが台によってちがいます。アクセスを何台かで分けているお店では、正常です。',
      en: 'Only the addresses differ between servers; that is normal where load is shared.',
    },
    why: {
      ja: '相手がどちらに聞くかで答えが変わり、届いたり届かなかったりします。',
      en: 'What a receiver sees depends on which server it asks, so mail arrives only sometimes.',
    },
  },
  examples: [
    { facts: fact('nameServerComparison', comparison('shop.example', 'TXT', 'same')), verdict: 'pass' },
    { facts: fact('nameServerComparison', comparison('shop.example', 'TXT', 'differ')), verdict: 'fail' },
    { facts: fact('nameServerComparison', comparison('shop.example', 'TXT', 'silent')), verdict: 'unknown' },
    { facts: missingFact('nameServerComparison', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['name-servers'],
});

/** @returns fail where data differ, pass where at least two servers were compared (or the zone has only one) */
export function judgeAgreement(comparisons: readonly ServerComparison[]): Judgement {
  const answering = comparisons.flatMap(({ servers }) =>
    servers.filter(({ state }) => state === 'answers').map(({ name }) => name),
  );
  const servers = listed([...new Set(answering)].sort());
  const differences = comparisons.flatMap((each) => each.differences);
  const what = listed(differences.map(({ name, type }) => `${type} ${name}`));
  if (differences.length > 0) {
    const serials = new Set(
      comparisons.flatMap((each) => each.servers.flatMap(({ serial }) => (serial === null ? [] : [serial]))),
    );
    const shared = differences.every(({ type }) => type === 'A' || type === 'AAAA') && serials.size === 1;
    return shared
      ? { verdict: 'unknown', variant: 'addresses', args: { what, servers } }
      : { verdict: 'fail', args: { what, servers } };
  }
  const lacking = comparisons.find(
    (each) => each.servers.length > 1 && each.servers.filter(({ state }) => state === 'answers').length < 2,
  );
  if (answering.length === 0) return { verdict: 'unknown', args: { servers }, settledBy: 'dns' };
  return lacking === undefined
    ? { verdict: 'pass', args: { servers } }
    : { verdict: 'unknown', variant: 'one', args: { servers }, settledBy: 'dns' };
}
