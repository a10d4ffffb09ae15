// The To header: addresses with a domain. au refuses addresses that are not fully qualified (AU-09).
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { domainOf } from '../../../protocols/message/address-list.ts';
import { hostNameKind } from '../../../protocols/message/host-name-kind.ts';
import { fieldEvidence } from '../field-evidence.ts';

export const toHeader = defineCheck({
  id: 'to-header',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '宛先（To）', en: 'To header' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const evidence = fieldEvidence(facts, 'to');
    const bad = shopMail.to.find((address) => {
      const domain = domainOf(address);
      return (
        domain === null ||
        ['localhost', 'localhost.localdomain', 'localdomain', 'single-label', 'illegal'].includes(
          hostNameKind(domain),
        )
      );
    });
    if (bad !== undefined) return { verdict: 'fail', args: { address: bad }, evidence };
    const blank = shopMail.headers.some(({ name, value }) => /^to$/i.test(name) && value.trim() === '');
    if (blank) return { verdict: 'fail', variant: 'blank', evidence };
    return shopMail.to.length === 0
      ? { verdict: 'none', evidence }
      : { verdict: 'pass', args: { count: shopMail.to.length }, evidence };
  },
  wording: {
    pass: {
      ja: '宛先のアドレスは、正しい形です（{count} 件）。',
      en: 'The recipients are written properly ({count}).',
    },
    fail: {
      ja: '宛先 `{address}` に、**正しいドメインがありません**。',
      en: 'The recipient `{address}` has **no proper domain**.',
    },
    'fail:blank': {
      ja: '宛先（To）の行が、**空です**。',
      en: 'The To header is **blank**.',
    },
    unknown: { ja: '宛先は、まだ見ていません。', en: 'The To header has not been looked at.' },
    why: {
      ja: 'au は、ドメインまで書いていない宛先や差出人のメールを受け取りません。',
      en: 'au does not take mail whose addresses lack a full domain.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ to: ['root@localhost'] })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ to: [] })), verdict: 'none' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
