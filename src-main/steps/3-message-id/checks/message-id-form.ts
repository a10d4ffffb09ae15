// Is the Message-ID one `<left@right>` and nothing else, in one field? RFC 5322 3.6.4, 3.6 (at most once).
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { messageIdForm } from '../../../protocols/message/message-id.ts';
import { fieldEvidence } from '../field-evidence.ts';

export const messageIdFormCheck = defineCheck({
  id: 'message-id-form',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '整理番号の書き方', en: 'Form of the Message-ID' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const { messageIds } = shopMail;
    const evidence = fieldEvidence(facts, 'message-id');
    const form = messageIdForm(messageIds);
    if (form === 'absent' || form === 'blank') return { verdict: 'none', evidence };
    const args = { id: messageIds[0] ?? '', count: messageIds.length };
    if (messageIds.length > 1) return { verdict: 'fail', variant: 'duplicate', args, evidence };
    return form === 'good'
      ? { verdict: 'pass', args, evidence }
      : { verdict: 'fail', variant: form, args, evidence };
  },
  wording: {
    pass: { ja: '`<左@右>` の形で、1 行だけ書かれています。', en: 'It is written once, as `<left@right>`.' },
    fail: {
      ja: '整理番号が、決まった形ではありません（`{id}`）。',
      en: 'The ID does not have the required form (`{id}`).',
    },
    'fail:duplicate': {
      ja: '整理番号の行が **{count} 行**あります。1 行だけの決まりです。',
      en: 'There are **{count}** ID lines; only one is allowed.',
    },
    'fail:no-brackets': {
      ja: '整理番号が `<` と `>` で囲まれていません（`{id}`）。',
      en: 'The ID is not in `<` and `>` (`{id}`).',
    },
    'fail:no-at': { ja: '整理番号に `@` がありません（`{id}`）。', en: 'The ID has no `@` (`{id}`).' },
    'fail:spaces': {
      ja: '整理番号の中に空白があります（`{id}`）。',
      en: 'There is a space in the ID (`{id}`).',
    },
    'fail:several': {
      ja: '整理番号の行に、番号が 2 つ以上あります（`{id}`）。',
      en: 'There is more than one ID in the line (`{id}`).',
    },
    'fail:empty-side': {
      ja: '整理番号の `@` の片側が空です（`{id}`）。',
      en: 'One side of the `@` is empty (`{id}`).',
    },
    'fail:illegal-characters': {
      ja: '整理番号に、使えない文字が入っています（`{id}`）。',
      en: 'The ID holds characters that are not allowed (`{id}`).',
    },
    unknown: {
      ja: '整理番号の書き方は、まだ見ていません。',
      en: 'The form of the ID has not been looked at.',
    },
    why: {
      ja: '形のくずれた見出しは、携帯会社が「不正なヘッダ」として断ることがあります。',
      en: 'Carriers may refuse a mail with a malformed header.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ messageIds: ['20261124@mail.shop.example'] })), verdict: 'fail' },
    {
      facts: fact('shopMail', mail({ messageIds: ['<a@mail.shop.example>', '<b@mail.shop.example>'] })),
      verdict: 'fail',
    },
    { facts: fact('shopMail', mail({ messageIds: [] })), verdict: 'none' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['message-id'],
});
