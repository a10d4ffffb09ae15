// Does one of the signatures carry the From's domain? RFC 6376, RFC 9989 (alignment). A mail without any is judged in STEP 1.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { domainOf } from '../../../protocols/message/address-list.ts';
import { sameOwner } from '../../../protocols/message/registered-domain.ts';
import { fieldEvidence } from '../field-evidence.ts';
import { signingDomains } from '../signing-domains.ts';

const signature = (domain: string) => ({
  name: 'DKIM-Signature',
  raw: `DKIM-Signature: v=1; a=rsa-sha256; d=${domain}; s=s1; h=from; b=AAAA\r\n`,
  value: `v=1; a=rsa-sha256; d=${domain}; s=s1; h=from; b=AAAA`,
});

export const dkimDomain = defineCheck({
  id: 'dkim-domain',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '電子印（DKIM）のドメイン', en: 'Domain of the DKIM signature' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const signers = signingDomains(shopMail);
    const from = domainOf(shopMail.from[0] ?? '');
    const evidence = fieldEvidence(facts, 'dkim-signature', 'from');
    if (signers.length === 0 || from === null) return { verdict: 'none', evidence };
    const args = { signers: signers.join(', '), from };
    return signers.some((signer) => sameOwner(signer, from))
      ? { verdict: 'pass', args, evidence }
      : { verdict: 'fail', args, evidence };
  },
  wording: {
    pass: {
      ja: 'お店のドメインの電子印がついています（`{signers}`）。',
      en: 'It is signed by the shop’s own domain (`{signers}`).',
    },
    fail: {
      ja: '電子印は `{signers}` のもので、`{from}` の印では**ありません**。お店の印としては数えられません。',
      en: 'The signature is `{signers}`’s, **not** `{from}`’s. It does not count as the shop’s.',
    },
    unknown: { ja: '電子印は、まだ見ていません。', en: 'Signatures have not been looked at.' },
    why: {
      ja: 'docomo は、DMARC に合格するように、お店のドメインの DKIM もすすめています。',
      en: 'docomo advises DKIM by the shop’s own domain, so that DMARC passes.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail({ headers: [signature('shop.example')] })), verdict: 'pass' },
    { facts: fact('shopMail', mail({ headers: [signature('relay.example')] })), verdict: 'fail' },
    { facts: fact('shopMail', mail()), verdict: 'none' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['dkim'],
});
