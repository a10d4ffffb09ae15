// Reply-To, where there is one: an address that takes answers. RFC 5322 3.6.2.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { domainOf } from '../../../protocols/message/address-list.ts';
import { hostNameKind, isPublicKind } from '../../../protocols/message/host-name-kind.ts';
import { fieldEvidence } from '../field-evidence.ts';

export const replyToHeader = defineCheck({
  id: 'reply-to-header',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '返信先（Reply-To）', en: 'Reply-To header' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const evidence = fieldEvidence(facts, 'reply-to');
    if (!shopMail.headers.some((field) => field.name.toLowerCase() === 'reply-to'))
      return { verdict: 'none', evidence };
    const [address] = shopMail.replyTo;
    if (address === undefined) return { verdict: 'fail', variant: 'unparsable', evidence };
    const domain = domainOf(address);
    const kind = domain === null ? 'empty' : hostNameKind(domain);
    return isPublicKind(kind) || kind === 'example-name'
      ? { verdict: 'pass', args: { address }, evidence }
      : { verdict: 'fail', args: { address }, evidence };
  },
  wording: {
    pass: { ja: '`{address}` です。', en: 'It is `{address}`.' },
    fail: {
      ja: '返信先 `{address}` には、返事が**届きません**。',
      en: 'Answers to `{address}` **cannot arrive**.',
    },
    'fail:unparsable': {
      ja: '返信先の行が、**空か、読み取れません**。',
      en: 'The Reply-To line is **empty or cannot be read**.',
    },
    unknown: { ja: '返信先は、まだ見ていません。', en: 'The Reply-To header has not been looked at.' },
    why: {
      ja: 'こわれた返信先は、見出し全体が疑われる理由になります。',
      en: 'A broken Reply-To makes the whole header suspicious.',
    },
  },
  examples: [
    {
      facts: fact(
        'shopMail',
        mail({
          headers: [{ name: 'Reply-To', raw: 'Reply-To: a@shop.example\r\n', value: 'a@shop.example' }],
          replyTo: ['a@shop.example'],
        }),
      ),
      verdict: 'pass',
    },
    {
      facts: fact('shopMail', mail({ headers: [{ name: 'Reply-To', raw: 'Reply-To: \r\n', value: '' }] })),
      verdict: 'fail',
    },
    { facts: fact('shopMail', mail()), verdict: 'none' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
