// Judges of how much, how fast and to whom a shop sends. Figures come from the mail log; no carrier publishes numbers,
// so the thresholds are our rule of thumb and are said to be (carrier-rules 0 and 1.1).
import type { CarrierId } from '../../contract/answers.ts';
import type { Example } from '../../checks/check.ts';
import { answers, bounce, fact, figures, maillog } from '../example-facts.ts';
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
  seen,
  unsettled,
  type RulePart,
} from './reading.ts';

const nothingKnown: Example = { facts: {}, verdict: 'unknown' };
const ordersOnlyApplies: Example = { facts: ordersOnlyExample, verdict: 'none' };
const percent = (share: number): string => (share * 100).toFixed(1);

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
        en: '{unknown} of {recipients} recipients were unknown ({share} %).',
      },
      fail: {
        ja: '宛先不明が {recipients} 件のうち {unknown} 件（{share} %）あります。目安の {bad} % をこえています（数字は当アプリの目安です）。名簿から、なくなったアドレスを外してください。',
        en: '{unknown} of {recipients} recipients are unknown ({share} %), more than our rule of thumb of {bad} %. Take dead addresses off the list.',
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
        en: 'Only {recipients} recipients are in the log, too few to judge a share.',
      },
      'none:orders-only': ordersOnlyWords,
      why: {
        ja: 'なくなったアドレスへ送りつづけると、送り主のサーバーごと、しばらく受け取ってもらえなくなることがあります。',
        en: 'Mail to many dead addresses can bring a temporary block of your whole server.',
      },
    },
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

const pushedBack = /\b421\b|\b45\d\b|reset by peer|lost connection|refused to talk|too many|try again/i;

export const sessionNumbers = { values: { parallel: 5 }, ours: true } as const;

/** Connections at the same time. */
export function sessions(carrier: CarrierId, { parallel }: { parallel: number }): RulePart {
  const log = (parallelSessions: number, text = '') =>
    fact(
      'maillog',
      maillog([
        figures(carrier, {
          parallelSessions,
          reasons: text === '' ? [] : [{ phase: 'connect', text, count: 12, status: '4.0.0' }],
        }),
      ]),
    );
  return {
    needs: [],
    judge: (_, facts) => {
      const found = carrierFigures(facts, carrier);
      if (found === null) {
        const orders = ordersOnly(facts);
        return orders === null ? unsettled(facts, 'maillog') : doesNotApply('orders-only', [orders]);
      }
      const args = { sessions: found.value.parallelSessions, limit: parallel };
      if (found.value.parallelSessions <= parallel) return passes([found], args);
      return found.value.reasons.some((reason) => pushedBack.test(reason.text))
        ? fails([found], args)
        : open('not-refused', [found], 'maillog', args);
    },
    wording: {
      pass: {
        ja: '同時の接続は、いちばん多いときで {sessions} 本です。',
        en: 'At most {sessions} connections at once.',
      },
      fail: {
        ja: '同時に {sessions} 本つないで、押し返されています（目安は {limit} 本まで）。同時の接続を減らしてください。',
        en: '{sessions} connections at once were pushed back (rule of thumb: {limit}). Lower the number of parallel deliveries.',
      },
      unknown: {
        ja: '同時の接続の数は、メールの記録を見るとわかります。',
        en: 'The mail log tells how many connections run at once.',
      },
      'unknown:not-refused': {
        ja: '同時に {sessions} 本つないでいますが、押し返された記録はありません（目安は {limit} 本まで）。',
        en: '{sessions} connections at once, but none was pushed back (rule of thumb: {limit}).',
      },
      'none:orders-only': ordersOnlyWords,
      why: {
        ja: '一度にたくさんつなぐと、迷惑メールの送り方に見え、しばらくつないでもらえなくなることがあります。',
        en: 'Many connections at once look like spam and can bring a temporary block.',
      },
    },
    examples: [
      { facts: log(2), verdict: 'pass' },
      { facts: log(20, '421 too many connections'), verdict: 'fail' },
      { facts: log(20), verdict: 'unknown' },
      nothingKnown,
      ordersOnlyApplies,
    ],
  };
}

