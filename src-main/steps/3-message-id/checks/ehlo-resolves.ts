// Does the EHLO name lead to an address? au: EHLO must be valid (AU-07); RFC 5321 2.3.5 wants a name that resolves.
import { domainRecords, fact, goodRecords, mail, noSuchName } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { hostNameKind, isPublicKind } from '../../../protocols/message/host-name-kind.ts';
import { recordsState } from '../records-state.ts';

export const ehloResolves = defineCheck({
  id: 'ehlo-resolves',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '名のった名前が DNS にあるか', en: 'EHLO name exists in DNS' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const { helo } = shopMail.leaving;
    if (helo === null || !isPublicKind(hostNameKind(helo))) return { verdict: 'none' };
    const state = recordsState(facts.ehloNameRecords, helo, ['A', 'AAAA']);
    const args = { name: helo };
    if (state.state === 'there') return { verdict: 'pass', args, evidence: state.evidence };
    if (state.state === 'not-there') return { verdict: 'fail', args, evidence: state.evidence };
    return { verdict: 'unknown', args, evidence: state.evidence, settledBy: 'dns' };
  },
  wording: {
    pass: { ja: '`{name}` から、サーバーの番号が引けます。', en: '`{name}` leads to an address.' },
    fail: {
      ja: '`{name}` と名のりますが、その名前は DNS に**ありません**。',
      en: 'It calls itself `{name}`, but DNS **has no address** for that name.',
    },
    unknown: {
      ja: '名のった名前が DNS にあるかは、まだわかりません。',
      en: 'Whether the EHLO name exists in DNS is not known yet.',
    },
    why: {
      ja: '引けない名前で名のるサーバーは、身元がわからないと見なされます。',
      en: 'A server whose name leads nowhere cannot be told from a forger.',
    },
  },
  examples: [
    {
      facts: {
        ...fact('shopMail', mail()),
        ...fact('ehloNameRecords', domainRecords('mail.shop.example', goodRecords)),
      },
      verdict: 'pass',
    },
    {
      facts: {
        ...fact('shopMail', mail()),
        ...fact('ehloNameRecords', domainRecords('mail.shop.example', noSuchName)),
      },
      verdict: 'fail',
    },
    {
      facts: {
        ...fact('shopMail', mail()),
        ...fact('ehloNameRecords', domainRecords('mail.shop.example', { A: 'server-failure', AAAA: [] })),
      },
      verdict: 'unknown',
    },
    { facts: fact('shopMail', mail({ helo: 'localhost' })), verdict: 'none' },
    { facts: fact('shopMail', mail()), verdict: 'unknown' },
  ],
  fixes: ['forward-record', 'host-name', 'mta-host-name'],
});
