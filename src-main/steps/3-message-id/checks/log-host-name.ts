// sendmail complains itself when the host has no full name: "My unqualified host name (x) unknown" (server-facts 2.2).
import { fact, maillog } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';

export const logHostName = defineCheck({
  id: 'log-host-name',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: 'サーバーの名前についての苦情', en: 'Complaints about the host name' },
  needs: ['maillog'],
  judge: ({ maillog: log }) => {
    const sign = log.signs.find(({ code }) => code === 'unqualified-host-name');
    if (sign !== undefined) return { verdict: 'fail', args: { count: sign.count } };
    return log.format === 'sendmail' || log.format === 'mixed' ? { verdict: 'pass' } : { verdict: 'none' };
  },
  wording: {
    pass: { ja: '送り口からの苦情はありません。', en: 'The mail server does not complain.' },
    fail: {
      ja: 'sendmail が「サーバーに正しい名前がない」と {count} 回知らせています。',
      en: 'sendmail said {count} {count|time|times} that the host has no full name.',
    },
    unknown: { ja: 'メールの記録を読むとわかります。', en: 'A mail log would tell.' },
    why: {
      ja: '正しい名前がないと、名のりも整理番号も正しくなりません。',
      en: 'Without a full name neither EHLO nor Message-ID can be right.',
    },
  },
  examples: [
    { facts: fact('maillog', maillog([], { format: 'sendmail' })), verdict: 'pass' },
    {
      facts: fact(
        'maillog',
        maillog([], {
          format: 'sendmail',
          signs: [
            { code: 'unqualified-host-name', count: 2, example: 'My unqualified host name (vps01) unknown' },
          ],
        }),
      ),
      verdict: 'fail',
    },
    { facts: fact('maillog', maillog([])), verdict: 'none' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['host-name', 'mta-host-name'],
});
