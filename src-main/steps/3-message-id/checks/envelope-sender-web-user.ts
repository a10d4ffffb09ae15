// Is the envelope sender the web server's own user? EC-CUBE 2.12 to 2.17.0 send so by default (server-facts 1.2). Bounces then go nowhere (AU-04).
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { webUserOf } from '../../../protocols/message/writers.ts';
import { fieldEvidence } from '../field-evidence.ts';

export const envelopeSenderWebUser = defineCheck({
  id: 'envelope-sender-web-user',
  step: '3-message-id',
  weight: 'advice',
  title: {
    ja: '封筒の差出人が Web サーバーの名前でないか',
    en: 'Envelope sender is not the web server’s user',
  },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const sender = shopMail.leaving.envelopeSender;
    const evidence = fieldEvidence(facts, 'return-path', 'received-spf');
    if (sender === null) return { verdict: 'unknown', settledBy: 'maillog', evidence };
    const user = webUserOf(sender);
    return user === null
      ? { verdict: 'pass', args: { sender }, evidence }
      : { verdict: 'fail', args: { sender, user }, evidence };
  },
  wording: {
    pass: { ja: '`{sender}` で出ています。', en: 'It leaves as `{sender}`.' },
    fail: {
      ja: '封筒の差出人が `{sender}` です。`{user}` は**Web サーバーの作業用の名前**で、エラーメールを受け取れません。',
      en: 'The envelope says `{sender}`. `{user}` is the **web server’s working name**; bounces to it are lost.',
    },
    unknown: {
      ja: 'このメールからは、封筒の差出人がわかりません。',
      en: 'This mail does not show its envelope sender.',
    },
    why: {
      ja: 'au は、エラーメールをすぐに受け取れる差出人を求めています。EC-CUBE の「送信エラー受付」は、この版では効いていません。',
      en: 'au asks for senders that take bounces at once. EC-CUBE’s address for errors has no effect in this setup.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ envelopeSender: 'apache@mail.shop.example' })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ envelopeSender: null })), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['envelope-sender'],
});