export const rateNumbers = { values: { perMinute: 30 }, ours: true } as const;

/** Mail per minute. */
export function volumeRate(carrier: CarrierId, { perMinute }: { perMinute: number }): RulePart {
  const log = (peakPerMinute: number, text = '') =>
    fact(
      'maillog',
      maillog([
        figures(carrier, {
          peakPerMinute,
          reasons: text === '' ? [] : [{ phase: 'connect', text, count: 40, status: '4.0.0' }],
        }),
      ]),
    );
  return {
    needs: [],
    judge: (_, facts) => {
      const found = carrierFigures(facts, carrier);
      if (found === null) {
        const orders = ordersOnly(facts);
        return orders === null ? unsettled(facts, 'maillog') : doesNotApply('orders-only', [orders]);
      }
      const args = { peak: found.value.peakPerMinute, limit: perMinute };
      if (found.value.peakPerMinute <= perMinute) return passes([found], args);
      return found.value.reasons.some((reason) => pushedBack.test(reason.text))
        ? fails([found], args)
        : open('not-refused', [found], 'maillog', args);
    },
    wording: {
      pass: { ja: 'いちばん多い 1 分間で {peak} 通です。', en: 'The busiest minute had {peak} mails.' },
      fail: {
        ja: '1 分間に {peak} 通を送って、押し返されています（目安は {limit} 通まで）。時間をかけて、少しずつ送ってください。',
        en: '{peak} mails in one minute were pushed back (rule of thumb: {limit}). Spread them over time.',
      },
      unknown: {
        ja: '送る速さは、メールの記録を見るとわかります。',
        en: 'The mail log tells how fast you send.',
      },
      'unknown:not-refused': {
        ja: '1 分間に {peak} 通を送っていますが、押し返された記録はありません（目安は {limit} 通まで）。',
        en: '{peak} mails in one minute, but none was pushed back (rule of thumb: {limit}).',
      },
      'none:orders-only': ordersOnlyWords,
      why: {
        ja: '短い時間に大量に送ると、しばらく受け取ってもらえなくなることがあります。何通までという数字は、公開されていません。',
        en: 'A burst can bring a temporary block. No number is published.',
      },
    },
    examples: [
      { facts: log(3), verdict: 'pass' },
      { facts: log(400, 'Connection reset by peer'), verdict: 'fail' },
      { facts: log(400), verdict: 'unknown' },
      nothingKnown,
      ordersOnlyApplies,
    ],
  };
}

/** Bulk mail sent at full hours, by the operator's answer. */
export function topOfHour(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const orders = ordersOnly(facts);
      if (orders !== null) return doesNotApply('orders-only', [orders]);
      const answer = answered(facts, 'staysAtTopOfHour');
      if (answer === null) return unsettled(facts, 'answers', 'answer');
      return answer.value === 'yes' ? fails([answer]) : passes([answer]);
    },
    wording: {
      pass: { ja: '毎時 0 分ちょうどには送っていません。', en: 'Nothing is sent exactly at the full hour.' },
      fail: {
        ja: 'まとめての送信を、毎時 0 分に始めています。7 分や 23 分など、半端な時刻にずらしてください。',
        en: 'Bulk mail starts at the full hour. Move it to an odd minute such as 7 or 23.',
      },
      unknown: {
        ja: 'まとめて送るメールが何分に始まるか、教えてください。',
        en: 'Please tell at which minute bulk mail starts.',
      },
      'none:orders-only': ordersOnlyWords,
      why: {
        ja: '毎時 0 分は送信が集中して、遅れや受信制限が起きやすい時刻です。',
        en: 'At full hours everybody sends, so delays and limits are likely.',
      },
    },
    examples: [
      { facts: answers({ staysAtTopOfHour: 'no' }), verdict: 'pass' },
      { facts: answers({ staysAtTopOfHour: 'yes' }), verdict: 'fail' },
      nothingKnown,
      ordersOnlyApplies,
    ],
  };
}

