// Does the envelope sender's domain exist? au (AU-03), docomo and SoftBank (SB-11, second hand) look at it; SPF is judged on it.
import { domainRecords, fact, goodRecords, mail, noSuchName } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { domainOf } from '../../../protocols/message/address-list.ts';
import { hostNameKind, isPublicKind } from '../../../protocols/message/host-name-kind.ts';
import { sameOwner } from '../../../protocols/message/registered-domain.ts';
import { fieldEvidence } from '../field-evidence.ts';
import { recordsState } from '../records-state.ts';

export const envelopeSenderDomain = defineCheck({
  id: 'envelope-sender-domain',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '封筒の差出人（エンベロープ）のドメイン', en: 'Domain of the envelope sender' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const sender = shopMail.leaving.envelopeSender;
    const shown = fieldEvidence(facts, 'return-path', 'received-spf', 'authentication-results');
    if (sender === null) return { verdict: 'unknown', settledBy: 'maillog', evidence: shown };
    if (sender === '') return { verdict: 'fail', variant: 'null', evidence: shown };
    const domain = domainOf(sender);
    const args = { sender, domain: domain ?? '' };
    if (domain === null) return { verdict: 'fail', variant: 'no-domain', args, evidence: shown };
    const kind = hostNameKind(domain);
    const ownExample = kind === 'example-name' && sameOwner(domain, domainOf(shopMail.from[0] ?? '') ?? '');
    if (!isPublicKind(kind) && !ownExample)
      return { verdict: 'fail', variant: 'not-real', args, evidence: shown };
    const records = recordsState(facts.envelopeDomainRecords, domain, ['A', 'AAAA', 'MX']);
    const evidence = [...shown, ...records.evidence];
    if (records.state === 'there') return { verdict: 'pass', args, evidence };
    if (records.state === 'not-there') return { verdict: 'fail', variant: 'no-records', args, evidence };
    return { verdict: 'unknown', variant: 'no-answer', args, evidence, settledBy: 'dns' };
  },
  wording: {
    pass: { ja: '`{sender}` のドメインは、実在します。', en: 'The domain of `{sender}` exists.' },
    fail: { ja: '`{sender}` のドメインは、実在しません。', en: 'The domain of `{sender}` does not exist.' },
    'fail:not-real': {
      ja: '封筒の差出人が `{sender}` です。**`{domain}` というドメインは、インターネットにありません**。画面に出る差出人とは別のものです。',
      en: 'The envelope says `{sender}`. **There is no domain `{domain}` on the internet.** This is not the sender that is shown on screen.',
    },
    'fail:no-records': {
      ja: '封筒の差出人は `{sender}` ですが、`{domain}` には住所（A）も受け口（MX）も**ありません**。',
      en: 'The envelope says `{sender}`, but `{domain}` has **neither an address (A) nor a mail desk (MX)**.',
    },
    'fail:no-domain': {
      ja: '封筒の差出人が `{sender}` だけで、**ドメインがありません**。',
      en: 'The envelope says only `{sender}`, **without a domain**.',
    },
    'fail:null': {
      ja: '封筒の差出人が**空**です。注文メールでは、ふつう空にしません。',
      en: 'The envelope sender is **empty**, which an order mail’s should not be.',
    },
    unknown: {
      ja: 'このメールからは、封筒の差出人がわかりません。',
      en: 'This mail does not show its envelope sender.',
    },
    'unknown:no-answer': {
      ja: '封筒の差出人は `{sender}` です。そのドメインがあるかは、まだわかりません。',
      en: 'The envelope says `{sender}`. Whether its domain exists is not known yet.',
    },
    why: {
      ja: 'au は、実在しないドメインの差出人を断ることがあると書いています。送信元の届け出（[[SPF|spf]]）も、[[封筒の差出人|envelope-sender]]のドメインで調べられます。',
      en: 'au writes that it may refuse senders whose domain does not exist. [[SPF|spf]] is judged on the [[envelope sender|envelope-sender]] too.',
    },
  },
  examples: [
    {
      facts: {
        ...fact('shopMail', mail()),
        ...fact('envelopeDomainRecords', domainRecords('shop.example', goodRecords)),
      },
      verdict: 'pass',
    },
    { facts: fact('shopMail', mail({ envelopeSender: 'apache@localhost.localdomain' })), verdict: 'fail' },
    {
      facts: {
        ...fact('shopMail', mail()),
        ...fact('envelopeDomainRecords', domainRecords('shop.example', noSuchName)),
      },
      verdict: 'fail',
    },
    { facts: fact('shopMail', mail()), verdict: 'unknown' },
    { facts: fact('shopMail', mail({ envelopeSender: null })), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['envelope-sender', 'host-name', 'mta-host-name'],
});
