// Does the domain of the header From exist with an address or a mail exchanger? RFC 5321 5.1; carrier-rules AU-03, DC-04.
import { defineCheck } from '../../../checks/check.ts';
import {
  domainRecords,
  fact,
  goodRecords,
  missingFact,
  noSuchName,
} from '../../../carriers/example-facts.ts';
import { addressesIn, outcomeOf } from '../answers-of.ts';

export const domainAddress = defineCheck({
  id: 'domain-address',
  step: '1-spf-dns',
  weight: 'fault',
  title: { ja: 'ドメインの住所（A レコード）', en: 'Address of the domain (A record)' },
  needs: ['fromDomainRecords'],
  judge: ({ fromDomainRecords: { domain, answers } }) => {
    const addresses = [...addressesIn(answers.A), ...addressesIn(answers.AAAA)];
    if (addresses.length > 0) return { verdict: 'pass', args: { domain, addresses: addresses.join('、') } };
    const [a, mx] = [outcomeOf(answers.A), outcomeOf(answers.MX)];
    if (mx === 'found') return { verdict: 'pass', variant: 'mail-only', args: { domain } };
    if (a === 'silent' || mx === 'silent') return { verdict: 'unknown', args: { domain }, settledBy: 'dns' };
    return { verdict: 'fail', ...(a === 'no-name' ? { variant: 'no-name' } : {}), args: { domain } };
  },
  wording: {
    pass: { ja: '`{domain}` の住所は {addresses} です。', en: '`{domain}` is at {addresses}.' },
    'pass:mail-only': {
      ja: '`{domain}` に住所はありませんが、メールの受け口（MX）があります。',
      en: '`{domain}` has no address, but it has a mail exchanger (MX).',
    },
    fail: {
      ja: '`{domain}` に、住所（A）もメールの受け口（MX）もありません。',
      en: '`{domain}` has neither an address (A) nor a mail exchanger (MX).',
    },
    'fail:no-name': {
      ja: '`{domain}` というドメインは、DNS にありません。',
      en: 'The domain `{domain}` does not exist in DNS.',
    },
    unknown: {
      ja: '`{domain}` の住所を、いまは確かめられませんでした。',
      en: 'The address of `{domain}` could not be checked now.',
    },
    why: {
      ja: '差出人のドメインが DNS にないと、au と docomo は「実在しない差出人」と見なします。',
      en: 'au and docomo treat a sender domain that is not in DNS as one that does not exist.',
    },
  },
  examples: [
    { facts: fact('fromDomainRecords', domainRecords('shop.example', goodRecords)), verdict: 'pass' },
    { facts: fact('fromDomainRecords', domainRecords('shop.example', noSuchName)), verdict: 'fail' },
    {
      facts: fact('fromDomainRecords', domainRecords('shop.example', { A: 'timeout', AAAA: [], MX: [] })),
      verdict: 'unknown',
    },
    { facts: missingFact('fromDomainRecords', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['address-record'],
});
