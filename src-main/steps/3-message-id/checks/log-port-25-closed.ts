// Outgoing port 25 of the server: closed only when nobody answers and nothing at all got out (carrier-rules 3 last row, 4).
import { fact, maillog } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';

export const logPort25Closed = defineCheck({
  id: 'log-port-25-closed',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: 'サーバーからの出口（25 番）', en: 'The server’s way out (port 25)' },
  needs: ['maillog'],
  judge: ({ maillog: log }) => {
    const closed = log.signs.find(({ code }) => code === 'port-25-closed');
    if (closed !== undefined) return { verdict: 'fail', args: { count: closed.count } };
    if (log.totals.sent + log.totals.bounced > 0) return { verdict: 'pass' };
    return { verdict: 'unknown', variant: 'idle', settledBy: 'maillog' };
  },
  wording: {
    pass: { ja: 'ほかの会社のサーバーと話せています。', en: 'The server talks to other servers.' },
    fail: {
      ja: 'どの会社へつないでも返事がありません（{count} 回）。サーバー会社か回線が、25 番の出口を閉じています。',
      en: 'Nobody answers, whoever is called ({count} {count|time|times}): the host or the line closes port 25.',
    },
    unknown: { ja: 'メールの記録を読むとわかります。', en: 'A mail log would tell.' },
    'unknown:idle': {
      ja: 'この記録には、外へ送った跡がありません。',
      en: 'Nothing was sent outside in this log.',
    },
    why: {
      ja: 'VPS の会社によっては、申しこむまで 25 番の出口が閉じています。',
      en: 'Some VPS hosts keep port 25 closed until asked.',
    },
  },
  examples: [
    { facts: fact('maillog', maillog([])), verdict: 'pass' },
    {
      facts: fact(
        'maillog',
        maillog([], {
          totals: { sent: 0, deferred: 9, bounced: 0, expired: 0, rejected: 0 },
          signs: [
            {
              code: 'port-25-closed',
              count: 12,
              example: 'connect to mx.example[192.0.2.1]:25: Connection timed out',
            },
          ],
        }),
      ),
      verdict: 'fail',
    },
    {
      facts: fact(
        'maillog',
        maillog([], { totals: { sent: 0, deferred: 0, bounced: 0, expired: 0, rejected: 0 } }),
      ),
      verdict: 'unknown',
    },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['relay', 'ask-host'],
});
