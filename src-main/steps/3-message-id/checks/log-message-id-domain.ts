// What the log shows of all the shop's mails, not of one: Message-IDs without a real host name (server-facts 7.2, the seed's fault).
import { fact, maillog } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { localNames } from '../local-names.ts';

export const logMessageIdDomain = defineCheck({
  id: 'log-message-id-domain',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '記録に残る整理番号の名前', en: 'Names in the log’s Message-IDs' },
  needs: ['maillog'],
  judge: ({ maillog: log }) => {
    const found = localNames(log.messageIdDomains);
    if (found.all === 0) return { verdict: 'unknown', variant: 'none', settledBy: 'shop-mail' };
    if (found.bad === 0) return { verdict: 'pass', args: { all: found.all } };
    return { verdict: 'fail', args: { name: found.name, count: found.bad, all: found.all } };
  },
  wording: {
    pass: {
      ja: '記録にある {all} 通の整理番号は、どれもインターネットの名前です。',
      en: 'All {all} Message-IDs in the log carry a name of the internet.',
    },
    fail: {
      ja: '{all} 通のうち {count} 通の整理番号が、`{name}` で終わっています。サーバーの名前が決まっていません。',
      en: '{count} of {all} {all|Message-ID|Message-IDs} {count|ends|end} in `{name}`: the server was never given its name.',
    },
    unknown: { ja: 'メールの記録を読むとわかります。', en: 'A mail log would tell.' },
    'unknown:none': {
      ja: 'この記録には、整理番号の行がありません。',
      en: 'This log has no lines about Message-IDs.',
    },
    why: {
      ja: '記録は、テストではなく本物の注文メールを全部見せてくれます。',
      en: 'A log shows every real order mail, not one sample.',
    },
  },
  examples: [
    {
      facts: fact(
        'maillog',
        maillog([], { messageIdDomains: [{ domain: 'mail.shop.example.jp', count: 9 }] }),
      ),
      verdict: 'pass',
    },
    {
      facts: fact(
        'maillog',
        maillog([], { messageIdDomains: [{ domain: 'localhost.localdomain', count: 9 }] }),
      ),
      verdict: 'fail',
    },
    { facts: fact('maillog', maillog([])), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['host-name', 'mta-host-name', 'message-id'],
});
