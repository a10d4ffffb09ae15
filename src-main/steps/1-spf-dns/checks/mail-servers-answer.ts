// Does every name server listed for the envelope sender's domain and the EHLO name answer? RFC 1912 2.8.
import { comparison, fact, missingFact } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { judgeAnswering } from './name-servers-answer.ts';

export const mailServersAnswer = defineCheck({
  id: 'mail-servers-answer',
  step: '1-spf-dns',
  weight: 'advice',
  title: {
    ja: '封筒の差出人と名のりのネームサーバーも、すべて答える',
    en: 'Envelope domain and EHLO name: every name server answers',
  },
  needs: ['mailServerComparison'],
  judge: ({ mailServerComparison }) =>
    mailServerComparison.length === 0 ? { verdict: 'none' } : judgeAnswering(mailServerComparison),
  wording: {
    pass: { ja: '{servers} が、すべて答えました。', en: '{servers} all answered.' },
    fail: {
      ja: '{servers} は、このドメインの答えを持っていません。',
      en: '{servers} do not serve this domain.',
    },
    'fail:lame': {
      ja: '{servers} は、このドメインを受けもっていません（lame）。',
      en: '{servers} answered without authority for this domain (lame).',
    },
    'fail:no-address': {
      ja: 'ネームサーバー {servers} に、住所がありません。',
      en: 'The name server {servers} has no address.',
    },
    unknown: {
      ja: '封筒の差出人と名のりのネームサーバーは、まだ調べられていません。',
      en: 'The name servers of envelope domain and EHLO name have not been looked at yet.',
    },
    'unknown:silent': {
      ja: '封筒の差出人と名のりのネームサーバーから、返事がそろいませんでした（{servers}）。',
      en: 'Not every name server of envelope domain and EHLO name answered ({servers}).',
    },
    'unknown:refuses': {
      ja: '{servers} に、問い合わせを断られました。',
      en: '{servers} refused the question.',
    },
    'unknown:failing': {
      ja: '{servers} は、いま答えられないと返しました。',
      en: '{servers} said that they cannot answer now.',
    },
    why: {
      ja: '答えない台があると、相手の問い合わせがときどき失敗します。',
      en: 'With a server that does not answer, receivers’ questions fail now and then.',
    },
  },
  examples: [
    { facts: fact('mailServerComparison', [comparison('sender.example', 'MX', 'same')]), verdict: 'pass' },
    {
      facts: fact('mailServerComparison', [
        {
          ...comparison('sender.example', 'MX', 'same'),
          servers: [
            { name: 'ns2.sender.example', address: null, state: 'no-address', serial: null, answers: [] },
          ],
        },
      ]),
      verdict: 'fail',
    },
    {
      facts: fact('mailServerComparison', [comparison('sender.example', 'MX', 'silent')]),
      verdict: 'unknown',
    },
    { facts: fact('mailServerComparison', []), verdict: 'none' },
    { facts: missingFact('mailServerComparison', 'no-sample'), verdict: 'unknown' },
  ],
  fixes: ['name-servers'],
});
