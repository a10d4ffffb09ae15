// What was learned of one row of the matrix, in one line of a table; the opened row has all of it.
import { fillRich, type Language, type RichText } from '../../contract/text.ts';
import { evidenceKindBriefly } from '../../wording/evidence-kinds.ts';
import { isBroken, isOpen, type JudgedRule } from './which-rules.ts';

/** Of several rules the one that tells most: broken, then failed advice, open, kept, not applicable. */
export function mostTelling(those: readonly JudgedRule[]): JudgedRule | null {
  const order = [
    isBroken,
    ({ finding }: JudgedRule) => finding.verdict === 'fail',
    isOpen,
    ({ finding }: JudgedRule) => finding.verdict === 'unknown',
    ({ finding }: JudgedRule) => finding.verdict === 'pass',
    () => true,
  ];
  for (const holds of order) {
    const found = those.find(holds);
    if (found !== undefined) return found;
  }
  return null;
}

/** Characters after which a table's cell starts no further sentence; the opened row has them all. */
const enough = { ja: 24, en: 60 } as const;

/** @returns the sentences up to the one that reaches the measure, whole */
function firstSentences(text: RichText, language: Language): RichText {
  const end = language === 'ja' ? /。/g : /[.!?](?= |$)/g;
  let before = 0;
  const kept: RichText[number][] = [];
  for (const span of text) {
    if (span.kind === 'plain' || span.kind === 'strong')
      for (const match of span.text.matchAll(end)) {
        const upTo = match.index + 1;
        if (before + upTo >= enough[language]) return [...kept, { ...span, text: span.text.slice(0, upTo) }];
      }
    kept.push(span);
    before += span.text.length;
  }
  return kept;
}

/** One line of what is known: the telling rule's sentence, or where an open one is settled. */
export function learned(those: readonly JudgedRule[], language: Language): RichText {
  const decisive = mostTelling(those);
  if (decisive === null) return [];
  const { finding } = decisive;
  const sentence = fillRich(finding.sentence[language], finding.args);
  if (finding.verdict !== 'unknown' || finding.settledBy === null) return firstSentences(sentence, language);
  const how = fillRich(evidenceKindBriefly[finding.settledBy][language]);
  // What was seen is worth its sentence; that nothing was seen yet is said by the mark.
  return finding.evidence.length === 0 ? how : [...sentence, ...how];
}
