// Bounces whose reason lies with the shop (authentication, server, form), told from those that lie with the customer.
import { bounce, fact } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { failedRecipients } from '../../../protocols/dsn/summary.ts';

const ours = new Set([
  'authfailure',
  'requireptr',
  'blocked',
  'badreputation',
  'notcompliantrfc',
  'rejected',
  'contenterror',
  'speeding',
  'toomanyconn',
  'securityerror',
  'failedstarttls',
  'policyviolation',
  'spamdetected',
]);
const theirs = new Set(['userunknown', 'mailboxfull', 'suspend', 'hasmoved', 'filtered', 'hostunknown']);

export const bounceReasons = defineCheck({
  id: 'bounce-reasons',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '戻ってきたメールの理由', en: 'Why mails came back' },
  needs: ['bounces'],
  judge: ({ bounces }) => {
    const failed = failedRecipients(bounces);
    const all = failed.length;
    const shop = failed.filter(({ reason }) => ours.has(reason)).length;
    const customer = failed.filter(({ reason }) => theirs.has(reason)).length;
    const args = { all, shop, customer };
    if (shop > 0) return { verdict: 'fail', args };
    if (all > 0 && customer === all) return { verdict: 'pass', args };
    return { verdict: 'unknown', variant: all === 0 ? 'none' : 'unclear', args, settledBy: 'maillog' };
  },
  wording: {
    pass: {
      ja: '{all} 件とも、宛先側の理由（宛先がない・満杯・受信設定など）です。',
      en: 'All {all} {all|lies|lie} with the recipient: no such address, full, filter and the like.',
    },
    fail: {
      ja: '{all} 件のうち {shop} 件は、お店のサーバーやメールの側に理由があります。',
      en: '{shop} of {all} came back for reasons of the shop’s server or mail.',
    },
    unknown: { ja: '戻ってきたメールを渡すとわかります。', en: 'A bounce would tell.' },
    'unknown:none': {
      ja: '渡されたメールに、戻ってきたエラーメールはありません。',
      en: 'None of the mails handed over is a bounce.',
    },
    'unknown:unclear': {
      ja: '理由がはっきりしないものがあります（{all} 件）。メールの記録を読むとわかります。',
      en: 'Some reasons are not clear ({all}); the mail log would tell.',
    },
    why: {
      ja: 'お店の側の理由は直せます。宛先側の理由は、お客さまに知らせます。',
      en: 'Reasons on the shop’s side can be repaired; the others are for the customer.',
    },
  },
  examples: [
    { facts: fact('bounces', [bounce('au', { reason: 'userunknown' })]), verdict: 'pass' },
    { facts: fact('bounces', [bounce('au', { reason: 'requireptr' })]), verdict: 'fail' },
    { facts: fact('bounces', [bounce('au', { reason: 'onhold' })]), verdict: 'unknown' },
    { facts: fact('bounces', []), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header', 'envelope-sender', 'host-name', 'slow-lane'],
});
