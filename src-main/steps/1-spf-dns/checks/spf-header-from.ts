// Does SPF of the header From domain allow the sending address? docomo and SoftBank judge this identity (DC-03, SB-13).
import { defineCheck } from '../../../checks/check.ts';
import { fact, missingFact, reverse, spfEvaluation } from '../../../carriers/example-facts.ts';
import { deliveryNetworkOf } from '../delivery-networks.ts';
import { judgeSpf } from '../judge-spf.ts';
import { ofIdentity } from '../spf-evaluations.ts';

export const spfHeaderFrom = defineCheck({
  id: 'spf-header-from',
  step: '1-spf-dns',
  weight: 'fault',
  title: { ja: '届け出に、送信するサーバーがのっている', en: 'The record names the sending server' },
  needs: ['spfEvaluations'],
  judge: ({ spfEvaluations }, { reverseLookups }) => {
    const lookups = reverseLookups?.state === 'known' ? reverseLookups.value : [];
    const originOf = (address: string): string =>
      lookups.find((lookup) => lookup.address === address)?.origin ?? 'answer';
    const own = ofIdentity(spfEvaluations, 'header-from');
    const judged = judgeSpf(own, (address) => originOf(address) === 'guess');
    const address = String(judged.args?.['address'] ?? '');
    // The web site may stand behind a delivery network; mail never leaves from there.
    if (judged.verdict === 'fail' && originOf(address) === 'guess' && deliveryNetworkOf(address) !== null) {
      return { ...judged, verdict: 'unknown', variant: 'network', settledBy: 'shop-mail' };
    }
    return judged;
  },
  wording: {
    pass: {
      ja: 'お店のサーバー {address} は、`{domain}` のメールを**送ってよいサーバーとして登録ずみ**です。',
      en: 'The server {address} is **registered to send** for `{domain}`.',
    },
    fail: {
      ja: '届け出に、いまのサーバー {address} がのっていません（{result}）。',
      en: 'The record does not name the present server {address} ({result}).',
    },
    'fail:neutral': {
      ja: '届け出は {address} について何も言っていません（neutral）。',
      en: 'The record says nothing about {address} (neutral).',
    },
    'none:record': { ja: 'まず、届け出そのものを直します。', en: 'The record itself comes first.' },
    unknown: {
      ja: '届け出を、いまは最後まで読めませんでした（`{detail}`）。',
      en: 'The record could not be read to its end now (`{detail}`).',
    },
    'unknown:guess': {
      ja: '{address} は届け出にありません。IPv6 で送っているかどうかは、メールを 1 通見るとわかります。',
      en: '{address} is not in the record. One mail would show whether you send by IPv6.',
    },
    'unknown:network': {
      ja: '{address} はサイトの配信サービスの番号です。メールを出す番号は、メールを 1 通見るとわかります。',
      en: '{address} belongs to a delivery network of the web site. One mail would show where mail leaves.',
    },
    why: {
      ja: 'docomo と SoftBank は、画面に出る差出人のドメインで届け出を見ます。',
      en: 'docomo and SoftBank look at the record of the domain in the From that people see.',
    },
  },
  examples: [
    {
      facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'pass')]),
      verdict: 'pass',
    },
    {
      facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'softfail')]),
      verdict: 'fail',
    },
    {
      facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'none')]),
      verdict: 'none',
    },
    {
      facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'temperror')]),
      verdict: 'unknown',
    },
    {
      facts: {
        ...fact('spfEvaluations', [
          spfEvaluation('header-from', 'shop.example', 'softfail', { address: '104.16.0.1' }),
        ]),
        ...fact('reverseLookups', [{ ...reverse('104.16.0.1', 'none'), origin: 'guess' }]),
      },
      verdict: 'unknown',
    },
    { facts: missingFact('spfEvaluations', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['spf-record'],
});
