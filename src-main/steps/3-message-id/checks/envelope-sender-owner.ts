// Does the envelope sender belong to the shop's domain? Else SPF is judged on a stranger's record and DMARC needs DKIM (RFC 9989).
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { domainOf } from '../../../protocols/message/address-list.ts';
import { hostNameKind, isPublicKind } from '../../../protocols/message/host-name-kind.ts';
import { sameOwner } from '../../../protocols/message/registered-domain.ts';
import { signingDomains } from '../signing-domains.ts';
import { fieldEvidence } from '../field-evidence.ts';

export const envelopeSenderOwner = defineCheck({
  id: 'envelope-sender-owner',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '封筒の差出人と、画面に出る差出人のドメイン', en: 'Envelope sender and header From agree' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const sender = shopMail.leaving.envelopeSender;
    const evidence = fieldEvidence(facts, 'return-path', 'from', 'dkim-signature');
    const domain = domainOf(sender ?? '');
    const from = domainOf(shopMail.from[0] ?? '');
    if (sender === null) return { verdict: 'unknown', settledBy: 'maillog', evidence };
    if (
      domain === null ||
      from === null ||
      !isPublicKind(hostNameKind(domain)) ||
      !isPublicKind(hostNameKind(from))
    )
      return { verdict: 'none', evidence };
    const args = { envelope: domain, from };
    if (sameOwner(domain, from)) return { verdict: 'pass', args, evidence };
    const signed = signingDomains(shopMail).some((signer) => sameOwner(signer, from));
    return signed
      ? { verdict: 'pass', variant: 'signed', args, evidence }
      : { verdict: 'fail', args, evidence };
  },
  wording: {
    pass: { ja: 'どちらも `{from}` のものです。', en: 'Both belong to `{from}`.' },
    'pass:signed': {
      ja: '封筒の差出人は `{envelope}`（送信サービス）ですが、`{from}` の電子印（DKIM）がついています。',
      en: 'The envelope is `{envelope}`’s, but the mail is signed (DKIM) by `{from}`.',
    },
    fail: {
      ja: '画面に出る差出人は `{from}`、封筒の差出人は `{envelope}` で、**別のドメイン**です。お店の届け出（SPF）は見てもらえません。',
      en: 'The From shows `{from}`, the envelope `{envelope}`: **different domains**, so the shop’s own SPF record is not consulted.',
    },
    unknown: {
      ja: 'このメールからは、封筒の差出人がわかりません。',
      en: 'This mail does not show its envelope sender.',
    },
    why: {
      ja: '2 つがそろっていると、なりすまし対策（[[DMARC|dmarc]]）に合格しやすくなります。',
      en: 'When both agree, the mail passes [[DMARC|dmarc]] more easily.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    {
      facts: fact('shopMail', mail({ envelopeSender: 'www-data@tk2-240-29809.vs.sakura.ne.jp' })),
      verdict: 'fail',
    },
    { facts: fact('shopMail', mail({ envelopeSender: 'apache@localhost.localdomain' })), verdict: 'none' },
    { facts: fact('shopMail', mail({ envelopeSender: null })), verdict: 'unknown' },
  ],
  fixes: ['envelope-sender', 'dkim'],
});
