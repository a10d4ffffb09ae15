// Refused before we could say a word: the sending address itself is not wanted (server-facts 7.2 "in reply to greeting").
import { fact, maillog } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';

export const logGreetingRefused = defineCheck({
  id: 'log-greeting-refused',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: 'つないだ時点で断られていないか', en: 'Refused at the greeting' },
  needs: ['maillog'],
  judge: ({ maillog: log }) => {
    const refused = log.signs.find(({ code }) => code === 'greeting-refused');
    if (refused !== undefined) return { verdict: 'fail', args: { count: refused.count } };
    if (log.totals.sent + log.totals.bounced > 0) return { verdict: 'pass' };
    return { verdict: 'unknown', settledBy: 'maillog' };
  },
  wording: {
    pass: { ja: 'つないだ時点で断られた跡はありません。', en: 'Nobody refused at the greeting.' },
    fail: {
      ja: '名のる前に {count} 回断られています。サーバーの番号の評判か、逆引きが原因のことが多い形です。',
      en: 'Refused {count} {count|time|times} before a word was said: usually reputation or reverse DNS.',
    },
    unknown: { ja: 'メールの記録を読むとわかります。', en: 'A mail log would tell.' },
    why: {
      ja: 'ここで断られるときは、メールの中身は関係ありません。',
      en: 'When refused here, the mail’s content plays no part.',
    },
  },
  examples: [
    { facts: fact('maillog', maillog([])), verdict: 'pass' },
    {
      facts: fact(
        'maillog',
        maillog([], {
          signs: [{ code: 'greeting-refused', count: 4, example: 'refused to talk to me: 554' }],
        }),
      ),
      verdict: 'fail',
    },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['slow-lane', 'relay'],
});
