// Gmail's rules for senders of 5,000 mails a day and more; the number is Google's own.
import type { CarrierId } from '../../contract/answers.ts';
import type { Facts } from '../../facts/facts.ts';
import { hasShortKey } from '../../protocols/dkim/dkim-facts.ts';
import { dkimFacts, dmarcFacts, fact, figures, mail, maillog, spfEvaluation } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import { dmarcPasses } from './dmarc.ts';
import {
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
  type Seen,
  nothingKnown,
} from './reading.ts';
import { evaluation } from './spf-evaluations.ts';

export const bulkNumbers = { values: { perDay: 5000 }, ours: false } as const;

/** Mails a day to this provider as the log shows them. */
export function mailsPerDay(facts: Facts, carrier: CarrierId): Seen<number> | null {
  const log = seen(facts, 'maillog');
  const row = log?.value.carriers.find((one) => one.carrier === carrier);
  if (log === null || row === undefined || log.value.from === null || log.value.to === null) return null;
  const days = Math.max(1, (log.value.to - log.value.from) / 86_400_000);
  return { value: row.recipients / days, evidence: log.evidence };
}

/** A week's log with 10,000 mails a day. */
export const manyADay = fact('maillog', maillog([figures('gmail', { recipients: 70_000 })]));

export const bulkWords = {
  'none:orders-only': ordersOnlyWords,
  'none:few': {
    ja: '1 日 {perDay} 通ほどなので、大量に送る人のルールには当たりません。',
    en: 'About {perDay} {perDay|mail|mails} a day: the rules for bulk senders do not apply.',
  },
} as const;

/** SPF and DKIM both, with a long enough key (Gmail, 5,000 a day and more). */
export function bothAuthentications({ perDay: limit }: { perDay: number }): RulePart {
  const shop = fact('shopMail', mail());
  const good = {
    ...shop,
    ...fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', 'pass')]),
    ...fact('dkim', dkimFacts('pass')),
  };
  return {
    needs: [],
    judge: (_, facts) => {
      const dkim = seen(facts, 'dkim');
      const short = dkim?.value.signatures.find(hasShortKey);
      if (short !== undefined) return fails([dkim], { bits: short.keyBits ?? 0 }, 'short-key');
      const volume = mailsPerDay(facts, 'gmail');
      const few = volume !== null && volume.value < limit;
      const spf = evaluation(facts, 'envelope');
      const signed = dkim?.value.signatures.some((row) => row.result === 'pass') === true;
      if (spf?.value.result === 'pass' && signed) return passes([spf, dkim]);
      if (few) return doesNotApply('few', [volume], { perDay: Math.round(volume.value) });
      const orders = ordersOnly(facts);
      if (orders !== null) return doesNotApply('orders-only', [orders]);
      if (volume === null) return unsettled(facts, 'maillog');
      const shopMail = seen(facts, 'shopMail');
      if (spf === null || dkim === null || shopMail === null) return unsettled(facts, 'shopMail');
      return spf.value.result === 'temperror' ? open('temperror', [spf], 'dns') : fails([volume, spf, dkim]);
    },
    wording: {
      pass: { ja: '届け出と電子印の、両方で証明できています。', en: 'Both SPF and DKIM prove the sender.' },
      fail: {
        ja: '大量に送る人には、届け出と電子印の両方が必要です。足りないほうを設定してください。',
        en: 'Bulk senders need both SPF and DKIM. Set up the missing one.',
      },
      'fail:short-key': {
        ja: '電子印の鍵が {bits} ビットで、短すぎます。2048 ビットの鍵に替えてください。',
        en: 'The DKIM key has only {bits} bits. Use one of 2048.',
      },
      unknown: {
        ja: '1 日に送る数は、メールの記録を見るとわかります。',
        en: 'The mail log tells how much is sent a day.',
      },
      'unknown:temperror': { ja: '届け出を、いま読めませんでした。', en: 'SPF could not be read just now.' },
      ...bulkWords,
      why: {
        ja: 'Gmail は、1 日 5,000 通以上を送る人に、両方の証明を求めています。',
        en: 'Gmail requires both from senders of 5,000 mails a day or more.',
      },
    },
    fixes: [fix.spf],
    examples: [
      { facts: good, verdict: 'pass' },
      { facts: { ...shop, ...fact('dkim', dkimFacts('policy', { keyBits: 512 })) }, verdict: 'fail' },
      { facts: { ...good, ...fact('dkim', dkimFacts(null)), ...manyADay }, verdict: 'fail' },
      nothingKnown,
      { facts: ordersOnlyExample, verdict: 'none' },
    ],
  };
}

/** DMARC record with alignment (Gmail, 5,000 a day and more). */
export function dmarcForBulk({ perDay: limit }: { perDay: number }): RulePart {
  const inner = dmarcPasses(true);
  return {
    ...inner,
    judge: (known, facts) => {
      const judged = inner.judge(known, facts);
      if (judged.verdict !== 'fail') return judged;
      const volume = mailsPerDay(facts, 'gmail');
      if (volume !== null && volume.value < limit)
        return doesNotApply('few', [volume], { perDay: Math.round(volume.value) });
      const orders = ordersOnly(facts);
      if (orders !== null) return doesNotApply('orders-only', [orders]);
      return volume === null ? { ...unsettled(facts, 'maillog'), variant: 'volume' } : judged;
    },
    wording: {
      ...inner.wording,
      ...bulkWords,
      'unknown:volume': {
        ja: '宣言に足りないところがあります。このルールに当たるかは、1 日に送る数によります。',
        en: 'The declaration is not met; whether the rule applies depends on mails a day.',
      },
      why: {
        ja: 'Gmail は、1 日 5,000 通以上を送る人に、宣言を求めています。`p=none` で足ります。',
        en: 'Gmail requires DMARC from senders of 5,000 mails a day; `p=none` is enough.',
      },
    },
    examples: [
      { facts: fact('dmarc', dmarcFacts('none', 'pass')), verdict: 'pass' },
      { facts: { ...manyADay, ...fact('dmarc', dmarcFacts(null, null)) }, verdict: 'fail' },
      { facts: fact('dmarc', dmarcFacts(null, null)), verdict: 'unknown' },
      { facts: { ...ordersOnlyExample, ...fact('dmarc', dmarcFacts(null, null)) }, verdict: 'none' },
      nothingKnown,
    ],
  };
}
