// Is every mail's Message-ID its own? RFC 5322 3.6.4; Gmail answers repeated ones with 421 4.7.28 (GM-12).
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { fieldEvidence } from '../field-evidence.ts';

export const messageIdRepeated = defineCheck({
  id: 'message-id-repeated',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '整理番号が 1 通ごとにちがうか', en: 'Every mail has its own Message-ID' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const id = shopMail.messageIds[0] ?? '';
    const program = facts.programMail?.state === 'known' ? [facts.programMail.value] : [];
    const others = [
      ...(shopMail.otherMails ?? []),
      ...program.map((other) => ({
        name: other.name,
        messageId: other.messageIds[0] ?? '',
        date: other.date,
      })),
    ];
    const evidence = fieldEvidence(facts, 'message-id');
    if (id === '' || others.length === 0) return { verdict: 'none', evidence };
    // The same mail dropped twice is no fault: it has the same date too.
    const same = others.find((other) => other.messageId === id && other.date !== shopMail.date);
    return same === undefined
      ? { verdict: 'pass', args: { count: others.length + 1 }, evidence }
      : { verdict: 'fail', args: { id, name: same.name }, evidence };
  },
  wording: {
    pass: {
      ja: 'おあずかりした {count} 通の整理番号は、どれもちがいます。',
      en: 'The IDs of the {count} mails all differ.',
    },
    fail: {
      ja: '**別のメールと同じ整理番号**です（`{id}`、{name}）。',
      en: '**Another mail has the same ID** (`{id}`, {name}).',
    },
    unknown: { ja: '2 通目がないので、くらべていません。', en: 'There is no second mail to compare.' },
    why: {
      ja: '同じ整理番号のメールは、同じメールの送り直しと見なされ、捨てられることがあります。',
      en: 'Mails with the same ID count as repeats and may be dropped.',
    },
  },
  examples: [
    {
      facts: fact(
        'shopMail',
        mail({ otherMails: [{ name: '2.eml', messageId: '<other@mail.shop.example>', date: null }] }),
      ),
      verdict: 'pass',
    },
    {
      facts: fact(
        'shopMail',
        mail({
          messageIds: ['<1@mail.shop.example>'],
          otherMails: [{ name: '2.eml', messageId: '<1@mail.shop.example>', date: null }],
        }),
      ),
      verdict: 'fail',
    },
    { facts: fact('shopMail', mail()), verdict: 'none' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['message-id'],
});
