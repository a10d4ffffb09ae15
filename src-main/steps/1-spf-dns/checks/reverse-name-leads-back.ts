// Does the name of the sending address lead back to it? Forward-confirmed reverse DNS: carrier-rules GM-02; not in au's wording.
import { defineCheck } from '../../../checks/check.ts';
import { dnsAnswer, fact, missingFact, reverse } from '../../../carriers/example-facts.ts';
import { namesIn, outcomeOf } from '../answers-of.ts';

export const reverseNameLeadsBack = defineCheck({
  id: 'reverse-name-leads-back',
  step: '1-spf-dns',
  weight: 'advice',
  title: { ja: '行きと帰りの名前が同じ', en: 'The name leads back to the address' },
  needs: ['reverseLookups'],
  judge: ({ reverseLookups }) => {
    const named = reverseLookups.filter(({ pointer }) => outcomeOf(pointer) === 'found');
    const [first] = named;
    if (first === undefined) return { verdict: 'none' };
    for (const lookup of named) {
      const args = { address: lookup.address, name: namesIn(lookup.pointer)[0] ?? '' };
      if (lookup.forward.some(({ leadsBack }) => leadsBack)) continue;
      const silent = lookup.forward.some(({ answer }) => outcomeOf(answer) === 'silent');
      return silent ? { verdict: 'unknown', args, settledBy: 'dns' } : { verdict: 'fail', args };
    }
    const name = first.forward.find(({ leadsBack }) => leadsBack)?.name ?? '';
    return { verdict: 'pass', args: { address: first.address, name } };
  },
  wording: {
    pass: {
      ja: '{address} ⇄ `{name}`。行きと帰りの答えが同じです。',
      en: '{address} ⇄ `{name}`: both ways agree.',
    },
    fail: {
      ja: '{address} の名前 `{name}` を引いても、もとの番号に戻りません。',
      en: 'The name `{name}` of {address} does not lead back to it.',
    },
    unknown: {
      ja: '`{name}` の住所を、いまは確かめられませんでした。',
      en: 'The address of `{name}` could not be checked now.',
    },
    why: {
      ja: 'Gmail は往復の一致を求めます。携帯会社の文書にはありませんが、そろえておくと安心です。',
      en: 'Gmail asks for agreement both ways. The carriers’ texts do not, but it is worth having.',
    },
  },
  examples: [
    { facts: fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'])]), verdict: 'pass' },
    { facts: fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'], false)]), verdict: 'fail' },
    {
      facts: fact('reverseLookups', [
        {
          ...reverse('192.0.2.1', ['mail.shop.example']),
          forward: [
            {
              name: 'mail.shop.example',
              answer: dnsAnswer('mail.shop.example', 'A', 'timeout'),
              leadsBack: false,
            },
          ],
        },
      ]),
      verdict: 'unknown',
    },
    { facts: fact('reverseLookups', [reverse('192.0.2.1', 'none')]), verdict: 'none' },
    { facts: missingFact('reverseLookups', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['ptr-record'],
});
