// Whose name stands in the Message-ID: the shop's, a sending service's, the hosting firm's default, or a stranger's? (server-facts 5)
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { domainOf } from '../../../protocols/message/address-list.ts';
import { isPublicKind, providerOf } from '../../../protocols/message/host-name-kind.ts';
import { messageIdDomainKind, messageIdParts } from '../../../protocols/message/message-id.ts';
import { sameOwner } from '../../../protocols/message/registered-domain.ts';
import { fieldEvidence } from '../field-evidence.ts';
import { sendingService } from '../sending-services.ts';

export const messageIdOwner = defineCheck({
  id: 'message-id-owner',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '整理番号は、お店の名前か', en: 'Message-ID carries the shop’s own name' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const parts = messageIdParts(shopMail.messageIds);
    const kind = messageIdDomainKind(shopMail.messageIds);
    const evidence = fieldEvidence(facts, 'message-id', 'from');
    if (parts === null || kind === null || !isPublicKind(kind)) return { verdict: 'none', evidence };
    const { right } = parts;
    if (kind === 'provider-default') {
      return {
        verdict: 'fail',
        variant: 'provider-default',
        args: { name: right, provider: providerOf(right) ?? '' },
        evidence,
      };
    }
    const { leaving } = shopMail;
    const envelope = domainOf(leaving.envelopeSender ?? '');
    const own = [
      domainOf(shopMail.from[0] ?? ''),
      envelope,
      leaving.helo,
      facts.answers?.state === 'known' ? facts.answers.value.shopDomain : null,
    ];
    if (own.some((name) => name !== null && name !== '' && sameOwner(name, right)))
      return { verdict: 'pass', args: { name: right }, evidence };
    if (sendingService(right) !== null)
      return { verdict: 'pass', variant: 'service', args: { name: right }, evidence };
    return { verdict: 'fail', variant: 'foreign', args: { name: right }, evidence };
  },
  wording: {
    pass: { ja: 'お店の名前です（`{name}`）。', en: 'It is the shop’s own name (`{name}`).' },
    'pass:service': {
      ja: '送信サービスの名前です（`{name}`）。問題ありません。',
      en: 'It is the sending service’s name (`{name}`). That is fine.',
    },
    fail: {
      ja: '整理番号の名前が、お店のものではありません（`{name}`）。',
      en: 'The name in the ID is not the shop’s own (`{name}`).',
    },
    'fail:provider-default': {
      ja: '整理番号の名前が、{provider} が**はじめにつけた名前**のままです（`{name}`）。',
      en: 'The name in the ID is still the **default of {provider}** (`{name}`).',
    },
    'fail:foreign': {
      ja: '整理番号の名前が、**よそのドメイン**です（`{name}`）。',
      en: 'The name in the ID belongs to **somebody else’s domain** (`{name}`).',
    },
    unknown: {
      ja: '整理番号がだれの名前かは、まだ見ていません。',
      en: 'Whose name the ID carries has not been looked at.',
    },
    why: {
      ja: '届かない直接の理由にはなりにくいですが、お店の名前にそろえると、疑われにくくなります。',
      en: 'It seldom stops mail by itself, but one name everywhere is trusted more.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ messageIds: ['<a@tk2-240-29809.vs.sakura.ne.jp>'] })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ messageIds: ['<a@somebody-else.example>'] })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ messageIds: ['<a@localhost>'] })), verdict: 'none' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['host-name', 'mta-host-name', 'message-id'],
});
