// Is there a Message-ID at all? Blank ones are refused by SoftBank's text (SB-04), missing ones by Gmail's (GM-10). RFC 5322 3.6.4.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { messageIdForm } from '../../../protocols/message/message-id.ts';
import { fieldEvidence } from '../field-evidence.ts';

export const messageIdPresent = defineCheck({
  id: 'message-id-present',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '整理番号（Message-ID）があるか', en: 'Message-ID is there' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const form = messageIdForm(shopMail.messageIds);
    const evidence = fieldEvidence(facts, 'message-id');
    if (form === 'absent') return { verdict: 'fail', evidence };
    if (form === 'blank') return { verdict: 'fail', variant: 'blank', evidence };
    return { verdict: 'pass', args: { id: shopMail.messageIds[0] ?? '' }, evidence };
  },
  wording: {
    pass: { ja: '整理番号がついています（`{id}`）。', en: 'The mail carries an ID (`{id}`).' },
    fail: { ja: '整理番号が、ついていません。', en: 'The mail has no ID.' },
    'fail:blank': {
      ja: '整理番号の行はありますが、**中身が空**です。',
      en: 'The ID line is there, but it is **blank**.',
    },
    unknown: { ja: '整理番号は、まだ見ていません。', en: 'The mail’s ID has not been looked at.' },
    why: {
      ja: 'SoftBank は整理番号が空のメールを受け取らないと書いています。Gmail も断ります。',
      en: 'SoftBank says that it does not take mail with a blank Message-ID. Gmail refuses it too.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ messageIds: [] })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ messageIds: [''] })), verdict: 'fail' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['message-id'],
});
