// The SPF trace as a receiver reads it, term by term, in plain sentences (ui.md 6, 03 STEP 1).
import { fill, visible, type Language, type Text } from '../../contract/text.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { SpfTermView } from '../../contract/view/spf-dns.ts';
import { mark } from '../../wording/marks.ts';
import type { SpfStep, SpfTrace } from '../../protocols/spf/trace.ts';

/** A hostile record can have thousands of terms; nobody reads more than these. */
const mostTerms = 120;

/** @returns the terms in the order of the record, those of included records one step deeper after their term */
export function termViews(trace: SpfTrace, language: Language): readonly SpfTermView[] {
  return flatten(trace, language, 0).slice(0, mostTerms);
}

function flatten(trace: SpfTrace, language: Language, depth: number): readonly SpfTermView[] {
  return trace.steps.flatMap((step) => [
    termView(step, language, depth),
    ...(step.inner === null ? [] : flatten(step.inner, language, depth + 1)),
  ]);
}

function termView(step: SpfStep, language: Language, depth: number): SpfTermView {
  const reached = step.outcome !== 'unreached' && step.outcome !== 'skipped';
  return {
    term: visible(step.term, 300),
    mark: termMark(step, language),
    sentence: fill(sentenceOf(step)[language], { target: step.target ?? valueOf(step.term) }),
    matched: step.outcome === 'match',
    reached,
    cost: step.cost,
    depth,
  };
}

function termMark({ outcome, qualifier, kind }: SpfStep, language: Language): Mark {
  switch (outcome) {
    case 'match':
      if (kind === 'redirect') return mark('ok', 'matches', language);
      return mark(
        qualifier === '-' ? 'bad' : qualifier === '~' || qualifier === '?' ? 'warn' : 'ok',
        'matches',
        language,
      );
    case 'no-match':
      return mark('none', 'noMatch', language);
    case 'unreached':
      return mark('hold', 'notReached', language);
    case 'skipped':
      return mark('none', 'notNeeded', language);
    case 'temperror':
      return mark('ask', 'notJudged', language);
    case 'permerror':
      return mark('bad', 'toFix', language);
  }
}

function valueOf(term: string): string {
  return /[:=](.*)$/.exec(term)?.[1] ?? '';
}

const meaning: Readonly<Record<string, Text>> = {
  ip4: { ja: 'この番号のサーバーなら許可', en: 'A server with this address may send' },
  ip6: { ja: 'この番号（IPv6）のサーバーなら許可', en: 'A server with this IPv6 address may send' },
  a: {
    ja: '「{target}」の住所にあるサーバーなら許可',
    en: 'The server at the address of “{target}” may send',
  },
  mx: { ja: '「{target}」のメールの受け口なら許可', en: 'The mail exchangers of “{target}” may send' },
  include: {
    ja: '「{target}」の届け出にあるサーバーなら許可',
    en: 'Servers in the record of “{target}” may send',
  },
  exists: { ja: '「{target}」が DNS にあれば許可', en: 'May send if “{target}” exists in DNS' },
  ptr: {
    ja: '名前が「{target}」で終わるサーバーなら許可',
    en: 'Servers whose name ends in “{target}” may send',
  },
  redirect: { ja: '続きは「{target}」の届け出を読む', en: 'Goes on in the record of “{target}”' },
  exp: { ja: '断るときの説明文の場所', en: 'Where the text for refused mail stands' },
};

const allMeaning: Readonly<Record<string, Text>> = {
  '-': { ja: 'それ以外は許可しない', en: 'Nobody else may send' },
  '~': { ja: 'それ以外はあやしい', en: 'Anybody else is suspicious' },
  '?': { ja: 'それ以外は何も言わない', en: 'Says nothing about anybody else' },
  '+': { ja: 'だれでも許可', en: 'Anybody may send' },
};

const refusing: Text = { ja: '（許可しない印つき）', en: ' (marked as not allowed)' };

const outcomes: Readonly<Record<SpfStep['outcome'], Text>> = {
  match: { ja: '。ここで決まりました。', en: '. Decided here.' },
  'no-match': { ja: '。お店のサーバーは、ここにはありません。', en: '. The shop’s server is not here.' },
  unreached: { ja: '。前の項目で決まりました。', en: '. Decided before it came to this.' },
  skipped: { ja: '。', en: '.' },
  temperror: { ja: '。いまは返事がありませんでした。', en: '. No answer came just now.' },
  permerror: { ja: '。ここで読めなくなります。', en: '. Reading stops here.' },
};

function sentenceOf({ mechanism, qualifier, outcome }: SpfStep): Text {
  const base =
    mechanism === 'all'
      ? allMeaning[qualifier === '' ? '+' : qualifier]
      : (meaning[mechanism] ?? { ja: '意味のない項目', en: 'A term that means nothing' });
  const known = base ?? { ja: '', en: '' };
  const sign =
    mechanism !== 'all' && (qualifier === '-' || qualifier === '~') ? refusing : { ja: '', en: '' };
  const end = outcomes[outcome];
  return { ja: `${known.ja}${sign.ja}${end.ja}`, en: `${known.en}${sign.en}${end.en}` };
}
