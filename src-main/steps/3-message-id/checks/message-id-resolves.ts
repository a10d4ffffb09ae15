// Does the name in the Message-ID exist in DNS? No carrier's text asks for it; it tells a mistyped name from a real one.
import { domainRecords, fact, goodRecords, mail, noSuchName } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { isPublicKind } from '../../../protocols/message/host-name-kind.ts';
import { messageIdDomainKind, messageIdParts } from '../../../protocols/message/message-id.ts';
import { recordsState } from '../records-state.ts';

export const messageIdResolves = defineCheck({
  id: 'message-id-resolves',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '整理番号の名前が DNS にあるか', en: 'Message-ID name exists in DNS' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const parts = messageIdParts(shopMail.messageIds);
    const kind = messageIdDomainKind(shopMail.messageIds);
    if (parts === null || kind === null || !isPublicKind(kind)) return { verdict: 'none' };
    const state = recordsState(facts.messageIdDomainRecords, parts.right, ['A', 'AAAA', 'MX']);
    const args = { name: parts.right };
    if (state.state === 'there') return { verdict: 'pass', args, evidence: state.evidence };
    if (state.state === 'not-there') return { verdict: 'fail', args, evidence: state.evidence };
    return { verdict: 'unknown', args, evidence: state.evidence, settledBy: 'dns' };
  },
  wording: {
    pass: { ja: '`{name}` は DNS にあります。', en: '`{name}` exists in DNS.' },
    fail: {
      ja: '`{name}` は DNS に**ありません**。サーバーの名前と DNS が、くいちがっています。',
      en: '`{name}` **does not exist** in DNS: the server’s name and DNS disagree.',
    },
    unknown: {
      ja: '整理番号の名前が DNS にあるかは、まだわかりません。',
      en: 'Whether the name in the ID exists in DNS is not known yet.',
    },
    why: {
      ja: '引けない名前は、まちがいか、消えたサーバーの名前に見えます。',
      en: 'A name that cannot be looked up seems mistyped or gone.',
    },
  },
  examples: [
    {
      facts: {
        ...fact('shopMail', mail()),
        ...fact('messageIdDomainRecords', domainRecords('mail.shop.example', goodRecords)),
      },
      verdict: 'pass',
    },
    {
      facts: {
        ...fact('shopMail', mail()),
        ...fact('messageIdDomainRecords', domainRecords('mail.shop.example', noSuchName)),
      },
      verdict: 'fail',
    },
    {
      facts: {
        ...fact('shopMail', mail()),
        ...fact(
          'messageIdDomainRecords',
          domainRecords('mail.shop.example', { A: 'timeout', MX: 'timeout' }),
        ),
      },
      verdict: 'unknown',
    },
    { facts: fact('shopMail', mail()), verdict: 'unknown' },
  ],
  fixes: ['forward-record', 'host-name', 'mta-host-name'],
});
