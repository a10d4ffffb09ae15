// The envelope sender's domain and the EHLO name live in zones of their own, often another firm's: au asks for both names.
import { comparison, fact, missingFact } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { judgeAgreement } from './name-servers-agree.ts';

export const mailServersAgree = defineCheck({
  id: 'mail-servers-agree',
  step: '1-spf-dns',
  weight: 'fault',
  title: {
    ja: '封筒の差出人と名のりの名前も、答えがそろっている',
    en: 'Envelope domain and EHLO name: all name servers agree',
  },
  needs: ['mailServerComparison'],
  judge: ({ mailServerComparison }) =>
    mailServerComparison.length === 0 ? { verdict: 'none' } : judgeAgreement(mailServerComparison),
  wording: {
    pass: { ja: '{servers} の答えは、どれも同じです。', en: '{servers} all give the same answer.' },
    fail: {
      ja: '封筒の差出人か名のりの名前で、ネームサーバーの答えがちがいます（{what}）。',
      en: 'For the envelope domain or the EHLO name the name servers disagree ({what}).',
    },
    unknown: {
      ja: '封筒の差出人と名のりのネームサーバーを見くらべられませんでした。',
      en: 'The name servers of envelope domain and EHLO name could not be compared.',
    },
    'unknown:one': {
      ja: '答えたネームサーバーが 1 台だけのドメインがあり、見くらべられませんでした（{servers}）。',
      en: 'Of one domain only one name server answered, so there was nothing to compare ({servers}).',
    },
    'unknown:addresses': {
      ja: '住所（A）の答えだけが台によってちがいます。アクセスを何台かで分けているお店では、正常です。',
      en: 'Only the addresses differ between servers; that is normal where load is shared.',
    },
    why: {
      ja: 'au などは、封筒の差出人と名のりの名前が本当にあるかを調べます。答えがそろわないと、届いたり届かなかったりします。',
      en: 'au and others look up the envelope domain and the EHLO name; where the answers differ, mail arrives only sometimes.',
    },
  },
  examples: [
    { facts: fact('mailServerComparison', [comparison('sender.example', 'MX', 'same')]), verdict: 'pass' },
    { facts: fact('mailServerComparison', [comparison('sender.example', 'MX', 'differ')]), verdict: 'fail' },
    {
      facts: fact('mailServerComparison', [comparison('sender.example', 'MX', 'silent')]),
      verdict: 'unknown',
    },
    { facts: fact('mailServerComparison', []), verdict: 'none' },
    { facts: missingFact('mailServerComparison', 'no-sample'), verdict: 'unknown' },
  ],
  fixes: ['name-servers'],
});
