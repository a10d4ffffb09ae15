// One kind of line end in the whole mail. RFC 5321 2.3.8: CRLF; mixed ones come from PHP 8 and EC-CUBE 3 (server-facts 1.3, 1.6).
// A bare CR must not be sent at all; sendmail 8.18 refuses it since SMTP smuggling became known.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';

export const lineEnds = defineCheck({
  id: 'line-ends',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '行の終わりの印', en: 'Line ends' },
  needs: ['shopMail'],
  judge: ({ shopMail }) => {
    if (shopMail.notes.includes('bare-carriage-returns')) return { verdict: 'fail', variant: 'bare-cr' };
    if (shopMail.notes.includes('mixed-line-ends')) return { verdict: 'fail' };
    return shopMail.headerOnly === true
      ? { verdict: 'unknown', variant: 'header-only', settledBy: 'shop-mail' }
      : { verdict: 'pass' };
  },
  wording: {
    pass: { ja: '行の終わりは、1 種類にそろっています。', en: 'All lines end alike.' },
    fail: {
      ja: '行の終わりの印が、**2 種類まざっています**。PHP 8 や古い EC-CUBE 3 で起こります。',
      en: '**Two kinds of line ends are mixed**, as PHP 8 and early EC-CUBE 3 do.',
    },
    'fail:bare-cr': {
      ja: '行の終わりの印が、**半分だけ（CR だけ）の行**があります。断る相手がいます。',
      en: 'Some lines end in **half a line end (a bare CR)**. Some receivers refuse that.',
    },
    unknown: { ja: '行の終わりは、まだ見ていません。', en: 'Line ends have not been looked at.' },
    'unknown:header-only': {
      ja: '見出しだけなので、本文のことはわかりません。',
      en: 'Only the header is here, so nothing is known of the body.',
    },
    why: {
      ja: '見出しが途中で切れて読まれることがあります。メールソフトが保存のときに変えた場合もあります。',
      en: 'Readers may cut the header short. A mail program may also have changed them when saving.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ notes: ['mixed-line-ends'] })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ notes: ['bare-carriage-returns'] })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ headerOnly: true })), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
