// Is there a DMARC record for the header From? RFC 9989 4.7, 4.10; carrier-rules DC-01, AU-23, SB-12. No pct is no fault.
import { defineCheck } from '../../../checks/check.ts';
import { dmarcFacts, fact, missingFact } from '../../../carriers/example-facts.ts';

export const dmarcRecord = defineCheck({
  id: 'dmarc-record',
  step: '1-spf-dns',
  weight: 'advice',
  title: { ja: 'なりすまし対策の宣言（DMARC）', en: 'Declaration against forgery (DMARC)' },
  needs: ['dmarc'],
  judge: ({ dmarc }) => {
    const { fromDomain, recordDomain, record, policy, faults, testing } = dmarc;
    const args = {
      domain: fromDomain,
      where: recordDomain ?? '',
      policy: policy ?? '',
      fault: faults.join('、'),
    };
    if (faults.includes('several-records')) return { verdict: 'fail', variant: 'several', args };
    if (record === null) return { verdict: 'fail', args };
    if (policy === null || faults.length > 0) return { verdict: 'fail', variant: 'fault', args };
    return { verdict: 'pass', ...(testing ? { variant: 'testing' } : {}), args };
  },
  wording: {
    pass: { ja: '`{where}` に宣言があります（p={policy}）。', en: 'There is one at `{where}` (p={policy}).' },
    'pass:testing': {
      ja: '`{where}` に宣言があります。試験中（t=y）なので、1 段ゆるく扱われます。',
      en: 'There is one at `{where}`; it is in testing (t=y), so receivers go one step easier.',
    },
    fail: {
      ja: '`{domain}` に、なりすまし対策の宣言がまだありません。',
      en: '`{domain}` has no DMARC record yet.',
    },
    'fail:several': {
      ja: '宣言が 2 行以上あるため、どれも無効です。',
      en: 'There are several DMARC records, so none counts.',
    },
    'fail:fault': {
      ja: '宣言の書き方に、直す所があります（{fault}）。',
      en: 'The record has faults ({fault}).',
    },
    unknown: { ja: '宣言を、いまは確かめられませんでした。', en: 'The record could not be looked up now.' },
    why: {
      ja: 'docomo は[[この宣言|dmarc]]（DMARC）を求め、失敗したメールに警告を出します。au と SoftBank も 2023 年から見ています。',
      en: 'docomo asks for [[DMARC|dmarc]] and shows a warning where it fails; au and SoftBank have looked at it since 2023.',
    },
  },
  examples: [
    { facts: fact('dmarc', dmarcFacts('none', null)), verdict: 'pass' },
    { facts: fact('dmarc', dmarcFacts(null, null)), verdict: 'fail' },
    { facts: fact('dmarc', { ...dmarcFacts('none', null), faults: ['policy:sp'] }), verdict: 'fail' },
    { facts: missingFact('dmarc', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['dmarc-record'],
});
