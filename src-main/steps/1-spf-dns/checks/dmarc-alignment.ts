// Does this mail pass DMARC: SPF or DKIM in the header From's own organisation? RFC 9989 4.4, 5.3.
import { defineCheck } from '../../../checks/check.ts';
import { dmarcFacts, fact, missingFact } from '../../../carriers/example-facts.ts';

export const dmarcAlignment = defineCheck({
  id: 'dmarc-alignment',
  step: '1-spf-dns',
  weight: 'advice',
  title: {
    ja: '差出人と届け出のドメインがそろっている（DMARC）',
    en: 'Sender shown and registration agree (DMARC)',
  },
  needs: ['dmarc'],
  judge: ({ dmarc: { alignment, record, fromDomain } }) => {
    if (record === null) return { verdict: 'none' };
    if (alignment === null)
      return { verdict: 'unknown', args: { domain: fromDomain }, settledBy: 'shop-mail' };
    const args = {
      domain: fromDomain,
      by: [alignment.spf ? 'SPF' : '', alignment.dkim ? 'DKIM' : ''].filter((leg) => leg !== '').join('、'),
    };
    return { verdict: alignment.result, args };
  },
  wording: {
    pass: { ja: 'このメールは DMARC に合格します（{by}）。', en: 'This mail passes DMARC ({by}).' },
    fail: {
      ja: 'このメールは DMARC に合格しません。差出人 `{domain}` と同じ組織の SPF も DKIM も通っていません。',
      en: 'This mail does not pass DMARC: neither SPF nor DKIM passes for the organisation of `{domain}`.',
    },
    unknown: {
      ja: 'メールを 1 通見ると、DMARC に合格するかどうかがわかります。',
      en: 'One mail of the shop would show whether DMARC passes.',
    },
    why: {
      ja: '封筒の差出人が、画面に出る差出人と同じドメインなら、SPF だけで合格できます。',
      en: 'With the envelope sender in the same domain as the From, SPF alone is enough.',
    },
  },
  examples: [
    { facts: fact('dmarc', dmarcFacts('none', 'pass')), verdict: 'pass' },
    { facts: fact('dmarc', dmarcFacts('none', 'fail')), verdict: 'fail' },
    { facts: fact('dmarc', dmarcFacts('none', null)), verdict: 'unknown' },
    { facts: fact('dmarc', dmarcFacts(null, null)), verdict: 'none' },
    { facts: missingFact('dmarc', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['envelope-sender'],
});
