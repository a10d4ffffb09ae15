// The status vocabulary: shape and word (ui.md 3). "Not tested" is never drawn as bad.
import type { Arrival } from '../contract/answers.ts';
import type { Verdict } from '../contract/evidence.ts';
import type { Language, Text } from '../contract/text.ts';
import type { Mark, StatusKind } from '../contract/view/mark.ts';

const words = {
  noProblem: { ja: '問題なし', en: 'No problem' },
  kept: { ja: '守れている', en: 'Kept' },
  toFix: { ja: '要修正', en: 'To fix' },
  broken: { ja: '違反', en: 'Broken' },
  caution: { ja: '注意', en: 'Caution' },
  checkThis: { ja: '要確認', en: 'Check this' },
  notJudged: { ja: '未判定', en: 'Not judged' },
  dontKnow: { ja: 'わからない', en: 'Unknown' },
  onHold: { ja: '保留', en: 'On hold' },
  waiting: { ja: '待っています', en: 'Waiting' },
  notYet: { ja: 'まだ', en: 'Not yet' },
  notSeenAgain: { ja: 'まだ見直していない', en: 'Not looked at again' },
  noRule: { ja: 'ルールなし', en: 'No rule' },
  ruleNotSeen: { ja: 'ルール未確認', en: 'Rule not seen' },
  notNeeded: { ja: '判定不要', en: 'Not needed' },
  arrives: { ja: '届く', en: 'Arrives' },
  arrived: { ja: '届いた', en: 'Arrived' },
  doesNotArrive: { ja: '届かない', en: 'Not arriving' },
  spamFolder: { ja: '迷惑メールに入る', en: 'Spam folder' },
  warningBanner: { ja: '警告が出る', en: 'Warning shown' },
  bounced: { ja: '戻ってくる', en: 'Bounced' },
  answering: { ja: '応答あり', en: 'Answering' },
  noAnswer: { ja: '応答なし', en: 'No answer' },
  accepted: { ja: '受付ずみ', en: 'Accepted' },
  refused: { ja: '断られた', en: 'Refused' },
  couldNotSend: { ja: '送れませんでした', en: 'Not sent' },
  matches: { ja: 'ここで一致', en: 'Matches here' },
  noMatch: { ja: '一致せず', en: 'No match' },
  notReached: { ja: '読まれない', en: 'Not read' },
  done: { ja: 'すんだ', en: 'Done' },
} as const satisfies Record<string, Text>;

export type MarkWord = keyof typeof words;

/** @returns a mark with its word in the language */
export function mark(kind: StatusKind, word: MarkWord, language: Language): Mark {
  return { kind, word: words[word][language] };
}

/** The mark of a verdict as a list of checks shows it; a failed advice is a caution, not a fault. */
export function verdictMark(
  verdict: Verdict,
  weight: 'fault' | 'advice' | 'information',
  language: Language,
): Mark {
  switch (verdict) {
    case 'pass':
      return mark('ok', 'noProblem', language);
    case 'fail':
      return weight === 'fault' ? mark('bad', 'toFix', language) : mark('warn', 'caution', language);
    case 'unknown':
      return mark('ask', 'notJudged', language);
    case 'none':
      return mark('none', 'notNeeded', language);
  }
}

/** The mark of where a mail ended up. `past` picks 届いた over 届く. */
export function arrivalMark(arrival: Arrival | undefined, past: boolean, language: Language): Mark {
  switch (arrival) {
    case 'inbox':
      return mark('ok', past ? 'arrived' : 'arrives', language);
    case 'spam-folder':
      return mark('warn', 'spamFolder', language);
    case 'warning-banner':
      return mark('warn', 'warningBanner', language);
    case 'nothing':
      return mark('bad', 'doesNotArrive', language);
    case 'bounced':
      return mark('bad', 'bounced', language);
    case 'unknown':
      return mark('ask', 'dontKnow', language);
    case undefined:
      return past ? mark('wait', 'notYet', language) : mark('ask', 'dontKnow', language);
  }
}
