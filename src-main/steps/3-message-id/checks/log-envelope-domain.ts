// Envelope senders in the log: `apache@localhost.localdomain` is the second of the seed's three faults (server-facts 1.7, 7.2).
import { fact, maillog } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { localNames } from '../local-names.ts';

export const logEnvelopeDomain = defineCheck({
  id: 'log-envelope-domain',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '記録に残る封筒の差出人', en: 'Envelope senders in the log' },
  needs: ['maillog'],
  judge: ({ maillog: log }) => {
    const found = localNames(log.envelopeDomains);
    if (found.all === 0) return { verdict: 'unknown', variant: 'none', settledBy: 'shop-mail' };
    if (found.bad === 0) return { verdict: 'pass', args: { all: found.all } };
    const user = log.webUsers[0]?.user ?? '';
    return {
      verdict: 'fail',
      variant: user === '' ? 'plain' : 'user',
      args: { name: found.name, count: found.bad, all: found.all, user },
    };
  },
  wording: {
    pass: {
      ja: '記録にある {all} 通の封筒の差出人は、どれもインターネットの名前です。',
      en: 'All {all} envelope {all|sender|senders} in the log {all|has|have} a name of the internet.',
    },
    fail: {
      ja: '{all} 通のうち {count} 通の封筒の差出人が `{name}` です。',
      en: '{count} of {all} envelope {all|sender|senders} {count|is|are} at `{name}`.',
    },
    'fail:plain': {
      ja: '{all} 通のうち {count} 通の封筒の差出人が `{name}` です。インターネットにない名前なので、断られたり、エラーメールが戻れなかったりします。',
      en: '{count} of {all} envelope {all|sender|senders} {count|is|are} at `{name}`, which does not exist: mail is refused and bounces can’t return.',
    },
    'fail:user': {
      ja: '{all} 通のうち {count} 通の封筒の差出人が `{name}` です。Web サーバーの利用者（`{user}`）の名前のまま送られています。',
      en: '{count} of {all} envelope {all|sender|senders} {count|is|are} at `{name}`: sent under the web server’s user (`{user}`).',
    },
    unknown: { ja: 'メールの記録を読むとわかります。', en: 'A mail log would tell.' },
    'unknown:none': {
      ja: 'この記録には、封筒の差出人の行がありません。',
      en: 'This log has no lines about senders.',
    },
    why: {
      ja: 'au と SoftBank は、実在しない差出人のメールを受けないと公表しています。',
      en: 'au and SoftBank publish that they take no mail from senders that do not exist.',
    },
  },
  examples: [
    {
      facts: fact('maillog', maillog([], { envelopeDomains: [{ domain: 'shop.example.jp', count: 9 }] })),
      verdict: 'pass',
    },
    {
      facts: fact(
        'maillog',
        maillog([], {
          envelopeDomains: [{ domain: 'localhost.localdomain', count: 9 }],
          webUsers: [{ user: 'apache (uid 48)', count: 9 }],
        }),
      ),
      verdict: 'fail',
    },
    { facts: fact('maillog', maillog([])), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['envelope-sender', 'host-name', 'mta-host-name'],
});
