// Habits of bulk mail: full hours, a clean list, recipients in one message.
import { fix } from '../fixes.ts';
import type { CarrierId } from '../../contract/answers.ts';
import { answers, bounce, fact, figures, maillog } from '../example-facts.ts';
import {
  answered,
  carrierFigures,
  doesNotApply,
  fails,
  ordersOnly,
  ordersOnlyWords,
  passes,
  seen,
  unsettled,
  type RulePart,
  nothingKnown,
} from './reading.ts';
import { ordersOnlyApplies } from './unknown-recipients.ts';

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
    fixes: [fix.slowLane],
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
    fixes: [fix.listCleaning],
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
        en: 'No mail in the log had more than {most} {most|recipient|recipients}.',
      },
      fail: {
        ja: '1 通で {most} 件をこえる宛先のメールが {count} 通あります。宛先ごとに 1 通ずつ送ってください。',
        en: '{count} {count|mail|mails} had more than {most} {most|recipient|recipients}. Send one mail per recipient.',
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