/** Whether the list of recipients is kept clean, by the operator's answer. */
export function listCleaning(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const orders = ordersOnly(facts);
      if (orders !== null) return doesNotApply('orders-only', [orders]);
      const answer = answered(facts, 'cleansList');
      if (answer === null) return unsettled(facts, 'answers', 'answer');
      return answer.value === 'yes' ? passes([answer]) : fails([answer]);
    },
    wording: {
      pass: {
        ja: '戻ってきたアドレスを、名簿から外しています。',
        en: 'Addresses that bounce are taken off the list.',
      },
      fail: {
        ja: '戻ってきたアドレスが、名簿に残っています。エラーメールが来たアドレスは、外してください。',
        en: 'Addresses that bounce stay on the list. Take them off.',
      },
      unknown: {
        ja: '名簿を整理しているか、教えてください。',
        en: 'Please tell whether the list is cleaned.',
      },
      'none:orders-only': ordersOnlyWords,
      why: {
        ja: '宛先不明が多い送り主は、受信を制限されやすくなります。',
        en: 'Senders with many unknown recipients are limited sooner.',
      },
    },
    examples: [
      { facts: answers({ cleansList: 'yes' }), verdict: 'pass' },
      { facts: answers({ cleansList: 'no' }), verdict: 'fail' },
      nothingKnown,
      ordersOnlyApplies,
    ],
  };
}

export const hundredRecipients = { values: { most: 100 }, ours: false } as const;

/** Recipients in one message. The log's figures count messages over 100. */
export function recipientsPerMessage(carrier: CarrierId, { most }: { most: number }): RulePart {
  const log = (over100Recipients: number) =>
    fact('maillog', maillog([figures(carrier, { over100Recipients })]));
  return {
    needs: [],
    judge: (_, facts) => {
      const refused = seen(facts, 'bounces');
      const told = refused?.value.some((one) =>
        one.recipients.some((row) => row.carrier === carrier && /too many recipients/i.test(row.diagnostic)),
      );
      if (told === true) return fails([refused], { most, count: '' }, 'refused');
      const found = carrierFigures(facts, carrier);
      if (found !== null) {
        const count = found.value.over100Recipients;
        return count === 0 ? passes([found], { most }) : fails([found], { most, count });
      }
      const orders = ordersOnly(facts);
      return orders === null ? unsettled(facts, 'maillog') : doesNotApply('orders-only', [orders]);
    },
    wording: {
      pass: {
        ja: '1 通で {most} 件をこえる宛先は、記録にありません。',
        en: 'No mail in the log had more than {most} recipients.',
      },
      fail: {
        ja: '1 通で {most} 件をこえる宛先のメールが {count} 通あります。宛先ごとに 1 通ずつ送ってください。',
        en: '{count} mails had more than {most} recipients. Send one mail per recipient.',
      },
      'fail:refused': {
        ja: '宛先が多すぎるとして、断られています。宛先ごとに 1 通ずつ送ってください。',
        en: 'Refused for too many recipients. Send one mail per recipient.',
      },
      unknown: {
        ja: '1 通の宛先の数は、メールの記録を見るとわかります。',
        en: 'The mail log tells how many recipients a mail has.',
      },
      'none:orders-only': ordersOnlyWords,
      why: {
        ja: '宛先が多すぎるメールは、受け取ってもらえません。',
        en: 'A mail with too many recipients is refused.',
      },
    },
    examples: [
      { facts: log(0), verdict: 'pass' },
      { facts: log(2), verdict: 'fail' },
      {
        facts: fact('bounces', [bounce(carrier, { diagnostic: '552 Too many recipients' })]),
        verdict: 'fail',
      },
      nothingKnown,
      ordersOnlyApplies,
    ],
  };
}
