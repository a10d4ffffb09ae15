// Does the sending IPv4 address have a name? RFC 1912 2.1; carrier-rules AU-06, GM-02.
import { defineCheck, type Judgement } from '../../../checks/check.ts';
import { fact, missingFact, reverse } from '../../../carriers/example-facts.ts';
import type { ReverseLookup } from '../../../protocols/dns/answer.ts';
import { listed, namesIn, outcomeOf } from '../answers-of.ts';

export const reverseName = defineCheck({
  id: 'reverse-name',
  step: '1-spf-dns',
  weight: 'fault',
  title: { ja: '番号から名前を引く（逆引き、PTR）', en: 'Name of the address (reverse look-up, PTR)' },
  needs: ['reverseLookups'],
  judge: ({ reverseLookups }) => judgeReverse(reverseLookups.filter(({ address }) => !address.includes(':'))),
  wording: {
    pass: { ja: '{address} から `{names}` が引けます。', en: '{address} leads to `{names}`.' },
    fail: { ja: '{address} から、サーバーの名前が引けません。', en: 'The address {address} has no name.' },
    unknown: {
      ja: '逆引きを、いまは確かめられませんでした。',
      en: 'The reverse look-up could not be done now.',
    },
    why: {
      ja: 'au は、[[名前の引けない番号|ptr]]から来るメールを受け取らないことがあります。',
      en: 'au may not take mail from an [[address without a name|ptr]].',
    },
  },
  examples: [
    { facts: fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'])]), verdict: 'pass' },
    { facts: fact('reverseLookups', [reverse('192.0.2.1', 'none')]), verdict: 'fail' },
    { facts: fact('reverseLookups', [reverse('192.0.2.1', 'timeout')]), verdict: 'unknown' },
    { facts: fact('reverseLookups', [reverse('2001:db8::1', 'none')]), verdict: 'none' },
    { facts: missingFact('reverseLookups', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['ptr-record'],
});

/** @returns the worst of the addresses' verdicts: one without a name fails, one that did not answer is unknown */
export function judgeReverse(lookups: readonly ReverseLookup[]): Judgement {
  if (lookups.length === 0) return { verdict: 'none' };
  const nameless = lookups.find(({ pointer }) => pointer.outcome.startsWith('no-such'));
  if (nameless !== undefined) return { verdict: 'fail', args: { address: nameless.address } };
  const silent = lookups.find(({ pointer }) => outcomeOf(pointer) === 'silent');
  if (silent !== undefined)
    return { verdict: 'unknown', args: { address: silent.address }, settledBy: 'dns' };
  const [first] = lookups;
  return { verdict: 'pass', args: { address: first?.address ?? '', names: listed(namesIn(first?.pointer)) } };
}
