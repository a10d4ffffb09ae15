// Does the body fit its Content-Transfer-Encoding and charset? RFC 2045 6; EC-CUBE 2.11 wrote a charset there (server-facts 1.2).
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { fieldEvidence } from '../field-evidence.ts';

const codes = [
  'illegal-encoding',
  'eight-bit-in-7bit',
  'broken-base64',
  'broken-quoted-printable',
  'unknown-charset',
];

export const transferEncoding = defineCheck({
  id: 'transfer-encoding',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '本文の運び方（Content-Transfer-Encoding）', en: 'Content-Transfer-Encoding' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const fault = shopMail.bodyFaults.find((one) => codes.includes(one));
    const args = { encoding: shopMail.transferEncoding ?? '7bit', charset: shopMail.charset ?? '' };
    const evidence = fieldEvidence(facts, 'content-transfer-encoding', 'content-type', 'mime-version');
    if (fault === undefined && shopMail.headerOnly === true)
      return { verdict: 'unknown', variant: 'header-only', settledBy: 'shop-mail' };
    return fault === undefined
      ? { verdict: 'pass', args, evidence }
      : { verdict: 'fail', variant: fault, args, evidence };
  },
  wording: {
    pass: {
      ja: '本文は、書いてあるとおりの形です（`{encoding}`）。',
      en: 'The body is what it says (`{encoding}`).',
    },
    fail: { ja: '本文が、書いてある形と合いません。', en: 'The body does not fit what the header says.' },
    'fail:illegal-encoding': {
      ja: '`{encoding}` という運び方は、**決まりにありません**。',
      en: '`{encoding}` is **no** transfer encoding.',
    },
    'fail:eight-bit-in-7bit': {
      ja: '英数字だけ（7bit）と書いてあるのに、**そうでない文字**が入っています。',
      en: 'It says 7bit but holds **bytes that are not**.',
    },
    'fail:broken-base64': {
      ja: 'base64 と書いてありますが、**くずれています**。',
      en: 'It says base64 but is **broken**.',
    },
    'fail:broken-quoted-printable': {
      ja: 'quoted-printable と書いてありますが、**くずれています**。',
      en: 'It says quoted-printable but is **broken**.',
    },
    'fail:unknown-charset': {
      ja: '文字コード `{charset}` は、**だれも知らない名前**です。',
      en: 'Nobody knows the charset `{charset}`.',
    },
    unknown: { ja: '本文の形は、まだ見ていません。', en: 'The body has not been looked at.' },
    'unknown:header-only': {
      ja: '見出しだけなので、本文のことはわかりません。',
      en: 'Only the header is here, so nothing is known of the body.',
    },
    why: {
      ja: '形の合わない本文は、途中のサーバーで断られたり、文字化けしたりします。',
      en: 'A body that does not fit is refused or garbled on the way.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    {
      facts: fact('shopMail', mail({ transferEncoding: 'ISO-2022-JP', bodyFaults: ['illegal-encoding'] })),
      verdict: 'fail',
    },
    { facts: fact('shopMail', mail({ headerOnly: true })), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
