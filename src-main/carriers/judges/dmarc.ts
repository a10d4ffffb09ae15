// DMARC of this mail (RFC 9989), as docomo, au, SoftBank and Yahoo! JAPAN look at it.
import { dmarcFacts, fact } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import {
  doesNotApply,
  fails,
  open,
  passes,
  seen,
  unsettled,
  type RulePart,
  nothingKnown,
} from './reading.ts';

/**
 * DMARC of this mail.
 * @param recordRequired a missing record is itself a fail (docomo); elsewhere the effect is not published
 */
export function dmarcPasses(recordRequired: boolean): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const found = seen(facts, 'dmarc');
      if (found === null) return unsettled(facts, 'dmarc');
      const { policy, alignment, fromDomain, record } = found.value;
      const args = { domain: fromDomain, policy: policy ?? 'none' };
      if (alignment?.result === 'pass' && record !== null) return passes([found], args);
      if (record === null) {
        return recordRequired
          ? fails([found], args, 'no-record')
          : open('no-record', [found], 'receipt', args);
      }
      if (alignment === null) return open('record-only', [found], 'shop-mail', args);
      return recordRequired || policy === 'quarantine' || policy === 'reject'
        ? fails([found], args)
        : open('policy-none', [found], 'receipt', args);
    },
    wording: {
      pass: {
        ja: '`{domain}` の宣言に、このメールは合っています。',
        en: 'This mail agrees with the declaration of `{domain}`.',
      },
      fail: {
        ja: '`{domain}` の[[宣言|dmarc]]（`p={policy}`）に、このメールが合っていません。封筒の差出人を同じドメインにするか、電子印（DKIM）をつけてください。',
        en: 'The mail does not agree with the [[DMARC policy|dmarc]] of `{domain}` (`p={policy}`). Use the same domain on the envelope, or sign with DKIM.',
      },
      'fail:no-record': {
        ja: '`{domain}` に、[[なりすまし対策の宣言|dmarc]]がありません。まず `p=none` の宣言を入れてください。',
        en: '`{domain}` has no [[DMARC record|dmarc]]. Publish one with `p=none` first.',
      },
      unknown: { ja: '宣言は、STEP 1 で調べます。', en: 'DMARC is looked up in STEP 1.' },
      'unknown:no-record': {
        ja: '`{domain}` に宣言がありません。ないときにどう扱うかは、公開されていません。',
        en: '`{domain}` has no DMARC record. What is done then is not published.',
      },
      'unknown:record-only': {
        ja: '宣言はあります。このメールが合っているかは、お店のメールを 1 通見るとわかります。',
        en: 'There is a record. One mail of the shop shows whether it agrees.',
      },
      'unknown:policy-none': {
        ja: 'このメールは宣言に合っていませんが、`p=none` なので、どう扱われるかは公開されていません。',
        en: 'The mail does not agree, but the policy is `p=none`; what is done then is not published.',
      },
      why: {
        ja: '宣言に合わないメールは、なりすましとして、迷惑メールに入ったり、断られたりします。',
        en: 'Mail that does not agree is treated as faked: junked or refused.',
      },
    },
    fixes: [fix.dmarc, fix.envelopeSender],
    examples: [
      { facts: fact('dmarc', dmarcFacts('none', 'pass')), verdict: 'pass' },
      { facts: fact('dmarc', dmarcFacts('reject', 'fail')), verdict: 'fail' },
      { facts: fact('dmarc', dmarcFacts(null, null)), verdict: recordRequired ? 'fail' : 'unknown' },
      { facts: fact('dmarc', dmarcFacts('none', 'fail')), verdict: recordRequired ? 'fail' : 'unknown' },
      { facts: fact('dmarc', dmarcFacts('none', null)), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** p=reject with a failing mail: what docomo did until February 2025. For reading old results. */
export function rejectedUntil2025(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const found = seen(facts, 'dmarc');
      if (found === null) return unsettled(facts, 'dmarc');
      const args = { domain: found.value.fromDomain };
      if (found.value.policy !== 'reject') return doesNotApply('no-reject', [found], args);
      if (found.value.alignment === null) return open('record-only', [found], 'shop-mail', args);
      return found.value.alignment.result === 'pass'
        ? passes([found], args)
        : open('since-2025', [found], 'receipt', args);
    },
    wording: {
      pass: {
        ja: '`{domain}` の宣言に、このメールは合っています。',
        en: 'This mail agrees with the declaration of `{domain}`.',
      },
      fail: { ja: 'このルールでは判定しません。', en: 'Not judged by this rule.' },
      unknown: { ja: '宣言は、STEP 1 で調べます。', en: 'DMARC is looked up in STEP 1.' },
      'unknown:record-only': {
        ja: 'お店のメールを 1 通見るとわかります。',
        en: 'One mail of the shop tells.',
      },
      'unknown:since-2025': {
        ja: '`p=reject` の宣言に合っていません。2025 年 2 月までは断られていました。いまの扱いは確かめられていません。',
        en: 'The mail fails a `p=reject` policy. Until February 2025 it was refused; today’s handling is not verified.',
      },
      'none:no-reject': {
        ja: '宣言が `p=reject` ではないため、当たりません。',
        en: 'The policy is not `p=reject`.',
      },
      why: {
        ja: '2025 年 2 月より前の結果を読むときの手がかりです。',
        en: 'Helps to read results from before February 2025.',
      },
    },
    examples: [
      { facts: fact('dmarc', dmarcFacts('reject', 'pass')), verdict: 'pass' },
      { facts: fact('dmarc', dmarcFacts('reject', 'fail')), verdict: 'unknown' },
      { facts: fact('dmarc', dmarcFacts('none', 'fail')), verdict: 'none' },
      nothingKnown,
    ],
  };
}
