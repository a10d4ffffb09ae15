// Is the sender proved by anything: SPF, DKIM or DMARC (Gmail for everybody, Yahoo! JAPAN).
import { dkimFacts, dmarcFacts, fact, mail, spfEvaluation } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import { fails, open, passes, seen, unsettled, type RulePart, nothingKnown } from './reading.ts';
import { evaluation } from './spf-evaluations.ts';

/** At least one of SPF and DKIM passes (Gmail for everybody, Yahoo! JAPAN). */
export function someAuthentication(): RulePart {
  const shop = fact('shopMail', mail());
  const spf = (result: 'pass' | 'none') =>
    fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', result)]);
  return {
    needs: [],
    judge: (_, facts) => {
      const envelope = evaluation(facts, 'envelope');
      const dkim = seen(facts, 'dkim');
      const dmarc = seen(facts, 'dmarc');
      const signed = dkim?.value.signatures.some((row) => row.result === 'pass') === true;
      if (dmarc?.value.alignment?.result === 'pass') return passes([dmarc], {}, 'aligned');
      if (envelope?.value.result === 'pass' || signed) return passes([envelope, dkim]);
      if (envelope === null)
        return unsettled(facts, seen(facts, 'shopMail') === null ? 'shopMail' : 'spfEvaluations');
      if (seen(facts, 'shopMail') === null || dkim === null)
        return unsettled(facts, seen(facts, 'shopMail') === null ? 'shopMail' : 'dkim');
      if (
        envelope.value.result === 'temperror' ||
        dkim.value.signatures.some((row) => row.result === 'temperror')
      )
        return open('temperror', [envelope, dkim], 'dns');
      return fails([envelope, dkim], { domain: envelope.value.domain, result: envelope.value.result });
    },
    wording: {
      pass: { ja: '届け出か電子印の、どちらかで証明できています。', en: 'SPF or DKIM proves the sender.' },
      'pass:aligned': {
        ja: '差出人のドメインで、証明できています。',
        en: 'The sender is proved under its own domain.',
      },
      fail: {
        ja: '届け出（`{domain}`、結果は {result}）でも電子印でも、証明できていません。まず届け出を直してください。',
        en: 'Neither SPF (`{domain}`: {result}) nor DKIM proves the sender. Correct SPF first.',
      },
      unknown: { ja: 'お店のメールを 1 通見るとわかります。', en: 'One mail of the shop tells.' },
      'unknown:temperror': {
        ja: 'いま読めない記録がありました。',
        en: 'Some record could not be read just now.',
      },
      why: {
        ja: '送信元を証明できないメールは、迷惑メールと見なされるか、断られます。',
        en: 'Mail that can’t be proved is junked or refused.',
      },
    },
    fixes: [fix.spf, fix.envelopeSender],
    examples: [
      { facts: spf('pass'), verdict: 'pass' },
      { facts: { ...shop, ...spf('none'), ...fact('dkim', dkimFacts(null)) }, verdict: 'fail' },
      { facts: fact('dmarc', dmarcFacts('none', 'pass')), verdict: 'pass' },
      { facts: spf('none'), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}
