// Can mail come back to the shop's domain? RFC 5321 5.1 (MX, implicit MX), RFC 7505 (null MX); carrier-rules AU-04, AU-14.
import { defineCheck } from '../../../checks/check.ts';
import { dnsAnswer, domainRecords, fact, goodRecords, missingFact } from '../../../carriers/example-facts.ts';
import type { DomainRecords } from '../../../protocols/dns/answer.ts';
import { exchangesIn, listed, outcomeOf } from '../answers-of.ts';

export const mailExchange = defineCheck({
  id: 'mail-exchange',
  step: '1-spf-dns',
  weight: 'fault',
  title: { ja: 'メールの受け口（MX レコード）', en: 'Where mail for the shop goes (MX record)' },
  needs: ['fromDomainRecords'],
  judge: ({ fromDomainRecords: records }) => {
    const { domain, answers } = records;
    const exchanges = exchangesIn(answers.MX);
    const args = {
      domain,
      exchanges: listed(exchanges.map(({ preference, exchange }) => `${preference} ${exchange}`)),
    };
    switch (outcomeOf(answers.MX)) {
      case 'silent':
        return { verdict: 'unknown', args, settledBy: 'dns' };
      case 'found': {
        if (exchanges.length === 1 && exchanges[0]?.exchange === '.')
          return { verdict: 'fail', variant: 'refuses', args };
        const dead = deadExchange(records);
        return dead === null
          ? { verdict: 'pass', args }
          : { verdict: 'fail', variant: 'dead', args: { ...args, dead } };
      }
      default: {
        const a = outcomeOf(answers.A) === 'found' || outcomeOf(answers.AAAA) === 'found';
        if (a) return { verdict: 'pass', variant: 'implicit', args };
        if (outcomeOf(answers.A) === 'silent' || outcomeOf(answers.AAAA) === 'silent')
          return { verdict: 'unknown', args, settledBy: 'dns' };
        return { verdict: 'fail', args };
      }
    }
  },
  wording: {
    pass: {
      ja: '`{domain}` あてのメールは {exchanges} が受け取ります。',
      en: 'Mail to `{domain}` goes to {exchanges}.',
    },
    'pass:implicit': {
      ja: 'MX はありませんが、`{domain}` の住所がそのまま受け口になります。',
      en: 'There is no MX; mail goes to the address of `{domain}` itself.',
    },
    fail: {
      ja: '`{domain}` あてのメールを受け取る所がありません。',
      en: 'No server takes mail for `{domain}`.',
    },
    'fail:refuses': {
      ja: '`{domain}` は「メールを受け取らない」と宣言しています（null MX）。',
      en: '`{domain}` declares that it takes no mail (null MX).',
    },
    'fail:dead': {
      ja: 'どの受け口にも住所がありません（`{dead}`）。エラーメールが戻れません。',
      en: 'No exchanger has an address (`{dead}`): bounces cannot come back.',
    },
    unknown: {
      ja: 'メールの受け口を、いまは確かめられませんでした。',
      en: 'The mail exchanger could not be checked now.',
    },
    why: {
      ja: 'au は、[[エラーメール|bounce]]を数秒のうちに受け取れることを求めています。',
      en: 'au asks that [[bounces|bounce]] are accepted within a few seconds.',
    },
  },
  examples: [
    { facts: fact('fromDomainRecords', domainRecords('shop.example', goodRecords)), verdict: 'pass' },
    {
      facts: fact('fromDomainRecords', domainRecords('shop.example', { A: ['192.0.2.1'], MX: [] })),
      verdict: 'pass',
    },
    {
      facts: fact('fromDomainRecords', domainRecords('shop.example', { A: [], AAAA: [], MX: [] })),
      verdict: 'fail',
    },
    {
      facts: fact('fromDomainRecords', {
        ...domainRecords('shop.example', { A: ['192.0.2.1'], MX: ['mail.shop.example'] }),
        exchanges: [
          {
            name: 'mail.shop.example',
            answers: [dnsAnswer('mail.shop.example', 'A', []), dnsAnswer('mail.shop.example', 'AAAA', [])],
          },
        ],
      }),
      verdict: 'fail',
    },
    {
      facts: fact('fromDomainRecords', domainRecords('shop.example', { A: ['192.0.2.1'], MX: 'timeout' })),
      verdict: 'unknown',
    },
    { facts: missingFact('fromDomainRecords', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['mx-record'],
});

/** The first exchange, where every one is known to have no address of either family; null while one may have. */
function deadExchange({ exchanges = [] }: DomainRecords): string | null {
  const dead = exchanges.every(
    ({ answers }) => answers.length > 0 && answers.every((answer) => answer.outcome.startsWith('no-such')),
  );
  return exchanges.length > 0 && dead ? (exchanges[0]?.name ?? null) : null;
}
