// The share of unknown recipients, from the mail log. No carrier publishes a number: the thresholds are our rule of thumb.
import { fix } from '../fixes.ts';
import type { Example } from '../../checks/check.ts';
import type { CarrierId } from '../../contract/answers.ts';
import { answers, fact, figures, maillog } from '../example-facts.ts';
import {
  answered,
  carrierFigures,
  doesNotApply,
  fails,
  open,
  ordersOnly,
  ordersOnlyExample,
  ordersOnlyWords,
  passes,
  unsettled,
  type RulePart,
  nothingKnown,
} from './reading.ts';

export const ordersOnlyApplies: Example = { facts: ordersOnlyExample, verdict: 'none' };

const percent = (share: number): number => Math.round(share * 1000) / 10;

export const unknownShareNumbers = {
  values: { goodShare: 0.02, badShare: 0.1, fewestRecipients: 20 },
  ours: true,
} as const;

/** Share of recipients that the carrier does not know. */
export function unknownRecipients(
  carrier: CarrierId,
  {
    goodShare,
    badShare,
    fewestRecipients,
  }: { goodShare: number; badShare: number; fewestRecipients: number },
): RulePart {
  const log = (unknownUsers: number, recipients = 100) =>
    fact(
      'maillog',
      maillog([figures(carrier, { recipients, unknownUsers, unknownUserShare: unknownUsers / recipients })]),
    );
  return {
    needs: [],
    judge: (_, facts) => {
      const found = carrierFigures(facts, carrier);
      const share = found?.value.unknownUserShare ?? null;
      if (found !== null && share !== null && found.value.recipients >= fewestRecipients) {
        const args = {
          share: percent(share),
          unknown: found.value.unknownUsers,
          recipients: found.value.recipients,
          bad: percent(badShare),
        };
        if (share < goodShare) return passes([found], args);
        return share >= badShare ? fails([found], args) : open('between', [found], 'maillog', args);
      }
      const list = answered(facts, 'cleansList');
      const newsletter = answered(facts, 'sendsNewsletter');
      if (newsletter?.value === 'yes' && list?.value === 'no')
        return fails([newsletter, list], {}, 'list-not-cleaned');
      const orders = ordersOnly(facts);
      if (orders !== null) return doesNotApply('orders-only', [orders]);
      return found === null
        ? unsettled(facts, 'maillog')
        : open('too-few', [found], 'maillog', { recipients: found.value.recipients });
    },
    wording: {
      pass: {
        ja: '宛先不明は {recipients} 件のうち {unknown} 件（{share} %）です。',
        en: '{unknown} of {recipients} {recipients|recipient|recipients} {unknown|was|were} unknown ({share} %).',
      },
      fail: {
        ja: '宛先不明が {recipients} 件のうち {unknown} 件（{share} %）あります。目安の {bad} % をこえています（数字はこのアプリの目安です）。名簿から、なくなったアドレスを外してください。',
        en: '{unknown} of {recipients} {recipients|recipient|recipients} {unknown|is|are} unknown ({share} %), more than our rule of thumb of {bad} %. Take dead addresses off the list.',
      },
      'fail:list-not-cleaned': {
        ja: 'メールマガジンを、整理していない名簿に送っているとのお答えです。なくなったアドレスを外してください。',
        en: 'By your answers a newsletter goes to a list that is not cleaned. Take dead addresses off it.',
      },
      unknown: {
        ja: '宛先不明の割合は、メールの記録を見るとわかります。',
        en: 'The mail log tells the share of unknown recipients.',
      },
      'unknown:between': {
        ja: '宛先不明が {share} % あります。少なくはありませんが、これだけで断られるとは言えません（目安）。',
        en: '{share} % of the recipients are unknown: not few, but not enough to say that this blocks you (rule of thumb).',
      },
      'unknown:too-few': {
        ja: '記録にある宛先が {recipients} 件だけなので、割合を判断できません。',
        en: 'Only {recipients} {recipients|recipient is|recipients are} in the log, too few to judge a share.',
      },
      'none:orders-only': ordersOnlyWords,
      why: {
        ja: 'なくなったアドレスへ送りつづけると、送り主のサーバーごと、しばらく受け取ってもらえなくなることがあります。',
        en: 'Mail to many dead addresses can bring a temporary block of your whole server.',
      },
    },
    fixes: [fix.listCleaning],
    examples: [
      { facts: log(1), verdict: 'pass' },
      { facts: log(30), verdict: 'fail' },
      { facts: log(5), verdict: 'unknown' },
      { facts: log(3, 5), verdict: 'unknown' },
      { facts: answers({ sendsNewsletter: 'yes', cleansList: 'no' }), verdict: 'fail' },
      nothingKnown,
      ordersOnlyApplies,
    ],
  };
}
