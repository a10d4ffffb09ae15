// The three identities of SPF side by side, and who judges which (carrier-rules 6).
import { fill, visible, type Language, type Text } from '../../contract/text.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { SpfDnsView } from '../../contract/view/spf-dns.ts';
import type { SpfEvaluation, SpfResult } from '../../protocols/spf/trace.ts';
import { mark } from '../../wording/marks.ts';
import { ofIdentity } from './spf-evaluations.ts';

const names: {
  readonly [Identity in SpfEvaluation['identity']]: { readonly name: Text; readonly judgedBy: Text };
} = {
  'header-from': {
    name: { ja: '画面に出る差出人（ヘッダ From）', en: 'Sender that people see (header From)' },
    judgedBy: { ja: 'docomo と SoftBank が見ます。', en: 'docomo and SoftBank look at this one.' },
  },
  envelope: {
    name: { ja: '封筒の差出人（エンベロープ From）', en: 'Envelope sender' },
    judgedBy: {
      ja: 'au が見ます。DMARC の SPF もこちらです。',
      en: 'au looks at this one, and so does DMARC.',
    },
  },
  helo: {
    name: { ja: 'サーバーの名のり（EHLO）', en: 'Name of the server (EHLO)' },
    judgedBy: {
      ja: '封筒の差出人が空のときに見られます。',
      en: 'Looked at where the envelope sender is empty.',
    },
  },
};

const results: { readonly [Result in SpfResult]: Text } = {
  pass: { ja: '{address} から送ってよい（pass）。', en: '{address} may send (pass).' },
  fail: {
    ja: '{address} からは送らないと届けてある（fail）。',
    en: '{address} is registered as not sending (fail).',
  },
  softfail: {
    ja: '{address} は届け出になく、あやしい（softfail）。',
    en: '{address} is not in the record: suspicious (softfail).',
  },
  neutral: {
    ja: '{address} について何も言っていない（neutral）。',
    en: 'It says nothing about {address} (neutral).',
  },
  none: { ja: '届け出がない（none）。', en: 'There is no record (none).' },
  permerror: { ja: '届け出が読めない（permerror）。', en: 'The record cannot be read (permerror).' },
  temperror: { ja: 'いまは確かめられない（temperror）。', en: 'It could not be checked now (temperror).' },
};

const briefly: { readonly [Result in SpfResult]: Text } = {
  pass: { ja: '送ってよい（pass）', en: 'May send (pass)' },
  fail: { ja: '送らないはず（fail）', en: 'Should not send (fail)' },
  softfail: { ja: 'あやしい（softfail）', en: 'Suspicious (softfail)' },
  neutral: { ja: '何も言っていない（neutral）', en: 'Says nothing (neutral)' },
  none: { ja: '届け出なし（none）', en: 'No record (none)' },
  permerror: { ja: '読めない（permerror）', en: 'Not readable (permerror)' },
  temperror: { ja: '確かめられない（temperror）', en: 'Not checked (temperror)' },
};

/** @returns what the record says of the sending address, in a word and RFC 7208's own */
export function outcomeMark(evaluation: SpfEvaluation, language: Language): Mark {
  return { kind: resultMark(evaluation, language).kind, word: briefly[evaluation.result][language] };
}

/** The sender that people see is known from the answers; the other names only a mail tells. */
const notEvaluated: Text = { ja: 'まだ確かめられていません。', en: 'Not checked yet.' };
const needsMail: Text = {
  ja: 'メールを 1 通見るとわかります。',
  en: 'One mail of the shop would show it.',
};

/** @returns one row an identity and sending address, header From first */
export function identityViews(
  evaluations: readonly SpfEvaluation[],
  language: Language,
): SpfDnsView['identities'] {
  return (['header-from', 'envelope', 'helo'] as const).flatMap((identity) => {
    const known = ofIdentity(evaluations, identity);
    const { name, judgedBy } = names[identity];
    if (known.length === 0) {
      const unknown = (identity === 'header-from' ? notEvaluated : needsMail)[language];
      return [
        {
          name: name[language],
          domain: '',
          mark: mark('ask', 'notJudged', language),
          sentence: `${unknown}${language === 'ja' ? '' : ' '}${judgedBy[language]}`,
        },
      ];
    }
    return known.map((evaluation) => ({
      name: name[language],
      domain: visible(evaluation.domain, 300),
      mark: resultMark(evaluation, language),
      sentence: `${fill(results[evaluation.result][language], { address: evaluation.address })}${language === 'ja' ? '' : ' '}${judgedBy[language]}`,
    }));
  });
}

function resultMark({ result, identity }: SpfEvaluation, language: Language): Mark {
  switch (result) {
    case 'pass':
      return mark('ok', 'noProblem', language);
    case 'temperror':
      return mark('ask', 'notJudged', language);
    case 'none':
      return identity === 'helo' ? mark('none', 'notNeeded', language) : mark('bad', 'toFix', language);
    default:
      return mark(identity === 'helo' ? 'warn' : 'bad', identity === 'helo' ? 'caution' : 'toFix', language);
  }
}
