// Sender, where there is one: the same house as From. RFC 5322 3.6.2; a foreign one shows as "on behalf of" and hurts trust.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { domainOf } from '../../../protocols/message/address-list.ts';
import { sameOwner } from '../../../protocols/message/registered-domain.ts';
import { fieldEvidence } from '../field-evidence.ts';
import { sendingService } from '../sending-services.ts';

export const senderHeader = defineCheck({
  id: 'sender-header',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '代理の差出人（Sender）', en: 'Sender header' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const evidence = fieldEvidence(facts, 'sender', 'from');
    const { senderHeader: sender } = shopMail;
    if (sender === null) return { verdict: 'none', evidence };
    const domain = domainOf(sender);
    const from = domainOf(shopMail.from[0] ?? '');
    const args = { sender, from: from ?? '' };
    const fine =
      domain !== null && from !== null && (sameOwner(domain, from) || sendingService(domain) !== null);
    return fine ? { verdict: 'pass', args, evidence } : { verdict: 'fail', args, evidence };
  },
  wording: {
    pass: {
      ja: '`{sender}` です。差出人と同じお店のものです。',
      en: 'It is `{sender}`, of the same shop as From.',
    },
    fail: {
      ja: '代理の差出人が `{sender}` で、`{from}` とは**別のところ**です。',
      en: 'The Sender is `{sender}`, **not the same shop** as `{from}`.',
    },
    unknown: { ja: '代理の差出人は、まだ見ていません。', en: 'The Sender header has not been looked at.' },
    why: {
      ja: '差出人が 2 通りあると、なりすましに見えることがあります。',
      en: 'Two different senders can look like forgery.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail({ senderHeader: 'web@shop.example' })), verdict: 'pass' },
    { facts: fact('shopMail', mail({ senderHeader: 'apache@localhost.localdomain' })), verdict: 'fail' },
    { facts: fact('shopMail', mail()), verdict: 'none' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
