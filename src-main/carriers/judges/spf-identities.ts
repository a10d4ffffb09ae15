// SPF as each carrier looks at it: au at the envelope, docomo and SoftBank at the header From, au's strictest filter at
// both (carrier-rules 6).
import { fact, spfEvaluation } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import { fails, open, passes, seen, unsettled, type RulePart, nothingKnown } from './reading.ts';
import { evaluation, spfArgs, judgeSpf, spfWords } from './spf-evaluations.ts';

/** SPF of the envelope sender, or of the EHLO name where the envelope is empty (au). */
export function spfOfEnvelope(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const mail = seen(facts, 'shopMail');
      const sender = mail?.value.leaving.envelopeSender;
      const empty = sender === '' || sender === '<>';
      const found = evaluation(facts, empty ? 'helo' : 'envelope');
      // An empty envelope is why the EHLO name is looked at: the mail that shows it stands beside the result.
      const because = found !== null && empty && mail !== null ? mail.evidence : [];
      return judgeSpf(
        facts,
        found === null ? null : { ...found, evidence: [...found.evidence, ...because] },
        mail === null ? 'shopMail' : 'spfEvaluations',
      );
    },
    wording: {
      ...spfWords,
      unknown: {
        ja: '封筒の差出人は、お店のメールを 1 通見るとわかります。',
        en: 'The envelope sender can be read from one mail of the shop.',
      },
      why: {
        ja: 'au は、画面に出る差出人ではなく、[[封筒の差出人|envelope-sender]]の届け出を見ます。',
        en: 'au looks at SPF of the [[envelope sender|envelope-sender]], not of the sender shown.',
      },
    },
    fixes: [fix.envelopeSender, fix.spf],
    examples: [
      { facts: fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', 'pass')]), verdict: 'pass' },
      {
        facts: fact('spfEvaluations', [spfEvaluation('envelope', 'localhost.localdomain', 'none')]),
        verdict: 'fail',
      },
      {
        facts: fact('spfEvaluations', [
          spfEvaluation('envelope', 'shop.example', 'permerror', { records: ['v=spf1 -all', 'v=spf1 ~all'] }),
        ]),
        verdict: 'fail',
      },
      {
        facts: fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', 'temperror')]),
        verdict: 'unknown',
      },
      nothingKnown,
    ],
  };
}

/** SPF of the header From's domain (docomo, SoftBank). */
export function spfOfHeaderFrom(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => judgeSpf(facts, evaluation(facts, 'header-from'), 'spfEvaluations'),
    wording: {
      ...spfWords,
      'fail:none': {
        ja: '画面に出る差出人のドメイン `{domain}` に、[[届け出|spf]]がありません。STEP 1 の 1 行を入れてください。',
        en: 'The domain of the sender shown, `{domain}`, has no [[SPF record|spf]]. Publish the line of STEP 1.',
      },
      unknown: { ja: '届け出は、STEP 1 で調べます。', en: 'SPF is looked up in STEP 1.' },
      why: {
        ja: '画面に出る差出人（[[From|header-from]]）のドメインの届け出を見て、判定されます。',
        en: 'Here SPF is judged on the domain of the sender shown ([[From|header-from]]).',
      },
    },
    fixes: [fix.spf],
    examples: [
      {
        facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'pass')]),
        verdict: 'pass',
      },
      {
        facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'none')]),
        verdict: 'fail',
      },
      {
        facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'softfail')]),
        verdict: 'fail',
      },
      {
        facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'temperror')]),
        verdict: 'unknown',
      },
      nothingKnown,
    ],
  };
}

/** Both identities (au's strictest spoofing filter). */
export function spfOfBoth(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const envelope = evaluation(facts, 'envelope');
      const shown = evaluation(facts, 'header-from');
      const failing = [envelope, shown].find(
        (found) => found !== null && found.value.result !== 'pass' && found.value.result !== 'temperror',
      );
      if (failing !== null && failing !== undefined) return fails([failing], spfArgs(failing.value));
      if (shown === null) return unsettled(facts, 'spfEvaluations');
      if (envelope === null) return unsettled(facts, 'shopMail');
      const both = [envelope, shown];
      if (both.some((found) => found.value.result === 'temperror'))
        return open('temperror', both, 'dns', spfArgs(shown.value));
      return passes(both, { ...spfArgs(shown.value), envelope: envelope.value.domain });
    },
    wording: {
      pass: {
        ja: '封筒の差出人（`{envelope}`）も、画面に出る差出人（`{domain}`）も、届け出に合っています。',
        en: 'Envelope (`{envelope}`) and sender shown (`{domain}`) both agree with SPF.',
      },
      fail: {
        ja: '`{domain}` が、[[届け出|spf]]と合いません（結果は {result}）。お客さまが「高」にしていると断られます。届け出を直してください。',
        en: '`{domain}` does not agree with its [[SPF record|spf]] (result {result}). Customers with the filter set to “high” get nothing. Correct the record.',
      },
      unknown: {
        ja: '2 つの差出人の両方がわかると、判定できます。',
        en: 'Both senders must be known to judge this.',
      },
      'unknown:temperror': {
        ja: '届け出を、いま読めませんでした。',
        en: 'The SPF record could not be read just now.',
      },
      why: {
        ja: 'お客さまの「なりすまし規制」の強さで変わります。高は両方の差出人、中は封筒の差出人、低は携帯アドレスのなりすましだけを見ます。',
        en: 'It depends on the customer’s filter: “high” looks at both senders, “medium” at the envelope, “low” only at faked phone addresses.',
      },
    },
    fixes: [fix.envelopeSender, fix.spf],
    examples: [
      {
        facts: fact('spfEvaluations', [
          spfEvaluation('envelope', 'shop.example', 'pass'),
          spfEvaluation('header-from', 'shop.example', 'pass'),
        ]),
        verdict: 'pass',
      },
      {
        facts: fact('spfEvaluations', [
          spfEvaluation('envelope', 'localhost.localdomain', 'none'),
          spfEvaluation('header-from', 'shop.example', 'pass'),
        ]),
        verdict: 'fail',
      },
      {
        facts: fact('spfEvaluations', [spfEvaluation('header-from', 'shop.example', 'pass')]),
        verdict: 'unknown',
      },
      nothingKnown,
    ],
  };
}
