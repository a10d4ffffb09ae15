// Text that says ISO-2022-JP must be it. RFC 1468; what EC-CUBE 2 puts in by accident: server-facts 1.2.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';

export const iso2022Jp = defineCheck({
  id: 'iso-2022-jp',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '日本語の文字の書き方（ISO-2022-JP）', en: 'ISO-2022-JP text' },
  needs: ['shopMail'],
  judge: ({ shopMail }) => {
    const [first] = shopMail.bodyFaults.filter((fault) => fault.startsWith('iso-2022-jp:'));
    if (first === undefined && shopMail.headerOnly === true)
      return { verdict: 'unknown', variant: 'header-only', settledBy: 'shop-mail' };
    if (first === undefined)
      return shopMail.charset?.toLowerCase().startsWith('iso-2022-jp') === true
        ? { verdict: 'pass' }
        : { verdict: 'none' };
    const [, fault = '', line = ''] = first.split(':');
    return { verdict: 'fail', variant: fault, args: { line } };
  },
  wording: {
    pass: { ja: '決まりどおりに書かれています。', en: 'It is written as it should be.' },
    fail: {
      ja: '日本語の文字に、決まりからはずれたところがあります（本文 {line} 行目）。',
      en: 'Japanese text departs from the standard (line {line}).',
    },
    'fail:half-width-kana': {
      ja: '**半角カタカナ**が使われています（{line} 行目）。この書き方では使えない文字です。',
      en: '**Half-width kana** are used (line {line}), which this charset does not have.',
    },
    'fail:outside-characters': {
      ja: '「①」「髙」のような、**この書き方にない文字**が使われています（{line} 行目）。',
      en: 'Characters like ① or 髙 that are **not in this charset** are used (line {line}).',
    },
    'fail:open-escape': {
      ja: '行の終わりで、日本語が**閉じられていません**（{line} 行目）。長い行が切られたときに起こります。',
      en: 'Japanese is **left open** at the end of a line (line {line}), as when long lines are cut.',
    },
    'fail:unknown-escape': {
      ja: '知らない切りかえの印があります（{line} 行目）。',
      en: 'There is an unknown escape (line {line}).',
    },
    'fail:in-header': {
      ja: '見出し（{line}）の日本語に、**この書き方にない文字**（半角カタカナ、①、髙 など）が入っています。',
      en: 'The header ({line}) holds **characters that this charset does not have** (half-width kana, ①, 髙 and the like).',
    },
    'fail:eight-bit': {
      ja: 'ISO-2022-JP と書いてあるのに、**別の文字コード**が入っています（{line} 行目）。',
      en: 'It says ISO-2022-JP but holds **another charset** (line {line}).',
    },
    unknown: { ja: '文字の書き方は、まだ見ていません。', en: 'The text has not been looked at.' },
    'unknown:header-only': {
      ja: '見出しだけなので、本文のことはわかりません。',
      en: 'Only the header is here, so nothing is known of the body.',
    },
    why: {
      ja: '文字化けのもとです。届かない理由になることは少ないですが、見出しの中だと断られることがあります。',
      en: 'It garbles text. It seldom stops a mail, unless it is in the header.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ bodyFaults: ['iso-2022-jp:half-width-kana:3'] })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ charset: 'utf-8' })), verdict: 'none' },
    { facts: fact('shopMail', mail({ headerOnly: true })), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
