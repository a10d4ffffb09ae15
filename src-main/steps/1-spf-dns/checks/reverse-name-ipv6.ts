// Does the server's IPv6 address have a name? carrier-rules GM-13: Gmail refuses IPv6 senders without PTR.
import { defineCheck } from '../../../checks/check.ts';
import { fact, missingFact, reverse } from '../../../carriers/example-facts.ts';
import { judgeReverse } from './reverse-name.ts';

export const reverseNameIpv6 = defineCheck({
  id: 'reverse-name-ipv6',
  step: '1-spf-dns',
  weight: 'advice',
  title: { ja: 'IPv6 の番号から名前を引く', en: 'Name of the IPv6 address' },
  needs: ['reverseLookups'],
  judge: ({ reverseLookups }) => {
    const sixes = reverseLookups.filter(({ address }) => address.includes(':'));
    const judged = judgeReverse(sixes);
    // Only the AAAA record says that the server has this address; whether mail leaves by it, nobody has seen.
    const guessed = sixes.every(({ origin }) => origin === 'guess');
    return judged.verdict === 'fail' && guessed
      ? { ...judged, verdict: 'unknown', variant: 'guess', settledBy: 'shop-mail' }
      : judged;
  },
  wording: {
    pass: { ja: '{address} から `{names}` が引けます。', en: '{address} leads to `{names}`.' },
    fail: {
      ja: 'メールは IPv6 の {address} から出ていますが、この番号には名前がありません。',
      en: 'Mail leaves by IPv6 from {address}, which has no name.',
    },
    unknown: {
      ja: 'IPv6 の逆引きを、いまは確かめられませんでした。',
      en: 'The IPv6 reverse look-up could not be done now.',
    },
    'unknown:guess': {
      ja: 'IPv6 の {address} に名前がありません。IPv6 でメールを出しているなら直します。',
      en: 'The IPv6 address {address} has no name. It matters only if mail leaves by IPv6.',
    },
    why: {
      ja: 'Gmail などは、名前のない IPv6 の番号から来るメールを断ります。',
      en: 'Gmail and others refuse mail from an IPv6 address without a name.',
    },
  },
  examples: [
    { facts: fact('reverseLookups', [reverse('2001:db8::1', ['mail.shop.example'])]), verdict: 'pass' },
    {
      facts: fact('reverseLookups', [{ ...reverse('2001:db8::1', 'none'), origin: 'mail' }]),
      verdict: 'fail',
    },
    {
      facts: fact('reverseLookups', [{ ...reverse('2001:db8::1', 'none'), origin: 'guess' }]),
      verdict: 'unknown',
    },
    { facts: fact('reverseLookups', [reverse('192.0.2.1', 'none')]), verdict: 'none' },
    { facts: missingFact('reverseLookups', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['ptr-record'],
});
