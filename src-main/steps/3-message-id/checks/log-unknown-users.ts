// Share of addresses that do not exist, over all carriers. au, UQ, SoftBank and docomo block senders for it for a time; no
// carrier publishes a number, so the limits are our own rule of thumb (carrier-rules AU-01, SB-05, DC-05).
import { fact, figures, maillog } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';

const fewest = 20;
const good = 0.02;
const bad = 0.1;

export const logUnknownUsers = defineCheck({
  id: 'log-unknown-users',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '存在しない宛先の割合', en: 'Share of addresses that don’t exist' },
  needs: ['maillog'],
  judge: ({ maillog: log }) => {
    const all = log.carriers.reduce((sum, { recipients }) => sum + recipients, 0);
    const unknown = log.carriers.reduce((sum, { unknownUsers }) => sum + unknownUsers, 0);
    if (all < fewest)
      return { verdict: 'unknown', variant: 'few', args: { all, fewest }, settledBy: 'maillog' };
    const share = unknown / all;
    const args = { all, unknown, percent: Math.round(share * 1000) / 10 };
    if (share >= bad) return { verdict: 'fail', args };
    if (share < good) return { verdict: 'pass', args };
    return { verdict: 'unknown', variant: 'between', args, settledBy: 'maillog' };
  },
  wording: {
    pass: {
      ja: '宛先 {all} 件のうち、存在しないのは {unknown} 件（{percent}%）です。',
      en: '{unknown} of {all} {all|recipient|recipients} {unknown|does|do} not exist ({percent} %).',
    },
    fail: {
      ja: '宛先 {all} 件のうち {unknown} 件（{percent}%）が存在しません。この割合が高いと、携帯会社はしばらく受信を止めます。',
      en: '{unknown} of {all} {all|recipient|recipients} {unknown|does|do} not exist ({percent} %). Carriers block senders for that for a time.',
    },
    unknown: { ja: 'メールの記録を読むとわかります。', en: 'A mail log would tell.' },
    'unknown:few': {
      ja: '宛先が {all} 件しかないので、割合はまだ言えません（目安 {fewest} 件）。',
      en: 'Only {all} {all|recipient|recipients}: too few to say (rule of thumb: {fewest}).',
    },
    'unknown:between': {
      ja: '{percent}% が存在しない宛先です。すぐに問題とは言えませんが、名簿の手入れをおすすめします（目安 2%）。',
      en: '{percent} % do not exist: not a problem yet, but clean the list (rule of thumb: 2 %).',
    },
    why: {
      ja: 'どの会社も数字は公表していません。2% と 10% は、このアプリの目安です。',
      en: 'No carrier publishes a number; 2 % and 10 % are this app’s rule of thumb.',
    },
  },
  examples: [
    {
      facts: fact('maillog', maillog([figures('au', { recipients: 500, unknownUsers: 2 })])),
      verdict: 'pass',
    },
    {
      facts: fact('maillog', maillog([figures('au', { recipients: 500, unknownUsers: 80 })])),
      verdict: 'fail',
    },
    {
      facts: fact('maillog', maillog([figures('au', { recipients: 500, unknownUsers: 25 })])),
      verdict: 'unknown',
    },
    {
      facts: fact('maillog', maillog([figures('au', { recipients: 3, unknownUsers: 2 })])),
      verdict: 'unknown',
    },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['list-cleaning'],
});
