// Can bounces come back to the shop? A bounce that bounces shows an envelope sender that does not exist (au's AU-04, AU-14).
import { fact, maillog } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';

export const logBouncesReturned = defineCheck({
  id: 'log-bounces-returned',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: 'エラーメールがお店に戻れるか', en: 'Bounces can come back' },
  needs: ['maillog'],
  judge: ({ maillog: log }) => {
    const lost = log.signs.find(({ code }) => code === 'bounce-of-bounce');
    if (lost !== undefined) return { verdict: 'fail', args: { count: lost.count } };
    if (log.totals.bounced > 0) return { verdict: 'pass' };
    return { verdict: 'unknown', variant: 'none', settledBy: 'server-command' };
  },
  wording: {
    pass: { ja: 'エラーメールが戻れなかった跡はありません。', en: 'No bounce failed to come back.' },
    fail: {
      ja: 'エラーメールが {count} 回、お店に戻れませんでした。封筒の差出人のアドレスが実在しないしるしです。',
      en: 'Bounces failed to come back {count} {count|time|times}: the envelope sender does not exist.',
    },
    unknown: { ja: 'メールの記録を読むとわかります。', en: 'A mail log would tell.' },
    'unknown:none': {
      ja: 'この記録の間、エラーメールはありませんでした。',
      en: 'There was no bounce in this log.',
    },
    why: {
      ja: 'au は、エラーメールを数秒以内に受け取れることを求めています。',
      en: 'au asks that the sender can take bounces within seconds.',
    },
  },
  examples: [
    {
      facts: fact(
        'maillog',
        maillog([], { totals: { sent: 90, deferred: 0, bounced: 10, expired: 0, rejected: 0 } }),
      ),
      verdict: 'pass',
    },
    {
      facts: fact(
        'maillog',
        maillog([], {
          signs: [{ code: 'bounce-of-bounce', count: 3, example: 'apache@localhost.localdomain' }],
        }),
      ),
      verdict: 'fail',
    },
    { facts: fact('maillog', maillog([])), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['envelope-sender'],
});
